"""How far it is between two municipalities, in bands: nobody's home is known to a card, and need not be (P15)."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from desktop.domain.records.pool import Band

_SEATS = {
    "2303": (63.107, 16.357),  # Hammarstrand
    "2305": (62.750, 15.424),  # Bräcke
    "2309": (63.327, 14.462),  # Krokom
    "2313": (63.854, 15.557),  # Strömsund
    "2321": (63.351, 13.456),  # Järpen
    "2326": (62.765, 14.434),  # Svenstavik
    "2361": (62.034, 14.357),  # Sveg
    "2380": (63.177, 14.636),  # Östersund
}
"""Where each municipality of the county has its main place, degrees north and east."""

_ROAD, _EARTH = 1.25, 6371.0  # a road is so much longer than the bird's way; km


ORDER = tuple(Band)


def band(here: str, there: str) -> Band:
    """Between two municipalities, by their codes."""
    if here == there:
        return Band.SAME
    if here not in _SEATS or there not in _SEATS:
        return Band.UNKNOWN
    km = _ROAD * _bird(_SEATS[here], _SEATS[there])
    return Band.NEAR if km <= 60 else Band.FAR if km <= 150 else Band.VERY_FAR


def _bird(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, east, north2, east2 = map(radians, (*one, *other))
    part = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(part))
