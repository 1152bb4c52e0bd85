"""From the handler's decision to the contact person's sessions and back: two real vaults, the engine and a server."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.assignment import Assignment, Brief, SupportSession
from desktop.domain.records.person_file import Person
from desktop.services.assignment.assignments import Assignments
from desktop.services.assignment.emergency import Emergency
from desktop.services.assignment.support_sessions import SupportSessions
from tests.support.syncing import Colleague, SyncedCounty, a_county
from wire.directory import Role


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


@pytest.fixture
def handler(county: SyncedCounty) -> Colleague:
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def contact(county: SyncedCounty) -> Colleague:
    return county.join(Role.CONTACT_PERSON)


def assignments(one: Colleague) -> Assignments:
    return Assignments(one.ledger, one.members, one.clock, Policy(), one.vault.settings)


def sessions(one: Colleague) -> SupportSessions:
    return SupportSessions(one.ledger, one.vault.drafts, one.members, one.clock)


def emergency(one: Colleague) -> Emergency:
    return Emergency(one.ledger, one.vault.drafts, one.members, one.clock, sessions(one))


def start(handler: Colleague, contact: Colleague) -> CompartmentId:
    """The handler's file about Lom, with a started assignment; she and then the contact person sync."""
    handler.sync()
    file = handler.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Lom", name="Namn i akten")])
    terms = Assignment(
        contact_person=contact.member,
        decided_on=date(2026, 8, 31),
        decided_by="IFO-chefen",
        valid_from=date(2026, 9, 1),
    )
    assignments(handler).grant(file, terms, Brief(meeting="I biblioteket"))
    handler.sync()
    contact.sync()
    return file


def test_the_contact_person_sees_the_brief_and_nothing_of_the_file(handler: Colleague, contact: Colleague) -> None:
    """Her computer holds her assignment under its alias; the person file never reaches it (P20)."""
    start(handler, contact)
    [mine] = sessions(contact).assignments()
    assert (mine.brief.alias, mine.brief.meeting, mine.open) == ("Lom", "I biblioteket", True)
    assert contact.ledger.compartments(CompartmentKind.PERSON_FILE) == []


def test_sessions_wait_and_are_then_sent(handler: Colleague, contact: Colleague) -> None:
    """Each says for itself whether the server has it: also one that is changed again afterwards."""
    start(handler, contact)
    [mine] = sessions(contact).assignments()
    first = sessions(contact).log(mine.compartment, SupportSession(text="ett"))
    contact.sync()
    sessions(contact).log(mine.compartment, SupportSession(text="två"))

    def waiting() -> dict[str, bool]:
        return {one.seen.record.text: one.waiting for one in sessions(contact).view(mine.compartment).sessions}

    assert waiting() == {"ett": False, "två": True}
    contact.sync()
    assert waiting() == {"ett": False, "två": False}
    sessions(contact).edit(first, SupportSession(text="ett!", held_on=first.record.held_on, written_by=contact.member))
    assert waiting() == {"ett!": True, "två": False}


def test_what_arrives_after_the_handler_looked_is_late(handler: Colleague, contact: Colleague) -> None:
    """Written in time without coverage, and fetched days later: it stands on its day, and says that it came later."""
    file = start(handler, contact)
    [mine] = sessions(contact).assignments()
    sessions(contact).log(mine.compartment, SupportSession(text="utan täckning"))
    contact.clock.turn(days=3)
    assert assignments(handler).timeline.whole(assignments(handler).of(file)[0].seen) == ()
    contact.sync()
    handler.sync()
    [entry] = assignments(handler).timeline.whole(assignments(handler).of(file)[0].seen)
    assert (entry.seen.record.text, entry.late) == ("utan täckning", True)


def test_an_emergency_note_reaches_the_handler(handler: Colleague, contact: Colleague) -> None:
    """One contact each, and it stands first in the file; that it has been read travels back."""
    file = start(handler, contact)
    sent = emergency(contact).note("Lillasyster ska resa", "21.40", "070-174 06 52")
    contact.sync()
    handler.sync()
    [entry] = assignments(handler).emergencies(file)
    assert entry.seen.record.what == "Lillasyster ska resa"
    assignments(handler).mark_emergency_read(entry.seen)
    handler.sync()
    contact.sync()
    assert contact.ledger.get(sent.notes[0].ref, type(entry.seen.record)).record.read_at is not None


def test_when_the_assignment_has_ended_nothing_more_is_taken(handler: Colleague, contact: Colleague) -> None:
    """The end travels; after its day the contact person can write no more there, and keeps what she typed."""
    file = start(handler, contact)
    [mine] = sessions(contact).assignments()
    [view] = assignments(handler).of(file)
    assignments(handler).end(view.seen, date(2026, 9, 10))
    handler.sync()
    contact.sync()
    contact.clock.turn(days=12)
    sessions(contact).keep_draft(mine.compartment, {"text": "för sent"})
    with pytest.raises(KnownError) as refused:
        sessions(contact).log(mine.compartment, SupportSession(text="för sent"))
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert sessions(contact).draft(mine.compartment) == {"text": "för sent"}
