"""Whatever is chosen, by whom and in whatever order it arrives: all computers end alike, and no value has vanished.

Three computers write, remove, bring back and choose in one record, and exchange changes in any order, one at a time and
twice. The merge is the real one; what a choice says is what `Ledger.choose` writes.
"""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from desktop.domain import codebook, merge
from desktop.domain.changes import DELETED, Change
from desktop.domain.choices import open_fields, questions
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.merge import RecordState
from desktop.domain.projection import Projection, choice, creation, deletion, difference, project, restoration
from desktop.domain.records.support_plan import Subgoal

FILE, KIND, BORN = CompartmentId(bytes(16)), codebook.kind_of(Subgoal), ChangeId(1, 1)
PEOPLE = (1, 2, 3)
TEXTS = st.sampled_from(["Ringa moster", "Ringa mormor", "Boka tid"])


class Room:
    """What one computer knows of the record. A log is taken in order; changes of different logs in any."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.state: RecordState | None = None

    def end(self, device: int) -> int:
        return sum(change.id.device == device for change in self.changes)

    def take(self, change: Change) -> None:
        self.state = merge.apply(self.state, change, lambda one: one.sequence <= self.end(one.device))
        self.changes.append(change)

    @property
    def seen(self) -> Projection[Subgoal]:
        assert self.state is not None
        return project(FILE, self.state, Subgoal)


Act = tuple[str, int, Any]
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(PEOPLE), TEXTS),
        st.tuples(st.just("choose"), st.sampled_from(PEOPLE), st.integers(0, 3)),
        st.tuples(st.just("third"), st.sampled_from(PEOPLE), TEXTS),
        st.tuples(st.just("remove"), st.sampled_from(PEOPLE), st.none()),
        st.tuples(st.just("keep"), st.sampled_from(PEOPLE), st.none()),
        st.tuples(st.just("hear"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
    ),
    max_size=30,
)


def written(seen: Projection[Subgoal], what: str, value: Any) -> tuple[dict[int, Any], dict[int, Any]] | None:
    """What one who sees this writes; None when there is nothing to do."""
    rivals = open_fields(seen).get("text", ())
    match what:
        case "write" if not seen.deleted:
            fields, replaces = difference(seen, replace(seen.record, text=value))
            return (fields, replaces) if fields else None
        case "choose" if rivals:
            return choice(seen, "text", rivals[value % len(rivals)].content)
        case "third" if rivals:
            return choice(seen, "text", value)
        case "remove" if not seen.deleted:
            return deletion(seen)
        case "keep" if seen.deleted_but_edited:
            return restoration(seen)
    return None


def play(acts: list[Act]) -> dict[int, Room]:
    rooms = {one: Room() for one in PEOPLE}
    first = Change(BORN, KIND, BORN, 1, creation(Subgoal(text="Ringa")), {})
    for room in rooms.values():
        room.take(first)
    for time, (what, who, value) in enumerate(acts, start=2):
        room = rooms[who]
        if what == "hear":
            hear(room, rooms[value], 1)
        elif (said := written(room.seen, what, value)) is not None:
            room.take(Change(ChangeId(who, room.end(who) + 1), KIND, BORN, time, *said))
    return rooms


def hear(room: Room, other: Room, most: int) -> None:
    """The next changes that the other has and this one has not, each log in its order."""
    for change in sorted(other.changes, key=lambda change: (-change.id.device, change.id.sequence)):
        if change.id.sequence == room.end(change.id.device) + 1 and most:
            room.take(change)
            most -= 1


@settings(max_examples=300)
@given(ACTS)
def test_all_computers_end_alike_and_no_value_has_vanished(acts: list[Act]) -> None:
    """Everything that was ever written stands in everybody's history, and the same waits on all of them."""
    rooms = play(acts)
    for _ in range(3):
        for one in rooms.values():
            for other in rooms.values():
                hear(one, other, 1_000)
    ever = {change.id: change for room in rooms.values() for change in room.changes}
    first = rooms[1].seen
    for room in rooms.values():
        assert {change.id: change for change in room.changes} == ever
        seen = room.seen
        assert (seen.record, seen.conflicts, seen.deleted, seen.deleted_but_edited) == (
            first.record,
            first.conflicts,
            first.deleted,
            first.deleted_but_edited,
        )


@settings(max_examples=200)
@given(ACTS)
def test_a_value_leaves_the_screen_only_by_one_who_had_seen_it(acts: list[Act]) -> None:
    """What shows and what waits are all that nobody has replaced: a choice never takes along what it had not seen."""
    rooms = play(acts)
    for room in rooms.values():
        replaced = {one for change in room.changes for one in change.replaces.get(2, ())}
        alive = {change.id for change in room.changes if 2 in change.fields} - replaced
        assert room.state is not None
        assert {value.change for value in room.state.fields.get(2, ())} == alive


@pytest.mark.parametrize("order", [(2, 3), (3, 2)])
def test_one_who_kept_and_one_who_removed_at_once_are_asked_again(order: tuple[int, int]) -> None:
    """Neither of the two wins by arriving last."""
    told: list[Act] = [("hear", 1, 2), ("hear", 1, 2), ("hear", 3, 2), ("hear", 3, 1), ("hear", 3, 2)]
    acts: list[Act] = [("remove", 1, None), ("write", 2, "Boka tid"), ("hear", 2, 1), ("hear", 3, 1), *told]
    rooms = play([*acts, ("keep", 2, None), ("remove", 3, None)])
    for who in order:
        hear(rooms[1], rooms[who], 1_000)
    seen = rooms[1].seen
    assert seen.state.fields[DELETED] != ()
    assert (seen.deleted_but_edited, len(list(questions(type(seen.record), [seen])))) == (True, 1)
