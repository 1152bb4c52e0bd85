"""The guard: everything in a text by which somebody could be recognised, without network and without guessing.

First what identifies by itself (numbers, e-mail, phone, address, name), then places smaller than a municipality, and
then what together fits a few people. What is marked for one reason is not marked again for a weaker one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from desktop.services import municipalities
from desktop.services.guard.addresses import addresses
from desktop.services.guard.contacts import emails, phones
from desktop.services.guard.family import unnamed_villages
from desktop.services.guard.finding import Finding, Recognisable
from desktop.services.guard.ingredients import Company
from desktop.services.guard.names import Names, introduced
from desktop.services.guard.numbers import numbers
from desktop.services.guard.places import Places, somebody_at
from desktop.services.guard.small_place import Ingredients, few_fit
from desktop.services.guard.words import Word, small_letters, word_list, words_of


class Guard:
    """`places`: names smaller than a municipality, as in resources/guard/places.txt."""

    def __init__(self, places: Iterable[str]) -> None:
        self._places = Places(places)
        self._municipalities = Places(word_list("small_municipalities"))
        self._company = Company()
        self._larger = frozenset(
            name.casefold() for name in [*word_list("larger_places"), *municipalities.names().values()]
        )

    def find(self, text: str, today: date, names: Iterable[str] = ()) -> tuple[Finding, ...]:
        """All findings, in order of place; none overlaps another. `names`: of people in the unit's own files."""
        words, lower = words_of(text), small_letters(text)
        villages = self._villages(text, words)
        taken: list[Finding] = []
        for found in (
            numbers(text, today),
            emails(text),
            phones(text),
            addresses(text, words, villages),
            Names(names).find(text, words),
            introduced(text, lower),
        ):
            _add(taken, found)
        _add(taken, few_fit(self._ingredients(text, lower, words, villages), text, taken))
        _add(taken, (Finding(place.start, place.end, Recognisable.PLACE) for place in villages))
        return tuple(sorted(taken, key=lambda finding: finding.start))

    def _villages(self, text: str, words: list[Word]) -> list[Word]:
        listed = self._places.find(text, words)
        starts = {place.start for place in listed}
        said = [place for place in somebody_at(text, words, self._larger) if not self._is_larger(place.lower)]
        return [*listed, *(place for place in said if place.start not in starts)]

    def _is_larger(self, lower: str) -> bool:
        return self._company.knows_origin(lower) or lower.endswith(("skolan", "gymnasiet", "gatan", "vägen"))

    def _ingredients(self, text: str, lower: str, words: list[Word], villages: list[Word]) -> Ingredients:
        municipalities_named = self._municipalities.find(text, words)
        return Ingredients(
            villages=(*((place.start, place.end) for place in villages), *unnamed_villages(lower, words)),
            municipalities=tuple((place.start, place.end) for place in municipalities_named),
            others=self._company.find(text, lower, words),
        )


@cache
def guard() -> Guard:
    """With the places of resources/guard/places.txt."""
    return Guard(word_list("places"))


def _add(taken: list[Finding], found: Iterable[Finding]) -> None:
    for finding in found:
        if not finding.overlaps(taken):
            taken.append(finding)
