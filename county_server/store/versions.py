"""Which version of the schema a store has, and how it comes to this one.

A new store is made at once as `schema` says it; an older one is brought up by the migrations, in one transaction. That
both ways lead to the same tables is tested, not assumed.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

from county_server.store.schema import VERSION, metadata

_FIRST = 1
"""Stores of this version say nothing of it: they were made before there were others."""

_stamp = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class NewerStore(Exception):
    """Made by a later version of the program, which alone knows its rules; the text says which."""


def of(connection: Connection) -> int | None:
    """The store's version; None when there is nothing in it."""
    tables = inspect(connection).get_table_names()
    if _stamp.name in tables:
        return int(connection.execute(select(_stamp.c.version_num)).scalar_one())
    return _FIRST if "county" in tables else None


def create(connection: Connection) -> None:
    """Make the tables of this version, in an empty store."""
    metadata.create_all(connection)
    _stamp.create(connection)
    connection.execute(insert(_stamp).values(version_num=revision(VERSION)))


def upgrade(connection: Connection, to: int = VERSION) -> None:
    """Bring an older store up. Raises NewerStore, and leaves such a store as it is."""
    from alembic import command  # not at the top: a server that only serves starts quicker without it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "county_server.store:migrations")
    config.attributes["connection"] = connection
    before = of(connection)
    if before is not None and before > to:
        raise NewerStore(f"made by a later version ({before}; this one knows {to})")
    if before == _FIRST and not inspect(connection).has_table(_stamp.name):
        command.stamp(config, revision(_FIRST))
    command.upgrade(config, revision(to))


def revision(version: int) -> str:
    """What the migrations call a version."""
    return f"{version:04}"
