"""A county whose server runs in a process of its own, with its administrator's computer at hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.services.county.administration import Administration, NewMember, NewUnit
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.result import SyncResult
from desktop.sync.runner import Runner
from tests.support.server_process import ServerProcess, make_store, running_server
from tests.support.syncing import Here
from tests.support.vaults import HandClock, make_vault
from wire.directory import Role
from wire.keys import SigningKey

UNITS = (NewUnit("23", "Centrum mot våld"), NewUnit("2305", "Bräcke"))
KERSTIN = NewMember("Kerstin Wiik", "systemförvaltare", "", "2305", (Role.ADMINISTRATOR,))
GUN_BRITT = NewMember("Gun-Britt Modin", "socialsekreterare", "", "2305", (Role.SOCIAL_WORKER,))


class Administrator:
    """Kerstin's computer."""

    def __init__(self, vault: Vault, clock: HandClock) -> None:
        self.vault = vault
        self.members = CountyMembers(vault.ledger, vault.mailbox)
        self.work = Administration(vault.ledger, vault.mailbox, self.members, vault.settings, clock)
        self._engine = Engine(Desk(vault.ledger, vault.mailbox, self.members, clock))
        self._transport: HttpTransport | None = None

    def begin(self, server: ServerProcess, lines: list[bytes]) -> None:
        """Bring the county to its server."""
        mailbox = self.vault.mailbox
        mailbox.set_identity(dataclasses.replace(mailbox.identity(), server=server.url))
        self._transport = HttpTransport(server.url)
        gate.begin(self._transport, lines)

    def sync(self) -> SyncResult:
        """A whole sync."""
        assert self._transport is not None
        return Runner(self._engine, self._transport, Here()).sync()

    def invite(self, who: NewMember) -> str:
        """An invitation that the server knows of."""
        text = self.work.invite(who)
        self.sync()
        return text

    def let_in(self) -> None:
        """Approve whoever has applied."""
        self.sync()
        for applicant in self.work.applicants():
            self.work.approve(applicant)
        self.sync()

    def close(self) -> None:
        """Let go of link and vault."""
        if self._transport is not None:
            self._transport.close()
        self.vault.close()


@contextmanager
def live_county(
    folder: Path, clock: HandClock, units: tuple[NewUnit, ...] = UNITS
) -> Iterator[tuple[Administrator, ServerProcess]]:
    """The administrator and the server, until the block ends. The server lives by the machine's own clock."""
    kerstin = Administrator(make_vault(folder / "kerstin", device=None, clock=clock), clock)
    try:
        lines = kerstin.work.create_county("http://127.0.0.1:9", "23", units, KERSTIN)
        root = SigningKey(kerstin.vault.mailbox.identity().root_key).public
        with running_server(make_store(folder / "county.db", root)) as server:
            kerstin.begin(server, lines)
            yield kerstin, server
    finally:
        kerstin.close()
