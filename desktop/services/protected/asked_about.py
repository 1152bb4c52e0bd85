"""Någon frågar: somebody wants to know something about a person, by phone or at the counter (SC6).

The harm test (OSL 26 kap. 1 §) is made by a person; the program asks its questions, keeps the answer in the file and
notes a refusal in the log. Whether the person is known here is itself something that is told.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.protection import AskedAbout
from desktop.services.authorship import Hand, hand
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.text_limit import check_texts

ASKED = "asked_about"


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, and who answered."""

    seen: Projection[AskedAbout]
    by: Hand


class AskedAbouts:
    """The questions about the person of one file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._log = log

    def list(self, file: CompartmentId) -> tuple[Question, ...]:
        """Every question, the newest first."""
        found = reversed(self._ledger.all(file, AskedAbout))
        return tuple(Question(seen, hand(self._members, seen.author, seen.created_at)) for seen in found)

    def count(self, file: CompartmentId) -> int:
        """How many have been written in the file, for `saved_once`."""
        return len(self._ledger.all(file, AskedAbout, deleted=True))

    def write(self, file: CompartmentId, asked: AskedAbout) -> Projection[AskedAbout]:
        """Keep it. Raises KnownError REASON_MISSING without a word on why, TEXT_TOO_LONG, GONE."""
        if not asked.reason.strip():
            raise KnownError(Reason.REASON_MISSING)
        check_texts(asked)
        made = self._ledger.create(file, replace(asked, asked_at=asked.asked_at or self._clock.now()))
        self._log.note(file, Act.DISCLOSED if asked.given else Act.REFUSED, ASKED)
        return made
