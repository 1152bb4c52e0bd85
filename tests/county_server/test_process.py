"""One real server in a process of its own, over HTTP: small, durable, blind, and gone when it should be."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.county_server.conftest import People
from tests.support.county import Answer, Compartment, Computer, TestCounty, material, read_answer
from tests.support.open_request import OpenRequest
from tests.support.server_process import ServerProcess, make_store, running_server
from wire.errors import Code
from wire.messages import ENROL_PATH, SYNC_PATH, Kind


@pytest.fixture
def store(empty_store: str, county: TestCounty) -> str:
    """Made by `init`."""
    county.clock = lambda: time.time_ns() // 1_000_000
    return make_store(empty_store, county.root.public)


@pytest.fixture
def process(store: str, county: TestCounty, people: People, tmp_path: Path) -> Iterator[ServerProcess]:
    """It knows the county's lines, and everyone has read them."""
    with running_server(store, logs=tmp_path) as process:
        begin(process, county)
        yield process


def begin(process: ServerProcess, county: TestCounty) -> None:
    county.begin(lambda path, request: post(process, path, request))
    for computer in county.computers.values():
        sync(process, computer)


def post(process: ServerProcess, path: str, request: bytes) -> Answer:
    response = httpx.post(process.url + path, content=request)
    assert response.status_code == 200
    return read_answer(response.content)


def sync(process: ServerProcess, computer: Computer, *frames: bytes) -> Answer:
    """One sync, answered to the end; the cursor moves with it."""
    answer = post(process, SYNC_PATH, computer.request(*frames))
    assert answer.error is None
    assert answer.done is not None
    computer.cursor = answer.cursor or computer.cursor
    return answer


def shared(process: ServerProcess, founder: Computer, other: Computer) -> Compartment:
    made = founder.compartment()
    assert len(sync(process, founder, founder.found(made), founder.envelope(other, made)).stored) == 2
    sync(process, other)
    return made


def test_one_small_change_costs_few_bytes(process: ServerProcess, people: People) -> None:
    """Both ways, headers included: the aim of the design is 400 (without TLS)."""
    worker, reader = people.worker, people.reader
    made = shared(process, worker, reader)
    sync(process, worker, worker.segment(made, "Första."))
    request = worker.request(worker.segment(made, "Ringde mamman, inget svar."))
    with OpenRequest(process.url, SYNC_PATH, len(request)) as open_request:
        open_request.send(request)
        answer = read_answer(open_request.receive_all())
        assert (answer.stored, answer.kinds) == ([1], [Kind.STORED, Kind.DONE])
        assert open_request.sent + open_request.received <= 400


def test_many_requests_share_a_connection(process: ServerProcess, people: People) -> None:
    """A long answer is chunked, and the connection goes on after it."""
    worker, reader = people.worker, people.reader
    made = shared(process, worker, reader)
    with httpx.Client(base_url=process.url) as client:
        texts = [material(f"text {n}", 1000).hex() for n in range(50)]
        sent = client.post(SYNC_PATH, content=worker.request(*(worker.segment(made, text) for text in texts)))
        assert read_answer(sent.content).stored == list(range(1, 51))
        read = client.post(SYNC_PATH, content=reader.request())
        assert read.headers["transfer-encoding"] == "chunked"
        assert [reader.open(one, made, worker) for one in read_answer(read.content).deliveries] == [[t] for t in texts]
        refused = client.post(ENROL_PATH, content=b"\x01\x01")
        assert (refused.status_code, dict(refused.headers)) == (200, {"content-length": str(len(refused.content))})
        assert client.get("/healthz").text == "ok"
        assert client.get(SYNC_PATH).status_code == 405


def test_what_came_whole_before_a_cut_is_there(process: ServerProcess, people: People) -> None:
    """And was answered while the request still went on."""
    worker, reader = people.worker, people.reader
    made = shared(process, worker, reader)
    texts = [material(f"text {n}", 3000).hex() for n in range(10)]
    frames = [worker.segment(made, text) for text in texts]
    request = worker.request(*frames)
    with OpenRequest(process.url, SYNC_PATH, len(request)) as open_request:
        open_request.send(request[:-100])
        answered = read_answer(open_request.receive()).stored
        open_request.cut()
    assert len(answered) >= 2
    assert set(answered) <= {*range(1, 10)}
    assert sync(process, worker, *frames).stored == list(range(1, 11))
    assert [reader.open(one, made, worker) for one in sync(process, reader).deliveries] == [[text] for text in texts]


def test_who_stands_still_is_let_go(store: str, county: TestCounty, people: People, tmp_path: Path) -> None:
    """What came whole is kept; the connection does not stay open for ever."""
    with running_server(store, environment={"BREDVID_IDLE_SECONDS": "1"}, logs=tmp_path) as process:
        begin(process, county)
        worker = people.worker
        founding = worker.found(worker.compartment())
        with OpenRequest(process.url, SYNC_PATH, 1000) as open_request:
            open_request.send(worker.request(founding))
            assert open_request.receive() == b""
            assert open_request.status == 408
        answer = sync(process, worker)
        assert answer.done is not None
        assert answer.done.stored == 1
        assert process.stop() == 0
        assert '"level": "ERROR"' not in process.log.read_text()


def test_an_error_is_heard_by_whoever_still_sends(process: ServerProcess, people: People) -> None:
    """The rest of a large body is taken off the line, so that its sender comes to read."""
    answer = post(process, SYNC_PATH, people.worker.hello(time=0) + bytes(4_000_000))
    assert answer.error is not None
    assert answer.error.code == Code.CLOCK_SKEW


@pytest.mark.parametrize("portions", [1, 5])
def test_what_was_said_to_be_stored_outlives_a_power_cut(
    store: str, county: TestCounty, people: People, portions: int, tmp_path: Path
) -> None:
    """Two devices upload at once; the server is killed in the middle; what it said is true of the next one."""
    reader = people.reader
    with running_server(store, logs=tmp_path) as process:
        begin(process, county)
        uploads = [Upload(process, sender, shared(process, sender, reader)) for sender in (people.worker, people.admin)]
        for upload in uploads:
            upload.start()
        for upload in uploads:
            upload.wait_for_answers(portions)
        process.kill()
        for upload in uploads:
            upload.join()
    with running_server(store, logs=tmp_path) as process:
        deliveries = sync(process, reader).deliveries
        for upload in uploads:
            held = [delivery.body for delivery in deliveries if delivery.body in upload.bodies]
            assert held == upload.bodies[: len(held)]
            assert len(held) >= len(upload.answered) >= portions
            assert len(sync(process, upload.sender, *upload.frames).stored) == len(upload.frames)
            sync(process, reader)
        positions = [delivery.position for delivery in post(process, SYNC_PATH, reader.request(cursor=0)).deliveries]
        assert positions == list(range(1, len(positions) + 1))
        assert len(positions) >= sum(len(upload.frames) for upload in uploads)


class Upload:
    """A device that sends many segments on one connection and listens for answers meanwhile, until it is cut off."""

    def __init__(self, process: ServerProcess, sender: Computer, made: Compartment) -> None:
        self.sender = sender
        self.frames = [sender.segment(made, material(f"text {n}", 2000).hex()) for n in range(100)]
        self.bodies = [frame[3:] for frame in self.frames]
        self.answered: list[int] = []
        self._request = sender.request(*self.frames)
        self._portions = threading.Semaphore(0)
        self._url = process.url
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        self._thread.start()

    def wait_for_answers(self, portions: int) -> None:
        """Until so many portions have been answered."""
        for _ in range(portions):
            assert self._portions.acquire(timeout=30)

    def join(self) -> None:
        self._thread.join()

    def _run(self) -> None:
        with OpenRequest(self._url, SYNC_PATH, len(self._request) + 1) as open_request:
            try:
                open_request.send(self._request)
                while said := open_request.receive():
                    self.answered += read_answer(said).stored
                    self._portions.release()
            except OSError:
                pass  # the server was killed


@pytest.mark.parametrize("empty_store", ["sqlite"], indirect=True)
def test_the_server_is_blind(process: ServerProcess, people: People, tmp_path: Path) -> None:
    """Words planted in what is sealed are in no file of it, and no id, number or address in its log."""
    worker, reader, late = people.worker, people.reader, people.stranger
    made = shared(process, worker, reader)
    words = ["Näktergalen", "Alias Blåsippan", "Västra Näset 14", "hedersrelaterat", "0701740605"]
    sync(process, worker, *(worker.segment(made, f"{word} och {word}") for word in words), worker.segment(made, *words))
    sync(process, reader, reader.segment(made, *words), reader.receipt(made, worker))
    sync(process, worker, worker.envelope(late, made))
    post(process, SYNC_PATH, late.hello(time=0))
    post(process, SYNC_PATH, worker.request() + b"\x01\x63" + words[0].encode())
    httpx.get(process.url + "/" + words[0])
    assert len(sync(process, late).deliveries) == 8

    files = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert {"county.db", "county.db-wal", process.log.name} <= {path.name for path in files}
    assert process.stop() == 0
    files |= {path.with_suffix(".after"): path.read_bytes() for path in tmp_path.iterdir()}
    planted = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le", "latin-1")]
    assert [path.name for path, data in files.items() for word in planted if word in data] == []

    log = process.log.read_text()
    assert '"event": "sync"' in log
    assert "127.0.0.1" not in log
    assert made.id.hex() not in log
    assert [line for line in log.splitlines() if '"device"' in line or "Error" in line] == []


def test_it_stops_when_asked_and_when_its_parent_is_gone(store: str, tmp_path: Path) -> None:
    """With exit code 0, and so that a store in a file is one file again."""
    with running_server(store, logs=tmp_path) as process:
        assert process.stop() == 0
    with running_server(store, logs=tmp_path) as process:
        assert process.process.stdin is not None
        process.process.stdin.close()
        assert process.process.wait(timeout=30) == 0
    if "://" not in store:
        assert [path.name for path in tmp_path.glob("county.db*")] == ["county.db"]
        assert os.path.getsize(store) > 0
