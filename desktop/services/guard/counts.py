"""Small numbers in a text, in digits or in words: 17, sjutton, and the first half of sjuttonåring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.services.guard.words import Word

_UNITS = ("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_TEENS = ("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS, 1)},
    **{word: value for value, word in enumerate(_TEENS, 10)},
    **{word: value * 10 for value, word in enumerate(_TENS, 2)},
    **{ten + unit: value * 10 + one for value, ten in enumerate(_TENS, 2) for one, unit in enumerate(_UNITS, 1)},
    "aderton": 18,
    "en": 1,
}
_DIGITS = re.compile(r"\d+")
_NO_START = frozenset("0123456789.,:;/–-_")
_COMPOUND = re.compile(r"(?P<count>[^\W\d_]+?)-?(?=åri(?:g|ng)|årsåldern|barns|syskon)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number below a hundred where it stands. `digits`: not written in letters."""

    start: int
    end: int
    value: int
    digits: bool


def counts(lower: str, words: Iterable[Word]) -> Iterator[Count]:
    """All of them; numbers that belong to a date, a sum or a range are left out."""
    for match in _DIGITS.finditer(lower):
        start, end = match.span()
        before = lower[start - 1] if start else " "
        if end - start <= 2 and before not in _NO_START and not before.isalnum():
            yield Count(start, end, int(match[0]), digits=True)
    for word in words:
        if word.lower in _VALUES:
            yield Count(word.start, word.end, _VALUES[word.lower], digits=False)
        elif "år" in word.lower or "barns" in word.lower or "syskon" in word.lower:
            compound = _COMPOUND.match(word.lower)
            if compound is not None and compound["count"] in _VALUES:
                end = word.start + len(compound["count"])
                yield Count(word.start, end, _VALUES[compound["count"]], digits=False)
