"""An open editor's side of saving: each pause in typing becomes one change, and nothing unseen is replaced.

An editor shows one reading of a record for as long as it is open. Between two of its saves, somebody else's value may
have arrived in the very field: the author has not seen it, so the next save must not name it as replaced, or it would
be gone without a choice.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from desktop.domain import codebook
from desktop.domain.errors import KnownError
from desktop.domain.identity import ChangeId
from desktop.domain.merge import RecordState
from desktop.domain.projection import Projection
from desktop.domain.records import Record

R = TypeVar("R", bound=Record)


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """What came of a save: the record as everybody has it now, None where nothing was saved; and what was refused."""

    record: Projection[R] | None
    refused: Mapping[str, KnownError]


class Editing(Generic[R]):
    """One record being edited; lives on the database thread, where its saves come one after the other.

    `seen` is what the editor was opened with; None for a record that its first save will create.
    """

    def __init__(
        self,
        seen: Projection[R] | None,
        edit: Callable[[Projection[R], R], Projection[R]],
        create: Callable[[R], Projection[R]] | None = None,
        blank: R | None = None,
    ) -> None:
        self._seen = seen
        self._edit = edit
        self._create = create
        self._blank = blank
        self._known: set[ChangeId] = set()
        if seen is not None:
            self._known = {value.change for values in seen.state.fields.values() for value in values}

    @property
    def exists(self) -> bool:
        """Whether there is a record yet. Another thread may ask: it turns true once, and never back."""
        return self._seen is not None

    @property
    def seen(self) -> Projection[R] | None:
        """The record as its author knows it: with what was saved here, without what arrived unseen."""
        return self._seen

    def save(self, fields: Mapping[str, Any]) -> Projection[R]:
        """Set fields to what the editor shows; answers the record with all values. Raises what saving raises."""
        if self._seen is None:
            if self._create is None or self._blank is None:
                raise TypeError("an editor without a record needs to know how to create one")
            edited = msgspec.structs.replace(self._blank, **fields)
            result = self._create(edited)
            self._known = {value.change for values in result.state.fields.values() for value in values}
        else:
            edited = msgspec.structs.replace(self._seen.record, **fields)
            result = self._edit(self._seen, edited)
            self._learn(result, fields)
        state = self._without_unseen(result.state)
        self._seen = dataclasses.replace(result, record=edited, state=state)
        return result

    def save_what_can_be(self, fields: Mapping[str, Any]) -> Outcome[R]:
        """`save`, but one field that is refused does not keep the others from the disk."""
        if not fields or not (self.exists or any(fields.values())):
            return Outcome(None, {})  # a record that does not exist yet is not made out of nothing
        try:
            return Outcome(self.save(fields), {})
        except KnownError as error:
            if len(fields) == 1:
                return Outcome(None, dict.fromkeys(fields, error))
        outcomes = [self.save_what_can_be({name: value}) for name, value in fields.items()]
        refused = {name: error for outcome in outcomes for name, error in outcome.refused.items()}
        saved = [outcome.record for outcome in outcomes if outcome.record is not None]
        return Outcome(saved[-1] if saved else None, refused)

    def _learn(self, result: Projection[R], fields: Mapping[str, Any]) -> None:
        """The author knows the values that this save has written."""
        for name in fields:
            number = codebook.field_number(type(result.record), name)
            written = codebook.plain_value(fields[name])
            self._known |= {v.change for v in result.state.fields.get(number, ()) if v.content == written}

    def _without_unseen(self, state: RecordState) -> RecordState:
        fields = {
            number: tuple(value for value in values if value.change in self._known)
            for number, values in state.fields.items()
        }
        return RecordState(state.id, state.kind, fields, state.awaited, state.created, state.touched)
