"""What stands beside a consultation: talks, guiding on, links, texts for the library, absences. Over a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ConsultationPolicy, OpeningHours, Policy
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.consultation import (
    AdviceOutcome,
    Channel,
    Consultation,
    ContactMode,
    FollowUp,
    HonourAssessment,
    HowItWent,
    Intake,
    ReplyStage,
    Talk,
    TeamRole,
)
from desktop.domain.records.library import LibraryNote, NoteUse
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import Person
from desktop.services.consultation.beside_consultations import BesideConsultations, make_beside
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.consultations import ConsultationDraft, Consultations
from desktop.services.consultation.county_inbox import CountyInbox, ReplyDraft
from desktop.services.consultation.library_notes import NoteDraft
from desktop.services.consultation.opening_hours import hours_on
from desktop.services.consultation.talks import TalkDraft
from desktop.services.guard import Recognisable
from desktop.services.log.access_log import AccessLog
from tests.support.desks import GUN_BRITT, LOVE, PETRA, SIV, Desks
from tests.support.vaults import HandClock

TUESDAY = instant(datetime(2026, 12, 22, 15, 43))
POLICY = Policy(consultation=ConsultationPolicy(hand_over_ages=(13, 14), talks_note_at=3, auto_close_days=90))
STAND_INS = {reason: f"[{reason}]" for reason in Recognisable}


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    desks = Desks(tmp_path / "vault", HandClock(TUESDAY))
    yield desks
    desks.vault.close()


@pytest.fixture
def consultations(desks: Desks) -> Consultations:
    vault = desks.vault
    return Consultations(vault.ledger, vault.drafts, desks, desks.clock, POLICY, vault.settings)


@pytest.fixture
def inbox(desks: Desks) -> CountyInbox:
    return CountyInbox(desks.vault.ledger, desks, desks.clock, POLICY, desks.vault.drafts)


@pytest.fixture
def beside(desks: Desks) -> BesideConsultations:
    vault = desks.vault
    log = AccessLog(vault.ledger, desks, vault.settings, desks.clock)
    return make_beside(vault.ledger, vault.drafts, desks, desks.clock, POLICY, log)


def ask(consultations: Consultations, **said: Any) -> CompartmentId:
    return consultations.send(replace(ConsultationDraft(text="Hur gör andra?"), **said))


def reason_of(raised: pytest.ExceptionInfo[KnownError]) -> Reason:
    return raised.value.reason


def members_of(desks: Desks, compartment: CompartmentId) -> set[int | None]:
    return {seen.record.member for seen in desks.vault.ledger.all(compartment, Grant)}


# Whose question it is


def test_what_the_county_puts_in_the_questions_place_is_not_it(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """A changed program at the county closes and rewrites in vain: cards and threads read the founder's own (K11)."""
    asked = ask(consultations)
    desks.sit(PETRA)  # her computer has the lower number: she would come first in any order
    desks.vault.ledger.create(asked, Consultation(text="Ett annat ord", closed_at=1, unit="23"))
    assert inbox.thread(asked).question.record.text == "Hur gör andra?"
    card = desks.vault.ledger.info(asked).card
    assert (card.closed_at, card.unit) == (None, "2313")
    desks.sit(LOVE)
    assert consultations.thread(asked).standing is Standing.WAITING_TO_SEND


# The answer


def test_an_answer_says_what_was_advised_who_was_there_and_whom_to_ring(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """By role, never by name; and advice may be to wait (K04, K17, K18, K23, K44)."""
    asked = ask(consultations)
    desks.sit(PETRA)
    draft = ReplyDraft(
        stage=ReplyStage.REFLECTION,
        text="Vi har pratat om det i gruppen.",
        took_part=2,
        team=(TeamRole.COORDINATOR, TeamRole.POLICE),
        outcomes=(AdviceOutcome.WAIT, AdviceOutcome.BEFORE_REPORT),
        protection="Ingen ringer hem.",
        change_work="Senare.",
        next_step="Prata enskilt på torsdag.",
        whom_to_ring="Mottagningen för barn och unga.",
    )
    inbox.reply(asked, draft)
    desks.sit(LOVE)
    [reply] = consultations.thread(asked).replies
    record = reply.seen.record
    assert (record.team, record.outcomes) == (draft.team, draft.outcomes)
    assert (record.protection, record.change_work) == ("Ingen ringer hem.", "Senare.")
    assert (record.next_step, record.whom_to_ring) == (draft.next_step, draft.whom_to_ring)


@pytest.mark.parametrize("field", ["text", "protection", "change_work", "next_step", "whom_to_ring"])
def test_the_guard_looks_at_every_word_of_an_answer(
    desks: Desks, consultations: Consultations, inbox: CountyInbox, field: str
) -> None:
    """An answer may name somebody as well as a question; with a reason all but a personal number goes."""
    asked = ask(consultations)
    desks.sit(PETRA)
    telling = replace(ReplyDraft(text="Tack."), **{field: "Ring henne på 070-174 06 12."})
    with pytest.raises(KnownError) as raised:
        inbox.reply(asked, telling)
    assert reason_of(raised) is Reason.RECOGNISABLE
    inbox.reply(asked, replace(telling, send_anyway_reason="Det är växelns eget nummer."))
    numbered = replace(ReplyDraft(text="Tack.", send_anyway_reason="Det behövs."), **{field: "19900222-2397"})
    with pytest.raises(KnownError):
        inbox.reply(asked, numbered)


# Facts and clocks


def test_both_clocks_are_told_in_working_days(consultations: Consultations) -> None:
    """First answer and reflection; the eve of Christmas is no working day (K05, table 4.3)."""
    thread = consultations.thread(ask(consultations))
    assert (thread.answer_by, thread.reflection_by) == (date(2026, 12, 28), date(2027, 1, 12))


def test_a_talk_is_offered_in_working_days_too(consultations: Consultations) -> None:
    """The promise to whoever asks today: two working days, which Christmas makes six (K06)."""
    assert consultations.terms().talk_by == date(2026, 12, 28)


def test_the_youngest_are_handed_over_at_once_by_policy(consultations: Consultations) -> None:
    """Ages are the policy's, however they are written; nothing is kept of it (K29)."""
    assert consultations.handed_over_at_once("En 13-åring, och hennes bror som är fjorton år.") == (13, 14)
    assert consultations.handed_over_at_once("En 15-årig kille för 13 år sedan.") == ()


def test_the_countys_hours_are_data() -> None:
    """By weekday; a day that is left out is closed, and nothing said is nothing shown (K34)."""
    policy = Policy(consultation=ConsultationPolicy(hours=(OpeningHours("tuesday", "7.00", "22.30"),)))
    assert hours_on(date(2026, 12, 22), policy) == OpeningHours("tuesday", "7.00", "22.30")
    assert hours_on(date(2026, 12, 23), policy) == OpeningHours("wednesday")
    assert hours_on(date(2026, 12, 22), Policy()) is None


# Coming back


def test_a_no_takes_every_reminder_away_on_both_sides(
    desks: Desks, consultations: Consultations, inbox: CountyInbox, beside: BesideConsultations
) -> None:
    """Nothing reminds anybody, and no new reminder is made (K08, K09)."""
    asked = ask(consultations, follow_up_wanted=FollowUp.YES)
    desks.sit(PETRA)
    on = beside.notes.suggested_check_in()
    beside.notes.check_in(asked, on)
    assert inbox.inbox().waiting[0].check_in_on == on
    desks.sit(LOVE)
    assert consultations.thread(asked).beside.check_in_on == on
    consultations.choose_follow_up(consultations.thread(asked).question, FollowUp.NO)
    assert consultations.thread(asked).beside.check_in_on is None
    desks.sit(PETRA)
    assert inbox.inbox().waiting[0].check_in_on is None
    with pytest.raises(KnownError) as raised:
        beside.notes.check_in(asked, on)
    assert reason_of(raised) is Reason.NOT_ALLOWED


def test_one_press_says_how_it_went(
    desks: Desks, consultations: Consultations, inbox: CountyInbox, beside: BesideConsultations
) -> None:
    """The county sees it, and is reminded no more; nobody at the county can say it for the municipality (K10)."""
    asked = ask(consultations, follow_up_wanted=FollowUp.YES)
    desks.sit(PETRA)
    beside.notes.check_in(asked, date(2027, 1, 20))
    Consultations.say_how_it_went(consultations, consultations.thread(asked).question, HowItWent.TALK_AGAIN)
    assert inbox.thread(asked).beside.how_it_went is None
    desks.sit(LOVE)
    desks.clock.turn(hours=1)
    consultations.say_how_it_went(consultations.thread(asked).question, HowItWent.HELPED)
    desks.sit(PETRA)
    assert inbox.thread(asked).beside.how_it_went is HowItWent.HELPED
    assert inbox.inbox().waiting[0].check_in_on is None


def test_what_is_long_since_answered_closes_by_itself(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """After the policy's days without a word; what waits for its answer never does (K10)."""
    answered, waiting = ask(consultations), ask(consultations)
    desks.sit(PETRA)
    inbox.reply(answered, ReplyDraft(text="Tack."))
    desks.sit(LOVE)
    desks.clock.turn(days=89)
    consultations.settle()
    assert consultations.thread(answered).standing is Standing.FIRST_ANSWER
    desks.clock.turn(days=90)
    consultations.settle()
    thread = consultations.thread(answered)
    assert (thread.standing, thread.question.record.closed_itself) == (Standing.CLOSED, True)
    assert consultations.thread(waiting).standing is not Standing.CLOSED


# Talks


def test_a_talk_over_the_telephone_stays_where_it_was_held(
    desks: Desks, consultations: Consultations, inbox: CountyInbox, beside: BesideConsultations
) -> None:
    """The county's own; minutes and travel go with it, and nobody is to answer it."""
    desks.sit(PETRA)
    said = TalkDraft(text="Rektor undrar.", unit="2313", minutes=20, travel=45, intake=Intake.OWN_CONTACT)
    logged = beside.talks.log(said)
    assert members_of(desks, logged) == set()
    [row] = inbox.inbox().talks
    assert (row.compartment, row.unit, row.standing) == (logged, "Strömsund", Standing.LOGGED)
    assert inbox.inbox().waiting == ()
    [talk] = desks.vault.ledger.all(logged, Talk)
    assert (talk.record.minutes, talk.record.travel, talk.record.channel) == (20, 45, Channel.PHONE)


def test_a_municipality_writes_down_its_own_talks_for_its_own(
    desks: Desks, consultations: Consultations, beside: BesideConsultations
) -> None:
    """Its social workers read it, the county does not; nothing but minutes needs to be said."""
    logged = beside.talks.log(TalkDraft(minutes=10))
    assert members_of(desks, logged) == {SIV.member}
    assert consultations.thread(logged).unit == "Strömsund"
    assert [row.standing for row in consultations.list()] == [Standing.LOGGED]


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (TalkDraft(minutes=0), Reason.MINUTES_ODD),
        (TalkDraft(minutes=1441), Reason.MINUTES_ODD),
        (TalkDraft(travel=-1), Reason.MILEAGE_ODD),
        (TalkDraft(travel=9000), Reason.MILEAGE_ODD),
        (TalkDraft(held_on="2026-12-23"), Reason.SESSION_IN_FUTURE),
        (TalkDraft(held_on="i går"), Reason.DATE_IMPOSSIBLE),
        (TalkDraft(text="Ring henne på 070-174 06 12."), Reason.RECOGNISABLE),
    ],
)
def test_a_slip_is_said_and_nothing_is_written(
    desks: Desks, beside: BesideConsultations, draft: TalkDraft, reason: Reason
) -> None:
    """A clear sentence, and the draft stays."""
    with pytest.raises(KnownError) as raised:
        beside.talks.log(draft)
    assert reason_of(raised) is reason
    assert desks.vault.ledger.compartments(CompartmentKind.CONSULTATION) == []


def test_no_number_of_a_caller_can_be_kept() -> None:
    """There is no field for it in what travels, nor in what is being written (K26)."""
    names = {*Consultation.__struct_fields__, *Talk.__struct_fields__, *TalkDraft.__struct_fields__}
    assert not {name for name in names if "phone" in name or "number" in name or "name" in name}


def test_talks_are_counted_through_the_chain_and_nothing_is_blocked(
    desks: Desks, consultations: Consultations, beside: BesideConsultations
) -> None:
    """Questions that go on from each other, and talks: a soft note at the policy's number (K32, K36)."""
    first = ask(consultations)
    code = consultations.thread(first).code
    second = ask(consultations, continues=code)
    assert consultations.thread(second).beside.talks_so_far == 2
    assert not consultations.thread(second).beside.many_talks
    beside.talks.add(second, TalkDraft(minutes=15))
    beside.talks.add(second, TalkDraft(minutes=15, second_worker="kurator", with_exposed=True))
    view = consultations.thread(second).beside
    assert (view.talks_so_far, view.many_talks) == (3, True)
    assert [entry.seen.record.second_worker for entry in view.talks] == ["", "kurator"]


# Guided on, bought, linked


def test_guided_on_with_who_received(desks: Desks, consultations: Consultations, beside: BesideConsultations) -> None:
    """To whom, which day, and who took it on, also said later (K31)."""
    asked = ask(consultations)
    seen = beside.notes.guide_on(asked, "Mottagningen för barn och unga", date(2026, 12, 22))
    beside.notes.received(seen, "Mottagningssekreteraren", date(2026, 12, 23))
    [entry] = consultations.thread(asked).beside.guided_on
    record = entry.seen.record
    assert (record.to, record.received_by, record.received_on) == (
        "Mottagningen för barn och unga",
        "Mottagningssekreteraren",
        date(2026, 12, 23),
    )


def test_what_was_bought_and_what_was_learnt(
    desks: Desks, consultations: Consultations, beside: BesideConsultations
) -> None:
    """So that it is not lost when the bill is paid (K43)."""
    asked = ask(consultations)
    beside.notes.bought(asked, "Riskbedömning", "Konsultbolaget Norrsken", None, "Fråga var för sig.")
    [entry] = consultations.thread(asked).beside.external
    assert (entry.seen.record.provider, entry.seen.record.learned) == ("Konsultbolaget Norrsken", "Fråga var för sig.")
    with pytest.raises(KnownError) as raised:
        beside.notes.bought(asked, " ", "", None, "")
    assert reason_of(raised) is Reason.TEXT_MISSING


def test_an_anonymous_question_is_linked_to_a_file_later(
    desks: Desks, consultations: Consultations, inbox: CountyInbox, beside: BesideConsultations
) -> None:
    """With a reason, in the log, and in the file alone: the county never learns of it (K24, K25)."""
    asked = ask(consultations)
    file = desks.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", sign="tree")])
    before = consultations.thread(asked).question
    with pytest.raises(KnownError) as raised:
        beside.links.link(asked, file, " ")
    assert reason_of(raised) is Reason.REASON_MISSING
    beside.links.link(asked, file, "Hon har själv berättat vem hon är.")
    [link] = beside.links.links(file)
    assert (link.record.code, link.record.reason) == (before.record.code, "Hon har själv berättat vem hon är.")
    assert consultations.thread(asked).beside.linked_to == ("Tall",)
    assert consultations.thread(asked).question.record == before.record
    books = desks.vault.ledger.compartments(CompartmentKind.ACCESS_LOG)
    acts = [seen.record.act for info in books for seen in desks.vault.ledger.all(info.id, LogEntry)]
    assert Act.LINKED in acts


# Texts about nobody


def test_a_text_for_the_library_is_stripped_and_read_through_by_a_person(
    desks: Desks, consultations: Consultations, beside: BesideConsultations
) -> None:
    """The program begins, a person ends; only then does it leave, and nothing leads back from it (K13, K40)."""
    kept = consultations.keep_here(
        ConsultationDraft(text="En 17-årig kille i Gäddede som pratar tigrinja. Ring 063-12 34 56.")
    )
    draft = beside.library.draft(kept, STAND_INS)
    assert "Gäddede" not in draft.text
    assert "63-12" not in draft.text
    for half_done, reason in (
        (draft, Reason.NOT_READ_THROUGH),
        (replace(draft, text="Hon bor i Gäddede, 17 år, tigrinja.", read_through=True), Reason.RECOGNISABLE),
        (replace(draft, text=" ", read_through=True), Reason.TEXT_MISSING),
    ):
        with pytest.raises(KnownError) as raised:
            beside.library.send(kept, half_done)
        assert reason_of(raised) is reason
    whole = NoteDraft(use=NoteUse.NETWORK_MEETING, text="En ung man som ingen frågade.", read_through=True)
    sent = beside.library.send(kept, whole)
    assert members_of(desks, sent) == {PETRA.member}
    [note] = beside.library.inbox()
    assert (note.record.text, note.record.use) == (whole.text, NoteUse.NETWORK_MEETING)
    assert not {"code", "unit", "consultation"} & set(LibraryNote.__struct_fields__)
    desks.sit(PETRA)
    beside.library.take_in(note)
    assert beside.library.inbox()[0].record.taken_in_at == desks.clock.now()


def test_half_a_text_is_kept(desks: Desks, consultations: Consultations, beside: BesideConsultations) -> None:
    """What was being written is there again."""
    asked = ask(consultations)
    draft = NoteDraft(text="Halvvägs")
    beside.library.keep_draft(asked, draft)
    assert beside.library.draft(asked, STAND_INS) == draft


# Away


def test_who_is_away_and_who_answers_is_seen_by_those_who_ask(
    desks: Desks, consultations: Consultations, beside: BesideConsultations
) -> None:
    """A fact with its day, gone when that has passed; and only said of oneself."""
    desks.sit(PETRA)
    told = beside.absences.say(date(2026, 12, 22), date(2026, 12, 28), None)
    assert LOVE.member in members_of(desks, told)
    desks.sit(LOVE)
    [away] = consultations.terms().away
    assert (away.name, away.until, away.mine) == ("Petra Norlin", date(2026, 12, 28), False)
    desks.clock.turn(days=7)
    assert consultations.terms().away == ()
    desks.sit(PETRA)
    beside.absences.settle()
    assert desks.vault.ledger.compartments(CompartmentKind.LIBRARY) == []


def test_days_in_the_wrong_order_are_no_absence(desks: Desks, beside: BesideConsultations) -> None:
    """Nor days that have passed."""
    desks.sit(PETRA)
    for first, last, reason in (
        (date(2026, 12, 28), date(2026, 12, 22), Reason.DATE_ORDER),
        (date(2026, 12, 1), date(2026, 12, 2), Reason.DATE_IMPOSSIBLE),
    ):
        with pytest.raises(KnownError) as raised:
            beside.absences.say(first, last, None)
        assert reason_of(raised) is reason


def test_coming_back_takes_it_away(desks: Desks, beside: BesideConsultations) -> None:
    """At once, for everybody."""
    desks.sit(PETRA)
    beside.absences.say(date(2026, 12, 22), date(2027, 1, 8), GUN_BRITT.member)
    beside.absences.come_back()
    assert beside.absences.known() == ()


# Numbers


def test_a_suspicion_is_counted_apart(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """Of the whole county and one year; a suspicion is no case (K41)."""
    for honour in (HonourAssessment.SUSPECTED, HonourAssessment.SUSPECTED, HonourAssessment.CONFIRMED, None):
        ask(consultations, honour_assessment=honour)
    counts = inbox.inbox().counts
    assert counts is not None
    assert (counts.asked, counts.suspected, counts.confirmed, counts.not_said) == (4, 2, 1, 1)


def test_everything_that_may_be_said_travels(consultations: Consultations) -> None:
    """Topic, channel, how it came, on what footing, and what was told (K14, K27, K28, K30, K42, K45)."""
    said: dict[str, Any] = {
        "topic": "partner_violence",
        "channel": Channel.VISIT,
        "intake": Intake.POLICE,
        "mode": ContactMode.OPEN_INTERVENTION,
        "told_of_duty_at": TUESDAY,
        "told_before_report_why": "Hon var inte ensam.",
    }
    record = consultations.thread(ask(consultations, **said)).question.record
    assert {name: getattr(record, name) for name in said} == said
