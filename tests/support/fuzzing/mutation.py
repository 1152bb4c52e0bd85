"""Bytes made worse, by chance that a seed settles: as bytes, and as the values that they say."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import msgspec

ODD_BYTES = (0x00, 0x01, 0x7F, 0x80, 0x90, 0x9F, 0xA0, 0xC0, 0xC1, 0xC4, 0xC6, 0xC7, 0xCF, 0xD3, 0xDB, 0xDD, 0xDF, 0xFF)
"""Edges of numbers, and the bytes by which MessagePack begins something."""

ODD_VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        127,
        128,
        255,
        2**31,
        2**32 - 1,
        2**32,
        2**53 - 1,
        2**53,
        2**63,
        2**64 - 1,
        -(2**63),
    ),
    *(0.0, float("nan"), float("inf"), "", "å", "x" * 70_000, b"", bytes(15), bytes(16), bytes(17), bytes(64)),
    *([], [[]], [0] * 101, {}, {1: 2}, {"a": None}),
)

MOST = 70_000
"""Bytes of an input: somewhat more than a frame may have."""


def worse(data: bytes, others: Sequence[bytes], luck: Random) -> bytes:
    """One to four changes."""
    for _ in range(luck.choice((1, 1, 1, 2, 4))):
        data = luck.choice(_WAYS)(data, others, luck)
    return data[:MOST]


def _flip(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    if not data:
        return data
    at = luck.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << luck.randrange(8)]) + data[at + 1 :]


def _put(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    at = luck.randint(0, len(data))
    return data[:at] + bytes([luck.choice(ODD_BYTES)]) + data[at + luck.randint(0, 1) :]


def _cut(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    return data[: luck.randint(0, len(data))]


def _leave_out(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    start, end = sorted((luck.randint(0, len(data)), luck.randint(0, len(data))))
    return data[:start] + data[end:]


def _repeat(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    start, end = sorted((luck.randint(0, len(data)), luck.randint(0, len(data))))
    return data[:end] + data[start:end] * luck.choice((1, 2, 50)) + data[end:]


def _noise(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    at = luck.randint(0, len(data))
    return data[:at] + luck.randbytes(luck.randint(1, 16)) + data[at:]


def _splice(data: bytes, others: Sequence[bytes], luck: Random) -> bytes:
    other = luck.choice(others)
    return data[: luck.randint(0, len(data))] + other[luck.randint(0, len(other)) :]


def _say_other(data: bytes, _others: Sequence[bytes], luck: Random) -> bytes:
    """Well-formed, with another value somewhere inside."""
    try:
        value = msgspec.msgpack.decode(data)
        return msgspec.msgpack.encode(_changed(value, luck))
    except (msgspec.DecodeError, ValueError, TypeError, OverflowError, RecursionError):
        return _flip(data, _others, luck)


def _changed(value: Any, luck: Random) -> Any:
    if isinstance(value, list) and value and luck.random() < 0.85:
        at = luck.randrange(len(value))
        match luck.randrange(8):
            case 0:
                return value[:at] + value[at + 1 :]
            case 1:
                return [*value[:at], luck.choice(ODD_VALUES), *value[at:]]
            case _:
                return [*value[:at], _changed(value[at], luck), *value[at + 1 :]]
    if isinstance(value, dict) and value and luck.random() < 0.85:
        key = luck.choice(list(value))
        return {**value, key: _changed(value[key], luck)}
    if isinstance(value, bytes) and value and luck.random() < 0.5:
        return _flip(value, (), luck)
    return luck.choice(ODD_VALUES)


_WAYS = (_flip, _put, _cut, _leave_out, _repeat, _noise, _splice, _say_other, _say_other, _say_other)
