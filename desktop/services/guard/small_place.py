"""The small-place warning: several things that a text says of somebody fit a few people together.

The rule is a count, not a score, so that it can be said in words ("Ålder, ort och språk står ihop"):

- a village, or a school that is known by its name or kind, and two more; or
- a small municipality and two more, of which one is other than age and school; or
- no place at all, and four.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.services.guard.finding import Finding, Ingredient, Recognisable

_AT_MOST = 30  # of each kind; enough to find the nearest, and a long text is still read at once
_ONE_STRETCH = 120  # characters; longer than this, the words are marked each on its own

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What stands in the text, as (start, end). `villages` and `municipalities` are both places."""

    villages: tuple[Span, ...]
    municipalities: tuple[Span, ...]
    others: Mapping[Ingredient, tuple[Span, ...]]  # never PLACE; kinds that are absent are left out


def few_fit(found: Ingredients, text: str, taken: Iterable[Finding]) -> list[Finding]:
    """One stretch, or each word on its own when they stand far apart; nothing when many people fit.

    `taken`: findings that are marked already, which no new mark may overlap.
    """
    together = _together(found)
    if together is None:
        return []
    kinds = tuple(kind for kind in Ingredient if kind in together)
    spans = sorted(set(together.values()))
    whole = Finding(spans[0][0], max(end for _, end in spans), Recognisable.SMALL_PLACE, kinds)
    near = whole.end - whole.start <= _ONE_STRETCH and "\n" not in text[whole.start : whole.end]
    taken = tuple(taken)
    if near and not whole.overlaps(taken):
        return [whole]
    alone = [Finding(*span, Recognisable.SMALL_PLACE, kinds) for span in spans]
    return [finding for finding in alone if not finding.overlaps(taken)]


def _together(found: Ingredients) -> dict[Ingredient, Span] | None:
    """One span of each kind: the nearest to the place, for the place whose company is nearest."""
    kinds, place = found.others.keys(), found.villages or found.municipalities
    everything = {**found.others, Ingredient.PLACE: place} if place else found.others
    if found.villages and len(kinds) >= 2:
        return _nearest(Ingredient.PLACE, everything)
    if Ingredient.SCHOOL in kinds and len(kinds) >= 3:
        return _nearest(Ingredient.SCHOOL, everything)
    if place and len(kinds) >= 2 and kinds - {Ingredient.AGE, Ingredient.SCHOOL}:
        return _nearest(Ingredient.PLACE, everything)
    return _nearest(next(iter(kinds)), everything) if len(kinds) >= 4 else None


def _nearest(anchor_kind: Ingredient, everything: Mapping[Ingredient, tuple[Span, ...]]) -> dict[Ingredient, Span]:
    companies = (
        {kind: _nearest_to(anchor, spans[:_AT_MOST]) for kind, spans in everything.items() if kind is not anchor_kind}
        | {anchor_kind: anchor}
        for anchor in everything[anchor_kind][:_AT_MOST]
    )
    return min(companies, key=_stretch)


def _nearest_to(anchor: Span, spans: Iterable[Span]) -> Span:
    return min(spans, key=lambda span: max(span[0] - anchor[1], anchor[0] - span[1]))


def _stretch(company: dict[Ingredient, Span]) -> int:
    return max(end for _, end in company.values()) - min(start for start, _ in company.values())
