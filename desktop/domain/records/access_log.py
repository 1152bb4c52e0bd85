"""Who has opened what: the log of each computer for the log reviewer, and the marks in a file for those who work in it.

Neither holds content. An entry names a file by a code, and what was done by a word of a closed list; who did it is told
by the device that signed the change, so that nobody can write an entry in another's name.
"""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class Act(StrEnum):
    """What somebody did with a file."""

    OPENED = "opened"
    PRINTED = "printed"
    EXPORTED = "exported"
    COPIED = "copied"  # to the clipboard
    DISCLOSED = "disclosed"
    REFUSED = "refused"  # somebody asked for something and did not get it
    UNMASKED = "unmasked"  # break-glass: what is protected was shown
    RECOVERED = "recovered"  # a recovery code or the municipality's recovery key was used
    HANDED_OVER = "handed_over"
    LOWERED = "lowered"  # the level of protected identity was lowered
    COMPARED = "compared"  # a contact person's ties with those around the person (SC2)
    LINKED = "linked"  # an anonymous consultation was linked to the file
    STARTED = "started"  # the first unlocking of a day: tells a silent computer from a quiet one


class LogBook(Record, frozen=True, kw_only=True):
    """One computer's log of one year. The chain goes on from the book before, so that years can be erased singly."""

    year: int = 0
    first: int = 0  # number of its first entry
    previous: bytes = b""  # digest of the last entry of the book before


class LogEntry(Record, frozen=True, kw_only=True):
    """One line of the log. `previous` chains it to the entry before (`desktop.domain.access_log`)."""

    number: int = 0
    previous: bytes = b""
    at: int = 0  # seconds since 1970, as the computer's own clock had it: a clock that was set back shows
    act: Act = Act.OPENED
    file: bytes = b""  # the first bytes of the compartment's id; empty when no file is meant
    kind: int = 1  # compartments.CompartmentKind
    protected: bool = False  # the person's identity was protected then
    what: str = ""  # a code word: what was printed, exported, copied
    reason: str = ""  # of break-glass, as it was typed


class Visit(Record, frozen=True, kw_only=True):
    """In the file itself: that its author did this on one day, how many times, and when last."""

    act: Act = Act.OPENED
    what: str = ""
    at: int = 0  # seconds since 1970, the first time
    times: int = 1
    latest: int = 0  # minutes after `at`
    by: int | None = None  # member number, where somebody else's mark was kept when what it lay in was erased
    within: int = 0  # compartments.CompartmentKind of what it lay in, then


class Outcome(StrEnum):
    """What a review of an entry came to."""

    NO_REMARK = "no_remark"  # utan anmärkning
    ASKED = "asked"  # fråga ställd
    DEVIATION = "deviation"  # avvikelse


class Review(Record, frozen=True, kw_only=True):
    """One review of a unit's logs. The sample can be drawn again: from these heads, with this seed and this share."""

    begun_at: int | None = None  # ms
    since: int = 0  # seconds since 1970: entries from here on
    until: int = 0  # to here
    seed: bytes = b""
    percent: int = 0
    heads: tuple[tuple[int, int, bytes], ...] = ()  # device, number and digest of the last entry that was there
    drawn: int = 0  # entries in the sample
    outcome: Outcome | None = None  # of the batch
    note: str = ""
    done_on: date | None = None
    next_on: date | None = None


class Finding(Record, frozen=True, kw_only=True):
    """The outcome of one entry in a review, where it is not that of the batch."""

    review: tuple[int, int] | None = None  # record id
    device: int = 0
    number: int = 0
    outcome: Outcome = Outcome.NO_REMARK
    note: str = ""
