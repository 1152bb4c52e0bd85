"""Filling pages of A4 with slips, and painting a page: on paper and on screen it is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.printing.fonts import SMALL, dots, paper_font
from desktop.ui.printing.sheet import Sheet
from desktop.ui.printing.typesetting import GREY, Slip, lines_of, slips
from desktop.ui.widgets.time_words import long_day_with_year

WIDTH, HEIGHT = 595.276, 841.89  # points, A4
MARGIN = 56.693  # 20 mm
_TOP = 30.0  # the line with the day and the number of the page
_FOOT_LEADING = 1.3

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Page:
    """The slips of one page, in order."""

    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet set in type."""

    sheet: Sheet
    pages: tuple[Page, ...]
    foot: tuple[Slip, ...]


def set_in_type(sheet: Sheet) -> Pages:
    """Lay the sheet out over as many pages as it needs."""
    inner = dots(WIDTH - 2 * MARGIN)
    foot = tuple(lines_of(sheet.foot, paper_font(SMALL), inner, GREY, _FOOT_LEADING)) if sheet.foot else ()
    room = dots(HEIGHT - 2 * MARGIN - _TOP) - sum(line.height for line in foot)
    pages = tuple(Page(tuple(page)) for page in _filled(slips(sheet, inner), room))
    return Pages(sheet, pages, foot)


def _filled(made: Sequence[Slip], room: float) -> Iterator[list[Slip]]:
    page: list[Slip] = []
    used = 0.0
    for run in _runs(made):
        if run[0].breaks:
            if page:
                yield page
            page, used = [], 0.0
            continue
        height = sum(slip.height for slip in run)
        if used + height > room and not all(slip.gap for slip in run):
            if page:
                yield page
            page = list(run[0].head) if run[0].head and run[0] not in run[0].head else []
            used = sum(slip.height for slip in page)
            run = _without_first_gaps(run)
            height = sum(slip.height for slip in run)
        for slip in run:  # a run taller than a page is cut where it must be
            if used + slip.height > room and page and not slip.gap:
                yield page
                page, used = [], 0.0
            if page or not slip.gap:
                page.append(slip)
                used += slip.height
    if page:
        yield page


def _without_first_gaps(run: Sequence[Slip]) -> list[Slip]:
    kept = list(run)
    while len(kept) > 1 and kept[0].gap:
        kept.pop(0)
    return kept


def _runs(made: Sequence[Slip]) -> Iterator[list[Slip]]:
    """What must stay together: glued slips with the one after them."""
    run: list[Slip] = []
    for slip in made:
        run.append(slip)
        if not slip.glued:
            yield run
            run = []
    if run:
        yield run


def paint_page(painter: QPainter, pages: Pages, number: int) -> None:
    """Paint page `number`, counted from 0, in dots from the corner of the paper."""
    left, right = dots(MARGIN), dots(WIDTH - MARGIN)
    top_line = QRectF(left, dots(MARGIN) - dots(6), right - left, dots(14))
    painter.setFont(paper_font(SMALL))
    painter.setPen(GREY)
    if pages.sheet.day is not None:
        painter.drawText(top_line, Qt.AlignmentFlag.AlignLeft, long_day_with_year(pages.sheet.day))
    numbered = translate("Paper", "page {number} of {count}").format(number=number + 1, count=len(pages.pages))
    painter.drawText(top_line, Qt.AlignmentFlag.AlignRight, numbered)
    top = dots(MARGIN + _TOP)
    for slip in pages.pages[number].slips:
        if slip.paint is not None:
            slip.paint(painter, left, top)
        top += slip.height
    low = dots(HEIGHT - MARGIN + 14) - sum(line.height for line in pages.foot)
    for line in pages.foot:
        if line.paint is not None:
            line.paint(painter, left, low)
        low += line.height
