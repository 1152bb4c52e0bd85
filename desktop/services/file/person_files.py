"""Personer: opening a file under an alias, finding it again by the three lawful keys, and who it is about (DOMAIN L10).

While the protection level is above none, name and places leave every list and search, and the file shows them only to
someone who asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random, SystemRandom

import msgspec

from desktop.domain import protection
from desktop.domain.cards import Card, Due
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.personal_number import parse_personal_number
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.protection import Surface
from desktop.domain.records.access_log import Act
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.consent import Consent
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.domain.records.support_plan import SupportPlan
from desktop.services.authorship import Rival, rivals
from desktop.services.consent.consent_standing import Standings
from desktop.services.file import aliases
from desktop.services.log.access_log import CLOSED_FILE, AccessLog
from desktop.services.recovery.municipality_recovery import founding_grants
from desktop.services.saved_once import founded_here
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A file in the list: alias and dates, nothing sensitive (L9)."""

    compartment: CompartmentId
    alias: str
    sign: str
    protected: bool
    closed: bool
    next_due: Due | None
    conflicts: int  # fields that wait for a choice
    touched_at: int  # ms


@dataclass(frozen=True, slots=True)
class FileOverview:
    """What the file's frame and its first tab show. `owner`: code of the municipality whose matter it is."""

    compartment: CompartmentId
    person: Projection[Person]
    protection: ProtectionLevel  # in force: the most cautious of what is written
    owner: str
    due: tuple[Due, ...]
    plan: Projection[SupportPlan] | None
    latest_note: Projection[JournalNote] | None
    notes: int
    contact_person: str  # name; empty while there is none
    consents_until: tuple[date, ...]  # of those in force
    rivals: dict[str, tuple[Rival, ...]]
    choices: int = 0  # in the whole file, that wait to be made

    @property
    def protected(self) -> bool:
        """Whether name and places are masked."""
        return self.protection is not ProtectionLevel.NONE


class PersonFiles:
    """The person files of this computer's member."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        luck: Random | None = None,
        log: AccessLog | None = None,
        policy: Policy | None = None,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._luck = luck or SystemRandom()
        self._log = log
        self._standings = Standings(ledger, clock, policy or Policy())
        self._hits: frozenset[CompartmentId] = frozenset()
        self._reasons: dict[CompartmentId, date] = {}  # closed files that were opened with a reason, on which day

    # Lists

    def cards(self) -> tuple[PersonCard, ...]:
        """Every file, by alias; closed ones last."""
        cards = [_person_card(info) for info in self._infos()]
        self._hits = frozenset()
        return tuple(sorted(cards, key=lambda card: (card.closed, card.alias.casefold())))

    def search(self, text: str) -> tuple[PersonCard, ...]:
        """Files whose alias or name begins so, or whose personal or case number is exactly this; never anything else.

        The name of a person with protected identity is no key: alias and numbers still are, the personal number not
        after a new identity (`domain.protection`).
        """
        wanted = text.strip().casefold()
        if not wanted:
            return ()
        number = parse_personal_number(text, today(self._clock))
        hits = [
            _person_card(info)
            for info in self._infos()
            if _names_match(info.card, wanted)
            or _case_number(info.card.case_number) == _case_number(text)
            or (number.holds and _number(info.card) == number.stored)
        ]
        self._hits = frozenset(hit.compartment for hit in hits)
        return tuple(sorted(hits, key=lambda card: (card.closed, card.alias.casefold())))

    def _infos(self) -> list[CompartmentInfo]:
        return [info for info in self._ledger.compartments(CompartmentKind.PERSON_FILE) if info.card.alias]

    # A new file

    def suggest_aliases(self, count: int = 6) -> tuple[str, ...]:
        """Free neutral words; `aliases.sign_for` gives the icon of each."""
        return aliases.suggest([info.card.alias for info in self._infos()], count, self._luck)

    def create(self, alias: str, sign: str = "", details: Person | None = None) -> CompartmentId:
        """Open a file under an alias; all else in `details` may be left out.

        Raises KnownError ALIAS_MISSING, ALIAS_TAKEN, TEXT_TOO_LONG.
        """
        person = msgspec.structs.replace(details or Person(), alias=alias.strip(), sign=sign or aliases.sign_for(alias))
        if not person.responsible_municipality:
            person = msgspec.structs.replace(person, responsible_municipality=self._members.me.unit_code)
        self._check_alias(person.alias)
        return self._ledger.found(CompartmentKind.PERSON_FILE, [self._tidy(person), *founding_grants(self._members)])

    def count(self) -> int:
        """How many files have been opened on this computer and not been erased since."""
        return founded_here(self._ledger, self._members, CompartmentKind.PERSON_FILE)

    def _check_alias(self, alias: str, own: CompartmentId | None = None) -> None:
        if not alias:
            raise KnownError(Reason.ALIAS_MISSING)
        taken = {info.card.alias.casefold() for info in self._infos() if info.id != own}
        if alias.casefold() in taken:
            raise KnownError(Reason.ALIAS_TAKEN, alias=alias)

    def _tidy(self, person: Person) -> Person:
        check_texts(person)
        number = parse_personal_number(person.personal_number, today(self._clock))
        return msgspec.structs.replace(person, personal_number=number.stored)

    # One file

    def open(self, compartment: CompartmentId, reason: str = "") -> FileOverview:
        """The overview, and the fact that a person opened the file here, now.

        A closed one is opened with a reason, which is logged and holds that day. Raises KnownError GONE,
        CLOSED_NEEDS_REASON.
        """
        overview, day = self.overview(compartment), today(self._clock)
        if self._ledger.info(compartment).card.closed and self._reasons.get(compartment) != day:
            if not reason.strip():
                raise KnownError(Reason.CLOSED_NEEDS_REASON)
            self._reasons[compartment] = day
            self.note(compartment, Act.OPENED, CLOSED_FILE, reason.strip())
        self.note(compartment, Act.OPENED, "search" if compartment in self._hits else "")
        self._ledger.mark_read(compartment)
        return overview

    def note(self, compartment: CompartmentId, act: Act, what: str = "", reason: str = "") -> None:
        """Write into the access log what is done with the file, before it is done."""
        if self._log is not None:
            self._log.note(compartment, act, what, reason)

    def overview(self, compartment: CompartmentId) -> FileOverview:
        """What the frame and the first tab show. Raises KnownError GONE, FILE_DAMAGED."""
        card = self._ledger.info(compartment).card
        people = self._ledger.all(compartment, Person)
        if not people:
            raise KnownError(Reason.GONE)
        person, notes = people[0], self._ledger.all(compartment, JournalNote)
        return FileOverview(
            compartment=compartment,
            person=person,
            protection=card.protection,
            owner="" if protection.is_protected(card.protection) else person.record.responsible_municipality,
            due=card.due,
            plan=next(iter(self._ledger.all(compartment, SupportPlan)), None),
            latest_note=max(notes, key=lambda note: note.created_at, default=None),
            notes=len(notes),
            contact_person=self._contact_person(compartment),
            consents_until=self._consents_until(compartment),
            rivals=rivals(person, self._members),
            choices=card.conflicts,
        )

    def _contact_person(self, compartment: CompartmentId) -> str:
        running = [
            assignment.record.contact_person
            for assignment in self._ledger.all(compartment, Assignment)
            if assignment.record.status is not AssignmentStatus.ENDED
        ]
        return next((self._members.member(number).name for number in running if number is not None), "")

    def _consents_until(self, compartment: CompartmentId) -> tuple[date, ...]:
        consents = self._ledger.all(compartment, Consent)
        in_force = [c.record for c in consents if self._standings.state(c) is ConsentState.IN_FORCE]
        return tuple(sorted(consent.valid_until for consent in in_force if consent.valid_until))

    def edit_person(self, seen: Projection[Person], edited: Person) -> Projection[Person]:
        """Save what differs from what was seen.

        Raises KnownError ALIAS_MISSING, ALIAS_TAKEN, TEXT_TOO_LONG; LOWERING_NEEDS_REASON where the level would become
        lower (`Protection.lower`).
        """
        if edited.protection is not seen.record.protection:
            _check_level(seen, edited.protection)
        edited = msgspec.structs.replace(edited, alias=edited.alias.strip())
        if edited.alias != seen.record.alias:
            self._check_alias(edited.alias, seen.ref.compartment)
        return self._ledger.edit(seen, self._tidy(edited))


def _person_card(info: CompartmentInfo) -> PersonCard:
    card = info.card
    return PersonCard(
        compartment=info.id,
        alias=card.alias,
        sign=card.sign,
        protected=card.protection is not ProtectionLevel.NONE,
        closed=card.closed,
        next_due=next(iter(card.due), None),
        conflicts=card.conflicts,
        touched_at=card.touched_at,
    )


def _check_level(seen: Projection[Person], level: ProtectionLevel) -> None:
    """Up at once; down only with a reason."""
    if protection.lowers(protection.in_force(seen), level):
        raise KnownError(Reason.LOWERING_NEEDS_REASON)


def _number(card: Card) -> str:
    """The personal number as a key; empty when it is none."""
    return card.personal_number if protection.shows(card.protection, Surface.SEARCH, "personal_number") else ""


def _names_match(card: Card, wanted: str) -> bool:
    names = [card.alias, *([card.name] if protection.shows(card.protection, Surface.SEARCH, "name") else [])]
    return any(_begins(name.casefold(), wanted) for name in names)


def _begins(name: str, wanted: str) -> bool:
    """The whole name begins so, or one of its words does."""
    return name.startswith(wanted) or any(word.startswith(wanted) for word in name.split())


def _case_number(text: str) -> str:
    """A case number without spaces and case."""
    return "".join(text.split()).casefold()
