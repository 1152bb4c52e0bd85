"""What is rare about a family: eight siblings, an only child, the only one in the village."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.services.guard.counts import Count
from desktop.services.guard.words import Word

_MANY = 5
_CHILDREN = re.compile(
    r"\s(?:\w+\s)?(?:syskon|barn|bröder|systrar|söner|döttrar|ungar)\b"
    r"(?!\s(?:på|i|hos|från)\s(?:avdelning|klass|grupp|förskol|skol|boend))|-?(?:barns|syskons?)\w+"
)
_WHO = r"(?:barn|flick|poj|dotter|son|familj|kill|tjej|elev|kvinn|man|syster|bror|ung|som|på|i|av)"
_ONLY = re.compile(rf"enda(?:\s(?:barn|flick|poj|dotter|son)\w*|(?=(?:\s\w+){{0,2}}?\s{_WHO}))")
_ONLY_ONE_OF = re.compile(r"(?P<where>(?:kommun|by|ort|bygd|skol|klass)(?:en|an)?s)\s(?P<only>enda)\b")
_WHERE = re.compile(r"\b(?:i|på)\s(?:hela\s)?(?:kommunen|skolan|klassen|orten|samhället|byn|bygden)\b")
_THE_VILLAGE = {"byn": "i", "grannbyn": "i", "bygden": "i", "orten": "på"}
_SENTENCE = re.compile(r"[.!?\n]")

Span = tuple[int, int]


def rare_families(lower: str, numbers: Iterable[Count]) -> Iterator[Span]:
    """Where the text in small letters says so, as (start, end)."""
    for number in numbers:
        children = _CHILDREN.match(lower, number.end) if number.value >= _MANY else None
        if children is not None:
            yield number.start, children.end()
    yield from _only(lower)
    for match in _ONLY_ONE_OF.finditer(lower):
        yield match.span("only")


def unnamed_villages(lower: str, words: Iterable[Word]) -> Iterator[Span]:
    """The village without its name; and where somebody is the only one: the reader knows which municipality asks."""
    for word in words:
        preposition = _THE_VILLAGE.get(word.lower)
        if preposition is not None and lower.endswith(f" {preposition} ", 0, word.start):
            yield word.start - len(preposition) - 1, word.end
    for match in _ONLY_ONE_OF.finditer(lower):
        yield match.span("where")
    for _, end in _only(lower):
        stop = _SENTENCE.search(lower, end)
        where = _WHERE.search(lower, end, stop.start() if stop else len(lower))
        if where is not None:
            yield where.span()


def _only(lower: str) -> Iterator[Span]:
    for match in _ONLY.finditer(lower):
        before = lower[max(0, match.start() - 4) : match.start()]
        if not before[-1:].isalpha() and before != "det ":
            yield match.span()
