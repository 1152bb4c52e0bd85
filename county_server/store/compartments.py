"""What the server knows of a compartment: commitments of its epochs, members, ends of logs, and if it was erased."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, LargeBinary, bindparam, delete, exists, insert, select, tuple_, update

from county_server.store.schema import compartment, delivery, epoch, frame, label, member, segment
from wire.messages import Kind

_of = bindparam("compartment_", type_=LargeBinary)
_LOCK = (
    select(compartment.c.id, compartment.c.erased)
    .where(compartment.c.id.in_(bindparam("compartments", expanding=True)))
    .order_by(compartment.c.id)
    .with_for_update(key_share=True)
)
_COMMITMENTS = select(epoch.c.number, epoch.c.commitment).where(epoch.c.compartment == _of)
_MEMBERS = select(member.c.device, member.c.epoch, member.c.granter).where(member.c.compartment == _of)
_MEMBER = _MEMBERS.where(member.c.device == bindparam("device_"))
_LOG_END = (
    select(segment.c.last, segment.c.hash)
    .where(segment.c.compartment == _of, segment.c.device == bindparam("device_"))
    .order_by(segment.c.first.desc())
    .limit(1)
)
_EXTEND_LOG = insert(segment)
_ENVELOPES = (
    select(frame.c.home, frame.c.id, frame.c.body)
    .join(label, (label.c.home == frame.c.home) & (label.c.frame == frame.c.id))
    .where(label.c.compartment == _of)
    .order_by(label.c.epoch, frame.c.home, frame.c.id)
)
_WRITTEN_IN = (
    select(segment.c.epoch).where(segment.c.compartment == _of, segment.c.epoch == bindparam("epoch_")).limit(1)
)
_GIVEN = (
    select(label.c.epoch)
    .distinct()
    .join(delivery, (delivery.c.home == label.c.home) & (delivery.c.frame == label.c.frame))
    .where(label.c.compartment == _of, delivery.c.device == bindparam("device_"))
)
_FOUNDED_BY = (
    select(frame.c.id)
    .join(compartment, (compartment.c.id == frame.c.home) & (compartment.c.founding == frame.c.id))
    .where(compartment.c.id == _of, frame.c.sender == bindparam("device_"))
)


class Member(NamedTuple):
    """A device in a compartment."""

    device: int
    epoch: int  # the latest that it holds a key of
    granter: bool


def lock(connection: Connection, ids: Iterable[bytes]) -> dict[bytes, bool]:
    """Those of the compartments that exist, each with whether it is erased, locked until the transaction ends."""
    return {row.id: row.erased for row in connection.execute(_LOCK, {"compartments": [*ids]})}


def create(connection: Connection, identity: bytes, founder: int, commitment: bytes, founding: bytes) -> None:
    """A compartment in epoch 0, with its founder."""
    connection.execute(insert(compartment).values(id=identity, erased=False, founding=founding))
    begin_epoch(connection, identity, 0, commitment)
    put_member(connection, identity, Member(founder, 0, True))


def commitments(connection: Connection, identity: bytes) -> dict[int, bytes]:
    """Epoch number to commitment."""
    rows = connection.execute(_COMMITMENTS, {"compartment_": identity})
    return {row.number: row.commitment for row in rows}


def begin_epoch(connection: Connection, identity: bytes, number: int, commitment: bytes) -> None:
    """Make an epoch's commitment known."""
    connection.execute(insert(epoch).values(compartment=identity, number=number, commitment=commitment))


def members(connection: Connection, identity: bytes) -> list[Member]:
    """Every device that is or was in the compartment; those of an earlier epoch than the latest may be out of it."""
    return [Member(*row) for row in connection.execute(_MEMBERS, {"compartment_": identity})]


def one_member(connection: Connection, identity: bytes, device: int) -> Member | None:
    """One device in the compartment."""
    row = connection.execute(_MEMBER, {"compartment_": identity, "device_": device}).first()
    return Member(*row) if row else None


def put_member(connection: Connection, identity: bytes, new: Member) -> None:
    """Take in a device, or write down what it may now."""
    known = (member.c.compartment == identity) & (member.c.device == new.device)
    values = {"epoch": new.epoch, "granter": new.granter}
    if not connection.execute(update(member).where(known).values(values)).rowcount:
        connection.execute(insert(member).values(compartment=identity, device=new.device, **values))


def put_label(connection: Connection, identity: bytes, number: int, home: bytes, envelope: bytes) -> None:
    """Remember that an envelope, kept in `home`, carries this epoch's key."""
    connection.execute(insert(label).values(compartment=identity, epoch=number, home=home, frame=envelope))


def epochs_given(connection: Connection, identity: bytes, device: int) -> set[int]:
    """The epochs whose keys a device has: by the envelopes that it was owed, and the first by its own founding."""
    parameters = {"compartment_": identity, "device_": device}
    given = {row.epoch for row in connection.execute(_GIVEN, parameters)}
    return given | {0} if connection.execute(_FOUNDED_BY, parameters).first() else given


def envelopes(connection: Connection, identity: bytes) -> list[tuple[bytes, bytes, bytes]]:
    """Home, id and body of every envelope that carries a key of the compartment, by its oldest epoch."""
    rows = connection.execute(_ENVELOPES, {"compartment_": identity})
    return list({(row.home, row.id): (row.home, row.id, row.body) for row in rows}.values())


def drop_frames(connection: Connection, frames: Iterable[tuple[bytes, bytes]]) -> None:
    """Delete kept frames, by home and id; what was owed of them goes too."""
    for home, kept in frames:
        connection.execute(delete(frame).where(frame.c.home == home, frame.c.id == kept))


def epoch_written(connection: Connection, identity: bytes, known: Iterable[int]) -> int:
    """The latest of the known epochs that something has been written in; 0 before anything has."""
    for number in sorted({*known} - {0}, reverse=True):
        if connection.execute(_WRITTEN_IN, {"compartment_": identity, "epoch_": number}).first():
            return number
    return 0


def log_end(connection: Connection, identity: bytes, device: int) -> tuple[int, bytes]:
    """The last sequence number held of a device's log, and the hash of its last segment; (0, b"") before the first."""
    row = connection.execute(_LOG_END, {"compartment_": identity, "device_": device}).first()
    return (row.last, row.hash) if row else (0, b"")


def extend_log(connection: Connection, identity: bytes, device: int, rows: Sequence[Mapping[str, int | bytes]]) -> None:
    """Append segments: of each first, last, epoch, hash, frame."""
    if rows:
        connection.execute(_EXTEND_LOG, [{"compartment": identity, "device": device, **row} for row in rows])


def erase(connection: Connection, identity: bytes) -> None:
    """Delete segments, founding, and every envelope that carries no other compartment's living key; keep only the id.

    What was not delivered yet goes with the frames. Members stay, because their receipts are still to come.
    """
    gone = {"erased": True, "founding": None}
    connection.execute(update(compartment).where(compartment.c.id == identity).values(gone))
    living = (
        select(label.c.frame)
        .join(compartment, compartment.c.id == label.c.compartment)
        .where(label.c.home == frame.c.home, label.c.frame == frame.c.id, ~compartment.c.erased)
    )
    envelopes = select(label.c.home, label.c.frame).where(label.c.compartment == identity)
    connection.execute(delete(frame).where(tuple_(frame.c.home, frame.c.id).in_(envelopes), ~exists(living)))
    content = [Kind.FOUND, Kind.SEGMENT, Kind.BULK]
    connection.execute(delete(frame).where(frame.c.home == identity, frame.c.kind.in_(content)))
    connection.execute(delete(label).where(label.c.compartment == identity))
    connection.execute(delete(epoch).where(epoch.c.compartment == identity))
