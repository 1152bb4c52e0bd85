"""Beside the plan: reviews, own ratings, versions beside each other, the person's paper, the end and going on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import PlanPolicy, Policy
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.plan_review import DesiredState, LifeArea, LifeRating, PlanClosing, PlanReview, ProposedNeed
from desktop.domain.records.safety import CoverStory, RiskPerson
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Subgoal, SubgoalState
from desktop.services.assignment.emergency_card import EmergencyCard, Number
from desktop.services.log.access_log import AccessLog
from desktop.services.plan.plan_compare import Difference
from desktop.services.plan.plan_desk import PlanDesk, make_plan_desk
from desktop.services.plan.plan_paper import Ring
from desktop.services.plan.plan_reviews import ReviewsView
from desktop.services.plan.support_plans import SupportPlans
from tests.support.office import Office
from tests.support.vaults import HandClock

AREA = NeedArea.NETWORK
CARD = EmergencyCard(180, (), (Number("Fara", "112", "", alarm=True), Number("Jouren", "0980-319 214", "")))


class Desk:
    """Gun-Britt's computer, with Tall's file and a plan."""

    def __init__(self, office: Office) -> None:
        self.office, computer = office, office.computer(7)
        vault = computer.vault
        self.ledger = vault.ledger
        policy = Policy(plan=PlanPolicy(talk_after=2, talk_at=3, talk_fall=3))
        self.plans = SupportPlans(vault.ledger, computer.members, office.clock, policy, vault.settings)
        log = AccessLog(vault.ledger, computer.members, vault.settings, office.clock)
        self.desk: PlanDesk = make_plan_desk(
            vault.ledger, computer.members, office.clock, policy, log, CARD, self.plans
        )
        self.file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", name="Sara Lind")])
        self.plans.start(self.file)

    def view(self) -> ReviewsView:
        return self.desk.reviews.view(self.file)

    def review(self, **fields: Any) -> Projection[PlanReview]:
        return self.desk.reviews.review(self.file, PlanReview(**fields))

    def rate(self, on: date, **fields: int) -> Projection[LifeRating]:
        return self.desk.reviews.rate(self.file, LifeRating(on=on, **fields))

    def goal(self, text: str = "Ha två vuxna att ringa") -> Projection[Goal]:
        return self.plans.add_goal(self.file, AREA, text)

    def write(self, seen: Projection[Any], **fields: Any) -> Projection[Any]:
        return self.plans.edit(seen, msgspec.structs.replace(seen.record, **fields))

    def dues(self) -> list[tuple[str, date]]:
        return [(due.what, due.on) for due in self.ledger.info(self.file).card.due]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    office = Office(tmp_path, HandClock())
    yield Desk(office)
    office.close()


# ---- reviews ----


def test_the_first_review_is_due_and_then_the_next(here: Desk) -> None:
    """By the policy's weeks at first (S06), then by the day that each review sets; told in Idag."""
    assert (here.view().first, here.view().next_on) == (True, date(2026, 9, 29))
    assert here.dues() == [("first_review", date(2026, 9, 29))]
    here.review(with_person=True, found="Det går framåt", next_on=date(2026, 11, 3))
    assert (here.view().first, here.view().next_on) == (False, date(2026, 11, 3))
    assert here.dues() == [("plan_review", date(2026, 11, 3))]


def test_a_review_holds_what_was_said_and_what_is_so(here: Desk) -> None:
    """Her own words first, loneliness in each of them (S09, S23), facts of today and no count of them."""
    here.review(
        on=date(2026, 10, 1),
        with_person=True,
        own_words="Jag sover.",
        loneliness="Värst på söndagar.",
        company=2,
        states=(DesiredState.NETWORK_BEGUN,),
    )
    [seen] = here.view().reviews
    assert (seen.record.own_words, seen.record.loneliness) == ("Jag sover.", "Värst på söndagar.")
    assert seen.record.states == (DesiredState.NETWORK_BEGUN,)
    assert here.plans.parts(here.file).gone_through_on == date(2026, 10, 1)


def test_a_review_without_the_person_is_no_genomgang_with_her(here: Desk) -> None:
    """What was looked at without her does not say that it was gone through with her."""
    here.review(on=date(2026, 10, 1), with_person=False)
    assert here.plans.parts(here.file).gone_through_on is None


# ---- quality of life ----


def test_lines_have_a_gap_where_she_was_not_asked(here: Desk) -> None:
    """Each area its own line; company comes from the reviews too."""
    here.rate(date(2026, 9, 1), safe=3, body=4)
    here.rate(date(2026, 10, 1), body=5)
    here.review(on=date(2026, 11, 1), company=6)
    lines = {line.area: [point.value for point in line.points] for line in here.view().life.lines}
    assert lines == {
        LifeArea.SAFE: [3, None, None],
        LifeArea.COMPANY: [None, None, 6],
        LifeArea.BODY: [4, 5, None],
    }
    assert here.view().life.days == (date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("values", "talk"),
    [((3,), False), ((3, 2), True), ((4, 3), False), ((8, 5), True), ((8, 6), False), ((2, 3, 7), False)],
)
def test_a_low_trend_says_talk_about_it(here: Desk, values: tuple[int, ...], talk: bool) -> None:
    """By the policy's rule and nothing else: so low twice, or fallen so far."""
    for month, value in enumerate(values, start=1):
        here.rate(date(2026, month, 1), safe=value)
    assert (here.view().life.talk == (LifeArea.SAFE,)) is talk


@pytest.mark.parametrize("value", [-1, 11, 20226])
def test_an_answer_beyond_the_scale_is_refused(here: Desk, value: int) -> None:
    """And what was there before holds."""
    seen = here.rate(date(2026, 9, 1), safe=3)
    with pytest.raises(KnownError) as refused:
        here.desk.reviews.edit(seen, msgspec.structs.replace(seen.record, safe=value))
    assert (refused.value.reason, refused.value.detail) == (Reason.RATING_OUT_OF_RANGE, {"most": 10})
    assert here.view().life.lines[0].answers[0].value == 3


def test_an_answer_beyond_the_scale_from_elsewhere_is_not_drawn(here: Desk) -> None:
    """A newer program may count otherwise; nothing is guessed."""
    here.ledger.create(here.file, LifeRating(on=date(2026, 9, 1), safe=40, body=4))
    assert [line.area for line in here.view().life.lines] == [LifeArea.BODY]


# ---- versions beside each other ----


def test_what_has_changed_since_the_review_is_told(here: Desk) -> None:
    """New, gone, changed and moved; what is the same is the same (S02)."""
    goals = [here.goal(text) for text in ("ett", "två", "tre")]
    step = here.plans.add_subgoal(goals[0], Subgoal(text="Ringa moster"))
    here.review(on=date(2026, 9, 1), with_person=True)
    here.office.clock.turn(days=3)
    here.write(step, text="Ringa moster på onsdag", state=SubgoalState.ONGOING)
    here.plans.move_goal(goals[2], 0)
    here.plans.remove(goals[1])
    here.goal("fyra")
    found = here.desk.comparing.since_review(here.file)
    [section] = [one for one in found.sections if one.area is AREA]
    told = {
        (pair.after or pair.before).record.text: (pair.difference, pair.fields, pair.moved)  # type: ignore[union-attr]
        for pair in section.pairs
    }
    assert told == {
        "tre": (Difference.CHANGED, frozenset(), True),
        "ett": (Difference.SAME, frozenset(), False),
        "Ringa moster på onsdag": (Difference.CHANGED, frozenset({"text", "state"}), False),
        "två": (Difference.GONE, frozenset(), False),
        "fyra": (Difference.NEW, frozenset(), False),
    }
    assert (found.review, found.left, found.right) == (date(2026, 9, 1), 1, 2)


def test_any_two_versions_are_compared_the_older_first(here: Desk) -> None:
    """Whichever is asked for first; one that does not exist says so."""
    here.goal()
    here.office.clock.turn(days=1)
    here.goal("två")
    found = here.desk.comparing.compare(here.file, 2, 1)
    assert (found.left, found.right, found.changed) == (1, 2, 1)
    with pytest.raises(KnownError) as raised:
        here.desk.comparing.compare(here.file, 1, 99)
    assert raised.value.reason is Reason.GONE


# ---- the end, and going on ----


def test_closing_asks_area_by_area_and_the_plan_can_go_on(here: Desk) -> None:
    """What remains and what does not; nothing is written anew when it goes on (S25, S26)."""
    here.goal()
    closing = PlanClosing(remains=(AREA,), met=(NeedArea.MONEY,), words="Kontaktpersonen går kvar.")
    begun = here.desk.reviews.begin_closing(here.file, closing)
    assert here.view().closed is None
    closed = here.desk.reviews.close(here.file, begun)
    assert here.plans.parts(here.file).closing is not None
    assert (here.view().closed, here.dues()) == (closed, [])
    here.office.clock.turn(days=200)
    here.desk.reviews.reopen(closed)
    parts = here.plans.parts(here.file)
    assert (parts.closing, here.view().closed) == (None, None)
    assert [goal.goal.record.text for goal in parts.area(AREA).goals] == ["Ha två vuxna att ringa"]
    assert here.dues() == [("first_review", date(2026, 9, 29))]


# ---- the person's paper ----


def test_the_paper_says_what_is_to_happen_and_names_nobody(here: Desk) -> None:
    """Neither her name nor those who may harm, nor the cover story; the telephone without whose it is (S44)."""
    here.write(here.plans.start(here.file), own_words="Jag, Sara, vill läsa klart trean.", long_term="Eget boende.")
    here.ledger.create(here.file, RiskPerson(relation="farbror", name="Karim Storm"))
    here.ledger.create(here.file, CoverStory(text="Hon heter Anna och kommer från Skåne."))
    here.ledger.create(here.file, Brief(handler_phone="0693-161 00", handler_hours="8–16"))
    goal = here.goal("Slippa Karim på bussen")
    here.plans.add_subgoal(goal, Subgoal(text="Åka med någon", who="Tall och du", when="varje onsdag"))
    here.plans.add_first_thing(here.file, FirstThing(text="Hyran", due=date(2026, 9, 22)))
    here.plans.note_area(here.file, AreaNote(area=NeedArea.PROTECTION, resources="Lås på dörren"))
    assert here.desk.papers.areas(here.file) == (NeedArea.PROTECTION, AREA)
    paper = here.desk.papers.of(here.file, frozenset({AREA}))
    said = repr(paper)
    assert not [word for word in ("Karim", "Storm", "Sara", "Anna", "Skåne", "Lås") if word in said]
    assert paper.areas[0].goals[0].text == "Slippa ____ på bussen"
    assert [(number.ring, number.number) for number in paper.numbers] == [
        (Ring.DAYS, "0693-161 00"),
        (Ring.DANGER, "112"),
    ]
    assert paper.long_term == ("Eget boende.",)


def test_protected_details_are_blank_on_the_paper(here: Desk) -> None:
    """Places and the names of those around her too, where she has protected identity."""
    [person] = here.ledger.all(here.file, Person)
    protected = msgspec.structs.replace(person.record, protection=ProtectionLevel.REGISTRATION, school="Fjällskolan")
    here.ledger.edit(person, protected)
    here.ledger.create(here.file, NetworkNode(relation="moster", name="Berit"))
    here.plans.add_subgoal(here.goal("Gå i Fjällskolan"), Subgoal(text="Ringa Berit"))
    said = repr(here.desk.papers.of(here.file, frozenset(NeedArea)))
    assert not [word for word in ("Fjällskolan", "Berit") if word in said]


def test_a_paper_that_was_printed_stands_in_the_log(here: Desk) -> None:
    """That it was, and when."""
    here.desk.papers.note_printed(here.file)
    assert Act.PRINTED in {seen.record.act for seen in here.ledger.all(here.file, Visit)}


# ---- what a contact person has seen ----


def test_a_need_that_a_contact_person_saw_is_taken_up_or_answered(here: Desk) -> None:
    """It becomes a goal in her words, or she reads why not (S08)."""
    room = here.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall")])
    here.ledger.create(here.file, Assignment(compartment=bytes(room)))
    first = here.ledger.create(room, ProposedNeed(text="Hon har inga vinterskor."))
    second = here.ledger.create(room, ProposedNeed(text="Hon vill lära sig simma."))
    assert [one.need.record.text for one in here.desk.proposed.waiting(here.file)] == [
        "Hon har inga vinterskor.",
        "Hon vill lära sig simma.",
    ]
    here.desk.proposed.take_up(here.file, first, NeedArea.MONEY)
    here.desk.proposed.answer(second, "Vi tar det i januari.")
    assert here.desk.proposed.waiting(here.file) == ()
    assert here.plans.parts(here.file).area(NeedArea.MONEY).goals[0].goal.record.text == "Hon har inga vinterskor."
    assert [seen.record.answer for seen in here.ledger.all(room, ProposedNeed)] == ["", "Vi tar det i januari."]
    with pytest.raises(KnownError) as refused:
        here.desk.proposed.answer(second, "  ")
    assert refused.value.reason is Reason.TEXT_MISSING
