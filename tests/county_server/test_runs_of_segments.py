"""Segments of one compartment that come together share a transaction, and nobody can tell."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, shared
from tests.support.local_server import LocalServer
from wire.errors import Code
from wire.messages import Kind, Reader, frame


def test_segments_that_come_together_are_judged_one_by_one(
    server: LocalServer, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Known ones, new ones, one twice, a forged one and what follows it: as if each had come alone, in one commit."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    known = [worker.segment(made, f"känd {n}") for n in range(2)]
    server.sync(worker, *known)
    new = [worker.segment(made, f"ny {n}") for n in range(3)]
    [(_, last)] = Reader().feed(worker.segment(made, "förvanskad"))
    forged = frame(Kind.SEGMENT, last[:-1] + bytes([last[-1] ^ 1]))
    after = worker.segment(made, "efter den")
    stored, run = server.counters()[worker.number][1], Mock(wraps=server.database.run)
    monkeypatch.setattr(server.database, "run", run)
    answer = server.sync(worker, *known, *new, new[0], forged, after, frame(Kind.SEGMENT, b"\xc1"))
    assert answer.stored == [1, 2, 3, 4, 5, 6]
    assert answer.refused == {7: (Code.SIGNATURE, 0), 8: (Code.GAP, 5), 9: (Code.MALFORMED, 0)}
    assert run.call_count == 1
    assert server.counters()[worker.number][1] == stored + 3
    deliveries = server.sync(reader).deliveries
    assert [one.body for one in deliveries] == [body(one) for one in (*known, *new)]
    assert [one.position for one in deliveries] == list(range(reader.cursor - 4, reader.cursor + 1))


def test_an_epoch_that_begins_among_them_counts_from_there(server: LocalServer, people: People) -> None:
    """Who was left out gets what was written before, and nothing from then on."""
    worker, reader, left_out = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader, left_out)
    server.sync(worker, *(worker.envelope(one, made, epochs=(1,)) for one in (reader, worker)))
    written = [worker.segment(made, "före"), worker.segment(made, "efter", epoch=1), worker.segment(made, "sent")]
    assert server.sync(worker, *written).stored == [1, 2, 3]
    assert server.sync(left_out).delivered(Kind.SEGMENT) == [body(written[0])]
    assert server.sync(reader).delivered(Kind.SEGMENT) == [body(one) for one in written]


def test_segments_of_several_compartments_in_turn(server: LocalServer, people: People) -> None:
    """Whatever lies beside what, each log goes on; an erased compartment among them refuses its own alone."""
    worker, reader = people.worker, people.reader
    one, other, gone = (shared(server, worker, reader) for _ in range(3))
    server.sync(worker, worker.erase(gone))
    server.sync(reader)
    places = (one, other, one, one, gone, other, gone, one)
    answer = server.sync(worker, *(worker.segment(place, str(n)) for n, place in enumerate(places)))
    assert answer.stored == [1, 2, 3, 4, 6, 8]
    assert answer.refused == {5: (Code.ERASED, 0), 7: (Code.ERASED, 0)}
    assert len(server.sync(reader).delivered(Kind.SEGMENT)) == 6
