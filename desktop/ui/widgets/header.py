"""Titles: of a page with its one line of purpose and its buttons, and of a section with its count."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column, Flow, Row
from desktop.ui.widgets.paint import box

ALIAS_ICONS = {"tree": "tree-evergreen", "leaf": "tree", "bird": "bird", "water": "waves"}


class AliasTile(QWidget):
    """The sign of an alias on a soft tile. `kind` is tree, leaf, bird or water: never telling."""

    def __init__(self, kind: str, size: float = 2.2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._size = kind, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another alias's sign."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().rad(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        radius = theme().rad(0.3)
        box(painter, self.rect(), theme().colour("soft"), None, corners=(radius, radius, radius, radius))
        side = round(self.width() * 0.6)
        place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        paint_icon(painter, place, ALIAS_ICONS.get(self._kind, "tree"), theme().colour("link"))
        painter.end()


class PageHeader(QWidget):
    """The title of a page, one line that says what it is for, and at the right its buttons or a few words.

    With `alias` (tree, leaf, bird, water) the tile stands before the title. `hint` is small, beside the title. `back`
    is the name of the page one came from: `back_pressed` is emitted when it is pressed.
    """

    back_pressed = Signal()

    def __init__(
        self,
        title: str,
        purpose: str = "",
        *,
        right: Sequence[QWidget] = (),
        alias: str = "",
        hint: str = "",
        back: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, role="h1", wrap=not hint)
        self.purpose, self.hint = Label(purpose, tone="ink2"), Label(hint, role="small", tone="ink2")
        for part in (self.hint, self.purpose):
            if not part.text():
                part.hide()  # and never shown here: a part without a parent yet would be a window of its own
        self.tile = AliasTile(alias) if alias else None
        column = Column(gap=0.2)  # the ring around the link stays clear of the title
        if back:
            link = Button(back, "caret-left", "link")
            link.clicked.connect(self.back_pressed)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._titles(right))
        self.setLayout(column)

    def _titles(self, right: Sequence[QWidget]) -> QWidget:
        line = Row(self.title, gap=0.7)
        if self.hint.text():
            line.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        lines = Column(line, self.purpose, gap=0)
        left = QWidget()
        row = Row(gap=0.7)
        if self.tile is not None:
            row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        left.setLayout(row)
        if not right:
            return left
        actions, both = QWidget(), QWidget()
        actions.setLayout(Flow(*right, gap=0.5, right=True))
        both.setLayout(Beside(left, actions, least=14, top=True, under_gap=0.6))
        return both

    def set_title(self, title: str, purpose: str | None = None) -> None:
        """Another title, and perhaps another line below it."""
        self.title.setText(title)
        if purpose is not None:
            self.purpose.setText(purpose)
            self.purpose.setVisible(bool(purpose))


class SectionTitle(QWidget):
    """The title of a section, how many there are, and at the right a few words in small."""

    def __init__(self, title: str, count: int | None = None, right: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, role="h2", wrap=False)
        self.count = Label("", tone="ink2", wrap=False)
        self.right = Label(right, role="small", tone="ink2", wrap=False)
        if not right:
            self.right.hide()
        row = Row(self.title, self.count, gap=0.3)
        row.addStretch(1)
        row.addWidget(self.right)
        self.setLayout(row)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """How many there are; None when that is not told."""
        self.count.setText("" if count is None else str(count))
        self.count.setVisible(count is not None)
        self.setAccessibleName(f"{self.title.text()} {self.count.text()}".strip())
