"""Anteckningar: dated, signed notes that are only ever added to (L19, DESIGN section 3).

Nothing is ever changed: what is said in other words is a note that points to the one before, and both are kept. Until
the policy's days have gone the writer's own later wording is shown in the place of the first, which stands in its
history; after that, and for everybody else, what is added is a correction below. Whether a later wording came in time
is read from the notes themselves, so a program that did not ask cannot put words into a locked note.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import msgspec

from desktop.domain.clock import Clock, local, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.person_file import JournalNote, NoteKind
from desktop.services.authorship import Hand
from desktop.services.saved_once import made_here
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note with its signature. `on`: the day it is about. `corrections`: the notes that correct it, oldest first.

    `wordings`: its own later wordings, oldest first. `open_until`: the last day on which the reader, who wrote it, may
    put it in other words; None for everybody else, and when it is locked. `locked`: nobody may any more. `attached`:
    names of the documents that belong to it.
    """

    note: Projection[JournalNote]
    by: Hand
    on: date
    corrections: tuple[NoteView, ...]
    wordings: tuple[NoteView, ...] = ()
    open_until: date | None = None
    locked: bool = True
    attached: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """As its writer last put it."""
        return self.wordings[-1].note.record.text if self.wordings else self.note.record.text

    @property
    def earlier(self) -> tuple[NoteView, ...]:
        """Wordings that have been replaced, oldest first."""
        return (self, *self.wordings[:-1]) if self.wordings else ()

    @property
    def written_later(self) -> bool:
        """Whether it was written on another day than the one it is about."""
        return local(self.by.at).date() != self.on


class Journal:
    """The notes of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy | None = None) -> None:
        self._lock_days = (policy or Policy()).journal.lock_days
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def notes(self, compartment: CompartmentId) -> tuple[NoteView, ...]:
        """Every note by the day it is about, the latest first; corrections stand with the note that they correct."""
        notes = self._ledger.all(compartment, JournalNote)
        known = {note.id: note for note in notes}
        roots: dict[RecordId, list[Projection[JournalNote]]] = {}
        for note in sorted(notes, key=lambda note: (note.created_at, note.id)):
            root = _root(note, known)
            roots.setdefault(root, [])
            if root != note.id:
                roots[root].append(note)
        attached = self._attached(compartment)
        views = [
            replace(self._view(known[root], corrections), attached=attached.get((root.device, root.sequence), ()))
            for root, corrections in roots.items()
        ]
        return tuple(sorted(views, key=lambda view: (view.on, view.by.at, view.note.id), reverse=True))

    def _attached(self, compartment: CompartmentId) -> dict[tuple[int, int] | None, tuple[str, ...]]:
        """By note."""
        found: dict[tuple[int, int] | None, tuple[str, ...]] = {}
        for seen in self._ledger.all(compartment, Attachment):
            if seen.record.removed_at is None:
                found[seen.record.about] = (*found.get(seen.record.about, ()), seen.record.name)
        return found

    def _view(self, note: Projection[JournalNote], added: list[Projection[JournalNote]]) -> NoteView:
        wordings = [one for one in added if self._is_wording(one, note)]
        number = note.record.written_by
        writer = self._members.member_of(note.author) if number is None else number
        by = Hand(writer, self._members.member(writer).name, writer == self._members.me.member, note.created_at)
        return NoteView(
            note,
            by,
            note.record.happened_on or local(note.created_at).date(),
            tuple(self._view(one, []) for one in added if one not in wordings),
            tuple(self._view(one, []) for one in wordings),
            self._last_day(note) if self._is_open(note) else None,
            self._is_locked(note),
        )

    def _is_wording(self, later: Projection[JournalNote], note: Projection[JournalNote]) -> bool:
        """By whoever wrote the note, and before it was locked."""
        same = self._members.member_of(later.author) == self._members.member_of(note.author)
        in_time = local(later.created_at).date() <= self._last_day(note)
        return later.record.rewords and same and in_time

    def _last_day(self, note: Projection[JournalNote]) -> date:
        return local(note.created_at).date() + timedelta(days=self._lock_days)

    def _is_locked(self, note: Projection[JournalNote]) -> bool:
        return today(self._clock) > self._last_day(note)

    def _is_open(self, note: Projection[JournalNote]) -> bool:
        """To the one who reads: she has written it, and it is not locked."""
        mine = self._members.member_of(note.author) == self._members.me.member
        return mine and note.record.corrects is None and not self._is_locked(note)

    def write(
        self, compartment: CompartmentId, text: str, kind: NoteKind | None = None, happened_on: date | None = None
    ) -> Projection[JournalNote]:
        """Add a note, signed with one's name and the time. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        return self._sign(compartment, JournalNote(text=text.strip(), kind=kind, happened_on=happened_on))

    def reword(self, note: Projection[JournalNote], text: str) -> Projection[JournalNote]:
        """One's own note in other words, while it is not locked; the earlier wording stays in its history.

        Raises KnownError NOTE_LOCKED, TEXT_MISSING, TEXT_TOO_LONG.
        """
        if not self._is_open(note):
            raise KnownError(Reason.NOTE_LOCKED, days=self._lock_days)
        record = note.record
        pointer = (note.id.device, note.id.sequence)
        later = JournalNote(text=text.strip(), kind=record.kind, happened_on=record.happened_on, corrects=pointer)
        return self._sign(note.ref.compartment, msgspec.structs.replace(later, rewords=True))

    def correct(self, note: Projection[JournalNote], text: str) -> Projection[JournalNote]:
        """Add a note that corrects another. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        record = note.record
        correction = JournalNote(text=text.strip(), kind=record.kind, corrects=(note.id.device, note.id.sequence))
        return self._sign(note.ref.compartment, correction)

    def count(self, compartment: CompartmentId) -> int:
        """How many notes have been signed on this computer, whatever has become of them."""
        return made_here(self._ledger, self._members, compartment, JournalNote)

    def _sign(self, compartment: CompartmentId, note: JournalNote) -> Projection[JournalNote]:
        if not note.text:
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(note)
        signed = JournalNote(
            text=note.text,
            kind=note.kind,
            happened_on=note.happened_on or today(self._clock),
            written_by=self._members.me.member,
            corrects=note.corrects,
            rewords=note.rewords,
        )
        return self._ledger.create(compartment, signed)


def _root(note: Projection[JournalNote], known: dict[RecordId, Projection[JournalNote]]) -> RecordId:
    """The note that a chain of corrections begins with; a note whose predecessor has not arrived stands by itself."""
    seen = {note.id}
    while note.record.corrects is not None:
        before = known.get(RecordId(*note.record.corrects))
        if before is None or before.id in seen:
            break
        seen.add(before.id)
        note = before
    return note.id
