"""HELLO is checked in the order of docs/sync.md, rule 2; after the first failure nothing is stored or delivered."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest

from county_server.service.limits import Limits, Rates
from tests.county_server.conftest import People
from tests.support.county import MINUTE, NOW, Computer, TestCounty, read_answer
from tests.support.local_server import LocalServer
from wire import canonical
from wire.directory import Directory
from wire.errors import Code
from wire.messages import MAX_SKEW_MS, SYNC_PATH, Hello, Kind, Reader, frame
from wire.version import PROTOCOL


def error(server: LocalServer, request: bytes) -> Code:
    """The error that the request is answered with, and nothing else; it carries the server's time."""
    before = server.counters()
    answer = server.post(SYNC_PATH, request)
    assert answer.kinds == [Kind.ERROR]
    assert answer.error is not None
    assert answer.error.time == server.now
    assert server.counters() == before
    return Code(answer.error.code)


def changed(hello: bytes, **values: int | bytes) -> bytes:
    """The greeting with other values under the same signature."""
    [(_, body)] = Reader().feed(hello)
    return frame(Kind.HELLO, canonical.encode(msgspec.structs.replace(canonical.decode(body, Hello), **values)))


def test_each_failure_comes_before_those_after_it(server: LocalServer, county: TestCounty, people: People) -> None:
    """Version, device, signature, time."""
    worker = people.worker
    stray = worker.found(worker.compartment())
    late = NOW + MAX_SKEW_MS + 1
    forged = changed(worker.hello(time=late), cursor=7)
    assert error(server, changed(forged, protocol=PROTOCOL + 1, device=99) + stray) is Code.VERSION_UNKNOWN
    assert error(server, changed(forged, device=99) + stray) is Code.DEVICE_UNKNOWN
    assert error(server, forged + stray) is Code.DEVICE_UNKNOWN
    assert error(server, worker.hello(time=late) + stray) is Code.CLOCK_SKEW
    assert error(server, worker.hello(time=NOW - MAX_SKEW_MS - 1) + stray) is Code.CLOCK_SKEW
    assert server.post(SYNC_PATH, worker.hello(time=NOW + MAX_SKEW_MS) + stray).stored == [1]


def test_a_later_protocol_is_refused_as_such_whatever_its_greeting_holds(server: LocalServer) -> None:
    """A newer program must hear that it is newer, not that it is wrong."""
    later = frame(Kind.HELLO, canonical.encode([PROTOCOL + 1, "anything", {"else": 1}, 4, 5, 6, 7]))
    assert error(server, later) is Code.VERSION_UNKNOWN


@pytest.mark.parametrize("what", ["device", "member"])
def test_who_has_ended_is_told_so(server: LocalServer, county: TestCounty, people: People, what: str) -> None:
    """The device, or its member: with the lines that prove it, when the greeting is its own; nothing is taken."""
    known, reader = len(county.lines), people.reader
    county.end(reader.number if what == "device" else reader.number - 1)
    server.sync(people.admin, *county.new_lines(known))
    before = server.counters()
    answer = server.post(SYNC_PATH, reader.request(reader.found(reader.compartment())))
    assert answer.error is not None
    assert (answer.error.code, answer.error.time) == (Code.DEVICE_ENDED, server.now)
    assert answer.kinds == [Kind.DIRECTORY] * len(county.lines) + [Kind.ERROR]
    assert not Directory.load(county.fingerprint, answer.lines).active(reader.number)
    assert server.counters() == before
    assert error(server, changed(reader.hello(), cursor=7)) is Code.DEVICE_ENDED


def test_what_is_no_device_is_unknown(server: LocalServer, county: TestCounty, people: People) -> None:
    """A line that names something else, one that is not there, and a device of another county."""
    for number in (0, 1, people.worker.number - 1, 1000):
        nobody = Computer(county, number, people.worker.signer, people.worker.sealing)
        assert error(server, nobody.hello()) is Code.DEVICE_UNKNOWN
    elsewhere = TestCounty("Dalarna")
    assert error(server, dataclasses.replace(people.worker, county=elsewhere).hello(time=NOW)) is Code.DEVICE_UNKNOWN


@pytest.mark.parametrize(
    "request_",
    [b"", b"\x05", b"\x00", b"\x01\x07", b"\x01\x63", frame(Kind.HELLO, b""), frame(Kind.HELLO, b"\xff" * 9)],
)
def test_what_begins_otherwise_is_malformed(server: LocalServer, request_: bytes) -> None:
    """No frame, half a frame, an unknown kind, no HELLO, and no real one."""
    assert error(server, request_) is Code.MALFORMED


def test_nothing_is_taken_after_a_failure(server: LocalServer, people: People) -> None:
    """The rest of the body is read and dropped."""
    worker = people.worker
    conversation = server.conversation()
    assert conversation.feed(worker.hello(time=0)) == b""
    assert conversation.feed(worker.request(worker.found(worker.compartment()))) == b""
    assert read_answer(b"".join(conversation.close())).kinds == [Kind.ERROR]
    assert server.counters()[worker.number][1] == 0


def test_a_request_may_break_off_badly(server: LocalServer, people: People) -> None:
    """What came whole before is stored and said so; then comes the error."""
    worker = people.worker
    whole = worker.request(worker.found(worker.compartment()))
    for rest, code in (
        (b"\x01\x63", Code.MALFORMED),
        (b"\x80\x80\x80\x01", Code.TOO_LARGE),
        (b"\x05\x03", Code.MALFORMED),
    ):
        answer = server.post(SYNC_PATH, whole + rest)
        assert answer.kinds == [Kind.STORED, Kind.ERROR]
        assert answer.error is not None
        assert answer.error.code == code


def test_a_request_has_limits(server: LocalServer, people: People) -> None:
    """Of frames and of bytes: what came before is stored."""
    worker = people.worker
    frames = [worker.found(worker.compartment()) for _ in range(3)]
    server.service.limits = Limits(request_frames=2)
    answer = server.post(SYNC_PATH, worker.request(*frames))
    assert (answer.stored, answer.kinds) == ([1, 2], [Kind.STORED, Kind.ERROR])
    server.service.limits = Limits(request_bytes=len(worker.request(*frames)) - 1)
    conversation = server.conversation()
    conversation.feed(worker.request(*frames[:2]))
    conversation.feed(frames[2])
    answer = read_answer(b"".join(conversation.close()))
    assert (answer.stored, answer.kinds) == ([1, 2], [Kind.STORED, Kind.ERROR])
    assert answer.error is not None
    assert answer.error.code == Code.TOO_LARGE


def test_one_device_may_not_ask_without_end(store: str, county: TestCounty, people: People) -> None:
    """It is told when to come again; others are served."""
    server = LocalServer(store, county, Limits(burst=2, per_minute=1))
    county.begin(server.post)
    server.sync(people.worker)
    server.sync(people.worker)
    answer = server.post(SYNC_PATH, people.worker.request())
    assert answer.error is not None
    assert (answer.error.code, 0 < answer.error.detail <= 60) == (Code.RATE, True)
    server.sync(people.reader)
    server.close()


def test_rates_fill_up_again() -> None:
    """Each caller has a bucket of its own, and waits no longer than it must."""
    now = 0.0
    rates = Rates(Limits(burst=2, per_minute=6), lambda: now)
    assert [rates.wait("a") for _ in range(3)] == [0, 0, 10]
    assert rates.wait("b") == 0
    now = 9.5
    assert rates.wait("a") == 1
    now = 10.0
    assert [rates.wait("a"), rates.wait("a")] == [0, 10]


def test_a_clock_that_is_set_right_helps(server: LocalServer, people: People) -> None:
    """A device that was wrong by a day takes the time from the error, and is let in."""
    worker = people.worker
    answer = server.post(SYNC_PATH, worker.hello(time=NOW - 24 * 60 * MINUTE))
    assert answer.error is not None
    assert server.post(SYNC_PATH, worker.hello(time=answer.error.time)).done is not None
