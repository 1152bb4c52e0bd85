"""Det här tog vi med oss, and anonymised cases for network meetings: texts about nobody, in the library's inbox.

The program takes away what the guard finds; somebody then reads it through as a stranger in the same village would, and
says so. Only then does it leave. Neither code nor municipality leads back from it (K13, K40).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec
from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.library import LibraryNote, NoteUse
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles
from desktop.services.consultation.consultation_thread import question_of
from desktop.services.guard import Finding, check_leaving, guard, strip
from desktop.services.guard.finding import Recognisable
from desktop.services.saved_once import founded_here, save_once, unsaved
from desktop.services.text_limit import check_texts


class NoteDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text on its way to be about nobody."""

    use: NoteUse = NoteUse.LEARNING
    text: str = ""
    read_through: bool = False
    send_anyway_reason: str = ""


class LibraryNotes:
    """Writing such texts, and the county's list of them."""

    def __init__(self, ledger: Ledger, drafts: Drafts, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock

    def draft(self, consultation: CompartmentId, stand_ins: Mapping[Recognisable, str]) -> NoteDraft:
        """What was being written; else the question without what the guard finds in it."""
        kept = unsaved(self._drafts, key_of(consultation), self._count)
        if kept is not None:
            return msgspec.convert(kept, NoteDraft)
        text = question_of(self._ledger, consultation).record.text
        return NoteDraft(text=strip(text, today(self._clock), stand_ins, self._names()))

    def keep_draft(self, consultation: CompartmentId, draft: NoteDraft) -> int:
        """Keep what is being written; answers when, ms."""
        return self._drafts.keep(key_of(consultation), msgspec.to_builtins(draft))

    def guard(self, text: str) -> tuple[Finding, ...]:
        """Where in the text someone could be recognised."""
        return guard().find(text, today(self._clock), self._names())

    def send(self, consultation: CompartmentId, draft: NoteDraft) -> CompartmentId:
        """Into the library's inbox, at the county.

        Raises KnownError TEXT_MISSING, TEXT_TOO_LONG, RECOGNISABLE; NOT_READ_THROUGH before a person has read it.
        """
        note = LibraryNote(
            use=draft.use,
            text=draft.text.strip(),
            checked_by=self._members.me.member,
            checked_at=self._clock.now(),
            send_anyway_reason=draft.send_anyway_reason.strip(),
        )
        if not note.text:
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(note)
        if not draft.read_through:
            raise KnownError(Reason.NOT_READ_THROUGH)
        check_leaving([note.text], note.send_anyway_reason, today(self._clock), self._names())
        found = partial(self._ledger.found, CompartmentKind.LIBRARY, [note, *self._grants()])
        return save_once(self._drafts, key_of(consultation), self._count, found)

    def inbox(self) -> tuple[Projection[LibraryNote], ...]:
        """All that has come, the newest first."""
        infos = self._ledger.compartments(CompartmentKind.LIBRARY)
        notes = [seen for info in infos for seen in self._ledger.all(info.id, LibraryNote)]
        return tuple(sorted(notes, key=lambda seen: (-seen.created_at, seen.id)))

    def take_in(self, seen: Projection[LibraryNote]) -> Projection[LibraryNote]:
        """It has been worked into the library. Raises KnownError NOT_ALLOWED for one who may only read."""
        if Right.EDIT not in self._rights(seen.ref.compartment):
            raise KnownError(Reason.NOT_ALLOWED)
        return self._ledger.edit(seen, replace(seen.record, taken_in_at=self._clock.now()))

    def _rights(self, compartment: CompartmentId) -> Right:
        held = self._members.rights(compartment, today(self._clock))
        return held.get(self._members.me.member, Right(0))

    def _grants(self) -> list[Grant]:
        me = self._members.me.member
        rights = int(READER | Right.WRITE | Right.EDIT)
        return [
            Grant(member=one.member, rights=rights, basis=GrantBasis.CONSULTATION)
            for one in roles.county_team(self._members)
            if one.member != me
        ]

    def _names(self) -> tuple[str, ...]:
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return tuple(info.card.name for info in files if info.card.name)

    def _count(self) -> int:
        return founded_here(self._ledger, self._members, CompartmentKind.LIBRARY)


def key_of(consultation: CompartmentId) -> str:
    """Of the draft."""
    return f"consultation/note/{consultation.hex()}"
