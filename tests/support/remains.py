"""What somebody finds who has the vault's own key and all the time in the world: every page of every file of a profile.

Every database page is decrypted by hand, used or free, in the database and in its write-ahead log: of vault.db with the
vault's key, of each other file with every key that vault.db gives. What no key opens is searched as it lies.
"""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from desktop.storage.database import PAGE_BYTES, Database, DatabaseKey
from tests.support.pages import plain_pages


def remains(folder: Path, key: DatabaseKey, needles: list[bytes]) -> set[bytes]:
    """Which of these byte strings stand anywhere, whole or cut short to eight bytes. The vault must be closed."""
    content = b"\n".join([_plain(folder / "vault.db", key), *_files(folder, key), *_raw(folder)])
    return {one for one in needles if any(one[at : at + 8] in content for at in range(0, max(1, len(one) - 7), 8))}


def _files(folder: Path, key: DatabaseKey) -> list[bytes]:
    database = Database(folder / "vault.db", key, KnownError(Reason.VAULT_DAMAGED))
    try:
        rows = database.rows("SELECT file, file_key FROM compartment WHERE file_key IS NOT NULL")
    finally:
        database.close()
    known = dict(rows)
    return [_plain(path, DatabaseKey(known[path.name])) for path in (folder / "files").glob("*") if path.name in known]


def _raw(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def _plain(path: Path, key: DatabaseKey) -> bytes:
    if path.stat().st_size % PAGE_BYTES:
        raise ValueError(f"{path.name} is no whole number of pages")
    return b"\n".join(plain_pages(path, key))
