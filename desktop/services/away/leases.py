"""Leases: what contact persons and recipients of disclosures hold here is lent, and runs out without contact.

Only what is lent is looked at: assignments and copies in which one may not let others in. Everybody else holds what is
the unit's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain import lease
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.lease import Contact
from desktop.domain.policy import Policy
from desktop.domain.ports import Evicted, EvictionReason, Evictions, Ledger, Mailbox, Members


@dataclass(frozen=True, slots=True)
class Locked:
    """What is locked until the next contact. `unsent`: own changes in it, sealed, that still wait to be sent.

    `over`: what does not come again, because one's access has ended meanwhile; not among the others.
    """

    assignments: int
    copies: int
    unsent: int
    over: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is anything."""
        return bool(self.assignments or self.copies)


@dataclass(frozen=True, slots=True)
class LeaseView:
    """How the leases stand. `warns`: the end is near enough to be told of, and there is something that would end.

    `contact_at`: the last whole sync, ms. `days_left`: None while nothing is lent.
    """

    contact_at: int | None
    days_left: int | None
    locks_at: int | None
    warns: bool
    locked: Locked


class Leases:
    """Looks at the time, and evicts what has run out."""

    def __init__(
        self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, policy: Policy, evictions: Evictions
    ) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._days = policy.cache.max_age_days
        self._evictions = evictions

    def keep(self) -> int:
        """Remember what time it is, and evict what has run out; how much that was. Safe to call at any time."""
        contact = self._mailbox.witness()
        if not lease.is_over(contact, self._clock.now(), self._days):
            return 0
        lent = [one for one in self._lent() if not self._has_word(one, contact)]
        if not lent:
            return 0
        return len(lent) - len(self._evictions.expire(lent))

    def view(self) -> LeaseView:
        """How they stand now. Cards and files are looked into only when the end is near."""
        contact, now = self._mailbox.contact(), self._clock.now()
        left = lease.days_left(contact, now, self._days)
        near = left is not None and left <= lease.WARN_DAYS and bool(self._lent())
        return LeaseView(
            contact_at=contact.at,
            days_left=left if near else None,
            locks_at=lease.ends_at(contact, self._days) if near else None,
            warns=near,
            locked=self._locked(),
        )

    def _lent(self) -> list[CompartmentId]:
        return [info.id for info in self._ledger.compartments(*lease.LEASED) if self._is_lent(info.id, info.kind)]

    def _has_word(self, compartment: CompartmentId, contact: Contact) -> bool:
        """Whether its owner has been heard of by hand within the days (docs/adr/carried-by-hand.md)."""
        at = self._mailbox.last_word(compartment)
        return at is not None and contact.now(self._clock.now()) < at + self._days * lease.DAY_MS

    def _is_lent(self, compartment: CompartmentId, kind: CompartmentKind) -> bool:
        try:
            rights = self._members.rights(compartment, today(self._clock))
        except KnownError:  # a damaged file says so when it is opened
            return False
        return lease.is_leased(kind, rights.get(self._members.me.member, Right(0)))

    def _locked(self) -> Locked:
        evicted = [one for one in self._mailbox.evicted() if one.reason is EvictionReason.LEASE]
        away = [one for one in evicted if not one.refused]
        return Locked(
            over=len(evicted) - len(away),
            assignments=_count(away, CompartmentKind.ASSIGNMENT),
            copies=_count(away, CompartmentKind.DISCLOSURE),
            unsent=sum(one.unsent for one in away),
        )


def _count(away: list[Evicted], kind: CompartmentKind) -> int:
    return sum(one.kind is kind for one in away)
