"""Setting a sheet in type: each part becomes slips, one line high, which the pages are then filled with.

A slip knows its height, how to paint itself at a height of the page, and whether it must stay with the next. A table
slip also knows its head, which is painted again where a page begins with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.printing.fonts import BODY, SMALL, dots, paper_font
from desktop.ui.printing.sheet import (
    Boxes,
    Facts,
    Heading,
    OwnWords,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Rows,
    Sheet,
    WritingLines,
)

INK, GREY, HAIR = QColor("#000000"), QColor("#3A3A3A"), QColor("#9A9A9A")
LEADING = 1.38
_TITLE, _H1, _H2 = 20.0, 14.0, 11.5
_LABEL_SHARE = 0.3
_MM = 72 / 25.4
_WHOLE_ROW = 14  # lines: a longer row may break over pages
_FACTS_TOGETHER = 8

Paint = Callable[[QPainter, float, float], None]
"""Paint at (left, top)."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What never breaks. `glued`: stays on the page of the next slip. `gap`: air that vanishes at a page's edge."""

    height: float
    paint: Paint | None = None
    glued: bool = False
    gap: bool = False
    head: tuple[Slip, ...] = ()
    breaks: bool = False


def slips(sheet: Sheet, width: float) -> list[Slip]:
    """The whole sheet, `width` dots wide."""
    made = [*_text(sheet.title, paper_font(_TITLE, bold=True), width, glued=True, leading=1.2)]
    if sheet.lead:
        made += [_air(5, glued=True), *_text(sheet.lead, paper_font(), width)]
    made.append(_air(14))
    for part in sheet.parts:
        made += _part(part, width)
    return [_holding(before, slip) for before, slip in zip([None, *made], made, strict=False)]


def _holding(before: Slip | None, slip: Slip) -> Slip:
    """Air after what must stay with the next thing holds on to it too: a heading over another heading."""
    return replace(slip, glued=True) if slip.gap and before is not None and before.glued else slip


def _part(part: Part, width: float) -> Iterator[Slip]:
    match part:
        case Heading(text=text, level=level):
            yield _air(12 if level == 1 else 6)
            yield from _text(text, paper_font(_H1 if level == 1 else _H2, bold=True), width, glued=True, leading=1.25)
            yield _air(4 if level == 1 else 2, glued=True)
        case Paragraph(text=text, small=small, bold=bold):
            yield from _text(text, paper_font(SMALL if small else BODY, bold), width, GREY if small else INK)
            yield _air(7)
        case OwnWords():
            yield from _own_words(part, width)
        case Facts(rows=rows):
            yield from _facts(rows, width)
        case Rows():
            yield from _table(part, width)
        case Boxes(rows=choices):
            yield from _boxes(choices, width)
        case WritingLines(label=label, count=count):
            yield from _writing_lines(label, count, width)
        case Picture():
            yield from _picture(part)
        case PageBreak():
            yield Slip(0, breaks=True)


def _air(points: float, glued: bool = False) -> Slip:
    return Slip(dots(points), glued=glued, gap=True)


# Running text


def lines_of(text: str, font: QFont, width: float, colour: QColor = INK, leading: float = LEADING) -> list[Slip]:
    """The text as lines; a word that is wider than the paper is broken rather than cut off."""
    made: list[Slip] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        if not layout.lineCount():
            made.append(Slip(font.pixelSize() * leading))
        made += [_line(layout, number, font, colour, leading) for number in range(layout.lineCount())]
    return made


def _line(layout: QTextLayout, number: int, font: QFont, colour: QColor, leading: float) -> Slip:
    line, height = layout.lineAt(number), font.pixelSize() * leading

    def paint(painter: QPainter, left: float, top: float) -> None:
        _ = layout  # its lines live as long as it does
        painter.setPen(colour)
        line.draw(painter, QPointF(left, top + (height - line.height()) / 2))

    return Slip(height, paint)


def _text(
    text: str, font: QFont, width: float, colour: QColor = INK, *, glued: bool = False, leading: float = LEADING
) -> list[Slip]:
    return _without_orphans(lines_of(text, font, width, colour, leading), glued)


def _without_orphans(lines: Sequence[Slip], glued: bool = False) -> list[Slip]:
    """The first two lines keep together, and the last two."""
    last = len(lines) - 1
    return [replace(line, glued=glued or (n < last and n in (0, last - 1))) for n, line in enumerate(lines)]


def _shifted(slip: Slip, right: float) -> Slip:
    paint = slip.paint
    if paint is None:
        return slip
    return replace(slip, paint=lambda painter, left, top: paint(painter, left + right, top))


def _own_words(part: OwnWords, width: float) -> Iterator[Slip]:
    inset = dots(12)
    yield _air(2)
    lines = _text(part.text, paper_font(), width - inset, glued=False)
    if part.source:
        lines = [*(replace(line, glued=line.glued or n == len(lines) - 1) for n, line in enumerate(lines))]
        lines += _text(part.source, paper_font(SMALL), width - inset, GREY)
    for line in lines:
        yield _with_bar(_shifted(line, inset))
    yield _air(8)


def _with_bar(slip: Slip) -> Slip:
    inner = slip.paint

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.fillRect(QRectF(left, top, dots(2.2), slip.height + 1), HAIR)
        if inner is not None:
            inner(painter, left, top)

    return replace(slip, paint=paint)


# Labels and tables


def _facts(rows: Sequence[tuple[str, str]], width: float) -> Iterator[Slip]:
    """A few facts stay together; many may go over to the next page between two of them."""
    together = len(rows) <= _FACTS_TOGETHER
    for number, row in enumerate(rows):
        last = number == len(rows) - 1
        lines = _row(row, (_LABEL_SHARE, 1 - _LABEL_SHARE), width, bold=(True, False), size=10.0)
        yield from lines
        yield _air(2, glued=together and not last and len(lines) <= _WHOLE_ROW)
    yield _air(8)


def _table(part: Rows, width: float) -> Iterator[Slip]:
    columns = max([len(part.head), *(len(row) for row in part.rows)], default=1)
    shares = part.widths if len(part.widths) == columns else (1.0,) * columns
    head: tuple[Slip, ...] = ()
    if any(part.head):
        head = (
            *(replace(s, glued=True) for s in _row(part.head, shares, width, bold=(True,) * columns, size=SMALL)),
            _rule(width, INK, 0.8),
        )
        yield from head
    for row in part.rows:
        for slip in _row(row, shares, width, size=9.5):
            yield replace(slip, head=head)
        yield replace(_rule(width, HAIR, 0.4), glued=False, head=head)
    yield _air(10)


def _row(
    cells: Sequence[str], shares: Sequence[float], width: float, *, bold: Sequence[bool] = (), size: float = BODY
) -> list[Slip]:
    """A row, line by line, so that a very long one can go over to the next page."""
    gutter, total = dots(8), sum(shares)
    widths = [(width - gutter * (len(shares) - 1)) * share / total for share in shares]
    columns = []
    for number, cell in enumerate(cells):
        font = paper_font(size, bold=number < len(bold) and bold[number])
        columns.append(lines_of(cell, font, widths[number]))
    lefts = [sum(widths[:n]) + gutter * n for n in range(len(widths))]
    count = max(len(lines) for lines in columns)
    made = [_across(columns, lefts, n) for n in range(count)]
    if count <= _WHOLE_ROW:
        return [replace(slip, glued=True) for slip in made[:-1]] + [replace(made[-1], glued=True)]
    return _without_orphans(made)


def _across(columns: Sequence[Sequence[Slip]], lefts: Sequence[float], number: int) -> Slip:
    cells = [(lines[number], left) for lines, left in zip(columns, lefts, strict=False) if number < len(lines)]

    def paint(painter: QPainter, left: float, top: float) -> None:
        for slip, right in cells:
            if slip.paint is not None:
                slip.paint(painter, left + right, top)

    return Slip(max(slip.height for slip, _ in cells), paint)


def _rule(width: float, colour: QColor, points: float) -> Slip:
    height = dots(6)

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.fillRect(QRectF(left, top + height * 0.4, width, dots(points)), colour)

    return Slip(height, paint, glued=True)


# For a pen, and pictures


def _boxes(choices: Sequence[str], width: float) -> Iterator[Slip]:
    inset, side = dots(20), dots(10)

    def square(painter: QPainter, left: float, top: float) -> None:
        painter.setPen(QPen(INK, dots(0.8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top + dots(2.6), side, side))

    for choice in choices:
        lines = [_shifted(line, inset) for line in _text(choice, paper_font(), width - inset)]
        yield replace(lines[0], paint=_both(square, lines[0].paint))
        yield from lines[1:]
        yield _air(5)
    yield _air(4)


def _both(first: Paint, second: Paint | None) -> Paint:
    def paint(painter: QPainter, left: float, top: float) -> None:
        first(painter, left, top)
        if second is not None:
            second(painter, left, top)

    return paint


def _writing_lines(label: str, count: int, width: float) -> Iterator[Slip]:
    height = dots(27)

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.fillRect(QRectF(left, top + height - dots(1), width, dots(0.6)), INK)

    for _ in range(count):
        yield Slip(height, paint, glued=True)
    yield from _text(label, paper_font(SMALL), width, GREY)
    yield _air(6)


def _picture(part: Picture) -> Iterator[Slip]:
    drawing = QSvgRenderer(QByteArray(part.svg))
    size, width = drawing.defaultSize(), dots(part.width_mm * _MM)
    height = width * size.height() / max(1, size.width())

    def paint(painter: QPainter, left: float, top: float) -> None:
        drawing.render(painter, QRectF(left, top, width, height))

    yield Slip(height, paint)
    yield _air(8)
