"""Taking frames: each stored whole or not at all, and stored once.

Each is a transaction of its own, but for segments of one compartment that come together: they share one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection

from county_server.service import leases, membership, recalling, sharing, withdrawal, writing
from county_server.service.county import County
from county_server.service.home import home_of
from county_server.service.turn import Turn
from county_server.store import streams
from county_server.store.database import Database
from wire.errors import Code, WireError
from wire.messages import MAX_BODY, Kind

_RULES = {
    Kind.DIRECTORY: membership.line,
    Kind.FOUND: sharing.found,
    Kind.ENVELOPE: sharing.envelope,
    Kind.ERASE: withdrawal.erase,
    Kind.RECEIPT: withdrawal.receipt,
    Kind.INVITE: membership.invite,
    Kind.LEASE: leases.lease,
    Kind.RECALL: recalling.recall,
    Kind.CARRIED: withdrawal.carried,
}

_WRITTEN = (Kind.SEGMENT, Kind.BULK)


class Intake:
    """The one way in for frames, from whomever they come."""

    def __init__(self, database: Database, county: County) -> None:
        self._database = database
        self._county = county

    def take(self, sender: int, frames: Sequence[tuple[Kind, bytes]]) -> Iterator[WireError | None]:
        """Of each, in order: None when it is durable, else why it was refused. Raises Unavailable: nobody knows."""
        for (kind, home), run in groupby(frames, _place):
            bodies = [body for _, body in run]
            if home is not None:
                yield from self._write(sender, kind, home, bodies)
            else:
                yield from (self._outcome(sender, kind, body) for body in bodies)

    def _write(self, sender: int, kind: Kind, home: bytes, bodies: Sequence[bytes]) -> list[WireError | None]:
        return self._database.run(lambda store: writing.write(Turn(store, self._county, sender, kind, home), bodies))

    def _outcome(self, sender: int, kind: Kind, body: bytes) -> WireError | None:
        try:
            self._take(sender, kind, body)
        except WireError as refusal:
            return refusal
        return None

    def _take(self, sender: int, kind: Kind, body: bytes) -> None:
        rule = _RULES.get(kind)
        if len(body) > MAX_BODY:
            raise WireError(Code.TOO_LARGE, kind.name)
        home = home_of(kind, body)
        if rule is None:
            raise WireError(Code.MALFORMED, f"{kind.name} does not go up")

        def store(connection: Connection) -> None:
            if not streams.is_stored(connection, sender, kind, body, home):
                rule(Turn(connection, self._county, sender, kind, home, body))

        try:
            self._database.run(store)
        except WireError:
            # Another request of the same device may have stored it while this one waited for a lock.
            with self._database.read() as connection:
                if not streams.is_stored(connection, sender, kind, body, home):
                    raise
        if kind is Kind.ERASE:
            self._database.forget()


def _place(frame: tuple[Kind, bytes]) -> tuple[Kind, bytes | None]:
    """What a frame has in common with those beside it that it is taken with; no home where it is taken alone."""
    kind, body = frame
    if kind not in _WRITTEN or len(body) > MAX_BODY:
        return kind, None
    try:
        return kind, home_of(kind, body)
    except WireError:
        return kind, None  # its refusal says what is wrong with it
