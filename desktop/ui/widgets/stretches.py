"""Where words stand in a text that has been laid out: a rectangle and a baseline for each line that they reach."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one line, in the coordinates of the document."""

    rect: QRectF
    baseline: float


def stretches(document: QTextDocument, start: int, end: int) -> Iterator[Stretch]:
    """Line by line, from one place to another, both counted as Qt does (`units`)."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x_of(line, first), _x_of(line, last)
                place, y = layout.position(), layout.position().y() + line.y()
                rect = QRectF(place.x() + left, y, right - left, line.ascent() + line.descent())
                yield Stretch(rect, y + line.ascent())
        block = block.next()


def units(text: str, place: int) -> int:
    """Qt counts UTF-16 units where Python counts characters."""
    return len(text[:place].encode("utf-16-le")) // 2


def _x_of(line: QTextLine, place: int) -> float:
    """PySide answers with a pair, of which its stubs say nothing."""
    answer: Any = line.cursorToX(place)
    return float(answer[0])
