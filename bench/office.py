"""Computers to measure with: real vaults, a real server process, the real link; and the wall's clock."""

from __future__ import annotations

import dataclasses
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from bench.words import Words
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Executor
from desktop.domain.records.assignment import Brief
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.storage.vault import Vault
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.runner import Runner
from tests.support.certificates import make_certificate
from tests.support.county import Answer, Computer, TestCounty, read_answer
from tests.support.server_process import make_store, running_server
from tests.support.syncing import Here
from tests.support.vaults import make_vault
from wire.directory import Role
from wire.messages import ENROL_PATH


class Wall:
    """The real clock: the server compares it with its own."""

    def now(self) -> int:
        return time.time_ns() // 1_000_000


@dataclasses.dataclass
class Colleague:
    """A vault with its transport."""

    vault: Vault
    member: int
    runner: Runner
    transport: HttpTransport

    def close(self) -> None:
        self.transport.close()
        self.vault.close()


@dataclasses.dataclass
class Office:
    """A county with a server of its own and as many empty computers as were asked for.

    `plain`, `secured`: the addresses of two processes of the server, on one store; the second speaks TLS.
    """

    folder: Path
    county: TestCounty
    computers: list[Computer]
    plain: str
    secured: str
    authority: Path
    _stack: ExitStack

    def seat(self, number: int, address: str | None = None, executor: Executor | None = None) -> Colleague:
        """Sit down at a computer that reaches the server under this address."""
        folder = self.folder / f"computer-{number}"
        colleague = seat(folder, self.county, self.computers[number], address or self.plain, self.authority, executor)
        self._stack.callback(colleague.close)
        return colleague

    def newcomer(self, address: str | None = None, executor: Executor | None = None) -> Colleague:
        """A contact person's new computer, the latest in the directory, which her enrolment has given her."""
        known = len(self.county.lines)
        self.computers.append(self.county.computer(Role.CONTACT_PERSON))
        answer = post(self.plain, ENROL_PATH, b"".join(self.county.new_lines(known)))
        assert answer.stored
        return self.seat(len(self.computers) - 1, address, executor)


@contextmanager
def office(computers: int = 2) -> Iterator[Office]:
    """A social worker's computer first, then contact persons'."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        county = TestCounty()
        county.clock = Wall().now
        county.computer(Role.ADMINISTRATOR)
        roles = [Role.SOCIAL_WORKER, *[Role.CONTACT_PERSON] * (computers - 1)]
        there = [county.computer(role) for role in roles]
        store, made = make_store(folder / "county.db", county.root.public), make_certificate(folder / "certificate")
        plain = stack.enter_context(running_server(store))
        county.begin(lambda path, body: post(plain.url, path, body))
        given = ("--certificate", str(made.certificate), "--key", str(made.key))
        secured = stack.enter_context(running_server(store, *given))
        yield Office(folder, county, there, plain.url, secured.url, made.certificate, stack)


def share(writer: Colleague, *readers: Colleague, rights: Right = CONTRIBUTOR) -> CompartmentId:
    """An assignment without sessions, in which the readers take part."""
    grants = [Grant(member=one.member, rights=int(rights), basis=GrantBasis.DECISION) for one in readers]
    return writer.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom"), *grants])


def fill(writer: Colleague, file: CompartmentId, words: Words, records: int) -> None:
    """New sessions."""
    with writer.vault.ledger.transaction(file):
        for _ in range(records):
            writer.vault.ledger.create(file, words.session())


def seat(
    folder: Path,
    county: TestCounty,
    computer: Computer,
    address: str,
    authority: Path | None = None,
    executor: Executor | None = None,
) -> Colleague:
    """A new vault at this computer. `authority`: of an address with TLS."""
    vault = make_vault(folder, device=computer.number, clock=Wall())  # type: ignore[arg-type]
    identity = dataclasses.replace(
        vault.mailbox.identity(),
        server=address,
        county=county.fingerprint,
        signing_key=computer.signer.secret,
        sealing_key=computer.sealing.secret,
    )
    vault.mailbox.set_identity(identity)
    for line in county.lines:
        vault.mailbox.add_directory_line(line)
    members = CountyMembers(vault.ledger, vault.mailbox)
    engine = Engine(Desk(vault.ledger, vault.mailbox, members, Wall()))
    transport = HttpTransport(address, authority)
    return Colleague(
        vault, members.member_of(computer.number), Runner(engine, transport, executor or Here()), transport
    )


def post(url: str, path: str, body: bytes) -> Answer:
    """One request, and the whole answer."""
    return read_answer(httpx.post(url + path, content=body).content)
