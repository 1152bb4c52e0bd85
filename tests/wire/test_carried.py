"""The file that is carried by hand: the bytes on record are read as they say, and no other bytes do harm."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.make_vectors import COUNTY, FOLDER, RECIPIENT, SIGNER
from wire import carried
from wire.carried import Manifest, Reader, Sort
from wire.errors import Code, WireError
from wire.messages import MAX_BODY, Kind, frame

SAID: dict[str, Any] = json.loads((FOLDER / "carried.json").read_text(encoding="utf-8"))
FILE = bytes.fromhex(SAID["file"])


def records(data: bytes, step: int = 1 << 30) -> list[tuple[Sort, bytes]]:
    reader = Reader()
    return [one for at in range(0, len(data), step) for one in reader.feed(data[at : at + step])]


@pytest.mark.parametrize("step", [1, 7, 1_000, 1 << 20])
def test_the_file_on_record(step: int) -> None:
    """However it is read: a stranger's parcel, then one's own with its frames, then the end."""
    found = records(FILE, step)
    assert [sort for sort, _ in found] == [Sort.PARCEL, Sort.PARCEL, Sort.BLOCK, Sort.BLOCK, Sort.END]
    with pytest.raises(WireError):
        Manifest.opened(found[0][1], RECIPIENT)
    manifest = Manifest.opened(found[1][1], RECIPIENT)
    manifest.verify(SIGNER.public)
    assert (manifest.county, manifest.writer, manifest.recipient) == (COUNTY, SAID["writer"], SAID["recipient"])
    assert (manifest.blocks, manifest.key.hex()) == (2, SAID["key"])
    frames = [carried.open_block(manifest.key, number, body) for number, (_, body) in enumerate(found[2:4])]
    assert [[[int(kind), body.hex()] for kind, body in some] for some in frames] == SAID["frames"]
    assert [body.hex() for _, body in found[2:4]] == SAID["blocks"]


@pytest.mark.parametrize("case", SAID["refused"], ids=lambda case: str(case.get("what", "")))
def test_what_is_refused(case: Any) -> None:
    """With the code that the vector tells."""
    with pytest.raises(WireError) as caught:
        records(bytes.fromhex(case["bytes"]))
    assert caught.value.code is Code[case["code"]]


def test_no_cut_is_a_whole_file() -> None:
    """The end mark alone says that all was there."""
    for at in range(len(FILE)):
        reader = Reader()
        list(reader.feed(FILE[:at]))
        assert not reader.ended


def test_every_flipped_bit_is_noticed() -> None:
    """By the head, by the checksum, or since the end does not come."""
    for at in range(len(FILE)):
        bent = bytearray(FILE)
        bent[at] ^= 1 << at % 8
        reader = Reader()
        with contextlib.suppress(WireError):
            list(reader.feed(bytes(bent)))
            assert not reader.ended


def test_blocks_do_not_change_places() -> None:
    """Nor does one open under another's key."""
    key, other = bytes(32), bytes([1]) * 32
    body = carried.seal_block(key, 1, [frame(Kind.SEGMENT, b"hej")])
    assert carried.open_block(key, 1, body) == [(Kind.SEGMENT, b"hej")]
    for wrong_key, number in ((key, 0), (key, 2), (other, 1)):
        with pytest.raises(WireError):
            carried.open_block(wrong_key, number, body)


def test_a_signature_that_is_another_writers() -> None:
    """Whoever may seal to a device may not write in another's name."""
    manifest = Manifest(COUNTY, 7, 9, bytes(16), 1, 0, bytes(32))
    opened = Manifest.opened(manifest.sealed(RECIPIENT_SIGNER, RECIPIENT.public), RECIPIENT)
    with pytest.raises(WireError):
        opened.verify(SIGNER.public)


RECIPIENT_SIGNER = type(SIGNER)(bytes(range(32)))


@given(st.lists(st.binary(max_size=MAX_BODY // 8), max_size=12))
def test_what_is_packed_is_unpacked(bodies: list[bytes]) -> None:
    """Any frames, in their order; and the size tells little."""
    body = carried.seal_block(bytes(32), 3, [frame(Kind.SEGMENT, one) for one in bodies])
    assert [one for _, one in carried.open_block(bytes(32), 3, body)] == bodies


@given(st.binary(max_size=400), st.booleans())
def test_noise(noise: bytes, begun: bool) -> None:
    """Only ever a WireError, whoever wrote it."""
    with contextlib.suppress(WireError):
        records((carried.HEAD if begun else b"") + noise)
    for read in (lambda: Manifest.opened(noise, RECIPIENT), lambda: carried.open_block(bytes(32), 0, noise)):
        with pytest.raises(WireError):
            read()


@given(st.binary(max_size=200))
def test_sealed_noise(noise: bytes) -> None:
    """One who has the key and writes nonsense does no harm either."""
    body = AESGCMSIV(bytes(32)).encrypt(bytes(12), noise, None)
    with contextlib.suppress(WireError):
        carried.open_block(bytes(32), 0, body)
