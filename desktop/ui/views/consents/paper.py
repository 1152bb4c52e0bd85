"""The papers of a consent: the form to sign by hand, and what was taken back, for the person to keep.

Both are written as one speaks, so that no second, easier version is needed. Neither bears a name, a number, an alias or
a word about why the file is kept: who signs writes the name, and whatever is masked elsewhere cannot come out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.consent import Consent, ConsentForm, Giver
from desktop.services.consent.consents import FORM_VERSION
from desktop.ui.printing.sheet import Boxes, Facts, Heading, Paragraph, Part, Rows, Sheet, WritingLines
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents import course_words as course
from desktop.ui.views.consents.reading import ConsentOnFile, parts_of
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def consent_sheet(consent: Consent, parties: Sequence[str], unit: str, day: date) -> Sheet:
    """The form, with what is known filled in and lines for the rest."""
    return Sheet(
        title=translate("ConsentPaper", "Yes to handing over information about me"),
        lead=translate(
            "ConsentPaper",
            "The municipality may hand this over only if you say yes. You choose yourself. You get the same help if you"
            " say no.",
        ),
        parts=(*_what(consent, parties), *_rights(), *_signing(consent), *_office(consent)),
        foot=translate("ConsentPaper", "{unit}. Form {version}.").format(
            unit=unit, version=consent.form_version or FORM_VERSION
        ),
        day=day,
    )


def _what(consent: Consent, parties: Sequence[str]) -> list[Part]:
    from_day = long_day_with_year(consent.valid_from) if consent.valid_from else ""
    until = long_day_with_year(consent.valid_until) if consent.valid_until else ""
    until_label = translate("ConsentPaper", "Until which day, at most a year")
    if until:
        until_label = translate("ConsentPaper", "Until which day")
    answers = [
        (translate("ConsentPaper", "To whom"), words.names_words(list(parties)), 1),
        (translate("ConsentPaper", "What is handed over"), words.parts_words(parts_of(consent)), 2),
        (translate("ConsentPaper", "What it is for"), consent.purpose, 2),
        (translate("ConsentPaper", "From which day"), from_day, 1),
        (until_label, until, 1),
    ]
    parts: list[Part] = [Heading(translate("ConsentPaper", "This is what I say yes to"))]
    known = tuple((label, text) for label, text, _ in answers if text)
    if known:
        parts.append(Facts(known))
    parts += [WritingLines(label, count) for label, text, count in answers if not text]
    parts.append(Paragraph(translate("ConsentPaper", "Nothing else is handed over. The rest stays with us.")))
    if consent.third_persons_named:
        said = translate(
            "ConsentPaper", "Others are named in it. Each of them must say yes too, on a paper of their own."
        )
        parts.append(Paragraph(said))
    elif consent.third_persons_named is None:
        parts.append(
            Boxes(
                (
                    translate("ConsentPaper", "Nobody else is named in it"),
                    translate("ConsentPaper", "Others are named in it, and are asked for themselves"),
                )
            )
        )
    return parts


def _rights() -> list[Part]:
    return [
        Heading(translate("ConsentPaper", "You may change your mind")),
        Paragraph(
            translate(
                "ConsentPaper",
                "You may take your yes back at any time, all of it or a part. Say it, ring or write to us. You need no"
                " reason.",
            )
        ),
        Paragraph(
            translate(
                "ConsentPaper",
                "Then nothing more is handed over. We ask those who have a copy to take it away, and tell you who has"
                " answered. What somebody has already read or heard we cannot take back. What we have written in your"
                " file stays there, because the law says so.",
            )
        ),
        Paragraph(translate("ConsentPaper", "You may ask us at any time who can read what, and who has read it.")),
    ]


def _signing(consent: Consent) -> list[Part]:
    parts: list[Part] = [Heading(translate("ConsentPaper", "Signature"))]
    if consent.given_by in (Giver.PERSON, Giver.BOTH, None):
        parts += [
            WritingLines(translate("ConsentPaper", "Name")),
            WritingLines(translate("ConsentPaper", "Place and date")),
            WritingLines(translate("ConsentPaper", "Signature")),
        ]
    if consent.given_by in (Giver.GUARDIAN, Giver.BOTH):
        who = translate("ConsentPaper", "It rests when the person comes of age, and can then be given by that person.")
        parts += [
            Heading(translate("ConsentPaper", "Guardian"), 2),
            Paragraph(who, small=True),
            WritingLines(translate("ConsentPaper", "The guardian's name")),
            WritingLines(translate("ConsentPaper", "The guardian's place and date")),
            WritingLines(translate("ConsentPaper", "The guardian's signature")),
        ]
    if consent.form is ConsentForm.ORAL_WITNESSED:
        parts.append(Heading(translate("ConsentPaper", "Said aloud, and heard by"), 2))
        if consent.witness:
            parts.append(Paragraph(consent.witness))
        parts.append(WritingLines(translate("ConsentPaper", "Signature of the one who heard it")))
    return parts


def _office(consent: Consent) -> list[Part]:
    parts: list[Part] = [Heading(translate("ConsentPaper", "Filled in by the municipality"), 2)]
    if not consent.age_and_capacity:
        parts.append(WritingLines(translate("ConsentPaper", "Age, and how it was understood"), 2))
    parts.append(WritingLines(translate("ConsentPaper", "Received by, and day")))
    return parts


def withdrawn_sheet(one: ConsentOnFile, unit: str, day: date) -> Sheet:
    """What the person can take home: that it holds no more, who has been told, and what cannot be undone."""
    lines = course.course_lines(one, day)
    head = (
        translate("ConsentPaper", "Who"),
        translate("ConsentPaper", "Told"),
        translate("ConsentPaper", "Confirmed"),
        translate("ConsentPaper", "Gone"),
    )
    rows = tuple((line.name(), *(step.spoken() for step in line.steps)) for line in lines)
    parts: list[Part] = [Paragraph(course.script(one))]
    if rows:
        parts += [Heading(translate("ConsentPaper", "Who has been told")), Rows(head, rows)]
    parts += [
        Paragraph(course.cannot_be_undone(), bold=True),
        Paragraph(translate("ConsentPaper", "What we have written in your file stays there, because the law says so.")),
        WritingLines(translate("ConsentPaper", "If you wonder about anything, ask")),
    ]
    return Sheet(
        title=translate("ConsentPaper", "Nothing more is handed over"),
        lead=translate("ConsentPaper", "You have taken back your yes. It held at once."),
        parts=tuple(parts),
        foot=unit,
        day=day,
    )


def party_names(offered: Iterable[tuple[int, str]], units: Iterable[int]) -> list[str]:
    """Names of the units that were chosen."""
    names = dict(offered)
    return [names[unit] for unit in units if names.get(unit)]
