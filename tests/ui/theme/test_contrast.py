"""The colours keep the contrast that the drawings promised: text 4.5, edges and marks 3."""

from math import floor

import pytest

from desktop.ui.theme import DARK, LIGHT, Tokens

GROUNDS = ("paper", "window", "sunk", "soft", "accsoft", "redsoft")
TEXTS = ("ink", "ink2", "link", "accink", "redink")

# Measured when the colours were chosen: light/dark, on each ground in turn; - where the pair is not used.
MEASURED = """
ink    16.5/13.7 14.9/15.2 13.4/16.1 13.3/10.4 14.7/12.5 14.0/13.5
ink2   8.0/8.5   7.2/9.5   6.5/10.0  6.4/6.5   7.1/7.7   6.8/8.4
link   7.3/8.7   6.6/9.6   5.9/10.2  5.9/6.6   -         -
accink 8.0/9.6   7.2/10.7  -         -         7.1/8.7   -
redink 8.5/9.0   7.7/10.0  6.9/10.5  -         -         7.2/8.9
border 4.4/5.1   3.9/5.6   3.6/5.9   3.5/3.8   3.9/4.6   3.7/5.0
focus  6.5/9.7   5.9/10.8  5.3/11.4  5.3/7.4   5.8/8.8   5.6/9.6
acc    4.5/7.1   4.0/7.9   -         -         4.0/6.5   -
red    7.2/3.4   6.5/3.8   -         -         -         6.1/3.4
blue   7.3/3.2   6.6/3.6   -         -         -         -
dis    3.6/4.1   3.3/4.6   -         -         -         -
"""
ON_FILLED = {"blue": (7.3, 4.9), "blue_hover": (9.3, 5.8), "blue_pressed": (12.3, 7.5), "red": (7.2, 4.6)} | {
    "red_hover": (9.7, 5.8)
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two colours, cut off after one decimal so that it never promises more than there is."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return floor((light + 0.05) / (dark + 0.05) * 10) / 10


def measured() -> list[tuple[str, str, float, float]]:
    """The table as (colour, ground, light, dark)."""
    rows = []
    for line in MEASURED.split("\n")[1:-1]:
        name, *cells = line.split()
        for ground, cell in zip(GROUNDS, cells, strict=True):
            if cell != "-":
                light, dark = map(float, cell.split("/"))
                rows.append((name, ground, light, dark))
    return rows


@pytest.mark.parametrize(("name", "ground", "light", "dark"), measured())
def test_contrast_is_as_measured(name: str, ground: str, light: float, dark: float) -> None:
    """A changed colour changes its number here, and must then be looked at again."""
    assert light == contrast(getattr(LIGHT, name), getattr(LIGHT, ground))
    assert dark == contrast(getattr(DARK, name), getattr(DARK, ground))


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_edges_reach_their_floor(tokens: Tokens) -> None:
    """4.5 for text, 3 for edges and marks, on every ground where they stand."""
    for name, ground, _, _ in measured():
        floor = 4.5 if name in TEXTS else 3.0
        assert contrast(getattr(tokens, name), getattr(tokens, ground)) >= floor, (name, ground)


@pytest.mark.parametrize(("filled", "light", "dark"), [(name, *pair) for name, pair in ON_FILLED.items()])
def test_words_on_filled_buttons_are_readable(filled: str, light: float, dark: float) -> None:
    """White on blue and red, at rest, hovered and pressed."""
    assert light == contrast(LIGHT.on_blue, getattr(LIGHT, filled))
    assert dark == contrast(DARK.on_blue, getattr(DARK, filled))


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_there_is_no_green(tokens: Tokens) -> None:
    """Nothing may say "safe" by its colour: no token is more green than both red and blue."""
    for name in tokens.__slots__:
        red, green, blue = (int(getattr(tokens, name)[i : i + 2], 16) for i in (1, 3, 5))
        assert green <= max(red, blue), name
