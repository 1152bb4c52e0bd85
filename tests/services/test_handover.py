"""Lämna över: twelve lines from the one who leaves, and her access ends when somebody has taken over (SC10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.clock import instant
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import LogEntry
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.consent import Consent
from desktop.domain.records.handover import MOST_LINES, Handover, HandoverLine
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import FirstThing, Subgoal, SubgoalState
from desktop.services.access.handlers import Handlers
from desktop.services.access.handover import HandoverDraft, Handovers
from desktop.services.access.handover_lines import Going
from desktop.services.log.access_log import AccessLog, Act
from tests.support.shared_desk import STAND_IN, SharedDesk, number

TODAY = date(2027, 1, 19)
INGRID = number(STAND_IN)
NOTE = "En lång anteckning som ingen ska få i en överlämning."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault", instant(datetime(2027, 1, 19, 9, 0)))
    yield desk
    desk.close()


def service(desk: SharedDesk) -> Handovers:
    vault = desk.vault
    log = AccessLog(vault.ledger, desk, vault.settings, desk.clock)
    return Handovers(vault.ledger, desk, vault.drafts, desk.clock, log, Handlers(vault.ledger, desk, desk.clock))


@pytest.fixture
def file(desk: SharedDesk) -> CompartmentId:
    """A file in which a few things are going on."""
    ledger = desk.vault.ledger
    file = ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    ledger.create(file, JournalNote(text=NOTE))
    ledger.create(file, FirstThing(text="Betala hyran", who="Tall och Gun-Britt", due=date(2027, 1, 29)))
    ledger.create(file, FirstThing(text="Är klart", done_on=date(2027, 1, 2)))
    ledger.create(file, Subgoal(text="Kören", state=SubgoalState.ONGOING))
    ledger.create(file, Consent(valid_until=date(2027, 5, 3)))
    room = ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall", alarms=("hon inte svarar på två dagar",))])
    ledger.create(
        file,
        Assignment(
            contact_person=number(ULLA),
            compartment=room,
            status=AssignmentStatus.RUNNING,
            frequency="varje lördag",
            valid_until=date(2027, 6, 30),
        ),
    )
    return file


def lines(*texts: str) -> tuple[HandoverLine, ...]:
    return tuple(HandoverLine(text) for text in texts)


def handed_over(desk: SharedDesk, file: CompartmentId, until: date | None = TODAY) -> Handover:
    draft = HandoverDraft(INGRID, until, lines("Hyran ska betalas.", "  ", "Samtycket går ut i maj."))
    return service(desk).hand_over(file, draft).record


def handlers(desk: SharedDesk, compartment: CompartmentId) -> set[int]:
    held = desk.rights(compartment, TODAY)
    return {member for member, rights in held.items() if rights & HANDLER == HANDLER}


def test_suggestions_are_facts_and_days_and_no_notes(desk: SharedDesk, file: CompartmentId) -> None:
    """What is open, by the day it falls on; what is done is not going on."""
    found = service(desk).view(file).suggestions
    assert [one.about for one in found] == [
        Going.FIRST_THING,
        Going.CONSENT_ENDS,
        Going.ASSIGNMENT_ENDS,
        Going.CONTACT_PERSON,
        Going.ALARM,
        Going.SUBGOAL,
    ]
    assert (found[0].text, found[0].on) == ("Betala hyran", date(2027, 1, 29))
    assert NOTE not in repr(found)
    assert "Är klart" not in repr(found)


def test_who_does_it_is_said_by_name_to_whoever_takes_over(desk: SharedDesk, file: CompartmentId) -> None:
    """ "Du" was right on the screen of the one who wrote it."""
    made = Subgoal(text="Ringer skolan", state=SubgoalState.ONGOING, who="Du", due=date(2027, 2, 1))
    desk.vault.ledger.create(file, made)
    [said] = [one for one in service(desk).view(file).suggestions if one.text == made.text]
    assert said.who == desk.member(desk.me.member).name != ""


def test_there_are_never_more_suggestions_than_lines(desk: SharedDesk, file: CompartmentId) -> None:
    """What presses most stays."""
    for n in range(20):
        desk.vault.ledger.create(file, Subgoal(text=f"Delmål {n}", state=SubgoalState.ONGOING))
    found = service(desk).view(file).suggestions
    assert len(found) == MOST_LINES
    assert found[0].about is Going.FIRST_THING


def test_the_colleague_is_let_in_and_gets_the_lines(desk: SharedDesk, file: CompartmentId) -> None:
    """With all rights of a handler, also in what the contact person writes; the giver still has hers."""
    made = handed_over(desk, file)
    assert [line.text for line in made.lines] == ["Hyran ska betalas.", "Samtycket går ut i maj."]
    room = CompartmentId(desk.vault.ledger.all(file, Assignment)[0].record.compartment)
    for compartment in (file, room):
        assert handlers(desk, compartment) == {number(GUN_BRITT), INGRID}
    grant = next(seen.record for seen in desk.vault.ledger.all(file, Grant))
    assert (grant.member, grant.basis) == (INGRID, GrantBasis.HANDOVER)


def test_a_colleague_who_handles_the_file_already_is_not_let_in_twice(desk: SharedDesk) -> None:
    """One grant is enough."""
    shared = desk.person_file("Lom", "bird", STAND_IN)
    handed_over(desk, shared)
    assert len(desk.vault.ledger.all(shared, Grant)) == 1


def test_a_stand_in_who_takes_over_stays(desk: SharedDesk, file: CompartmentId) -> None:
    """Otherwise nobody could open the file after her last day."""
    Handlers(desk.vault.ledger, desk, desk.clock).stand_in(file, INGRID, TODAY)
    handed_over(desk, file)
    room = CompartmentId(desk.vault.ledger.all(file, Assignment)[0].record.compartment)
    for compartment in (file, room):
        assert INGRID in desk.rights(compartment, TODAY + timedelta(days=1))


def test_the_givers_access_ends_when_it_has_been_taken_over_and_her_last_day_has_come(
    desk: SharedDesk, file: CompartmentId
) -> None:
    """Not before: a file is never without anybody who can open it."""
    handed_over(desk, file)
    assert service(desk).settle_all() == 0
    with desk.at(STAND_IN):
        (seen,) = desk.vault.ledger.all(file, Handover)
        received = service(desk).receive(seen)
        assert received.record.received_at == desk.clock.now()
    assert handlers(desk, file) == {INGRID}


def test_a_last_day_to_come_is_waited_for(desk: SharedDesk, file: CompartmentId) -> None:
    """The receiver's program ends it then, by itself."""
    handed_over(desk, file, date(2027, 1, 21))
    with desk.at(STAND_IN):
        service(desk).receive(desk.vault.ledger.all(file, Handover)[0])
        assert handlers(desk, file) == {number(GUN_BRITT), INGRID}
        desk.clock.turn(days=2)
        assert service(desk).settle_all() == 1
        assert service(desk).settle_all() == 0
    assert handlers(desk, file) == {INGRID}


def test_without_a_last_day_both_handle_the_file(desk: SharedDesk, file: CompartmentId) -> None:
    """A holiday, not a farewell."""
    handed_over(desk, file, None)
    with desk.at(STAND_IN):
        service(desk).receive(desk.vault.ledger.all(file, Handover)[0])
    assert handlers(desk, file) == {number(GUN_BRITT), INGRID}


def test_only_the_receiver_can_say_that_she_has_got_it(desk: SharedDesk, file: CompartmentId) -> None:
    """Nobody takes over on behalf of another."""
    handed_over(desk, file)
    with pytest.raises(KnownError) as refused:
        service(desk).receive(desk.vault.ledger.all(file, Handover)[0])
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_the_card_says_that_it_waits_to_be_taken_over(desk: SharedDesk, file: CompartmentId) -> None:
    """So that Idag can say it without opening the file."""
    handed_over(desk, file)
    card = desk.vault.ledger.info(file).card
    assert (card.handed_over_to, card.handed_over_at) == (INGRID, desk.clock.now())
    with desk.at(STAND_IN):
        service(desk).receive(desk.vault.ledger.all(file, Handover)[0])
    assert desk.vault.ledger.info(file).card.handed_over_at is None


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (HandoverDraft(None, None, lines("En rad")), Reason.RECEIVER_MISSING),
        (HandoverDraft(INGRID, None, lines("  ")), Reason.LINES_MISSING),
        (HandoverDraft(INGRID, None, lines(*["En rad"] * 13)), Reason.LINES_TOO_MANY),
        (HandoverDraft(INGRID, None, lines("x" * 201)), Reason.LINE_TOO_LONG),
    ],
)
def test_what_cannot_be_handed_over_changes_nothing(
    desk: SharedDesk, file: CompartmentId, draft: HandoverDraft, reason: Reason
) -> None:
    """And says why."""
    with pytest.raises(KnownError) as refused:
        service(desk).hand_over(file, draft)
    assert refused.value.reason is reason
    assert desk.vault.ledger.all(file, Handover) == []
    assert handlers(desk, file) == {number(GUN_BRITT)}


def test_what_was_written_is_there_another_day(desk: SharedDesk, file: CompartmentId) -> None:
    """Until it is handed over."""
    draft = HandoverDraft(INGRID, TODAY, lines("Hyran ska betalas."))
    service(desk).keep(file, draft)
    desk.lock_and_unlock()
    assert service(desk).view(file).draft == draft
    service(desk).hand_over(file, draft)
    assert service(desk).view(file).draft is None


def test_the_overview_tells_which_files_are_left(desk: SharedDesk, file: CompartmentId) -> None:
    """All that she handles and that are not closed."""
    other = desk.person_file("Asp")
    desk.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Lärk", closed_on=TODAY)])
    handed_over(desk, file)
    rows = service(desk).overview()
    assert [(row.file, row.receiver, row.lines) for row in rows] == [(other, "", 0), (file, STAND_IN.name, 2)]


def test_the_log_has_that_it_was_handed_over(desk: SharedDesk, file: CompartmentId) -> None:
    """Not the lines."""
    handed_over(desk, file)
    books = desk.vault.ledger.compartments(CompartmentKind.ACCESS_LOG)
    entries = [seen.record for book in books for seen in desk.vault.ledger.all(book.id, LogEntry)]
    assert [entry.act for entry in entries] == [Act.HANDED_OVER]
