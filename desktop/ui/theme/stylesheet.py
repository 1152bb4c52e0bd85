"""Builds the style sheet from resources/styles/bredvid.qss.

The template writes `@paper` for a token, `rad(0.5)` for a length, `inner(2)` for that length less the two edge lines,
`pt(1.07)` for a text size and `line(1)` for a line width. Anything else is plain QSS.
"""

import re
from pathlib import Path

from desktop.ui.theme.tokens import Tokens
from desktop.ui.theme.typography import Typography

_TEMPLATE = Path(__file__).parents[3] / "resources" / "styles" / "bredvid.qss"
_TOKEN = re.compile(r"@(\w+)")
_LENGTH = re.compile(r"\b(rad|inner|pt|line)\(([\d.]+)\)")


def stylesheet(tokens: Tokens, type_: Typography, template: str | None = None) -> str:
    """The style sheet for one theme at one zoom. An unknown token name is an AttributeError, not a silent black."""

    def length(match: re.Match[str]) -> str:
        count = float(match[2])
        match match[1]:
            case "pt":
                return f"{type_.points(count):.2f}pt"
            case "line":
                return f"{type_.line(int(count))}px"
            case "inner":
                return f"{type_.rad(count) - type_.line(2)}px"
        return f"{type_.rad(count)}px"

    text = template if template is not None else _TEMPLATE.read_text(encoding="utf-8")
    text = _TOKEN.sub(lambda match: str(getattr(tokens, match[1])), text)
    return _LENGTH.sub(length, text)
