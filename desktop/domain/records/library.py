"""What the county and the municipalities share that is about nobody: what was learnt, and who is away."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class NoteUse(StrEnum):
    """What a de-identified text is for."""

    LEARNING = "learning"  # det här tog vi med oss (K13)
    NETWORK_MEETING = "network_meeting"  # an anonymised case for a network meeting (K40)


class LibraryNote(Record, frozen=True, kw_only=True):
    """A de-identified text in the library's inbox. Neither code nor municipality leads back from it."""

    use: NoteUse = NoteUse.LEARNING
    text: str = ""
    checked_by: int | None = None  # member number of whoever has read it through as a stranger would
    checked_at: int | None = None  # ms
    send_anyway_reason: str = ""
    taken_in_at: int | None = None  # ms, into the library


class OutOfOffice(Record, frozen=True, kw_only=True):
    """Somebody at the county is away till a day, and somebody else answers."""

    member: int | None = None
    away_from: date | None = None
    away_until: date | None = None  # the last day
    deputy: int | None = None  # member number
