"""What stands on the papers that go into the safe. Neutral: a number of a computer, a day, and no name of anybody."""

from __future__ import annotations

import io
from datetime import date

import segno
from PySide6.QtCore import QCoreApplication

from desktop.domain import paper_code
from desktop.domain.paper_code import HALF, RECOVERY_CODE, Form
from desktop.services.recovery.check_words import words_of
from desktop.ui.printing.sheet import Facts, Heading, Paragraph, Part, Picture, Rows, Sheet, WritingLines
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate

_QR_MM = 38.0


def recovery_code_sheet(code: str, computer: int | None, day: date) -> Sheet:
    """The code of one computer. Before it has been let into a county it has no number: a line to write it on."""
    number = translate("Papers", "Computer number")
    printed = (translate("Papers", "Printed"), long_day_with_year(day))
    which: tuple[Part, ...] = (
        (Facts((printed,)), WritingLines(number)) if computer is None else (Facts(((number, str(computer)), printed)),)
    )
    return Sheet(
        title=translate("Papers", "Recovery code"),
        lead=translate("Papers", "It opens one computer when the passphrase has been forgotten."),
        parts=(
            *which,
            _groups(code, RECOVERY_CODE),
            _picture(code),
            Heading(translate("Papers", "How it is used"), 2),
            Paragraph(
                translate(
                    "Papers",
                    "On the page that asks for the passphrase, choose that you do not remember it, and type the groups."
                    " Beside each group that is typed stands a word: it must be the one on this paper. Then you choose"
                    " a new passphrase.",
                )
            ),
            Heading(translate("Papers", "Where it lies"), 2),
            Paragraph(
                translate(
                    "Papers",
                    "In a sealed envelope in the municipality's safe. Never with the computer, and never as a picture"
                    " in a telephone. If the paper may have been seen, print a new code: the old one then opens"
                    " nothing.",
                )
            ),
        ),
        day=day,
    )


def half_sheet(half: str, number: int, invitation: str, unit: str, day: date) -> Sheet:
    """One of the two halves of a municipality's recovery key, with what is needed to find the county."""
    return Sheet(
        title=translate("Papers", "The municipality's recovery key, paper {number} of 2").format(number=number),
        lead=translate(
            "Papers", "Alone this paper opens nothing. With the other one it lets a new handler into the files."
        ),
        parts=(
            Facts(
                (
                    (translate("Papers", "Unit"), unit),
                    (translate("Papers", "Printed"), long_day_with_year(day)),
                )
            ),
            _groups(half, HALF, columns=2),
            _picture(f"{half}\n{invitation}"),
            Heading(translate("Papers", "The county"), 2),
            Paragraph(invitation),
            Heading(translate("Papers", "How it is used"), 2),
            Paragraph(
                translate(
                    "Papers",
                    "When nobody who works there can open the files any more: on any computer with Bredvid, before it"
                    " is set up, choose to recover a municipality. Both officers type their groups themselves. Beside"
                    " each group stands a word: it must be the one on the paper. Every use is written in every file.",
                )
            ),
            Heading(translate("Papers", "Where it lies"), 2),
            Paragraph(
                translate(
                    "Papers",
                    "In a sealed envelope with one officer. The two papers are never in the same place, and never with"
                    " the same person. Try them once a year.",
                )
            ),
        ),
        day=day,
    )


def _groups(code: str, form: Form, columns: int = 1) -> Rows:
    """A table of groups and words, read down the first column and then down the next."""
    head = (
        translate("Papers", "Group"),
        translate("Papers", "Type this"),
        translate("Papers", "Check word"),
    )
    both = zip(paper_code.groups_of(code, form), words_of(code, form), strict=True)
    cells = [(str(place), group, word) for place, (group, word) in enumerate(both, 1)]
    high = form.groups // columns
    rows = tuple(sum((cells[row + high * column] for column in range(columns)), ()) for row in range(high))
    return Rows(head * columns, rows, (1.0, 2.0, 2.0) * columns)


def _picture(text: str) -> Picture:
    buffer = io.BytesIO()
    segno.make(text, error="m", micro=False).save(buffer, kind="svg", scale=4, border=4, dark="#000", light="#fff")
    return Picture(buffer.getvalue(), _QR_MM, translate("Papers", "The same as a square code."))
