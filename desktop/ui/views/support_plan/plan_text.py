"""The plan as clean text, for the journal of the municipality's own records system: nothing is written twice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.plan.plan_view import AreaView, PlanParts
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.plan_words import area_word, due_and_when, phase_dates, phase_word, state_word

translate = QCoreApplication.translate


def plan_as_text(parts: PlanParts, alias: str, today: date) -> str:
    """Plain lines; no name but the alias stands in it."""
    lines = [translate("PlanText", "Support plan, {alias}").format(alias=alias)]
    for span in parts.phases:
        if span.since is not None:
            lines.append(f"{phase_word(span.phase)} {phase_dates(span, today)}")
    if parts.plan is not None and parts.plan.record.own_words:
        lines += ["", translate("PlanText", "In the person's own words:"), parts.plan.record.own_words]
    open_things = [thing.record for thing in parts.first_things if thing.record.done_on is None]
    if open_things:
        lines += ["", translate("PlanText", "Must be solved first:")]
        for thing in open_things:
            due = near_day_words(thing.due, today) if thing.due else ""
            lines.append("- " + ", ".join(part for part in (thing.text, thing.who, due) if part))
    for area in parts.areas:
        lines += _area_lines(area, today)
    return "\n".join(lines) + "\n"


def _area_lines(area: AreaView, today: date) -> list[str]:
    note = area.note.record if area.note is not None else None
    if not area.goals and not (note and (note.resources or note.needs)):
        return []
    lines = ["", area_word(area.area)]
    if note and note.resources:
        lines.append(translate("PlanText", "What there is already: {text}").format(text=note.resources))
    if note and note.needs:
        lines.append(translate("PlanText", "What is needed: {text}").format(text=note.needs))
    for goal in area.goals:
        words = translate("PlanText", "Goal {number}. {text}")
        lines.append(words.format(number=goal.number, text=goal.goal.record.text))
        for subgoal in goal.subgoals:
            record = subgoal.record
            said = [record.text, record.who, due_and_when(record, today), record.sign, state_word(record.state)]
            lines.append("- " + ". ".join(part for part in said if part))
    return lines
