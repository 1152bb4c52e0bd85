"""A server while something is done to it: told to stop in a long answer, copied while it takes, without a database."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from county_server.__main__ import main
from county_server.store.database import Database
from county_server.store.schema import frame
from tests.county_server.conftest import People
from tests.county_server.test_process import Upload, begin, shared, store, sync
from tests.support.county import TestCounty, material, read_answer
from tests.support.local_server import LocalServer
from tests.support.open_request import OpenRequest
from tests.support.postgres import Cluster, NoPostgres, running_cluster
from tests.support.server_process import ServerProcess, make_store, running_server
from wire.messages import SYNC_PATH, Kind

__all__ = ["store"]

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture
def process(store: str, county: TestCounty, people: People, tmp_path: Path) -> Iterator[ServerProcess]:
    with running_server(store, logs=tmp_path) as process:
        begin(process, county)
        yield process


def test_told_to_stop_it_ends_the_long_answer_first(process: ServerProcess, people: People) -> None:
    """Whoever reads slowly has all of it and DONE; nobody new is let in meanwhile; the exit code is 0."""
    worker, reader = people.worker, people.reader
    made = shared(process, worker, reader)
    for part in range(6):
        sync(process, worker, *(worker.segment(made, material(f"{part} {n}", 6_000).hex()) for n in range(40)))
    request = reader.request()
    with OpenRequest(process.url, SYNC_PATH, len(request)) as slow:
        slow.send(request)
        slow.end()
        answer = [slow.receive()]
        process.process.terminate()
        until_refused(process.url)
        assert process.process.poll() is None
        answer += iter(slow.receive, b"")
    read = read_answer(b"".join(answer))
    assert (len(read.deliveries), read.kinds[-1]) == (240, Kind.DONE)
    assert process.process.wait(timeout=30) == 0
    assert '"level": "ERROR"' not in process.log.read_text()


def until_refused(url: str) -> None:
    """Nobody new gets in."""
    latest = time.monotonic() + 30
    while time.monotonic() < latest:
        try:
            httpx.get(url + "/healthz", timeout=5)
        except httpx.TransportError:
            return
    raise AssertionError("it goes on listening")


def test_a_backup_while_it_takes_is_of_one_moment(
    process: ServerProcess, store: str, county: TestCounty, people: People, tmp_path: Path
) -> None:
    """What was said to be stored before it began is in it; it holds, and what it lacks is taken again."""
    upload = Upload(process, people.worker, shared(process, people.worker, people.reader))
    upload.start()
    upload.wait_for_answers(1)
    answered = len(upload.answered)
    backup, into = tmp_path / "backup.db", tmp_path / "restored.db"
    assert main(["backup", "--store", store, "--to", str(backup)]) == 0
    process.kill()
    upload.join()
    assert main(["check", "--store", str(backup)]) == 0
    assert main(["restore", "--store", str(into), "--from", str(backup)]) == 0
    restored = LocalServer(into, county)
    held = [one.body for one in restored.sync(people.reader).deliveries if one.body in upload.bodies]
    assert held == upload.bodies[: len(held)]
    assert len(held) >= answered
    assert len(restored.sync(people.worker, *upload.frames).stored) == len(upload.frames)
    restored.close()


def test_health_comes_back_with_the_database(county: TestCounty, people: People, tmp_path: Path) -> None:
    """503 while PostgreSQL is away; well again with it, and nothing had to be restarted."""
    try:
        with running_cluster(durable=True) as cluster:
            _lose_and_find(cluster, county, people, tmp_path)
    except NoPostgres as error:
        pytest.skip(f"no PostgreSQL: {error}")


def _lose_and_find(cluster: Cluster, county: TestCounty, people: People, tmp_path: Path) -> None:
    county.clock = lambda: time.time_ns() // 1_000_000
    url = make_store(cluster.new_database(), county.root.public)
    with running_server(url, logs=tmp_path) as process:
        begin(process, county)
        for _ in range(2):
            assert httpx.get(process.url + "/healthz").text == "ok"
            cluster.kill()
            away = httpx.get(process.url + "/healthz")
            assert (away.status_code, away.text) == (503, "store unavailable")
            cluster.start()
        assert httpx.get(process.url + "/healthz").text == "ok"
        assert sync(process, people.worker, people.worker.found(people.worker.compartment())).stored == [1]


@pytest.mark.parametrize("empty_store", ["sqlite"], indirect=True)
def test_a_byte_that_the_disk_has_turned_is_found(
    process: ServerProcess, store: str, people: People, capsys: pytest.CaptureFixture[str]
) -> None:
    """In what is sealed, which SQLite itself does not look at."""
    worker = people.worker
    sync(process, worker, worker.segment(shared(process, worker, people.reader), "ett"))
    assert process.stop() == 0
    database = Database(store)
    with database.read() as connection:
        [body] = connection.execute(select(frame.c.body).where(frame.c.kind == Kind.SEGMENT)).scalars()
    database.close()
    kept = bytearray(Path(store).read_bytes())
    at = bytes(kept).index(body) + len(body) // 2
    assert main(["check", "--store", store]) == 0
    kept[at] ^= 0x10
    Path(store).write_bytes(kept)
    assert main(["check", "--store", store]) == 1
    assert "frame was changed" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze (Debian: systemd)")
def test_the_unit_in_the_manual_is_one(tmp_path: Path) -> None:
    """systemd finds no fault in it, where the program is installed."""
    [unit] = re.findall(r"```ini\n(.*?)```", (DOCS / "server.md").read_text("utf-8"), re.DOTALL)
    program = tmp_path / "bredvid-county"
    program.write_text("#!/bin/sh\n", encoding="ascii")
    program.chmod(0o755)
    file = tmp_path / "bredvid-county@8423.service"
    file.write_text(unit.replace("/opt/bredvid/bin/bredvid-county", str(program)), encoding="utf-8")
    told = subprocess.run(["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False)
    assert (told.stdout + told.stderr, told.returncode) == ("", 0)
