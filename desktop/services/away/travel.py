"""Resläge: before a risky journey files are taken off this computer, and a colleague lets them come back.

Nothing may be lost by it. So the ticket must have reached somebody who can give it back, and everything written must
have reached the server or somebody who has the file too, before anything is destroyed here (docs/adr/leases.md).
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Evictions, Ledger, Mailbox, MemberInfo, Members, Settings
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles
from desktop.services.away.travel_choices import Choice, TravelChoices

_JOURNEY = "travel/journey"
"""Setting: the journey that this computer is on. It holds numbers and dates, and whom to ring; nothing of the files."""


class Stage(StrEnum):
    """How far a journey has come."""

    PREPARED = "prepared"  # chosen; something has still to be sent before it can be taken off
    AWAY = "away"
    ASKED = "asked"  # back: a colleague has been asked
    DECLINED = "declined"  # a colleague has said why not yet


@dataclass(frozen=True, slots=True)
class Waits:
    """What must reach the server before a file can be taken off. Without alias: the ticket itself."""

    alias: str
    changes: int
    since: int | None  # ms


@dataclass(frozen=True, slots=True)
class Journey:
    """The journey of this computer."""

    stage: Stage
    left_on: date
    back_on: date | None
    files: int
    approvers: tuple[MemberInfo, ...]
    waits: tuple[Waits, ...]  # PREPARED: exactly what keeps it from beginning
    declined: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen if these were chosen: who could let them come back, and what would wait."""

    files: tuple[Choice, ...]
    approvers: tuple[MemberInfo, ...]
    waits: tuple[Waits, ...]


class Travel:
    """One computer's journeys."""

    def __init__(
        self,
        ledger: Ledger,
        mailbox: Mailbox,
        members: Members,
        settings: Settings,
        clock: Clock,
        policy: Policy,
        evictions: Evictions,
    ) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._clock = clock
        self._policy = policy
        self._evictions = evictions
        self._choices = TravelChoices(ledger, mailbox, members, clock)

    # ---- leaving ----

    def choices(self) -> tuple[Choice, ...]:
        """What can be taken along or left: files with all that belongs to them, and what was lent."""
        return self._choices.all()

    def plan(self, chosen: frozenset[CompartmentId]) -> Plan:
        """Nothing is written."""
        files = tuple(choice for choice in self._choices.all() if choice.id in chosen)
        return Plan(files, tuple(self._approvers(files)), tuple(self._waits(files)))

    def prepare(self, chosen: frozenset[CompartmentId], back_on: date | None = None) -> Journey:
        """Give the ticket to those who may let the files come back. `proceed` takes them off once it has arrived.

        Raises KnownError NOBODY_APPROVES, DATE_ORDER, NOT_ALLOWED while on a journey, or GONE when nothing is chosen.
        """
        plan, day = self.plan(chosen), today(self._clock)
        if self._kept() is not None:
            raise KnownError(Reason.NOT_ALLOWED)
        if not plan.files:
            raise KnownError(Reason.GONE)
        if back_on is not None and back_on < day:
            raise KnownError(Reason.DATE_ORDER)
        if not plan.approvers:
            raise KnownError(Reason.NOBODY_APPROVES)
        parts = tuple(part for file in plan.files for part in file.parts)
        journey, ticket = secrets.token_bytes(16), secrets.token_bytes(32)
        departure = Departure(
            journey=journey, ticket=ticket, left_on=day, back_on=back_on, files=parts, count=len(plan.files)
        )
        handling = frozenset[int]().union(*(file.handlers for file in plan.files))
        compartment = self._ledger.found(CompartmentKind.JOURNEY, [departure, *_grants(plan.approvers, handling)])
        self._keep(
            stage=Stage.PREPARED.value,
            journey=journey,
            departure=compartment,
            files=[file.id for file in plan.files],
            count=len(plan.files),
            left_on=day.isoformat(),
            back_on=back_on.isoformat() if back_on else "",
            approvers=[member.member for member in plan.approvers],
            handling=sorted(handling),
        )
        return self._view(self._now())

    def cancel(self) -> None:
        """Not going after all: only before anything has been taken off."""
        kept = self._now()
        if kept["stage"] != Stage.PREPARED.value:
            raise KnownError(Reason.NOT_ALLOWED)
        self._ledger.order_erasure(CompartmentId(kept["departure"]))
        self._settings.set(_JOURNEY, None)

    def depart(self) -> Journey:
        """Take it off now, without waiting for contact: where somebody else has every file. What waits stays sealed.

        Raises KnownError(NO_OTHER_HOLDER).
        """
        kept = self._now()
        files = self._chosen(kept)
        if any(not file.holders for file in files):
            raise KnownError(Reason.NO_OTHER_HOLDER)
        self._leave(kept, files)
        return self._view(self._now())

    # ---- what happens by itself ----

    def proceed(self) -> bool:
        """After a contact: leave, if all is where it must be; come back, if a colleague has said so. True if either."""
        kept = self._kept()
        if kept is None:
            return False
        if kept["stage"] == Stage.PREPARED.value:
            return self._leave_if_ready(kept)
        if kept["stage"] in (Stage.ASKED.value, Stage.DECLINED.value):
            return self._take_answer(kept)
        return False

    def journey(self) -> Journey | None:
        """The journey that this computer is on, if any."""
        kept = self._kept()
        return self._view(kept) if kept is not None else None

    # ---- coming back ----

    def ask_back(self) -> Journey:
        """Back: ask for everything. Raises KnownError(NOT_ALLOWED) unless away, or declined."""
        kept = self._now()
        if kept["stage"] not in (Stage.AWAY.value, Stage.DECLINED.value):
            raise KnownError(Reason.NOT_ALLOWED)
        self._drop(kept.get("return"))
        handling = frozenset(kept.get("handling", ()))
        approvers = self._active(self._members.member(number) for number in kept["approvers"])
        still = [one for one in approvers if one.member in handling | self._leading()] or approvers
        wish = self._ledger.found(CompartmentKind.JOURNEY, [Return(journey=kept["journey"]), *_grants(still, handling)])
        self._keep(**{**kept, "stage": Stage.ASKED.value, "return": wish})
        return self._view(self._now())

    def _take_answer(self, kept: dict[str, Any]) -> bool:
        answers = self._ledger.all(CompartmentId(kept["return"]), Return)
        tickets = [answer.record.ticket for answer in answers if answer.record.ticket]
        if tickets:
            self._evictions.come_back(kept["journey"], tickets[0])
            self._drop(kept["return"])
            self._drop(kept["departure"])
            self._settings.set(_JOURNEY, None)
            return True
        declined = next((answer.record.declined for answer in answers if answer.record.declined), "")
        stage = (Stage.DECLINED if declined else Stage.ASKED).value
        changed = (kept["stage"], kept.get("declined", "")) != (stage, declined)
        if changed:
            self._keep(**{**kept, "stage": stage, "declined": declined})
        return changed

    def _drop(self, compartment: bytes | None) -> None:
        """What a journey needed is of no use after it."""
        if compartment is not None:
            try:
                self._ledger.order_erasure(CompartmentId(compartment))
            except KnownError as error:
                if error.reason is not Reason.GONE:  # somebody has had it erased already
                    raise

    # ---- leaving, inside ----

    def _leave_if_ready(self, kept: dict[str, Any]) -> bool:
        files = self._chosen(kept)
        if self._has_arrived(kept) and not self._waits(files):
            self._leave(kept, files)
            return True
        return False

    def _has_arrived(self, kept: dict[str, Any]) -> bool:
        return bool(self._evictions.reached(CompartmentId(kept["departure"])))

    def _leave(self, kept: dict[str, Any], files: tuple[Choice, ...]) -> None:
        """Everything is destroyed at once, the ticket last; a crash between leaves the ticket, and the rest is done."""
        departure = CompartmentId(kept["departure"])
        ticket = self._ledger.all(departure, Departure)[0].record.ticket
        self._evictions.depart([part for file in files for part in file.parts], kept["journey"], ticket)
        self._evictions.forget(departure)
        self._keep(**{**kept, "stage": Stage.AWAY.value, "files": []})

    def _waits(self, files: tuple[Choice, ...]) -> list[Waits]:
        """What exists on this computer alone. Where somebody else has the file, what is sealed may wait here."""
        return [Waits(file.alias, file.unsent, file.since) for file in files if file.unsent and not file.holders]

    def _approvers(self, files: tuple[Choice, ...]) -> list[MemberInfo]:
        """Those who handle one of the files too; the unit's manager; the county's coordinators where policy says so."""
        found = {number for file in files for number in file.handlers} | self._leading()
        return self._active(self._members.member(number) for number in sorted(found - {self._members.me.member}))

    def _leading(self) -> set[int]:
        county = roles.county_team(self._members) if self._policy.travel.approver == "coordinator" else ()
        return roles.managers(self._members, self._members.me.unit) | {one.member for one in county}

    def _active(self, members: Iterable[MemberInfo]) -> list[MemberInfo]:
        return [member for member in members if member.active and self._members.devices_of(member.member)]

    def _chosen(self, kept: dict[str, Any]) -> tuple[Choice, ...]:
        return tuple(choice for choice in self._choices.all() if choice.id in kept["files"])

    # ---- what is kept ----

    def _view(self, kept: dict[str, Any]) -> Journey:
        stage = Stage(kept["stage"])
        waits: list[Waits] = []
        if stage is Stage.PREPARED:
            waits = self._waits(self._chosen(kept))
            if not self._has_arrived(kept):
                waits.append(Waits("", 0, None))
        return Journey(
            stage=stage,
            left_on=date.fromisoformat(kept["left_on"]),
            back_on=date.fromisoformat(kept["back_on"]) if kept["back_on"] else None,
            files=kept["count"],
            approvers=tuple(self._members.member(number) for number in kept["approvers"]),
            waits=tuple(waits),
            declined=kept.get("declined", ""),
        )

    def _kept(self) -> dict[str, Any] | None:
        kept: dict[str, Any] | None = self._settings.get(_JOURNEY)
        return kept

    def _now(self) -> dict[str, Any]:
        kept = self._kept()
        if kept is None:
            raise KnownError(Reason.NOT_ALLOWED)
        return kept

    def _keep(self, **facts: Any) -> None:
        self._settings.set(_JOURNEY, facts)


def _grants(approvers: Iterable[MemberInfo], handling: frozenset[int]) -> list[Grant]:
    """Each of them may answer, and pass the key on to a later computer: while she handles, or has her role."""
    return [
        Grant(
            member=one.member,
            rights=HANDLER,
            basis=GrantBasis.HANDLER if one.member in handling else GrantBasis.MEMBERSHIP,
        )
        for one in approvers
    ]
