"""One real vault and the people of the demo's cast, who take turns at it, each as her own computer.

    desk = SharedDesk(tmp_path / "vault")
    with desk.at(ULLA):
        ...

It spares a test a server where the question is what each may do and see: what one writes, the others read at once.
What crosses between computers is tested with a real server, in tests/e2e.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from demo import cast
from desktop.domain import rights
from desktop.domain.clock import instant
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Me, MemberInfo
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from tests.support.vaults import HandClock, make_vault, reopen

TUESDAY = instant(datetime(2027, 1, 19, 17, 21))
"""The evening of the pictures."""

FIRST_DEVICE = 200
UNITS = {"2305": (1, "Bräcke"), "2321": (2, "Åre"), "2303": (3, "Ragunda"), "2313": (4, "Strömsund")}
UNITS |= {"2380": (5, "Östersund"), cast.COUNTY_CODE: (6, cast.COUNTY_TEAM)}
STAND_IN = cast.Person("vikarie", "Ingrid Norell", "Vikarierande socialsekreterare", cast.SOCIAL_WORKER, "2305")
CHIEF = cast.Person("chef", "Bengt Vallin", "IFO-chef", cast.MANAGER, "2305")
PEOPLE = (*cast.EVERYONE, STAND_IN, CHIEF)


def number(person: cast.Person) -> int:
    """A person's number in the directory."""
    return 100 + PEOPLE.index(person)


class SharedDesk:
    """The vault, the clock, and who sits there. Also `ports.Members` of these people. Close it."""

    def __init__(self, folder: Path, now: int = TUESDAY) -> None:
        self.folder = folder
        self.clock = HandClock(now)
        self.policy = Policy()
        self.vault = make_vault(folder, clock=self.clock)
        self.sit(cast.GUN_BRITT)

    def sit(self, person: cast.Person) -> None:
        """From now on, what is written is hers."""
        self.here = person
        identity = self.vault.mailbox.identity()
        device = FIRST_DEVICE + number(person)
        self.vault.mailbox.set_identity(dataclasses.replace(identity, device=device))

    @contextmanager
    def at(self, person: cast.Person) -> Iterator[None]:
        """She sits there inside the block."""
        before = self.here
        self.sit(person)
        yield
        self.sit(before)

    def lock_and_unlock(self) -> None:
        """Close the vault and open it again."""
        self.vault.close()
        self.vault = reopen(self.folder, self.clock)

    def close(self) -> None:
        self.vault.close()

    def person_file(self, alias: str = "Lom", sign: str = "bird", *handlers: cast.Person) -> CompartmentId:
        """A person file of whoever sits there, shared with other handlers."""
        grants = [Grant(member=number(one), rights=HANDLER, basis=GrantBasis.HANDLER) for one in handlers]
        person = Person(alias=alias, sign=sign, responsible_municipality=self.here.unit)
        return self.vault.ledger.found(CompartmentKind.PERSON_FILE, [person, *grants])

    # What services ask of members

    @property
    def me(self) -> Me:
        unit, _ = UNITS[self.here.unit]
        here = number(self.here)
        return Me(FIRST_DEVICE + here, here, unit, self.here.unit, frozenset({self.here.role}))

    def member(self, wanted: int) -> MemberInfo:
        person = next((one for one in PEOPLE if number(one) == wanted), None)
        if person is None:
            return MemberInfo(wanted, "", "", "", "", 0, "", "", frozenset(), False)
        unit, name = UNITS[person.unit]
        roles = frozenset({person.role})
        return MemberInfo(
            wanted, person.name, person.title, person.phone, person.hours, unit, person.unit, name, roles, True
        )

    def member_of(self, device: int) -> int:
        return device - FIRST_DEVICE

    def devices_of(self, member: int) -> list[int]:
        return [member + FIRST_DEVICE]

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        infos = [self.member(number(person)) for person in PEOPLE]
        return [info for info in infos if role in info.roles and unit in (None, info.unit)]

    def unit(self, wanted: int) -> tuple[str, str]:
        return next((code, name) for code, (known, name) in UNITS.items() if known == wanted)

    def unit_number(self, code: str) -> int | None:
        return UNITS[code][0] if code in UNITS else None

    def refresh(self) -> None:
        """Nothing is remembered here."""

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        founder = self.vault.ledger.info(compartment).founder
        return rights.rights(founder, self.vault.ledger.all(compartment, Grant), self.member_of, day)
