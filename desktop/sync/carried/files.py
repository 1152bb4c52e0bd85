"""The file transport: a stick instead of a link. A file comes into being whole, or not at all.

Written beside its name, synced to the medium, read through once, and only then given the name; so a stick that is
pulled out half-way leaves no file that looks good, and no good file is replaced by half of one.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO

from desktop.domain.carried import Course
from desktop.domain.errors import KnownError, Reason
from wire import carried
from wire.errors import WireError

SUFFIX = ".bvd"
_HALF = ".half"
_CHUNK = 64 * 1024

Opener = Callable[[Path, str], BinaryIO]


def open_file(path: Path, mode: str) -> BinaryIO:
    """As `open`, for bytes."""
    return open(path, mode)  # type: ignore[return-value]


class Stick:
    """Files in a folder that the person has chosen. `opener` opens them (tests put their sticks that fail there)."""

    def __init__(self, opener: Opener = open_file) -> None:
        self._open = opener

    def write(self, folder: Path, day: date, records: Iterable[bytes], course: Course) -> Path:
        """A new file with these records between head and end mark. Raises KnownError, STICK_FULL among others."""
        with _translated():
            _clear(folder)
            path = _free_name(folder, day)
            half = path.with_name(path.name + _HALF)
            try:
                self._write(half, records, course)
                self._look_through(half, course)
                half.replace(path)
            except BaseException:
                with suppress(OSError):
                    half.unlink(missing_ok=True)
                raise
            _sync_folder(folder)
        return path

    def read(self, path: Path, course: Course) -> Iterator[bytes]:
        """The bytes of a file, some at a time. Raises KnownError(STICK_GONE)."""
        with _translated(), self._open(path, "rb") as file:
            course.total = path.stat().st_size
            while data := file.read(_CHUNK):
                course.check()
                course.done += len(data)
                yield data

    def _write(self, half: Path, records: Iterable[bytes], course: Course) -> None:
        with self._open(half, "wb") as file:
            file.write(carried.HEAD)
            count = 0
            for record in records:
                course.check()
                file.write(record)
                count += 1
                course.done += len(record)
            file.write(carried.end(count))
            file.flush()
            os.fsync(file.fileno())

    def _look_through(self, half: Path, course: Course) -> None:
        """Whether the medium gives back what was put on it."""
        reader = carried.Reader()
        try:
            with self._open(half, "rb") as file:
                while data := file.read(_CHUNK):
                    course.check()
                    for _ in reader.feed(data):
                        pass
        except WireError as error:
            raise KnownError(Reason.STICK_BROKEN) from error
        if not reader.ended:
            raise KnownError(Reason.STICK_BROKEN)


class _translated:
    """OSError becomes what a person can do about it."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
            denied = error.errno in (errno.EACCES, errno.EROFS, errno.EPERM)
            reason = Reason.STICK_FULL if full else Reason.STICK_READ_ONLY if denied else Reason.STICK_GONE
            raise KnownError(reason) from error


def _clear(folder: Path) -> None:
    """Halves of an earlier try that the stick was pulled out of."""
    for half in folder.glob(f"bredvid-*{SUFFIX}{_HALF}"):
        half.unlink()


def _free_name(folder: Path, day: date) -> Path:
    """A name that tells the day, and nothing else."""
    number = 1
    while (path := folder / f"bredvid-{day:%Y%m%d}-{number}{SUFFIX}").exists():
        number += 1
    return path


def _sync_folder(folder: Path) -> None:
    """Let the name survive a stick that is pulled out at once, where the system can promise that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
