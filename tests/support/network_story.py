"""The network of Tall in its four moments, as the picture of the screen has it. All invented."""

from __future__ import annotations

from datetime import date

from demo.history.network import When, draw
from demo.stories.network import AFTER, AT, BEFORE, DURING, WISH, WORDS
from desktop.domain.identity import CompartmentId
from desktop.services.network.network_maps import NetworkMaps

__all__ = ["AFTER", "AT", "BEFORE", "DURING", "WORDS", "draw_tall"]

DAYS = (When(date(2026, 11, 3)), When(note="nov 2026"), When(date(2027, 1, 12)), When(note=WISH))
ENDS = (date(2027, 6, 11), date(2027, 8, 31), date(2028, 1, 31))


def draw_tall(maps: NetworkMaps, file: CompartmentId) -> None:
    """All of it, moment by moment, as somebody would draw it."""
    draw(maps, file, DAYS, ENDS)
