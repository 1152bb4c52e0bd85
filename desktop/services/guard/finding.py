"""What the guard finds: a stretch of the text, why it is marked, and what stands together there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Recognisable(StrEnum):
    """Why the person could be recognised, the surest first; the screen has the sentences."""

    PERSONAL_NUMBER = "personal_number"  # personal or coordination number; never sent
    DOUBTFUL_NUMBER = "doubtful_number"  # looks like one, but the check digit is wrong or the last four are hidden
    NAME = "name"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    SMALL_PLACE = "small_place"  # several ingredients together fit a few people
    PLACE = "place"  # a place smaller than a municipality


class Ingredient(StrEnum):
    """What together fits a few people. In the order in which a person says them."""

    AGE = "age"
    PLACE = "place"
    LANGUAGE = "language"
    ORIGIN = "origin"
    SCHOOL = "school"
    TRADE = "trade"
    FAMILY = "family"  # something rare about the family


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the text, from character `start` up to `end`. `ingredients`: of a SMALL_PLACE, all that fit few."""

    start: int
    end: int
    reason: Recognisable
    ingredients: tuple[Ingredient, ...] = ()

    def overlaps(self, others: Iterable[Finding]) -> bool:
        """Whether any of the others shares a character with this one."""
        return any(self.start < other.end and other.start < self.end for other in others)
