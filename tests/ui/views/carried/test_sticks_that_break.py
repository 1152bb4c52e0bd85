"""Whatever is wrong with a stick is said in a sentence of one's own language, and the page is ready for the next."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.carried import Carrier
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.carried.by_hand import ByHand
from desktop.sync.carried.files import Stick, open_file
from desktop.ui.by_hand import Way
from desktop.ui.door import Link
from desktop.ui.tasks import Tasks
from desktop.ui.views.carried.carried_card import CarriedCard
from desktop.ui.views.carried.read_page import ReadPage
from desktop.ui.views.carried.write_page import WritePage
from desktop.ui.widgets import Label
from tests.support.sticks import BreakingStick, Sticks, carrier
from tests.support.swedish import swedish, swedish_texts
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, Here, SyncedCounty, grant
from tests.sync.test_new_epochs import end, end_device
from tests.ui.theme.look import look
from wire import carried

__all__ = ["astrid", "county", "look", "mats", "rojda", "swedish", "swedish_texts"]

pytestmark = pytest.mark.usefixtures("look", "swedish")

NOTES = 140


class OneCarrier:
    """A link of which only the carrier is used."""

    def __init__(self, carrier: Carrier) -> None:
        self.carrier = carrier

    def cancel(self) -> None:
        """Nothing is sent."""


class Desk:
    """The card and its pages at somebody's computer, and the stick that is in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._tasks = Tasks(Here())
        self.cards: list[CarriedCard] = []

    def sit(self, who: Colleague, stick: Stick | None = None) -> CarriedCard:
        card = CarriedCard(ByHand(who.ledger, who.mailbox, who.members, who.clock), who.clock, self._tasks)
        card.take_way(Way(cast(Link, OneCarrier(carrier(who, stick))), self._tasks))
        self.cards.append(card)
        for shown in (card, *card.pages):
            self._qtbot.addWidget(shown)
        return card

    def writing(self, who: Colleague, stick: Stick | None = None) -> WritePage:
        """The page, opened, after it has looked at what there is."""
        page = self.sit(who, stick).write_page
        page.show()
        page.open()
        self.settle()
        return page

    def reading(self, who: Colleague, stick: Stick | None = None) -> ReadPage:
        page = self.sit(who, stick).read_page
        page.show()
        page.open()
        self.settle()
        return page

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self._tasks.is_busy())
        QCoreApplication.sendPostedEvents()  # Qt shows a widget that joins a visible layout by a posted event


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.settle()


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    return Sticks(tmp_path / "stick")


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """Some blocks that Mats has not heard of."""
    county.settle()
    found = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    for number in range(NOTES):
        text = hashlib.shake_256(bytes([number])).hexdigest(400)
        astrid.ledger.create(found, JournalNote(text=text, written_by=astrid.member))
    return found


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


class Forgetful(Stick):
    """It takes all, and gives back something else."""

    def __init__(self) -> None:
        super().__init__(self._open_other)

    def _open_other(self, path: Path, mode: str) -> BinaryIO:
        if mode == "rb":
            path.write_bytes(path.read_bytes()[:-40] + bytes(40))
        return open_file(path, mode)


def pulled_out() -> Stick:
    return BreakingStick(9_000)


def full() -> Stick:
    return BreakingStick(9_000, errno.ENOSPC)


def read_only() -> Stick:
    return BreakingStick(0, errno.EROFS)


@pytest.mark.parametrize(
    ("stick", "words"),
    [
        (pulled_out, "Minnet svarar inte. Sätt i det igen och gör om."),
        (full, "Det får inte plats på minnet."),
        (read_only, "Det går inte att skriva där."),
        (Forgetful, "Minnet gav inte tillbaka det som skrevs."),
    ],
)
def test_writing_says_what_is_wrong_and_leaves_nothing(
    desk: Desk, sticks: Sticks, astrid: Colleague, file: CompartmentId, stick: Callable[[], Stick], words: str
) -> None:
    """Then the same on another stick."""
    page = desk.writing(astrid, stick())
    assert page.go.isEnabled()
    page.write(str(sticks.folder))
    desk.settle()
    assert words in said(page)
    assert "Skrivet:" not in said(page)
    assert (sticks.names(), astrid.mailbox.written_parcels()) == ([], [])
    assert page.go.isEnabled()
    other = desk.writing(astrid)
    other.write(str(sticks.folder))
    desk.settle()
    assert "Skrivet: bredvid-" in said(other)
    assert len(sticks.names()) == 1


def test_a_stick_pulled_out_in_reading_is_told_and_goes_on(
    desk: Desk, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """What came is here; read again, it goes on there."""
    name = sticks.write(astrid, mats)
    size = len(sticks.bytes(name))
    page = desk.reading(mats, BreakingStick(size * 4 // 5))
    page.read(str(sticks.folder / name))
    desk.settle()
    assert "Minnet togs ut." in said(page)
    assert "Sätt i minnet och läs igen: det fortsätter där det slutade." in said(page)
    assert not page.answer.isVisible()
    here = len(mats.ledger.all(file, JournalNote))
    assert 0 < here < NOTES
    again = desk.reading(mats)
    again.read(str(sticks.folder / name))
    desk.settle()
    assert "Läst. Det finns på den här datorn nu." in said(again)
    assert again.answer.isVisible()
    assert len(mats.ledger.all(file, JournalNote)) == NOTES


def shortened(data: bytes) -> bytes:
    return data[: len(data) * 4 // 5]


def bent(data: bytes) -> bytes:
    return data[:-2_000] + b"\0" + data[-1_999:]


def newer(data: bytes) -> bytes:
    return carried.MAGIC + bytes([carried.VERSION + 1]) + data[len(carried.HEAD) :]


def other(_: bytes) -> bytes:
    return b"something else entirely"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (shortened, "Filen är skadad eller avbruten."),
        (bent, "Filen är skadad eller avbruten."),
        (newer, "Filen är skriven av en nyare version av Bredvid."),
        (other, "Det här är ingen fil från Bredvid"),
    ],
)
def test_reading_says_what_is_wrong_with_the_file(
    desk: Desk,
    sticks: Sticks,
    astrid: Colleague,
    mats: Colleague,
    file: CompartmentId,
    spoil: Callable[[bytes], bytes],
    words: str,
) -> None:
    """And the next file is read."""
    good, name = sticks.write(astrid, mats), sticks.write(astrid, mats)
    (sticks.folder / name).write_bytes(spoil(sticks.bytes(name)))
    page = desk.reading(mats)
    page.read(str(sticks.folder / name))
    desk.settle()
    assert words in said(page)
    assert page.go.isEnabled()
    page.read(str(sticks.folder / good))
    desk.settle()
    assert len(mats.ledger.all(file, JournalNote)) == NOTES


def test_a_stick_for_others_is_said_to_be_one(
    desk: Desk, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Whoever carries it reads nothing of it."""
    page = desk.reading(rojda)
    page.read(str(sticks.folder / sticks.write(astrid, mats)))
    desk.settle()
    assert "Inget i filen är till den här datorn." in said(page)


def test_an_old_stick_is_said_to_be_old(
    county: SyncedCounty, desk: Desk, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """What it holds has been erased since: not that all of it is here already."""
    old = sticks.write(astrid, mats)
    county.settle()
    astrid.ledger.order_erasure(file)
    county.settle()
    page = desk.reading(mats)
    page.read(str(sticks.folder / old))
    desk.settle()
    assert "Filen är äldre än det som finns på den här datorn." in said(page)
    assert "hör till något som är raderat" in said(page)


def test_a_stick_of_a_computer_that_has_been_shut_off(
    county: SyncedCounty, desk: Desk, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Nothing is taken, and it is said whom to tell."""
    name = sticks.write(astrid, mats)
    end_device(county, astrid.device)
    mats.sync()
    page = desk.reading(mats)
    page.read(str(sticks.folder / name))
    desk.settle()
    assert "Filen är skriven av en dator som är avstängd." in said(page)
    assert "Säg till systemförvaltaren." in said(page)


def test_a_restored_computer_says_that_it_must_reach_the_county(
    county: SyncedCounty, desk: Desk, sticks: Sticks, astrid: Colleague, file: CompartmentId
) -> None:
    """Nothing can be pressed until then."""
    county.settle()
    astrid.vault.back_up(county.folder / "backup")
    astrid = county.restore(astrid, county.folder / "backup")
    page = desk.writing(astrid)
    assert "Den här datorn är återställd från en äldre kopia." in said(page)
    assert not page.go.isEnabled()
    astrid.sync()
    page = desk.writing(astrid)
    assert "Inget väntar på att skickas från den här datorn." in said(page)


def test_what_must_stay_is_named_with_its_reason(
    county: SyncedCounty, desk: Desk, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Nothing else waits: the page does not say that nothing does."""
    astrid.ledger.create(file, grant(rojda))
    county.settle()
    end(astrid, file, rojda.member)
    page = desk.writing(astrid)
    assert "Stannar här tills länet har nåtts: Tall." in said(page)
    assert "Vilka som får läsa där har ändrats" in said(page)
    assert "Inget väntar" not in said(page)
    astrid.sync()
    assert "Stannar här" not in said(desk.writing(astrid))
