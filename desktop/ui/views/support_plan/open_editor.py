"""The one editor that is open in a plan: it closes before another opens, and nothing typed in it is dropped."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.editing import Editing
from desktop.ui.views.people.tall_stack import bring_into_view
from desktop.ui.views.support_plan.focus_memory import FocusMemory, OtherButton
from desktop.ui.views.support_plan.record_editor import RecordEditor


class OpenEditor(QObject):
    """Signals: `saved(Projection)` at each pause; `closed()` when all is saved and the editor is gone;
    `copy_wanted(Projection, fields)`.
    """

    saved = Signal(object)
    closed = Signal()
    copy_wanted = Signal(object, object)

    def __init__(self, focus: FocusMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._focus = focus
        self._editor: RecordEditor | None = None
        self._next: Callable[[], None] | None = None
        self._back: Hashable = None

    def is_open(self) -> bool:
        """Whether there is one."""
        return self._editor is not None

    @property
    def editing(self) -> Editing[Any] | None:
        """What is being edited, as its author knows it."""
        return self._editor.editing if self._editor is not None else None

    def open(self, editor: RecordEditor, at: QWidget) -> None:
        """Put an editor where `at` stands. When it has closed, the focus goes to what it has written."""
        self._back = self._focus.here()
        self._editor = editor
        editor.closed.connect(self._closed)
        editor.saved.connect(self.saved)
        editor.copy_wanted.connect(self.copy_wanted)
        _place(editor, at)
        editor.focus_first()
        bring_into_view(editor)

    def makes_way(self, again: Callable[[], None]) -> bool:
        """Whether nothing is open. What is open closes, and `go_on` calls `again` when it has."""
        if self._editor is None:
            return True
        self._next = again
        if not self._editor.close_editor():
            self._next = None
        return False

    def go_on(self) -> None:
        """The plan has been shown anew: do what was asked for while an editor was open."""
        call, self._next = self._next, None
        if call is not None:
            call()

    def put_back(self, fields: Mapping[str, str]) -> None:
        """Show again what could not be saved."""
        if self._editor is not None:
            self._editor.put_back(fields)

    def flush(self) -> None:
        """Hand over what has been typed, now."""
        if self._editor is not None:
            self._editor.flush()

    def leave(self) -> None:
        """Hand over the words, so that they lie before whatever comes, and go."""
        self.flush()
        editor, self._editor = self._editor, None
        if editor is not None:
            self._focus.aim(self._focus_after(editor))
            editor.hide()
            editor.deleteLater()

    def _focus_after(self, editor: RecordEditor) -> Hashable:
        """What was pressed; or, if that makes something new, what it has made."""
        seen = editor.editing.seen
        return seen.ref if isinstance(self._back, OtherButton) and seen is not None else self._back

    @Slot()
    def _closed(self) -> None:
        self.leave()
        self.closed.emit()


def _place(editor: QWidget, at: QWidget) -> None:
    """Where `at` stands, which goes out of sight meanwhile."""
    parent = at.parentWidget()
    layout = parent.layout() if parent is not None else None
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("an editor opens in a column")
    layout.insertWidget(layout.indexOf(at) + 1, editor)
    editor.show()  # now, and not when the layout gets round to it: the focus goes there next
    at.hide()
