"""From tokens to a QPalette, and from the system's own palette to tokens when high contrast is asked for."""

from PySide6.QtGui import QColor, QPalette

from desktop.ui.theme.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "paper",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Highlight: "soft",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "blue",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.ToolTipBase: "paper",
    QPalette.ColorRole.ToolTipText: "ink",
}
_TEXT_ROLES = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)


def palette_of(tokens: Tokens) -> QPalette:
    """The palette that Fusion paints with where no style sheet reaches."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.dis))
    return palette


def tokens_of(system: QPalette) -> Tokens:
    """Tokens made of nothing but the system's colours, for those who have asked their computer for high contrast."""

    def name(role: QPalette.ColorRole, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return system.color(group, role).name()

    text, base = name(QPalette.ColorRole.WindowText), name(QPalette.ColorRole.Base)
    strong, on_strong = name(QPalette.ColorRole.Highlight), name(QPalette.ColorRole.HighlightedText)
    window, link = name(QPalette.ColorRole.Window), name(QPalette.ColorRole.Link)
    faint = name(QPalette.ColorRole.WindowText, QPalette.ColorGroup.Disabled)
    return Tokens(
        window=window, paper=base, sunk=window, soft=base, hair=text, border=text,
        ink=text, ink2=text, link=link, blue=strong, blue_hover=strong, blue_pressed=strong, on_blue=on_strong,
        focus=text, acc=text, accink=text, accsoft=base, red=strong, red_hover=strong, redink=text, redsoft=base,
        dis=faint,
    )  # fmt: skip
