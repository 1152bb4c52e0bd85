"""A room: the changes, records and segments of one compartment, in whichever database holds them.

Applying a change is `domain.merge.apply` and nothing else; here it is only kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import msgspec

from desktop.domain import codebook, merge
from desktop.domain.changes import Change
from desktop.domain.identity import ChangeId, CompartmentId, RecordId
from desktop.domain.merge import RecordState
from desktop.domain.ports import LogHead
from desktop.domain.projection import Projection, project
from desktop.domain.records import Record
from desktop.domain.records.attachment import Piece
from desktop.domain.renumbering import renumbered
from desktop.storage.database import Database
from desktop.storage.sealed_logs import SealedLogs

R = TypeVar("R", bound=Record)

_encode = msgspec.msgpack.Encoder().encode
_decode_state = msgspec.msgpack.Decoder(RecordState).decode
_Content = tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]
_decode_content = msgspec.msgpack.Decoder(_Content).decode

_PIECE = codebook.kind_of(Piece)

_NO_END = 2**62
"""Beyond any number in a log."""


class Room(SealedLogs):
    """One compartment's part of a database."""

    def __init__(self, database: Database, compartment: CompartmentId) -> None:
        super().__init__(database, compartment)
        self._ends: dict[int, int] | None = None
        self._kinds: set[int] = set()
        self._latest = 0
        self._rollbacks = database.rollbacks

    def transaction(self, *, whole: bool = False) -> AbstractContextManager[None]:
        """All or nothing; an inner one is part of the outer one's commit."""
        return self.database.transaction(whole=whole)

    # ---- the logs ----

    def end(self, device: int) -> int:
        """The last sequence number known of a device's log; 0 before the first."""
        return self._known_ends().get(device, 0)

    def devices(self) -> set[int]:
        """Every device that has written here."""
        return set(self._known_ends())

    def latest(self) -> int:
        """The latest stamp of any change here."""
        self._known_ends()
        return self._latest

    def append(self, change: Change, *, ahead: bool = False, late: bool = False) -> RecordState:
        """Keep a change that continues its device's log, and what its record is now.

        `late`: the log may begin anywhere, for one who was let in later and has no older keys.
        """
        fields, replaces = _decode_content(_encode((change.fields, change.replaces)))  # as every later reading has it
        change = msgspec.structs.replace(change, fields=fields, replaces=replaces)
        [state] = self.append_all([(change, ahead)], late=late)
        return state

    def append_all(self, changes: Sequence[tuple[Change, bool]], *, late: bool = False) -> list[RecordState]:
        """The same for each of several that have been read, from a segment or from here, in few statements.

        With each whether its stamp lay too far ahead. All or none.
        """
        rows: list[tuple[Any, ...]] = []
        kept: dict[tuple[int, RecordId], RecordState] = {}
        ends, states, known = self._known_ends(), [], self._states_of_new(change for change, _ in changes)
        for change, ahead in changes:
            end = ends.get(change.id.device, 0)
            if change.id.sequence != end + 1 and (end or not late):
                raise ValueError("a log has no holes")
            content = _encode((change.fields, change.replaces))
            rows.append((self.compartment, *change.id, change.kind, *change.record, change.time, ahead, content))
            place = (change.kind, change.record)
            if place not in known:
                known[place] = None if change.creates else self.state(*place)
            known[place] = state = merge.apply(known[place], change, self._arrived)
            if change.kind != _PIECE:  # what is never edited is read from its change, and lies here once
                kept[place] = state
                self._kinds.add(change.kind)
            states.append(state)
            ends[change.id.device] = change.id.sequence
            self._latest = max(self._latest, change.time)
        self.database.execute_many("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.database.execute_many(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (compartment, kind, device, sequence) DO UPDATE SET state = excluded.state",
            [(self.compartment, kind, *record, _encode(state)) for (kind, record), state in kept.items()],
        )
        return states

    def _states_of_new(self, changes: Iterable[Change]) -> dict[tuple[int, RecordId], RecordState | None]:
        """What is here of the records that these create: something only where another's change of one came before."""
        logs: dict[tuple[int, int], list[int]] = defaultdict(list)
        for change in changes:
            if change.creates:
                logs[change.kind, change.id.device].append(change.id.sequence)
        known: dict[tuple[int, RecordId], RecordState | None] = {}
        for (kind, device), created in logs.items():
            place = (self.compartment, kind, device, created[0], created[-1])
            for (data,) in self.database.rows(f"{_SELECT_STATE} AND device = ? AND sequence BETWEEN ? AND ?", place):
                state = _decode_state(data)
                known[kind, state.id] = state
        return known

    def give_way(self, device: int, coming: Sequence[Change]) -> set[tuple[ChangeId, int]]:
        """Let these changes into a device's log; others that stand under their numbers, or after, come after them.

        What is here already of them stays. Every record is made anew, since a change's number is part of what it says.
        Gives the old number and the time of what has moved.
        """
        new = [change for change in coming if self.changes(device, change.id.sequence - 1, 1) != [change]]
        if not new:
            return set()
        start, end = new[0].id.sequence, self.end(device)
        moved = {ChangeId(device, at): ChangeId(device, at + len(new)) for at in range(start, end + 1)}
        if not moved:
            for change in new:
                self.append(change)
            return set()
        known = self._taken_out()
        stays = [(change, ahead) for change, ahead in known if change.id not in moved]
        after = [(renumbered(change, moved), ahead) for change, ahead in known if change.id in moved]
        for change, ahead in (*stays, *((change, False) for change in new), *after):
            self.append(change, ahead=ahead, late=True)
        return {(change.id, change.time) for change, _ in known if change.id in moved}

    def put_before(self, changes: Sequence[tuple[Change, bool]]) -> None:
        """Let in what stands before the place where its log began here. Every record is made anew."""
        self.append_all(sorted([*self._taken_out(), *changes], key=lambda one: one[0].id), late=True)

    def _taken_out(self) -> list[tuple[Change, bool]]:
        """All that is here, log by log; from now on it is not."""
        rows = self.database.rows(
            "SELECT device, sequence, kind, record_device, record_sequence, time, content, clock_ahead FROM change"
            " WHERE compartment = ? ORDER BY device, sequence",
            (self.compartment,),
        )
        for table in ("change", "record"):
            self.database.execute(f"DELETE FROM {table} WHERE compartment = ?", (self.compartment,))  # noqa: S608
        self._ends = None
        return [(_change(row[:-1]), bool(row[-1])) for row in rows]

    def changes(self, device: int, after: int, limit: int) -> list[Change]:
        """The next changes of one log."""
        rows = self.database.rows(
            f"{_SELECT_CHANGE} WHERE compartment = ? AND device = ? AND sequence > ? ORDER BY sequence LIMIT ?",
            (self.compartment, device, after, limit),
        )
        return [_change(row) for row in rows]

    def history(self, record: RecordId) -> list[Change]:
        """Every change of a record, oldest first."""
        rows = self.database.rows(
            f"{_SELECT_CHANGE} WHERE compartment = ? AND record_device = ? AND record_sequence = ?"
            " ORDER BY time, device, sequence",
            (self.compartment, *record),
        )
        return [_change(row) for row in rows]

    def changes_of_kinds(self, kinds: Iterable[int]) -> list[Change]:
        """Every change of records of some kinds, in the order of their stamps."""
        numbers = sorted(kinds)
        rows = self.database.rows(
            f"{_SELECT_CHANGE} WHERE compartment = ? AND kind IN ({', '.join('?' * len(numbers))})"
            " ORDER BY time, device, sequence",
            (self.compartment, *numbers),
        )
        return [_change(row) for row in rows]

    def written_after(self, device: int, after: int, but: Iterable[int]) -> tuple[int | None, int | None]:
        """When a device made the first and the last of its changes after a number; some kinds of record left out."""
        kinds = sorted(but)
        [(first, last)] = self.database.rows(
            "SELECT min(time), max(time) FROM change WHERE compartment = ? AND device = ? AND sequence > ?"  # noqa: S608
            f" AND kind NOT IN ({', '.join('?' * len(kinds))})",
            (self.compartment, device, after, *kinds),
        )
        return first, last

    def _arrived(self, change: ChangeId) -> bool:
        return change.sequence <= self.end(change.device)

    def _known_ends(self) -> dict[int, int]:
        if self._ends is None or self._rollbacks != self.database.rollbacks:
            rows = self.database.rows(
                "SELECT device, max(sequence), max(time) FROM change WHERE compartment = ? GROUP BY device",
                (self.compartment,),
            )
            self._rollbacks = self.database.rollbacks
            self._ends = {device: sequence for device, sequence, _ in rows}
            self._latest = max((time for _, _, time in rows), default=0)
            kinds = self.database.rows("SELECT DISTINCT kind FROM record WHERE compartment = ?", (self.compartment,))
            self._kinds = {kind for (kind,) in kinds}
        return self._ends

    # ---- the records ----

    def state(self, kind: int, record: RecordId) -> RecordState | None:
        """What the changes so far say of one record."""
        place = (self.compartment, kind, *record)
        data = self.database.value(f"{_SELECT_STATE} AND device = ? AND sequence = ?", place)
        return _decode_state(data) if data is not None else None

    def all(self, kind: type[R], *, deleted: bool = False) -> list[Projection[R]]:
        """Every record of a class in order of creation; nothing is asked for that a room has none of."""
        number = codebook.kind_of(kind)
        self._known_ends()
        if number not in self._kinds:
            return []
        rows = self.database.rows(_SELECT_STATE, (self.compartment, number))
        states = sorted((_decode_state(data) for (data,) in rows), key=_created_first)
        projections = (project(self.compartment, state, kind) for state in states)
        return [projection for projection in projections if deleted or not projection.deleted]

    def written_last(self, kind: type[R], most: int, before: Mapping[int, int]) -> list[Projection[R]]:
        """At most so many records of a class, the latest written first: by key from the end of each device's log."""
        number, states = codebook.kind_of(kind), []
        for device in sorted(self.devices()):
            rows = self.database.rows(
                "SELECT state FROM record WHERE compartment = ? AND kind = ? AND device = ? AND sequence < ?"
                " ORDER BY sequence DESC LIMIT ?",
                (self.compartment, number, device, before.get(device, _NO_END), most),
            )
            states += [_decode_state(data) for (data,) in rows]
        states.sort(key=_created_first, reverse=True)
        return [project(self.compartment, state, kind) for state in states[:most]]

    # ---- the pieces of an attachment ----

    def pieces(self, after: ChangeId, limit: int) -> list[tuple[ChangeId, Piece]]:
        """The next pieces after a change, log by log."""
        rows = self.database.rows(
            f"{_SELECT_CHANGE} WHERE compartment = ? AND (device, sequence) > (?, ?) AND kind = ?"
            " ORDER BY device, sequence LIMIT ?",
            (self.compartment, *after, _PIECE, limit),
        )
        changes = [_change(row) for row in rows]
        return [(change.id, codebook.typed(Piece, dict(change.fields))[0]) for change in changes]

    def piece_count(self) -> tuple[int, int | None]:
        """How many pieces are here, and of how many."""
        here = self.database.value(
            "SELECT count(*) FROM change WHERE compartment = ? AND kind = ?", (self.compartment, _PIECE)
        )
        first = self.pieces(ChangeId(0, 0), 1) if here else []
        return here, first[0][1].of if first else None

    # ---- what own segments have vouched for ----

    def note_told(self, device: int, lines: int) -> None:
        """The newest own segment has vouched for all that is here of others' logs, and for the directory (0)."""
        heads = [(other, head.sequence) for other, head in self._others(device)]
        self.database.execute_many(
            "INSERT OR REPLACE INTO told VALUES (?, ?, ?)",
            [(self.compartment, other, sequence) for other, sequence in [(0, lines), *heads]],
        )

    def told(self, device: int) -> int:
        """How far an own segment has vouched for a log; 0 if none has."""
        far: int | None = self.database.value(
            "SELECT sequence FROM told WHERE compartment = ? AND device = ?", (self.compartment, device)
        )
        return far or 0

    def untold(self, device: int) -> list[tuple[int, LogHead]]:
        """Heads of others' logs that have moved since `note_told`."""
        told = dict(self.database.rows("SELECT device, sequence FROM told WHERE compartment = ?", (self.compartment,)))
        return [(other, head) for other, head in self._others(device) if head.sequence > told.get(other, 0)]

    def _others(self, device: int) -> list[tuple[int, LogHead]]:
        heads = ((other, self.head(other)) for other in sorted(self.devices() - {device}))
        return [(other, head) for other, head in heads if head is not None]

    def empty(self) -> None:
        """Delete everything; for a room in vault.db. A room with a file of its own is erased with the file."""
        with self.transaction():
            for table in ("change", "record", "segment", "told"):
                self.database.execute(f"DELETE FROM {table} WHERE compartment = ?", (self.compartment,))  # noqa: S608


_SELECT_STATE = "SELECT state FROM record WHERE compartment = ? AND kind = ?"
_SELECT_CHANGE = "SELECT device, sequence, kind, record_device, record_sequence, time, content FROM change"


def _change(row: tuple[Any, ...]) -> Change:
    device, sequence, kind, record_device, record_sequence, time, content = row
    fields, replaces = _decode_content(content)
    record = ChangeId(record_device, record_sequence)
    return Change(ChangeId(device, sequence), kind, record, time, fields, replaces)


def _created_first(state: RecordState) -> tuple[int, RecordId]:
    return state.touched if state.created is None else state.created, state.id
