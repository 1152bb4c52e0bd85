"""The server passes on that somebody has read what was carried by hand, and learns nothing else of it."""

from tests.county_server.conftest import People
from tests.support.county import Computer
from tests.support.local_server import LocalServer
from wire import canonical
from wire.errors import Code
from wire.messages import Carried, Kind, frame

PARCEL = bytes(range(16))


def read(reader: Computer, writer: Computer, device: int | None = None, recipient: int | None = None) -> bytes:
    """The frame that says so."""
    word = Carried(
        PARCEL, reader.number if device is None else device, writer.number if recipient is None else recipient, 1
    )
    return frame(Kind.CARRIED, canonical.encode(word.signed(reader.county.fingerprint, reader.signer)))


def test_the_writer_is_told_once(server: LocalServer, people: People) -> None:
    """However often it is said; nobody else hears of it."""
    for _ in range(2):
        assert server.sync(people.reader, read(people.reader, people.worker)).refused == {}
    found = [one.kind for _ in range(2) for one in server.sync(people.worker).deliveries if one.kind == Kind.CARRIED]
    assert found == [Kind.CARRIED]
    assert [one for one in server.sync(people.stranger).deliveries if one.kind == Kind.CARRIED] == []


def test_nobody_says_it_for_another(server: LocalServer, people: People) -> None:
    """Neither in another's name nor with another's signature, nor to one who is no computer."""
    reader, worker = people.reader, people.worker
    assert server.sync(reader, read(reader, worker, device=worker.number)).refused == {1: (Code.NOT_MEMBER, 0)}
    forged = Carried(PARCEL, reader.number, worker.number, 1, worker.signer.sign("carried-read/1", bytes(16)))
    body = frame(Kind.CARRIED, canonical.encode(forged))
    assert server.sync(reader, body).refused == {1: (Code.SIGNATURE, 0)}
    assert server.sync(reader, read(reader, worker, recipient=0)).refused == {1: (Code.DEVICE_UNKNOWN, 0)}
