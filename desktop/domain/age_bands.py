"""Age bands as the municipality has set them: sources differ, and everybody from 0 has one (I15, I16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.age import Birth

_OLDEST = 130


def years_on(birth: Birth, day: date) -> int | None:
    """Full years; where only the year is known, the years that have been reached for certain or today's 1 January."""
    reached = [years for years in range(_OLDEST) if birth.has_turned(years, day)]
    return reached[-1] if reached else None


def band(years: int, begins: Sequence[int]) -> tuple[int, int | None]:
    """First and last age of the band that holds this age; the last band has no end."""
    starts = sorted({0, *begins})
    first = max(start for start in starts if start <= years)
    after = [start for start in starts if start > years]
    return first, (after[0] - 1 if after else None)
