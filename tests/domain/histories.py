"""Histories for property tests: some computers edit one record, each knowing what has reached it, and some meet.

A history is what happened; an arrival is one of the orders in which its changes may reach somebody: any order at all,
as long as each computer's own log keeps its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import strategies as st

from desktop.domain import merge
from desktop.domain.changes import Change
from desktop.domain.identity import ChangeId
from desktop.domain.merge import RecordState

DEVICES = (3, 5, 8)
FIELDS = (1, 2)
KIND = 24
RECORD = ChangeId(3, 1)


class Log:
    """Changes as one computer has them: how far each log has come, and what they make of the record."""

    def __init__(self) -> None:
        self.state: RecordState | None = None
        self.changes: list[Change] = []
        self._ends: dict[int, int] = defaultdict(int)

    def take(self, change: Change) -> None:
        """Apply a change, once."""
        if change.id.sequence <= self._ends[change.id.device]:
            return
        assert change.id.sequence == self._ends[change.id.device] + 1
        self._ends[change.id.device] += 1
        self.state = merge.apply(self.state, change, self.has)
        self.changes.append(change)

    def has(self, change: ChangeId) -> bool:
        return change.sequence <= self._ends[change.device]

    def live(self, number: int) -> tuple[ChangeId, ...]:
        """The changes whose values stand, as an author sees them."""
        values = self.state.fields.get(number, ()) if self.state else ()
        return tuple(value.change for value in values)

    def next(self, device: int) -> ChangeId:
        return ChangeId(device, self._ends[device] + 1)


@dataclass
class History:
    """Everything that was written, and what each author had seen when writing."""

    changes: list[Change] = field(default_factory=list)
    seen: dict[ChangeId, frozenset[ChangeId]] = field(default_factory=dict)

    def arrival(self, seed: int) -> list[Change]:
        """The changes in some order that keeps each log's own."""
        logs: dict[int, list[Change]] = defaultdict(list)
        for change in self.changes:
            logs[change.id.device].append(change)
        luck, order = Random(seed), []
        while logs:
            device = luck.choice(sorted(logs))
            order.append(logs[device].pop(0))
            if not logs[device]:
                del logs[device]
        return order


def folded(changes: Sequence[Change]) -> RecordState:
    """What these changes make of the record."""
    log = Log()
    for change in changes:
        log.take(change)
    assert log.state is not None
    return log.state


@dataclass(frozen=True)
class Write:
    """A computer sets a field."""

    device: int
    number: int
    content: Any


@dataclass(frozen=True)
class Meet:
    """A computer gets all that another has."""

    reader: int
    source: int


def play(steps: Sequence[Write | Meet]) -> History:
    """The history of these steps, after the record was created and has reached everyone."""
    history, logs = History(), {device: Log() for device in DEVICES}
    created = Change(RECORD, KIND, RECORD, 1_000, {1: "first", 2: "first"}, {})
    history.changes.append(created)
    history.seen[RECORD] = frozenset()
    for log in logs.values():
        log.take(created)
    for at, step in enumerate(steps):
        if isinstance(step, Meet):
            for change in logs[step.source].changes:
                logs[step.reader].take(change)
        else:
            log = logs[step.device]
            replaces = {step.number: log.live(step.number)}
            identity = log.next(step.device)
            change = Change(identity, KIND, RECORD, 1_001 + at % 3, {step.number: step.content}, replaces)
            history.seen[identity] = frozenset(one.id for one in log.changes)
            log.take(change)
            history.changes.append(change)
    return history


_device = st.sampled_from(DEVICES)
_steps = st.lists(
    st.one_of(
        st.builds(
            Write, _device, st.sampled_from(FIELDS), st.sampled_from(["bo", "bor hos moster", "kan inte bo kvar"])
        ),
        st.builds(Meet, _device, _device),
    ),
    max_size=14,
)
histories = _steps.map(play)
orders = st.integers(0, 1_000)
