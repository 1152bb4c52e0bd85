"""Uppdrag: granting a contact person to someone, the handler's side (P01–P35).

The decision lives in the person file; what the contact person may see lives in a compartment of its own, under the
alias, and follows the decision (`assignment_access`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, MemberInfo, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Brief,
    EmergencyNote,
    SupportSession,
    Taper,
    ToldWhat,
)
from desktop.services.assignment.assignment_access import AssignmentAccess
from desktop.services.assignment.assignment_checks import check, check_overlap, check_whole
from desktop.services.assignment.assignment_steps import Step, Steps
from desktop.services.assignment.assignment_terms import terms_in_force
from desktop.services.assignment.concerns import ConcernEntry, Concerns
from desktop.services.assignment.costs import cost_here
from desktop.services.assignment.fee_basis import CostSummary
from desktop.services.assignment.half_year_statement import HandedIn, Statements
from desktop.services.assignment.timeline import SessionTimeline
from desktop.services.assignment.told import take_back, tell
from desktop.services.authorship import Rival, rivals
from desktop.services.file.late_arrivals import LateArrivals
from desktop.services.saved_once import made_here
from desktop.services.text_limit import check_texts

CONTACT_PERSON = 2  # wire.directory.Role.CONTACT_PERSON; services know the numbers that the directory gives

_BEFORE_START = (AssignmentStatus.PROPOSED, AssignmentStatus.INVESTIGATED, AssignmentStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class EmergencyEntry:
    """An emergency note, and who wrote it."""

    seen: Projection[EmergencyNote]
    by: str


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """One assignment as its tab shows it. Without a `brief` it has not been started, or is not on this computer."""

    seen: Projection[Assignment]
    person: MemberInfo | None
    brief: Projection[Brief] | None
    sessions: int  # how many; `Assignments.timeline` reads them
    since: date | None  # the same contact person since then, over several assignments (P30)
    steps: tuple[Step, ...]  # on the way from proposal to end, the first first
    concerns: tuple[ConcernEntry, ...]
    reports: tuple[HandedIn, ...]
    waiting: bool  # something of it has not left this computer yet
    place: str  # name of the municipality that the brief gives
    rivals: dict[str, tuple[Rival, ...]]  # of the decision, by field, for a person to choose
    brief_rivals: dict[str, tuple[Rival, ...]]
    names: dict[int, str]  # of the people whom two have named apart

    @property
    def is_planned(self) -> bool:
        """Written down and not started."""
        return self.brief is None and self.seen.record.status in _BEFORE_START


class Assignments:
    """Assignments of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy, settings: Settings) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._access = AssignmentAccess(ledger, members, clock)
        self.steps = Steps(ledger, members, clock)
        self.concerns = Concerns(ledger, members, clock)
        self.statements = Statements(ledger, members, clock)
        self.timeline = SessionTimeline(ledger, members, LateArrivals(settings, clock))

    # What there is

    def choices(self) -> tuple[MemberInfo, ...]:
        """Who can be granted: active contact persons, by name."""
        return tuple(sorted(self._members.with_role(CONTACT_PERSON), key=lambda member: member.name))

    def handlers(self, file: CompartmentId) -> tuple[MemberInfo, ...]:
        """Who can be the one that a worry goes to: those who handle the file, by name."""
        found = (self._members.member(number) for number in self._access.handlers(file))
        return tuple(sorted(found, key=lambda member: member.name))

    def suggestion(self, file: CompartmentId) -> Brief:
        """A brief to begin with: what was written with a proposal, or what is known already, and no words of ours."""
        planned = self.planned(file)
        if planned is not None:
            return planned.record
        person, me = self._access.person(file).record, self._members.member(self._members.me.member)
        return Brief(
            alias=person.alias,
            sign=person.sign,
            phone_rule=person.phone_rule,
            unit=self._members.me.unit_code,
            handler_phone=me.phone,
            handler_hours=me.hours,
        )

    def of(self, file: CompartmentId) -> tuple[AssignmentView, ...]:
        """Every assignment of the file, the latest first. Opening it marks what has come in as read."""
        return tuple(self._view(seen) for seen in reversed(self._ledger.all(file, Assignment)))

    def _view(self, seen: Projection[Assignment]) -> AssignmentView:
        number, info = seen.record.contact_person, self._access.info(seen)
        brief = self._access.brief(info) if info else None
        return AssignmentView(
            seen=seen,
            person=self._members.member(number) if number is not None else None,
            brief=brief,
            sessions=info.card.sessions if info else 0,
            since=self._since(seen),
            steps=self.steps.of(seen),
            concerns=self.concerns.of(info.id) if info else (),
            reports=self.statements.about(info.id) if info else (),
            waiting=bool(info and info.unsent),
            place=self._place(brief.record.unit) if brief else "",
            rivals=rivals(seen, self._members),
            brief_rivals=rivals(brief, self._members) if brief else {},
            names=self._names(seen),
        )

    def _since(self, seen: Projection[Assignment]) -> date | None:
        """How long it has been the same contact person without a gap, whichever decisions that took."""
        first, person = seen.record.valid_from, seen.record.contact_person
        for other in reversed(self._ledger.all(seen.ref.compartment, Assignment)):
            terms = other.record
            if other.id == seen.id or person is None or terms.contact_person != person or not terms.compartment:
                continue
            if first and terms.valid_from and terms.valid_until and terms.valid_until >= first - timedelta(days=31):
                first = min(first, terms.valid_from)
        return first

    def _names(self, seen: Projection[Assignment]) -> dict[int, str]:
        """Of the people whom two have named apart."""
        fields = ("contact_person", "concern_to", "concern_then")
        named = (value.content for field in fields for value in seen.conflicts.get(field, ()))
        return {number: self._name(number) for number in named if number is not None}

    def emergencies(self, file: CompartmentId) -> tuple[EmergencyEntry, ...]:
        """Emergency notes about this person that no handler has marked as read, the latest first."""
        infos = [self._access.info(seen) for seen in self._ledger.all(file, Assignment)]
        places = [file, *(info.id for info in infos if info is not None)]
        notes = [note for place in places for note in self._ledger.all(place, EmergencyNote)]
        return tuple(
            EmergencyEntry(note, self._name(note.record.written_by))
            for note in sorted(notes, key=lambda note: note.created_at, reverse=True)
            if note.record.read_at is None
        )

    def count(self, file: CompartmentId) -> int:
        """How many assignments have been written down on this computer."""
        return made_here(self._ledger, self._members, file, Assignment)

    # What is decided

    def propose(self, file: CompartmentId, terms: Assignment) -> Projection[Assignment]:
        """Write down a proposal, as far as it has come.

        Raises KnownError DATE_ORDER, TEXT_TOO_LONG, NOT_ALLOWED or GONE.
        """
        self._refuse_closed(file)
        check(terms)
        with self._ledger.transaction(file):
            proposed = self._ledger.create(file, replace(terms, status=AssignmentStatus.PROPOSED))
            self.steps.note(proposed)
        return proposed

    def save_proposal(
        self,
        file: CompartmentId,
        terms: Assignment,
        brief: Brief,
        seen: Projection[Assignment] | None = None,
        planned: Projection[Brief] | None = None,
    ) -> Projection[Assignment]:
        """A proposal with its brief, which stays in the file until the start. Raises what `propose` raises."""
        check_texts(brief)
        with self._ledger.transaction(file):
            saved = self.revise(seen, terms) if seen is not None else self.propose(file, terms)
            planned = planned or self.planned(file)
            if planned is None:
                self._ledger.create(file, brief)
            else:
                self._ledger.edit(planned, brief)
        return saved

    def revise(self, seen: Projection[Assignment], edited: Assignment) -> Projection[Assignment]:
        """Change the terms. What has begun needs a whole decision still, and keeps its contact person.

        Raises KnownError DECISION_INCOMPLETE, DATE_ORDER, TEXT_TOO_LONG or NOT_ALLOWED.
        """
        if seen.record.status in _BEFORE_START:
            check(edited)
        else:
            check_whole(edited)
            if edited.contact_person != seen.record.contact_person:
                raise KnownError(Reason.NOT_ALLOWED)  # another person is another assignment
        check_overlap(self._ledger, seen, edited)
        with self._ledger.transaction(seen.ref.compartment):
            saved = self._ledger.edit(seen, self._dated(seen, edited))
            if saved.record.status is not seen.record.status:
                self.steps.note(saved, on=edited.decided_on if edited.status is AssignmentStatus.GRANTED else None)
        self._access.follow(saved)
        return saved

    def move(
        self, seen: Projection[Assignment], status: AssignmentStatus, on: date | None = None, note: str = ""
    ) -> Projection[Assignment]:
        """Another step on the way, or one back; what was written of it stays. Who may see what follows.

        Raises KnownError STEP_NEEDS_START, DECISION_INCOMPLETE, SESSION_IN_FUTURE, TEXT_TOO_LONG or NOT_ALLOWED.
        """
        self.steps.check(seen, status, on)
        with self._ledger.transaction(seen.ref.compartment):
            saved = self._ledger.edit(seen, replace(seen.record, status=status))
            self.steps.note(saved, on, note)
        self._access.follow(saved)
        return saved

    def decide(self, seen: Projection[Assignment], edited: Assignment) -> Projection[Assignment]:
        """Granted: the decision is whole. Raises KnownError DECISION_INCOMPLETE or DATE_ORDER."""
        check_whole(edited)
        status = AssignmentStatus.GRANTED if seen.record.status in _BEFORE_START else seen.record.status
        return self.revise(seen, replace(edited, status=status))

    def grant(
        self, file: CompartmentId, terms: Assignment, brief: Brief, seen: Projection[Assignment] | None = None
    ) -> Projection[Assignment]:
        """Decide and start in one go, from a proposal or from nothing.

        Raises what `start` raises, and writes nothing then.
        """
        check_whole(terms)
        check_texts(brief)
        self._refuse_closed(file)
        running = self.start(self.decide(seen or self.propose(file, terms), terms), brief)
        self._clear_planned(file)
        return running

    def start(self, seen: Projection[Assignment], brief: Brief) -> Projection[Assignment]:
        """Let the contact person in, to the brief and nothing else. Safe to repeat.

        Nothing is sent before the person file knows where it lives. Raises KnownError DECISION_INCOMPLETE, DATE_ORDER,
        TEXT_TOO_LONG or NOT_ALLOWED.
        """
        file, terms = seen.ref.compartment, seen.record
        check_whole(terms_in_force(seen))
        check_texts(brief)
        self._refuse_closed(file)
        if self._access.info(seen) is not None:
            return self._run(seen, terms.compartment)
        compartment = self._access.found(seen, self._checked_phones(brief))
        saved = self._run(seen, compartment)
        self._ledger.share(compartment)
        return saved

    def _run(self, seen: Projection[Assignment], compartment: bytes) -> Projection[Assignment]:
        running = replace(seen.record, status=AssignmentStatus.RUNNING, compartment=compartment)
        with self._ledger.transaction(seen.ref.compartment):
            saved = self._ledger.edit(seen, running)
            if seen.record.status is not AssignmentStatus.RUNNING:
                self.steps.note(saved)
        return saved

    def update_brief(self, seen: Projection[Brief], edited: Brief) -> Projection[Brief]:
        """Change what the contact person sees; she has it after the next contact. Raises KnownError TEXT_TOO_LONG."""
        check_texts(edited)
        phones = ("handler_phone", "out_of_hours_phone", "handler_hours")
        if any(getattr(edited, name) != getattr(seen.record, name) for name in phones):
            edited = self._checked_phones(edited)
        return self._ledger.edit(seen, edited)

    def end(
        self,
        seen: Projection[Assignment],
        last_day: date | None,
        phase_out: str = "",
        tapering: tuple[Taper, ...] = (),
        *,
        fears_end: bool = False,
        end_talk_on: date | None = None,
    ) -> Projection[Assignment]:
        """How the support is tapered, the talk about it, and the last day. It is over when that has passed (`settle`).

        Raises KnownError(DATE_ORDER) when the last day lies before the first, or the steps not in their order.
        """
        terms = replace(
            seen.record,
            valid_until=last_day or seen.record.valid_until,
            phase_out=phase_out or seen.record.phase_out,
            tapering=tapering or seen.record.tapering,
            fears_end=fears_end,
            end_talk_on=end_talk_on or seen.record.end_talk_on,
        )
        return self.revise(seen, terms)

    def tell(self, seen: Projection[Assignment], what: ToldWhat, text: str) -> Projection[Assignment]:
        """The contact person may know one thing more, from today. Raises KnownError TEXT_MISSING, NOT_ALLOWED."""
        return self.revise(seen, tell(seen.record, what, text, today(self._clock)))

    def take_back(self, seen: Projection[Assignment], number: int) -> Projection[Assignment]:
        """It leaves her screen at the next contact; that she was told, and until when, stays here."""
        return self.revise(seen, take_back(seen.record, number, today(self._clock)))

    def cost(self) -> CostSummary:
        """What the assignments of every file here cost, without persons (P26)."""
        return cost_here(self._ledger, today(self._clock))

    def mark_emergency_read(self, note: Projection[EmergencyNote]) -> Projection[EmergencyNote]:
        """A handler has read it; whoever wrote it can see that."""
        return self._ledger.edit(note, replace(note.record, read_at=self._clock.now()))

    def mark_called(self, session: Projection[SupportSession]) -> Projection[SupportSession]:
        """The contact person asked to be called (P28), and has been."""
        return self._ledger.edit(session, replace(session.record, call_me=False))

    def settle(self, file: CompartmentId) -> None:
        """Let each assignment's compartment follow its decision. Safe to repeat; run when a handler opens the file."""
        if self._members.me.member not in self._access.handlers(file):
            return
        for seen in self._ledger.all(file, Assignment):
            until = seen.record.valid_until if "valid_until" not in seen.conflicts else None
            over = until is not None and until < today(self._clock)
            if over and seen.record.status in (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP):
                with self._ledger.transaction(file):
                    seen = self._ledger.edit(seen, replace(seen.record, status=AssignmentStatus.ENDED))
                    self.steps.note(seen, until)
            self._access.follow(seen)
            info = self._access.info(seen)
            if info is not None:
                self.statements.bring_in_line(file, info.id)
        if all(seen.record.status not in _BEFORE_START for seen in self._ledger.all(file, Assignment)):
            self._clear_planned(file)

    # What is planned, and small things

    def planned(self, file: CompartmentId) -> Projection[Brief] | None:
        """The brief of what has not been started, as its proposal has it."""
        return max(self._ledger.all(file, Brief), key=lambda brief: brief.touched_at, default=None)

    def _clear_planned(self, file: CompartmentId) -> None:
        for planned in self._ledger.all(file, Brief):
            self._ledger.delete(planned)

    def _dated(self, seen: Projection[Assignment], edited: Assignment) -> Assignment:
        """A new decision is made under today's law; an old one keeps the law it was made under (L1)."""
        old = edited.decided_on == seen.record.decided_on and edited.legal_basis_version
        if edited.decided_on is None or old:
            return edited
        return replace(edited, legal_basis_version=self._policy.law.sol_version)

    def _checked_phones(self, brief: Brief) -> Brief:
        return replace(brief, phones_checked_on=today(self._clock))

    def _refuse_closed(self, file: CompartmentId) -> None:
        if self._ledger.info(file).card.closed:
            raise KnownError(Reason.NOT_ALLOWED)

    def _place(self, unit: str) -> str:
        number = self._members.unit_number(unit)
        return self._members.unit(number)[1] if number is not None else ""

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""
