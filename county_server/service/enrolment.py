"""How a new computer gets in, and how a county begins (docs/sync.md section 7)."""

from __future__ import annotations

import time
from collections.abc import Iterator

from sqlalchemy import Connection

from county_server.service.answers import Answers
from county_server.service.service import Service, blocks, log
from county_server.store import registry, streams
from county_server.store.database import Unavailable
from county_server.store.schema import NOBODY
from wire import canonical
from wire.directory import Device, Directory
from wire.errors import Code, WireError
from wire.messages import WITHDRAWN, Application, Done, Kind, Reader, frame

MAX_BYTES = 1 << 20
_KEYS = (32, 1216, 32)  # signing key, sealing key, proof


class Enrolment:
    """A `Conversation` with a computer that no line names yet.

    It brings one APPLICATION, and gets the whole directory once a line names its key. Or it brings the first lines of
    the directory: they are signed by the root, and nobody can be asked for more before there is an administrator.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self._body = bytearray()
        self._began = time.monotonic()

    def feed(self, data: bytes) -> bytes:
        """Keep what came; a request here is small."""
        if len(self._body) <= MAX_BYTES:
            self._body += data
        return b""

    def close(self) -> Iterator[bytes]:
        """What is known of the application, or which lines were stored; then DONE, or ERROR."""
        return blocks(self._answer())

    def leave(self) -> None:
        """Nothing was taken."""
        self._note("CUT")

    def _answer(self) -> Iterator[bytes]:
        ended = "DONE"
        try:
            frames = self._frames()
            self._service.admit(NOBODY)
            if frames[0][0] is Kind.APPLICATION and len(frames) == 1:
                yield from self._apply(frames[0][1])
            else:
                yield self._begin(frames)
            yield frame(Kind.DONE, canonical.encode(Done(self._service.clock(), 0, 0)))
        except WireError as error:
            ended = error.code.name
            yield self._service.error(error)
        except Unavailable as error:
            ended = Code.UNAVAILABLE.name
            log.warning("store unavailable", extra={"cause": type(error.__cause__).__name__})
            yield self._service.error(WireError(Code.UNAVAILABLE))
        self._note(ended)

    def _note(self, ended: str) -> None:
        log.info("enrol", extra={"ended": ended})
        self._service.metrics.request("enrol", ended, time.monotonic() - self._began, len(self._body))

    def _frames(self) -> list[tuple[Kind, bytes]]:
        if len(self._body) > MAX_BYTES:
            raise WireError(Code.TOO_LARGE, "request")
        reader = Reader()
        frames = list(reader.feed(bytes(self._body)))
        if not frames or reader.partial:
            raise WireError(Code.MALFORMED, "ends within a frame")
        return frames

    def _begin(self, frames: list[tuple[Kind, bytes]]) -> bytes:
        answers = Answers()
        for index, (kind, body) in enumerate(frames):
            refusal: WireError | None = WireError(Code.MALFORMED, kind.name)
            if kind is Kind.DIRECTORY:
                [refusal] = self._service.intake.take(NOBODY, [(kind, body)])
            if refusal is None:
                answers.stored(index, len(body))
            else:
                answers.refused(index, refusal, len(body))
        return answers.take()

    def _apply(self, body: bytes) -> Iterator[bytes]:
        application = canonical.decode(body, Application)
        if (len(application.signing_key), len(application.sealing_key), len(application.proof)) != _KEYS:
            raise WireError(Code.MALFORMED, "application")
        directory = self._take(application.invitation, body)
        if _names(directory, application.signing_key):
            yield from (frame(Kind.DIRECTORY, line) for line in list(directory.lines))

    def _take(self, invitation: bytes, body: bytes) -> Directory:
        """Store the first application, or find that it is the one that was stored; raises WireError(INVITATION)."""
        service = self._service

        def take(connection: Connection) -> Directory:
            invited = registry.find_invitation(connection, invitation)
            if invited is None or invited.expires == WITHDRAWN:
                raise WireError(Code.INVITATION, "unknown or withdrawn")
            if invited.application is None and invited.expires < service.clock():
                raise WireError(Code.INVITATION, "expired")
            if invited.application is None:
                kept = streams.keep(connection, NOBODY, Kind.APPLICATION, body, {invited.inviter}, invitation)
                registry.use_invitation(connection, invitation, kept)
            elif invited.application != body:
                raise WireError(Code.INVITATION, "used")
            return service.county.directory(connection)

        return service.database.run(take)


def _names(directory: Directory, signing_key: bytes) -> bool:
    """Whether a line is about a device with this key."""
    entries = (directory.entry(number) for number in range(len(directory)))
    return any(isinstance(entry, Device) and entry.signing_key == signing_key for entry in entries)
