"""What one has no access to any more goes from this computer, and one is told what it was and since when.

Unsent work and half-typed words go into quarantine first (`quarantine`). A last day counts when a sync has been since
then, so that a clock that is wrong takes nothing away. What one said oneself, on leaving, is sent before anything goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from desktop.domain import quarantine, rights
from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import BULK, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Drafts, EvictionReason, Ledger, Mailbox, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.membership import AccessEnded, Grant, GrantBasis
from desktop.services.away.quarantine import Quarantine

_TOLD = "ended_access/told"
"""Setting: what has ended and has not been read about, by compartment."""

_KINDS = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.PROTECTED,
    CompartmentKind.ATTACHMENT,
    CompartmentKind.QUARANTINE,
    CompartmentKind.JOURNEY,
    CompartmentKind.CANDIDATE,
    CompartmentKind.MATCHING,
    CompartmentKind.CHECK_REASON,
)


class Was(StrEnum):
    """What one was to the person."""

    HANDLER = "handler"
    CONTACT_PERSON = "contact_person"


@dataclass(frozen=True, slots=True)
class Ended:
    """One thing that has gone. `held`: something of one's own that was not sent lies in quarantine."""

    alias: str
    was: Was
    since: date
    held: bool


class EndedAccess:
    """Looks for what has ended, takes it away, and remembers it until it has been read."""

    def __init__(
        self,
        ledger: Ledger,
        mailbox: Mailbox,
        members: Members,
        settings: Settings,
        drafts: Drafts,
        clock: Clock,
        held: Quarantine,
    ) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._drafts = drafts
        self._clock = clock
        self._quarantine = held

    # Reading

    def told(self) -> tuple[Ended, ...]:
        """What has ended and has not been read about, the latest first."""
        kept = [
            Ended(one["alias"], Was(one["was"]), date.fromisoformat(one["since"]), one["held"])
            for one in self._kept().values()
        ]
        return tuple(sorted(kept, key=lambda one: (one.since, one.alias), reverse=True))

    def read(self) -> None:
        """It has been read: nothing here says any more whom it was about."""
        self._settings.set(_TOLD, {})

    def has_gone(self, compartment: CompartmentId) -> bool:
        """Whether it lay here until one's access ended."""
        away = self._mailbox.away(compartment)
        return away is not None and away.reason is EvictionReason.ENDED

    # Looking

    def look(self) -> int:
        """Take away what has ended; how much that was. Safe to call at any time."""
        infos = sorted(self._ledger.compartments(*_KINDS), key=lambda info: info.kind in BULK)
        gone = sum(map(self._let_go, infos))  # a file before its contents: what was not sent of them is held with it
        for away in self._mailbox.evicted():
            if away.reason is EvictionReason.ENDED:  # a screen that was open may have kept its words a moment later
                alias = self._kept().get(away.compartment.hex(), {}).get("alias", "")
                if self._hold_words(away.compartment, away.kind, alias):
                    self._note_held(away.compartment)
        return gone

    def _let_go(self, info: CompartmentInfo) -> int:
        try:
            notice, mine = self._notice(info.id), self._grants(info.id)
            if info.local or not self._is_out(info, notice, mine):
                return 0
            if info.kind in BULK:
                self._hold_content(info)
            else:
                self._quarantine.rescue(info)
            self._hold_words(info.id, info.kind, info.card.alias)
            held = any(info.id in one.of for one in self._quarantine.mine())
            self._note(info, _was(info.kind, mine), self._since(notice, mine), held)
            self._mailbox.evict([info.id], EvictionReason.ENDED)
            self._quarantine.forget(info.id)
        except KnownError:  # damaged, or somebody is letting her in again just now: at the next look
            return 0
        return 1

    def _is_out(self, info: CompartmentInfo, notice: AccessEnded | None, mine: list[Projection[Grant]]) -> bool:
        """Whether one had access and has it no more, and has nothing left to say about that oneself."""
        me = self._members.me.member
        if not mine and notice is None and self._members.member_of(info.founder) != me:
            return False  # the grant has not come yet
        for day in (today(self._clock), self._day_of_contact()):
            if Right.READ in self._members.rights(info.id, day).get(me, Right(0)):
                return False
        return notice is not None or not any(
            change.kind in rights.ABOUT_ACCESS for change in self._mailbox.unconfirmed(info.id)
        )

    def _day_of_contact(self) -> date:
        at = self._mailbox.contact().at
        return min(local(at).date(), today(self._clock)) if at is not None else date.min

    def _notice(self, compartment: CompartmentId) -> AccessEnded | None:
        me = self._members.me.member
        said = [
            seen.record
            for notice in self._mailbox.notices()
            for seen in self._ledger.all(notice, AccessEnded)
            if seen.record.compartment == compartment and seen.record.member == me
        ]
        return max(said, key=lambda one: one.epoch or 0, default=None)

    def _grants(self, compartment: CompartmentId) -> list[Projection[Grant]]:
        me = self._members.me.member
        return [seen for seen in self._ledger.all(compartment, Grant, deleted=True) if seen.record.member == me]

    def _since(self, notice: AccessEnded | None, mine: Iterable[Projection[Grant]]) -> date:
        if notice is not None and notice.at is not None:
            return local(notice.at).date()
        ended = [_first_day_without(seen.record) for seen in mine]
        return max((day for day in ended if day is not None), default=today(self._clock))

    # Keeping what must not be lost

    def _hold_content(self, content: CompartmentInfo) -> None:
        """Of a file that is still here: news of the two may come in two syncs."""
        for file in self._ledger.compartments(CompartmentKind.PERSON_FILE) if content.unsent else ():
            if any(seen.record.compartment == content.id for seen in self._ledger.all(file.id, Attachment)):
                self._quarantine.rescue_contents(file)

    def _hold_words(self, compartment: CompartmentId, within: CompartmentKind, alias: str) -> bool:
        drafts = self._mailbox.drafts_about(compartment)
        words = [words for _, content in drafts for words in quarantine.words_of(content)]
        if words:
            self._quarantine.rescue_words("\n\n".join(words), compartment, within, alias)
        for key, _ in drafts:
            self._drafts.drop(key)
        return bool(words)

    # What is told

    def _note(self, info: CompartmentInfo, was: Was | None, since: date, held: bool) -> None:
        if was is not None:
            told = {"alias": info.card.alias, "was": was.value, "since": since.isoformat(), "held": held}
            self._settings.set(_TOLD, {**self._kept(), info.id.hex(): told})

    def _note_held(self, compartment: CompartmentId) -> None:
        kept = self._kept()
        if compartment.hex() in kept:
            kept[compartment.hex()] |= {"held": True}
            self._settings.set(_TOLD, kept)

    def _kept(self) -> dict[str, dict[str, Any]]:
        return dict(self._settings.get(_TOLD) or {})


def _was(kind: CompartmentKind, mine: Iterable[Projection[Grant]]) -> Was | None:
    """None for what hangs on a file: who handled that is told of the file."""
    if kind is CompartmentKind.PERSON_FILE:
        return Was.HANDLER
    lent = any(seen.record.basis is GrantBasis.DECISION for seen in mine)
    return Was.CONTACT_PERSON if lent and kind is CompartmentKind.ASSIGNMENT else None


def _first_day_without(grant: Grant) -> date | None:
    if grant.ended_at is not None:
        return local(grant.ended_at).date()
    return grant.until + timedelta(days=1) if grant.until is not None else None
