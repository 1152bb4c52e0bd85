"""The county's units, members and computers in one list, and what the administrator may change in it.

Names come from the directory compartment, everything else from the signed lines. Nothing here tells of a client.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Ledger, Mailbox, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.incident import ComputerName
from desktop.services.county.directory_lines import DirectoryLines
from wire.directory import Device, Directory, Ended, Member, Role, Roles, Unit


@dataclass(frozen=True, slots=True)
class ComputerLine:
    """One computer. `told`: the server knows that it has ended; until then nobody else does."""

    number: int
    label: str
    since: int | None  # ms; None where it was let in before this was written down
    active: bool
    ended_at: int | None  # ms
    told: bool
    here: bool  # the one that is being used


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member, with her computers in the order in which they came. `told` as for a computer."""

    info: MemberInfo
    computers: tuple[ComputerLine, ...]
    told: bool
    myself: bool

    @property
    def in_use(self) -> tuple[ComputerLine, ...]:
        """Her computers of today."""
        return tuple(computer for computer in self.computers if computer.active)


@dataclass(frozen=True, slots=True)
class UnitLines:
    """A unit with its members, those who have ended apart."""

    number: int
    code: str
    name: str
    members: tuple[MemberLine, ...]
    ended: tuple[MemberLine, ...]


class Roster:
    """Reads the list on any computer; changes it on the one that holds the root key."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._lines = DirectoryLines(ledger, mailbox)

    def view(self) -> tuple[UnitLines, ...]:
        """Everybody, unit by unit in the order of the directory. Raises KnownError(NOT_ALLOWED)."""
        lines, waiting = self._lines.all(), self._lines.waiting()
        computers = self._computers(lines, waiting)
        ends = _ends(lines)
        of_unit: dict[int, list[MemberLine]] = defaultdict(list)
        me = self._members.me.member
        for number in range(len(lines)):
            entry = lines.entry(number)
            if isinstance(entry, Member):
                told = ends.get(number) not in waiting
                line = MemberLine(self._members.member(number), tuple(computers[number]), told, number == me)
                of_unit[entry.unit].append(line)
        return tuple(
            self._unit_lines(number, of_unit[number])
            for number in range(len(lines))
            if isinstance(lines.entry(number), Unit)
        )

    def member(self, number: int) -> MemberLine | None:
        """One of them; None for a number that is no member."""
        everyone = (line for unit in self.view() for line in (*unit.members, *unit.ended))
        return next((line for line in everyone if line.info.member == number), None)

    def is_waiting(self, device: int) -> bool:
        """Whether the line that ends a computer has not reached the server yet, as far as this computer knows."""
        if not self._mailbox.identity().root_key:
            return False  # whoever reads it elsewhere has got it from the server
        return _ends(self._lines.all()).get(device) in self._lines.waiting()

    def _unit_lines(self, number: int, lines: list[MemberLine]) -> UnitLines:
        code, name = self._members.unit(number)
        active = tuple(line for line in lines if line.info.active)
        return UnitLines(number, code, name, active, tuple(line for line in lines if not line.info.active))

    def _computers(self, lines: Directory, waiting: set[int]) -> dict[int, list[ComputerLine]]:
        names = {name.record.device: name.record for name in self._names()}
        ends, mine = _ends(lines), self._members.me.device
        found: dict[int, list[ComputerLine]] = defaultdict(list)
        for number in range(len(lines)):
            entry = lines.entry(number)
            if isinstance(entry, Device):
                name = names.get(number, ComputerName())
                told = ends.get(number, ends.get(entry.member)) not in waiting
                active = lines.active(number)
                line = ComputerLine(number, name.label, name.since, active, name.ended_at, told, number == mine)
                found[entry.member].append(line)
        return found

    # ---- changing ----

    def end_computer(self, device: int) -> None:
        """From now on it may neither send nor fetch. Queued at once, before all content. NOT_ALLOWED for this one."""
        if device == self._members.me.device:
            raise KnownError(Reason.NOT_ALLOWED)
        lines = self._lines.all()
        if lines.active(device):
            self._lines.append(Ended(device))
        self._note_end([device])
        self._members.refresh()

    def end_member(self, member: int) -> None:
        """She works here no more: none of her computers may send or fetch. NOT_ALLOWED for oneself."""
        if member == self._members.me.member:
            raise KnownError(Reason.NOT_ALLOWED)
        lines = self._lines.all()
        computers = lines.devices_of(member)
        if lines.active(member):
            self._lines.append(Ended(member))
        self._note_end(computers)
        self._members.refresh()

    def set_roles(self, member: int, roles: tuple[int, ...]) -> None:
        """Other roles from now on; what she has been let into stays. NOT_ALLOWED: none, or giving up one's own."""
        lines = self._lines.all()
        wanted = tuple(Role(role) for role in sorted(roles))
        gives_up = member == self._members.me.member and Role.ADMINISTRATOR not in wanted
        if not wanted or gives_up or not lines.active(member):
            raise KnownError(Reason.NOT_ALLOWED)
        if set(lines.member(member).roles) != set(wanted):
            self._lines.append(Roles(member, wanted))
            self._members.refresh()

    def _note_end(self, devices: list[int]) -> None:
        compartment, now = self._lines.names(), self._clock.now()
        known = {name.record.device: name for name in self._names()}
        for device in devices:
            seen = known.get(device)
            if seen is None:
                self._ledger.create(compartment, ComputerName(device=device, ended_at=now))
            elif seen.record.ended_at is None:
                self._ledger.edit(seen, msgspec.structs.replace(seen.record, ended_at=now))

    def _names(self) -> list[Projection[ComputerName]]:
        return self._ledger.all(self._lines.names(), ComputerName)


def _ends(lines: Directory) -> dict[int, int]:
    """The line that ended each, by what it ended."""
    return {entry.number: number for number in range(len(lines)) if isinstance(entry := lines.entry(number), Ended)}
