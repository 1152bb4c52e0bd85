"""Akut nu: a note that goes before all else (SC14, K15, K16). The card that stands above it is `emergency_card`.

Where a note is kept: a contact person's in her assignment, where the handlers read it. A social worker's in the person
file that it is about. When there is no file yet, one is opened under a free alias and shared with the unit's own social
workers and managers: a note about a living person belongs in a person file of the municipality (one person, one file),
under its keys, retention and log, and the worker can go on from there. A consultation would be wrong: it is anonymous,
and the county would read it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random, SystemRandom
from typing import Any

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Brief, EmergencyNote
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.assignment.support_sessions import MyAssignment, SupportSessions
from desktop.services.file import aliases
from desktop.services.recovery.municipality_recovery import founding_grants
from desktop.services.saved_once import founded_here, made_here, save_once, unsaved
from desktop.services.text_limit import check_texts

SOCIAL_WORKER, CONTACT_PERSON, MANAGER = 1, 2, 4  # wire.directory.Role; services know the numbers

_DRAFT = "emergency"


@dataclass(frozen=True, slots=True)
class Handler:
    """The office that a contact person belongs to. `place` is the municipality's name."""

    place: str
    number: str
    hours: str
    checked_on: date | None


@dataclass(frozen=True, slots=True)
class About:
    """Something that a note may be about: a compartment by its alias."""

    compartment: CompartmentId
    alias: str


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """What the open screen adds to the card: own offices, what a note may be about, and the draft."""

    handlers: tuple[Handler, ...]
    about: tuple[About, ...]
    reach_me: str
    draft: dict[str, Any] | None
    today: date
    contact_person: bool


@dataclass(frozen=True, slots=True)
class SentNote:
    """Where a note was kept. `new_alias`: of the file that was opened for it."""

    notes: tuple[Projection[EmergencyNote], ...]
    new_alias: str = ""


class Emergency:
    """Emergency notes of this computer's member."""

    def __init__(
        self,
        ledger: Ledger,
        drafts: Drafts,
        members: Members,
        clock: Clock,
        sessions: SupportSessions,
        luck: Random | None = None,
    ) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock
        self._sessions = sessions
        self._luck = luck or SystemRandom()

    def view(self) -> EmergencyView:
        """What belongs to whoever works here."""
        mine, me = self._mine(), self._members.member(self._members.me.member)
        return EmergencyView(
            handlers=tuple(dict.fromkeys(_handler(one) for one in mine if one.brief.handler_phone)),
            about=tuple(About(one.compartment, one.brief.alias) for one in mine) or self._files(),
            reach_me=me.phone,
            draft=self._unsaved(),
            today=today(self._clock),
            contact_person=self._is_contact_person(),
        )

    def note(self, what: str, when_and_where: str, reach_me: str, compartment: CompartmentId | None = None) -> SentNote:
        """Save a note that goes before all else. Without a compartment: to all of a contact person's handlers; for
        others, to a new file that the unit shares.

        Raises KnownError TEXT_MISSING when nothing has been written, TEXT_TOO_LONG, or NOT_ALLOWED when a contact
        person has no assignment to write in.
        """
        if not any(text.strip() for text in (what, when_and_where)):
            raise KnownError(Reason.TEXT_MISSING)
        note = EmergencyNote(
            what=what,
            when_and_where=when_and_where,
            reach_me=reach_me,
            written_by=self._members.me.member,
            written_at=self._clock.now(),
        )
        check_texts(note)
        about = compartment.hex() if compartment is not None else ""
        self.keep_draft({"about": about, "what": what, "when_and_where": when_and_where, "reach_me": reach_me})
        adds = max(1, len(self._mine())) if compartment is None else 1
        return save_once(
            self._drafts, _DRAFT, partial(self._count, compartment), partial(self._keep, note, compartment), adds
        )

    def keep_draft(self, content: dict[str, Any]) -> int:
        """Keep what is being typed, under the names of the note's fields and `about`, a compartment's number or
        nothing; answers when, ms."""
        return self._drafts.keep(_DRAFT, content)

    def drop_draft(self) -> None:
        """The fields were emptied by hand."""
        self._drafts.drop(_DRAFT)

    def _unsaved(self) -> dict[str, Any] | None:
        about = (self._drafts.get(_DRAFT) or {}).get("about")
        compartment = CompartmentId(bytes.fromhex(about)) if about else None
        return unsaved(self._drafts, _DRAFT, partial(self._count, compartment))

    def _count(self, compartment: CompartmentId | None) -> int:
        """How many notes have been written from here to where this one goes."""
        if compartment is None and not self._is_contact_person():
            return founded_here(self._ledger, self._members, CompartmentKind.PERSON_FILE)
        places = [compartment] if compartment is not None else [one.compartment for one in self._mine()]
        return sum(made_here(self._ledger, self._members, place, EmergencyNote) for place in places)

    # Where it goes

    def _keep(self, note: EmergencyNote, compartment: CompartmentId | None) -> SentNote:
        if compartment is not None:
            return SentNote((self._ledger.create(compartment, note),))
        if not self._is_contact_person():
            return self._open_file(note)
        mine = self._mine()
        if not mine:
            raise KnownError(Reason.NOT_ALLOWED)
        return SentNote(tuple(self._ledger.create(one.compartment, note) for one in mine))

    def _open_file(self, note: EmergencyNote) -> SentNote:
        taken = [info.card.alias for info in self._ledger.compartments(CompartmentKind.PERSON_FILE)]
        alias = next(iter(aliases.suggest(taken, 1, self._luck)), f"Akut {len(taken)}")
        person = Person(
            alias=alias,
            sign=aliases.sign_for(alias),
            responsible_municipality=self._members.me.unit_code,
        )
        file = self._ledger.found(CompartmentKind.PERSON_FILE, [person, note, *self._unit()])
        return SentNote(tuple(self._ledger.all(file, EmergencyNote)), alias)

    def _unit(self) -> Iterable[Grant]:
        """Those at the unit who may have to act: social workers handle, managers read."""
        unit, me = self._members.me.unit, self._members.me.member
        rights = {member.member: READER for member in self._members.with_role(MANAGER, unit)}
        rights |= {member.member: HANDLER for member in self._members.with_role(SOCIAL_WORKER, unit)}
        return [
            Grant(member=member, rights=held, basis=GrantBasis.HANDLER)
            for member, held in sorted(rights.items())
            if member != me
        ] + founding_grants(self._members)

    def _is_contact_person(self) -> bool:
        roles = self._members.me.roles
        return CONTACT_PERSON in roles and SOCIAL_WORKER not in roles

    def _mine(self) -> tuple[MyAssignment, ...]:
        """Assignments that a contact person may write in today."""
        if not self._is_contact_person():
            return ()
        return tuple(one for one in self._sessions.assignments() if one.open)

    def _files(self) -> tuple[About, ...]:
        if self._is_contact_person():
            return ()
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        files = (About(info.id, info.card.alias) for info in infos if info.card.alias and not info.card.closed)
        return tuple(sorted(files, key=lambda about: about.alias.casefold()))


def _handler(mine: MyAssignment) -> Handler:
    brief: Brief = mine.brief
    return Handler(mine.unit_name, brief.handler_phone, brief.handler_hours, brief.phones_checked_on)
