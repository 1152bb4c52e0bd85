"""A county begun from the program itself: from the first page to an administrator's room whose server has answered."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demo.hands import Hands
from desktop.ui.translation import Translation
from desktop.ui.views.administration.administration_screen import AdministrationScreen
from tests.support.programs import Office
from tests.support.server_process import make_store, running_server
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock
from tests.ui.theme.look import look

__all__ = ["look", "swedish", "swedish_texts"]

PASSPHRASE = "fyra ord som räcker"


@pytest.fixture
def new(tmp_path: Path, qtbot: QtBot, look: object, swedish: Translation) -> Iterator[Office]:
    """A computer on which nothing has been set up; the clock is the server's, and stands still."""
    office = Office(tmp_path / "new", qtbot, HandClock(time.time_ns() // 1_000_000))
    yield office
    office.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def fill_in(new: Office, address: str) -> None:
    """The form of a new county."""
    hands = Hands(new.shell, new.window.tasks.is_busy)
    hands.press("Starta ett nytt län i stället")
    hands.choose("Län", "Jämtlands län")
    hands.press("Berg")  # does not take part
    hands.write("Länets eget team", "Centrum mot våld")
    hands.write("Adressen till länets server", address)
    hands.write("Ditt namn", "Kerstin Wiik")
    hands.write("Ny lösenfras", PASSPHRASE)
    hands.write("Samma lösenfras en gång till", PASSPHRASE)
    hands.press("Starta länet på den här datorn")
    new.settle()


def test_a_county_begins(new: Office, tmp_path: Path) -> None:
    """Units from the list, a key to give to the server, and a county that begins by itself once the server answers."""
    port = free_port()
    fill_in(new, f"http://127.0.0.1:{port}")
    page = new.window.lobby.code_page
    new.qtbot.keyClicks(page.check.edit, page._code[-11:].lower())
    with new.qtbot.waitSignal(new.window.unlocked, timeout=20_000):
        new.qtbot.keyClick(page.check.edit, Qt.Key.Key_Return)
    new.settle()
    screen = new.shell.page("administration")
    assert isinstance(screen, AdministrationScreen)
    view = screen.county._shown
    assert view is not None
    assert [unit.name for unit in view.units] == [
        "Centrum mot våld", "Ragunda", "Bräcke", "Krokom", "Strömsund", "Åre", "Härjedalen", "Östersund",
    ]  # fmt: skip
    assert len(view.server_key) == 64
    store = make_store(tmp_path / "county.db", bytes.fromhex(view.server_key))
    with running_server(store, "--port", str(port)):
        with new.qtbot.waitSignal(new.window.traffic.ended, timeout=20_000):
            new.shell.status.opened.emit("sent")
        new.qtbot.waitUntil(lambda: screen.county._shown is not None and not screen.county._shown.server_key)
        new.settle()


@pytest.mark.parametrize("address", ["ftp://bredvid.example", "bredvid.example"])
def test_an_address_that_cannot_be_is_told_before_anything_is_made(new: Office, address: str) -> None:
    """The sentence stands at the address; what was typed stays, and there is no vault."""
    fill_in(new, address)
    page = new.window.lobby.found_page
    assert page.server.sentence().startswith("Adressen börjar med https://")
    assert (page.server.text(), page.team.text()) == (address, "Centrum mot våld")
    assert not new.program.door.exists()


def test_an_invitation_is_taken_from_a_file(new: Office, tmp_path: Path) -> None:
    """Its text stands in the field as if typed; another file is told apart, and what stood there stays."""
    field = new.window.lobby.create_page.invitation
    file, other = tmp_path / "a.bredvid-inbjudan", tmp_path / "bild.png"
    file.write_text("ABCDE FGHIJ\n", encoding="ascii")
    other.write_bytes(b"\x89PNG" * 4000)
    field.take(str(file))
    assert field.text() == "ABCDE FGHIJ"
    for wrong in (other, tmp_path / "none"):
        field.take(str(wrong))
        assert field.sentence().startswith("Filen går inte att läsa som en inbjudan.")
        assert field.text() == "ABCDE FGHIJ"
