"""What came down is believed or not, one delivery at a time; one that is not blocks no other (docs/sync.md section 6).

Each delivery ends in one of three ways: taken in, set aside with a reason, or left in the inbox because something that
it needs has not come yet. Left ones are tried again whenever something else has been taken in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.sync import erasing, opening_envelopes
from desktop.sync.access import GRANT, NEW_EPOCH
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Newer, Unbelievable, Waits
from desktop.sync.opening_segments import open_segment
from desktop.sync.own_log import is_own, take_own
from wire import canonical, segment
from wire.directory import Device, Ended, Line
from wire.errors import Code, WireError
from wire.messages import Kind

MOST_CHANGES = 400
"""In one step, which holds the database thread so long that typing does not notice."""

BYTES_A_CHANGE = 160
"""A segment that is large for its changes counts as so many more."""

_SEGMENTS = (Kind.SEGMENT, Kind.BULK)


@dataclass
class Tally:
    """What one sync has come to."""

    taken_in: int = 0
    set_aside: int = 0
    erased: int = 0
    forked: set[tuple[CompartmentId, int]] = field(default_factory=set)
    newer: set[int] = field(default_factory=set)  # positions of what waits for a later version of this program


class Opening:
    """Takes deliveries in, and keeps count in `tally`.

    `regranted` (where grants came) and `devices_changed` (the directory named one, or ended some) stand until keys have
    been handed out.
    """

    def __init__(self, desk: Desk) -> None:
        self.tally = Tally()
        self.regranted: set[CompartmentId] = set()
        self.devices_changed = False
        self._desk = desk
        self._due: deque[Delivered] = deque()
        self._moved = False
        self._openers: dict[int, Callable[[Delivered], None]] = {
            Kind.DIRECTORY: self._line,
            Kind.ENVELOPE: self._envelope,
            Kind.SEGMENT: self._segment,
            Kind.BULK: self._segment,
            Kind.ERASE: self._order,
            Kind.RECEIPT: self._receipt,
            Kind.CARRIED: self._read_by_hand,
        }

    def add(self, deliveries: Iterable[Delivered]) -> None:
        """These have come."""
        self._due.extend(deliveries)

    def arrive(self, deliveries: Sequence[Delivered], position: int) -> None:
        """These have come, up to this position: kept, in the commit of those of them that can be opened at once."""
        before, self._due = self._due, deque(deliveries)
        batch = [] if before else self._next_batch()
        if batch and self._may_be_shared(batch[0]) and self._taken_together(batch, deliveries, position):
            return
        later, self._due = [*batch, *self._due], before
        self._desk.mailbox.receive(deliveries, position)
        self._due.extend(later)

    def look_again(self) -> None:
        """All has come: what waited for what came later is tried once more."""
        self._moved = True

    def begin(self) -> None:
        """A new sync: count anew, and try first what waits since the last one."""
        self.tally = Tally()
        self._due.clear()
        self._moved = True

    def step(self) -> bool:
        """Deal with a few deliveries; False when nothing can be dealt with now. Raises KnownError(DIRECTORY_FORGED)."""
        if not self._due and self._moved:
            self._moved = False
            self._due.extend(self._desk.mailbox.inbox())
        if not self._due:
            return False
        batch = self._next_batch()
        if len(batch) == 1 or not self._taken_together(batch):
            for delivered in batch:
                self._moved |= self._take(delivered)
        return True

    def _next_batch(self) -> list[Delivered]:
        """The next delivery; if that is a segment, with the segments after it that fit the same few commits."""
        batch = [self._due.popleft()]
        room = MOST_CHANGES - self._changes_in(batch[0])
        while self._due and (room := room - self._changes_in(self._due[0])) >= 0:
            batch.append(self._due.popleft())
        return batch

    def _changes_in(self, delivered: Delivered) -> int:
        """How much work a segment is; of anything else, more than may be done with others."""
        if delivered.kind not in _SEGMENTS:
            return MOST_CHANGES + 1
        try:
            header = segment.read(delivered.body).header
        except WireError:
            return MOST_CHANGES + 1
        return max(header.count, len(delivered.body) // BYTES_A_CHANGE)

    def _may_be_shared(self, delivered: Delivered) -> bool:
        return self._changes_in(delivered) <= MOST_CHANGES

    def _taken_together(self, batch: Sequence[Delivered], arrived: Sequence[Delivered] = (), position: int = 0) -> bool:
        """Whether that went well; if not, nothing of it has been written, and each is to be taken by itself."""
        mailbox, before = self._desk.mailbox, deepcopy(self.tally)
        compartments = {CompartmentId(segment.read(one.body).header.compartment) for one in batch}
        try:
            with mailbox.together(sorted(compartments)):
                if arrived:
                    mailbox.receive(arrived, position)
                for delivered in batch:
                    self._moved |= self._take(delivered)
        except KnownError:
            self.tally = before
            for compartment in compartments:
                self._desk.access.forget(compartment)
            return False
        return True

    def _take(self, delivered: Delivered) -> bool:
        if delivered.kind == Kind.APPLICATION:
            return False  # it waits for the administrator
        self.tally.newer.discard(delivered.position)
        try:
            self._openers.get(delivered.kind, _unknown)(delivered)
            self.tally.taken_in += 1
        except Newer:
            return self._wait_for_update(delivered)
        except Waits:
            return False
        except KnownError as error:
            if error.reason is not Reason.FILE_DAMAGED:
                raise
            return False  # it waits until the file is mended or erased
        except Unbelievable as refusal:
            self._set_aside(delivered, refusal.doubt)
        except WireError as error:
            if error.code is Code.VERSION_UNKNOWN:
                return self._wait_for_update(delivered)
            self._set_aside(delivered, Doubt.SIGNATURE if error.code is Code.SIGNATURE else Doubt.MALFORMED)
        return True

    def _wait_for_update(self, delivered: Delivered) -> bool:
        """Written by a later program: kept as it is until this computer has that."""
        self.tally.newer.add(delivered.position)
        return False

    def _set_aside(self, delivered: Delivered, doubt: Doubt) -> None:
        self._desk.mailbox.set_aside(delivered.position, doubt.value)
        self.tally.set_aside += 1

    def _line(self, delivered: Delivered) -> None:
        """The next line, or one that is known.

        Another line under a known number, or one that the root has not signed, stays in the inbox and stops every
        sync until a person has looked (rule 18).
        """
        members, body = self._desk.members, delivered.body
        try:
            number = canonical.decode(body, Line).number
            if number > len(members.directory):
                raise Waits
            if number == len(members.directory):
                entry = members.directory.check(body).entry
                self._desk.mailbox.add_directory_line(body)
                members.refresh()
                self.devices_changed |= isinstance(entry, Device | Ended)
        except WireError as error:
            raise KnownError(Reason.DIRECTORY_FORGED) from error
        if members.directory.lines[number] != body:
            raise KnownError(Reason.DIRECTORY_FORGED)
        self._desk.mailbox.take_in(delivered.position)

    def _envelope(self, delivered: Delivered) -> None:
        opening_envelopes.open_envelope(self._desk, delivered)

    def _segment(self, delivered: Delivered) -> None:
        opener = take_own if is_own(self._desk, delivered) else open_segment
        news = opener(self._desk, delivered)
        if news.kinds & {GRANT, NEW_EPOCH}:
            self._desk.access.forget(news.compartment)
            self.regranted.add(news.compartment)
        self.tally.forked |= {(news.compartment, device) for device in news.forked}
        if news.within is CompartmentKind.DIRECTORY:
            self._desk.members.refresh()

    def _order(self, delivered: Delivered) -> None:
        self.tally.erased += erasing.take_order(self._desk, delivered)

    def _receipt(self, delivered: Delivered) -> None:
        erasing.take_receipt(self._desk, delivered)

    def _read_by_hand(self, delivered: Delivered) -> None:
        erasing.take_word_of_reading(self._desk, delivered)


def _unknown(_delivered: Delivered) -> None:
    """A kind of delivery that only a later program knows."""
    raise Newer
