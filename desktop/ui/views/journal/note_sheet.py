"""A note as a paper: whose by its fields, the text, and what has corrected it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.personal_number import parse_personal_number
from desktop.services.file.journal import NoteView
from desktop.services.file.note_paper import NotePaper
from desktop.ui.printing.sheet import Facts, Heading, Paragraph, Part, Sheet
from desktop.ui.widgets.time_words import clock, long_day_with_year, short_day_with_year

translate = QCoreApplication.translate


def note_sheet(paper: NotePaper, today: date) -> Sheet:
    """Fields that are protected stand there empty."""
    first = paper.notes[0]
    number = parse_personal_number(paper.personal_number, today).shown() if paper.personal_number else ""
    parts: list[Part] = [
        Facts(
            (
                (translate("NoteSheet", "Name"), paper.name),
                (translate("NoteSheet", "Personal number"), number),
                (translate("NoteSheet", "Case number"), paper.case_number),
                (translate("NoteSheet", "Day"), long_day_with_year(first.on)),
                (translate("NoteSheet", "Signed"), _signature(first)),
            )
        ),
        Paragraph(paper.texts[0]),
    ]
    for view, text in zip(paper.notes[1:], paper.texts[1:], strict=True):
        parts += [Heading(translate("NoteSheet", "Correction"), 2), Paragraph(text), Paragraph(_signature(view), True)]
    return Sheet(title=translate("NoteSheet", "Note"), lead=_lead(paper), parts=tuple(parts), day=today)


def _lead(paper: NotePaper) -> str:
    if not paper.protected:
        return ""
    return translate("NoteSheet", "Some details are left out. Ask the one who has signed it.")


def _signature(view: NoteView) -> str:
    moment = local(view.by.at)
    return f"{view.by.name}, {short_day_with_year(moment.date())} {clock(moment)}"
