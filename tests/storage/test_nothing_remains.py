"""Erased means erased, by whichever way something went: no word and no key of it is left in any page of any file."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import pytest

from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.consent import DisclosedItem, DisclosureNote
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.evictions import VaultEvictions
from tests.support.remains import remains
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.travellers import leases_of, requests_of, travel_of
from tests.support.vaults import master_key

__all__ = ["astrid", "county", "mats", "rojda"]

KEY = master_key().database_key
WORD = "ordxplanterat"

Way = Callable[[SyncedCounty, Colleague, Colleague, CompartmentId], None]


def withdrawn(county: SyncedCounty, founder: Colleague, _holder: Colleague, compartment: CompartmentId) -> None:
    """The one who disclosed it takes it back."""
    founder.ledger.order_erasure(compartment)
    county.settle()


def ran_out(county: SyncedCounty, _founder: Colleague, holder: Colleague, _compartment: CompartmentId) -> None:
    """Fourteen days without contact."""
    county.clock.turn(days=14)
    assert leases_of(holder).keep() == 1


def taken_off(county: SyncedCounty, _founder: Colleague, holder: Colleague, compartment: CompartmentId) -> None:
    """Before a journey."""
    travel = travel_of(holder)
    travel.prepare(frozenset({compartment}))
    county.settle()
    assert travel.proceed()


def destroyed(_county: SyncedCounty, _founder: Colleague, holder: Colleague, compartment: CompartmentId) -> None:
    """Erased here alone, as retention does it."""
    holder.ledger.destroy(compartment)


def secrets_of(colleague: Colleague, compartment: CompartmentId) -> list[bytes]:
    """Every key of it: of its epochs, and of its file."""
    keys = colleague.mailbox.keys(compartment)
    assert keys is not None
    rows = colleague.vault._database.rows("SELECT file_key FROM compartment WHERE id = ?", (compartment,))
    return [*keys.epochs.values(), *(row[0] for row in rows)]


@pytest.mark.parametrize("way", [withdrawn, ran_out, taken_off, destroyed])
@pytest.mark.parametrize("kind", [CompartmentKind.DISCLOSURE, CompartmentKind.ASSIGNMENT])
def test_of_what_others_gave_nothing_remains(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, kind: CompartmentKind, way: Way
) -> None:
    """Words, a draft, the alias on the card, and the keys; with much written and changed before."""
    rights = CONTRIBUTOR if kind is CompartmentKind.ASSIGNMENT else READER
    first = (
        Brief(alias=f"{WORD}-alias") if kind is CompartmentKind.ASSIGNMENT else DisclosureNote(alias=f"{WORD}-alias")
    )
    items = [DisclosedItem(text=f"{WORD} {number} {'x' * 500}") for number in range(40)]
    compartment = astrid.ledger.found(kind, [first, *items, grant(rojda, rights)])
    stays = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="ordxblir-kvar"), grant(rojda)])
    county.settle()
    if kind is CompartmentKind.ASSIGNMENT:
        for number in range(20):
            rojda.ledger.create(compartment, SupportSession(text=f"{WORD} träff {number}"))
        county.settle()
    rojda.vault.drafts.keep(f"session/{compartment.hex()}/new", {"text": f"{WORD} halv mening"})
    rojda.ledger.compartments()
    keys = secrets_of(rojda, compartment)
    county.restart(rojda)
    rojda = county.colleagues[-1]
    way(county, astrid, rojda, compartment)
    if way is withdrawn and kind is CompartmentKind.ASSIGNMENT:
        [held] = rojda.ledger.compartments(CompartmentKind.QUARANTINE)  # what nobody else has is no part of it
        rojda.ledger.destroy(held.id)
    rojda.vault.close()
    assert remains(rojda.vault.folder, KEY, [WORD.encode(), *keys]) == set()
    assert remains(rojda.vault.folder, KEY, [b"ordxblir-kvar"]) == {b"ordxblir-kvar"}
    assert stays


def test_of_a_lone_workers_file_nothing_remains_while_she_travels(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Not its words, not its keys, and not the ticket that would open them: until a colleague has given it back."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"{WORD}-alias"), grant(mats)])
    for number in range(30):
        astrid.ledger.create(file, JournalNote(text=f"{WORD} {number} {'x' * 700}"))
    county.settle()
    keys = secrets_of(astrid, file)
    travel = travel_of(astrid)
    travel.prepare(frozenset({file}))
    [journey] = astrid.ledger.compartments(CompartmentKind.JOURNEY)
    county.settle()
    ticket_keys = secrets_of(astrid, journey.id)
    assert travel.proceed()
    folder = astrid.vault.folder
    astrid = county.restart(astrid)
    astrid.vault.close()
    assert remains(folder, KEY, [WORD.encode(), *keys, *ticket_keys]) == set()
    county.colleagues.remove(astrid)
    astrid = county.seat_again(astrid)
    travel_of(astrid).ask_back()
    county.settle()
    requests_of(mats).approve(requests_of(mats).all()[0].id)
    county.settle()
    assert travel_of(astrid).proceed()
    assert len(astrid.ledger.all(file, JournalNote)) == 30


def test_the_search_finds_what_is_there(county: SyncedCounty, astrid: Colleague) -> None:
    """Words and keys of a file that is here, in the file's own pages and in the vault's."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=WORD), JournalNote(text="ordxiakten")])
    astrid.ledger.compartments()
    keys = secrets_of(astrid, file)
    astrid.vault.close()
    needles = [WORD.encode(), b"ordxiakten", *keys]
    assert remains(astrid.vault.folder, KEY, needles) == set(needles)


def test_a_vault_with_many_files_away_opens_as_fast_as_one_without(county: SyncedCounty, astrid: Colleague) -> None:
    """Opening looks into none of them: what is away costs one row each."""
    files = [astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"akt {n}")]) for n in range(60)]
    VaultEvictions(astrid.desk).depart(files, secrets.token_bytes(16), secrets.token_bytes(32))
    astrid = county.restart(astrid)
    opened = astrid.vault._rooms._open
    assert astrid.ledger.compartments(CompartmentKind.PERSON_FILE) == []
    astrid.mailbox.status()
    assert len(opened) == 0
    assert len(astrid.mailbox.evicted()) == 60
