"""Ord att använda, and what a good consultation holds: `resources/words_to_use.toml` (K19, K39)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[3] / "resources" / "words_to_use.toml"


class WordsToUse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: to say to somebody. `guide`: for the one who answers."""

    guide: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@cache
def words_to_use() -> WordsToUse:
    """As they were shipped."""
    return msgspec.toml.decode(_FILE.read_bytes(), type=WordsToUse)
