"""The databases' form: numbered SQL files, applied in one transaction with their record (`PRAGMA user_version`).

`migrations/0001.records.sql` is for every database, `migrations/0001.vault.sql` for vault.db only. A number that has
been released is never edited; a profile of each release stays in tests/migrations.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from desktop.domain.errors import KnownError, Reason
from desktop.storage.database import Database

VAULT = ("records", "vault")
FILE = ("records",)


@cache
def steps(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The SQL that leads from each version to the next; the first leads from nothing to version 1."""
    found: dict[int, str] = {}
    for file in sorted(resources.files("desktop.storage").joinpath("migrations").iterdir(), key=lambda f: f.name):
        number, part, suffix = (*file.name.split("."), "", "")[:3]
        if suffix == "sql":
            text = file.read_text(encoding="utf-8") if part in parts else ""
            found[int(number)] = found.get(int(number), "") + text
    return tuple(found[number] for number in sorted(found))


def create(database: Database, parts: tuple[str, ...]) -> None:
    """Give an empty database its form."""
    _apply(database, parts, 0)


def migrate(database: Database, parts: tuple[str, ...], damaged: KnownError) -> None:
    """Bring a database of an earlier version up to this one.

    Raises KnownError(VAULT_NEWER) for one of a later version, and `damaged` for one that was never given a form.
    """
    version = database.value("PRAGMA user_version")
    if version > len(steps(parts)):
        raise KnownError(Reason.VAULT_NEWER)
    if version < 1:
        raise damaged
    _apply(database, parts, version)


def _apply(database: Database, parts: tuple[str, ...], version: int) -> None:
    missing = steps(parts)[version:]
    if missing:
        database.script("\n".join([*missing, f"PRAGMA user_version = {version + len(missing)};"]))
