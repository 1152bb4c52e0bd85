"""The window of `make run`: one visitor, several people, each with her own vault and her own rooms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demo.county import County
from demo.display import has_display
from demo.hands import Hands, let_happen, until
from demo.window import ROLES, DemoWindow

ROOMS = {
    "Gun-Britt, Bräcke": {"Idag", "Konsultation", "Personer", "Länet"},
    "Ulla, kontaktperson": {"Mina träffar"},
    "Petra, länet": {"Idag", "Inkorg"},
    "Love, Strömsund": {"Idag", "Konsultation", "Personer", "Länet"},
    "Ann-Mari, granskar loggen": {"Idag", "Logg"},
    "Kerstin, förvaltar": {"Administration"},
}
EVERY_ROOM = set().union(*ROOMS.values())


@pytest.fixture
def window(county: County, application: None) -> Iterator[DemoWindow]:
    """The window, with the county's server running."""
    with county.serving():
        made = DemoWindow(county)
        made.show()
        yield made
        made.close()
        made.deleteLater()
        let_happen()


def test_a_visitor_becomes_each_of_them(window: DemoWindow) -> None:
    """One press locks the one vault and opens the other: her name stands at the bottom, and she has her own rooms."""
    hands = Hands(window)
    for person, label in ROLES:
        hands.press(label)
        hands.read(person.name)
        assert {room for room in EVERY_ROOM if hands.has(room)} == ROOMS[label]


def test_only_one_vault_is_open_at_a_time(window: DemoWindow) -> None:
    """Whoever is left is locked: nothing of her desk remains."""
    hands = Hands(window)
    first = window.program
    assert first is not None
    until(lambda: first.window.desk is not None, "Gun-Britts skrivbord")
    left = first.window
    hands.press(ROLES[1][1])
    hands.read(ROLES[1][0].name)
    assert left.desk is None


def test_leaving_while_it_unlocks_leaves_nothing_open(window: DemoWindow) -> None:
    """The vault that was on its way to be opened is closed again, so that one can come back to it at once."""
    window.become(1)
    window.become(0)
    Hands(window).read(f"{ROLES[0][0].name}, Bräcke")


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", True),
    ],
)
def test_without_a_display_nobody_could_see_a_window(environment: dict[str, str], platform: str, seen: bool) -> None:
    """Then `make run` plays the tour instead."""
    assert has_display(environment, platform) is seen
