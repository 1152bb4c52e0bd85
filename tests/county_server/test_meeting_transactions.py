"""Transactions that meet on PostgreSQL: whatever they do to each other, nothing is lost and nothing comes twice."""

from __future__ import annotations

import threading
from collections.abc import Callable

import psycopg
import pytest
from sqlalchemy import select

from county_server.service import writing
from county_server.service.turn import Turn
from county_server.store import streams
from county_server.store.schema import device
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, shared
from tests.support.county import Answer, TestCounty, read_answer
from tests.support.local_server import LocalServer
from wire.errors import Code
from wire.messages import SYNC_PATH, Kind

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)


class Waiting:
    """A request in a thread of its own, which waits for a lock until somebody lets go."""

    def __init__(self, store: str, act: Callable[[], Answer], others: int = 0) -> None:
        """`others` wait already."""
        self.answer: Answer | None = None
        self._others = others
        self._store = store
        self._thread = threading.Thread(target=self._run, args=(act,))

    def __enter__(self) -> Waiting:
        self._thread.start()
        with psycopg.connect(self._store, autocommit=True) as connection:
            waits = "SELECT count(*) > %s FROM pg_locks WHERE NOT granted"
            while connection.execute(waits, [self._others]).fetchone() == (False,):
                assert self._thread.is_alive()
                connection.execute("SELECT pg_sleep(0.01)")
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join()

    def _run(self, act: Callable[[], Answer]) -> None:
        self.answer = act()


def test_a_slow_transaction_is_not_passed_over(server: LocalServer, people: People, store: str) -> None:
    """It holds its place in the reader's stream; who comes later numbers later, and others do not wait for it."""
    admin, worker, reader, stranger = people
    slowly, quickly, beside = shared(server, worker, reader), shared(server, admin, reader), shared(server, stranger)
    server.sync(reader)
    late, soon = body(worker.segment(slowly, "late")), admin.segment(quickly, "soon")
    slow = server.database.write()
    connection = slow.__enter__()
    turn = Turn(connection, server.service.county, worker.number, Kind.SEGMENT, slowly.id)
    assert writing.write(turn, [late]) == [None]
    with Waiting(store, lambda: server.sync(admin, soon)) as waiting:
        assert server.sync(stranger, stranger.segment(beside, "beside")).stored == [1]
        assert server.sync(reader).deliveries == []
        slow.__exit__(None, None, None)
    assert waiting.answer is not None
    assert waiting.answer.stored == [1]
    deliveries = server.sync(reader).deliveries
    assert [delivery.body for delivery in deliveries] == [late, body(soon)]
    assert [delivery.position for delivery in deliveries] == [reader.cursor - 1, reader.cursor]


def test_an_answer_is_of_one_moment(server: LocalServer, people: People, store: str) -> None:
    """What arrives between a page and the end of its stream is not counted, else a cursor could pass over it."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    with server.database.read() as connection:
        page = streams.page(connection, reader.number, reader.cursor)
        server.sync(worker, worker.segment(made, "meanwhile"))
        assert streams.counters(connection, reader.number)[0] == (page[-1].position if page else reader.cursor)


def test_the_same_frames_at_once_are_stored_once(server: LocalServer, people: People, store: str) -> None:
    """A device that was cut off comes again while its first request is still worked on."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    new = worker.compartment()
    frames = [worker.segment(made, "1"), worker.found(new), worker.envelope(reader, new), worker.segment(new, "2")]
    before = server.counters()
    lock = server.database.write()
    connection = lock.__enter__()
    connection.execute(select(device.c.number).where(device.c.number == worker.number).with_for_update())
    request = worker.request(*frames)
    with (
        Waiting(store, lambda: server.post(SYNC_PATH, request)) as first,
        Waiting(store, lambda: server.post(SYNC_PATH, request), others=1) as second,
    ):
        lock.__exit__(None, None, None)
    assert first.answer is not None
    assert second.answer is not None
    assert (first.answer.stored, second.answer.stored) == ([1, 2, 3, 4], [1, 2, 3, 4])
    assert server.counters()[worker.number][1] == before[worker.number][1] + 4
    assert len(server.sync(reader).deliveries) == 3


def test_a_deadlock_is_done_again(server: LocalServer, people: People, store: str) -> None:
    """Somebody locked in another order; the sender hears nothing of it."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    with psycopg.connect(store) as other:
        other.execute("SELECT number FROM device WHERE number = %s FOR UPDATE", [reader.number])
        with Waiting(store, lambda: server.sync(worker, worker.segment(made, "1"))) as waiting:
            other.execute("SET deadlock_timeout = '1min'")  # so it is the server's transaction that is undone
            other.execute("SELECT id FROM compartment WHERE id = %s FOR UPDATE", [made.id])
            other.commit()
    assert waiting.answer is not None
    assert waiting.answer.stored == [1]
    assert server.database.repeated >= 1
    assert len(server.sync(reader).deliveries) == 1


def test_a_lock_that_is_never_let_go_makes_it_unavailable(
    store: str, county: TestCounty, people: People, expected_log: Callable[[str], None]
) -> None:
    """What was stored is said; the rest is neither stored nor refused, and goes well later."""
    expected_log("store unavailable")
    server = LocalServer(store, county, patience=0.05)
    county.begin(server.post)
    worker = people.worker
    frames = [worker.found(worker.compartment()) for _ in range(2)]
    conversation = server.conversation()
    conversation.feed(worker.hello() + frames[0])
    with psycopg.connect(store) as other:
        other.execute("SELECT number FROM device WHERE number = %s FOR UPDATE", [worker.number])
        conversation.feed(frames[1])
    answer = read_answer(b"".join(conversation.close()))
    assert (answer.kinds, answer.stored, answer.refused) == ([Kind.STORED, Kind.ERROR], [1], {})
    assert answer.error is not None
    assert answer.error.code == Code.UNAVAILABLE
    assert server.sync(worker, *frames).stored == [1, 2]
    server.close()


def test_connections_that_broke_are_made_anew(server: LocalServer, people: People, store: str) -> None:
    """PostgreSQL was restarted between two requests; nobody notices."""
    with psycopg.connect(store, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    assert server.sync(people.worker, people.worker.found(people.worker.compartment())).stored == [1]
