"""Kring personen in Tall's file: who is near, how school has gone, which language, and a protection refused."""

from __future__ import annotations

from dataclasses import dataclass

from demo.history.files import FileStory
from demo.history.timeline import Timeline
from desktop.domain.records.around import Bond, Circumstance, CloseOne, Exposure, Matter, Schooling, SchoolState
from desktop.domain.records.person_file import Gender
from desktop.domain.records.safety import BothWays
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class AroundStory:
    """What Tall's handler has written down, by relation."""

    file: FileStory

    def write(self, desk: Desk) -> None:
        """Nobody is named."""
        file, day = self.file.file, self.file.calendar.working_day
        year = day(0).year
        near = (
            CloseOne(
                bond=Bond.CHILD,
                relation="lillasyster",
                born=str(year - 9),
                gender=Gender.WOMAN,
                part=BothWays.EXPOSED,
                lives="mamma och den äldsta brodern",
                asked_on=day(25),
            ),
            CloseOne(bond=Bond.CHILD, relation="lillebror", born=str(year - 12), gender=Gender.MAN, lives="mamma"),
            CloseOne(
                bond=Bond.GUARDIAN,
                relation="mamma",
                may_know="Bara tider, på telefon till arbetet.",
                part=BothWays.BOTH,
            ),
            CloseOne(bond=Bond.GUARDIAN, relation="pappa", may_know="Inget. Allt går genom skyddshandläggaren."),
            CloseOne(
                bond=Bond.OTHER,
                relation="äldsta brodern",
                gender=Gender.MAN,
                part=BothWays.BOTH,
                words="Satt att vakta. Har själv blivit slagen av en farbror.",
            ),
        )
        school = (
            Schooling(state=SchoolState.AWAY, since=day(70), until=day(58), words="Hölls hemma."),
            Schooling(
                state=SchoolState.PARTLY,
                since=day(57),
                contact="skolkuratorn",
                may_know="Vem som får hämta, och vem som ringer.",
                words="Läser i kapp med läxhjälpen.",
            ),
        )
        circumstances = (
            Circumstance(
                about=Matter.LANGUAGE,
                what="sorani",
                detail="kvinna, på telefon, inte från länet",
                words="Korta meningar, en fråga i taget.",
            ),
            Circumstance(
                about=Matter.EXPOSURE,
                exposures=(Exposure.CONTROL, Exposure.LIMITS, Exposure.THREATS),
                detail="pappan och äldsta brodern",
            ),
            Circumstance(
                about=Matter.REFUSED,
                what="skyddat boende",
                detail="boendet på annan ort",
                on=day(64),
                answer="nekad, tar inte emot den som snart fyller 18",
                words="Fick stanna hos en kontaktfamilj så länge.",
            ),
            Circumstance(
                about=Matter.SIP, what="vårdcentralen", on=day(30), detail="kurator, sjuksköterska, socialtjänst"
            ),
        )
        for record in (*near, *school, *circumstances):
            desk.around.create(file, record)


def tell_around(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """In the file that has most."""
    story, course = AroundStory(files["Tall"]), files["Tall"].course
    day = timeline.calendar.working_day(min(course.opened - 10, 40))
    timeline.at(timeline.calendar.at(day, 13, 50), course.handler, story.write, reads=True)
