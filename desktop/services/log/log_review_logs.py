"""The logs that a log reviewer may read: entry by entry, with the state of each computer's chain.

She has no key to any file. What she sees of one is its code, which the handler can find it by; an alias is added only
where this computer holds the file itself, as that of a reviewer who is a handler too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain import codebook
from desktop.domain.access_log import NOTHING, Chain, Fault, Flaw, Head, file_code, file_ref, is_always_reviewed, verify
from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, LogBook, LogEntry

_ROLES = range(1, 7)  # wire.directory.Role: everybody who has a computer
_DAY = 24 * 60 * 60
_ACT = codebook.field_number(LogEntry, "act")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as the reviewer reads it. `at`: ms. `alias` is empty unless this computer holds the file."""

    device: int
    member: MemberInfo
    mine: bool
    number: int
    at: int
    act: Act | None  # None: something that a newer program has a word for
    what: str
    reason: str
    code: str
    kind: CompartmentKind
    alias: str
    protected: bool
    always: bool  # looked at in every review

    @property
    def key(self) -> tuple[int, int]:
        """Device and number."""
        return self.device, self.number


@dataclass(frozen=True, slots=True)
class DeviceLog:
    """One computer's log. `heard_at`: when it last wrote (ms), None before its first entry has come."""

    device: int
    member: MemberInfo
    mine: bool
    chain: Chain
    count: int
    heard_at: int | None
    silent: bool  # not heard from for longer than the policy's days, though the computer is one of the unit's
    withheld: bool  # a member vouches for more than what has come
    active: bool

    @property
    def whole(self) -> bool:
        """No entry is missing, as far as can be known."""
        return self.chain.whole and not self.withheld


@dataclass(frozen=True, slots=True)
class _Log:
    """A computer's entries in order, and their chain."""

    entries: tuple[Projection[LogEntry], ...]
    chain: Chain


class Logs:
    """Reads the logs on this computer."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._policy = policy
        self._kept: dict[CompartmentId, tuple[int, tuple[Projection[LogEntry], ...]]] = {}

    def devices(self, known: Mapping[int, Sequence[Head]]) -> tuple[DeviceLog, ...]:
        """Every computer of the unit, by its member's name. `known`: ends that earlier reviews have seen."""
        logs = self._logs(known)
        withheld = {missing.compartment for missing in self._mailbox.missing()}
        late = {info.founder for info in self._books() if info.id in withheld}
        expected = self._expected()
        found = [
            self._device(device, logs.get(device), withheld=device in late, expected=device in expected)
            for device in sorted(expected | set(logs))
        ]
        return tuple(sorted(found, key=lambda log: (log.member.name, log.device)))

    def lines(self) -> tuple[Line, ...]:
        """Every entry, the newest first."""
        aliases = self._aliases()
        logs = self._logs({})
        found = [self._line(device, seen, aliases) for device, log in logs.items() for seen in log.entries]
        return tuple(sorted(found, key=lambda line: (line.at, line.number), reverse=True))

    def heads(self) -> dict[int, Head]:
        """The end of each computer's log as it is here."""
        return {device: log.chain.head for device, log in self._logs({}).items()}

    # Within

    def _books(self) -> list[CompartmentInfo]:
        infos = self._ledger.compartments(CompartmentKind.ACCESS_LOG)
        return [info for info in infos if self._page(info) is not None]

    def _page(self, info: CompartmentInfo) -> LogBook | None:
        pages = [seen.record for seen in self._ledger.all(info.id, LogBook) if seen.author == info.founder]
        return pages[0] if pages else None

    def _logs(self, known: Mapping[int, Sequence[Head]]) -> dict[int, _Log]:
        """By device: the books of its years, one after another."""
        by_device: dict[int, list[tuple[LogBook, CompartmentInfo]]] = {}
        for info in self._books():
            page = self._page(info)
            if page is not None:
                by_device.setdefault(info.founder, []).append((page, info))
        return {device: self._log(books, known.get(device, ())) for device, books in by_device.items()}

    def _log(self, books: list[tuple[LogBook, CompartmentInfo]], known: Sequence[Head]) -> _Log:
        books.sort(key=lambda book: (book[0].year, book[0].first))
        first = books[0][0]
        entries = [entry for _, info in books for entry in self._entries(info)]
        return _Log(tuple(entries), verify(entries, Head(first.first - 1, first.previous), known))

    def _entries(self, info: CompartmentInfo) -> tuple[Projection[LogEntry], ...]:
        """What the computer itself has written, deleted or not; read once for as long as nothing more has come."""
        head = self._mailbox.head(info.id, info.founder)
        kept = self._kept.get(info.id)
        if kept is not None and head is not None and head.sequence == kept[0] and info.founder != self._me:
            return kept[1]
        found = self._ledger.all(info.id, LogEntry, deleted=True)
        entries = tuple(seen for seen in found if seen.author == info.founder)
        if head is not None:
            self._kept[info.id] = (head.sequence, entries)
        return entries

    @property
    def _me(self) -> int:
        return self._members.me.device

    def _expected(self) -> set[int]:
        """The active computers of the unit."""
        unit = self._members.me.unit
        members = {one.member for role in _ROLES for one in self._members.with_role(role, unit)}
        return {device for member in members for device in self._members.devices_of(member)}

    def _device(self, device: int, log: _Log | None, *, withheld: bool, expected: bool) -> DeviceLog:
        number = self._members.member_of(device)
        heard = max((seen.record.at for seen in log.entries), default=0) * 1000 if log else 0
        limit = self._policy.log.silent_days * _DAY * 1000
        return DeviceLog(
            device=device,
            member=self._members.member(number),
            mine=number == self._members.me.member,
            chain=log.chain if log else Chain(NOTHING, ()),
            count=len(log.entries) if log else 0,
            heard_at=heard or None,
            silent=expected and self._clock.now() - heard > limit,
            withheld=withheld,
            active=expected,
        )

    def _line(self, device: int, seen: Projection[LogEntry], aliases: Mapping[bytes, str]) -> Line:
        entry = seen.record
        number = self._members.member_of(device)
        return Line(
            device=device,
            member=self._members.member(number),
            mine=number == self._members.me.member,
            number=entry.number,
            at=entry.at * 1000,
            act=_act(seen),
            what=entry.what,
            reason=entry.reason,
            code=file_code(entry.file),
            kind=CompartmentKind(entry.kind),
            alias=aliases.get(entry.file, ""),
            protected=entry.protected,
            always=is_always_reviewed(entry),
        )

    def _aliases(self) -> dict[bytes, str]:
        return {file_ref(info.id): info.card.alias for info in self._ledger.compartments() if info.card.alias}


def _act(seen: Projection[LogEntry]) -> Act | None:
    written = seen.state.fields.get(_ACT, ())
    return seen.record.act if not written or written[0].content == seen.record.act else None


def worst(faults: Iterable[Fault]) -> Fault | None:
    """The fault to name first: what is missing before what merely looks odd."""
    order = (Flaw.REWRITTEN, Flaw.TWICE, Flaw.GAP, Flaw.END_MISSING, Flaw.CLOCK_BACK)
    return min(faults, key=lambda fault: order.index(fault.flaw), default=None)
