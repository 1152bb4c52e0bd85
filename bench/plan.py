"""A plan with 40 goals, 200 delmål and 60 versions: opening it over the bare query, and comparing two versions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from bench.figure import Figure, in_turns, milliseconds, within
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.person_file import Person
from desktop.domain.records.plan_review import LifeRating, PlanReview
from desktop.domain.records.support_plan import Goal, NeedArea, Subgoal, SubgoalState
from desktop.services.plan.plan_compare import Comparing
from desktop.services.plan.plan_reviews import PlanReviews
from desktop.services.plan.plan_view import PLAN_RECORDS
from desktop.services.plan.support_plans import SupportPlans
from desktop.storage.vault import Vault
from tests.support.office import OfficeMembers
from tests.support.vaults import HandClock, make_vault

GOALS, STEPS, VERSIONS, TIMES = 40, 5, 60, 15
OVER, COMPARED = 100.0, 200.0  # ms


def figures() -> Iterator[Figure]:
    """Opening over the bare query, the list of versions, and two versions beside each other."""
    clock = HandClock()
    with tempfile.TemporaryDirectory() as folder:
        vault = make_vault(Path(folder) / "profile", clock=clock)
        members = OfficeMembers(7)
        plans = SupportPlans(vault.ledger, members, clock, Policy(), vault.settings)
        comparing = Comparing(vault.ledger, members)
        file = a_long_plan(vault, plans, PlanReviews(vault.ledger, members, clock, Policy()), clock)
        count = len(plans.versions(file))
        bare, opened = in_turns(TIMES, lambda: bare_query(vault, file), lambda: plans.plan(file))
        yield Figure("plan_bare_query", round(bare, 2), "ms")
        yield within("plan_opens_over_the_bare_query", opened - bare, "ms", "the aim", OVER)
        listed = milliseconds(lambda: plans.versions(file), TIMES)
        yield within(f"plan_lists_{count}_versions", listed, "ms", "the aim", COMPARED)
        taken = milliseconds(lambda: comparing.compare(file, 1, count), TIMES)
        yield within(f"plan_compares_first_and_last_of_{count}_versions", taken, "ms", "the aim", COMPARED)
        vault.close()


def bare_query(vault: Vault, file: CompartmentId) -> None:
    """Every record of the plan, as it lies on the disk."""
    for kind in PLAN_RECORDS:
        vault.ledger.all(file, kind)


def a_long_plan(vault: Vault, plans: SupportPlans, reviews: PlanReviews, clock: HandClock) -> CompartmentId:
    """Five years of work: one version a month, each with a few words changed here and there."""
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    areas = list(NeedArea)
    with vault.ledger.transaction(file):
        plans.start(file)
        for number in range(GOALS):
            goal = plans.add_goal(file, areas[number % len(areas)], f"Mål {number} som sägs med några ord till")
            for step in range(STEPS):
                text = f"Delmål {step} under mål {number}, med vem och när"
                plans.add_subgoal(
                    goal, Subgoal(text=text, who="Tall och du", when="varje onsdag", sign="Hon säger det")
                )
    goals, steps = vault.ledger.all(file, Goal), vault.ledger.all(file, Subgoal)
    for version in range(1, VERSIONS):
        clock.turn(days=30)
        with vault.ledger.transaction(file):
            for at in range(version, len(steps), 20):
                state = list(SubgoalState)[version % 4]
                edited = replace(steps[at].record, sign=f"Hon säger det, gång {version}", state=state)
                steps[at] = plans.edit(steps[at], edited)
            goals[version % GOALS] = plans.move_goal(goals[version % GOALS], version % 3)
            if version % 3 == 0:
                next_on = today(clock) + timedelta(days=90)
                reviews.review(file, PlanReview(with_person=True, found=f"Genomgång {version}", next_on=next_on))
                reviews.rate(file, LifeRating(safe=version % 11, company=(version * 3) % 11))
    return file
