"""Words for what a support plan holds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Record
from desktop.domain.records.plan_review import DesiredState, LifeArea, LifeRating, PlanClosing, PlanReview
from desktop.domain.records.support_plan import (
    AreaNote,
    FirstThing,
    Goal,
    HomeSupportSituation,
    NeedArea,
    Phase,
    Subgoal,
    SubgoalState,
    SupportPlan,
    WordsStanding,
)
from desktop.services.plan.plan_view import AreaView, PhaseSpan
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.review_words import desired_state_word, life_area_word, standing_word

translate = QCoreApplication.translate

STATE_ICONS = {
    SubgoalState.NOT_STARTED: "circle",
    SubgoalState.ONGOING: "circle-half",
    SubgoalState.DONE: "check",
    SubgoalState.PAUSED: "pause-circle",
}


def phase_word(phase: Phase) -> str:
    """Akut fas, Mellanfas, Långtidsfas."""
    return {
        Phase.ACUTE: translate("PlanWords", "Acute phase"),
        Phase.MIDDLE: translate("PlanWords", "Middle phase"),
        Phase.LONG: translate("PlanWords", "Long-term phase"),
    }[phase]


def phase_dates(span: PhaseSpan, today: date) -> str:
    """ "3 nov–9 dec" or "sedan 10 dec"; empty for a phase that has not begun."""
    if span.since is None:
        return ""
    begun = _no_weekday(span.since, today)
    if span.until is not None:
        return translate("PlanWords", "{begun}–{ended}").format(begun=begun, ended=_no_weekday(span.until, today))
    return translate("PlanWords", "since {day}").format(day=begun)


def _no_weekday(day: date, today: date) -> str:
    return near_day_words(day, today).split(" ", 1)[1]


def area_word(area: NeedArea) -> str:
    """The area's title."""
    return {
        NeedArea.PROTECTION: translate("PlanWords", "Protection and safety"),
        NeedArea.NETWORK: translate("PlanWords", "Network and relations"),
        NeedArea.INFORMATION: translate("PlanWords", "Information and rights"),
        NeedArea.MOTIVATION: translate("PlanWords", "Motivation and hope"),
        NeedArea.SOMEONE_BESIDE: translate("PlanWords", "Someone beside"),
        NeedArea.QUALITY_OF_LIFE: translate("PlanWords", "Quality of life"),
        NeedArea.HOUSING: translate("PlanWords", "Housing"),
        NeedArea.MONEY: translate("PlanWords", "Money"),
        NeedArea.SCHOOL_AND_WORK: translate("PlanWords", "School and work"),
        NeedArea.HEALTH: translate("PlanWords", "Health"),
        NeedArea.EVERYDAY_LIFE: translate("PlanWords", "Everyday life"),
        NeedArea.CHILDREN: translate("PlanWords", "Children"),
        NeedArea.COURT: translate("PlanWords", "Legal process"),
        NeedArea.LANGUAGE: translate("PlanWords", "Language"),
        NeedArea.LEISURE: translate("PlanWords", "Leisure"),
    }[area]


def area_detail(view: AreaView, today: date) -> str:
    """ "2 mål, 4 delmål · ses över fre 29 jan"."""
    if not view.goals:
        counts = translate("PlanWords", "No goal yet")
    else:
        one = translate("PlanWords", "1 goal, {subgoals} steps")
        many = translate("PlanWords", "{goals} goals, {subgoals} steps")
        counts = (one if len(view.goals) == 1 else many).format(goals=len(view.goals), subgoals=view.subgoals)
    review = view.note.record.review_on if view.note is not None else None
    if review is None:
        return counts
    reviewed = translate("PlanWords", "reviewed {day}").format(day=near_day_words(review, today))
    return f"{counts} · {reviewed}"


def state_word(state: SubgoalState) -> str:
    """Läge: a fact, never a verdict."""
    return {
        SubgoalState.NOT_STARTED: translate("PlanWords", "Not begun"),
        SubgoalState.ONGOING: translate("PlanWords", "Going on"),
        SubgoalState.DONE: translate("PlanWords", "It is done"),
        SubgoalState.PAUSED: translate("PlanWords", "Resting"),
    }[state]


def situation_word(situation: HomeSupportSituation) -> str:
    """The five situations, said shortly."""
    return {
        HomeSupportSituation.ADULT_STAYS: translate("PlanWords", "Adult who does not leave the violence"),
        HomeSupportSituation.ADULT_MOVED_IN: translate(
            "PlanWords", "Adult who has moved here, without support from another municipality"
        ),
        HomeSupportSituation.MINOR_NO_LVU: translate(
            "PlanWords", "Under 18, concern but no ground for compulsory care"
        ),
        HomeSupportSituation.RETURNED: translate("PlanWords", "Has come back after protected placement"),
        HomeSupportSituation.CAN_STAY: translate("PlanWords", "Can stay in the county after leaving the violence"),
    }[situation]


def record_word(kind: type[Record]) -> str:
    """What a kind of record is called in a list of changes."""
    words: dict[type[Record], str] = {
        SupportPlan: translate("PlanWords", "the plan"),
        FirstThing: translate("PlanWords", "something to solve first"),
        AreaNote: translate("PlanWords", "an area"),
        Goal: translate("PlanWords", "a goal"),
        Subgoal: translate("PlanWords", "a step"),
        PlanReview: translate("PlanWords", "a review"),
        LifeRating: translate("PlanWords", "a rating"),
        PlanClosing: translate("PlanWords", "the closing of the plan"),
    }
    return words[kind]


def field_word(kind: type[Record], field: str) -> str:
    """A field, as a heading and in a list of changes."""
    words = {
        "phase": translate("PlanWords", "phase"),
        "acute_since": translate("PlanWords", "date of the acute phase"),
        "middle_since": translate("PlanWords", "date of the middle phase"),
        "long_since": translate("PlanWords", "date of the long-term phase"),
        "own_words": translate("PlanWords", "own words"),
        "own_words_on": translate("PlanWords", "the day of the own words"),
        "reviewed_on": translate("PlanWords", "the day it was gone through"),
        "situation": translate("PlanWords", "situation"),
        "first_review": translate("PlanWords", "first review"),
        "text": translate("PlanWords", "text"),
        "who": translate("PlanWords", "who"),
        "when": translate("PlanWords", "when"),
        "due": translate("PlanWords", "last day"),
        "done_on": translate("PlanWords", "the day it was solved"),
        "resources": translate("PlanWords", "what there is already"),
        "needs": translate("PlanWords", "needs"),
        "review_on": translate("PlanWords", "the day of review"),
        "order": translate("PlanWords", "order"),
        "reached_on": translate("PlanWords", "the day it was reached"),
        "sign": translate("PlanWords", "how we notice it"),
        "state": translate("PlanWords", "state"),
        "area": translate("PlanWords", "area"),
        "goal": translate("PlanWords", "the goal it belongs to"),
        "own_words_standing": translate("PlanWords", "what has become of the own words"),
        "after_placement": translate("PlanWords", "after a placement"),
        "long_term": translate("PlanWords", "needs in the long run"),
        "decision": translate("PlanWords", "decision"),
        "decided_on": translate("PlanWords", "the day it was decided"),
        "decided_by": translate("PlanWords", "who decided"),
        "executor": translate("PlanWords", "who carries it out"),
        "on": translate("PlanWords", "day"),
        "with_person": translate("PlanWords", "together with the person"),
        "loneliness": translate("PlanWords", "about being alone"),
        "company": life_area_word(LifeArea.COMPANY).lower(),
        "found": translate("PlanWords", "what we saw and agreed"),
        "states": translate("PlanWords", "what is so today"),
        "next_on": translate("PlanWords", "next time"),
        "safe": life_area_word(LifeArea.SAFE).lower(),
        "everyday": life_area_word(LifeArea.EVERYDAY).lower(),
        "body": life_area_word(LifeArea.BODY).lower(),
        "future": life_area_word(LifeArea.FUTURE).lower(),
        "words": translate("PlanWords", "in own words"),
        "closed_on": translate("PlanWords", "the day it was closed"),
        "reopened_on": translate("PlanWords", "the day it was opened again"),
        "remains": translate("PlanWords", "areas where needs remain"),
        "met": translate("PlanWords", "areas where no need remains"),
    }
    return words.get(field, field)


def change_words(kind: type[Record], field: str) -> str:
    """ "text i ett delmål", "fas", "nytt: ett mål", "borttaget: ett delmål"."""
    if field == "":
        return translate("PlanWords", "new: {what}").format(what=record_word(kind))
    if field == "deleted":
        return translate("PlanWords", "removed: {what}").format(what=record_word(kind))
    if kind is SupportPlan:
        return field_word(kind, field)
    return translate("PlanWords", "{field} in {what}").format(field=field_word(kind, field), what=record_word(kind))


def value_words(value: Any, today: date) -> str:
    """Any field's value as a person reads it."""
    if value is None or value == "":
        return translate("PlanWords", "(nothing)")
    if isinstance(value, bool):
        return translate("PlanWords", "yes") if value else translate("PlanWords", "no")
    if isinstance(value, tuple):
        return ", ".join(value_words(one, today) for one in value) or translate("PlanWords", "(nothing)")
    if isinstance(value, date):
        return near_day_words(value, today)
    if isinstance(value, StrEnum):
        return _code_words(value)
    if isinstance(value, Record):
        return str(getattr(value, "text", "")) or translate("PlanWords", "(nothing)")
    return str(value)


def _code_words(value: StrEnum) -> str:
    if isinstance(value, Phase):
        return phase_word(value)
    if isinstance(value, NeedArea):
        return area_word(value)
    if isinstance(value, SubgoalState):
        return state_word(value)
    if isinstance(value, HomeSupportSituation):
        return situation_word(value)
    if isinstance(value, DesiredState):
        return desired_state_word(value)
    if isinstance(value, WordsStanding):
        return standing_word(value)
    return str(value)


def due_and_when(subgoal: Subgoal, today: date) -> str:
    """ "varje onsdag", "senast tis 26 jan", or both."""
    parts = [subgoal.when]
    if subgoal.due is not None:
        parts.append(translate("PlanWords", "by {day}").format(day=near_day_words(subgoal.due, today)))
    return ", ".join(part for part in parts if part)
