"""Twelve person files at three offices, with plans in every phase, and ten contact persons' assignments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from msgspec.structs import replace

from demo import stories
from demo.cast import (
    GUN_BRITT,
    INGER,
    LOVE,
    OUT_OF_HOURS,
    ROJDA,
    SAMIRA,
    SANNA,
    ULLA,
    VIVEKA,
    Person,
)
from demo.clocks import Calendar
from demo.history.timeline import NOWHERE, Timeline
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Mode, Task
from desktop.domain.records.person_file import NoteKind, ProtectionLevel
from desktop.domain.records.person_file import Person as PersonRecord
from desktop.domain.records.plan_review import DesiredState, LifeRating, PlanReview
from desktop.domain.records.support_plan import (
    AreaNote,
    FirstThing,
    NeedArea,
    Phase,
    Subgoal,
    SubgoalState,
)
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Course:
    """How one file has gone. Days are counted backwards from today; `ends` forward."""

    alias: str
    handler: Person
    opened: int
    contact_person: Person | None = None
    ends: int = 0  # the assignment's last day, in days from today
    sessions: int = 0
    middle: int | None = None  # when the middle phase was entered
    long: int | None = None
    protection: ProtectionLevel = ProtectionLevel.NONE


COURSES = (
    Course("Tall", GUN_BRITT, 77, ROJDA, 162, 9, middle=40),
    Course("Rönn", GUN_BRITT, 130, VIVEKA, 200, 12, middle=90),
    Course("Ripa", GUN_BRITT, 410, INGER, 190, 16, middle=350, long=150),
    Course("Tjärn", GUN_BRITT, 520, ROJDA, 150, 17, middle=470, long=200),
    Course("Å", GUN_BRITT, 24, SAMIRA, 330, 2),
    Course("Björk", LOVE, 95, ROJDA, 250, 9, middle=50, protection=ProtectionLevel.REGISTRATION),
    Course("Gran", LOVE, 300, VIVEKA, 170, 15, middle=240),
    Course("Sävsparv", LOVE, 40),
    Course("Korp", LOVE, 210, middle=160),
    Course("Lom", SANNA, 140, ULLA, 162, 14, middle=100),
    Course("Asp", SANNA, 260, INGER, 75, 12, middle=200),
    Course("Hägg", SANNA, 480, SAMIRA, 210, 14, middle=420, long=120),
)


@dataclass
class FileStory:
    """One person file, told at its handler's computer. `file` and `assignment` are known once it has been opened."""

    course: Course
    timeline: Timeline
    luck: Random
    file: CompartmentId = NOWHERE
    assignment: CompartmentId = NOWHERE

    @property
    def story(self) -> stories.File:
        """What has been written in it."""
        return next(story for story in stories.FILES if story.alias == self.course.alias)

    @property
    def calendar(self) -> Calendar:
        """Days, told from today."""
        return self.timeline.calendar

    def tell(self) -> None:
        """Open it, plan, go through the phases, write notes, and let a contact person in."""
        course = self.course
        self._on(course.opened, 9, self._open)
        self._on(course.opened, 10, self._begin_plan)
        self._on(course.opened - 3, 14, self._set_goals)
        if course.opened > 35:
            self._on(course.opened - 28, 11, self._review)
        for ago, phase in ((course.middle, Phase.MIDDLE), (course.long, Phase.LONG)):
            if ago is not None:
                self._enter(ago, phase)
        if course.contact_person is not None:
            self._on(course.opened - 12, 13, self._grant)
        for number, ago in enumerate(range(course.opened - 7, 4, -max(30, course.opened // 6))):
            self._note(ago, number)
        if course.alias == "Tall":
            for told, ago in zip(stories.REVIEWS, (48, 30, 12), strict=True):
                self._on(ago, 12, partial(self._go_through, told, ago))
        self._on(4, 10, self._set_reviews)

    def _on(self, ago: int, hour: int, do: Callable[[Desk], object]) -> None:
        day = self.calendar.working_day(ago)
        self.timeline.at(self.calendar.at(day, hour, self.luck.randrange(60)), self.course.handler, do, reads=True)

    # the file

    def _open(self, desk: Desk) -> None:
        details = PersonRecord(
            protection=self.course.protection,
            situation_now=self.story.situation,
            wishes=self.story.wishes,
            phone_rule=self._named(stories.PHONE_RULE),
        )
        self.file = desk.people.create(self.course.alias, self.story.sign, details)

    def _note(self, ago: int, number: int) -> None:
        text, kind = stories.NOTES[number % len(stories.NOTES)]
        self._on(ago, 15, lambda desk: desk.journal.write(self.file, self._named(text), NoteKind(kind)))

    def _named(self, text: str) -> str:
        return text.format(alias=self.course.alias)

    # the plan

    def _begin_plan(self, desk: Desk) -> None:
        day = self.calendar.working_day(self.course.opened)
        plan = desk.plans.enter_phase(desk.plans.start(self.file), Phase.ACUTE, day)
        words = replace(plan.record, own_words=self.story.own_words, own_words_on=day)
        desk.plans.edit(plan, replace(words, after_placement=stories.AFTERWARDS, long_term=stories.LONG_RUN))
        for at, text in enumerate(self.story.first_things):
            due = self.calendar.working_day(-3 - at)
            desk.plans.add_first_thing(self.file, FirstThing(text=text, who="Du", due=due))

    def _set_goals(self, desk: Desk) -> None:
        noted: set[str] = set()
        for area, text, subgoals in self.story.goals:
            if area not in noted:
                noted.add(area)
                resources = self.story.resources if area in ("network", self.story.goals[0][0]) else ""
                desk.plans.note_area(self.file, AreaNote(area=NeedArea(area), resources=resources))
            goal = desk.plans.add_goal(self.file, NeedArea(area), text)
            for at, subgoal in enumerate(subgoals):
                desk.plans.add_subgoal(goal, self._subgoal(at, subgoal))

    def _subgoal(self, at: int, text: str) -> Subgoal:
        who, when, sign = stories.SUBGOAL_TERMS[at % len(stories.SUBGOAL_TERMS)]
        states = (SubgoalState.ONGOING, SubgoalState.ONGOING, SubgoalState.NOT_STARTED)
        return Subgoal(
            text=text,
            who=self._named(who),
            when=when,
            due=None if when else self.calendar.working_day(-7 - 9 * at),
            sign=self._named(sign),
            state=states[at % len(states)],
        )

    def _enter(self, ago: int, phase: Phase) -> None:
        day = self.calendar.working_day(ago)
        self._on(ago, 16, lambda desk: desk.plans.enter_phase(desk.plans.start(self.file), phase, day))

    def _review(self, desk: Desk) -> None:
        plan, day = desk.plans.start(self.file), self.calendar.working_day(self.course.opened - 28)
        desk.plans.edit(plan, replace(plan.record, reviewed_on=day))

    def _go_through(self, told: stories.ReviewTold, ago: int, desk: Desk) -> None:
        """Together, with how she rates her days beside it."""
        day, next_on = self.calendar.working_day(ago), self.calendar.working_day(-14)
        reviews = desk.plan_desk.reviews
        review = PlanReview(
            on=day,
            with_person=True,
            own_words=told.own_words,
            loneliness=told.loneliness,
            company=told.rating[1],
            found=told.found,
            states=tuple(DesiredState(state) for state in told.states),
            next_on=next_on,
        )
        reviews.review(self.file, review)
        safe, _, everyday, body, future = told.rating
        reviews.rate(self.file, LifeRating(on=day, safe=safe, everyday=everyday, body=body, future=future))

    def _set_reviews(self, desk: Desk) -> None:
        """Each area that has been noted is looked at again on some working day to come."""
        for number, area in enumerate(desk.plans.plan(self.file).parts.areas):
            if area.note is not None:
                ahead = self.calendar.working_day(-3 - 7 * number - self.luck.randrange(20))
                desk.plans.edit(area.note, replace(area.note.record, review_on=ahead))

    # the contact person

    def _grant(self, desk: Desk) -> None:
        person, day = self.course.contact_person, self.calendar.working_day(self.course.opened - 12)
        [choice] = [one for one in desk.assignments.choices() if person and one.name == person.name]
        terms = Assignment(
            contact_person=choice.member,
            decided_on=day,
            decided_by="IFO-chefen",
            valid_from=day,
            valid_until=self._last_day(),
            tasks=(Task.EMOTIONAL, Task.PRACTICAL),
            modes=(Mode.VIDEO, Mode.PHONE) if person is ROJDA else (Mode.MET, Mode.PHONE),
            frequency="varje vecka",
        )
        decided = desk.assignments.decide(desk.assignments.propose(self.file, terms), terms)
        started = desk.assignments.start(decided, replace(desk.assignments.suggestion(self.file), **self._brief()))
        self.assignment = CompartmentId(started.record.compartment)

    def _last_day(self) -> date:
        return self.calendar.working_day(-self.course.ends)

    def _brief(self) -> dict[str, object]:
        return {
            "meeting": self._named(stories.MEETING),
            "phone_rule": self._named(stories.PHONE_RULE),
            "alarms": tuple(self._named(alarm) for alarm in stories.ALARMS),
            "out_of_hours_phone": OUT_OF_HOURS,
        }


def tell_files(timeline: Timeline, luck: Random) -> dict[str, FileStory]:
    """All twelve, by alias."""
    files = {course.alias: FileStory(course, timeline, luck) for course in COURSES}
    for file in files.values():
        file.tell()
    return files
