"""Frames, and the stream of deliveries to each device.

A position is taken by adding one to the device's own counter, in the transaction that stores the frame and under the
lock of the device's row: so a transaction that commits late also numbers late, and no cursor can pass over it
(docs/sync.md, rule 10). Whoever writes locks the county's row first, then compartments in rising order, then devices in
rising order; nobody can then wait in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import BigInteger, Connection, bindparam, func, insert, literal, select, update

from county_server.store.schema import NOBODY, delivery, device, frame, segment
from wire import canonical
from wire.messages import Delivery, Kind

PAGE = 32
"""Deliveries read at once: with MAX_FRAME this bounds what a request holds in memory."""

_BATCH = 500
"""Devices named in one statement."""


# Built once: a frame runs a dozen statements, and putting one together takes longer than running it.
_named = device.c.number == bindparam("device_")
_among = device.c.number.in_(bindparam("devices", expanding=True))
_FRAME_KNOWN = select(frame.c.id).where(frame.c.sender == bindparam("sender"), frame.c.digest == bindparam("digest"))
_ADD_FRAME = insert(frame)
_LOCK = select(device.c.number).where(_among).order_by(device.c.number).with_for_update()
_COUNT = update(device).where(_named).values(stored=device.c.stored + 1)
_STEP = update(device).where(_among).values(position=device.c.position + 1)
_APPEND = insert(delivery).from_select(
    ["device", "position", "frame"],
    select(device.c.number, device.c.position, bindparam("frame_", type_=BigInteger)).where(_among),
)
_COUNTERS = select(device.c.position, device.c.stored).where(_named)
_NEXT = (
    select(delivery.c.position, frame.c.kind, frame.c.body)
    .join(frame, frame.c.id == delivery.c.frame)
    .where(delivery.c.device == bindparam("device_"), delivery.c.position > bindparam("cursor"))
    .order_by(delivery.c.position)
    .limit(PAGE)
)


def digest(kind: Kind, body: bytes) -> bytes:
    """What a frame is known again by."""
    return canonical.digest(bytes([kind]) + body)


def is_stored(connection: Connection, sender: int, kind: Kind, body: bytes) -> bool:
    """Whether this device has brought this very frame before."""
    return connection.execute(_FRAME_KNOWN, {"sender": sender, "digest": digest(kind, body)}).first() is not None


def keep(connection: Connection, sender: int, kind: Kind, body: bytes, recipients: Iterable[int]) -> int:
    """Store a frame once, count it for its sender, and append it to the stream of each recipient; gives its number."""
    numbers = sorted({*recipients})
    for batch in _batches(sorted({*numbers, sender} - {NOBODY})):
        connection.execute(_LOCK, {"devices": batch})
    values = {"sender": sender, "kind": kind, "digest": digest(kind, body), "body": body}
    [number] = connection.execute(_ADD_FRAME, values).inserted_primary_key or [0]
    connection.execute(_COUNT, {"device_": sender})
    for batch in _batches(numbers):
        connection.execute(_STEP, {"devices": batch})
        connection.execute(_APPEND, {"devices": batch, "frame_": number})
    return int(number)


def hand_history(connection: Connection, recipient: int, compartment: bytes, after: int, until: int) -> None:
    """Append the segments held of epochs `after` < epoch <= `until`, oldest first; the recipient's row is locked."""
    start, _ = counters(connection, recipient)
    order = func.row_number().over(order_by=segment.c.frame)
    held = select(literal(recipient), literal(start) + order, segment.c.frame).where(
        segment.c.compartment == compartment,
        segment.c.epoch > after,
        segment.c.epoch <= until,
        segment.c.device != recipient,
    )
    added = connection.execute(insert(delivery).from_select(["device", "position", "frame"], held)).rowcount
    connection.execute(update(device).where(device.c.number == recipient).values(position=start + added))


def page(connection: Connection, recipient: int, cursor: int) -> list[Delivery]:
    """The next deliveries after a cursor, in order; fewer than PAGE when these are the last."""
    rows = connection.execute(_NEXT, {"device_": recipient, "cursor": cursor})
    return [Delivery(position, kind, body) for position, kind, body in rows]


def counters(connection: Connection, number: int) -> tuple[int, int]:
    """The last position that a device was given, and how many frames were ever taken from it."""
    row = connection.execute(_COUNTERS, {"device_": number}).one()
    return row.position, row.stored


def open_stream(connection: Connection, number: int) -> None:
    """Make room for a new device."""
    connection.execute(insert(device).values(number=number))


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + _BATCH] for at in range(0, len(numbers), _BATCH))
