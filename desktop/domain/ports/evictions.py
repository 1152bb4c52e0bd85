"""Evicting and having again: what a vault keeps of it, and what may be asked for (docs/adr/leases.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.eviction import EvictionReason
from desktop.domain.identity import CompartmentId
from desktop.domain.lease import Contact
from desktop.domain.ports.keys import CompartmentKeys, LogHead


@dataclass(frozen=True, slots=True)
class Evicted:
    """A compartment whose file and keys have been destroyed here, to come again. Nothing says whom it is about."""

    compartment: CompartmentId
    kind: CompartmentKind
    reason: EvictionReason
    at: int  # ms
    journey: bytes | None
    escrow: bytes | None = field(repr=False)  # its keys, sealed under a ticket that is not on this computer
    asked_at: int | None  # ms, when the server was last asked for it
    unsent: int  # own changes, in sealed frames, that the server has not confirmed
    commitments: Mapping[int, bytes]  # what each of its keys is known again by, by epoch
    refused: bool = False  # the server has said that this computer may not have it any more


@dataclass(frozen=True, slots=True)
class OwnSegment:
    """A segment written here, opened again."""

    changes: tuple[Change, ...]
    head: LogHead
    body: bytes = field(repr=False)


class EvictionStore(Protocol):
    """The vault's side."""

    def contact(self) -> Contact:
        """When the last whole sync was, and the latest time known since."""
        ...

    def witness(self) -> Contact:
        """Remember what the clock says now, if that is later than ever; gives `contact`."""
        ...

    def contacted(self, at: int) -> None:
        """A whole sync has ended at this time, ms: leases run from now."""
        ...

    def drafts_about(self, compartment: CompartmentId) -> list[tuple[str, dict[str, Any]]]:
        """Drafts, by key, that name this compartment in their key."""
        ...

    def reached(self, compartment: CompartmentId) -> set[int]:
        """Devices whose keys of it the server has taken; none while anything of it waits."""
        ...

    def reached_devices(self, compartment: CompartmentId) -> set[int]:
        """Devices whose keys of it, sealed here, the server has taken."""
        ...

    def notices(self) -> list[CompartmentId]:
        """Compartments by which somebody says that access to another has ended, the oldest first."""
        ...

    def evicted(self) -> list[Evicted]:
        """All that is away, first what went first."""
        ...

    def away(self, compartment: CompartmentId) -> Evicted | None:
        """One of them; None for what is here, or was never."""
        ...

    def evict(
        self,
        evicted: Iterable[CompartmentId],
        reason: EvictionReason,
        journey: bytes | None = None,
        escrows: Mapping[CompartmentId, bytes] | None = None,
    ) -> None:
        """Destroy keys, files and cards of these. Raises KnownError(NOT_SEALED), and destroys nothing then.

        What is not sealed goes too where access has ended: the caller has put it into quarantine.
        """
        ...

    def note_asked(self, compartment: CompartmentId) -> None:
        """The server is asked for it now."""
        ...

    def regain(self, compartment: CompartmentId, keys: Mapping[int, bytes]) -> CompartmentKeys | None:
        """Keep keys that have come again; gives all of them when none is missing."""
        ...

    def own_segments(self, compartment: CompartmentId) -> list[tuple[int, bytes]]:
        """First number and bytes of every own segment that was kept, in order."""
        ...

    def restore(self, keys: CompartmentKeys, own: Sequence[OwnSegment]) -> None:
        """Here again, with all that was written here."""
        ...


class Evictions(Protocol):
    """Evicting whole, with what must come before: everything written is sealed, and every key owed has an envelope."""

    def expire(self, compartments: Iterable[CompartmentId]) -> tuple[CompartmentId, ...]:
        """Evict what was lent too long. What cannot be sealed just now stays, and is given back."""
        ...

    def seal(self, compartments: Iterable[CompartmentId]) -> None:
        """Put all that is written there into segments, and all keys that are owed into envelopes; nothing is sent."""
        ...

    def reached(self, compartment: CompartmentId) -> frozenset[int]:
        """Other devices whose keys of it the server has confirmed, while nothing of it waits."""
        ...

    def depart(self, compartments: Iterable[CompartmentId], journey: bytes, ticket: bytes) -> None:
        """Evict before a journey; the keys stay here sealed under the ticket, which the caller destroys.

        Raises KnownError(NOT_SEALED), and evicts nothing then.
        """
        ...

    def forget(self, compartment: CompartmentId) -> None:
        """Evict a compartment that must not be read here any more; its frames still go out."""
        ...

    def come_back(self, journey: bytes, ticket: bytes) -> int:
        """Everything of a journey is here again, or on its way. Raises KnownError(TICKET_WRONG)."""
        ...
