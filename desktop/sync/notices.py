"""Whoever is left out of an epoch is told, in a compartment of her own: the ending itself she cannot read.

What was written just before an ending stays under the new key with it, so a log cannot carry the news to her. The
notice holds no content, goes as all else goes, sealed and signed, and is founded before the epoch's record is written,
so that a crash leaves it to be done again.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import AccessEnded, Grant, GrantBasis
from desktop.sync.desk import Desk


def tell_left_out(desk: Desk, compartment: CompartmentId, epoch: int, left: Mapping[int, int]) -> None:
    """Tell each of these members, once. `left`: when their access ended, ms."""
    if not left:
        return
    told = {
        (seen.record.compartment, seen.record.epoch, seen.record.member)
        for notice in desk.mailbox.notices()
        for seen in desk.ledger.all(notice, AccessEnded)
    }
    for member, at in sorted(left.items()):
        if desk.members.devices_of(member) and (compartment, epoch, member) not in told:
            ended = AccessEnded(compartment=compartment, epoch=epoch, member=member, at=at)
            reader = Grant(member=member, rights=READER, basis=GrantBasis.MEMBERSHIP)
            desk.ledger.found(CompartmentKind.NOTICE, [ended, reader])
