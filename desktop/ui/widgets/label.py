"""Text and signs: a label by role and tone, an icon that follows the theme, a dividing line, the mark of Bredvid."""

from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.widgets.paint import repolish


class Label(QLabel):
    """Plain text of a role (small, label, body, own, h2, area, h1, number, alarm) and a tone (ink, ink2, redink …).

    It wraps unless told not to. Text is never read as markup: what people write may hold angle brackets.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        bold: bool | None = None,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if bold is not None:
            self.setProperty("bold", bold)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Another colour."""
        self.setProperty("tone", tone)
        repolish(self)

    def set_bold(self, bold: bool) -> None:
        """Weight 600 or 400."""
        self.setProperty("bold", bold)
        repolish(self)

    def set_two(self, first: str, rest: str, *, strong_end: bool = False) -> None:
        """A sentence that begins in weight 600 and goes on in 400, in one flow; with `strong_end` the other way."""
        strong = '<span style="font-weight:600">{}</span>'
        words = [escape(first), escape(rest)]
        words[strong_end] = strong.format(words[strong_end])
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(" ".join(words))
        self.setAccessibleName(f"{first} {rest}".strip())


class Glyph(QWidget):
    """One icon in the colour of a token. Screen readers skip it: the words beside it say the same."""

    def __init__(self, name: str, tone: str = "ink2", size: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str, tone: str | None = None) -> None:
        """Another icon, and perhaps another colour."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().rad(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), self._name, theme().colour(self._tone))
        painter.end()


class Hairline(QWidget):
    """A dividing line across."""

    def __init__(self, tone: str = "hair", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme().line())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(self._tone))
        painter.end()


class NumberMark(QWidget):
    """A number in a ring, for steps and for the columns of a choice; or an icon, which screen readers skip."""

    def __init__(self, number: int, size: float = 1.7, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._number, self._size, self._icon = number, size, icon
        if not icon:
            self.setAccessibleName(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().rad(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme().line(2)
        pen = painter.pen()
        pen.setColor(theme().colour("ink"))
        pen.setWidth(width)
        painter.setPen(pen)
        painter.drawEllipse(self.rect().adjusted(width, width, -width, -width))
        if self._icon:
            inset = round(self.width() * 0.24)
            paint_icon(painter, self.rect().adjusted(inset, inset, -inset, -inset), self._icon, theme().colour("ink"))
        else:
            painter.setFont(theme().font("h2" if self._size > 1.5 else "label"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


def paint_mark(painter: QPainter, rect: QRect) -> None:
    """The mark: two upright bars, one beside the other, in a square."""
    side = min(rect.width(), rect.height())
    wide = side * 0.30
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    left = rect.x() + (rect.width() - side) / 2 + side * 0.1
    blue, pale = theme().colour("link"), theme().colour("link")
    pale.setAlphaF(0.55)
    for x, top, colour in ((0.0, 0.0, blue), (0.48, 0.24, pale)):
        painter.setBrush(colour)
        height = side * (1 - top)
        painter.drawRoundedRect(
            int(left + side * x), int(rect.y() + side * top), int(wide), int(height), wide / 2, wide / 2
        )
    painter.restore()


class Mark(QWidget):
    """The two bars of Bredvid."""

    def __init__(self, size: float = 1.9, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().rad(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_mark(painter, self.rect())
        painter.end()
