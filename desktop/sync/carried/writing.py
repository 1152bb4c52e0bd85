"""Loads become the bytes of a file: a parcel for each device, under a key of its own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.ports import WrittenParcel
from desktop.sync.carried.packing import Load, Piece, body_of
from desktop.sync.desk import Desk
from wire import carried
from wire.carried import Manifest, Sort
from wire.messages import frame

_OVERHEAD = 24
"""Bytes that a block takes besides its frames: record, seal and length."""
_PARCEL_BYTES = 1_400


def estimate(load: Load) -> int:
    """About how many bytes a load takes on the stick; padding makes it up to 12 % more."""
    return _PARCEL_BYTES + load.size + _OVERHEAD * len(_blocks(load.pieces))


@dataclass(frozen=True)
class Parcel:
    """A load that is being written: `records` gives its bytes, one record at each step."""

    load: Load
    identity: bytes
    time: int

    @classmethod
    def of(cls, load: Load, now: int) -> Parcel:
        """A new parcel with this load."""
        return cls(load, secrets.token_bytes(16), now)

    def records(self, desk: Desk) -> Iterator[bytes]:
        """What is read of the vault is read at each step, on the database thread."""
        own, device = desk.own, self.load.device
        blocks, key = _blocks(self.load.pieces), secrets.token_bytes(32)
        manifest = Manifest(own.county, own.device, device, self.identity, self.time, len(blocks), key)
        recipient = desk.members.directory.device(device)
        yield carried.record(Sort.PARCEL, manifest.sealed(own.signer, recipient.sealing_key))
        for number, pieces in enumerate(blocks):
            bodies = [(piece.kind, body_of(desk, piece, device)) for piece in pieces]
            frames = [frame(kind, body) for kind, body in bodies if body is not None]
            yield carried.record(Sort.BLOCK, carried.seal_block(key, number, frames))

    def written(self, size: int) -> WrittenParcel:
        """As the vault remembers it."""
        return WrittenParcel(self.identity, self.load.device, self.time, size, self.load.lines)


def _blocks(pieces: list[Piece]) -> list[list[Piece]]:
    blocks: list[list[Piece]] = []
    size = 0
    for piece in pieces:
        if not blocks or size + piece.size > carried.TARGET_BYTES:
            blocks.append([])
            size = 0
        blocks[-1].append(piece)
        size += piece.size
    return blocks
