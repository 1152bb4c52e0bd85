"""Undantag: handing over something about a person with protected identity takes two, each at a computer of her own.

One handler proposes what, to whom and why, word for word. Somebody else of the unit, another handler or the manager,
reads the same words and answers. Both are signed changes in the compartment beside the file. Who said what is taken
from the devices that signed it: an approval counts when every value of it was written by another member than every
value of the proposal, so that nobody can approve her own, or change what was approved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ProtectedPolicy
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal, ProposedItem
from desktop.services.authorship import Hand, hand
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protected_rooms import ProtectedRooms
from desktop.services.text_limit import TEXT_LIMIT

HOUR_MS = 3_600_000


class Standing(StrEnum):
    """How far an exception has come."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    USED = "used"
    WITHDRAWN = "withdrawn"
    OVER = "over"  # its time is up


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A proposal as it is shown. `answered`: who answered, None while nobody has. `mine`: I proposed it."""

    seen: Projection[ExceptionProposal]
    alias: str
    sign: str
    standing: Standing
    proposed: Hand
    answered: Hand | None
    words: str
    mine: bool
    recipients: tuple[tuple[str, str], ...]  # code and name of each unit

    @property
    def waits_for_me(self) -> bool:
        """Whether one may answer it."""
        return self.standing is Standing.WAITING and not self.mine


class Exceptions:
    """Proposals of this computer's member and those that wait for her answer."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        policy: ProtectedPolicy,
        rooms: ProtectedRooms,
        log: AccessLog,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._rooms = rooms
        self._log = log

    # Proposing

    def propose(
        self,
        file: CompartmentId,
        about: str,
        recipients: Sequence[int],
        items: Sequence[ProposedItem],
        purpose: str,
        why: str,
    ) -> ExceptionView:
        """Put it to somebody else. Raises KnownError REASON_MISSING, TEXT_MISSING, TEXT_TOO_LONG."""
        if not why.strip():
            raise KnownError(Reason.REASON_MISSING)
        if not any(item.text for item in items):
            raise KnownError(Reason.TEXT_MISSING)
        proposal = ExceptionProposal(
            about=about,
            recipients=tuple(recipients),
            items=tuple(items),
            purpose=purpose,
            why=why.strip(),
            package=digest(about, recipients, items),
            valid_until=self._clock.now() + self._policy.exception_hours * HOUR_MS,
        )
        if len(why) + len(purpose) + sum(len(item.text) for item in items) > TEXT_LIMIT:
            raise KnownError(Reason.TEXT_TOO_LONG, most=TEXT_LIMIT)
        seen = self._ledger.create(self._rooms.ensure(file), proposal)
        return self._view(seen)

    def withdraw(self, seen: Projection[ExceptionProposal]) -> ExceptionView:
        """Take one's own proposal back, answered or not."""
        now = self._now(seen)
        return self._view(self._ledger.edit(now, replace(now.record, withdrawn_at=self._clock.now())))

    def possible_approvers(self) -> tuple[MemberInfo, ...]:
        """The unit's managers; other handlers of a file can too."""
        return tuple(self._rooms.managers())

    # Answering

    def answer(self, seen: Projection[ExceptionProposal], *, approved: bool, words: str = "") -> ExceptionView:
        """Approve exactly what was on the screen, or say no. Raises NEEDS_ANOTHER, EXCEPTION_OVER; REASON_MISSING for a
        no without a word."""
        now = self._now(seen)
        if self._proposer(now) in (None, self._members.me.member):
            raise KnownError(Reason.NEEDS_ANOTHER)
        if self._view(now).standing is not Standing.WAITING or now.record.package != seen.record.package:
            raise KnownError(Reason.EXCEPTION_OVER)
        if not approved and not words.strip():
            raise KnownError(Reason.REASON_MISSING)
        answer = ExceptionApproval(proposal=now.id, package=seen.record.package, approved=approved, words=words.strip())
        self._ledger.create(now.ref.compartment, answer)
        return self._view(now)

    # What holds

    def of(self, file: CompartmentId) -> tuple[ExceptionView, ...]:
        """Every exception of a file, the newest first."""
        found = [seen for room in self._rooms.of(file) for seen in self._ledger.all(room, ExceptionProposal)]
        return tuple(self._view(seen) for seen in sorted(found, key=lambda seen: seen.created_at, reverse=True))

    def waiting(self) -> tuple[ExceptionView, ...]:
        """Those that wait for one's own answer, the oldest first."""
        rooms = [info.id for info, _ in self._rooms.all()]
        views = [self._view(seen) for room in rooms for seen in self._ledger.all(room, ExceptionProposal)]
        return tuple(sorted((one for one in views if one.waits_for_me), key=lambda one: one.proposed.at))

    def allowing(
        self, file: CompartmentId, about: str, recipients: Iterable[int], items: Sequence[ProposedItem]
    ) -> ExceptionView | None:
        """The approved exception that covers exactly this package, if there is one that holds now."""
        package = digest(about, recipients, items)
        return next(
            (one for one in self.of(file) if one.standing is Standing.APPROVED and one.seen.record.package == package),
            None,
        )

    def note_used(self, view: ExceptionView, file: CompartmentId) -> None:
        """It has been handed over; the exception is spent."""
        now = self._now(view.seen)
        self._ledger.edit(now, replace(now.record, used_at=self._clock.now()))
        self._log.note(file, Act.DISCLOSED, "exception", view.seen.record.why)

    def was_used(self, file: CompartmentId, about: str) -> bool:
        """Whether two have let something out on this basis; what may follow it is the policy's matter."""
        return any(one.standing is Standing.USED and one.seen.record.about == about for one in self.of(file))

    # Reading

    def _now(self, seen: Projection[ExceptionProposal]) -> Projection[ExceptionProposal]:
        return self._ledger.get(seen.ref, ExceptionProposal)

    def _view(self, seen: Projection[ExceptionProposal]) -> ExceptionView:
        envelope = next(iter(self._ledger.all(seen.ref.compartment, Envelope)), None)
        answers = [
            one
            for one in self._ledger.all(seen.ref.compartment, ExceptionApproval, deleted=True)
            if one.record.proposal == tuple(seen.id)
        ]
        proposer, first = self._proposer(seen), next(iter(answers), None)
        return ExceptionView(
            seen=seen,
            alias=envelope.record.alias if envelope else "",
            sign=envelope.record.sign if envelope else "",
            standing=self._standing(seen, answers),
            proposed=hand(self._members, seen.author, seen.created_at),
            answered=hand(self._members, first.author, first.created_at) if first else None,
            words=first.record.words if first else "",
            mine=proposer == self._members.me.member,
            recipients=tuple(self._members.unit(unit) for unit in seen.record.recipients),
        )

    def _standing(
        self, seen: Projection[ExceptionProposal], answers: Sequence[Projection[ExceptionApproval]]
    ) -> Standing:
        """Restrictive wins: one no, or one value that ends it, ends it."""
        record = seen.record
        if seen.deleted or seen.deleted_but_edited or _ever(seen, "withdrawn_at"):
            return Standing.WITHDRAWN
        if any(not self._is_yes(seen, one) for one in answers):
            return Standing.REFUSED
        if _ever(seen, "used_at"):
            return Standing.USED
        if record.valid_until is None or record.valid_until < self._clock.now():
            return Standing.OVER
        return Standing.APPROVED if answers else Standing.WAITING

    def _is_yes(self, seen: Projection[ExceptionProposal], answer: Projection[ExceptionApproval]) -> bool:
        """A yes of somebody else, to this package as it stands."""
        proposer, approvers = self._proposer(seen), _writers(self._members, answer, ())
        whole = proposer is not None and len(approvers) == 1 and proposer not in approvers
        said = answer.record.approved is True and answer.record.package == seen.record.package
        honest = seen.record.package == digest(seen.record.about, seen.record.recipients, seen.record.items)
        untouched = not answer.conflicts and not answer.deleted and not answer.deleted_but_edited
        return whole and said and honest and untouched

    def _proposer(self, seen: Projection[ExceptionProposal]) -> int | None:
        """Who wrote all of it; None when two have. That it was used or taken back may be anybody's word."""
        writers = _writers(self._members, seen, ("withdrawn_at", "used_at"))
        return next(iter(writers)) if len(writers) == 1 and not seen.conflicts else None


def digest(about: str, recipients: Iterable[int], items: Iterable[ProposedItem]) -> bytes:
    """16 bytes over the basis, those who are to have it, and every word of it."""
    ordered = sorted((item.information.value, item.text) for item in items if item.text)
    whole = msgspec.msgpack.encode([about, sorted(recipients), ordered])
    return hashlib.sha256(b"bredvid/exception/1" + whole).digest()[:16]


def _writers(
    members: Members, seen: Projection[ExceptionProposal] | Projection[ExceptionApproval], left_out: Sequence[str]
) -> set[int]:
    """The members whose devices signed the values that stand."""
    kind = type(seen.record)
    others = {codebook.field_number(kind, name) for name in left_out}
    values = [value for number, found in seen.state.fields.items() if number not in others for value in found]
    return {members.member_of(value.change.device) for value in values}


def _ever(seen: Projection[ExceptionProposal], name: str) -> bool:
    """Whether any value that stands says so."""
    values = seen.state.fields.get(codebook.field_number(ExceptionProposal, name), ())
    return any(value.content is not None for value in values)
