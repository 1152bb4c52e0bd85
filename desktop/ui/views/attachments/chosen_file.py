"""A file that somebody has chosen or dropped: opened when it is first read, on the thread that reads it."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO


class ChosenFile:
    """A `services.attachment.adding.Source`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    @property
    def name(self) -> str:
        """Without the folder."""
        return self._path.name

    @property
    def size(self) -> int:
        """Bytes. Raises OSError, also for a folder."""
        if not self._path.is_file():
            raise OSError("no file")
        return self._path.stat().st_size

    def read(self, size: int) -> bytes:
        """The next bytes. Raises OSError."""
        if self._file is None:
            self._file = self._path.open("rb")
        return self._file.read(size)

    def close(self) -> None:
        """Let go of it."""
        if self._file is not None:
            self._file.close()
            self._file = None
