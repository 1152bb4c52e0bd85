"""SC3: two edits, one plan. Three computers, real windows and a real server; one of the clocks is three hours ahead.

What is written by a clock that is wrong is kept; it is sent when the clock is right, and then both times are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from demo.cast import GUN_BRITT, LOVE, SOCIAL_WORKER, Person
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import conflicts, social_worker
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.choices import asked_kinds
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.support_plan import Goal, Subgoal, SupportPlan
from desktop.services.desk import Desk
from tests.support.staff import INGRID

SCRIPT = Script()
MINE = "Hon bor hos sin moster till på söndag."
HERS = "Hon bor hos en vän i stan sedan i går."
HALF = "Hon bor hos sin moster, eller"
WISH = "Vill gå kvar i samma klass."
THREE_HOURS_MS = 3 * 60 * 60 * 1000


class AheadClock:
    """A laptop that is three hours ahead."""

    def now(self) -> int:
        return SystemClock().now() + THREE_HOURS_MS


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    """Gun-Britt, her stand-in, and a third who handles the matter too."""
    with a_stage(staffed_county, (GUN_BRITT, INGRID, LOVE), Album(None)) as made:
        yield made


def the_file(desk: Desk) -> CompartmentId:
    """The one person file."""
    return desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id


def let_in(desk: Desk, *people: Person) -> None:
    """They handle the matter too."""
    names = {person.name for person in people}
    for member in desk.members.with_role(SOCIAL_WORKER):
        if member.name in names:
            grant = Grant(member=member.member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
            desk.ledger.create(the_file(desk), grant)
            names.remove(member.name)
    assert names == set()


def everything(desk: Desk) -> Any:
    """All that can be chosen between, as this computer has it."""
    file = the_file(desk)
    return [
        (seen.ref, seen.record, seen.conflicts, seen.deleted, seen.deleted_but_edited)
        for kind in asked_kinds()
        for seen in desk.ledger.all(file, kind, deleted=True)
    ]


def remove_the_step(desk: Desk) -> None:
    desk.ledger.delete(desk.ledger.all(the_file(desk), Subgoal)[0])


def go_on_with_the_step(desk: Desk) -> None:
    """She changes the delmål, and two fields that nobody else touches."""
    seen, goal, plan = (desk.ledger.all(the_file(desk), kind)[0] for kind in (Subgoal, Goal, SupportPlan))
    desk.plans.edit(seen, replace(seen.record, who="Ingrid"))
    desk.plans.edit(goal, replace(goal.record, text="Ett tryggt hem"))
    desk.plans.edit(plan, replace(plan.record, long_term="Någon att ringa"))


def write_about_now(seat: Seat, text: str) -> None:
    hands = seat.hands
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.open_tab("Översikt")
    hands.write_anew("Läget nu", text)
    hands.read("Sparat på datorn")


def waiting(desk: Desk) -> list[tuple[str, str]]:
    """What is to be chosen."""
    return [(choice.kind.__name__, choice.field) for choice in desk.conflicts.waiting(the_file(desk))]


BOTH = [("Subgoal", ""), ("Person", "situation_now")]
"""Something that was removed comes first."""


def test_two_edits_of_one_plan_are_settled_by_a_person_and_nothing_is_lost(stage: Stage) -> None:
    """Different fields go together and are told; the same field and what was removed are chosen; all end alike."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.start_a_plan(seat, SCRIPT)
        seat.behind(lambda desk: let_in(desk, INGRID, LOVE))
        seat.send_and_fetch()
    for person in (INGRID, LOVE):
        with stage.sitting(person) as seat:
            seat.send_and_fetch()
            seat.hands.press("Personer")
            seat.hands.read(SCRIPT.alias)
    with stage.sitting(INGRID, AheadClock()) as seat:
        seat.lose_coverage()
        write_about_now(seat, HERS)
        seat.hands.write_anew("Den enskildes önskemål", WISH)
        seat.hands.open_tab("Stödplan")
        seat.behind(go_on_with_the_step)
        seat.find_coverage()
        seat.hands.press("Skickat…")
        seat.hands.read("Datorns klocka går fel.")
        assert seat.behind(lambda desk: desk.ledger.all(the_file(desk), Goal)[0].record.text) == "Ett tryggt hem"
    with stage.sitting(GUN_BRITT) as seat:
        seat.lose_coverage()
        seat.hands.press("Personer")
        seat.hands.press(SCRIPT.alias)
        seat.hands.open_tab("Stödplan")
        write_about_now(seat, MINE)
        seat.hands.press("Idag")
        seat.behind(remove_the_step)
        seat.find_coverage()
        seat.send_and_fetch()
    with stage.sitting(INGRID) as seat:
        seat.send_and_fetch()
        assert seat.behind(waiting) == BOTH

    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        told_of_what_went_together(seat)
        interrupted(seat)
        settle(seat)
        seat.send_and_fetch()
        mine = seat.behind(everything)
    for person in (LOVE, INGRID):
        with stage.sitting(person) as seat:
            seat.send_and_fetch()
            assert seat.behind(everything) == mine
            assert seat.behind(waiting) == []


def told_of_what_went_together(seat: Seat) -> None:
    """Another field than one's own is there, and said."""
    hands = seat.hands
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.read("2 val att göra i akten")
    hands.open_tab("Stödplan")
    hands.read("2 ändringar från Ingrid Norell gick ihop av sig själva")
    hands.read("Ett tryggt hem")
    hands.open_tab("Översikt")
    hands.read(WISH)


def interrupted(seat: Seat) -> None:
    """A third text is begun, the program is locked: nothing is chosen, and the words are there again."""
    hands = seat.hands
    hands.press("Jämför och välj")
    hands.read("1 av 2")
    hands.write_anew("Skriv ihop", HALF)
    hands.press("Lås")
    hands.read("sparat på den här datorn")
    seat.unlock()
    assert seat.behind(waiting) == BOTH
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.open_tab("Översikt")
    hands.press("Jämför och välj")
    hands.read(HALF)
    assert seat.behind(waiting) == BOTH


def settle(seat: Seat) -> None:
    """The delmål stays, and the colleague's text holds; both times show where a clock was ahead."""
    hands = seat.hands
    hands.press("Idag")
    hands.press("Jämför…", of="Väntar på dig")
    hands.read("1 av 2")
    for _ in range(2):
        if hands.sees("Borttagen av dig"):
            conflicts.keep_what_was_removed(seat, "dig", INGRID.name)
        else:
            hands.read("enligt den datorns klocka")
            conflicts.take_the_other(seat, MINE, HERS)
    conflicts.read_what_was_chosen(seat, MINE)
    assert seat.behind(waiting) == []
