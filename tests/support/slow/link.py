"""An address on loopback that stands for a server's, with a slow real TCP connection in between.

with slow_link(server.url, MOBILE) as link:
    HttpTransport(link.url)

Client and server use loopback and know of nothing. What a client sends is read here, goes into the near end of a
connection that crosses the link, comes out of its far end, and is sent on to the server; and back. Where the link may
not be made, NoLink says why: tests skip with that reason, figures print it.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

CARRIER = Path(__file__).with_name("carrier.py")
_BLOCK = 2048


class NoLink(Exception):
    """No slow link can be made on this machine; the text says why."""


@dataclass(frozen=True)
class Quality:
    """`rate`: bits a second, each way; `delay`: seconds one way; `loss`: share of packets; `queue`: bytes waiting.

    `congestion`: the kernel's algorithm. Reno is there in every namespace; it suffers most from loss.
    """

    rate: float = 64_000
    delay: float = 0.3
    loss: float = 0.0
    queue: int = 32 * 1024
    congestion: str = "reno"
    seed: int = 2027


MOBILE = Quality(loss=0.03)
"""The worst that is promised to work well: 64 kbit/s, 600 ms there and back, three packets in a hundred lost."""

FAST = Quality(rate=8_000_000, delay=0.005)
"""For tests of the link itself."""


class SlowLink:
    """`url` stands for the server's. `up`, `down`: bytes that have come over it, TCP's own aside.

    `cut_up`, `cut_down`: once so many have come that way, every connection ends, once.
    """

    def __init__(self, server: str, quality: Quality) -> None:
        self.up = self.down = self.requests = 0
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        address = urlsplit(server)
        self._target = (address.hostname or "", address.port or 80)
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._pumps: list[threading.Thread] = []
        self._control, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-I", str(CARRIER), str(theirs.fileno()), json.dumps(asdict(quality))]
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stderr=subprocess.PIPE)
        answer = self._control.recv(4096)
        if "ready" not in answer.decode():
            self._control.close()
            _, told = self._process.communicate()
            raise NoLink(json.loads(answer)["refused"] if answer else told.decode().strip().rpartition("\n")[2])
        self._listener = socket.create_server(("127.0.0.1", 0))
        here = f"{address.hostname}:{self._listener.getsockname()[1]}"
        self.url = urlunsplit(address._replace(netloc=here))
        self._acceptor = threading.Thread(target=self._accept)
        self._acceptor.start()

    def reset(self) -> None:
        """Count anew."""
        self.up = self.down = self.requests = 0

    @property
    def both(self) -> int:
        """Bytes both ways."""
        return self.up + self.down

    def outage(self, seconds: float) -> None:
        """No packet passes for so long."""
        self._ask({"do": "outage", "seconds": seconds})

    def packets(self) -> dict[str, dict[str, int]]:
        """What the link has carried and lost, each way, in IP packets and their bytes."""
        return dict(self._ask({"do": "counts"}))

    def cut(self) -> None:
        """End every connection now."""
        with self._lock:
            for end in self._open:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take the link down."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._control.shutdown(socket.SHUT_RDWR)  # the carrier ends, and whoever waits for a connection with it
        self._acceptor.join()
        self._control.close()
        self.cut()
        for pump in self._pumps:
            pump.join()
        with self._process:
            self._process.wait(timeout=10)

    def _ask(self, what: dict[str, Any]) -> Any:
        with self._lock:
            self._control.sendall(json.dumps(what).encode())
            return json.loads(self._control.recv(4096))

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                self._join_up(client)
            except OSError:  # the link is taken down, or the server is
                client.close()

    def _join_up(self, client: socket.socket) -> None:
        """What the client says goes on its way as soon as the near end may be written to."""
        shared = _Shared()
        with self._lock:
            self._control.sendall(b'{"do": "connect"}')
            near = self._end()
            self._open |= {client, near}
            shared.ends += [client, near]
            self._start(client, near, "", shared)
            far = self._end()
            self._open.add(far)
            server = socket.create_connection(self._target)
            self._open.add(server)
            shared.ends += [far, server]
        self._start(near, client, "down", shared)
        self._start(far, server, "up", shared)
        self._start(server, far, "", shared)

    def _end(self) -> socket.socket:
        """The next end of a connection over the link."""
        _, ends, _, _ = socket.recv_fds(self._control, 4096, 1)
        if not ends:
            raise OSError("the link is down")
        end = socket.socket(fileno=ends[0])
        end.setblocking(True)
        return end

    def _start(self, source: socket.socket, sink: socket.socket, counts: str, shared: _Shared) -> None:
        sink.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        pump = threading.Thread(target=self._pump, args=(source, sink, counts, shared))
        self._pumps.append(pump)
        pump.start()

    def _pump(self, source: socket.socket, sink: socket.socket, counts: str, shared: _Shared) -> None:
        with suppress(OSError):
            while data := source.recv(_BLOCK):
                cut = self._count(counts, data)
                sink.sendall(data)
                if cut:
                    self.cut()
        for end, how in ((source, socket.SHUT_RD), (sink, socket.SHUT_WR)):
            with suppress(OSError):
                end.shutdown(how)
        if shared.is_last():
            with self._lock:
                for end in shared.ends:
                    self._open.discard(end)
                    end.close()

    def _count(self, counts: str, data: bytes) -> bool:
        """Count what has come; whether the link is to be cut after it."""
        if counts == "up":
            self.up += len(data)
            self.requests += data.count(b"POST /")
            if self.cut_up is not None and self.up >= self.cut_up:
                self.cut_up = None
                return True
        elif counts == "down":
            self.down += len(data)
            if self.cut_down is not None and self.down >= self.cut_down:
                self.cut_down = None
                return True
        return False


class _Shared:
    """The four ends of one connection, closed by whichever of its four pumps is the last to end."""

    def __init__(self) -> None:
        self.ends: list[socket.socket] = []
        self._left, self._lock = 4, threading.Lock()

    def is_last(self) -> bool:
        with self._lock:
            self._left -= 1
            return self._left == 0


@contextmanager
def slow_link(server: str, quality: Quality = MOBILE) -> Iterator[SlowLink]:
    """A link to the server at that address, until the block ends. Raises NoLink."""
    link = SlowLink(server, quality)
    try:
        yield link
    finally:
        link.close()
