"""What was brought by hand alone is taken back over the network: the server must have heard of its readers first."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.sticks import Sticks
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.test_one_sync import deliveries_to
from wire.directory import Role
from wire.messages import Kind


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    return Sticks(tmp_path / "stick")


def disclosed(author: Colleague, *readers: Colleague) -> CompartmentId:
    """A copy for these, of which no server has heard."""
    return author.ledger.found(CompartmentKind.DISCLOSURE, [Person(alias="Tall"), *(grant(r, READER) for r in readers)])


def held(colleague: Colleague) -> list[CompartmentId]:
    return [info.id for info in colleague.ledger.compartments(CompartmentKind.DISCLOSURE)]


def test_whoever_read_a_stick_hears_of_the_end_from_the_server(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """No network from the founding until after it was taken back, and no stick more."""
    county.settle()
    copy = disclosed(astrid, mats)
    sticks.read(mats, sticks.write(astrid, mats))
    assert held(mats) == [copy]
    astrid.ledger.order_erasure(copy)
    county.settle()
    assert held(mats) == []
    assert [(one.device, one.outcome) for one in astrid.ledger.receipts(copy).receipts] == [(mats.device, "erased")]
    assert all(person.mailbox.status().waiting == () for person in (astrid, mats))


def test_one_who_never_got_the_stick_is_not_told_of_a_copy(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Only whom it was brought to: a copy that was taken back in time for the others leaves no trace with them."""
    county.settle()
    copy = disclosed(astrid, mats, rojda)
    sticks.read(mats, sticks.write(astrid, mats))
    astrid.ledger.order_erasure(copy)
    astrid.sync()
    mats.sync()
    rojda.sync()
    assert held(mats) == []
    assert not rojda.mailbox.erased(copy)


def test_let_in_by_hand_where_the_others_have_met_the_server(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """The server knows of the copy and of one reader; the second was let in by hand."""
    rojda = county.join(Role.SOCIAL_WORKER)
    copy = disclosed(astrid, mats)
    county.settle()
    astrid.ledger.create(copy, grant(rojda, READER))
    sticks.read(rojda, sticks.write(astrid, rojda))
    assert held(rojda) == [copy]
    astrid.ledger.order_erasure(copy)
    county.settle()
    assert held(mats) == held(rojda) == []


def test_a_server_that_has_lost_the_founding_hears_of_the_reader_too(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """Restored from a copy of before the founding, as Astrid learns only when she brings the order (seed 5117)."""
    county.settle()
    backup = county.back_up_server()
    copy = disclosed(astrid)
    astrid.sync()
    astrid.ledger.create(copy, grant(mats, READER))
    sticks.read(mats, sticks.write(astrid, mats))
    county.restore_server(backup)
    astrid.ledger.order_erasure(copy)
    county.settle()
    assert held(mats) == []
    assert [(one.device, one.outcome) for one in astrid.ledger.receipts(copy).receipts] == [(mats.device, "erased")]


@pytest.mark.parametrize("met", [False, True])
def test_a_server_restored_from_before_the_founding_tells_its_readers_all_the_same(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, met: bool
) -> None:
    """No stick at all: the order was given before Astrid met the restored server, or had been taken by the lost one."""
    county.settle()
    backup = county.back_up_server()
    copy = disclosed(astrid, mats)
    county.settle()
    astrid.ledger.order_erasure(copy)
    if met:
        astrid.sync()
    county.restore_server(backup)
    county.settle()
    assert held(mats) == []
    assert [one.device for one in astrid.ledger.receipts(copy).receipts] == [mats.device]
    assert astrid.mailbox.status().waiting == ()


@pytest.mark.parametrize("taken_back", [False, True])
def test_a_computer_and_a_server_restored_from_before_the_founding_know_of_it_again(
    county: SyncedCounty, tmp_path: Path, astrid: Colleague, mats: Colleague, taken_back: bool
) -> None:
    """First Astrid's computer, which has it again from the server; then the server, which has it again from her."""
    county.settle()
    backup = county.back_up_server()
    astrid.vault.back_up(tmp_path / "copy")
    copy = disclosed(astrid, mats)
    county.settle()
    astrid = county.restore(astrid, tmp_path / "copy")
    astrid.sync()
    assert held(astrid) == [copy]
    county.restore_server(backup)
    if taken_back:
        astrid.ledger.order_erasure(copy)
    else:
        astrid.ledger.create(copy, JournalNote(text="efter båda", written_by=astrid.member))
    county.settle()
    assert astrid.mailbox.status().waiting == ()
    assert held(mats) == ([] if taken_back else [copy])
    assert taken_back or [note.record.text for note in mats.ledger.all(copy, JournalNote)] == ["efter båda"]


def test_who_might_have_given_an_order_that_comes_by_hand_gives_it_to_the_server(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """Given on Astrid's new computer, of which the restored server does not know that it has it (seed 478)."""
    copy = disclosed(astrid, mats)
    county.settle()
    backup = county.back_up_server()
    laptop = county.join(member=astrid.member)
    county.settle()
    assert held(laptop) == [copy]
    county.restore_server(backup)
    laptop.ledger.order_erasure(copy)
    laptop.sync()
    sticks.read(astrid, sticks.write(laptop, astrid))
    assert held(astrid) == []
    county.settle()
    assert held(mats) == []
    assert [one.device for one in astrid.ledger.receipts(copy).receipts] == [mats.device]


def test_a_cut_on_the_way_leaves_the_order_waiting(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """Wherever it is cut, the end comes with the next contact."""
    county.settle()
    for cut in range(200, 4_000, 400):
        copy = disclosed(astrid, mats)
        sticks.read(mats, sticks.write(astrid, mats))
        astrid.ledger.order_erasure(copy)
        astrid.link.up = cut
        county.try_to_sync(astrid)
        county.settle()
        assert held(mats) == []
        assert astrid.ledger.receipts(copy).server_at is not None


def test_no_key_of_it_stays_with_the_server(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """The envelope that went before the order is deleted with it: a reader who comes later gets the order alone."""
    county.settle()
    copy = disclosed(astrid, mats)
    sticks.write(astrid, mats)
    astrid.ledger.order_erasure(copy)
    astrid.sync()
    kinds = [kind for kind, _ in deliveries_to(county, mats)]
    assert Kind.ERASE in kinds
    assert Kind.ENVELOPE not in kinds
    mats.sync()
    assert held(mats) == []


def test_the_other_key_of_an_envelope_that_goes_before_the_order_arrives(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """Two files brought by hand with their keys in one envelope, one of them taken back: the other is shared still."""
    county.settle()
    gone, kept = (
        astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=alias), grant(mats)])
        for alias in ("Tall", "Gran")
    )
    sticks.read(mats, sticks.write(astrid, mats))
    astrid.ledger.order_erasure(gone)
    county.settle()
    mats.ledger.create(kept, grant(county.join(Role.SOCIAL_WORKER)))
    county.settle()
    assert [info.id for info in mats.ledger.compartments(CompartmentKind.PERSON_FILE)] == [kept]
    assert all(person.mailbox.status().waiting == () for person in (astrid, mats))
