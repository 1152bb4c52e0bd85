"""Livskvalitet: how somebody rates her own life over time, as lines to look at together. Not a test (S22, S23)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.policy import PlanPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import MOST, LifeArea, LifeRating, PlanReview


@dataclass(frozen=True, slots=True)
class Point:
    """One answer. None: she was asked about other things that day, and not about this."""

    on: date
    value: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One area over time, as many points as there are days on which anything was asked."""

    area: LifeArea
    points: tuple[Point, ...]

    @property
    def answers(self) -> tuple[Point, ...]:
        """Those that were answered."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True, slots=True)
class Life:
    """All ratings. `talk`: areas that the municipality's own rule asks to be talked about; no judgement lies in it."""

    lines: tuple[Line, ...]
    ratings: tuple[Projection[LifeRating], ...]
    talk: tuple[LifeArea, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """When something was asked, oldest first."""
        return tuple(point.on for point in self.lines[0].points) if self.lines else ()


def life(
    ratings: Sequence[Projection[LifeRating]], reviews: Iterable[Projection[PlanReview]], policy: PlanPolicy
) -> Life:
    """The lines of a file. Company is asked about in each review, and told here with the rest."""
    answers: dict[date, dict[LifeArea, int]] = {}
    for review in sorted(reviews, key=lambda seen: seen.id):
        _add(answers, review.record.on, LifeArea.COMPANY, review.record.company)
    for rating in sorted(ratings, key=lambda seen: seen.id):
        for area in LifeArea:
            _add(answers, rating.record.on, area, getattr(rating.record, area.value))
    days = sorted(answers)
    lines = [Line(area, tuple(Point(day, answers[day].get(area)) for day in days)) for area in LifeArea]
    latest = sorted(ratings, key=lambda seen: (seen.record.on or date.min, seen.id), reverse=True)
    return Life(
        lines=tuple(line for line in lines if line.answers),
        ratings=tuple(latest),
        talk=tuple(line.area for line in lines if is_low(line, policy)),
    )


def is_low(line: Line, policy: PlanPolicy) -> bool:
    """The policy's rule: so many answers in a row so low, or the latest so far below one of those before it."""
    values = [point.value for point in line.answers if point.value is not None]
    last = values[-policy.talk_after :]
    if len(last) < policy.talk_after:
        return False
    return all(value <= policy.talk_at for value in last) or max(last) - last[-1] >= policy.talk_fall


def _add(answers: dict[date, dict[LifeArea, int]], day: date | None, area: LifeArea, value: int | None) -> None:
    if day is not None and value is not None and 0 <= value <= MOST:
        answers.setdefault(day, {})[area] = value
