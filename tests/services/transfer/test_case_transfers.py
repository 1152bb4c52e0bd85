"""A case goes to another municipality: what goes along, to whom, and until when it belongs to the one that has it."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.access_log import LogEntry
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.case_transfer import CaseTransfer, ReceivedCase, TransferItem, TransferPart
from desktop.domain.records.network_map import NetworkNode, NetworkState
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import CoverStory, SafetySection
from desktop.domain.records.support_plan import Goal, Subgoal
from desktop.services.transfer.packing import CasePackage
from tests.support.desks import GUN_BRITT, LOVE
from tests.support.moving import DONE_STEP, GOAL, NAME, NEVER, OPEN_STEP, OWN_WORDS, SAFE, Moving, moving

__all__ = ["moving"]


def all_words(package: CasePackage) -> str:
    """Everything that the package says."""
    records = [msgspec.to_builtins(item.record) for item in package.items if item.record is not None]
    return f"{records} {[item.text for item in package.items]} {package.words}"


def reason_of(call: object, *args: object, **named: object) -> KnownError:
    with pytest.raises(KnownError) as refused:
        call(*args, **named)  # type: ignore[operator]
    return refused.value


def test_what_was_chosen_goes_along_and_what_never_travels_does_not(moving: Moving) -> None:
    """Consents, the cover story, notes, raw sessions and names of others are in no package, whatever is chosen."""
    said = all_words(moving.sending.preview(moving.file, moving.choice()))
    for words in (OWN_WORDS, GOAL, OPEN_STEP, DONE_STEP, SAFE, NAME, "moster", "1 träff"):
        assert words in said
    for words in NEVER:
        assert words not in said


def test_only_the_chosen_parts_go(moving: Moving) -> None:
    """Item by item; her own name stays where it was not chosen."""
    said = all_words(moving.sending.preview(moving.file, moving.choice(TransferPart.OPEN_SUBGOALS)))
    assert GOAL in said
    assert OPEN_STEP in said
    for words in (OWN_WORDS, DONE_STEP, SAFE, NAME.split()[1]):
        assert words not in said


def test_the_safety_plan_goes_only_when_the_person_wishes_it(moving: Moving) -> None:
    """Neither silence nor a no is a wish."""
    for wished in (None, False):
        choice = moving.choice(TransferPart.SAFETY_PLAN, safety_wished=wished)
        assert reason_of(moving.sending.preview, moving.file, choice).reason is Reason.SAFETY_NOT_WISHED


def test_nothing_of_somebody_protected_goes_by_this_way(moving: Moving) -> None:
    """A protected identity is handed over by two, and not in a package."""
    person = moving.ledger.all(moving.file, Person)[0]
    moving.people.edit_person(person, replace(person.record, protection=ProtectionLevel.FLAG))
    assert reason_of(moving.sending.preview, moving.file, moving.choice()).reason is Reason.PROTECTED_IDENTITY


def test_an_empty_choice_is_no_package(moving: Moving) -> None:
    """Nothing chosen, or nothing written in it."""
    choice = moving.choice(TransferPart.SESSIONS, sessions=" ")
    assert reason_of(moving.sending.preview, moving.file, choice).reason is Reason.TRANSFER_EMPTY


@pytest.mark.parametrize(("code", "name"), [("2280", "Sundsvall"), ("2281", "Härnösand"), ("9999", "Bräcke"), ("", "")])
def test_a_receiver_is_confirmed_by_code_and_name(moving: Moving, code: str, name: str) -> None:
    """2280 is Härnösand: the slip is caught before anything is made."""
    assert reason_of(moving.sending.receiver, code, name).reason is Reason.RECEIVER_DIFFERS


def test_code_and_name_that_agree_are_a_receiver(moving: Moving) -> None:
    """By its short name or its official one; with those who can be reached directly, if there are any."""
    assert moving.sending.receiver("2281", "sundsvalls kommun").handlers == ()
    assert [one.name for one in moving.sending.receiver("2305", "Bräcke").handlers] == [GUN_BRITT.name]


def test_no_key_is_made_before_the_receivers_number_is_right(moving: Moving) -> None:
    """Her number for another municipality, or another day, is not it."""
    moving.sit(GUN_BRITT)
    other = moving.receiving.number_for("2281")
    moving.sit(LOVE)
    to = moving.sending.receiver("2305", "Bräcke")
    for number in ("", "1234 5678", other):
        found = reason_of(moving.sending.send, moving.file, to, GUN_BRITT.member, number, moving.choice())
        assert found.reason is Reason.RECEIVER_NUMBER
    assert moving.ledger.compartments(CompartmentKind.TRANSFER) == []
    assert moving.ledger.all(moving.file, CaseTransfer) == []


def test_the_receiver_reads_the_package_and_nothing_else(moving: Moving) -> None:
    """She may read it and answer; the file, the assignment and all else stay closed to her."""
    moving.send()
    [room] = moving.ledger.compartments(CompartmentKind.TRANSFER)
    day = today(moving.clock)
    assert moving.desk.rights(room.id, day)[GUN_BRITT.member] == Right.READ | Right.WRITE
    assert GUN_BRITT.member not in moving.desk.rights(moving.file, day)
    told = " ".join(f"{seen.record.text}{seen.record.fields!r}" for seen in moving.ledger.all(room.id, TransferItem))
    for words in NEVER:
        assert words not in told


def test_it_becomes_a_file_only_when_she_takes_it_in(moving: Moving) -> None:
    """Goals keep their steps, the map its people; it says where it came from; the sender hears, and the copy goes."""
    moving.send()
    moving.sit(GUN_BRITT)
    [asked] = moving.receiving.all()
    assert (asked.unit_name, asked.sender) == ("Strömsunds kommun", LOVE.name)
    assert len(moving.ledger.compartments(CompartmentKind.PERSON_FILE)) == 1
    file = moving.receiving.take(asked.id, "Björk")
    [goal] = moving.ledger.all(file, Goal)
    assert {seen.record.goal for seen in moving.ledger.all(file, Subgoal)} == {goal.id}
    [node], [state] = moving.ledger.all(file, NetworkNode), moving.ledger.all(file, NetworkState)
    assert (state.record.node, node.record.name) == (node.id, "")
    assert [seen.record.text for seen in moving.ledger.all(file, SafetySection)] == [SAFE]
    assert moving.ledger.all(file, CoverStory) == []
    [person] = moving.ledger.all(file, Person)
    assert (person.record.name, person.record.responsible_municipality) == (NAME, "2305")
    [origin] = moving.ledger.all(file, ReceivedCase)
    assert (origin.record.unit, origin.record.sessions) == ("2313", "1 träff, 60 minuter. Hon vill ut och gå.")
    assert reason_of(moving.receiving.take, asked.id, "Alm").reason is Reason.GONE
    moving.sit(LOVE)
    assert moving.sending.settle() == 1
    latest = moving.sending.of(moving.file).latest
    assert latest is not None
    assert latest.record.taken is True
    assert moving.ledger.compartments(CompartmentKind.TRANSFER) == []
    assert moving.sending.settle() == 0


def test_a_no_needs_a_reason_and_the_case_stays(moving: Moving) -> None:
    """The owner reads why, owns the case still, and may ask somebody else."""
    moving.send()
    moving.sit(GUN_BRITT)
    [asked] = moving.receiving.all()
    assert reason_of(moving.receiving.refuse, asked.id, " ").reason is Reason.TEXT_MISSING
    moving.receiving.refuse(asked.id, "Hon är folkbokförd hos er.")
    moving.sit(LOVE)
    moving.sending.settle()
    view = moving.sending.of(moving.file)
    assert view.latest is not None
    assert (view.waiting, view.latest.record.answer) == (False, "Hon är folkbokförd hos er.")
    assert reason_of(moving.sending.close, view.latest).reason is Reason.NOT_ANSWERED
    moving.send()


def test_while_nobody_answers_it_waits_with_its_dates(moving: Moving) -> None:
    """Nothing more can be asked meanwhile; it can be taken back, and then nothing is left to read."""
    moving.send()
    view = moving.sending.of(moving.file)
    assert view.latest is not None
    assert view.waiting
    assert view.remind_on == today(moving.clock) + timedelta(days=14)
    assert moving.ledger.info(moving.file).card.transfer_to == "2305"
    assert reason_of(moving.sending.preview, moving.file, moving.choice()).reason is Reason.TRANSFER_WAITS
    moving.sending.take_back(view.latest)
    moving.sit(GUN_BRITT)
    assert moving.receiving.all() == ()
    moving.sit(LOVE)
    assert not moving.sending.of(moving.file).waiting


def test_the_file_closes_when_the_contact_persons_support_is_settled(moving: Moving) -> None:
    """Executor, payer and last day; eight weeks are suggested; it may be opened again (P27)."""
    moving.send()
    moving.sit(GUN_BRITT)
    moving.receiving.take(moving.receiving.all()[0].id, "Björk")
    moving.sit(LOVE)
    moving.sending.settle()
    view = moving.sending.of(moving.file)
    assert view.latest is not None
    assert view.suggested_until == today(moving.clock) + timedelta(weeks=8)
    assert reason_of(moving.sending.close, view.latest).reason is Reason.CLOSING_INCOMPLETE
    assert reason_of(moving.sending.plan_support, view.latest, "Bräcke", "", None).detail["fields"] == (
        "payer",
        "support_until",
    )
    last = view.suggested_until
    settled = moving.sending.plan_support(view.latest, "Strömsund", "Bräcke betalar", last)
    assert [seen.record.valid_until for seen in moving.ledger.all(moving.file, Assignment)] == [last]
    moving.sending.close(settled)
    assert moving.ledger.info(moving.file).card.closed
    assert moving.sending.of(moving.file).closed_on == today(moving.clock)
    moving.sending.reopen(moving.file)
    assert not moving.ledger.info(moving.file).card.closed


def test_the_log_knows_that_it_went(moving: Moving) -> None:
    """By a code word, without content."""
    moving.send()
    [book] = moving.log.own_books()
    entries = [seen.record for seen in moving.ledger.all(book.id, LogEntry)]
    assert [entry.what for entry in entries if entry.what] == ["case_transfer"]


def test_an_answer_from_a_municipality_without_the_program_is_written_by_hand(moving: Moving) -> None:
    """By telephone or letter, with its day."""
    to = moving.sending.receiver("2281", "Sundsvall")
    sent = moving.sending.note_written(moving.file, to, moving.choice(), b"digest")
    assert moving.sending.of(moving.file).waiting
    answered = moving.sending.note_answer(sent, taken=True, on=date(2027, 3, 9), words="Per telefon.")
    assert answered.record.answered_on == date(2027, 3, 9)
    assert reason_of(moving.sending.note_answer, sent, taken=True, on=None).reason is Reason.GONE


def test_a_closed_file_opens_with_a_reason_that_is_logged(moving: Moving) -> None:
    """Once a day; without one nothing is opened."""
    person = moving.ledger.all(moving.file, Person)[0]
    moving.people.open(moving.file)
    moving.ledger.edit(person, replace(person.record, closed_on=date(2027, 3, 1)))
    assert reason_of(moving.people.open, moving.file).reason is Reason.CLOSED_NEEDS_REASON
    moving.people.open(moving.file, "Bräcke ringer om nycklarna")
    moving.people.open(moving.file)
    [book] = moving.log.own_books()
    entries = [seen.record for seen in moving.ledger.all(book.id, LogEntry)]
    assert [entry.reason for entry in entries if entry.what == "closed_file"] == ["Bräcke ringer om nycklarna"]
