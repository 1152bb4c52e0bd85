"""Bytes and requests of one sync: real vaults, real server process, everything counted, both ways, HTTP included."""

from __future__ import annotations

import dataclasses
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx

from bench.figure import Figure, against
from bench.proxy import Counter, counting
from bench.words import RECORDS, Words
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.records.assignment import Brief
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.storage.vault import Vault
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.runner import Runner
from tests.support.county import Answer, Computer, TestCounty, read_answer
from tests.support.server_process import make_store, running_server
from tests.support.syncing import Here
from tests.support.vaults import make_vault
from wire.directory import Role


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


def figures() -> Iterator[Figure]:
    """One change, among a hundred, among a thousand; a new record among a thousand; nothing to do."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        county = TestCounty()
        county.clock = Wall().now
        admin = county.computer(Role.ADMINISTRATOR)
        handler, contact = county.computer(Role.SOCIAL_WORKER), county.computer(Role.CONTACT_PERSON)
        server = stack.enter_context(running_server(make_store(folder / "county.db", county.root.public)))
        county.begin(lambda path, body: post(server.url, path, body))
        del admin
        address, counter = stack.enter_context(counting(server.url))
        writer = seat(folder / "writer", county, handler, address)
        reader = seat(folder / "reader", county, contact, address)
        stack.callback(writer.close)
        stack.callback(reader.close)
        yield from _measure(writer, reader, counter)


def _measure(writer: Colleague, reader: Colleague, counter: Counter) -> Iterator[Figure]:
    words = Words()
    grant = Grant(member=reader.member, rights=int(CONTRIBUTOR), basis=GrantBasis.DECISION)
    file = writer.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom"), grant])
    for _ in range(RECORDS):
        writer.vault.ledger.create(file, words.session())
    writer.runner.sync()
    reader.runner.sync()
    for count, limit in ((1, 400.0), (100, None), (1000, 30.0)):
        for _ in range(count):
            words.edit_one(writer.vault, file)
        yield from _both_ways(f"{count}_changes", writer, reader, counter, count, limit)
    for _ in range(1000):
        writer.vault.ledger.create(file, words.session())
    yield from _both_ways("1000_new_records", writer, reader, counter, 1000, 85.0)
    counter.reset()
    writer.runner.sync()
    yield from _figures("nothing_to_do", counter, 1, 535.0, of="Anki, measured before")


def _both_ways(
    what: str, writer: Colleague, reader: Colleague, counter: Counter, count: int, limit: float | None
) -> Iterator[Figure]:
    for name, colleague in ((f"push_{what}", writer), (f"pull_{what}", reader)):
        counter.reset()
        colleague.runner.sync()
        yield from _figures(name, counter, count, limit)


def _figures(name: str, counter: Counter, count: int, limit: float | None, of: str = "aim") -> Iterator[Figure]:
    each = counter.both / count
    if limit is None:
        yield Figure(name, round(each, 1), "B each")
    else:
        yield against(name, each, "B each", of, limit)
    yield against(f"{name}_requests", counter.requests, "requests", "aim", 1)


def seat(folder: Path, county: TestCounty, computer: Computer, address: str) -> Colleague:
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
    transport = HttpTransport(address)
    return Colleague(vault, members.member_of(computer.number), Runner(engine, transport, Here()), transport)


def post(url: str, path: str, body: bytes) -> Answer:
    return read_answer(httpx.post(url + path, content=body).content)
