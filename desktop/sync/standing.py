"""Who may do what in a compartment, by what this computer has of it: its grants, and the beginnings of its epochs."""

from __future__ import annotations

from datetime import date

from desktop.domain import epochs, rights
from desktop.domain.compartments import Right
from desktop.domain.epochs import Beginning
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentKeys, Ledger, Mailbox
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, NewEpoch
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
        founder, assumed = keys.founding.device, self._assumed(keys)
        return rights.rights(founder, self.grants(compartment), self._member_of, day, assumed)

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
