"""Sanna works alone in Åre, and one day she and her computer are gone. Two officers have a paper each.

Real programs, a real server, real papers: what is typed is what the sheets say.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.recovery import RecoveryUse
from desktop.services.county.administration import NewMember, NewUnit
from desktop.services.county.enrolment import Enrolment
from desktop.services.recovery.recovery_papers import join
from desktop.sync import gate
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.ui.printing.sheet import Rows, Sheet, words
from desktop.ui.screen import Place
from desktop.ui.translation import Translation
from desktop.ui.views.this_computer.make_key_page import MakeKeyPage
from desktop.ui.views.this_computer.recovery_key_card import RecoveryKeyCard
from desktop.ui.views.this_computer.screen import ThisComputerScreen
from tests.support.live_county import UNITS, Administrator, live_county
from tests.support.programs import Office
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock, make_vault
from tests.ui.theme.look import look
from wire.directory import Role
from wire.invitation import Invitation

__all__ = ["look", "swedish", "swedish_texts"]

ARE = (*UNITS, NewUnit("2321", "Åre"))
SANNA = NewMember("Sanna Hedvall", "socialsekreterare", "", "2321", (Role.SOCIAL_WORKER,))
MAJ_LIS = NewMember("Maj-Lis Nystedt", "socialsekreterare", "", "2321", (Role.SOCIAL_WORKER,))
KEY = NewMember("Återställningsnyckeln", "", "", "2321", (Role.RECOVERY,))
OFFICERS = ("Mats Ederborg", "Inger Backlund")
REASON = "Sanna Hedvall är borta, och hennes dator med henne."


@pytest.fixture
def clock() -> HandClock:
    """The real time, as the server has it; it stands still."""
    return HandClock(time.time_ns() // 1_000_000)


@pytest.fixture
def kerstin(tmp_path: Path, clock: HandClock) -> Iterator[Administrator]:
    """The administrator of a county whose server runs."""
    with live_county(tmp_path, clock, ARE) as (administrator, _):
        yield administrator


class Programs:
    """Starts programs on profiles, which may be such as are not set up, and ends them."""

    def __init__(self, folder: Path, qtbot: QtBot, clock: HandClock) -> None:
        self._folder, self._qtbot, self._clock = folder, qtbot, clock
        self._running: list[Office] = []

    def __call__(self, name: str) -> Office:
        self._running.append(Office(self._folder / name, self._qtbot, self._clock))
        return self._running[-1]

    def lose(self, one: Office) -> None:
        """The computer is gone, with all that was on it."""
        self._running.remove(one)
        self._end(one)
        shutil.rmtree(one.folder)

    def close(self) -> None:
        for one in self._running:
            self._end(one)

    def _end(self, one: Office) -> None:
        one.settle()
        one.lock()
        one.close()


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, clock: HandClock, look: object, swedish: Translation) -> Iterator[Programs]:
    """The computers of this story."""
    programs = Programs(tmp_path, qtbot, clock)
    yield programs
    programs.close()


def join_county(folder: Path, clock: HandClock, kerstin: Administrator, who: NewMember) -> None:
    """A profile of a member who has been let in."""
    invitation = kerstin.invite(who)
    vault = make_vault(folder, device=None, clock=clock)
    enrolment = Enrolment(vault.mailbox, CountyMembers(vault.ledger, vault.mailbox))
    waiting = enrolment.accept(invitation)
    transport = HttpTransport(waiting.server)
    gate.apply(transport, waiting.application)
    kerstin.let_in()
    assert enrolment.take(gate.apply(transport, waiting.application))
    transport.close()
    vault.close()


def contact(here: Office) -> None:
    """Send and fetch, until nothing is under way and nothing of it is left to do."""
    for _ in range(2):
        with here.qtbot.waitSignal(here.window.traffic.ended, timeout=30_000):
            here.window.traffic._pressed("")
        here.settle()


def behind(here: Office, call: Callable[[], object]) -> object:
    """On the database thread, as services are."""
    return here.program.database.submit(call).result()


def open_file(here: Office, alias: str) -> None:
    """A file with a note in it."""
    desk = here.window.desk
    assert desk is not None

    def write() -> None:
        file = desk.people.create(alias, "tree")
        desk.ledger.create(file, JournalNote(text="Hon vill ha två vuxna att ringa."))

    behind(here, write)


def code_on(sheet: Sheet | None) -> str:
    """What is to be typed from a paper: the groups of its table, read down each column."""
    assert sheet is not None
    [table] = [part for part in sheet.parts if isinstance(part, Rows)]
    columns = range(1, len(table.head), 3)
    return " ".join(row[column] for column in columns for row in table.rows)


def make_the_key(here: Office, invitation: str) -> tuple[Sheet, Sheet]:
    """In Den här datorn, with both officers beside; what was printed for each."""
    here.window.go(Place("this-computer"))
    here.settle()
    room = here.window._screens["this-computer"]
    assert isinstance(room, ThisComputerScreen)
    [card] = [card for card in room.cards if isinstance(card, RecoveryKeyCard)]
    assert "Det finns ingen." in card.words.text()
    card.make.click()
    page: MakeKeyPage = card.make_page
    page.invitation.set_text(invitation)
    for field, name in zip(page.keepers, OFFICERS, strict=True):
        field.set_text(name)
    page.button.click()
    here.settle()
    printed = []
    for number in (1, 2):
        sheet = page.preview._sheet
        assert sheet is not None
        assert f"papper {number} av 2" in sheet.title
        printed.append(sheet)
        page.check.set_text(code_on(sheet)[-9:].lower())
        page.next.click()
        here.settle()
    assert "väntar på att systemförvaltaren" in card.words.text()
    return printed[0], printed[1]


def recover(new: Office, papers: tuple[Sheet, Sheet], county: str) -> str:
    """On a computer that is not set up: two papers, who is let in, and why. What the page says in the end."""
    lobby = new.window.lobby
    assert new.shell.current() == "create"
    lobby.create_page.recover.click()
    page = lobby.municipality_page
    page.one.set_text(code_on(papers[1]))  # whichever comes first
    page.other.set_text(code_on(papers[0]).lower())
    page.county.set_text(county)
    page.button.click()
    new.qtbot.waitUntil(lambda: page.choosing.isVisible() or page.problem.isVisible(), timeout=30_000)
    assert page.choosing.isVisible(), page.problem.text()
    assert "Åre" in [label.text() for label in page.found.findChildren(type(page.problem))]
    page.member.choice.setCurrentText(MAJ_LIS.name)
    page.by.set_text(" och ".join(OFFICERS))
    page.reason.set_text(REASON)
    page.let_in.click()
    new.qtbot.waitUntil(lambda: page.over.isVisible() or page.trouble.isVisible(), timeout=30_000)
    assert page.over.isVisible(), page.trouble.text()
    return page.done.text()


def test_the_only_worker_is_gone_and_two_officers_let_a_colleague_in(
    tmp_path: Path, clock: HandClock, kerstin: Administrator, program: Programs
) -> None:
    """Tall's file goes on with Maj-Lis; that the key was used, by whom and why, stands in it and in the log."""
    join_county(tmp_path / "sanna", clock, kerstin, SANNA)
    sanna = program("sanna")
    sanna.unlock()
    open_file(sanna, "Tall")  # before there was any key
    invitation = kerstin.invite(KEY)
    papers = make_the_key(sanna, invitation)
    contact(sanna)
    kerstin.let_in()
    contact(sanna)
    open_file(sanna, "Gran")  # and after
    contact(sanna)
    program.lose(sanna)

    join_county(tmp_path / "maj-lis", clock, kerstin, MAJ_LIS)
    maj_lis = program("maj-lis")
    maj_lis.unlock()
    contact(maj_lis)
    desk = maj_lis.window.desk
    assert desk is not None
    assert behind(maj_lis, lambda: desk.ledger.compartments(CompartmentKind.PERSON_FILE)) == []

    new = program("new")
    assert "Maj-Lis Nystedt har nu de 2" in recover(new, papers, invitation)
    assert not (tmp_path / "new" / "recovering").exists()

    contact(maj_lis)

    def read() -> dict[str, tuple[list[str], list[RecoveryUse], int]]:
        found = {}
        for info in desk.ledger.compartments(CompartmentKind.PERSON_FILE):
            notes = [seen.record.text for seen in desk.ledger.all(info.id, JournalNote)]
            readers = len(desk.who_sees.of(info.id).handlers)
            found[desk.ledger.all(info.id, Person)[0].record.alias] = (notes, desk.recovery.uses(info.id), readers)
        return found

    files = behind(maj_lis, read)
    assert isinstance(files, dict)
    assert set(files) == {"Tall", "Gran"}
    for notes, uses, _ in files.values():
        assert notes == ["Hon vill ha två vuxna att ringa."]
        assert [(use.by, use.reason) for use in uses] == [(" och ".join(OFFICERS), REASON)]
    standing = behind(maj_lis, desk.recovery.standing)
    assert getattr(standing, "used_at", None) is not None  # and the card asks for a new key


def test_papers_that_the_county_does_not_know_open_nothing(
    tmp_path: Path, clock: HandClock, kerstin: Administrator, program: Programs
) -> None:
    """Printed, and never let in by an administrator."""
    join_county(tmp_path / "sanna", clock, kerstin, SANNA)
    sanna = program("sanna")
    sanna.unlock()
    invitation = kerstin.invite(KEY)
    papers = make_the_key(sanna, invitation)
    key = join(code_on(papers[0]), code_on(papers[1]), Invitation.parse(invitation).county)
    assert "papper 1 av 2" in words(papers[0])
    assert key.seed.hex() not in words(papers[0]) + words(papers[1])
    new = program("new")
    page = new.window.lobby.municipality_page
    new.window.lobby.create_page.recover.click()
    page.one.set_text(code_on(papers[0]))
    page.other.set_text(code_on(papers[1]))
    page.county.set_text(invitation)
    page.button.click()
    new.qtbot.waitUntil(lambda: page.problem.text() != "", timeout=30_000)
    assert page.problem.text().startswith("De två pappren är hela, men länet känner inte till")
    assert not (tmp_path / "new" / "recovering").exists()
