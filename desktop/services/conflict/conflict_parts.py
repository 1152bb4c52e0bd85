"""Where in a person file a record is worked with: the key of its tab."""

from __future__ import annotations

from desktop.domain import codebook
from desktop.domain.records import Record
from desktop.domain.records.consent import NamedPerson

OVERVIEW, PLAN, NETWORK, CONTACT_PERSON = "overview", "plan", "network", "assignment"
CONSENTS, SAFETY, AROUND = "consents", "safety", "around"

_RANGES = (
    (range(22, 30), PLAN),
    (range(30, 34), CONTACT_PERSON),
    (range(40, 44), CONSENTS),
    (range(60, 64), NETWORK),
    (range(105, 110), CONTACT_PERSON),
    (range(110, 120), SAFETY),
    (range(120, 125), PLAN),
    (range(125, 128), AROUND),
)
"""By the numbers of the kinds (`domain.codebook`)."""


def tab_of(kind: type[Record]) -> str:
    """The tab; the overview for what has none of its own."""
    if kind is NamedPerson:
        return CONSENTS
    number = codebook.kind_of(kind)
    return next((tab for numbers, tab in _RANGES if number in numbers), OVERVIEW)
