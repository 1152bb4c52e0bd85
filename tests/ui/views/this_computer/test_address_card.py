"""Länets dator, in the real window: another address is used at once, and what waits goes there."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.services.county.administration import UNBEGUN
from desktop.storage.vault import Vault
from desktop.sync.members import CountyMembers
from desktop.ui.screen import Place
from desktop.ui.shell import Coverage
from desktop.ui.views.this_computer.address_card import AddressCard
from desktop.ui.views.this_computer.screen import KEY, ThisComputerScreen
from tests.support.programs import NOWHERE, Office, office
from tests.support.server_process import make_store, running_server
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock
from tests.ui.theme.look import look
from wire.keys import SigningKey

__all__ = ["look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


@pytest.fixture
def clock() -> HandClock:
    """As the server's, which goes by the machine's own."""
    return HandClock(time.time_ns() // 1_000_000)


def card(here: Office) -> AddressCard:
    """Unlocked, and gone there."""
    here.unlock()
    here.window.go(Place(KEY))
    here.settle()
    screen = here.window._screens[KEY]
    assert isinstance(screen, ThisComputerScreen)
    [found] = [one for one in screen.cards if isinstance(one, AddressCard)]
    return found


def type_address(here: Office, address: AddressCard, text: str) -> None:
    if address.ask.isVisible():
        address.ask.click()
    address.field.set_text(text)
    address.take.click()
    here.settle()


def test_the_field_is_there_when_asked_for_and_says_what_is_no_address(office: Make) -> None:
    """What was typed stays, and the address stays what it was."""
    here = office()
    address = card(here)
    assert NOWHERE in address.words.text()
    assert not address.field.isVisible()
    type_address(here, address, "http://bredvid.example.se")
    assert address.field.text() == "http://bredvid.example.se"
    assert address.outcome.text().startswith("Adressen börjar med https://")
    assert NOWHERE in address.words.text()


def test_what_waits_goes_to_the_new_address_at_once(office: Make, tmp_path: Path) -> None:
    """Without a lock in between, although the old one has failed until now."""
    roots: list[bytes] = []

    def write(vault: Vault, _members: CountyMembers) -> None:
        vault.settings.set(UNBEGUN, True)
        roots.append(SigningKey(vault.mailbox.identity().root_key).public)

    here = office(write=write)
    address = card(here)
    traffic = here.window.traffic
    here.qtbot.waitUntil(lambda: traffic.coverage is Coverage.OFFLINE)
    assert traffic._worker is not None
    traffic._worker._timer.stop()  # the next attempt of itself is a quarter of an hour away
    with running_server(make_store(tmp_path / "county.db", roots[0])) as server:
        type_address(here, address, server.url)
        here.qtbot.waitUntil(lambda: traffic.coverage is Coverage.ONLINE, timeout=20_000)
        here.settle()
        assert server.url in address.words.text()
        assert address.outcome.text() == "Den nya adressen används från och med nu. Det som väntar skickas dit."
        here.lock()
