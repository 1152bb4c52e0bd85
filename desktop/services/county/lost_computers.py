"""A lost computer (SC4): revoked at once, and nine facts on one page, each told by whoever can know it.

The administrator knows the computer and can read no alias; the unit knows the clients and cannot revoke. So there are
two halves: a compartment of the administrator and the unit with what is technical, and one of the unit alone with
aliases. Whoever opens the page sees the halves that she has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.incident import HeldAlias, IncidentStep, LostComputer, UnitPart
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles
from desktop.services.access.held_by import HeldBy
from desktop.services.county.manifests import Manifests, UnsentWork
from desktop.services.county.roster import Roster
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

_HOUR_MS = 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done."""

    at: int  # ms
    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A lost computer in a list."""

    compartment: CompartmentId
    who: MemberInfo
    revoked_at: int | None
    closed_at: int | None  # ms


@dataclass(frozen=True, slots=True)
class UnitHalf:
    """What only the unit can see. `aliases` are those that this computer knows, and those that colleagues have added.

    `added`: this computer's own stand in what the unit has gathered.
    """

    aliases: tuple[HeldAlias, ...]
    added: bool
    unsent: tuple[UnsentWork, ...]
    told_at: int | None  # when the computer last said what waited on it
    keys: int  # compartments that it could open, as far as is known here
    keys_left: int  # of them, those that have not got a new key yet
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class LostView:
    """The page. `told`: the server has the line that revokes it. `unit` is None for the administrator."""

    seen: Projection[LostComputer]
    who: MemberInfo
    told: bool
    warn_by: int | None  # ms; None until it is known when the municipality became aware
    notify_by: int | None
    lock_minutes: int
    steps: tuple[Step, ...]
    unit: UnitHalf | None


class LostComputers:
    """Reports, and the page that follows."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        policy: Policy,
        roster: Roster,
        manifests: Manifests,
        held_by: HeldBy,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._roster = roster
        self._manifests = manifests
        self._held_by = held_by

    # The administrator's part

    def report(self, device: int) -> CompartmentId:
        """Revoke it now, also without coverage, and begin its page; the same page when it is reported again."""
        before = self._technical(device)
        self._roster.end_computer(device)
        if before is not None:
            return before.ref.compartment
        now, member = self._clock.now(), self._members.member_of(device)
        record = LostComputer(device=device, member=member, aware_at=now, revoked_at=now)
        return self._ledger.found(CompartmentKind.INCIDENTS, [record, *self._grants(member, HANDLER & ~Right.GRANT)])

    # Both halves

    def all(self) -> tuple[Summary, ...]:
        """Every lost computer that this one may know of, the latest first."""
        found = [
            Summary(
                seen.ref.compartment,
                self._members.member(seen.record.member or 0),
                seen.record.revoked_at,
                seen.record.closed_at,
            )
            for seen in self._everything(LostComputer)
        ]
        return tuple(sorted(found, key=lambda one: -(one.revoked_at or 0)))

    def view(self, compartment: CompartmentId) -> LostView:
        """The page of one; raises KnownError(GONE)."""
        seen = self._seen(compartment)
        record, hours = seen.record, self._policy.incident
        who = self._members.member(record.member or 0)
        return LostView(
            seen=seen,
            who=who,
            told=self._is_told(record),
            warn_by=_after(record.aware_at, hours.early_warning_hours),
            notify_by=_after(record.aware_at, hours.notification_hours),
            lock_minutes=self._policy.lock.after_minutes,
            steps=self._steps(compartment),
            unit=self._unit_half(record) if self._in_unit(who) else None,
        )

    def edit(self, seen: Projection[LostComputer], edited: LostComputer) -> Projection[LostComputer]:
        """Facts that a person knows: when, where, by whom. Raises KnownError(TEXT_TOO_LONG)."""
        check_texts(edited)
        return self._ledger.edit(seen, edited)

    def close(self, compartment: CompartmentId) -> None:
        """There is nothing more to do; the page stays. Raises KnownError(GONE)."""
        seen = self._seen(compartment)
        if seen.record.closed_at is None:
            self._ledger.edit(seen, msgspec.structs.replace(seen.record, closed_at=self._clock.now()))

    def open_again(self, compartment: CompartmentId) -> None:
        """There is more to do after all. Raises KnownError(GONE)."""
        seen = self._seen(compartment)
        self._ledger.edit(seen, msgspec.structs.replace(seen.record, closed_at=None))

    def add_step(self, compartment: CompartmentId, text: str) -> None:
        """A line in the log: in the unit's own where one is of the unit. Raises KnownError(TEXT_MISSING)."""
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        record = self._seen(compartment).record
        who = self._members.member(record.member or 0)
        step = IncidentStep(device=record.device, at=self._clock.now(), text=text.strip(), written_by=self._me)
        check_texts(step)
        place = self._unit_room(record, who) if self._in_unit(who) else compartment
        self._ledger.create(place, step)

    def _is_told(self, record: LostComputer) -> bool:
        return not self._roster.is_waiting(record.device or 0)

    # The unit's part

    def gather(self, compartment: CompartmentId) -> None:
        """Add what this computer knows: the aliases to the unit's own half, and numbers without names to the other."""
        seen = self._seen(compartment)
        who = self._members.member(seen.record.member or 0)
        if not self._in_unit(who):
            raise KnownError(Reason.NOT_ALLOWED)
        place = self._unit_room(seen.record, who)
        part = UnitPart(device=seen.record.device, aliases=self._own_aliases(seen.record), written_by=self._me)
        mine = self._my_part(seen.record)
        if mine is None:
            self._ledger.create(place, part)
        else:
            self._ledger.edit(mine, part)
        self.tell_numbers(compartment)

    def tell_numbers(self, compartment: CompartmentId) -> None:
        """What the administrator cannot know and may: when it was last heard of, how many keys remain to be changed."""
        seen = self._seen(compartment)
        record = seen.record
        who = self._members.member(record.member or 0)
        if record.device is None or not self._in_unit(who):
            return
        heard = self._held_by.last_heard(record.device)
        _, left = self._held_by.keys(record.device, record.revoked_at)
        latest = max((at for at in (heard, record.last_heard_at) if at is not None), default=None)
        told = msgspec.structs.replace(record, last_heard_at=latest, keys_left=left)
        if told != record:
            self._ledger.edit(seen, told)

    def _unit_half(self, record: LostComputer) -> UnitHalf:
        device = record.device or 0
        gathered = [alias for seen in self._everything(UnitPart, device) for alias in seen.record.aliases]
        own, mine = self._own_aliases(record), self._my_part(record)
        keys, left = self._held_by.keys(device, record.revoked_at)
        steps = [step for room in self._unit_rooms(device) for step in self._steps(room)]
        return UnitHalf(
            aliases=_joined((*own, *gathered)),
            added=mine is not None and mine.record.aliases == own,
            unsent=self._manifests.missing(device),
            told_at=self._manifests.told(device),
            keys=keys,
            keys_left=left,
            steps=tuple(sorted(steps, key=lambda step: step.at)),
        )

    def _own_aliases(self, record: LostComputer) -> tuple[HeldAlias, ...]:
        return _joined(self._held_by.aliases(record.device or 0, record.revoked_at))

    def _my_part(self, record: LostComputer) -> Projection[UnitPart] | None:
        parts = self._everything(UnitPart, record.device or 0)
        return next((seen for seen in parts if seen.record.written_by == self._me), None)

    def _in_unit(self, who: MemberInfo) -> bool:
        """Whether one works where the computer did; or it is one's own."""
        me = self._members.me
        return me.member in roles.staff(self._members, who.unit) or me.member == who.member

    def _unit_room(self, record: LostComputer, who: MemberInfo) -> CompartmentId:
        """The unit's own compartment of this incident, founded by the first who writes in it."""
        rooms = self._unit_rooms(record.device or 0)
        if rooms:
            return rooms[0]
        part = UnitPart(device=record.device, written_by=self._me)
        return self._ledger.found(CompartmentKind.INCIDENTS, [part, *self._grants(who.member, HANDLER)])

    def _unit_rooms(self, device: int) -> list[CompartmentId]:
        return list(dict.fromkeys(seen.ref.compartment for seen in self._everything(UnitPart, device)))

    # Inside

    @property
    def _me(self) -> int:
        return self._members.me.member

    def _grants(self, member: int, right: Right) -> list[Grant]:
        """The unit's managers and workers, and whoever had the computer, when she has a new one.

        In the unit's own half each of them may let the others out, when whoever founded it has left (`role_readers`).
        """
        people = roles.staff(self._members, self._members.member(member).unit) | {member}
        wanted = sorted(people - {self._me})
        return [Grant(member=one, rights=int(right), basis=GrantBasis.MEMBERSHIP) for one in wanted]

    def _technical(self, device: int) -> Projection[LostComputer] | None:
        return next((seen for seen in self._everything(LostComputer, device)), None)

    def _seen(self, compartment: CompartmentId) -> Projection[LostComputer]:
        found = self._ledger.all(compartment, LostComputer)
        if not found:
            raise KnownError(Reason.GONE)
        return found[0]

    def _steps(self, compartment: CompartmentId) -> tuple[Step, ...]:
        steps = [seen.record for seen in self._ledger.all(compartment, IncidentStep)]
        said = [Step(s.at or 0, s.text, self._members.member(s.written_by or 0).name) for s in steps]
        return tuple(sorted(said, key=lambda step: step.at))

    def _everything(self, kind: type[R], device: int | None = None) -> list[Projection[R]]:
        infos = self._ledger.compartments(CompartmentKind.INCIDENTS)
        found = [seen for info in infos for seen in self._ledger.all(info.id, kind)]
        return [seen for seen in found if device is None or getattr(seen.record, "device", None) == device]


def _after(moment: int | None, hours: int) -> int | None:
    return None if moment is None else moment + hours * _HOUR_MS


def _joined(aliases: Iterable[HeldAlias]) -> tuple[HeldAlias, ...]:
    """Each alias once; protected if anybody says so."""
    found: dict[str, bool] = {}
    for held in aliases:
        found[held.alias] = found.get(held.alias, False) or held.protected
    return tuple(HeldAlias(alias, found[alias]) for alias in sorted(found, key=str.casefold))
