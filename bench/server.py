"""The county server on PostgreSQL: segments a second against bare inserts of the same bytes, and a Monday morning.

Real server processes over HTTP, and a PostgreSQL of the run's own that flushes every commit to the disk.
"""

from __future__ import annotations

import http.client
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from bench.figure import Figure, against, within
from tests.support.county import Answer, Compartment, Computer, TestCounty, material, read_answer
from tests.support.postgres import Cluster, NoPostgres, running_cluster
from tests.support.server_process import ServerProcess, make_store, running_server
from wire.directory import Role
from wire.messages import SYNC_PATH

SEGMENTS = 1_000
TEXT = 120  # bytes in a segment's one change, before sealing
PERSONS = 950
HANDLERS = 50
ROUNDS = 12
"""An hour in which everyone syncs every five minutes, as fast as the servers take it."""

MOST_GROWTH_MB = 8.0
"""Of one process, from the second round on."""

ALONE = 200
AT_ONCE = 16
_HEADER = 3  # kind and length of a frame of this size


def figures() -> Iterator[Figure]:
    """Throughput first, then the morning."""
    try:
        for part in (_throughput, _monday):
            with tempfile.TemporaryDirectory() as folder, running_cluster(durable=True) as cluster:
                yield from part(cluster, Path(folder))
    except NoPostgres as reason:
        yield Figure("server", 0, "figures", f"not measured on this machine: {reason}")


def _throughput(cluster: Cluster, folder: Path) -> Iterator[Figure]:
    """One sender, then four at once, each with one reader; all taken in one run."""
    county = _county()
    admin = county.computer(Role.ADMINISTRATOR)
    senders = [county.computer() for _ in range(4)]
    reader = county.computer()
    store = make_store(cluster.new_database(), county.root.public)
    with running_server(store, logs=folder) as server:
        county.begin(lambda path, body: _post(server, path, body))
        del admin
        shared = {sender.number: _share(server, sender, [reader])[0] for sender in senders}
        one = _segments(senders[0], shared[senders[0].number], SEGMENTS)
        request = senders[0].request(*one)
        alone = SEGMENTS / _seconds(lambda: _send(server, request, SEGMENTS))
        apart = [senders[0].request(one) for one in _segments(senders[0], shared[senders[0].number], ALONE)]
        each = ALONE / _seconds(lambda: _each(apart, lambda request: _send(server, request, 1)))
        several = [s.request(*_segments(s, shared[s.number], SEGMENTS // 4)) for s in senders]
        together = SEGMENTS / _seconds(lambda: _all(several, lambda r: _send(server, r, SEGMENTS // 4)))
    bodies = [frame[_HEADER:] for frame in one]
    commits, copied = _bare_rates(cluster, bodies)
    yield against("segments_one_sender", alone, "segments/s", "bare PostgreSQL, a commit a row", commits)
    yield against("segments_one_sender_to_copy", alone, "segments/s", "bare PostgreSQL, COPY", copied)
    yield against("segments_each_in_its_own_request", each, "segments/s", "bare PostgreSQL, a commit a row", commits)
    yield against("segments_four_senders", together, "segments/s", "bare PostgreSQL, a commit a row", commits)


def _bare_rates(cluster: Cluster, bodies: list[bytes]) -> tuple[float, float]:
    """Rows a second of the same bytes into a table with a key and nothing else: a commit a row, and by COPY."""
    with psycopg.connect(cluster.new_database()) as connection:
        for table in ("one_by_one", "copied"):
            connection.execute(f"CREATE TABLE {table} (id BIGINT PRIMARY KEY, body BYTEA NOT NULL)".encode())
        connection.commit()

        def commit_each() -> None:
            for row in enumerate(bodies):
                connection.execute("INSERT INTO one_by_one VALUES (%s, %s)", row)
                connection.commit()

        def copy() -> None:
            with connection.cursor().copy("COPY copied FROM STDIN") as rows:
                for row in enumerate(bodies):
                    rows.write_row(row)
            connection.commit()

        return len(bodies) / _seconds(commit_each), len(bodies) / _seconds(copy)


def _monday(cluster: Cluster, folder: Path) -> Iterator[Figure]:
    """A thousand computers sync once each, as fast as two servers take it; then again, to see if memory grows.

    Contact persons bring what they wrote at the weekend, two notes each; handlers answer each of theirs.
    """
    county = _county()
    admin = county.computer(Role.ADMINISTRATOR)
    handlers = [county.computer() for _ in range(HANDLERS)]
    persons = [county.computer(Role.CONTACT_PERSON) for _ in range(PERSONS)]
    store = make_store(cluster.new_database(), county.root.public)
    with running_server(store, logs=folder) as one:
        yield Figure(
            "directory_lines_brought",
            round(len(county.lines) / _seconds(lambda: county.begin(lambda path, body: _post(one, path, body))), 1),
            "lines/s",
            f"to {len(handlers) + len(persons) + 1} devices",
        )
        files = _assign(one, handlers, persons)
    with psycopg.connect(store, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")  # autovacuum is off in this cluster
        _read_up(connection, [admin, *handlers, *persons])
    with running_server(store, logs=folder) as one, running_server(store, logs=folder) as other:
        servers = (one, other)
        for server in servers:
            _post(server, SYNC_PATH, admin.request())  # both have read the directory
        before = _memory(servers)
        rounds = [(_morning(servers, handlers, persons, files), _memory(servers)) for _ in range(ROUNDS)]
    first = rounds[0][0]
    yield within("monday_1000_devices", first.seconds, "s", "aim", 60)
    errors = sum(morning.errors for morning, _ in rounds)
    yield within("monday_errors", errors, "requests", f"of {ROUNDS * len(first.latencies)}; aim", 0)
    yield Figure("monday_median", round(statistics.median(first.latencies) * 1000, 1), "ms")
    yield Figure("monday_95th", round(statistics.quantiles(first.latencies, n=20)[-1] * 1000, 1), "ms")
    for number, start in enumerate(before):
        held = [memory[number] for _, memory in rounds]
        of = f"after each of {ROUNDS} rounds: {' '.join(f'{one:.1f}' for one in held)}; {start:.1f} before; cap"
        yield within(f"server_memory_growth_{number + 1}", max(held[2:]) - held[1], "MB", of, MOST_GROWTH_MB)


@dataclass(frozen=True)
class Morning:
    """How it went."""

    seconds: float
    latencies: list[float]
    errors: int


def _morning(
    servers: tuple[ServerProcess, ServerProcess],
    handlers: list[Computer],
    persons: list[Computer],
    files: dict[int, tuple[Computer, Compartment]],
) -> Morning:
    """Each computer on a connection of its own, in whatever order the threads come to it."""
    work: list[tuple[Computer, bytes, int]] = []
    for person in persons:
        work.append((person, b"".join(_segments(person, files[person.number][1], 2)), 2))
    for handler in handlers:
        answers = [_segments(handler, file, 1)[0] for owner, file in files.values() if owner is handler]
        work.append((handler, b"".join(answers), len(answers)))

    def sync(number: int) -> tuple[float, bool]:
        computer, frames, count = work[number]
        began = time.perf_counter()
        answer = _post(servers[number % 2], SYNC_PATH, computer.hello() + frames)
        taken = time.perf_counter() - began
        computer.cursor = answer.cursor or computer.cursor
        return taken, answer.done is not None and len(answer.stored) == count

    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ended = list(pool.map(sync, range(len(work))))
    seconds = time.perf_counter() - began
    return Morning(seconds, [taken for taken, _ in ended], sum(not well for _, well in ended))


def _assign(
    server: ServerProcess, handlers: list[Computer], persons: list[Computer]
) -> dict[int, tuple[Computer, Compartment]]:
    """Of each person: who is responsible, and the compartment that both are in."""
    files = {}
    for number, handler in enumerate(handlers):
        theirs = persons[number :: len(handlers)]
        for person, made in zip(theirs, _share(server, handler, theirs), strict=True):
            files[person.number] = (handler, made)
    return files


def _read_up(connection: psycopg.Connection, computers: list[Computer]) -> None:
    """Everyone has read what was there before the weekend, lines of the directory too."""
    connection.execute("UPDATE device SET lines = (SELECT count(*) FROM line)")
    positions = dict(connection.execute("SELECT number, position FROM device").fetchall())
    for computer in computers:
        computer.cursor = positions[computer.number]


def _memory(servers: tuple[ServerProcess, ...]) -> list[float]:
    """Megabytes that each process holds."""
    status = [Path(f"/proc/{server.process.pid}/status").read_text() for server in servers]
    return [int(text.split("VmRSS:")[1].split()[0]) / 1024 for text in status]


def _county() -> TestCounty:
    county = TestCounty()
    county.clock = lambda: time.time_ns() // 1_000_000
    return county


def _share(server: ServerProcess, founder: Computer, readers: list[Computer]) -> list[Compartment]:
    """A compartment with each of the readers."""
    made = [founder.compartment() for _ in readers]
    frames = [founder.found(one) for one in made]
    frames += [founder.envelope(reader, one) for reader, one in zip(readers, made, strict=True)]
    _send(server, founder.request(*frames), len(frames))
    return made


def _segments(sender: Computer, compartment: Compartment, count: int) -> list[bytes]:
    return [sender.segment(compartment, material(f"{sender.number} {n}", TEXT // 2).hex()) for n in range(count)]


def _post(server: ServerProcess, path: str, body: bytes) -> Answer:
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=600)
    try:
        connection.request("POST", path, body)
        return read_answer(connection.getresponse().read())
    finally:
        connection.close()


def _send(server: ServerProcess, request: bytes, frames: int) -> None:
    assert len(_post(server, SYNC_PATH, request).stored) == frames


def _each(requests: list[bytes], send: Callable[[bytes], None]) -> None:
    for request in requests:
        send(request)


def _all(requests: list[bytes], send: Callable[[bytes], None]) -> None:
    with ThreadPoolExecutor(len(requests)) as pool:
        list(pool.map(send, requests))


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
