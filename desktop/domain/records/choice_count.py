"""How often two versions had to be chosen between: a number a month, so that whoever leads the work can see it."""

from desktop.domain.records.base import Record


class ChoiceCount(Record, frozen=True, kw_only=True):
    """Choices that were made on one computer in one month. Of what, and in whose file, is not told."""

    year: int = 0
    month: int = 0
    made: int = 0
