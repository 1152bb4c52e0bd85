"""A person file with a whole consent, as Gun-Britt would write it: the consent of the pictures."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from demo import cast
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.domain.records.person_file import Person
from desktop.services.access.who_sees_what import WhoSees
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures
from tests.support.shared_desk import UNITS, SharedDesk

COUNTY = UNITS[cast.COUNTY_CODE][0]
STROMSUND = UNITS["2313"][0]
SITUATION = "Bor hos en vän. Går i skolan tre dagar i veckan."
WISHES = "Vill bo kvar i länet."


def consent(**others: Any) -> Consent:
    """Of 3 November, to the county team, until 3 May."""
    whole: dict[str, Any] = {
        "given_by": Giver.PERSON,
        "parties": (COUNTY,),
        "information": (Information.SITUATION_NOW, Information.WISHES),
        "purpose": "Samråd om stödet på längre sikt",
        "form": ConsentForm.WRITTEN,
        "valid_from": date(2026, 11, 3),
        "valid_until": date(2027, 5, 3),
        "third_persons_named": False,
        "age_and_capacity": "Myndig. Kan säga nej.",
    }
    return Consent(**{**whole, **others})


def consents_of(desk: SharedDesk) -> Consents:
    """The service, for whoever sits there."""
    return Consents(desk.vault.ledger, desk, desk.clock, desk.policy)


def disclosures_of(desk: SharedDesk) -> Disclosures:
    """The service, for whoever sits there."""
    return Disclosures(desk.vault.ledger, desk, desk.clock, desk.policy)


def who_sees_of(desk: SharedDesk) -> WhoSees:
    """The service, for whoever sits there."""
    return WhoSees(desk.vault.ledger, desk, desk.clock, desk.policy)


def person_file(desk: SharedDesk, *handlers: cast.Person) -> CompartmentId:
    """Tall's file, with something written in it."""
    file = desk.person_file("Tall", "tree", *handlers)
    write(desk, file, situation_now=SITUATION, wishes=WISHES)
    return file


def write(desk: SharedDesk, file: CompartmentId, **fields: Any) -> None:
    """Change what stands about the person."""
    person: Projection[Person] = desk.vault.ledger.all(file, Person)[0]
    desk.vault.ledger.edit(person, replace(person.record, **fields))
