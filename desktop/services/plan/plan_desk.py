"""What the tab *Stödplan* works with beside the plan itself."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.log.access_log import AccessLog
from desktop.services.plan.plan_compare import Comparing
from desktop.services.plan.plan_paper import PlanPapers
from desktop.services.plan.plan_reviews import PlanReviews
from desktop.services.plan.proposed_needs import ProposedNeeds
from desktop.services.plan.support_plans import SupportPlans


@dataclass(frozen=True, slots=True)
class PlanDesk:
    """Reviews, versions beside each other, the person's own paper, and what a contact person has proposed."""

    reviews: PlanReviews
    comparing: Comparing
    papers: PlanPapers
    proposed: ProposedNeeds


def make_plan_desk(
    ledger: Ledger,
    members: Members,
    clock: Clock,
    policy: Policy,
    log: AccessLog,
    card: EmergencyCard,
    plans: SupportPlans,
) -> PlanDesk:
    """Lay it."""
    return PlanDesk(
        reviews=PlanReviews(ledger, members, clock, policy),
        comparing=Comparing(ledger, members),
        papers=PlanPapers(ledger, log, card, plans.parts),
        proposed=ProposedNeeds(ledger, members, clock, plans),
    )
