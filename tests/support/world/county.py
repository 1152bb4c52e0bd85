"""The county of the world: each computer with a clock and a watched link of its own, and the ones that are gone."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.storage.vault import Vault
from tests.support.county import Computer
from tests.support.syncing import Colleague, Link, SyncedCounty
from tests.support.vaults import master_key
from tests.support.world.link import WatchedLink
from tests.support.world.weather import OwnClock


class WorldCounty(SyncedCounty):
    """`lost`: computers that the directory has ended, in the hands of whoever found them."""

    def __init__(self, folder: Path) -> None:
        self.clocks: dict[int, OwnClock] = {}
        self.lost: list[Colleague] = []
        super().__init__(folder)

    def clock_of(self, computer: Computer) -> OwnClock:
        return self.clocks.setdefault(computer.number, OwnClock(self.clock))

    def sit(self, computer: Computer, vault: Vault, link: Link | None = None) -> Colleague:
        return super().sit(computer, vault, link or WatchedLink(self.server))

    def lose(self, colleague: Colleague) -> None:
        """The administrator ends a computer."""
        self.colleagues.remove(colleague)
        self.lost.append(colleague)
        known = len(self.county.lines)
        self.county.end(colleague.device)
        self.server.sync(self.admin, *self.county.new_lines(known))

    def restore_server(self, backup: Path) -> None:
        super().restore_server(backup)
        for colleague in self.lost:
            colleague.link.server = self.server

    def open_again(self, colleague: Colleague) -> Colleague:
        """Close the program and open it, in the same place."""
        place = self.colleagues.index(colleague)
        fresh = self.restart(colleague)
        self.colleagues.remove(fresh)
        self.colleagues.insert(place, fresh)
        return fresh

    def close(self) -> None:
        for colleague in self.lost:
            colleague.vault.close()
        super().close()


@contextmanager
def same_chance(seed: int) -> Iterator[None]:
    """Ids and keys come from the seed inside the block, so that it tells the same story again."""
    master_key()  # the vault that all are copied from is made once in a run, from no world's chance
    luck = Random(seed)

    def token_bytes(size: int = 32) -> bytes:
        return luck.randbytes(size)

    def token_hex(size: int = 32) -> str:
        return luck.randbytes(size).hex()

    replaced: dict[str, Any] = {"token_bytes": token_bytes, "token_hex": token_hex}
    with pytest.MonkeyPatch.context() as patch:
        for name, call in replaced.items():
            patch.setattr(secrets, name, call)
        yield
