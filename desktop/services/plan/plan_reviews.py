"""Genomgångar, Livskvalitet, and how a plan comes to rest and goes on again (S09, S22, S23, S25, S26)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import msgspec

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.plan_review import MOST, LifeArea, LifeRating, PlanClosing, PlanReview
from desktop.domain.records.support_plan import SupportPlan
from desktop.services.authorship import Rival, rivals
from desktop.services.plan.life_ratings import Life, life
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

_ANSWERS: dict[type[Record], tuple[str, ...]] = {
    LifeRating: tuple(area.value for area in LifeArea),
    PlanReview: ("company",),
}


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """Newest first. `next_on`: when the plan is to be looked at again; `first`: no review has been held yet."""

    compartment: CompartmentId
    alias: str
    reviews: tuple[Projection[PlanReview], ...]
    life: Life
    closings: tuple[Projection[PlanClosing], ...]
    next_on: date | None
    first: bool
    rivals: dict[RecordRef, dict[str, tuple[Rival, ...]]]

    @property
    def closed(self) -> Projection[PlanClosing] | None:
        """The closing that holds; None while the plan goes on."""
        latest = next((seen for seen in self.closings if seen.record.closed_on is not None), None)
        return latest if latest is not None and latest.record.reopened_on is None else None

    @property
    def begun(self) -> Projection[PlanClosing] | None:
        """A closing that somebody has begun to write, and not gone through with."""
        return next((seen for seen in self.closings if seen.record.closed_on is None), None)


class PlanReviews:
    """Reviews of the plan of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger, self._members, self._clock, self._policy = ledger, members, clock, policy

    def view(self, file: CompartmentId) -> ReviewsView:
        """Everything that has been looked at together. Raises KnownError GONE, FILE_DAMAGED."""
        reviews = newest_first(self._ledger.all(file, PlanReview), "on")
        ratings = self._ledger.all(file, LifeRating)
        closings = newest_first(self._ledger.all(file, PlanClosing), "closed_on")
        plan = next(iter(self._ledger.all(file, SupportPlan)), None)
        first = plan.record.first_review if plan is not None else None
        everything: list[Projection[Any]] = [*reviews, *ratings, *closings]
        return ReviewsView(
            compartment=file,
            alias=self._ledger.info(file).card.alias,
            reviews=reviews,
            life=life(ratings, reviews, self._policy.plan),
            closings=closings,
            next_on=reviews[0].record.next_on if reviews else first,
            first=not reviews,
            rivals={seen.ref: rivals(seen, self._members) for seen in everything if seen.conflicts},
        )

    def review(self, file: CompartmentId, review: PlanReview) -> Projection[PlanReview]:
        """Write down that the plan was looked at. Raises KnownError TEXT_TOO_LONG, RATING_OUT_OF_RANGE."""
        return self._create(file, review if review.on else msgspec.structs.replace(review, on=today(self._clock)))

    def rate(self, file: CompartmentId, rating: LifeRating) -> Projection[LifeRating]:
        """Write down how she rates her life. Raises KnownError TEXT_TOO_LONG, RATING_OUT_OF_RANGE."""
        return self._create(file, rating if rating.on else msgspec.structs.replace(rating, on=today(self._clock)))

    def begin_closing(self, file: CompartmentId, closing: PlanClosing) -> Projection[PlanClosing]:
        """What remains, area by area, while it is being asked; the plan goes on. Raises KnownError TEXT_TOO_LONG."""
        return self._create(file, closing)

    def close(self, file: CompartmentId, seen: Projection[PlanClosing] | None) -> Projection[PlanClosing]:
        """The plan rests from today. All of it stays as it is; consents and access are ended where they are given."""
        if seen is None:
            return self._create(file, PlanClosing(closed_on=today(self._clock)))
        return self._ledger.edit(seen, msgspec.structs.replace(seen.record, closed_on=today(self._clock)))

    def reopen(self, seen: Projection[PlanClosing]) -> Projection[PlanClosing]:
        """It goes on from where it was: nothing is written anew (S25)."""
        return self._ledger.edit(seen, msgspec.structs.replace(seen.record, reopened_on=today(self._clock)))

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save what differs from what was seen. Raises KnownError TEXT_TOO_LONG, RATING_OUT_OF_RANGE."""
        _check(edited)
        return self._ledger.edit(seen, edited)

    def remove(self, seen: Projection[R]) -> Projection[R]:
        """It was written by mistake; it stays in the history."""
        return self._ledger.delete(seen)

    def restore(self, seen: Projection[R]) -> Projection[R]:
        """Undo a removal."""
        return self._ledger.restore(seen)

    def _create(self, file: CompartmentId, record: R) -> Projection[R]:
        _check(record)
        return self._ledger.create(file, record)


def newest_first(items: list[Projection[R]], day: str) -> tuple[Projection[R], ...]:
    """By the day that a field holds."""
    return tuple(sorted(items, key=lambda seen: (getattr(seen.record, day) or date.min, seen.id), reverse=True))


def _check(record: Record) -> None:
    check_texts(record)
    for name in _ANSWERS.get(type(record), ()):
        value = getattr(record, name)
        if value is not None and not 0 <= value <= MOST:
            raise KnownError(Reason.RATING_OUT_OF_RANGE, most=MOST)
