"""What is written of one candidate on her way: stage, what the law asks, interview, evenings and ties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.pool import Candidate, DropOut, Stage
from desktop.services.pool.candidates import CandidateView
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.pool import pool_words as words
from desktop.ui.widgets import (
    Button,
    Card,
    Chips,
    ChoiceField,
    DateField,
    Field,
    Flow,
    KeyValues,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)
from desktop.ui.widgets.time_words import long_day_with_year


class WayCard(Card):
    """How far she has come. `edited` at each keystroke; `moved(stage)`, `dropped(why)`, `saved` when pressed."""

    edited = Signal()
    saved = Signal()
    moved = Signal(object)
    dropped = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.7, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        stages = [Option(stage.value, words.stage_word(stage)) for stage in Stage if stage is not Stage.ENDED]
        self.stage = Chips(self.tr("Where she is on the way"), stages)
        self.phone = Field(self.tr("Her telephone"))
        self.reached = Field(self.tr("When and how she wants to be reached"))
        self.checked_on = DateField(
            self.tr("Register checked on"), today, help=self.tr("Only that it was done, and by whom. Keep no extract.")
        )
        self.checked_by = Field(self.tr("Register checked by"))
        self.secrecy_on = DateField(self.tr("Duty of secrecy signed on"), today)
        self.approved_on = DateField(self.tr("Approved on"), today)
        self.approved_by = Field(self.tr("Approved by"))
        self.keep_button = Button(self.tr("Save the details"), "check", "main", keys="Ctrl+Return")
        drop_outs = [Option(why.value, words.drop_out_word(why)) for why in DropOut]
        self.why = ChoiceField(self.tr("If she does not go on: why?"), drop_outs)
        self.drop = Button(self.tr("She does not go on"))
        pressed, ending = QWidget(), QWidget()
        pressed.setLayout(Flow(self.keep_button, gap=0.5))
        ending.setLayout(Flow(self.drop, gap=0.5))
        self.add(Labelled(self.tr("Where she is on the way"), self.stage))
        for field in self._fields().values():
            self.add(field)
            field.changed.connect(self.edited)
        self.add(pressed, self.why, ending)
        self.stage.changed.connect(self.moved)
        self.keep_button.clicked.connect(self.saved)
        self.drop.clicked.connect(self._drop)

    def _fields(self) -> dict[str, Field]:
        return {
            "phone": self.phone,
            "reached": self.reached,
            "checked_on": self.checked_on,
            "checked_by": self.checked_by,
            "secrecy_on": self.secrecy_on,
            "approved_on": self.approved_on,
            "approved_by": self.approved_by,
        }

    def _drop(self) -> None:
        why = self.why.value()
        if why is None:
            self.why.show_error(self.tr("Choose why. It helps the next recruitment, and tells of nobody."))
        else:
            self.dropped.emit(why)

    def show_candidate(self, record: Candidate) -> None:
        """What is kept."""
        self.stage.set_values([record.stage])
        self.phone.set_text(record.phone)
        self.reached.set_text(record.reached)
        self.checked_on.set_day(record.register_checked_on)
        self.checked_by.set_text(record.register_checked_by)
        self.secrecy_on.set_day(record.secrecy_signed_on)
        self.approved_on.set_day(record.approved_on)
        self.approved_by.set_text(record.approved_by)
        self.why.set_value(record.dropped_out)

    def written(self, record: Candidate) -> Candidate | None:
        """The record with what stands here; None when a day is none, which the field says."""
        if not all(field.check() for field in (self.checked_on, self.secrecy_on, self.approved_on)):
            return None
        return replace(
            record,
            phone=self.phone.text().strip(),
            reached=self.reached.text().strip(),
            register_checked_on=self.checked_on.day(),
            register_checked_by=self.checked_by.text().strip(),
            secrecy_signed_on=self.secrecy_on.day(),
            approved_on=self.approved_on.day(),
            approved_by=self.approved_by.text().strip(),
        )

    def content(self) -> Content:
        """As a draft."""
        return {name: field.text() for name, field in self._fields().items()}

    def show_content(self, content: Content) -> None:
        """A draft."""
        for name, field in self._fields().items():
            field.set_text(content[name])


class InterviewCard(Card):
    """What was said, which is erased sooner than the rest. `edited`, `pressed`."""

    edited = Signal()
    pressed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self.held_on = DateField(self.tr("Interview held on"), today)
        self.by = Field(self.tr("Interview held by"))
        self.text = TextEditor(self.tr("What was said at the interview"), lines=4)
        self.row = Labelled(self.tr("What was said at the interview"), self.text)
        self.until = Label("", role="small", tone="ink2")
        self.save = Button(self.tr("Save the interview"))
        pressed = QWidget()
        pressed.setLayout(Flow(self.save, gap=0.5))
        self.add(Label(self.tr("Interview"), role="h2"), self.held_on, self.by, self.row, self.until, pressed)
        self.held_on.changed.connect(self.edited)
        self.by.changed.connect(self.edited)
        self.text.edited.connect(self.edited)
        self.save.clicked.connect(self.pressed)

    def show_interview(self, view: CandidateView) -> None:
        """What is kept, and until when."""
        record = view.interview.record if view.interview else None
        self.held_on.set_day(record.held_on if record else None)
        self.by.set_text(record.by if record else "")
        self.text.set_text(record.text if record else "")
        until = record.erase_on if record else None
        said = self.tr("Is erased on {day}.").format(day=long_day_with_year(until)) if until else ""
        self.until.setText(said)
        self.until.setVisible(bool(said))


class TrainingCard(Card):
    """The evenings. `attended(number, present)` and `certificate_wanted`."""

    attended = Signal(int, bool)
    certificate_wanted = Signal()

    def __init__(self, evenings: int, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        numbers = [Option(str(number), str(number)) for number in range(1, evenings + 1)]
        self.evenings = Chips(self.tr("Evenings she was at"), numbers, multi=True)
        self.themes = KeyValues([])
        self.certificate = Button(self.tr("Certificate"), "file-text")
        pressed = QWidget()
        pressed.setLayout(Flow(self.certificate, gap=0.5))
        self.add(
            Label(self.tr("Training"), role="h2"),
            Labelled(self.tr("Evenings she was at"), self.evenings),
            self.themes,
            pressed,
        )
        self._present: frozenset[str] = frozenset()
        self.evenings.changed.connect(self._changed)
        self.certificate.clicked.connect(self.certificate_wanted)

    def show_training(self, view: CandidateView) -> None:
        """Those that she was at."""
        present = [one.record for one in view.training if one.record.present]
        self._present = frozenset(str(one.number) for one in present)
        self.evenings.set_values(sorted(self._present))
        said = [(str(one.number), ", ".join(part for part in (one.theme, one.lecturer) if part)) for one in present]
        self.themes.set_pairs([pair for pair in said if pair[1]])

    def _changed(self, _values: object) -> None:
        now = frozenset(self.evenings.values())
        for number in now ^ self._present:
            self.attended.emit(int(number), number in now)
        self._present = now


class TiesCard(Card):
    """What she has told of her ties. `edited`, `declared(kind, words)`."""

    edited = Signal()
    declared = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        why = self.tr(
            "Kin, work, associations, neighbours and business. Those who consider her compare them with whom the person"
            " must be kept away from. She has agreed to that when she joined."
        )
        self.known = KeyValues([])
        self.kind = Segment(self.tr("Kind of tie"), words.tie_options())
        self.words = Field(self.tr("To whom, or what"))
        self.save = Button(self.tr("Add the tie"), "plus")
        pressed = QWidget()
        pressed.setLayout(Flow(self.save, gap=0.5))
        self.add(Label(self.tr("Ties"), role="h2"), Label(why, tone="ink2"), self.known)
        self.add(Labelled(self.tr("Kind of tie"), self.kind), self.words, pressed)
        self.words.changed.connect(self.edited)
        self.save.clicked.connect(self._declare)

    def show_ties(self, view: CandidateView) -> None:
        """Those that are known."""
        self.known.set_pairs([(words.tie_word(one.record.kind), one.record.words) for one in view.ties])

    def _declare(self) -> None:
        self.declared.emit(self.kind.value() or "other", self.words.text())
