"""Karantän: what somebody wrote and may not send any more is kept in sight, and handed over to the unit at one press.

It lies in a compartment of its own from the moment it is found, which is shared when she presses. Nothing of it is
dropped: it stays on her computer until the unit has taken it in, and at the unit until somebody has decided.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain import quarantine
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, MemberInfo, Members, Settings
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.away.held_contents import HeldContents
from desktop.services.away.held_items import HeldItem, items_of
from desktop.services.status import not_believed

SOCIAL_WORKER, MANAGER = 1, 4  # wire.directory.Role; services know the numbers that the directory gives

_HELD = "quarantine/held"
"""Setting: by compartment, how far this computer's own log has been put into quarantine."""

_KINDS = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.CONSULTATION,
    CompartmentKind.DISCLOSURE,
)
_FINAL = (8, 10, 11)  # wire.errors.Code: NOT_MEMBER, FORK, ERASED


class Where(StrEnum):
    """How far held work has come."""

    HERE = "here"  # she has not handed it over
    WAITING = "waiting"  # handed over, not sent yet
    SENT = "sent"
    TAKEN_IN = "taken_in"
    PUT_ASIDE = "put_aside"


@dataclass(frozen=True, slots=True)
class Held:
    """Work of one compartment that is held on its author's computer. `reason`: domain.quarantine's codes."""

    id: CompartmentId
    alias: str
    reason: str
    items: tuple[HeldItem, ...]
    where: Where
    receivers: tuple[MemberInfo, ...]
    said: str  # why it was put aside
    of: frozenset[CompartmentId] = frozenset()  # where it was to go


@dataclass(frozen=True, slots=True)
class Odd:
    """A delivery that could not be believed, and is kept apart: of which kind, why, and when it came."""

    kind: int  # wire.messages.Kind
    reason: str
    at: int  # ms
    count: int


class Quarantine:
    """The author's side. `look` finds what is to be held; everything else shows it and hands it over."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._clock = clock
        self.contents = HeldContents(ledger, members, clock)

    # ---- finding ----

    def look(self) -> int:
        """Put into quarantine what may not be sent any more, and clear what the unit has taken in; how much changed."""
        found = sum(map(self._hold, self._ledger.compartments(*_KINDS)))
        return found + sum(map(self._finish, self._mine()))

    def _hold(self, info: CompartmentInfo) -> int:
        if not info.unsent or info.local:
            return 0
        try:
            reason = self._reason(info)
            return self._keep(info, reason) if reason else 0
        except KnownError:  # a damaged file says so when it is opened
            return 0

    def rescue(self, info: CompartmentInfo) -> int:
        """What is unsent in a compartment that is about to go, because access to it has ended."""
        return self._keep(info, quarantine.ENDED)

    def rescue_contents(self, file: CompartmentInfo) -> None:
        """What was attached there and has not been sent whole, because access to that has ended."""
        grants = self.grants(file)
        works = self.contents.hold(file, quarantine.ENDED, grants)
        if works:
            self._ledger.found(CompartmentKind.QUARANTINE, [*works, *grants], local=True)

    def rescue_words(self, text: str, compartment: CompartmentId, within: CompartmentKind, alias: str) -> None:
        """What was being typed there when it went."""
        at, device = self._clock.now(), self._members.me.device
        work = quarantine.unsaved_words(text, device, compartment, within, alias, at)
        self._ledger.found(CompartmentKind.QUARANTINE, [work, *grants_for((), self._unit())], local=True)

    def forget(self, compartment: CompartmentId) -> None:
        """It lies here no more: should it come again, its log goes on from what was sealed."""
        held = {key: at for key, at in (self._settings.get(_HELD) or {}).items() if key != compartment.hex()}
        self._settings.set(_HELD, held)

    def _keep(self, info: CompartmentInfo, reason: str) -> int:
        after = self.held_until(info.id)
        changes = [change for change in self._mailbox.unconfirmed(info.id) if change.id.sequence > after]
        works = quarantine.held(changes, info.id, info.kind, info.card.alias or info.card.code, reason)
        if info.kind is CompartmentKind.PERSON_FILE and reason == quarantine.ENDED:
            works += self.contents.hold(info, reason, self.grants(info))
        if works:
            self._ledger.found(CompartmentKind.QUARANTINE, [*works, *self.grants(info)], local=True)
        if works and changes:
            self._note_held(info.id, changes[-1].id.sequence)
        return len(works)

    def _reason(self, info: CompartmentInfo) -> str:
        """Why nothing more of it is sent; empty while all is well."""
        held = self._members.rights(info.id, today(self._clock)).get(self._members.me.member, Right(0))
        if not held & (Right.WRITE | Right.MARK):
            return quarantine.ENDED
        refused = {item.compartment: item.refused for item in self._mailbox.status().waiting}
        return quarantine.REFUSED if refused.get(info.id) in _FINAL else ""

    def grants(self, info: CompartmentInfo) -> list[Grant]:
        """For those who handle it; where nobody else does, who answers for the unit, then its social workers."""
        me = self._members.me
        rights = self._members.rights(info.id, today(self._clock))
        handling = [member for member, held in rights.items() if Right.GRANT in held]
        receivers = self._reachable(handling, me.member)
        return grants_for(receivers, () if receivers else self._unit())

    def _unit(self) -> list[int]:
        me = self._members.me
        for role in (MANAGER, SOCIAL_WORKER):
            if found := self._reachable([one.member for one in self._members.with_role(role, me.unit)], me.member):
                return sorted(found)
        return []

    def _reachable(self, members: Iterable[int], but: int) -> list[int]:
        return [member for member in members if member != but and self._members.devices_of(member)]

    def held_until(self, compartment: CompartmentId) -> int:
        """How far of this computer's own log there is held."""
        return int((self._settings.get(_HELD) or {}).get(compartment.hex(), 0))

    def forget_held(self) -> None:
        """This computer has become another: its logs begin anew."""
        self._settings.set(_HELD, {})

    def _note_held(self, compartment: CompartmentId, sequence: int) -> None:
        self._settings.set(_HELD, {**(self._settings.get(_HELD) or {}), compartment.hex(): sequence})

    # ---- showing, handing over ----

    def mine(self) -> tuple[Held, ...]:
        """All that is held here, the latest first."""
        return tuple(self._held(info) for info in self._mine())

    def odd(self) -> tuple[Odd, ...]:
        """What has come and could not be believed, the latest kind first."""
        found: dict[tuple[int, str], list[int]] = {}
        for aside in not_believed(self._mailbox.status()):
            found.setdefault((aside.kind, aside.reason), []).append(aside.at)
        odd = [Odd(kind, reason, max(times), len(times)) for (kind, reason), times in found.items()]
        return tuple(sorted(odd, key=lambda one: -one.at))

    def hand_over(self, held: CompartmentId) -> Held:
        """Let it be sent to the unit. Raises KnownError GONE, or NOBODY_RECEIVES."""
        added: list[Grant] = []
        if not self._readers(held):  # whoever was there when it was found is there no more
            added = grants_for((), self._unit())
            for grant in added:
                self._ledger.create(held, grant)
        if not self._readers(held):
            raise KnownError(Reason.NOBODY_RECEIVES)
        self.contents.share(held, added)
        self._ledger.share(held)
        return self._held(self._ledger.info(held))

    def _mine(self) -> list[CompartmentInfo]:
        me = self._members.me
        infos = self._ledger.compartments(CompartmentKind.QUARANTINE)
        return [info for info in infos if self._members.member_of(info.founder) == me.member]

    def _held(self, info: CompartmentInfo) -> Held:
        works = self._ledger.all(info.id, HeldWork)
        first = works[0].record if works else HeldWork()
        outcome = self._outcome(info.id)
        return Held(
            id=info.id,
            alias=first.alias,
            reason=first.reason,
            items=items_of(work.record for work in works),
            where=_where(info, outcome),
            receivers=tuple(self._members.member(number) for number in self._readers(info.id)),
            said=outcome.reason if outcome else "",
            of=frozenset(CompartmentId(work.record.compartment) for work in works),
        )

    def _outcome(self, held: CompartmentId) -> HeldWorkOutcome | None:
        outcomes = [seen.record for seen in self._ledger.all(held, HeldWorkOutcome)]
        return next((one for one in outcomes if one.taken_in), outcomes[-1] if outcomes else None)

    def _readers(self, held: CompartmentId) -> list[int]:
        me = self._members.me.member
        found = {seen.record.member for seen in self._ledger.all(held, Grant) if seen.record.ended_at is None}
        return sorted(self._reachable([one for one in found if one is not None], me))

    def _finish(self, info: CompartmentInfo) -> int:
        """The unit has taken it in: it is in the file, and need not lie here; nor what it was refused from."""
        outcome = self._outcome(info.id)
        if outcome is None or not outcome.taken_in:
            return 0
        works = self._ledger.all(info.id, HeldWork)
        self._ledger.order_erasure(info.id)
        for compartment in {CompartmentId(work.record.compartment) for work in works}:
            self._let_go(compartment)
        return 1

    def _let_go(self, compartment: CompartmentId) -> None:
        """What one may not even read any more, and of which nothing is lost, goes too."""
        try:
            rights = self._members.rights(compartment, today(self._clock))
        except KnownError:
            return
        if Right.READ not in rights.get(self._members.me.member, Right(0)):
            self._ledger.destroy(compartment)


def _where(info: CompartmentInfo, outcome: HeldWorkOutcome | None) -> Where:
    if outcome is not None:
        return Where.TAKEN_IN if outcome.taken_in else Where.PUT_ASIDE
    if info.local:
        return Where.HERE
    return Where.WAITING if info.unsent else Where.SENT


def grants_for(handling: Iterable[int], unit: Iterable[int]) -> list[Grant]:
    """Those who may take it in: while they handle what it is of, or, for want of any, while they work at the unit."""
    receivers = {**dict.fromkeys(unit, GrantBasis.MEMBERSHIP), **dict.fromkeys(handling, GrantBasis.HANDLER)}
    return [Grant(member=member, rights=HANDLER, basis=basis) for member, basis in sorted(receivers.items())]
