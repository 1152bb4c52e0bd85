"""The picture in words: headings and lines that say the same."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.services.access.who_sees_what import WhoSeesWhat
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.who_sees_what.picture_words import text_sections
from desktop.ui.widgets import Card, Column, Label


class TextView(Card):
    """All that the picture says, in reading order."""

    def __init__(self) -> None:
        super().__init__(gap=0, margins=(1.1, 0.8, 1.1, 0.9))
        self._parts = Parts(gap=0.8)
        self.add(self._parts)

    def show_picture(self, picture: WhoSeesWhat, me: int, today: date) -> None:
        """Says it."""
        sections: list[QWidget] = []
        for title, text in text_sections(picture, me, today):
            section = QWidget()
            column = Column(Label(title, role="h2"), gap=0.1)
            if text:
                column.addWidget(Label(text))
            section.setLayout(column)
            sections.append(section)
        self._parts.show_parts(*sections)
