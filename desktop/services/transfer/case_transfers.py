"""The sender's side: a package is made, shown, sent, waited for and answered; then the file may be closed (SC7).

Until another municipality has said that it takes the case over, it belongs to the one that has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, SupportSession
from desktop.domain.records.case_transfer import CaseTransfer, TransferAnswer, TransferNote, TransferWay
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.access.following import Following
from desktop.services.access.hanging import Hanging
from desktop.services.assignment.assignments import Assignments
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.network.network_view import Moment, map_view
from desktop.services.text_limit import check_texts
from desktop.services.transfer import receiver as receivers
from desktop.services.transfer.packing import CasePackage, Choice, Packing, as_items
from desktop.services.transfer.receiver import Receiver

CASE_TRANSFER = "case_transfer"
"""What the log calls it."""


@dataclass(frozen=True, slots=True)
class SessionCount:
    """The sessions in figures: what may be told of them without telling what was said."""

    count: int
    minutes: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class TransferView:
    """What the page of one file shows. `waiting`: asked, and not answered. `latest`: also what has been answered.

    `remind_on`: from this day on it is time to ring and ask.
    """

    latest: Projection[CaseTransfer] | None
    waiting: bool
    remind_on: date | None
    earlier: tuple[Projection[CaseTransfer], ...]
    moments: tuple[Moment, ...]
    sessions: SessionCount
    running: tuple[Projection[Assignment], ...]
    suggested_until: date
    alias: str
    closed_on: date | None
    receiver_name: str  # the handler who was asked directly


class CaseTransfers:
    """Cases that this municipality has asked another one to take over."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        policy: Policy,
        log: AccessLog,
        assignments: Assignments,
    ) -> None:
        self._ledger, self._members, self._clock, self._log = ledger, members, clock, log
        self._terms, self._assignments = policy.case_transfer, assignments
        self._packing = Packing(ledger, members, clock)
        self._following = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)

    def of(self, file: CompartmentId) -> TransferView:
        """How it stands. Raises KnownError GONE."""
        person = self._person(file)
        found = self._newest_first(file)
        latest = found[0] if found else None
        waiting = latest is not None and waits(latest.record)
        sent = local(latest.record.sent_at).date() if latest is not None and latest.record.sent_at else None
        asked = latest.record.receiver_member if latest is not None else None
        return TransferView(
            latest=latest,
            waiting=waiting,
            remind_on=sent + timedelta(days=self._terms.remind_days) if sent and waiting else None,
            earlier=tuple(found[1:]),
            moments=tuple(one.moment for one in map_view(self._ledger, self._members, file).pictures),
            sessions=self._sessions(file),
            running=self._running(file),
            suggested_until=today(self._clock) + timedelta(weeks=self._terms.overlap_weeks),
            alias=person.record.alias,
            closed_on=person.record.closed_on,
            receiver_name=self._members.member(asked).name if asked is not None else "",
        )

    def receiver(self, code: str, name: str) -> Receiver:
        """The municipality that code and name agree about. Raises KnownError RECEIVER_DIFFERS, NOT_ALLOWED."""
        return receivers.confirmed(code, name, self._members)

    def preview(self, file: CompartmentId, choice: Choice) -> CasePackage:
        """The literal package; nothing is written. Raises what `Packing.pack` raises, and TRANSFER_WAITS."""
        self._refuse_second(file)
        return self._packing.pack(file, choice)

    def send(
        self, file: CompartmentId, to: Receiver, member: int, number: str, choice: Choice
    ) -> Projection[CaseTransfer]:
        """Directly, to a handler who has read out her number. No key is made before that.

        Raises what `preview` raises, RECEIVER_DIFFERS, RECEIVER_NUMBER, NOBODY_RECEIVES.
        """
        to = self.receiver(to.code, to.name)
        handler = next((one for one in to.handlers if one.member == member), None)
        if handler is None:
            raise KnownError(Reason.NOBODY_RECEIVES)
        receivers.check_number(number, self._members.me.unit_code, handler, today(self._clock))
        package = self.preview(file, choice)
        record = self._record(to, TransferWay.DIRECT, package, choice)
        note = TransferNote(
            unit=self._members.me.unit_code,
            sender=self._members.me.member,
            receiver=to.code,
            member=member,
            parts=package.parts,
            words=package.words,
            sent_at=record.sent_at,
        )
        check_texts(note)
        self._log.note(file, Act.DISCLOSED, CASE_TRANSFER)
        grants = [
            Grant(member=member, rights=CONTRIBUTOR, basis=GrantBasis.HANDOVER),
            *self._following.grants(file),
        ]
        room = self._ledger.found(CompartmentKind.TRANSFER, [note, *as_items(package), *grants], local=True)
        made = self._ledger.create(file, replace(record, receiver_member=member, compartment=room))
        self._ledger.share(room)
        return made

    def note_written(
        self, file: CompartmentId, to: Receiver, choice: Choice, digest: bytes
    ) -> Projection[CaseTransfer]:
        """A sealed file has been written for somebody without the program. Raises what `preview` raises."""
        package = self.preview(file, choice)
        self._log.note(file, Act.EXPORTED, CASE_TRANSFER)
        return self._ledger.create(file, replace(self._record(to, TransferWay.FOLDER, package, choice), digest=digest))

    def note_answer(
        self, seen: Projection[CaseTransfer], *, taken: bool, on: date | None, words: str = ""
    ) -> Projection[CaseTransfer]:
        """What a municipality without the program has answered. Raises KnownError GONE where nobody waits for one."""
        now = self._waiting(seen)
        if now.record.way is not TransferWay.FOLDER:
            raise KnownError(Reason.NOT_ALLOWED)
        answered = replace(now.record, taken=taken, answered_on=on or today(self._clock), answer=words.strip())
        check_texts(answered)
        return self._ledger.edit(now, answered)

    def take_back(self, seen: Projection[CaseTransfer]) -> Projection[CaseTransfer]:
        """Nobody has answered, and nobody is to. What lies at the county is erased; a file that was carried is not."""
        now = self._waiting(seen)
        ended = self._ledger.edit(now, replace(now.record, ended_at=self._clock.now()))
        self._clear(now)
        return ended

    def settle(self) -> int:
        """What has been answered is written into the file, and the package is erased. How many. Safe to repeat."""
        count = 0
        for info in self._ledger.compartments(CompartmentKind.TRANSFER):
            answers, notes = self._ledger.all(info.id, TransferAnswer), self._ledger.all(info.id, TransferNote)
            if answers and notes and notes[0].record.unit == self._members.me.unit_code:
                count += self._write_answer(info.id, answers[0].record)
        return count

    # Closing

    def plan_support(
        self, seen: Projection[CaseTransfer], executor: str, payer: str, until: date | None
    ) -> Projection[CaseTransfer]:
        """Who carries out the contact person's assignment after the move, who pays, and until when (P27).

        Raises KnownError CLOSING_INCOMPLETE, and DATE_ORDER where the day lies before the assignment's first.
        """
        given = {"executor": executor.strip(), "payer": payer.strip(), "support_until": until}
        absent = tuple(name for name, value in given.items() if not value)
        if absent:
            raise KnownError(Reason.CLOSING_INCOMPLETE, fields=absent)
        for running in self._running(seen.ref.compartment):
            if running.record.valid_until != until:
                self._assignments.end(running, until)
        now = self._ledger.get(seen.ref, CaseTransfer)
        edited = replace(now.record, executor=executor.strip(), payer=payer.strip(), support_until=until)
        check_texts(edited)
        return self._ledger.edit(now, edited)

    def close(self, seen: Projection[CaseTransfer]) -> None:
        """The case is another's, and the file is closed. Raises KnownError NOT_ANSWERED, CLOSING_INCOMPLETE."""
        now = self._ledger.get(seen.ref, CaseTransfer)
        if now.record.taken is not True or set(now.conflicts) & {"taken"}:
            raise KnownError(Reason.NOT_ANSWERED)
        record = now.record
        if self._running(now.ref.compartment) and not (record.executor and record.payer and record.support_until):
            raise KnownError(Reason.CLOSING_INCOMPLETE)
        file, person = now.ref.compartment, self._person(now.ref.compartment)
        self._log.note(file, Act.HANDED_OVER, CASE_TRANSFER)
        with self._ledger.transaction(file):
            self._ledger.edit(now, replace(record, closed_by=self._members.me.member))
            self._ledger.edit(person, replace(person.record, closed_on=today(self._clock)))

    def reopen(self, file: CompartmentId) -> None:
        """It goes on here after all."""
        person = self._person(file)
        self._ledger.edit(person, replace(person.record, closed_on=None))

    # Small things

    def _record(self, to: Receiver, way: TransferWay, package: CasePackage, choice: Choice) -> CaseTransfer:
        record = CaseTransfer(
            receiver=to.code,
            way=way,
            parts=package.parts,
            safety_wished=choice.safety_wished,
            moment=choice.moment,
            sessions=choice.sessions.strip(),
            continuation=choice.continuation.strip(),
            words=package.words,
            decided_by=self._members.me.member,
            sent_at=self._clock.now(),
        )
        check_texts(record)
        return record

    def _write_answer(self, room: CompartmentId, answer: TransferAnswer) -> int:
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            for seen in self._ledger.all(info.id, CaseTransfer) if info.card.transfer_at else ():
                named = self._hanging.on(seen, CompartmentKind.TRANSFER)
                if named is not None and named.id == room and answer.taken is not None:
                    on = local(answer.answered_at).date() if answer.answered_at else today(self._clock)
                    told = replace(seen.record, taken=answer.taken, answered_on=on, answer=answer.words)
                    self._ledger.edit(seen, told)
                    self._ledger.order_erasure(room, sweep=False)
                    return 1
        return 0

    def _clear(self, seen: Projection[CaseTransfer]) -> None:
        info = self._hanging.on(seen, CompartmentKind.TRANSFER)
        if info is not None:
            self._ledger.order_erasure(info.id, sweep=False)

    def _waiting(self, seen: Projection[CaseTransfer]) -> Projection[CaseTransfer]:
        now = self._ledger.get(seen.ref, CaseTransfer)
        if not waits(now.record):
            raise KnownError(Reason.GONE)
        return now

    def _refuse_second(self, file: CompartmentId) -> None:
        if any(waits(seen.record) for seen in self._ledger.all(file, CaseTransfer)):
            raise KnownError(Reason.TRANSFER_WAITS)

    def _newest_first(self, file: CompartmentId) -> list[Projection[CaseTransfer]]:
        return sorted(self._ledger.all(file, CaseTransfer), key=lambda seen: (seen.created_at, seen.id), reverse=True)

    def _running(self, file: CompartmentId) -> tuple[Projection[Assignment], ...]:
        going = (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
        return tuple(seen for seen in self._ledger.all(file, Assignment) if seen.record.status in going)

    def _sessions(self, file: CompartmentId) -> SessionCount:
        named = [self._hanging.on(seen, CompartmentKind.ASSIGNMENT) for seen in self._ledger.all(file, Assignment)]
        rooms = {info.id for info in named if info is not None}
        held = [seen.record for room in rooms for seen in self._ledger.all(room, SupportSession)]
        days = sorted(one.held_on for one in held if one.held_on)
        minutes = sum(one.minutes or 0 for one in held)
        return SessionCount(len(held), minutes, days[0] if days else None, days[-1] if days else None)

    def _person(self, file: CompartmentId) -> Projection[Person]:
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        return people[0]


def waits(record: CaseTransfer) -> bool:
    """Sent, neither answered nor taken back."""
    return record.sent_at is not None and record.taken is None and record.ended_at is None
