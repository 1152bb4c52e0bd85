"""Names from the unit's own files, in the forms in which people write them.

First or last name alone, genitive, any case, and the spelling of a keyboard without å, ä, ö and é.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.services.guard.finding import Finding, Recognisable
from desktop.services.guard.words import Word, begins_sentence, plain, word_list, words_of

_SHORTEST = 3
_PARTICLE = re.compile(r"af|al|ben|bin|bint|da|de|del|den|der|di|du|el|ibn|la|le|och|san|til|till|van|von")
_DIGRAPHS = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe", "ø": "oe", "æ": "ae"})
_CALLED = re.compile(r"(?:heter|hette|kallas)\s")
_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+(?:\s[A-ZÅÄÖ][a-zåäöé]+)?")
_SOMETHING = re.compile(
    r"(?:\b(?:det|så|vad)|skolan|programmet|gruppen|lagen|orten|byn|stället|föreningen|filmen|boken|insatsen|projektet|"
    r"metoden|rutinen|mallen|blanketten|formuläret|systemet|appen|kursen|utbildningen|gården|huset|kommunen|enheten|"
    r"instrumentet|boendet|verksamheten|mottagningen|låten|serien|hunden|katten)\s\Z"
)


class Names:
    """The names of people who must not be named."""

    def __init__(self, names: Iterable[str]) -> None:
        ordinary = frozenset(word_list("names_that_are_words"))
        self._sure: set[str] = set()
        self._also_words: set[str] = set()
        for name in names:
            for part in words_of(name):
                for whole in {part.lower, *part.lower.split("-")}:
                    if not _PARTICLE.fullmatch(whole):
                        doubtful = whole in ordinary or len(whole) < _SHORTEST
                        (self._also_words if doubtful else self._sure).update(_spellings(whole))
        self._beginnings = {name[:2] for name in self._sure | self._also_words}

    def find(self, text: str, words: Sequence[Word]) -> list[Finding]:
        """First and last name beside each other are one finding."""
        parts = [word for word in words if self._may_be_name(word) and self._is_name(text, word)]
        return [Finding(start, end, Recognisable.NAME) for start, end in self._joined(text, parts, words)]

    def _may_be_name(self, word: Word) -> bool:
        """A quick look, for a text has many words and few names."""
        lower = word.lower
        if lower[:2] in self._beginnings or "-" in lower:
            return True
        return word.capital and not lower.isascii() and plain(lower[:2]) in self._beginnings

    def _is_name(self, text: str, word: Word) -> bool:
        forms = _forms(word)
        if not forms.isdisjoint(self._sure):
            return True
        if not word.capital or forms.isdisjoint(self._also_words):
            return False
        return not begins_sentence(text, word.start)

    def _joined(self, text: str, parts: Sequence[Word], words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Neighbours become one; a first word that is also a name joins the surname that follows it."""
        after = {word.end: word for word in words}
        start = end = -1
        for part in parts:
            if end >= 0 and text[end : part.start].isspace():
                end = part.end
                continue
            if end >= 0:
                yield start, end
            before = after.get(part.start - 1)
            is_name = before is not None and before.capital and not _forms(before).isdisjoint(self._also_words)
            start, end = (before.start if before is not None and is_name else part.start), part.end
        if end >= 0:
            yield start, end


def introduced(text: str, lower: str) -> Iterator[Finding]:
    """A name that no file has, where the text says that it is one: "som heter …", but not "programmet heter …"."""
    for called in _CALLED.finditer(lower):
        name = _NAME.match(text, called.end())
        if name is not None and not _SOMETHING.search(lower, max(0, called.start() - 20), called.start()):
            yield Finding(*name.span(), Recognisable.NAME)


def _forms(word: Word) -> set[str]:
    """What the word could be a form of: itself, without genitive -s, and its parts at a hyphen."""
    lowers = {word.lower, *(part for part in word.lower.split("-") if len(part) >= _SHORTEST)}
    if word.capital:
        lowers |= {plain(lower) for lower in lowers}
    return lowers | {lower.rstrip("'’:").removesuffix("s").rstrip("'’:") for lower in lowers if lower.endswith("s")}


def _spellings(name: str) -> set[str]:
    return {name, plain(name), name.translate(_DIGRAPHS)}
