"""One sync of one device: greeting, taking, giving (docs/sync.md sections 2 to 4)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from county_server.service.answers import Answers
from county_server.service.service import Service, blocks, log
from county_server.store import streams
from county_server.store.database import Unavailable
from wire import canonical
from wire.directory import Directory
from wire.errors import Code, WireError
from wire.messages import AHEAD_BYTES, MAX_SKEW_MS, Ahead, Delivery, Done, Hello, Kind, Reader, frame


class Exchange:
    """A `Conversation` that takes every frame as soon as it has come whole, and then gives what waits after the cursor.

    `sender` is the device once its HELLO holds. After an error it takes nothing more, and the answer ends with ERROR.
    """

    def __init__(self, service: Service) -> None:
        self.sender: int | None = None
        self._service = service
        self._reader = Reader()
        self._answers = Answers()
        self._cursor = 0
        self._anew = False  # what this device has had at its cursor was given by another life of this store
        self._frames = 0
        self._received = 0
        self._delivered = 0
        self._error: WireError | None = None
        self._proof: list[bytes] = []  # the lines, for a device that must believe the root, not us, that it has ended
        self._began = time.monotonic()

    def feed(self, data: bytes) -> bytes:
        """Take every frame that is whole now; give answers, a portion at a time."""
        if self._error is None:
            with self._ending():
                self._take_all(data)
        return self._answers.take_due()

    def close(self) -> Iterator[bytes]:
        """The rest of the answers, the deliveries, and DONE or ERROR."""
        return blocks(self._rest())

    def leave(self) -> None:
        """What was stored stays stored."""
        self._note("CUT")

    @contextmanager
    def _ending(self) -> Iterator[None]:
        """Refuse the request from here on when something stops it; what was stored stays stored."""
        try:
            yield
        except WireError as error:
            self._error = error
        except Unavailable as error:
            log.warning("store unavailable", extra={"cause": type(error.__cause__).__name__})
            self._error = WireError(Code.UNAVAILABLE)

    def _take_all(self, data: bytes) -> None:
        self._received += len(data)
        if self._received > self._service.limits.request_bytes:
            raise WireError(Code.TOO_LARGE, "request")
        whole: list[tuple[Kind, bytes]] = []
        try:
            for kind, body in self._reader.feed(data):
                if self.sender is None:
                    self._greet(kind, body)
                elif self._frames + len(whole) == self._service.limits.request_frames:
                    raise WireError(Code.TOO_LARGE, "frames")
                else:
                    whole.append((kind, body))
        finally:  # what came whole before something wrong is taken
            self._take(whole)

    def _greet(self, kind: Kind, body: bytes) -> None:
        """HELLO, checked in the order of rule 2; raises WireError with the first failure."""
        if kind is not Kind.HELLO:
            raise WireError(Code.MALFORMED, "no HELLO")
        service, hello = self._service, Hello.read(body)
        with service.database.read() as connection:
            self._check(hello, service.county.directory(connection))
            service.admit(hello.device)
            self._anew = streams.is_another(connection, hello.device, hello.cursor, hello.mark)
        self.sender, self._cursor = hello.device, hello.cursor

    def _check(self, hello: Hello, directory: Directory) -> None:
        device = directory.device(hello.device)
        try:
            hello.verify(self._service.county.fingerprint, device.signing_key)
        except WireError as error:
            ended = not directory.active(hello.device)
            raise WireError(Code.DEVICE_ENDED if ended else Code.DEVICE_UNKNOWN, "signature") from error
        if not directory.active(hello.device):
            self._proof = list(directory.lines)
            raise WireError(Code.DEVICE_ENDED)
        if abs(hello.time - self._service.clock()) > MAX_SKEW_MS:
            raise WireError(Code.CLOCK_SKEW)

    def _take(self, frames: list[tuple[Kind, bytes]]) -> None:
        outcomes = self._service.intake.take(self.sender or 0, frames)
        for (kind, body), refusal in zip(frames, outcomes, strict=True):
            self._frames += 1
            if refusal is None:
                self._answers.stored(self._frames, len(body))
            else:
                self._answers.refused(self._frames, refusal, len(body))
            self._service.metrics.frame(kind, refusal.code.name if refusal else Kind.STORED.name)

    def _rest(self) -> Iterator[bytes]:
        if self._error is None and (self.sender is None or self._reader.partial):
            self._error = WireError(Code.MALFORMED, "ends within a frame")
        yield self._answers.take()
        if self._error is None:
            with self._ending():
                yield from self._deliveries(self.sender or 0)
        if self._error is not None:
            yield from (frame(Kind.DIRECTORY, line) for line in self._proof)
            yield self._service.error(self._error)
        self._note(self._error.code.name if self._error else Kind.DONE.name)

    def _deliveries(self, device: int) -> Iterator[bytes]:
        if self._anew:
            yield frame(Kind.DONE, canonical.encode(Done(self._service.clock(), 0, 0)))
            return
        cursor, more = self._cursor, True
        while more:
            with self._service.database.read() as connection:
                there = streams.counters(connection, device)
                page = streams.page(connection, device, cursor)
                more = there.behind or len(page) == streams.PAGE
                ahead = self._ahead(connection, device, page) if cursor == self._cursor else b""
            if there.behind:
                self._service.database.run(lambda store: streams.bring_lines(store, device))
                continue
            yield ahead
            for delivery in page:
                yield frame(Kind.DELIVERY, canonical.encode(delivery))
                cursor = delivery.position
                self._delivered += 1
        yield frame(Kind.DONE, canonical.encode(Done(self._service.clock(), there.position, there.stored)))

    def _ahead(self, connection: Connection, device: int, page: list[Delivery]) -> bytes:
        """What is to come, told before it does where it is much; a short page is counted as it lies here."""
        known = len(page), sum(len(delivery.body) for delivery in page)
        count, size = streams.ahead(connection, device, self._cursor) if len(page) == streams.PAGE else known
        return frame(Kind.AHEAD, canonical.encode(Ahead(count, size))) if size >= AHEAD_BYTES else b""

    def _note(self, ended: str) -> None:
        figures = {"frames": self._frames, "delivered": self._delivered, "bytes_up": self._received, "ended": ended}
        log.info("sync", extra=figures)
        seconds = time.monotonic() - self._began
        self._service.metrics.request("sync", ended, seconds, self._received, self._delivered)
