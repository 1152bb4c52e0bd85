"""Sweden's municipalities by code, as resources/municipalities.csv has them (SCB)."""

import csv
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[2] / "resources" / "municipalities.csv"


def official_name(code: str) -> str:
    """Such as "Strömsunds kommun"; empty for a code that is not a municipality's."""
    return _official_names().get(code, "")


@cache
def _official_names() -> dict[str, str]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["official_name"] for row in csv.DictReader(file)}


@cache
def names() -> dict[str, str]:
    """Short names such as "Strömsund" by code, in the order of the codes."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@cache
def counties() -> tuple[str, ...]:
    """What the counties are called in speech: "Jämtland", "Skåne"."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        names = {row["county"].removesuffix(" län").removesuffix("s") for row in csv.DictReader(file)}
    return tuple(sorted(names))


@cache
def county_names() -> dict[str, str]:
    """Names such as "Jämtlands län" by the county's two digits, in the order of the codes."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["county_code"]: row["county"] for row in csv.DictReader(file)}


def of_county(code: str) -> tuple[str, ...]:
    """Codes of a county's municipalities."""
    return tuple(one for one in names() if one.startswith(code))
