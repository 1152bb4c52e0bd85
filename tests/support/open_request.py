"""A request that a test sends piece by piece, reading the answer meanwhile; it counts every byte of both directions.

Ordinary HTTP clients send all before they read; what a cut does can be seen only with one that does not.
"""

from __future__ import annotations

import socket
from types import TracebackType
from urllib.parse import urlsplit

import h11


class OpenRequest:
    """One POST on a connection of its own, with the fewest headers that HTTP allows."""

    def __init__(self, url: str, path: str, length: int) -> None:
        host = urlsplit(url).netloc
        self.sent = 0
        self.received = 0
        self.status = 0
        self._connection = h11.Connection(h11.CLIENT)
        self._socket = socket.create_connection((urlsplit(url).hostname or "", urlsplit(url).port or 80), timeout=30)
        headers = [("Host", host), ("Content-Length", str(length))]
        self._write(self._connection.send(h11.Request(method="POST", target=path, headers=headers)))

    def __enter__(self) -> OpenRequest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def send(self, data: bytes) -> None:
        """Send some of the body."""
        self._write(self._connection.send(h11.Data(data=data)))

    def receive(self) -> bytes:
        """The next piece of the answer; b"" when it has ended, ConnectionError when it was cut."""
        while True:
            event = self._connection.next_event()
            if event is h11.NEED_DATA:
                data = self._socket.recv(65536)
                if not data:
                    raise ConnectionError("cut")
                self.received += len(data)
                self._connection.receive_data(data)
            elif isinstance(event, h11.Response):
                self.status = event.status_code
            elif isinstance(event, h11.Data):
                return bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                return b""

    def end(self) -> None:
        """The body has been sent."""
        self._write(self._connection.send(h11.EndOfMessage()))

    def receive_all(self) -> bytes:
        """The whole answer, after the whole body."""
        self.end()
        return b"".join(iter(self.receive, b""))

    def cut(self) -> None:
        """Leave as a train leaves the antenna; what the server still says is not heard."""
        self._socket.close()

    def _write(self, data: bytes | None) -> None:
        self.sent += len(data or b"")
        self._socket.sendall(data or b"")
