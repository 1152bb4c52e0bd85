"""An invented county in wire's own terms: a root, a directory, computers, compartments, and what they send.

Keys are made from numbers, so that every run sends the same bytes (envelopes apart: HPKE is randomised). No desktop
code is used here, so that a misunderstanding there cannot hide a mistake in the server.

    county = TestCounty()
    admin, worker, reader = county.computer(Role.ADMINISTRATOR), county.computer(), county.computer()
    file = worker.compartment()
    body = worker.request(worker.found(file), worker.envelope(reader, file), worker.segment(file, "hej"))
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from wire import canonical
from wire import directory as lines
from wire import envelope as envelopes
from wire import segment as segments
from wire.directory import Role
from wire.errors import Code
from wire.invitation import Invitation
from wire.keys import SealingKey, SigningKey
from wire.messages import (
    ENROL_PATH,
    SYNC_PATH,
    Ahead,
    Application,
    Delivery,
    Done,
    Erase,
    Error,
    Found,
    Hello,
    Invite,
    Kind,
    Outcome,
    Reader,
    Receipt,
    Refused,
    Stored,
    frame,
)
from wire.version import PROTOCOL

NOW = 1_760_000_000_000
"""The clock of tests: an hour of October 2025."""

MINUTE = 60_000


def material(purpose: str, size: int) -> bytes:
    """Bytes that look random and are the same in every run."""
    return hashlib.shake_256(purpose.encode()).digest(size)


class TestCounty:
    """A county with its root key and directory. Line 0 is the county, line 1 its one unit."""

    __test__ = False

    def __init__(self, seed: str = "Jämtland", code: str = "23") -> None:
        self.seed = seed
        self.root = SigningKey(material(f"{seed} root", 32))
        self.fingerprint = lines.fingerprint(self.root.public)
        self.lines: list[bytes] = []
        self.computers: dict[int, Computer] = {}
        self.clock: Callable[[], int] = lambda: NOW
        self.line(lines.County(self.root.public, code))
        self.unit = self.line(lines.Unit("2305"))

    def line(self, entry: lines.Entry) -> int:
        """Append a line; gives its number."""
        number = len(self.lines)
        previous = self.lines[-1] if self.lines else b""
        self.lines.append(lines.sign(self.root, number, previous, entry))
        return number

    def member(self, *roles: Role) -> int:
        """A new member of the unit."""
        return self.line(lines.Member(self.unit, roles or (Role.SOCIAL_WORKER,)))

    def computer(self, *roles: Role) -> Computer:
        """A new member with one computer."""
        return self.computer_of(self.member(*roles))

    def computer_of(self, member: int) -> Computer:
        """Another computer of a member."""
        number = len(self.lines)
        signer = SigningKey(material(f"{self.seed} signing {number}", 32))
        sealing = SealingKey(material(f"{self.seed} sealing {number}", 96))
        assert number == self.line(lines.Device(member, signer.public, sealing.public))
        self.computers[number] = Computer(self, number, signer, sealing)
        return self.computers[number]

    def end(self, number: int) -> int:
        """End a unit, member or device."""
        return self.line(lines.Ended(number))

    def begin(self, post: Callable[[str, bytes], Answer]) -> None:
        """Bring every line to a server that has none: the first by /v1/enrol, the rest by the first administrator.

        `post` takes a path and a request, and gives the answer.
        """
        directory = lines.Directory.load(self.fingerprint, self.lines)
        [first, *_] = [n for member in directory.members(Role.ADMINISTRATOR) for n in directory.devices_of(member)]
        frames = [frame(Kind.DIRECTORY, line) for line in self.lines]
        begun = post(ENROL_PATH, b"".join(frames[: first + 1]))
        went_on = post(SYNC_PATH, self.computers[first].request(*frames[first + 1 :]))
        assert (first + 1, len(frames) - first - 1) == (len(begun.stored), len(went_on.stored))

    def new_lines(self, known: int) -> list[bytes]:
        """Frames of the lines after the first `known`, for an administrator to bring."""
        return [frame(Kind.DIRECTORY, line) for line in self.lines[known:]]


@dataclass(frozen=True)
class Compartment:
    """A compartment with every epoch's key."""

    founding: envelopes.Founding

    @property
    def id(self) -> bytes:
        return self.founding.compartment

    def key(self, epoch: int = 0) -> segments.EpochKey:
        return segments.EpochKey(self.id, epoch, material(f"{self.id.hex()} epoch {epoch}", 32))


@dataclass
class Computer:
    """A device of the directory, and the frames that it can make. It keeps where its logs end."""

    county: TestCounty
    number: int
    signer: SigningKey = field(repr=False)
    sealing: SealingKey = field(repr=False)
    logs: dict[bytes, tuple[int, bytes]] = field(default_factory=dict, repr=False)
    founded: int = 0
    cursor: int = 0

    def hello(
        self, cursor: int | None = None, stored: int = 0, time: int | None = None, protocol: int = PROTOCOL
    ) -> bytes:
        moment = self.county.clock() if time is None else time
        seen = self.cursor if cursor is None else cursor
        greeting = Hello(protocol, self.number, moment, seen, stored).signed(self.county.fingerprint, self.signer)
        return frame(Kind.HELLO, canonical.encode(greeting))

    def request(self, *frames: bytes, cursor: int | None = None) -> bytes:
        """A whole sync."""
        return self.hello(cursor) + b"".join(frames)

    def compartment(self) -> Compartment:
        """A new compartment of this device; FOUND is still to be sent."""
        self.founded += 1
        nonce = material(f"{self.county.seed} founding {self.number} {self.founded}", 16)
        return Compartment(envelopes.Founding(self.number, self.signer.public, nonce))

    def found(self, compartment: Compartment) -> bytes:
        founding = compartment.founding
        found = Found(founding.device, founding.signing_key, founding.nonce, compartment.key().commitment)
        return frame(Kind.FOUND, canonical.encode(found))

    def envelope(self, recipient: Computer, *compartments: Compartment, epochs: Iterable[int] = (0,)) -> bytes:
        """The keys of these epochs of these compartments, for one other device."""
        grants = [(one.key(epoch), 7, one.founding) for one in compartments for epoch in epochs]
        return frame(
            Kind.ENVELOPE,
            envelopes.seal(
                self.county.fingerprint, self.number, self.signer, recipient.number, recipient.sealing.public, grants
            ),
        )

    def segment(self, compartment: Compartment, *texts: str, epoch: int = 0) -> bytes:
        """The next segment of this device's log: one change for each text."""
        last, previous = self.logs.get(compartment.id, (0, b""))
        header = segments.Header(compartment.id, self.number, last + 1, len(texts), epoch, previous, 0)
        entries = [segments.Entry(1, None, self.county.clock(), {1: text}, {}) for text in texts]
        body = segments.seal(header, entries, [], compartment.key(epoch), self.signer)
        self.logs[compartment.id] = (header.last, canonical.digest(body))
        return frame(Kind.SEGMENT, body)

    def erase(self, compartment: Compartment, time: int = NOW) -> bytes:
        order = Erase(compartment.id, self.number, time).signed(self.county.fingerprint, self.signer)
        return frame(Kind.ERASE, canonical.encode(order))

    def receipt(self, compartment: Compartment, recipient: Computer, outcome: Outcome = Outcome.ERASED) -> bytes:
        receipt = Receipt(compartment.id, self.number, recipient.number, outcome, NOW)
        return frame(Kind.RECEIPT, canonical.encode(receipt.signed(self.county.fingerprint, self.signer)))

    def invite(self, invitation: Invitation, expires: int) -> bytes:
        return frame(Kind.INVITE, canonical.encode(Invite(invitation.id, expires)))

    def open(self, delivery: Delivery, compartment: Compartment, author: Computer, epoch: int = 0) -> list[str]:
        """The texts of a delivered segment."""
        assert delivery.kind == Kind.SEGMENT
        opened = segments.open_sealed(delivery.body, compartment.key(epoch), author.signer.public)
        return [entry.fields[1] for entry in opened.entries]


@dataclass
class Answer:
    """What came down, sorted by kind."""

    stored: list[int] = field(default_factory=list)
    refused: dict[int, tuple[Code, int]] = field(default_factory=dict)
    deliveries: list[Delivery] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    ahead: Ahead | None = None
    done: Done | None = None
    error: Error | None = None
    kinds: list[Kind] = field(default_factory=list)

    @property
    def cursor(self) -> int:
        """Position of the last delivery."""
        return self.deliveries[-1].position if self.deliveries else 0

    def delivered(self, kind: Kind) -> list[bytes]:
        """Bodies of the deliveries of one kind."""
        return [delivery.body for delivery in self.deliveries if delivery.kind == kind]


def read_answer(data: bytes) -> Answer:
    """Sort the frames of an answer; it may have been cut."""
    answer = Answer()
    for kind, body in Reader().feed(data):
        answer.kinds.append(kind)
        match kind:
            case Kind.STORED:
                run = canonical.decode(body, Stored)
                answer.stored += range(run.first, run.last + 1)
            case Kind.REFUSED:
                refused = canonical.decode(body, Refused)
                answer.refused[refused.index] = (Code(refused.code), refused.detail)
            case Kind.DELIVERY:
                answer.deliveries.append(canonical.decode(body, Delivery))
            case Kind.DIRECTORY:
                answer.lines.append(body)
            case Kind.AHEAD:
                answer.ahead = canonical.decode(body, Ahead)
            case Kind.DONE:
                answer.done = canonical.decode(body, Done)
            case Kind.ERROR:
                answer.error = canonical.decode(body, Error)
            case _:
                raise AssertionError(f"{kind.name} does not come down")
    return answer


def application(invitation: Invitation, computer: Computer) -> bytes:
    """The request to /v1/enrol of a computer that wants in."""
    asked: Application = invitation.apply(computer.signer.public, computer.sealing.public)
    return frame(Kind.APPLICATION, canonical.encode(asked))
