"""The words that stand under the groups of a code on paper, and beside them while it is typed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop.domain import paper_code
from desktop.domain.paper_code import CHECK_WORDS, Form

_FILE = Path(__file__).parents[3] / "resources" / "passphrase" / "check_words.txt"


def words_of(typed: str, form: Form) -> list[str]:
    """A word for each group that has been begun; empty where the group is not whole yet, or has a foreign sign."""
    words = _words()
    found = []
    for place, group in enumerate(paper_code.groups_of(typed, form)):
        number = paper_code.word_number(group, place, form)
        found.append("" if number is None else words[number])
    return found


@cache
def _words() -> tuple[str, ...]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    words = tuple(line for line in lines if line and not line.startswith("#"))
    if len(words) != CHECK_WORDS:
        raise ValueError("one word for each byte")
    return words
