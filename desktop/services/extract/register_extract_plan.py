"""What of the support plan, its reviews and its end belongs to the person herself."""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview, ProposedNeed
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan
from desktop.services.extract.register_extract_handling import FACT, MACHINE, TEXT, Elsewhere, Rule, Section

PLAN_RULES: dict[type[Record], Rule | Elsewhere] = {
    SupportPlan: Rule(
        Section.PLAN,
        {
            "phase": FACT,
            "acute_since": FACT,
            "middle_since": FACT,
            "long_since": FACT,
            "own_words": TEXT,
            "own_words_on": FACT,
            "reviewed_on": FACT,
            "situation": FACT,
            "first_review": FACT,
            "legal_basis_version": FACT,
            "own_words_standing": FACT,
            "after_placement": TEXT,
            "long_term": TEXT,
            "decision": TEXT,
            "decided_on": FACT,
            "decided_by": FACT,
            "executor": FACT,
        },
        "own_words_on",
    ),
    PlanReview: Rule(
        Section.PLAN,
        {
            "on": FACT,
            "with_person": FACT,
            "own_words": TEXT,
            "loneliness": TEXT,
            "company": FACT,
            "found": TEXT,
            "states": FACT,
            "next_on": FACT,
        },
        "on",
    ),
    LifeRating: Rule(
        Section.PLAN,
        {
            "on": FACT,
            "safe": FACT,
            "company": FACT,
            "everyday": FACT,
            "body": FACT,
            "future": FACT,
            "words": TEXT,
        },
        "on",
    ),
    PlanClosing: Rule(
        Section.PLAN,
        {"closed_on": FACT, "remains": FACT, "met": FACT, "words": TEXT, "reopened_on": FACT},
        "closed_on",
    ),
    ProposedNeed: Rule(
        Section.ASSIGNMENT,
        {"text": TEXT, "proposed_on": FACT, "taken_up_on": FACT, "answer": TEXT},
        "proposed_on",
    ),
    FirstThing: Rule(Section.PLAN, {"text": TEXT, "who": TEXT, "due": FACT, "done_on": FACT}),
    AreaNote: Rule(Section.PLAN, {"area": FACT, "resources": TEXT, "needs": TEXT, "review_on": FACT}),
    Goal: Rule(Section.PLAN, {"area": FACT, "text": TEXT, "order": MACHINE, "reached_on": FACT}),
    Subgoal: Rule(
        Section.PLAN,
        {
            "goal": MACHINE,
            "text": TEXT,
            "who": TEXT,
            "when": TEXT,
            "due": FACT,
            "sign": TEXT,
            "state": FACT,
            "order": MACHINE,
        },
    ),
}
"""By kind of record."""
