"""The labelled texts, and how many of their marks the guard finds."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from desktop.services.guard import Finding, Recognisable, guard

TODAY = date(2026, 12, 22)
_MARK = re.compile(r"\{(\w+)\|([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text without its marks, and what is to be marked in it. `held_out`: not looked at while the guard was made."""

    text: str
    expected: tuple[Finding, ...]
    held_out: bool


@dataclass(slots=True)
class Count:
    """By reason. Of the labels, those found and those missed; of the guard's marks, those wanted and those wrong."""

    found: Counter[Recognisable] = field(default_factory=Counter)
    missed: Counter[Recognisable] = field(default_factory=Counter)
    wanted: Counter[Recognisable] = field(default_factory=Counter)
    wrong: Counter[Recognisable] = field(default_factory=Counter)

    def recall(self, reasons: Iterable[Recognisable] = Recognisable) -> float:
        """Labels found, of all labels."""
        return _share(self.found, self.missed, reasons)

    def precision(self, reasons: Iterable[Recognisable] = Recognisable) -> float:
        """Marks that were wanted, of all marks."""
        return _share(self.wanted, self.wrong, reasons)


def _share(good: Counter[Recognisable], bad: Counter[Recognisable], reasons: Iterable[Recognisable]) -> float:
    chosen = tuple(reasons)
    goods, bads = sum(good[reason] for reason in chosen), sum(bad[reason] for reason in chosen)
    return goods / (goods + bads) if goods + bads else 1.0


@cache
def labelled() -> tuple[Labelled, ...]:
    """All 300, every third of them held out."""
    return tuple(_read(text, number % 3 == 2) for number, text in enumerate(_file()["texts"]))


@cache
def known_names() -> tuple[str, ...]:
    """Names in the unit's own files, for all texts."""
    return tuple(_file()["names"])


def count(texts: Iterable[Labelled]) -> Count:
    """Hold the guard's marks against the labels."""
    total = Count()
    for one in texts:
        found = guard().find(one.text, TODAY, known_names())
        for expected in one.expected:
            (total.found if is_found(expected, found) else total.missed)[expected.reason] += 1
        for mark in found:
            (total.wanted if is_wanted(mark, one.expected) else total.wrong)[mark.reason] += 1
    return total


def is_found(expected: Finding, found: Sequence[Finding]) -> bool:
    """The very words; of a small place every character, for the mark may be longer than its ingredients."""
    if expected.reason is not Recognisable.SMALL_PLACE:
        return expected in found
    return any(f.reason is expected.reason and f.start <= expected.start and expected.end <= f.end for f in found)


def is_wanted(finding: Finding, expected: Sequence[Finding]) -> bool:
    """The very words; of a small place, a mark that holds one of the ingredients."""
    if finding.reason is not Recognisable.SMALL_PLACE:
        return finding in expected
    return any(finding.overlaps([one]) for one in expected if one.reason is finding.reason)


def _read(marked: str, held_out: bool) -> Labelled:
    text, expected, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        expected.append(Finding(len(text), len(text) + len(match[2]), Recognisable(match[1])))
        text, at = text + match[2], match.end()
    return Labelled(text + marked[at:], tuple(expected), held_out)


@cache
def _file() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))
