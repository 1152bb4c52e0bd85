"""What hangs on a file: the compartments that its records name.

A name proves nothing by itself. Whoever may write in a file could name any other compartment there, and the programs of
all who handle the file would let people in to it, or erase it. So a name counts only when it was written by the very
computer that founded the compartment, or by somebody who may let others in there anyway.
"""

from __future__ import annotations

from typing import Any

from desktop.domain import codebook
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection


class Hanging:
    """Asked before anything is done to a compartment because a record names it."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def on(self, seen: Projection[Any], kind: CompartmentKind, field: str = "compartment") -> CompartmentInfo | None:
        """What the record names; None where it is not here, is of another kind, or was named by one who may not."""
        named = getattr(seen.record, field)
        try:
            info = self._ledger.info(CompartmentId(named))
        except KnownError:
            return None
        values = seen.state.fields.get(codebook.field_number(type(seen.record), field), ())
        devices = {value.change.device for value in values if value.content == named}
        return info if info.kind is kind and any(self._may(device, info) for device in devices) else None

    def _may(self, device: int, info: CompartmentInfo) -> bool:
        if device == info.founder:
            return True
        held = self._members.rights(info.id, today(self._clock))
        return Right.GRANT in held.get(self._members.member_of(device), Right(0))
