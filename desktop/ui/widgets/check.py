"""A yes that can be taken back."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.paint import box, ground, text_width

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class Check(QCheckBox):
    """A check box with its words, and perhaps a line in small below that says what it means."""

    def __init__(self, text: str, small: str = "", *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._small, self._bold = small, bold
        self.setAccessibleDescription(small)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _heights(self, width: int) -> tuple[int, int]:
        """The heights of the words and of the small line, wrapped within a width."""
        inside = QRect(0, 0, max(1, width - theme().rad(1.5)), 10_000)
        heights = []
        for text, role in ((self.text(), "body"), (self._small, "small")):
            metrics = QFontMetrics(theme().font(role, BOLD if role == "body" else None))
            heights.append(metrics.boundingRect(inside, _WRAP, text).height() if text else 0)
        return heights[0], heights[1]

    def sizeHint(self) -> QSize:
        rad = theme().rad
        width = text_width(self.text(), theme().font("body", BOLD))
        width = max(width, text_width(self._small, theme().font("small"))) + rad(1.6)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(8), theme().rad(2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return max(theme().rad(2), sum(self._heights(width)) + theme().rad(0.3))

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rad = theme(), theme().rad
        tall, small = self._heights(self.width())
        top = (self.height() - tall - small) // 2
        self._paint_square(painter, QRect(0, top + (rad() - rad(1)) // 2, rad(), rad()))
        area = QRect(rad(1.5), top, self.width() - rad(1.5), tall)
        painter.setPen(now.colour("ink" if self.isEnabled() else "dis"))
        painter.setFont(now.font("body", BOLD if self._bold else NORMAL))
        painter.drawText(area, _WRAP, self.text())
        if self._small:
            painter.setPen(now.colour("ink2"))
            painter.setFont(now.font("small"))
            painter.drawText(area.translated(0, tall).adjusted(0, 0, 0, small - tall), _WRAP, self._small)
        painter.end()

    def _paint_square(self, painter: QPainter, square: QRect) -> None:
        now, radius = theme(), theme().rad(0.15)
        on = self.isChecked() and self.isEnabled()
        fill = "blue" if on else ground(self, "paper", chosen="sunk")
        edge = "blue" if on else "border" if self.isEnabled() else "hair"
        corners = (radius, radius, radius, radius)
        box(painter, square, now.colour(fill), now.colour(edge), width=now.line(), corners=corners)
        if self.isChecked():
            inset = now.line(2)
            sign = now.colour("on_blue" if on else "dis")
            paint_icon(painter, square.adjusted(inset, inset, -inset, -inset), "check", sign)
