"""A form that comes back from a draft knows what it had seen: what a colleague wrote since is not replaced unseen.

The draft keeps the numbers of the changes whose values stood on the screen. After a lock or a crash the record is read
anew; an edit of it then names only those as replaced, so that a newer value stays beside it for a person to choose.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from desktop.domain.identity import ChangeId
from desktop.domain.merge import RecordState
from desktop.domain.projection import Projection
from desktop.domain.records import Record

R = TypeVar("R", bound=Record)


def changes_of(seen: Projection[Any]) -> list[list[int]]:
    """The changes whose values a screen shows, for its draft."""
    live = {value.change for values in seen.state.fields.values() for value in values}
    return sorted([*change] for change in live)


def as_seen(now: Projection[R], changes: Iterable[Sequence[int]]) -> Projection[R]:
    """The record as it is now, for an author who has seen only these changes of it."""
    known = {ChangeId(*pair) for pair in changes}
    fields = {
        number: tuple(value for value in values if value.change in known) for number, values in now.state.fields.items()
    }
    state = now.state
    unseen = RecordState(state.id, state.kind, fields, state.awaited, state.created, state.touched)
    return dataclasses.replace(now, state=unseen)
