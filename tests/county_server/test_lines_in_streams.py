"""The directory's lines in the streams: owed to all, written to none before it is needed, and read as if they were."""

from __future__ import annotations

import threading

from sqlalchemy import func, select

from county_server.store.schema import delivery
from county_server.store.streams import PAGE
from county_server.upkeep import checks
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, shared
from tests.support.county import Computer, TestCounty, material
from tests.support.local_server import LocalServer
from wire import canonical
from wire.messages import SYNC_PATH, Hello, Kind, frame, mark_of
from wire.version import PROTOCOL


def rows(server: LocalServer) -> int:
    """Of all streams."""
    with server.database.read() as connection:
        return int(connection.execute(select(func.count()).select_from(delivery)).scalar_one())


def bring(server: LocalServer, county: TestCounty, admin: Computer, count: int) -> list[bytes]:
    """So many new lines, brought by an administrator."""
    known = len(county.lines)
    for _ in range(count):
        county.member()
    assert len(server.sync(admin, *county.new_lines(known)).stored) == count
    return county.lines[known:]


def test_many_lines_are_one_row_of_a_stream(server: LocalServer, county: TestCounty, people: People) -> None:
    """None before the device asks; and in the answer each stands at a position of its own."""
    before, start = rows(server), people.reader.cursor
    new = bring(server, county, people.admin, PAGE + 5)
    assert rows(server) == before + 1, "of the administrator's own computer"
    answer = server.sync(people.reader)
    assert answer.delivered(Kind.DIRECTORY) == new
    assert [one.position for one in answer.deliveries] == list(range(start + 1, start + 1 + len(new)))
    assert answer.done is not None
    assert answer.done.position == start + len(new)
    assert rows(server) == before + 2
    assert server.sync(people.reader).deliveries == []
    assert checks.findings(server.database) == []


def test_a_cursor_in_the_middle_of_a_run_goes_on_there(server: LocalServer, county: TestCounty, people: People) -> None:
    """From any position, also of a computer that was restored from an older copy; and what it had there is known."""
    reader, start = people.reader, people.reader.cursor
    new = bring(server, county, people.admin, PAGE + 3)
    server.sync(reader)
    for had in (1, PAGE - 1, PAGE, PAGE + 2, PAGE + 3):
        assert server.post(SYNC_PATH, reader.request(cursor=start + had)).delivered(Kind.DIRECTORY) == new[had:]
        assert greeted(server, reader, start + had, mark_of(Kind.DIRECTORY, new[had - 1])) == start + len(new)
        assert greeted(server, reader, start + had, mark_of(Kind.DIRECTORY, new[had - 2])) == 0


def greeted(server: LocalServer, reader: Computer, cursor: int, mark: bytes) -> int:
    """The last position that the server tells one who says what it had at its cursor; 0: another life of the store."""
    hello = Hello(PROTOCOL, reader.number, server.now, cursor, 0, mark)
    answer = server.post(
        SYNC_PATH, frame(Kind.HELLO, canonical.encode(hello.signed(reader.county.fingerprint, reader.signer)))
    )
    assert answer.done is not None
    return answer.done.position


def test_what_is_written_comes_after_the_line_of_its_writer(
    server: LocalServer, county: TestCounty, people: People
) -> None:
    """A newcomer's key would not be believed before; nor is anything counted twice when lines come again between."""
    reader = people.reader
    known = len(county.lines)
    newcomer = county.computer()
    server.sync(people.admin, *county.new_lines(known))
    made = newcomer.compartment()
    sent = [newcomer.found(made), newcomer.envelope(reader, made), newcomer.segment(made, "hej")]
    server.sync(newcomer, *sent)
    later = bring(server, county, people.admin, 2)
    assert server.sync(newcomer, newcomer.segment(made, "igen")).delivered(Kind.DIRECTORY) == later
    kinds = [one.kind for one in server.sync(reader).deliveries]
    assert kinds == [Kind.DIRECTORY] * 2 + [Kind.ENVELOPE, Kind.SEGMENT] + [Kind.DIRECTORY] * 2 + [Kind.SEGMENT]


def test_lines_are_counted_among_what_is_ahead(server: LocalServer, county: TestCounty, people: People) -> None:
    """Each of them, also where the cursor stands within a run."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    for _ in range(40):
        county.computer()
    server.sync(people.admin, *county.new_lines(len(server.service.county._directory.lines)))
    server.sync(worker, *(worker.segment(made, material(f"text {n}", 1_000).hex()) for n in range(20)))
    start = reader.cursor
    server.sync(reader)
    for cursor in (start, start + 3):
        answer = server.post(SYNC_PATH, reader.request(cursor=cursor))
        assert answer.ahead is not None
        told = sum(len(one.body) for one in answer.deliveries)
        assert (answer.ahead.deliveries, answer.ahead.bytes) == (len(answer.deliveries), told)


def test_an_ended_device_is_owed_no_lines(server: LocalServer, county: TestCounty, people: People) -> None:
    """Its stream is empty, and stays so."""
    bring(server, county, people.admin, 3)
    known = len(county.lines)
    county.end(people.stranger.number)
    server.sync(people.admin, *county.new_lines(known))
    bring(server, county, people.admin, 3)
    made = shared(server, people.worker, people.reader)
    server.sync(people.worker, people.worker.segment(made, "hej"))
    with server.database.read() as connection:
        theirs = select(func.count()).where(delivery.c.device == people.stranger.number)
        assert connection.execute(theirs).scalar_one() == 0


def test_lines_and_words_that_come_at_once_leave_no_hole(
    server: LocalServer, county: TestCounty, people: People
) -> None:
    """One brings lines, one writes, and one reads all the time: each delivery once, at the next position."""
    admin, worker, reader, _ = people
    made = shared(server, worker, reader)
    known, start, each = len(county.lines), reader.cursor, 25
    for _ in range(each):
        county.member()
    lines = county.new_lines(known)
    words = [worker.segment(made, str(n)) for n in range(each)]
    threads = [
        threading.Thread(target=lambda sender, sent: [server.sync(sender, one) for one in sent], args=pair)
        for pair in ((admin, lines), (worker, words))
    ]
    for thread in threads:
        thread.start()
    positions: list[int] = []
    while any(thread.is_alive() for thread in threads):
        positions += [one.position for one in server.sync(reader).deliveries]
    for thread in threads:
        thread.join()
    positions += [one.position for one in server.sync(reader).deliveries]
    assert positions == list(range(start + 1, start + 1 + 2 * each))
    found = server.post(SYNC_PATH, reader.request(cursor=start)).deliveries
    assert [one.position for one in found] == positions
    assert [one.body for one in found if one.kind == Kind.DIRECTORY] == county.lines[known:]
    assert [one.body for one in found if one.kind == Kind.SEGMENT] == [body(word) for word in words]
    assert checks.findings(server.database) == []
