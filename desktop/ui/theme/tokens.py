"""Every colour that the program uses, by its purpose. The one place where a colour is written down.

Contrast against the grounds they stand on is measured by tests/ui/theme. There is no green.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Each name says what the colour is for, not what it looks like."""

    window: str  # behind cards
    paper: str  # cards, fields, status line
    sunk: str  # rail, read-only, pressed
    soft: str  # chosen, hover, info
    hair: str  # dividers only
    border: str  # edges of controls
    ink: str  # text
    ink2: str  # second text, icons
    link: str  # links, bar, chosen edge
    blue: str  # the filled button
    blue_hover: str
    blue_pressed: str
    on_blue: str  # words on blue or red
    focus: str  # focus ring
    acc: str  # amber bar and edge: decide
    accink: str  # amber text
    accsoft: str  # amber ground, differences between versions
    red: str  # red button and bar: safety or lost text, nothing else
    red_hover: str
    redink: str  # red text
    redsoft: str  # red ground
    dis: str  # disabled text


LIGHT = Tokens(
    window="#F1F4F6",
    paper="#FFFFFF",
    sunk="#E3E9EE",
    soft="#DCE9F3",
    hair="#CBD5DD",
    border="#6B7A87",
    ink="#14202B",
    ink2="#44525E",
    link="#1B5A89",
    blue="#1B5A89",
    blue_hover="#154A72",
    blue_pressed="#0F3757",
    on_blue="#FFFFFF",
    focus="#0B5FA5",
    acc="#B26200",
    accink="#7A4200",
    accsoft="#FFF0DA",
    red="#A8202A",
    red_hover="#861720",
    redink="#961A23",
    redsoft="#FBE9E8",
    dis="#7A8792",
)

DARK = Tokens(
    window="#12181E",
    paper="#1A222A",
    sunk="#0D1217",
    soft="#1E384B",
    hair="#33404C",
    border="#8593A0",
    ink="#E9EEF2",
    ink2="#B3BFC9",
    link="#8EC5F0",
    blue="#2F75AE",
    blue_hover="#2A699C",
    blue_pressed="#235883",
    on_blue="#FFFFFF",
    focus="#9CD0F7",
    acc="#E3A04A",
    accink="#F3C078",
    accsoft="#33270F",
    red="#CB464E",
    red_hover="#B13B43",
    redink="#FFADA7",
    redsoft="#38191C",
    dis="#77848F",
)
