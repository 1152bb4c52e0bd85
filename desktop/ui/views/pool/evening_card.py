"""An evening of the training, written once for all who were there: theme, lecturer, day and hours (P10, P11)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import PoolPolicy
from desktop.domain.ports import Drafts
from desktop.domain.records.pool import Attendance, Stage
from desktop.services.pool.candidates import Candidates, CandidateView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets import Button, Card, Chips, ChoiceField, DateField, Field, Flow, Label, Labelled, Option

_DRAFT = "training-evening"
_LEARNING = (Stage.INTERESTED, Stage.INTERVIEW, Stage.TRAINING, Stage.APPROVED)


class EveningCard(Card):
    """`written` when the evening has been kept. What is half typed comes back."""

    written = Signal()

    def __init__(
        self,
        candidates: Candidates,
        drafts: Drafts,
        policy: PoolPolicy,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self._candidates, self._drafts, self._tasks = candidates, drafts, tasks
        self._policy, self._clock = policy, clock
        self._there: dict[str, CompartmentId] = {}
        self._first = True
        numbers = [Option(str(number), str(number)) for number in range(1, policy.training_evenings + 1)]
        self.number = ChoiceField(self.tr("Which evening"), numbers, placeholder=self.tr("Choose which evening"))
        self.theme, self.lecturer = Field(self.tr("Theme of the evening")), Field(self.tr("Who held it"))
        self.on = DateField(self.tr("Day of the evening"), partial(today, clock))
        self.who: Chips | None = None
        self._who_place = Parts(gap=0)
        self.problem = RowError()
        self.save = Button(self.tr("Save the evening"), "check")
        pressed, fields = QWidget(), QWidget()
        pressed.setLayout(Flow(self.save, gap=0.5))
        fields.setLayout(Halves(self.number, self.on, self.theme, self.lecturer, gap_y=0.6))
        self.add(
            Label(self.tr("An evening of the training"), role="h2"), fields, self._who_place, self.problem, pressed
        )
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.keeper.aim(partial(drafts.keep, _DRAFT))
        self.number.chosen.connect(self._suggest)
        for changed in (self.theme.changed, self.lecturer.changed, self.on.changed):
            changed.connect(self.keeper.touch)
        self.save.clicked.connect(self._save)

    def show_candidates(self, views: Sequence[CandidateView]) -> None:
        """Those who are on their way can have been there."""
        there = {one.seen.ref.compartment.hex(): one for one in views if one.seen.record.stage in _LEARNING}
        if {key: one.seen.ref.compartment for key, one in there.items()} != self._there or self.who is None:
            chosen = self.who.values() if self.who is not None else ()
            self._there = {key: one.seen.ref.compartment for key, one in there.items()}
            self.who = Chips(
                self.tr("Who were there"),
                [Option(key, one.seen.record.name) for key, one in there.items()],
                multi=True,
            )
            self.who.set_values(tuple(chosen))
            self.who.changed.connect(self.keeper.touch)
            self._who_place.show_parts(Labelled(self.tr("Who were there"), self.who))
        self.setVisible(bool(there))
        if self._first:
            self._first = False
            self._tasks.run(self, partial(self._drafts.get, _DRAFT), self._show_draft, self._failed)

    def keep(self) -> None:
        """Hand every word to the drafts."""
        self.keeper.flush()

    @Slot()
    def _suggest(self) -> None:
        """The policy's theme, where nothing else has been typed."""
        number = int(self.number.value() or 0)
        themes = self._policy.themes
        if not self.theme.text().strip() or self.theme.text() in themes:
            self.theme.set_text(themes[number - 1] if 0 < number <= len(themes) else "")
        self.number.clear_error()
        self.keeper.touch()

    @Slot()
    def _save(self) -> None:
        number = int(self.number.value() or 0)
        who = [self._there[key] for key in (self.who.values() if self.who is not None else ()) if key in self._there]
        if not number:
            self.number.show_error(self.tr("Choose which evening it was."))
        elif not who:
            self.problem.say(self.tr("Choose who were there."))
        elif self.on.check():
            evening: Attendance = replace(
                self._candidates.evening(number),
                theme=self.theme.text().strip(),
                lecturer=self.lecturer.text().strip(),
                on=self.on.day() or today(self._clock),
            )
            self.keeper.hand_over()
            call = partial(_write, self._candidates, self._drafts, who, evening)
            self._tasks.run(self, call, self._written, self._failed)

    def _written(self, _nothing: None) -> None:
        self.keeper.forget()
        self._show_draft({"number": "", "theme": "", "lecturer": "", "on": "", "who": []})
        self.problem.say("")
        self.written.emit()

    def _failed(self, error: Exception) -> None:
        self.problem.say(sentence(error))

    def _content(self) -> Content:
        return {
            "number": self.number.value() or "",
            "theme": self.theme.text(),
            "lecturer": self.lecturer.text(),
            "on": self.on.text(),
            "who": list(self.who.values()) if self.who is not None else [],
        }

    def _show_draft(self, draft: Content | None) -> None:
        if draft is None:
            return
        self.number.set_value(draft["number"] or None)
        self.theme.set_text(draft["theme"])
        self.lecturer.set_text(draft["lecturer"])
        self.on.set_text(draft["on"])
        if self.who is not None:
            self.who.set_values(tuple(draft["who"]))


def _write(candidates: Candidates, drafts: Drafts, who: Sequence[CompartmentId], evening: Attendance) -> None:
    candidates.attend(who, evening)
    drafts.drop(_DRAFT)
