"""Skyddade personuppgifter: breaking the glass, lowering a level, and the envelope for an emergency (L27, SC6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ProtectedPolicy
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.around import CloseOne
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.protection import Envelope, LevelLowered
from desktop.domain.records.safety import RiskPerson
from desktop.services import municipalities
from desktop.services.authorship import Hand, hand
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protected_rooms import ProtectedRooms

NAME_AND_PLACES, ENVELOPE, LEVEL = "name_and_places", "envelope", "protection_level"
"""What the log calls it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """That protected details may be on the screen until this moment, ms."""

    until: int


@dataclass(frozen=True, slots=True)
class SealedEnvelope:
    """An envelope as it lies in its list: whose by alias, and who can be asked. Nothing of what it holds."""

    compartment: CompartmentId
    alias: str
    sign: str
    level: ProtectionLevel
    handlers: tuple[MemberInfo, ...]


@dataclass(frozen=True, slots=True)
class OpenedEnvelope:
    """What it holds, for a short while."""

    sealed: SealedEnvelope
    content: Envelope
    shown: Shown


@dataclass(frozen=True, slots=True)
class Lowering:
    """A level that was lowered: from what, to what, why, and by whom."""

    before: ProtectionLevel
    after: ProtectionLevel
    reason: str
    by: Hand


class Protection:
    """What a protected identity asks of the people around it."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: ProtectedPolicy, log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._log = log
        self.rooms = ProtectedRooms(ledger, members, clock, policy)

    # Breaking the glass

    def unmask(self, file: CompartmentId, reason: str) -> Shown:
        """Name and places may be shown now. The log has it before they are. Raises KnownError REASON_MISSING."""
        self._log.note(file, Act.UNMASKED, NAME_AND_PLACES, _said(reason))
        return self._shown()

    def openers(self, file: CompartmentId) -> tuple[str, ...]:
        """Names of those who can open the file's envelope without handling the file, by the grants that stand."""
        day = today(self._clock)
        handling = self._members.rights(file, day)
        readers = {number for room in self.rooms.of(file) for number in self._members.rights(room, day)}
        return tuple(self._members.member(number).name for number in sorted(readers - set(handling)))

    def envelopes(self) -> tuple[SealedEnvelope, ...]:
        """Those that one may open in an emergency though one does not handle the file, by alias."""
        files = {bytes(info.id) for info in self._ledger.compartments(CompartmentKind.PERSON_FILE)}
        found: dict[bytes, SealedEnvelope] = {}
        for info, envelope in self.rooms.all():
            if envelope.file not in files and protection.is_protected(envelope.protection):
                found.setdefault(envelope.file, self._sealed(info.id, envelope))
        return tuple(sorted(found.values(), key=lambda one: one.alias.casefold()))

    def open_envelope(self, compartment: CompartmentId, reason: str) -> OpenedEnvelope:
        """Open it in an emergency. Raises KnownError REASON_MISSING, and GONE where it is not here any more."""
        content = self._envelope(compartment).record
        self._log.note(compartment, Act.UNMASKED, ENVELOPE, _said(reason))
        return OpenedEnvelope(self._sealed(compartment, content), content, self._shown())

    def _envelope(self, compartment: CompartmentId) -> Projection[Envelope]:
        self._ledger.info(compartment)
        envelopes = self._ledger.all(compartment, Envelope)
        if not envelopes:
            raise KnownError(Reason.GONE)
        return envelopes[0]

    def _sealed(self, compartment: CompartmentId, envelope: Envelope) -> SealedEnvelope:
        rights = self._members.rights(compartment, today(self._clock))
        handling = sorted(number for number, held in rights.items() if held & HANDLER == HANDLER)
        handlers = tuple(self._members.member(number) for number in handling)
        return SealedEnvelope(compartment, envelope.alias, envelope.sign, envelope.protection, handlers)

    def _shown(self) -> Shown:
        return Shown(self._clock.now() + self._policy.unmask_seconds * 1000)

    # The level

    def lower(self, seen: Projection[Person], level: ProtectionLevel, reason: str) -> Projection[Person]:
        """Lower the level, and keep why. Raises KnownError REASON_MISSING.

        Also how a choice between two levels is made that takes the lower one.
        """
        said, file = _said(reason), seen.ref.compartment
        before = protection.in_force(seen)
        with self._ledger.transaction(file):
            self._ledger.create(file, LevelLowered(before=before, after=level, reason=said))
            lowered = self._ledger.choose(seen, "protection", level)
        self._log.note(file, Act.LOWERED, LEVEL, said)
        self.rooms.follow(file)
        return lowered

    def lowerings(self, file: CompartmentId) -> tuple[Lowering, ...]:
        """Every time the level was lowered, the newest first."""
        found = reversed(self._ledger.all(file, LevelLowered))
        return tuple(Lowering(one.record.before, one.record.after, one.record.reason, self._hand(one)) for one in found)

    def _hand(self, seen: Projection[LevelLowered]) -> Hand:
        return hand(self._members, seen.author, seen.created_at)

    # What tells who and where

    def telling_words(self, file: CompartmentId) -> tuple[str, ...]:
        """Words of the file by which the person could be found, of rival values too; none without protection."""
        people = self._ledger.all(file, Person)
        if not people or not protection.is_protected(protection.in_force(people[0])):
            return ()
        return telling_words(self._ledger, file)

    def follow(self, file: CompartmentId) -> None:
        """Keep the envelope and its readers in line with the file."""
        self.rooms.follow(file)

    def follow_all(self) -> None:
        """For every file of a person with protected identity, and those whose protection was lifted. At unlock."""
        files = {bytes(info.id): info for info in self._ledger.compartments(CompartmentKind.PERSON_FILE)}
        wanted = {ref for ref, info in files.items() if protection.is_protected(info.card.protection)}
        wanted |= {envelope.file for _, envelope in self.rooms.all() if envelope.file in files}
        for ref in sorted(wanted):
            try:
                self.rooms.follow(files[ref].id)
            except KnownError:  # a damaged file says so when it is opened; the others have their day
                continue


def others_names(ledger: Ledger, file: CompartmentId) -> tuple[str, ...]:
    """Names in the network map, of those who may harm and of those around the person, also where two have written
    different ones.
    """
    everybody: list[Projection[Any]] = [
        *ledger.all(file, NetworkNode),
        *ledger.all(file, RiskPerson),
        *ledger.all(file, CloseOne),
    ]
    names: list[str] = []
    for seen in everybody:
        names += [seen.record.name, *(str(value.content) for value in seen.conflicts.get("name", ()))]
    return tuple(dict.fromkeys(filter(None, names)))


def telling_words(ledger: Ledger, file: CompartmentId) -> tuple[str, ...]:
    """Names, addresses, schools and municipalities that are written in a file, word by word.

    Those who may harm are named as the network is: who reads such a name knows whom it is about.
    """
    texts = [*others_names(ledger, file)]
    for person in ledger.all(file, Person):
        readings = [person.record, *_rival_readings(person)]
        for one in readings:
            texts += [one.name, one.address, one.school]
            texts += [municipalities.names().get(code, "") for code in _codes(one)]
    return protection.telling_words(*texts)


def _rival_readings(person: Projection[Person]) -> list[Person]:
    texts = ("name", "address", "school", *_PLACES)
    return [
        replace(Person(), **{name: value.content})
        for name in texts
        for value in person.conflicts.get(name, ())
        if isinstance(value.content, str)
    ]


_PLACES = ("registered_municipality", "staying_municipality", "responsible_municipality")


def _codes(person: Person) -> list[str]:
    return [getattr(person, name) for name in _PLACES]


def _said(reason: str) -> str:
    said = " ".join(reason.split())
    if not said:
        raise KnownError(Reason.REASON_MISSING)
    return said
