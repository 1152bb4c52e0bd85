"""What the fields of Kring personen are called in an extract and in a choice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Record
from desktop.domain.records.around import Circumstance, CloseOne, Schooling

translate = QCoreApplication.translate


def around_titles() -> dict[type[Record], str]:
    """What one item is."""
    return {
        CloseOne: translate("Extract", "Somebody near the person"),
        Schooling: translate("Extract", "How school has been"),
        Circumstance: translate("Extract", "Something around the person"),
    }


def around_labels() -> dict[type[Record], dict[str, str]]:
    """By kind, what stands before a field."""
    return {
        CloseOne: {
            "bond": translate("Extract", "What they are to each other"),
            "relation": translate("Extract", "Relation"),
            "name": translate("Extract", "Name"),
            "born": translate("Extract", "Born"),
            "gender": translate("Extract", "Gender"),
            "part": translate("Extract", "Exposed, or exposes others"),
            "lives": translate("Extract", "Lives with"),
            "may_know": translate("Extract", "What may be told, and how"),
            "asked_on": translate("Extract", "Talked with in private"),
            "words": translate("Extract", "In words"),
        },
        Schooling: {
            "whose": translate("Extract", "Whose schooling"),
            "state": translate("Extract", "How it is with school"),
            "since": translate("Extract", "From the day"),
            "until": translate("Extract", "To the day"),
            "contact": translate("Extract", "Contact at the school"),
            "may_know": translate("Extract", "What the school's contact needs to know"),
            "words": translate("Extract", "In words"),
        },
        Circumstance: {
            "about": translate("Extract", "What it is about"),
            "what": translate("Extract", "What"),
            "detail": translate("Extract", "In detail"),
            "exposures": translate("Extract", "Is exposed to"),
            "on": translate("Extract", "Day"),
            "answer": translate("Extract", "What came of it"),
            "words": translate("Extract", "In words"),
        },
    }
