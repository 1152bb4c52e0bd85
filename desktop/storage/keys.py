"""`vault.json`: the random master key, wrapped twice; by the passphrase, and by the printed recovery code.

Argon2id (RFC 9106) makes guessing the passphrase dear: its cost has a floor in this file, is calibrated upward when
the vault is made, and a file that asks for less is refused. The recovery code carries its own 130 bits and needs only
HKDF. Both wraps are AES-256-GCM-SIV (RFC 8452) with all parameters as associated data. Nothing here prints a secret.
"""

from __future__ import annotations

import hashlib
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.domain.errors import KnownError, Reason
from desktop.storage import files, recovery_code
from desktop.storage.database import DatabaseKey
from desktop.storage.names import KEY_FILE

FILE_NAME = KEY_FILE
FORMAT = 1
AIM_SECONDS = 0.4
MIN_PASSPHRASE = 8  # characters; how good it is beyond that, the screen says


class Cost(msgspec.Struct, frozen=True):
    """What one guess costs. `memory` in KiB."""

    memory: int
    iterations: int
    lanes: int


FLOOR = Cost(memory=64 * 1024, iterations=3, lanes=4)
_MOST_MEMORY = 256 * 1024  # every computer at work must be able to unlock beside its other programs
_CEILING = Cost(memory=4 * 1024 * 1024, iterations=1000, lanes=64)  # a file that asks for more is damaged


class Wrap(msgspec.Struct, frozen=True):
    """The master key under one secret."""

    salt: bytes
    nonce: bytes
    wrapped: bytes


class PassphraseWrap(Wrap, frozen=True):
    """The master key under what a person can remember, and what each guess at it costs."""

    cost: Cost


class _Format(msgspec.Struct):
    """As much as every version has."""

    format: int


class KeyFile(msgspec.Struct, frozen=True):
    """vault.json. `check` tells damage from a wrong passphrase; it needs no secret and guards nothing else."""

    format: int
    passphrase: PassphraseWrap
    recovery: Wrap
    check: bytes = b""

    def checked(self) -> KeyFile:
        """This file with the right `check`."""
        return msgspec.structs.replace(self, check=self._digest())

    @property
    def is_sound(self) -> bool:
        """Whether it reads as it was written, and asks for neither too cheap nor absurd a derivation."""
        return self.check == self._digest() and _allowed(self.passphrase.cost)

    def _digest(self) -> bytes:
        return hashlib.sha256(msgspec.json.encode([self.format, self.passphrase, self.recovery])).digest()


@dataclass(frozen=True, slots=True)
class MasterKey:
    """32 random bytes that all of the vault hangs on."""

    secret: bytes = field(repr=False)

    @property
    def database_key(self) -> DatabaseKey:
        """The key of vault.db."""
        return DatabaseKey(_expand(self.secret, b"vault.db/1", 48))


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What a new vault begins with: the master key, the code to print, and the file to write."""

    master: MasterKey
    recovery_code: str = field(repr=False)
    file: KeyFile


def make(passphrase: str, cost: Cost | None = None) -> NewKeys:
    """A new master key, wrapped. `cost` is calibrated when left out.

    Raises KnownError(PASSPHRASE_WEAK), ValueError for a cost below the floor.
    """
    if len(_normal(passphrase)) < MIN_PASSPHRASE:
        raise KnownError(Reason.PASSPHRASE_WEAK)
    master, code = MasterKey(secrets.token_bytes(32)), recovery_code.generate()
    by_passphrase = _wrap(master, passphrase, cost or calibrated())
    return NewKeys(master, code, KeyFile(FORMAT, by_passphrase, _wrap_for_recovery(master, code)))


def write(folder: Path, file: KeyFile) -> None:
    """Write vault.json, whole or not at all; raises KnownError(DISK_FULL, DISK_REFUSED)."""
    data = msgspec.json.format(msgspec.json.encode(file.checked()), indent=2)
    files.write_atomically(folder / FILE_NAME, data)


def unlock(folder: Path, passphrase: str) -> MasterKey:
    """The master key; raises KnownError(WRONG_PASSPHRASE, VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER)."""
    wrap = read(folder).passphrase
    context = _context(b"passphrase", wrap.salt, wrap.cost)
    return _unwrap(wrap, _stretched(passphrase, wrap.salt, wrap.cost), context, Reason.WRONG_PASSPHRASE)


def unlock_with_recovery(folder: Path, code: str) -> MasterKey:
    """The master key; raises KnownError(WRONG_RECOVERY_CODE) and what `unlock` raises of the file."""
    wrap = read(folder).recovery
    key = _expand(recovery_code.secret(code), b"recovery/1", 32, wrap.salt)
    return _unwrap(wrap, key, _context(b"recovery", wrap.salt, None), Reason.WRONG_RECOVERY_CODE)


def change_passphrase(folder: Path, master: MasterKey, passphrase: str) -> None:
    """Wrap the same master key anew, as dear as before. The recovery code stays valid.

    Raises KnownError(PASSPHRASE_WEAK) and what `read` and `write` raise; the old passphrase is then still the one.
    """
    if len(_normal(passphrase)) < MIN_PASSPHRASE:
        raise KnownError(Reason.PASSPHRASE_WEAK)
    kept = read(folder)
    write(folder, KeyFile(FORMAT, _wrap(master, passphrase, kept.passphrase.cost), kept.recovery))


def change_recovery_code(folder: Path, master: MasterKey, code: str) -> None:
    """Wrap the same master key under a new recovery code, in place of the old one. The passphrase stays.

    Raises KnownError(WRONG_RECOVERY_CODE) for a slip of the hand, and what `read` and `write` raise.
    """
    kept = read(folder)
    write(folder, KeyFile(FORMAT, kept.passphrase, _wrap_for_recovery(master, code)))


def read(folder: Path) -> KeyFile:
    """vault.json, believed; raises KnownError(VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER, DISK_REFUSED)."""
    path = folder / FILE_NAME
    if not path.exists():
        raise KnownError(Reason.VAULT_MISSING)
    with files.translated():
        data = path.read_bytes()
    try:
        if msgspec.json.decode(data, type=_Format).format > FORMAT:
            raise KnownError(Reason.VAULT_NEWER)
        kept = msgspec.json.decode(data, type=KeyFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KnownError(Reason.VAULT_DAMAGED) from error
    if not kept.is_sound:
        raise KnownError(Reason.VAULT_DAMAGED)
    return kept


def calibrated(timer: Callable[[], float] = time.perf_counter) -> Cost:
    """The cost that takes this computer some 400 ms, and never less than the floor. Memory is raised first."""
    started = timer()
    _stretched("calibration", bytes(16), FLOOR)
    factor = max(1.0, AIM_SECONDS / max(timer() - started, 0.001))
    memory = min(int(FLOOR.memory * factor), _MOST_MEMORY)
    iterations = FLOOR.iterations * factor * FLOOR.memory / memory
    return Cost(memory=memory, iterations=max(FLOOR.iterations, round(iterations)), lanes=FLOOR.lanes)


def _allowed(cost: Cost) -> bool:
    return (
        FLOOR.memory <= cost.memory <= _CEILING.memory
        and FLOOR.iterations <= cost.iterations <= _CEILING.iterations
        and FLOOR.lanes <= cost.lanes <= _CEILING.lanes
    )


def _wrap(master: MasterKey, passphrase: str, cost: Cost) -> PassphraseWrap:
    if not _allowed(cost):
        raise ValueError("a derivation cheaper than the floor is not offered")
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    key = _stretched(passphrase, salt, cost)
    return PassphraseWrap(salt, nonce, _seal(master, key, nonce, _context(b"passphrase", salt, cost)), cost)


def _wrap_for_recovery(master: MasterKey, code: str) -> Wrap:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    key = _expand(recovery_code.secret(code), b"recovery/1", 32, salt)
    return Wrap(salt, nonce, _seal(master, key, nonce, _context(b"recovery", salt, None)))


def _seal(master: MasterKey, key: bytes, nonce: bytes, context: bytes) -> bytes:
    return AESGCMSIV(key).encrypt(nonce, master.secret, context)


def _unwrap(wrap: Wrap, key: bytes, context: bytes, wrong: Reason) -> MasterKey:
    try:
        return MasterKey(AESGCMSIV(key).decrypt(wrap.nonce, wrap.wrapped, context))
    except (InvalidTag, ValueError) as error:
        raise KnownError(wrong) from error


def _context(purpose: bytes, salt: bytes, cost: Cost | None) -> bytes:
    return msgspec.msgpack.encode([b"bredvid/master-key/1", purpose, FORMAT, salt, cost])


def _normal(passphrase: str) -> str:
    """One spelling for what looks the same: keyboards differ in how they write å."""
    return unicodedata.normalize("NFKC", passphrase)


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    argon = Argon2id(salt=salt, length=32, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory)
    return argon.derive(_normal(passphrase).encode("utf-8", "surrogatepass"))


def _expand(secret: bytes, purpose: bytes, length: int, salt: bytes | None = None) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=b"bredvid/" + purpose).derive(secret)
