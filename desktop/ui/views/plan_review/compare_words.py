"""What a record of the plan says, as lines that two versions of it can be laid beside each other with."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan
from desktop.services.plan.plan_compare import Difference, Pair
from desktop.ui.views.support_plan.plan_words import field_word, value_words

translate = QCoreApplication.translate

_SILENT = frozenset({"order", "goal", "area", "legal_basis_version"})
"""What a person cannot read, or what the heading says already."""

ICONS = {
    Difference.NEW: "plus",
    Difference.GONE: "trash",
    Difference.CHANGED: "pencil-simple",
    Difference.SAME: "equals",
}


def record_lines(seen: Projection[Record] | None, today: date) -> str:
    """One line for each field that says something; the text itself first and without a label."""
    if seen is None:
        return ""
    record, kind = seen.record, type(seen.record)
    lines = []
    for name in kind.__struct_fields__:
        value = getattr(record, name)
        if name in _SILENT or value is None or value in ("", ()):
            continue
        words = value_words(value, today)
        lines.append(words if name == "text" else f"{field_word(kind, name).capitalize()}: {words}")
    return "\n".join(lines)


def kind_word(kind: type[Record]) -> str:
    """What it is, above its two versions."""
    words: dict[type[Record], str] = {
        SupportPlan: translate("CompareWords", "The plan itself"),
        FirstThing: translate("CompareWords", "Must be solved first"),
        AreaNote: translate("CompareWords", "Resources and needs"),
        Goal: translate("CompareWords", "Goal"),
        Subgoal: translate("CompareWords", "Step"),
        PlanReview: translate("CompareWords", "The plan was gone through"),
        LifeRating: translate("CompareWords", "Rating"),
        PlanClosing: translate("CompareWords", "The plan was closed"),
    }
    return words[kind]


def difference_words(pair: Pair) -> str:
    """New, removed, changed, moved."""
    if pair.difference is Difference.CHANGED and not pair.fields:
        return translate("CompareWords", "moved")
    words = {
        Difference.NEW: translate("CompareWords", "new"),
        Difference.GONE: translate("CompareWords", "removed"),
        Difference.CHANGED: translate("CompareWords", "changed"),
        Difference.SAME: translate("CompareWords", "the same"),
    }[pair.difference]
    return translate("CompareWords", "{words} and moved").format(words=words) if pair.moved else words
