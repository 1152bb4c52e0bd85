"""The status line's facts: what is saved here, what has been sent, what waits and why, and who works here.

Never whose: the line is read over one's shoulder. A consultation goes by its code, everything else by its kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.compartments import CompartmentKind
from desktop.domain.eviction import EvictionReason
from wire.errors import Code

if TYPE_CHECKING:
    from desktop.domain.ports import Mailbox, Members, QueuedItem, QueueStatus, SetAside


class What(StrEnum):
    """What waits."""

    WITHDRAWAL = "withdrawal"
    PERSON_FILE = "person_file"
    ASSIGNMENT = "assignment"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    OTHER = "other"


KINDS = {
    None: What.WITHDRAWAL,
    CompartmentKind.PERSON_FILE: What.PERSON_FILE,
    CompartmentKind.ASSIGNMENT: What.ASSIGNMENT,
    CompartmentKind.CONSULTATION: What.CONSULTATION,
    CompartmentKind.DISCLOSURE: What.DISCLOSURE,
}


class Refusal(StrEnum):
    """Why the county's server would not take it."""

    ERASED = "erased"  # it has been taken back for all
    NO_ACCESS = "no_access"  # this member may not write there any more
    TOO_LARGE = "too_large"
    DISAGREE = "disagree"  # the server knows another log of this computer: it asks for it at the next contact
    OTHER = "other"


_REFUSALS: dict[int, Refusal] = {
    Code.ERASED: Refusal.ERASED,
    Code.NOT_MEMBER: Refusal.NO_ACCESS,
    Code.TOO_LARGE: Refusal.TOO_LARGE,
    Code.FORK: Refusal.DISAGREE,
    Code.GAP: Refusal.DISAGREE,
}


TURNED_AWAY = "refused"
"""Why an application is set aside that an administrator has said no to: nothing was wrong with it."""


def not_believed(queue: QueueStatus) -> list[SetAside]:
    """What came and could not be believed."""
    return [one for one in queue.set_aside if one.reason != TURNED_AWAY]


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """Something that has not been sent. `refused`: the county's server would not take it, and a person must look."""

    what: What
    code: str  # of a consultation
    since: int  # ms
    refused: bool
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something that others have seen, and that has not come here although a whole sync has ended since (rule 21)."""

    by: str  # who wrote it; empty: it is lines of the county's directory
    since: int  # ms, when it was first heard of


@dataclass(frozen=True, slots=True)
class StatusView:
    """All of the line but the coverage. Times in ms; None means never."""

    saved_at: int | None
    sent_at: int | None
    waiting: tuple[WaitingItem, ...]
    set_aside: int  # deliveries that could not be believed
    set_aside_at: int | None  # the latest of them
    user: str
    place: str
    locked: int = 0  # lent things that are locked until the next contact
    withheld: tuple[Withheld, ...] = ()


class Status:
    """Reads the queue."""

    def __init__(self, mailbox: Mailbox, members: Members) -> None:
        self._mailbox = mailbox
        self._members = members

    def view(self) -> StatusView:
        """As it is now."""
        queue = self._mailbox.status()
        odd = not_believed(queue)
        me = self._members.member(self._members.me.member)
        return StatusView(
            saved_at=queue.saved_at,
            sent_at=queue.sent_at,
            waiting=tuple(_item(item) for item in queue.waiting),
            set_aside=len(odd),
            set_aside_at=max((one.at for one in odd), default=None),
            user=me.name,
            place=me.unit_name,
            locked=sum(one.reason is EvictionReason.LEASE and not one.refused for one in self._mailbox.evicted()),
            withheld=tuple(self._withheld(queue.sent_at or 0)),
        )

    def _withheld(self, synced_at: int) -> list[Withheld]:
        """What was heard of before the last whole sync, and did not come with it; by whom, the longest missed first."""
        lines = self._mailbox.missing_lines()
        missing = [*([lines] if lines else []), *self._mailbox.missing()]
        since: dict[str, int] = {}
        for one in missing:
            if one.at <= synced_at:
                by = self._members.member(self._members.member_of(one.device)).name if one.device else ""
                since[by] = min(one.at, since.get(by, one.at))
        return [Withheld(by, at) for by, at in sorted(since.items(), key=lambda item: item[1])]


def _item(item: QueuedItem) -> WaitingItem:
    what = KINDS.get(item.kind, What.OTHER)
    code = item.label if what is What.CONSULTATION else ""
    refused = item.refused is not None
    refusal = _REFUSALS.get(item.refused or 0, Refusal.OTHER)
    return WaitingItem(what, code, item.since, refused, refusal if refused else None)
