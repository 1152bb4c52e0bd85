"""Egna anteckningar: what a contact person writes for herself after a session (P28).

They are no part of the client's file: each computer of hers keeps them in a compartment that nobody else has a key to,
and that never leaves this computer.
"""

from __future__ import annotations

from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import OwnNote
from desktop.domain.records.membership import Grant
from desktop.services.text_limit import check_texts


class OwnNotes:
    """The notes of who works at this computer."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def all(self) -> tuple[Projection[OwnNote], ...]:
        """The latest first."""
        place = self._place()
        return tuple(reversed(self._ledger.all(place, OwnNote))) if place is not None else ()

    def write(self, text: str) -> Projection[OwnNote]:
        """Raises KnownError TEXT_MISSING or TEXT_TOO_LONG."""
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        note = OwnNote(text=text.strip(), written_at=self._clock.now())
        check_texts(note)
        place = self._place()
        if place is not None:
            return self._ledger.create(place, note)
        founded = self._ledger.found(CompartmentKind.CONTACT_REPORT, [note], local=True)
        return self._ledger.all(founded, OwnNote)[0]

    def remove(self, seen: Projection[OwnNote]) -> Projection[OwnNote]:
        """Take one away; `restore` brings it back."""
        return self._ledger.delete(seen)

    def restore(self, seen: Projection[OwnNote]) -> Projection[OwnNote]:
        """Bring a removed note back."""
        return self._ledger.restore(seen)

    def _place(self) -> CompartmentId | None:
        """This computer's own, which has never been shared."""
        mine = self._members.me.device
        for info in self._ledger.compartments(CompartmentKind.CONTACT_REPORT):
            if info.local and info.founder == mine and not self._ledger.all(info.id, Grant):
                return info.id
        return None
