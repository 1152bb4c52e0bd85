"""The link itself, with a real server process: what it costs, what it refuses, and what a cut leaves behind."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.http import Cut, HttpTransport
from tests.support.certificates import make_certificate
from tests.support.server_process import running_server
from tests.support.texts import incompressible
from tests.support.vaults import HandClock
from tests.support.working_county import GUN_BRITT, PETRA, Computer, WorkingCounty, working_county
from wire.messages import SYNC_PATH


@pytest.fixture
def county(tmp_path: Path) -> Iterator[WorkingCounty]:
    with working_county(tmp_path, HandClock(time.time_ns() // 1_000_000)) as county:
        yield county


@pytest.fixture
def gun_britt(county: WorkingCounty) -> Computer:
    return county.join(GUN_BRITT)


@pytest.fixture
def petra(county: WorkingCounty, gun_britt: Computer) -> Computer:
    computer = county.join(PETRA)
    county.sync(gun_britt)  # she learns of her
    return computer


def share(county: WorkingCounty, founder: Computer, other: Computer, *texts: str) -> CompartmentId:
    """A file that both have, with a note for each text."""
    member = other.on_database(lambda: other.members.me).member
    records = [Person(alias="Tall"), Grant(member=member, rights=15), *(JournalNote(text=text) for text in texts)]
    file = founder.on_database(lambda: founder.vault.ledger.found(CompartmentKind.PERSON_FILE, records))
    county.sync(founder)
    county.sync(other)
    return file


def write(computer: Computer, file: CompartmentId, text: str) -> None:
    computer.on_database(lambda: computer.vault.ledger.create(file, JournalNote(text=text)))


def write_much(computer: Computer, file: CompartmentId, seed: int) -> list[str]:
    """Nine notes that make more than sixteen thousand bytes."""
    notes = [f"{at} {incompressible(seed + at, 1_000)}" for at in range(9)]
    for text in notes:
        write(computer, file, text)
    return notes


def texts(computer: Computer, file: CompartmentId) -> list[str]:
    notes = computer.on_database(lambda: computer.vault.ledger.all(file, JournalNote))
    return sorted(note.record.text for note in notes)


def waiting(computer: Computer) -> int:
    return len(list(computer.on_database(lambda: list(computer.vault.mailbox.outgoing()))))


def test_one_change_is_one_request_each_way(county: WorkingCounty, gun_britt: Computer, petra: Computer) -> None:
    """On the link as in the engine: one up, one down, both within the 400 bytes of the design (without TLS)."""
    file = share(county, gun_britt, petra)
    county.sync(gun_britt)
    [person] = gun_britt.on_database(lambda: gun_britt.vault.ledger.all(file, Person))
    edited = replace(person.record, wishes="inte någon härifrån")
    gun_britt.on_database(lambda: gun_britt.vault.ledger.edit(person, edited))
    county.link.count_anew()
    assert county.sync(gun_britt).requests == 1
    up = county.link.up + county.link.down
    county.link.count_anew()
    assert county.sync(petra).requests == 1
    down = county.link.up + county.link.down
    [seen] = petra.on_database(lambda: petra.vault.ledger.all(file, Person))
    assert seen.record.wishes == "inte någon härifrån"
    assert max(up, down) <= 400


def test_an_upload_cut_on_the_link_goes_on(county: WorkingCounty, gun_britt: Computer, petra: Computer) -> None:
    """Wherever it is cut, everything arrives with the next sync, once."""
    file, notes = share(county, gun_britt, petra), []
    for cut in range(0, 16_000, 3_000):
        notes += write_much(gun_britt, file, cut)
        county.link.count_anew()
        county.link.cut_up = cut
        with pytest.raises(KnownError) as refused:
            county.sync(gun_britt)
        assert refused.value.reason is Reason.SERVER_UNREACHABLE
        county.link.cut_up = None
        county.sync(gun_britt)
        county.sync(petra)
        assert (texts(petra, file), waiting(gun_britt)) == (sorted(notes), 0)


def test_a_download_cut_on_the_link_goes_on(county: WorkingCounty, gun_britt: Computer, petra: Computer) -> None:
    """What came whole is kept; the rest comes with the next sync."""
    file, notes = share(county, gun_britt, petra), []
    for cut in range(100, 16_000, 3_000):
        notes += write_much(gun_britt, file, cut)
        county.sync(gun_britt)
        county.link.count_anew()
        county.link.cut_down = cut
        with pytest.raises(KnownError):
            county.sync(petra)
        county.link.cut_down = None
        county.sync(petra)
        assert texts(petra, file) == sorted(notes)


def test_a_server_that_is_down_loses_nothing(county: WorkingCounty, gun_britt: Computer, petra: Computer) -> None:
    """What was written meanwhile waits, and goes when the server is there again."""
    file = share(county, gun_britt, petra)
    county.server.kill()
    write(gun_britt, file, "skrivet utan server")
    for _ in range(2):
        with pytest.raises(KnownError) as refused:
            county.sync(gun_britt)
        assert refused.value.reason is Reason.SERVER_UNREACHABLE
    assert texts(gun_britt, file) == ["skrivet utan server"]
    assert waiting(gun_britt) == 1


def test_a_server_that_does_not_listen(county: WorkingCounty, gun_britt: Computer) -> None:
    """Nobody at that address: the county cannot be reached."""
    with pytest.raises(KnownError) as refused:
        gun_britt.runner("http://127.0.0.1:9").sync()
    assert refused.value.reason is Reason.SERVER_UNREACHABLE


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_is_a_day_wrong_is_said_with_the_right_time(
    county: WorkingCounty, gun_britt: Computer, days: int
) -> None:
    """Nothing is sent; the server's time is told, so that the person can set hers."""
    gun_britt.on_database(lambda: gun_britt.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")]))
    county.clock.turn(days=days)
    with pytest.raises(KnownError) as refused:
        county.sync(gun_britt)
    assert refused.value.reason is Reason.CLOCK_WRONG
    told = refused.value.detail["server_time"]
    assert isinstance(told, int)
    assert abs(told - (county.clock.now() - days * 86_400_000)) < 15 * 60_000
    assert waiting(gun_britt) == 3  # the founding, its key sealed to herself, and what she wrote
    county.clock.turn(days=-days)
    assert county.sync(gun_britt).sent == 3


def test_what_the_server_has_is_heard_of_while_more_goes_up() -> None:
    """On a slow link the confirmations of what has arrived count, although the rest never got through."""
    heard: list[bytes] = []
    told = threading.Event()

    def hear(data: bytes) -> None:
        heard.append(data)
        told.set()

    def upload(transport: HttpTransport) -> None:
        with pytest.raises(Cut):
            transport.exchange(SYNC_PATH, [bytes(20_000_000)], hear, threading.Event())  # more than any buffer holds
        transport.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = HttpTransport(f"http://127.0.0.1:{listener.getsockname()[1]}")
        worker = threading.Thread(target=upload, args=(transport,))
        worker.start()
        connection, _ = listener.accept()
        connection.recv(16_384)
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nstored\r\n")
        assert told.wait(timeout=10)
        connection.close()
        worker.join(timeout=10)
    assert (heard, worker.is_alive()) == ([b"stored"], False)


def test_a_cancelled_sync_ends_at_once(county: WorkingCounty, gun_britt: Computer) -> None:
    """Locking does not wait for a silent network: one who waits for an answer that does not come is woken."""
    listener = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)  # takes connections, and never answers
    runner = gun_britt.runner(f"http://127.0.0.1:{listener.server_port}")
    outcome: list[KnownError] = []

    def sync() -> None:
        try:
            runner.sync()
        except KnownError as error:
            outcome.append(error)

    worker = threading.Thread(target=sync)
    worker.start()
    connection, _ = listener.socket.accept()
    connection.recv(1)  # the request is on its way
    runner.cancel()
    worker.join(timeout=10)
    connection.close()
    listener.server_close()
    assert not worker.is_alive()
    assert [error.reason for error in outcome] == [Reason.SERVER_UNREACHABLE]


@pytest.mark.parametrize(
    ("status", "reason"), [(404, Reason.SERVER_ODD), (200, Reason.SERVER_ODD), (503, Reason.SERVER_UNREACHABLE)]
)
def test_something_else_that_answers(county: WorkingCounty, gun_britt: Computer, status: int, reason: Reason) -> None:
    """A login page, another program, a proxy that says that the server is down: nothing is believed."""
    with another_server(status) as url, pytest.raises(KnownError) as refused:
        gun_britt.runner(url).sync()
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    "address", ["http://192.0.2.1", "http://county.example", "ftp://127.0.0.1", "county", "http://", "https://"]
)
def test_an_address_that_may_not_be_used(address: str) -> None:
    """Without TLS only this machine itself; and only addresses."""
    with pytest.raises(KnownError) as refused:
        HttpTransport(address)
    assert refused.value.reason is Reason.SERVER_ODD


def test_the_county_s_own_authority_is_the_only_one_trusted(county: WorkingCounty, gun_britt: Computer) -> None:
    """With its file the server is believed; without it, or with another's, it is an odd one."""
    own, other = make_certificate(county.folder / "own"), make_certificate(county.folder / "other")
    arguments = ("--certificate", str(own.certificate), "--key", str(own.key))
    with running_server(county.folder / "county.db", *arguments) as server:
        assert server.url.startswith("https://")
        trusting = HttpTransport(server.url, own.certificate)
        heard: list[bytes] = []
        trusting.exchange(SYNC_PATH, [b"\\x02\\x63x"], heard.append, threading.Event())
        trusting.close()
        assert heard
        for authority in (other.certificate, None):
            transport = HttpTransport(server.url, authority)
            with pytest.raises(KnownError) as refused:
                transport.exchange(SYNC_PATH, [b"\\x02\\x63x"], heard.append, threading.Event())
            assert refused.value.reason is Reason.SERVER_ODD
            transport.close()


@contextmanager
def another_server(status: int) -> Iterator[str]:
    """Something on this machine that answers every request with a page."""

    class Page(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><html><title>Logga in</title>" + 200 * b"<p>Rum 12</p>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
