"""An invitation, typed from paper or taken from a file. A camera is not needed, and not used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.widgets import Button, Column, Labelled, Row, TextEditor

SUFFIX = "bredvid-inbjudan"
MOST_BYTES = 4096
"""Larger than any invitation: whatever is larger is another file."""


class InvitationField(QWidget):
    """`edited` is emitted when it was typed in or a file was taken."""

    edited = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = TextEditor(label, lines=3)
        help = self.tr(
            "From the system administrator, on paper or in a file. Type or paste it; spaces do not matter. If you got"
            " a square picture code, type the letters that stand below it."
        )
        self.field = Labelled(label, self.editor, help=help)
        self.open_file = Button(self.tr("Open a file with the invitation"), "folder-open", "quiet")
        self.dialog: QFileDialog | None = None
        self.editor.edited.connect(self._edited)
        self.open_file.clicked.connect(self._choose)
        self.setLayout(Column(self.field, Row(self.open_file, None), gap=0.1))

    def text(self) -> str:
        """What has been written."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Another text, as if it had been typed."""
        self.editor.set_text(text)
        self._edited()

    def show_error(self, sentence: str) -> None:
        """What is wrong with it; the text stays."""
        self.field.show_error(sentence)

    def sentence(self) -> str:
        """The sentence below."""
        return self.field.sentence()

    def take_focus(self) -> None:
        """The cursor into the text."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _edited(self) -> None:
        self.field.clear_error()
        self.edited.emit()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Open the invitation"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"*.{SUFFIX}", "*"])
        dialog.setDirectory(QDir.homePath())
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def take(self, place: str) -> None:
        """Read the file; one that is no invitation says so here."""
        path = Path(place)
        try:
            if path.stat().st_size > MOST_BYTES:
                raise ValueError
            text = path.read_text(encoding="ascii")
        except (OSError, ValueError):
            self.field.show_error(self.tr("That file cannot be read as an invitation. Choose another, or type it."))
            return
        self.set_text(text.strip())
