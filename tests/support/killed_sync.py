"""A program that is killed in the middle of a sync, between one write to its files and the next.

    python -m tests.support.killed_sync FOLDER DEVICE

FOLDER holds `vault-DEVICE` and the county's store, both closed; the vault's master key is on standard input. For each
sort of write that a sync makes, FOLDER is copied to FOLDER-1, FOLDER-2 … and a sync is run over the copy, with a server
in the same process, and killed by SIGKILL before one of that sort. It forks, so that starting is paid for once.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.storage import database
from desktop.storage.keys import MasterKey
from desktop.storage.vault import Vault
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.members import CountyMembers
from desktop.sync.runner import Runner
from tests.support.county import TestCounty
from tests.support.local_server import LocalServer
from tests.support.syncing import STORE, Here, Link
from tests.support.vaults import HandClock

_WRITE = re.compile(r"\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM) \w+|\s*COMMIT")


class Writes:
    """The writes of every database that is opened from now on, in their order; before number `last`, the end."""

    def __init__(self, last: int | None) -> None:
        self.heard: list[str] = []
        self._last = last
        self._connect: Callable[[Path], Any] = database._connect
        database._connect = self._listened_to

    def _listened_to(self, path: Path) -> Any:
        connection = self._connect(path)
        where = "vault" if path.suffix == ".db" else "file"
        connection.set_trace_callback(lambda statement: self._hear(where, statement))
        return connection

    def _hear(self, where: str, statement: str) -> None:
        if found := _WRITE.match(statement):
            if len(self.heard) == self._last:
                os.kill(os.getpid(), signal.SIGKILL)
            self.heard.append(f"{where} {found[0].strip()}")


def sync(folder: Path, key: MasterKey, number: int, last: int | None) -> list[str]:
    """One sync; the writes that it took."""
    clock = HandClock()
    server = LocalServer(folder / STORE, TestCounty())
    server.service.clock = clock.now
    vault = Vault(folder / f"vault-{number}", key, clock)
    vault.close()  # what opening writes by itself is not counted
    writes = Writes(last)
    vault = Vault(folder / f"vault-{number}", key, clock)
    desk = Desk(vault.ledger, vault.mailbox, CountyMembers(vault.ledger, vault.mailbox), clock)
    Runner(Engine(desk), Link(server, chunk=300), Here()).sync()
    return writes.heard


def in_a_copy(folder: Path, copy: Path, key: MasterKey, number: int, last: int | None) -> list[str]:
    """The same in a process of its own, over a copy; nothing is heard of one that was killed."""
    shutil.copytree(folder, copy)
    reading, writing = os.pipe()
    if os.fork() == 0:
        with open(writing, "w", encoding="ascii") as tell:
            json.dump(sync(copy, key, number, last), tell)
        os._exit(0)
    os.close(writing)
    with open(reading, encoding="ascii") as said:
        heard: list[str] = json.loads(said.read() or "[]")
    os.wait()
    return heard


def main(folder: Path, key: MasterKey, number: int) -> None:
    writes = in_a_copy(folder, folder.with_name(folder.name + "-whole"), key, number, None)
    places = {sort: [at for at, one in enumerate(writes) if one == sort] for sort in writes}
    for count, (sort, found) in enumerate(places.items(), 1):
        copy = folder.with_name(f"{folder.name}-{count}")
        assert in_a_copy(folder, copy, key, number, found[len(found) // 2]) == [], sort
    json.dump(list(places), sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), MasterKey(bytes.fromhex(sys.stdin.read())), int(sys.argv[2]))
