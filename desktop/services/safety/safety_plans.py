"""Trygghetsplanen: protection under headings, what is limited and why, contact bans, and what has happened.

No text here is ever settled by the program: of two that were written apart both are shown, and the more cautious holds
until a person has chosen (DESIGN section 3). Nothing says that a place is safe: the program cannot see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import (
    SAFETY_RECORDS,
    ChildSafety,
    ContactBan,
    CoverStory,
    Restriction,
    SafetyEvent,
    SafetyEventKind,
    SafetyHeading,
    SafetySection,
    SafetyStep,
    StepKind,
)
from desktop.services.authorship import hand, rivals
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.safety.safety_view import (
    THREE,
    EventView,
    FamilyItem,
    FamilyLine,
    FamilyWork,
    SafetyView,
    SectionView,
    StoryView,
    TextVersion,
    latest_first,
)
from desktop.services.text_limit import check_texts

__all__ = ["READ_AGAIN", "FamilyItem", "SafetyPlans", "SafetyView"]

R = TypeVar("R", bound=Record)

COVER_STORY = "cover_story"
"""What the log calls it."""

_H, _K = SafetyHeading, SafetyEventKind

READ_AGAIN: dict[SafetyEventKind, tuple[SafetyHeading, ...]] = {
    _K.NEW_PHONE: (_H.TECHNOLOGY,),
    _K.MOVE: (_H.PHYSICAL, _H.SOCIAL, _H.SCHOOL),
    _K.FAMILY_CONTACT: (_H.SOCIAL, _H.PSYCHOLOGICAL, _H.TECHNOLOGY),
    _K.NEW_SCHOOL: (_H.SCHOOL, _H.SOCIAL),
    _K.COMPROMISED: tuple(SafetyHeading),
}
"""The headings that each event asks to be read again (S14, S21)."""


class SafetyPlans:
    """The safety plan of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._log = log

    # Reading

    def view(self, file: CompartmentId) -> SafetyView:
        """The plan as it is now. Raises KnownError GONE, FILE_DAMAGED."""
        card = self._ledger.info(file).card
        sections = tuple(self._sections(file))
        restrictions = sorted(self._ledger.all(file, Restriction), key=latest_first)
        everything = [seen for kind in SAFETY_RECORDS for seen in self._ledger.all(file, kind) if seen.conflicts]
        return SafetyView(
            compartment=file,
            alias=card.alias,
            protected=protection.is_protected(card.protection),
            sections=sections,
            story=self._story(file),
            children=tuple(self._ledger.all(file, ChildSafety)),
            restrictions=tuple(one for one in restrictions if one.record.ended_on is None),
            ended=tuple(one for one in restrictions if one.record.ended_on is not None),
            bans=tuple(sorted(self._ledger.all(file, ContactBan), key=_bans_in_force_first)),
            events=tuple(self._events(file)),
            family=self._family(file, sections),
            rivals={
                seen.ref: found
                for seen in everything
                if (found := {n: r for n, r in rivals(seen, self._members).items() if not _is_told_apart(seen, n)})
            },
        )

    def _sections(self, file: CompartmentId) -> Iterator[SectionView]:
        records = sorted(self._ledger.all(file, SafetySection), key=lambda seen: seen.id)
        day = today(self._clock)
        for heading in SafetyHeading:
            own = [seen for seen in records if seen.record.heading is heading]
            reviews = [seen.record.review_on for seen in own if seen.record.review_on]
            yield SectionView(
                heading=heading,
                seen=next((seen for seen in own if seen.record.text), own[0] if own else None),
                versions=self._versions(own),
                review_on=min(reviews, default=None),
                advice_passed=any(_is_past(seen.record.advice_valid_until, day) for seen in own if seen.record.advice),
            )

    def _versions(self, own: list[Projection[SafetySection]]) -> tuple[TextVersion, ...]:
        """Every text that stands, of rival values and of records begun apart; empty where all say the same."""
        found = []
        for seen in own:
            rival = rivals(seen, self._members).get("text", ())
            found += [TextVersion(str(one.value), one.by) for one in rival]
            if not rival and seen.record.text:
                found.append(TextVersion(seen.record.text, hand(self._members, *_last_hand(seen))))
        return tuple(found) if len({version.text for version in found}) > 1 else ()

    def _story(self, file: CompartmentId) -> StoryView:
        stories = self._ledger.all(file, CoverStory)
        reviews = [seen.record.review_on for seen in stories if seen.record.review_on]
        return StoryView(any(seen.record.text for seen in stories), min(reviews, default=None))

    def _events(self, file: CompartmentId) -> Iterator[EventView]:
        steps = self._steps(file, StepKind.READ_AGAIN)
        for seen in sorted(self._ledger.all(file, SafetyEvent), key=latest_first):
            read = {step.record.subject for step in steps if step.record.event == seen.id}
            unread = tuple(one for one in seen.record.headings if one.value not in read)
            yield EventView(seen, hand(self._members, seen.author, seen.created_at), unread)

    def _family(self, file: CompartmentId, sections: tuple[SectionView, ...]) -> FamilyWork:
        missing = tuple(one.heading for one in sections if one.heading in THREE and not one.has_content)
        done = {step.record.subject: step for step in self._steps(file, StepKind.FAMILY_WORK)}
        return FamilyWork(missing, tuple(FamilyLine(item, done.get(item.value)) for item in FamilyItem))

    def _steps(self, file: CompartmentId, kind: StepKind) -> list[Projection[SafetyStep]]:
        return [seen for seen in self._ledger.all(file, SafetyStep) if seen.record.kind is kind]

    # The cover story: read one at a time, and the log has it before it is shown

    def cover_story(self, file: CompartmentId) -> tuple[Projection[CoverStory], ...]:
        """The words, for somebody who has asked for them; several where they were written apart."""
        self._log.note(file, Act.UNMASKED, COVER_STORY)
        return tuple(self._ledger.all(file, CoverStory))

    # Writing

    def create(self, file: CompartmentId, record: R) -> Projection[R]:
        """Something new in the plan. Raises KnownError TEXT_TOO_LONG, DATE_ORDER."""
        _check(record)
        return self._ledger.create(file, record)

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save what differs from what was seen. Raises KnownError TEXT_TOO_LONG, DATE_ORDER."""
        _check(edited)
        return self._ledger.edit(seen, edited)

    def remove(self, seen: Projection[R]) -> Projection[R]:
        """Take something away; `restore` brings it back."""
        return self._ledger.delete(seen)

    def restore(self, removed: Projection[R]) -> Projection[R]:
        """Undo a removal."""
        return self._ledger.restore(self._ledger.get(removed.ref, type(removed.record)))

    # What has happened

    def note_event(self, file: CompartmentId, kind: SafetyEventKind, words: str = "") -> Projection[SafetyEvent]:
        """Something has happened today: the headings that it concerns are to be read again."""
        event = SafetyEvent(kind=kind, happened_on=today(self._clock), words=words.strip(), headings=READ_AGAIN[kind])
        return self.create(file, event)

    def read_again(self, event: EventView, heading: SafetyHeading) -> tuple[Projection[Any], ...]:
        """The heading has been read with what has happened in mind. Answers what `undo_steps` takes back."""
        file, seen = event.seen.ref.compartment, event.seen
        step = SafetyStep(
            kind=StepKind.READ_AGAIN, event=_pair(seen.id), subject=heading.value, done_at=self._clock.now()
        )
        with self._ledger.transaction(file):
            written: list[Projection[Any]] = [self._ledger.create(file, step)]
            if set(event.unread) <= {heading} and seen.record.kind is not SafetyEventKind.COMPROMISED:
                closed = replace(seen.record, closed_on=today(self._clock))
                written.append(self._ledger.edit(seen, closed))
            return tuple(written)

    def undo_steps(self, written: tuple[Projection[Any], ...]) -> None:
        """Take back what `read_again` or `gone_through` has written."""
        for one in written:
            now = self._ledger.get(one.ref, type(one.record))
            if isinstance(now.record, SafetyStep):
                self._ledger.delete(now)
            elif isinstance(now.record, SafetyEvent):
                self._ledger.edit(now, replace(now.record, closed_on=None))

    # Before work with the family

    def gone_through(self, view: SafetyView, item: FamilyItem) -> tuple[Projection[Any], ...]:
        """A line of the list. Raises KnownError SAFETY_FIRST while the plan lacks content (S43)."""
        if view.family.missing:
            raise KnownError(Reason.SAFETY_FIRST)
        step = SafetyStep(kind=StepKind.FAMILY_WORK, subject=item.value, done_at=self._clock.now())
        return (self._ledger.create(view.compartment, step),)


def _pair(record: RecordId) -> tuple[int, int]:
    return record.device, record.sequence


def _is_past(day: date | None, now: date) -> bool:
    return day is not None and day < now


def _is_told_apart(seen: Projection[Any], field: str) -> bool:
    """The texts of sections have a place of their own, and the cover story is not shown before it is asked for."""
    return field == "text" and isinstance(seen.record, SafetySection | CoverStory)


def _last_hand(seen: Projection[SafetySection]) -> tuple[int, int]:
    """Who wrote the text that stands, and when."""
    values = seen.state.fields.get(SafetySection.__struct_fields__.index("text") + 1, ())
    return (values[0].change.device, values[0].time) if values else (seen.author, seen.created_at)


def _bans_in_force_first(seen: Projection[ContactBan]) -> tuple[bool, date, Any]:
    return seen.record.ended_on is not None, seen.record.valid_until or date.max, seen.id


def _check(record: Record) -> None:
    check_texts(record)
    if isinstance(record, ContactBan) and (record.valid_until or date.max) < (record.valid_from or date.min):
        raise KnownError(Reason.DATE_ORDER)
