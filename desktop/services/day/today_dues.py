"""What *Idag* tells of a person file: which records belong to which tab, and how long before its day each is told."""

from __future__ import annotations

from datetime import timedelta

from desktop.domain.policy import Policy
from desktop.services.day.today_rows import About, Part

REVIEW_AHEAD = timedelta(days=7)
ENDING_AHEAD = timedelta(days=120)
"""An assignment that ends is talked about early, so that support can be tapered (SC12)."""

TALK_AHEAD = timedelta(days=30)
"""So long before the end a talk about it should be booked (P25)."""

DUES = {
    "consent_ends": (About.CONSENT_ENDS, Part.CONSENTS),
    "rule_ends": (About.RULE_ENDS, Part.CONSENTS),
    "first_review": (About.FIRST_REVIEW, Part.PLAN),
    "plan_review": (About.PLAN_REVIEW, Part.PLAN),
    "area_review": (About.AREA_REVIEW, Part.PLAN),
    "assignment_ends": (About.ASSIGNMENT_ENDS, Part.CONTACT_PERSON),
    "assignment_review": (About.ASSIGNMENT_REVIEW, Part.CONTACT_PERSON),
    "safety_review": (About.SAFETY_REVIEW, Part.SAFETY),
    "safety_event": (About.SAFETY_EVENT, Part.SAFETY),
    "ban_ends": (About.BAN_ENDS, Part.SAFETY),
}

STAYING = ("first_review", "plan_review", "area_review", "assignment_review", "safety_review", "safety_event")
"""These are told until they have been done, also when their day has passed."""


def ahead(policy: Policy) -> dict[str, timedelta]:
    """How long before its day each is told."""
    expiry = timedelta(days=policy.consent.expiry_reminder_days)
    return {
        "consent_ends": expiry,
        "rule_ends": expiry,
        "first_review": REVIEW_AHEAD,
        "plan_review": REVIEW_AHEAD,
        "area_review": timedelta(0),
        "assignment_ends": ENDING_AHEAD,
        "assignment_review": REVIEW_AHEAD,
        "safety_review": timedelta(0),
        "safety_event": timedelta(0),
        "ban_ends": timedelta(days=policy.safety.ban_reminder_days),
    }
