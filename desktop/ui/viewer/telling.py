"""What the program and the painting process say to each other: a length of four bytes, then MessagePack."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

M = TypeVar("M")

MOST_BYTES = 64 * 1024 * 1024
"""Of one message: an attachment is 20 MB at most, and a painted page is bounded by MOST_DOTS."""

MOST_DOTS = 12_000_000
"""Of one painted page; a larger one is painted smaller."""


class Refusal(StrEnum):
    """Why something cannot be shown."""

    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    BROKEN = "broken"
    TOO_LARGE = "too_large"  # a picture of more dots than fit


class Open(msgspec.Struct, tag=True):
    """To the painter, first: what there is to show. `form` as `domain.file_form` says."""

    form: str
    content: bytes


class Paint(msgspec.Struct, tag=True):
    """To the painter: one page, so many dots wide."""

    page: int
    width: int


class Opened(msgspec.Struct, tag=True):
    """From the painter: the sizes of the pages, of which the shape counts. `held`: it has no rights."""

    pages: list[tuple[float, float]]
    held: bool


class Refused(msgspec.Struct, tag=True):
    """From the painter, the last thing it says."""

    why: Refusal


class Painted(msgspec.Struct, tag=True):
    """From the painter: the dots of a page, four bytes each (QImage.Format_RGB32)."""

    page: int
    wanted: int  # the width that was asked for
    width: int
    height: int
    dots: bytes


Asked = Open | Paint
Answered = Opened | Refused | Painted


def said(message: object) -> bytes:
    """A message as bytes."""
    body = msgspec.msgpack.encode(message)
    return struct.pack(">I", len(body)) + body


class Hearing(Generic[M]):
    """Cuts what comes into messages. Raises ValueError for what is none."""

    def __init__(self, kind: type[M] | object) -> None:
        self._decoder: msgspec.msgpack.Decoder[M] = msgspec.msgpack.Decoder(kind)
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[M]:
        """Every message that is whole now."""
        self._buffer += data
        while len(self._buffer) >= 4:
            (length,) = struct.unpack_from(">I", self._buffer)
            if length > MOST_BYTES:
                raise ValueError("too long a message")
            if len(self._buffer) < 4 + length:
                return
            body = bytes(memoryview(self._buffer)[4 : 4 + length])
            del self._buffer[: 4 + length]
            try:
                yield self._decoder.decode(body)
            except msgspec.DecodeError as error:
                raise ValueError("no such message") from error
