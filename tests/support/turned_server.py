"""A real county server over HTTP whose clock a test turns: for scenarios that play on days of their own."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from county_server.app import create_app
from county_server.config import Settings
from county_server.service.limits import Limits


@dataclass(frozen=True, slots=True)
class TurnedServer:
    """Where it listens. It lives in this process, so its store is all that it leaves."""

    url: str


@contextmanager
def turned_server(store: Path, clock: Callable[[], int]) -> Iterator[TurnedServer]:
    """Serve the store on a free port until the block ends; `clock` gives ms since 1970."""
    app = create_app(Settings(store=str(store), limits=Limits(burst=1_000_000)), clock)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="on"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=asyncio.run, args=(_serve(server, listener),), name="county server")
        thread.start()
        try:
            yield TurnedServer(f"http://127.0.0.1:{listener.getsockname()[1]}")
        finally:
            server.should_exit = True
            thread.join(timeout=30)


async def _serve(server: uvicorn.Server, listener: socket.socket) -> None:
    """Until it is told to stop; then also close what was accepted while it stopped, which uvicorn leaves open."""
    await server.serve(sockets=[listener])
    for _ in range(5):  # turns of the loop: a transport is made in one, known in the next and closed in a third
        for connection in list(server.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)
