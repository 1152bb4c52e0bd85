"""A package: what a disclosure hands over, record for record. The preview shows it, and founding the copy takes it.

There is one function that composes it, so that *Det här ser länet* cannot show anything else than what is sealed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consent import Basis, Consent, DisclosedItem, DisclosureNote, Information
from desktop.domain.records.person_file import Person
from desktop.services.consent.consent_standing import Other
from desktop.services.consent.disclosed_text import DisclosedTexts, PartText
from desktop.services.guard import Finding, Recognisable, guard
from desktop.services.protected.protection import others_names, telling_words

SOCIAL_WORKER, COORDINATOR = 1, 3  # wire.directory.Role; services know the numbers that the directory gives


@dataclass(frozen=True, slots=True)
class Package:
    """The literal content of a disclosure, before it is sent: *Det här ser länet*.

    An item without text has nothing written yet, or two versions that nobody has chosen between (`undecided`); its
    words follow when there are any. `unreachable`: units that the basis names and where nobody can receive.
    `missing`: others whom it tells of and who have not agreed; until they have, it is not handed over. `protected`: two
    must have let it out first; the words by which the person could be found are left out of it.
    """

    note: DisclosureNote
    items: tuple[DisclosedItem, ...]
    undecided: frozenset[str]  # Information values
    recipients: tuple[MemberInfo, ...]
    unreachable: tuple[int, ...]
    missing: tuple[Other, ...] = ()
    protected: bool = False
    findings: tuple[Finding, ...] = ()  # what the guard found in the words: others' names, numbers, places

    @property
    def holds_number(self) -> bool:
        """Whether a personal number stands in the words; the parts that are disclosed are never that."""
        return any(finding.reason is Recognisable.PERSONAL_NUMBER for finding in self.findings)

    @property
    def records(self) -> tuple[Record, ...]:
        """What the copy is founded with, beside who may read it."""
        return (self.note, *self.items)

    @property
    def is_empty(self) -> bool:
        """Nothing is written yet in what the basis names."""
        return not any(item.text for item in self.items)


@dataclass(frozen=True, slots=True)
class Terms:
    """On which basis, what, to whom, until when."""

    basis: Basis
    information: tuple[Information, ...]
    units: tuple[int, ...]
    purpose: str
    basis_on: date | None
    valid_until: date | None
    rule_name: str = ""
    statute: str = ""


def terms_of(consent: Consent) -> Terms:
    """What a consent allows."""
    return Terms(
        Basis.CONSENT,
        consent.information,
        consent.parties,
        consent.purpose,
        consent.valid_from,
        consent.valid_until,
    )


class Packing:
    """Composes packages, and says what a copy should hold now."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._clock = clock
        self._ledger = ledger
        self._members = members
        self._texts = DisclosedTexts(ledger)

    def pack(self, file: CompartmentId, terms: Terms, missing: Sequence[Other] = ()) -> Package:
        """What the recipients would get. Raises KnownError FILE_CLOSED or GONE."""
        card, person = self._ledger.info(file).card, self.person(file)
        if card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        texts = {part: self._text(file, part) for part in terms.information}
        recipients = self.recipients(terms.units)
        reached = {member.unit for member in recipients}
        return Package(
            note=self._note(person, terms),
            items=tuple(DisclosedItem(information=part, text=t.text, as_of=t.as_of) for part, t in texts.items()),
            undecided=frozenset(part.value for part, t in texts.items() if t.undecided),
            recipients=recipients,
            unreachable=tuple(unit for unit in terms.units if unit not in reached),
            missing=tuple(missing),
            protected=protection.is_protected(card.protection),
            findings=self._findings(file, "\n".join(text.text for text in texts.values())),
        )

    def _findings(self, file: CompartmentId, text: str) -> tuple[Finding, ...]:
        """By the names of the unit's own files too, and of those around the person: others may be told of in it."""
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        names = [*others_names(self._ledger, file), *(info.card.name for info in files if info.card.name)]
        return guard().find(text, today(self._clock), names)

    def fresh(self, file: CompartmentId, item: DisclosedItem) -> DisclosedItem | None:
        """The item as the file has it now.

        None where it is the same, where two have written it and nobody has chosen, and where a personal number has come
        into it: that is never sent, so the recipients keep what they have.
        """
        later = self._later(file, item)
        return None if later is None or self._holds_number(file, later.text) else later

    def is_held_back(self, file: CompartmentId, item: DisclosedItem) -> bool:
        """Whether what is written now does not follow, because a personal number stands in it."""
        later = self._later(file, item)
        return later is not None and self._holds_number(file, later.text)

    def _later(self, file: CompartmentId, item: DisclosedItem) -> DisclosedItem | None:
        text = self._text(file, item.information) if item.information is not None else None
        if text is None or text.undecided or text.text == item.text:
            return None
        return DisclosedItem(information=item.information, text=text.text, as_of=text.as_of)

    def _holds_number(self, file: CompartmentId, text: str) -> bool:
        return any(found.reason is Recognisable.PERSONAL_NUMBER for found in self._findings(file, text))

    def _text(self, file: CompartmentId, part: Information) -> PartText:
        """As it is written; of somebody protected without the words that tell who or where (`domain.protection`)."""
        found = self._texts.of(file, part)
        if not protection.is_protected(self._ledger.info(file).card.protection):
            return found
        words = telling_words(self._ledger, file)
        return replace(found, text=protection.blanked(found.text, words))

    def recipients(self, units: Iterable[int]) -> tuple[MemberInfo, ...]:
        """The named units' coordinators: functions first, people second (C15)."""
        return tuple(member for unit in units for member in self._members.with_role(COORDINATOR, unit))

    def person(self, file: CompartmentId) -> Projection[Person]:
        """Whose file it is; raises KnownError(GONE)."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        return people[0]

    def _note(self, person: Projection[Person], terms: Terms) -> DisclosureNote:
        return DisclosureNote(
            alias=person.record.alias,
            sign=person.record.sign,
            sender=self._members.me.member,
            unit=self._members.me.unit_code,
            basis=terms.basis,
            basis_on=terms.basis_on,
            purpose=terms.purpose,
            valid_until=terms.valid_until,
            rule_name=terms.rule_name,
            statute=terms.statute,
        )
