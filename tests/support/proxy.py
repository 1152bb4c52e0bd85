"""A link between a program and a server in another process: it counts what passes, and can be cut at any byte."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from urllib.parse import urlsplit


class Proxy:
    """Listens on loopback and passes bytes on. `url` stands for the server's.

    `up`, `down`: bytes that have passed. `cut_up`, `cut_down`: cut every connection once so many have passed.
    `lets_arrive`: what has passed up before a cut reaches the server, however busy it is; nothing comes down after it.
    """

    def __init__(self, server: str) -> None:
        self.up = self.down = self.connections = 0
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        self.lets_arrive = False
        self._target = (urlsplit(server).hostname or "", urlsplit(server).port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def __enter__(self) -> Proxy:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shut(self._listener)
        self.cut()
        for thread in self._threads:
            thread.join()

    def count_anew(self) -> None:
        self.up = self.down = 0

    def cut(self) -> None:
        """End every connection now."""
        for connection in self._open:
            self._shut(connection)
        self._open.clear()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                far = socket.create_connection(self._target)
            except OSError:  # the server is down
                near.close()
                continue
            self._open += [near, far]
            for source, sink, upward in ((near, far, True), (far, near, False)):
                thread = threading.Thread(target=self._pass_on, args=(source, sink, upward))
                self._threads.append(thread)
                thread.start()

    def _pass_on(self, source: socket.socket, sink: socket.socket, upward: bool) -> None:
        while True:
            try:
                data = source.recv(4096)
            except OSError:
                data = b""
            allowed = self._allowed(upward, len(data))
            try:
                sink.sendall(data[:allowed])
            except OSError:
                allowed = len(data) if self.lets_arrive and not upward else -1
            if self.lets_arrive and upward and 0 <= allowed < len(data):
                self._shut(source)
                with suppress(OSError):
                    sink.shutdown(socket.SHUT_WR)  # the server's answers are read to their end, and dropped
                return
            if not data or allowed < len(data):
                self._shut(source)
                self._shut(sink)
                return

    def _allowed(self, upward: bool, length: int) -> int:
        """How many of these bytes may pass."""
        limit, passed = (self.cut_up, self.up) if upward else (self.cut_down, self.down)
        allowed = length if limit is None else max(0, min(length, limit - passed))
        if upward:
            self.up += allowed
        else:
            self.down += allowed
        return allowed

    @staticmethod
    def _shut(connection: socket.socket) -> None:
        with suppress(OSError):  # it may be shut already
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()
