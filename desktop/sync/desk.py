"""What every part of a sync works with: the vault's sides, the members, the clock, and this device's own keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import CompartmentKeys, Ledger, Mailbox
from desktop.sync.access import Access
from desktop.sync.members import CountyMembers
from wire import envelope
from wire.keys import SealingKey, SigningKey

_NOT_HERE = (Reason.FILE_DAMAGED, Reason.GONE, Reason.LOCKED_UNTIL_CONTACT, Reason.AWAY_FOR_JOURNEY)


@dataclass(frozen=True, slots=True)
class Own:
    """This device."""

    device: int
    county: bytes
    signer: SigningKey
    sealing: SealingKey = field(repr=False)


class Desk:
    """One vault, ready to sync.

    `lock_days`: how long what is taken back is kept locked here, where the unit has a duty of its own to document.
    `lease_days`: how long what is lent may be kept without a word from its owner.
    """

    def __init__(
        self,
        ledger: Ledger,
        mailbox: Mailbox,
        members: CountyMembers,
        clock: Clock,
        lock_days: int = 0,
        lease_days: int = 14,
    ) -> None:
        self.ledger = ledger
        self.mailbox = mailbox
        self.members = members
        self.clock = clock
        self.lock_days = lock_days
        self.lease_days = lease_days
        self.access = Access(ledger, mailbox, members, clock)
        self._own: Own | None = None

    @property
    def own(self) -> Own:
        """This device; raises LookupError before it has been let in."""
        if self._own is None:
            identity = self.mailbox.identity()
            if identity.device is None:
                raise LookupError("this computer has not been let in yet")
            signer, sealing = SigningKey(identity.signing_key), SealingKey(identity.sealing_key)
            self._own = Own(identity.device, identity.county, signer, sealing)
        return self._own


def founding_of(keys: CompartmentKeys) -> envelope.Founding:
    """A compartment's founding as it travels."""
    return envelope.Founding(keys.founding.device, keys.founding.signing_key, keys.founding.nonce)


@contextmanager
def passing_over() -> Iterator[None]:
    """Leave a compartment alone whose file is damaged, or which was erased or evicted meanwhile: the others go on."""
    try:
        yield
    except KnownError as error:
        if error.reason not in _NOT_HERE:
            raise
