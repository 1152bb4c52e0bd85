"""Resläge: what a colleague keeps while somebody travels without her files, and how they come back.

Each lives in a compartment of kind JOURNEY, shared with those who may let the files come back. The traveller's computer
keeps no key to the departure; the wish to have the files back, and the answer, lie in a later compartment.
"""

from datetime import date

from desktop.domain.records.base import Record


class Departure(Record, frozen=True, kw_only=True):
    """Somebody has taken files off her computer. Whom they are about, only those can tell who have the files."""

    journey: bytes = b""  # 16 random bytes
    ticket: bytes = b""  # opens what lies on her computer, and nothing else
    left_on: date | None = None
    back_on: date | None = None  # as she expects it
    files: tuple[bytes, ...] = ()  # person files, assignments and copies, by compartment
    count: int = 0  # as she counts them: a file with all that belongs to it is one

    def __repr__(self) -> str:
        return "Departure(…)"  # a ticket is a key


class Return(Record, frozen=True, kw_only=True):
    """She is back, and asks for them. A colleague answers by setting the ticket, or a reason why not yet."""

    journey: bytes = b""
    ticket: bytes = b""
    declined: str = ""

    def __repr__(self) -> str:
        return "Return(…)"
