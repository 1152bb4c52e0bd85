"""Where a consent stands, with all that decides it: the person's age, and all others whom it tells of (L5, SC13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain import age
from desktop.domain import consent as rules
from desktop.domain.age import Birth
from desktop.domain.clock import Clock, today
from desktop.domain.consent import OVER, AgeDemand, ConsentState
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.readings import readings
from desktop.domain.records.consent import Consent, NamedPerson
from desktop.domain.records.person_file import Person, ProtectionLevel


class Agreement(StrEnum):
    """Where one who is named in another's consent stands."""

    AGREED = "agreed"
    ASKED = "asked"  # has not answered, or has no consent in a file of their own that covers this
    REFUSED = "refused"  # said no, took it back, or the own consent is over
    UNSEEN = "unseen"  # the own file is not on this computer: it cannot be known here
    PROTECTED = "protected"  # has a protected identity, and is named in nothing that leaves the unit


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else whom a consent tells of. `seen` is None where the consent says that there is one, and not who."""

    label: str
    agreement: Agreement
    seen: Projection[NamedPerson] | None = None


class Standings:
    """Reads where consents stand today."""

    def __init__(self, ledger: Ledger, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._clock = clock
        self._policy = policy

    def birth(self, file: CompartmentId) -> Birth:
        """When the person of a file was born, as far as it says."""
        person: Projection[Person] | None = next(iter(self._ledger.all(file, Person)), None)
        return age.birth_of(person) if person is not None else Birth()

    def adult_on(self, file: CompartmentId) -> date | None:
        """The day from which what a guardian has signed rests; None where the file does not say."""
        return self.birth(file).turns(self._policy.consent.adult_age)

    def demand(self, file: CompartmentId, day: date) -> AgeDemand:
        """Who must give a consent that holds from this day."""
        return rules.demanded(self.birth(file), day, self._policy.consent)

    def state(self, seen: Projection[Consent]) -> ConsentState:
        """Where it stands, by itself."""
        return rules.state(seen, today(self._clock), self.adult_on(seen.ref.compartment))

    def holds(self, seen: Projection[Consent]) -> bool:
        """Whether later versions may follow under it: in force, and everybody named has agreed."""
        return self.state(seen) is ConsentState.IN_FORCE and not self.missing(seen)

    def is_over(self, seen: Projection[Consent]) -> bool:
        """Whether what was disclosed under it is to be taken back: it has ended, or somebody named has said no."""
        if self.state(seen) in OVER:
            return True
        return any(other.agreement in (Agreement.REFUSED, Agreement.PROTECTED) for other in self.others(seen))

    def missing(self, seen: Projection[Consent]) -> tuple[Other, ...]:
        """Those without whom nothing may be disclosed under it."""
        return tuple(other for other in self.others(seen) if other.agreement is not Agreement.AGREED)

    def others(self, seen: Projection[Consent]) -> tuple[Other, ...]:
        """Everybody else whom it tells of, in order of writing."""
        named = [one for one in self._ledger.all(seen.ref.compartment, NamedPerson) if one.record.consent == seen.id]
        if not named and any(consent.third_persons_named for consent in readings(seen)):
            return (Other("", Agreement.ASKED),)
        return tuple(Other(one.record.label, self._agreement(seen, one), one) for one in named)

    def _agreement(self, seen: Projection[Consent], named: Projection[NamedPerson]) -> Agreement:
        values = readings(named)
        if any(value.withdrawn_at is not None for value in values):
            return Agreement.REFUSED
        if named.record.file:
            return self._in_own_file(seen.record, CompartmentId(named.record.file))
        return Agreement.AGREED if all(value.agreed_on for value in values) else Agreement.ASKED

    def _in_own_file(self, wanted: Consent, file: CompartmentId) -> Agreement:
        """What the person's own consents say of the same recipients and the same parts."""
        try:
            if self._ledger.info(file).card.protection is not ProtectionLevel.NONE:
                return Agreement.PROTECTED
            own = [one for one in self._ledger.all(file, Consent) if _is_of_same(one.record, wanted)]
        except KnownError:
            return Agreement.UNSEEN
        states = {self.state(one) for one in own}
        if ConsentState.IN_FORCE in states:
            return Agreement.AGREED
        return Agreement.REFUSED if states & set(OVER) else Agreement.ASKED


def _is_of_same(own: Consent, wanted: Consent) -> bool:
    """Whether it covers at least these recipients and these parts."""
    return set(wanted.parties) <= set(own.parties) and set(wanted.information) <= set(own.information)
