"""Locked copies whose day has come."""

from __future__ import annotations

from datetime import date

from desktop.storage.database import Database


def erase_due(vault: Database, day: date) -> bool:
    """Delete what has been locked until its day; whether there was anything. A sweep must follow the commit."""
    due = [
        (compartment,)
        for compartment, on in vault.rows("SELECT compartment, erase_on FROM locked_copy WHERE envelope IS NOT NULL")
        if date.fromisoformat(on) <= day
    ]
    with vault.transaction():
        vault.execute_many("DELETE FROM locked_segment WHERE compartment = ?", due)
        vault.execute_many("UPDATE locked_copy SET envelope = NULL WHERE compartment = ?", due)
        if due:
            vault.execute("INSERT OR IGNORE INTO sweep VALUES (1)")
    return bool(due)
