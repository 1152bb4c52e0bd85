"""What has become of what was written here: kept, sent, and received by whom; and what stays here, and why.

Sent means that the county's server has it. Received means that a colleague's own computer has said so: whoever writes
in the same place tells, in what she writes, how far she has the others' logs. Until she does, nothing is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import Right
from desktop.domain.eviction import EvictionReason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.status import KINDS, What

if TYPE_CHECKING:
    from desktop.domain.ports import Ledger, Mailbox, Members, OwnLogState

MOST = 8
"""So many places are told of, the latest first: the rest has been looked at before."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """One who may read it. `at`: when her computer last said that it has it, ms; None: it has not said so.

    `reachable`: she has a computer in the county that can take it.
    """

    name: str
    at: int | None
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Sending:
    """What was written in one place. `sent`: the server has all of it."""

    what: What
    code: str  # of a consultation
    written_at: int  # ms
    sent: bool
    receivers: tuple[Receiver, ...]


class Stays(StrEnum):
    """Why something is not sent at all."""

    OWN = "own"  # begun here, and not shared with anybody
    PROTECTED = "protected"  # by the municipality's rule, nothing of it follows of itself
    LOCKED = "locked"  # lent, and locked until contact
    AWAY = "away"  # off this computer for a journey
    CONSENT = "consent"  # to be handed over once all who must have said yes


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that stays on this computer."""

    what: What
    code: str
    why: Stays


@dataclass(frozen=True, slots=True)
class SendingsView:
    """The latest first."""

    sendings: tuple[Sending, ...] = ()
    kept: tuple[Kept, ...] = ()


class Sendings:
    """Reads logs, acknowledgements and rights."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._policy = policy

    def view(self) -> SendingsView:
        """As it is now. Never whose: a consultation goes by its code, everything else by its kind."""
        logs = [log for log in self._mailbox.own_logs(4 * MOST) if log.kind in KINDS]
        told = tuple(self._sending(log) for log in logs[:MOST])
        return SendingsView(told, tuple(self._kept()))

    def _sending(self, log: OwnLogState) -> Sending:
        what = KINDS[log.kind]
        code = log.label if what is What.CONSULTATION else ""
        receivers = tuple(self._receivers(log.compartment, log.written))
        return Sending(what, code, log.written_at, log.confirmed >= log.written, receivers)

    def _receivers(self, compartment: CompartmentId, written: int) -> list[Receiver]:
        said = {one.device: one for one in self._mailbox.acknowledged(compartment)}
        mine = self._members.me.member
        found = []
        for member, right in self._members.rights(compartment, today(self._clock)).items():
            if member == mine or Right.READ not in right:
                continue
            devices = self._members.devices_of(member)
            whole = [said[device].at for device in devices if device in said and said[device].sequence >= written]
            found.append(Receiver(self._members.member(member).name, max(whole, default=None), bool(devices)))
        return sorted(found, key=lambda one: (one.at is None, one.name))

    def _kept(self) -> list[Kept]:
        found = []
        for info in self._ledger.compartments():
            what = KINDS.get(info.kind)
            if what is None:
                continue
            if info.local:
                found.append(Kept(what, info.card.code, Stays.OWN))
            elif info.card.protection is not ProtectionLevel.NONE and self._policy.protected.sync == "never":
                found.append(Kept(what, "", Stays.PROTECTED))
            found += [Kept(What.DISCLOSURE, "", Stays.CONSENT)] * info.card.awaited
        reasons = {EvictionReason.LEASE: Stays.LOCKED, EvictionReason.TRAVEL: Stays.AWAY}
        away = [(one.kind, reasons[one.reason]) for one in self._mailbox.evicted() if one.reason in reasons]
        return [*found, *(Kept(KINDS.get(kind, What.OTHER), "", why) for kind, why in away)]
