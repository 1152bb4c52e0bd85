"""Handläggare: who handles a file, who stands in for how long, and who lets somebody out (DESIGN section 5).

A handler, and a stand-in too, gets all that was: the keys of every epoch. Whoever is let out gets nothing that is
written afterwards; the keys see to that at the next write. What hangs on the file follows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain import rights
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.consent import Disclosure
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access.following import BASES, Following
from desktop.services.access.hanging import Hanging

SOCIAL_WORKER, RECOVERY = 1, 7  # wire.directory.Role; services know the numbers that the directory gives


@dataclass(frozen=True, slots=True)
class Handler:
    """One who handles the file. `since` None: she founded it. `let_in_by`: a name; empty for the founder."""

    member: MemberInfo
    basis: GrantBasis
    since: int | None  # ms
    until: date | None
    let_in_by: str
    mine: bool  # the one who looks
    endable: bool
    has_computer: bool = True  # where the only one was lost, she reads again when she has a new one


@dataclass(frozen=True, slots=True)
class Handling:
    """All that the card shows. `candidates`: who could be let in; empty where the one who looks may not."""

    handlers: tuple[Handler, ...]
    candidates: tuple[MemberInfo, ...]
    may_change: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What was done and can be undone: grants that were made, and grants that were ended."""

    file: CompartmentId
    member: MemberInfo
    made: tuple[Projection[Grant], ...] = ()
    ended: tuple[Projection[Grant], ...] = ()


class Handlers:
    """Lets colleagues of the same unit into a file, and out of it.

    `follow`: what else is brought in line when other people handle a file.
    """

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        follow: Sequence[Callable[[CompartmentId], object]] = (),
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._also_follow = follow
        self._following = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)

    # Looking

    def of(self, file: CompartmentId) -> Handling:
        """Those who handle a file, the founder first, then as they came. Raises KnownError GONE."""
        terms = {m: t for m, t in self._following.terms(file).items() if not self._is_recovery(m)}
        may_change = self._may_change(file)
        found = [self._handler(file, member, len(terms), may_change) for member in terms]
        found.sort(key=lambda one: (one.since is not None, one.since or 0, one.member.name))
        candidates = self._candidates(set(terms)) if may_change else ()
        return Handling(tuple(found), candidates, may_change)

    def _handler(self, file: CompartmentId, member: int, count: int, may_change: bool) -> Handler:
        terms, me = self._following.terms(file)[member], self._members.me.member
        grant = next(iter(self._grants(file, member)), None)
        giver = self._members.member_of(grant.author) if grant is not None else None
        return Handler(
            member=self._members.member(member),
            basis=terms.basis,
            since=grant.created_at if grant is not None else None,
            until=terms.until,
            let_in_by=self._members.member(giver).name if giver is not None else "",
            mine=member == me,
            endable=may_change and member != me and count > 1,
            has_computer=bool(self._members.devices_of(member)),
        )

    def _candidates(self, inside: set[int]) -> tuple[MemberInfo, ...]:
        unit = self._members.with_role(SOCIAL_WORKER, self._members.me.unit)
        return tuple(sorted((one for one in unit if one.member not in inside), key=lambda one: one.name))

    # Changing

    def assign(self, file: CompartmentId, member: int) -> Change:
        """Let a colleague in with all that was. Raises KnownError NOT_ALLOWED, FILE_CLOSED."""
        return self._let_in(file, Grant(member=member, rights=HANDLER, basis=GrantBasis.HANDLER))

    def stand_in(self, file: CompartmentId, member: int, until: date) -> Change:
        """Let a colleague in with all that was, through a last day. Raises KnownError NOT_ALLOWED, DATE_ORDER."""
        if until < today(self._clock):
            raise KnownError(Reason.DATE_ORDER)
        return self._let_in(file, Grant(member=member, rights=HANDLER, basis=GrantBasis.STAND_IN, until=until))

    def remove(self, file: CompartmentId, member: int) -> Change:
        """End a colleague's access, the founder's too. Raises KnownError NOT_ALLOWED.

        Whoever leaves herself hands over instead (`handover`), so that a file never stands without anybody.
        """
        self._require(file)
        if member == self._members.me.member or member not in self._following.terms(file):
            raise KnownError(Reason.NOT_ALLOWED)
        with self._ledger.transaction(file):
            ended = [
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))
                for seen in self._grants(file, member)
            ]
            made = []
            if self._members.rights(file, today(self._clock)).get(member):  # as its founder
                made.append(self._ledger.create(file, Grant(member=member, rights=0, basis=GrantBasis.HANDOVER)))
        self.follow(file)
        return Change(file, self._members.member(member), tuple(made), tuple(ended))

    def admit(self, file: CompartmentId, member: int) -> None:
        """Let in whoever takes over, within the caller's transaction; `follow` comes after it.

        A stand-in gets access without a last day: the file must not be left to one whose access ends.
        """
        terms = self._following.terms(file).get(member)
        if terms is None or terms.until is not None:
            self._ledger.create(file, Grant(member=member, rights=HANDLER, basis=GrantBasis.HANDOVER))

    def undo(self, change: Change) -> None:
        """As it was before. What was written meanwhile stays; a new key that had begun stays too."""
        self._require(change.file)
        with self._ledger.transaction(change.file):
            for seen in change.made:
                now = self._ledger.get(seen.ref, Grant)
                if seen.record.rights:
                    self._ledger.edit(now, replace(now.record, ended_at=self._clock.now()))
                else:
                    self._ledger.delete(now)
            for seen in change.ended:
                now = self._ledger.get(seen.ref, Grant)
                self._ledger.edit(now, replace(now.record, ended_at=None))
        self.follow(change.file)

    def settle_all(self) -> None:
        """Bring what hangs on each file in line where a stand-in's last day has passed. At unlock and each day."""
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            try:
                if self._has_expired(info.id) and self._may_change(info.id):
                    self.follow(info.id)
            except KnownError:  # a damaged file says so when it is opened; the others have their day
                continue

    def _let_in(self, file: CompartmentId, grant: Grant) -> Change:
        self._require(file)
        if grant.member not in {one.member for one in self.of(file).candidates}:
            raise KnownError(Reason.NOT_ALLOWED)
        made = self._ledger.create(file, grant)
        self.follow(file)
        return Change(file, self._members.member(grant.member or 0), made=(made,))

    def follow(self, file: CompartmentId) -> None:
        """Bring what hangs on the file in line with those who handle it."""
        hanging = [self._hanging.on(seen, CompartmentKind.ASSIGNMENT) for seen in self._ledger.all(file, Assignment)]
        hanging += [self._hanging.on(seen, CompartmentKind.DISCLOSURE) for seen in self._ledger.all(file, Disclosure)]
        for info in hanging:
            if info is not None:
                self._bring_in_line(file, info.id)
        for follow in self._also_follow:
            follow(file)

    def _bring_in_line(self, file: CompartmentId, compartment: CompartmentId) -> None:
        try:
            self._following.bring_in_line(file, compartment)
        except KnownError as error:  # it was taken back
            if error.reason is not Reason.GONE:
                raise

    # Small things

    def _grants(self, file: CompartmentId, member: int) -> list[Projection[Grant]]:
        day = today(self._clock)
        found = [seen for seen in self._ledger.all(file, Grant) if seen.record.member == member and seen.record.rights]
        return [seen for seen in found if rights.in_force(seen, day)]

    def _has_expired(self, file: CompartmentId) -> bool:
        day = today(self._clock)
        return any(
            seen.record.basis in BASES and seen.record.ended_at is None and not rights.in_force(seen, day)
            for seen in self._ledger.all(file, Grant)
        )

    def _may_change(self, file: CompartmentId) -> bool:
        held = self._members.rights(file, today(self._clock))
        return Right.GRANT in held.get(self._members.me.member, Right(0)) and not self._ledger.info(file).card.closed

    def _require(self, file: CompartmentId) -> None:
        if not self._may_change(file):
            raise KnownError(Reason.NOT_ALLOWED)

    def _is_recovery(self, member: int) -> bool:
        return RECOVERY in self._members.member(member).roles
