"""The map itself: painted, walked with arrows, moved with Alt and arrows or the mouse.

What is moved is shown at once and saved after a pause, so that a key that is held makes one change. A screen reader
hears the chosen node; all of the picture is in the text view (`text_view`), which says the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain import network
from desktop.domain.identity import RecordId
from desktop.domain.records.network_map import Spot
from desktop.services.network.network_view import Picture
from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.views.network_map import symbols
from desktop.ui.views.network_map.hand_overs import HandOver, paint_hand_overs
from desktop.ui.views.network_map.labels import Box
from desktop.ui.views.network_map.map_words import moment_title, slice_word, spoken
from desktop.ui.views.network_map.painting import (
    Drawn,
    Frame,
    drawn,
    drawn_between,
    labels,
    paint_map,
    paint_slice_words,
    slice_margin,
)
from desktop.ui.views.network_map.symbols import Stamps

PAUSE_MS = 700
STEP = 0.04
"""How far Alt and an arrow move, in radii; with Shift a quarter of it."""

_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapWidget(QWidget):
    """One picture. With `fixed`, it is only looked at: no choosing, no moving.

    Signals: `picked(RecordId or None)` when the person chooses; `moved(RecordId, Spot)` after a pause in moving;
    `opened(RecordId)` at Enter or a double press; `removed(RecordId)` at Delete; `added()` at Insert.
    """

    picked = Signal(object)
    moved = Signal(object, object)
    opened = Signal(object)
    removed = Signal(object)
    added = Signal()

    def __init__(self, *, fixed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._alias = ""
        self._picture: Picture | None = None
        self._nodes: list[Drawn] = []
        self._boxes: dict[RecordId, Box] = {}
        self._hand_overs: tuple[HandOver, ...] = ()
        self._unsaved: dict[RecordId, Spot] = {}
        self._on_the_way: dict[RecordId, Spot] = {}  # handed over, and not yet read back
        self._chosen: RecordId | None = None
        self._dragged: RecordId | None = None
        self._pressed_at = QPointF()
        self._stamps: Stamps | None = None
        self._arrows_move = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if fixed else Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._restyle)

    # What it shows

    def show_picture(self, picture: Picture, alias: str) -> None:
        """A moment. What is being moved stays where the hand has it."""
        self._picture, self._alias = picture, alias
        if self._chosen is not None and self._chosen not in [placed.node.id for placed in picture.there]:
            self._chosen = None
        self.setAccessibleName(self.tr("Network map: {moment}").format(moment=moment_title(picture.moment.record)))
        self._describe()
        self.settle()

    def show_between(self, before: Picture, after: Picture, way: float) -> None:
        """The slider is on its way from one moment to the next."""
        self._nodes = drawn_between(before, after, way)
        self.update()

    def show_hand_overs(self, pairs: Iterable[HandOver]) -> None:
        """Draw an arrow from each support function to who takes over; none, and there are no arrows."""
        self._hand_overs = tuple(pairs)
        self.update()

    def settle(self) -> None:
        """The slider has let go: the picture as it was before."""
        if self._picture is not None:
            self._lay(drawn(self._picture, self._moves()))

    def landed(self) -> None:
        """What was handed over is saved, or could not be: the next picture says where everybody is."""
        self._on_the_way = {}

    def _moves(self) -> dict[RecordId, Spot]:
        return {**self._on_the_way, **self._unsaved}

    @property
    def picture(self) -> Picture | None:
        """The moment that is shown."""
        return self._picture

    @property
    def chosen(self) -> RecordId | None:
        """The node that is chosen."""
        return self._chosen

    def choose(self, key: RecordId | None) -> None:
        """Choose a node, or none. Tells nobody but a screen reader."""
        if key != self._chosen:
            self.flush()
            self._chosen, self._arrows_move = key, False
            self._describe()
            self.update()

    def start_moving(self) -> None:
        """From now on plain arrows move the chosen node, until Enter, Esc, or another is chosen."""
        self._arrows_move = self._chosen is not None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(self.tr("Arrow keys move it. Enter when it is in its place."))

    def labels_shown(self) -> dict[RecordId, Box]:
        """Where the labels stand, from their nodes."""
        return dict(self._boxes)

    def spots(self) -> dict[RecordId, Spot]:
        """Where everybody is now, also what is not saved yet."""
        if self._picture is None:
            return {}
        moves = self._moves()
        return {placed.node.id: moves.get(placed.node.id, placed.state.spot) for placed in self._picture.there}

    def _describe(self) -> None:
        if self._picture is None or self._chosen is None:
            self.setAccessibleDescription(self.tr("Arrow keys go from one to the next. Show as text says the same."))
            return
        words = spoken(self._picture.placed[self._chosen], self._alias)
        self.setAccessibleDescription(words)
        self._announce(words)

    def _announce(self, words: str) -> None:
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Saving

    @Slot()
    def flush(self) -> None:
        """Hand over what was moved, now."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, {}
        self._on_the_way |= unsaved
        for key, spot in unsaved.items():
            self.moved.emit(key, spot)

    def forget_move(self) -> bool:
        """Put back what was moved and is not saved; whether there was anything."""
        self._pause.stop()
        was, self._unsaved = bool(self._unsaved), {}
        self.settle()
        return was

    def _move(self, key: RecordId, spot: Spot) -> None:
        self._unsaved[key] = spot
        x, y = network.xy(spot)
        self._nodes = [_moved(one, x, y) if one.key == key else one for one in self._nodes]
        self.update()

    # Measures and painting

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.settle()

    def sizeHint(self) -> QSize:
        side = theme().rad(18 if self._fixed else 22)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = theme().rad(12)
        return QSize(side, side)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self.height_in(width)

    def height_in(self, width: int) -> int:
        """As high as the circle gets at this width with the names beside it; no higher than one looks at in one go."""
        unit = theme().rad()
        circle = width - 2 * self._beside() + 0.6 * unit
        return round(max(10.0 * unit, min(circle, unit * (18.0 if self._fixed else 24.0))))

    def _fonts(self) -> tuple[QFont, QFont]:
        role = "small" if self._fixed else "label"
        return theme().font(role, NORMAL), theme().font(role, BOLD)

    def _beside(self) -> float:
        return slice_margin(QFontMetricsF(self._fonts()[1]), slice_word) + theme().rad(0.8)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.settle()

    def frame(self) -> Frame:
        """The circle in this widget's size, with room for the slices' names beside it."""
        unit, width, height = float(theme().rad()), float(self.width()), float(self.height())
        font, bold = self._fonts()
        radius = max(unit * 4, min(height / 2 - unit * 0.3, width / 2 - self._beside()))
        bounds = Box(-width / 2, -height / 2, width, height)
        unit = min(unit, radius / 9)
        return Frame(QPointF(width / 2, height / 2), radius, unit, symbols.screen_ink(), font, bold, bounds)

    def _lay(self, nodes: list[Drawn]) -> None:
        self._nodes = nodes
        self._boxes = labels(self.frame(), nodes, slice_word, self._versions())
        self.update()

    def _versions(self) -> str:
        return self.tr("two versions")

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        frame = self.frame()
        paint_map(
            painter,
            frame,
            self._nodes,
            self._boxes,
            self._alias,
            chosen=self._chosen,
            versions=self._versions(),
            stamps=self._stamps_for(frame),
        )
        paint_hand_overs(painter, frame, self._nodes, self._hand_overs)
        paint_slice_words(painter, frame, slice_word)
        painter.end()

    def _stamps_for(self, frame: Frame) -> Stamps:
        now = frame.ink, frame.node_unit(len(self._nodes)), self.devicePixelRatioF()
        if self._stamps is None or not self._stamps.fits(*now):
            self._stamps = Stamps(*now)
        return self._stamps

    # Mouse

    def _at(self, point: QPointF) -> RecordId | None:
        frame = self.frame()
        reach = frame.node_unit(len(self._nodes)) * 0.95
        near = [(_length(frame.point(one) - point), one.key) for one in self._nodes]
        closest = min(near, default=(reach + 1, None))
        return closest[1] if closest[0] <= reach else None

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if self._fixed or event.button() != Qt.MouseButton.LeftButton:
            return
        key = self._at(event.position())
        self._dragged, self._pressed_at = key, event.position()
        self._pick(key)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        far = _length(event.position() - self._pressed_at) > theme().rad(0.25)
        if self._dragged is not None and (far or self._dragged in self._unsaved):
            frame = self.frame()
            point = (event.position() - frame.middle) / frame.radius
            self._move(self._dragged, network.spot_at(point.x(), point.y()))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self._dragged is not None:
            self._dragged = None
            self.settle()
            self.flush()

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        if not self._fixed and self._chosen is not None:
            self.opened.emit(self._chosen)

    def _pick(self, key: RecordId | None) -> None:
        if key != self._chosen:
            self.choose(key)
            self.picked.emit(key)

    # Keys

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS and not held & Qt.KeyboardModifier.ControlModifier:
            self._arrow(_WAYS[key], held)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not held:
            self._along_the_list(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self._chosen is not None:
            if self._arrows_move:
                self._arrows_move = False
                self.flush()
            else:
                self.opened.emit(self._chosen)
        elif key == Qt.Key.Key_Escape and not held and self._chosen is not None:
            self._pick(None)
        elif key == Qt.Key.Key_Delete and not held and self._chosen is not None:
            self.removed.emit(self._chosen)
        elif key == Qt.Key.Key_Insert and not held:
            self.added.emit()
        else:
            super().keyPressEvent(event)

    def _arrow(self, way: tuple[int, int], held: Qt.KeyboardModifier) -> None:
        spots = self.spots()
        if self._chosen is not None and (held & Qt.KeyboardModifier.AltModifier or self._arrows_move):
            step = STEP / 4 if held & Qt.KeyboardModifier.ShiftModifier else STEP
            spot = network.nudged(spots[self._chosen], way[0] * step, way[1] * step)
            self._move(self._chosen, spot)
            self._pause.start()
        else:
            self._pick(network.neighbour(spots, self._chosen, *way))

    def _along_the_list(self, key: int) -> None:
        order = network.clockwise(self.spots())
        if not order:
            return
        at = order.index(self._chosen) if self._chosen in order else -1
        step = {Qt.Key.Key_PageDown: at + 1, Qt.Key.Key_PageUp: at - 1, Qt.Key.Key_Home: 0}.get(Qt.Key(key), -1)
        self._pick(order[step % len(order)])

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.flush()
        self._arrows_move = False


def _length(point: QPointF) -> float:
    return float((point.x() ** 2 + point.y() ** 2) ** 0.5)


def _moved(one: Drawn, x: float, y: float) -> Drawn:
    return Drawn(one.key, one.label, one.symbol, x, y, one.presence, one.two_versions)
