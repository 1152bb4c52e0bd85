"""Trygghet in two files: a plan that has been talked through, a ban that will end, an event, and the risk register."""

from __future__ import annotations

from dataclasses import dataclass

from demo.history.files import FileStory
from demo.history.timeline import Timeline
from demo.stories import safety
from desktop.domain.records.safety import (
    BanKind,
    BothWays,
    ChildSafety,
    ContactBan,
    CoverStory,
    QuestionResult,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEventKind,
    SafetyHeading,
    SafetySection,
    ScaleStep,
    YesNo,
)
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SafetyStory:
    """One file's plan, told at its handler's computer."""

    file: FileStory

    def write(self, desk: Desk) -> None:
        """The sections, each to be looked at again on the same day."""
        review = self.file.calendar.working_day(-8)
        for heading, text in safety.PLANS[self.file.course.alias].items():
            section = SafetySection(heading=SafetyHeading(heading), text=text, review_on=review)
            desk.safety.create(self.file.file, section)

    def write_around(self, desk: Desk) -> None:
        """Limits, a sister, a ban, and what is hidden until somebody asks."""
        file, day = self.file.file, self.file.calendar.working_day
        desk.safety.create(file, CoverStory(text=safety.STORY, review_on=day(-8)))
        for number, (what, reason, proportion, view) in enumerate(safety.LIMITS):
            limit = Restriction(
                what=what, reason=reason, proportion=proportion, person_view=view, review_on=day(-8 - 12 * number)
            )
            desk.safety.create(file, limit)
        sister = ChildSafety(
            child="lillasyster, 9 år",
            text="Hämtas av samma lärare varje dag.",
            responsible="fritidsledaren",
            review_on=day(-15),
        )
        desk.safety.create(file, sister)
        ban = ContactBan(
            kind=BanKind.EXTENDED,
            against="äldsta brodern",
            valid_from=day(60),
            valid_until=day(-24),
            words="Skolan och bostaden.",
        )
        desk.safety.create(file, ban)

    def write_register(self, desk: Desk) -> None:
        """Relations, not names; a result as it was given; a talk in private."""
        file, day = self.file.file, self.file.calendar.working_day
        brother = RiskPerson(
            relation="äldsta brodern",
            part=BothWays.BOTH,
            words="Själv pressad av en farbror.",
            ties="kör buss, fotboll",
        )
        desk.risks.create(file, brother)
        results = (QuestionResult("1 nu", "M"), QuestionResult("1 tidigare", "H"), QuestionResult("2 nu", "L"))
        assessment = RiskAssessment(
            instrument="patriark", on=day(45), assessor="Skyddshandläggaren", ordered_by="IFO-chefen", results=results
        )
        desk.risks.create(file, assessment)
        talk = RiskTalk(
            on=day(20),
            asked_by="Gun-Britt",
            private=YesNo.YES,
            scale_from=ScaleStep.FOUR,
            scale_to=ScaleStep.SIX,
            judged_by="Tall",
            own_words="Det är värre på helgerna.",
        )
        desk.risks.create(file, talk)

    def new_phone(self, desk: Desk) -> None:
        """Something has happened, and the part that it concerns has not been read again."""
        desk.safety.note_event(self.file.file, SafetyEventKind.NEW_PHONE, "Den gamla gick sönder.")


def tell_safety(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """In the files that have something."""
    for alias in safety.PLANS:
        story, course = SafetyStory(files[alias]), files[alias].course
        moment = timeline.calendar.at(timeline.calendar.working_day(min(course.opened - 10, 40)), 13, 20)
        timeline.at(moment, course.handler, story.write, reads=True)
        if alias == "Tall":
            timeline.at(moment + 600_000, course.handler, story.write_around, reads=True)
            timeline.at(moment + 1_200_000, course.handler, story.write_register, reads=True)
            late = timeline.calendar.at(timeline.calendar.working_day(4), 11, 5)
            timeline.at(late, course.handler, story.new_phone, reads=True)
