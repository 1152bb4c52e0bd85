"""What Trygghet reads in one go, on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    CoverStory,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEvent,
    SafetySection,
)
from desktop.services.safety.compromised import Compromised
from desktop.services.safety.risk_register import RiskRegister, RiskView
from desktop.services.safety.safety_paper import SafetyPapers
from desktop.services.safety.safety_plans import SafetyPlans
from desktop.services.safety.safety_view import SafetyView
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits


@dataclass(frozen=True, slots=True)
class SafetyServices:
    """What the tab works with."""

    plans: SafetyPlans
    risks: RiskRegister
    papers: SafetyPapers
    compromised: Compromised
    drafts: Drafts


@dataclass(frozen=True, slots=True)
class Found:
    """The plan, the register, and what could not be saved the last time."""

    plan: SafetyView
    risks: RiskView
    unsaved: UnsavedEdit | None

    def record(self, unsaved: UnsavedEdit) -> Projection[Any] | None:
        """What an editor was about, where it is still there."""
        everything: dict[type[Record], tuple[Projection[Any], ...]] = {
            SafetySection: tuple(one.seen for one in self.plan.sections if one.seen is not None),
            ChildSafety: self.plan.children,
            Restriction: (*self.plan.restrictions, *self.plan.ended),
            SafetyEvent: tuple(event.seen for event in self.plan.events),
            ContactBan: self.plan.bans,
            RiskPerson: self.risks.persons,
            RiskAssessment: self.risks.assessments,
            RiskTalk: self.risks.talks,
            CoverStory: (),
        }
        return next((seen for seen in everything[unsaved.kind] if seen.id == unsaved.record), None)


def read(services: SafetyServices, file: CompartmentId) -> Found:
    """All of it. Raises KnownError GONE, FILE_DAMAGED."""
    unsaved = UnsavedEdits(services.drafts, file).get()
    return Found(services.plans.view(file), services.risks.view(file), unsaved)
