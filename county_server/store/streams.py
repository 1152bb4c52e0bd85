"""Frames, and the stream of deliveries to each device.

A position is taken by adding one to the device's own counter, in the transaction that stores the frame and under the
lock of the device's row: so a transaction that commits late also numbers late, and no cursor can pass over it
(docs/sync.md, rule 10). Whoever writes locks the county's row first, then compartments in rising order, then devices in
rising order; nobody can then wait in a circle.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    tuple_,
    update,
)

from county_server.store import lines
from county_server.store.schema import COUNTY, NOBODY, delivery, device, frame, segment
from wire import canonical
from wire.messages import Delivery, Kind, mark_of

PAGE = 32
"""Deliveries read at once: with MAX_FRAME this bounds what a request holds in memory."""

BULK_PORTION = 4
"""Bulky frames handed out at once, some 16 KiB each: what is urgent waits for no more than these."""

_BATCH = 500
"""Devices named in one statement."""


# Built once: a frame runs a dozen statements, and putting one together takes longer than running it.
_named = device.c.number == bindparam("device_")
_among = device.c.number.in_(bindparam("devices", expanding=True))
_FRAME_KNOWN = select(frame.c.sender).where(frame.c.home == bindparam("home_"), frame.c.id == bindparam("id_"))
_ADD_FRAME = insert(frame)
_LOCK = (
    select(device.c.number, device.c.lines, lines.COUNT.label("end"))
    .where(_among)
    .order_by(device.c.number)
    .with_for_update(key_share=True, of=device)
)
_is_sender = device.c.number == bindparam("sender_")
_STEP = (
    update(device)
    .where(_among)
    .values(
        position=device.c.position + case((_is_sender, bindparam("to_sender_")), else_=bindparam("to_others_")),
        stored=device.c.stored + case((_is_sender, bindparam("to_others_")), else_=0),
    )
    .returning(device.c.number, device.c.position)
)
_APPEND = insert(delivery)
_COUNTERS = select(device.c.position, device.c.stored, device.c.lines < lines.COUNT).where(_named)
# The page is taken first, so that only so many frames are looked up, whatever the planner thinks of the tables.
_page = (
    select(delivery.c.position, delivery.c.run, delivery.c.home, delivery.c.frame)
    .where(delivery.c.device == bindparam("device_"), delivery.c.position > bindparam("cursor"))
    .order_by(delivery.c.position)
    .limit(PAGE)
    .subquery()
)
_NEXT = (
    select(_page.c.position, _page.c.run, frame.c.kind, frame.c.body)
    .join(frame, (frame.c.home == _page.c.home) & (frame.c.id == _page.c.frame))
    .order_by(_page.c.position)
)
_at = (
    select(delivery.c.position, delivery.c.run, delivery.c.home, delivery.c.frame)
    .where(delivery.c.device == bindparam("device_"), delivery.c.position >= bindparam("position_"))
    .order_by(delivery.c.position)
    .limit(1)
    .subquery()
)
_AT = select(_at.c.position, _at.c.run, frame.c.kind, frame.c.body).join(
    frame, (frame.c.home == _at.c.home) & (frame.c.id == _at.c.frame)
)
_RUNS = (
    select(delivery.c.position, delivery.c.run, frame.c.body)
    .join(frame, (frame.c.home == delivery.c.home) & (frame.c.id == delivery.c.frame))
    .where(delivery.c.device == bindparam("device_"), delivery.c.position > bindparam("cursor"), delivery.c.run > 1)
)
_AHEAD = (
    select(func.count(), func.coalesce(func.sum(func.length(frame.c.body)), 0))
    .select_from(delivery)
    .join(frame, (frame.c.home == delivery.c.home) & (frame.c.id == delivery.c.frame))
    .where(delivery.c.device == bindparam("device_"), delivery.c.position > bindparam("cursor"), delivery.c.run == 1)
)


class Counters(NamedTuple):
    """Of a device."""

    position: int  # the last one given in its stream
    stored: int  # frames ever taken from it
    behind: bool  # there are lines of the directory that its stream has not come to (`bring_lines`)


def identity(sender: int, kind: int, body: bytes) -> bytes:
    """What a frame is known again by, within its home."""
    return canonical.digest(sender.to_bytes(4, "big") + bytes([kind]) + body)


def is_stored(connection: Connection, sender: int, kind: Kind, body: bytes, home: bytes = COUNTY) -> bool:
    """Whether this device has brought this very frame before."""
    known = {"home_": home, "id_": identity(sender, kind, body)}
    return connection.execute(_FRAME_KNOWN, known).first() is not None


def keep(
    connection: Connection, sender: int, kind: Kind, body: bytes, recipients: Iterable[int], home: bytes = COUNTY
) -> bytes:
    """Store a frame once, count it for its sender, and append it to the stream of each recipient; gives its id."""
    return keep_all(connection, sender, kind, [body], recipients, home)[0]


def keep_all(
    connection: Connection, sender: int, kind: Kind, bodies: Sequence[bytes], recipients: Iterable[int], home: bytes
) -> list[bytes]:
    """The same with several of one kind and home, in this order."""
    owed = {*recipients}
    kept = [identity(sender, kind, body) for body in bodies]
    common = {"home": home, "sender": sender, "kind": kind}
    batches = list(_batches(sorted((owed | {sender}) - {NOBODY})))
    for batch in batches:
        _lock(connection, batch, owed)
    frames = [{**common, "id": own, "body": body} for own, body in zip(kept, bodies, strict=True)]
    connection.execute(_ADD_FRAME, frames)
    step = {"sender_": sender, "to_sender_": len(kept) if sender in owed else 0, "to_others_": len(kept)}
    for batch in batches:
        ends = connection.execute(_STEP, {"devices": batch, **step}).all()
        _append(connection, [(number, end - len(kept)) for number, end in ends if number in owed], home, kept)
    return kept


def bring_lines(connection: Connection, number: int) -> None:
    """Append to a stream the lines of the directory that it has not come to."""
    _lock(connection, [number], {number})


def _lock(connection: Connection, numbers: Sequence[int], owed: Collection[int] = ()) -> None:
    """Lock these devices' streams, in rising order, and bring up to the directory those that something is owed to.

    So whatever is appended comes after the lines that were there when it came, its author's own among them.
    """
    locked = connection.execute(_LOCK, {"devices": numbers}).all()
    if behind := [row.number for row in locked if row.lines < row.end and row.number in owed]:
        lines.append(connection, behind, max(row.end for row in locked))


def _append(connection: Connection, ends: Sequence[tuple[int, int]], home: bytes, frames: Sequence[bytes]) -> None:
    """Write the frames at the end of some streams; `ends`: of each the device, and its last position before."""
    rows = [
        {"device": number, "position": end + at, "home": home, "frame": frame}
        for number, end in ends
        for at, frame in enumerate(frames, 1)
    ]
    if rows:
        connection.execute(_APPEND, rows)


def hand_history(connection: Connection, recipient: int, compartment: bytes, epochs: Iterable[int]) -> None:
    """Append the segments held of these epochs that the recipient has not been owed yet; its row is locked.

    Whose log comes first does not matter: a reader takes every order (docs/sync.md, rule 14). What is bulky is not
    among them: it comes by `hand_bulk`.
    """
    _hand_segments(connection, recipient, compartment, epochs, frame.c.kind == Kind.SEGMENT, None)


def hand_bulk(connection: Connection, recipient: int, compartment: bytes, epochs: Iterable[int]) -> None:
    """Append the next bulky frames of these epochs that the recipient has not been owed yet."""
    _lock(connection, [recipient], {recipient})
    _hand_segments(connection, recipient, compartment, epochs, frame.c.kind == Kind.BULK, BULK_PORTION)


def _hand_segments(
    connection: Connection,
    recipient: int,
    compartment: bytes,
    epochs: Iterable[int],
    which: ColumnElement[bool],
    most: int | None,
) -> None:
    start = counters(connection, recipient).position
    order = func.row_number().over(order_by=(segment.c.device, segment.c.first))
    owed = exists().where(
        delivery.c.device == recipient, delivery.c.home == segment.c.compartment, delivery.c.frame == segment.c.frame
    )
    held = (
        select(literal(recipient), literal(start) + order, segment.c.compartment, segment.c.frame)
        .join(frame, (frame.c.home == segment.c.compartment) & (frame.c.id == segment.c.frame))
        .where(
            segment.c.compartment == compartment,
            segment.c.epoch.in_(sorted(epochs)),
            segment.c.device != recipient,
            which,
            ~owed,
        )
        .order_by(segment.c.device, segment.c.first)
        .limit(most)
    )
    hand = insert(delivery).from_select(["device", "position", "home", "frame"], held)
    added = connection.execute(hand, execution_options={"preserve_rowcount": True}).rowcount
    connection.execute(update(device).where(device.c.number == recipient).values(position=start + added))


def close_streams(connection: Connection, numbers: Iterable[int]) -> None:
    """Owe these devices nothing any more, and forget the keys that were sealed to them."""
    ended = sorted({*numbers})
    for batch in _batches(ended):
        _lock(connection, batch)
        streams = select(delivery.c.home, delivery.c.frame).where(delivery.c.device.in_(batch))
        sealed = tuple_(frame.c.home, frame.c.id).in_(streams)
        connection.execute(delete(frame).where(frame.c.kind == Kind.ENVELOPE, sealed))
        connection.execute(delete(delivery).where(delivery.c.device.in_(batch)))


def hand_again(
    connection: Connection,
    recipient: int,
    compartment: bytes,
    keys: Sequence[tuple[bytes, bytes]],
    epochs: Iterable[int],
) -> None:
    """Append these envelopes, then what others have written in these epochs, whether it was delivered before or not.

    What was owed of it already is taken out of the stream first, so that asking twice makes the stream no longer. The
    recipient's row is locked.
    """
    held = select(segment.c.frame).where(segment.c.compartment == compartment)
    owed = (delivery.c.device == recipient) & (delivery.c.home == compartment) & delivery.c.frame.in_(held)
    connection.execute(delete(delivery).where(owed))
    position = counters(connection, recipient).position
    for home, key in keys:
        kept = (delivery.c.device == recipient) & (delivery.c.home == home) & (delivery.c.frame == key)
        connection.execute(delete(delivery).where(kept))
        position += 1
        values = {"device": recipient, "position": position, "home": home, "frame": key}
        connection.execute(insert(delivery).values(values))
    connection.execute(update(device).where(device.c.number == recipient).values(position=position))
    hand_history(connection, recipient, compartment, epochs)


def hand_own(connection: Connection, author: int, compartment: bytes, after: int) -> None:
    """Append the author's own segments that reach beyond a number to its own stream, whose row is locked.

    What of them is owed already is taken out first, so that asking twice makes the stream no longer.
    """
    own = select(segment.c.frame).where(segment.c.compartment == compartment, segment.c.device == author)
    owed = (delivery.c.device == author) & (delivery.c.home == compartment) & delivery.c.frame.in_(own)
    connection.execute(delete(delivery).where(owed))
    start = counters(connection, author).position
    order = func.row_number().over(order_by=segment.c.first)
    held = select(literal(author), literal(start) + order, segment.c.compartment, segment.c.frame).where(
        segment.c.compartment == compartment, segment.c.device == author, segment.c.last > after
    )
    hand = insert(delivery).from_select(["device", "position", "home", "frame"], held)
    added = connection.execute(hand, execution_options={"preserve_rowcount": True}).rowcount
    connection.execute(update(device).where(device.c.number == author).values(position=start + added))


def page(connection: Connection, recipient: int, cursor: int) -> list[Delivery]:
    """The next deliveries after a cursor, in order; fewer than PAGE when these are the last."""
    found: list[Delivery] = []
    for position, run, kind, body in connection.execute(_NEXT, {"device_": recipient, "cursor": cursor}).all():
        if run == 1:
            found.append(Delivery(position, kind, body))
        else:
            found += lines.between(connection, cursor, PAGE - len(found), position, run, body)
        if len(found) == PAGE:
            break
    return found


def is_another(connection: Connection, recipient: int, position: int, mark: bytes) -> bool:
    """Whether another delivery stands at a position than the one that the recipient had there; not where none stands.

    Positions are given once in the life of a store; one that was restored from an older copy gives the later ones anew.
    """
    if not mark:
        return False
    row = connection.execute(_AT, {"device_": recipient, "position_": position}).first()
    if row is None or row.position - row.run >= position:
        return False
    body = row.body
    if row.position > position:
        [body] = (one.body for one in lines.between(connection, position - 1, 1, row.position, row.run, row.body))
    return mark_of(row.kind, body) != mark


def ahead(connection: Connection, recipient: int, cursor: int) -> tuple[int, int]:
    """How many deliveries wait after a cursor, and the bytes of them all."""
    count, size = connection.execute(_AHEAD, {"device_": recipient, "cursor": cursor}).one()
    for position, run, body in connection.execute(_RUNS, {"device_": recipient, "cursor": cursor}).all():
        told = lines.size_between(connection, cursor, position, run, body)
        count, size = count + told[0], size + told[1]
    return count, size


def counters(connection: Connection, number: int) -> Counters:
    """Where a device stands."""
    return Counters(*connection.execute(_COUNTERS, {"device_": number}).one())


def open_stream(connection: Connection, number: int) -> None:
    """Make room for a new device; it reads the lines up to its own when it is let in, and gets here what follows."""
    connection.execute(insert(device).values(number=number, lines=number + 1))


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + _BATCH] for at in range(0, len(numbers), _BATCH))
