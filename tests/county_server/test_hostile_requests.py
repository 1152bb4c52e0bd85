"""Whatever a device sends after its greeting, it is answered; and whatever anyone sends, the server goes on."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body
from tests.support.county import NOW, read_answer
from tests.support.local_server import LocalServer
from wire import canonical
from wire.directory import Device
from wire.invitation import Invitation
from wire.messages import ENROL_PATH, SYNC_PATH, Kind, frame

on_one_server = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
UP = [Kind.DIRECTORY, Kind.FOUND, Kind.ENVELOPE, Kind.SEGMENT, Kind.ERASE, Kind.RECEIPT, Kind.INVITE]


@on_one_server
@given(data=st.data())
def test_every_frame_is_answered(server: LocalServer, people: People, data: st.DataObject) -> None:
    """Real ones, spliced ones, noise: each is stored or refused, and the answer ends with DONE."""
    worker, reader = people.worker, people.reader
    made = worker.compartment()
    worker.logs.clear()
    real = [
        worker.found(made),
        worker.envelope(reader, made),
        worker.segment(made, "1"),
        worker.segment(made, "2", epoch=3),
        worker.receipt(made, reader),
        worker.erase(made),
        people.admin.invite(Invitation("", b"", made.id), NOW),
        worker.county.new_lines(len(worker.county.lines) - 1)[0],
    ]
    frames = []
    for whole in data.draw(st.lists(st.sampled_from(real), max_size=8)):
        inner = bytearray(body(whole))
        for at in data.draw(st.lists(st.integers(0, len(inner) - 1), max_size=2)):
            inner[at] = data.draw(st.integers(0, 255))
        cut = data.draw(st.integers(0, len(inner)) | st.just(len(inner)))
        frames.append(frame(data.draw(st.sampled_from(UP) | st.just(Kind(whole[-len(inner) - 1]))), bytes(inner[:cut])))
    answer = server.sync(worker, *frames)
    assert sorted([*answer.stored, *answer.refused]) == list(range(1, len(frames) + 1))


@on_one_server
@given(request_=st.binary(max_size=300))
def test_noise_is_answered_with_an_error(server: LocalServer, request_: bytes) -> None:
    """On both paths."""
    for path in (SYNC_PATH, ENROL_PATH):
        assert server.post(path, request_).kinds[-1] in (Kind.ERROR, Kind.DONE)


@on_one_server
@given(noise=st.binary(max_size=300), cuts=st.lists(st.integers(0, 300)))
def test_noise_after_a_greeting(server: LocalServer, people: People, noise: bytes, cuts: list[int]) -> None:
    """However it is handed over."""
    conversation, request = server.conversation(), people.worker.request() + noise
    points = [0, *sorted(min(cut, len(request)) for cut in cuts), len(request)]
    said = b"".join(conversation.feed(request[a:b]) for a, b in pairwise(points))
    assert read_answer(said + b"".join(conversation.close())).kinds[-1] in (Kind.ERROR, Kind.DONE)


def test_numbers_that_fit_no_database_are_refused(server: LocalServer, people: People) -> None:
    """They are bytes of the protocol, and must not become an accident of the store's."""
    huge = 2**64 - 1
    bodies = {
        Kind.INVITE: [bytes(16), huge],
        Kind.ERASE: [bytes(16), huge, NOW, b""],
        Kind.RECEIPT: [bytes(16), people.worker.number, huge, 1, NOW, b""],
        Kind.FOUND: [huge, b"", b"", bytes(16)],
        Kind.ENVELOPE: [huge, 1, [[bytes(16), 0, bytes(16)]], b"", b""],
        Kind.SEGMENT: [[bytes(16), people.worker.number, huge, 1, 0, b"", 0], b"", b""],
        Kind.DIRECTORY: [huge, b"", [Device.__struct_config__.tag, huge, b"", b""], b""],
    }
    answer = server.sync(people.worker, *(frame(kind, canonical.encode(value)) for kind, value in bodies.items()))
    assert {code.name for code, _ in answer.refused.values()} == {"MALFORMED"}
    assert len(answer.refused) == len(bodies)


def test_one_key_twice_in_an_envelope_costs_the_sender_that_frame_alone(server: LocalServer, people: People) -> None:
    """The store would refuse the second as taken, and the whole request would end as if the store were gone."""
    worker, reader = people.worker, people.reader
    made = worker.compartment()
    frames = [worker.found(made), worker.envelope(reader, made, made), worker.envelope(reader, made)]
    answer = server.sync(worker, *frames, worker.segment(made, "hej"))
    assert {at: code.name for at, (code, _) in answer.refused.items()} == {2: "MALFORMED"}
    assert answer.stored == [1, 3, 4]
