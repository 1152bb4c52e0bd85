"""Ending what was disclosed: when its basis does not hold any more, every copy is taken back (SC5, SC13).

Withdrawal, the last day, coming of age, a no from somebody else who is named: they all end here, in the same way. Safe
to repeat, so that a power cut or a colleague's computer may have left any part of it to be done.
"""

from __future__ import annotations

import msgspec

from desktop.domain.age import read_birth
from desktop.domain.cards import Card
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Basis, Consent, Disclosure
from desktop.services.access.hanging import Hanging
from desktop.services.consent.consent_standing import Standings
from desktop.services.consent.taking_back import Course
from desktop.services.log.access_log_marks import Marks

_ENDS = ("consent_ends", "rule_ends")


class Ending:
    """Ends disclosures, and notes which are gone everywhere."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._standings = Standings(ledger, clock, policy)
        self._course = Course(ledger, members)
        self._marks = Marks(ledger, members)
        self._hanging = Hanging(ledger, members, clock)

    def settle(self, file: CompartmentId) -> int:
        """End each disclosure whose basis does not hold any more, and note which are gone everywhere.

        Answers how many that was.
        """
        changed = 0
        consents = [self._agreed(seen) for seen in self._ledger.all(file, Consent)]
        disclosures = self._ledger.all(file, Disclosure)
        running = {seen.record.consent for seen in disclosures if seen.record.ended_at is None}
        over = {seen.id for seen in consents if seen.id in running and self._standings.is_over(seen)}
        for seen in disclosures:
            if seen.record.ended_at is not None:
                changed += self._note_gone(seen)
            elif seen.record.consent in over or self._rule_is_over(seen.record):
                changed += self.end(seen)
        return changed

    def settle_all(self) -> int:
        """`settle` for every person file where something may be over. At unlock, each day, and when something arrives.

        A damaged file says so when it is opened, and holds up no other. One that this member does not handle any more
        is for its handlers.
        """
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        changed = sum(self._settle_sound(info.id) for info in files if self._may_be_over(info.card))
        self._ledger.sweep()
        return changed

    def settle_those_naming(self, file: CompartmentId) -> int:
        """`settle` for the other persons' files in which this one is named."""
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return sum(self._settle_sound(info.id) for info in files if file in info.card.named_files)

    def end(self, disclosure: Projection[Disclosure]) -> bool:
        """Order its copies erased; False where another computer must."""
        # The order first: after a power cut between the two, `settle` comes back and finds that it has been given.
        compartment = CompartmentId(disclosure.record.compartment)
        if self._ledger.receipts(compartment).ordered_at is None:
            if self._hanging.on(disclosure, CompartmentKind.DISCLOSURE) is None:
                return False  # it has not arrived here, or a colleague's order came first, who notes the end herself
            self._marks.keep(disclosure.ref.compartment, compartment)  # who has read it is told afterwards too
            self._ledger.order_erasure(compartment, sweep=False)  # it must hold at once; the caller sweeps
        ended_at = self._ledger.receipts(compartment).ordered_at
        self._ledger.edit(disclosure, msgspec.structs.replace(disclosure.record, ended_at=ended_at))
        return True

    def _rule_is_over(self, record: Disclosure) -> bool:
        by_rule = record.basis is Basis.OTHER_RULE
        return by_rule and record.valid_until is not None and record.valid_until < today(self._clock)

    def _may_be_over(self, card: Card) -> bool:
        day = today(self._clock)
        ended = any(due.what in _ENDS and due.on < day for due in card.due)
        of_age = card.guardian_until is not None and read_birth(card.born).has_turned(
            self._policy.consent.adult_age, day
        )
        return ended or bool(of_age) or bool(card.named_files) or card.withdrawn > 0 or card.conflicts > 0

    def _settle_sound(self, file: CompartmentId) -> int:
        try:
            return self.settle(file) if self._may(file) else 0
        except KnownError as error:
            if error.reason is not Reason.FILE_DAMAGED:
                raise
            return 0

    def _may(self, file: CompartmentId) -> bool:
        held = self._members.rights(file, today(self._clock))
        return Right.EDIT in held.get(self._members.me.member, Right(0))

    def _agreed(self, seen: Projection[Consent]) -> Projection[Consent]:
        """Two who withdrew without having seen each other meant the same: the first moment, and the words of both."""
        if "withdrawn_at" in seen.conflicts:
            first = min(value.content for value in seen.conflicts["withdrawn_at"] if value.content is not None)
            seen = self._ledger.choose(seen, "withdrawn_at", first)
        if "withdrawn_words" in seen.conflicts:
            both = sorted({str(value.content) for value in seen.conflicts["withdrawn_words"] if value.content})
            seen = self._ledger.choose(seen, "withdrawn_words", "\n".join(both))
        return seen

    def _note_gone(self, disclosure: Projection[Disclosure]) -> bool:
        """Everyone has answered here: the file says so, also to those whose computers have not heard the answers."""
        record = disclosure.record
        if record.gone_at is not None:
            return False
        back = self._course.of([disclosure], today(self._clock))
        if not back.is_over or any(told.locked for told in back.told):
            return False  # a locked copy is read by nobody, and is not gone before its day
        self._ledger.edit(disclosure, msgspec.structs.replace(record, gone_at=back.last_at or record.ended_at))
        return True
