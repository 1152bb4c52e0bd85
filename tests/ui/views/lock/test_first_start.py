"""The first start, from an invitation on paper to the desk, with a real server and a real administrator."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.county.enrolment import Enrolment
from desktop.sync import gate
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.ui.translation import Translation
from tests.support.live_county import GUN_BRITT, Administrator, live_county
from tests.support.programs import Office
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock, make_vault
from tests.ui.theme.look import look

__all__ = ["look", "swedish", "swedish_texts"]

PASSPHRASE = "fyra ord som räcker"


@pytest.fixture
def clock() -> HandClock:
    """The real time, as the server has it; it stands still."""
    return HandClock(time.time_ns() // 1_000_000)


@pytest.fixture
def kerstin(tmp_path: Path, clock: HandClock) -> Iterator[Administrator]:
    """The administrator of a county whose server runs."""
    with live_county(tmp_path, clock) as (administrator, _):
        yield administrator


@pytest.fixture
def new(
    tmp_path: Path, qtbot: QtBot, clock: HandClock, look: object, swedish: Translation, kerstin: Administrator
) -> Iterator[Office]:
    """A computer on which nothing has been set up."""
    office = Office(tmp_path / "new", qtbot, clock)
    yield office
    office.close()


def set_up(new: Office, invitation: str, passphrase: str = PASSPHRASE) -> None:
    """Fill in the first page and press its button."""
    page = new.window.lobby.create_page
    page._editor.set_text(invitation)
    page.passphrase.first.set_text(passphrase)
    page.passphrase.second.set_text(passphrase)
    page.button.click()
    new.settle()


def write_code_down(new: Office) -> None:
    """Type the end of the code from the paper."""
    page = new.window.lobby.code_page
    new.qtbot.keyClicks(page.check.edit, page._code[-11:].lower())
    new.qtbot.keyClick(page.check.edit, Qt.Key.Key_Return)
    new.settle()


def asked(new: Office) -> None:
    """Until the county has answered."""
    new.qtbot.waitUntil(lambda: not new.window.lobby._asking, timeout=20_000)
    new.settle()


def test_from_an_invitation_to_the_desk(new: Office, kerstin: Administrator) -> None:
    """Invitation, passphrase, code on paper, let in, and the name stands at the bottom."""
    assert new.shell.current() == "create"
    set_up(new, kerstin.invite(GUN_BRITT).lower())
    assert new.shell.current() == "code"
    write_code_down(new)
    assert new.shell.current() == "waiting"
    asked(new)
    assert new.window.lobby.waiting_page.asked.text().startswith("Frågade senast")
    kerstin.let_in()
    with new.qtbot.waitSignal(new.window.unlocked, timeout=20_000):
        new.window.lobby.waiting_page.again.click()
    new.settle()
    assert new.shell.current() == "today"
    assert new.shell.status.user.text() == "Gun-Britt Modin, Bräcke"


def test_code_is_shown_until_it_is_on_paper(new: Office, kerstin: Administrator) -> None:
    """A wrong end is not believed, and after a lock the code stands there again."""
    set_up(new, kerstin.invite(GUN_BRITT))
    page = new.window.lobby.code_page
    code = page._code
    page.check.set_text("AAAAA-BBBBB")
    page.button.click()
    assert page.check.sentence().startswith("Det stämmer inte med koden ovanför.")
    new.lock()
    assert new.shell.current() == "unlock"
    assert page.code.text().strip() == ""
    new.program.unlock(PASSPHRASE)
    new.settle()
    assert (new.shell.current(), page._code) == ("code", code)
    write_code_down(new)
    assert new.shell.current() == "waiting"
    asked(new)
    new.lock()
    new.program.unlock(PASSPHRASE)
    new.settle()
    assert new.shell.current() == "waiting"
    asked(new)


def test_invitation_with_a_slip_is_told_before_anything_is_written(new: Office, kerstin: Administrator) -> None:
    """The sentence stands at the invitation; there is no vault yet."""
    text = kerstin.invite(GUN_BRITT)
    set_up(new, ("A" if text[0] != "A" else "B") + text[1:])
    assert new.window.lobby.create_page.invitation.sentence().startswith("Inbjudan går inte att läsa")
    assert not new.program.door.exists()


@pytest.mark.parametrize(
    ("first", "second", "field", "sentence"),
    [
        ("kort", "kort", "first", "Lösenfrasen är för lätt att gissa."),
        ("hej hej hej hej", "hej hej hej hej", "first", "Lösenfrasen är för lätt att gissa."),
        (PASSPHRASE, "fyra ord som räcke", "second", "De två är inte lika."),
    ],
)
def test_passphrase_is_looked_at_before_anything_is_written(
    new: Office, kerstin: Administrator, first: str, second: str, field: str, sentence: str
) -> None:
    """What is too short, and what differs, is told where it stands."""
    page = new.window.lobby.create_page
    page._editor.set_text(kerstin.invite(GUN_BRITT))
    page.passphrase.first.set_text(first)
    page.passphrase.second.set_text(second)
    new.settle()
    page.button.click()
    assert getattr(page.passphrase, field).sentence().startswith(sentence)
    assert not new.program.door.exists()


def test_invitation_that_was_used_can_be_replaced(new: Office, kerstin: Administrator) -> None:
    """Somebody else has used it; a new one is given on the page that waits."""
    used = kerstin.invite(GUN_BRITT)
    spend(used, new.folder.parent / "other", new.clock)
    set_up(new, used)
    write_code_down(new)
    asked(new)
    page = new.window.lobby.waiting_page
    assert page.invitation.sentence().startswith("Inbjudan är redan använd")
    page._editor.set_text(kerstin.invite(GUN_BRITT))
    page.again.click()
    new.settle()
    asked(new)
    kerstin.let_in()
    with new.qtbot.waitSignal(new.window.unlocked, timeout=20_000):
        page.again.click()
    new.settle()
    assert new.shell.current() == "today"


def spend(invitation: str, folder: Path, clock: HandClock) -> None:
    """Another computer applies with it first."""
    vault = make_vault(folder, device=None, clock=clock)
    waiting = Enrolment(vault.mailbox, CountyMembers(vault.ledger, vault.mailbox)).accept(invitation)
    transport = HttpTransport(waiting.server)
    gate.apply(transport, waiting.application)
    transport.close()
    vault.close()
