"""The course of an assignment: steps there and back, tapering, what has been told, worries, reports and pay."""

import dataclasses
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo.cast import GUN_BRITT, ROJDA, ULLA, Person
from desktop.bootstrap.surroundings import installed_card
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Body,
    Mode,
    Pace,
    Share,
    SupportSession,
    Taper,
    ToldWhat,
)
from desktop.services.assignment.assignments import Assignments, AssignmentView
from desktop.services.assignment.fee_basis import as_csv, cost_summary, fee_basis
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.services.assignment.tapering import pace_on, suggest
from desktop.services.consent.consents import Consents
from desktop.services.day.today import Today
from desktop.services.day.today_rows import About
from desktop.services.seen_before import as_seen, changes_of
from tests.support.shared_desk import STAND_IN, SharedDesk, number
from tests.support.started_assignment import brief, decision


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def assignments(desk: SharedDesk) -> Assignments:
    return Assignments(desk.vault.ledger, desk, desk.clock, desk.policy, desk.vault.settings)


def hers(desk: SharedDesk) -> SupportSessions:
    return SupportSessions(desk.vault.ledger, desk.vault.drafts, desk, desk.clock)


def start(desk: SharedDesk, assignments: Assignments, **terms: object) -> CompartmentId:
    """Gun-Britt's file about Lom, with Ulla beside."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    assignments.grant(file, replace(decision(ULLA), **terms), brief("Lom"))
    return file


def only(assignments: Assignments, file: CompartmentId) -> AssignmentView:
    [view] = assignments.of(file)
    return view


def room(assignments: Assignments, file: CompartmentId) -> CompartmentId:
    return CompartmentId(only(assignments, file).seen.record.compartment)


def waits(desk: SharedDesk) -> list[About]:
    """What Idag says waits on whoever sits there."""
    consents = Consents(desk.vault.ledger, desk, desk.clock, desk.policy)
    vault, numbers = desk.vault, installed_card()
    view = Today(vault.ledger, desk, vault.settings, desk.clock, desk.policy, consents, numbers).view()
    return [row.about for row in view.waits_on_you]


# The way


def test_each_step_has_its_day_and_who_took_it(desk: SharedDesk, assignments: Assignments) -> None:
    """From proposal over investigated to carried out, also days later and by somebody else; the first comes first."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    proposed = assignments.propose(file, Assignment())
    desk.clock.turn(days=2)
    with desk.at(STAND_IN):
        assignments.move(proposed, AssignmentStatus.INVESTIGATED, today(desk.clock) - timedelta(days=1), "Samtal hemma")
    steps = only(assignments, file).steps
    assert [(step.status, step.on, step.by, step.note) for step in steps] == [
        (AssignmentStatus.PROPOSED, date(2027, 1, 19), GUN_BRITT.name, ""),
        (AssignmentStatus.INVESTIGATED, date(2027, 1, 20), STAND_IN.name, "Samtal hemma"),
    ]


def test_one_may_go_back_and_what_was_stays(desk: SharedDesk, assignments: Assignments) -> None:
    """A step back ends her access, a step on gives it again; all of it stands in the history (P31)."""
    file = start(desk, assignments)
    place = room(assignments, file)
    assignments.move(only(assignments, file).seen, AssignmentStatus.GRANTED, note="Väntar på ett samtal")
    assert Right.READ not in desk.rights(place, today(desk.clock)).get(number(ULLA), Right(0))
    back = only(assignments, file)
    assert [step.back for step in back.steps][-1]
    assignments.move(back.seen, AssignmentStatus.RUNNING)
    assert Right.WRITE in desk.rights(place, today(desk.clock))[number(ULLA)]
    statuses = [step.status.value for step in only(assignments, file).steps]
    assert statuses == ["proposed", "granted", "running", "granted", "running"]


def test_a_step_that_cannot_be_says_why(desk: SharedDesk, assignments: Assignments) -> None:
    """Not carried out before the start, not granted without a whole decision, not on a day that has not come."""
    proposed = assignments.propose(desk.person_file(), Assignment())
    for status, on, reason in (
        (AssignmentStatus.GRANTED, None, Reason.DECISION_INCOMPLETE),
        (AssignmentStatus.INVESTIGATED, date(2027, 3, 1), Reason.DATE_IMPOSSIBLE),
    ):
        with pytest.raises(KnownError) as refused:
            assignments.move(proposed, status, on)
        assert refused.value.reason is reason
    whole = assignments.revise(proposed, decision(ULLA))
    with pytest.raises(KnownError) as refused:
        assignments.move(whole, AssignmentStatus.RUNNING)
    assert refused.value.reason is Reason.STEP_NEEDS_START


def test_the_same_two_have_one_assignment_at_a_time(desk: SharedDesk, assignments: Assignments) -> None:
    """Another contact person beside her is no overlap; she herself once more on the same days is."""
    file = start(desk, assignments)
    with pytest.raises(KnownError) as refused:
        assignments.grant(file, decision(ULLA), brief("Lom"))
    assert refused.value.reason is Reason.ASSIGNMENT_OVERLAPS
    assert assignments.grant(file, decision(ROJDA), brief("Lom")).record.status is AssignmentStatus.RUNNING


@pytest.mark.parametrize("terms", [{"fee": -1}, {"mile_pay": 2_000_000}, {"mix": (Share(Mode.MET, 400),)}])
def test_amounts_that_cannot_be_are_refused(
    desk: SharedDesk, assignments: Assignments, terms: dict[str, object]
) -> None:
    """Less than nothing, or more than anybody is paid."""
    with pytest.raises(KnownError) as refused:
        assignments.propose(desk.person_file(), replace(Assignment(), **terms))
    assert refused.value.reason is Reason.AMOUNT_ODD


def test_the_same_contact_person_since_the_first_decision(desk: SharedDesk, assignments: Assignments) -> None:
    """A new decision without a gap goes on counting (P30); it works without any placement or move (P02, P33)."""
    file = start(desk, assignments, valid_from=date(2026, 10, 5), valid_until=date(2027, 1, 31))
    desk.clock.turn(days=20)
    assignments.settle(file)
    again = replace(decision(ULLA), valid_from=date(2027, 2, 1), valid_until=None)
    assignments.grant(file, again, brief("Lom"))
    assert assignments.of(file)[0].since == date(2026, 10, 5)


# Tapering


def test_the_gentle_taper_goes_all_the_way_in_order() -> None:
    """Weekly, fortnightly, monthly, and then "du får höra av dig"; the first step leaves all as it is (SC12)."""
    steps = suggest(date(2027, 3, 1), date(2027, 6, 30), gentle=True)
    assert [step.pace for step in steps] == [Pace.WEEKLY, Pace.FORTNIGHTLY, Pace.MONTHLY, Pace.AT_WILL]
    assert steps[0].since == date(2027, 3, 1)
    assert all(step.since is not None and step.since <= date(2027, 6, 30) for step in steps)
    assert suggest(date(2027, 3, 1), None, gentle=False)[0].pace is Pace.FORTNIGHTLY
    assert (pace_on(steps, date(2027, 2, 1)), pace_on(steps, date(2027, 6, 30))) == (None, Pace.AT_WILL)


def test_in_march_the_day_asks_about_tapering_and_later_about_the_talk(
    desk: SharedDesk, assignments: Assignments
) -> None:
    """A decision until June is asked about in March; planned, it is quiet until a month before, without a talk."""
    file = start(desk, assignments, valid_until=date(2027, 6, 30))

    def asked() -> bool:
        return About.ASSIGNMENT_ENDS in waits(desk)

    assert not asked()
    desk.clock.turn(days=50)  # 10 March
    assert asked()
    steps = (Taper(date(2027, 3, 15), Pace.FORTNIGHTLY), Taper(date(2027, 5, 1), Pace.AT_WILL))
    assignments.end(only(assignments, file).seen, None, "", steps, fears_end=True)
    assert not asked()
    desk.clock.turn(days=90)  # 8 June
    assert asked()
    assignments.end(only(assignments, file).seen, None, end_talk_on=date(2027, 6, 12))
    assert not asked()
    assert only(assignments, file).brief is not None
    assert only(assignments, file).brief.record.tapering == steps  # type: ignore[union-attr]


# What she may know


def test_what_has_been_told_is_dated_and_taken_back(desk: SharedDesk, assignments: Assignments) -> None:
    """It stands in her brief while it holds; taken back it is gone there, and stays here as a fact (P20, P21)."""
    file = start(desk, assignments)
    told = assignments.tell(only(assignments, file).seen, ToldWhat.NAME, "Förnamnet är Mira")
    [fact] = only(assignments, file).brief.record.told  # type: ignore[union-attr]
    assert (fact.what, fact.text, fact.since) == (ToldWhat.NAME, "Förnamnet är Mira", date(2027, 1, 19))
    assignments.take_back(told, 0)
    view = only(assignments, file)
    assert view.brief is not None
    assert view.brief.record.told == ()
    assert [(one.what, one.text, one.until) for one in view.seen.record.told] == [
        (ToldWhat.NAME, "", date(2027, 1, 19))
    ]


def test_a_detail_needs_its_words_but_the_background_does_not(desk: SharedDesk, assignments: Assignments) -> None:
    """That she knows the background is a fact; an address without words is none."""
    file = start(desk, assignments)
    with pytest.raises(KnownError) as refused:
        assignments.tell(only(assignments, file).seen, ToldWhat.ADDRESS, " ")
    assert refused.value.reason is Reason.TEXT_MISSING
    assert assignments.tell(only(assignments, file).seen, ToldWhat.BACKGROUND, "").record.told


# Worries


def test_a_worry_goes_first_to_one_and_then_on(desk: SharedDesk, assignments: Assignments) -> None:
    """Idag tells the first; unread for two days the next too; she sees that nobody has read it, and then who has."""
    file = start(desk, assignments, concern_to=number(GUN_BRITT), concern_days=2, concern_then=number(STAND_IN))
    with desk.at(ULLA):
        hers(desk).concerns.write(room(assignments, file), "Hon äter inte.")

    def told(person: Person) -> bool:
        with desk.at(person):
            return About.CONCERN in waits(desk)

    assert (told(GUN_BRITT), told(STAND_IN)) == (True, False)
    desk.clock.turn(days=2)
    assert (told(GUN_BRITT), told(STAND_IN)) == (True, True)
    [entry] = hers(desk).concerns.of(room(assignments, file))
    assert (entry.too_long, entry.waits_since_days) == (True, 2)
    assignments.concerns.read(entry.seen, "Jag ringer henne i dag.")
    assert (told(GUN_BRITT), told(STAND_IN)) == (False, False)
    with desk.at(ULLA):
        [entry] = hers(desk).view(room(assignments, file)).concerns
    assert (entry.read_by, entry.seen.record.answer) == (GUN_BRITT.name, "Jag ringer henne i dag.")


def test_her_own_note_has_no_key_for_anybody_else(desk: SharedDesk, assignments: Assignments) -> None:
    """It never leaves this computer, lies apart from the file, and can be taken away by her (P28)."""
    file = start(desk, assignments)
    with desk.at(ULLA):
        note = hers(desk).notes.write("Jag blev arg på brodern.")
        hers(desk).notes.write("Bättre i dag.")
        assert len(hers(desk).notes.all()) == 2
        hers(desk).notes.remove(note)
        assert [one.record.text for one in hers(desk).notes.all()] == ["Bättre i dag."]
    place = note.ref.compartment
    info = desk.vault.ledger.info(place)
    assert (info.local, info.kind, info.card.alias) == (True, CompartmentKind.CONTACT_REPORT, "")
    assert set(desk.rights(place, today(desk.clock))) == {number(ULLA)}
    assert place not in (file, room(assignments, file))


def test_a_need_is_proposed_to_the_handler(desk: SharedDesk, assignments: Assignments) -> None:
    """It lies in the assignment, where a handler takes it up (S08)."""
    file = start(desk, assignments)
    with desk.at(ULLA):
        hers(desk).propose_need(room(assignments, file), "Vinterskor")
        [need] = hers(desk).view(room(assignments, file)).needs
    assert (need.record.text, need.record.proposed_on) == ("Vinterskor", date(2027, 1, 19))


# Sessions and the report


@pytest.mark.parametrize("kilometres", [-1, 1501])
def test_a_journey_that_cannot_be_is_refused(desk: SharedDesk, assignments: Assignments, kilometres: int) -> None:
    """Less than nothing, or across the country and back."""
    file = start(desk, assignments)
    with desk.at(ULLA), pytest.raises(KnownError) as refused:
        hers(desk).log(room(assignments, file), SupportSession(kilometres=kilometres))
    assert refused.value.reason is Reason.MILEAGE_ODD


def handed_in(desk: SharedDesk, assignments: Assignments) -> CompartmentId:
    """Ulla has met Lom in October and December, and hands in the report of the autumn in January."""
    file = start(desk, assignments, fee=1200, expenses=300, mile_pay=2500)
    with desk.at(ULLA):
        for day, minutes, kilometres in ((date(2026, 10, 9), 60, 45), (date(2026, 12, 4), 90, None)):
            session = SupportSession(held_on=day, minutes=minutes, kilometres=kilometres, mode=Mode.MET)
            hers(desk).log(room(assignments, file), replace(session, went_to=Body.CARE))
        view = hers(desk).view(room(assignments, file))
        hers(desk).statements.hand_in(replace(view.statement, words="November var jag sjuk."), ULLA.name)
    return file


def test_the_report_counts_journeys_and_missing_months(desk: SharedDesk, assignments: Assignments) -> None:
    """October to December, since the assignment began in October; November is missing, and July is not."""
    file = handed_in(desk, assignments)
    [report] = only(assignments, file).reports
    record = report.seen.record
    assert [(one.first.month, one.sessions, one.minutes, one.kilometres) for one in record.months] == [
        (10, 1, 60, 45),
        (11, 0, 0, 0),
        (12, 1, 90, 0),
    ]
    assert (record.signed_name, record.signed_on, record.alias) == (ULLA.name, date(2027, 1, 19), "Lom")
    assert report.is_open


def test_the_handler_gives_it_back_and_then_approves(desk: SharedDesk, assignments: Assignments) -> None:
    """Given back with words she puts it right in the same report; approved it can be neither given back nor changed."""
    file = handed_in(desk, assignments)
    [report] = only(assignments, file).reports
    with pytest.raises(KnownError) as refused:
        assignments.statements.give_back(report.seen, "")
    assert refused.value.reason is Reason.TEXT_MISSING
    assignments.statements.give_back(report.seen, "Skriv in träffen i november.")
    with desk.at(ULLA):
        place = room(assignments, file)
        hers(desk).log(place, SupportSession(held_on=date(2026, 11, 6), minutes=30))
        hers(desk).statements.hand_in(hers(desk).view(place).statement, ULLA.name)
    [again] = only(assignments, file).reports
    assert [one.sessions for one in again.seen.record.months] == [1, 1, 1]
    assignments.statements.accept(again.seen)
    [done] = only(assignments, file).reports
    assert (done.accepted_by, done.is_open) == (GUN_BRITT.name, False)
    with pytest.raises(KnownError) as refused:
        assignments.statements.give_back(done.seen, "Nej")
    assert refused.value.reason is Reason.STATEMENT_ACCEPTED


def test_it_can_be_handed_in_after_the_assignment_has_ended(desk: SharedDesk, assignments: Assignments) -> None:
    """Her access to the assignment is over; the report lies in a place that she founds (P25)."""
    file = start(desk, assignments, valid_until=date(2027, 1, 20))
    place = room(assignments, file)
    with desk.at(ULLA):
        hers(desk).log(place, SupportSession(minutes=20))
    desk.clock.turn(days=3)
    assignments.settle(file)
    with desk.at(ULLA):
        view = hers(desk).view(place)
        assert not view.assignment.open
        hers(desk).statements.hand_in(view.statement, ULLA.name)
    assert len(only(assignments, file).reports) == 1


def test_a_colleague_who_comes_later_reads_the_report_too(desk: SharedDesk, assignments: Assignments) -> None:
    """Reports follow the file's handlers, and she who wrote it stays in it."""
    file = handed_in(desk, assignments)
    [report] = only(assignments, file).reports
    assignments.settle(file)
    held = desk.rights(report.seen.ref.compartment, today(desk.clock))
    assert {number(GUN_BRITT), number(STAND_IN), number(ULLA)} <= set(held)


def test_pay_names_no_client_and_counts_what_was_approved(desk: SharedDesk, assignments: Assignments) -> None:
    """A month with sessions gives fee, expenses and the journey; one without gives nought. Semicolons and commas."""
    file = handed_in(desk, assignments)
    view = only(assignments, file)
    basis = fee_basis(view.reports[0].seen.record, view.seen.record, ULLA.name, GUN_BRITT.name)
    assert [line.total for line in basis.lines] == [120_000 + 30_000 + 11_250, 0, 150_000]
    text = as_csv(basis).decode("utf-8-sig")
    assert "Ulla Påhlman;2026-10;1;60;4,5;1200,00;300,00;112,50;1612,50\r\n" in text
    assert "Lom" not in text
    assert as_csv(dataclasses.replace(basis, who="=cmd()")).decode("utf-8-sig").count("'=cmd()") == 3


def test_the_sum_for_managers_names_nobody(desk: SharedDesk, assignments: Assignments) -> None:
    """Sums of what runs; a number of assignments below five is not told (P26)."""
    handed_in(desk, assignments)
    summary = assignments.cost()
    assert (summary.assignments, summary.monthly_fee, summary.kilometres) == (None, 120_000, 45)
    assert summary.travel == 11_250
    terms = [replace(decision(ULLA), status=AssignmentStatus.RUNNING, fee=100) for _ in range(5)]
    assert cost_summary(terms, [], summary.first, summary.last).assignments == 5


# A draft that comes back


def test_a_restored_draft_replaces_nothing_unseen(desk: SharedDesk, assignments: Assignments) -> None:
    """What a colleague wrote since waits beside it for a choice; the fields that she did not touch stay as they are."""
    file = start(desk, assignments)
    seen = only(assignments, file).seen
    had_seen = changes_of(seen)
    with desk.at(STAND_IN):
        assignments.revise(seen, replace(seen.record, frequency="varannan vecka", decided_by="Bengt Vallin"))
    back = as_seen(only(assignments, file).seen, had_seen)
    assignments.revise(back, replace(back.record, frequency="varje dag"))
    view = only(assignments, file)
    assert {rival.value for rival in view.rivals["frequency"]} == {"varje dag", "varannan vecka"}
    assert (view.seen.record.decided_by, set(view.rivals)) == ("Bengt Vallin", {"frequency"})


def test_nobody_hands_in_a_report_of_another_s_assignment(desk: SharedDesk, assignments: Assignments) -> None:
    """Anybody may found a report that names the assignment and Ulla as its writer: it is not among hers."""
    file = handed_in(desk, assignments)
    [true] = only(assignments, file).reports
    false = replace(true.seen.record, months=(), words="Betala mig.")
    with desk.at(ROJDA):
        desk.vault.ledger.found(CompartmentKind.CONTACT_REPORT, [false])
    assert [one.seen.ref for one in only(assignments, file).reports] == [true.seen.ref]
    with desk.at(STAND_IN):
        desk.vault.ledger.found(CompartmentKind.CONTACT_REPORT, [false])
    assert [one.seen.ref for one in only(assignments, file).reports] == [true.seen.ref]
