"""How good a passphrase is: how long guessing it would take somebody who knows how Swedes choose them.

zxcvbn counts guesses (Wheeler, USENIX Security 2016): common words, names, keyboards, dates, repetition. It knows
English; the Swedish words, municipalities and what this computer knows by name are given to it. Nothing is asked about
digits and signs. It is slow to load, so it is loaded at the first question, which belongs on a worker thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from desktop.services import municipalities

LEAST_CHARACTERS = 8
GUESSES_A_SECOND = 10_000
"""Of an attacker who has taken the disk: one guess costs some 0.4 s on one computer (Argon2id), so he has thousands."""

_WORDS = Path(__file__).parents[3] / "resources" / "passphrase" / "common_words.txt"
_MOST = 72  # zxcvbn reads no more, and more makes no passphrase worse
_DAY = 24 * 60 * 60


class GuessTime(IntEnum):
    """How long guessing would take him, in steps that a person has a feeling for."""

    MINUTES = 0  # less than an hour
    HOURS = 1
    DAYS = 2
    MONTHS = 3
    YEARS = 4
    CENTURIES = 5
    FOR_EVER = 6  # longer than there have been people in the county


_LIMITS = (
    (3_600, GuessTime.MINUTES),
    (_DAY, GuessTime.HOURS),
    (30 * _DAY, GuessTime.DAYS),
    (2 * 365 * _DAY, GuessTime.MONTHS),
    (200 * 365 * _DAY, GuessTime.YEARS),
    (10_000 * 365 * _DAY, GuessTime.CENTURIES),
)


@dataclass(frozen=True, slots=True)
class Strength:
    """What is told of a passphrase. `enough`: as the municipality's policy wants it."""

    guesses_log10: float
    time: GuessTime
    enough: bool


def judge(passphrase: str, least: float, names: Iterable[str] = ()) -> Strength:
    """How good it is. `least`: the power of ten of guesses that it must take; `names`: what is known here by name."""
    from zxcvbn import zxcvbn  # slow to load, and only needed when one is chosen

    text = passphrase.strip()
    found = zxcvbn(text[:_MOST], user_inputs=[*_known(), *_parts(names)]) if text else {"guesses_log10": 0}
    log10 = float(found["guesses_log10"])
    return Strength(log10, _time(log10), len(text) >= LEAST_CHARACTERS and log10 >= least)


def check(passphrase: str, least: float, names: Iterable[str] = ()) -> None:
    """Raises KnownError(PASSPHRASE_WEAK) unless it is enough."""
    if not judge(passphrase, least, names).enough:
        raise KnownError(Reason.PASSPHRASE_WEAK)


def _time(guesses_log10: float) -> GuessTime:
    seconds = 10 ** min(guesses_log10, 30) / GUESSES_A_SECOND / 2  # half of them, on the average
    return next((time for limit, time in _LIMITS if seconds < limit), GuessTime.FOR_EVER)


@cache
def _known() -> tuple[str, ...]:
    """Swedish words, the commonest first, then every municipality."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return (*dict.fromkeys([*words, *(name.casefold() for name in municipalities.names().values())]),)


def _parts(names: Iterable[str]) -> list[str]:
    return [part for name in names for part in {name.casefold(), *name.casefold().split()} if len(part) > 1]
