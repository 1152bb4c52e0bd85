"""Who may do what in a compartment, by what this computer has of it: its grants, and the beginnings of its epochs.

Whoever has been left out of an epoch reads neither; she goes by the notice that says so.
"""

from __future__ import annotations

from datetime import date

from desktop.domain import epochs, rights
from desktop.domain.compartments import Right
from desktop.domain.epochs import Beginning
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentKeys, Ledger, Mailbox
from desktop.domain.projection import Projection
from desktop.domain.records.membership import AccessEnded, Grant, NewEpoch
from desktop.domain.rights import MemberOf
from wire.segment import EpochKey


class Standing:
    """Reads what `domain.rights` and `domain.epochs` weigh."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, member_of: MemberOf) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._member_of = member_of

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        """Rights in force on a day, by member number; raises KnownError(GONE)."""
        keys = self._mailbox.keys(compartment)
        if keys is None:
            raise KnownError(Reason.GONE)
        founder, assumed, grants = keys.founding.device, self._assumed(keys), self.grants(compartment)
        held = rights.rights(founder, grants, self._member_of, day, assumed)
        if self.notice(keys) is not None:
            held.pop(self._mine(), None)
        return held

    def notice(self, keys: CompartmentKeys) -> AccessEnded | None:
        """The word of somebody who may end access there that one's own has ended, while no later key says otherwise."""
        latest = max(keys.epochs, default=-1)
        said = [
            seen
            for notice in self._mailbox.notices()
            for seen in self._ledger.all(notice, AccessEnded)
            if seen.record.compartment == keys.compartment and (seen.record.epoch or 0) > latest
        ]
        mine = self._mine() if said else 0
        hers = [seen for seen in said if seen.record.member == mine]
        if not hers:
            return None
        founder, grants = keys.founding.device, self.grants(keys.compartment)
        ever = rights.ever_held(founder, grants, self._member_of, self._assumed(keys))
        believed = [seen.record for seen in hers if Right.GRANT in ever.get(self._member_of(seen.author), Right(0))]
        return believed[0] if believed else None

    def _mine(self) -> int:
        return self._member_of(self._mailbox.identity().device or 0)

    def assumed(self, compartment: CompartmentId) -> dict[int, Right]:
        """Who is in by the word of others, where this computer's keys begin late."""
        keys = self._mailbox.keys(compartment)
        return self._assumed(keys) if keys is not None else {}

    def _assumed(self, keys: CompartmentKeys) -> dict[int, Right]:
        first = min(keys.epochs, default=0)
        return epochs.assumed(self.beginnings(keys.compartment), first) if first else {}

    def grants(self, compartment: CompartmentId) -> list[Projection[Grant]]:
        """Every grant that was ever made, without what those say who had been left out."""
        grants = self._ledger.all(compartment, Grant, deleted=True)
        begun = self.beginnings(compartment)
        if not begun:
            return grants
        return epochs.effective(grants, begun, self._member_of, self._epoch_of(compartment), self._ledger.history)

    def beginnings(self, compartment: CompartmentId) -> list[Beginning]:
        """The epochs after the first that have their record here, the newest first."""
        records = self._ledger.all(compartment, NewEpoch, deleted=True)
        keys = self._mailbox.keys(compartment) if records else None
        if keys is None:
            return []
        commitments = {n: EpochKey(compartment, n, secret).commitment for n, secret in keys.epochs.items()}
        return epochs.beginnings(records, commitments, self._member_of, self._epoch_of(compartment))

    def _epoch_of(self, compartment: CompartmentId) -> epochs.EpochOf:
        def epoch_of(change: ChangeId) -> int | None:
            return self._mailbox.epoch_of(compartment, change)

        return epoch_of
