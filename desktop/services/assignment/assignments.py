"""Uppdrag: granting a contact person to someone, the handler's side (P01–P35).

The decision lives in the person file; what the contact person may see lives in a compartment of its own, under the
alias, and follows the decision (`assignment_access`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, EmergencyNote, SupportSession
from desktop.services.assignment.assignment_access import AssignmentAccess
from desktop.services.assignment.assignment_terms import terms_in_force
from desktop.services.authorship import Rival, rivals
from desktop.services.file.late_arrivals import LateArrivals
from desktop.services.saved_once import made_here
from desktop.services.text_limit import check_texts

CONTACT_PERSON = 2  # wire.directory.Role.CONTACT_PERSON; services know the numbers that the directory gives

REQUIRED = ("contact_person", "decided_on", "decided_by", "valid_from")
"""What a decision cannot do without before someone is let in. An end is not among it: support may last years (P24)."""

_BEFORE_START = (AssignmentStatus.PROPOSED, AssignmentStatus.INVESTIGATED, AssignmentStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One session on the handler's timeline. `late`: it came in after the timeline had gone past its day."""

    seen: Projection[SupportSession]
    by: str
    late: bool


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
    sessions: tuple[SessionEntry, ...]  # the latest first, by the day they were held
    waiting: bool  # something of it has not left this computer yet
    place: str  # name of the municipality that the brief gives
    rivals: dict[str, tuple[Rival, ...]]  # of the decision, by field, for a person to choose
    brief_rivals: dict[str, tuple[Rival, ...]]
    names: dict[int, str]  # of the contact persons whom two have named


class Assignments:
    """Assignments of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy, settings: Settings) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._access = AssignmentAccess(ledger, members, clock)
        self._late = LateArrivals(settings, clock)

    # What there is

    def choices(self) -> tuple[MemberInfo, ...]:
        """Who can be granted: active contact persons, by name."""
        return tuple(sorted(self._members.with_role(CONTACT_PERSON), key=lambda member: member.name))

    def suggestion(self, file: CompartmentId) -> Brief:
        """A brief to begin with: what was written with a proposal, or what is known already, and no words of ours."""
        planned = self._planned(file)
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
            sessions=self._timeline(info) if info else (),
            waiting=bool(info and info.unsent),
            place=self._place(brief.record.unit) if brief else "",
            rivals=rivals(seen, self._members),
            brief_rivals=rivals(brief, self._members) if brief else {},
            names={value.content: self._name(value.content) for value in seen.conflicts.get("contact_person", ())},
        )

    def _timeline(self, info: CompartmentInfo) -> tuple[SessionEntry, ...]:
        sessions = self._ledger.all(info.id, SupportSession)
        late = self._late.among(info.id, sessions)
        self._ledger.mark_read(info.id)
        return tuple(
            SessionEntry(seen, self._name(seen.record.written_by), seen.id in late)
            for seen in sorted(sessions, key=_by_event, reverse=True)
        )

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
        _check(terms)
        return self._ledger.create(file, replace(terms, status=AssignmentStatus.PROPOSED))

    def save_proposal(
        self, file: CompartmentId, terms: Assignment, brief: Brief, seen: Projection[Assignment] | None = None
    ) -> Projection[Assignment]:
        """A proposal with its brief, which stays in the file until the start. Raises what `propose` raises."""
        check_texts(brief)
        with self._ledger.transaction(file):
            saved = self.revise(seen, terms) if seen is not None else self.propose(file, terms)
            planned = self._planned(file)
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
            _check(edited)
        else:
            _check_whole(edited)
            if edited.contact_person != seen.record.contact_person:
                raise KnownError(Reason.NOT_ALLOWED)  # another person is another assignment
        saved = self._ledger.edit(seen, self._dated(seen, edited))
        self._access.follow(saved)
        return saved

    def decide(self, seen: Projection[Assignment], edited: Assignment) -> Projection[Assignment]:
        """Granted: the decision is whole. Raises KnownError DECISION_INCOMPLETE or DATE_ORDER."""
        _check_whole(edited)
        status = AssignmentStatus.GRANTED if seen.record.status in _BEFORE_START else seen.record.status
        return self.revise(seen, replace(edited, status=status))

    def grant(
        self, file: CompartmentId, terms: Assignment, brief: Brief, seen: Projection[Assignment] | None = None
    ) -> Projection[Assignment]:
        """Decide and start in one go, from a proposal or from nothing.

        Raises what `start` raises, and writes nothing then.
        """
        _check_whole(terms)
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
        _check_whole(terms_in_force(seen))
        check_texts(brief)
        self._refuse_closed(file)
        if self._access.info(seen) is not None:
            return self._ledger.edit(seen, replace(terms, status=AssignmentStatus.RUNNING))
        compartment = self._access.found(seen, self._checked_phones(brief))
        running = replace(terms, status=AssignmentStatus.RUNNING, compartment=compartment)
        saved = self._ledger.edit(seen, running)
        self._ledger.share(compartment)
        return saved

    def update_brief(self, seen: Projection[Brief], edited: Brief) -> Projection[Brief]:
        """Change what the contact person sees; she has it after the next contact. Raises KnownError TEXT_TOO_LONG."""
        check_texts(edited)
        phones = ("handler_phone", "out_of_hours_phone", "handler_hours")
        if any(getattr(edited, name) != getattr(seen.record, name) for name in phones):
            edited = self._checked_phones(edited)
        return self._ledger.edit(seen, edited)

    def end(self, seen: Projection[Assignment], last_day: date, phase_out: str = "") -> Projection[Assignment]:
        """The last day, and how the support is tapered until then. It is over when the day has passed (`settle`).

        Raises KnownError(DATE_ORDER) when the last day lies before the first.
        """
        terms = replace(seen.record, valid_until=last_day, phase_out=phase_out or seen.record.phase_out)
        return self.revise(seen, terms)

    def choose(self, seen: Projection[Assignment], field: str, value: object) -> Projection[Assignment]:
        """Settle what two decided without having seen each other; the contact person's access follows."""
        saved = self._ledger.choose(seen, field, value)
        self._access.follow(saved)
        return saved

    def choose_in_brief(self, seen: Projection[Brief], field: str, value: object) -> Projection[Brief]:
        """Settle what two wrote for the contact person without having seen each other."""
        return self._ledger.choose(seen, field, value)

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
                seen = self._ledger.edit(seen, replace(seen.record, status=AssignmentStatus.ENDED))
            self._access.follow(seen)
        if all(seen.record.status not in _BEFORE_START for seen in self._ledger.all(file, Assignment)):
            self._clear_planned(file)

    # What is planned, and small things

    def _planned(self, file: CompartmentId) -> Projection[Brief] | None:
        """The brief of what has not been started."""
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


def _by_event(seen: Projection[SupportSession]) -> tuple[date, int, RecordId]:
    return seen.record.held_on or date.min, seen.created_at, seen.id


def _check(terms: Assignment) -> None:
    check_texts(terms)
    if terms.valid_from and terms.valid_until and terms.valid_until < terms.valid_from:
        raise KnownError(Reason.DATE_ORDER)


def _check_whole(terms: Assignment) -> None:
    missing = tuple(_missing(terms))
    if missing:
        raise KnownError(Reason.DECISION_INCOMPLETE, fields=missing)
    _check(terms)


def _missing(terms: Assignment) -> Iterable[str]:
    return (name for name in REQUIRED if getattr(terms, name) in (None, ""))
