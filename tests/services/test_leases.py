"""What is lent runs out by a time that nobody can set, is told of before, and comes again by itself."""

from __future__ import annotations

import pytest

from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.consent import DisclosureNote
from desktop.domain.records.person_file import Person
from desktop.services.away.leases import Locked
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.travellers import leases_of

__all__ = ["astrid", "county", "mats", "rojda"]

KINDS = (CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE)


@pytest.fixture
def lent(county: SyncedCounty, astrid: Colleague, rojda: Colleague) -> CompartmentId:
    """An assignment that Astrid handles and Rojda holds."""
    found = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    county.settle()
    return found


def here(colleague: Colleague) -> list[str]:
    return [info.card.alias for info in colleague.ledger.compartments(*KINDS)]


def test_fourteen_days_without_contact_lock_what_is_lent_and_nothing_else(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, mats: Colleague, lent: CompartmentId
) -> None:
    """Contact persons and recipients; a handler keeps what is the unit's own."""
    astrid.ledger.found(CompartmentKind.DISCLOSURE, [DisclosureNote(alias="Tall", unit="2305"), grant(mats, READER)])
    astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    county.clock.turn(days=13, hours=23)
    assert [leases_of(one).keep() for one in (astrid, rojda, mats)] == [0, 0, 0]
    county.clock.turn(hours=1)
    assert [leases_of(one).keep() for one in (astrid, rojda, mats)] == [0, 1, 1]
    assert (here(astrid), here(rojda), here(mats)) == (["Tall", "Tall"], [], [])
    assert [info.card.alias for info in mats.ledger.compartments(CompartmentKind.PERSON_FILE)] == ["Tall"]
    assert leases_of(rojda).view().locked == Locked(1, 0, 0)
    assert leases_of(mats).view().locked == Locked(0, 1, 0)
    assert leases_of(rojda).keep() == 0
    county.settle()
    assert (here(rojda), here(mats)) == (["Tall"], ["Tall"])
    assert not leases_of(rojda).view().locked.is_any


def test_a_clock_that_is_set_back_makes_no_lease_longer(
    county: SyncedCounty, rojda: Colleague, lent: CompartmentId
) -> None:
    """The latest time that was ever seen counts, also after the program has been closed."""
    county.clock.turn(days=10)
    assert leases_of(rojda).keep() == 0
    county.clock.turn(days=-9)
    rojda = county.restart(rojda)
    assert leases_of(rojda).keep() == 0
    assert leases_of(rojda).view().days_left == 4
    county.clock.turn(days=13)
    assert leases_of(rojda).keep() == 1


def test_a_clock_that_was_ahead_costs_one_contact(county: SyncedCounty, rojda: Colleague, lent: CompartmentId) -> None:
    """Then leases run again by the server's time."""
    county.clock.turn(days=400)
    assert leases_of(rojda).keep() == 1
    county.clock.turn(days=-400)
    county.settle()
    assert here(rojda) == ["Tall"]
    assert leases_of(rojda).keep() == 0
    county.clock.turn(days=13)
    assert leases_of(rojda).keep() == 0


def test_a_sync_that_was_cut_is_no_contact(county: SyncedCounty, rojda: Colleague, lent: CompartmentId) -> None:
    """Only a whole one, in which the server has said who it takes this computer for."""
    county.clock.turn(days=13)
    rojda.link.down = 3
    with pytest.raises(KnownError):
        rojda.sync()
    county.clock.turn(days=1)
    assert leases_of(rojda).keep() == 1


def test_it_is_told_of_in_good_time(county: SyncedCounty, rojda: Colleague, lent: CompartmentId) -> None:
    """Five days before, with the day; and never where nothing is lent."""
    county.clock.turn(days=8, hours=23)
    assert not leases_of(rojda).view().warns
    county.clock.turn(hours=1)
    view = leases_of(rojda).view()
    assert (view.warns, view.days_left) == (True, 5)
    county.clock.turn(days=4, hours=1)
    view = leases_of(rojda).view()
    assert (view.days_left, view.locks_at) == (1, (view.contact_at or 0) + 14 * 24 * 3_600_000)
    rojda.sync()
    assert not leases_of(rojda).view().warns


def test_nobody_is_warned_of_what_is_not_lent(county: SyncedCounty, astrid: Colleague, lent: CompartmentId) -> None:
    """A handler may be in the mountains for a month."""
    county.clock.turn(days=30)
    assert leases_of(astrid).keep() == 0
    assert not leases_of(astrid).view().warns


def test_what_was_not_sent_is_counted_while_it_is_locked(
    county: SyncedCounty, rojda: Colleague, astrid: Colleague, lent: CompartmentId
) -> None:
    """It went to the handlers before anything came again."""
    rojda.ledger.create(lent, SupportSession(text="i stugan"))
    county.clock.turn(days=14)
    assert leases_of(rojda).keep() == 1
    assert leases_of(rojda).view().locked == Locked(1, 0, 1)
    rojda.sync()
    astrid.sync()
    assert [seen.record.text for seen in astrid.ledger.all(lent, SupportSession)] == ["i stugan"]
    assert [seen.record.text for seen in rojda.ledger.all(lent, SupportSession)] == ["i stugan"]
