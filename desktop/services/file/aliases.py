"""Neutral aliases: words for trees, birds and water, which tell nothing about a person or a place (DOMAIN section 6).

Left out on purpose: first names, names of municipalities and lakes, and words that could be taken as a judgement.
"""

from collections.abc import Collection
from random import Random

_TREES = ("Asp", "Hassel", "Hägg", "Lönn", "Oxel", "Rönn", "Sälg", "Vide")
_CONIFERS = ("Gran", "Lärk", "Tall")
_BIRDS = (
    *("Bergfink", "Bofink", "Domherre", "Grönsiska", "Lavskrika", "Lom", "Mes", "Nötväcka", "Orre", "Ripa"),
    *("Sidensvans", "Snösparv", "Spov", "Stare", "Svala", "Sädesärla", "Tjäder", "Tofsvipa", "Trana", "Trast"),
)
_WATERS = ("Brygga", "Bäck", "Holme", "Krusning", "Källa", "Laguna", "Näckros", "Skär", "Tjärn", "Udde", "Vik", "Våg")

SIGNS = {
    **dict.fromkeys(_CONIFERS, "tree"),
    **dict.fromkeys(_TREES, "leaf"),
    **dict.fromkeys(_BIRDS, "bird"),
    **dict.fromkeys(_WATERS, "water"),
}
"""Icon of the alias tile, by alias."""


def sign_for(alias: str) -> str:
    """The icon that goes with an alias; a tree for words of the person's own choosing."""
    return SIGNS.get(alias.strip().capitalize(), "tree")


def suggest(taken: Collection[str], count: int, luck: Random) -> tuple[str, ...]:
    """Free aliases in random order, so that an alias does not tell which file was opened first."""
    used = {alias.casefold() for alias in taken}
    free = [alias for alias in SIGNS if alias.casefold() not in used]
    return tuple(luck.sample(free, min(count, len(free))))
