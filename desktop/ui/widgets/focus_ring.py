"""The focus ring: one overlay for each window, above everything, that follows the focus as it moves and scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import Shiboken

from desktop.ui.theme import theme

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange})
_OUTSIDE, _WIDTH = 3, 2


class FocusRing(QWidget):
    """Two pixels of `focus`, three outside the control that has the focus, cut off where the control is scrolled away.

    A widget may say in its property `ring` how it is drawn: "round" for full corners, "inside" for a ring within its
    edge, "parent" to let its parent wear the ring, "none" for no ring.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._wearer: QWidget | None = None
        self._watched: list[QWidget] = []
        self._hole = QRect()
        self._radius = 0.0
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        theme().changed.connect(self.follow)

    def wearer(self) -> QWidget | None:
        """The widget that the ring is around."""
        return self._wearer

    @Slot(QWidget, QWidget)
    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self._window.isAncestorOf(new):
            new = None
        while new is not None and new.property("ring") == "parent":
            new = new.parentWidget()
        for watched in self._watched:
            if Shiboken.isValid(watched):  # what stood around the wearer may have been made anew
                watched.removeEventFilter(self)
        self._wearer = None if new is None or new.property("ring") == "none" else new
        self._watched = []
        widget = self._wearer
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Destroy and watched is self._wearer:
            self._wearer, self._watched = None, []
            self.hide()
        elif event.type() in _MOVES:
            self.follow()
        return False

    @Slot()
    def follow(self) -> None:
        """Goes to where the focused widget is now."""
        widget = self._wearer
        if widget is None or not Shiboken.isValid(widget) or not widget.isVisible():
            self.hide()
            return
        seen = self._seen(widget)
        if seen.isEmpty():
            self.hide()
            return
        inside = widget.property("ring") == "inside"
        reach = 0 if inside else theme().line(_OUTSIDE + _WIDTH)
        place = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        ring = place.adjusted(-reach, -reach, reach, reach)
        radius = widget.height() / 2 if widget.property("ring") == "round" else theme().rad(0.2)
        self._radius = radius + (0 if inside else theme().line(_OUTSIDE))
        clipped = ring.intersected(seen)
        self._hole = ring.translated(-clipped.topLeft())
        self.setGeometry(clipped)
        self.raise_()
        self.show()
        self.update()

    def _seen(self, widget: QWidget) -> QRect:
        """The part of the window in which the ring may be drawn: within every viewport around the widget."""
        seen = self._window.rect()
        reach = theme().line(_OUTSIDE + _WIDTH)
        place = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        around = widget.parentWidget()
        while around is not None and around is not self._window:
            area = around.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is around:
                port = QRect(around.mapTo(self._window, QPoint(0, 0)), around.size())
                if not port.intersects(place):
                    return QRect()
                # The ring of a control at the very edge may reach over that edge, its body may not.
                seen = seen.intersected(port.adjusted(-reach, 0, reach, 0))
            around = area
        return seen

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme().line(_WIDTH)
        painter.setPen(QPen(theme().colour("focus"), width))
        half = width / 2
        ring = QRectF(self._hole).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, self._radius, self._radius)
        painter.end()
