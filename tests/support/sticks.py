"""Sticks: a folder that files are carried in, and one that breaks after some bytes, in either direction.

sticks = Sticks(tmp_path / "stick")
name = sticks.write(love, petra)
sticks.read(petra, name)
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, cast

from desktop.domain.carried import Brought, Course
from desktop.sync.carried.carrier import VaultCarrier
from desktop.sync.carried.files import Stick, open_file
from tests.support.syncing import Colleague, Here


class Breaking:
    """A file that takes, or gives, so many bytes, and then fails as a device does that has gone."""

    def __init__(self, file: BinaryIO, after: int, code: int) -> None:
        self._file, self._left, self._code = file, after, code

    def write(self, data: bytes) -> int:
        part = data[: self._left]
        self._file.write(part)
        self._spend(len(data))
        return len(part)

    def read(self, size: int) -> bytes:
        if self._left <= 0:
            raise OSError(self._code, "no such device")
        data = self._file.read(min(size, self._left))
        self._left -= len(data)
        return data

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def __enter__(self) -> Breaking:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def _spend(self, size: int) -> None:
        if size > self._left:
            raise OSError(self._code, "no such device")
        self._left -= size


class BreakingStick(Stick):
    """Pulled out after so many bytes; with ENOSPC, full."""

    def __init__(self, after: int, code: int = errno.EIO) -> None:
        super().__init__(self._breaking)
        self._after, self._code = after, code

    def _breaking(self, path: Path, mode: str) -> BinaryIO:
        return cast(BinaryIO, Breaking(open_file(path, mode), self._after, self._code))


class Sticks:
    """One folder, written and read by the computers of a test county."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def write(
        self, writer: Colleague, *readers: Colleague, everything: bool = False, stick: Stick | None = None
    ) -> str:
        """A file from one for these; its name."""
        devices: Iterable[int] = [reader.device for reader in readers]
        made = carrier(writer, stick).write(str(self.folder), devices, everything=everything, course=Course())
        return made.name

    def read(self, reader: Colleague, name: str, stick: Stick | None = None) -> Brought:
        """What this file brings one."""
        return carrier(reader, stick).read(str(self.folder / name), Course())

    def bytes(self, name: str) -> bytes:
        """The file as it lies there."""
        return (self.folder / name).read_bytes()

    def names(self) -> list[str]:
        """All that lies in the folder."""
        return sorted(path.name for path in self.folder.iterdir())


def carrier(colleague: Colleague, stick: Stick | None = None) -> VaultCarrier:
    """What carries for this computer."""
    return VaultCarrier(colleague.desk, colleague.engine, Here(), stick)
