"""The profile's folder: made for its owner only, written atomically, and locked while a program has it open."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import KnownError, Reason

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if sys.platform != "win32" else {errno.ENOSPC, errno.EFBIG}


@contextmanager
def translated() -> Iterator[None]:
    """Say the operating system's refusals as KnownError(DISK_FULL) or KnownError(DISK_REFUSED)."""
    try:
        yield
    except OSError as error:
        raise KnownError(Reason.DISK_FULL if error.errno in _FULL else Reason.DISK_REFUSED) from error


def make_folder(folder: Path) -> None:
    """A folder that only its owner may enter."""
    with translated():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)


def write_atomically(path: Path, data: bytes) -> None:
    """The file holds either what it held or `data`, also after a power cut."""
    temporary = path.with_name(path.name + ".new")
    with translated():
        try:
            descriptor = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(path.parent)


def is_full(folder: Path) -> bool:
    """Whether no quarter of a mebibyte can be written there any more."""
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(1 << 18))
            probe.flush()
    except OSError as error:
        return error.errno in _FULL
    return False


def sync_folder(folder: Path) -> None:
    """Wait until the folder's own entries have reached the disk; Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_MARK = 1  # where the lock file says whether it was closed; byte 0 is the one that Windows locks


class Lock:
    """Lets one program have the folder open. The operating system drops it with the process, also after kill -9.

    `was_torn`: the last program that had it did not close it.
    """

    def __init__(self, folder: Path) -> None:
        with translated():
            self._descriptor = os.open(folder / "vault.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise KnownError(Reason.VAULT_BUSY) from error
        os.lseek(self._descriptor, _MARK, os.SEEK_SET)
        self.was_torn = os.read(self._descriptor, 1) == b"o"
        self._mark(b"o")  # open

    def release(self, *, clean: bool = True) -> None:
        """Let others in. `clean` False: something is behind, and the next to open must look as after a crash."""
        if clean:
            self._mark(b"c")  # closed
        os.close(self._descriptor)

    def _mark(self, mark: bytes) -> None:
        os.lseek(self._descriptor, _MARK, os.SEEK_SET)
        os.write(self._descriptor, mark)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
