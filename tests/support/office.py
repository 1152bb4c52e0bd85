"""An office in Bräcke: colleagues with a real vault each, who hand each other what they have written.

The vaults are real; what a server and a directory would do between them is done by hand here, so that tests of services
and screens can let two people write without having seen each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.changes import Change
from desktop.domain.compartments import HANDLER, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead, Me, MemberInfo
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
        self._logs: dict[tuple[int, CompartmentId], list[Change]] = {}

    def computer(self, device: int = 7) -> Computer:
        """A colleague's computer: 7 is Gun-Britt's, 9 is Malin's."""
        vault = make_vault(self._folder / f"device-{device}", device=device, clock=self.clock)
        computer = Computer(vault, OfficeMembers(device))
        self._computers.append(computer)
        return computer

    def hand_over(self, compartment: CompartmentId, source: Computer, target: Computer) -> None:
        """What the source has written, and the target has not seen, arrives there."""
        here, there, device = source.vault.mailbox, target.vault.mailbox, source.members.me.device
        keys = here.keys(compartment)
        assert keys is not None
        there.add_keys(keys)
        log = self._logs.setdefault((device, compartment), [])
        new = here.own_changes(compartment, 10_000)
        if new:
            here.keep_segment(compartment, new[0].id.sequence, new[-1].id.sequence, b"digest", b"segment")
            log += new
        head = there.head(compartment, device)
        unseen = log[head.sequence if head else 0 :]
        if unseen:
            last = LogHead(unseen[-1].id.sequence, b"digest")
            there.integrate(0, compartment, device, last, unseen, b"segment")

    def close(self) -> None:
        """Close every vault."""
        for computer in self._computers:
            computer.vault.close()
