"""An encrypted database as its bytes are: every page decrypted by hand, used or not (SQLCipher 4's default form)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from desktop.storage.database import PAGE_BYTES, DatabaseKey

_SALT, _IV, _HMAC = 16, 16, 64
_WAL_HEADER, _FRAME_HEADER = 32, 24


def plain_pages(path: Path, key: DatabaseKey) -> Iterator[bytes]:
    """Each page of the database and of each frame of its write-ahead log, decrypted; seals are not checked."""
    data = path.read_bytes()
    for at in range(0, len(data), PAGE_BYTES):
        yield _plain(data[at : at + PAGE_BYTES], key, first=at == 0)
    wal = path.with_name(path.name + "-wal")
    frames = wal.read_bytes()[_WAL_HEADER:] if wal.exists() else b""
    for at in range(0, len(frames), _FRAME_HEADER + PAGE_BYTES):
        header, page = frames[at : at + _FRAME_HEADER], frames[at + _FRAME_HEADER :][:PAGE_BYTES]
        yield _plain(page, key, first=header[:4] == b"\0\0\0\1")


def _plain(page: bytes, key: DatabaseKey, *, first: bool) -> bytes:
    body, iv = page[_SALT if first else 0 : -_IV - _HMAC], page[-_IV - _HMAC : -_HMAC]
    decryptor = Cipher(AES(key.secret[:32]), CBC(iv)).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def holds(path: Path, key: DatabaseKey, words: list[bytes]) -> set[bytes]:
    """Which of these byte strings stand in any page, whole or cut short to eight bytes."""
    content = b"\n".join(plain_pages(path, key))
    return {word for word in words if any(word[at : at + 8] in content for at in range(0, max(1, len(word) - 7), 8))}
