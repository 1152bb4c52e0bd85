"""The tab of the network map in its frame, over a real vault, with a colleague's computer beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId, RecordId
from desktop.services.network.network_maps import NetworkMaps
from desktop.services.network.network_view import MapView, Placed
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.network_map.network_tab import NetworkTab
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.widgets import Button
from tests.support.network_story import draw_tall
from tests.support.people_at_work import OtherRoom, PeopleAtWork
from tests.support.typing_words import keys

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Drawing:
    """Gun-Britt at the map of Tall."""

    def __init__(self, work: PeopleAtWork, qtbot: QtBot) -> None:
        self.work, self.qtbot = work, qtbot
        self.maps = NetworkMaps(work.here.vault.ledger, work.here.members)
        self.her_maps = NetworkMaps(work.there.vault.ledger, work.there.members)
        self.file = work.tall()
        self.screen, self.tab = self.sit_down()

    def sit_down(self) -> tuple[PersonFileScreen, NetworkTab]:
        """A new window on the same vault."""
        tab = NetworkTab(self.maps, self.work.here.vault.drafts, self.work.clock, self.work.tasks)
        screen = PersonFileScreen(self.work.files, self.work.tasks, [ToCome.ready(tab), ToCome.ready(OtherRoom())])
        self.work.show(screen, rads=64)
        return screen, tab

    def open(self, file: CompartmentId | None = None) -> None:
        self.screen.open_place(Place("people", file or self.file, tab="network"))
        self.work.settle()

    def view(self) -> MapView:
        return self.work.do(lambda: self.maps.view(self.file))

    def node(self, relation: str) -> RecordId:
        return next(node.id for node in self.view().nodes.values() if node.relation == relation)

    def placed(self, relation: str, at: int) -> Placed:
        return self.view().pictures[at].placed[self.node(relation)]

    def choose(self, relation: str) -> None:
        self.tab._look_at(self.node(relation))

    # By keyboard

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        """Where the focus is."""
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key, held)
        self.work.settle()

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        keys(focused, text)

    def focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is widget

    def button(self, text: str) -> Button:
        return next(b for b in self.screen.findChildren(Button) if b.text() == text and b.isVisible())

    def walk_to(self, relation: str) -> None:
        """With arrows only, along the list of those who are there."""
        self.focus(self.tab.page.network)
        self.press(Qt.Key.Key_Home)
        wanted = self.node(relation)
        for _ in range(200):
            if self.tab.page.network.chosen == wanted:
                return
            self.press(Qt.Key.Key_PageDown)
        raise AssertionError(f"no key leads to {relation}")


@pytest.fixture
def empty(work: PeopleAtWork, qtbot: QtBot) -> Iterator[Drawing]:
    """A file without a map."""
    drawing = Drawing(work, qtbot)
    drawing.open()
    yield drawing
    theme().set_zoom(1.0)


@pytest.fixture
def drawn(work: PeopleAtWork, qtbot: QtBot) -> Iterator[Drawing]:
    """The map of the picture."""
    drawing = Drawing(work, qtbot)
    work.do(lambda: draw_tall(drawing.maps, drawing.file))
    drawing.open()
    yield drawing
    theme().set_zoom(1.0)
