"""The compartment beside the file of a person with protected identity: the envelope, and exceptions made by two.

Its members are the file's handlers and the unit's manager, so that the manager can answer a proposal, and act at night,
without the keys to the file (docs/adr/protected-identity.md). Two handlers who make one each, without having seen each
other's, do no harm: both are kept in line with the file, and what lies in either counts.
"""

from __future__ import annotations

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind, Right
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
        """Those that belong to a file, in an order that is the same on every computer.

        Anybody may found one that names it; it belongs when its founder handles the file, or has.
        """
        named = [info for info, envelope in self.all() if envelope.file == file]
        return sorted(info.id for info in named if self._has_handled(file, self._members.member_of(info.founder)))

    def ensure(self, file: CompartmentId) -> CompartmentId:
        """The file's, made if there is none."""
        found = next((room for room in self.of(file) if self._is_closed(file, room)), None)
        if found is not None:
            return found
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
            if Right.GRANT in self._rights(room):
                self._bring_in_line(file, room, protected=protection.is_protected(level))

    def managers(self) -> list[MemberInfo]:
        """Who answers for the unit; oneself left out."""
        me = self._members.me
        return [one for one in self._members.with_role(MANAGER, me.unit) if one.member != me.member]

    # Keeping in line

    def _bring_in_line(self, file: CompartmentId, room: CompartmentId, *, protected: bool) -> None:
        """Who may read it first: what is known of the person is written only where nobody else does."""
        with self._ledger.transaction(room):
            self._following.bring_in_line(file, room)
            self._let_managers_in(file, room, protected=protected)
            self._let_strangers_out(file, room)
            if self._is_closed(file, room):
                wanted = self._wanted(file)
                for envelope in self._ledger.all(room, Envelope):
                    self._ledger.edit(envelope, wanted)

    def _let_strangers_out(self, file: CompartmentId, room: CompartmentId) -> None:
        """Somebody who founded it, and handles the file no more, may have let in others than she should."""
        belonging = self._belonging(file)
        for seen in self._ledger.all(room, Grant):
            if seen.record.ended_at is None and seen.record.rights and seen.record.member not in belonging:
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))

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

    def _belonging(self, file: CompartmentId) -> set[int]:
        """Who may read it at all: the file's handlers, and whoever answers for the unit."""
        return {*self._following.terms(file), self._members.me.member, *(one.member for one in self.managers())}

    def _is_closed(self, file: CompartmentId, room: CompartmentId) -> bool:
        held = self._members.rights(room, today(self._clock))
        return {member for member, right in held.items() if Right.READ in right} <= self._belonging(file)

    def _has_handled(self, file: CompartmentId, member: int) -> bool:
        given = (seen.record for seen in self._ledger.all(file, Grant, deleted=True) if seen.record.member == member)
        founder = self._members.member_of(self._ledger.info(file).founder)
        return member == founder or any(grant.rights & HANDLER == HANDLER for grant in given)

    def _is_handler(self, file: CompartmentId) -> bool:
        return self._members.me.member in self._following.terms(file)

    def _rights(self, room: CompartmentId) -> Right:
        return self._members.rights(room, today(self._clock)).get(self._members.me.member, Right(0))
