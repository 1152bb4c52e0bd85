"""A TCP proxy on loopback that counts what goes through it, both ways, headers and all."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

LAST_SECONDS = 0.5
"""Between the last byte that goes up and the end of the connection: what is answered to it may still come down."""


class Counter:
    """Bytes and requests so far. A request is counted by its first line. `cut_up`: so many go up, then it breaks."""

    def __init__(self) -> None:
        self.up = self.down = self.requests = 0
        self.cut_up: int | None = None

    @property
    def both(self) -> int:
        """Bytes both ways."""
        return self.up + self.down

    def reset(self) -> None:
        """Begin anew."""
        self.up = self.down = self.requests = 0


@contextmanager
def counting(server: str) -> Iterator[tuple[str, Counter]]:
    """(address to use instead of `server`, the counter)."""
    counter, address = Counter(), urlsplit(server)
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def accept() -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection((address.hostname or "", address.port or 80))
            for args in ((near, far, True), (far, near, False)):
                threads.append(threading.Thread(target=_pump, args=(*args, counter)))
                threads[-1].start()

    acceptor = threading.Thread(target=accept)
    acceptor.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", counter
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        acceptor.join()
        for thread in threads:
            thread.join()


def _pump(source: socket.socket, target: socket.socket, up: bool, counter: Counter) -> None:
    try:
        while data := source.recv(65536):
            breaks = up and counter.cut_up is not None and counter.up + len(data) >= counter.cut_up
            if breaks and counter.cut_up is not None:
                data, counter.cut_up = data[: counter.cut_up - counter.up], None
            if up:
                counter.up += len(data)
                counter.requests += data.count(b"POST /")
            else:
                counter.down += len(data)
            target.sendall(data)
            if breaks:
                time.sleep(LAST_SECONDS)
                break
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue
