"""A goal, or somebody in the map, removed by one while another wrote in a part of it: one choice, about the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.records.network_map import NetworkNode, NetworkState, Tie
from desktop.domain.records.support_plan import Goal, NeedArea, Subgoal
from desktop.services.conflict.conflict_choices import Nature
from tests.support.two_desks import Worker, colleagues


def a_goal(worker: Worker, file: CompartmentId, *steps: str) -> RecordRef:
    goal = worker.ledger.create(file, Goal(area=NeedArea.NETWORK, text="Ha två vuxna att ringa"))
    for text in steps:
        worker.step(file, text, goal=(goal.id.device, goal.id.sequence))
    return goal.ref


def remove_goal(worker: Worker, goal: RecordRef) -> None:
    """As the plan does: its steps, and then the goal, in one step."""
    with worker.ledger.transaction(goal.compartment):
        for seen in worker.ledger.all(goal.compartment, Subgoal):
            if seen.record.goal == goal.record:
                worker.ledger.delete(seen)
        worker.ledger.delete(worker.ledger.get(goal, Goal))


def steps(worker: Worker, file: CompartmentId) -> list[str]:
    return [seen.record.text for seen in worker.ledger.all(file, Subgoal)]


def gone(worker: Worker, goal: RecordRef) -> bool:
    return worker.ledger.get(goal, Goal).deleted


def test_a_step_in_a_goal_that_was_removed_asks_about_the_goal(tmp_path: Path) -> None:
    """Who removed it, who went on, and what stands in it since; told in the part of the file that it belongs to."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        goal = a_goal(gun_britt, file, "Ringa moster")
        county.settle()
        remove_goal(gun_britt, goal)
        ingrid.step(file, "Skriva till moster", goal=tuple(goal.record))
        county.settle()
        for worker in (gun_britt, ingrid):
            choice = worker.only_choice(file)
            assert (choice.nature, choice.ref, choice.tab) == (Nature.DELETION, goal, "plan")
            assert [version.by.mine for version in choice.versions] == [worker is gun_britt, worker is ingrid]
            assert [part.record.text for part in choice.beside] == ["Skriva till moster"]
            assert worker.conflicts.by_tab(file) == {"plan": 1}
            assert worker.ledger.info(file).card.conflicts == 1


def test_kept_it_comes_back_with_what_was_removed_along_with_it(tmp_path: Path) -> None:
    """And not with what had been removed before."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        goal = a_goal(gun_britt, file, "Ringa moster", "Köpa busskort", "Inte längre")
        [old] = [seen for seen in gun_britt.ledger.all(file, Subgoal) if seen.record.text == "Inte längre"]
        gun_britt.ledger.delete(old)
        gun_britt.step(file, "I ett annat mål")
        county.settle()
        remove_goal(gun_britt, goal)
        ingrid.step(file, "Skriva till moster", goal=tuple(goal.record))
        county.settle()
        ingrid.conflicts.keep(ingrid.only_choice(file))
        county.settle()
        for worker in (gun_britt, ingrid):
            assert worker.conflicts.waiting(file) == ()
            assert not gone(worker, goal)
            assert {"Ringa moster", "Köpa busskort", "Skriva till moster"} <= set(steps(worker, file))
            assert "Inte längre" not in steps(worker, file)


def test_removed_all_of_it_goes_and_can_be_kept_after_all(tmp_path: Path) -> None:
    """It stands among what has been chosen, with the step that went with it."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        goal = a_goal(gun_britt, file)
        county.settle()
        remove_goal(gun_britt, goal)
        ingrid.step(file, "Skriva till moster", goal=tuple(goal.record))
        county.settle()
        gun_britt.conflicts.remove(gun_britt.only_choice(file))
        county.settle()
        assert (gone(ingrid, goal), steps(ingrid, file)) == (True, [])
        [made] = ingrid.conflicts.chosen(file)
        assert [version.by.mine for version in made.versions] == [False, True]
        assert [part.record.text for part in made.beside] == ["Skriva till moster"]
        ingrid.conflicts.keep(made)
        county.settle()
        assert (gone(gun_britt, goal), steps(gun_britt, file)) == (False, ["Skriva till moster"])
        assert gun_britt.conflicts.waiting(file) == ()


@pytest.mark.parametrize("keeps", [True, False])
def test_somebody_in_the_map_is_one_choice_whatever_was_said_of_her(tmp_path: Path, keeps: bool) -> None:
    """Not one for each picture in which something was said."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        node = gun_britt.ledger.create(file, NetworkNode(relation="moster"))
        said = gun_britt.ledger.create(file, NetworkState(node=tuple(node.id), tie=Tie.WEAK)).ref
        county.settle()
        with gun_britt.ledger.transaction(file):
            gun_britt.ledger.delete(gun_britt.ledger.get(said, NetworkState))
            gun_britt.ledger.delete(gun_britt.ledger.get(node.ref, NetworkNode))
        ingrid.write(said, NetworkState, tie=Tie.STRONG)
        county.settle()
        choice = ingrid.only_choice(file)
        assert (choice.ref, choice.tab) == (node.ref, "network")
        assert ingrid.ledger.info(file).card.conflicts == 1
        ingrid.conflicts.keep(choice) if keeps else ingrid.conflicts.remove(choice)
        county.settle()
        for worker in (gun_britt, ingrid):
            assert worker.conflicts.waiting(file) == ()
            assert worker.ledger.info(file).card.conflicts == 0
            assert len(worker.ledger.all(file, NetworkNode)) == int(keeps)
            assert [seen.record.tie for seen in worker.ledger.all(file, NetworkState)] == [Tie.STRONG] * int(keeps)
