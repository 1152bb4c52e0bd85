"""Reads a sealed file that somebody has chosen. It is small; what is larger is none."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import KnownError, Reason

_LARGEST = 60_000_000


def read_page(path: Path) -> bytes:
    """Its bytes. Raises KnownError SEALED_NO_FILE, where it is no file of that kind or cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            raise KnownError(Reason.SEALED_NO_FILE)
        return path.read_bytes()
    except OSError as error:
        raise KnownError(Reason.SEALED_NO_FILE) from error
