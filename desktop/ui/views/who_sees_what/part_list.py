"""The parts of a file at the left of the wall. What no line leads from says that it stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.access.who_sees_what import Part
from desktop.ui.theme import theme
from desktop.ui.views.who_sees_what.picture_words import PART_ICONS, part_word
from desktop.ui.widgets import Card, Glyph, Label, Row
from desktop.ui.widgets.rows import RowGround


class PartRow(QWidget):
    """One part. `goes_to`: the readers on the other side, in words; empty for what stays."""

    def __init__(self, part: Part, goes_to: Sequence[str]) -> None:
        super().__init__()
        self.part = part
        self.ground = RowGround()
        self._chosen = False
        self.title = Label(part_word(part))
        row = Row(Glyph(PART_ICONS[part]), gap=0.6, margins=(0.8, 0.45, 0.65, 0.45))
        row.addWidget(self.title, 1)
        self.setAccessibleName(part_word(part))
        if goes_to:
            self.setAccessibleDescription(self.tr("read by {names}").format(names=", ".join(goes_to)))
        else:
            self.stays = Label(self.tr("stays"), role="small", tone="ink2", wrap=False)
            row.addLayout(Row(Glyph("lock-simple", "ink2", 0.8), self.stays, gap=0.3))
            self.setAccessibleDescription(self.tr("stays"))
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chosen(self, chosen: bool) -> None:
        """It passes the gate that is looked at."""
        self._chosen = chosen
        self.title.set_bold(chosen)
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, self.rect(), "soft" if self._chosen else "paper")
        painter.end()


class PartList(Card):
    """All parts in one card."""

    def __init__(self) -> None:
        super().__init__(gap=0, margins=0)
        self.rows: dict[Part, PartRow] = {}
        self.setAccessibleName(self.tr("Parts of the file"))

    def show_parts(self, goes_to: dict[Part, list[str]]) -> None:
        """Every part, and who reads it."""
        for row in self.rows.values():
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {part: PartRow(part, goes_to.get(part, [])) for part in Part}
        for part, row in self.rows.items():
            row.ground.first, row.ground.last = part is next(iter(Part)), part is list(Part)[-1]
            row.setMinimumHeight(theme().rad(2.25))
            self.body.addWidget(row)
            row.show()  # at once: the picture's height is asked for before Qt would show it
