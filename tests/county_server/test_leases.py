"""What a device has evicted it can have anew; what it goes on a journey without, it cannot."""

from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import shared
from tests.support.county import Answer, Compartment, Computer
from tests.support.local_server import LocalServer
from wire import canonical
from wire.errors import Code
from wire.messages import Kind, Lease, Wish, frame


def lease(computer: Computer, compartment: Compartment, wish: int, time: int = 1, device: int | None = None) -> bytes:
    """The frame of a wish."""
    asked = Lease(compartment.id, computer.number if device is None else device, wish, 0, time)
    return frame(Kind.LEASE, canonical.encode(asked.signed(computer.county.fingerprint, computer.signer)))


def kinds(answer: Answer) -> list[int]:
    return [delivery.kind for delivery in answer.deliveries]


def test_everything_is_delivered_anew_to_one_who_asks(server: LocalServer, people: People) -> None:
    """Keys first, then what others have written; never one's own, which one has kept."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    first, second = worker.segment(file, "ett"), worker.segment(file, "två")
    server.sync(worker, first, second)
    assert kinds(server.sync(reader, reader.segment(file, "mitt"))) == [Kind.SEGMENT, Kind.SEGMENT]
    answer = server.sync(reader, lease(reader, file, Wish.AGAIN))
    assert answer.refused == {}
    assert kinds(answer) == [Kind.ENVELOPE, Kind.SEGMENT, Kind.SEGMENT]
    assert [reader.open(answer.deliveries[at], file, worker) for at in (1, 2)] == [["ett"], ["två"]]
    assert kinds(server.sync(reader)) == []


def test_asking_twice_makes_the_stream_no_longer(server: LocalServer, people: People) -> None:
    """What was not fetched yet is moved, not repeated."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, worker.segment(file, "ett"))
    asked = [lease(reader, file, Wish.AGAIN, time) for time in range(1, 5)]
    assert kinds(server.sync(reader, *asked)) == [Kind.ENVELOPE, Kind.SEGMENT]


def test_keys_are_deleted_before_a_journey(server: LocalServer, people: People) -> None:
    """The words may be had anew, the keys may not: until somebody who has them gives them again."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, worker.segment(file, "ett"))
    server.sync(reader)
    server.sync(reader, lease(reader, file, Wish.AWAY))
    assert kinds(server.sync(reader, lease(reader, file, Wish.AGAIN))) == [Kind.SEGMENT]
    server.sync(worker, worker.envelope(reader, file))
    assert kinds(server.sync(reader, lease(reader, file, Wish.AGAIN, 2))) == [Kind.ENVELOPE, Kind.SEGMENT]


def test_others_keep_their_keys(server: LocalServer, people: People) -> None:
    """One colleague's journey is no other's."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, worker.envelope(people.admin, file))
    server.sync(reader, lease(reader, file, Wish.AWAY))
    assert Kind.ENVELOPE in kinds(server.sync(people.admin))


def test_one_who_was_left_out_gets_nothing_anew(server: LocalServer, people: People) -> None:
    """A new epoch without the device ends what it may ask for."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(reader)
    server.sync(worker, worker.envelope(worker, file, epochs=(1,)), worker.segment(file, "utan henne", epoch=1))
    answer = server.sync(reader, lease(reader, file, Wish.AGAIN))
    assert answer.refused == {1: (Code.NOT_MEMBER, 0)}
    assert kinds(answer) == []


def test_strangers_and_forgers_are_refused(server: LocalServer, people: People) -> None:
    """Only for oneself, only as a member, only with a wish that there is; and nothing of what has been erased."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    file = shared(server, worker, reader)
    nonsense = lease(reader, file, 9)
    answer = server.sync(reader, lease(reader, file, Wish.AGAIN, device=worker.number), nonsense)
    assert answer.refused == {1: (Code.NOT_MEMBER, 0), 2: (Code.MALFORMED, 0)}
    assert server.sync(stranger, lease(stranger, file, Wish.AGAIN)).refused == {1: (Code.NOT_MEMBER, 0)}
    forged = Lease(file.id, reader.number, Wish.AWAY, 0, 1).signed(reader.county.fingerprint, stranger.signer)
    answer = server.sync(reader, frame(Kind.LEASE, canonical.encode(forged)))
    assert answer.refused == {1: (Code.SIGNATURE, 0)}
    server.sync(worker, worker.erase(file))
    assert server.sync(reader, lease(reader, file, Wish.AGAIN)).refused == {1: (Code.ERASED, 0)}
