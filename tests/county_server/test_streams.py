"""Deliveries: in order, after the cursor, whole, and none passed over."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from county_server.service.answers import PORTION
from county_server.store.streams import PAGE
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import shared
from tests.support.county import Answer, Computer, TestCounty, material, read_answer
from tests.support.local_server import LocalServer
from wire.errors import Code
from wire.messages import SYNC_PATH, Kind


def test_a_cursor_says_where_to_go_on(server: LocalServer, people: People) -> None:
    """The same cursor gives the same again; a later one gives the rest."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    server.sync(worker, *(worker.segment(made, str(n)) for n in range(5)))
    first = server.post(SYNC_PATH, reader.request())
    assert server.post(SYNC_PATH, reader.request()).deliveries == first.deliveries
    middle = first.deliveries[2].position
    assert server.post(SYNC_PATH, reader.request(cursor=middle)).deliveries == first.deliveries[3:]
    assert server.post(SYNC_PATH, reader.request(cursor=first.cursor + 1000)).deliveries == []


def test_long_streams_come_in_pages(server: LocalServer, people: People) -> None:
    """Block by block, each from a transaction of its own; what arrives between two pages is in the same answer."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    texts = [material(f"text {n}", 500).hex() for n in range(3 * PAGE)]
    server.sync(worker, *(worker.segment(made, text) for text in texts))
    conversation = server.conversation()
    conversation.feed(reader.request())
    blocks = conversation.close()
    data = next(blocks)
    server.sync(worker, worker.segment(made, "meanwhile"))
    answer = read_answer(data + b"".join(blocks))
    assert [reader.open(delivery, made, worker) for delivery in answer.deliveries] == [
        [t] for t in [*texts, "meanwhile"]
    ]
    assert answer.done is not None
    assert answer.done.position == answer.cursor


def test_answers_come_while_the_request_goes_on(server: LocalServer, people: People) -> None:
    """At most a portion goes unanswered; a small request is answered at its end, in one STORED."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    small = server.conversation()
    assert small.feed(worker.request(*(worker.segment(made, str(n)) for n in range(20)))) == b""
    answer = read_answer(b"".join(small.close()))
    assert (answer.kinds, answer.stored) == ([Kind.STORED, Kind.DONE], list(range(1, 21)))

    large, said, unanswered, stored = server.conversation(), b"", 0, 0
    large.feed(worker.hello())
    for n in range(40):
        sent = worker.segment(made, material(f"text {n}", 1000).hex())
        unanswered += len(sent)
        if said := large.feed(sent):
            stored += len(read_answer(said).stored)
            unanswered = 0
        assert unanswered < PORTION + len(sent)
    assert stored == 40 - len(read_answer(b"".join(large.close())).stored)


def test_any_cutting_gives_the_same(server: LocalServer, people: People) -> None:
    """Byte by byte as well as at once."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    conversation = server.conversation()
    request = worker.request(worker.segment(made, "1"), reader.segment(made, "not mine"), worker.segment(made, "2"))
    said = b"".join(conversation.feed(bytes([byte])) for byte in request)
    answer = read_answer(said + b"".join(conversation.close()))
    assert (answer.stored, answer.refused) == ([1, 3], {2: (Code.NOT_MEMBER, 0)})


def test_what_came_whole_before_a_cut_is_stored(server: LocalServer, people: People) -> None:
    """At every byte where the request can be cut; the next request finds out by sending it again."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    frames = [worker.segment(made, str(n)) for n in range(3)]
    hello, taken = worker.hello(), server.counters()[worker.number][1]
    ends = [len(hello + b"".join(frames[:n])) for n in range(4)]
    for cut in range(0, ends[-1], 7):
        server.conversation().feed((hello + b"".join(frames))[:cut])
        whole = sum(end <= cut for end in ends[1:])
        assert server.counters()[worker.number][1] == taken + whole
    assert server.sync(worker, *frames).stored == [1, 2, 3]
    assert len(server.sync(reader).deliveries) == 3


def test_a_replayed_request_changes_nothing(server: LocalServer, people: People) -> None:
    """Someone who recorded it sends it again."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    request = worker.request(worker.segment(made, "1"), worker.envelope(people.stranger, made))
    first, counters = server.post(SYNC_PATH, request), server.counters()
    again = server.post(SYNC_PATH, request)
    assert (again.stored, again.done, server.counters()) == (first.stored, first.done, counters)


def test_the_count_of_stored_frames_never_falls(server: LocalServer, people: People) -> None:
    """Repetitions do not raise it, refusals neither, and an erasure takes nothing from it (rule 17)."""
    worker, reader = people.worker, people.reader
    made = worker.compartment()
    frames = [worker.found(made), worker.envelope(reader, made), worker.segment(made, "1")]
    assert count(server.sync(worker, *frames)) == 3
    assert count(server.sync(worker, *frames, reader.segment(made, "1"))) == 3
    assert count(server.sync(worker, worker.erase(made))) == 4
    assert count(server.sync(worker, *frames)) == 4


def count(answer: Answer) -> int:
    assert answer.done is not None
    return answer.done.stored


def test_two_uploads_at_once_leave_no_hole_in_a_third_stream(server: LocalServer, people: People) -> None:
    """Positions are contiguous, and a reader who asks all the time is given each delivery exactly once."""
    admin, worker, reader, stranger = people
    senders = {sender.number: (sender, shared(server, sender, reader)) for sender in (admin, worker, stranger)}
    start, each = server.sync(reader).cursor or reader.cursor, 40

    def upload(sender: Computer) -> None:
        made = senders[sender.number][1]
        for n in range(each):
            assert server.sync(sender, sender.segment(made, f"{sender.number} {n}")).stored == [1]

    threads = [threading.Thread(target=upload, args=(sender,)) for sender, _ in senders.values()]
    for thread in threads:
        thread.start()
    positions: list[int] = []
    while any(thread.is_alive() for thread in threads) or len(positions) < 3 * each:
        positions += [delivery.position for delivery in server.sync(reader).deliveries]
    for thread in threads:
        thread.join()
    assert positions == list(range(start + 1, start + 3 * each + 1))


def test_a_store_that_is_busy_is_unavailable_and_nothing_more(
    tmp_path: Path, county: TestCounty, people: People, expected_log: Callable[[str], None]
) -> None:
    """What was stored is said; the rest is neither stored nor refused, and goes well later."""
    expected_log("store unavailable")
    server = LocalServer(tmp_path / "county.db", county, patience=0.01)
    county.begin(server.post)
    worker = people.worker
    frames = [worker.found(worker.compartment()) for _ in range(2)]
    conversation = server.conversation()
    conversation.feed(worker.hello() + frames[0])
    other = sqlite3.connect(tmp_path / "county.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    conversation.feed(frames[1])
    answer = read_answer(b"".join(conversation.close()))
    assert (answer.kinds, answer.stored, answer.refused) == ([Kind.STORED, Kind.ERROR], [1], {})
    assert answer.error is not None
    assert answer.error.code == Code.UNAVAILABLE
    other.close()
    assert server.sync(worker, *frames).stored == [1, 2]
    server.close()


def test_much_is_told_of_before_it_comes(server: LocalServer, people: People) -> None:
    """So that a person may be asked; of little nothing is said, since every byte is counted."""
    worker, reader = people.worker, people.reader
    file = shared(server, worker, reader)
    server.sync(worker, worker.segment(file, "lite"))
    assert server.sync(reader).ahead is None
    server.sync(worker, *(worker.segment(file, material(f"text {at}", 2_000).hex()) for at in range(40)))
    answer = server.post(SYNC_PATH, reader.request())
    assert answer.ahead is not None
    assert answer.kinds[0] is Kind.AHEAD
    assert (answer.ahead.deliveries, answer.ahead.bytes) == (
        len(answer.deliveries),
        sum(len(delivery.body) for delivery in answer.deliveries),
    )
