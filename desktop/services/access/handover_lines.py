"""What is going on in a file, as facts: suggestions for the lines of a handover (SC10).

Days and open things, read from the records; no notes and no texts but the short ones that name a task. The person who
leaves picks among them, words them, and adds what no record knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.consent import Consent
from desktop.domain.records.handover import MOST_LINES
from desktop.domain.records.network_map import NetworkNode, PhaseOut
from desktop.domain.records.request import GuardianRequest
from desktop.domain.records.support_plan import AreaNote, FirstThing, NeedArea, Subgoal, SubgoalState


class Going(StrEnum):
    """What a suggestion is about, the most pressing first."""

    URGENT_NOTE = "urgent_note"
    CALL_ME = "call_me"
    CONFLICT = "conflict"
    REQUEST = "request"  # a guardian has asked to read, and has no answer
    FIRST_THING = "first_thing"
    CONSENT_ASKED = "consent_asked"  # waits for a signature
    CONSENT_ENDS = "consent_ends"
    ASSIGNMENT_ENDS = "assignment_ends"
    CONTACT_PERSON = "contact_person"  # how often, and that there is one
    ALARM = "alarm"  # what the contact person is to ring about at once
    REVIEW = "review"
    AREA_REVIEW = "area_review"
    SUBGOAL = "subgoal"
    PHASE_OUT = "phase_out"


_ORDER = tuple(Going)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that is going on. `text` and `who` are as somebody has written them; `on` is the day it falls on."""

    about: Going
    on: date | None = None
    text: str = ""
    who: str = ""
    count: int = 1
    area: NeedArea | None = None


class GoingOn:
    """Reads one file for what is going on."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger, self._members, self._clock = ledger, members, clock

    def of(self, file: CompartmentId, most: int = MOST_LINES) -> tuple[Suggestion, ...]:
        """The most important, at most `most` of them. Raises KnownError GONE, FILE_DAMAGED."""
        found = [*self._waiting(file), *self._plan(file), *self._consents(file), *self._contact_person(file)]
        kept = sorted(found, key=lambda one: (_ORDER.index(one.about), one.on or date.max, one.text))[:most]
        return tuple(sorted(kept, key=self._by_day))

    def _by_day(self, one: Suggestion) -> tuple[bool, date, int]:
        """What presses now, then what has a day, then the rest."""
        now = one.about in (Going.URGENT_NOTE, Going.CALL_ME, Going.CONFLICT, Going.REQUEST)
        return not now, one.on or date.max, _ORDER.index(one.about)

    def _waiting(self, file: CompartmentId) -> Iterator[Suggestion]:
        rooms = [self._ledger.info(file), *self._assignments(file)]
        if any(room.card.urgent_at is not None for room in rooms):
            yield Suggestion(Going.URGENT_NOTE)
        if any(room.card.call_me_at is not None for room in rooms):
            yield Suggestion(Going.CALL_ME)
        if conflicts := rooms[0].card.conflicts:
            yield Suggestion(Going.CONFLICT, count=conflicts)
        for request in self._ledger.all(file, GuardianRequest):
            if request.record.answered_at is None:
                yield Suggestion(Going.REQUEST, text=request.record.relation, who=request.record.guardian)

    def _plan(self, file: CompartmentId) -> Iterator[Suggestion]:
        for thing in self._ledger.all(file, FirstThing):
            if thing.record.done_on is None and thing.record.text:
                yield Suggestion(Going.FIRST_THING, thing.record.due, thing.record.text, self._who(thing))
        for due in self._ledger.info(file).card.due:
            if due.what in ("first_review", "plan_review"):
                yield Suggestion(Going.REVIEW, due.on)
        for area in self._ledger.all(file, AreaNote):
            if area.record.review_on:
                yield Suggestion(Going.AREA_REVIEW, area.record.review_on, area=area.record.area)
        for subgoal in self._ledger.all(file, Subgoal):
            if subgoal.record.state is SubgoalState.ONGOING and subgoal.record.text:
                yield Suggestion(Going.SUBGOAL, subgoal.record.due, subgoal.record.text, self._who(subgoal))
        names = {tuple(node.id): node.record.relation for node in self._ledger.all(file, NetworkNode)}
        for phase_out in self._ledger.all(file, PhaseOut):
            if phase_out.record.on and phase_out.record.on >= today(self._clock):
                what = names.get(phase_out.record.node or (), "")
                yield Suggestion(Going.PHASE_OUT, phase_out.record.on, what)

    def _who(self, seen: Projection[FirstThing] | Projection[Subgoal]) -> str:
        """By name where its author has written "Du" or "Jag": whoever takes over is somebody else."""
        herself = seen.record.who.strip().casefold() in ("du", "jag")
        return self._members.member(self._members.member_of(seen.author)).name if herself else seen.record.who

    def _consents(self, file: CompartmentId) -> Iterator[Suggestion]:
        for consent in self._ledger.all(file, Consent):
            record = consent.record
            if record.withdrawn_at is not None:
                continue
            if record.awaits_signature:
                yield Suggestion(Going.CONSENT_ASKED)
            elif record.valid_until and record.valid_until >= today(self._clock):
                yield Suggestion(Going.CONSENT_ENDS, record.valid_until)

    def _contact_person(self, file: CompartmentId) -> Iterator[Suggestion]:
        for seen in self._ledger.all(file, Assignment):
            record = seen.record
            if record.status is AssignmentStatus.ENDED:
                continue
            name = self._members.member(record.contact_person).name if record.contact_person is not None else ""
            yield Suggestion(Going.CONTACT_PERSON, text=record.frequency, who=name)
            if record.valid_until:
                yield Suggestion(Going.ASSIGNMENT_ENDS, record.valid_until, who=name)
        for room in self._assignments(file):
            for brief in self._ledger.all(room.id, Brief):
                yield from (Suggestion(Going.ALARM, text=alarm) for alarm in brief.record.alarms if alarm)

    def _assignments(self, file: CompartmentId) -> list[CompartmentInfo]:
        named = {seen.record.compartment for seen in self._ledger.all(file, Assignment)}
        return [info for info in self._ledger.compartments(CompartmentKind.ASSIGNMENT) if info.id in named]
