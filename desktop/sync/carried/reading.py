"""A file that was carried here, record by record: what is meant for this device is kept, and opened as what comes down.

What is taken is committed block by block, with how far the parcel has been read; so a stick pulled out, or a program
that died, costs at most a block, and reading again goes on there. The engine's own gate decides what is believed; here
only what is older than what this device knows is turned away, so that a stick does not bring back what has ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.carried import Brought, Outcome
from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId
from desktop.domain.lease import DAY_MS, LEASED
from desktop.domain.ports import EvictionReason, ReadParcel
from desktop.domain.records.membership import AccessEnded
from desktop.sync.carried.packing import ANSWERED
from desktop.sync.desk import Desk, passing_over
from desktop.sync.engine import Engine
from desktop.sync.opening import Tally
from desktop.sync.recalling import recall
from wire import canonical, carried, envelope, segment
from wire.carried import Manifest, Sort
from wire.directory import Device, Line
from wire.errors import Code, WireError
from wire.messages import Carried, Erase, Kind


class Part(StrEnum):
    """What became of one frame at the door."""

    NEW = "new"
    KNOWN = "known"  # here already
    ERASED = "erased"  # of something that has been erased here
    OLD = "old"  # older than what has ended here
    ENDED = "ended"  # written by a computer that is none of the county's any more


@dataclass
class Found:
    """What one file was, from this device's side. `writers`: device and time (ms) of each parcel that is believed."""

    parcels: int = 0  # for this device
    others: int = 0  # for other devices
    finished: int = 0  # of those for this device, read whole
    writers: list[tuple[int, int]] = field(default_factory=list)
    parts: Counter[Part] = field(default_factory=Counter)


@dataclass
class _Current:
    """The parcel whose blocks come now.

    `kept`: blocks that are here already. `writer`: once believed. `asks`: it holds what is to be answered.
    """

    manifest: Manifest
    kept: int
    number: int = 0
    writer: Device | None = None
    asks: bool = False


class Reading:
    """One file. Every call belongs on the database thread, and is short; `Engine.work` goes between them."""

    def __init__(self, desk: Desk, engine: Engine) -> None:
        self.found = Found()
        self._desk = desk
        self._engine = engine
        self._current: _Current | None = None
        self._positions: set[int] = set()

    def take(self, sort: Sort, body: bytes) -> None:
        """The next record of the file. Raises WireError for what is damaged or forged."""
        match sort:
            case Sort.PARCEL:
                self._begin(body)
            case Sort.BLOCK if self._current is not None:
                self._block(self._current, body)

    def brought(self, outcome: Outcome, tally: Tally) -> Brought:
        """What came of it; after all of `Engine.work`."""
        found, inbox = self.found, {delivered.position for delivered in self._desk.mailbox.inbox()}
        return Brought(
            outcome,
            tuple(found.writers),
            new=found.parts[Part.NEW],
            known=found.parts[Part.KNOWN],
            erased_here=found.parts[Part.ERASED],
            old=found.parts[Part.OLD],
            ended=found.parts[Part.ENDED],
            waiting=len(inbox & self._positions),
            set_aside=tally.set_aside,
            taken_back=tally.erased,
            others=found.others,
            whole=found.finished == found.parcels,
        )

    # ---- parcels and blocks ----

    def _begin(self, body: bytes) -> None:
        self._current = None
        own = self._desk.own
        try:
            manifest = Manifest.opened(body, own.sealing)
        except WireError:
            self.found.others += 1
            return
        if manifest.county != own.county or manifest.recipient != own.device:
            self.found.others += 1
            return
        self.found.parcels += 1
        self._current = _Current(manifest, self._desk.mailbox.kept_blocks(manifest.parcel))

    def _block(self, current: _Current, body: bytes) -> None:
        manifest, number = current.manifest, current.number
        frames = carried.open_block(manifest.key, number, body)
        current.number += 1
        current.asks |= any(kind in ANSWERED for kind, _ in frames)
        if number >= manifest.blocks:
            raise WireError(Code.MALFORMED, "block")
        self._take_lines(current, [body for kind, body in frames if kind is Kind.DIRECTORY])  # her own line among them
        others = [(kind, body) for kind, body in frames if kind is not Kind.DIRECTORY]
        if not self._is_believed(current):
            self.found.parts[Part.ENDED] += len(others)
            self._current = None
            return
        if number < current.kept:
            self.found.parts[Part.KNOWN] += len(others)
        else:
            self._keep(current, others)
        if current.number == manifest.blocks:
            self._end(current)

    def _take_lines(self, current: _Current, lines: list[bytes]) -> None:
        """Lines prove themselves by the root's signature; none that does not reaches what the vault keeps."""
        members = self._desk.members
        for line in lines:
            number, known = canonical.decode(line, Line).number, members.directory.lines
            if number < len(known) and known[number] == line:
                continue
            members.directory.check(line)  # raises for another line under a known number, or a gap
            self._desk.mailbox.add_directory_line(line)
            members.refresh()
            self._engine.brought((), lines=True)
            self.found.parts[Part.NEW] += 1

    def _is_believed(self, current: _Current) -> bool:
        """Whether an active device of the county wrote it. Raises WireError when somebody else did in its name."""
        if current.writer is None:
            directory = self._desk.members.directory
            writer = directory.device(current.manifest.writer)
            current.manifest.verify(writer.signing_key)
            if not directory.active(current.manifest.writer):
                return False
            current.writer = writer
            self.found.writers.append((current.manifest.writer, current.manifest.time))
        return True

    def _keep(self, current: _Current, frames: Sequence[tuple[Kind, bytes]]) -> None:
        judged = [(self._judge(current.manifest, kind, body), kind, body) for kind, body in frames]
        new = [(int(kind), body) for part, kind, body in judged if part is Part.NEW]
        manifest = current.manifest
        parcel = ReadParcel(manifest.parcel, manifest.writer, manifest.time, current.number, manifest.blocks)
        delivered = self._desk.mailbox.keep_carried(parcel, new)
        self.found.parts.update(part for part, _, _ in judged if part is not Part.NEW)
        self.found.parts[Part.NEW] += len(delivered)
        self.found.parts[Part.KNOWN] += len(new) - len(delivered)
        self._positions |= {one.position for one in delivered}
        self._engine.brought(delivered)

    def _end(self, current: _Current) -> None:
        """All of it is here: the writer is told, once; and so is the time by which leases run."""
        own, manifest, mailbox = self._desk.own, current.manifest, self._desk.mailbox
        self.found.finished += 1
        self._current = None
        if current.asks and current.kept < manifest.blocks:
            word = Carried(manifest.parcel, own.device, manifest.writer, self._desk.clock.now())
            mailbox.put_out(Kind.CARRIED, canonical.encode(word.signed(own.county, own.signer)), None)

    # ---- the door ----

    def _judge(self, manifest: Manifest, kind: Kind, body: bytes) -> Part:
        match kind:
            case Kind.SEGMENT:
                return self._judge_segment(manifest, body)
            case Kind.ENVELOPE:
                return self._judge_envelope(manifest, body)
            case Kind.ERASE:
                order = CompartmentId(canonical.decode(body, Erase).compartment)
                return Part.KNOWN if self._desk.mailbox.erased(order) else Part.NEW
            case Kind.RECEIPT | Kind.CARRIED:
                return Part.NEW
            case _:
                raise WireError(Code.MALFORMED, f"{kind.name} is not carried")

    def _judge_segment(self, manifest: Manifest, body: bytes) -> Part:
        header, mailbox = segment.read(body).header, self._desk.mailbox
        compartment = CompartmentId(header.compartment)
        if mailbox.erased(compartment):
            return Part.ERASED
        if header.device == self._desk.own.device:
            return self._judge_own(header, body)
        if self._has_ended(manifest, compartment, header.epoch):
            return Part.OLD
        with passing_over():
            if mailbox.keys(compartment) is not None:
                here = mailbox.segment_digest(compartment, header.device, header.first)
                return Part.KNOWN if here == canonical.digest(body) else Part.NEW
        return Part.NEW

    def _judge_own(self, header: segment.Header, body: bytes) -> Part:
        """What this computer wrote and has forgotten is asked for, of the server too; all else of its own is known."""
        desk, compartment = self._desk, CompartmentId(header.compartment)
        mailbox = desk.mailbox
        if mailbox.away(compartment) is not None or header.first <= mailbox.stored_to(compartment):
            return Part.KNOWN
        with passing_over():
            here = mailbox.keys(compartment) is not None
            if here and mailbox.segment_digest(compartment, desk.own.device, header.first) == canonical.digest(body):
                return Part.KNOWN
            recall(desk, compartment)
            return Part.NEW
        return Part.KNOWN

    def _judge_envelope(self, manifest: Manifest, body: bytes) -> Part:
        labels, mailbox = envelope.read(body).labels, self._desk.mailbox
        compartments = {CompartmentId(label.compartment) for label in labels}
        if all(mailbox.erased(compartment) for compartment in compartments):
            return Part.ERASED
        known = [(mailbox.keys(CompartmentId(label.compartment)), label.epoch) for label in labels]
        if all(keys is not None and epoch in keys.epochs for keys, epoch in known):
            return Part.KNOWN
        latest = {one: max(label.epoch for label in labels if label.compartment == one) for one in compartments}
        if any(self._has_ended(manifest, compartment, epoch) for compartment, epoch in latest.items()):
            return Part.OLD
        if self._is_aged(manifest) and (self._brings_lent(body) or any(map(self._ran_out, compartments))):
            return Part.OLD
        return Part.NEW

    def _has_ended(self, manifest: Manifest, compartment: CompartmentId, epoch: int) -> bool:
        """Whether one's access has ended, and this is of no later time."""
        away = self._desk.mailbox.away(compartment)
        if away is None or away.reason is not EvictionReason.ENDED:
            return False
        told = [
            seen.record.epoch or 0
            for notice in self._desk.mailbox.notices()
            for seen in self._desk.ledger.all(notice, AccessEnded)
            if seen.record.compartment == compartment
        ]
        return manifest.time <= away.at or epoch < max(told, default=0)

    def _ran_out(self, compartment: CompartmentId) -> bool:
        away = self._desk.mailbox.away(compartment)
        return away is not None and away.reason is EvictionReason.LEASE

    def _is_aged(self, manifest: Manifest) -> bool:
        """Whether it is older than what is lent may be kept without a word from its owner."""
        now = self._desk.mailbox.contact().now(self._desk.clock.now())
        return now - manifest.time >= self._desk.lease_days * DAY_MS

    def _brings_lent(self, body: bytes) -> bool:
        own, directory = self._desk.own, self._desk.members.directory
        granter = directory.device(envelope.read(body).granter)
        keys = envelope.open_sealed(body, own.county, granter.signing_key, own.sealing)
        return any(kind in LEASED for _, kind, _ in keys)


def note_words(desk: Desk, found: Found) -> None:
    """A parcel of one who may let in is a word from the owner: what is lent of hers may stay until it has aged."""
    for writer, at in found.writers:
        member, now = desk.members.member_of(writer), desk.clock.now()
        lent: list[CompartmentId] = []
        for compartment in desk.mailbox.compartments():
            with passing_over():
                keys = desk.mailbox.keys(compartment)
                if keys is not None and keys.kind in LEASED:
                    granted = desk.access.now(compartment).get(member, Right(0))
                    lent += [compartment] if Right.GRANT in granted else []
        desk.mailbox.heard_word(lent, min(at, now))
