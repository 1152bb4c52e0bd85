"""What is bulky goes after all else, comes when it is asked for, and never twice (docs/adr/attachments.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.records.assignment import EmergencyNote
from desktop.domain.records.attachment import Attachment, Piece
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire import canonical
from wire.directory import Role
from wire.messages import Delivery, Kind, Reader

PIECE = 15_600


def noise(size: int, seed: str = "bild") -> bytes:
    """Bytes that nothing makes smaller, the same at every run."""
    blocks = (hashlib.sha256(f"{seed}{at}".encode()).digest() for at in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def attach(colleague: Colleague, file: CompartmentId, content: bytes, *others: Colleague) -> CompartmentId:
    """As the service does: the pieces first, in a place of their own, then the record in the file."""
    parts = [content[at : at + PIECE] for at in range(0, len(content), PIECE)]
    ledger = colleague.ledger
    room = ledger.found(CompartmentKind.ATTACHMENT, [grant(other) for other in others], local=True)
    for number, data in enumerate(parts):
        ledger.create(room, Piece(number=number, of=len(parts), data=data))
    ledger.share(room)
    ledger.create(file, Attachment(name="bild.png", size=len(content), compartment=bytes(room)))
    return room


def content(colleague: Colleague, room: CompartmentId) -> bytes:
    """What has come of it."""
    return b"".join(piece.data for _, piece in colleague.ledger.pieces(room, ChangeId(0, 0), 10_000))


def deliveries(answer: bytes) -> list[Delivery]:
    """What an answer brings, in its order."""
    return [canonical.decode(body, Delivery) for kind, body in Reader().feed(answer) if kind is Kind.DELIVERY]


def frames_of(request: bytes) -> list[Kind]:
    """The kinds of the frames in a request."""
    return [kind for kind, _ in Reader().feed(request)]


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as made:
        yield made


@pytest.fixture
def two(county: SyncedCounty) -> tuple[Colleague, Colleague, CompartmentId]:
    """Gun-Britt, and Malin who handles the same file."""
    gun_britt, malin = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = gun_britt.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(malin)])
    county.settle()
    return gun_britt, malin, file


def test_the_list_comes_before_the_content_and_the_content_whole(
    two: tuple[Colleague, Colleague, CompartmentId],
) -> None:
    """Whoever opens the file sees at once that there is something, and reads it when it is here."""
    gun_britt, malin, file = two
    picture = noise(300_000)
    room = attach(gun_britt, file, picture, malin)
    gun_britt.sync()
    malin.link.down = 9_000
    malin.link.down = 3_000
    with pytest.raises(Exception, match="server_unreachable"):
        malin.sync()
    assert [seen.record.name for seen in malin.ledger.all(file, Attachment)] == ["bild.png"]
    malin.sync()
    assert content(malin, room) == picture
    assert malin.mailbox.arriving() == []


def test_what_is_bulky_goes_after_what_was_written_later(two: tuple[Colleague, Colleague, CompartmentId]) -> None:
    """A note that is signed while a picture is on its way does not wait for it."""
    gun_britt, malin, file = two
    attach(gun_britt, file, noise(400_000), malin)
    exchange, written = gun_britt.link.exchange, []

    def write_meanwhile(path: str, frames: list[bytes], *rest: object) -> None:
        exchange(path, frames, *rest)  # type: ignore[arg-type]
        if len(gun_britt.link.requests) == before + 3:
            written.append(gun_britt.ledger.create(file, JournalNote(text="Hon ringde")))
            gun_britt.ledger.create(file, EmergencyNote(what="Ring nu"))

    before = len(gun_britt.link.requests)
    gun_britt.link.exchange = write_meanwhile  # type: ignore[method-assign, assignment]
    gun_britt.sync()
    kinds = [frames_of(request)[1:] for request in gun_britt.link.requests[before:]]
    assert written
    assert Kind.SEGMENT in kinds[3]
    assert kinds[3][0] is Kind.SEGMENT
    assert sum(kind.count(Kind.BULK) for kind in kinds[4:]) > 10


def test_what_is_bulky_comes_after_what_was_written_later(two: tuple[Colleague, Colleague, CompartmentId]) -> None:
    """A note that a colleague signs while a picture comes is read before the picture's next portion."""
    gun_britt, malin, file = two
    room = attach(gun_britt, file, noise(400_000), malin)
    gun_britt.sync()
    exchange, before = malin.link.exchange, len(malin.link.requests)

    def write_meanwhile(path: str, frames: list[bytes], *rest: object) -> None:
        exchange(path, frames, *rest)  # type: ignore[arg-type]
        if len(malin.link.requests) == before + 3:
            gun_britt.ledger.create(file, EmergencyNote(what="Ring nu"))
            gun_britt.sync()

    malin.link.exchange = write_meanwhile  # type: ignore[method-assign, assignment]
    malin.sync()
    portions = [[one.kind for one in deliveries(answer)] for answer in malin.link.answers[before:]]
    assert portions[3][0] == Kind.SEGMENT
    assert portions[3].count(Kind.BULK) == 4
    assert sum(kinds.count(Kind.BULK) for kinds in portions[4:]) > 10
    assert content(malin, room) == noise(400_000)


@pytest.mark.parametrize("bytes_up", [5_000, 20_000, 40_000, 64_000])
def test_an_upload_that_is_cut_goes_on_where_it_was_cut(
    two: tuple[Colleague, Colleague, CompartmentId], bytes_up: int
) -> None:
    """Nothing that the server has is sent again but what one cut may hide."""
    gun_britt, malin, file = two
    picture = noise(250_000)
    room = attach(gun_britt, file, picture, malin)
    before = len(gun_britt.link.requests)
    gun_britt.link.up = bytes_up
    with pytest.raises(Exception, match="server_unreachable"):
        gun_britt.sync()
    gun_britt.sync()
    malin.sync()
    assert content(malin, room) == picture
    sent = [body for request in gun_britt.link.requests[before:] for kind, body in Reader().feed(request)]
    assert len(set(sent)) <= len(sent)


@pytest.mark.parametrize("cut", [2_000, 17_000, 40_000])
def test_a_download_that_is_cut_asks_for_nothing_that_has_come(
    two: tuple[Colleague, Colleague, CompartmentId], cut: int
) -> None:
    """A portion that was cut comes again from its first frame that had not come whole."""
    gun_britt, malin, file = two
    picture = noise(250_000)
    room = attach(gun_britt, file, picture, malin)
    gun_britt.sync()
    malin.sync() if cut < 0 else None
    county_down = 0
    for _ in range(40):
        malin.link.down = cut
        try:
            malin.sync()
            break
        except Exception:  # noqa: BLE001, S112 - the link was cut
            continue
    malin.sync()
    county_down = sum(map(len, malin.link.answers))
    assert content(malin, room) == picture
    assert county_down < 40 * len(picture)


def test_a_handler_who_is_let_in_later_gets_it_too(
    county: SyncedCounty, two: tuple[Colleague, Colleague, CompartmentId]
) -> None:
    """By the grant in its own place; what is bulky is held for her until she asks."""
    gun_britt, malin, file = two
    picture = noise(120_000)
    room = attach(gun_britt, file, picture, malin)
    county.settle()
    siv = county.join(Role.SOCIAL_WORKER)
    county.settle()
    gun_britt.ledger.create(file, grant(siv))
    gun_britt.ledger.create(room, grant(siv))
    county.settle()
    assert content(siv, room) == picture


def test_one_who_is_no_member_gets_nothing_by_asking(
    county: SyncedCounty, two: tuple[Colleague, Colleague, CompartmentId]
) -> None:
    """The server asks for membership, as it does of everything."""
    gun_britt, malin, file = two
    room = attach(gun_britt, file, noise(120_000), malin)
    siv = county.join(Role.SOCIAL_WORKER)
    county.settle()
    assert room not in {info.id for info in siv.ledger.compartments()}
    assert not any(len(answer) > 20_000 for answer in siv.link.answers)


def test_erased_it_is_nowhere(county: SyncedCounty, two: tuple[Colleague, Colleague, CompartmentId]) -> None:
    """No piece is left on the server, in the colleague's files or in one's own."""
    gun_britt, malin, file = two
    room = attach(gun_britt, file, noise(120_000), malin)
    county.settle()
    assert held(county) > 6
    gun_britt.ledger.order_erasure(room)
    county.settle()
    assert held(county) == 0
    for one in (gun_britt, malin):
        assert room not in {info.id for info in one.ledger.compartments()}
    assert {receipt.device for receipt in gun_britt.ledger.receipts(room).receipts} == {malin.device}


def held(county: SyncedCounty) -> int:
    """Bulky frames that the server holds."""
    from sqlalchemy import func, select

    from county_server.store.schema import frame

    with county.server.database.read() as connection:
        return connection.execute(select(func.count()).where(frame.c.kind == Kind.BULK)).scalar_one()
