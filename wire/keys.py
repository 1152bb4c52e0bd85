"""A device's two key pairs: Ed25519 for signing, ML-KEM-768 + X25519 for receiving keys.

Only the primitives of `cryptography` are used. Private keys never print themselves: `repr` shows the public part only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from wire import canonical
from wire.errors import Code, WireError

# Hybrid and post-quantum: what is recorded today must still be closed in seventy years (DESIGN section 5).
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 private key (RFC 8032)."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> SigningKey:
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> bytes:
        """The 32-byte public key."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw()

    def sign(self, purpose: str, *parts: bytes) -> bytes:
        """A 64-byte signature that holds for this purpose only."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(canonical.signing_input(purpose, *parts))


def verify(public: bytes, signature: bytes, purpose: str, *parts: bytes) -> None:
    """Raise WireError(SIGNATURE) unless `signature` is the key's own for this purpose and these parts."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, canonical.signing_input(purpose, *parts))
    except (InvalidSignature, ValueError) as error:
        raise WireError(Code.SIGNATURE, purpose) from error


@dataclass(frozen=True, slots=True)
class SealingKey:
    """The private half that opens envelopes: an ML-KEM-768 seed (64 bytes) and an X25519 key (32 bytes), joined."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> SealingKey:
        seed = MLKEM768PrivateKey.generate().private_bytes_raw()
        return cls(seed + X25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> bytes:
        """The 1,216-byte public key: ML-KEM-768 (1,184), then X25519 (32)."""
        lattice, curve = self._pair()
        return lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()

    def open(self, ciphertext: bytes, info: bytes) -> bytes:
        """The sealed bytes; raises WireError(SIGNATURE) when they were not sealed to this key with this info."""
        private = MLKEM768X25519PrivateKey(*self._pair())
        try:
            return _SUITE.decrypt(ciphertext, private, info)
        except (InvalidTag, ValueError) as error:
            raise WireError(Code.SIGNATURE, "envelope does not open") from error

    def _pair(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        seed, curve = self.secret[:64], self.secret[64:]
        return MLKEM768PrivateKey.from_seed_bytes(seed), X25519PrivateKey.from_private_bytes(curve)


def seal(plaintext: bytes, public: bytes, info: bytes) -> bytes:
    """HPKE base mode (RFC 9180) to a `SealingKey.public`; `info` binds all context, since base mode has no sender."""
    lattice, curve = public[:1184], public[1184:]
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(lattice), X25519PublicKey.from_public_bytes(curve)
        )
    except ValueError as error:
        raise WireError(Code.MALFORMED, "sealing key") from error
    return _SUITE.encrypt(plaintext, key, info)
