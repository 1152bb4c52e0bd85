"""What is lent runs out and comes again; what is taken off before a journey comes when its ticket does."""

from __future__ import annotations

import secrets

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import EvictionReason
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.evictions import VaultEvictions
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire.messages import Kind


def lent(astrid: Colleague, rojda: Colleague) -> CompartmentId:
    """An assignment that Rojda holds, with a session of hers and words of Astrid's."""
    found = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    astrid.sync()
    rojda.sync()
    rojda.ledger.create(found, SupportSession(text="vi gick till sjön"))
    rojda.sync()
    astrid.sync()
    return found


def texts(colleague: Colleague, compartment: CompartmentId) -> list[str]:
    return [seen.record.text for seen in colleague.ledger.all(compartment, SupportSession)]


def evict(colleague: Colleague, *compartments: CompartmentId) -> None:
    assert VaultEvictions(colleague.desk).expire(compartments) == ()


def test_what_was_lent_too_long_comes_again_at_the_next_contact(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """All of it: others' words, one's own, and what was written before the end and never sent."""
    file = lent(astrid, rojda)
    rojda.ledger.create(file, SupportSession(text="skrivet utan täckning"))
    evict(rojda, file)
    assert rojda.ledger.compartments(CompartmentKind.ASSIGNMENT) == []
    with pytest.raises(KnownError) as raised:
        rojda.ledger.all(file, SupportSession)
    assert raised.value.reason is Reason.LOCKED_UNTIL_CONTACT
    [waiting] = rojda.mailbox.status().waiting
    assert (waiting.compartment, waiting.changes, waiting.label) == (file, 1, "")
    rojda = county.restart(rojda)
    rojda.sync()
    assert texts(rojda, file) == ["vi gick till sjön", "skrivet utan täckning"]
    assert [brief.record.alias for brief in rojda.ledger.all(file, Brief)] == ["Tall"]
    assert [info.card.alias for info in rojda.ledger.compartments(CompartmentKind.ASSIGNMENT)] == ["Tall"]
    rojda.ledger.create(file, SupportSession(text="igen"))
    county.settle()
    assert texts(astrid, file) == ["vi gick till sjön", "skrivet utan täckning", "igen"]
    assert (rojda.mailbox.evicted(), rojda.mailbox.inbox()) == ([], [])
    assert rojda.engine.result.withheld == ()


def test_a_link_that_breaks_only_delays_it(county: SyncedCounty, astrid: Colleague, rojda: Colleague) -> None:
    """However much of the answer comes, what is here is whole or still away; and it is not asked for twice a day."""
    file = lent(astrid, rojda)
    for down in (0, 200, 900, -100, -10):
        county.clock.turn(minutes=1)
        evict(rojda, file)
        rojda.link.down = down
        with pytest.raises(KnownError):
            rojda.sync()
        if rojda.mailbox.away(file) is None:
            assert texts(rojda, file) == ["vi gick till sjön"]
        rojda = county.restart(rojda)
        rojda.sync()
        assert texts(rojda, file) == ["vi gick till sjön"]
        assert [brief.record.alias for brief in rojda.ledger.all(file, Brief)] == ["Tall"]


def test_a_computer_that_has_ended_gets_nothing_again(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """Stolen or revoked: what has run out stays away."""
    file = lent(astrid, rojda)
    evict(rojda, file)
    known = len(county.county.lines)
    county.county.end(rojda.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    with pytest.raises(KnownError) as raised:
        rojda.sync()
    assert raised.value.reason is Reason.DEVICE_ENDED
    assert rojda.mailbox.away(file) is not None


def test_one_whose_access_has_ended_gets_nothing_again(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """A new epoch without her: the server gives nothing, and it is asked again once a day at most."""
    file = lent(astrid, rojda)
    evict(rojda, file)
    [held] = [one for one in astrid.ledger.all(file, Grant) if one.record.member == rojda.member]
    astrid.ledger.edit(held, replace(held.record, ended_at=county.clock.now()))
    astrid.sync()
    assert (rojda.sync().refused, rojda.sync().sent) == (1, 0)
    county.clock.turn(days=1)
    assert rojda.sync().refused == 1
    assert rojda.mailbox.away(file) is not None


def test_a_copy_that_ran_out_can_still_be_taken_back(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """The order finds it away, and it never comes again."""
    copy = astrid.ledger.found(CompartmentKind.DISCLOSURE, [Person(alias="Tall"), grant(mats, READER)])
    county.settle()
    evict(mats, copy)
    astrid.ledger.order_erasure(copy)
    county.settle()
    assert (mats.mailbox.evicted(), mats.mailbox.erased(copy)) == ([], True)
    assert [receipt.outcome for receipt in astrid.ledger.receipts(copy).receipts] == ["erased"]


def test_a_server_restored_from_a_backup_gets_the_sealed_frames_again(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """Although this computer cannot open them any more."""
    file = lent(astrid, rojda)
    backup = county.back_up_server()
    rojda.ledger.create(file, SupportSession(text="efter kopian"))
    rojda.sync()
    evict(rojda, file)
    county.restore_server(backup)
    county.settle()
    assert texts(astrid, file) == ["vi gick till sjön", "efter kopian"]
    assert texts(rojda, file) == ["vi gick till sjön", "efter kopian"]


def test_a_journey_takes_a_lone_workers_file_and_its_ticket_brings_it_back(
    county: SyncedCounty, astrid: Colleague
) -> None:
    """Nobody else has the keys: they lie here sealed, and open with the ticket alone."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), JournalNote(text="första")])
    astrid.sync()
    journey, ticket = secrets.token_bytes(16), secrets.token_bytes(32)
    evictions = VaultEvictions(astrid.desk)
    evictions.depart([file], journey, ticket)
    assert astrid.ledger.compartments(CompartmentKind.PERSON_FILE) == []
    astrid.sync()
    assert [one.reason for one in astrid.mailbox.evicted()] == [EvictionReason.TRAVEL]
    with pytest.raises(KnownError) as raised:
        evictions.come_back(journey, secrets.token_bytes(32))
    assert raised.value.reason is Reason.TICKET_WRONG
    assert evictions.come_back(journey, ticket) == 1
    astrid.ledger.create(file, JournalNote(text="andra"))
    astrid.sync()
    assert [note.record.text for note in astrid.ledger.all(file, JournalNote)] == ["första", "andra"]
    assert list(astrid.mailbox.outgoing()) == []


def test_keys_that_came_in_an_envelope_are_off_the_server_while_she_travels(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """What colleagues write meanwhile is there when she is back, and so is the key of a new epoch."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    kept = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Gran"), grant(mats, CONTRIBUTOR)])
    county.settle()
    journey, ticket = secrets.token_bytes(16), secrets.token_bytes(32)
    VaultEvictions(mats.desk).depart([file], journey, ticket)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="medan hon reste"))
    county.settle()
    assert mats.mailbox.away(file) is not None
    evict(mats, kept)  # its key lay in the same envelope as the file's
    mats.sync()
    assert mats.mailbox.away(kept) is None
    assert VaultEvictions(mats.desk).come_back(journey, ticket) == 1
    county.settle()
    assert [note.record.text for note in mats.ledger.all(file, JournalNote)] == ["medan hon reste"]
    assert Kind.LEASE not in {frame.kind for frame in mats.mailbox.outgoing()}


def test_drafts_go_and_come_with_what_they_are_about(county: SyncedCounty, astrid: Colleague, rojda: Colleague) -> None:
    """Half a sentence is not lost, and cannot be read meanwhile."""
    file = lent(astrid, rojda)
    rojda.vault.drafts.keep(f"session/{file.hex()}/new", {"text": "vi skulle just"})
    rojda.vault.drafts.keep("emergency/note", {"text": "om henne", "about": file.hex()})
    rojda.vault.drafts.keep("other", {"text": "annat"})
    evict(rojda, file)
    assert rojda.vault.drafts.get(f"session/{file.hex()}/new") is None
    assert rojda.vault.drafts.get("other") == {"text": "annat"}
    rojda.vault.drafts.keep("emergency/note", {"text": "nytt", "about": ""})
    rojda.sync()
    assert rojda.vault.drafts.get(f"session/{file.hex()}/new") == {"text": "vi skulle just"}
    assert rojda.vault.drafts.get("emergency/note") == {"text": "nytt\n\nom henne", "about": file.hex()}


def test_what_cannot_be_made_ready_to_send_is_not_evicted(astrid: Colleague) -> None:
    """A consultation kept here was never meant to be sent; nothing of it is destroyed."""
    kept = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")], local=True)
    assert VaultEvictions(astrid.desk).expire([kept]) == (kept,)
    assert [person.record.alias for person in astrid.ledger.all(kept, Person)] == ["Tall"]
