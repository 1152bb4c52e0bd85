"""A county that begins and grows as a real one does: by its administrator, invitations, and a server process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from desktop.services.county.administration import Administration, NewMember, NewUnit
from desktop.services.county.enrolment import Enrolment
from desktop.storage.database_thread import DatabaseThread
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.result import SyncResult
from desktop.sync.runner import Runner
from tests.support.proxy import Proxy
from tests.support.server_process import ServerProcess, make_store, running_server
from tests.support.vaults import HandClock, make_vault
from wire import directory
from wire.directory import Role

T = TypeVar("T")

UNITS = [NewUnit("23", "Centrum mot våld"), NewUnit("2305", "Bräcke", "0693-161 00")]
ADMINISTRATOR = NewMember("Kerstin Dahl", "systemförvaltare", "", "23", (Role.ADMINISTRATOR,))
GUN_BRITT = NewMember("Gun-Britt Modin", "socialsekreterare", "", "2305", (Role.SOCIAL_WORKER,))
ROJDA = NewMember("Rojda Aslan", "kontaktperson", "", "2305", (Role.CONTACT_PERSON,))
PETRA = NewMember("Petra Norlin", "länssamordnare", "", "23", (Role.COORDINATOR,))


class Computer:
    """A program without a window: a vault on its database thread, and the link."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.clock = clock
        self.thread = DatabaseThread()
        self.vault: Vault = self.thread.submit(lambda: make_vault(folder, device=None, clock=clock)).result()
        self.members = CountyMembers(self.vault.ledger, self.vault.mailbox)
        self.enrolment = Enrolment(self.vault.mailbox, self.members)
        self.transports: list[HttpTransport] = []

    def on_database(self, call: Callable[[], T]) -> T:
        """Run a call where all calls on a vault belong."""
        return self.thread.submit(call).result()

    def transport(self, url: str) -> HttpTransport:
        self.transports.append(HttpTransport(url))
        return self.transports[-1]

    def runner(self, url: str) -> Runner:
        desk = Desk(self.vault.ledger, self.vault.mailbox, self.members, self.clock)
        return Runner(Engine(desk), self.transport(url), self.thread)

    def close(self) -> None:
        for transport in self.transports:
            transport.close()
        self.on_database(self.vault.close)
        self.thread.close()


@dataclass
class WorkingCounty:
    """Everybody's computers, and the way to the server, which is through `link`."""

    folder: Path
    clock: HandClock
    server: ServerProcess
    link: Proxy
    admin: Computer
    administration: Administration
    computers: list[Computer] = field(default_factory=list)
    runners: dict[int, Runner] = field(default_factory=dict)

    def computer(self) -> Computer:
        made = Computer(self.folder / f"computer-{len(self.computers)}", self.clock)
        self.computers.append(made)
        return made

    def sync(self, computer: Computer) -> SyncResult:
        if id(computer) not in self.runners:
            self.runners[id(computer)] = computer.runner(self.link.url)
        return self.runners[id(computer)].sync()

    def invite(self, who: NewMember) -> str:
        text = self.admin.on_database(lambda: self.administration.invite(who))
        self.sync(self.admin)
        return text

    def apply(self, computer: Computer, text: str) -> bool:
        """Carry the application; whether this computer is let in now."""
        waiting = computer.on_database(lambda: computer.enrolment.accept(text))
        lines = gate.apply(computer.transport(self.link.url), waiting.application)
        return computer.on_database(lambda: computer.enrolment.take(lines))

    def approve(self) -> list[int]:
        self.sync(self.admin)
        applicants = self.admin.on_database(self.administration.applicants)
        devices = [self.admin.on_database(partial(self.administration.approve, one)) for one in applicants]
        self.sync(self.admin)
        return devices

    def join(self, who: NewMember) -> Computer:
        """Invite, apply, approve, take."""
        computer, text = self.computer(), self.invite(who)
        assert not self.apply(computer, text)
        self.approve()
        assert self.apply(computer, text)
        self.sync(computer)
        return computer


@contextmanager
def working_county(folder: Path, clock: HandClock) -> Iterator[WorkingCounty]:
    """It has an administrator and two units."""
    admin = Computer(folder / "admin", clock)
    administration = Administration(admin.vault.ledger, admin.vault.mailbox, admin.members, admin.vault.settings, clock)
    lines = admin.on_database(lambda: administration.create_county("http://127.0.0.1:1", "23", UNITS, ADMINISTRATOR))
    root = directory.Directory.load(admin.on_database(admin.vault.mailbox.identity).county, lines).entry(0)
    assert isinstance(root, directory.County)
    store = make_store(folder / "county.db", root.root_key)
    with running_server(store) as server, Proxy(server.url) as link:
        county = WorkingCounty(folder, clock, server, link, admin, administration, [admin])
        try:
            gate.begin(admin.transport(link.url), lines)
            county.sync(admin)
            yield county
        finally:
            for computer in county.computers:
                computer.close()
