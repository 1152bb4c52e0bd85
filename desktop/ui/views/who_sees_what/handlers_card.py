"""Handläggare: who handles the file, since when and how long; letting a colleague in, and out again, with undo."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.access.handlers import Change, Handler, Handlers, Handling
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.who_sees_what import handler_words as words
from desktop.ui.widgets import (
    Banner,
    Beside,
    Button,
    Card,
    ChoiceField,
    Column,
    DateField,
    Flow,
    Hairline,
    Label,
    Option,
    UndoRow,
)


class HandlerRow(QWidget):
    """One handler. `end_pressed(Handler)` asks to let her out."""

    end_pressed = Signal(object)

    def __init__(self, handler: Handler, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.handler = handler
        who = QWidget()
        name = words.name_words(handler)
        since = words.since_words(handler, day)
        who.setLayout(Column(Label(name, role="h2"), Label(since, role="small", tone="ink2"), gap=0))
        self.end = Button(self.tr("End her access"))
        self.end.setAccessibleName(self.tr("End access for {name}").format(name=handler.member.name))
        self.end.clicked.connect(self._end)
        self.setLayout(Beside(who, self.end))
        self.end.setVisible(handler.endable)  # not before it has its place, or it is a window of its own
        self.setAccessibleName(f"{name}. {since}")

    @Slot()
    def _end(self) -> None:
        self.end_pressed.emit(self.handler)


class HandlersCard(Card):
    """The card. Signals: `changed` when somebody was let in or out."""

    changed = Signal()

    def __init__(self, handlers: Handlers, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who handles the file"), gap=0.55, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self._handlers, self._clock, self._tasks = handlers, clock, tasks
        self._file: CompartmentId | None = None
        self._shown: Handling | None = None
        self._done: Change | None = None
        self.rows: list[HandlerRow] = []
        self.undo = UndoRow()
        self.problem = Column(gap=0)
        self.list = Column(gap=0.5)
        self.colleague = ChoiceField(self.tr("Let in a colleague"), [], placeholder=self.tr("Choose a colleague"))
        self.colleague.choice.setMinimumWidth(theme().rad(14))
        self.until = DateField(
            self.tr("Last day of the stand-in"), self._get_today, note=self.tr("if it is for a time")
        )
        self.let_in = Button(self.tr("Let in"), "user-plus")
        self.nobody = Label(words.nobody_words(), role="small", tone="ink2")
        self._form = QWidget()
        self._form.setLayout(Flow(self.colleague, self.until, self.let_in, gap=0.8))
        self._lay()
        self._connect()

    def _lay(self) -> None:
        lead = Label(
            self.tr("They read and write everything in the file, and in what has been disclosed of it."),
            tone="ink2",
        )
        self.add(lead, self.undo, self.problem, self.list, Hairline(), self._form, self.nobody)

    def _connect(self) -> None:
        self.let_in.clicked.connect(self._let_in)
        self.undo.undone.connect(self._undo)

    def _get_today(self) -> date:
        return today(self._clock)

    # Reading

    def open_file(self, file: CompartmentId) -> None:
        """Show who handles this file."""
        if file != self._file:
            self._file, self._shown, self._done = file, None, None
            self.undo.clear()
            empty(self.problem)
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is chosen in the form stays."""
        if self._file is not None:
            self._tasks.run(self, partial(_read, self._handlers, self._file), self._show, self._say)

    def _show(self, answer: tuple[CompartmentId, Handling]) -> None:
        file, handling = answer
        if file != self._file or handling == self._shown:
            return
        self._shown = handling
        empty(self.list)
        self.rows = [HandlerRow(handler, self._get_today()) for handler in handling.handlers]
        for row in self.rows:
            row.end_pressed.connect(self._end)
            self.list.addWidget(row)
        options = [Option(str(one.member), one.name, one.title) for one in handling.candidates]
        self.colleague.choice.set_options(options, self.colleague.value())
        self._form.setVisible(bool(handling.candidates))
        self.nobody.setVisible(handling.may_change and not handling.candidates)

    # Changing

    @Slot()
    def _let_in(self) -> None:
        chosen, file = self.colleague.value(), self._file
        if chosen is None:
            self.colleague.show_error(self.tr("Choose who is to be let in."))
            return
        if file is None or not self.until.check():
            return
        member, until = int(chosen), self.until.day()
        if until is not None and until < self._get_today():
            self.until.show_error(self.tr("That day has passed."))
            return
        if until is None:
            call = partial(self._handlers.assign, file, member)
        else:
            call = partial(self._handlers.stand_in, file, member, until)
        self._tasks.run(self, call, self._changed, self._say)

    @Slot(object)
    def _end(self, handler: Handler) -> None:
        if self._file is not None:
            call = partial(self._handlers.remove, self._file, handler.member.member)
            self._tasks.run(self, call, self._changed, self._say)

    @Slot()
    def _undo(self) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._tasks.run(self, partial(_undone, self._handlers, done), self._changed, self._say)

    def _changed(self, change: Change | None) -> None:
        empty(self.problem)
        self._done = change
        if change is None:
            self.undo.clear()
        else:
            self.undo.say(words.done_words(change))
        self.colleague.set_value(None)
        self.until.set_day(None)
        self._give_focus(self.undo if change is not None else self.colleague.choice)
        self.refresh()
        self.changed.emit()

    def _give_focus(self, widget: QWidget) -> None:
        """What had it may be gone: a keyboard goes on from here."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, error: Exception) -> None:
        empty(self.problem)
        self.problem.addWidget(Banner("info", sentence(error)))


def _read(handlers: Handlers, file: CompartmentId) -> tuple[CompartmentId, Handling]:
    return file, handlers.of(file)


def _undone(handlers: Handlers, change: Change) -> None:
    handlers.undo(change)
