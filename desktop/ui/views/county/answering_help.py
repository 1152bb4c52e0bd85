"""Stöd när du svarar: what a good consultation holds, and words to use that can be put into the answer (K19, K39)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.consultation.words_to_use import words_to_use
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import PickRow, RowCard, RowWords


class AnsweringHelp(QWidget):
    """Closed at first. `picked(words)` when some are to stand in the answer."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener = Button(self.tr("Support while you answer"), "books", "quiet")
        self.opener.setCheckable(True)
        self._column = Column(gap=0.4)
        self._column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._column)
        self._inside: QWidget | None = None
        self.opener.toggled.connect(self._open)

    @Slot(bool)
    def _open(self, wanted: bool) -> None:
        if self._inside is None:
            self._inside = self._make()
            self._column.addWidget(self._inside)
        self._inside.setVisible(wanted)

    def _make(self) -> QWidget:
        held = words_to_use()
        name = self.tr("Words to use, press to insert")
        guide = Column(*(Label(line, tone="ink2") for line in held.guide), gap=0.15)
        words = RowCard(name)
        for line in held.words:
            words.add_row(PickRow(RowWords(line, bold=False), line, choice=False))
        words.picked.connect(self.picked)
        inside = QWidget()
        inside.setLayout(Column(guide, Label(name, role="label"), words, gap=0.4))
        return inside
