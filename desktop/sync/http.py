"""The link: HTTP/1.1 to one county server, with no header that is not needed, because a slow link counts every byte.

Over anything but loopback it is TLS, and the server's certificate must come from the authority whose file was given at
enrolment, if one was. A link on which nothing moves for fifteen seconds is given up; what came whole before is kept.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import httpx

from desktop.domain.errors import KnownError, Reason

IDLE_SECONDS = 15.0
KEEP_SECONDS = 4.0  # shorter than the server's patience, so that a connection it has closed is not tried

_BUSY = {502, 503, 504}  # what proxies in between say of a server that is down


class Cut(Exception):
    """The link was lost before the answer had ended."""


class HttpTransport:
    """Carries requests to one server. Its calls block; they belong on the sync thread."""

    def __init__(self, server: str, authority: Path | None = None) -> None:
        """`authority`: PEM file of the only authority to trust. Raises KnownError(SERVER_ODD) for an address that may
        not be used: no URL, or one without TLS to another machine.
        """
        self._url = _checked(server)
        context = ssl.create_default_context(cafile=str(authority) if authority else None)
        self._socket: socket.socket | None = None
        self._client = httpx.Client(
            verify=context,
            timeout=IDLE_SECONDS,
            limits=httpx.Limits(max_connections=1, keepalive_expiry=KEEP_SECONDS),
            trust_env=False,  # no proxy and no other authority by way of the environment
        )

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], stop: Event) -> None:
        """Send frames, hand on the answer as it comes; return when it has ended.

        Raises Cut when the link was lost or `stop` was set, KnownError when no Bredvid server answers.
        """
        # A request of its own, not one of the client's, which would add five headers.
        url, body = self._url.join(path), b"".join(frames)
        request = httpx.Request("POST", url, content=body, extensions={"trace": self._watch})
        try:
            response = self._client.send(request, stream=True)
        except httpx.TransportError as error:
            raise _translated(error) from error
        try:
            self._listen(response, heard, stop)
        finally:
            response.close()

    def interrupt(self) -> None:
        """Wake the thread that waits for the network, by ending the connection."""
        if self._socket is not None:
            with suppress(OSError):  # it may have ended by itself
                self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _watch(self, event: str, info: dict[str, Any]) -> None:
        """Keep hold of the socket that the client opens (httpcore's trace of a request)."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")

    def _listen(self, response: httpx.Response, heard: Callable[[bytes], None], stop: Event) -> None:
        if response.status_code in _BUSY:
            raise KnownError(Reason.SERVER_UNREACHABLE)
        if response.status_code != 200:
            raise KnownError(Reason.SERVER_ODD)
        chunks = response.iter_raw()
        while True:
            try:
                data = next(chunks, None)
            except httpx.TransportError as error:
                raise Cut from error
            if data is None:
                return
            if stop.is_set():
                raise Cut
            heard(data)


def _checked(server: str) -> httpx.URL:
    try:
        url = httpx.URL(server)
    except httpx.InvalidURL as error:
        raise KnownError(Reason.SERVER_ODD) from error
    if not url.host or url.scheme not in ("http", "https") or (url.scheme == "http" and not _is_loopback(url.host)):
        raise KnownError(Reason.SERVER_ODD)
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _translated(error: httpx.TransportError) -> Exception:
    """A certificate that does not hold is an odd server; everything else is a bad link."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return KnownError(Reason.SERVER_ODD)
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return KnownError(Reason.SERVER_UNREACHABLE)
    return Cut()
