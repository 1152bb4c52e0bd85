"""What lay on another computer, as far as this one can know: by the grants in the compartments that are here too."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members
from desktop.domain.records.incident import HeldAlias
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.records.person_file import ProtectionLevel

_CONTENT = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.CONSULTATION,
    CompartmentKind.DISCLOSURE,
)


class HeldBy:
    """Asks the compartments of this computer about another."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members

    def compartments(self, device: int, until: int | None = None) -> Iterator[CompartmentInfo]:
        """Those with content that its member had a right to read before `until`, ms; a damaged one is passed over."""
        member = self._members.member_of(device)
        for info in self._ledger.compartments(*_CONTENT):
            if info.local:
                continue
            try:
                grants = self._ledger.all(info.id, Grant)
            except KnownError:
                continue
            before = [grant for grant in grants if until is None or grant.created_at <= until]
            let_in = {grant.record.member for grant in before if grant.record.rights & Right.READ}
            if member in let_in or info.founder in self._computers(member, device):
                yield info

    def _computers(self, member: int, device: int) -> set[int]:
        """Hers of today, and the one that is asked about: what they founded, it could open."""
        return {device, *self._members.devices_of(member)}

    def aliases(self, device: int, until: int | None = None) -> tuple[HeldAlias, ...]:
        """Clients of whom something lay on it. A closed file counts: it lay there too."""
        cards = [info.card for info in self.compartments(device, until) if info.card.alias]
        protected = {card.alias for card in cards if card.protection is not ProtectionLevel.NONE}
        return tuple(HeldAlias(card.alias, card.alias in protected) for card in cards)

    def last_heard(self, device: int) -> int | None:
        """When it wrote the latest of what has come here, ms: it was in touch then or later."""
        found = []
        for info in self._ledger.compartments():
            try:
                found.append(self._mailbox.last_written(info.id, device))
            except KnownError:  # a damaged file
                continue
        return max((at for at in found if at is not None), default=None)

    def keys(self, device: int, until: int | None = None) -> tuple[int, int]:
        """How many compartments it could open, and how many of those have not got a key since that it never had."""
        held = list(self.compartments(device, until))
        return len(held), sum(not self._is_renewed(info, device) for info in held)

    def _is_renewed(self, info: CompartmentInfo, device: int) -> bool:
        """Whether an epoch has begun that says that it is left out (`desktop.sync.rekeying`)."""
        member = self._members.member_of(device)
        begun = [seen.record for seen in self._ledger.all(info.id, NewEpoch)]
        return any(device in one.heads[::2] or member in one.members for one in begun)
