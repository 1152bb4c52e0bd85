"""Everything of ours that reads bytes from elsewhere, with good examples of what it reads and what it may raise."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from county_server.service.answers import PORTION
from desktop.domain.errors import KnownError
from desktop.sync.answers import Answers
from tests.support.county import TestCounty
from tests.support.local_server import LocalServer
from tests.wire import make_vectors
from tests.wire.make_vectors import COUNTY, FOUNDING, KEYS, NOW, RECIPIENT, SIGNER
from wire import canonical, compression, directory, envelope, messages, padding, segment
from wire.directory import Directory, Role
from wire.errors import WireError
from wire.invitation import Invitation
from wire.messages import ENROL_PATH, SYNC_PATH, Kind, Reader, frame


@dataclass(frozen=True)
class Target:
    """`read` takes any bytes, and raises nothing but `declared`. `share`: of all inputs, among the others."""

    name: str
    read: Callable[[bytes], object]
    examples: tuple[bytes, ...]
    declared: tuple[type[Exception], ...] = (WireError,)
    share: float = 1.0


@contextmanager
def targets(luck: Random) -> Iterator[list[Target]]:
    """All of them; those of the server have a real store, gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="bredvid-fuzzing-") as folder:
        server = _Served(Path(folder) / "county.db")
        try:
            yield [*_of_wire(luck), _client(server.answers), *server.targets(luck)]
        finally:
            server.server.close()


# ---- wire ----

_ENTRIES = [
    segment.Entry(1, None, NOW, {1: "Näktergalen", 2: ["a", 3]}, {}),
    segment.Entry(2, (7, 1), NOW, {1: "x", 0: None}, {1: ((7, 1),), 0: ((9, 4), (7, 1))}),
]
_SEEN = [segment.Seen(9, 4, bytes(8)), segment.Seen(0, 12, bytes(8))]
_HEADER = segment.Header(FOUNDING.compartment, 7, 1, len(_ENTRIES), 0, b"", compression.LATEST)
_SEALED = segment.seal(_HEADER, _ENTRIES, _SEEN, KEYS[0], SIGNER)
_PLAIN = segment.laid_out(_HEADER, _ENTRIES, _SEEN)
_ENVELOPE = envelope.seal(COUNTY, 7, SIGNER, 9, RECIPIENT.public, [(key, 5, FOUNDING) for key in KEYS])
_LINES = tuple(bytes.fromhex(line) for line in make_vectors.directories()["lines"])
_INVITATION = Invitation("https://bredvid.example", COUNTY, bytes(16))
_ID = FOUNDING.compartment

_MESSAGES: tuple[Any, ...] = (
    messages.Hello(1, 7, NOW, 41, 6, bytes(4)).signed(COUNTY, SIGNER),
    messages.Found(7, SIGNER.public, FOUNDING.nonce, KEYS[0].commitment),
    messages.Erase(_ID, 7, NOW).signed(COUNTY, SIGNER),
    messages.Receipt(_ID, 9, 7, messages.Outcome.ERASED, NOW).signed(COUNTY, SIGNER),
    messages.Lease(_ID, 7, messages.Wish.AGAIN, 0, NOW).signed(COUNTY, SIGNER),
    messages.Recall(_ID, 7, 3, NOW).signed(COUNTY, SIGNER),
    messages.Carried(_ID, 9, 7, NOW).signed(COUNTY, SIGNER),
    messages.Invite(_INVITATION.id, NOW),
    _INVITATION.apply(SIGNER.public, RECIPIENT.public),
    messages.Stored(1, 3),
    messages.Refused(2, 5, 9),
    messages.Delivery(4, Kind.SEGMENT, _SEALED),
    messages.Ahead(40, 90_000),
    messages.Done(NOW, 4, 9),
    messages.Error(4, NOW, 0),
)


def _of_wire(luck: Random) -> list[Target]:
    kinds: tuple[type[Any], ...] = (
        *(type(one) for one in _MESSAGES),
        directory.Line,
        envelope.Envelope,
        segment.Segment,
    )
    written = tuple(canonical.encode(one) for one in _MESSAGES)
    whole = (*written, _SEALED, _ENVELOPE, *_LINES)
    stream = b"".join(frame(Kind.SEGMENT, body) for body in whole[:6])

    def decode(data: bytes) -> None:
        canonical.decode(data, luck.choice(kinds))

    def feed(data: bytes) -> None:
        reader, size = Reader(), luck.choice((1, 7, 1_000, 100_000))
        for at in range(0, min(len(data), size * 500), size):
            list(reader.feed(data[at : at + size]))

    return [
        Target("frames", feed, (stream, frame(Kind.HELLO, written[0])), share=2),
        Target("canonical", decode, whole, share=4),
        Target("hello", messages.Hello.read, written[:1]),
        Target("segment", lambda data: segment.open_sealed(data, KEYS[0], SIGNER.public), (_SEALED,), share=2),
        Target("segment of a member who means harm", _opened_plain, (_PLAIN,), share=2),
        Target("envelope", lambda data: envelope.open_sealed(data, COUNTY, SIGNER.public, RECIPIENT), (_ENVELOPE,)),
        Target("directory", lambda data: Directory.load(COUNTY, [_LINES[0], data]), _LINES, share=0.5),
        Target("compression", _decompress, (compression.compress(_PLAIN), compression.compress(bytes(5_000)))),
        Target("invitation", lambda data: Invitation.parse(data.decode("latin-1")), (_INVITATION.text().encode(),)),
    ]


def _decompress(data: bytes) -> None:
    compression.decompress(data, compression.LATEST)


def _opened_plain(data: bytes) -> None:
    """One who has the key seals and signs whatever she likes."""
    packed = padding.pad(compression.compress(data, _HEADER.dictionary))
    head = canonical.encode(_HEADER)
    ciphertext = AESGCMSIV(KEYS[0].secret).encrypt(segment._nonce(_HEADER), packed, head)
    signature = SIGNER.sign("segment/1", head, KEYS[0].commitment, ciphertext)
    segment.open_sealed(canonical.encode(segment.Segment(_HEADER, ciphertext, signature)), KEYS[0], SIGNER.public)


# ---- the two ends ----


def _client(answers: tuple[bytes, ...]) -> Target:
    """What a desktop makes of a server's answer, as its link hands it on."""

    def hear(data: bytes) -> None:
        heard = Answers(1_000)
        for at in range(0, len(data), 1_000):
            heard.feed(data[at : at + 1_000])

    return Target("answer", hear, answers, (KnownError,), share=2)


class _Served:
    """A real service; it answers whatever comes, and never raises."""

    def __init__(self, store: Path) -> None:
        self.county = TestCounty()
        admin = self.county.computer(Role.ADMINISTRATOR)
        self.worker, self.reader = self.county.computer(), self.county.computer()
        self.server = LocalServer(store, self.county)
        self.county.begin(self.server.post)
        file = self.worker.compartment()
        self.bodies = (
            self.worker.found(file),
            self.worker.envelope(self.reader, file),
            self.worker.segment(file, "hej"),
            self.worker.receipt(file, self.reader),
            self.worker.erase(self.worker.compartment()),
            admin.invite(_INVITATION, NOW * 2),
        )
        self.whole = self.worker.request(*self.bodies)
        self.answers = (self._say(SYNC_PATH, self.whole), self._say(SYNC_PATH, self.reader.request()))

    def targets(self, luck: Random) -> list[Target]:
        applied = frame(Kind.APPLICATION, canonical.encode(_INVITATION.apply(SIGNER.public, RECIPIENT.public)))
        lines = b"".join(frame(Kind.DIRECTORY, line) for line in self.county.lines[:3])

        def as_member(data: bytes) -> None:
            kind = luck.choice((*Kind, Kind.SEGMENT, Kind.ENVELOPE))
            self._say(SYNC_PATH, self.worker.request(frame(kind, data[: messages.MAX_BODY])))

        bodies = tuple(one[1] for body in self.bodies for one in Reader().feed(body))
        return [
            Target("request", lambda data: self._say(SYNC_PATH, data), (self.whole,), (), share=0.2),
            Target("frames of a member", as_member, bodies, (), share=0.2),
            Target("enrolment", lambda data: self._say(ENROL_PATH, data), (applied, lines), (), share=0.2),
        ]

    def _say(self, path: str, request: bytes) -> bytes:
        """As the HTTP end of the server hands it on: in portions."""
        conversation = self.server.conversation(path)
        said = [conversation.feed(request[at : at + PORTION]) for at in range(0, len(request), PORTION)]
        return b"".join([*said, *conversation.close()])
