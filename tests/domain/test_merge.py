"""Merge: the set of changes decides, not the order; and no value goes that nobody has replaced knowingly."""

from hypothesis import given

from desktop.domain import merge
from desktop.domain.changes import Change
from desktop.domain.identity import ChangeId
from tests.domain.histories import FIELDS, KIND, RECORD, History, Log, Meet, Write, folded, histories, orders, play


@given(histories, orders, orders)
def test_order_of_arrival_decides_nothing(history: History, one: int, other: int) -> None:
    """Whatever the order in which the logs are heard, the record is the same."""
    assert folded(history.arrival(one)) == folded(history.arrival(other))


@given(histories, orders)
def test_every_value_stands_or_was_replaced_by_one_who_had_seen_it(history: History, order: int) -> None:
    """Each value ever written is live, or a change names it whose author had it on the screen."""
    state = folded(history.arrival(order))
    for change in history.changes:
        for number in change.fields:
            standing = change.id in {value.change for value in state.fields[number]}
            replacing = [other for other in history.changes if change.id in other.replaces.get(number, ())]
            assert standing or replacing
            assert all(change.id in history.seen[other.id] for other in replacing)
            assert not (standing and replacing)


@given(histories, orders)
def test_no_change_awaits_anything_when_all_have_come(history: History, order: int) -> None:
    """With every log whole, nothing is waited for, so every conflict can be seen."""
    assert folded(history.arrival(order)).awaited == {}


@given(histories, orders)
def test_rivals_are_a_conflict_exactly_when_their_contents_differ(history: History, order: int) -> None:
    """Several live values are a choice for a person, unless all say the same."""
    state = folded(history.arrival(order))
    for number in FIELDS:
        values = state.fields[number]
        differ = len({value.content for value in values}) > 1
        assert merge.conflict(state, number) == (values if differ else ())


@given(histories, orders)
def test_the_latest_value_is_shown_first(history: History, order: int) -> None:
    """Everyone sees the same one first: the latest by its stamp, then by its author's number."""
    for values in folded(history.arrival(order)).fields.values():
        assert list(values) == sorted(values, key=lambda value: (value.time, value.change), reverse=True)


@given(histories)
def test_a_change_that_comes_again_changes_nothing(history: History) -> None:
    """The log takes each number once."""
    log = Log()
    for change in history.changes:
        log.take(change)
    once = log.state
    for change in history.changes:
        log.take(change)
    assert log.state == once


def test_two_who_had_not_seen_each_other_both_stand() -> None:
    """Fifty edits of one field on two computers leave two values, and a person chooses."""
    edits = [Write(device, 1, f"{device}: {at}") for at in range(25) for device in (3, 5)]
    state = folded(play(edits).changes)
    assert {value.content for value in merge.conflict(state, 1)} == {"3: 24", "5: 24"}


def test_a_choice_settles_every_rival_that_was_seen() -> None:
    """One who has seen both replaces both; a third whom nobody had seen stays."""
    steps = [Write(3, 1, "a"), Write(5, 1, "b"), Write(8, 1, "c"), Meet(3, 5), Write(3, 1, "chosen")]
    state = folded(play(steps).changes)
    assert {value.content for value in merge.conflict(state, 1)} == {"chosen", "c"}


def test_a_replacement_that_comes_first_is_shown_and_raises_no_conflict() -> None:
    """A value that replaces one not here yet is shown alone; when the other comes, it stays replaced."""
    created = Change(RECORD, KIND, RECORD, 1, {1: "first"}, {})
    early = Change(ChangeId(5, 1), KIND, RECORD, 3, {1: "later"}, {1: (ChangeId(8, 1),)})
    late = Change(ChangeId(8, 1), KIND, RECORD, 2, {1: "earlier"}, {1: (RECORD,)})
    log = Log()
    log.take(created)
    log.take(early)
    assert log.state is not None
    assert [value.content for value in log.state.fields[1]] == ["later", "first"]
    assert merge.conflict(log.state, 1) == ()
    log.take(late)
    assert [value.content for value in log.state.fields[1]] == ["later"]
    assert log.state.awaited == {}


def test_a_named_change_that_never_set_the_field_is_not_waited_for() -> None:
    """A change that names one of the record that left the field alone hides no conflict, in either order."""
    created = Change(RECORD, KIND, RECORD, 1, {1: "first"}, {})
    other_field = Change(ChangeId(8, 1), KIND, RECORD, 2, {2: "elsewhere"}, {})
    odd = Change(ChangeId(5, 1), KIND, RECORD, 3, {1: "rival"}, {1: (ChangeId(8, 1),)})
    assert folded([created, other_field, odd]) == folded([created, odd, other_field])
    assert {value.content for value in merge.conflict(folded([created, odd, other_field]), 1)} == {"first", "rival"}
