"""The safety plan as the screen shows it, put together from its records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.projection import Projection
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    Restriction,
    SafetyEvent,
    SafetyHeading,
    SafetySection,
    SafetyStep,
)
from desktop.services.authorship import Hand, Rival

THREE = (SafetyHeading.PHYSICAL, SafetyHeading.SOCIAL, SafetyHeading.PSYCHOLOGICAL)
"""What must have content before work with the family begins (S43)."""


class FamilyItem(StrEnum):
    """What is gone through before work with the family (S33, S36, S37, S42, S43, I07)."""

    PRIVATE_TALK = "private_talk"
    OWN_WISH = "own_wish"
    NOT_REUNION = "not_reunion"
    BROTHERS = "brothers"
    INTERPRETER = "interpreter"
    MESSENGERS = "messengers"
    SECRETS = "secrets"


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One of several texts of the same section, written apart."""

    text: str
    by: Hand


@dataclass(frozen=True, slots=True)
class SectionView:
    """One heading of the plan. `versions`: two or more where a person must choose; until then all are shown.

    `advice_passed`: the advice is older than it was meant to be (S15).
    """

    heading: SafetyHeading
    seen: Projection[SafetySection] | None
    versions: tuple[TextVersion, ...]
    review_on: date | None
    advice_passed: bool

    @property
    def has_content(self) -> bool:
        """Whether anything is written under it."""
        return self.seen is not None and bool(self.seen.record.text.strip())


@dataclass(frozen=True, slots=True)
class StoryView:
    """Skyddshistoria without its words: whether there is one, and when it is looked at."""

    exists: bool
    review_on: date | None


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that has happened, by whom it was written down, and the headings that have not been read again."""

    seen: Projection[SafetyEvent]
    by: Hand
    unread: tuple[SafetyHeading, ...]

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return self.seen.record.closed_on is None


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """One line of the list before work with the family. `step` None: not gone through."""

    item: FamilyItem
    step: Projection[SafetyStep] | None


@dataclass(frozen=True, slots=True)
class FamilyWork:
    """The list. `missing`: headings without content, which keep it closed (S43)."""

    missing: tuple[SafetyHeading, ...]
    lines: tuple[FamilyLine, ...]


@dataclass(frozen=True, slots=True)
class SafetyView:
    """All that the tab shows of the plan. `rivals`: fields in conflict of everything but the sections' texts."""

    compartment: CompartmentId
    alias: str
    protected: bool
    sections: tuple[SectionView, ...]
    story: StoryView
    children: tuple[Projection[ChildSafety], ...]
    restrictions: tuple[Projection[Restriction], ...]
    ended: tuple[Projection[Restriction], ...]
    bans: tuple[Projection[ContactBan], ...]
    events: tuple[EventView, ...]
    family: FamilyWork
    rivals: dict[RecordRef, dict[str, tuple[Rival, ...]]]

    def section(self, heading: SafetyHeading) -> SectionView:
        """One heading."""
        return next(one for one in self.sections if one.heading is heading)

    @property
    def asks(self) -> tuple[EventView, ...]:
        """What has happened and asks for something, the latest first."""
        return tuple(event for event in self.events if event.is_open)


def latest_first(seen: Projection[Any]) -> Any:
    """By creation, turned round; ids settle what the clock does not."""
    return -seen.created_at, seen.id
