"""The link: HTTP/1.1 to one county server, sent and heard at the same time, with no header that is not needed.

The server confirms every sixteen kibibytes while more is still going up. A client that reads only when it has sent all
would not know of it when the link breaks, and would send everything again; so h11 does the protocol, and the bytes are
moved here. Over anything but loopback it is TLS, and the server must be the one that the address names (`pinning`). A
link on which nothing moves for fifteen seconds is given up.
"""

from __future__ import annotations

import selectors
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

import h11

from desktop.domain.errors import KnownError, Reason
from desktop.sync.pinning import Trust
from wire.address import Address

IDLE_SECONDS = 15.0
KEEP_SECONDS = 4.0  # shorter than the server's patience, so that a connection it has closed is not tried

_BLOCK = 24 * 1024  # heard at once: some four segments, which fit one commit
_RECORD = 4 * 1024  # sent at once; TLS seals it as one record, of which a cut leaves the server nothing or all
_BUSY = {502, 503, 504}  # what proxies in between say of a server that is down
_LATER = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Cut(Exception):
    """The link was lost before the answer had ended."""


class HttpTransport:
    """Carries requests to one server. Its calls block; they belong on the sync thread, but for `interrupt`."""

    def __init__(self, server: str, authority: Path | None = None) -> None:
        """`authority`: PEM file of the only authority to trust, or where the one that is named is kept (`pinning`).

        Raises KnownError(SERVER_ODD) for an address that may not be used: no URL, or another machine without TLS.
        """
        self._authority = authority
        self._connection: _Connection | None = None
        self._server = ""
        self.move_to(server)

    def move_to(self, server: str) -> None:
        """Carry to this server from now on; nothing happens where it is the same. Raises KnownError(SERVER_ODD)."""
        if server == self._server:
            return
        self.close()
        try:
            self._address = here = Address.of(server)
        except ValueError as error:
            raise KnownError(Reason.SERVER_ODD) from error
        self._trust = Trust(here.host, here.port, here.path, here.pin, self._authority)
        self._server = server

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], stop: Event) -> None:
        """Send frames and hand on the answer as it comes; return when it has ended.

        Raises Cut when the link was lost or `stop` was set, KnownError when no Bredvid server answers.
        """
        if self._connection is None or not self._connection.is_fresh:
            self.close()
            self._connection = _Connection(self._address, self._trust)
        try:
            self._connection.post(self._address.path + path, b"".join(frames), heard, stop)
        except BaseException:
            self.close()  # nobody knows what would come next on it
            raise

    def interrupt(self) -> None:
        """Wake the thread that waits for the network, by ending the connection."""
        if (connection := self._connection) is not None:
            connection.end()

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Connection:
    """One connection, for requests one after another."""

    def __init__(self, address: Address, trust: Trust) -> None:
        self._address = address
        self._http = h11.Connection(h11.CLIENT)
        self._used_at = time.monotonic()
        self._unsent = memoryview(b"")
        self._ended = False
        context = trust.context() if address.tls else None
        try:
            self._socket = socket.create_connection((address.host, address.port), timeout=IDLE_SECONDS)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if context is not None:
                self._socket = context.wrap_socket(self._socket, server_hostname=address.host)
            self._socket.setblocking(False)
        except ssl.SSLError as error:
            raise trust.refusal(error) from error
        except OSError as error:
            raise KnownError(Reason.SERVER_UNREACHABLE) from error

    @property
    def is_fresh(self) -> bool:
        """Whether another request may go on it."""
        recent = time.monotonic() - self._used_at < KEEP_SECONDS
        return recent and self._http.our_state is h11.IDLE and not self._wait(selectors.EVENT_READ, 0)

    def post(self, path: str, body: bytes, heard: Callable[[bytes], None], stop: Event) -> None:
        """One request and its answer."""
        headers = [("Host", self._address.header), ("Content-Length", str(len(body)))]
        request = self._http.send(h11.Request(method="POST", target=path, headers=headers)) or b""
        ending = self._http.send(h11.Data(data=body)) or b""
        self._http.send(h11.EndOfMessage())
        self._unsent = memoryview(request + ending)
        try:
            while not self._answer_ended(heard):
                if stop.is_set():
                    raise Cut
                self._move()
        except h11.ProtocolError as error:
            raise Cut if self._ended else KnownError(Reason.SERVER_ODD) from error
        self._used_at = time.monotonic()
        if self._http.their_state is h11.DONE and not self._unsent:
            self._http.start_next_cycle()

    def end(self) -> None:
        """End it for whoever waits on it, from any thread."""
        with suppress(OSError):  # it may have ended by itself
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._socket.close()

    def _answer_ended(self, heard: Callable[[bytes], None]) -> bool:
        """Hand on what has come, in one piece; whether it is all."""
        come = bytearray()
        try:
            while (event := self._http.next_event()) is not h11.NEED_DATA:
                match event:
                    case h11.Response(status_code=200) | h11.InformationalResponse():
                        continue
                    case h11.Response(status_code=status):
                        raise KnownError(Reason.SERVER_UNREACHABLE if status in _BUSY else Reason.SERVER_ODD)
                    case h11.Data(data=data):
                        come += data
                    case h11.EndOfMessage():
                        return True
                    case _:
                        raise Cut
            return False
        finally:
            if come:
                heard(bytes(come))

    def _move(self) -> None:
        """Send some of what is unsent and take in what has come; raises Cut when neither can be done for too long."""
        try:
            ready = self._wait(selectors.EVENT_READ | (selectors.EVENT_WRITE if self._unsent else 0), IDLE_SECONDS)
            with suppress(*_LATER):
                if ready & selectors.EVENT_WRITE:
                    self._unsent = self._unsent[self._socket.send(self._unsent[:_RECORD]) :]
            with suppress(*_LATER):
                if ready & selectors.EVENT_READ:
                    self._take_in()
        except OSError as error:
            raise Cut from error
        if not ready:
            raise Cut

    def _take_in(self) -> None:
        """What has come, up to a block of it: TLS gives it record by record."""
        come = 0
        while come < _BLOCK and not self._ended:
            try:
                data = self._socket.recv(_BLOCK - come)
            except OSError:
                if come:  # it counts; what is wrong shows again
                    return
                raise
            self._ended = not data
            self._http.receive_data(data)
            come += len(data)

    def _wait(self, events: int, seconds: float) -> int:
        """What the socket is ready for, once it is, or 0."""
        if isinstance(self._socket, ssl.SSLSocket) and self._socket.pending():
            return selectors.EVENT_READ  # decrypted already: the operating system knows nothing of it
        with selectors.DefaultSelector() as selector:
            selector.register(self._socket, events)
            return sum(found for _, found in selector.select(seconds))
