"""What is worked out of a choice before it is drawn: long texts take their time, and the window must not wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.services.conflict.conflict_choices import Choice, Nature, Version
from desktop.services.conflict.conflict_text import Paragraph, Piece, Rows, beside, joined
from desktop.ui.views.conflict.conflict_words import value_words

_WRITTEN = (Nature.TEXT, Nature.LINES)


@dataclass(frozen=True, slots=True)
class Compared:
    """The versions of one choice laid beside each other. `texts`: each as it stands; `together`: all of them in one."""

    texts: tuple[str, ...]
    rows: Rows
    together: str

    def column(self, at: int) -> list[Paragraph | None]:
        """One version, paragraph by paragraph."""
        return [row[at] for row in self.rows] or [None]


def compare(choice: Choice, today: date) -> Compared:
    """For any thread."""
    texts = tuple(_text(choice, version, today) for version in choice.versions)
    if choice.nature in (*_WRITTEN, Nature.LIST):
        return Compared(texts, beside(texts), joined(texts) if choice.nature in _WRITTEN else "")
    return Compared(texts, (tuple((Piece(text, True),) for text in texts),), "")


def _text(choice: Choice, version: Version, today: date) -> str:
    if choice.nature is Nature.DELETION:
        return ""
    if choice.nature is Nature.TEXT:
        return str(version.value or "")
    if choice.nature is Nature.LINES:
        return "\n".join(version.value or ())
    return value_words(choice, version.value, today)
