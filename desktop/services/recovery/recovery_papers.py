"""A municipality's recovery key on two papers, of which either alone is worth nothing.

A seed of 32 random bytes makes both key pairs of a member without a computer (HKDF-SHA256, RFC 5869). The seed is split
2-of-2: the first half is random, the second is the seed XOR the first, so each half by itself is equally likely under
every seed. What stands on a paper is 40 bytes, 64 letters in sixteen groups of four (domain.paper_code.HALF):

    1  form and number of the half: 0x11 or 0x12
    4  mark: HMAC-SHA256 of the county's fingerprint under the seed, cut; the same on both papers of one key
    32 the half itself
    3  SHA-256 of all before it, cut: finds a slip of the hand that the words did not show

Vectors: tests/services/recovery_papers.json. Nothing here prints a secret or keeps one.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.domain import paper_code
from desktop.domain.errors import KnownError, Reason
from desktop.domain.paper_code import HALF
from wire.keys import SealingKey, SigningKey

_FORM = 1
_PURPOSE = b"bredvid/municipality-recovery/1/"
SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class PaperKey:
    """Both private keys, in memory only while they are needed."""

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> PaperKey:
        """A new one."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def signing(self) -> SigningKey:
        """What the member signs with."""
        return SigningKey(_expand(self.seed, b"signing", 32))

    @property
    def sealing(self) -> SealingKey:
        """What keys are sealed to: an ML-KEM-768 seed and an X25519 key."""
        return SealingKey(_expand(self.seed, b"sealing", 96))

    def halves(self, county: bytes, first: bytes = b"") -> tuple[str, str]:
        """What is written on the two papers. `first` is the random half, for vectors; drawn when left out."""
        first = first or secrets.token_bytes(SEED_BYTES)
        mark = _mark(self.seed, county)
        return _written(1, mark, first), _written(2, mark, _xor(self.seed, first))


@dataclass(frozen=True, slots=True)
class Half:
    """One paper, read."""

    number: int
    mark: bytes
    share: bytes = field(repr=False)


def read_half(typed: str) -> Half:
    """One paper as someone typed it; raises KnownError(PAPER_WRONG) for a slip of the hand."""
    letters = paper_code.letters_of(typed)
    if len(letters) != HALF.letters:
        raise KnownError(Reason.PAPER_WRONG)
    try:
        data = paper_code.decode(letters)
    except ValueError as error:
        raise KnownError(Reason.PAPER_WRONG) from error
    body, check = data[:-3], data[-3:]
    if _check(body) != check or body[0] not in (_FORM << 4 | 1, _FORM << 4 | 2):
        raise KnownError(Reason.PAPER_WRONG)
    return Half(body[0] & 15, body[1:5], body[5:])


def join(one: str, other: str, county: bytes) -> PaperKey:
    """The key of two papers, in either order; raises KnownError(PAPER_WRONG, PAPERS_DIFFER)."""
    first, second = read_half(one), read_half(other)
    key = PaperKey(_xor(first.share, second.share))
    whole = {first.number, second.number} == {1, 2}
    if not whole or not first.mark == second.mark == _mark(key.seed, county):
        raise KnownError(Reason.PAPERS_DIFFER)
    return key


def _written(number: int, mark: bytes, share: bytes) -> str:
    body = bytes([_FORM << 4 | number]) + mark + share
    return paper_code.written(paper_code.encode(body + _check(body)), HALF)


def _mark(seed: bytes, county: bytes) -> bytes:
    return hmac.new(seed, _PURPOSE + b"mark/" + county, hashlib.sha256).digest()[:4]


def _check(body: bytes) -> bytes:
    return hashlib.sha256(_PURPOSE + b"check/" + body).digest()[:3]


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _expand(seed: bytes, purpose: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=_PURPOSE + purpose).derive(seed)
