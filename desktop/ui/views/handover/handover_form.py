"""One file's handover: who takes over, the last day, the lines; and after that what has become of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.handover import Handover, HandoverLine
from desktop.services.access.handover import HandoverDraft, Handovers, HandoverView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.views.handover.line_list import LineList
from desktop.ui.views.handover.words import line_words
from desktop.ui.widgets import Banner, Button, Card, ChoiceField, Column, DateField, Flow, Label, Option
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


class HandoverForm(QWidget):
    """Signals: `saved(ms)` when something was kept; `handed_over` when a colleague has got it."""

    saved = Signal(object)
    handed_over = Signal()

    def __init__(
        self, handovers: Handovers, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._handovers, self._tasks = handovers, tasks
        self._file: CompartmentId | None = None
        self._filled: CompartmentId | None = None
        self._view: HandoverView | None = None
        self._latest = HandoverDraft()  # whoever hands over many files hands them to the same colleague, mostly
        self.receiver = ChoiceField(self.tr("Who takes over"), [], placeholder=self.tr("Choose a colleague"))
        self.last_day = DateField(
            self.tr("Your last day with the file"), today, help=self.tr("Left empty, you go on handling it together.")
        )
        self.lines = LineList()
        self.give = Button(self.tr("Hand over"), "handshake", "main", keys="Ctrl+Return")
        self.again = Button(self.tr("Suggest from the file again"), kind="quiet")
        self.problem, self.done = Column(gap=0), Column(gap=0.5)
        self.keeper = DraftKeeper(tasks, self.content, self)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.card = Card(gap=0.7, margins=(1.0, 0.8, 1.0, 0.9))
        who, buttons = QWidget(), QWidget()
        who.setLayout(Halves(self.receiver, self.last_day))
        buttons.setLayout(Flow(self.give, self.again, gap=0.5))
        self.heading = Label(self.tr("This is going on"), role="h2")
        help = Label(
            self.tr("Suggested from days and open things in the file. Word them as you like. No notes go with it."),
            role="small",
            tone="ink2",
        )
        self.card.add(self.heading, help, self.lines, who, self.problem, buttons)
        self.setLayout(Column(self.done, self.card, gap=0.7))

    def _connect(self) -> None:
        self.lines.edited.connect(self.keeper.touch)
        self.receiver.chosen.connect(self._touched)
        self.last_day.day_changed.connect(self._touched)
        self.give.clicked.connect(self._hand_over)
        self.again.clicked.connect(self._suggest)
        self.keeper.kept.connect(self.saved)
        self.keeper.failed.connect(self._say)

    # Reading

    def open_file(self, file: CompartmentId) -> None:
        """Show this file's; what was being typed for another is kept."""
        if file != self._file:
            self.keeper.aim(partial(_keep, self._handovers, file))
            self._file, self._filled, self._view = file, None, None
            empty(self.problem)
        self.refresh()

    def refresh(self) -> None:
        """Read again; lines that are being written are left alone."""
        if self._file is not None:
            self._tasks.run(self, partial(self._handovers.view, self._file), self._show, self._say)

    def keep(self) -> None:
        """Hand over every unsaved word, now."""
        self.keeper.flush()

    def content(self) -> HandoverDraft:
        """What stands in the form."""
        receiver = self.receiver.value()
        return HandoverDraft(int(receiver) if receiver else None, self.last_day.day(), self.lines.lines())

    def _show(self, view: HandoverView) -> None:
        if view.file != self._file:
            return
        self._view = view
        self._show_done(view)
        if self._filled != view.file:
            self._filled = view.file
            self._fill(view)

    def _fill(self, view: HandoverView) -> None:
        options = [Option(str(one.member), f"{one.name}, {one.title}".rstrip(", ")) for one in view.colleagues]
        draft = view.draft or self._latest
        self.receiver.choice.set_options(options, str(draft.receiver) if draft.receiver is not None else None)
        self.last_day.set_day(draft.access_until)
        self.lines.show_lines(draft.lines or _suggested(view))

    @Slot()
    def _suggest(self) -> None:
        if self._view is not None:
            self.lines.show_lines(_suggested(self._view))
            self.keeper.touch()

    def _show_done(self, view: HandoverView) -> None:
        """What has been handed over stands above; the form stays, for another colleague or another day."""
        empty(self.done)
        mine = view.standing is not None and not view.to_me
        if view.standing is not None and mine:
            self.done.addWidget(given_banner(view.standing.record, view.receiver))
            self.done.addWidget(lines_card(view.standing.record, self.tr("What you handed over")))
        self.card.setVisible(not mine)

    # Handing over

    @Slot()
    def _touched(self) -> None:
        self.keeper.touch()

    @Slot()
    def _hand_over(self) -> None:
        if self._file is not None:
            self.keeper.flush()
            self.give.setEnabled(False)  # until it is answered: two presses are one
            call = partial(self._handovers.hand_over, self._file, self.content())
            self._tasks.run(self, call, self._given, self._say)

    def _given(self, seen: Projection[Handover]) -> None:
        self.keeper.forget()
        self._latest = HandoverDraft(seen.record.receiver, seen.record.access_until)
        self.give.setEnabled(True)
        empty(self.problem)
        self.saved.emit(seen.touched_at)
        self.refresh()
        self.handed_over.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, error: Exception) -> None:
        words = sentence(error)
        self.give.setEnabled(True)
        empty(self.problem)
        self.problem.addWidget(Banner("info", words))


def given_banner(record: Handover, receiver: str) -> Banner:
    """Whether the colleague has said that she has got it."""
    if record.received_at is not None:
        day = long_day_with_year(local(record.received_at).date())
        words = translate("HandoverWords", "{name} took over on {day}.").format(name=receiver, day=day)
        return Banner("info", words, _last_day_words(record))
    day = long_day_with_year(local(record.handed_over_at or 0).date())
    words = translate("HandoverWords", "Handed over to {name} on {day}. Waits for {name} to confirm.")
    return Banner("waiting", words.format(name=receiver, day=day), _last_day_words(record))


def _last_day_words(record: Handover) -> str:
    if record.access_until is None:
        return translate("HandoverWords", "You handle the file together.")
    day = long_day_with_year(record.access_until)
    return translate("HandoverWords", "Your last day with it is {day}.").format(day=day)


def lines_card(record: Handover, title: str) -> Card:
    """The lines, to be read."""
    card = Card(title, gap=0.35, margins=(1.0, 0.8, 1.0, 0.9))
    for number, line in enumerate(record.lines, start=1):
        card.add(Label(f"{number}. {line.text}"))
    return card


def _suggested(view: HandoverView) -> tuple[HandoverLine, ...]:
    return tuple(HandoverLine(line_words(one), one.on) for one in view.suggestions)


def _keep(handovers: Handovers, file: CompartmentId, draft: HandoverDraft) -> int:
    """On the database thread."""
    return handovers.keep(file, draft)
