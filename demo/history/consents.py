"""Three consents at Bräcke: one that holds, one that soon ends, and one that was withdrawn yesterday."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from demo.cast import COUNTY_CODE, GUN_BRITT, PETRA
from demo.history.files import FileStory
from demo.history.timeline import Timeline
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.services.desk import Desk

_BOTH = (Information.SITUATION_NOW, Information.WISHES)


@dataclass(frozen=True, slots=True)
class Given:
    """A consent. Days are counted backwards from today; `until` forward."""

    alias: str
    ago: int
    until: int
    information: tuple[Information, ...]
    purpose: str


GIVEN = (
    Given("Tall", 76, 104, _BOTH, "Samråd med länet om stödet på längre sikt"),
    Given("Rönn", 75, 10, (Information.WISHES,), "Länet hjälper till att finna en kontaktperson"),
    Given("Ripa", 120, 60, _BOTH, "Råd från länet om arbete och skydd"),
)


def tell_consents(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """Given, disclosed, read by the county; then followed up, or withdrawn."""
    calendar = timeline.calendar
    for given in GIVEN:
        told = _Told(timeline, files[given.alias], given)
        timeline.at(calendar.at(calendar.working_day(given.ago), 11), GUN_BRITT, told.give, reads=True)
        timeline.at(calendar.at(calendar.working_day(given.ago - 4), 9, 20), PETRA, _read_disclosed, reads=True)
    tall, ripa = (_Told(timeline, files[alias], GIVEN[at]) for alias, at in (("Tall", 0), ("Ripa", 2)))
    timeline.at(calendar.at(calendar.working_day(6), 14, 5), GUN_BRITT, tall.renew, reads=True)
    timeline.at(calendar.at(calendar.working_days_ago(1), 14, 10), GUN_BRITT, ripa.withdraw, reads=True)


class _Told:
    """One consent at its handler's computer."""

    def __init__(self, timeline: Timeline, file: FileStory, given: Given) -> None:
        self._calendar = timeline.calendar
        self._file = file
        self._given = given

    def give(self, desk: Desk) -> None:
        """Written down, and disclosed under."""
        given, county = self._given, desk.members.unit_number(COUNTY_CODE)
        consent = Consent(
            given_by=Giver.PERSON,
            parties=(county,) if county is not None else (),
            information=given.information,
            purpose=given.purpose,
            form=ConsentForm.WRITTEN,
            valid_from=self._calendar.working_day(given.ago),
            valid_until=self._calendar.working_day(-given.until),
            third_persons_named=False,
            age_and_capacity="Myndig. Har fått frågan i lugn och ro och kan säga nej.",
            form_version="2026:1",
        )
        desk.disclosures.disclose(desk.consents.record(self._file.file, consent))

    def renew(self, desk: Desk) -> None:
        """The situation has changed, and what was disclosed follows."""
        person = desk.people.overview(self._file.file).person
        situation = f"{person.record.situation_now} Har börjat sova bättre."
        desk.people.edit_person(person, replace(person.record, situation_now=situation))
        desk.disclosures.follow(self._file.file)

    def withdraw(self, desk: Desk) -> None:
        """Enough."""
        [consent] = desk.consents.list(self._file.file)
        desk.consents.withdraw(consent.seen, "Nu räcker det.")


def _read_disclosed(desk: Desk) -> None:
    for info in desk.ledger.compartments(CompartmentKind.DISCLOSURE):
        desk.inbox.mark_read(info.id)
