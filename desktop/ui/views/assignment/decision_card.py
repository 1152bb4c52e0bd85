"""Uppdraget: who, on which decision, for which time, and how it stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.assignment.fee_basis import kronor
from desktop.ui.views.assignment.terms_words import piece_words
from desktop.ui.views.sessions.session_words import day_in_month, meeting_word, task_phrase
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column, Flow
from desktop.ui.widgets.time_words import short_day_with_year
from desktop.ui.widgets.words import KeyValues


class DecisionCard(Card):
    """The facts. `change_wanted`, `end_wanted` and `copy_wanted` are emitted by its buttons."""

    change_wanted = Signal()
    end_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.9, 1.1, 1.0))
        self._name = Label("", role="area")
        self._status = Label("", role="small", tone="ink2", wrap=False)
        self._facts = KeyValues()
        self.change = Button(self.tr("Change the assignment"))
        self.plan_end = Button(self.tr("Plan the end"))
        self.change.clicked.connect(self.change_wanted)
        self.plan_end.clicked.connect(self.end_wanted)
        self.copy = Button(self.tr("Copy to the journal"), "copy", "quiet")
        self.copy.clicked.connect(self.copy_wanted)
        head = Column(Beside(self._name, self._status, least=8, under_gap=0), gap=0)
        self.add(head, self._facts, Flow(self.change, self.plan_end, self.copy, gap=0.5))

    def show_assignment(self, view: AssignmentView, today: date) -> None:
        """Shows one."""
        terms = view.seen.record
        name = view.person.name if view.person and view.person.name else self.tr("Contact person")
        self._name.setText(name)
        self._status.setText(self._status_words(terms, today))
        pairs = [
            *self._pairs(terms),
            *self._agreed(terms),
            (self.tr("Same contact person"), self._since_words(view)),
        ]
        self._facts.set_pairs([(key, value) for key, value in pairs if value])
        begun = terms.status in (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
        self.change.setText(self.tr("Change the assignment") if begun else self.tr("Go on with the proposal"))
        self.change.set_kind("plain" if begun else "main")
        self.change.setVisible(terms.status is not AssignmentStatus.ENDED)
        self.plan_end.setVisible(begun)

    def _pairs(self, terms: Assignment) -> list[tuple[str, str]]:
        return [
            (self.tr("Decision"), self._decision_words(terms)),
            (self.tr("Period"), self._period_words(terms)),
            (self.tr("What for"), ". ".join(task_phrase(task) for task in terms.tasks)),
            (self.tr("How they meet"), ", ".join(meeting_word(mode).lower() for mode in terms.modes)),
            (self.tr("How often"), terms.frequency),
            (self.tr("How it ends"), terms.phase_out),
        ]

    def _agreed(self, terms: Assignment) -> list[tuple[str, str]]:
        money = [
            (self.tr("fee {amount} kronor a month"), terms.fee),
            (self.tr("expenses {amount} kronor a month"), terms.expenses),
        ]
        said = [words.format(amount=amount) for words, amount in money if amount is not None]
        if terms.mile_pay is not None:
            said.append(self.tr("{amount} kronor a Swedish mile").format(amount=kronor(terms.mile_pay)))
        return [
            (self.tr("In a month"), ", ".join(piece_words(share) for share in terms.mix)),
            (self.tr("Step by step"), ". ".join(piece_words(step) for step in terms.tapering)),
            (self.tr("Talk about the end"), short_day_with_year(terms.end_talk_on) if terms.end_talk_on else ""),
            (self.tr("Next follow-up"), short_day_with_year(terms.review_on) if terms.review_on else ""),
            (self.tr("Money"), ", ".join(said)),
            (self.tr("Decided under"), self._law_words(terms)),
        ]

    def _law_words(self, terms: Assignment) -> str:
        law = terms.legal_basis_version
        return self.tr("the Social Services Act ({version})").format(version=law) if law else ""

    def _since_words(self, view: AssignmentView) -> str:
        """Continuity is a fact about the support, and no mark for anybody (P30)."""
        if view.since is None or view.brief is None:
            return ""
        words = self.tr("since {day}, sessions written down: {count}")
        return words.format(day=short_day_with_year(view.since), count=view.sessions)

    def _decision_words(self, terms: Assignment) -> str:
        day = short_day_with_year(terms.decided_on) if terms.decided_on else ""
        return ", ".join(part for part in (day, terms.decided_by) if part)

    def _period_words(self, terms: Assignment) -> str:
        if terms.valid_from is None:
            return ""
        first = short_day_with_year(terms.valid_from)
        if terms.valid_until is None:
            return self.tr("from {first}, until further notice").format(first=first)
        return self.tr("{first} – {last}").format(first=first, last=short_day_with_year(terms.valid_until))

    def _status_words(self, terms: Assignment, today: date) -> str:
        words = {
            AssignmentStatus.PROPOSED: self.tr("proposal"),
            AssignmentStatus.INVESTIGATED: self.tr("investigated"),
            AssignmentStatus.GRANTED: self.tr("granted, not started"),
            AssignmentStatus.RUNNING: self.tr("running"),
            AssignmentStatus.FOLLOWED_UP: self.tr("being followed up"),
            AssignmentStatus.ENDED: self.tr("ended"),
        }
        if terms.status is AssignmentStatus.RUNNING and terms.valid_from and terms.valid_from > today:
            return self.tr("begins {day}").format(day=day_in_month(terms.valid_from, today))
        return words[terms.status]
