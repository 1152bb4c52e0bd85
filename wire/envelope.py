"""An envelope: epoch keys for one device, sealed to it and signed by the device that grants them.

HPKE (RFC 9180) here has base mode only, which proves no sender; so `info` binds county, granter and recipient, and the
granter signs the outside. All new keys for one device travel in one envelope: 1,136 bytes once, not per key. The
outside names compartments, epochs and commitments, because the server must know whom to deliver to and what to drop; it
never learns what kind of compartment it is.
"""

from __future__ import annotations

import msgspec

from wire import canonical, keys
from wire.errors import Code, WireError
from wire.segment import EpochKey


class Label(msgspec.Struct, frozen=True, array_like=True):
    """One key that an envelope carries, as the outside shows it."""

    compartment: canonical.Digest
    epoch: canonical.Number
    commitment: canonical.Digest


class Envelope(msgspec.Struct, frozen=True, array_like=True):
    """An envelope as it travels."""

    granter: canonical.Number  # device
    recipient: canonical.Number  # device
    labels: tuple[Label, ...]
    ciphertext: bytes
    signature: bytes


class Granted(msgspec.Struct, frozen=True, array_like=True):
    """One key inside an envelope. `founding` proves who founded the compartment (see `Founding`)."""

    kind: int  # what the compartment holds: desktop's own numbers, meaningless to the server
    secret: bytes
    founding: Founding

    def __repr__(self) -> str:
        return f"Granted(kind={self.kind})"


class Founding(msgspec.Struct, frozen=True, array_like=True):
    """A compartment's birth: its id is the digest of this, so nobody can claim another's compartment."""

    device: canonical.Number
    signing_key: bytes
    nonce: bytes

    @property
    def compartment(self) -> bytes:
        """The 16-byte id of the compartment that was founded thus."""
        return canonical.digest(canonical.signing_input("founding/1", canonical.encode(self)))


def seal(
    county: bytes,
    granter: int,
    signer: keys.SigningKey,
    recipient: int,
    recipient_key: bytes,
    grants: list[tuple[EpochKey, int, Founding]],
) -> bytes:
    """Bytes of an envelope with every (key, kind, founding) in `grants`; `county` is the root key's fingerprint."""
    labels = tuple(Label(key.compartment, key.epoch, key.commitment) for key, _, _ in grants)
    inner = canonical.encode([Granted(kind, key.secret, founding) for key, kind, founding in grants])
    ciphertext = keys.seal(inner, recipient_key, _info(county, granter, recipient, labels))
    signature = signer.sign("envelope/1", *_signed(county, granter, recipient, labels, ciphertext))
    return canonical.encode(Envelope(granter, recipient, labels, ciphertext, signature))


def read(data: bytes) -> Envelope:
    """The envelope as it travels, unopened; raises WireError(MALFORMED)."""
    envelope = canonical.decode(data, Envelope)
    named = {(label.compartment, label.epoch) for label in envelope.labels}
    if not named or len(named) < len(envelope.labels):  # one key twice is none
        raise WireError(Code.MALFORMED, "envelope")
    return envelope


def verify(envelope: Envelope, county: bytes, granter_key: bytes) -> None:
    """Raise WireError(SIGNATURE) unless the granter's key signed this envelope for this county."""
    parts = _signed(county, envelope.granter, envelope.recipient, envelope.labels, envelope.ciphertext)
    keys.verify(granter_key, envelope.signature, "envelope/1", *parts)


def open_sealed(
    data: bytes, county: bytes, granter_key: bytes, mine: keys.SealingKey
) -> list[tuple[EpochKey, int, Founding]]:
    """Every key inside, with kind and founding; raises WireError when anything does not fit the outside."""
    envelope = read(data)
    verify(envelope, county, granter_key)
    info = _info(county, envelope.granter, envelope.recipient, envelope.labels)
    inner = canonical.decode(mine.open(envelope.ciphertext, info), list[Granted])
    if len(inner) != len(envelope.labels):
        raise WireError(Code.MALFORMED, "envelope content")
    return [_checked(label, granted) for label, granted in zip(envelope.labels, inner, strict=True)]


def _checked(label: Label, granted: Granted) -> tuple[EpochKey, int, Founding]:
    key = EpochKey(label.compartment, label.epoch, granted.secret)
    if len(granted.secret) != 32 or key.commitment != label.commitment:
        raise WireError(Code.SIGNATURE, "commitment")
    if granted.founding.compartment != label.compartment:
        raise WireError(Code.SIGNATURE, "founding")
    return key, granted.kind, granted.founding


def _info(county: bytes, granter: int, recipient: int, labels: tuple[Label, ...]) -> bytes:
    context = canonical.encode([granter, recipient, labels])
    return canonical.signing_input("envelope-info/1", county, context)


def _signed(
    county: bytes, granter: int, recipient: int, labels: tuple[Label, ...], ciphertext: bytes
) -> tuple[bytes, ...]:
    return county, canonical.encode([granter, recipient, labels]), ciphertext
