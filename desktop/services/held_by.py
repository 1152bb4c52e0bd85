"""What lay on another computer, as far as this one can know: by the grants in the compartments that are here too."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members
from desktop.domain.records.incident import HeldAlias
from desktop.domain.records.membership import Grant
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

    def compartments(self, device: int) -> Iterator[CompartmentInfo]:
        """Those with content that its member has, or has had, a right to read; a damaged one is passed over."""
        member = self._members.member_of(device)
        for info in self._ledger.compartments(*_CONTENT):
            if info.local:
                continue
            try:
                grants = self._ledger.all(info.id, Grant)
            except KnownError:
                continue
            let_in = {grant.record.member for grant in grants if grant.record.rights & Right.READ}
            if member in let_in | {self._members.member_of(info.founder)}:
                yield info

    def aliases(self, device: int) -> tuple[HeldAlias, ...]:
        """Clients of whom something lay on it. A closed file counts: it lay there too."""
        cards = [info.card for info in self.compartments(device) if info.card.alias]
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

    def keys(self, device: int) -> tuple[int, int]:
        """How many compartments it could open, and how many of those have not got a key since that it never had."""
        held = list(self.compartments(device))
        return len(held), sum(not self._is_renewed(info, device) for info in held)

    def _is_renewed(self, info: CompartmentInfo, device: int) -> bool:
        keys = self._mailbox.keys(info.id)
        had = (epoch for other, epoch in self._mailbox.handed_out(info.id) if other == device)
        return keys is not None and max(keys.epochs) > max(had, default=0)
