"""What is PostgreSQL's own: how a connection behaves, and which failures pass when a transaction is done again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError

READING = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""Options of a reading transaction: all its questions are answered from one state of the store.

Otherwise the last position of a stream, asked for after its deliveries, could count one that came in between.
"""

WRITING: dict[str, object] = {}
"""Read committed, which is the usual: what a lock was waited for is then seen as it was left."""

_PASSING = {
    "40001",  # serialization_failure
    "40P01",  # deadlock_detected
    "23505",  # unique_violation: the same was stored by another transaction meanwhile, as will be seen now
}

_LEFT_SECONDS = 60
"""A transaction that its server has left open for so long, is ended: the server's machine is gone."""


def prepare(engine: Engine, patience: float) -> None:
    """Make every connection durable, and wait no longer than `patience` seconds for another's lock."""
    settings = {
        "synchronous_commit": "on",  # what was answered STORED outlives a power cut
        "lock_timeout": f"{round(patience * 1000)}ms",
        "idle_in_transaction_session_timeout": f"{_LEFT_SECONDS}s",
    }

    def open_(connection: Any, _record: Any) -> None:
        for name, value in settings.items():
            connection.execute(f"SET {name} = '{value}'")
        connection.commit()

    event.listen(engine, "connect", open_)


def is_passing(error: DBAPIError) -> bool:
    """Whether the same transaction, done again from its beginning, may well succeed."""
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _PASSING
