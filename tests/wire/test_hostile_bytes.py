"""Bytes from someone who means harm: refused with a WireError, never believed, and never another exception."""

from __future__ import annotations

import contextlib
import random
import struct
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from hypothesis import given
from hypothesis import strategies as st

from tests.wire import make_vectors
from tests.wire.make_vectors import COUNTY, FOUNDING, KEYS, NOW, OTHER, RECIPIENT, SIGNER, material
from wire import canonical, compression, directory, envelope, padding, segment
from wire.directory import Directory
from wire.errors import Code, WireError
from wire.invitation import Invitation
from wire.keys import seal
from wire.messages import (
    MAX_BODY,
    Application,
    Delivery,
    Done,
    Erase,
    Error,
    Found,
    Hello,
    Invite,
    Kind,
    Reader,
    Receipt,
    Refused,
    Stored,
    frame,
)

KINDS: list[Any] = [Hello, Found, Erase, Receipt, Invite, Application, Stored, Refused, Delivery, Done, Error]
KINDS += [directory.Line, envelope.Envelope, segment.Segment, list[envelope.Granted], Invitation]

HEADER = segment.Header(FOUNDING.compartment, 7, 1, 2, 0, b"", 0)
ENTRIES = [segment.Entry(1, None, NOW, {1: "Näktergalen"}, {}), segment.Entry(2, (7, 1), NOW, {1: "x"}, {1: ((7, 1),)})]
SEEN = [segment.Seen(9, 4, bytes(8))]
SEALED = segment.seal(HEADER, ENTRIES, SEEN, KEYS[0], SIGNER)
GRANTS = [(key, 5, FOUNDING) for key in KEYS]
ENVELOPE = envelope.seal(COUNTY, 7, SIGNER, 9, RECIPIENT.public, GRANTS)
LINES = [bytes.fromhex(line) for line in make_vectors.directories()["lines"]]

anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary(max_size=40),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(st.text() | st.integers(-5, 300), inner, max_size=4),
    max_leaves=20,
)
"""What MessagePack can say."""


def open_all(data: bytes) -> None:
    """Every reader of ours, on the same bytes; what comes out is only ever a value or a WireError."""
    for kind in KINDS:
        with contextlib.suppress(WireError):
            canonical.decode(data, kind)
    for read in (
        Hello.read,
        lambda d: segment.open_sealed(d, KEYS[0], SIGNER.public),
        lambda d: envelope.open_sealed(d, COUNTY, SIGNER.public, RECIPIENT),
        lambda d: compression.decompress(d, 0),
        lambda d: Directory.load(COUNTY, [*LINES, d]),
        lambda d: RECIPIENT.open(d, b""),
        lambda d: seal(b"", d, b""),
        lambda d: list(Reader().feed(d)),
        lambda d: Invitation.parse(d.decode("latin-1")),
    ):
        with contextlib.suppress(WireError):
            read(data)


# ---- arbitrary bytes ----


@given(st.binary(max_size=400))
def test_noise(data: bytes) -> None:
    """Nothing but a WireError."""
    open_all(data)


@given(anything)
def test_messages_of_other_shapes(value: Any) -> None:
    """Well-formed MessagePack that is not ours."""
    open_all(msgspec.msgpack.encode(value))


@given(st.sampled_from([SEALED, ENVELOPE, *LINES]), st.data())
def test_spliced_messages(whole: bytes, data: st.DataObject) -> None:
    """Pieces of real messages, cut and put together anew."""
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    other = data.draw(st.sampled_from([b"", SEALED, ENVELOPE, LINES[0]]))
    open_all(whole[:start] + data.draw(st.binary(max_size=8)) + other[:start] + whole[end:])


def test_deep_nesting() -> None:
    """Brackets without end."""
    for opening in (b"\x91", b"\x81\x01", b"\xdc\x00\x01"):
        open_all(opening * 100_000)


def test_claimed_lengths() -> None:
    """Sizes of gigabytes in a few bytes."""
    for claim in (b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff", b"\xc6\xff\xff\xff\xff", b"\xdb\xff\xff\xff\xff"):
        open_all(claim)
        open_all(b"\x93" + claim)


# ---- one canonical form ----


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_what_is_written_is_read(first: int, last: int) -> None:
    """And only as it is written."""
    data = canonical.encode(Stored(first, last))
    assert canonical.decode(data, Stored) == Stored(first, last)
    longer = b"\x92" + b"\xcf" + first.to_bytes(8, "big") + msgspec.msgpack.encode(last)
    with pytest.raises(WireError):
        canonical.decode(longer, Stored)


@pytest.mark.parametrize(
    "data",
    [
        b"\xdc\x00\x02\x01\x02",  # the long form of an array
        b"\x92\xcc\x01\x02",  # the long form of a number
        b"\x92\xd0\x01\x02",  # a signed form of it
        b"\x92\x01\xcb" + struct.pack(">d", 2.0),  # a fraction that is whole
        b"\x93\x01\x02\x03",  # a field too many
        b"\x92\x01\x02\x00",  # a byte behind
    ],
)
def test_other_forms_of_the_same_are_refused(data: bytes) -> None:
    """All of these would be Stored(1, 2)."""
    with pytest.raises(WireError) as caught:
        canonical.decode(data, Stored)
    assert caught.value.code is Code.MALFORMED


# ---- one byte changed ----


def flips(whole: bytes) -> list[bytes]:
    """The bytes with each one changed in turn, and each cut."""
    chance = random.Random(1)
    changed = [bytes([*whole[:at], whole[at] ^ chance.randrange(1, 256), *whole[at + 1 :]]) for at in range(len(whole))]
    return changed + [whole[:at] for at in range(len(whole))]


def test_every_byte_of_a_segment_counts() -> None:
    """None can be changed."""
    for data in flips(SEALED):
        with pytest.raises(WireError):
            segment.open_sealed(data, KEYS[0], SIGNER.public)


def test_every_byte_of_an_envelope_counts() -> None:
    """None can be changed, by whomever but the granter."""
    for data in flips(ENVELOPE):
        with pytest.raises(WireError):
            envelope.open_sealed(data, COUNTY, SIGNER.public, RECIPIENT)


def test_every_byte_of_a_line_counts() -> None:
    """None can be changed, and the directory stays as it was."""
    for number, line in enumerate(LINES):
        known = Directory.load(COUNTY, LINES[:number])
        for data in flips(line):
            with pytest.raises(WireError):
                known.append(data)
        assert known.lines == LINES[:number]


def test_every_byte_of_an_invitation_counts() -> None:
    """A slip of the pen is noticed; 24 bits of checksum let one in 16 million pass."""
    text = Invitation("https://bredvid.example", COUNTY, bytes(16)).text()
    for at, letter in enumerate(text):
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
            if letter not in (" ", other):
                with pytest.raises(WireError):
                    Invitation.parse(text[:at] + other + text[at + 1 :])


# ---- the right bytes in the wrong place ----


@pytest.mark.parametrize(
    "values",
    [{"compartment": bytes(16)}, {"device": 8}, {"first": 3}, {"epoch": 1}, {"previous": bytes(16)}, {"dictionary": 1}],
)
def test_a_seal_holds_in_its_place_only(values: dict[str, Any]) -> None:
    """Signed again by the author himself, the ciphertext of one place does not open in another."""
    sealed = segment.read(SEALED)
    header = msgspec.structs.replace(sealed.header, **values)
    key = segment.EpochKey(header.compartment, header.epoch, KEYS[0].secret)
    signature = SIGNER.sign("segment/1", canonical.encode(header), key.commitment, sealed.ciphertext)
    moved = canonical.encode(segment.Segment(header, sealed.ciphertext, signature))
    with pytest.raises(WireError) as caught:
        segment.open_sealed(moved, key, SIGNER.public)
    assert caught.value.code is Code.SIGNATURE


def test_a_signature_serves_one_end() -> None:
    """What was signed as one thing is not another."""
    erase = Erase(FOUNDING.compartment, 7, NOW)
    signed = msgspec.structs.replace(erase, signature=SIGNER.sign("receipt/1", COUNTY, erase._body()))
    for order, county, public in (
        (signed, COUNTY, SIGNER.public),
        (erase.signed(COUNTY, SIGNER), bytes(16), SIGNER.public),
        (erase.signed(COUNTY, SIGNER), COUNTY, OTHER.public),
        (erase.signed(COUNTY, SIGNER), COUNTY, b"short"),
        (erase, COUNTY, SIGNER.public),
    ):
        with pytest.raises(WireError) as caught:
            order.verify(county, public)
        assert caught.value.code is Code.SIGNATURE


def test_a_key_that_opens_is_not_believed_without_its_commitment() -> None:
    """A ciphertext that two keys open: the author signed the commitment of one."""
    key, twin = KEYS[0], segment.EpochKey(FOUNDING.compartment, 0, material("twin", 32))
    sealed = segment.read(SEALED)
    header = canonical.encode(sealed.header)
    ciphertext = AESGCMSIV(twin.secret).encrypt(segment._nonce(sealed.header), b"anything", header)
    signature = SIGNER.sign("segment/1", header, key.commitment, ciphertext)
    with pytest.raises(WireError) as caught:
        segment.open_sealed(
            canonical.encode(segment.Segment(sealed.header, ciphertext, signature)), twin, SIGNER.public
        )
    assert caught.value.code is Code.SIGNATURE


def test_an_envelope_brings_what_its_outside_says() -> None:
    """A granter who writes one key's label on another is found out, and so is one who claims another's compartment."""
    foreign = envelope.Founding(8, OTHER.public, bytes(16))
    for granted in (
        envelope.Granted(5, KEYS[1].secret, FOUNDING),
        envelope.Granted(5, KEYS[0].secret[:31], FOUNDING),
        envelope.Granted(5, KEYS[0].secret, foreign),
    ):
        labels = (envelope.Label(FOUNDING.compartment, 0, KEYS[0].commitment),)
        sealed = seal(canonical.encode([granted]), RECIPIENT.public, envelope._info(COUNTY, 7, 9, labels))
        signature = SIGNER.sign("envelope/1", *envelope._signed(COUNTY, 7, 9, labels, sealed))
        with pytest.raises(WireError) as caught:
            envelope.open_sealed(
                canonical.encode(envelope.Envelope(7, 9, labels, sealed, signature)), COUNTY, SIGNER.public, RECIPIENT
            )
        assert caught.value.code is Code.SIGNATURE


# ---- a member who means harm ----


def seal_plain(plain: bytes, count: int = 1) -> bytes:
    """A segment with any content, from someone who has the key and may sign."""
    header = msgspec.structs.replace(HEADER, count=count)
    ciphertext = AESGCMSIV(KEYS[0].secret).encrypt(segment._nonce(header), plain, canonical.encode(header))
    signature = SIGNER.sign("segment/1", canonical.encode(header), KEYS[0].commitment, ciphertext)
    return canonical.encode(segment.Segment(header, ciphertext, signature))


def opened(data: bytes) -> segment.Opened | None:
    """What a segment opens to, of the types that it says; None when refused."""
    try:
        result = segment.open_sealed(data, KEYS[0], SIGNER.public)
    except WireError:
        return None
    for entry in result.entries:
        assert type(entry.kind) is int
        assert type(entry.time) is int
        references = [*([entry.record] if entry.record else []), *(r for rs in entry.replaces.values() for r in rs)]
        assert all(type(part) is int and part >= 0 for reference in references for part in reference)
        assert all(type(number) is int and number >= 0 for number in (*entry.fields, *entry.replaces))
    for seen in result.seen:
        assert (type(seen.device), type(seen.sequence), type(seen.digest)) == (int, int, bytes)
    return result


@given(st.binary(max_size=200))
def test_sealed_noise(data: bytes) -> None:
    """Instead of a zstd frame, and inside one."""
    assert opened(seal_plain(data)) is None
    opened(seal_plain(compression.compress(data)))


@given(st.lists(anything, max_size=4), st.integers(0, 3))
def test_sealed_messages_of_other_shapes(content: list[Any], count: int) -> None:
    """What comes out has the types that it promises, or nothing comes out."""
    opened(seal_plain(compression.compress(msgspec.msgpack.encode([NOW, [], *content])), max(count, 1)))
    opened(seal_plain(compression.compress(msgspec.msgpack.encode(content)), max(count, 1)))


@given(st.lists(anything, min_size=3, max_size=9), st.lists(anything, max_size=6))
def test_sealed_changes_of_other_shapes(change: list[Any], seen: list[Any]) -> None:
    """The same for one change and for the heads."""
    opened(seal_plain(compression.compress(msgspec.msgpack.encode([NOW, seen, change]))))
    opened(seal_plain(compression.compress(msgspec.msgpack.encode([NOW, [], [1, None, 0, *change]]))))
    opened(seal_plain(compression.compress(msgspec.msgpack.encode([NOW, [], [1, *change[:2], 1, "x", *change[2:]]]))))


def test_sealed_nesting_and_bombs() -> None:
    """Brackets without end, and a mebibyte too many."""
    assert opened(seal_plain(compression.compress(b"\x91" * 100_000))) is None
    assert opened(seal_plain(compression.compress(bytes(compression.MAX_PLAIN + 1)))) is None
    assert opened(seal_plain(compression.compress(bytes(300 * compression.MAX_PLAIN)))) is None


# ---- frames ----


@given(st.lists(st.tuples(st.sampled_from(Kind), st.binary(max_size=300))), st.data())
def test_any_chunking_gives_the_same_frames(frames: list[tuple[Kind, bytes]], data: st.DataObject) -> None:
    """However the network hands them over."""
    stream = b"".join(frame(kind, body) for kind, body in frames)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    reader, out = Reader(), []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        out += list(reader.feed(stream[start:end]))
    assert out == frames
    assert not reader.partial


@given(st.lists(st.binary(max_size=50)))
def test_a_reader_of_noise(pieces: list[bytes]) -> None:
    """Only ever a WireError, and never more held than a frame."""
    reader = Reader()
    for piece in pieces:
        with contextlib.suppress(WireError):
            list(reader.feed(piece))


def test_frames_have_a_largest_size() -> None:
    """What fits can be delivered; what does not is not written."""
    assert len(frame(Kind.DELIVERY, canonical.encode(Delivery(2**53 - 1, Kind.SEGMENT, bytes(MAX_BODY))))) > MAX_BODY
    for kind in (Kind.SEGMENT, Kind.DELIVERY):
        with pytest.raises(WireError) as caught:
            frame(kind, bytes(MAX_BODY + 40))
        assert caught.value.code is Code.TOO_LARGE


# ---- padding ----


@given(st.integers(0, 1 << 40))
def test_padding_bound(length: int) -> None:
    """Never shorter, at most 12 per cent longer, and only few lengths are left to be told apart."""
    padded = padding.padded_length(length)
    assert length <= padded <= length * 1.12 + 1
    assert padding.padded_length(padded) == padded
