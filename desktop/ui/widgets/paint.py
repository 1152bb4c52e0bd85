"""Painting helpers for what a style sheet cannot draw: crisp boxes, bars, and the ground of a state."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme import theme

Corners = tuple[float, float, float, float]  # top left, top right, bottom right, bottom left

BAR_TOKENS = {"blue": "link", "amber": "acc", "red": "red", "grey": "ink2", "dashed": "border"}


def rounded(rect: QRectF, corners: Corners) -> QPainterPath:
    """A rectangle whose corners each have their own radius."""
    path = QPainterPath()
    tl, tr, br, bl = corners
    path.moveTo(rect.left() + tl, rect.top())
    path.lineTo(rect.right() - tr, rect.top())
    path.arcTo(rect.right() - 2 * tr, rect.top(), 2 * tr, 2 * tr, 90, -90)
    path.lineTo(rect.right(), rect.bottom() - br)
    path.arcTo(rect.right() - 2 * br, rect.bottom() - 2 * br, 2 * br, 2 * br, 0, -90)
    path.lineTo(rect.left() + bl, rect.bottom())
    path.arcTo(rect.left(), rect.bottom() - 2 * bl, 2 * bl, 2 * bl, 270, -90)
    path.lineTo(rect.left(), rect.top() + tl)
    path.arcTo(rect.left(), rect.top(), 2 * tl, 2 * tl, 180, -90)
    path.closeSubpath()
    return path


def box(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    edge: QColor | None,
    *,
    width: int = 1,
    corners: Corners = (0, 0, 0, 0),
    dashed: bool = False,
) -> None:
    """Fills and edges `rect`; the edge lies inside it, on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    area = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    tl, tr, br, bl = (max(0.0, corner - inset) for corner in corners)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    painter.drawPath(rounded(area, (tl, tr, br, bl)))
    painter.restore()


def bar(painter: QPainter, rect: QRect, tone: str, corners: Corners = (0, 0, 0, 0)) -> None:
    """The upright bar, Bredvid's one mark. `corners` are those of the card that it lies along."""
    colour = theme().colour(BAR_TOKENS[tone])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = QRectF(rect).adjusted(0, 0, max(corners) * 2, 0)
    painter.setClipRect(rect)
    if tone == "dashed":
        painter.setClipPath(rounded(wide, corners), Qt.ClipOperation.IntersectClip)
        pen = QPen(colour, rect.width(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.6, 1.0])
        painter.setPen(pen)
        middle = rect.left() + rect.width() / 2
        painter.drawLine(int(middle), rect.top(), int(middle), rect.bottom() + 1)
    else:
        painter.fillPath(rounded(wide, corners), colour)
    painter.restore()


def words(
    painter: QPainter,
    rect: QRect,
    text: str,
    colour: QColor,
    font: QFont,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """One line of text, vertically centred; returns its width."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    return text_width(text, font)


def text_width(text: str, font: QFont) -> int:
    """The width of one line in a font, in whole pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def ground(button: QAbstractButton, normal: str, chosen: str = "soft") -> str:
    """The token of the ground that a control of ours stands on in its present state."""
    if not button.isEnabled():
        return normal
    if button.isDown():
        return "sunk"
    if button.isChecked():
        return chosen
    return "soft" if button.underMouse() else normal


def repolish(widget: QWidget) -> None:
    """Makes the style sheet look at a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
