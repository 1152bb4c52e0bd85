"""Thirty consultations: asked from five municipalities, answered by the county, some still waiting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from random import Random

from demo import stories
from demo.cast import ELIN, GUN_BRITT, LOVE, MAJ_LIS, PETRA, SANNA, Person
from demo.history.timeline import NOWHERE, Timeline
from desktop.domain.deadlines import after_working_days
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import (
    AdviceOutcome,
    Answer,
    CaseStage,
    FollowUp,
    HonourAssessment,
    Profession,
    ReplyStage,
    TeamRole,
)
from desktop.services.consultation.consultations import ConsultationDraft
from desktop.services.consultation.county_inbox import ReplyDraft
from desktop.services.desk import Desk

_ASKERS = (LOVE, MAJ_LIS, ELIN, SANNA, LOVE, MAJ_LIS, GUN_BRITT, ELIN, MAJ_LIS, LOVE)

_LATEST: tuple[tuple[Person, int, int], ...] = (
    # (who, working days ago, how many replies have been given)
    (GUN_BRITT, 8, 2),
    (MAJ_LIS, 4, 1),
    (ELIN, 3, 1),
    (LOVE, 1, 0),
    (GUN_BRITT, 1, 0),
    (ELIN, 1, 0),
)
"""The last six end the list; all before them were answered whole."""


def tell_consultations(timeline: Timeline, luck: Random) -> None:
    """All thirty, evenly over the time, the latest as listed."""
    calendar, askers = timeline.calendar, cycle(_ASKERS)
    whole = len(stories.CONSULTATIONS) - len(_LATEST)
    for at in range(whole):
        day = calendar.working_day(535 - at * 21 - luck.randrange(9))
        _Question(timeline, luck, at, next(askers)).tell(day, 2, over=True)
    for at, (who, ago, replies) in enumerate(_LATEST, start=whole):
        _Question(timeline, luck, at, who).tell(calendar.working_days_ago(ago), replies, over=False)


@dataclass
class _Question:
    """One consultation and its course."""

    timeline: Timeline
    luck: Random
    number: int
    asker: Person
    compartment: CompartmentId = NOWHERE

    def tell(self, day: date, replies: int, *, over: bool) -> None:
        """Asked on `day`; then so many replies. `over`: read, and closed or at least settled by the asker."""
        self._at(day, self.asker, self._ask, reads=False)
        if replies > 0:
            self._at(after_working_days(day, 1), PETRA, self._answer_first)
        if replies > 1:
            self._at(after_working_days(day, 6), PETRA, self._reflect)
        if over:
            self._at(after_working_days(day, 8), self.asker, self._read)
        elif replies == 1:
            self._at(after_working_days(day, 2), self.asker, self._look)

    def _at(self, day: date, who: Person, do: Callable[[Desk], object], *, reads: bool = True) -> None:
        moment = self.timeline.calendar.at(day, 8 + self.luck.randrange(8), self.luck.randrange(60))
        self.timeline.at(moment, who, do, reads=reads)

    def _ask(self, desk: Desk) -> None:
        text, stage, honour, profession = stories.CONSULTATIONS[self.number]
        draft = ConsultationDraft(
            text=text,
            case_stage=CaseStage(stage),
            honour_assessment=HonourAssessment(honour),
            profession=Profession(profession),
            siblings=self.luck.choice((Answer.YES, Answer.NO, Answer.UNKNOWN, None)),
        )
        self.compartment = desk.consultations.send(draft)

    def _answer_first(self, desk: Desk) -> None:
        text = stories.FIRST_REPLIES[self.number % len(stories.FIRST_REPLIES)]
        desk.inbox.mark_read(self.compartment)
        desk.inbox.reply(self.compartment, ReplyDraft(stage=ReplyStage.FIRST, text=text))

    def _reflect(self, desk: Desk) -> None:
        advised = (AdviceOutcome.WAIT, AdviceOutcome.GO_ON, AdviceOutcome.PROTECTION, AdviceOutcome.CHANGE_WORK)
        text = stories.REFLECTIONS[self.number % len(stories.REFLECTIONS)]
        draft = ReplyDraft(
            stage=ReplyStage.REFLECTION,
            text=text,
            took_part=2 + self.number % 3,
            team=(TeamRole.COORDINATOR, TeamRole.COUNSELLOR),
            outcomes=(advised[self.number % len(advised)],),
            next_step="Prata enskilt, en gång till, innan något bestäms.",
            whom_to_ring="Mottagningen i den egna kommunen, dagtid.",
        )
        desk.inbox.reply(self.compartment, draft)

    def _look(self, desk: Desk) -> None:
        desk.consultations.thread(self.compartment)

    def _read(self, desk: Desk) -> None:
        seen = desk.consultations.thread(self.compartment).question
        wanted = (FollowUp.YES, FollowUp.NO, FollowUp.I_WILL_CALL)[self.number % 3]
        seen = desk.consultations.choose_follow_up(seen, wanted)
        if self.number % 4:
            desk.consultations.close(seen)
