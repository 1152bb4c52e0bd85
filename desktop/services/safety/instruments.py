"""The instruments whose results can be kept: `resources/instruments.toml`. Their questions never stand here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[3] / "resources" / "instruments.toml"

MOST_QUESTIONS = 60


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of them. `questions` None: as many as are filled in. `judged`: each question is answered once for each."""

    key: str
    name: str
    results: tuple[str, ...] = ()
    questions: int | None = None
    judged: tuple[str, ...] = ()

    def rows(self, filled: int) -> tuple[str, ...]:
        """The questions by number; where their count is not known, one more than are filled in."""
        count = min(self.questions or filled + 1, MOST_QUESTIONS)
        return tuple(f"{number} {when}".strip() for number in range(1, count + 1) for when in (self.judged or ("",)))


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    instruments: tuple[Instrument, ...]


@cache
def all_instruments() -> tuple[Instrument, ...]:
    """Those of the list; raises msgspec.ValidationError, which names a misspelt key."""
    return msgspec.toml.decode(_FILE.read_bytes(), type=_File).instruments


def instrument(key: str) -> Instrument:
    """One of the list, or one of the person's own that goes by its name."""
    return next((one for one in all_instruments() if one.key == key), Instrument(key=key, name=key))
