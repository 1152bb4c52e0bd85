"""Several members at one real vault: each sits down and writes as her own computer.

What one writes, the others read at once. So services and screens of both sides can be tested without a sync, which has
tests of its own. The people are those of DOMAIN section 5, with one colleague more.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

from desktop.domain import rights
from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Me, MemberInfo
from desktop.domain.records.membership import Grant
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault
from wire.directory import Role

UNITS = {1: ("23", "Centrum mot våld"), 2: ("2313", "Strömsund"), 3: ("2305", "Bräcke")}


def _person(member: int, name: str, unit: int, role: Role) -> MemberInfo:
    return MemberInfo(member, name, "", "", "", unit, *UNITS[unit], frozenset({int(role)}), True)


PETRA = _person(11, "Petra Norlin", 1, Role.COORDINATOR)
LOVE = _person(12, "Love Sundin", 2, Role.SOCIAL_WORKER)
SIV = _person(13, "Siv Ahlm", 2, Role.SOCIAL_WORKER)
GUN_BRITT = _person(14, "Gun-Britt Modin", 3, Role.SOCIAL_WORKER)
ULLA = _person(15, "Ulla Påhlman", 2, Role.CONTACT_PERSON)
MATS = _person(16, "Mats Ederborg", 2, Role.MANAGER)
ANN_MARI = _person(17, "Ann-Mari Lidfors", 2, Role.LOG_REVIEWER)
EVERYONE = {person.member: person for person in (PETRA, LOVE, SIV, GUN_BRITT, ULLA, MATS, ANN_MARI)}


class Desks:
    """The vault, and who sits at it. Also `ports.Members` of these people; a member's computer has her number + 100."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.clock = clock
        self.vault: Vault = make_vault(folder, clock=clock)
        self.here = LOVE
        self.sit(LOVE)

    def sit(self, person: MemberInfo) -> None:
        """From now on, what is written is hers."""
        self.here = person
        identity = self.vault.mailbox.identity()
        self.vault.mailbox.set_identity(dataclasses.replace(identity, device=person.member + 100))

    # What services ask of members

    @property
    def me(self) -> Me:
        here = self.here
        return Me(here.member + 100, here.member, here.unit, here.unit_code, here.roles)

    def member(self, number: int) -> MemberInfo:
        return EVERYONE.get(number, MemberInfo(number, "", "", "", "", 0, "", "", frozenset(), False))

    def member_of(self, device: int) -> int:
        return device - 100

    def devices_of(self, member: int) -> list[int]:
        return [member + 100]

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        return [p for p in EVERYONE.values() if role in p.roles and unit in (None, p.unit)]

    def unit(self, number: int) -> tuple[str, str]:
        return UNITS.get(number, ("", ""))

    def unit_number(self, code: str) -> int | None:
        return next((number for number, unit in UNITS.items() if unit[0] == code), None)

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        grants = self.vault.ledger.all(compartment, Grant)
        return rights.rights(self.vault.ledger.info(compartment).founder, grants, self.member_of, day)

    def refresh(self) -> None:
        """Nothing is remembered here."""
