"""The directory: who is a member, vouched for by the county's root key and by nothing else.

A log of lines, each signed by the root and chained to the one before; a line's number is the number of what it names
(unit, member or device), which is why ids on the wire are one or two bytes. Lines carry no name: names are records in
the `directory` compartment. Line 0 is the county itself; the digest of its root key is the fingerprint that an
invitation carries. A server that invents, hides or swaps a line breaks the chain or the signature.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

import msgspec

from wire import canonical, keys
from wire.errors import Code, WireError


class Role(IntEnum):
    """What a member does. Numbers are part of the protocol."""

    SOCIAL_WORKER = 1
    CONTACT_PERSON = 2
    COORDINATOR = 3
    MANAGER = 4
    LOG_REVIEWER = 5
    ADMINISTRATOR = 6
    RECOVERY = 7  # a municipality's key on paper: a member without a computer (DESIGN section 5)


class County(msgspec.Struct, frozen=True, array_like=True, tag=0):
    """Line 0: the root key that signs every line, and the county's code (SCB)."""

    root_key: bytes
    code: str


class Unit(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """A municipality by its four-digit code, or the county's own team by the two-digit code."""

    code: str


class Member(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """A person at a unit, with roles and no name."""

    unit: canonical.Number
    roles: tuple[Role, ...]


class Device(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """A member's computer: the keys that it signs with and that keys are sealed to."""

    member: canonical.Number
    signing_key: bytes
    sealing_key: bytes


class Ended(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """The unit, member or device of an earlier line is no longer one."""

    number: canonical.Number


class Roles(msgspec.Struct, frozen=True, array_like=True, tag=6):
    """What the member of an earlier line does from here on. It stays the same member, so every grant to it stays."""

    member: canonical.Number
    roles: tuple[Role, ...]


Entry = County | Unit | Member | Device | Ended | Roles


class Line(msgspec.Struct, frozen=True, array_like=True):
    """One line as it travels."""

    number: canonical.Number
    previous: canonical.Link  # digest of the line before; empty for line 0
    entry: Entry
    signature: bytes


def fingerprint(root_key: bytes) -> bytes:
    """16 bytes that stand for the county everywhere."""
    return canonical.digest(canonical.signing_input("county/1", root_key))


def sign(root: keys.SigningKey, number: int, previous: bytes, entry: Entry) -> bytes:
    """Bytes of a line. `previous` is the whole line before, b"" for line 0."""
    link = canonical.digest(previous) if previous else b""
    signature = root.sign("directory/1", canonical.encode([number, link, entry]))
    return canonical.encode(Line(number, link, entry, signature))


class Directory:
    """The lines so far, verified. `append` is the only way in, so that what is here holds."""

    def __init__(self, fingerprint: bytes) -> None:
        self.fingerprint = fingerprint
        self.lines: list[bytes] = []
        self._entries: list[Entry] = []
        self._ended: set[int] = set()
        self._roles: dict[int, list[tuple[Role, ...]]] = {}  # of members whose roles have changed, oldest first

    @classmethod
    def load(cls, fingerprint: bytes, lines: Iterable[bytes]) -> Directory:
        """Verify every line from the first; raises WireError."""
        directory = cls(fingerprint)
        for line in lines:
            directory.append(line)
        return directory

    def append(self, data: bytes) -> Entry:
        """Verify and take the next line; raises WireError(CHAIN or SIGNATURE) and changes nothing then."""
        line = self.check(data)
        self.lines.append(data)
        self._entries.append(line.entry)
        if isinstance(line.entry, Ended):
            self._ended.add(line.entry.number)
        elif isinstance(line.entry, Roles):
            self._roles.setdefault(line.entry.member, []).append(line.entry.roles)
        return line.entry

    def check(self, data: bytes) -> Line:
        """The next line, verified and not yet taken; raises WireError(CHAIN or SIGNATURE)."""
        line = canonical.decode(data, Line)
        expected = canonical.digest(self.lines[-1]) if self.lines else b""
        if line.number != len(self.lines) or line.previous != expected:
            raise WireError(Code.CHAIN, f"line {line.number}")
        self._verify(line)
        self._check_reference(line)
        return line

    def contradicts(self, data: bytes) -> bool:
        """Whether this can be no line of the same directory; one that is farther on may yet be."""
        try:
            number = canonical.decode(data, Line).number
            if number == len(self.lines):
                self.check(data)
        except WireError:
            return True
        return number < len(self.lines) and self.lines[number] != data

    def __len__(self) -> int:
        return len(self.lines)

    def entry(self, number: int) -> Entry | None:
        """What line `number` names, ended or not."""
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def device(self, number: int) -> Device:
        """A device, ended or not: old signatures must stay verifiable. Raises WireError(DEVICE_UNKNOWN)."""
        entry = self.entry(number)
        if not isinstance(entry, Device):
            raise WireError(Code.DEVICE_UNKNOWN, str(number))
        return entry

    def member(self, number: int) -> Member:
        """A member with the roles of today, ended or not; raises WireError(DEVICE_UNKNOWN)."""
        entry = self.entry(number)
        if not isinstance(entry, Member):
            raise WireError(Code.DEVICE_UNKNOWN, str(number))
        return Member(entry.unit, self._roles[number][-1]) if number in self._roles else entry

    def ever(self, number: int) -> frozenset[Role]:
        """Every role that a member has or has had: what was done in one stays done. Raises WireError."""
        self.member(number)
        entry = self._entries[number]
        first = entry.roles if isinstance(entry, Member) else ()
        return frozenset(first).union(*self._roles.get(number, ()))

    def active(self, number: int) -> bool:
        """Whether a unit, member or device is one still (a device only while its member is)."""
        entry = self.entry(number)
        if entry is None or number in self._ended:
            return False
        return self.active(entry.member) if isinstance(entry, Device) else True

    def devices_of(self, member: int, *, ended: bool = False) -> list[int]:
        """Numbers of a member's active devices; `ended`: and of those that are none any more."""
        return [
            number
            for number, entry in enumerate(self._entries)
            if isinstance(entry, Device) and entry.member == member and (ended or self.active(number))
        ]

    @property
    def has_ended_devices(self) -> bool:
        """Whether some device is none any more."""
        devices = (number for number, entry in enumerate(self._entries) if isinstance(entry, Device))
        return bool(self._ended) and not all(map(self.active, devices))

    def members(self, role: Role | None = None, unit: int | None = None) -> list[int]:
        """Numbers of active members, of one role or one unit when given."""
        return [
            number
            for number, entry in enumerate(self._entries)
            if isinstance(entry, Member)
            and self.active(number)
            and (role is None or role in self.member(number).roles)
            and (unit is None or unit == entry.unit)
        ]

    def unit_by_code(self, code: str) -> int | None:
        """The number of the unit with this code."""
        units = (n for n, entry in enumerate(self._entries) if isinstance(entry, Unit) and entry.code == code)
        return next(units, None)

    def _verify(self, line: Line) -> None:
        if not self._entries and not isinstance(line.entry, County):
            raise WireError(Code.CHAIN, "line 0 is the county")
        county = self._entries[0] if self._entries else line.entry
        if not isinstance(county, County) or fingerprint(county.root_key) != self.fingerprint:
            raise WireError(Code.SIGNATURE, "another county")
        body = canonical.encode([line.number, line.previous, line.entry])
        keys.verify(county.root_key, line.signature, "directory/1", body)

    def _check_reference(self, line: Line) -> None:
        match line.entry:
            case County() if line.number:
                raise WireError(Code.CHAIN, "second county")
            case Member(unit=unit) if not isinstance(self.entry(unit), Unit):
                raise WireError(Code.CHAIN, "member without unit")
            case Device(member=member) if not isinstance(self.entry(member), Member):
                raise WireError(Code.CHAIN, "device without member")
            case Roles(member=member) if not isinstance(self.entry(member), Member):
                raise WireError(Code.CHAIN, "roles without member")
            case Ended(number=number) if not 0 < number < line.number:
                raise WireError(Code.CHAIN, "ends nothing")
            case _:
                pass
