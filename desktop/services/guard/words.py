"""The words of a text, and word lists that know their inflections."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

_LISTS = Path(__file__).parents[3] / "resources" / "guard"
_WORD = re.compile(r"[^\W\d_]+(?:[-:'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;\n–]\W*\Z")
_NEAR = 5  # characters, in which a full stop, a quotation mark and spaces have room
_KEY = 3  # so many first letters lead to the stems to try
_INFLECTED = re.compile(r"s?|-?tal(?:ande|are)\w*|-?språkig\w*")

T = TypeVar("T")


class Word(NamedTuple):
    """One word where it stands: `text` as written, `lower` for looking it up."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def words_of(text: str) -> list[Word]:
    """All words, in order. Digits are none; a hyphen holds a word together."""
    return [Word(m.start(), m.end(), m[0], m[0].casefold()) for m in _WORD.finditer(text)]


def small_letters(text: str) -> str:
    """The text in small letters, as long as before: patterns are quicker without regard to case."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


def plain(lower: str) -> str:
    """Without rings, dots and accents, as on a keyboard that has none."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(sign))


def begins_sentence(text: str, at: int) -> bool:
    """Whether a capital here says nothing: first in the text, or after a full stop or a new line."""
    before = text[max(0, at - _NEAR) : at]
    return (at < _NEAR and not before.strip()) or _SENTENCE_END.search(before) is not None


class Vocabulary(Generic[T]):
    """Lists of words, one for each kind. A line ends in * where any ending fits; else only -s and "-talande" do."""

    def __init__(self, lists: Mapping[T, Iterable[str]]) -> None:
        entries: dict[str, list[tuple[str, bool, T]]] = defaultdict(list)
        for kind, lines in lists.items():
            for line in lines:
                stem = line.casefold().removesuffix("*")
                entries[stem[:_KEY]].append((stem, line.endswith("*"), kind))
        self._entries = {key: tuple(found) for key, found in entries.items()}

    def kind(self, lower: str) -> T | None:
        """Of a word given in small letters; the list named first wins."""
        for stem, any_ending, kind in self._entries.get(lower[:_KEY], ()):
            if lower.startswith(stem) and (any_ending or _INFLECTED.fullmatch(lower, len(stem))):
                return kind
        return None


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The lines of resources/guard/<name>.txt; empty ones and those that begin with # left out."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
