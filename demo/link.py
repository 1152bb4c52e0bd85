"""The link between the desktops and the county's server, in our hands: it can be cut, and it counts what passes.

A listening socket on loopback that hands every byte on. Cut, nobody listens there any more, as where there is no
coverage.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")


class Link:
    """`url` is what the desktops call. `carried` holds every byte that has passed, both ways, when it was recorded."""

    def __init__(self, server: str, *, record: bool = False) -> None:
        self._host, port = server.rpartition("//")[2].split(":")
        self._server_port = int(port)
        self._record = record
        self.carried = bytearray()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="link")
        self._thread.start()
        self._port = 0
        self._listening: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.mend()

    @property
    def url(self) -> str:
        """The address, the same before and after a cut."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def is_cut(self) -> bool:
        """Whether there is no coverage."""
        return self._listening is None

    def cut(self) -> None:
        """No coverage: what is on its way is lost, and nobody answers."""
        self._do(self._cut)

    def mend(self) -> None:
        """Coverage again."""
        self._do(self._mend)

    def close(self) -> None:
        """The end."""
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        return asyncio.run_coroutine_threadsafe(work(), self._loop).result()

    async def _mend(self) -> None:
        if self._listening is None:
            self._listening = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
            self._port = self._listening.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        listening, self._listening = self._listening, None
        if listening is None:
            return
        listening.close()
        for _ in range(3):  # turns of the loop: what was accepted in the last one is carried in the next but one
            await asyncio.sleep(0)
        while self._open:
            for writer in tuple(self._open):
                writer.transport.abort()
            await asyncio.sleep(0)

    async def _carry(self, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        with self._opened(near_out):  # before anything is waited for: a cut must find it
            try:
                far_in, far_out = await asyncio.open_connection(self._host, self._server_port)
            except OSError:
                return  # the server is away
            with self._opened(far_out):
                await asyncio.gather(self._pump(near_in, far_out), self._pump(far_in, near_out))

    @contextmanager
    def _opened(self, writer: asyncio.StreamWriter) -> Iterator[None]:
        """One end of what is carried, until that is over."""
        self._open.add(writer)
        try:
            yield
        finally:
            writer.transport.abort()
            self._open.discard(writer)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65_536):
                if self._record:
                    self.carried += data
                sink.write(data)
                await sink.drain()
            sink.write_eof()
        except OSError:
            return  # one of the two has gone; the other is told by the end of the link
