"""Several server processes on one PostgreSQL that means it: killed one by one, and with what they stand on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.county_server.conftest import People
from tests.county_server.test_process import Upload, begin, post, shared, sync
from tests.support.county import Compartment, TestCounty
from tests.support.postgres import Cluster
from tests.support.server_process import ServerProcess, make_store, running_server
from wire.errors import Code
from wire.messages import SYNC_PATH, Kind


@pytest.fixture
def two(durable_cluster: Cluster, county: TestCounty, tmp_path: Path, people: People) -> Iterator[list[ServerProcess]]:
    """Two server processes of one county."""
    county.clock = lambda: time.time_ns() // 1_000_000
    url = make_store(durable_cluster.new_database(), county.root.public)
    with running_server(url, logs=tmp_path) as one, running_server(url, logs=tmp_path) as other:
        begin(one, county)
        yield [one, other]


def test_a_line_that_one_takes_the_other_knows(two: list[ServerProcess], county: TestCounty, people: People) -> None:
    """At the next request: a new computer is let in, and one that was ended is not."""
    one, other = two
    known = len(county.lines)
    newcomer = county.computer()
    county.end(people.stranger.number)
    sync(one, people.admin, *county.new_lines(known))
    assert [one.kind for one in sync(other, newcomer).deliveries] == [Kind.DIRECTORY]  # of what came after it
    refused = post(other, SYNC_PATH, people.stranger.request())
    assert refused.error is not None
    assert refused.error.code == Code.DEVICE_ENDED


@pytest.mark.parametrize("portions", [1, 4])
def test_one_of_two_is_killed_in_the_middle(two: list[ServerProcess], people: People, portions: int) -> None:
    """Its senders go on at the other; every reader has everything once, in order."""
    one, other = two
    reader = people.reader
    made: dict[int, Compartment] = {
        sender.number: shared(one, sender, reader) for sender in (people.worker, people.admin)
    }
    cut = Upload(one, people.worker, made[people.worker.number])
    unharmed = Upload(other, people.admin, made[people.admin.number])
    for upload in (cut, unharmed):
        upload.start()
    cut.wait_for_answers(portions)
    one.kill()
    cut.join()
    again = sync(other, people.worker, *cut.frames)
    assert again.stored == list(range(1, len(cut.frames) + 1))
    unharmed.wait_for_answers(1)
    sync(other, people.admin, *unharmed.frames)

    deliveries = post(other, SYNC_PATH, reader.request(cursor=0)).deliveries
    assert [delivery.position for delivery in deliveries] == list(range(1, len(deliveries) + 1))
    for upload in (cut, unharmed):
        assert [delivery.body for delivery in deliveries if delivery.body in upload.bodies] == upload.bodies
    other.kill()
    unharmed.join()


def test_postgresql_itself_is_killed(
    durable_cluster: Cluster, county: TestCounty, people: People, tmp_path: Path
) -> None:
    """With every process of it, in the middle; what was said to be stored is there when it comes back."""
    county.clock = lambda: time.time_ns() // 1_000_000
    url = make_store(durable_cluster.new_database(), county.root.public)
    reader = people.reader
    with running_server(url, logs=tmp_path) as server:
        begin(server, county)
        upload = Upload(server, people.worker, shared(server, people.worker, reader))
        upload.start()
        upload.wait_for_answers(2)
        durable_cluster.kill()
        refused = post(server, SYNC_PATH, reader.request())
        assert refused.error is not None
        assert refused.error.code == Code.UNAVAILABLE
        assert httpx.get(server.url + "/healthz").status_code == 503
        durable_cluster.start()
        held = [delivery.body for delivery in sync(server, reader).deliveries]
        assert held == upload.bodies[: len(held)]
        assert len(held) >= len(upload.answered)
        assert len(sync(server, people.worker, *upload.frames).stored) == len(upload.frames)
        assert [delivery.body for delivery in sync(server, reader).deliveries] == upload.bodies[len(held) :]
        server.kill()
        upload.join()
