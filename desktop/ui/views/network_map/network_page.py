"""The page of the network map: the picture with its slider at the left; the chosen one and the legend at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.network_map.compare_view import CompareView
from desktop.ui.views.network_map.legend import LegendCard
from desktop.ui.views.network_map.map_widget import MapWidget
from desktop.ui.views.network_map.moment_form import MomentForm
from desktop.ui.views.network_map.moment_strip import MomentStrip
from desktop.ui.views.network_map.node_form import NodeForm
from desktop.ui.views.network_map.phase_out_card import PhaseOutCard, PhaseOutForm
from desktop.ui.views.network_map.side_cards import MomentCard, NodeCard
from desktop.ui.views.network_map.text_view import TextView
from desktop.ui.widgets import Banner, Button, Column, EmptyState, Label, ScrollPage, TwoPane
from desktop.ui.widgets.layouts import SIDE_BESIDE_FROM, window_width_in_rad


class MapStage(QWidget):
    """The map, with the button that adds to it in its empty corner, and as high as the window allows."""

    def __init__(self, network: MapWidget, add: Button) -> None:
        super().__init__()
        self._add = add
        self.setLayout(Column(network, gap=0))
        add.setParent(self)
        theme().changed.connect(self._place)

    @Slot()
    def _place(self) -> None:
        self._add.adjustSize()
        self._add.move(0, 0)
        self._add.raise_()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()


class NetworkPage(ScrollPage):
    """All parts of the tab; `NetworkTab` decides which are shown."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.4, margins=(1.5, 0.4, 1.5, 0.6))
        self.begin = Button(self.tr("Begin the network map"), "plus", "main")
        words = self.tr("There is no network map yet. It is drawn together with the person, one moment at a time.")
        self.empty = EmptyState(words, self.begin)
        self.network, self.strip, self.text = MapWidget(), MomentStrip(), TextView()
        self.compare = CompareView()
        self.add_node = Button(self.tr("Add somebody"), "plus")
        self.node, self.moment, self.legend = NodeCard(), MomentCard(), LegendCard()
        self.phase_outs = PhaseOutCard(today)
        self.node_form, self.moment_form, self.phase_form = NodeForm(), MomentForm(today), PhaseOutForm(today)
        self._notices = Column(gap=0.4)
        self._notice: Banner | None = None
        self._stage = MapStage(self.network, self.add_node)
        self._panes = TwoPane(side_width=16.3, gap=1.4, main_gap=0.5, side_gap=0.7)
        self._crowd = Label("", role="small")
        self._crowd.hide()
        self.body.addLayout(self._notices)
        self.body.addWidget(self._crowd)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._panes, 1)
        self.body.addWidget(self.compare, 1)
        self._panes.main.addWidget(self._stage)
        self._panes.main.addWidget(self.text)
        self._panes.main.addWidget(self.strip)
        self._panes.main.addStretch(1)
        self._side = (
            self.node_form,
            self.moment_form,
            self.phase_form,
            self.node,
            self.moment,
            self.phase_outs,
            self.legend,
        )
        for card in self._side:
            self._panes.side.addWidget(card)
        self._panes.side.addStretch(1)
        self.body.addStretch(0)
        self.show_mode("nothing")

    def show_mode(self, mode: str) -> None:
        """ "nothing" before anything is read, "empty", "map", "text" or "compare"."""
        self.empty.setVisible(mode == "empty")
        self._panes.setVisible(mode in ("map", "text"))
        self._stage.setVisible(mode == "map")
        self.text.setVisible(mode == "text")
        self.compare.setVisible(mode == "compare")

    def show_side(self, *cards: QWidget) -> None:
        """These cards, from the top, and no others."""
        for card in self._side:
            card.setVisible(card in cards)

    def say(self, kind: str, first: str, rest: str = "") -> None:
        """A notice above the map, in place of the one before."""
        self.clear_notice()
        self._notice = Banner(kind, first, rest)
        self._notices.addWidget(self._notice)

    def say_crowded(self, count: int, most: int) -> None:
        """More than can be drawn so that one sees anything: they have come from elsewhere, and all of them are here."""
        self._crowd.setVisible(count > most)
        words = self.tr("There are {count} in the map, more than a picture can show. Nothing is lost.")
        self._crowd.setText(words.format(count=count))

    def clear_notice(self) -> None:
        """Its cause has ended."""
        self._notice = None
        empty(self._notices)

    def notice(self) -> str:
        """What the notice says, if there is one."""
        return self._notice.accessibleName() if self._notice is not None else ""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The map takes the height that the slider leaves, where the side pane stands beside it."""
        beside = window_width_in_rad(self) >= SIDE_BESIDE_FROM
        rims = self.body.contentsMargins()
        room = self.viewport().height() - rims.top() - rims.bottom() - self.strip.heightForWidth(self.strip.width())
        tall = (
            max(theme().rad(16), room - theme().rad(0.6))
            if beside
            else self.network.height_in(self.viewport().width() - rims.left() - rims.right())
        )
        self._stage.setFixedHeight(tall)
