"""Which ages a text says, for the rule that the youngest are handed over at once (K29). Nothing of it is stored."""

from __future__ import annotations

from desktop.services.guard.ages import ages
from desktop.services.guard.counts import counts
from desktop.services.guard.words import small_letters, words_of


def said_ages(text: str) -> frozenset[int]:
    """In years, however they are written: 13-årig, tretton år."""
    lower, words = small_letters(text), words_of(text)
    numbers = tuple(counts(lower, words))
    spans = tuple(ages(lower, words, numbers))
    return frozenset(n.value for n in numbers for start, end in spans if start <= n.start and n.end <= end)
