"""An editor that opens in the place of what it changes. All is saved as it is typed; *Klar* only closes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.projection import Projection
from desktop.services.editing import Editing
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.people.record_saver import Keep, RecordSaver
from desktop.ui.views.support_plan.ticks import Ticks, as_values
from desktop.ui.widgets import (
    Button,
    Card,
    Chips,
    ChoiceField,
    DateField,
    Field,
    Flow,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)
from desktop.ui.widgets.time_words import clock


class RecordEditor(Card):
    """Fields of one record.

    Signals: `closed()` when all has been saved and the editor may go; `saved(Projection)` at each pause;
    `remove_wanted()`; `move_wanted(step)` with -1 for up and 1 for down; `copy_wanted(Projection, fields)` to
    the journal, of the fields that stand in the editor.
    """

    closed = Signal()
    saved = Signal(object)
    remove_wanted = Signal()
    move_wanted = Signal(int)
    copy_wanted = Signal(object, object)

    def __init__(
        self,
        title: str,
        tasks: Tasks,
        editing: Editing[Any],
        keep: Keep,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edge="border", gap=0.6, parent=parent)
        self.setAccessibleName(title)
        self.add(Label(title, role="label"))
        self.editing = editing
        self._today = today
        self._closing = False
        self._names: dict[QObject, str] = {}
        self._kinds: dict[str, Callable[[Any], Any]] = {}
        self._days: dict[str, date | None] = {}
        self._error = Label("", role="small", tone="accink")
        self._error.hide()
        self._status = Label("", role="small", tone="ink2", wrap=False)
        self._done = Button(self.tr("Ready"), keys="Ctrl+Return")
        self._saver = RecordSaver(tasks, editing, keep, self)
        self._saver.saved.connect(self._was_saved)
        self._saver.failed.connect(self._was_not_saved)
        self._saver.answered.connect(self._answered)
        self._done.clicked.connect(self.close_editor)

    # Fields; each is added to the layout by the caller, and saved under its name

    def line(self, name: str, label: str, value: str, *, placeholder: str = "") -> Field:
        """One line of text."""
        field = Field(label, value=value, placeholder=placeholder)
        self._names[field] = name
        field.changed.connect(self._line_typed)
        return field

    def text(self, name: str, label: str, value: str, *, lines: int = 2, help: str = "") -> Labelled:
        """Several lines of text."""
        editor = TextEditor(label, lines=lines)
        editor.set_text(value)
        self._names[editor] = name
        editor.edited.connect(self._text_typed)
        return Labelled(label, editor, help=help)

    def day(self, name: str, label: str, value: date | None) -> DateField:
        """A day, or none."""
        field = DateField(label, self._today, value=value)
        self._names[field], self._days[name] = name, value
        field.changed.connect(self._day_typed)
        field.edit.editingFinished.connect(partial(self._take_day, field, name))
        return field

    def choice(self, name: str, label: str, options: Sequence[Option], value: StrEnum) -> Labelled:
        """One of a few."""
        segment = Segment(label, options, value, stretch=False)
        self._names[segment], self._kinds[name] = name, type(value)
        segment.chosen.connect(self._choice_made)
        return Labelled(label, segment)

    def long_choice(
        self, name: str, label: str, options: Sequence[Option], kind: type[StrEnum], value: StrEnum | None
    ) -> ChoiceField:
        """One of a few whose words are long, or none yet."""
        field = ChoiceField(label, options, value)
        self._names[field], self._kinds[name] = name, kind
        field.chosen.connect(self._choice_made)
        return field

    def choices(
        self, name: str, label: str, options: Sequence[Option], value: Sequence[str], kind: Callable[[Any], Any]
    ) -> Labelled:
        """Round choices: `kind` makes the field's value of those that are chosen, and a second press takes one back."""
        chips = Chips(label, options, value)
        self._names[chips], self._kinds[name] = name, kind
        chips.changed.connect(self._choices_made)
        return Labelled(label, chips)

    def ticks(
        self, name: str, label: str, options: Sequence[Option], value: Sequence[str], kind: Callable[[Any], Any]
    ) -> Labelled:
        """Whole lines, each of which may be ticked."""
        ticks = Ticks(label, options, value)
        self._names[ticks], self._kinds[name] = name, kind
        ticks.changed.connect(self._choices_made)
        return Labelled(label, ticks)

    def finish(self, *, can_move: bool = False, can_remove: str = "", can_copy: bool = False) -> None:
        """The buttons at the foot: ready, up and down, removal if it has a name, and a copy for the journal."""
        buttons = QWidget()
        parts: list[QWidget] = [self._done]
        if can_move:
            for icon, words, step in (("arrow-up", self.tr("Move up"), -1), ("arrow-down", self.tr("Move down"), 1)):
                button = Button(words, icon, "quiet")
                button.setProperty("step", step)
                button.clicked.connect(self._move_pressed)
                parts.append(button)
        if can_remove:
            remove = Button(can_remove, "trash", "quiet")
            remove.clicked.connect(self.remove_wanted)
            parts.append(remove)
        if can_copy and self.editing.exists:
            copy = Button(self.tr("Copy to the journal"), "copy", "quiet")
            copy.clicked.connect(self._copy_pressed)
            parts.append(copy)
        parts.append(self._status)
        buttons.setLayout(Flow(*parts, gap=0.4))
        self.add(self._error, buttons)

    # Typing

    def _name_of_sender(self) -> str:
        return self._names[self.sender()]

    @Slot(str)
    def _line_typed(self, text: str) -> None:
        self._saver.put(**{self._name_of_sender(): text})

    @Slot()
    def _text_typed(self) -> None:
        editor = self.sender()
        if isinstance(editor, TextEditor):
            self._saver.put(**{self._name_of_sender(): editor.text()})

    @Slot(str)
    def _day_typed(self, text: str) -> None:
        self._saver.put_half(self._name_of_sender(), text)

    @Slot(str)
    def _choice_made(self, value: str) -> None:
        name = self._name_of_sender()
        self._saver.put(**{name: self._kinds[name](value)})

    @Slot(object)
    def _choices_made(self, values: tuple[str, ...]) -> None:
        name = self._name_of_sender()
        self._saver.put(**{name: self._kinds[name](values)})

    @Slot()
    def _move_pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.move_wanted.emit(int(button.property("step")))

    @Slot()
    def _copy_pressed(self) -> None:
        """What has been typed is saved first: what is copied is what is saved."""
        self.flush()
        if self.editing.seen is not None:
            self.copy_wanted.emit(self.editing.seen, tuple(self._names.values()))

    # Saving and closing

    def focus_first(self) -> None:
        """Ready to type."""
        first = next(iter(self._names), None)
        target = getattr(first, "edit", first)
        if isinstance(target, QWidget):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand over what has been typed, now; a day that is half written stays in its field."""
        for field, name in self._day_fields():
            self._take_day(field, name)
        self._saver.flush()

    @Slot()
    def close_editor(self) -> bool:
        """Save the last words, and go when they are saved. False when a day that does not exist keeps it open."""
        if not all(field.check() for field, _ in self._day_fields()):
            return False
        self.flush()
        self._closing = self._saver.is_waiting()
        if not self._closing:
            self.closed.emit()
        return True

    def _day_fields(self) -> list[tuple[DateField, str]]:
        return [(field, name) for field, name in self._names.items() if isinstance(field, DateField)]

    def _take_day(self, field: DateField, name: str) -> None:
        """The field has been left, or all is to be handed over: what can be read as a day is one."""
        day = field.day()
        if field.has_error():
            return
        if self._days[name] != day:
            self._days[name] = day
            self._saver.put(**{name: day})
        self._saver.finish(name)

    def put_back(self, fields: Mapping[str, str]) -> None:
        """Show again what could not be saved, as it was typed, and try once more: so what is wrong with it is said."""
        for widget, name in self._names.items():
            if name in fields:
                self._put_back(widget, name, fields[name])
        self.flush()

    def _put_back(self, widget: QObject, name: str, typed: str) -> None:
        if isinstance(widget, DateField):
            widget.set_text(typed or "")
            self._saver.put_half(name, typed or "")
        elif isinstance(widget, Field | TextEditor):
            widget.set_text(typed)
            self._saver.put(**{name: typed})
        elif isinstance(widget, Segment | ChoiceField):
            widget.set_value(typed)
            self._saver.put(**{name: self._kinds[name](typed)})
        elif isinstance(widget, Chips | Ticks):
            values = as_values(typed)
            widget.set_values(values)
            self._saver.put(**{name: self._kinds[name](values)})

    @Slot(object)
    def _was_saved(self, record: Projection[Any]) -> None:
        self._error.hide()
        self._status.setText(self.tr("Saved on the computer {time}").format(time=clock(local(record.touched_at))))
        self.saved.emit(record)

    @Slot()
    def _answered(self) -> None:
        if self._closing and not self._saver.is_waiting():
            self._closing = False
            self.closed.emit()

    @Slot(object)
    def _was_not_saved(self, errors: Mapping[str, Exception]) -> None:
        asked, self._closing = self._closing, False
        self._error.setText(" ".join(dict.fromkeys(sentence(error) for error in errors.values())))
        self._error.show()
        if asked:  # not while somebody types, each time that it has been tried again
            self._done.setFocus(Qt.FocusReason.OtherFocusReason)
