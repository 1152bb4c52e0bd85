"""The tables, the same on SQLite and on PostgreSQL. One store holds one county.

A *frame* is what some device was told is stored, whole and unread. The other tables say what the server has to know
about it: who is in a compartment, where each log ends, and which frames are owed to whom. Deleting a frame takes its
deliveries with it, so that nothing of an erased compartment can still be handed out.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

VERSION = 1
"""Of this schema. A store of a later one is refused: an old program must not write where it does not know the rules."""

NOBODY = 0
"""The sender of what no device sent. Line 0 is the county itself, so no device has this number."""

metadata = MetaData()

# SQLite numbers rows by itself only in a column of exactly this type.
_RowId = BigInteger().with_variant(Integer, "sqlite")


def _frame(name: str = "frame", gone: str = "CASCADE", **options: Any) -> Column[int]:
    return Column(name, _RowId, ForeignKey("frame.id", ondelete=gone), **options)


county = Table(
    "county",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),  # always 1; locked by whoever adds a line
    Column("version", Integer, nullable=False),
    Column("fingerprint", LargeBinary(16), nullable=False),
    Column("code", String(2), nullable=False),
)

frame = Table(
    "frame",
    metadata,
    Column("id", _RowId, primary_key=True),
    Column("sender", Integer, nullable=False),  # device number, or NOBODY
    Column("digest", LargeBinary(16), nullable=False),  # of kind and body: the same frame is known again by it
    Column("kind", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("sender", "digest"),
)

line = Table(
    "line",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _frame(nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("position", BigInteger, nullable=False, default=0),  # the last one given in this device's stream
    Column("stored", BigInteger, nullable=False, default=0),  # frames ever taken from it; never falls
)

delivery = Table(
    "delivery",
    metadata,
    Column("device", Integer, ForeignKey("device.number"), primary_key=True),
    Column("position", BigInteger, primary_key=True),
    _frame(nullable=False, index=True),
)

compartment = Table(
    "compartment",
    metadata,
    Column("id", LargeBinary(16), primary_key=True),
    Column("erased", Boolean, nullable=False, default=False),
    _frame("founding", gone="SET NULL", index=True),
)

epoch = Table(
    "epoch",
    metadata,
    Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("commitment", LargeBinary(16), nullable=False),
)

member = Table(
    "member",
    metadata,
    Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True),
    Column("device", Integer, ForeignKey("device.number"), primary_key=True),
    Column("epoch", BigInteger, nullable=False),  # the latest that it holds a key of
    Column("granter", Boolean, nullable=False),  # founded it, or has granted in it
)

label = Table(
    "label",
    metadata,
    Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True),
    Column("epoch", BigInteger, primary_key=True, autoincrement=False),
    _frame(primary_key=True, index=True),
)

segment = Table(
    "segment",
    metadata,
    Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True),
    Column("device", Integer, ForeignKey("device.number"), primary_key=True),
    Column("first", BigInteger, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("hash", LargeBinary(16), nullable=False),
    _frame(nullable=False, index=True),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", LargeBinary(16), primary_key=True),
    Column("device", Integer, ForeignKey("device.number"), nullable=False),  # of the administrator who invited
    Column("expires", BigInteger, nullable=False),
    _frame("application", gone="SET NULL", index=True),
)
