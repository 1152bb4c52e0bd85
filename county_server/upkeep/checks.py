"""Is a store whole? Everything is proved that the server can prove without reading what is sealed.

What is found is counted, and nothing is named: whoever runs the check may send its words to anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, Select, and_, func, select

from county_server.service.county import County
from county_server.service.home import home_of
from county_server.store import compartments, registry, sqlite, streams
from county_server.store.database import Database
from county_server.store.schema import (
    NOBODY,
    compartment,
    delivery,
    device,
    frame,
    invitation,
    label,
    line,
    segment,
)
from wire import canonical
from wire import segment as segments
from wire.directory import Device, Directory
from wire.errors import WireError
from wire.messages import Kind

_AT_ONCE = 500


def findings(database: Database) -> list[str]:
    """Nothing when the store is whole; else sentences with counts. Raises WrongStore and Unavailable."""
    county = County(database)
    found: Counter[str] = Counter()
    with database.read() as connection:
        connection = connection.execution_options(yield_per=_AT_ONCE)
        if database.is_sqlite:
            found.update(sqlite.damage(connection))
        directory = Directory(county.fingerprint)
        found.update(_lines(connection, directory))
        found.update(_frames(connection))
        found.update(_segments(connection, directory))
        found.update(_streams(connection, directory))
        found.update(_references(connection))
    return [f"{count} × {sentence}" for sentence, count in sorted(found.items())]


def _lines(connection: Connection, directory: Directory) -> Iterator[str]:
    """The directory's chain, from line 0 to the last."""
    try:
        for body in registry.lines_from(connection, 0):
            directory.append(body)
    except WireError:
        yield "the directory's chain does not hold"
    if registry.line_count(connection) != len(directory):
        yield "lines of the directory are missing or do not follow"


def _frames(connection: Connection) -> Iterator[str]:
    """Each frame's bytes are those that it was stored with."""
    for row in connection.execute(select(frame)):
        if streams.identity(row.sender, row.kind, row.body) != row.id:
            yield "frame was changed"
            continue
        try:
            if home_of(Kind(row.kind), row.body) != row.home:
                yield "frame in another's place"
        except (WireError, ValueError):
            yield "frame that cannot be read"


def _segments(connection: Connection, directory: Directory) -> Iterator[str]:
    """Each log is whole and in order, and signed by its author under its epoch."""
    rows = (
        select(segment, frame.c.body)
        .join(frame, and_(frame.c.home == segment.c.compartment, frame.c.id == segment.c.frame), isouter=True)
        .order_by(segment.c.compartment, segment.c.device, segment.c.first)
    )
    log: tuple[bytes, int] | None = None
    last, link = 0, b""
    commitments: dict[int, bytes] = {}
    for row in connection.execute(rows):
        if log is None or log[0] != row.compartment:
            commitments = compartments.commitments(connection, row.compartment)
        if log != (row.compartment, row.device):
            log, last, link = (row.compartment, row.device), 0, b""
        try:
            sealed = segments.read(row.body or b"")
            segments.verify(sealed, directory.device(row.device).signing_key, commitments[row.epoch])
        except (WireError, KeyError):
            yield "segment that does not hold"
            continue
        told = sealed.header
        says = (told.first, told.last, told.epoch, told.previous, canonical.digest(row.body))
        if told.first != last + 1 or says != (row.first, row.last, row.epoch, link, row.hash):
            yield "segment that does not continue its log"
        last, link = row.last, row.hash


def _streams(connection: Connection, directory: Directory) -> Iterator[str]:
    """Every device has a stream; no position is given twice, or above the last; no more frames held than counted."""
    named = {number for number in range(len(directory)) if isinstance(directory.entry(number), Device)}
    if named != set(connection.scalars(select(device.c.number))):
        yield "devices of the directory and of the streams differ"
    beyond = select(func.count()).join(device, device.c.number == delivery.c.device)
    for _ in range(_count(connection, beyond.where(delivery.c.position > device.c.position))):
        yield "delivery beyond the end of its stream"
    before = func.lag(delivery.c.position, 1, 0).over(partition_by=delivery.c.device, order_by=delivery.c.position)
    rows = select(delivery.c.position, delivery.c.run, before.label("before")).subquery()
    for _ in range(_count(connection, select(func.count()).where(rows.c.position - rows.c.run < rows.c.before))):
        yield "deliveries that stand in one another's place"
    held = select(frame.c.sender, func.count().label("held")).where(frame.c.sender != NOBODY).group_by(frame.c.sender)
    counted = held.subquery()
    low = select(func.count()).select_from(device).join(counted, counted.c.sender == device.c.number)
    for _ in range(_count(connection, low.where(counted.c.held > device.c.stored))):
        yield "device with more frames than were counted"


def _references(connection: Connection) -> Iterator[str]:
    """What names a frame names one that is there; and of an erased compartment nothing is."""
    named = (
        ("delivery", delivery, delivery.c.home, delivery.c.frame),
        ("label", label, label.c.home, label.c.frame),
        ("line", line, line.c.home, line.c.frame),
        ("founding", compartment, compartment.c.id, compartment.c.founding),
        ("application", invitation, invitation.c.id, invitation.c.application),
    )
    for what, table, home, name in named:
        there = select(frame.c.id).where(frame.c.home == home, frame.c.id == name)
        lost = select(func.count()).select_from(table).where(name.is_not(None), ~there.exists())
        for _ in range(_count(connection, lost)):
            yield f"{what} of a frame that is not there"
    for table, of in ((segment, segment.c.compartment), (label, label.c.compartment)):
        erased = select(func.count()).select_from(table).join(compartment, compartment.c.id == of)
        for _ in range(_count(connection, erased.where(compartment.c.erased))):
            yield f"{table.name} of an erased compartment"


def _count(connection: Connection, question: Select[int]) -> int:
    return connection.execute(question).scalar_one()
