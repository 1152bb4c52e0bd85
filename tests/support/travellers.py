"""Leases and journeys of the colleagues in a synced county: each one's services over her own vault."""

from __future__ import annotations

from desktop.domain.policy import Policy, TravelPolicy
from desktop.services.away.leases import Leases
from desktop.services.away.travel import Travel
from desktop.services.away.travel_requests import TravelRequests
from desktop.sync.evictions import VaultEvictions
from tests.support.syncing import Colleague

POLICY = Policy(travel=TravelPolicy(approver="manager"))


def leases_of(colleague: Colleague) -> Leases:
    """With the fourteen days of the policy."""
    evictions = VaultEvictions(colleague.desk)
    return Leases(colleague.ledger, colleague.mailbox, colleague.members, colleague.clock, POLICY, evictions)


def travel_of(colleague: Colleague, policy: Policy = POLICY) -> Travel:
    """Of her computer."""
    vault, evictions = colleague.vault, VaultEvictions(colleague.desk)
    return Travel(vault.ledger, vault.mailbox, colleague.members, vault.settings, colleague.clock, policy, evictions)


def requests_of(colleague: Colleague) -> TravelRequests:
    """Those that have come to her computer."""
    return TravelRequests(colleague.ledger, colleague.members)
