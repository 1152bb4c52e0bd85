"""What has not been sent: what this computer says of itself, and what other computers last said of themselves.

A computer that is stolen cannot tell any more what it held. So one that has had no coverage for a while says first of
all, before it sends what waits, of which days and kinds that is. If the link breaks after that, or the computer is
taken, somebody knows which days to write again. Content is never in it, and nothing is said while all goes well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain import codebook
from desktop.domain.changes import Change
from desktop.domain.clock import Clock, local
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment, Brief, EmergencyNote, SupportSession
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.consent import Consent, DisclosedItem, Disclosure, DisclosureNote
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.incident import DeviceManifest, Unsent
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.network_map import NetworkMoment, NetworkNode, NetworkState, PhaseOut
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan
from desktop.services.access import roles

TELL_AFTER_MS = 30 * 60_000
"""Work that has waited for so long is told of before it is sent; what goes at once is not."""

MOST_ITEMS = 200

ONCE_HERE = "manifests/once_here"
"""Setting: numbers that this very computer had before it was let in again: what they had not sent lies here, held."""

_WORK = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.CONSULTATION,
    CompartmentKind.DISCLOSURE,
)


class Work(StrEnum):
    """What kind of thing waits; the screen has the words."""

    SESSION = "session"
    URGENT = "urgent"
    NOTE = "note"
    PLAN = "plan"
    MAP = "map"
    CONSULTATION = "consultation"
    CONSENT = "consent"
    PERSON = "person"
    ASSIGNMENT = "assignment"
    ATTACHMENT = "attachment"
    OTHER = "other"


_KINDS: dict[Work, tuple[type[Record], ...]] = {
    Work.SESSION: (SupportSession,),
    Work.URGENT: (EmergencyNote,),
    Work.NOTE: (JournalNote,),
    Work.PLAN: (SupportPlan, FirstThing, AreaNote, Goal, Subgoal, PlanReview, LifeRating, PlanClosing),
    Work.MAP: (NetworkMoment, NetworkNode, NetworkState, PhaseOut),
    Work.CONSULTATION: (Consultation, Reply),
    Work.CONSENT: (Consent, Disclosure, DisclosureNote, DisclosedItem),
    Work.PERSON: (Person,),
    Work.ASSIGNMENT: (Assignment, Brief),
    Work.ATTACHMENT: (Attachment,),
}
_WORK_OF = {codebook.kind_of(record): work for work, records in _KINDS.items() for record in records}
_GRANT = codebook.kind_of(Grant)
_DAYS = {
    codebook.kind_of(SupportSession): codebook.field_number(SupportSession, "held_on"),
    codebook.kind_of(JournalNote): codebook.field_number(JournalNote, "happened_on"),
}


@dataclass(frozen=True, slots=True)
class UnsentWork:
    """Something that waits, or never came: of which day and kind. `alias`: empty where this computer cannot know it.

    `sure`: whether this computer can tell that it has not come.
    """

    day: date
    work: Work
    alias: str = ""
    sure: bool = True


class Manifests:
    """Says what waits here, and reads what others have said."""

    def __init__(
        self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, settings: Settings | None = None
    ) -> None:
        """`settings`: where something lies that an earlier number of this computer had not sent."""
        self._settings = settings
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock

    # Of this computer

    def tell(self) -> bool:
        """Before a sync: say what has waited for long, if that has changed; whether anything was said."""
        oldest = min((item.since for item in self._mailbox.status().waiting if item.changes), default=None)
        if oldest is None or oldest > self._clock.now() - TELL_AFTER_MS:
            return False
        items = tuple(self._waiting())[-MOST_ITEMS:]
        seen = self._own()
        if not items or (seen is not None and seen.record.items == items):
            return False
        manifest = DeviceManifest(told_at=self._clock.now(), items=items)
        if seen is None:
            self._ledger.found(CompartmentKind.INCIDENTS, [manifest, *self._grants(())])
        else:
            with self._ledger.transaction(seen.ref.compartment):
                for grant in self._grants(self._ledger.all(seen.ref.compartment, Grant)):
                    self._ledger.create(seen.ref.compartment, grant)
                self._ledger.edit(seen, manifest)
        return True

    def waiting(self) -> tuple[UnsentWork, ...]:
        """What this computer has not sent, by day; for its own screen."""
        return _by_day(self._work_of(item, sure=True) for item in self._waiting())

    def _waiting(self) -> Iterable[Unsent]:
        """One of each record, as late in the log as it was last changed; in order of the day."""
        found: dict[tuple[CompartmentId, tuple[int, int]], Unsent] = {}
        for info in self._ledger.compartments(*_WORK):
            if info.unsent and not info.local:
                for change in self._unconfirmed(info):
                    if change.kind != _GRANT:
                        item = Unsent(info.id, change.id.sequence, change.kind, _day(change))
                        before = found.get((info.id, change.record))
                        found[info.id, change.record] = item if before is None else _later(before, item)
        return sorted(found.values(), key=lambda item: (item.day, item.compartment, item.sequence))

    def _unconfirmed(self, info: CompartmentInfo) -> list[Change]:
        try:
            return self._mailbox.unconfirmed(info.id)
        except KnownError:  # a damaged file says so when it is opened
            return []

    def _own(self) -> Projection[DeviceManifest] | None:
        mine = self._of(self._members.me.device)
        return mine[0] if mine else None

    def _grants(self, known: Iterable[Projection[Grant]]) -> list[Grant]:
        """For those of the unit who would have to find out what is missing; none for whoever has one.

        They may grant: when this computer has ended, one of theirs leaves it out, and hands the keys to the next.
        """
        me, has = self._members.me, {grant.record.member for grant in known}
        wanted = sorted(roles.staff(self._members, me.unit) - has - {me.member})
        return [Grant(member=one, rights=int(CONTRIBUTOR | Right.GRANT), basis=GrantBasis.MEMBERSHIP) for one in wanted]

    # Of others

    def told(self, device: int) -> int | None:
        """When a computer last said what waited on it, ms; None if it never had to."""
        return max((seen.record.told_at or 0 for seen in self._of(device)), default=None)

    def missing(self, device: int) -> tuple[UnsentWork, ...]:
        """What a computer said was waiting, and what has not come here since."""
        items = [item for seen in self._of(device) for item in seen.record.items]
        found = []
        for item in items:
            compartment = CompartmentId(item.compartment)
            known = self._mailbox.keys(compartment) is not None
            head = self._mailbox.head(compartment, device) if known else None
            if not known or head is None or head.sequence < item.sequence:
                found.append(self._work_of(item, sure=known))
        return _by_day(found)

    def missing_of_mine(self) -> tuple[UnsentWork, ...]:
        """The same, of all earlier computers of one's own; not of this one under another number, which has it still."""
        me = self._members.me
        here = {me.device, *((self._settings.get(ONCE_HERE) if self._settings is not None else None) or ())}
        devices = {info.founder for info in self._ledger.compartments(CompartmentKind.INCIDENTS)} - here
        active = set(self._members.devices_of(me.member))
        ended = sorted(one for one in devices - active if self._members.member_of(one) == me.member)
        return _by_day(work for device in ended for work in self.missing(device))

    def _of(self, device: int) -> list[Projection[DeviceManifest]]:
        infos = [i for i in self._ledger.compartments(CompartmentKind.INCIDENTS) if i.founder == device]
        return [seen for info in infos for seen in self._ledger.all(info.id, DeviceManifest)]

    def _work_of(self, item: Unsent, *, sure: bool) -> UnsentWork:
        alias = ""
        if self._mailbox.keys(CompartmentId(item.compartment)) is not None:
            card = self._ledger.info(CompartmentId(item.compartment)).card
            alias = card.alias or card.code
        return UnsentWork(item.day, _WORK_OF.get(item.kind, Work.OTHER), alias, sure)


def work_of(kind: int) -> Work:
    """What kind of work a kind of record is."""
    return _WORK_OF.get(kind, Work.OTHER)


def _by_day(found: Iterable[UnsentWork]) -> tuple[UnsentWork, ...]:
    return tuple(sorted(found, key=lambda work: (work.day, work.alias, work.work)))


def _later(before: Unsent, item: Unsent) -> Unsent:
    """The same record changed again: as late in the log, and of the day that its first saving named."""
    return msgspec.structs.replace(item, day=before.day)


def _day(change: Change) -> date:
    said = change.fields.get(_DAYS.get(change.kind, -1))
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return local(change.time).date()
