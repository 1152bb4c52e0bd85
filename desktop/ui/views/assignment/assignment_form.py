"""The form of an assignment: the decision, and what the contact person may see. New, proposed, or running."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import MemberInfo
from desktop.domain.records.assignment import Assignment, Brief
from desktop.services.pool.chosen import Chosen
from desktop.ui.sentences import sentence
from desktop.ui.views.assignment import agreement_card, brief_card, terms_card
from desktop.ui.views.assignment.agreement_card import AgreementCard
from desktop.ui.views.assignment.brief_card import BriefCard
from desktop.ui.views.assignment.terms_card import TermsCard
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column, Flow
from desktop.ui.widgets.time_words import clock


class AssignmentForm(QWidget):
    """Signals: `edited`; `started` to decide and let the contact person in; `saved` to keep a proposal, or the changes
    of what runs; `cancelled` to throw away what was typed."""

    edited = Signal()
    started = Signal()
    saved = Signal()
    cancelled = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._before, self._brief_before, self._changes = Assignment(), Brief(), False
        self._written: Content = {}
        self._seen: Content = {}
        self._matching = ""  # the matching in the pool that it comes from, as hex
        self.terms, self.brief, self.agreement = TermsCard(today), BriefCard(), AgreementCard(today)
        self.start = Button(self.tr("Start the assignment"), "handshake", "main", keys="Ctrl+Return", large=True)
        self.save = Button(self.tr("Save as a proposal"))
        self.save_changes = Button(self.tr("Save the changes"), kind="main", keys="Ctrl+Return", large=True)
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self._problem = RowError()
        buttons, foot = QWidget(), QWidget()
        buttons.setLayout(Flow(self.start, self.save_changes, self.save, self.cancel, gap=0.6))
        foot.setLayout(Beside(buttons, self.kept, least=12))
        self.setLayout(Column(self.terms, self.brief, self.agreement, self._problem, foot, gap=0.75))
        self.terms.edited.connect(self._changed)
        self.brief.edited.connect(self._changed)
        self.agreement.edited.connect(self._changed)
        self.start.clicked.connect(self.started)
        self.save.clicked.connect(self.saved)
        self.save_changes.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)

    # What it shows

    def show_form(
        self,
        before: Assignment,
        brief: Brief,
        people: Sequence[MemberInfo],
        *,
        running: bool,
        changes: bool,
        draft: Content | None,
        seen: Content | None = None,
        handlers: Sequence[MemberInfo] = (),
    ) -> None:
        """What is written, with the draft's own fields over it. `changes`: it is no new assignment; `seen`: which
        changes of it stand on the screen."""
        self._changes = changes
        self._before, self._brief_before = before, brief
        self._seen = (draft or {}).get("seen", seen or {})
        self._written = {
            **terms_card.content_of(before),
            **brief_card.content_of(brief),
            **agreement_card.content_of(before),
            "matching": before.matching.hex(),
        }
        shown = {**self._written, **(draft or {})}
        self._matching = shown["matching"]
        self.agreement.offer(handlers)
        self.terms.offer(people, self._person_words)
        self.terms.keep_person(running)
        self.brief.set_alias(brief.alias)
        for card in (self.terms, self.brief, self.agreement):
            card.set_content(shown)
        for button, there in ((self.start, not running), (self.save, not running), (self.save_changes, running)):
            button.setVisible(there)
        self.kept.setText("")
        self._problem.say("")

    def _person_words(self, one: MemberInfo) -> str:
        return self.tr("{name}, {place}").format(name=one.name, place=one.unit_name) if one.unit_name else one.name

    def focus_first(self) -> None:
        """Where to begin."""
        first = self.terms.person.choice if self.terms.person.choice.isEnabled() else self.terms.frequency.edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # What it holds

    def content(self) -> Content:
        """What has been typed, for the drafts: only the fields that differ from what is written, so that a draft that
        comes back has nothing to say about the others; and what had been seen then."""
        parts = (self.terms.content(), self.brief.content(), self.agreement.content(), {"matching": self._matching})
        whole = {name: value for part in parts for name, value in part.items()}
        touched = {name: value for name, value in whole.items() if value != self._written.get(name, "")}
        return {**touched, "changes": self._changes, "seen": self._seen}

    def written(self) -> tuple[Assignment, Brief] | None:
        """Terms and brief as typed; None when a day cannot be read."""
        terms = self.terms.terms(self._before)
        terms = self.agreement.agreed(terms) if terms is not None else None
        terms = replace(terms, matching=bytes.fromhex(self._matching)) if terms is not None else None
        return (terms, self.brief.brief(self._brief_before)) if terms is not None else None

    def take(self, one: Chosen) -> None:
        """Somebody from the pool is to go beside; the rest of what is typed stays."""
        self._matching = one.matching.hex()
        if one.member is not None and self.terms.person.choice.isEnabled():
            self.terms.person.set_value(str(one.member))
        self.edited.emit()

    # What it says

    def show_kept(self, at: int) -> None:
        """The words are on the disk."""
        self.kept.setText(self.tr("Saved on this computer {time}").format(time=clock(local(at))))

    def show_problem(self, error: Exception) -> None:
        """Says what to do where it is to be done; everything typed stays."""
        words = sentence(error)
        reason = error.reason if isinstance(error, KnownError) else None
        if reason is Reason.DECISION_INCOMPLETE and isinstance(error, KnownError):
            missing = error.detail.get("fields", ())
            self.terms.show_missing(missing if isinstance(missing, tuple) else ())
        elif reason is Reason.DATE_ORDER:
            self.terms.show_order(words)
        self._problem.say(words)

    @Slot()
    def clear_problem(self) -> None:
        """What could not be saved has been."""
        self._problem.say("")

    @Slot()
    def _changed(self) -> None:
        self._problem.say("")
        self.edited.emit()
