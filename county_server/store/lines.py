"""Lines of the directory in the streams of deliveries.

Every device is owed every line, so a line that comes is written to no stream: with as many lines as devices there would
be their product of rows. A stream is brought up to the directory's end when something else is appended to it, or
when its device asks. What has gathered by then is one row, a *run*: its last line, and how many; they stand at the
positions up to its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Integer, bindparam, func, insert, select, update

from county_server.store import registry
from county_server.store.schema import delivery, device, line
from wire import canonical
from wire.directory import Line
from wire.messages import Delivery, Kind

COUNT = select(func.coalesce(func.max(line.c.number) + 1, 0)).scalar_subquery()
"""How many lines there are, to be asked within another question."""

_behind = device.c.number.in_(bindparam("devices", expanding=True))
_wanting: ColumnElement[int] = bindparam("count_", type_=Integer) - device.c.lines
_APPEND = insert(delivery).from_select(
    ["device", "position", "home", "frame", "run"],
    select(device.c.number, device.c.position + _wanting, line.c.home, line.c.frame, _wanting)
    .select_from(device)
    .join(line, line.c.number == bindparam("count_") - 1)
    .where(_behind),
)
_STEP = update(device).where(_behind).values(position=device.c.position + _wanting, lines=bindparam("count_"))


def append(connection: Connection, devices: Sequence[int], count: int) -> None:
    """Bring these streams, each of which is behind and whose rows are locked, up to so many lines."""
    connection.execute(_APPEND, {"devices": devices, "count_": count})
    connection.execute(_STEP, {"devices": devices, "count_": count})


def between(connection: Connection, after: int, most: int, position: int, run: int, last: bytes) -> Iterator[Delivery]:
    """At most so many lines of a run, which ends with `last` at `position`, of those that stand after a position."""
    start, first = _first_of(after, position, run, last)
    bodies = registry.lines_from(connection, first, min(most, position - start))
    yield from (Delivery(at, Kind.DIRECTORY, body) for at, body in enumerate(bodies, start + 1))


def size_between(connection: Connection, after: int, position: int, run: int, last: bytes) -> tuple[int, int]:
    """How many of them there are, and their bytes."""
    start, first = _first_of(after, position, run, last)
    return position - start, registry.size_of_lines(connection, first, position - start)


def _first_of(after: int, position: int, run: int, last: bytes) -> tuple[int, int]:
    """The position before the first line of a run that stands after another, and that line's number."""
    start = max(after, position - run)
    return start, canonical.decode(last, Line).number - (position - start) + 1
