"""SEGMENT and BULK: how a device's log in a compartment goes on.

Segments of one compartment that came together are taken together. Each is judged by itself, as if it had come alone;
what is asked of the store, and the commit, which waits for the disk, are shared by all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from county_server.service.refusal import Refusal
from county_server.service.sharing import require_living
from county_server.service.turn import Turn
from county_server.store import compartments, streams
from wire import canonical
from wire import segment as segments
from wire.errors import Code, WireError
from wire.messages import Kind
from wire.segment import Header


def write(turn: Turn, bodies: Sequence[bytes]) -> list[WireError | None]:
    """Of each: None when it is stored, now or before, else why it was refused."""
    try:
        log = Log(turn)
    except WireError as refusal:
        return [refusal] * len(bodies)
    outcomes = [log.take(body) for body in bodies]
    log.store()
    return outcomes


@dataclass(frozen=True)
class _Taken:
    """A segment that will be stored, and whom it is owed to."""

    body: bytes
    header: Header
    digest: bytes
    readers: frozenset[int]


class Log:
    """The sender's log in one compartment, which is locked: nobody else writes there meanwhile."""

    def __init__(self, turn: Turn) -> None:
        """Raises Refusal(ERASED or NOT_MEMBER)."""
        self.turn = turn
        require_living(turn, {turn.home})
        members = compartments.members(turn.connection, turn.home)
        self._others = [one for one in members if one.device != turn.sender]
        reached = [one.epoch for one in members if one.device == turn.sender]
        if not reached:
            raise Refusal(Code.NOT_MEMBER)
        self._reached = reached[0]
        self._commitments = compartments.commitments(turn.connection, turn.home)
        self._effective = compartments.epoch_written(turn.connection, turn.home, self._commitments)
        self._last, self._link = compartments.log_end(turn.connection, turn.home, turn.sender)
        self._given: dict[int, set[int]] = {}  # epochs whose keys a device has
        self._taken: list[_Taken] = []

    def take(self, body: bytes) -> WireError | None:
        """The device is the sender, has reached the epoch, and has signed; and the log goes on where it ended."""
        try:
            self._take(body)
        except WireError as refusal:
            return None if self._is_repeated(body) else refusal
        return None

    def store(self) -> None:
        """Append what was taken to the log, and to the streams of those who read it. BULK is owed to nobody unasked."""
        kept = []
        for readers, group in groupby(self._taken, key=lambda taken: taken.readers):
            bodies = [taken.body for taken in group]
            kept += self.turn.keep_all(bodies, () if self.turn.kind is Kind.BULK else readers)
        rows: list[dict[str, int | bytes]] = []
        for taken, frame in zip(self._taken, kept, strict=True):
            told = {"first": taken.header.first, "last": taken.header.last, "epoch": taken.header.epoch}
            rows.append({**told, "hash": taken.digest, "frame": frame})
        compartments.extend_log(self.turn.connection, self.turn.home, self.turn.sender, rows)

    def _take(self, body: bytes) -> None:
        sealed = segments.read(body)
        header = sealed.header
        self.turn.require_sender(header.device)
        if self._reached < header.epoch:
            raise Refusal(Code.NOT_MEMBER, "epoch")
        author = self.turn.directory.device(self.turn.sender)
        segments.verify(sealed, author.signing_key, self._commitments[header.epoch])
        self._require_continuation(header)
        self._last, self._link = header.last, canonical.digest(body)
        self._taken.append(_Taken(body, header, self._link, self._readers(header.epoch)))

    def _is_repeated(self, body: bytes) -> bool:
        """Whether it is stored: by an earlier request, by another that goes on beside this one, or in a moment."""
        turn = self.turn
        stored = streams.is_stored(turn.connection, turn.sender, turn.kind, body, turn.home)
        return stored or any(taken.body == body for taken in self._taken)

    def _require_continuation(self, header: Header) -> None:
        """Raise Refusal(GAP or FORK) unless the segment is the next of its log."""
        if header.first > self._last + 1:
            raise Refusal(Code.GAP, "segment", self._last)
        if header.first <= self._last or header.previous != self._link:
            raise Refusal(Code.FORK, "segment")

    def _readers(self, epoch: int) -> frozenset[int]:
        """Whom a segment of this epoch is owed to.

        An epoch takes effect with the first that is written in it, since every envelope goes before. From then on
        whatever is written goes to its members alone: one who was left out gets nothing more, not even what somebody
        writes who has not heard of the new epoch yet. One whose envelope is late gets it then.
        """
        self._effective = max(self._effective, epoch)
        readers = {other.device for other in self._others if other.epoch >= self._effective}
        if epoch < self._effective:  # some of them may have been let in later
            readers = {one for one in readers if epoch in self._epochs_of(one)}
        return frozenset(readers)

    def _epochs_of(self, device: int) -> set[int]:
        if device not in self._given:
            self._given[device] = compartments.epochs_given(self.turn.connection, self.turn.home, device)
        return self._given[device]
