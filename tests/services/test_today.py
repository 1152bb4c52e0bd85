"""Idag: every row comes from what is written, tells facts and dates, and goes when its cause is gone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.bootstrap.surroundings import installed_card
from desktop.domain.clock import instant, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import MemberInfo, Receipt
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Brief,
    EmergencyNote,
    SupportSession,
)
from desktop.domain.records.consent import Consent, ConsentForm, DisclosureNote, Giver, Information
from desktop.domain.records.consultation import Consultation, Reply, ReplyStage
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import AreaNote, Goal, NeedArea, SupportPlan
from desktop.services.day.today_rows import About, Part, Row, TodayView
from desktop.services.desk import Desk, Ports, make_desk
from tests.support.desks import LOVE, PETRA, ULLA, Desks
from tests.support.evictions import no_evictions
from tests.support.office import Office
from tests.support.vaults import HandClock

TUESDAY = datetime(2027, 1, 19, 16, 18)


@pytest.fixture
def clock() -> HandClock:
    """Tuesday 19 January 2027, week 3."""
    return HandClock(instant(TUESDAY))


@pytest.fixture
def office(tmp_path: Path, clock: HandClock) -> Iterator[Desks]:
    """Love's office."""
    desks = Desks(tmp_path / "vault", clock)
    yield desks
    desks.vault.close()


def desk(office: Desks) -> Desk:
    """The services of whoever sits there."""
    vault = office.vault
    ports = Ports(vault.ledger, vault.drafts, vault.settings, vault.mailbox, office, vault.strongbox, no_evictions())
    return make_desk(ports, office.clock, Policy(), installed_card())


def view(office: Desks, person: MemberInfo = LOVE) -> TodayView:
    """What Idag shows to someone."""
    office.sit(person)
    return desk(office).today.view()


def file_of(office: Desks, alias: str, *records: object) -> CompartmentId:
    """A person file."""
    first = Person(alias=alias, sign="tree", responsible_municipality="2313", situation_now="Bor hos en vän")
    return office.vault.ledger.found(CompartmentKind.PERSON_FILE, [first, *records])


def assignment_of(office: Desks, alias: str) -> CompartmentId:
    """What the contact person sees of it."""
    return office.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias=alias, unit="2313")])


def asked(office: Desks, code: str = "K27-7F3K") -> CompartmentId:
    """A consultation that Love has sent now."""
    question = Consultation(
        text="Jag vet inte vad jag frågar efter", unit="2313", code=code, sent_at=office.clock.now()
    )
    return office.vault.ledger.found(CompartmentKind.CONSULTATION, [question])


def abouts(rows: tuple[Row, ...]) -> list[tuple[About, str]]:
    """What the rows are about, in order."""
    return [(row.about, row.alias) for row in rows]


def test_an_empty_office_has_an_empty_day(office: Desks) -> None:
    """Nothing waits, nothing is new, and there is still somebody to ring."""
    seen = view(office)
    assert (seen.waits_on_you, seen.waits_on_others, seen.new, seen.week) == ((), (), (), ())
    assert [contact.name for contact in seen.contacts] == ["Socialjouren"]


def test_what_falls_soon_waits_on_you_in_order_of_its_day(office: Desks) -> None:
    """Consents within two weeks, reviews within one, and assignments in good time (SC12)."""
    day = today(office.clock)
    file_of(
        office,
        "Tall",
        SupportPlan(first_review=day + timedelta(days=3)),
        Assignment(status=AssignmentStatus.RUNNING, valid_until=day + timedelta(days=101)),
    )
    file_of(office, "Rönn", Consent(valid_until=day + timedelta(days=10)))
    file_of(
        office,
        "Björk",
        Consent(valid_until=day + timedelta(days=15)),
        SupportPlan(first_review=day + timedelta(days=8)),
        AreaNote(area=NeedArea.NETWORK, review_on=day + timedelta(days=1)),
        Assignment(status=AssignmentStatus.RUNNING, valid_until=day + timedelta(days=121)),
    )
    expected = [(About.FIRST_REVIEW, "Tall"), (About.CONSENT_ENDS, "Rönn"), (About.ASSIGNMENT_ENDS, "Tall")]
    rows = view(office).waits_on_you
    assert abouts(rows) == expected
    assert [row.part for row in rows] == [Part.PLAN, Part.CONSENTS, Part.CONTACT_PERSON]


def test_assignment_whose_end_has_been_talked_about_waits_no_more(office: Desks) -> None:
    """How it tapers off is written down, so nobody is reminded."""
    end = today(office.clock) + timedelta(days=60)
    terms = Assignment(status=AssignmentStatus.RUNNING, valid_until=end, phase_out="Varannan vecka från mars")
    file_of(office, "Tall", terms)
    assert view(office).waits_on_you == ()


def test_review_that_was_missed_stays_until_it_is_made(office: Desks) -> None:
    """A day that has passed is a fact, and goes when the review has been written down."""
    day = today(office.clock)
    file = file_of(office, "Tall", SupportPlan(first_review=day - timedelta(days=3)))
    assert abouts(view(office).waits_on_you) == [(About.FIRST_REVIEW, "Tall")]
    plan = office.vault.ledger.all(file, SupportPlan)[0]
    office.vault.ledger.edit(plan, replace(plan.record, reviewed_on=day))
    assert view(office).waits_on_you == ()


def test_urgent_note_stands_first_until_a_handler_has_read_it(office: Desks) -> None:
    """Written by the contact person in her assignment, it leads to the person's file."""
    file = file_of(office, "Tall", SupportPlan(first_review=today(office.clock)))
    assignment = assignment_of(office, "Tall")
    office.sit(ULLA)
    note = office.vault.ledger.create(assignment, EmergencyNote(what="Systern reser i morgon"))
    rows = view(office).waits_on_you
    assert abouts(rows) == [(About.URGENT_NOTE, "Tall"), (About.FIRST_REVIEW, "Tall")]
    assert (rows[0].compartment, rows[0].part) == (file, Part.CONTACT_PERSON)
    office.vault.ledger.edit(note, replace(note.record, read_at=office.clock.now()))
    assert abouts(view(office).waits_on_you) == [(About.FIRST_REVIEW, "Tall")]


def test_wish_to_be_rung_up_waits_until_the_call_was_made(office: Desks) -> None:
    """The contact person ticks it; the handler marks it (P28)."""
    file_of(office, "Tall")
    assignment = assignment_of(office, "Tall")
    office.sit(ULLA)
    session = office.vault.ledger.create(assignment, SupportSession(held_on=today(office.clock), call_me=True))
    assert (About.CALL_ME, "Tall") in abouts(view(office).waits_on_you)
    desk(office).assignments.mark_called(session)
    assert abouts(view(office).waits_on_you) == []


def test_consultation_waits_on_others_until_it_is_answered(office: Desks) -> None:
    """Sent Tuesday, answered within two working days, then read, then closed."""
    office.sit(LOVE)
    question = asked(office)
    row = view(office).waits_on_others[0]
    assert (row.about, row.on) == (About.NOT_SENT, date(2027, 1, 21))
    assert abouts(view(office).week) == [(About.ASKED, "K27-7F3K")]
    reply(office, question, ReplyStage.FIRST)
    seen = view(office)
    assert abouts(seen.waits_on_you) == [(About.REPLY, "K27-7F3K")]
    assert abouts(seen.waits_on_others) == [(About.REFLECTION_TO_COME, "K27-7F3K")]
    office.clock.turn(minutes=1)
    office.vault.ledger.mark_read(question)
    assert view(office).waits_on_you == ()
    office.clock.turn(minutes=1)
    reply(office, question, ReplyStage.REFLECTION)
    seen = view(office)
    assert [(row.about, row.of) for row in seen.waits_on_you] == [(About.REPLY, 1)]
    assert seen.waits_on_others == ()


def reply(office: Desks, question: CompartmentId, stage: ReplyStage) -> None:
    """Petra answers."""
    office.sit(PETRA)
    office.vault.ledger.create(question, Reply(stage=stage, text="Vi tänker så här", given_at=office.clock.now()))


def test_county_sees_who_has_waited_longest_first(office: Desks) -> None:
    """By waiting time and nothing else (K07); answered ones wait for the team."""
    codes = ["K27-AAAA", "K27-BBBB", "K27-CCCC"]
    questions = []
    for code in codes:
        office.sit(LOVE)
        questions.append(asked(office, code))
        office.clock.turn(hours=1)
    confirm_everything(office)
    reply(office, questions[1], ReplyStage.FIRST)
    rows = view(office, PETRA).waits_on_you
    assert [(row.about, row.alias) for row in rows] == [
        (About.QUESTION, "K27-AAAA"),
        (About.TEAM_TALK, "K27-BBBB"),
        (About.QUESTION, "K27-CCCC"),
    ]
    assert rows[0].unit == "Strömsund"


def confirm_everything(office: Desks) -> None:
    """The server has all that was made here."""
    mailbox = office.vault.mailbox
    mailbox.confirmed([outgoing.id for outgoing in mailbox.outgoing()])


def test_sessions_are_new_from_when_they_arrive_not_from_when_they_were_written(office: Desks) -> None:
    """Written in a cabin on Sunday, here on Tuesday, after Love was here on Monday (SC3)."""
    file = file_of(office, "Tall")
    assignment = assignment_of(office, "Tall")
    office.clock.turn(days=-1)
    assert view(office).new == ()
    office.clock.turn(days=-1)
    office.sit(ULLA)
    office.vault.ledger.create(assignment, SupportSession(held_on=date(2027, 1, 17), minutes=40))
    office.clock.turn(days=2)
    seen = view(office)
    assert seen.since == date(2027, 1, 18)
    assert [(row.about, row.compartment, row.on, row.minutes, row.count) for row in seen.new] == [
        (About.SESSION, file, date(2027, 1, 17), 40, 1)
    ]
    assert view(office).new == seen.new  # all day
    office.clock.turn(days=1)
    assert view(office).new == ()


def test_disclosure_is_new_to_the_county(office: Desks) -> None:
    """What came since yesterday stands there with its sender."""
    office.clock.turn(days=-1)
    view(office, PETRA)
    office.clock.turn(days=1)
    office.sit(LOVE)
    note = DisclosureNote(alias="Tall", sign="tree", unit="2313", valid_until=date(2027, 5, 3))
    office.vault.ledger.found(CompartmentKind.DISCLOSURE, [note])
    rows = view(office, PETRA).new
    assert [(row.about, row.alias, row.unit) for row in rows] == [(About.DISCLOSED, "Tall", "Strömsund")]


def test_week_has_the_days_that_are_left_of_it(office: Desks) -> None:
    """From today to Sunday; from Friday, the next week too."""
    monday = date(2027, 1, 18)
    days = [monday + timedelta(days=ahead) for ahead in (0, 1, 6, 7, 13, 14)]
    for number, day in enumerate(days):
        file_of(office, f"Fågel {number}", AreaNote(area=NeedArea.NETWORK, review_on=day))
    assert [row.on for row in view(office).week] == [days[1], days[2]]
    office.clock.turn(days=3)
    assert [row.on for row in view(office).week] == [days[2], days[3], days[4]]


def test_closed_file_reminds_of_nothing(office: Desks) -> None:
    """A file that has been closed is at rest."""
    day = today(office.clock)
    file = file_of(office, "Tall", SupportPlan(first_review=day))
    person = office.vault.ledger.all(file, Person)[0]
    office.vault.ledger.edit(person, replace(person.record, closed_on=day))
    seen = view(office)
    assert (seen.waits_on_you, seen.week) == ((), ())


def test_withdrawal_waits_until_the_server_and_everyone_has_confirmed(office: Desks) -> None:
    """First it has not left; then it waits for each computer that had a copy; then it is over."""
    services, mailbox = desk(office), office.vault.mailbox
    recorded = services.consents.record(file_of(office, "Tall"), whole_consent(today(office.clock)))
    copy = CompartmentId(services.disclosures.disclose(recorded).record.compartment)
    mailbox.note_handed_out([(copy, PETRA.member + 100, 0)], b"envelope")
    confirm_everything(office)
    services.consents.withdraw(recorded)
    assert waiting_withdrawal(office) == (True, 0, 1)
    mailbox.sign_erase_order(copy, b"order")
    confirm_everything(office)
    assert waiting_withdrawal(office) == (False, 0, 1)
    mailbox.add_receipt(1, copy, Receipt(PETRA.member + 100, "erased", office.clock.now()))
    assert view(office).waits_on_others == ()


def waiting_withdrawal(office: Desks) -> tuple[bool, int, int]:
    """Whether it is still here, how many have confirmed, and how many had it."""
    row = view(office).waits_on_others[0]
    assert (row.about, row.alias, row.part) == (About.WITHDRAWAL, "Tall", Part.CONSENTS)
    return row.late, row.of, row.count


def whole_consent(day: date) -> Consent:
    """To the county, about how things are now, for three months."""
    return Consent(
        given_by=Giver.PERSON,
        parties=(PETRA.unit,),
        information=(Information.SITUATION_NOW,),
        purpose="samråd",
        form=ConsentForm.WRITTEN,
        valid_from=day,
        valid_until=day + timedelta(days=90),
        third_persons_named=False,
        age_and_capacity="vuxen, förstår vad det gäller",
    )


def test_two_versions_wait_for_a_choice_where_they_stand(tmp_path: Path, clock: HandClock) -> None:
    """Two colleagues wrote the same field unseen; Idag says in which part of the file."""
    office = Office(tmp_path, clock)
    try:
        gun_britt, malin = office.computer(7), office.computer(9)
        ledger = gun_britt.vault.ledger
        file = ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), Goal(text="Ett eget hem")])
        office.hand_over(file, gun_britt, malin)
        for computer, text in ((gun_britt, "Hitta ett eget hem"), (malin, "Bo kvar i lägenheten")):
            seen = computer.vault.ledger.all(file, Goal)[0]
            computer.vault.ledger.edit(seen, replace(seen.record, text=text))
        office.hand_over(file, malin, gun_britt)
        vault = gun_britt.vault
        ports = Ports(
            vault.ledger,
            vault.drafts,
            vault.settings,
            vault.mailbox,
            gun_britt.members,
            vault.strongbox,
            no_evictions(),
        )
        services = make_desk(ports, clock, Policy(), installed_card())
        rows = services.today.view().waits_on_you
        assert [(row.about, row.alias, row.part, row.count) for row in rows] == [(About.CONFLICT, "Tall", Part.PLAN, 1)]
        seen = ledger.all(file, Goal)[0]
        ledger.choose(seen, "text", "Bo kvar i lägenheten")
        assert services.today.view().waits_on_you == ()
    finally:
        office.close()
