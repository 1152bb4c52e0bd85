"""How long a computer may keep what is not its own without contact, and how that time is measured.

Pure rules. The clock of a computer can be set back, so the latest time that was ever known counts: the wall clock's, or
the server's at the last contact, whichever is greater. A clock set ahead ends a lease too early, which costs one
contact; it can never make one longer than the days that policy gives.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.compartments import CompartmentKind, Right

DAY_MS = 24 * 60 * 60 * 1000

LEASED = frozenset({CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE})
"""Kinds that others than the handlers hold a copy of."""

WARN_DAYS = 5
"""From how many days before the end the person is told."""


@dataclass(frozen=True, slots=True)
class Contact:
    """`at`: the last whole sync, None before the first. `latest`: the latest time known since, ms."""

    at: int | None
    latest: int

    def now(self, clock: int) -> int:
        """The time by which a lease is measured, whatever the clock says."""
        return max(clock, self.latest)


def ends_at(contact: Contact, days: int) -> int | None:
    """When leases end, ms; None where there has been no contact yet, and so nothing has come to be held."""
    return None if contact.at is None else contact.at + days * DAY_MS


def is_over(contact: Contact, clock: int, days: int) -> bool:
    """Whether leases have ended."""
    end = ends_at(contact, days)
    return end is not None and contact.now(clock) >= end


def days_left(contact: Contact, clock: int, days: int) -> int | None:
    """Whole days until leases end, the last of them counted; 0 when they have ended."""
    end = ends_at(contact, days)
    return None if end is None else max(0, -((contact.now(clock) - end) // DAY_MS))


def is_leased(kind: CompartmentKind, mine: Right) -> bool:
    """Whether what one holds with these rights is lent: contact persons' assignments, recipients' copies."""
    return kind in LEASED and Right.GRANT not in mine


def settled(clock: int, server: int, skew: int) -> int | None:
    """The time of a whole sync; None where the two clocks are so far apart that one of them is not to be believed."""
    return max(clock, server) if abs(clock - server) <= skew else None
