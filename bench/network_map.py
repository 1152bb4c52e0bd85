"""The network map with 150 nodes: what a frame takes to paint, against the 16.7 ms that 60 frames a second leave."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bench.figure import Figure, milliseconds, within
from desktop.domain import network
from desktop.domain.compartments import CompartmentKind
from desktop.domain.network import Ring, Slice
from desktop.domain.records.network_map import Knows, NetworkMoment, NetworkNode, NetworkState, Reach, Tie
from desktop.domain.records.person_file import Person
from desktop.services.network.network_maps import NetworkMaps
from desktop.services.network.network_view import MapView
from desktop.storage.vault import Vault
from desktop.ui.theme import ThemeChoice, install_theme
from desktop.ui.views.network_map.map_widget import MapWidget
from tests.support.office import OfficeMembers
from tests.support.vaults import make_vault

NODES, FRAME, TIMES = 150, 1000 / 60, 60
BAD_INPUT, USABLE = 1000, 100.0
SIZE = (700, 460)  # of the map in a window of 1280 × 800


def figures() -> Iterator[Figure]:
    """Reading the map; a frame while a node is moved, while the slider is moved, and when everything is laid anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.Swedish))
    install_theme(app, ThemeChoice.LIGHT, 1.0, 9.0)
    with tempfile.TemporaryDirectory() as folder:
        vault = make_vault(Path(folder) / "profile")
        maps = NetworkMaps(vault.ledger, OfficeMembers(7))
        view = _crowd(vault, maps)
        reading = milliseconds(lambda: maps.view(view.compartment), 10)
        yield Figure("network_map_read_150_nodes", round(reading, 2), "ms")
        thousand = _crowd(vault, maps, BAD_INPUT)
        reading = milliseconds(lambda: maps.view(thousand.compartment), 3)
        yield Figure(f"network_map_read_{BAD_INPUT}_nodes", round(reading, 2), "ms")
        vault.close()
    yield from _frames(view, NODES, FRAME, "a sixtieth of a second")
    yield from _frames(thousand, BAD_INPUT, USABLE, "a tenth of a second: bad input, still usable")


def _frames(view: MapView, nodes: int, limit: float, what: str) -> Iterator[Figure]:
    widget = MapWidget()
    widget.resize(*SIZE)
    widget.show_picture(view.pictures[2], view.alias)
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    key = view.pictures[2].there[0].node.id
    turn = iter(range(10_000))

    def move() -> None:
        widget._move(key, network.Spot(next(turn) * 7, 500))
        widget.render(image)

    def slide() -> None:
        widget.show_between(view.pictures[1], view.pictures[2], next(turn) % 100 / 100)
        widget.render(image)

    def lay() -> None:
        widget.settle()
        widget.render(image)

    for name, call in (("move", move), ("slide", slide), ("lay_anew", lay)):
        taken = milliseconds(call, TIMES)
        yield within(f"network_map_frame_{name}_{nodes}_nodes", taken, "ms", what, limit)
    widget.deleteLater()


def _crowd(vault: Vault, maps: NetworkMaps, count: int = NODES) -> MapView:
    """So many nodes with every kind of line and sign, each changed at two of the four moments."""
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    maps.start(file)
    moments = vault.ledger.all(file, NetworkMoment)
    ties, reaches, known = list(Tie), list(Reach), [None, *Knows]
    places = [(slice_, ring) for slice_ in Slice for ring in Ring]
    taken: list[network.Spot] = []
    with vault.ledger.transaction(file):
        for n in range(count):
            node = vault.ledger.create(file, NetworkNode(relation=f"granne {n}", support=n % 4 == 0))
            for at in (1, 2):
                spot = network.free_spot(*places[(n + at) % len(places)], taken[-NODES:])
                taken.append(spot)
                state = NetworkState(
                    node=tuple(node.id), moment=tuple(moments[at].id), there=True, spot=spot, tie=ties[n % 5],
                    reach=reaches[n % 4], knows=known[n % 4], protection=n % 7 == 0,
                )  # fmt: skip
                vault.ledger.create(file, state)
    return maps.view(file)
