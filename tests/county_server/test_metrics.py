"""What Prometheus is told: how much and how long, for whoever shows the token, and of nobody in particular."""

from __future__ import annotations

import time
from pathlib import Path

import httpx

from tests.county_server.conftest import People
from tests.county_server.test_process import begin, shared, sync
from tests.support.county import TestCounty
from tests.support.open_request import OpenRequest
from tests.support.server_process import make_store, running_server
from wire.messages import SYNC_PATH


def test_work_is_counted_and_nobody_named(tmp_path: Path, county: TestCounty, people: People) -> None:
    """Requests by their end, frames by what became of them, sizes and times; without the token there is nothing."""
    county.clock = lambda: time.time_ns() // 1_000_000
    store = make_store(tmp_path / "county.db", county.root.public)
    with running_server(store, environment={"BREDVID_METRICS_TOKEN": "hemlig"}) as process:
        begin(process, county)
        made = shared(process, people.worker, people.reader)
        sync(process, people.worker, people.worker.segment(made, "1"), people.stranger.segment(made, "2"))
        with OpenRequest(process.url, SYNC_PATH, 1000) as cut:
            cut.send(people.worker.hello())
        metrics = process.url + "/metrics"
        assert [httpx.get(metrics).status_code, httpx.get(metrics, auth=("a", "hemlig")).status_code] == [404, 404]
        text = ""
        while 'ended="CUT"' not in text:  # the server notices in its own time
            text = httpx.get(metrics, headers={"Authorization": "Bearer hemlig"}).text
    assert 'bredvid_requests_total{ended="DONE",path="enrol"} 1.0' in text
    assert 'bredvid_frames_total{kind="SEGMENT",outcome="STORED"} 1.0' in text
    assert 'bredvid_frames_total{kind="SEGMENT",outcome="NOT_MEMBER"} 1.0' in text
    assert "bredvid_transactions_repeated_total 0.0" in text
    assert "bredvid_request_seconds_count" in text
    assert "process_resident_memory_bytes" in text
    assert made.id.hex() not in text
    assert "device" not in text


def test_without_a_token_there_are_no_metrics(tmp_path: Path, county: TestCounty) -> None:
    """Whatever is shown."""
    with running_server(make_store(tmp_path / "county.db", county.root.public)) as process:
        for shown in ("", "Bearer", "Bearer None"):
            assert httpx.get(process.url + "/metrics", headers={"Authorization": shown}).status_code == 404
