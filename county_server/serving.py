"""Serving until told to stop: the socket, TLS, and the one line that says where."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
import ssl
import sys
import threading
from dataclasses import dataclass

import uvicorn

from county_server.app import create_app
from county_server.config import BadSetting, Settings

_GRACE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen, and as whom."""

    host: str
    port: int  # 0: any free one
    certificate: str | None = None  # files in PEM
    key: str | None = None

    def require_safe(self) -> None:
        """Raise BadSetting when what is sent could be read on the way: only this machine is served without TLS."""
        if (self.certificate is None) != (self.key is None):
            raise BadSetting("a certificate goes with its key: --certificate and --key")
        if self.certificate is None and not _is_loopback(self.host):
            raise BadSetting(f"{self.host} is not this machine alone: give --certificate and --key, or a loopback host")


class _Server(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if sockets and self.started:
            host, port = sockets[0].getsockname()[:2]
            scheme = "https" if self.config.is_ssl else "http"
            shown = f"[{host}]" if ":" in host else host
            sys.stdout.write(f"bredvid-county listening on {scheme}://{shown}:{port}\n")
            sys.stdout.flush()


def serve(settings: Settings, address: Address, exit_with_parent: bool = False) -> None:
    """Serve until SIGTERM or SIGINT, or until standard input ends when that means the parent has.

    Raises BadSetting, WrongStore, or OSError when the address is taken.
    """
    address.require_safe()
    config = uvicorn.Config(
        create_app(settings),
        log_config=None,
        access_log=False,  # it would hold addresses
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        ssl_certfile=address.certificate,
        ssl_keyfile=address.key,
    )
    config.load()
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
        config.ssl.num_tickets = 0  # no client resumes a session, and two tickets are half a kilobyte to a newcomer
    server = _Server(config)
    # uvicorn stops gracefully and then raises the signal again; having been asked to stop is no failure.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    if exit_with_parent:
        threading.Thread(target=_watch_parent, args=(server,), daemon=True).start()
    with _listener(address) as listener:
        server.run(sockets=[listener])


def _watch_parent(server: uvicorn.Server) -> None:
    while os.read(0, 1024):
        pass
    server.should_exit = True


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _listener(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # asyncio sends without delay only on sockets that name their protocol; else every answer waits 40 ms for its end.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address.host, address.port))
    return listener
