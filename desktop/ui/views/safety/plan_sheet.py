"""The safety plan as a paper: neutral to look at, without names, alias or cover story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.safety.safety_paper import PaperLine, SafetyPaper
from desktop.ui.printing.sheet import Facts, Heading, Paragraph, Part, Sheet
from desktop.ui.views.safety.safety_words import heading_word
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def plan_sheet(paper: SafetyPaper, today: date) -> Sheet:
    """What may stand on it."""
    return Sheet(
        title=translate("SafetySheet", "What we have agreed"),
        parts=tuple(_parts(paper)),
        foot=translate("SafetySheet", "Keep it where nobody else finds it, or give it back."),
        day=today,
    )


def _parts(paper: SafetyPaper) -> Iterator[Part]:
    for section in paper.sections:
        yield Heading(heading_word(section.heading))
        if len(section.texts) > 1:
            both = translate("SafetySheet", "There are two versions. Follow the more cautious one.")
            yield Paragraph(both, bold=True)
        for text in section.texts:
            yield Paragraph(text)
        if section.review_on:
            yield Paragraph(_again(section.review_on), small=True)
    yield from _lines(translate("SafetySheet", "The children, each for themselves"), paper.children)
    yield from _lines(translate("SafetySheet", "What we limit, why, until when"), paper.limits)


def _lines(title: str, lines: tuple[PaperLine, ...]) -> Iterator[Part]:
    if not lines:
        return
    yield Heading(title)
    for line in lines:
        yield Heading(line.title, 2)
        if line.text:
            yield Paragraph(line.text)
        rows = []
        if line.who:
            rows.append((translate("SafetySheet", "Who"), line.who))
        if line.review_on:
            rows.append((translate("SafetySheet", "Looked at again"), long_day_with_year(line.review_on)))
        if rows:
            yield Facts(tuple(rows))


def _again(day: date) -> str:
    return translate("SafetySheet", "Looked at again {day}.").format(day=long_day_with_year(day))
