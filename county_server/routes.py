"""HTTP: bytes in, bytes out. Whatever blocks runs on a worker thread, and nothing is held whole but one frame.

A small answer goes out with its length and no other header, because one small change should fit in 400 bytes both ways.
An answer that begins before the request has ended, or that is long, is chunked.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from county_server.service.answers import PORTION
from county_server.service.service import Conversation, Service
from county_server.store import registry
from county_server.store.database import Unavailable

RECORD = 4 * 1024
"""Bytes given to TLS at once, which seals them as one record: nobody reads any of it before all has come, and sixteen
kibibytes, TLS's own measure, are two seconds on a slow link."""

FIRST_RECORD, FIRST_BYTES = 1_200, 24 * 1024
"""So much of an answer goes in records of a packet each: a newcomer's first file is in it, and she waits for it."""


class Pipe:
    """An ASGI endpoint that carries each request into a conversation of its own."""

    def __init__(self, begin: Callable[[], Conversation], idle_seconds: float) -> None:
        self._begin = begin
        self._idle_seconds = idle_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; one that is cut, or stands still for too long, is left where it is."""

        async def patiently_receive() -> Message:
            async with asyncio.timeout(self._idle_seconds):
                return await receive()

        async def patiently_send(message: Message) -> None:
            async with asyncio.timeout(self._idle_seconds):
                await send(message)

        conversation, answer = self._begin(), _Answer(patiently_send)
        try:
            async for data in Request(scope, patiently_receive).stream():
                for at in range(0, len(data), PORTION):
                    if said := await run_in_threadpool(conversation.feed, data[at : at + PORTION]):
                        await answer.stream(said)
            await answer.finish(iterate_in_threadpool(conversation.close()))
        except ClientDisconnect:
            conversation.leave()
        except TimeoutError:
            conversation.leave()
            await answer.give_up()


class _Answer:
    """A response whose form is chosen when it is known how long it will be."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._started = False
        self._sent = 0

    async def stream(self, data: bytes) -> None:
        """Send some of it now."""
        await self._start({})
        await self._send_body(data, more=True)

    async def finish(self, blocks: AsyncIterator[bytes]) -> None:
        """Send the rest of it."""
        last = b""
        async for block in blocks:
            if last:
                await self.stream(last)
            last = block
        await self._start({b"content-length": str(len(last)).encode()})
        await self._send_body(last, more=False)

    async def give_up(self) -> None:
        """Say that it took too long, if nothing has been said yet; the connection ends."""
        if not self._started:
            await self._start({b"content-length": b"0", b"connection": b"close"}, status=408)
            await self._send({"type": "http.response.body"})

    async def _send_body(self, data: bytes, *, more: bool) -> None:
        at = 0
        while at < len(data) or not at:
            size = FIRST_RECORD if self._sent < FIRST_BYTES else RECORD
            record, at = data[at : at + size], at + size
            self._sent += size
            await self._send({"type": "http.response.body", "body": record, "more_body": more or at < len(data)})

    async def _start(self, headers: dict[bytes, bytes], status: int = 200) -> None:
        if not self._started:
            self._started = True
            await self._send({"type": "http.response.start", "status": status, "headers": list(headers.items())})


class Condition:
    """How the server is: for those who look after it."""

    def __init__(self, service: Service, token: str | None) -> None:
        """`token`: what must be shown to see the metrics; None: nobody sees them."""
        self._service = service
        self._bearer = f"Bearer {token}".encode() if token else None

    def check(self, _request: Request) -> Response:
        """Say "ok" while the store answers, and 503 while it does not."""
        try:
            with self._service.database.read() as connection:
                registry.line_count(connection)
        except Unavailable:
            return PlainTextResponse("store unavailable", 503)
        return PlainTextResponse("ok")

    def metrics(self, request: Request) -> Response:
        """The counts, for whoever shows the token; for others they are not there."""
        shown = request.headers.get("authorization", "").encode()
        if self._bearer is None or not hmac.compare_digest(shown, self._bearer):
            return PlainTextResponse("Not Found", 404)
        return Response(self._service.metrics.text(), media_type="text/plain; version=1.0.0; charset=utf-8")
