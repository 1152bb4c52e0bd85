"""Real vaults that sync through the real engine with the real server's service, over a link that tests can spoil.

with a_county(tmp_path) as county:
    astrid, mats = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    astrid.sync()
    mats.sync()
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from desktop.domain.compartments import HANDLER, Right
from desktop.domain.errors import KnownError
from desktop.domain.ports import Ledger, Mailbox
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.storage.vault import Vault
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.http import Cut
from desktop.sync.members import CountyMembers
from desktop.sync.result import SyncResult
from desktop.sync.runner import Runner
from tests.support.county import Computer, TestCounty
from tests.support.local_server import LocalServer
from tests.support.vaults import HandClock, make_vault, reopen
from wire import directory as lines
from wire.directory import Role
from wire.messages import SYNC_PATH

T = TypeVar("T")

STORE = "county.db"


class Died(Exception):
    """The program has ended in the middle of what it did."""


class Here:
    """An executor without a thread: the call is made at once. `dies_after`: so many calls, and the program ends."""

    dies_after: int | None = None

    def submit(self, call: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        if self.dies_after is not None:
            self.dies_after -= 1
            if self.dies_after < 0:
                raise Died
        try:
            future.set_result(call())
        except Exception as error:  # noqa: BLE001 - as an executor hands it on
            future.set_exception(error)
        return future


class Link:
    """Carries requests to a server in this process, the next one with the trouble that is set.

    `up`: this many bytes reach the server, then the link is cut. `down`: this many bytes of the answer come back; below
    zero, all but so many. `twice`: the request reaches the server twice. `late`: an old request arrives first.
    """

    def __init__(self, server: LocalServer, chunk: int = 1_000) -> None:
        self.server = server
        self.requests: list[bytes] = []
        self.answers: list[bytes] = []
        self.up: int | None = None
        self.down: int | None = None
        self.twice = False
        self.late: int | None = None
        self.chunk = chunk

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], _stop: Event) -> None:
        request = b"".join(frames)
        up, down, twice, late = self.up, self.down, self.twice, self.late
        self.mend()
        if late is not None and self.requests:
            self._carry(path, self.requests[late % len(self.requests)])
        self.requests.append(request)
        if up is not None:
            self.server.conversation(path).feed(request[:up])
            raise Cut
        if twice:
            self._carry(path, request)
        answer = self._carry(path, request)
        self.answers.append(answer)
        whole = down is None or down >= len(answer)
        answer = answer if whole else answer[:down]
        for at in range(0, len(answer), self.chunk):
            heard(answer[at : at + self.chunk])
        if not whole:
            raise Cut

    def interrupt(self) -> None:
        """Nobody waits for anything here."""

    def mend(self) -> None:
        """No trouble for the next request."""
        self.up = self.down = self.late = None
        self.twice = False

    def _carry(self, path: str, request: bytes) -> bytes:
        conversation = self.server.conversation(path)
        return conversation.feed(request) + b"".join(conversation.close())


class Colleague:
    """Somebody's computer: a vault, its engine, and the link."""

    def __init__(self, computer: Computer, vault: Vault, link: Link, clock: HandClock) -> None:
        self.computer = computer
        self.vault = vault
        self.link = link
        self.clock = clock
        self.members = CountyMembers(vault.ledger, vault.mailbox)
        self.desk = Desk(vault.ledger, vault.mailbox, self.members, clock)
        self.engine = Engine(self.desk)
        self.here = Here()
        self._runner = Runner(self.engine, link, self.here)

    @property
    def device(self) -> int:
        return self.computer.number

    @property
    def member(self) -> int:
        return self.members.member_of(self.device)

    @property
    def ledger(self) -> Ledger:
        return self.vault.ledger

    @property
    def mailbox(self) -> Mailbox:
        return self.vault.mailbox

    def sync(self) -> SyncResult:
        return self._runner.sync()


class SyncedCounty:
    """A county in one process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = HandClock()
        self.county = TestCounty()
        self.admin = self.county.computer(Role.ADMINISTRATOR)
        self._start_server()
        self.county.begin(self.server.post)
        self.colleagues: list[Colleague] = []

    def join(self, *roles: Role, member: int | None = None) -> Colleague:
        """A new member with a computer, or one more computer of a member; the directory says so everywhere."""
        known = len(self.county.lines)
        computer = self.county.computer_of(self.county.member(*roles) if member is None else member)
        self.server.sync(self.admin, *self.county.new_lines(known))
        return self.seat(computer)

    def join_team(self) -> Colleague:
        """A coordinator of the county's own unit, which is made for the first of them."""
        hands, known = self.county, len(self.county.lines)
        team = lines.Directory.load(hands.fingerprint, hands.lines).unit_by_code("23")
        team = hands.line(lines.Unit("23")) if team is None else team
        computer = hands.computer_of(hands.line(lines.Member(team, (Role.COORDINATOR,))))
        self.server.sync(self.admin, *hands.new_lines(known))
        return self.seat(computer)

    def seat(self, computer: Computer) -> Colleague:
        """Give this computer a vault."""
        clock = self.clock_of(computer)
        vault = make_vault(self.folder / f"vault-{computer.number}", device=computer.number, clock=clock)
        identity = dataclasses.replace(
            vault.mailbox.identity(),
            county=self.county.fingerprint,
            signing_key=computer.signer.secret,
            sealing_key=computer.sealing.secret,
        )
        vault.mailbox.set_identity(identity)
        for line in self.county.lines:
            vault.mailbox.add_directory_line(line)
        return self.sit(computer, vault)

    def restart(self, colleague: Colleague) -> Colleague:
        """Close the program and open it again, with nothing in its memory."""
        self.colleagues.remove(colleague)
        colleague.vault.close()
        return self.sit(colleague.computer, reopen(colleague.vault.folder, colleague.clock), colleague.link)

    def seat_again(self, colleague: Colleague) -> Colleague:
        """Open the program again over a vault that has been closed."""
        return self.sit(colleague.computer, reopen(colleague.vault.folder, colleague.clock), colleague.link)

    def clock_of(self, computer: Computer) -> HandClock:
        """What a computer goes by: the clock on the wall, here."""
        return self.clock

    def restore(self, colleague: Colleague, copy: Path) -> Colleague:
        """Put an old copy in the place of a computer's vault."""
        place = self.colleagues.index(colleague)
        colleague.vault.close()
        self.colleagues.remove(colleague)
        shutil.rmtree(colleague.vault.folder)
        copy.rename(colleague.vault.folder)
        fresh = self.seat_again(colleague)
        self.colleagues.remove(fresh)
        self.colleagues.insert(place, fresh)
        return fresh

    def try_to_sync(self, colleague: Colleague) -> None:
        """A sync that may be cut."""
        with suppress(KnownError):
            colleague.sync()

    def back_up_server(self) -> Path:
        """A copy of its store."""
        self.server.database.forget()  # all is in the one file then
        return Path(shutil.copy(self.folder / STORE, self.folder / "backup.db"))

    def restore_server(self, backup: Path) -> None:
        """Put the copy in the store's place; the administrator brings the lines that it lacks."""
        self.server.close()
        for suffix in ("-wal", "-shm"):
            (self.folder / (STORE + suffix)).unlink(missing_ok=True)
        shutil.copy(backup, self.folder / STORE)
        self._start_server()
        self.admin.cursor = 0
        self.server.sync(self.admin, *self.county.new_lines(0))
        for colleague in self.colleagues:
            colleague.link.server = self.server

    def lose_server(self) -> None:
        """A new server with nothing but the fingerprint of the county's root; nobody brings it anything."""
        self.server.close()
        for suffix in ("", "-wal", "-shm"):
            (self.folder / (STORE + suffix)).unlink(missing_ok=True)
        self._start_server()
        for colleague in self.colleagues:
            colleague.link.server = self.server

    def _start_server(self) -> None:
        self.server = LocalServer(self.folder / STORE, self.county)
        self.server.service.clock = self.clock.now
        self.county.clock = self.clock.now

    def settle(self, after: Callable[[Colleague], None] = lambda _: None) -> None:
        """Everyone syncs until nobody has anything new; `after` is called after each sync."""
        for _ in range(6):
            moved = False
            for colleague in self.colleagues:
                moved |= _moved(colleague.sync())
                after(colleague)
            if not moved:
                return
        raise AssertionError("the county does not come to rest")

    def close(self) -> None:
        for colleague in self.colleagues:
            colleague.vault.close()
        self.server.close()

    def sit(self, computer: Computer, vault: Vault, link: Link | None = None) -> Colleague:
        """Open the program over this vault."""
        colleague = Colleague(computer, vault, link or Link(self.server), self.clock_of(computer))
        self.colleagues.append(colleague)
        return colleague


def _moved(result: SyncResult) -> bool:
    return bool(result.sent or result.received or result.taken_in)


@contextmanager
def a_county(folder: Path) -> Iterator[SyncedCounty]:
    """A county, closed when the block ends."""
    county = SyncedCounty(folder)
    try:
        yield county
    finally:
        county.close()


def grant(to: Colleague, rights: Right = HANDLER, **others: Any) -> Grant:
    """A grant for a colleague."""
    return Grant(member=to.member, rights=int(rights), basis=GrantBasis.HANDLER, **others)


__all__ = ["SYNC_PATH", "Colleague", "Died", "Here", "Link", "SyncedCounty", "a_county", "grant"]
