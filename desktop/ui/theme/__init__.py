"""Colours, type, measures and icons, each in one place.

`install_theme(app)` is called once by bootstrap. Widgets ask `theme()` for a colour, a font or a length in *rad* (the
height of one line of text), and connect `theme().changed` where a style sheet cannot reach.
"""

from desktop.ui.theme.icons import icon, icon_names, icon_pixmap, paint_icon
from desktop.ui.theme.theme import Theme, ThemeChoice, install_theme, theme
from desktop.ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "ThemeChoice",
    "Tokens",
    "icon",
    "icon_names",
    "icon_pixmap",
    "install_theme",
    "paint_icon",
    "theme",
]
