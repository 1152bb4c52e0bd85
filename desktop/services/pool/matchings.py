"""Matching: what a candidate has declared goes to one handler; nothing of the client goes the other way (SC2).

The handler founds the compartment and the pool's owners answer in it. It says which card is meant and who asks, and has
no field for the person it is for.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.pool import CardStanding, DeclaredTie, Matching, PoolCard, Stage, TieKind, Told
from desktop.services.access.by_role import ByRole
from desktop.services.pool.candidates import Candidates, CandidateView
from desktop.services.pool.pools import Pools
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class MatchingView:
    """One matching. `available`: the card can still be asked for. `told`: the owners' answer."""

    seen: Projection[Matching]
    by: MemberInfo
    told: Projection[Told] | None
    ties: tuple[Projection[DeclaredTie], ...]
    available: bool


@dataclass(frozen=True, slots=True)
class OwnersView:
    """A matching as the pool's owners see it. `news`: ties that the handler has learnt of, which are new to them."""

    matching: MatchingView
    candidate: CandidateView | None
    news: tuple[Projection[DeclaredTie], ...]
    has_another: bool = False  # another assignment of hers goes on

    @property
    def waits_for_ties(self) -> bool:
        """Nothing has been told."""
        return self.matching.told is None

    @property
    def waits_for_name(self) -> bool:
        """They are matched, and the handler does not know who it is."""
        record, told = self.matching.seen.record, self.matching.told
        asked = record.matched_at is not None and record.ended_at is None
        return asked and told is not None and not told.record.name

    @property
    def waits_for_rest(self) -> bool:
        """Her assignment is over, and her card still says that she has one."""
        on = self.candidate is not None and self.candidate.seen.record.stage is Stage.ON_ASSIGNMENT
        return self.matching.seen.record.ended_at is not None and on and not self.has_another

    @property
    def waits(self) -> bool:
        """Whether the owners have something to do about it."""
        return self.waits_for_ties or self.waits_for_name or self.waits_for_rest or bool(self.news)


class Matchings:
    """Both sides of it."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, pools: Pools, candidates: Candidates) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._pools = pools
        self._candidates = candidates
        self._by_role = ByRole(ledger, members, clock)

    # The handler

    def ask(self, card: Projection[PoolCard], colleagues: Iterable[Grant] = ()) -> CompartmentId:
        """Ask the owners for what she has declared. `colleagues`: who else handles the file, and so this.

        Raises KnownError CARD_WITHDRAWN; NOBODY_RECEIVES where nobody keeps the pool.
        """
        card = self._pools.get(card.ref.compartment, card.id)
        me = self._members.me.member
        owners = [one for one in self._pools.owners() if one.member != me]
        if not owners and not self._pools.owns():
            raise KnownError(Reason.NOBODY_RECEIVES)
        record = Matching(
            pool=bytes(card.ref.compartment),
            card=(card.id.device, card.id.sequence),
            code=card.record.code,
            asked_by=me,
            asked_at=self._clock.now(),
        )
        handling = list(colleagues)
        theirs = {grant.member for grant in handling}
        answering = [
            Grant(member=one.member, rights=int(CONTRIBUTOR), basis=GrantBasis.MEMBERSHIP)
            for one in owners
            if one.member not in theirs
        ]
        return self._ledger.found(CompartmentKind.MATCHING, [record, *handling, *answering])

    def view(self, matching: CompartmentId) -> MatchingView:
        """Raises KnownError(GONE)."""
        found = self._ledger.all(matching, Matching)
        if not found:
            raise KnownError(Reason.GONE)
        seen = found[0]
        return MatchingView(
            seen=seen,
            by=self._members.member(seen.record.asked_by or 0),
            told=max(self._ledger.all(matching, Told), key=_fullest, default=None),
            ties=tuple(self._ledger.all(matching, DeclaredTie)),
            available=self._is_available(seen.record),
        )

    def match(self, matching: CompartmentId) -> Projection[Matching]:
        """It is to be her: the owners may tell who she is. Raises KnownError CARD_WITHDRAWN, GONE."""
        seen = self.view(matching).seen
        self._pools.get(seen.record.pool, seen.record.card or (0, 0))
        return self._ledger.edit(seen, replace(seen.record, matched_at=self._clock.now()))

    def new_tie(self, matching: CompartmentId, kind: TieKind, words: str) -> Projection[DeclaredTie]:
        """Something that has changed since. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        if not words.strip():
            raise KnownError(Reason.TEXT_MISSING)
        tie = self._tie(kind, words)
        check_texts(tie)
        return self._ledger.create(matching, tie)

    def settle(self) -> None:
        """Who keeps the pool no more answers no more; who has come to it does. Safe to repeat."""
        day, owners = today(self._clock), {one.member: CONTRIBUTOR for one in self._pools.owners()}
        for info in self._ledger.compartments(CompartmentKind.MATCHING):
            with suppress(KnownError):  # a damaged one says so when it is opened
                held = self._members.rights(info.id, day)
                handling = {member: right for member, right in held.items() if Right.GRANT in right}
                self._by_role.keep(info.id, {**owners, **handling}, newcomers=owners.keys() - handling.keys())

    def finish(self, matching: CompartmentId) -> None:
        """The assignment that came of it is over. Safe to repeat. Raises KnownError GONE, NOT_ALLOWED."""
        seen = self.view(matching).seen
        if seen.record.ended_at is None:
            self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))

    def end(self, matching: CompartmentId) -> None:
        """Nothing comes of it: what the candidate declared is erased everywhere."""
        self._ledger.order_erasure(matching)

    # The owners

    def asked(self) -> tuple[OwnersView, ...]:
        """Every matching that somebody has begun, the latest first. Empty for those who do not keep the pool."""
        if not self._pools.owns():
            return ()
        infos = self._ledger.compartments(CompartmentKind.MATCHING)
        views = [self.view(info.id) for info in infos if self._ledger.all(info.id, Matching)]
        going = {view.seen.record.card for view in views if _goes_on(view)}
        return tuple(self._as_owner(view, going) for view in sorted(views, key=_latest, reverse=True))

    def tell_ties(self, matching: CompartmentId) -> None:
        """Hand over what she has declared; she agreed to that when she joined. Raises KnownError GONE, NOT_ALLOWED."""
        view = self._as_owner(self.view(matching))
        if view.candidate is None:
            raise KnownError(Reason.GONE)
        with self._ledger.transaction(matching):
            self._copy(view.candidate.ties, matching)
            if view.matching.told is None:
                self._ledger.create(matching, Told(told_at=self._clock.now()))

    def tell_who(self, matching: CompartmentId) -> None:
        """Who she is, after the match. Raises KnownError GONE; NOT_ALLOWED before it."""
        view = self._as_owner(self.view(matching))
        if view.candidate is None:
            raise KnownError(Reason.GONE)
        if not view.waits_for_name:
            raise KnownError(Reason.NOT_ALLOWED)
        who = view.candidate.seen.record
        told = Told(told_at=self._clock.now(), name=who.name, phone=who.phone, reached=who.reached)
        self._ledger.create(matching, told)
        self._candidates.move(view.candidate.seen, Stage.ON_ASSIGNMENT)

    def free_again(self, matching: CompartmentId) -> None:
        """Her assignment is over, and she can be asked for anew. Raises KnownError GONE, CANDIDATE_INCOMPLETE."""
        view = self._as_owner(self.view(matching))
        if view.candidate is None:
            raise KnownError(Reason.GONE)
        self._candidates.move(view.candidate.seen, Stage.IN_POOL)

    def declare(self, candidate: CompartmentId, kind: TieKind, words: str) -> Projection[DeclaredTie]:
        """She has told of a tie: it goes to every handler who considers her. Raises KnownError TEXT_MISSING."""
        made = self._candidates.declare(candidate, self._tie(kind, words))
        self._spread(candidate)
        return made

    def take_in(self, matching: CompartmentId) -> None:
        """What a handler has learnt goes to the candidate's own, and to the others who consider her."""
        view = self._as_owner(self.view(matching))
        if view.candidate is None:
            raise KnownError(Reason.GONE)
        place = view.candidate.seen.ref.compartment
        for tie in view.news:
            self._candidates.declare(place, tie.record)
        self._spread(place)

    # Within

    def _tie(self, kind: TieKind, words: str) -> DeclaredTie:
        return DeclaredTie(kind=kind, words=words.strip(), declared_on=today(self._clock), key=secrets.token_hex(8))

    def _as_owner(self, view: MatchingView, going: Collection[tuple[int, int] | None] = ()) -> OwnersView:
        candidate = self._candidates.of_card(view.seen.record.card) if view.seen.record.card else None
        known = {tie.record.key for tie in candidate.ties} if candidate else set()
        news = tuple(tie for tie in view.ties if tie.record.key not in known) if candidate else ()
        return OwnersView(view, candidate, news, has_another=view.seen.record.card in going)

    def _spread(self, candidate: CompartmentId) -> None:
        """To everyone who has been told something already."""
        ties = self._candidates.get(candidate).ties
        for view in self.asked():
            mine = view.candidate is not None and view.candidate.seen.ref.compartment == candidate
            if mine and view.matching.told is not None:
                self._copy(ties, view.matching.seen.ref.compartment)

    def _copy(self, ties: Iterable[Projection[DeclaredTie]], matching: CompartmentId) -> None:
        there = {tie.record.key for tie in self._ledger.all(matching, DeclaredTie)}
        for tie in ties:
            if tie.record.key not in there and self._may_write(matching):
                self._ledger.create(matching, tie.record)

    def _may_write(self, matching: CompartmentId) -> bool:
        held = self._members.rights(matching, today(self._clock))
        return Right.WRITE in held.get(self._members.me.member, Right(0))

    def _is_available(self, record: Matching) -> bool:
        try:
            card = self._pools.get(record.pool, record.card or (0, 0))
        except KnownError:
            return False
        return record.matched_at is not None or card.record.standing is CardStanding.FREE


def _goes_on(view: MatchingView) -> bool:
    return view.seen.record.matched_at is not None and view.seen.record.ended_at is None


def _latest(view: MatchingView) -> tuple[int, int]:
    return view.seen.record.asked_at or 0, view.seen.created_at


def _fullest(told: Projection[Told]) -> tuple[bool, int]:
    """Two of the owners may each have answered."""
    return bool(told.record.name), told.created_at
