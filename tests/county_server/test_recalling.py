"""A device that was restored from an old copy of itself gets its own words again, and nobody else's."""

from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import shared
from tests.support.county import Answer, Compartment, Computer
from tests.support.local_server import LocalServer
from wire import canonical
from wire.errors import Code
from wire.messages import Kind, Recall, frame


def recall(
    computer: Computer, compartment: Compartment, after: int = 0, time: int = 1, device: int | None = None
) -> bytes:
    """The frame of the question."""
    asked = Recall(compartment.id, computer.number if device is None else device, after, time)
    return frame(Kind.RECALL, canonical.encode(asked.signed(computer.county.fingerprint, computer.signer)))


def words(computer: Computer, compartment: Compartment, answer: Answer) -> list[list[str]]:
    return [computer.open(one, compartment, computer) for one in answer.deliveries if one.kind == Kind.SEGMENT]


def test_own_words_beyond_a_number_come_again(server: LocalServer, people: People) -> None:
    """In the order of the log, and only what is not known; others' words are not repeated."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, *(worker.segment(file, text) for text in ("ett", "två", "tre")))
    server.sync(reader, reader.segment(file, "hennes"))
    server.sync(worker)
    answer = server.sync(worker, recall(worker, file, after=1))
    assert answer.refused == {}
    assert words(worker, file, answer) == [["två"], ["tre"]]


def test_asking_again_makes_the_stream_no_longer(server: LocalServer, people: People) -> None:
    """What is on its way already is moved, not doubled."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, worker.segment(file, "ett"))
    answer = server.sync(worker, *(recall(worker, file, time=time) for time in range(1, 5)))
    assert words(worker, file, answer) == [["ett"]]


def test_only_for_oneself_and_only_as_a_member(server: LocalServer, people: People) -> None:
    """A stranger, another's name, another's signature, and what has been erased."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    file = shared(server, worker, reader)
    server.sync(worker, worker.segment(file, "ett"))
    assert server.sync(stranger, recall(stranger, file)).refused == {1: (Code.NOT_MEMBER, 0)}
    assert server.sync(reader, recall(reader, file, device=worker.number)).refused == {1: (Code.NOT_MEMBER, 0)}
    forged = Recall(file.id, reader.number, 0, 1, worker.signer.sign("recall/1", bytes(16)))
    body = frame(Kind.RECALL, canonical.encode(forged))
    assert server.sync(reader, body).refused == {1: (Code.SIGNATURE, 0)}
    server.sync(worker, worker.erase(file))
    assert server.sync(worker, recall(worker, file, time=2)).refused == {1: (Code.ERASED, 0)}
