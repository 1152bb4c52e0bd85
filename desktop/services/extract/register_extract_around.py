"""What of Kring personen belongs in an extract: most of it tells of somebody else, and is left out by rule."""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.around import Circumstance, CloseOne, Schooling
from desktop.services.extract.register_extract_handling import FACT, TEXT, THIRD, Elsewhere, Rule, Section

AROUND_RULES: dict[type[Record], Rule | Elsewhere] = {
    CloseOne: Rule(
        Section.PERSON,
        {
            "bond": FACT,
            "relation": TEXT,
            "name": THIRD,
            "born": THIRD,
            "gender": THIRD,
            "part": THIRD,
            "lives": THIRD,
            "may_know": TEXT,
            "asked_on": THIRD,
            "words": THIRD,
        },
    ),
    Schooling: Rule(
        Section.PERSON,
        {
            "whose": THIRD,
            "state": FACT,
            "since": FACT,
            "until": FACT,
            "contact": TEXT,
            "may_know": TEXT,
            "words": TEXT,
        },
        "since",
    ),
    Circumstance: Rule(
        Section.PERSON,
        {
            "about": FACT,
            "what": TEXT,
            "detail": TEXT,
            "exposures": FACT,
            "on": FACT,
            "answer": TEXT,
            "words": TEXT,
        },
        "on",
    ),
}
"""By kind of record, as in `register_extract_rules`."""
