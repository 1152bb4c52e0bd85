"""Who is who: the county's directory, verified from line 0, joined with the names that only members know.

A line counts because the root signed it, a name because an administrator's device founded the compartment that it lies
in. Both are read once, and again when `refresh` has been told.
"""

from __future__ import annotations

from datetime import date

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Mailbox, Me, MemberInfo
from desktop.domain.records.membership import MemberName, UnitName
from desktop.sync.standing import Standing
from wire.directory import Directory, Member, Role, Unit
from wire.errors import WireError


class CountyMembers:
    """Implements `ports.Members` over a vault, whose ledger asks it from then on before it writes."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._directory: Directory | None = None
        self._whole = False
        self._members: dict[int, MemberName] | None = None
        self._units: dict[int, UnitName] = {}
        self.standing = Standing(ledger, mailbox, self.member_of)
        ledger.guard(self)

    @property
    def directory(self) -> Directory:
        """The lines so far, each verified. Raises KnownError(DIRECTORY_FORGED)."""
        if self._directory is None:
            self._directory = Directory(self._mailbox.identity().county)
        if not self._whole:
            self._append(self._directory)
        return self._directory

    def _append(self, directory: Directory) -> None:
        try:
            for line in self._mailbox.directory_lines()[len(directory) :]:
                directory.append(line)
        except WireError as error:
            raise KnownError(Reason.DIRECTORY_FORGED) from error
        self._whole = True

    def refresh(self) -> None:
        """Read new lines and all names at the next question."""
        self._whole = False
        self._members = None

    @property
    def me(self) -> Me:
        device = self._mailbox.identity().device
        if device is None:
            raise LookupError("this computer has not been let in yet")
        member = self.directory.device(device).member
        entry = self.directory.member(member)
        code, _ = self.unit(entry.unit)
        return Me(device, member, entry.unit, code, frozenset(int(role) for role in entry.roles))

    def member(self, number: int) -> MemberInfo:
        names, _ = self._names()
        name = names.get(number, MemberName())
        try:
            entry = self.directory.member(number)
        except WireError:
            return MemberInfo(number, "", "", "", "", 0, "", "", frozenset(), False)
        code, unit_name = self.unit(entry.unit)
        roles = frozenset(int(role) for role in entry.roles)
        active = self.directory.active(number)
        return MemberInfo(
            number, name.name, name.title, name.phone, name.hours, entry.unit, code, unit_name, roles, active
        )

    def member_of(self, device: int) -> int:
        """Whose computer it is; 0, which is no member, for a number that is no computer."""
        try:
            return self.directory.device(device).member
        except WireError:
            return 0

    def devices_of(self, member: int) -> list[int]:
        return self.directory.devices_of(member)

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        return [self.member(number) for number in self.directory.members(Role(role), unit)]

    def unit(self, number: int) -> tuple[str, str]:
        entry = self.directory.entry(number)
        _, names = self._names()
        return (entry.code, names.get(number, UnitName()).name) if isinstance(entry, Unit) else ("", "")

    def unit_number(self, code: str) -> int | None:
        return self.directory.unit_by_code(code)

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        return self.standing.rights(compartment, day)

    def unit_of(self, member: int) -> int | None:
        """The number of a member's unit; None for a number that is no member."""
        entry = self.directory.entry(member)
        return entry.unit if isinstance(entry, Member) else None

    def is_administrator(self, device: int) -> bool:
        """Whether the device is, or was, an administrator's."""
        try:
            return Role.ADMINISTRATOR in self.directory.ever(self.directory.device(device).member)
        except WireError:
            return False

    def _names(self) -> tuple[dict[int, MemberName], dict[int, UnitName]]:
        if self._members is None:
            self._members, self._units = {}, {}
            for info in self._ledger.compartments(CompartmentKind.DIRECTORY):
                if self.is_administrator(info.founder):
                    self._read_names(info.id, self._members)
        return self._members, self._units

    def _read_names(self, compartment: CompartmentId, members: dict[int, MemberName]) -> None:
        for member in self._ledger.all(compartment, MemberName):
            if member.record.member is not None:
                members[member.record.member] = member.record
        for unit in self._ledger.all(compartment, UnitName):
            if unit.record.unit is not None:
                self._units[unit.record.unit] = unit.record
