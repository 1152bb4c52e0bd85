"""Banken: whose it is, who reads its cards, and the search among them (P12-P17, P29).

Keys decide: the owners edit, social workers read, and a contact person reads nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import PoolPolicy
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.pool import (
    Band,
    CardStanding,
    ClientWish,
    PartOfDay,
    Pool,
    PoolCard,
    PoolOwner,
    Weekday,
    Wish,
)
from desktop.services.access import roles
from desktop.services.access.by_role import ByRole
from desktop.services.pool.distance import ORDER, band
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. Empty means that it does not matter. `here`: code of the municipality it is for."""

    here: str = ""
    farthest: Band | None = None
    language: str = ""
    modes: tuple[Mode, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    parts_of_day: tuple[PartOfDay, ...] = ()
    tasks: tuple[Task, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class CardFound:
    """A card, and how far away it is."""

    seen: Projection[PoolCard]
    band: Band


class Pools:
    """The pool or pools that this computer has."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: PoolPolicy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._by_role = ByRole(ledger, members, clock)

    def owners(self) -> list[MemberInfo]:
        """Who keeps the pool: county coordinators, also where an organisation has the agreement; or the own unit."""
        if self._policy.owner == "municipality":
            return list(self._members.with_role(roles.SOCIAL_WORKER, self._members.me.unit))
        return list(roles.county_team(self._members))

    def owns(self) -> bool:
        """Whether the one who works here keeps it."""
        return self._members.me.member in {one.member for one in self.owners()}

    def ensure(self) -> CompartmentId:
        """The pool to write cards in, made if there is none. Raises KnownError(NOT_ALLOWED)."""
        if not self.owns():
            raise KnownError(Reason.NOT_ALLOWED)
        mine = [info.id for info in self._ledger.compartments(CompartmentKind.POOL) if self._may(info.id, Right.EDIT)]
        if mine:
            return min(mine)
        return self._ledger.found(CompartmentKind.POOL, [self._pool(), *self._grants()])

    def settle(self) -> None:
        """Grants and agreement follow roles and policy. Safe to repeat."""
        for info in self._ledger.compartments(CompartmentKind.POOL):
            if self._may(info.id, Right.GRANT) and self.owns():
                self._bring_in_line(info.id)

    def cards(self) -> tuple[Projection[PoolCard], ...]:
        """All that there are, withdrawn ones too, in order of their codes."""
        infos = self._ledger.compartments(CompartmentKind.POOL)
        found = [seen for info in infos for seen in self._ledger.all(info.id, PoolCard)]
        return tuple(sorted(found, key=lambda seen: (len(seen.record.code), seen.record.code)))

    def add(self, card: PoolCard) -> Projection[PoolCard]:
        """A new card with the next free number. Raises KnownError NOT_ALLOWED, TEXT_TOO_LONG."""
        check_texts(card)
        return self._ledger.create(self.ensure(), replace(card, code=f"Kort {self._next()}"))

    def edit(self, seen: Projection[PoolCard], edited: PoolCard) -> Projection[PoolCard]:
        """Raises KnownError NOT_ALLOWED, TEXT_TOO_LONG."""
        check_texts(edited)
        return self._ledger.edit(seen, edited)

    def get(self, pool: bytes, card: tuple[int, int]) -> Projection[PoolCard]:
        """A card that can be asked for. Raises KnownError(CARD_WITHDRAWN) when it cannot any more."""
        try:
            seen = self._ledger.get(RecordRef(CompartmentId(pool), RecordId(*card)), PoolCard)
        except KnownError as error:
            raise KnownError(Reason.CARD_WITHDRAWN) from error
        if seen.deleted or seen.record.standing is CardStanding.WITHDRAWN:
            raise KnownError(Reason.CARD_WITHDRAWN)
        return seen

    def search(
        self, wanted: Wanted, wish: ClientWish | None = None, cards: Sequence[Projection[PoolCard]] | None = None
    ) -> tuple[CardFound, ...]:
        """Free cards that can do what is asked, those from elsewhere first unless the person wants otherwise (P15).

        `cards`: those that have just been read.
        """
        wish = wish or ClientWish()
        here = wanted.here or self._members.me.unit_code
        free = [
            seen for seen in (self.cards() if cards is None else cards) if seen.record.standing is CardStanding.FREE
        ]
        found = [CardFound(seen, band(here, seen.record.region)) for seen in free if _fits(seen.record, wanted)]
        kept = [one for one in found if _near_enough(one.band, wanted) and _wished(one, wish)]
        return tuple(sorted(kept, key=lambda one: _order(one, wish)))

    # Within

    def _next(self) -> int:
        numbers = (seen.record.code.rpartition(" ")[2] for seen in self.cards())
        return max((int(number) for number in numbers if number.isdigit()), default=0) + 1

    def _pool(self) -> Pool:
        policy = self._policy
        owner = PoolOwner(policy.owner)
        return Pool(
            owner=owner,
            organisation=policy.organisation,
            agreement_from=policy.agreement_from,
            agreement_until=policy.agreement_until,
        )

    def _grants(self) -> list[Grant]:
        me = self._members.me.member
        return [
            Grant(member=member, rights=int(rights), basis=GrantBasis.MEMBERSHIP)
            for member, rights in sorted(self._wanted_rights().items())
            if member != me
        ]

    def _wanted_rights(self) -> dict[int, Right]:
        if self._policy.owner == "municipality":
            return {one.member: HANDLER for one in self.owners()}
        readers = {one.member: Right.READ for one in self._members.with_role(roles.SOCIAL_WORKER)}
        return {**readers, **{one.member: HANDLER for one in self.owners()}}

    def _bring_in_line(self, pool: CompartmentId) -> None:
        wanted = self._wanted_rights()
        with self._ledger.transaction(pool):
            for seen in self._ledger.all(pool, Pool):
                self._ledger.edit(seen, self._pool())
            self._by_role.keep(pool, wanted, newcomers=wanted)

    def _may(self, pool: CompartmentId, right: Right) -> bool:
        held = self._members.rights(pool, today(self._clock))
        return right in held.get(self._members.me.member, Right(0))


def _fits(card: PoolCard, wanted: Wanted) -> bool:
    """What a card says nothing of is not held against it, but for a language, which must be spoken."""
    if wanted.language and wanted.language not in card.languages:
        return False
    if wanted.until and card.commits_until and card.commits_until < wanted.until:
        return False
    asked = (
        (set(wanted.modes), set(card.modes)),
        (set(wanted.weekdays), set(card.weekdays)),
        (set(wanted.parts_of_day), set(card.parts_of_day)),
        (set(wanted.tasks), set(card.tasks)),
    )
    return all(not these or not those or these & those for these, those in asked)


def _near_enough(found: Band, wanted: Wanted) -> bool:
    return wanted.farthest is None or ORDER.index(found) <= ORDER.index(wanted.farthest)


def _wished(one: CardFound, wish: ClientWish) -> bool:
    """ "Inte någon härifrån" leaves out the same municipality."""
    return not (wish.from_here is Wish.NOT_WANTED and one.band is Band.SAME)


def _order(one: CardFound, wish: ClientWish) -> tuple[bool, bool, int, int, str]:
    card = one.seen.record
    local_last = (one.band is Band.SAME) != (wish.from_here is Wish.WANTED)
    told = wish.alike is Wish.WANTED and not card.offered.strip()
    language = bool(wish.languages) and not set(wish.languages) & set(card.languages)
    return language or told, local_last, ORDER.index(one.band), len(card.code), card.code
