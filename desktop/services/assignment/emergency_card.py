"""The card of Akut nu: numbers and steps that anyone can read, without coverage and before unlocking (SC14).

It comes from `resources/emergency.toml`, is approved by the county, and holds nothing of any person. Apart from the
notes (`emergency.py`), because it is needed before anything else of a desk is loaded.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec


class Number(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A telephone number to ring. `alarm`: the one for danger to life."""

    who: str
    number: str
    text: str
    checked_on: date | None = None
    alarm: bool = False
    hours: str = ""  # when somebody answers; empty: always


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to do, and why or how, in a line each. `note`: it asks for the note, which no locked screen has."""

    do: str
    text: str
    note: bool = False


class Situation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that is happening, and the steps for it."""

    key: str
    title: str
    steps: tuple[Step, ...]


class EmergencyCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole card. Unknown keys are refused: a misspelt number must not be silently left out."""

    check_after_days: int
    situations: tuple[Situation, ...]
    numbers: tuple[Number, ...]

    def is_old(self, number: Number, day: date) -> bool:
        """Whether it is long since somebody saw to it that the number is right."""
        return number.checked_on is not None and day - number.checked_on > timedelta(days=self.check_after_days)


def read_card(text: bytes) -> EmergencyCard:
    """Parse emergency.toml; raises msgspec.ValidationError, which names the key."""
    return msgspec.toml.decode(text, type=EmergencyCard)
