"""What is written down beside a consultation, as forms have it: kept while it is typed, and saved once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ConsultationTopic, Policy
from desktop.domain.ports import Drafts, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consultation import CheckIn, ConsultationLink, ExternalWork, GuidedOn, Talk
from desktop.services.consultation.beside_consultations import BesideConsultations, make_beside
from desktop.services.consultation.consultation_links import FileToLink
from desktop.services.consultation.library_notes import NoteDraft, key_of
from desktop.services.consultation.talks import KEY, TalkDraft
from desktop.services.guard import Finding
from desktop.services.guard.finding import Recognisable
from desktop.services.log.access_log import AccessLog
from desktop.services.saved_once import founded_here, made_here, save_once, unsaved

Content = dict[str, Any]


class EntryKind(StrEnum):
    """What may be written down."""

    TALK = "talk"
    GUIDED_ON = "guided_on"
    EXTERNAL = "external"
    LINK = "link"
    LIBRARY = "library"
    CHECK_IN = "check_in"
    AWAY = "away"


_RECORDS: Mapping[EntryKind, type[Record]] = {
    EntryKind.TALK: Talk,
    EntryKind.GUIDED_ON: GuidedOn,
    EntryKind.EXTERNAL: ExternalWork,
    EntryKind.CHECK_IN: CheckIn,
}


@dataclass(frozen=True, slots=True)
class EntryContext:
    """What a form offers to choose among."""

    today: date
    topics: tuple[ConsultationTopic, ...]
    files: tuple[FileToLink, ...]
    units: tuple[str, ...]  # codes of municipalities; none at a municipality
    deputies: tuple[MemberInfo, ...]
    check_in_on: date


class Entries:
    """The forms of one computer."""

    def __init__(
        self,
        beside: BesideConsultations,
        ledger: Ledger,
        drafts: Drafts,
        members: Members,
        clock: Clock,
        policy: Policy,
    ) -> None:
        self.beside = beside
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock
        self._policy = policy

    def context(self) -> EntryContext:
        """What there is to choose among now."""
        return EntryContext(
            today=today(self._clock),
            topics=self._policy.consultation.topics,
            files=self.beside.links.files(),
            units=self.beside.talks.units(),
            deputies=self.beside.absences.deputies(),
            check_in_on=self.beside.notes.suggested_check_in(),
        )

    def draft(
        self, kind: EntryKind, about: CompartmentId | None, stand_ins: Mapping[Recognisable, str]
    ) -> Content | None:
        """What was being written; of a text for the library, else the question with these words for what is found."""
        if kind is EntryKind.LIBRARY and about is not None:
            note: Content = msgspec.to_builtins(self.beside.library.draft(about, stand_ins))
            return note
        return unsaved(self._drafts, _key(kind, about), self._count(kind, about))

    def keep_draft(self, kind: EntryKind, about: CompartmentId | None, content: Content) -> int:
        """Keep what is being written; answers when, ms."""
        return self._drafts.keep(_key(kind, about), content)

    def guard(self, text: str) -> tuple[Finding, ...]:
        """Where in the text someone could be recognised."""
        return self.beside.library.guard(text)

    def save(self, kind: EntryKind, about: CompartmentId | None, content: Content) -> None:
        """Write it down. Raises KnownError with what is to be mended; the draft stays then."""
        save = {
            EntryKind.TALK: self._talk,
            EntryKind.GUIDED_ON: self._guided_on,
            EntryKind.EXTERNAL: self._external,
            EntryKind.LINK: self._link,
            EntryKind.LIBRARY: self._library,
            EntryKind.CHECK_IN: self._check_in,
            EntryKind.AWAY: self._away,
        }[kind]
        if kind is EntryKind.LIBRARY or (kind is EntryKind.TALK and about is None):
            save(about, content)  # saved once by itself
            return
        save_once(self._drafts, _key(kind, about), self._count(kind, about), lambda: save(about, content))

    def received(self, seen: Projection[GuidedOn]) -> None:
        """It has been taken on today where it was guided on to (K31)."""
        self.beside.notes.received(seen, seen.record.received_by, today(self._clock))

    # Each of them

    def _talk(self, about: CompartmentId | None, content: Content) -> None:
        said = {
            **content,
            "minutes": _minutes(content.get("minutes", "")),
            "travel": _kilometres(content.get("travel", "")),
        }
        draft = msgspec.convert(said, TalkDraft)
        if about is None:
            self.beside.talks.log(draft)
        else:
            self.beside.talks.add(about, draft)

    def _guided_on(self, about: CompartmentId | None, content: Content) -> None:
        on = _day(content.get("on")) or today(self._clock)
        self.beside.notes.guide_on(_some(about), content.get("to", ""), on, content.get("received_by", ""))

    def _external(self, about: CompartmentId | None, content: Content) -> None:
        what, provider, learned = (content.get(name, "") for name in ("what", "provider", "learned"))
        self.beside.notes.bought(_some(about), what, provider, _day(content.get("on")), learned)

    def _link(self, about: CompartmentId | None, content: Content) -> None:
        file = content.get("file")
        if not file:
            raise KnownError(Reason.FILE_NOT_CHOSEN)
        self.beside.links.link(_some(about), CompartmentId(bytes.fromhex(file)), content.get("reason", ""))

    def _library(self, about: CompartmentId | None, content: Content) -> None:
        self.beside.library.send(_some(about), msgspec.convert(content, NoteDraft))

    def _check_in(self, about: CompartmentId | None, content: Content) -> None:
        on = _day(content.get("on")) or self.beside.notes.suggested_check_in()
        self.beside.notes.check_in(_some(about), on)

    def _away(self, _about: CompartmentId | None, content: Content) -> None:
        first = _day(content.get("away_from")) or today(self._clock)
        last, deputy = _day(content.get("away_until")), content.get("deputy")
        if last is None:
            raise KnownError(Reason.DATE_IMPOSSIBLE, text="")
        self.beside.absences.say(first, last, int(deputy) if deputy else None)

    def _count(self, kind: EntryKind, about: CompartmentId | None) -> Callable[[], int]:
        """How many this computer has made of what the draft becomes."""
        if kind is EntryKind.LINK:
            infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
            return lambda: sum(made_here(self._ledger, self._members, i.id, ConsultationLink) for i in infos)
        if kind in _RECORDS and about is not None:
            return lambda: made_here(self._ledger, self._members, about, _RECORDS[kind])
        founded = CompartmentKind.CONSULTATION if kind is EntryKind.TALK else CompartmentKind.LIBRARY
        return lambda: founded_here(self._ledger, self._members, founded)


def make_entries(
    ledger: Ledger, drafts: Drafts, members: Members, clock: Clock, policy: Policy, log: AccessLog | None = None
) -> Entries:
    """With all that they are written by."""
    beside = make_beside(ledger, drafts, members, clock, policy, log)
    return Entries(beside, ledger, drafts, members, clock, policy)


def _key(kind: EntryKind, about: CompartmentId | None) -> str:
    if about is None:
        return KEY if kind is EntryKind.TALK else f"consultation/{kind}"
    return key_of(about) if kind is EntryKind.LIBRARY else f"consultation/{kind}/{about.hex()}"


def _some(about: CompartmentId | None) -> CompartmentId:
    if about is None:
        raise KnownError(Reason.GONE)
    return about


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _minutes(text: str) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isascii() or not text.strip().isdigit():
        raise KnownError(Reason.MINUTES_ODD)
    return int(text)


def _kilometres(text: str) -> int:
    """From Swedish miles, such as 4,5."""
    try:
        return round(float(text.strip().replace(",", ".")) * 10) if text.strip() else 0
    except (ValueError, OverflowError) as error:
        raise KnownError(Reason.MILEAGE_ODD) from error
