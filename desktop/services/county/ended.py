"""A computer that the county's root has ended comes back: what it still holds unsent, and whom to ring."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.ports import Ledger, Mailbox, MemberInfo, Members
from desktop.services.away.returning import may_return
from desktop.services.county.manifests import Manifests, UnsentWork

ADMINISTRATOR = 6  # wire.directory.Role


@dataclass(frozen=True, slots=True)
class EndedHere:
    """What its one page shows. Nothing else of it may be seen, and nothing is sent.

    `may_return`: whether it can be let in again with what was never sent.
    """

    unsent: tuple[UnsentWork, ...]
    administrators: tuple[MemberInfo, ...]
    may_return: bool = True


def ended_here(ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock) -> EndedHere | None:
    """None while this computer is one of the county's, or has never been let in."""
    if mailbox.identity().device is None:
        return None
    me = members.me
    if me.device in members.devices_of(me.member):
        return None
    waiting = Manifests(ledger, mailbox, members, clock).waiting()
    return EndedHere(waiting, tuple(members.with_role(ADMINISTRATOR)), may_return(mailbox))
