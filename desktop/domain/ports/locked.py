"""Copies that were taken back and are kept locked for a while, by a recipient with a duty of its own to document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from desktop.domain.identity import CompartmentId


@dataclass(frozen=True, slots=True)
class LockedCopy:
    """What is left of one: sealed segments, and an envelope with their keys to the unit's recovery key."""

    compartment: CompartmentId
    erase_on: date
    envelope: bytes = field(repr=False)
    segments: tuple[bytes, ...] = field(repr=False)


class LockedCopies(Protocol):
    """The part of the mailbox that keeps them."""

    def lock(
        self, position: int, compartment: CompartmentId, giver: int, envelope: bytes, erase_on: date, receipt: bytes
    ) -> None:
        """Destroy the compartment and its keys but for its sealed segments; queue the receipt; take the delivery in."""
        ...

    def locked(self) -> list[LockedCopy]:
        """Those that have not been erased yet."""
        ...

    def locked_and_gone(self) -> list[tuple[CompartmentId, int]]:
        """(compartment, device that ordered) of those whose day has come, and whose giver has not been told."""
        ...

    def tell_gone(self, compartment: CompartmentId, receipt: bytes) -> None:
        """Queue the receipt that says so, and forget it."""
        ...
