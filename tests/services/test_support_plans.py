"""The support plan: phases, goals in order, versions, what others changed, and nothing lost when two write at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import LawPolicy, PlanPolicy, Policy
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import (
    CORE_AREAS,
    AreaNote,
    FirstThing,
    Goal,
    HomeSupportSituation,
    NeedArea,
    Phase,
    Subgoal,
    SubgoalState,
    SupportPlan,
)
from desktop.services.editing import Editing
from desktop.services.plan.support_plans import PlanView, SupportPlans
from desktop.services.text_limit import TEXT_LIMIT
from tests.support.office import Computer, Office
from tests.support.vaults import HandClock

POLICY = Policy(plan=PlanPolicy(first_review_weeks=6), law=LawPolicy(sol_version="2025:400"))


class Desk:
    """One colleague with her computer and the plan of Tall."""

    def __init__(self, office: Office, device: int, file: CompartmentId | None = None) -> None:
        self.office, self.computer = office, office.computer(device)
        vault = self.computer.vault
        self.plans = SupportPlans(vault.ledger, self.computer.members, office.clock, POLICY, vault.settings)
        self.file = file or vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])

    def view(self) -> PlanView:
        return self.plans.plan(self.file)

    def goals(self, area: NeedArea = NeedArea.NETWORK) -> list[str]:
        return [goal.goal.record.text for goal in self.view().parts.area(area).goals]

    def goal(self, text: str = "Ha två vuxna att ringa") -> Projection[Goal]:
        return self.plans.add_goal(self.file, NeedArea.NETWORK, text)

    def step(self, goal: Projection[Goal], text: str = "Ringa moster", **fields: object) -> Projection[Subgoal]:
        return self.plans.add_subgoal(goal, msgspec.structs.replace(Subgoal(text=text), **fields))

    def steps(self) -> list[str]:
        return [s.record.text for goal in self.view().parts.area(NeedArea.NETWORK).goals for s in goal.subgoals]

    def send_to(self, other: "Desk") -> None:
        self.office.hand_over(self.file, self.computer, other.computer)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def here(office: Office) -> Desk:
    return Desk(office, 7)


@pytest.fixture
def there(office: Office, here: Desk) -> Desk:
    """The stand-in, who has the plan as it is when the fixture is made."""
    there = Desk(office, 9, here.file)
    here.send_to(there)
    return there


def replaced(plans: SupportPlans, seen: Projection, **fields: object) -> Projection:
    return plans.edit(seen, msgspec.structs.replace(seen.record, **fields))


# ---- beginning ----


def test_an_empty_plan_has_six_areas_and_three_phases(here: Desk) -> None:
    """Nothing has to be filled in before it can be looked at."""
    parts = here.view().parts
    assert list(CORE_AREAS) == [area.area for area in parts.areas]
    assert (parts.plan, tuple(span.since for span in parts.phases)) == (None, (None,) * 3)
    assert here.view().version is None


def test_the_first_review_comes_by_itself(here: Desk, office: Office) -> None:
    """The policy's weeks after the plan was begun, with the law that it was begun under (S06, L1)."""
    plan = here.plans.start(here.file).record
    assert (plan.first_review, plan.legal_basis_version) == (date(2026, 10, 13), "2025:400")
    assert today(office.clock) == date(2026, 9, 1)


def test_beginning_twice_is_beginning_once(here: Desk) -> None:
    """Two presses make one plan."""
    assert here.plans.start(here.file).ref == here.plans.start(here.file).ref


# ---- phases ----


def test_a_plan_goes_through_its_phases_and_back(here: Desk) -> None:
    """Each phase keeps the day it was last entered; the one before ends the day before (S01)."""
    plan = here.plans.start(here.file)
    plan = here.plans.enter_phase(plan, Phase.ACUTE, date(2026, 11, 3))
    plan = here.plans.enter_phase(plan, Phase.MIDDLE, date(2026, 12, 10))
    spans = here.view().parts.phases
    assert [(s.since, s.until, s.current) for s in spans] == [
        (date(2026, 11, 3), date(2026, 12, 9), False),
        (date(2026, 12, 10), None, True),
        (None, None, False),
    ]
    here.plans.enter_phase(plan, Phase.ACUTE, date(2027, 1, 5))
    acute, middle, _ = here.view().parts.phases
    assert (acute.since, acute.until, acute.current) == (date(2027, 1, 5), None, True)
    assert (middle.since, middle.until) == (date(2026, 12, 10), date(2027, 1, 4))


# ---- goals and steps ----


def test_goals_keep_the_order_people_give_them(here: Desk) -> None:
    """New ones come last; a moved one is the only one that is written."""
    first, second, third = (here.goal(text) for text in ("ett", "två", "tre"))
    assert here.goals() == ["ett", "två", "tre"]
    third = here.plans.move_goal(third, 0)
    assert here.goals() == ["tre", "ett", "två"]
    here.plans.move_goal(third, 1)
    assert here.goals() == ["ett", "tre", "två"]
    here.plans.move_goal(first, 2)
    assert here.goals() == ["tre", "två", "ett"]
    assert [goal.number for goal in here.view().parts.area(NeedArea.NETWORK).goals] == [1, 2, 3]
    assert here.view().parts.area(NeedArea.NETWORK).goals[1].goal.touched_at == second.touched_at


def test_steps_keep_their_order_too(here: Desk) -> None:
    """Within their goal."""
    goal = here.goal()
    steps = [here.step(goal, text) for text in ("ett", "två", "tre")]
    here.plans.move_subgoal(steps[2], 0)
    assert here.steps() == ["tre", "ett", "två"]


def test_a_goal_without_steps_is_hinted_at(here: Desk) -> None:
    """Until it has one, or is reached (S05)."""
    goal = here.goal()
    assert here.view().parts.area(NeedArea.NETWORK).goals[0].lacks_subgoals
    here.step(goal, who="Tall och du", when="varje onsdag", sign="De har pratat", state=SubgoalState.ONGOING)
    assert not here.view().parts.area(NeedArea.NETWORK).goals[0].lacks_subgoals


def test_a_goal_needs_words(here: Desk) -> None:
    """An empty goal is not made."""
    with pytest.raises(KnownError) as raised:
        here.goal("  ")
    assert raised.value.reason is Reason.TEXT_MISSING
    with pytest.raises(KnownError) as raised:
        here.goal("x" * (TEXT_LIMIT + 1))
    assert raised.value.reason is Reason.TEXT_TOO_LONG


def test_a_goals_words_are_not_emptied(here: Desk) -> None:
    """It says so, and the words that were there hold; other fields of the same editor are saved all the same."""
    editing = Editing(here.goal(), here.plans.edit)
    outcome = editing.save_what_can_be({"text": "  ", "reached_on": date(2026, 9, 1)})
    assert [error.reason for error in outcome.refused.values()] == [Reason.TEXT_MISSING]
    [goal] = here.view().parts.area(NeedArea.NETWORK).goals
    assert (goal.goal.record.text, goal.goal.record.reached_on) == ("Ha två vuxna att ringa", date(2026, 9, 1))


def test_a_goal_goes_and_comes_back_with_its_steps(here: Desk) -> None:
    """Undo of a deletion brings back everything that went."""
    goal = here.goal()
    here.step(goal, "ett")
    kept = here.step(goal, "två")
    here.plans.remove(kept)
    removed = here.plans.remove_goal(here.view().parts.area(NeedArea.NETWORK).goals[0])
    assert here.goals() == []
    here.plans.restore(removed)
    assert (here.goals(), here.steps()) == (["Ha två vuxna att ringa"], ["ett"])


def test_what_must_be_solved_first_comes_by_its_day(here: Desk) -> None:
    """Solved ones last, those without a day after those with one (S07)."""
    for text, due in (("Nytt bankkort", None), ("Hyran", date(2027, 1, 22)), ("Nyckel", date(2027, 1, 21))):
        here.plans.add_first_thing(here.file, FirstThing(text=text, due=due))
    nyckel = here.view().parts.first_things[0]
    replaced(here.plans, nyckel, done_on=date(2027, 1, 20))
    assert [t.record.text for t in here.view().parts.first_things] == ["Hyran", "Nytt bankkort", "Nyckel"]


def test_further_areas_are_there_when_something_is_written_in_them(here: Desk) -> None:
    """Six always, others where they are needed (S03)."""
    here.plans.note_area(here.file, AreaNote(area=NeedArea.HOUSING, resources="rum hos moster"))
    areas = here.view().parts.areas
    assert [*CORE_AREAS, NeedArea.HOUSING] == [area.area for area in areas]


# ---- versions ----


def test_a_version_is_a_day_of_one_person(here: Desk, there: Desk, office: Office) -> None:
    """Many saves in a row are one version; another day or another person begins the next."""
    plan = here.plans.start(here.file)
    for text in ("Jag", "Jag vill", "Jag vill läsa"):
        plan = replaced(here.plans, plan, own_words=text)
    office.clock.turn(days=1)
    here.goal()
    here.send_to(there)
    there.goal("Hitta ett sammanhang")
    there.send_to(here)
    lines = here.plans.versions(here.file)
    assert [(line.number, line.by.name, line.by.mine, line.day) for line in lines] == [
        (3, "Malin Grahn", False, date(2026, 9, 2)),
        (2, "Gun-Britt Modin", True, date(2026, 9, 2)),
        (1, "Gun-Britt Modin", True, date(2026, 9, 1)),
    ]
    assert (lines[2].records, lines[0].records) == ((SupportPlan,), (Goal,))
    assert here.view().version == lines[0]
    assert there.plans.versions(here.file)[0].number == 3


def test_the_plan_can_be_seen_as_it_was(here: Desk, office: Office) -> None:
    """Each version is a point in the history, deletions and all."""
    goal = here.goal("Ha två vuxna att ringa")
    here.step(goal, "Ringa moster")
    office.clock.turn(days=1)
    here.plans.remove_goal(here.view().parts.area(NeedArea.NETWORK).goals[0])
    here.goal("Hitta ett sammanhang")
    past = here.plans.version(here.file, 1).area(NeedArea.NETWORK)
    assert [g.goal.record.text for g in past.goals] == ["Ha två vuxna att ringa"]
    assert [s.record.text for s in past.goals[0].subgoals] == ["Ringa moster"]
    now = here.plans.version(here.file, 2).area(NeedArea.NETWORK)
    assert [g.goal.record.text for g in now.goals] == ["Hitta ett sammanhang"]
    with pytest.raises(KnownError):
        here.plans.version(here.file, 0)


# ---- what others changed ----


def test_what_others_changed_is_told_and_can_be_undone(here: Desk, office: Office) -> None:
    """Different fields go together by themselves, visibly (SC3)."""
    plan = here.plans.enter_phase(here.plans.start(here.file), Phase.MIDDLE, date(2026, 12, 10))
    step = here.step(here.goal(), "Ringa moster", when="varje onsdag")
    here.plans.looked(here.view())
    there = Desk(office, 9, here.file)
    here.send_to(there)
    replaced(there.plans, step, text="Ringa moster från ett säkert nummer")
    there.plans.enter_phase(plan, Phase.LONG, date(2027, 1, 15))
    replaced(here.plans, step, when="varannan onsdag")
    there.send_to(here)
    news = here.view().news
    assert [(edit.kind, edit.field) for edit, _ in news.edits] == [
        (Subgoal, "text"),
        (SupportPlan, "phase"),
        (SupportPlan, "long_since"),
    ]
    assert news.names == ("Malin Grahn",)
    assert (
        news.edits[0][0].before,
        news.edits[0][0].after,
    ) == ("Ringa moster", "Ringa moster från ett säkert nummer")
    assert here.view().rivals == {}
    here.plans.undo_news(here.file, news)
    view = here.view()
    assert (here.steps(), view.parts.plan.record.phase) == (["Ringa moster"], Phase.MIDDLE)
    assert view.parts.area(NeedArea.NETWORK).goals[0].subgoals[0].record.when == "varannan onsdag"
    assert view.news.edits == ()


def test_new_and_removed_things_of_others_are_undone_too(here: Desk, office: Office) -> None:
    """What came goes, and what went comes back."""
    gone = here.step(here.goal(), "Mattelärare")
    here.plans.looked(here.view())
    there = Desk(office, 9, here.file)
    here.send_to(there)
    there.goal("Hitta ett sammanhang")
    there.plans.remove(gone)
    there.send_to(here)
    news = here.view().news
    assert [(edit.kind, edit.field) for edit, _ in news.edits] == [(Goal, ""), (Subgoal, "deleted")]
    here.plans.undo_news(here.file, news)
    assert (here.goals(), here.steps()) == (["Ha två vuxna att ringa"], ["Mattelärare"])


def test_one_who_never_looked_has_no_news(there: Desk, here: Desk) -> None:
    """The first look at a plan is a look at all of it."""
    here.goal()
    here.send_to(there)
    assert there.view().news.edits == ()
    there.plans.looked(there.view())
    here.goal("Hitta ett sammanhang")
    here.send_to(there)
    assert [edit.field for edit, _ in there.view().news.edits] == [""]
    there.plans.looked(there.view())
    assert there.view().news.edits == ()


def test_what_comes_after_the_look_is_news_still(here: Desk, office: Office) -> None:
    """A look is at what was shown, not at what arrived while it was shown."""
    here.goal()
    shown = here.view()
    there = Desk(office, 9, here.file)
    here.send_to(there)
    there.goal("Hitta ett sammanhang")
    there.send_to(here)
    here.plans.looked(shown)
    assert [edit.field for edit, _ in here.view().news.edits] == [""]


def test_own_changes_are_no_news(here: Desk) -> None:
    """Not even after a look."""
    here.plans.looked(here.view())
    here.goal()
    assert here.view().news.edits == ()


# ---- two who write at once ----


def test_both_values_of_one_field_stand_until_someone_chooses(here: Desk, office: Office) -> None:
    """Each with who and when; the choice settles it everywhere."""
    step = here.step(here.goal(), "Ringa moster")
    there = Desk(office, 9, here.file)
    here.send_to(there)
    replaced(here.plans, step, text="Ringa på onsdag")
    office.clock.turn(minutes=5)
    replaced(there.plans, step, text="Ringa på torsdag")
    there.send_to(here)
    rivals = here.view().rivals[step.ref]["text"]
    assert {(r.value, r.by.name, r.by.mine) for r in rivals} == {
        ("Ringa på onsdag", "Gun-Britt Modin", True),
        ("Ringa på torsdag", "Malin Grahn", False),
    }
    assert here.view().news.edits == ()
    now = here.view().parts.area(NeedArea.NETWORK).goals[0].subgoals[0]
    here.computer.vault.ledger.choose(now, "text", "Ringa på onsdag")
    here.send_to(there)
    assert (there.steps(), there.view().rivals) == (["Ringa på onsdag"], {})


def test_a_removed_goal_that_somebody_went_on_with_asks_for_a_decision(here: Desk, office: Office) -> None:
    """Neither the removal nor the new step is lost; brought back, the goal is as before (SC3.5)."""
    goal = here.goal()
    there = Desk(office, 9, here.file)
    here.send_to(there)
    here.plans.remove_goal(here.view().parts.area(NeedArea.NETWORK).goals[0])
    there.step(goal, "Ringa moster")
    there.send_to(here)
    [contested] = here.view().parts.area(NeedArea.NETWORK).goals
    assert (contested.contested, here.steps()) == (True, ["Ringa moster"])
    here.computer.vault.ledger.restore(contested.goal)
    [settled] = here.view().parts.area(NeedArea.NETWORK).goals
    assert (settled.contested, here.steps()) == (False, ["Ringa moster"])


def test_a_plan_begun_on_two_computers_is_put_together(here: Desk, there: Desk) -> None:
    """Texts one after the other, other fields where one was empty; nothing is gone."""
    mine, theirs = here.plans.start(here.file), there.plans.start(there.file)
    replaced(here.plans, mine, own_words="Jag vill läsa klart trean.")
    replaced(there.plans, theirs, own_words="Jag vill gå och handla.", reviewed_on=date(2026, 9, 1))
    here.plans.note_area(here.file, AreaNote(area=NeedArea.NETWORK, resources="moster"))
    there.plans.note_area(there.file, AreaNote(area=NeedArea.NETWORK, resources="mattelärare"))
    there.send_to(here)
    parts = here.view().parts
    assert (len(parts.beside), len(parts.area(NeedArea.NETWORK).beside)) == (1, 1)
    here.plans.join(here.file)
    parts = here.view().parts
    assert (parts.beside, parts.area(NeedArea.NETWORK).beside) == ((), ())
    assert parts.plan.record.own_words == "Jag vill läsa klart trean.\nJag vill gå och handla."
    assert parts.plan.record.reviewed_on == date(2026, 9, 1)
    assert parts.area(NeedArea.NETWORK).note.record.resources == "moster\nmattelärare"


# ---- an open editor ----


def test_an_open_editor_makes_one_record_and_one_change_a_pause(here: Desk) -> None:
    """The first pause creates; the following ones edit what it created."""
    editing = Editing(
        None,
        here.plans.edit,
        lambda record: here.plans.add_first_thing(here.file, record),
        FirstThing(),
    )
    assert not editing.exists
    editing.save({"text": "Hyr"})
    editing.save({"text": "Hyran", "who": "du"})
    [thing] = here.view().parts.first_things
    assert (thing.record.text, thing.record.who) == ("Hyran", "du")
    assert len(here.computer.vault.ledger.history(thing.ref)) == 2


def test_an_open_editor_replaces_nothing_that_arrives_meanwhile(here: Desk, office: Office) -> None:
    """What another wrote in the same field between two pauses stays, as a rival to choose between."""
    step = here.step(here.goal(), "Ringa moster")
    there = Desk(office, 9, here.file)
    here.send_to(there)
    editing = Editing(step, here.plans.edit)
    editing.save({"text": "Ringa moster på"})
    office.clock.turn(minutes=1)
    replaced(there.plans, step, text="Ringa morbror")
    there.send_to(here)
    editing.save({"text": "Ringa moster på onsdag"})
    editing.save({"text": "Ringa moster på onsdagar"})
    rivals = here.view().rivals[step.ref]["text"]
    assert {r.value for r in rivals} == {"Ringa moster på onsdagar", "Ringa morbror"}


def test_an_open_editor_leaves_other_fields_to_others(here: Desk, office: Office) -> None:
    """What arrives in another field is not set back by the next pause."""
    step = here.step(here.goal(), "Ringa moster")
    there = Desk(office, 9, here.file)
    here.send_to(there)
    editing = Editing(step, here.plans.edit)
    editing.save({"text": "Ringa moster nu"})
    replaced(there.plans, step, who="Malin")
    there.send_to(here)
    saved = editing.save({"text": "Ringa moster i dag"})
    assert (saved.record.who, saved.conflicts) == ("Malin", {})


def test_a_failed_save_leaves_the_editor_as_it_was(here: Desk) -> None:
    """The next one that fits is saved whole."""
    step = here.step(here.goal(), "Ringa moster")
    editing = Editing(step, here.plans.edit)
    with pytest.raises(KnownError):
        editing.save({"text": "x" * (TEXT_LIMIT + 1)})
    assert editing.save({"text": "Ringa", "who": "du"}).record.text == "Ringa"


def test_computers_that_hold_the_same_show_the_same(here: Desk, there: Desk) -> None:
    """Whatever way the changes took."""
    here.goal("ett")
    there.goal("två")
    there.step(there.goal("tre"), "steg")
    here.send_to(there)
    there.send_to(here)
    assert (here.goals(), here.steps()) == (there.goals(), there.steps())
    assert computers_agree(here.computer, there.computer, here.file)


def computers_agree(one: Computer, other: Computer, file: CompartmentId) -> bool:
    """Whether both project the same goals."""
    left, right = (computer.vault.ledger.all(file, Goal) for computer in (one, other))
    return [p.state for p in left] == [p.state for p in right]


def test_each_of_the_five_situations_can_be_said(here: Desk) -> None:
    """Also that of a minor for whom compulsory care has not been found to hold: support at home goes on (I18)."""
    seen = here.plans.start(here.file)
    for situation in HomeSupportSituation:
        seen = replaced(here.plans, seen, situation=situation)
        assert seen.record.situation is situation
    assert HomeSupportSituation.MINOR_NO_LVU in HomeSupportSituation
