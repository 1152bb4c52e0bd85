"""Wrong passphrases: counted before each try, and a wait that grows with them. Nothing is ever taken away for them.

It slows down somebody who sits at this keyboard; whoever has copied the disk meets Argon2id instead. The count lies
beside the vault, in a file of fixed size that is written over in place, so that a full disk locks nobody out.

How long ago the last try was is told by the time since the computer was started, never by its clock: that time is the
same in every program, cannot be set, and after a restart it shows less than has really gone by. So setting the clock
or starting again never shortens a wait.
"""

from __future__ import annotations

import os
import shutil
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from desktop.storage import files
from desktop.storage.names import KEY_FILE, ROOMS

FILE_NAME = "vault.attempts"
FREE = 5
"""So many wrong ones in a row cost nothing but the last of them."""
LONGEST_MINUTES = 15
_FORM = struct.Struct(">IQ")  # wrong ones in a row; ms since the computer was started, at the last of them


def since_start() -> int:
    """Milliseconds since this computer was started, sleep left out."""
    return time.monotonic_ns() // 1_000_000


def wait_after(wrong: int) -> int:
    """Milliseconds until the next try, after so many wrong ones in a row: 1, 2, 4, 8, then 15 minutes."""
    return 0 if wrong < FREE else min(1 << min(wrong - FREE, 10), LONGEST_MINUTES) * 60_000


class Attempts:
    """Of one profile. `uptime` is `since_start`, in tests something that is turned by hand."""

    def __init__(self, folder: Path, uptime: Callable[[], int] = since_start) -> None:
        self._path = folder / FILE_NAME
        self._uptime = uptime
        self._unwritten: tuple[int, int] | None = None

    @property
    def wrong(self) -> int:
        """How many in a row, since it was last opened."""
        return self._read()[0]

    @property
    def wait(self) -> int:
        """Milliseconds until a passphrase may be tried; 0: now."""
        wrong, at = self._read()
        now = self._uptime()
        gone = now - at if now >= at else now  # started again since: at least so long ago
        return max(0, wait_after(wrong) - gone)

    def begin(self) -> None:
        """A passphrase is about to be tried: it counts as wrong until `succeeded`, also if the program is ended.

        Raises KnownError(PASSPHRASE_WAIT) when it may not be tried yet; detail: the minutes to wait.
        """
        wait = self.wait
        if wait:
            raise KnownError(Reason.PASSPHRASE_WAIT, minutes=-(-wait // 60_000))
        self._write(self.wrong + 1, self._uptime())

    def succeeded(self) -> None:
        """Whoever tried it knows the passphrase, or has the recovery code."""
        if self.wrong:
            self._write(0, 0)

    def withdraw(self) -> None:
        """It was not tried after all."""
        wrong, at = self._read()
        self._write(max(0, wrong - 1), at)

    def _read(self) -> tuple[int, int]:
        if self._unwritten is not None:
            return self._unwritten
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return 0, 0
        except OSError as error:
            raise KnownError(Reason.DISK_REFUSED) from error
        body, check = data[: _FORM.size], data[_FORM.size :]
        if len(body) != _FORM.size or zlib.crc32(body).to_bytes(4, "big") != check:
            return FREE, 0  # damaged: the shortest wait, counted from when the computer was started
        wrong, at = _FORM.unpack(body)
        return wrong, at

    def _write(self, wrong: int, at: int) -> None:
        body = _FORM.pack(wrong, at)
        try:
            descriptor = os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600)
            try:
                os.write(descriptor, body + zlib.crc32(body).to_bytes(4, "big"))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError:
            self._unwritten = (wrong, at)  # counted in this program at least; a full disk must lock nobody out
        else:
            self._unwritten = None


def wipe(folder: Path) -> None:
    """Take away the keys and then all that they opened: only where the municipality's policy says so.

    The folder must not be open. Raises KnownError(DISK_REFUSED); without keys, what is left is noise.
    """
    with files.translated():
        (folder / KEY_FILE).unlink(missing_ok=True)
        files.sync_folder(folder)
        for path in folder.glob("vault.*"):
            path.unlink()
        shutil.rmtree(folder / ROOMS, ignore_errors=True)
