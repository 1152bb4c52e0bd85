"""Two people change one plan without having seen each other, in twenty ways; then each hears of the other.

Whoever hears first, both show the same, nothing that anybody wrote has vanished, and what only a person can decide
waits for one (DESIGN section 3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.domain import codebook
from desktop.domain.changes import DELETED
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.person_file import Person
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview
from desktop.domain.records.safety import SafetyHeading, SafetySection
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Phase, Subgoal, SubgoalState
from desktop.services.plan.plan_reviews import PlanReviews
from desktop.services.plan.plan_view import PLAN_RECORDS
from desktop.services.plan.support_plans import SupportPlans
from tests.support.office import Office
from tests.support.vaults import HandClock

AREA = NeedArea.NETWORK
DAY = date(2026, 12, 10)


class Worker:
    """One of the two, at her own computer."""

    def __init__(self, office: Office, device: int) -> None:
        self.office, self.computer = office, office.computer(device)
        vault = self.computer.vault
        self.ledger = vault.ledger
        self.plans = SupportPlans(vault.ledger, self.computer.members, office.clock, Policy(), vault.settings)
        self.reviews = PlanReviews(vault.ledger, self.computer.members, office.clock, Policy())
        self.file = CompartmentId(b"")

    def all(self, kind: type[Any]) -> list[Projection[Any]]:
        return self.ledger.all(self.file, kind)

    def goals(self) -> list[Projection[Goal]]:
        return [view.goal for view in self.plans.parts(self.file).area(AREA).goals]

    def steps(self) -> list[Projection[Subgoal]]:
        return [step for view in self.plans.parts(self.file).area(AREA).goals for step in view.subgoals]

    def write(self, seen: Projection[Any], **fields: Any) -> Projection[Any]:
        return self.plans.edit(seen, msgspec.structs.replace(seen.record, **fields))

    def texts(self) -> list[str]:
        return [goal.record.text for goal in self.goals()]

    def step_texts(self) -> list[str]:
        return [step.record.text for step in self.steps()]

    def section(self) -> Projection[SafetySection]:
        return self.all(SafetySection)[0]

    def waits(self) -> set[tuple[str, str]]:
        """What is left for a person to choose: the kind of record and the field, "deleted" for a removal."""
        found = set()
        for kind in (*PLAN_RECORDS, SafetySection):
            for seen in self.ledger.all(self.file, kind):
                found |= {(kind.__name__, field) for field in seen.conflicts if field != "order"}
                if seen.deleted_but_edited:
                    found.add((kind.__name__, "deleted"))
        return found

    def state(self) -> list[Any]:
        """Everything that is projected, and how the plan shows it."""
        kinds: tuple[type[Record], ...] = (*PLAN_RECORDS, SafetySection)
        projected = [seen.state for kind in kinds for seen in self.ledger.all(self.file, kind, deleted=True)]
        parts = self.plans.parts(self.file)
        order = [(view.area, [goal.goal.id for goal in view.goals]) for view in parts.areas]
        steps = [[step.id for step in goal.subgoals] for view in parts.areas for goal in view.goals]
        return [projected, order, steps, [step.id for step in parts.loose]]


Do = Callable[[Worker], object]
Sees = Callable[[Worker], object]


@dataclass(frozen=True)
class Way:
    """`first` and `second` are done apart; `waits`: what a person must choose; `sees`: what both show afterwards."""

    name: str
    first: Do
    second: Do
    waits: frozenset[tuple[str, str]] = frozenset()
    sees: Sees = lambda worker: worker.texts()
    shown: Any = ("ett", "två", "tre")


def no_choice(name: str, first: Do, second: Do, sees: Sees, shown: Any) -> Way:
    """A way that goes together by itself."""
    return Way(name, first, second, frozenset(), sees, shown)


def choice(name: str, first: Do, second: Do, waits: str, field: str, sees: Sees, shown: Any) -> Way:
    """A way that waits for a person."""
    return Way(name, first, second, frozenset({(waits, field)}), sees, shown)


def _swap(one: int, place: int) -> Do:
    return lambda worker: worker.plans.move_goal(worker.goals()[one], place)


def _remove_goal(worker: Worker) -> object:
    return worker.plans.remove_goal(worker.plans.parts(worker.file).area(AREA).goals[0])


WAYS = (
    no_choice("both move different goals", _swap(2, 0), _swap(0, 2), lambda w: w.texts(), ["tre", "två", "ett"]),
    no_choice("both move the same goal", _swap(2, 0), _swap(2, 1), lambda w: w.texts(), ["ett", "tre", "två"]),
    no_choice(
        "each moves a goal before the other's",  # a circle, if a place named its neighbour
        lambda w: w.plans.move_goal(w.goals()[0], 1),
        lambda w: w.plans.move_goal(w.goals()[1], 0),
        lambda w: sorted(w.texts()),
        ["ett", "tre", "två"],
    ),
    no_choice(
        "one moves steps, the other writes in one",
        lambda w: w.plans.move_subgoal(w.steps()[1], 0),
        lambda w: w.write(w.steps()[1], text="Ringa läraren"),
        lambda w: w.step_texts(),
        ["Ringa läraren", "Ringa moster"],
    ),
    no_choice(
        "different fields of one step",
        lambda w: w.write(w.steps()[0], who="Tall"),
        lambda w: w.write(w.steps()[0], when="varje onsdag"),
        lambda w: (w.steps()[0].record.who, w.steps()[0].record.when),
        ("Tall", "varje onsdag"),
    ),
    choice(
        "the same field of one step",
        lambda w: w.write(w.steps()[0], text="Ringa på onsdag"),
        lambda w: w.write(w.steps()[0], text="Ringa på torsdag"),
        "Subgoal",
        "text",
        lambda w: {value.content for value in w.steps()[0].conflicts["text"]},
        {"Ringa på onsdag", "Ringa på torsdag"},
    ),
    no_choice(
        "the same words in the same field",
        lambda w: w.write(w.steps()[0], text="Ringa moster på onsdag"),
        lambda w: w.write(w.steps()[0], text="Ringa moster på onsdag"),
        lambda w: w.step_texts(),
        ["Ringa moster på onsdag", "Mattelärare"],
    ),
    choice(
        "one removes a step, the other writes in it",
        lambda w: w.plans.remove(w.steps()[0]),
        lambda w: w.write(w.steps()[0], state=SubgoalState.ONGOING),
        "Subgoal",
        "deleted",
        lambda w: w.step_texts(),
        ["Ringa moster", "Mattelärare"],
    ),
    choice(
        "one removes a goal, the other changes it",
        _remove_goal,
        lambda w: w.write(w.goals()[0], text="ett och ett halvt"),
        "Goal",
        "deleted",
        lambda w: w.texts(),
        ["ett och ett halvt", "två", "tre"],
    ),
    no_choice(
        "one removes a goal, the other gives it a step",  # the goal shows as contested, see the view's own test
        _remove_goal,
        lambda w: w.plans.add_subgoal(w.goals()[0], Subgoal(text="Kören")),
        lambda w: (w.texts(), w.step_texts(), w.plans.parts(w.file).area(AREA).goals[0].contested),
        (["ett", "två", "tre"], ["Kören"], True),
    ),
    no_choice(
        "both remove the same goal",
        _remove_goal,
        _remove_goal,
        lambda w: (w.texts(), len(w.ledger.all(w.file, Goal, deleted=True))),
        (["två", "tre"], 3),
    ),
    choice(
        "one removes and brings back, the other removes",
        lambda w: w.plans.restore(w.plans.remove(w.steps()[0])),
        lambda w: w.plans.remove(w.steps()[0]),
        "Subgoal",
        "deleted",
        lambda w: w.step_texts(),
        ["Ringa moster", "Mattelärare"],
    ),
    choice(
        "two phases",
        lambda w: w.plans.enter_phase(w.plans.start(w.file), Phase.MIDDLE, DAY),
        lambda w: w.plans.enter_phase(w.plans.start(w.file), Phase.LONG, DAY),
        "SupportPlan",
        "phase",
        lambda w: (w.plans.start(w.file).record.middle_since, w.plans.start(w.file).record.long_since),
        (DAY, DAY),
    ),
    no_choice(
        "a phase, and back to it with another field",
        lambda w: w.plans.enter_phase(w.plans.start(w.file), Phase.ACUTE, DAY),
        lambda w: w.write(w.plans.start(w.file), long_term="Eget boende"),
        lambda w: (w.plans.start(w.file).record.phase, w.plans.start(w.file).record.long_term),
        (Phase.ACUTE, "Eget boende"),
    ),
    choice(
        "the person's own words",
        lambda w: w.write(w.plans.start(w.file), own_words="Jag vill läsa klart trean."),
        lambda w: w.write(w.plans.start(w.file), own_words="Jag vill gå och handla."),
        "SupportPlan",
        "own_words",
        lambda w: {value.content for value in w.plans.start(w.file).conflicts["own_words"]},
        {"Jag vill läsa klart trean.", "Jag vill gå och handla."},
    ),
    choice(
        "one section of the safety plan",
        lambda w: w.write(w.section(), text="Telefonen ligger hemma."),
        lambda w: w.write(w.section(), text="Telefonen är avstängd."),
        "SafetySection",
        "text",
        lambda w: {value.content for value in w.section().conflicts["text"]},
        {"Telefonen ligger hemma.", "Telefonen är avstängd."},
    ),
    no_choice(
        "two sections of the safety plan",
        lambda w: w.ledger.create(w.file, SafetySection(heading=SafetyHeading.SOCIAL, text="Kören")),
        lambda w: w.ledger.create(w.file, SafetySection(heading=SafetyHeading.PHYSICAL, text="Låset")),
        lambda w: sorted(seen.record.text for seen in w.all(SafetySection)),
        ["Kören", "Låset", "Telefonen är låst."],
    ),
    no_choice(
        "one area is begun twice",
        lambda w: w.plans.note_area(w.file, AreaNote(area=NeedArea.HOUSING, resources="rum hos moster")),
        lambda w: w.plans.note_area(w.file, AreaNote(area=NeedArea.HOUSING, resources="egen nyckel")),
        lambda w: sorted(seen.record.resources for seen in w.all(AreaNote)),
        ["egen nyckel", "rum hos moster"],
    ),
    no_choice(
        "one solves what comes first, the other changes its day",
        lambda w: w.write(w.all(FirstThing)[0], done_on=DAY),
        lambda w: w.write(w.all(FirstThing)[0], due=date(2027, 1, 22)),
        lambda w: (w.all(FirstThing)[0].record.done_on, w.all(FirstThing)[0].record.due),
        (DAY, date(2027, 1, 22)),
    ),
    no_choice(
        "both go through the plan, and both rate",
        lambda w: (
            w.reviews.review(w.file, PlanReview(on=DAY, found="ett")),
            w.reviews.rate(w.file, LifeRating(on=DAY, safe=3)),
        ),
        lambda w: (
            w.reviews.review(w.file, PlanReview(on=DAY, found="två")),
            w.reviews.rate(w.file, LifeRating(on=DAY, body=5)),
        ),
        lambda w: (
            sorted(seen.record.found for seen in w.all(PlanReview)),
            [[p.value for p in line.points] for line in w.reviews.view(w.file).life.lines],
        ),
        (["ett", "två"], [[3], [5]]),
    ),
    no_choice(
        "one closes the plan, the other goes on with it",
        lambda w: w.reviews.close(w.file, None),
        lambda w: w.plans.add_goal(w.file, AREA, "fyra"),
        lambda w: (w.texts(), len(w.all(PlanClosing)), w.reviews.view(w.file).closed is not None),
        (["ett", "två", "tre", "fyra"], 1, True),
    ),
    no_choice(
        "a step is moved to a goal that goes away",
        lambda w: w.write(w.steps()[0], goal=tuple(w.goals()[1].id)),
        lambda w: w.plans.remove_goal(w.plans.parts(w.file).area(AREA).goals[1]),
        lambda w: (w.texts(), sorted(w.step_texts())),
        (["ett", "två", "tre"], ["Mattelärare", "Ringa moster"]),
    ),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def two(office: Office) -> tuple[Worker, Worker]:
    """Gun-Britt has begun a plan, and her stand-in has it."""
    here, there = Worker(office, 7), Worker(office, 9)
    here.file = there.file = here.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    here.plans.start(here.file)
    goals = [here.plans.add_goal(here.file, AREA, text) for text in ("ett", "två", "tre")]
    for text in ("Ringa moster", "Mattelärare"):
        here.plans.add_subgoal(goals[0], Subgoal(text=text))
    here.plans.add_first_thing(here.file, FirstThing(text="Hyran"))
    here.ledger.create(here.file, SafetySection(heading=SafetyHeading.TECHNOLOGY, text="Telefonen är låst."))
    office.hand_over(here.file, here.computer, there.computer)
    return here, there


def values(worker: Worker) -> set[tuple[Any, ...]]:
    """Every value that anybody ever wrote, from the changes themselves."""
    found = set()
    for change in worker.ledger.changes(worker.file, codebook.KINDS.values()):
        for number, content in change.fields.items():
            found.add((change.record, number, repr(content), number == DELETED))
    return found


@pytest.mark.parametrize("way", WAYS, ids=[way.name for way in WAYS])
def test_two_who_change_one_plan_apart(way: Way, two: tuple[Worker, Worker], office: Office) -> None:
    """Both show the same, a person chooses what only a person can, and everything written is still there."""
    here, there = two
    office.clock.turn(minutes=3)
    way.first(here)
    office.clock.turn(minutes=3)
    way.second(there)
    written = values(here) | values(there)
    office.hand_over(here.file, here.computer, there.computer)
    office.hand_over(here.file, there.computer, here.computer)
    assert here.state() == there.state()
    assert (here.waits(), there.waits()) == (way.waits, way.waits)
    assert (way.sees(here), way.sees(there)) == (way.shown, way.shown)
    assert (written - values(here), written - values(there)) == (set(), set())


def test_there_are_twenty_ways() -> None:
    """As many as were promised, each with a name of its own."""
    assert len({way.name for way in WAYS}) >= 20


def test_a_goal_is_moved_as_often_as_one_likes(two: tuple[Worker, Worker]) -> None:
    """Numbers between two neighbours run out some time; then all get new ones, and nothing falls out."""
    here, _ = two
    for _ in range(120):
        here.plans.move_goal(here.goals()[2], 1)
    assert sorted(here.texts()) == ["ett", "tre", "två"]
    here.plans.move_goal(here.goals()[2], 0)
    assert len({goal.record.order for goal in here.goals()}) == 3


def test_numbers_that_are_none_do_not_disturb_the_order(two: tuple[Worker, Worker], office: Office) -> None:
    """Another program may write what is no number; the list has one order all the same, and all can be moved."""
    here, there = two
    for goal, order in zip(here.goals(), (float("nan"), float("inf"), float("-inf")), strict=True):
        here.ledger.edit(goal, msgspec.structs.replace(goal.record, order=order))
    office.hand_over(here.file, here.computer, there.computer)
    assert here.texts() == there.texts()
    last = here.texts()[-1]
    here.plans.move_goal(here.goals()[-1], 0)
    assert (here.texts()[0], len(here.texts())) == (last, 3)


def test_a_step_that_stands_before_itself_is_not_lost(two: tuple[Worker, Worker]) -> None:
    """A step whose goal is a step, itself even, is shown beside the goals and can be put under a new one."""
    here, _ = two
    one, other = here.steps()
    here.write(one, goal=tuple(other.id))
    here.write(other, goal=tuple(other.id))
    assert (here.steps(), {step.record.text for step in here.plans.parts(here.file).loose}) == (
        [],
        {"Ringa moster", "Mattelärare"},
    )
    here.plans.gather_loose(here.file, "Delmål utan mål")
    [gathered] = here.plans.parts(here.file).area(NeedArea.PROTECTION).goals
    assert {step.record.text for step in gathered.subgoals} == {"Ringa moster", "Mattelärare"}
    assert here.plans.parts(here.file).loose == ()
