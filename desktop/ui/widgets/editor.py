"""The place where people write: plain text, open lines, at most 70 characters wide."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.stretches import stretches, units
from desktop.ui.widgets.undo_key import asks_to_undo

LINE_HEIGHT = 1.55
CHARACTERS_WIDE = 70


class TextEditor(QTextEdit):
    """Plain text in paragraphs.

    `edited` is emitted when the user has changed the text (not when the size of it changes). `set_foot` shows a few
    words such as "Sparat på datorn 15.43" in the lower right corner. `mark` underlines places with amber dots.
    `lines` is the least height in lines of text.
    """

    edited = Signal()

    def __init__(self, name: str, *, lines: int = 6, flat: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._last = ""
        self._marks: list[QTextCursor] = []
        self._foot = Label("", role="small", tone="ink2", wrap=False, parent=self)
        self._foot.hide()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setProperty("flat", flat)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._restyle()
        self.textChanged.connect(self._changed)
        theme().changed.connect(self._restyle)

    # The text

    def text(self) -> str:
        """What has been written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Sets the text without emitting; what could be undone before cannot be undone after."""
        self._last = text
        self.setPlainText(text)
        self._format_blocks()

    def cursor_place(self) -> int:
        """Where the cursor stands, so that it can be put back after a lock."""
        return self.textCursor().position()

    def set_cursor_place(self, place: int) -> None:
        """Puts the cursor back."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)

    @Slot()
    def _changed(self) -> None:
        text = self.toPlainText()
        if text != self._last:
            self._last = text
            self.edited.emit()

    def event(self, event: QEvent, /) -> bool:
        if asks_to_undo(event) and not self.document().isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        self.insertPlainText(source.text())  # fonts and colours from elsewhere stay outside

    # Words in the corner, and marked places

    def set_foot(self, words: str) -> None:
        """Words in the lower right corner; empty for none."""
        self._foot.setText(words)
        self._foot.setVisible(bool(words))
        self._set_margins()

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underlines the given places (start and end in characters) with amber dots on an amber ground.

        They move with the text as it is edited around them.
        """
        text = self.toPlainText()
        self._mark_units([(units(text, start), units(text, end)) for start, end in places])

    def marked(self) -> list[str]:
        """The words that are underlined now."""
        return [mark.selectedText() for mark in self._marks]

    def _mark_units(self, places: Sequence[tuple[int, int]]) -> None:
        shown, self._marks = [], []
        for start, end in places:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._marks.append(cursor)  # our own: the one inside the selection dies with its wrapper
            selection.cursor = cursor
            look = QTextCharFormat()
            look.setBackground(theme().colour("accsoft"))
            selection.format = look
            shown.append(selection)
        self.setExtraSelections(shown)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().colour("acc"), theme().line(2), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])  # Qt's own dotted underline is one pixel, too faint in winter sun
        painter.setPen(pen)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for mark in self._marks:
            self._paint_dots(painter, mark)
        painter.end()

    def _paint_dots(self, painter: QPainter, place: QTextCursor) -> None:
        for stretch in stretches(self.document(), place.selectionStart(), place.selectionEnd()):
            y = stretch.baseline + theme().rad(0.2)
            painter.drawLine(QPointF(stretch.rect.left(), y), QPointF(stretch.rect.right(), y))

    # Measures

    @Slot()
    def _restyle(self) -> None:
        if not self.document().isUndoAvailable():
            self._format_blocks()  # it would cost undo; the open lines, a percentage, follow anyway
        self._set_margins()
        self._mark_units([(mark.selectionStart(), mark.selectionEnd()) for mark in self._marks])
        self.updateGeometry()

    def _format_blocks(self) -> None:
        font = theme().font("own")
        natural = QFontMetricsF(font).height()
        percent = 100 * LINE_HEIGHT * font.pointSizeF() * self.logicalDpiY() / 72 / natural
        look = QTextBlockFormat()
        look.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setBottomMargin(theme().rad(0.5))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(theme().rad(0.1))
        cursor.mergeBlockFormat(look)
        self.document().setUndoRedoEnabled(True)

    def _set_margins(self) -> None:
        rad = theme().rad
        widest = round(QFontMetricsF(theme().font("own")).averageCharWidth() * CHARACTERS_WIDE)
        side = rad(0.6) if self._lines < 6 else rad(1)
        foot = rad(1.6) if not self._foot.isHidden() else rad(0.5)
        self.setViewportMargins(side, rad(0.5) if self._lines < 6 else rad(0.8), side, foot)
        self.setLineWrapColumnOrWidth(max(rad(4), min(widest, self.viewport().width())))
        hint = self._foot.sizeHint()
        self._foot.setGeometry(
            self.width() - hint.width() - rad(0.85),
            self.height() - hint.height() - rad(0.4),
            hint.width(),
            hint.height(),
        )

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(30), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        line = theme().font("own").pointSizeF() * self.logicalDpiY() / 72 * LINE_HEIGHT
        return QSize(theme().rad(8), round(line * self._lines) + theme().rad(1.2))
