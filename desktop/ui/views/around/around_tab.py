"""Kring personen: the tab. Everything is changed where it stands, and saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.around import Bond, Circumstance, CloseOne, Matter
from desktop.domain.records.person_file import Person
from desktop.services.around.around import AroundPersons, AroundView
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.around.around_editors import ROOM, AroundEditors, Variant
from desktop.ui.views.around.around_page import AroundPage
from desktop.ui.views.conflict.choice_screen import KEY as CHOICES
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.open_editor import OpenEditor
from desktop.ui.widgets import Button, Column, UndoRow


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read, and what could not be saved the last time."""

    view: AroundView
    unsaved: UnsavedEdit | None

    def record(self, unsaved: UnsavedEdit) -> Projection[Any] | None:
        """What an editor was about, where it is still there."""
        view = self.view
        everything: list[Projection[Any]] = [view.person, *(one.seen for one in view.close)]
        everything += [*(one.seen for one in view.schooling), *view.circumstances]
        return next((seen for seen in everything if seen.id == unsaved.record), None)


class AroundTab(FileTab):
    """What stands around the person of the open file. One editor at a time."""

    key = "around"

    def __init__(
        self, around: AroundPersons, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._around, self._drafts, self._clock, self._tasks = around, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._found: _Found | None = None
        self._undo_call: Callable[[], Any] | None = None
        self.page = AroundPage()
        self._focus = FocusMemory(self.page)
        self._editor = OpenEditor(self._focus, self)
        self.undo_row = UndoRow()
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AroundTab", "Around the person")

    def _connect(self) -> None:
        self.undo_row.undone.connect(self.undo)
        self._editor.saved.connect(self._editor_saved)
        self._editor.closed.connect(self.refresh)
        self._editor.copy_wanted.connect(self.journal_wanted)
        self.page.person.pressed.connect(self._edit)
        self.page.person.compare_wanted.connect(self._to_choices)
        for (kind, variant), card in self.page.lists.items():
            card.pressed.connect(self._edit)
            card.add_wanted.connect(partial(self._open, kind, None, variant))
            card.compare_wanted.connect(self._to_choices)
        self.page.to_safety.clicked.connect(partial(self._go, "safety"))
        self.page.to_consents.clicked.connect(partial(self._go, "consents"))
        self.page.to_overview.clicked.connect(partial(self._go, "overview"))

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._file:
            self._file, self._found = compartment, None
            self._editor.leave()
            self._set_undo(None, "")
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        if self._file is not None:
            read = partial(_read, self._around, self._drafts, self._file)
            self._tasks.run(self, read, self._show, self._not_read)

    def keep(self) -> None:
        self._editor.flush()

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, found: _Found) -> None:
        if found.view.compartment != self._file:
            return
        self._found = found
        if self._editor.is_open():
            return
        self._focus.take()
        self.page.show_found(found.view, today(self._clock))
        self._focus.give_back()
        self._editor.go_on()
        if found.unsaved is not None and not self._editor.is_open():
            self._bring_back(found, found.unsaved)

    # Editors

    def _open(self, kind: type[Record], seen: Projection[Any] | None, variant: Variant = None) -> None:
        """An editor where the record stands, or at the foot of its card; when another is open, it closes first."""
        at = self.page.place_of(seen) if seen is not None else self.page.lists[kind, variant].foot
        again = partial(self._open_again, kind, seen, variant)
        if self._file is None or at is None or not self._editor.makes_way(again):
            return
        unsaved = UnsavedEdits(self._drafts, self._file, ROOM)
        maker = AroundEditors(self._around, unsaved, self._file, self._tasks, partial(today, self._clock))
        editor = maker.make(kind, seen, variant)
        editor.remove_wanted.connect(self._remove)
        self._editor.open(editor, at)

    def _open_again(self, kind: type[Record], seen: Projection[Any] | None, variant: Variant) -> None:
        """What was asked for while another editor was open, as it is now."""
        if seen is not None and self._found is not None:
            seen = self._found.record(UnsavedEdit(kind, record=seen.id))
            if seen is None:
                return  # it has been removed meanwhile
        self._open(kind, seen, variant)

    @Slot(object)
    def _edit(self, seen: Projection[Any]) -> None:
        self._open(type(seen.record), seen, _variant_of(seen.record))

    def _bring_back(self, found: _Found, unsaved: UnsavedEdit) -> None:
        """Open the editor again that could not save all."""
        seen = found.record(unsaved)
        if seen is None and unsaved.kind is Person:
            return
        self._open(unsaved.kind, seen, _variant(unsaved))
        self._editor.put_back({name: str(typed) for name, typed in unsaved.fields.items()})

    @Slot(object)
    def _editor_saved(self, record: Projection[Any]) -> None:
        self._set_undo(None, "")
        self.saved.emit(record.touched_at)
        self.changed.emit()
        self.refresh()

    @Slot()
    def _remove(self) -> None:
        editing = self._editor.editing
        if editing is not None and editing.seen is not None and self._file is not None:
            seen, unsaved = editing.seen, UnsavedEdits(self._drafts, self._file, ROOM)
            self._editor.leave()
            self._tasks.run(self, partial(_remove, self._around, unsaved, seen), self._removed, self._failed)

    def _removed(self, removed: Projection[Any]) -> None:
        self._set_undo(partial(self._around.restore, removed), self.tr("Taken away."))
        self._focus.aim(removed.ref)
        self._after_change()
        self.undo_row.findChildren(Button)[0].setFocus()  # what had the focus is gone

    # Undo

    def _set_undo(self, call: Callable[[], Any] | None, words: str) -> None:
        self._undo_call = call
        if call is None:
            self.undo_row.clear()
        else:
            rad = theme().rad
            self.undo_row.setContentsMargins(rad(1.5), 0, rad(1.5), rad(0.3))
            self.undo_row.say(words)

    @Slot()
    def undo(self) -> None:
        """Bring back what was taken away last."""
        call, self._undo_call = self._undo_call, None
        if call is not None:
            self._tasks.run(self, call, self._undone, self._failed)

    def _undone(self, _result: Any) -> None:
        self._set_undo(None, "")
        self._after_change()

    def _after_change(self) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.page.say(sentence(error))

    # Elsewhere

    def _go(self, tab: str) -> None:
        self.keep()
        self.went.emit(Place("people", self._file, tab=tab))

    @Slot()
    def _to_choices(self) -> None:
        self.keep()
        self.went.emit(Place(CHOICES, self._file, tab=self.key))


def _variant_of(record: Record) -> Variant:
    if isinstance(record, CloseOne):
        return record.bond or Bond.OTHER
    return record.about if isinstance(record, Circumstance) else None


def _variant(unsaved: UnsavedEdit) -> Variant:
    if not unsaved.heading:
        return None
    return Bond(unsaved.heading) if unsaved.kind is CloseOne else Matter(unsaved.heading)


def _read(around: AroundPersons, drafts: Drafts, file: CompartmentId) -> _Found:
    return _Found(around.view(file), UnsavedEdits(drafts, file, ROOM).get())


def _remove(around: AroundPersons, unsaved: UnsavedEdits, seen: Projection[Any]) -> Projection[Any]:
    """Take something away together with what could not be saved of it."""
    removed = around.remove(seen)
    unsaved.drop()
    return removed
