"""Taking frames: each in a transaction of its own, stored whole or not at all, and stored once."""

from __future__ import annotations

from sqlalchemy import Connection

from county_server.service import leases, membership, recalling, sharing, withdrawal
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
    Kind.SEGMENT: sharing.segment,
    Kind.BULK: sharing.segment,
    Kind.ERASE: withdrawal.erase,
    Kind.RECEIPT: withdrawal.receipt,
    Kind.INVITE: membership.invite,
    Kind.LEASE: leases.lease,
    Kind.RECALL: recalling.recall,
    Kind.CARRIED: withdrawal.carried,
}


class Intake:
    """The one way in for frames, from whomever they come."""

    def __init__(self, database: Database, county: County) -> None:
        self._database = database
        self._county = county

    def take(self, sender: int, kind: Kind, body: bytes) -> None:
        """Store a frame durably, or find that it is stored. Raises WireError when refused, Unavailable when unknown."""
        rule = _RULES.get(kind)
        if rule is None:
            raise WireError(Code.MALFORMED, f"{kind.name} does not go up")
        if len(body) > MAX_BODY:
            raise WireError(Code.TOO_LARGE, kind.name)
        home = home_of(kind, body)

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
