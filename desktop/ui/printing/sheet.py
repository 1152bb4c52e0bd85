"""A paper in words: what stands on it, in reading order, without a thought of how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the paper: level 1 begins a part, level 2 a piece of it. It never stands last on a page."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks in it are kept. `small` is for explanations, `bold` for what must not be missed."""

    text: str
    small: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What somebody has written or said, with a bar beside it, and who and when under it."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what they are: (label, text)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. The head is repeated on each page; `widths` are shares of the width, equal when left out."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Boxes:
    """Squares to be ticked by pen, each with its words."""

    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on by hand, with what is to stand there."""

    label: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, such as a QR code. `words` say the same for one who cannot see it."""

    svg: bytes
    width_mm: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Part = Heading | Paragraph | OwnWords | Facts | Rows | Boxes | WritingLines | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper. `foot` stands small at the bottom of each page, `day` at the top of each."""

    title: str
    lead: str = ""
    parts: tuple[Part, ...] = ()
    foot: str = ""
    day: date | None = None


def words(sheet: Sheet) -> str:
    """All that the paper says, in reading order: for a screen reader, and for tests."""
    return "\n".join(filter(None, [sheet.title, sheet.lead, *_said(sheet.parts), sheet.foot]))


def _said(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        match part:
            case Heading(text=text) | Paragraph(text=text):
                yield text
            case OwnWords(text=text, source=source):
                yield from (text, source)
            case Facts(rows=rows):
                yield from (f"{label}: {text}" for label, text in rows)
            case Rows(head=head, rows=table):
                yield from (" · ".join(row) for row in (head, *table))
            case Boxes(rows=choices):
                yield from choices
            case WritingLines(label=label):
                yield label
            case Picture(words=said):
                yield said
            case PageBreak():
                pass
