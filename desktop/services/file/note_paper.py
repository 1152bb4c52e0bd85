"""A note on paper: of somebody with protected identity, name, number and place are blank, in the text too (SC6)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain import protection
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger
from desktop.domain.protection import Surface
from desktop.domain.records.person_file import Person
from desktop.services.file.journal import NoteView
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protection import telling_words

NOTE = "note"


@dataclass(frozen=True, slots=True)
class NotePaper:
    """What the paper says. `texts`: of the note, then of each correction, in the order of `notes`."""

    protected: bool
    name: str
    personal_number: str
    case_number: str
    notes: tuple[NoteView, ...]
    texts: tuple[str, ...]


class NotePapers:
    """Papers of the notes of one file at a time."""

    def __init__(self, ledger: Ledger, log: AccessLog) -> None:
        self._ledger = ledger
        self._log = log

    def of(self, view: NoteView) -> NotePaper:
        """The note as it may stand on paper. Raises KnownError GONE."""
        file = view.note.ref.compartment
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        level = protection.in_force(people[0])
        shown = protection.masked(people[0].record, level, Surface.PRINT)
        words = telling_words(self._ledger, file) if protection.is_protected(level) else ()
        notes = (view, *view.corrections)
        return NotePaper(
            protected=protection.is_protected(level),
            name=shown.name,
            personal_number=shown.personal_number,
            case_number=shown.case_number,
            notes=notes,
            texts=tuple(protection.blanked(one.text, words) for one in notes),
        )

    def note_printed(self, file: CompartmentId) -> None:
        """It has been saved or printed."""
        self._log.note(file, Act.PRINTED, NOTE)
