"""Idag: what waits on you, what waits on others, and what is new since you were last here.

Everything comes from cards, so that it is there at once with two hundred closed files; a file is read only where a card
says that there is something to tell. Nothing here judges: rows carry facts and dates, and the screen has the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from desktop.domain.age import read_birth
from desktop.domain.cards import Due
from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Members, Settings
from desktop.domain.records.assignment import Assignment, AssignmentStatus, SupportSession
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.away.handed_work import HandedWorks
from desktop.services.away.travel_requests import TravelRequests
from desktop.services.conflict.conflicts import Conflicts
from desktop.services.consent.consents import Consents
from desktop.services.consultation.consultation_thread import Standing, answer_by, reflection_by, standing, unit_name
from desktop.services.day.today_contact_persons import concern_rows, report_rows
from desktop.services.day.today_dues import DUES, REVIEW_AHEAD, STAYING, TALK_AHEAD, ahead
from desktop.services.day.today_rows import About, Contact, Part, Row, TodayView
from desktop.services.day.today_transfers import answered_rows, asked_rows, waiting_rows
from desktop.services.file.last_visit import LastVisit, Seen
from desktop.services.log.log_review import LogReview
from desktop.services.protected.exceptions import Exceptions
from desktop.services.recovery.municipality_recovery import KEEPERS, MunicipalityRecovery

COORDINATOR = 3  # wire.directory.Role; services know the numbers that the directory gives


class Today:
    """What a day begins with."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        settings: Settings,
        clock: Clock,
        policy: Policy,
        consents: Consents,
        numbers: EmergencyCard,
        log_review: LogReview | None = None,
        exceptions: Exceptions | None = None,
        requests: TravelRequests | None = None,
        handed: HandedWorks | None = None,
        recovery: MunicipalityRecovery | None = None,
        conflicts: Conflicts | None = None,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._consents = consents
        self._numbers = numbers
        self._log_review = log_review
        self._recovery = recovery
        self._choices = conflicts
        self._exceptions = exceptions
        self._requests, self._handed = requests, handed
        self._visit = LastVisit(settings, clock)

    def view(self) -> TodayView:
        """Everything, read now. Looking counts as a visit."""
        kinds = CompartmentKind
        infos = self._ledger.compartments(
            *(kinds.PERSON_FILE, kinds.ASSIGNMENT, kinds.CONSULTATION, kinds.DISCLOSURE),
            *(kinds.CONTACT_REPORT, kinds.TRANSFER),
        )
        nameless = (kinds.CONSULTATION, kinds.TRANSFER)
        here = [info for info in infos if info.card.alias or info.kind in nameless]
        of_kind = {kind: [info for info in here if info.kind is kind] for kind in kinds}
        coordinator = COORDINATOR in self._members.me.roles
        files = _files_by_alias(of_kind[kinds.PERSON_FILE])
        seen = self._visit.looked(here)
        return TodayView(
            day=today(self._clock),
            waits_on_you=tuple(self._waits_on_you(of_kind, files, coordinator)),
            waits_on_others=() if coordinator else tuple(self._waits_on_others(of_kind)),
            new=tuple(self._new(of_kind, files, seen, coordinator)),
            since=seen.since,
            week=tuple(self._week(of_kind, coordinator)),
            contacts=tuple(self._contacts()),
            numbers_checked_on=min((n.checked_on for n in self._numbers.numbers if n.checked_on), default=None),
            coordinator=coordinator,
        )

    # Waits on you

    def _waits_on_you(self, of_kind: OfKind, files: Files, coordinator: bool) -> Iterator[Row]:
        people, assignments = of_kind[CompartmentKind.PERSON_FILE], of_kind[CompartmentKind.ASSIGNMENT]
        yield from self._urgent(people, assignments, files)
        yield from self._handed_over(people)
        yield from self._log()
        yield from self._call_me(assignments, files)
        yield from concern_rows(assignments, files, self._members.me.member, self._clock.now())
        yield from report_rows(of_kind[CompartmentKind.CONTACT_REPORT], assignments, files)
        for view in self._exceptions.waiting() if self._exceptions is not None else ():
            room = view.seen.ref.compartment
            yield Row(About.EXCEPTION, room, view.alias, at=view.proposed.at, who=view.proposed.name)
        yield from self._from_colleagues()
        yield from asked_rows(of_kind[CompartmentKind.TRANSFER], self._members)
        yield from answered_rows(people)
        for info in people:
            if info.card.conflicts:
                yield from self._conflicts(info)
        if coordinator:
            yield from self._questions(of_kind[CompartmentKind.CONSULTATION])
        else:
            yield from self._replies(of_kind[CompartmentKind.CONSULTATION])
        yield from self._comes_of_age(people)
        yield from self._soon(people)
        yield from self._key()

    def _from_colleagues(self) -> Iterator[Row]:
        """What only a second person can let happen, or take in."""
        for asked in self._requests.all() if self._requests is not None else ():
            yield Row(About.RETURN_ASKED, asked.id, at=asked.asked_at, count=asked.files, who=asked.traveller.name)
        for work in self._handed.all() if self._handed is not None else ():
            count = len(work.items)
            yield Row(About.WORK_HANDED, work.id, work.alias, at=work.handed_at, count=count, who=work.author.name)

    def _urgent(
        self, people: Iterable[CompartmentInfo], assignments: Iterable[CompartmentInfo], files: Files
    ) -> Iterator[Row]:
        for info in people:
            if info.card.urgent_at is not None:
                yield Row(About.URGENT_NOTE, info.id, info.card.alias, Part.CONTACT_PERSON, at=info.card.urgent_at)
        for info in assignments:
            file = files.get(info.card.alias)
            if info.card.urgent_at is not None and file is not None:
                yield Row(About.URGENT_NOTE, file, info.card.alias, Part.CONTACT_PERSON, at=info.card.urgent_at)

    def _handed_over(self, people: Iterable[CompartmentInfo]) -> Iterator[Row]:
        """Until the receiver has said that she has got it."""
        me = self._members.me.member
        for info in people:
            if info.card.handed_over_to == me and info.card.handed_over_at is not None:
                yield Row(About.HANDED_OVER, info.id, info.card.alias, Part.OVERVIEW, at=info.card.handed_over_at)

    def _call_me(self, assignments: Iterable[CompartmentInfo], files: Files) -> Iterator[Row]:
        """Until a handler has marked that the call was made."""
        for info in assignments:
            file = files.get(info.card.alias)
            if info.card.call_me_at is not None and file is not None:
                yield Row(About.CALL_ME, file, info.card.alias, Part.CONTACT_PERSON, at=info.card.call_me_at)

    def _log(self) -> Iterator[Row]:
        """To a log reviewer: break-glass at once, a log that is not whole, and the next review a week ahead."""
        due = self._log_review.due() if self._log_review is not None else None
        if due is None:
            return
        if due.unmasked_at is not None:
            yield Row(About.LOG_UNMASKED, at=due.unmasked_at, count=due.unmasked)
        if due.broken:
            yield Row(About.LOG_BROKEN, count=due.broken)
        if due.next_on <= today(self._clock) + REVIEW_AHEAD:
            yield Row(About.LOG_REVIEW, on=due.next_on, count=due.entries)

    def _key(self) -> Iterator[Row]:
        """To those who see to the municipality's recovery key: once a year, and after each use."""
        if self._recovery is None or not self._members.me.roles & KEEPERS:
            return
        standing = self._recovery.standing()
        if standing.used_at is not None:
            yield Row(About.KEY_USED, at=standing.used_at)
        elif standing.drill_due:
            yield Row(About.KEY_DRILL)

    def _conflicts(self, info: CompartmentInfo) -> Iterator[Row]:
        try:
            counts = self._choices.by_tab(info.id) if self._choices is not None else {}
        except KnownError:  # a damaged file says so when it is opened; the rest of the day goes on
            return
        for part in Part:
            if counts.get(part):
                yield Row(About.CONFLICT, info.id, info.card.alias, part, count=counts[part])

    def _replies(self, consultations: Iterable[CompartmentInfo]) -> Iterator[Row]:
        for info in consultations:
            card = info.card
            answered = max((at for at in (card.first_reply_at, card.reflection_at) if at), default=None)
            if answered is not None and answered > (info.read_at or 0) and card.closed_at is None:
                whole = int(card.reflection_at is not None)
                yield Row(About.REPLY, info.id, card.code, at=answered, of=whole)

    def _questions(self, consultations: Iterable[CompartmentInfo]) -> Iterator[Row]:
        """The longest waiting first (K07)."""
        for info in sorted(consultations, key=lambda info: info.card.sent_at or 0):
            card, unit = info.card, unit_name(self._members, info.card.unit)
            if standing(info) is Standing.ASKED:
                day = answer_by(card.sent_at, self._policy)
                yield Row(About.QUESTION, info.id, card.code, on=day, at=card.sent_at, unit=unit)
            elif standing(info) is Standing.FIRST_ANSWER:
                day = reflection_by(card.sent_at, self._policy)
                yield Row(About.TEAM_TALK, info.id, card.code, on=day, at=card.first_reply_at, unit=unit)

    def _soon(self, people: Iterable[CompartmentInfo]) -> Iterator[Row]:
        day = today(self._clock)
        before = ahead(self._policy)
        found = [
            (due, info)
            for info in people
            if not info.card.closed
            for due in info.card.due
            if due.on <= day + before[due.what] and (due.on >= day or due.what in STAYING)
        ]
        for due, info in sorted(found, key=lambda pair: pair[0].on):
            if due.what != "assignment_ends" or self._needs_talk(info.id, due):
                yield _due_row(due, info)

    def _comes_of_age(self, people: Iterable[CompartmentInfo]) -> Iterator[Row]:
        """A talk is due before what a guardian has signed comes to rest, and until something else has been given."""
        day, terms = today(self._clock), self._policy.consent
        for info in people:
            card = info.card
            on = read_birth(card.born).turns(terms.adult_age)
            if on is None or card.guardian_until is None or card.closed or card.guardian_until < max(on, day):
                continue
            if on - timedelta(days=terms.adult_reminder_days) <= day:
                passed, exact = on <= day, "-" in card.born
                yield Row(
                    About.COMES_OF_AGE,
                    info.id,
                    card.alias,
                    Part.CONSENTS,
                    on=on if exact else None,
                    late=passed,
                    count=terms.adult_age,
                    of=on.year,
                )

    def _needs_talk(self, file: CompartmentId, due: Due) -> bool:
        """How it tapers off has not been written down (SC12); or it soon ends, and no talk has been booked (P25)."""
        try:
            assignment = self._ledger.get(RecordRef(file, RecordId(*due.record)), Assignment).record
        except KnownError:
            return False
        if assignment.status is AssignmentStatus.ENDED:
            return False
        planned = bool(assignment.phase_out or assignment.tapering)
        return not planned or (assignment.end_talk_on is None and due.on <= today(self._clock) + TALK_AHEAD)

    # Waits on others

    def _waits_on_others(self, of_kind: OfKind) -> Iterator[Row]:
        for info in of_kind[CompartmentKind.PERSON_FILE]:
            if info.card.withdrawn:
                yield from self._withdrawals(info)
        yield from waiting_rows(of_kind[CompartmentKind.PERSON_FILE])
        rows = {Standing.WAITING_TO_SEND: About.NOT_SENT, Standing.ASKED: About.ASKED}
        for info in of_kind[CompartmentKind.CONSULTATION]:
            card, how_far = info.card, standing(info)
            if how_far in rows:
                day = answer_by(card.sent_at, self._policy)
                yield Row(rows[how_far], info.id, card.code, on=day, at=card.sent_at)
            elif how_far is Standing.FIRST_ANSWER:
                day = reflection_by(card.sent_at, self._policy)
                yield Row(About.REFLECTION_TO_COME, info.id, card.code, on=day, at=card.first_reply_at)

    def _withdrawals(self, info: CompartmentInfo) -> Iterator[Row]:
        """Withdrawn, and not everyone who had a copy has confirmed that it is gone."""
        try:
            consents = self._consents.list(info.id)
        except KnownError:
            return
        for consent in consents:
            back = consent.taking_back
            if back.ordered_at is not None and not back.is_over:
                answered = sum(told.answered_at is not None for told in back.told)
                yield Row(
                    About.WITHDRAWAL,
                    info.id,
                    info.card.alias,
                    Part.CONSENTS,
                    at=back.gone_at or back.ordered_at,
                    count=len(back.told),
                    of=answered,
                    late=back.gone_at is None,
                )

    # New

    def _new(self, of_kind: OfKind, files: Files, seen: Seen, coordinator: bool) -> Iterator[Row]:
        for info in of_kind[CompartmentKind.ASSIGNMENT]:
            more = seen.more_sessions(info)
            file = files.get(info.card.alias)
            if more > 0 and file is not None:
                yield self._session_row(info, file, more)
        if coordinator:
            for info in of_kind[CompartmentKind.DISCLOSURE]:
                if seen.is_new(info):
                    unit = unit_name(self._members, info.card.unit)
                    row = Row(About.DISCLOSED, info.id, info.card.alias, unit=unit, on=info.card.valid_until)
                    yield row
            for erasure in self._ledger.erasures():
                if seen.since is not None and local(erasure.at).date() >= seen.since:
                    yield Row(About.TAKEN_BACK, unit=unit_name(self._members, erasure.unit), at=erasure.at)
        else:
            for info in of_kind[CompartmentKind.CONSULTATION]:
                answered = max((at for at in (info.card.first_reply_at, info.card.reflection_at) if at), default=None)
                if answered is not None and seen.more_replies(info) and answered <= (info.read_at or 0):
                    yield Row(About.REPLIED, info.id, info.card.code, at=answered)

    def _session_row(self, info: CompartmentInfo, file: CompartmentId, more: int) -> Row:
        """The sessions that have come: a log grows at its end, so they are the last ones in it."""
        try:
            sessions = self._ledger.all(info.id, SupportSession)
        except KnownError:
            return Row(About.SESSION, file, info.card.alias, Part.CONTACT_PERSON, count=more)
        fresh = sorted(sessions, key=lambda session: session.id.sequence)[-more:]
        newest = max(fresh, key=lambda session: (session.record.held_on or date.min, session.id))
        held = newest.record.held_on
        return Row(
            About.SESSION,
            file,
            info.card.alias,
            Part.CONTACT_PERSON,
            on=held,
            at=newest.created_at,
            count=more,
            minutes=newest.record.minutes,
            late=held is not None and held < local(newest.created_at).date(),
        )

    # At the side

    def _week(self, of_kind: OfKind, coordinator: bool) -> Iterator[Row]:
        """What falls on a day from today until the week ends; from Friday, until the next one does."""
        day = today(self._clock)
        last = day + timedelta(days=6 - day.weekday() + (7 if day.weekday() >= 4 else 0))
        rows = [
            _due_row(due, info)
            for info in of_kind[CompartmentKind.PERSON_FILE]
            if not info.card.closed
            for due in info.card.due
        ]
        open_standings = (Standing.ASKED, Standing.WAITING_TO_SEND)
        for info in of_kind[CompartmentKind.CONSULTATION]:
            if standing(info) in open_standings:
                about = About.QUESTION if coordinator else About.ASKED
                rows.append(Row(about, info.id, info.card.code, on=answer_by(info.card.sent_at, self._policy)))
            elif coordinator and standing(info) is Standing.FIRST_ANSWER:
                on = reflection_by(info.card.sent_at, self._policy)
                rows.append(Row(About.TEAM_TALK, info.id, info.card.code, on=on))
        falling = [row for row in rows if row.on is not None and day <= row.on <= last]
        yield from sorted(falling, key=lambda row: (row.on or day, row.alias))

    def _contacts(self) -> Iterator[Contact]:
        for member in self._members.with_role(COORDINATOR):
            if member.phone and member.member != self._members.me.member:
                yield Contact(member.name, member.unit_name, member.phone, member.hours)
        for number in self._numbers.numbers:
            if not number.alarm:
                yield Contact(number.who, number.text.split(".")[0], number.number, evening=True)
                return


Files = dict[str, CompartmentId]
"""Person files by alias: what joins an assignment to its file, without opening either."""

OfKind = dict[CompartmentKind, list[CompartmentInfo]]


def _files_by_alias(people: Iterable[CompartmentInfo]) -> Files:
    return {info.card.alias: info.id for info in people}


def _due_row(due: Due, info: CompartmentInfo) -> Row:
    about, part = DUES[due.what]
    return Row(about, info.id, info.card.alias, part, on=due.on)
