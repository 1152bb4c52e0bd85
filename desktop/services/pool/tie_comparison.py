"""Comparing what a candidate has declared with who is written in a file, on the handler's own computer (SC2).

It points at words that are alike. Whether two people are tied, a person finds out and decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.domain.records.pool import DeclaredTie, TieKind

_EVERYDAY_WORDS = (
    "och att den det som för med till från hos har hade var min mitt mina sin sitt sina hans hennes deras bor "
    "jobbar arbetar arbetade gift ihop bror syster bröder kusin kusiner faster farbror moster morbror mamma "
    "pappa mor far son dotter släkt familj familjen granne grannar vän vänner kompis arbetskamrat chef kollega "
    "känner kände förr tidigare nu sedan också inte när vid över under samma några någon "
)
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
"""Words that say how people are tied, and not to whom: alike in every family."""

_SHORTEST, _FUZZY_FROM, _ALIKE = 3, 6, 0.84


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody in the file, or whom the handler has typed: what to show, and the words to compare."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A declared tie and somebody in the file, with the words that are alike."""

    kind: TieKind
    tie: str
    somebody: str
    alike: tuple[str, ...]


def compare(ties: Iterable[DeclaredTie], people: Iterable[Somebody]) -> tuple[Hit, ...]:
    """Every tie against everybody, in the order given."""
    somebodies = [(one, _telling(one.words)) for one in people]
    found: list[Hit] = []
    for tie in ties:
        words = _telling(tie.words)
        for one, theirs in somebodies:
            alike = tuple(sorted(word for word in words if any(_is_alike(word, other) for other in theirs)))
            if alike:
                found.append(Hit(tie.kind, tie.words, one.label, alike))
    return tuple(found)


def _telling(text: str) -> frozenset[str]:
    """Words by which people and places are known."""
    words = (word.casefold() for word in re.findall(r"[^\W\d_]+", text))
    return frozenset(word for word in words if len(word) >= _SHORTEST and word not in _EVERYDAY)


def _is_alike(one: str, other: str) -> bool:
    """The same, with or without the -s of possession; or one name spelt in two ways: Ericsson, Eriksson."""
    if one == other or one + "s" == other or other + "s" == one:
        return True
    if min(len(one), len(other)) < _FUZZY_FROM or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
