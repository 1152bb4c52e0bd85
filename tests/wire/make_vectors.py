"""Writes wire/vectors/*.json: `python tests/wire/make_vectors.py`. Everything is hexadecimal.

The bytes that two ends must agree on, with what they mean; and bytes that must be refused, with the code. A vector that
changes breaks every store and every program that is in use: only add. Envelopes are randomised by HPKE, so the ones on
disk are kept, and hold for opening only. Sealed segments also depend on the version of zstd that packed them: after a
new one has been taken into use, old vectors must still open, and new ones are added.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from wire import canonical, carried, compression, directory, envelope, padding, segment  # noqa: E402 - the line above finds it
from wire.errors import Code  # noqa: E402
from wire.invitation import Invitation  # noqa: E402
from wire.keys import SealingKey, SigningKey  # noqa: E402
from wire.messages import MAX_BODY, MAX_FRAME, Ahead, Erase, Found, Hello, Invite, Kind, Lease, Recall, Receipt, frame  # noqa: E402
from wire.segment import EpochKey  # noqa: E402

FOLDER = ROOT / "wire" / "vectors"
NOW = 1_760_000_000_000

Vectors = dict[str, Any]


def material(purpose: str, size: int) -> bytes:
    """Bytes that look random and are the same everywhere."""
    return hashlib.shake_256(b"bredvid vectors " + purpose.encode()).digest(size)


ROOT_KEY = SigningKey(material("root", 32))
SIGNER = SigningKey(material("signer", 32))
OTHER = SigningKey(material("other", 32))
RECIPIENT = SealingKey(material("recipient", 96))
COUNTY = directory.fingerprint(ROOT_KEY.public)
FOUNDING = envelope.Founding(7, SIGNER.public, material("nonce", 16))
KEYS = [EpochKey(FOUNDING.compartment, epoch, material(f"epoch {epoch}", 32)) for epoch in range(2)]


def keys() -> Vectors:
    """The keys that the other files use."""
    return {
        "root": {"secret": ROOT_KEY.secret.hex(), "public": ROOT_KEY.public.hex(), "fingerprint": COUNTY.hex()},
        "signer": {"secret": SIGNER.secret.hex(), "public": SIGNER.public.hex()},
        "recipient": {"secret": RECIPIENT.secret.hex(), "public": RECIPIENT.public.hex()},
        "founding": {
            "device": FOUNDING.device,
            "signing_key": FOUNDING.signing_key.hex(),
            "nonce": FOUNDING.nonce.hex(),
            "compartment": FOUNDING.compartment.hex(),
        },
        "epochs": [
            {"epoch": key.epoch, "secret": key.secret.hex(), "commitment": key.commitment.hex()} for key in KEYS
        ],
    }


def paddings() -> Vectors:
    """Lengths before and after."""
    lengths = [0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 100, 127, 129, 255, 257, 1000, 4097, 16384, 16385, 65535]
    return {"padded": [[length, padding.padded_length(length)] for length in lengths]}


def compressions() -> Vectors:
    """Packed with each dictionary that there has been, and what must not be unpacked."""
    plains = [b"", b"a", b"Ringde mamman. " * 20, material("noise", 300), bytes(10_000)]
    bomb = compression.compress(bytes(compression.MAX_PLAIN + 1), 0)
    whole = compression.compress(plains[2], 0)
    return {
        "packed": [
            {"dictionary": number, "plain": plain.hex(), "packed": compression.compress(plain, number).hex()}
            for number in range(compression.LATEST + 1)
            for plain in plains
        ],
        "refused": [
            refused("one byte over a mebibyte", Code.TOO_LARGE, bomb, dictionary=0),
            refused("cut", Code.MALFORMED, whole[:-1], dictionary=0),
            refused("empty", Code.MALFORMED, b"", dictionary=0),
            refused("unknown dictionary", Code.VERSION_UNKNOWN, whole, dictionary=4_000_000_000),
        ],
    }


def segments() -> Vectors:
    """Segments under the first epoch's key by device 7, in the order of its log, and broken ones."""
    create = segment.Entry(1, None, NOW, {1: "Näktergalen", 2: 3, 5: None}, {})
    change = segment.Entry(2, (7, 1), NOW + 5, {1: "Blåsippan"}, {1: ((7, 1),)})
    settled = segment.Entry(2, (9, 4), NOW + 70_000, {3: [1, "två", True]}, {3: ((7, 2), (9, 4))})
    seen = segment.Seen(9, 4, material("seen", 8))
    logs = [([create], [], 0), ([change, settled], [seen], 0), ([segment.Entry(4, (7, 3), NOW, {}, {})], [], 0)]
    logs += [([segment.Entry(32, (7, 4), NOW, {5: "Promenad längs vattnet."}, {})], [], 1)]
    sealed, first, previous = [], 1, b""
    for entries, heads, dictionary in logs:
        header = segment.Header(FOUNDING.compartment, 7, first, len(entries), 0, previous, dictionary)
        data = segment.seal(header, entries, heads, KEYS[0], SIGNER)
        sealed.append({"header": shown(header), "entries": shown(entries), "seen": shown(heads), "bytes": data.hex()})
        first, previous = header.last + 1, canonical.digest(data)
    return {"sealed": sealed, "refused": broken_segments(bytes.fromhex(sealed[0]["bytes"]))}


def broken_segments(whole: bytes) -> list[Vectors]:
    """What comes of one segment when one thing about it is another."""
    one = segment.read(whole)

    def with_header(**values: Any) -> bytes:
        return canonical.encode(
            segment.Segment(msgspec.structs.replace(one.header, **values), one.ciphertext, one.signature)
        )

    by_other = segment.seal(one.header, [segment.Entry(1, None, NOW, {}, {})], [], KEYS[0], OTHER)
    other_key = EpochKey(FOUNDING.compartment, 0, KEYS[1].secret)
    under_other = segment.seal(one.header, [segment.Entry(1, None, NOW, {}, {})], [], other_key, SIGNER)
    return [
        refused("last byte changed", Code.SIGNATURE, whole[:-1] + bytes([whole[-1] ^ 1])),
        refused("cut", Code.MALFORMED, whole[:-1]),
        refused("a byte more", Code.MALFORMED, whole + b"\0"),
        refused("another compartment", Code.SIGNATURE, with_header(compartment=bytes(16))),
        refused("another device", Code.SIGNATURE, with_header(device=8)),
        refused("another place in the log", Code.SIGNATURE, with_header(first=2)),
        refused("another epoch", Code.SIGNATURE, with_header(epoch=1)),
        refused("another past", Code.SIGNATURE, with_header(previous=bytes(16))),
        refused("place 0", Code.MALFORMED, with_header(first=0)),
        refused("101 changes", Code.MALFORMED, with_header(count=101)),
        refused("short compartment", Code.MALFORMED, with_header(compartment=bytes(15))),
        refused("half a link", Code.MALFORMED, with_header(previous=bytes(8))),
        refused("a number over 32 bits", Code.MALFORMED, with_header(epoch=1 << 32)),
        refused("a place over 53 bits", Code.MALFORMED, with_header(first=1 << 53)),
        refused("longer form of a number", Code.MALFORMED, whole.replace(b"\x07\x01\x01", b"\xcc\x07\x01\x01", 1)),
        refused("signed by another", Code.SIGNATURE, by_other),
        refused("sealed with another key", Code.SIGNATURE, under_other),
    ]


def envelopes() -> Vectors:
    """An envelope from device 7 to device 9 with two epochs; kept as it is once made."""
    path = FOLDER / "envelope.json"
    if path.exists():
        kept: Vectors = json.loads(path.read_text(encoding="utf-8"))
        return kept
    grants = [(key, 5, FOUNDING) for key in KEYS]
    whole = envelope.seal(COUNTY, 7, SIGNER, 9, RECIPIENT.public, grants)
    one = envelope.read(whole)

    def altered(**values: Any) -> bytes:
        """Signed again, so that only the seal can tell."""
        changed = msgspec.structs.replace(one, **values)
        parts = (COUNTY, canonical.encode([changed.granter, changed.recipient, changed.labels]), changed.ciphertext)
        return canonical.encode(msgspec.structs.replace(changed, signature=SIGNER.sign("envelope/1", *parts)))

    return {
        "opened": [{"granter": 7, "recipient": 9, "kind": 5, "epochs": [0, 1], "bytes": whole.hex()}],
        "refused": [
            refused("last byte changed", Code.SIGNATURE, whole[:-1] + bytes([whole[-1] ^ 1])),
            refused("cut", Code.MALFORMED, whole[:-1]),
            refused("to another device", Code.SIGNATURE, altered(recipient=8)),
            refused("fewer labels", Code.SIGNATURE, altered(labels=one.labels[:1])),
            refused("labels swapped", Code.SIGNATURE, altered(labels=one.labels[::-1])),
            refused("no label", Code.MALFORMED, altered(labels=())),
            refused("no ciphertext", Code.SIGNATURE, altered(ciphertext=b"")),
        ],
    }


def carried_files() -> Vectors:
    """A file for device 9 with two blocks, and a parcel that is another's; kept as it is once made."""
    path = FOLDER / "carried.json"
    if path.exists():
        kept: Vectors = json.loads(path.read_text(encoding="utf-8"))
        return kept
    blocks = [
        [frame(Kind.DIRECTORY, b"a line")],
        [frame(Kind.ENVELOPE, b"an envelope"), frame(Kind.SEGMENT, b"a segment")],
    ]
    key = material("carried key", 32)
    manifest = carried.Manifest(COUNTY, 7, 9, material("parcel", 16), NOW, len(blocks), key)
    stranger = SealingKey(material("stranger", 96))
    records = [
        carried.record(carried.Sort.PARCEL, manifest.sealed(SIGNER, stranger.public)),
        carried.record(carried.Sort.PARCEL, manifest.sealed(SIGNER, RECIPIENT.public)),
        *(carried.record(carried.Sort.BLOCK, carried.seal_block(key, n, some)) for n, some in enumerate(blocks)),
    ]
    whole = b"".join([carried.HEAD, *records, carried.end(len(records))])
    later = carried.MAGIC + bytes([carried.VERSION + 1]) + whole[len(carried.HEAD) :]
    return {
        "file": whole.hex(),
        "writer": 7,
        "recipient": 9,
        "key": key.hex(),
        "blocks": [carried.seal_block(key, n, some).hex() for n, some in enumerate(blocks)],
        "frames": [[[2, b"a line".hex()]], [[4, b"an envelope".hex()], [5, b"a segment".hex()]]],
        "refused": [
            refused("not such a file", Code.MALFORMED, b"%PDF-1.7\n"),
            refused("a later version", Code.VERSION_UNKNOWN, later),
            refused("a bit flipped", Code.MALFORMED, whole[:40] + bytes([whole[40] ^ 1]) + whole[41:]),
            refused("a record too large", Code.TOO_LARGE, carried.HEAD + b"\x02\xff\xff\xff\xff"),
            refused("an unknown record", Code.MALFORMED, carried.HEAD + _record(9, b"")),
            refused("more records than there were", Code.MALFORMED, carried.HEAD + carried.end(1)),
            refused("something after the end", Code.MALFORMED, whole + b"\0"),
        ],
    }


def _record(sort: int, body: bytes) -> bytes:
    head = bytes([sort]) + len(body).to_bytes(4, "big") + body
    return head + zlib.crc32(head).to_bytes(4, "big")


def directories() -> Vectors:
    """A directory from line 0, and lines that cannot be its next."""
    entries: list[directory.Entry] = [
        directory.County(ROOT_KEY.public, "23"),
        directory.Unit("2305"),
        directory.Member(1, (directory.Role.ADMINISTRATOR, directory.Role.SOCIAL_WORKER)),
        directory.Device(2, SIGNER.public, RECIPIENT.public),
        directory.Ended(3),
    ]
    lines: list[bytes] = []
    for number, entry in enumerate(entries):
        lines.append(directory.sign(ROOT_KEY, number, lines[-1] if lines else b"", entry))
    last, unit = lines[-1], directory.Unit("2309")

    def after(entry: directory.Entry, number: int = 5, previous: bytes = last, root: SigningKey = ROOT_KEY) -> bytes:
        return directory.sign(root, number, previous, entry)

    return {
        "fingerprint": COUNTY.hex(),
        "lines": [line.hex() for line in lines],
        "other_roles": after(directory.Roles(2, (directory.Role.MANAGER,))).hex(),
        "refused": [
            refused("signed by another", Code.SIGNATURE, after(unit, root=OTHER)),
            refused("skips a number", Code.CHAIN, after(unit, number=6)),
            refused("continues another line", Code.CHAIN, after(unit, previous=lines[0])),
            refused("a second county", Code.CHAIN, after(entries[0])),
            refused("a member of no unit", Code.CHAIN, after(directory.Member(2, ()))),
            refused("a device of no member", Code.CHAIN, after(directory.Device(1, SIGNER.public, RECIPIENT.public))),
            refused("roles of no member", Code.CHAIN, after(directory.Roles(1, ()))),
            refused("ends itself", Code.CHAIN, after(directory.Ended(5))),
            refused("ends the county", Code.CHAIN, after(directory.Ended(0))),
            refused(
                "an unknown role", Code.MALFORMED, after(unit).replace(b"\x92\x01\xa42309", b"\x93\x02\x01\x91\x63")
            ),
            refused("cut", Code.MALFORMED, after(unit)[:-1]),
        ],
    }


def messages() -> Vectors:
    """Signed messages by the signer, as device 7, for the county; and unsigned ones."""
    compartment = FOUNDING.compartment
    invitation = Invitation("https://bredvid.example", COUNTY, material("secret", 16))
    hello = Hello(1, 7, NOW, 41, 6, material("mark", 4)).signed(COUNTY, SIGNER)
    erase = Erase(compartment, 7, NOW).signed(COUNTY, SIGNER)
    receipt = Receipt(compartment, 7, 9, 1, NOW).signed(COUNTY, SIGNER)
    found = Found(7, SIGNER.public, FOUNDING.nonce, KEYS[0].commitment)
    lease = Lease(compartment, 7, 1, 0, NOW).signed(COUNTY, SIGNER)
    recall = Recall(compartment, 7, 12, NOW).signed(COUNTY, SIGNER)
    return {
        "hello": {"fields": shown(hello), "bytes": canonical.encode(hello).hex()},
        "erase": {"fields": shown(erase), "bytes": canonical.encode(erase).hex()},
        "receipt": {"fields": shown(receipt), "bytes": canonical.encode(receipt).hex()},
        "found": {"fields": shown(found), "bytes": canonical.encode(found).hex()},
        "lease": {"fields": shown(lease), "bytes": canonical.encode(lease).hex()},
        "recall": {"fields": shown(recall), "bytes": canonical.encode(recall).hex()},
        "ahead": {"fields": shown(Ahead(41, 823_844)), "bytes": canonical.encode(Ahead(41, 823_844)).hex()},
        "invite": {"bytes": canonical.encode(Invite(invitation.id, NOW)).hex()},
        "application": {"bytes": canonical.encode(invitation.apply(SIGNER.public, RECIPIENT.public)).hex()},
        "refused": [
            refused("a later protocol", Code.VERSION_UNKNOWN, canonical.encode([2, "whatever follows"])),
            refused("protocol 0", Code.VERSION_UNKNOWN, canonical.encode([0, 7, NOW, 41, 6, b""])),
            refused("no array", Code.MALFORMED, canonical.encode({"protocol": 1})),
            refused("too short", Code.MALFORMED, canonical.encode([1, 7])),
            refused("one field more", Code.MALFORMED, canonical.encode([1, 7, NOW, 41, 6, b"", 0])),
            refused("a negative cursor", Code.MALFORMED, canonical.encode([1, 7, NOW, -1, 6, b""])),
            refused("a cursor over 53 bits", Code.MALFORMED, canonical.encode([1, 7, NOW, 1 << 53, 6, b""])),
            refused("a fraction", Code.MALFORMED, canonical.encode([1, 7, float(NOW), 41, 6, b""])),
        ],
    }


def invitations() -> Vectors:
    """What is handed over, and what a slip of the pen makes of it."""
    invitation = Invitation("https://bredvid.example", COUNTY, material("secret", 16))
    text = invitation.text()
    return {
        "server": invitation.server,
        "county": invitation.county.hex(),
        "secret": invitation.secret.hex(),
        "id": invitation.id.hex(),
        "text": text,
        "same": [text.lower(), text.replace(" ", ""), text.replace(" ", "-"), text.replace("O", "0").replace("I", "1")],
        "refused": [
            "",
            "A",
            text[:-1],
            text[1:],
            text.replace(text[7], "A" if text[7] != "A" else "B", 1),
            "åäö",
            "8!",
        ],
    }


def frames() -> Vectors:
    """A stream of frames, and streams that break."""
    bodies = [(Kind.HELLO, b""), (Kind.SEGMENT, b"x"), (Kind.SEGMENT, bytes(126)), (Kind.ERASE, bytes(127))]
    bodies += [(Kind.DELIVERY, material("delivery", 16_383)), (Kind.SEGMENT, bytes(MAX_BODY))]
    return {
        "frames": [
            {"kind": kind, "size": len(body), "head": frame(kind, body)[: -len(body) or None].hex()}
            for kind, body in bodies
        ],
        "stream": b"".join(frame(kind, body) for kind, body in bodies[:4]).hex(),
        "refused": [
            refused("length 0", Code.MALFORMED, b"\x00"),
            refused("unknown kind", Code.MALFORMED, b"\x01\x63"),
            refused("kind 0", Code.MALFORMED, b"\x01\x00"),
            refused("longer form of a length", Code.MALFORMED, b"\x81\x00\x05"),
            refused("longer form of length 0", Code.MALFORMED, b"\x80\x00"),
            refused("a byte too long", Code.TOO_LARGE, b"\x81\x80\x04"),
            refused("a length that does not end", Code.TOO_LARGE, b"\xff\xff\xff"),
        ],
        "unfinished": ["", "80", "8080", "02", "0205", frame(Kind.SEGMENT, bytes(200))[:-1].hex()],
        "largest": MAX_FRAME,
    }


def refused(why: str, code: Code, data: bytes, **more: int) -> Vectors:
    """Bytes, and the code that they are refused with."""
    return {"why": why, "code": code.name, "bytes": data.hex(), **more}


def shown(value: Any) -> Any:
    """A structure as JSON: bytes in hexadecimal, mappings as lists of pairs because their keys are numbers."""
    match value:
        case bytes():
            return value.hex()
        case dict():
            return [[key, shown(inner)] for key, inner in value.items()]
        case list() | tuple():
            return [shown(inner) for inner in value]
        case msgspec.Struct():
            return {name: shown(getattr(value, name)) for name in value.__struct_fields__}
        case _:
            return value


def vectors() -> dict[str, Vectors]:
    """Every file, by its name."""
    return {
        "keys": keys(),
        "padding": paddings(),
        "compression": compressions(),
        "segment": segments(),
        "envelope": envelopes(),
        "carried": carried_files(),
        "directory": directories(),
        "messages": messages(),
        "invitation": invitations(),
        "frames": frames(),
    }


def main() -> None:
    for name, content in vectors().items():
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
