"""The tables, the same on SQLite and on PostgreSQL. One store holds one county.

A *frame* is what some device was told is stored, whole and unread. The other tables say what the server has to know
about it: who is in a compartment, where each log ends, and which frames are owed to whom. Deleting a frame takes its
deliveries with it, so that nothing of an erased compartment can still be handed out.

Every large table begins its key with what it is divided by, and no number is drawn from a common counter: a frame is
known by its digest, within the *home* that its own bytes name (`county_server.service.home`). So PostgreSQL keeps them
in partitions, and an engine that spreads them over machines needs to ask only the one that has the key. docs/scale.md
says how far that goes.
"""

from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    event,
)
from sqlalchemy.schema import SchemaItem

VERSION = 3
"""Of this schema: the number of the last migration. A store of another version is not served."""

NOBODY = 0
"""The sender of what no device sent. Line 0 is the county itself, so no device has this number."""

COUNTY = bytes(16)
"""The home of what belongs to no compartment and no invitation: the directory's lines."""

PARTITIONS = 8
"""Of each large table, on PostgreSQL. More than a small county needs, and few enough to plan over."""

metadata = MetaData()


def _divided(name: str, by: str, *items: SchemaItem) -> Table:
    """A large table: on PostgreSQL it is divided by the hash of one column, which is the first of its key."""
    table = Table(name, metadata, *items, postgresql_partition_by=f"HASH ({by})")
    for number in range(PARTITIONS):
        part = DDL(  # type: ignore[no-untyped-call]
            f"CREATE TABLE {name}_{number} PARTITION OF {name} "
            f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {number})"
        )
        event.listen(table, "after_create", part.execute_if(dialect="postgresql"))
    return table


def _compartment() -> Column[bytes]:
    return Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True)


def _frame_of(home: str, name: str = "frame", **options: Any) -> ForeignKeyConstraint:
    return ForeignKeyConstraint([home, name], ["frame.home", "frame.id"], **options)


county = Table(
    "county",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),  # always 1; locked by whoever adds a line
    Column("fingerprint", LargeBinary(16), nullable=False),
    Column("code", String(2), nullable=False),
)

frame = _divided(
    "frame",
    "home",
    Column("home", LargeBinary(16), primary_key=True),
    Column("id", LargeBinary(16), primary_key=True),  # digest of sender, kind and body: it is known again by it
    Column("sender", Integer, nullable=False),  # device number, or NOBODY
    Column("kind", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

line = Table(
    "line",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("home", LargeBinary(16), nullable=False),
    Column("frame", LargeBinary(16), nullable=False),
    _frame_of("home"),
)

device = Table(
    "device",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("position", BigInteger, nullable=False, default=0),  # the last one given in this device's stream
    Column("stored", BigInteger, nullable=False, default=0),  # frames ever taken from it; never falls
    Column("lines", Integer, nullable=False, server_default="0"),  # of the directory, that its stream has come to
)

delivery = _divided(
    "delivery",
    "device",
    Column("device", Integer, primary_key=True, autoincrement=False),  # rows are made from `device` rows alone
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("home", LargeBinary(16), nullable=False),
    Column("frame", LargeBinary(16), nullable=False),
    Column("run", Integer, nullable=False, server_default="1"),  # so many lines of the directory, this one the last
    _frame_of("home", ondelete="CASCADE"),
    Index("delivery_by_frame", "home", "frame"),
)

compartment = _divided(
    "compartment",
    "id",
    Column("id", LargeBinary(16), primary_key=True),
    Column("erased", Boolean, nullable=False, default=False),
    Column("founding", LargeBinary(16)),  # a frame, until it is erased
    _frame_of("id", "founding"),
)

epoch = _divided(
    "epoch",
    "compartment",
    _compartment(),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("commitment", LargeBinary(16), nullable=False),
)

member = _divided(
    "member",
    "compartment",
    _compartment(),
    Column("device", Integer, ForeignKey("device.number"), primary_key=True),
    Column("epoch", BigInteger, nullable=False),  # the latest that it holds a key of
    Column("granter", Boolean, nullable=False),  # founded it, or has granted in it
)

label = _divided(
    "label",
    "compartment",
    _compartment(),
    Column("epoch", BigInteger, primary_key=True, autoincrement=False),
    Column("home", LargeBinary(16), primary_key=True),
    Column("frame", LargeBinary(16), primary_key=True),
    _frame_of("home", ondelete="CASCADE"),
    Index("label_by_frame", "home", "frame"),
)

segment = _divided(
    "segment",
    "compartment",
    _compartment(),
    Column("device", Integer, ForeignKey("device.number"), primary_key=True),
    Column("first", BigInteger, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
    Column("epoch", BigInteger, nullable=False),
    Column("hash", LargeBinary(16), nullable=False),
    Column("frame", LargeBinary(16), nullable=False),
    _frame_of("compartment", ondelete="CASCADE"),
    Index("segment_by_frame", "compartment", "frame"),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", LargeBinary(16), primary_key=True),
    Column("device", Integer, ForeignKey("device.number"), nullable=False),  # of the administrator who invited
    Column("expires", BigInteger, nullable=False),
    Column("application", LargeBinary(16)),  # a frame, once it came
    _frame_of("id", "application"),
)
