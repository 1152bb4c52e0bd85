"""What is alike in a candidate's ties and a file, and what only looks so."""

from __future__ import annotations

import pytest

from desktop.domain.records.pool import DeclaredTie, TieKind
from desktop.services.pool.tie_comparison import Somebody, compare


@pytest.mark.parametrize(
    ("tie", "around", "alike"),
    [
        ("Kusin till Jonas Rask i Gällö", "Peter Rask", ("rask",)),
        ("Gift in i Erikssons släkt", "Karl Eriksson", ("erikssons",)),
        (
            "Sitter i styrelsen för Gällö hembygdsförening",
            "Med i hembygdsförening, Gällö",
            ("gällö", "hembygdsförening"),
        ),
        ("Kusin och granne", "Kusin, granne", ()),
        ("Granne med Eriksson", "Karl Ericsson", ("eriksson",)),
        ("Arbetar på sågen", "Arbetar i butik", ()),
        ("Rask", "Raskt avslut", ()),
        ("", "Peter Rask", ()),
    ],
)
def test_names_and_places_are_compared_and_not_the_words_between(tie: str, around: str, alike: tuple[str, ...]) -> None:
    """Two who are cousins are not each other's cousins."""
    hits = compare([DeclaredTie(kind=TieKind.KIN, words=tie)], [Somebody("bror", around)])
    assert (hits[0].alike if hits else ()) == alike
