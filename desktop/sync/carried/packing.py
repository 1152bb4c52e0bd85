"""What one device is to be brought: in the order of a sync, withdrawals first, and nothing that it may not read.

Two measures. What *waits* is what the server has not confirmed, with what it needs to be understood. *Everything* is
all that the device may read, for one that is new or has been without contact for long; then keys are sealed to it anew,
as far as this device may hand them out. What the device has said that it has read by hand comes no second time, unless
everything is asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Heard, OwnFrame, SealedPart
from desktop.sync.desk import Desk, founding_of, passing_over
from desktop.sync.handing_out import MAX_KEYS, Key
from desktop.sync.rekeying import first_epochs
from wire import canonical, envelope, messages, segment
from wire.messages import Kind
from wire.segment import EpochKey

_ENVELOPE_BYTES, _KEY_BYTES = 1_300, 130
"""About what an envelope takes, and each key in it: enough for an estimate."""

ANSWERED = (Kind.ERASE, Kind.ENVELOPE, Kind.SEGMENT)
"""What its reader answers, so that it is known to be there. Answers are not answered in their turn."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One frame that is to be carried: its bytes, where they lie, or the keys that are to be sealed."""

    kind: Kind
    size: int
    body: bytes | None = field(default=None, repr=False)
    part: SealedPart | None = None
    keys: tuple[Key, ...] = field(default=(), repr=False)


@dataclass
class Load:
    """What one device is to be brought. `lines`: of the directory; `logs`: how far each reaches then."""

    device: int
    pieces: list[Piece] = field(default_factory=list)
    lines: int = 0
    logs: dict[tuple[CompartmentId, int], int] = field(default_factory=dict)

    @property
    def is_any(self) -> bool:
        """Whether there is more than the directory to bring."""
        return any(piece.kind is not Kind.DIRECTORY for piece in self.pieces)

    @property
    def is_answered(self) -> bool:
        """Whether its reader will say that it is there."""
        return any(piece.kind in ANSWERED for piece in self.pieces)

    @property
    def size(self) -> int:
        """Bytes of its frames."""
        return sum(piece.size for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Open:
    """A compartment that a device may read from an epoch on. `held`: the first epoch that may not go by hand yet."""

    keys: CompartmentKeys
    first: int
    may_grant: bool
    held: int | None

    @property
    def id(self) -> CompartmentId:
        return self.keys.compartment

    def covers(self, epoch: int) -> bool:
        return epoch >= self.first and (self.held is None or epoch < self.held)


class Packing:
    """Loads for devices, by one measure. `held`: where something must go to the server before it may go by hand."""

    def __init__(self, desk: Desk, *, everything: bool) -> None:
        self.held: set[CompartmentId] = set()
        self._desk = desk
        self._everything = everything
        self._frames = desk.mailbox.own_frames()
        self._orders = desk.mailbox.unanswered_orders()
        self._rank = {compartment: at for at, compartment in enumerate(desk.mailbox.hurry())}

    def loads(self, devices: Iterable[int] | None = None) -> Iterator[Load | None]:
        """A load for each of these devices, or for each that there is something for; a step of work at each None."""
        readable: dict[int, list[_Open]] = defaultdict(list)
        for compartment in self._desk.mailbox.compartments():
            with passing_over():
                for device, opened in self._readers(compartment):
                    readable[device].append(opened)
            yield None
        owed = {device for _, members in self._orders for device in members}
        owed |= {one for one in map(_recipient, self._frames) if one is not None}
        for device in sorted((owed | readable.keys()) if devices is None else set(devices)):
            if device != self._desk.own.device and self._desk.members.directory.active(device):
                load = self._load(device, readable[device])
                if load.is_any:
                    yield load

    def _readers(self, compartment: CompartmentId) -> Iterator[tuple[int, _Open]]:
        desk = self._desk
        keys = desk.mailbox.keys(compartment)
        if keys is None or not keys.epochs:
            return
        first, rights = first_epochs(desk, keys), desk.access.now(compartment)
        mine = desk.members.member_of(desk.own.device)
        may_grant, held = Right.GRANT in rights.get(mine, Right(0)), self._held_from(compartment)
        self.held |= {compartment} if held is not None else set()
        for member, right in rights.items():
            if Right.READ in right:
                opened = _Open(keys, first.get(member, 0), may_grant or member == mine, held)
                yield from ((device, opened) for device in desk.members.devices_of(member))

    def _held_from(self, compartment: CompartmentId) -> int | None:
        """The first epoch begun here that the server has not taken, where another could have begun the same.

        What is sealed in it may have to be sealed anew under the other's key (docs/sync.md, 31): nobody must have it.
        """
        begun = [
            one.epoch for one in self._desk.mailbox.begun_epochs(compartment) if not one.confirmed and not one.withdrawn
        ]
        if not begun:
            return None
        granters = [who for who, right in self._desk.access.now(compartment).items() if Right.GRANT in right]
        computers = [device for who in granters for device in self._desk.members.devices_of(who)]
        return min(begun) if any(device != self._desk.own.device for device in computers) else None

    # ---- one device's load ----

    def _load(self, device: int, readable: list[_Open]) -> Load:
        load, lines = Load(device), self._desk.members.directory.lines
        heard = Heard(0, {}) if self._everything else self._desk.mailbox.heard_by(device)
        load.pieces += [
            Piece(Kind.ERASE, len(body), body)
            for body, members in self._orders
            if self._everything or device in members
        ]
        load.pieces += self._answers(device)
        load.pieces += [Piece(Kind.DIRECTORY, len(line), line) for line in lines[heard.lines :]]
        load.lines = len(lines)
        envelopes = [frame for frame in self._frames if frame.kind == Kind.ENVELOPE and _recipient(frame) == device]
        new = {label.compartment for frame in envelopes if not frame.confirmed for label in _labels(frame)}
        carried: set[bytes] = set()
        segments: list[Piece] = []
        for opened in sorted(readable, key=self._order):
            with passing_over():
                parts = self._parts(opened, device, opened.id in new, heard)
                segments += [Piece(Kind.SEGMENT, part.size, part=part) for part in parts]
                load.logs |= {(opened.id, part.device): part.last for part in parts}
                carried |= {opened.id} if parts else set()
        load.pieces += self._envelopes(envelopes, carried, readable)
        load.pieces += segments
        return load

    def _order(self, opened: _Open) -> tuple[bool, int]:
        return opened.keys.kind is CompartmentKind.ATTACHMENT, self._rank.get(opened.id, len(self._rank))

    def _answers(self, device: int) -> list[Piece]:
        kinds = (Kind.RECEIPT, Kind.CARRIED)
        answers = [frame for frame in self._frames if frame.kind in kinds and _recipient(frame) == device]
        return [
            Piece(Kind(frame.kind), len(frame.body), frame.body)
            for frame in answers
            if self._everything or not frame.confirmed
        ]

    def _envelopes(self, made: list[OwnFrame], carried: set[bytes], readable: list[_Open]) -> list[Piece]:
        held = {opened.id: opened.held for opened in readable}
        pieces = [
            Piece(Kind.ENVELOPE, len(frame.body), frame.body)
            for frame in made
            if all(_is_free(label, held) for label in _labels(frame))
            and (not frame.confirmed or any(label.compartment in carried for label in _labels(frame)))
        ]
        keys = [key for opened in readable if opened.may_grant for key in _keys(opened)] if self._everything else []
        for at in range(0, len(keys), MAX_KEYS):
            some = tuple(keys[at : at + MAX_KEYS])
            pieces.append(Piece(Kind.ENVELOPE, _ENVELOPE_BYTES + _KEY_BYTES * len(some), keys=some))
        return pieces

    def _parts(self, opened: _Open, device: int, new: bool, heard: Heard) -> list[SealedPart]:
        mailbox, own = self._desk.mailbox, self._desk.own.device
        start = mailbox.first_unconfirmed(opened.id)
        whole = self._everything or new
        if start is None and not whole:
            return []
        return [
            part
            for part in mailbox.sealed_parts(opened.id)
            if (part.device != device or self._everything)  # one restored from an old copy has lost her own words too
            and (whole or (part.device == own and start is not None and part.first >= start))
            and part.last > heard.logs.get((opened.id, part.device), 0)
            and not (part.device == own and mailbox.is_recalling(opened.id))
            and ((opened.first == 0 and opened.held is None) or opened.covers(self._epoch(part)))
        ]

    def _epoch(self, part: SealedPart) -> int:
        body = self._desk.mailbox.sealed_part(part)
        return segment.read(body).header.epoch if body is not None else -1


def body_of(desk: Desk, piece: Piece, device: int) -> bytes | None:
    """The bytes of a frame's body; None for what has been erased or evicted meanwhile."""
    if piece.keys:
        own, recipient = desk.own, desk.members.directory.device(device)
        here = [key for key in piece.keys if not desk.mailbox.erased(CompartmentId(key[0].compartment))]
        return envelope.seal(own.county, own.device, own.signer, device, recipient.sealing_key, here) if here else None
    if piece.part is not None:
        with passing_over():
            return desk.mailbox.sealed_part(piece.part)
        return None
    return piece.body


def _keys(opened: _Open) -> Iterator[Key]:
    for epoch, secret in sorted(opened.keys.epochs.items()):
        if opened.covers(epoch):
            yield EpochKey(opened.id, epoch, secret), int(opened.keys.kind), founding_of(opened.keys)


def _labels(frame: OwnFrame) -> tuple[envelope.Label, ...]:
    return envelope.read(frame.body).labels


def _is_free(label: envelope.Label, held: dict[CompartmentId, int | None]) -> bool:
    """Whether a key may go by hand; one of what the device may not read any more may not."""
    if label.compartment not in held:
        return False
    start = held[CompartmentId(label.compartment)]
    return start is None or label.epoch < start


def _recipient(frame: OwnFrame) -> int | None:
    match frame.kind:
        case Kind.ENVELOPE:
            return envelope.read(frame.body).recipient
        case Kind.RECEIPT:
            return canonical.decode(frame.body, messages.Receipt).recipient
        case Kind.CARRIED:
            return canonical.decode(frame.body, messages.Carried).recipient
        case _:
            return None
