"""One person's computer in the fictional county: a real vault, its services, and real syncs with the real server."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from demo.cast import PASSPHRASE, Person
from desktop.bootstrap.surroundings import SystemClock, installed_card, installed_policy
from desktop.domain.clock import Clock
from desktop.services.county.administration import NewMember
from desktop.services.county.enrolment import Enrolment
from desktop.services.desk import Desk, Ports, make_desk
from desktop.storage import keys
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.desk import Desk as SyncDesk
from desktop.sync.engine import Engine
from desktop.sync.evictions import VaultEvictions
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.result import SyncResult
from desktop.sync.runner import Runner

T = TypeVar("T")


class Here:
    """An executor without a thread: whoever hands in a call makes it."""

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """The call is made at once, and its future is done."""
        future: Future[T] = Future()
        try:
            future.set_result(call())
        except Exception as error:  # noqa: BLE001 - as an executor hands it on
            future.set_exception(error)
        return future


class Computer:
    """A vault that is open. What is written is dated by `clock`; what is sent, by the machine's own clock."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self.vault = vault
        self.clock = clock
        self.members = CountyMembers(vault.ledger, vault.mailbox)
        self._desk: Desk | None = None
        self._transport: HttpTransport | None = None
        self._runner: Runner | None = None

    @classmethod
    def make(cls, folder: Path, clock: Clock) -> Computer:
        """A new vault with the demo's passphrase, as quick to open as the product allows."""
        vault, _ = Vault.create(folder, PASSPHRASE, clock, cost=keys.FLOOR)
        return cls(vault, clock)

    @classmethod
    def open(cls, folder: Path, clock: Clock, passphrase: str = PASSPHRASE) -> Computer:
        """The vault that lies there."""
        return cls(Vault.open(folder, passphrase, clock), clock)

    @property
    def desk(self) -> Desk:
        """The services; raises LookupError before the computer has been let in."""
        if self._desk is None:
            vault = self.vault
            evictions = VaultEvictions(SyncDesk(vault.ledger, vault.mailbox, self.members, SystemClock()))
            ports = Ports(
                vault.ledger, vault.drafts, vault.settings, vault.mailbox, self.members, vault.strongbox, evictions
            )
            self._desk = make_desk(ports, self.clock, installed_policy(), installed_card())
        return self._desk

    @property
    def transport(self) -> HttpTransport:
        """The link to the county's server."""
        if self._transport is None:
            self._transport = HttpTransport(self.vault.mailbox.identity().server)
        return self._transport

    def apply(self, invitation: str) -> None:
        """Accept an invitation, and carry the application to the server."""
        waiting = Enrolment(self.vault.mailbox, self.members).accept(invitation)
        gate.apply(self.transport, waiting.application)

    def enter(self) -> None:
        """Ask whether an administrator has approved, and believe the directory that names this computer."""
        enrolment = Enrolment(self.vault.mailbox, self.members)
        waiting = enrolment.waiting()
        if waiting is None or not enrolment.take(gate.apply(self.transport, waiting.application)):
            raise LookupError("nobody has let this computer in")

    def sync(self) -> SyncResult:
        """A whole sync."""
        if self._runner is None:
            vault = self.vault
            engine = Engine(SyncDesk(vault.ledger, vault.mailbox, self.members, SystemClock()))
            self._runner = Runner(engine, self.transport, Here())
        return self._runner.sync()

    def rest(self) -> bool:
        """Sync; whether nothing came and nothing went."""
        result = self.sync()
        return not (result.sent or result.received or result.taken_in)

    def move_to(self, server: str) -> None:
        """The server has another address now."""
        mailbox = self.vault.mailbox
        mailbox.set_identity(replace(mailbox.identity(), server=server))
        self._let_go()

    def close(self) -> None:
        """Close the link and the vault. Closing twice is allowed."""
        self._let_go()
        self.vault.close()

    def _let_go(self) -> None:
        self._runner = None
        transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()


def member(person: Person) -> NewMember:
    """A person as the administrator invites her."""
    return NewMember(person.name, person.title, person.phone, person.unit, (person.role,), person.hours)
