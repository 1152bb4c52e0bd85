"""A full disk, met in the real window: the sentence stands there, the text stays, and it is saved when there is room.

What else can be wrong with what people give the program is proved beside its parts: passphrases, damaged and newer
vaults and a wrong clock in tests/ui/test_window.py, invitations in tests/ui/views/lock, dates and consents without an
end in tests/ui/views/consents, links in tests/sync.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from demo.cast import GUN_BRITT, PASSPHRASE
from demo.clocks import TurnedClock
from demo.computer import Computer
from demo.county import County
from demo.hands import Hands
from demo.stage import a_seat
from desktop.bootstrap.surroundings import SystemClock

if sys.platform == "win32":
    pytest.skip("no limits of this kind on Windows", allow_module_level=True)

import resource

FULL = "Datorns disk är full."
TEXT = "Det här skrevs när disken var full."


@contextmanager
def full_disk() -> Iterator[None]:
    """Nothing can be written to any file, for this process, inside the block."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def to_consultation(hands: Hands) -> str:
    hands.press("Ny konsultation")
    return "Din fråga till länet"


def to_file(hands: Hands) -> str:
    hands.press("Personer")
    hands.press("Tall")
    return "Läget nu"


def to_note(hands: Hands) -> str:
    to_file(hands)
    hands.open_tab("Anteckningar")
    return "Ny anteckning"


def to_new_person(hands: Hands) -> str:
    hands.press("Personer")
    hands.press("Ny person")
    return "Alias"


PLACES = [to_consultation, to_file, to_note, to_new_person]


@pytest.fixture
def office(small_county: County, application: None) -> County:
    """Gun-Britt has a file."""
    computer = Computer.open(small_county.profile(GUN_BRITT), TurnedClock(SystemClock().now()), PASSPHRASE)
    computer.desk.people.create("Tall")
    computer.close()
    return small_county


@pytest.mark.parametrize("place", PLACES)
def test_words_typed_on_a_full_disk_stay_and_are_saved_later(office: County, place: object) -> None:
    """The sentence comes, the words stay; with room again they are on the disk without another key being pressed."""
    assert callable(place)
    profile = office.profile(GUN_BRITT)
    with a_seat(profile) as seat:
        seat.unlock()
        field = place(seat.hands)
        seat.hands.control(field)
        seat.behind(lambda _desk: None)  # what opening the page writes is written: the words alone meet the full disk
        with full_disk():
            seat.hands.write(field, TEXT)
            seat.hands.read(FULL)
            assert seat.hands.sees(TEXT)
        seat.hands.no_longer_sees(FULL)
    with a_seat(profile) as seat:
        seat.unlock()
        seat.hands.read(TEXT)
