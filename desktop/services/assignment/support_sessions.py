"""Mina träffar: a contact person logs a session in less than a minute, without coverage (SC11, P22).

She sees her own assignments and nothing else. Nothing is required of her but a day that has come; what she types is
kept as a draft for each assignment until it is saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Drafts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.assignment import Brief, EmergencyNote, HalfYearStatement, SupportSession
from desktop.domain.records.plan_review import ProposedNeed
from desktop.services.assignment.assignment_terms import brief_in_force
from desktop.services.assignment.concerns import USUAL_DAYS, ConcernEntry, Concerns
from desktop.services.assignment.half_year import (
    HalfYear,
    HalfYearReport,
    half_year_of,
    half_year_to_report,
    report,
)
from desktop.services.assignment.half_year_statement import HandedIn, Statements
from desktop.services.assignment.own_notes import OwnNotes
from desktop.services.log.access_log import AccessLog
from desktop.services.saved_once import made_here, save_once, unsaved
from desktop.services.text_limit import check_texts

FURTHEST = 1500
"""Kilometres in a day. More is a slip of the finger."""

A_DAY = 24 * 60
"""Minutes. More than that is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class MyAssignment:
    """One of the contact person's own assignments. `open`: she may write in it today."""

    compartment: CompartmentId
    brief: Brief
    unit_name: str
    open: bool


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """One of her own sessions. `waiting`: the latest of it has not left this computer."""

    seen: Projection[SupportSession]
    waiting: bool


@dataclass(frozen=True, slots=True)
class SessionsView:
    """All that *Mina träffar* shows of one assignment."""

    assignment: MyAssignment
    sessions: tuple[LoggedSession, ...]  # the latest first, by the day they were held
    report: HalfYearReport
    statement: HalfYearStatement  # as it would be handed in now, unsigned
    my_name: str
    draft: dict[str, Any] | None
    today: date
    handed_in: HandedIn | None  # her report of the half-year that is written about
    concerns: tuple[ConcernEntry, ...]  # the latest first
    needs: tuple[Projection[ProposedNeed], ...]
    concern_goes_to: tuple[str, str, int]  # the names of the first and the next who read it, empty for all; days


class SupportSessions:
    """The sessions of this computer's own contact person."""

    def __init__(
        self, ledger: Ledger, drafts: Drafts, members: Members, clock: Clock, log: AccessLog | None = None
    ) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock
        self._log = log
        self.concerns = Concerns(ledger, members, clock)
        self.statements = Statements(ledger, members, clock)
        self.notes = OwnNotes(ledger, members, clock)

    def assignments(self) -> tuple[MyAssignment, ...]:
        """Her assignments by alias; those that have ended last."""
        mine = [self._mine(info) for info in self._ledger.compartments(CompartmentKind.ASSIGNMENT)]
        return tuple(sorted((one for one in mine if one is not None), key=lambda one: (not one.open, one.brief.alias)))

    def view(self, compartment: CompartmentId) -> SessionsView:
        """One assignment with its sessions, counts and draft; raises KnownError(GONE)."""
        mine = self._mine(self._ledger.info(compartment))
        if mine is None:
            raise KnownError(Reason.GONE)
        if self._log is not None:
            self._log.note(compartment, Act.OPENED)
        day, sessions = today(self._clock), self._own(compartment)
        period = self._period(compartment, sessions)
        counts = self._report(mine.brief, sessions, period)
        self._ledger.mark_read(compartment)
        return SessionsView(
            assignment=mine,
            sessions=self._logged(compartment, sessions),
            report=counts,
            statement=self.statements.draw_up(compartment, counts),
            my_name=self._name(self._members.me.member),
            draft=self.draft(compartment),
            today=day,
            handed_in=self.statements.own(compartment, period.first),
            concerns=self.concerns.of(compartment),
            needs=tuple(reversed(self._ledger.all(compartment, ProposedNeed))),
            concern_goes_to=self._goes_to(mine.brief),
        )

    def _period(self, compartment: CompartmentId, sessions: Sequence[Projection[SupportSession]]) -> HalfYear:
        """The half-year to report; one whose day has passed goes on waiting where there is something to tell."""
        usual = half_year_to_report(today(self._clock))
        before = half_year_of(usual.first - timedelta(days=1))
        held = [one.record.held_on for one in sessions if one.record.held_on]
        forgotten = any(before.first <= day <= before.last for day in held)
        return before if forgotten and self.statements.own(compartment, before.first) is None else usual

    def _report(self, brief: Brief, sessions: Sequence[Projection[SupportSession]], period: HalfYear) -> HalfYearReport:
        until = min(brief.valid_until or date.max, today(self._clock))
        return report((seen.record for seen in sessions), period, brief.valid_from, until)

    def _goes_to(self, brief: Brief) -> tuple[str, str, int]:
        return self._name(brief.concern_to), self._name(brief.concern_then), brief.concern_days or USUAL_DAYS

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""

    # Writing

    def propose_need(self, compartment: CompartmentId, text: str) -> Projection[ProposedNeed]:
        """What she sees that the plan may not have (S08); a handler takes it up, or says why not.

        Raises KnownError TEXT_MISSING, TEXT_TOO_LONG or NOT_ALLOWED.
        """
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        need = ProposedNeed(text=text.strip(), proposed_on=today(self._clock))
        check_texts(need)
        return self._ledger.create(compartment, need)

    def keep_word(self, compartment: CompartmentId, what: str, text: str) -> int:
        """Keep what is being typed beside the sessions. Answers when, ms."""
        return self._drafts.keep(_word_key(compartment, what), {"text": text})

    def word(self, compartment: CompartmentId, what: str) -> str:
        """What was being typed and has not been sent."""
        return str((self._drafts.get(_word_key(compartment, what)) or {}).get("text", ""))

    def drop_word(self, compartment: CompartmentId, what: str) -> None:
        """It has been sent, or thrown away."""
        self._drafts.drop(_word_key(compartment, what))

    def log(self, compartment: CompartmentId, session: SupportSession) -> Projection[SupportSession]:
        """Write down a session; without a day it was today. The draft is done with then, also after a power cut.

        Raises KnownError SESSION_IN_FUTURE, MINUTES_ODD, TEXT_TOO_LONG, NOT_ALLOWED or GONE, and nothing is lost.
        """
        mine = self._mine(self._ledger.info(compartment))
        if mine is None or not mine.open:
            raise KnownError(Reason.NOT_ALLOWED)
        signed = self._checked(replace(session, written_by=self._members.me.member))
        create = partial(self._ledger.create, compartment, signed)
        return save_once(self._drafts, _draft_key(compartment), partial(self._count, compartment), create)

    def edit(self, seen: Projection[SupportSession], edited: SupportSession) -> Projection[SupportSession]:
        """Change one of her own sessions; raises what `log` raises."""
        self._only_own(seen)
        saved = self._ledger.edit(seen, self._checked(edited))
        self._drafts.drop(_draft_key(seen.ref.compartment, seen))
        return saved

    def remove(self, seen: Projection[SupportSession]) -> Projection[SupportSession]:
        """Take one of her own sessions away; `restore` brings it back."""
        self._only_own(seen)
        return self._ledger.delete(seen)

    def restore(self, seen: Projection[SupportSession]) -> Projection[SupportSession]:
        """Bring a removed session back."""
        self._only_own(seen)
        return self._ledger.restore(seen)

    # Drafts

    def keep_draft(
        self, compartment: CompartmentId, content: dict[str, Any], edited: Projection[SupportSession] | None = None
    ) -> int:
        """Keep what is being typed, of a new session or of one that is being changed. Answers when, ms."""
        return self._drafts.keep(_draft_key(compartment, edited), content)

    def draft(
        self, compartment: CompartmentId, edited: Projection[SupportSession] | None = None
    ) -> dict[str, Any] | None:
        """What was being typed and has not been saved."""
        key = _draft_key(compartment, edited)
        return self._drafts.get(key) if edited else unsaved(self._drafts, key, partial(self._count, compartment))

    def drop_draft(self, compartment: CompartmentId, edited: Projection[SupportSession] | None = None) -> None:
        """She has thrown it away herself."""
        self._drafts.drop(_draft_key(compartment, edited))

    # Parts

    def _count(self, compartment: CompartmentId) -> int:
        return made_here(self._ledger, self._members, compartment, SupportSession)

    def _mine(self, info: CompartmentInfo) -> MyAssignment | None:
        """The assignment as hers; None where she is a handler, or where the brief has not come."""
        held = self._members.rights(info.id, today(self._clock)).get(self._members.me.member, Right(0))
        briefs = self._ledger.all(info.id, Brief)
        if Right.GRANT in held or not briefs:
            return None
        brief = brief_in_force(briefs[0])
        number = self._members.unit_number(brief.unit)
        name = self._members.unit(number)[1] if number is not None else ""
        return MyAssignment(info.id, brief, name, Right.WRITE in held)

    def _own(self, compartment: CompartmentId) -> list[Projection[SupportSession]]:
        me = self._members.me.member
        return [seen for seen in self._ledger.all(compartment, SupportSession) if seen.record.written_by == me]

    def _logged(
        self, compartment: CompartmentId, sessions: Sequence[Projection[SupportSession]]
    ) -> tuple[LoggedSession, ...]:
        """Logs are sent in order, so what waits is the end of this computer's own log."""
        own: list[Projection[Any]] = [
            *self._ledger.all(compartment, SupportSession, deleted=True),
            *self._ledger.all(compartment, EmergencyNote, deleted=True),
            *self._ledger.all(compartment, Visit, deleted=True),
        ]
        sent = max((self._last(seen) for seen in own), default=0) - self._ledger.info(compartment).unsent
        return tuple(
            LoggedSession(seen, self._last(seen) > sent)
            for seen in sorted(sessions, key=lambda one: (one.record.held_on or date.min, one.created_at), reverse=True)
        )

    def _last(self, seen: Projection[Any]) -> int:
        """The number of the latest change that this computer made to a record."""
        changes = [value.change for values in seen.state.fields.values() for value in values]
        return max((c.sequence for c in (seen.id, *changes) if c.device == self._members.me.device), default=0)

    def _only_own(self, seen: Projection[SupportSession]) -> None:
        if seen.record.written_by != self._members.me.member:
            raise KnownError(Reason.NOT_ALLOWED)

    def _checked(self, session: SupportSession) -> SupportSession:
        day = today(self._clock)
        held = session.held_on or day
        if held > day:
            raise KnownError(Reason.SESSION_IN_FUTURE, day=held)
        if session.minutes is not None and not 1 <= session.minutes <= A_DAY:
            raise KnownError(Reason.MINUTES_ODD, minutes=session.minutes)
        if session.kilometres is not None and not 0 <= session.kilometres <= FURTHEST:
            raise KnownError(Reason.MILEAGE_ODD)
        check_texts(session)
        return replace(session, held_on=held)


def _word_key(compartment: CompartmentId, what: str) -> str:
    return f"word/{what}/{compartment.hex()}"


def _draft_key(compartment: CompartmentId, edited: Projection[SupportSession] | None = None) -> str:
    which = f"{edited.id.device}.{edited.id.sequence}" if edited else "new"
    return f"session/{compartment.hex()}/{which}"
