"""A page of a person file that is reached from *Översikt*: for what is done seldom, and needs no tab of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.ui.widgets import Button, Column, Label


class FilePage(QWidget):
    """Base of such pages. It stands in the scrolling page of *Översikt*, with a way back at its top.

    `icon`: of its link; `key`: its name in `Place.part`, where other places lead to it. `body` takes what the
    page is made of. Signals: `left` when the person goes back; `went`, `saved` and `changed` as those of a tab.
    """

    icon: str = ""
    key: str = ""

    left = Signal()
    went = Signal(object)
    saved = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Back to the overview"), "caret-left", "link")
        self.body = Column(gap=0.8)
        column = Column(gap=0.7)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(Column(Label(self.title(), role="area"), Label(self.purpose(), tone="ink2"), gap=0.1))
        column.addLayout(self.body)
        self.setLayout(column)
        self.back.clicked.connect(self.left)

    @staticmethod
    def title() -> str:
        """The words of its link and its heading, translated."""
        raise NotImplementedError

    def purpose(self) -> str:
        """One line on what the page is for."""
        raise NotImplementedError

    def open_file(self, compartment: CompartmentId) -> None:
        """Show what it has of this file. Called each time the person comes here."""

    def refresh(self) -> None:
        """Something may have arrived: read again, without moving focus or losing what is being typed."""

    def keep(self) -> None:
        """The program is about to lock or close, or another file is opened: hand every unsaved word to the drafts."""
