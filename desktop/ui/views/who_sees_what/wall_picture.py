"""Parts, wall, gates and readers. The wall and the paths are painted by one layer behind the real widgets.

From 56 rad of window the three stand beside each other; in a narrower one there is no wall to draw, and each reader
says in words what opens the gate.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayoutItem, QSizePolicy, QWidget

from desktop.services.access.who_sees_what import Gate, Part, WhoSeesWhat
from desktop.ui.theme import theme
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.who_sees_what import picture_words as words
from desktop.ui.views.who_sees_what.gate_button import GateButton
from desktop.ui.views.who_sees_what.part_list import PartList
from desktop.ui.views.who_sees_what.reader_card import LastLine, LeavingCard, ReaderCard
from desktop.ui.widgets import Column, Label
from desktop.ui.widgets.layouts import SIDE_BESIDE_FROM, WidthLayout, window_width_in_rad

_LEFT_SHARE, _PATHS, _ARROW = 0.323, 4.5, 4.5  # share of the width; rad
_WALL = 0.35  # rad
_TOP = 1.4  # rad, above the wall, for its name


class WallPicture(QWidget):
    """The picture. Signals: those of its reader cards."""

    look_wanted = Signal(object)
    change_wanted = Signal(object)
    withdrawal_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.parts = PartList()
        self.title, self.handlers = Label("", role="h2"), Label("", tone="ink2")
        name = self.tr("The limit of the municipality")
        self.wall_name = Label(name, role="small", tone="ink2", wrap=False, parent=self)
        self.gates: list[GateButton] = []
        self.cards: list[ReaderCard] = []
        self._chosen = 0
        self._shown: tuple[WhoSeesWhat, int, date] | None = None
        self._left, self._right = QWidget(self), QWidget(self)
        self._left.setLayout(Column(Column(self.title, self.handlers, gap=0), self.parts, gap=0.6))
        self._readers = Column(gap=0.85)
        self._right.setLayout(self._readers)
        self._layout = WallLayout(self)
        self.setLayout(self._layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # What it shows

    def show_picture(self, picture: WhoSeesWhat, me: int, today: date) -> None:
        """Draws it anew when it has changed; what was looked at stays chosen, and keeps the focus."""
        if (picture, me, today) == self._shown:
            return
        self._shown = (picture, me, today)
        focused = self._focused()
        before = self.cards[self._chosen].gate.compartment if self.cards else None
        self.title.setText(words.file_words(picture))
        self.handlers.setText(words.handlers_words(picture, me))
        goes_to: dict[Part, list[str]] = {}
        for gate in picture.gates:
            for part in gate.parts:
                goes_to.setdefault(part, []).append(words.reader_title(gate))
        self.parts.show_parts(goes_to)
        self._clear()
        for gate in picture.gates:
            self._add_gate(gate, today)
        rest: list[QWidget] = [LeavingCard(picture)] if picture.leaving is not None else []
        for widget in (*rest, LastLine(picture)):
            self._readers.addWidget(widget)
        self._readers.addStretch(1)
        self._layout.set_parts(self._left, self.wall_name, self.gates, self._right)
        self._order_tabs()
        self.choose(self._first_choice(picture.gates, before))
        self._reflow()
        if focused is not None and self.cards:
            self._stops()[self._chosen][focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for gate in self.gates:
            gate.hide()
            gate.deleteLater()
        while (item := self._readers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.gates, self.cards = [], []

    def _add_gate(self, gate: Gate, today: date) -> None:
        through = ", ".join(words.part_word(part) for part in gate.parts)
        spoken = self.tr("lets {parts} through to {reader}").format(parts=through, reader=words.reader_title(gate))
        button = GateButton(words.basis_word(gate), near_day_words(gate.on, today) if gate.on else "", spoken, self)
        button.clicked.connect(self._gate_pressed)
        card = ReaderCard(gate, today)
        card.look_wanted.connect(self.look_wanted)
        card.change_wanted.connect(self.change_wanted)
        card.withdrawal_wanted.connect(self.withdrawal_wanted)
        self.gates.append(button)
        self.cards.append(card)
        self._readers.addWidget(card)
        button.show()

    def _order_tabs(self) -> None:
        """Gate, then its reader's buttons, then the next gate."""
        for first, second in itertools.pairwise(itertools.chain(*self._stops())):
            QWidget.setTabOrder(first, second)

    def _stops(self) -> list[tuple[QWidget, QWidget, QWidget]]:
        return [(gate, card.look, card.end) for gate, card in zip(self.gates, self.cards, strict=True)]

    def _focused(self) -> int | None:
        """Which of a reader's three stops has the focus."""
        return next((at for stops in self._stops() for at, stop in enumerate(stops) if stop.hasFocus()), None)

    @staticmethod
    def _first_choice(gates: Sequence[Gate], before: object) -> int:
        same = (number for number, gate in enumerate(gates) if gate.compartment == before)
        consent = (number for number, gate in enumerate(gates) if gate.consent is not None)
        return next(same, next(consent, 0))

    def choose(self, number: int) -> None:
        """The path through this gate is drawn thick and blue."""
        self._chosen = number
        chosen = self.cards[number].gate.parts if self.cards else ()
        for at, (gate, card) in enumerate(zip(self.gates, self.cards, strict=True)):
            gate.setChecked(at == number)
            card.set_chosen(at == number)
        for part, row in self.parts.rows.items():
            row.set_chosen(part in chosen)
        self.update()

    @Slot()
    def _gate_pressed(self) -> None:
        gate = self.sender()
        if isinstance(gate, GateButton):
            self.choose(self.gates.index(gate))

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        for number, (gate, card) in enumerate(zip(self.gates, self.cards, strict=True)):
            if new is gate or card.isAncestorOf(new):
                self.choose(number)

    # Wide and narrow

    def is_drawn(self) -> bool:
        """Whether there is room for a wall."""
        return window_width_in_rad(self) >= SIDE_BESIDE_FROM

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        drawn = self.is_drawn()
        self.wall_name.setVisible(drawn)
        for gate, card in zip(self.gates, self.cards, strict=True):
            gate.setVisible(drawn)
            card.show_basis(not drawn)

    # The layer behind

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self.is_drawn() or not self.gates:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_wall(painter)
        order = [number for number in range(len(self.gates)) if number != self._chosen] + [self._chosen]
        for number in order:
            self._paint_paths(painter, number)
        painter.end()

    def _paint_wall(self, painter: QPainter) -> None:
        middle = self.gates[0].geometry().center().x()
        wide, gap = theme().rad(_WALL), theme().line()
        y = theme().rad(_TOP)
        for gate in sorted(self.gates, key=lambda gate: gate.y()):
            painter.fillRect(QRect(middle - wide // 2, y, wide, gate.y() - gap - y), theme().colour("ink2"))
            y = gate.geometry().bottom() + 1 + gap
        bottom = max(self.height() - theme().rad(1), y + theme().rad(3))
        painter.fillRect(QRect(middle - wide // 2, y, wide, bottom - y), theme().colour("ink2"))

    def _paint_paths(self, painter: QPainter, number: int) -> None:
        gate, card, chosen = self.gates[number], self.cards[number], number == self._chosen
        tone, width = ("link", 4) if chosen else ("border", 2)
        painter.setPen(QPen(theme().colour(tone), theme().line(width)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        parts = card.gate.parts
        for at, part in enumerate(parts):
            painter.drawPath(self._path(number, part, gate, at, len(parts)))
        end = card.mapTo(self, QPoint(0, 0)).x()
        middle = gate.geometry().center().y()
        head = theme().rad(0.55)
        painter.drawLine(gate.geometry().right() + 1, middle, end - head, middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(tone))
        tip = [(end - head, middle - head * 0.6), (end - head, middle + head * 0.6), (end - theme().line(), middle)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in tip]))

    def _path(self, number: int, part: Part, gate: GateButton, at: int, count: int) -> QPainterPath:
        """From the part's row to the gate, as a curve that leaves and arrives level."""
        row = self.parts.rows[part]
        start = row.mapTo(self, QPoint(row.width(), row.height() // 2)) + QPoint(0, self._lane(number, part))
        step = theme().rad(0.6)
        end = QPoint(gate.x(), gate.geometry().center().y() + round((at - (count - 1) / 2) * step))
        bend = (end.x() - start.x()) // 2
        path = QPainterPath(QPointF(start))
        path.cubicTo(QPointF(start.x() + bend, start.y()), QPointF(end.x() - bend, end.y()), QPointF(end))
        return path

    def _lane(self, number: int, part: Part) -> int:
        """Where several gates let the same part through, their lines leave it beside each other."""
        users = [at for at, card in enumerate(self.cards) if part in card.gate.parts]
        return round((users.index(number) - (len(users) - 1) / 2) * theme().rad(0.5))


class WallLayout(WidthLayout):
    """Left, wall with gates, right; or under each other. Each gate stands at the middle of its reader."""

    def __init__(self, picture: WallPicture) -> None:
        super().__init__(0.85, 0.0, None)
        self._picture = picture

    def set_parts(self, left: QWidget, name: QWidget, gates: Sequence[QWidget], right: QWidget) -> None:
        """Lay out these; the gates are children of the picture and placed with it."""
        while self.takeAt(0) is not None:
            pass
        for widget in (left, name, right):
            self.addWidget(widget)

    def _wide(self, items: list[QLayoutItem]) -> int:
        return theme().rad(30)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        if not self._picture.is_drawn() or len(items) < 3:
            return self._under(items, width)
        left, name, right = items
        rad = theme().rad
        gate = max((button.sizeHint().width() for button in self._picture.gates), default=rad(6.4))
        left_width = int(width * _LEFT_SHARE)
        right_x = left_width + rad(_PATHS) + gate + rad(_ARROW)
        right_width = width - right_x
        named = name.sizeHint()
        middle = left_width + rad(_PATHS) + gate // 2
        tall = max(_tall(left, left_width), _tall(right, right_width))
        return [
            QRect(0, rad(0.2), left_width, _tall(left, left_width)),
            QRect(middle - named.width() // 2, 0, named.width(), named.height()),
            QRect(right_x, 0, right_width, tall),
        ]

    def _under(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        rects, y = [], 0
        for item in items:
            tall = _tall(item, width)
            rects.append(QRect(0, y, width, tall))
            y += tall + theme().rad(self._gap)
        return rects

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._place_gates()

    def _place_gates(self) -> None:
        picture = self._picture
        if not picture.is_drawn():
            return
        for gate, card in zip(picture.gates, picture.cards, strict=True):
            hint = gate.sizeHint()
            left = int(picture.width() * _LEFT_SHARE) + theme().rad(_PATHS)
            layout = picture._right.layout()
            if layout is not None:
                layout.activate()
            middle = card.mapTo(picture, QPoint(0, 0)).y() + card.height() // 2
            gate.setGeometry(left, middle - hint.height() // 2, hint.width(), hint.height())
        picture.update()


def _tall(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
