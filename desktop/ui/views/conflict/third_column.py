"""Skriv ihop: the column in which a third text is written, beginning with one of the versions, or with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.conflict.conflict_choices import Draft
from desktop.ui.views.conflict.columns import head, pencil
from desktop.ui.widgets import Button, Card, Flow, Hairline, Label, TextEditor


class ThirdColumn(Card):
    """`typed()` when the text was changed; `used(str)` when it is to hold."""

    typed = Signal()
    used = Signal(str)

    def __init__(self, starts_as: str, text: str, together: str, parent: QWidget | None = None) -> None:
        super().__init__(edge="border", gap=0.6, margins=0.8, parent=parent)
        self._first, self._together = text, together
        self.touched = False
        self.editor = TextEditor(self.tr("Write together"), lines=11)
        self.editor.set_text(text)
        self.both = Button(self.tr("Put in everything"), kind="link")
        self.use = Button(self.tr("Use what stands here"), kind="main", keys="Ctrl+Return")
        self._error = Label("", role="small", tone="accink")
        self._error.hide()
        links = QWidget()
        links.setLayout(Flow(self.both, gap=0.5))
        self.add(head(pencil(), self.tr("Write together"), starts_as), Hairline())
        self.add(self.editor, self._error, links, self.use)
        self.body.setStretchFactor(self.editor, 1)
        self.editor.edited.connect(self._edited)
        self.both.clicked.connect(self.put_together)
        self.use.clicked.connect(self._pressed)

    def put_back(self, draft: Draft) -> None:
        """What was begun before, with the cursor where it stood."""
        self.editor.set_text(draft.text)
        self.editor.set_cursor_place(draft.place)
        self.touched = True

    def draft(self) -> Draft | None:
        """What has been begun; None while it is as it started."""
        return Draft(self.editor.text(), self.editor.cursor_place()) if self.touched else None

    def say_error(self, words: str) -> None:
        """It could not be used; the text stays."""
        self._error.setText(words)
        self._error.show()
        self.editor.setFocus()

    @Slot()
    def put_together(self) -> None:
        """All versions, one after the other, in place of what stands there; Ctrl+Z takes it back."""
        cursor = self.editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(self._together)
        self.editor.setFocus()

    @Slot()
    def _edited(self) -> None:
        self.touched = self.editor.text() != self._first
        self._error.hide()
        self.typed.emit()

    @Slot()
    def _pressed(self) -> None:
        self.used.emit(self.editor.text())
