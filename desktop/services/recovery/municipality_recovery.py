"""The municipality's recovery key as its own workers see it: made, let into every file, tried once a year (DESIGN §5).

It is a member of the unit without a computer: both private keys come from a seed that lies on two papers, with two
officers (services.recovery_papers). So the files of one who is alone in her municipality are not lost with her
computer, and nobody, the county least of all, opens them alone. Using it is services.recovery_use.

It is made here, and let into the county as any computer is: by an administrator's invitation, which an application
answers. The seed is gone from memory before the application is sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey, RecoveryUse
from desktop.services.access import roles
from desktop.services.recovery.recovery_papers import PaperKey, join
from wire import canonical
from wire.directory import Device, Directory
from wire.errors import WireError
from wire.invitation import Invitation

Remembered = TypeVar("Remembered", RecoveryKey, RecoveryDrill, RecoveryUse)

DRILL_EVERY_DAYS = 365
KEEPERS = frozenset({roles.SOCIAL_WORKER, roles.MANAGER})
"""Who makes the key, tries it, and is reminded of it."""
KEPT_BY_KEY = (CompartmentKind.PERSON_FILE, CompartmentKind.ASSIGNMENT, CompartmentKind.CONSULTATION)
"""What it is let into. What lies beside a file (domain.compartments.PROTECTED) follows the file by itself."""

PENDING = "municipality_recovery/pending"
"""Setting: the application that the county has not had yet, or that it would not have. Nothing secret."""
_LET_IN = "municipality_recovery/let_in"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A key that has just been made: what is to be printed on each paper, and what the county gets of it."""

    papers: tuple[str, str] = field(repr=False)
    invitation: str = field(repr=False)
    signing_key: bytes
    application: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """How it is with the unit's key. `member` is None while there is none, or it waits to be let in."""

    member: int | None
    waiting: bool  # applied for, and no administrator has said yes
    refused: bool  # the invitation was spent: it must be made anew
    made_on: date | None
    keepers: tuple[str, ...]
    drilled_on: date | None
    drill_due: bool
    used_at: int | None  # ms; after that a new key should be made


class MunicipalityRecovery:
    """The key of one's own unit."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._clock = clock

    def standing(self) -> KeyStanding:
        """What the card says."""
        member, day = self._member(), today(self._clock)
        public = self._public_of(member) if member is not None else b""
        made = [seen.record for seen in self._remembered(RecoveryKey)]
        mine = next((key for key in reversed(made) if key.signing_key == public), None)
        drills = [seen.record for seen in self._remembered(RecoveryDrill)]
        held = [drill.held_on for drill in drills if drill.whole and drill.signing_key == public and drill.held_on]
        since = max([*held, *([mine.made_on] if mine and mine.made_on else [])], default=None)
        due = member is not None and (since is None or day >= since + timedelta(days=DRILL_EVERY_DAYS))
        uses = [seen.record.used_at for seen in self._remembered(RecoveryUse) if seen.record.used_at]
        return KeyStanding(
            member=member,
            waiting=member is None and (bool(made) or self._pending() is not None),
            refused=member is None and bool((self._pending() or {}).get("refused")),
            made_on=mine.made_on if mine else None,
            keepers=mine.keepers if mine else (),
            drilled_on=max(held, default=None),
            drill_due=due,
            used_at=max(uses, default=None) if member is not None else None,
        )

    # Making

    def propose(self, invitation: str) -> Proposal:
        """A new key, in memory only. Raises KnownError(INVITATION_WRONG), also for an invitation of another county."""
        try:
            read = Invitation.parse(invitation)
        except WireError as error:
            raise KnownError(Reason.INVITATION_WRONG) from error
        if read.county != self._county:
            raise KnownError(Reason.INVITATION_WRONG)
        key = PaperKey.generate()
        signing = key.signing.public
        application = canonical.encode(read.apply(signing, key.sealing.public))
        return Proposal(key.halves(read.county), read.text(), signing, application)

    def announce(self, proposal: Proposal, keepers: tuple[str, str]) -> None:
        """Both papers are in their envelopes: tell the county at the next contact, and remember who has them."""
        self._settings.set(PENDING, {"refused": False, "application": proposal.application})
        key = RecoveryKey(signing_key=proposal.signing_key, made_on=today(self._clock), keepers=keepers)
        room = self._room()
        if room is None:
            self._ledger.found(CompartmentKind.RECOVERY, [key, *self._room_grants()])
        else:
            self._ledger.create(room, key)

    # Trying

    def drill(self, one: str, other: str, by: str) -> bool:
        """Whether two papers are the unit's key; the day and the outcome are remembered, the key is not.

        Raises KnownError(PAPER_WRONG, PAPERS_DIFFER) before anything is tried, GONE where the unit has no key.
        """
        member = self._member()
        if member is None:
            raise KnownError(Reason.GONE)
        key = join(one, other, self._county)
        device = self._device(member)
        whole = (key.signing.public, key.sealing.public) == (device.signing_key, device.sealing_key)
        drill = RecoveryDrill(signing_key=device.signing_key, held_on=today(self._clock), whole=whole, by=by.strip())
        room = self._room()
        if room is None:
            self._ledger.found(CompartmentKind.RECOVERY, [drill, *self._room_grants()])
        else:
            self._ledger.create(room, drill)
        return whole

    # Letting it in

    def settle(self) -> None:
        """Let the unit's key into what it is not in yet, and end what an older key had. Run each day, and on news."""
        keys = sorted(info.member for info in self._members.with_role(roles.RECOVERY, self._members.me.unit))
        kept = self._settings.get(_LET_IN) or {}
        done = set(kept.get("done", ())) if kept.get("keys") == keys else set()
        before = len(done)
        for info in self._ledger.compartments(*KEPT_BY_KEY):
            if info.id not in done and not info.local and self._settled(info, keys):
                done.add(info.id)
        if len(done) != before or kept.get("keys") != keys:
            self._settings.set(_LET_IN, {"keys": keys, "done": sorted(done)})

    def _settled(self, info: CompartmentInfo, keys: list[int]) -> bool:
        """True when nothing is left to do here, now or later."""
        unit = self._members.me.unit
        if self._members.member(self._members.member_of(info.founder)).unit != unit:
            return True
        try:
            held = self._members.rights(info.id, today(self._clock))
            if Right.GRANT not in held.get(self._members.me.member, Right(0)):
                return False  # a colleague's to do; perhaps mine one day
            with self._ledger.transaction(info.id):
                for number in keys:
                    if Right.GRANT not in held.get(number, Right(0)):
                        self._ledger.create(info.id, _grant(number))
                self._end_older(info.id, keys)
        except KnownError:  # a damaged file says so when it is opened
            return False
        return True

    def _end_older(self, compartment: CompartmentId, keys: list[int]) -> None:
        for seen in self._ledger.all(compartment, Grant):
            record = seen.record
            older = record.member not in keys and roles.RECOVERY in self._members.member(record.member or 0).roles
            if older and record.ended_at is None:
                self._ledger.edit(seen, replace(record, ended_at=self._clock.now()))

    # What the unit remembers of it

    def uses(self, file: CompartmentId) -> list[RecoveryUse]:
        """That it was used to open this file, by whom and why, the newest first. Raises KnownError(GONE)."""
        return [seen.record for seen in reversed(self._ledger.all(file, RecoveryUse))]

    def _remembered(self, kind: type[Remembered]) -> Iterator[Projection[Remembered]]:
        for info in reversed(self._rooms()):
            yield from self._ledger.all(info.id, kind)

    def _rooms(self) -> list[CompartmentInfo]:
        unit = self._members.me.unit
        return [
            info
            for info in self._ledger.compartments(CompartmentKind.RECOVERY)
            if self._members.member(self._members.member_of(info.founder)).unit == unit
        ]

    def _room(self) -> CompartmentId | None:
        """Where this computer may write it down."""
        me, day = self._members.me.member, today(self._clock)
        may = (info.id for info in self._rooms() if Right.WRITE in self._members.rights(info.id, day).get(me, Right(0)))
        return next(may, None)

    def _room_grants(self) -> list[Grant]:
        """Colleagues who come later are let in, and those who leave let out, by `access.role_readers`."""
        me = self._members.me
        return [
            Grant(member=number, rights=held, basis=GrantBasis.MEMBERSHIP)
            for number, held in sorted(roles.keepers(self._members, me.unit).items())
            if number != me.member
        ]

    # The directory

    @property
    def _county(self) -> bytes:
        return self._mailbox.identity().county

    def _member(self) -> int | None:
        """The unit's key, as a member; the newest, should there be two."""
        keys = self._members.with_role(roles.RECOVERY, self._members.me.unit)
        return max((info.member for info in keys if self._members.devices_of(info.member)), default=None)

    def _device(self, member: int) -> Device:
        directory = Directory.load(self._county, self._mailbox.directory_lines())
        return directory.device(self._members.devices_of(member)[-1])

    def _public_of(self, member: int) -> bytes:
        return self._device(member).signing_key

    def _pending(self) -> dict[str, Any] | None:
        pending: dict[str, Any] | None = self._settings.get(PENDING)
        return pending


def founding_grants(members: Members) -> list[Grant]:
    """For whoever founds something that the unit's key is to be in from the first day."""
    return [_grant(info.member) for info in members.with_role(roles.RECOVERY, members.me.unit)]


def _grant(member: int) -> Grant:
    return Grant(member=member, rights=HANDLER, basis=GrantBasis.RECOVERY)
