"""What whoever has a computer, its passphrase and the server's disk can open: tried on every frame, asked of nobody.

No rule of ours is believed here. An envelope is opened by private keys, a segment by every key that there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from sqlalchemy import select

from county_server.store.schema import frame
from desktop.domain.identity import CompartmentId
from tests.support.syncing import Colleague, SyncedCounty
from wire import canonical, compression, envelope, segment
from wire.messages import Kind


def stolen_disk(county: SyncedCounty, kind: Kind) -> list[bytes]:
    """Every frame of a kind that the server has."""
    with county.server.database.read() as connection:
        return [row.body for row in connection.execute(select(frame.c.body).where(frame.c.kind == kind))]


def keys_in_vault(colleague: Colleague) -> set[bytes]:
    """Every epoch key that the vault has."""
    held = [colleague.mailbox.keys(one) for one in colleague.mailbox.compartments()]
    return {secret for one in held if one is not None for secret in one.epochs.values()}


def keys_in_envelopes(colleague: Colleague, envelopes: Iterable[bytes]) -> set[bytes]:
    """Every key in an envelope for this computer that its private key opens."""
    own, found = colleague.desk.own, set()
    for sealed in map(envelope.read, envelopes):
        if sealed.recipient == own.device:
            info = envelope._info(own.county, sealed.granter, own.device, sealed.labels)
            inner = canonical.decode(own.sealing.open(sealed.ciphertext, info), list[envelope.Granted])
            found |= {one.secret for one in inner}
    return found


@dataclass(frozen=True)
class Read:
    """A change as it stands in a segment that was opened."""

    compartment: CompartmentId
    kind: int  # of the record
    at: int  # ms, by its author's clock
    key: bytes  # what opened it


def opened(segments: Iterable[bytes], secrets: Iterable[bytes]) -> list[Read]:
    """Every change that some key opens, whatever the segment says of its epoch."""
    ciphers = [(secret, AESGCMSIV(secret)) for secret in secrets]
    return [read for body in segments for read in _changes(segment.read(body), ciphers)]


def _changes(sealed: segment.Segment, ciphers: list[tuple[bytes, AESGCMSIV]]) -> list[Read]:
    head, nonce = canonical.encode(sealed.header), segment._nonce(sealed.header)
    for secret, cipher in ciphers:
        try:
            plain = cipher.decrypt(nonce, sealed.ciphertext, head)
        except InvalidTag:
            continue
        entries, _ = segment._parse(sealed.header, compression.decompress(plain, sealed.header.dictionary))
        place = CompartmentId(sealed.header.compartment)
        return [Read(place, entry.kind, entry.time, secret) for entry in entries]
    return []
