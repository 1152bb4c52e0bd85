"""A backup: every database through SQLite's own backup, reopened and checked before it is called one.

The copy is opened by the same passphrase and recovery code. It appears under its name only when it is whole, and never
in place of something else.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Backup
from desktop.storage import files, keys
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database, DatabaseKey
from desktop.storage.names import ROOMS
from desktop.storage.own_log import mark_copy

_COUNT = "SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM segment)"


def back_up(folder: Path, key: DatabaseKey, compartments: Compartments, target: Path) -> Backup:
    """Copy the open vault in `folder` to `target`, which must not be there yet.

    Raises KnownError(VAULT_EXISTS, DISK_FULL, DISK_REFUSED); what was begun is then removed.
    """
    if target.exists():
        raise KnownError(Reason.VAULT_EXISTS)
    with files.translated():
        unfinished = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        _copy(compartments.vault, unfinished / compartments.vault.path.name, key, mark_copy)
        files.make_folder(unfinished / ROOMS)
        left_out = tuple(_copy_files(compartments, unfinished / ROOMS))
        keys.write(unfinished, keys.read(folder))
        with files.translated():
            unfinished.rename(target)
            files.sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return Backup(str(target), left_out)


def _copy_files(compartments: Compartments, target: Path) -> list[str]:
    left_out = []
    for compartment, file in compartments.rooms.files():
        try:
            source = compartments.rooms.of(compartment).database
            if not source.is_sound():
                raise KnownError(Reason.FILE_DAMAGED, alias=compartments.info(compartment).card.alias)
        except KnownError as error:
            if error.reason is not Reason.FILE_DAMAGED:
                raise
            left_out.append(str(error.detail.get("alias", "")))
            continue
        _copy(source, target / file.name, file.key)
    return left_out


def _copy(source: Database, path: Path, key: DatabaseKey, mark: Callable[[Database], None] = lambda _: None) -> None:
    """One database, copied and marked, then opened anew and looked through."""
    failed = KnownError(Reason.DISK_REFUSED)  # what was just written cannot be read: the place is no good
    copy = Database(path, key, failed, create=True)
    try:
        source.copy_to(copy)
        mark(copy)
    finally:
        copy.close()
    copy = Database(path, key, failed)
    try:
        if not copy.is_sound() or copy.value(_COUNT) != source.value(_COUNT):
            raise failed
    finally:
        copy.close()
