"""The compartment beside the file of a person with protected identity: the envelope, and exceptions made by two.

Its members are the file's handlers and the unit's manager, so that the manager can answer a proposal, and act at night,
without the keys to the file (docs/adr/protected-identity.md). Two handlers who make one each, without having seen each
other's, do no harm: both are kept in line with the file, and what lies in either counts.
"""

from __future__ import annotations

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ProtectedPolicy
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.records import Record
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.protection import Envelope
from desktop.services.access.following import Following

MANAGER = 4  # wire.directory.Role; services know the numbers that the directory gives


class ProtectedRooms:
    """Finds them, makes them, and keeps them in line with the file."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: ProtectedPolicy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._following = Following(ledger, members, clock)

    def all(self) -> list[tuple[CompartmentInfo, Envelope]]:
        """Every one on this computer with its envelope, the newest first."""
        infos = self._ledger.compartments(CompartmentKind.PROTECTED)
        found = ((info, self._ledger.all(info.id, Envelope)) for info in infos)
        return [(info, envelopes[0].record) for info, envelopes in found if envelopes]

    def of(self, file: CompartmentId) -> list[CompartmentId]:
        """Those that belong to a file, in an order that is the same on every computer."""
        return sorted(info.id for info, envelope in self.all() if envelope.file == file)

    def ensure(self, file: CompartmentId) -> CompartmentId:
        """The file's, made if there is none."""
        found = self.of(file)
        if found:
            return found[0]
        records: list[Record] = [self._wanted(file), *self._following.grants(file), *self._emergency_grants(file)]
        return self._ledger.found(CompartmentKind.PROTECTED, records)

    def follow(self, file: CompartmentId) -> None:
        """As the file now has it. Safe to repeat; run after each save in a person file.

        Made when the identity is protected and there is a manager to let in. When the protection has been lifted, the
        envelope is emptied and the manager's access ends.
        """
        level = self._ledger.info(file).card.protection
        rooms = self.of(file)
        if not rooms and protection.is_protected(level) and self.managers() and self._is_handler(file):
            self.ensure(file)
        for room in rooms:
            if Right.EDIT in self._rights(room):
                self._bring_in_line(file, room, protected=protection.is_protected(level))

    def managers(self) -> list[MemberInfo]:
        """Who answers for the unit; oneself left out."""
        me = self._members.me
        return [one for one in self._members.with_role(MANAGER, me.unit) if one.member != me.member]

    # Keeping in line

    def _bring_in_line(self, file: CompartmentId, room: CompartmentId, *, protected: bool) -> None:
        wanted = self._wanted(file)
        with self._ledger.transaction(room):
            for envelope in self._ledger.all(room, Envelope):
                self._ledger.edit(envelope, wanted)
            self._following.bring_in_line(file, room)
            self._let_managers_in(file, room, protected=protected)

    def _let_managers_in(self, file: CompartmentId, room: CompartmentId, *, protected: bool) -> None:
        """Grants follow role and level: a new manager may answer, nobody may when the protection has been lifted."""
        wanted = {grant.member: grant for grant in self._emergency_grants(file)} if protected else {}
        standing = [seen for seen in self._ledger.all(room, Grant) if seen.record.ended_at is None]
        held = {seen.record.member: seen for seen in standing if seen.record.basis is GrantBasis.EMERGENCY}
        for member, seen in held.items():
            if member not in wanted:
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))
        for member, grant in wanted.items():
            if member not in held:
                self._ledger.create(room, grant)

    def _wanted(self, file: CompartmentId) -> Envelope:
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        person, level = people[0].record, protection.in_force(people[0])
        bare = Envelope(file=bytes(file), alias=person.alias, sign=person.sign, protection=level)
        if level is ProtectionLevel.NONE or self._policy.emergency_reader == "none":
            return bare
        return replace(
            bare,
            name=person.name,
            address=person.address,
            school=person.school,
            phone_rule=person.phone_rule,
            in_emergency=person.in_emergency,
        )

    def _emergency_grants(self, file: CompartmentId) -> list[Grant]:
        handling = self._following.terms(file)
        members = sorted({one.member for one in self.managers()} - set(handling))
        return [Grant(member=member, rights=CONTRIBUTOR, basis=GrantBasis.EMERGENCY) for member in members]

    # Rights

    def _is_handler(self, file: CompartmentId) -> bool:
        return self._members.me.member in self._following.terms(file)

    def _rights(self, room: CompartmentId) -> Right:
        return self._members.rights(room, today(self._clock)).get(self._members.me.member, Right(0))
