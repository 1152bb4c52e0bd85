"""Paints one session of the timeline: day and how, two lines of what was written, what it was about and by whom."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.theme import theme
from desktop.ui.theme.icons import paint_icon
from desktop.ui.views.assignment.timeline_model import TimelineModel

LINES = 2


class TimelineDelegate(QStyledItemDelegate):
    """All rows are equally high: so ten thousand scroll like ten."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme().rad(12), row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, TimelineModel):
            return
        words, style = model.words(index.row()), theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, style.colour("soft" if chosen else "paper"))
        painter.setPen(style.colour("hair"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        bar = rect.adjusted(0, 0, 0, 0)
        bar.setWidth(style.rad(0.25))
        if words.right_icon == "phone-call":
            painter.fillRect(bar, style.colour("acc"))
        elif chosen:
            painter.fillRect(bar, style.colour("link"))
        inner = rect.adjusted(style.rad(0.8), style.rad(0.4), -style.rad(0.7), -style.rad(0.4))
        used = self._right(painter, inner, words.right, words.right_icon)
        line = QRect(inner.x(), inner.y(), inner.width() - used, _height(_bold()))
        self._line(painter, line, words.title, _bold(), "ink")
        body = QRect(inner.x(), line.bottom() + style.rad(0.1), inner.width(), LINES * _height(style.font()))
        self._text(painter, body, words.second)
        foot = QRect(inner.x(), body.bottom() + style.rad(0.1), inner.width(), _height(style.font("small")))
        self._line(painter, foot, words.detail, style.font("small"), "ink2")
        painter.restore()

    def _right(self, painter: QPainter, inner: QRect, text: str, icon: str) -> int:
        if not text:
            return 0
        font = theme().font("small")
        width = QFontMetrics(font).horizontalAdvance(text)
        line = QRect(inner.right() - width, inner.y(), width + 1, _height(_bold()))
        self._line(painter, line, text, font, "ink2")
        side = theme().rad(0.9)
        if icon:
            place = QRect(line.x() - side - theme().rad(0.3), line.y() + (line.height() - side) // 2, side, side)
            paint_icon(painter, place, icon, theme().colour("ink2"))
        return width + side + theme().rad(0.6)

    def _line(self, painter: QPainter, rect: QRect, text: str, font: QFont, tone: str) -> None:
        painter.setFont(font)
        painter.setPen(theme().colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _text(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = theme().font()
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        metrics = QFontMetrics(font)
        words = " ".join(text[:400].split())
        first = _fitting(words, metrics, rect.width())
        rest = metrics.elidedText(words[len(first) :].strip(), Qt.TextElideMode.ElideRight, rect.width())
        for number, line in enumerate((first, rest)):
            place = QRect(rect.x(), rect.y() + number * metrics.height(), rect.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.strip())


def _fitting(words: str, metrics: QFontMetrics, width: int) -> str:
    """As many whole words as one line holds."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    most = len(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)) - 1
    cut = words.rfind(" ", 0, max(most, 1))
    return words[: cut if cut > 0 else max(most, 1)]


def row_height() -> int:
    """Of every row, as large as text is now."""
    style = theme()
    lines = _height(_bold()) + LINES * _height(style.font()) + _height(style.font("small"))
    return lines + style.rad(1.0)


def _bold() -> QFont:
    return theme().font("body", QFont.Weight.DemiBold)


def _height(font: QFont) -> int:
    return QFontMetrics(font).height()
