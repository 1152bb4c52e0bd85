"""Work that may not be sent any more is kept in sight, handed over at one press, and taken in or put aside."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.away.handed_work import HandedWorks
from desktop.services.away.quarantine import Quarantine, Where
from desktop.services.county.manifests import Work
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant

__all__ = ["astrid", "county", "mats", "rojda"]


def quarantine_of(colleague: Colleague) -> Quarantine:
    vault = colleague.vault
    return Quarantine(vault.ledger, vault.mailbox, colleague.members, vault.settings, colleague.clock)


def handed_to(colleague: Colleague) -> HandedWorks:
    return HandedWorks(colleague.ledger, colleague.members, colleague.clock)


@pytest.fixture
def assignment(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """Rojda's, until Sunday; Astrid and Mats handle it."""
    until = today(county.clock) + timedelta(days=5)
    records = [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR, until=until), grant(mats)]
    found = astrid.ledger.found(CompartmentKind.ASSIGNMENT, records)
    county.settle()
    return found


def written_too_late(county: SyncedCounty, rojda: Colleague, assignment: CompartmentId) -> None:
    """A session without coverage, and then the last day passes."""
    session = SupportSession(held_on=date(2026, 9, 4), minutes=40, text="vi plockade lingon", written_by=rojda.member)
    rojda.ledger.create(assignment, session)
    county.clock.turn(days=7)


def texts(colleague: Colleague, compartment: CompartmentId) -> list[str]:
    return [seen.record.text for seen in colleague.ledger.all(compartment, SupportSession)]


def test_what_was_not_sent_in_time_is_held_and_not_sent(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """By day and kind, with the alias and the reason; found once."""
    written_too_late(county, rojda, assignment)
    assert quarantine_of(rojda).look() == 1
    assert quarantine_of(rojda).look() == 0
    county.settle()
    assert texts(astrid, assignment) == []
    assert handed_to(astrid).all() == ()
    [held] = quarantine_of(rojda).mine()
    assert (held.alias, held.reason, held.where) == ("Tall", "ended", Where.HERE)
    assert [(item.day, item.work, item.creates) for item in held.items] == [(date(2026, 9, 4), Work.SESSION, True)]
    assert {one.member for one in held.receivers} == {astrid.member, county.colleagues[1].member}


def test_handed_over_it_is_taken_in_under_her_name(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """One press at her end, one at the unit's; then it lies nowhere else, and her copy of the rest is gone."""
    written_too_late(county, rojda, assignment)
    quarantine_of(rojda).look()
    [held] = quarantine_of(rojda).mine()
    assert quarantine_of(rojda).hand_over(held.id).where is Where.WAITING
    county.settle()
    assert quarantine_of(rojda).mine()[0].where is Where.SENT
    [work] = handed_to(mats).all()
    assert (work.author.member, work.alias, work.into, work.as_notes) == (rojda.member, "Tall", assignment, False)
    assert work.items[0].words == ("vi plockade lingon",)
    handed_to(mats).take_in(work.id)
    county.settle()
    [session] = astrid.ledger.all(assignment, SupportSession)
    assert (session.record.text, session.record.minutes, session.record.written_by) == (
        "vi plockade lingon",
        40,
        rojda.member,
    )
    assert {key: one.member for key, one in handed_to(astrid).origins(assignment).items()} == {
        tuple(session.id): rojda.member
    }
    assert handed_to(astrid).all() == ()
    assert quarantine_of(rojda).look() == 1
    county.settle()
    for colleague in (astrid, mats, rojda):
        assert colleague.ledger.compartments(CompartmentKind.QUARANTINE) == []
    assert rojda.ledger.compartments(CompartmentKind.ASSIGNMENT) == []


def test_put_aside_it_stays_with_its_reason(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """At both ends; nothing is dropped."""
    written_too_late(county, rojda, assignment)
    quarantine_of(rojda).look()
    quarantine_of(rojda).hand_over(quarantine_of(rojda).mine()[0].id)
    county.settle()
    [work] = handed_to(astrid).all()
    with pytest.raises(KnownError) as raised:
        handed_to(astrid).put_aside(work.id, "")
    assert raised.value.reason is Reason.TEXT_MISSING
    handed_to(astrid).put_aside(work.id, "Finns redan antecknat.")
    county.settle()
    assert handed_to(astrid).all() == ()
    assert quarantine_of(rojda).look() == 0
    [held] = quarantine_of(rojda).mine()
    assert (held.where, held.said, len(held.items)) == (Where.PUT_ASIDE, "Finns redan antecknat.", 1)


def test_an_order_to_erase_does_not_take_words_that_nobody_has(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """They are held first; taken in, they become notes in the person's file."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    county.settle()
    astrid.ledger.order_erasure(assignment)
    astrid.sync()
    rojda.ledger.create(assignment, SupportSession(held_on=date(2026, 9, 1), text="sista träffen"))
    county.settle()
    assert rojda.ledger.compartments(CompartmentKind.ASSIGNMENT) == []
    [held] = quarantine_of(rojda).mine()
    assert (held.alias, held.reason, held.items[0].words) == ("Tall", "erased", ("sista träffen",))
    quarantine_of(rojda).hand_over(held.id)
    county.settle()
    [work] = handed_to(astrid).all()
    assert (work.into, work.as_notes) == (file, True)
    handed_to(astrid).take_in(work.id)
    [note] = astrid.ledger.all(file, JournalNote)
    assert (note.record.text, note.record.happened_on, note.record.written_by) == (
        "sista träffen",
        date(2026, 9, 1),
        rojda.member,
    )


def test_a_half_typed_session_is_held_too(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """And no draft of what has been erased is left."""
    rojda.vault.drafts.keep(f"session/{assignment.hex()}/new", {"text": "vi hann just", "mode": "met"})
    astrid.ledger.order_erasure(assignment)
    county.settle()
    [held] = quarantine_of(rojda).mine()
    assert [item.words for item in held.items] == [("vi hann just",)]
    assert rojda.vault.drafts.get(f"session/{assignment.hex()}/new") is None


def test_what_was_written_while_she_had_the_right_goes_as_usual(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, assignment: CompartmentId
) -> None:
    """She could not know that a handler had ended it meanwhile: her note is late, and no less hers."""
    [held] = [one for one in astrid.ledger.all(assignment, Grant) if one.record.member == rojda.member]
    astrid.ledger.edit(held, replace(held.record, ended_at=county.clock.now()))
    astrid.sync()
    rojda.ledger.create(assignment, SupportSession(text="samma dag"))
    county.settle()
    assert texts(astrid, assignment) == ["samma dag"]
    assert quarantine_of(rojda).look() == 0


def test_deliveries_that_are_not_believed_are_shown(county: SyncedCounty, astrid: Colleague) -> None:
    """Kept apart, counted, with their reason."""
    astrid.mailbox.receive([Delivered(900, 5, b"x"), Delivered(901, 5, b"y")], 901)
    astrid.mailbox.set_aside(900, "fork")
    astrid.mailbox.set_aside(901, "fork")
    [odd] = quarantine_of(astrid).odd()
    assert (odd.kind, odd.reason, odd.count, odd.at) == (5, "fork", 2, county.clock.now())
