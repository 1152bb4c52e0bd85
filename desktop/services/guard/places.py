"""Places: those smaller than a municipality, by a list and by what is said of a person; and small municipalities."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

from desktop.services.guard.words import Word, plain

_KEY = 3
_BACK = 60  # characters before a name that are enough to see who is there
_LEADS = re.compile(r"\b(?:i|till|från|vid|utanför|kring|runt|mot|genom|nära|mellan|och|eller|inom)\s\Z", re.IGNORECASE)
_COMMUNE = re.compile(r"\s?kommun")
# Gäddedes, Gäddedebo, Gäddedekillen, Kälarnebygden, Hammerdalsflickan
_ENDINGS = re.compile(
    r"s|s?-?(?:bo|bon|bor|borna|bygden|bygd|trakten|hållet|byn|familj\w*|flick\w*|pojk\w*|kill\w*|tjej\w*|kvinn\w*|man)"
)
_PERSON = (
    r"(?:flick|pojk|kill|tjej|kvinn|mann|man|famil|mamma|pappa|mor|far|elev|ungdom|barn|syskon|bror|brod|syster|systr|"
    r"dotter|döttrar|son|moster|faster|kusin|farbr|morbr|fästm|make|maka|pojkvän|flickvän|släkt)\w*"
)
_LIVES = r"(?:bor|bodde|bott|bosatt\w*|uppvuxen|växte|inneboende|hemmahörande|flytta\w*|kom|kommer|kommit|skriven)"
_SOMEBODY = re.compile(
    rf"\b(?:(?i:{_LIVES})(?:\s\w+){{0,3}}?\s(?:i|vid|utanför|till|från|nära)|(?i:{_PERSON})\s(?:i|från|utanför))\s\Z"
)
_AT = (" i ", " vid ", " utanför ", " till ", " från ", " nära ")
_FIRST = frozenset(("stora", "lilla", "norra", "södra", "östra", "västra", "övre", "nedre"))


class Places:
    """Names of places. = before a name that is also a word: a capital and a word such as "i" before it are needed."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for line in names:
            name = line.removeprefix("=").casefold()
            for spelling in {name} if line.startswith("=") else {name, plain(name)}:
                self._names[spelling[:_KEY]].append((spelling, line.startswith("=")))
        for listed in self._names.values():
            listed.sort(key=lambda entry: -len(entry[0]))  # Stora Blåsjön before Stora

    def find(self, text: str, words: Iterable[Word]) -> list[Word]:
        """The places, each with its ending; one of several words is given as one."""
        found = []
        for word in words:
            listed = self._names.get(word.lower[:_KEY])
            place = self._place(text, word, listed) if listed else None
            if place is not None:
                found.append(place)
        return found

    def _place(self, text: str, word: Word, listed: Iterable[tuple[str, bool]]) -> Word | None:
        for name, is_word in listed:
            end = word.start + len(name) if " " in name else word.end
            written = text[word.start : end]
            if written.casefold() != name and not _with_ending(written.casefold(), name):
                continue
            if is_word and not self._surely(text, word):
                continue
            return Word(word.start, end, written, name)
        return None

    def _surely(self, text: str, word: Word) -> bool:
        before, after = text[max(0, word.start - 10) : word.start], text[word.end : word.end + 9]
        return word.capital and (_LEADS.search(before) is not None or _COMMUNE.match(after) is not None)


def _with_ending(lower: str, name: str) -> bool:
    return lower.startswith(name) and _ENDINGS.fullmatch(lower, len(name)) is not None


def somebody_at(text: str, words: Sequence[Word], known: Collection[str]) -> Iterator[Word]:
    """Unlisted places where somebody is said to live or to be from. `known`: larger ones, in small letters."""
    for word, following in zip_longest(words, words[1:]):
        if not word.capital or not text.endswith(_AT, 0, word.start) or word.lower[1:] != word.text[1:]:
            continue
        if word.lower in known or word.lower.removesuffix("s") in known:
            continue
        if _SOMEBODY.search(text, max(0, word.start - _BACK), word.start):
            end = following.end if following and word.lower in _FIRST and following.capital else word.end
            yield Word(word.start, end, text[word.start : end], word.lower)
