"""An attachment over a real server in a process of its own, through a link that is cut half-way: bytes are counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bench.office import Colleague, Wall, post, seat
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.records.attachment import Attachment, Piece
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from tests.support.attached import noise
from tests.support.county import TestCounty
from tests.support.proxy import Proxy
from tests.support.server_process import make_store, running_server
from wire.directory import Role

SIZE, PIECE = 600_000, 15_800
CONTENT = noise(SIZE)
FRAME = 16 * 1024
RESUMED = 6_000
"""What two more requests cost, with their greetings and HTTP."""


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Colleague, Colleague, Proxy]]:
    """Two handlers at their computers, both behind one link."""
    with ExitStack() as stack:
        county = TestCounty()
        county.clock = Wall().now
        county.computer(Role.ADMINISTRATOR)
        first, second = county.computer(Role.SOCIAL_WORKER), county.computer(Role.SOCIAL_WORKER)
        server = stack.enter_context(running_server(make_store(tmp_path / "county.db", county.root.public)))
        county.begin(lambda path, body: post(server.url, path, body))
        proxy = stack.enter_context(Proxy(server.url))
        people = [seat(tmp_path / f"vault-{one.number}", county, one, proxy.url) for one in (first, second)]
        for one in people:
            stack.callback(one.close)
        yield people[0], people[1], proxy


def attach(writer: Colleague, reader: Colleague) -> CompartmentId:
    """A file, and 600 kB attached to it, for both."""
    ledger = writer.vault.ledger
    grant = Grant(member=reader.member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
    file = ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant])
    writer.runner.sync()
    room = ledger.found(CompartmentKind.ATTACHMENT, [grant], local=True)
    parts = [CONTENT[at : at + PIECE] for at in range(0, SIZE, PIECE)]
    with ledger.transaction(room):
        for number, data in enumerate(parts):
            ledger.create(room, Piece(number=number, of=len(parts), data=data))
    ledger.create(file, Attachment(name="bild.png", size=SIZE, compartment=bytes(room)))
    ledger.share(room)
    return room


def content(colleague: Colleague, room: CompartmentId) -> bytes:
    return b"".join(piece.data for _, piece in colleague.vault.ledger.pieces(room, ChangeId(0, 0), 1_000))


def cut(colleague: Colleague) -> None:
    with pytest.raises(KnownError):
        colleague.runner.sync()


def test_a_cut_makes_the_sender_send_no_more_again_than_it_may(
    two: tuple[Colleague, Colleague, Proxy],
) -> None:
    """Three cuts on the way up: each costs at most 16 KiB that went unanswered, and the frame that was cut."""
    writer, reader, proxy = two
    room = attach(writer, reader)
    proxy.count_anew()
    cuts = (100_003, 251_777, 430_001)
    for at in cuts:
        proxy.cut_up = at
        cut(writer)
    proxy.cut_up = None
    writer.runner.sync()
    whole = SIZE * 1.04
    assert proxy.up <= whole + len(cuts) * (2 * FRAME + RESUMED)
    reader.runner.sync()
    assert content(reader, room) == CONTENT


def test_a_cut_on_the_way_down_costs_a_frame(two: tuple[Colleague, Colleague, Proxy]) -> None:
    """What has come is here; the rest of the frame that was cut, and what lay in the link, comes again."""
    writer, reader, proxy = two
    room = attach(writer, reader)
    writer.runner.sync()
    proxy.count_anew()
    cuts = (90_001, 222_222, 400_007)
    here = 0
    for at in cuts:
        proxy.cut_down = at
        cut(reader)
        now = len(content(reader, room))
        assert now > here
        assert now >= at - len(cuts) * (2 * FRAME + RESUMED)
        here = now
    proxy.cut_down = None
    reader.runner.sync()
    assert content(reader, room) == CONTENT
    assert proxy.down <= SIZE * 1.04 + len(cuts) * (2 * FRAME + RESUMED)
