"""What of the safety plan and the risk register belongs in an extract, and what tells of somebody else."""

from __future__ import annotations

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
    SafetyStep,
)
from desktop.services.extract.register_extract_handling import (
    FACT,
    MACHINE,
    MOMENT,
    TEXT,
    THIRD,
    Elsewhere,
    Rule,
    Section,
)

SAFETY_RULES: dict[type[Record], Rule | Elsewhere] = {
    SafetySection: Rule(
        Section.SAFETY,
        {"heading": FACT, "text": TEXT, "review_on": FACT, "advice": TEXT, "advice_valid_until": FACT},
    ),
    CoverStory: Elsewhere("on no paper at all: whoever holds the paper would hold the person (S11); told in a talk"),
    ChildSafety: Rule(
        Section.SAFETY,
        {"child": THIRD, "text": TEXT, "responsible": TEXT, "review_on": FACT},
    ),
    Restriction: Rule(
        Section.SAFETY,
        {
            "what": TEXT,
            "reason": TEXT,
            "proportion": TEXT,
            "person_view": TEXT,
            "review_on": FACT,
            "ended_on": FACT,
        },
    ),
    SafetyEvent: Rule(
        Section.SAFETY,
        {
            "kind": FACT,
            "happened_on": FACT,
            "words": TEXT,
            "headings": FACT,
            "shut_out": MACHINE,  # stands among those who have been let in, as an end
            "realiased_at": MOMENT,
            "closed_on": FACT,
        },
        "happened_on",
    ),
    SafetyStep: Elsewhere(
        "a list of what is to be done, with names of those who must know",
        {"kind": FACT, "event": MACHINE, "subject": THIRD, "done_at": MOMENT},
    ),
    ContactBan: Rule(
        Section.SAFETY,
        {
            "kind": FACT,
            "against": TEXT,
            "valid_from": FACT,
            "valid_until": FACT,
            "words": TEXT,
            "ended_on": FACT,
        },
        "valid_from",
    ),
    RiskPerson: Rule(Section.SAFETY, {"relation": TEXT, "name": THIRD, "part": THIRD, "ties": THIRD, "words": THIRD}),
    RiskAssessment: Rule(
        Section.SAFETY,
        {
            "instrument": FACT,
            "version": FACT,
            "on": FACT,
            "assessor": TEXT,
            "competence_on": FACT,
            "ordered_by": TEXT,
            "results": THIRD,  # tells as much of others; the note is read by a person
            "note": TEXT,
        },
        "on",
    ),
    RiskTalk: Rule(
        Section.SAFETY,
        {
            "on": FACT,
            "asked_by": TEXT,
            "private": FACT,
            "scale_from": FACT,
            "scale_to": FACT,
            "judged_by": TEXT,
            "own_words": TEXT,
            "plain_words": TEXT,
        },
        "on",
    ),
}
"""By kind of record, as in `register_extract_rules`."""
