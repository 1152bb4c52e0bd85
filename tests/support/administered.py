"""A county in this process whose administrator has a vault of her own, and the services of what she does.

with an_administered_county(tmp_path) as office:
    gun_britt = office.join(Role.SOCIAL_WORKER)
    office.lost(office.kerstin).report(gun_britt.device)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.policy import Policy
from desktop.domain.records.membership import Grant, GrantBasis, MemberName
from desktop.services.access.held_by import HeldBy
from desktop.services.county.administration import Administration
from desktop.services.county.lost_computers import LostComputers
from desktop.services.county.manifests import Manifests
from desktop.services.county.roster import Roster
from tests.support.syncing import Colleague, SyncedCounty, a_county
from wire.directory import Role


class AdministeredCounty:
    """Everybody joins before the administrator signs lines of her own: until then the county's test hands make them."""

    def __init__(self, county: SyncedCounty) -> None:
        self.county = county
        self.clock = county.clock
        self._kerstin: Colleague | None = None

    def join(self, *roles: Role, member: int | None = None) -> Colleague:
        """A member with a computer, or one more of a member."""
        return self.county.join(*roles, member=member)

    @property
    def kerstin(self) -> Colleague:
        """The administrator, with the root key and the directory's names, from when she is first asked for."""
        if self._kerstin is None:
            self._kerstin = kerstin = self.county.seat(self.county.admin)
            identity = kerstin.mailbox.identity()
            kerstin.mailbox.set_identity(dataclasses.replace(identity, root_key=self.county.county.root.secret))
            others = [one.member for one in self.county.colleagues if one is not kerstin]
            names = [MemberName(member=member, name=f"Medlem {member}") for member in (kerstin.member, *others)]
            reads = int(Right.READ)
            grants = [Grant(member=one, rights=reads, basis=GrantBasis.MEMBERSHIP) for one in sorted(set(others))]
            kerstin.ledger.found(CompartmentKind.DIRECTORY, [*names, *grants])
            self.county.settle()
        return self._kerstin

    def administration(self) -> Administration:
        kerstin = self.kerstin
        return Administration(kerstin.ledger, kerstin.mailbox, kerstin.members, kerstin.vault.settings, self.clock)

    def roster(self, who: Colleague | None = None) -> Roster:
        one = who or self.kerstin
        return Roster(one.ledger, one.mailbox, one.members, self.clock)

    def manifests(self, who: Colleague) -> Manifests:
        return Manifests(who.ledger, who.mailbox, who.members, self.clock, who.vault.settings)

    def lost(self, who: Colleague) -> LostComputers:
        held_by = HeldBy(who.ledger, who.mailbox, who.members)
        return LostComputers(
            who.ledger, who.members, self.clock, Policy(), self.roster(who), self.manifests(who), held_by
        )

    def leave(self, who: Colleague) -> None:
        """Her computer is not there any more: nobody syncs it."""
        self.county.colleagues.remove(who)
        who.vault.close()

    def settle(self) -> None:
        """Everybody syncs until nothing is new."""
        self.county.settle()

    def sync(self, *those: Colleague) -> None:
        """These sync, one after another, twice."""
        for one in (*those, *those):
            one.sync()


@contextmanager
def an_administered_county(folder: Path) -> Iterator[AdministeredCounty]:
    with a_county(folder) as county:
        yield AdministeredCounty(county)
