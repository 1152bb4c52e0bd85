"""The first form: frames are numbered by one counter, and nothing is divided."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, LargeBinary

revision = "0001"
down_revision = None

_BIG = sa.BigInteger()
_ROW = _BIG.with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make its tables in an empty store."""
    op.create_table(
        "county",
        Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        Column("version", sa.Integer, nullable=False),
        Column("fingerprint", LargeBinary(16), nullable=False),
        Column("code", sa.String(2), nullable=False),
    )
    op.create_table(
        "frame",
        Column("id", _ROW, primary_key=True),
        Column("sender", sa.Integer, nullable=False),
        Column("digest", LargeBinary(16), nullable=False),
        Column("kind", sa.SmallInteger, nullable=False),
        Column("body", LargeBinary, nullable=False),
        sa.UniqueConstraint("sender", "digest"),
    )
    op.create_table("line", _number("number"), _frame(nullable=False))
    op.create_table(
        "device",
        _number("number"),
        Column("position", _BIG, nullable=False),
        Column("stored", _BIG, nullable=False),
    )
    op.create_table(
        "delivery",
        _device(),
        Column("position", _BIG, primary_key=True),
        _frame(nullable=False, index=True),
    )
    op.create_table(
        "compartment",
        Column("id", LargeBinary(16), primary_key=True),
        Column("erased", sa.Boolean, nullable=False),
        _frame("founding", gone="SET NULL", index=True),
    )
    op.create_table("epoch", _compartment(), _long("number"), Column("commitment", LargeBinary(16), nullable=False))
    op.create_table(
        "member",
        _compartment(),
        _device(),
        Column("epoch", _BIG, nullable=False),
        Column("granter", sa.Boolean, nullable=False),
    )
    op.create_table("label", _compartment(), _long("epoch"), _frame(primary_key=True, index=True))
    op.create_table(
        "segment",
        _compartment(),
        _device(),
        _long("first"),
        Column("last", _BIG, nullable=False),
        Column("epoch", _BIG, nullable=False),
        Column("hash", LargeBinary(16), nullable=False),
        _frame(nullable=False, index=True),
    )
    op.create_table(
        "invitation",
        Column("id", LargeBinary(16), primary_key=True),
        Column("device", sa.Integer, ForeignKey("device.number"), nullable=False),
        Column("expires", _BIG, nullable=False),
        _frame("application", gone="SET NULL", index=True),
    )


def _frame(name: str = "frame", gone: str = "CASCADE", **options: Any) -> Column[int]:
    return Column(name, _ROW, ForeignKey("frame.id", ondelete=gone), **options)


def _compartment() -> Column[bytes]:
    return Column("compartment", LargeBinary(16), ForeignKey("compartment.id"), primary_key=True)


def _device() -> Column[int]:
    return Column("device", sa.Integer, ForeignKey("device.number"), primary_key=True)


def _number(name: str) -> Column[int]:
    return Column(name, sa.Integer, primary_key=True, autoincrement=False)


def _long(name: str) -> Column[int]:
    return Column(name, _BIG, primary_key=True, autoincrement=False)
