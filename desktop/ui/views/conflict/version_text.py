"""One version of a text, paragraph by paragraph, with what differs from the others underlined, bold and on a ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from desktop.services.conflict.conflict_text import Paragraph
from desktop.ui.theme import theme

GAP = 0.45
"""Between two paragraphs, in rad."""


class VersionText(QTextBrowser):
    """As tall as its text; the page around it scrolls. `align` makes its paragraphs as tall as those beside it."""

    def __init__(self, paragraphs: Sequence[Paragraph | None], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs = tuple(paragraphs)
        self._heights: tuple[float, ...] = ()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("flat", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        theme().changed.connect(self._restyle)
        self._restyle()

    def marked(self) -> list[str]:
        """What differs, in order."""
        return [piece.text for paragraph in self._paragraphs for piece in paragraph or () if piece.differs]

    def heights(self, width: int) -> tuple[float, ...]:
        """How tall each paragraph is at this width."""
        self._align(())
        self.document().setTextWidth(width)
        layout, block = self.document().documentLayout(), self.document().begin()
        found = []
        while block.isValid():
            found.append(layout.blockBoundingRect(block).height())
            block = block.next()
        return tuple(found)

    def align(self, heights: Sequence[float]) -> None:
        """Every paragraph begins where its like does in the columns beside."""
        self._heights = tuple(heights)
        self._align(self._heights)
        self._fit()

    def _align(self, heights: Sequence[float]) -> None:
        """By the room under each; without heights, the plain gap."""
        layout, block = self.document().documentLayout(), self.document().begin()
        number = 0
        while block.isValid():
            own = layout.blockBoundingRect(block).height()
            more = max(0.0, heights[number] - own) if number < len(heights) else 0.0
            look = QTextBlockFormat(block.blockFormat())
            look.setBottomMargin(theme().rad(GAP) + more)
            QTextCursor(block).setBlockFormat(look)
            block, number = block.next(), number + 1

    @Slot()
    def _restyle(self) -> None:
        self.document().setDefaultFont(theme().font("own"))
        self.document().clear()
        cursor = QTextCursor(self.document())
        for number, paragraph in enumerate(self._paragraphs):
            if number:
                cursor.insertBlock()
            self._write(cursor, paragraph)
        self._align(self._heights)
        self._fit()

    def _write(self, cursor: QTextCursor, paragraph: Paragraph | None) -> None:
        plain, other = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme().colour("ink"))
        if paragraph is None:
            other.setForeground(theme().colour("ink2"))
            cursor.insertText(self.tr("(does not stand in this text)"), other)
            return
        other.setForeground(theme().colour("ink"))
        other.setBackground(theme().colour("accsoft"))
        other.setFontWeight(QFont.Weight.DemiBold)
        other.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        other.setUnderlineColor(theme().colour("acc"))
        for piece in paragraph:
            cursor.insertText(piece.text, other if piece.differs else plain)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(theme().rad(1.5), round(self.document().size().height())))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(10), self.height())

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # the page scrolls
