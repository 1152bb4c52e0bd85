"""Logg och granskning: the rota by which a unit's access log is looked through, and what came of it (L11).

A review covers what has come since the one before, computer by computer and by entry numbers, so that an entry which
comes late is looked at in the next one. The sample hangs on a recorded seed: anybody can draw it again.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from desktop.domain.access_log import Head, sample
from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, Finding, LogBook, Outcome, Review
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.log.access_log import LOG_REVIEWER
from desktop.services.log.log_review_logs import DeviceLog, Line, Logs
from desktop.services.text_limit import check_texts

MANAGER = 4  # wire.directory.Role; services know the numbers that the directory gives

REVIEWING = Right.READ | Right.WRITE | Right.EDIT
"""A unit's reviewers go on with each other's reviews."""

MOST_SHOWN = 24
"""Earlier reviews in the room: two years of them."""

Heads = Mapping[int, int]
"""By device, the number of the last entry that has been reviewed."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry to look at. `drawn`: by lot; otherwise because it is always looked at. `finding`: what was found."""

    line: Line
    drawn: bool
    finding: Projection[Finding] | None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One review: of how many entries, which are to be looked at, and what came of it. Old ones have no `items`."""

    seen: Projection[Review]
    by: MemberInfo
    items: tuple[Item, ...]
    entries: int  # all that it covers
    asked: int  # questions put
    deviations: int

    @property
    def done(self) -> bool:
        """Whether it has been ended."""
        return self.seen.record.done_on is not None


@dataclass(frozen=True, slots=True)
class Rota:
    """When the next review is due: a fact, not a reproach. `entries` and `always` have come since the last one."""

    next_on: date
    due: bool
    entries: int
    always: int
    last: Projection[Review] | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole room. `may_review` is False for a manager, who reads what reviews came to."""

    may_review: bool
    devices: tuple[DeviceLog, ...]
    rota: Rota
    running: ReviewView | None
    reviews: tuple[ReviewView, ...]  # those that are done, the latest first


@dataclass(frozen=True, slots=True)
class Due:
    """What *Idag* tells a reviewer."""

    next_on: date
    entries: int
    broken: int  # computers whose log is not whole
    unmasked_at: int | None  # ms, the latest break-glass that no review has covered
    unmasked: int


class LogReview:
    """The reviews of this member's unit."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._logs = Logs(ledger, mailbox, members, clock, policy)

    # Looking

    @property
    def may_review(self) -> bool:
        """Whether this member is one of the unit's log reviewers."""
        return LOG_REVIEWER in self._members.me.roles

    def overview(self) -> Overview:
        """Everything but the entries themselves."""
        lines = self._logs.lines()
        reviews = self._reviews()
        done = [seen for seen in reviews if seen.record.done_on is not None]
        running = self._running(reviews)
        return Overview(
            may_review=self.may_review,
            devices=self._logs.devices(_known(reviews)),
            rota=self._rota(lines, reviews),
            running=self._view(running, lines) if running else None,
            reviews=tuple(self._view(seen, lines, items=False) for seen in done[:MOST_SHOWN]),
        )

    def lines(self) -> tuple[Line, ...]:
        """Every entry, the newest first."""
        return self._logs.lines()

    def due(self) -> Due | None:
        """What *Idag* tells; None for one who reviews nothing."""
        if not self.may_review:
            return None
        lines, reviews = self._logs.lines(), self._reviews()
        rota = self._rota(lines, reviews)
        fresh = _after(lines, _covered(rota.last))
        unmasked = [line.at for line in fresh if line.act is Act.UNMASKED]
        broken = sum(not log.whole for log in self._logs.devices(_known(reviews)))
        return Due(rota.next_on, rota.entries, broken, max(unmasked, default=None), len(unmasked))

    # Reviewing

    def begin(self) -> ReviewView:
        """Draw the sample of what has come, and write down how it was drawn. Raises KnownError NOT_ALLOWED."""
        self._check()
        lines, reviews = self._logs.lines(), self._reviews()
        running = self._running(reviews)
        if running is None:
            running = self._ledger.create(self._room(), self._drawn(lines, reviews))
        return self._view(running, lines)

    def _drawn(self, lines: Sequence[Line], reviews: Sequence[Projection[Review]]) -> Review:
        fresh = _after(lines, _covered(self._last(reviews)))
        heads = self._logs.heads()
        seed, percent = secrets.token_bytes(8), self._policy.log.sample_percent
        review = Review(
            begun_at=self._clock.now(),
            since=min((line.at for line in fresh), default=0) // 1000,
            until=max((line.at for line in fresh), default=0) // 1000,
            seed=seed,
            percent=percent,
            heads=tuple((device, head.number, head.digest) for device, head in sorted(heads.items())),
        )
        return replace(review, drawn=len(_lots(review, fresh)))

    def find(self, review: Projection[Review], line: Line, outcome: Outcome, note: str = "") -> ReviewView:
        """What came of looking at one entry. Raises KnownError NOT_ALLOWED, TEXT_TOO_LONG."""
        self._check()
        finding = Finding(review=review.id, device=line.device, number=line.number, outcome=outcome, note=note.strip())
        check_texts(finding)
        before = self._findings(review).get(line.key)
        if before is not None:
            self._ledger.edit(before, finding)
        else:
            self._ledger.create(review.ref.compartment, finding)
        return self._view(review, self._logs.lines())

    def finish(self, review: Projection[Review], outcome: Outcome, note: str = "") -> Projection[Review]:
        """End the review; the next one is due so many days from today. Raises KnownError NOT_ALLOWED, TEXT_TOO_LONG."""
        self._check()
        day = today(self._clock)
        next_on = day + timedelta(days=self._policy.log.review_interval_days)
        ended = replace(review.record, outcome=outcome, note=note.strip(), done_on=day, next_on=next_on)
        check_texts(ended)
        return self._ledger.edit(review, ended)

    def begin_day(self) -> None:
        """Let the unit's other reviewers, and its manager, read what reviews come to: grants follow the roles."""
        if self.may_review:
            for info in self._rooms():
                if info.founder == self._members.me.device:
                    with suppress(KnownError):  # no room today: another day
                        self._let_in(info.id)

    # The rota

    def _rota(self, lines: Sequence[Line], reviews: Sequence[Projection[Review]]) -> Rota:
        day, last = today(self._clock), self._last(reviews)
        if last is not None and last.record.next_on is not None:
            next_on = last.record.next_on
        else:
            first = local(min((line.at for line in lines), default=self._clock.now())).date()
            next_on = first + timedelta(days=self._policy.log.review_interval_days)
        fresh = _after(lines, _covered(last))
        return Rota(next_on, next_on <= day, len(fresh), sum(line.always for line in fresh), last)

    # Reading reviews

    def _reviews(self) -> list[Projection[Review]]:
        """The latest first."""
        found = [seen for info in self._rooms() for seen in self._ledger.all(info.id, Review)]
        return sorted(found, key=lambda seen: seen.record.begun_at or 0, reverse=True)

    def _running(self, reviews: Sequence[Projection[Review]]) -> Projection[Review] | None:
        return next((seen for seen in reviews if seen.record.done_on is None and self._counts(seen)), None)

    def _last(self, reviews: Sequence[Projection[Review]]) -> Projection[Review] | None:
        """The latest that is done."""
        return next((seen for seen in reviews if seen.record.done_on is not None and self._counts(seen)), None)

    def _counts(self, seen: Projection[Review]) -> bool:
        """Only a reviewer's review covers anything: nobody can free her own entries from being looked at."""
        return LOG_REVIEWER in self._members.member(self._members.member_of(seen.author)).roles

    def _view(self, seen: Projection[Review], lines: Sequence[Line], *, items: bool = True) -> ReviewView:
        findings = self._findings(seen)
        before = [one for one in self._reviews() if (one.record.begun_at or 0) < (seen.record.begun_at or 0)]
        covered = _covered(self._last(before))
        within = [line for line in _after(lines, covered) if line.number <= _covered(seen).get(line.device, 0)]
        lots = _lots(seen.record, within) if items else frozenset()
        outcomes = [finding.record.outcome for finding in findings.values()]
        return ReviewView(
            seen=seen,
            by=self._members.member(self._members.member_of(seen.author)),
            items=tuple(
                Item(line, line.key in lots, findings.get(line.key))
                for line in within
                if items and (line.always or line.key in lots)
            ),
            entries=len(within),
            asked=outcomes.count(Outcome.ASKED),
            deviations=outcomes.count(Outcome.DEVIATION),
        )

    def _findings(self, review: Projection[Review]) -> dict[tuple[int, int], Projection[Finding]]:
        found = self._ledger.all(review.ref.compartment, Finding)
        return {(f.record.device, f.record.number): f for f in found if f.record.review == review.id}

    # The reviewers' own compartment

    def _check(self) -> None:
        if not self.may_review:
            raise KnownError(Reason.NOT_ALLOWED)

    def _rooms(self) -> list[CompartmentInfo]:
        """Where reviews lie: compartments of the log's kind that are no log, founded by somebody of this unit."""
        infos = self._ledger.compartments(CompartmentKind.ACCESS_LOG)
        return [info for info in infos if self._is_own_unit(info.founder) and not self._ledger.all(info.id, LogBook)]

    def _is_own_unit(self, device: int) -> bool:
        return self._members.member(self._members.member_of(device)).unit == self._members.me.unit

    def _room(self) -> CompartmentId:
        """The one that this member may write in; founded at the first review."""
        me, day = self._members.me, today(self._clock)
        for info in reversed(self._rooms()):
            if Right.WRITE in self._members.rights(info.id, day).get(me.member, Right(0)):
                return info.id
        return self._ledger.found(CompartmentKind.ACCESS_LOG, [_granted(*one) for one in self._others().items()])

    def _others(self) -> dict[int, Right]:
        me = self._members.me
        managers = {one.member: READER for one in self._members.with_role(MANAGER, me.unit)}
        reviewers = {one.member: REVIEWING for one in self._members.with_role(LOG_REVIEWER, me.unit)}
        return {member: right for member, right in {**managers, **reviewers}.items() if member != me.member}

    def _let_in(self, room: CompartmentId) -> None:
        wanted = self._others()
        holding = [seen for seen in self._ledger.all(room, Grant) if seen.record.ended_at is None]
        for seen in holding:
            if wanted.get(seen.record.member or 0) != Right(seen.record.rights):
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))
        kept = {(seen.record.member, Right(seen.record.rights)) for seen in holding}
        for member, right in sorted(wanted.items()):
            if (member, right) not in kept:
                self._ledger.create(room, _granted(member, right))


def _granted(member: int, right: Right) -> Grant:
    return Grant(member=member, rights=int(right), basis=GrantBasis.REVIEW)


def _covered(review: Projection[Review] | None) -> Heads:
    return {device: number for device, number, _ in review.record.heads} if review else {}


def _known(reviews: Sequence[Projection[Review]]) -> dict[int, list[Head]]:
    """Ends that reviews have seen, by device: they must still be there."""
    known: dict[int, list[Head]] = {}
    for review in reviews:
        for device, number, end in review.record.heads:
            known.setdefault(device, []).append(Head(number, end))
    return known


def _after(lines: Sequence[Line], covered: Heads) -> list[Line]:
    """What no review has covered; that a computer was used on a day is nothing to review."""
    return [line for line in lines if line.number > covered.get(line.device, 0) and line.act is not Act.STARTED]


def _lots(review: Review, lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    return sample([line.key for line in lines if not line.always], review.seed, review.percent)
