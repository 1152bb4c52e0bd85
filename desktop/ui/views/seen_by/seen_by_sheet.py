"""The paper for the person herself: who has read what stands about her. She has a right to know.

It names those who read in their work: name, title, municipality. A contact person goes by that word alone, for she is a
lay person who may want her own name kept away; and nothing on it is about anybody else.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.log.access_log_marks import Reader, SeenBy
from desktop.ui.printing.sheet import Paragraph, Part, Rows, Sheet
from desktop.ui.views.seen_by.deed_words import deed_words
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate

CONTACT_PERSON = 2  # wire.directory.Role


def seen_by_sheet(seen: SeenBy, day: date) -> Sheet:
    """One row for each person and day, the newest first."""
    rows = tuple(
        (
            short_day_with_year(one.day),
            who(reader, places=not seen.protected),
            ". ".join(deed_words(deed) for deed in reader.deeds),
        )
        for one in seen.days
        for reader in one.readers
    )
    head = (translate("Deeds", "Day"), translate("Deeds", "Who"), translate("Deeds", "What"))
    parts: tuple[Part, ...] = (
        (Rows(head, rows, (1.2, 2.0, 2.6)),) if rows else (Paragraph(translate("Deeds", "Nobody has opened it yet.")),)
    )
    return Sheet(
        title=translate("Deeds", "Who has read what stands about you"),
        lead=translate(
            "Deeds",
            "Every time somebody opens it, the program writes that down. This paper shows who and when."
            " You may ask why somebody has read.",
        ),
        parts=(
            *parts,
            Paragraph(
                translate(
                    "Deeds",
                    "What is not here: what was said on the telephone or at a meeting, and who has read a paper.",
                ),
                small=True,
            ),
        ),
        day=day,
    )


def who(reader: Reader, *, places: bool) -> str:
    """Name, title, and where unless that place is protected; for a contact person only that she is one."""
    member = reader.member
    if CONTACT_PERSON in member.roles:
        return translate("Deeds", "Your contact person")
    return ", ".join(part for part in (member.name, member.title, member.unit_name if places else "") if part)
