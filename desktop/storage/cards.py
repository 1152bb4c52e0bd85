"""Cards as vault.db keeps them. They are remade from the records, so an old form is no loss."""

from __future__ import annotations

import hashlib
from functools import cache

import msgspec

from desktop.domain.cards import Card

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Card)

_MEANING = 2
"""Counted up when a field of cards comes to mean something else. 2: `conflicts` counts every kind of record."""

write = _encoder.encode
"""A card's bytes."""


def read(data: bytes) -> Card:
    """A card from its bytes; an empty one when an earlier version wrote it in another form."""
    try:
        return _decoder.decode(data)
    except msgspec.ValidationError:
        return Card()


@cache
def form() -> bytes:
    """Changes whenever the form of cards does: then all of them are remade."""
    fields = [(field.name, str(field.type)) for field in msgspec.structs.fields(Card)]
    return hashlib.sha256(repr((fields, _MEANING)).encode()).digest()
