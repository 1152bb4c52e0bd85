"""Frames are known by home and digest, the large tables are divided, and the version stands beside the tables.

What version 1 numbered by one counter is carried over row by row; each frame's home is read off the frame.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, ForeignKeyConstraint, Integer, LargeBinary, SmallInteger

revision = "0002"
down_revision = "0001"

_BATCH = 500
_COUNTY = bytes(16)
_ENVELOPE, _SEGMENT = 4, 5
_NAME_IT_FIRST = (6, 7, 8, 9)  # erase, receipt, invite, application
_LABELS = 2  # in an envelope
_OLD = (
    "county",
    "frame",
    "line",
    "device",
    "delivery",
    "compartment",
    "epoch",
    "member",
    "label",
    "segment",
    "invitation",
)
_OLD_INDEXES = (
    ("delivery", "frame"),
    ("compartment", "founding"),
    ("label", "frame"),
    ("segment", "frame"),
    ("invitation", "application"),
)


def upgrade() -> None:
    """Set the old tables aside, make the new ones, carry over, and drop the old."""
    for table, column in _OLD_INDEXES:
        op.drop_index(f"ix_{table}_{column}", table)
    for name in _OLD:
        op.rename_table(name, f"old_{name}")
    _create()
    _carry_over(op.get_bind())
    for name in ("invitation", "segment", "label", "member", "epoch", "compartment", "delivery", "device", "line"):
        op.drop_table(f"old_{name}")
    op.drop_table("old_frame")
    op.drop_table("old_county")


def _carry_over(connection: sa.Connection) -> None:
    run = connection.exec_driver_sql
    run("INSERT INTO county (id, fingerprint, code) SELECT id, fingerprint, code FROM old_county")
    run("INSERT INTO device (number, position, stored) SELECT number, position, stored FROM old_device")
    foundings = run("SELECT founding, id FROM old_compartment WHERE founding IS NOT NULL")
    homes = {
        number: bytes(identity) for number, identity in foundings
    }  # a founding names its compartment by digest only
    names = {}
    frame = sa.table("frame", *(sa.column(name) for name in ("home", "id", "sender", "kind", "body")))
    for batch in _frames(connection):
        values = []
        for number, sender, kind, body in batch:
            home = homes.get(number) or _home(kind, bytes(body))
            digest = hashlib.sha256(sender.to_bytes(4, "big") + bytes([kind]) + bytes(body)).digest()[:16]
            names[number] = (home, digest)
            values.append({"home": home, "id": digest, "sender": sender, "kind": kind, "body": body})
        connection.execute(frame.insert(), values)
    for table in ("line", "delivery"):
        _copy(connection, table, "number" if table == "line" else "device, position", names, home=True)
    _copy(connection, "compartment", "id, erased", names, of="founding")
    run("INSERT INTO epoch (compartment, number, commitment) SELECT compartment, number, commitment FROM old_epoch")
    run(
        "INSERT INTO member (compartment, device, epoch, granter) "
        "SELECT compartment, device, epoch, granter FROM old_member"
    )
    _copy(connection, "label", "compartment, epoch", names, home=True)
    _copy(connection, "segment", "compartment, device, first, last, epoch, hash", names)
    _copy(connection, "invitation", "id, device, expires", names, of="application")


def _copy(
    connection: sa.Connection,
    table: str,
    columns: str,
    names: dict[int, tuple[bytes, bytes]],
    of: str = "frame",
    home: bool = False,
) -> None:
    """Rows of a table, their frame's number turned into its name."""
    kept = columns.split(", ")
    into = sa.table(table, *(sa.column(name) for name in [*kept, *(["home"] if home else []), of]))
    typed = [sa.column(name, sa.Boolean if name == "erased" else None) for name in [*kept, of]]
    rows = connection.execute(sa.select(*typed).select_from(sa.table(f"old_{table}")))
    for batch in rows.partitions(_BATCH):
        connection.execute(into.insert(), list(_renamed(batch, kept, names, of, home)))


def _renamed(
    batch: Any, kept: list[str], names: dict[int, tuple[bytes, bytes]], of: str, home: bool
) -> Iterator[dict[str, Any]]:
    for row in batch:
        number = row[-1]
        name = names[number] if number is not None else (None, None)
        yield dict(zip(kept, row, strict=False)) | {of: name[1]} | ({"home": name[0]} if home else {})


def _frames(connection: sa.Connection) -> Iterator[list[Any]]:
    """All frames, a batch at a time."""
    last = 0
    page = sa.text("SELECT id, sender, kind, body FROM old_frame WHERE id > :last ORDER BY id LIMIT :count")
    while batch := list(connection.execute(page, {"last": last, "count": _BATCH})):
        yield batch
        last = batch[-1].id


def _home(kind: int, body: bytes) -> bytes:
    """The compartment or invitation that a frame names; the first by id where an envelope names several."""
    content = msgspec.msgpack.decode(body)
    if kind == _ENVELOPE:
        return min((bytes(label[0]) for label in content[_LABELS]), default=_COUNTY)
    if kind == _SEGMENT:
        return bytes(content[0][0])
    return bytes(content[0]) if kind in _NAME_IT_FIRST else _COUNTY


def _create() -> None:
    partitions = 8

    def divided(name: str, by: str, *items: Any) -> None:
        op.create_table(name, *items, postgresql_partition_by=f"HASH ({by})")
        if op.get_bind().dialect.name == "postgresql":
            for number in range(partitions):
                op.execute(
                    f"CREATE TABLE {name}_{number} PARTITION OF {name} "
                    f"FOR VALUES WITH (MODULUS {partitions}, REMAINDER {number})"
                )

    op.create_table(
        "county", _key("id", SmallInteger), _bytes("fingerprint"), Column("code", sa.String(2), nullable=False)
    )
    divided(
        "frame",
        "home",
        _key("home"),
        _key("id"),
        Column("sender", Integer, nullable=False),
        Column("kind", SmallInteger, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    op.create_table("line", _key("number", Integer), _bytes("home"), _bytes("frame"), _frame_of("home"))
    op.create_table("device", _key("number", Integer), _long("position"), _long("stored"))
    divided(
        "delivery",
        "device",
        _key("device", Integer),
        _key("position", BigInteger),
        _bytes("home"),
        _bytes("frame"),
        _frame_of("home", ondelete="CASCADE"),
    )
    op.create_index("delivery_by_frame", "delivery", ["home", "frame"])
    divided(
        "compartment",
        "id",
        _key("id"),
        Column("erased", sa.Boolean, nullable=False),
        Column("founding", LargeBinary(16)),
        _frame_of("id", "founding"),
    )
    divided("epoch", "compartment", _compartment(), _key("number", BigInteger), _bytes("commitment"))
    divided(
        "member",
        "compartment",
        _compartment(),
        _device(),
        _long("epoch"),
        Column("granter", sa.Boolean, nullable=False),
    )
    divided(
        "label",
        "compartment",
        _compartment(),
        _key("epoch", BigInteger),
        _key("home"),
        _key("frame"),
        _frame_of("home", ondelete="CASCADE"),
    )
    op.create_index("label_by_frame", "label", ["home", "frame"])
    divided(
        "segment",
        "compartment",
        _compartment(),
        _device(),
        _key("first", BigInteger),
        _long("last"),
        _long("epoch"),
        _bytes("hash"),
        _bytes("frame"),
        _frame_of("compartment", ondelete="CASCADE"),
    )
    op.create_index("segment_by_frame", "segment", ["compartment", "frame"])
    op.create_table(
        "invitation",
        _key("id"),
        Column("device", Integer, ForeignKey("device.number"), nullable=False),
        _long("expires"),
        Column("application", LargeBinary(16)),
        _frame_of("id", "application"),
    )


def _key(name: str, kind: Any = None) -> Column[Any]:
    return Column(name, kind or LargeBinary(16), primary_key=True, autoincrement=False)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary(16), nullable=False)


def _long(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


def _compartment() -> Column[bytes]:
    return Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True)


def _device() -> Column[int]:
    return Column("device", Integer, ForeignKey("device.number"), primary_key=True)


def _frame_of(home: str, name: str = "frame", **options: Any) -> ForeignKeyConstraint:
    return ForeignKeyConstraint([home, name], ["frame.home", "frame.id"], **options)
