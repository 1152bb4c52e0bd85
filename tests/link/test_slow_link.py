"""The worst link that is promised to work, for real: TCP through two namespaces at 64 kbit/s, 600 ms, with loss."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.support.slow import FAST, NoLink, Quality, SlowLink, slow_link


@contextmanager
def echoing() -> Iterator[str]:
    """A server that says back what it hears, on each of any number of connections."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def answer(end: socket.socket) -> None:
        with end:
            while data := end.recv(4096):
                end.sendall(data)

    def accept() -> None:
        while True:
            try:
                end, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=answer, args=(end,)))
            threads[-1].start()

    threads.append(threading.Thread(target=accept))
    threads[0].start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in threads:
            thread.join()


@contextmanager
def over(quality: Quality) -> Iterator[tuple[SlowLink, Callable[[], socket.socket]]]:
    """The link to an echoing server, and how to call it; skipped, with the reason, where none can be made."""
    with echoing() as server:
        try:
            with slow_link(server, quality) as link:
                port = int(link.url.rpartition(":")[2])
                yield link, lambda: socket.create_connection(("127.0.0.1", port))
        except NoLink as reason:
            pytest.skip(f"no slow link on this machine: {reason}")


def told_back(end: socket.socket, text: bytes) -> float:
    """Seconds until all of it has come back."""
    began, had = time.monotonic(), 0
    end.sendall(text)
    while had < len(text):
        data = end.recv(65536)
        assert data
        had += len(data)
    return time.monotonic() - began


def test_distance_and_rate_are_those_asked_for() -> None:
    """A short word takes the way there and back; a long one also what the rate takes, there and back at once."""
    with over(Quality(rate=64_000, delay=0.1)) as (link, call), call() as end:
        told_back(end, b"varm")
        assert 0.2 <= told_back(end, b"hej") < 1.0
        began, packets = time.monotonic(), link.packets()["up"]
        told_back(end, bytes(8_000))
        assert time.monotonic() - began >= 1.0
        carried = link.packets()["up"]
        assert carried["bytes"] - packets["bytes"] > 8_000
        assert link.up == link.down == 8_007


def test_what_is_lost_comes_again() -> None:
    """TCP's own repair, on a link that loses every tenth packet."""
    with over(Quality(rate=4_000_000, delay=0.005, loss=0.1, seed=7)) as (link, call), call() as end:
        told_back(end, bytes(40_000))
        counts = link.packets()
        assert counts["up"]["lost"] + counts["down"]["lost"] > 0


def test_an_outage_is_waited_out() -> None:
    """Nothing passes while it lasts; the connection goes on afterwards."""
    with over(FAST) as (link, call), call() as end:
        told_back(end, b"varm")
        link.outage(0.4)
        assert told_back(end, b"hej") >= 0.4


def test_a_cut_ends_what_is_open_and_the_next_call_gets_through() -> None:
    """As when a train goes into a tunnel, and out again."""
    with over(FAST) as (link, call):
        with call() as end:
            told_back(end, b"varm")
            link.cut_up = link.up + 2_000
            end.sendall(bytes(20_000))
            with pytest.raises((OSError, AssertionError)):
                told_back(end, bytes(50_000))
        with call() as end:
            told_back(end, b"hej")
