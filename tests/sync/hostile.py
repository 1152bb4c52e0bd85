"""What a hostile server or member could put into somebody's stream, made with real keys where they have them."""

from __future__ import annotations

from typing import Any

from county_server.store import streams
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead
from desktop.sync.desk import founding_of
from tests.support.syncing import Colleague, SyncedCounty
from wire import compression, envelope, segment
from wire.keys import SigningKey
from wire.messages import Kind
from wire.segment import Entry, EpochKey, Header

_NO_DEVICE = 1_000_000


def put(county: SyncedCounty, to: Colleague, kind: Kind, body: bytes, *also: Colleague) -> None:
    """Into this computer's stream, and others', past every check of the server."""
    with county.server.database.write() as connection:
        streams.keep(connection, _NO_DEVICE, kind, body, [to.device, *(other.device for other in also)])


def key_of(colleague: Colleague, compartment: CompartmentId) -> EpochKey:
    """The key that this computer writes with."""
    keys = colleague.mailbox.keys(compartment)
    assert keys is not None
    epoch = max(keys.epochs)
    return EpochKey(compartment, epoch, keys.epochs[epoch])


def segment_by(
    author: Colleague,
    compartment: CompartmentId,
    *entries: Entry,
    after: LogHead | None = None,
    key: EpochKey | None = None,
    signer: SigningKey | None = None,
    first: int | None = None,
) -> bytes:
    """A segment in this author's name; by default it follows `after` and is sealed and signed as it should be."""
    key = key or key_of(author, compartment)
    number = first or (after.sequence + 1 if after else 1)
    header = Header(
        compartment, author.device, number, len(entries), key.epoch, after.digest if after else b"", compression.LATEST
    )
    return segment.seal(header, list(entries), [], key, signer or author.computer.signer)


def envelope_by(
    granter: Colleague,
    recipient: Colleague,
    holder: Colleague,
    compartment: CompartmentId,
    *,
    key: EpochKey | None = None,
    signer: SigningKey | None = None,
    **other: Any,
) -> bytes:
    """An envelope with the compartment's key as `holder` has it, in the name of `granter`."""
    keys = holder.mailbox.keys(compartment)
    assert keys is not None
    return envelope.seal(
        granter.computer.county.fingerprint,
        granter.device,
        signer or granter.computer.signer,
        recipient.device,
        recipient.computer.sealing.public,
        [
            (
                key or key_of(holder, compartment),
                other.get("kind", int(keys.kind)),
                other.get("founding", founding_of(keys)),
            )
        ],
    )


def reasons(colleague: Colleague) -> list[str]:
    """Why what this computer has set aside was not believed."""
    return [aside.reason for aside in colleague.mailbox.status().set_aside]
