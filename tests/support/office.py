"""An office in Bräcke: colleagues with a real vault each, who hand each other what they have written.

The vaults are real; what a server and a directory would do between them is done by hand here, so that tests of services
and screens can let two people write without having seen each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.compartments import HANDLER, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Me, MemberInfo
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault

BRACKE = "2305"
GUN_BRITT, MALIN = 11, 12
NAMES = {GUN_BRITT: "Gun-Britt Modin", MALIN: "Malin Grahn"}
DEVICES = {7: GUN_BRITT, 9: MALIN}


class OfficeMembers:
    """`ports.Members` of an office whose directory is written out above."""

    def __init__(self, device: int) -> None:
        self._me = Me(device, DEVICES[device], 2, BRACKE, frozenset({1}))

    @property
    def me(self) -> Me:
        return self._me

    def member(self, number: int) -> MemberInfo:
        name = NAMES.get(number, "")
        return MemberInfo(
            number, name, "socialsekreterare", "", "", 2, BRACKE, "Bräcke", frozenset({1}), active=bool(name)
        )

    def member_of(self, device: int) -> int:
        return DEVICES.get(device, 0)

    def devices_of(self, member: int) -> list[int]:
        return [device for device, owner in DEVICES.items() if owner == member]

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        return [self.member(number) for number in NAMES if role == 1]

    def unit(self, number: int) -> tuple[str, str]:
        return (BRACKE, "Bräcke") if number == 2 else ("", "")

    def unit_number(self, code: str) -> int | None:
        return 2 if code == BRACKE else None

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        return dict.fromkeys(NAMES, HANDLER)


@dataclass(frozen=True)
class Computer:
    """One colleague's computer."""

    vault: Vault
    members: OfficeMembers


class Office:
    """Computers by device number; one clock on the wall."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.clock = clock
        self._folder = folder
        self._computers: list[Computer] = []

    def computer(self, device: int = 7) -> Computer:
        """A colleague's computer: 7 is Gun-Britt's, 9 is Malin's."""
        vault = make_vault(self._folder / f"device-{device}", device=device, clock=self.clock)
        computer = Computer(vault, OfficeMembers(device))
        self._computers.append(computer)
        return computer

    def hand_over(self, compartment: CompartmentId, source: Computer, target: Computer) -> None:
        """What stands on one computer and not on the other arrives there."""
        keys = source.vault.mailbox.keys(compartment)
        assert keys is not None
        there = target.vault._compartments
        if not there.exists(compartment):
            with there.new_room(compartment, keys.kind) as (_, file), there.vault.transaction():
                there.add(keys, file)
        here = source.vault._compartments.room(compartment)
        with there.writing(compartment) as room:
            for device in sorted(here.devices()):
                for change in here.changes(device, room.end(device), 10_000):
                    room.append(change)

    def close(self) -> None:
        """Close every vault."""
        for computer in self._computers:
            computer.vault.close()
