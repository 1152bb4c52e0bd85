"""Granting a contact person: the decision leads, and what she sees follows it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo.cast import GUN_BRITT, ROJDA, ULLA
from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Brief,
    EmergencyNote,
    Mode,
    SupportSession,
    Task,
)
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.assignment.assignments import Assignments, AssignmentView
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.services.conflict.conflict_counts import ConflictCounts
from desktop.services.conflict.conflicts import Conflicts
from desktop.services.log.access_log import AccessLog
from desktop.services.protected.protection import Protection
from tests.support.shared_desk import CHIEF, STAND_IN, SharedDesk, number

DECISION = Assignment(
    contact_person=number(ULLA),
    decided_on=date(2026, 10, 1),
    decided_by="Mats Ederborg, enligt delegation",
    valid_from=date(2026, 10, 5),
    valid_until=date(2027, 6, 30),
    tasks=(Task.EMOTIONAL, Task.PRACTICAL),
    modes=(Mode.MET, Mode.PHONE),
    frequency="varje vecka",
)
BRIEF = Brief(
    meeting="Ses ute eller i församlingshemmet, aldrig hemma hos Lom",
    phone_rule="Ring inte. Skicka ”Ska vi fika?” så ringer Lom",
    alarms=("någon talar om en resa", "Lom inte svarar på två dagar", "släkten frågar dig om Lom"),
    unit="2321",
    handler_phone="070-174 06 33",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def assignments(desk: SharedDesk) -> Assignments:
    return of(desk)


def of(desk: SharedDesk) -> Assignments:
    vault = desk.vault
    return Assignments(vault.ledger, desk, desk.clock, desk.policy, vault.settings)


def started(assignments: Assignments, file: CompartmentId, terms: Assignment = DECISION) -> Projection[Assignment]:
    granted = assignments.decide(assignments.propose(file, terms), terms)
    return assignments.start(granted, BRIEF)


def only(assignments: Assignments, file: CompartmentId) -> AssignmentView:
    [view] = assignments.of(file)
    return view


def choose(desk: SharedDesk, assignments: Assignments, file: CompartmentId, field: str, value: object) -> None:
    """Settle what two have written, where all choices are made."""
    vault, clock = desk.vault, desk.clock
    guard = Protection(
        vault.ledger, desk, clock, desk.policy.protected, AccessLog(vault.ledger, desk, vault.settings, clock)
    )
    counts = ConflictCounts(vault.ledger, desk, clock)
    moves = {Assignment: assignments.settle}
    conflicts = Conflicts(vault.ledger, vault.drafts, desk, clock, guard, counts, moves)
    [choice] = [one for one in conflicts.waiting(file) if one.field == field]
    conflicts.use(choice, value)


def held(day: date, **fields: object) -> SupportSession:
    return replace(SupportSession(held_on=day, written_by=number(ULLA)), **fields)


def test_only_contact_persons_can_be_chosen(assignments: Assignments) -> None:
    """Those who can be chosen are the members with that role, by name."""
    assert [member.name for member in assignments.choices()] == ["Rojda Aslan", "Ulla Påhlman"]


def test_a_proposal_needs_nothing(desk: SharedDesk, assignments: Assignments) -> None:
    """Nothing is required of a proposal."""
    proposal = assignments.propose(desk.person_file(), Assignment())
    assert proposal.record.status == AssignmentStatus.PROPOSED


def test_a_decision_names_what_it_lacks(desk: SharedDesk, assignments: Assignments) -> None:
    """A decision without its parts is refused by name, and the proposal stays as it was."""
    file = desk.person_file()
    proposal = assignments.propose(file, Assignment())
    with pytest.raises(KnownError) as refused:
        assignments.decide(proposal, Assignment(decided_by="Mats Ederborg"))
    assert refused.value.reason == Reason.DECISION_INCOMPLETE
    assert refused.value.detail["fields"] == ("contact_person", "decided_on", "valid_from")
    assert only(assignments, file).seen.record.status == AssignmentStatus.PROPOSED


def test_a_decision_may_lack_an_end(desk: SharedDesk, assignments: Assignments) -> None:
    """Support may last for years: no end date is asked for (P24)."""
    file, endless = desk.person_file(), replace(DECISION, valid_until=None)
    assert started(assignments, file, endless).record.status == AssignmentStatus.RUNNING


@pytest.mark.parametrize("act", ["propose", "decide"])
def test_an_end_before_the_beginning_is_refused(desk: SharedDesk, assignments: Assignments, act: str) -> None:
    """The end lies before the beginning: said at once, whatever else is missing."""
    file, backwards = desk.person_file(), replace(DECISION, valid_until=date(2026, 10, 4))
    proposal = assignments.propose(file, DECISION)
    with pytest.raises(KnownError) as refused:
        assignments.propose(file, backwards) if act == "propose" else assignments.decide(proposal, backwards)
    assert refused.value.reason == Reason.DATE_ORDER


def test_a_decision_keeps_the_law_it_was_made_under(desk: SharedDesk, assignments: Assignments) -> None:
    """The law's version is written at the decision, and stays when other terms change (L1)."""
    granted = assignments.decide(assignments.propose(desk.person_file(), DECISION), DECISION)
    assert granted.record.legal_basis_version == "2025:400"
    older = replace(granted.record, legal_basis_version="2001:453", frequency="varannan vecka")
    assert assignments.revise(granted, older).record.legal_basis_version == "2001:453"


def test_starting_lets_the_contact_person_in_for_the_period(desk: SharedDesk, assignments: Assignments) -> None:
    """She may read and write until the decision ends, and her brief holds the alias, not the name."""
    file = desk.person_file()
    view = only(assignments, file) if started(assignments, file) else None
    assert view is not None
    assert view.brief is not None
    compartment = view.brief.ref.compartment
    [grant] = desk.vault.ledger.all(compartment, Grant)
    expected = Grant(member=number(ULLA), rights=CONTRIBUTOR, basis=GrantBasis.DECISION, until=DECISION.valid_until)
    assert expected == grant.record
    assert compartment == view.seen.record.compartment
    assert ("Lom", "bird", DECISION.tasks) == (view.brief.record.alias, view.brief.record.sign, view.brief.record.tasks)
    assert today(desk.clock) == view.brief.record.phones_checked_on
    assert not desk.vault.ledger.info(compartment).local


def test_everyone_who_handles_the_file_handles_the_assignment(desk: SharedDesk, assignments: Assignments) -> None:
    """The stand-in is let into what the contact person writes, also when she comes later, and out when she leaves."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    compartment = CompartmentId(started(assignments, file).record.compartment)

    def held_by_stand_in() -> object:
        return desk.rights(compartment, today(desk.clock)).get(number(STAND_IN))

    assert held_by_stand_in() == HANDLER
    [access] = desk.vault.ledger.all(file, Grant)
    desk.vault.ledger.edit(access, replace(access.record, ended_at=desk.clock.now()))
    assignments.settle(file)
    assert held_by_stand_in() is None
    desk.vault.ledger.create(file, access.record)
    assignments.settle(file)
    assert held_by_stand_in() == HANDLER


def test_nothing_is_started_in_a_closed_file(desk: SharedDesk, assignments: Assignments) -> None:
    """A closed file takes no new assignment."""
    file = desk.person_file()
    granted = assignments.decide(assignments.propose(file, DECISION), DECISION)
    [person] = desk.vault.ledger.all(file, Person)
    desk.vault.ledger.edit(person, replace(person.record, closed_on=date(2027, 1, 18)))
    with pytest.raises(KnownError) as refused:
        assignments.start(granted, BRIEF)
    assert refused.value.reason == Reason.NOT_ALLOWED
    assert desk.vault.ledger.compartments(CompartmentKind.ASSIGNMENT) == []


def test_a_prolonged_decision_prolongs_the_access(desk: SharedDesk, assignments: Assignments) -> None:
    """A new end moves the contact person's access and her brief with it."""
    file = desk.person_file()
    running = started(assignments, file)
    assignments.revise(running, replace(running.record, valid_until=date(2027, 12, 31)))
    view = only(assignments, file)
    assert view.brief is not None
    [grant] = desk.vault.ledger.all(view.brief.ref.compartment, Grant)
    assert [date(2027, 12, 31)] * 2 == [grant.record.until, view.brief.record.valid_until]


def test_a_running_assignment_keeps_its_person(desk: SharedDesk, assignments: Assignments) -> None:
    """Another contact person is another assignment."""
    running = started(assignments, desk.person_file())
    with pytest.raises(KnownError) as refused:
        assignments.revise(running, replace(running.record, contact_person=number(ROJDA)))
    assert refused.value.reason == Reason.NOT_ALLOWED


def test_a_new_alias_reaches_the_brief(desk: SharedDesk, assignments: Assignments) -> None:
    """The brief follows the alias of the file."""
    file = desk.person_file()
    started(assignments, file)
    [person] = desk.vault.ledger.all(file, Person)
    desk.vault.ledger.edit(person, Person(**{**_fields(person.record), "alias": "Ripa"}))
    assignments.settle(file)
    brief = only(assignments, file).brief
    assert brief is not None
    assert brief.record.alias == "Ripa"


def _fields(record: Person) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__struct_fields__}


def test_the_end_comes_when_its_day_has_passed(desk: SharedDesk, assignments: Assignments) -> None:
    """The last day and the tapering are planned first; the access ends by itself, and what was written stays."""
    file = desk.person_file()
    running = started(assignments, file)
    compartment = CompartmentId(running.record.compartment)
    desk.vault.ledger.create(compartment, held(date(2027, 1, 12), text="Följde med till tandläkaren."))
    assignments.end(running, date(2027, 2, 28), "varannan vecka i januari, sedan får Lom höra av sig")
    planned = only(assignments, file)
    assert planned.seen.record.status == AssignmentStatus.RUNNING
    assert planned.seen.record.phase_out == "varannan vecka i januari, sedan får Lom höra av sig"
    desk.clock.turn(days=(date(2027, 3, 1) - today(desk.clock)).days)
    assignments.settle(file)
    ended = only(assignments, file)
    assert ended.seen.record.status == AssignmentStatus.ENDED
    assert ended.sessions == 1
    assert number(ULLA) not in desk.rights(compartment, today(desk.clock))


def test_an_end_before_the_start_is_refused(desk: SharedDesk, assignments: Assignments) -> None:
    """The last day cannot lie before the first."""
    running = started(assignments, desk.person_file())
    with pytest.raises(KnownError) as refused:
        assignments.end(running, date(2026, 10, 1))
    assert refused.value.reason == Reason.DATE_ORDER


def test_a_power_cut_before_the_file_knows_leaves_nothing_behind(desk: SharedDesk, assignments: Assignments) -> None:
    """What was founded and not yet named by the file is cleared away when the start is repeated."""
    file = desk.person_file()
    granted = assignments.decide(assignments.propose(file, DECISION), DECISION)
    orphan = desk.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom")], local=True)
    desk.lock_and_unlock()
    running = of(desk).start(granted, BRIEF)
    assert [running.record.compartment] == [
        info.id for info in desk.vault.ledger.compartments(CompartmentKind.ASSIGNMENT)
    ]
    assert orphan != running.record.compartment


def test_a_power_cut_before_sharing_is_mended(desk: SharedDesk, assignments: Assignments) -> None:
    """A compartment that the file names is shared at the next opening, and starting again founds no second one."""
    file = desk.person_file()
    granted = assignments.decide(assignments.propose(file, DECISION), DECISION)
    cut = desk.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom")], local=True)
    named = desk.vault.ledger.edit(granted, replace(granted.record, compartment=cut))
    assignments.settle(file)
    assert not desk.vault.ledger.info(cut).local
    assert assignments.start(named, BRIEF).record.status == AssignmentStatus.RUNNING
    assert len(desk.vault.ledger.compartments(CompartmentKind.ASSIGNMENT)) == 1


def test_the_timeline_goes_by_the_day_it_was_held(desk: SharedDesk, assignments: Assignments) -> None:
    """The order of the timeline is that of the events, not of their writing."""
    file = desk.person_file()
    compartment = CompartmentId(started(assignments, file).record.compartment)
    for day in (12, 17, 5):
        desk.vault.ledger.create(compartment, held(date(2027, 1, day)))
    entries = assignments.timeline.whole(only(assignments, file).seen)
    assert [entry.seen.record.held_on.day for entry in entries if entry.seen.record.held_on] == [17, 12, 5]
    assert {"Ulla Påhlman"} == {entry.by for entry in entries}


def test_what_comes_after_the_timeline_was_read_is_late(desk: SharedDesk, assignments: Assignments) -> None:
    """A session of a day that the handler had already looked past stands on its day, marked, and stays marked (SC3)."""
    file = desk.person_file()
    compartment = CompartmentId(started(assignments, file).record.compartment)
    desk.vault.ledger.create(compartment, held(date(2027, 1, 19)))
    assert [entry.late for entry in assignments.timeline.whole(only(assignments, file).seen)] == [False]
    desk.clock.turn(days=1)
    desk.vault.ledger.create(compartment, held(date(2027, 1, 18)))  # written yesterday, fetched today
    desk.vault.ledger.create(compartment, held(date(2027, 1, 20)))
    for _ in range(2):
        entries = assignments.timeline.whole(only(assignments, file).seen)
        assert [(entry.seen.record.held_on.day, entry.late) for entry in entries if entry.seen.record.held_on] == [
            (20, False),
            (19, False),
            (18, True),
        ]


def test_what_was_written_days_after_is_late_for_everyone(desk: SharedDesk, assignments: Assignments) -> None:
    """Two days between the event and its writing are told also to who looks for the first time."""
    file = desk.person_file()
    compartment = CompartmentId(started(assignments, file).record.compartment)
    desk.vault.ledger.create(compartment, held(today(desk.clock) - timedelta(days=2)))
    assert [entry.late for entry in assignments.timeline.whole(only(assignments, file).seen)] == [True]


def test_opening_marks_the_sessions_as_read(desk: SharedDesk, assignments: Assignments) -> None:
    """Idag need not tell of sessions that the handler has seen."""
    file = desk.person_file()
    compartment = CompartmentId(started(assignments, file).record.compartment)
    assert desk.vault.ledger.info(compartment).read_at is None
    assignments.timeline.first(only(assignments, file).seen)
    assert desk.clock.now() == desk.vault.ledger.info(compartment).read_at


def test_an_emergency_note_waits_until_someone_has_read_it(desk: SharedDesk, assignments: Assignments) -> None:
    """Notes from the assignment and from the file stand together until a handler marks them, and lists can see it."""
    file = desk.person_file()
    compartment = CompartmentId(started(assignments, file).record.compartment)
    note = EmergencyNote(what="Lillasyster, 9 år, ska resa i kväll", written_by=number(ULLA))
    desk.vault.ledger.create(compartment, note)
    desk.clock.turn(minutes=1)
    desk.vault.ledger.create(file, replace(note, written_by=number(GUN_BRITT)))
    first, second = assignments.emergencies(file)
    assert (first.by, second.by) == ("Gun-Britt Modin", "Ulla Påhlman")
    assert desk.vault.ledger.info(compartment).card.urgent_at == second.seen.created_at
    assignments.mark_emergency_read(second.seen)
    assert [first.seen.ref] == [entry.seen.ref for entry in assignments.emergencies(file)]
    assert desk.vault.ledger.info(compartment).card.urgent_at is None


def test_a_changed_number_is_a_checked_number(desk: SharedDesk, assignments: Assignments) -> None:
    """Whoever writes a telephone number has seen to it that it is right, that day (K16)."""
    file = desk.person_file()
    started(assignments, file)
    desk.clock.turn(days=10)
    brief = only(assignments, file).brief
    assert brief is not None
    same = assignments.update_brief(brief, replace(brief.record, meeting="i biblioteket"))
    assert date(2027, 1, 19) == same.record.phones_checked_on
    other = assignments.update_brief(same, replace(same.record, handler_phone="070-174 06 10"))
    assert date(2027, 1, 29) == other.record.phones_checked_on


def test_who_only_reads_the_file_writes_nothing_by_opening_it(desk: SharedDesk, assignments: Assignments) -> None:
    """A manager who may read opens the tab: nothing is granted in her name."""
    file = desk.person_file("Lom", "bird")
    desk.vault.ledger.create(file, Grant(member=number(CHIEF), rights=READER, basis=GrantBasis.HANDLER))
    compartment = CompartmentId(started(assignments, file).record.compartment)
    desk.vault.ledger.create(file, Grant(member=number(STAND_IN), rights=HANDLER, basis=GrantBasis.HANDLER))
    before = desk.vault.ledger.info(compartment).unsent
    with desk.at(CHIEF):
        assignments.settle(file)
    assert desk.vault.ledger.info(compartment).unsent == before
    assignments.settle(file)
    assert desk.vault.ledger.info(compartment).unsent == before + 1


def test_a_brief_is_planned_with_its_proposal_and_moves_at_the_start(
    desk: SharedDesk, assignments: Assignments
) -> None:
    """What was written for the contact person waits in the file, and is not left there when the assignment runs."""
    file = desk.person_file()
    proposal = assignments.save_proposal(file, Assignment(), BRIEF)
    again = assignments.save_proposal(file, DECISION, replace(BRIEF, meeting="I biblioteket"), proposal)
    assert assignments.suggestion(file).meeting == "I biblioteket"
    assignments.grant(file, DECISION, assignments.suggestion(file), again)
    assert desk.vault.ledger.all(file, Brief) == []
    brief = only(assignments, file).brief
    assert brief is not None
    assert brief.record.meeting == "I biblioteket"


# Two who have not seen each other


def test_between_two_ends_the_earlier_holds_until_somebody_chooses(desk: SharedDesk, assignments: Assignments) -> None:
    """Both are kept and shown; what the contact person may do follows the stricter, and then the choice."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    seen = started(assignments, file)
    earlier, later = date(2027, 2, 28), date(2027, 12, 31)
    assignments.end(seen, later)
    with desk.at(STAND_IN):
        of(desk).end(seen, earlier)
    view = only(assignments, file)
    assert {rival.value for rival in view.rivals["valid_until"]} == {earlier, later}
    assert granted_until(desk, view) == earlier
    assert view.brief is not None
    assert view.brief.record.valid_until == earlier
    desk.clock.turn(days=60)
    assignments.settle(file)
    view = only(assignments, file)
    assert view.seen.record.status is AssignmentStatus.RUNNING  # nobody has chosen that it is over
    choose(desk, assignments, file, "valid_until", later)
    view = only(assignments, file)
    assert (view.rivals, granted_until(desk, view)) == ({}, later)


def granted_until(desk: SharedDesk, view: AssignmentView) -> date | None:
    grants = desk.vault.ledger.all(CompartmentId(view.seen.record.compartment), Grant)
    return next(grant.record.until for grant in grants if grant.record.member == number(ULLA))


def test_two_contact_persons_cannot_be_started_before_one_is_chosen(desk: SharedDesk, assignments: Assignments) -> None:
    """Nobody is let in while two are named."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    seen = assignments.propose(file, replace(DECISION, contact_person=None))
    assignments.revise(seen, DECISION)
    with desk.at(STAND_IN):
        of(desk).revise(seen, replace(DECISION, contact_person=number(ROJDA)))
    view = only(assignments, file)
    assert set(view.names) == {number(ULLA), number(ROJDA)}
    with pytest.raises(KnownError) as refused:
        assignments.start(view.seen, BRIEF)
    assert refused.value.detail["fields"] == ("contact_person",)
    choose(desk, assignments, file, "contact_person", number(ULLA))
    assert assignments.start(only(assignments, file).seen, BRIEF).record.status is AssignmentStatus.RUNNING


def test_of_two_places_to_meet_the_contact_person_sees_both(desk: SharedDesk, assignments: Assignments) -> None:
    """Where never to meet must not be hidden by a newer word; a handler chooses."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    started(assignments, file)
    seen = only(assignments, file).brief
    assert seen is not None
    assignments.update_brief(seen, replace(seen.record, meeting="Aldrig vid torget", alarms=("någon reser",)))
    with desk.at(STAND_IN):
        of(desk).update_brief(seen, replace(seen.record, meeting="Aldrig hemma", alarms=("ingen svarar",)))
    with desk.at(ULLA):
        [mine] = SupportSessions(desk.vault.ledger, desk.vault.drafts, desk, desk.clock).assignments()
    assert set(mine.brief.meeting.splitlines()) == {"Aldrig vid torget", "Aldrig hemma"}
    assert set(mine.brief.alarms) == {"någon reser", "ingen svarar"}
    view = only(assignments, file)
    assert set(view.brief_rivals) == {"meeting", "alarms"}
    choose(desk, assignments, file, "meeting", "Aldrig hemma")
    assert set(only(assignments, file).brief_rivals) == {"alarms"}
