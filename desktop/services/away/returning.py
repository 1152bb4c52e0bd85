"""A computer that the county has shut out is let in again, as a new one (SC4 step 7).

It applies with a new invitation and new keys, and nothing leaves it before an administrator has compared the digits and
approved. Then whatever was written here and never confirmed by the server becomes held work, for its author to hand
over; the old files and keys are destroyed; and what she has a right to comes again as to any new computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from desktop.domain import codebook, quarantine
from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Anew, CompartmentInfo, EvictionReason, Identity, Ledger, Mailbox, Members, Settings
from desktop.domain.records import Record
from desktop.domain.records.access_log import LogBook, LogEntry
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.membership import Grant
from desktop.services.away.quarantine import Quarantine
from desktop.services.county.enrolment import Waiting, place_of, waiting_for
from desktop.services.county.manifests import ONCE_HERE
from wire.directory import Directory
from wire.errors import WireError
from wire.invitation import Invitation
from wire.keys import SealingKey, SigningKey

_PENDING = "returning/pending"
"""Setting: the invitation that was given here, and the keys that were made for it; empty while there is none."""

_NOT_HELD = (CompartmentKind.ACCESS_LOG, CompartmentKind.JOURNEY, CompartmentKind.NOTICE, CompartmentKind.ATTACHMENT)

R = TypeVar("R", bound=Record)


class _Carried(NamedTuple):
    """A compartment to found as the new computer. `local`: until its author hands it over."""

    kind: CompartmentKind
    records: tuple[Record, ...]
    local: bool


def may_return(mailbox: Mailbox) -> bool:
    """Whether all that was never sent can be read here.

    What ran out of its lease or was put off for a journey, sealed and unsent, opens with keys that only an approved
    computer gets under the old number: letting go of that number would lose it.
    """
    return not any(away.unsent or away.reason is EvictionReason.TRAVEL for away in mailbox.evicted())


class Returning:
    """The way back in, for one that `ended_here` has told of."""

    def __init__(
        self, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, held: Quarantine, anew: Anew
    ) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._quarantine = held
        self._anew = anew

    def accept(self, text: str) -> Waiting:
        """Make keys for an invitation to the same county; the old place stays until there is a new one.

        Raises KnownError(INVITATION_WRONG), or NOT_ALLOWED where `may_return` says no.
        """
        before = self._mailbox.identity()
        try:
            invitation = Invitation.parse(text)
        except WireError as error:
            raise KnownError(Reason.INVITATION_WRONG) from error
        if invitation.county != before.county:
            raise KnownError(Reason.INVITATION_WRONG)
        if not may_return(self._mailbox):
            raise KnownError(Reason.NOT_ALLOWED)
        pending = self._applicant()
        if pending is None or pending.invitation != invitation.text():
            signing, sealing = SigningKey.generate().secret, SealingKey.generate().secret
            self._settings.set(_PENDING, [invitation.server, invitation.text(), signing, sealing])
        return waiting_for(self._applicant() or before)

    def waiting(self) -> Waiting | None:
        """The application that has been made and not been approved; None when there is none."""
        pending = self._applicant()
        return waiting_for(pending) if pending is not None else None

    def take(self, lines: list[bytes]) -> bool:
        """Become the new computer, with what was unsent as held work; False while no administrator has approved.

        Raises KnownError(DIRECTORY_FORGED) for lines that do not go on from those that are known here; NOT_ALLOWED for
        a place that is somebody else's, whose the words here are not; FILE_DAMAGED where some of them cannot be read.
        """
        pending = self._applicant()
        if pending is None or not lines:
            return False
        known = self._mailbox.directory_lines()
        try:
            directory = Directory.load(pending.county, lines)
            device = place_of(directory, pending)
            member = directory.device(device).member
        except WireError as error:
            raise KnownError(Reason.DIRECTORY_FORGED) from error
        if lines[: len(known)] != known:
            raise KnownError(Reason.DIRECTORY_FORGED)
        if member != self._members.me.member:
            raise KnownError(Reason.NOT_ALLOWED)
        place = replace(pending, device=device, invitation="")
        self._anew.begin(place, lines[len(known) :], partial(self._carry, self._carried(), self._members.me.device))
        self._members.refresh()
        return True

    def _applicant(self) -> Identity | None:
        """Who this computer would be."""
        kept = self._settings.get(_PENDING)
        if not kept:
            return None
        server, invitation, signing, sealing = kept
        before = self._mailbox.identity()
        return replace(
            before, server=server, invitation=invitation, signing_key=signing, sealing_key=sealing, device=None
        )

    # ---- what is carried over ----

    def _carry(self, carried: Sequence[_Carried], before: int) -> None:
        """As the new computer, in the transaction that takes the old away."""
        for one in carried:
            self._ledger.found(one.kind, one.records, local=one.local)
        self._quarantine.forget_held()
        self._settings.set(_PENDING, None)
        self._settings.set(ONCE_HERE, [*(self._settings.get(ONCE_HERE) or ()), before])

    def _carried(self) -> list[_Carried]:
        """Of every compartment, what the server never confirmed."""
        found = [self._of(info) for info in self._ledger.compartments() if info.unsent or info.local]
        return [one for one in found if one is not None]

    def _of(self, info: CompartmentInfo) -> _Carried | None:
        if info.kind is CompartmentKind.QUARANTINE:
            return self._held_before(info)
        if info.local:
            return None  # it was never to leave this computer, and stays as it is
        if info.kind is CompartmentKind.ACCESS_LOG:
            return self._log(info)
        return None if info.kind in _NOT_HELD else self._unsent(info)

    def _unsent(self, info: CompartmentInfo) -> _Carried | None:
        after = self._quarantine.held_until(info.id)
        changes = [change for change in self._mailbox.unconfirmed(info.id) if change.id.sequence > after]
        alias = info.card.alias or info.card.code
        works = quarantine.held(changes, info.id, info.kind, alias, quarantine.SHUT_OUT)
        grants = self._quarantine.grants(info) if works else []
        return _Carried(CompartmentKind.QUARANTINE, (*works, *grants), local=True) if works else None

    def _held_before(self, info: CompartmentInfo) -> _Carried | None:
        """Work that was held here already, and that nobody else has."""
        works = _new(self._mailbox.unconfirmed(info.id), HeldWork)
        if info.local:
            works = [seen.record for seen in self._ledger.all(info.id, HeldWork)]
        grants = [seen.record for seen in self._ledger.all(info.id, Grant) if seen.record.ended_at is None]
        return _Carried(CompartmentKind.QUARANTINE, (*works, *grants), local=True) if works else None

    def _log(self, info: CompartmentInfo) -> _Carried | None:
        """Entries that no reviewer has got: the same links of the same chain, in a book of the new computer's."""
        entries = sorted(_new(self._mailbox.unconfirmed(info.id), LogEntry), key=lambda entry: entry.number)
        if not entries:
            return None
        page = self._ledger.all(info.id, LogBook)[0].record
        grants = [seen.record for seen in self._ledger.all(info.id, Grant) if seen.record.ended_at is None]
        book = LogBook(year=page.year, first=entries[0].number, previous=entries[0].previous)
        return _Carried(CompartmentKind.ACCESS_LOG, (book, *grants, *entries), local=False)


def _new(changes: Sequence[Change], kind: type[R]) -> list[R]:
    """The records of one kind that these changes create."""
    number = codebook.kind_of(kind)
    return [codebook.typed(kind, dict(one.fields))[0] for one in changes if one.kind == number and one.creates]
