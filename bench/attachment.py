"""An attachment of 5 MB over loopback: real vaults, a real server process; bytes both ways, HTTP included."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bench import attachment_window
from bench.figure import Figure, within
from bench.office import Colleague, Wall, post, seat
from bench.proxy import counting
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.attachment.attachments import Attachments
from desktop.services.log.access_log import AccessLog
from desktop.sync.members import CountyMembers
from tests.support.attached import PNG, InMemory, noise
from tests.support.county import TestCounty
from tests.support.server_process import make_store, running_server
from wire.directory import Role

SIZE = 5 * 1024 * 1024
AIM_BLOCK_MS = 50.0
"""Whoever types waits for one step on the database thread, and for none on the window's own."""

AIM_RATIO = 1.05


def figures() -> Iterator[Figure]:
    """In, up, down and out; the longest step; bytes on the wire over bytes in the file; what the window feels of it."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        county = TestCounty()
        county.clock = Wall().now
        county.computer(Role.ADMINISTRATOR)
        first, second = county.computer(Role.SOCIAL_WORKER), county.computer(Role.SOCIAL_WORKER)
        server = stack.enter_context(running_server(make_store(folder / "county.db", county.root.public)))
        county.begin(lambda path, body: post(server.url, path, body))
        address, counter = stack.enter_context(counting(server.url))
        people = [seat(folder / f"vault-{one.number}", county, one, address) for one in (first, second)]
        for one in people:
            stack.callback(one.close)
        writer, reader = people
        grant = Grant(member=reader.member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
        file = writer.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant])
        writer.runner.sync()
        reader.runner.sync()

        content = PNG + noise(SIZE - len(PNG))
        adding = service(writer).add(file, InMemory(content))
        yield from _steps("attachment_5MB_in", adding.step)
        for name, colleague in (("up", writer), ("down", reader)):
            counter.reset()
            began = time.perf_counter()
            colleague.runner.sync()
            yield Figure(f"attachment_5MB_{name}", round(time.perf_counter() - began, 2), "s")
            yield within(f"attachment_5MB_{name}_bytes", counter.both, "B", "aim", SIZE * AIM_RATIO)
            yield Figure(f"attachment_5MB_{name}_requests", counter.requests, "requests")
        [view] = service(reader).of(file)
        reading = service(reader).read(file, view.seen)
        yield from _steps("attachment_5MB_out", reading.step)
        if reading.content != content:
            raise AssertionError("what came is not what was attached")
    yield from attachment_window.figures()


def service(colleague: Colleague) -> Attachments:
    """The use case, at one computer."""
    vault, clock = colleague.vault, Wall()
    members = CountyMembers(vault.ledger, vault.mailbox)
    return Attachments(
        vault.ledger, vault.mailbox, members, clock, AccessLog(vault.ledger, members, vault.settings, clock)
    )


def _steps(name: str, step: Callable[[], bool]) -> Iterator[Figure]:
    taken, whole = [], False
    while not whole:
        began = time.perf_counter()
        whole = step()
        taken.append((time.perf_counter() - began) * 1000)
    yield Figure(name, round(sum(taken) / 1000, 2), "s")
    yield within(f"{name}_longest_step", max(taken), "ms", "aim", AIM_BLOCK_MS)
