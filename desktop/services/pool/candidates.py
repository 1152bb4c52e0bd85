"""From interest to the pool: interview, training, approval, and what is erased of those who did not go on (P06-P11).

Who somebody is lies apart from her card, for the pool's owners alone. What was said at the interview lies apart once
more, and is erased sooner.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import PoolPolicy, RetentionPolicy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.pool import (
    Attendance,
    Candidate,
    CardStanding,
    DeclaredTie,
    DropOut,
    Interview,
    PoolCard,
    Source,
    Stage,
)
from desktop.services.access.by_role import ByRole
from desktop.services.pool.pools import Pools
from desktop.services.text_limit import check_texts

BEFORE_POOL = ("register_checked_on", "secrecy_signed_on", "approved_on", "approved_by")
"""What must be written before somebody can be chosen. That she has trained is seen, and for the owners to weigh."""

_STANDINGS = {
    Stage.IN_POOL: CardStanding.FREE,
    Stage.ON_ASSIGNMENT: CardStanding.ON_ASSIGNMENT,
    Stage.RESTING: CardStanding.RESTING,
    Stage.ENDED: CardStanding.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class CandidateView:
    """One candidate, with all that the owners know."""

    seen: Projection[Candidate]
    interview: Projection[Interview] | None
    training: tuple[Projection[Attendance], ...]
    ties: tuple[Projection[DeclaredTie], ...]
    card: Projection[PoolCard] | None

    @property
    def evenings(self) -> int:
        """How many she has been at."""
        return len({one.record.number for one in self.training if one.record.present})


@dataclass(frozen=True, slots=True)
class Certificate:
    """What she has learnt, on paper: also for one who never comes into the pool (P35)."""

    name: str
    evenings: int
    hours: int
    themes: tuple[str, ...]
    first: date | None
    last: date | None
    whole: bool  # all evenings of the plan


class Candidates:
    """Those on the way, in the pool, and those who have ended."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        pools: Pools,
        policy: PoolPolicy,
        retention: RetentionPolicy,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._pools = pools
        self._policy = policy
        self._retention = retention
        self._by_role = ByRole(ledger, members, clock)

    def all(self) -> tuple[CandidateView, ...]:
        """Everybody, the longest waiting on each stage first."""
        order = list(Stage)
        infos = self._ledger.compartments(CompartmentKind.CANDIDATE)
        found = [self._view(seen) for info in infos for seen in self._ledger.all(info.id, Candidate)]
        return tuple(sorted(found, key=lambda one: (order.index(one.seen.record.stage), one.seen.created_at)))

    def get(self, candidate: CompartmentId) -> CandidateView:
        """One of them. Raises KnownError(GONE)."""
        seen = self._ledger.all(candidate, Candidate)
        if not seen:
            raise KnownError(Reason.GONE)
        return self._view(seen[0])

    def of_card(self, card: tuple[int, int]) -> CandidateView | None:
        """Whose card it is."""
        return next((one for one in self.all() if one.seen.record.card == card), None)

    # On the way

    def begin(self, name: str, source: Source | None = None, phone: str = "") -> Projection[Candidate]:
        """Somebody is interested. Raises KnownError TEXT_MISSING, NOT_ALLOWED."""
        if not name.strip():
            raise KnownError(Reason.TEXT_MISSING)
        if not self._pools.owns():
            raise KnownError(Reason.NOT_ALLOWED)
        record = Candidate(name=name.strip(), phone=phone.strip(), source=source, since=today(self._clock))
        candidate = self._found(record)
        return self._ledger.all(candidate, Candidate)[0]

    def edit(self, seen: Projection[Candidate], edited: Candidate) -> Projection[Candidate]:
        """Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        check_texts(edited)
        if not edited.name.strip():
            raise KnownError(Reason.TEXT_MISSING)
        return self._ledger.edit(seen, edited)

    def move(self, seen: Projection[Candidate], stage: Stage) -> Projection[Candidate]:
        """To another stage; her card follows. Raises KnownError(CANDIDATE_INCOMPLETE) before the pool."""
        if stage in _STANDINGS and stage is not Stage.ENDED:
            _check_whole(seen.record)
        edited = replace(seen.record, stage=stage, since=today(self._clock), dropped_out=None, erase_on=None)
        self._card_follows(edited)
        return self._ledger.edit(seen, edited)

    def drop_out(self, seen: Projection[Candidate], why: DropOut) -> Projection[Candidate]:
        """She does not go on. What is written of one who was never in the pool is erased after the policy's days."""
        never = seen.record.card is None
        day = today(self._clock)
        erase_on = day + timedelta(days=self._retention.recruit_rejected_days) if never else None
        edited = replace(seen.record, stage=Stage.ENDED, since=day, dropped_out=why, erase_on=erase_on)
        self._card_follows(edited)
        return self._ledger.edit(seen, edited)

    def interview(self, seen: Projection[Candidate], text: str, by: str, held_on: date) -> Projection[Candidate]:
        """What was said. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG, SESSION_IN_FUTURE."""
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        if held_on > today(self._clock):
            raise KnownError(Reason.SESSION_IN_FUTURE)
        record = Interview(held_on=held_on, by=by.strip(), text=text.strip(), erase_on=self._interview_ends(held_on))
        check_texts(record)
        earlier = self._interview(seen.record)
        if earlier is not None:
            self._ledger.edit(earlier, record)
            return seen
        return self._ledger.edit(seen, replace(seen.record, interview=self._found(record)))

    def attend(self, who: Iterable[CompartmentId], evening: Attendance) -> None:
        """Write an evening for several at once; written again it is corrected. Raises KnownError NOT_ALLOWED."""
        if not 1 <= evening.number <= self._policy.training_evenings:
            raise KnownError(Reason.NOT_ALLOWED)
        for candidate in who:
            same = [a for a in self._ledger.all(candidate, Attendance) if a.record.number == evening.number]
            if same:
                self._ledger.edit(same[0], evening)
            else:
                self._ledger.create(candidate, evening)

    def evening(self, number: int) -> Attendance:
        """The policy's evening of that number, today."""
        themes = self._policy.themes
        theme = themes[number - 1] if number <= len(themes) else ""
        return Attendance(number=number, theme=theme, on=today(self._clock), hours=self._policy.training_hours)

    def certificate(self, candidate: CompartmentId) -> Certificate:
        """Raises KnownError(NOTHING_ATTENDED) before the first evening."""
        view = self.get(candidate)
        held = sorted({one.record.number: one.record for one in view.training if one.record.present}.items())
        if not held:
            raise KnownError(Reason.NOTHING_ATTENDED)
        evenings = [evening for _, evening in held]
        days = sorted(evening.on for evening in evenings if evening.on)
        return Certificate(
            name=view.seen.record.name,
            evenings=len(evenings),
            hours=sum(evening.hours for evening in evenings),
            themes=tuple(evening.theme for evening in evenings if evening.theme),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            whole=len(evenings) >= self._policy.training_evenings,
        )

    # In the pool

    def put_in_pool(self, seen: Projection[Candidate], card: PoolCard) -> Projection[Candidate]:
        """Give her a card, or change the one she has. Raises KnownError CANDIDATE_INCOMPLETE, NOT_ALLOWED."""
        _check_whole(seen.record)
        there = self._card(seen.record)
        if there is not None:
            kept = replace(card, code=there.record.code, standing=CardStanding.FREE)
            self._pools.edit(there, kept)
            made = there
        else:
            made = self._pools.add(card)
        edited = replace(seen.record, card=tuple(made.id), stage=Stage.IN_POOL, since=today(self._clock))
        return self._ledger.edit(seen, edited)

    def declare(self, candidate: CompartmentId, tie: DeclaredTie) -> Projection[DeclaredTie]:
        """A tie she has told of. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        if not tie.words.strip():
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(tie)
        return self._ledger.create(candidate, tie)

    # What is erased

    def settle(self) -> None:
        """Erase what has had its day, and let new owners in. Safe to repeat; at unlock and after midnight."""
        if not self._pools.owns():
            return
        day = today(self._clock)
        for info in self._ledger.compartments(CompartmentKind.CANDIDATE):
            if Right.GRANT not in self._held(info.id):
                continue
            ends = [seen.record.erase_on for seen in self._ledger.all(info.id, Interview)]
            ends += [seen.record.erase_on for seen in self._ledger.all(info.id, Candidate)]
            if any(end is not None and end <= day for end in ends):
                self._ledger.order_erasure(info.id, sweep=False)
            else:
                self._keep_to_owners(info.id)

    # Within

    def _found(self, record: Record) -> CompartmentId:
        me = self._members.me.member
        others = [_owning(one.member) for one in self._pools.owners() if one.member != me]
        return self._ledger.found(CompartmentKind.CANDIDATE, [record, *others])

    def _keep_to_owners(self, candidate: CompartmentId) -> None:
        owners = {one.member: HANDLER for one in self._pools.owners()}
        self._by_role.keep(candidate, owners, newcomers=owners)

    def _held(self, candidate: CompartmentId) -> Right:
        return self._members.rights(candidate, today(self._clock)).get(self._members.me.member, Right(0))

    def _interview_ends(self, held_on: date) -> date:
        return held_on + timedelta(days=self._retention.interview_days)

    def _card_follows(self, record: Candidate) -> None:
        card, standing = self._card(record), _STANDINGS.get(record.stage)
        if card is not None and standing is not None:
            self._pools.edit(card, replace(card.record, standing=standing))

    def _view(self, seen: Projection[Candidate]) -> CandidateView:
        place = seen.ref.compartment
        training = sorted(self._ledger.all(place, Attendance), key=lambda one: one.record.number)
        ties = tuple(self._ledger.all(place, DeclaredTie))
        return CandidateView(seen, self._interview(seen.record), tuple(training), ties, self._card(seen.record))

    def _interview(self, record: Candidate) -> Projection[Interview] | None:
        if not record.interview:
            return None
        try:
            return next(iter(self._ledger.all(CompartmentId(record.interview), Interview)), None)
        except KnownError:  # erased when its day came
            return None

    def _card(self, record: Candidate) -> Projection[PoolCard] | None:
        if record.card is None:
            return None
        for info in self._ledger.compartments(CompartmentKind.POOL):
            try:
                return self._ledger.get(RecordRef(info.id, RecordId(*record.card)), PoolCard)
            except KnownError:  # another pool's
                continue
        return None


def _owning(member: int) -> Grant:
    return Grant(member=member, rights=int(HANDLER), basis=GrantBasis.MEMBERSHIP)


def _check_whole(record: Candidate) -> None:
    missing = tuple(name for name in BEFORE_POOL if getattr(record, name) in (None, ""))
    if missing:
        raise KnownError(Reason.CANDIDATE_INCOMPLETE, fields=missing)
