"""Words for a choice: what the field is called, what a value is in words, and whose version it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.network import ring_of, slice_of
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.consent import Consent, NamedPerson
from desktop.domain.records.network_map import NetworkNode, NetworkState, PhaseOut, Reach, Spot, Tie
from desktop.domain.records.person_file import Person
from desktop.domain.records.plan_review import LifeRating, PlanReview
from desktop.domain.records.safety import SafetyHeading, SafetySection
from desktop.domain.records.support_plan import AreaNote, Goal, NeedArea, Subgoal, SupportPlan
from desktop.services import municipalities
from desktop.services.assignment.fee_basis import kronor
from desktop.services.authorship import Hand
from desktop.services.conflict.conflict_choices import Choice, Nature, Version
from desktop.services.conflict.conflict_parts import AROUND, CONSENTS, CONTACT_PERSON, NETWORK, PLAN, SAFETY
from desktop.ui.views.extract import values
from desktop.ui.views.extract.labels import field_label, item_title
from desktop.ui.views.network_map.map_words import reach_words, ring_word, slice_word, tie_word
from desktop.ui.views.people.person_words import moment_words, name_of, near_day_words
from desktop.ui.views.safety.safety_words import heading_word
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets.time_words import clock

translate = QCoreApplication.translate

_MEMBERS = ("contact_person", "concern_to", "concern_then")
"""Numbers of an assignment that are somebody's; the others are amounts and days."""

_WHICH = ("goal", "node", "moment", "order")
"""Of a part: to what it belongs, and where it stands there."""

MOST = 60
"""So much of a text says which one is meant."""


def tab_word(tab: str) -> str:
    """What a part of the file is called."""
    words = {
        PLAN: translate("Conflict", "Support plan"),
        NETWORK: translate("Conflict", "Network map"),
        CONTACT_PERSON: translate("Conflict", "Contact person"),
        CONSENTS: translate("Conflict", "Consents"),
        SAFETY: translate("Conflict", "Safety"),
        AROUND: translate("Conflict", "Around the person"),
    }
    return words.get(tab, translate("Conflict", "Overview"))


def title(choice: Choice) -> str:
    """ "Teknik: välj vad som ska gälla"."""
    return translate("Conflict", "{field}: choose what shall hold").format(field=heading(choice))


def heading(choice: Choice) -> str:
    """The field, or of a safety plan its part; of a deletion the thing itself."""
    record = choice.seen.record
    if choice.nature is Nature.DELETION:
        return item_title(choice.kind)
    if isinstance(record, SafetySection) and record.heading and choice.field == "text":
        return heading_word(SafetyHeading(record.heading)).split(":")[0]
    return field_word(choice.kind, choice.field)


def field_word(kind: type[Record], field: str) -> str:
    """What a field is called; a plain word for one that a newer program has."""
    own = _own(kind).get(field)
    if own is not None:
        return own
    label = field_label(kind, field)
    return label if label != field else translate("Conflict", "A detail")


def _own(kind: type[Record]) -> Mapping[str, str]:
    """What no paper tells, and so has no words there."""
    words: dict[type[Record], dict[str, str]] = {
        SupportPlan: {"own_words_on": translate("Conflict", "The day of the own words")},
        Subgoal: {"goal": translate("Conflict", "The goal that it belongs to")},
        Assignment: {
            "contact_person": translate("Conflict", "Contact person"),
            "compartment": translate("Conflict", "Which of two starts"),
            "matching": translate("Conflict", "The matching that it comes from"),
            "fee": translate("Conflict", "Fee, kronor"),
            "expenses": translate("Conflict", "Expenses, kronor"),
            "mile_pay": translate("Conflict", "For each Swedish mile, kronor"),
            "concern_days": translate("Conflict", "Days until an unread worry goes on"),
        },
        Brief: {
            "alias": translate("Conflict", "Alias"),
            "modes": translate("Conflict", "Ways of meeting"),
            "frequency": translate("Conflict", "How often"),
            "unit": translate("Conflict", "Municipality"),
            "handler_phone": translate("Conflict", "The handler's telephone"),
            "handler_hours": translate("Conflict", "Telephone hours"),
            "out_of_hours_phone": translate("Conflict", "Telephone on evenings and weekends"),
            "phones_checked_on": translate("Conflict", "When the telephone numbers were checked"),
            "told": translate("Conflict", "What she may know"),
            "tapering": translate("Conflict", "Step by step towards the end"),
            "concern_to": translate("Conflict", "Who reads a worry first"),
            "concern_then": translate("Conflict", "Who reads it then"),
            "concern_days": translate("Conflict", "Days until an unread worry goes on"),
        },
        NetworkNode: {
            "support": translate("Conflict", "Support function or private"),
            "name": translate("Conflict", "Name in the network map"),
        },
        NetworkState: {
            "there": translate("Conflict", "In the picture"),
            "spot": translate("Conflict", "How near"),
            "tie": translate("Conflict", "The line between"),
            "reach": translate("Conflict", "Who gets in touch"),
            "knows": translate("Conflict", "Knows the background"),
            "protection": translate("Conflict", "Protection against"),
            "words": translate("Conflict", "The person's own words"),
        },
        PhaseOut: {
            "node": translate("Conflict", "The support that ends"),
            "heir": translate("Conflict", "Who takes over"),
        },
        Consent: {"third_persons": translate("Conflict", "Others named")},
        NamedPerson: {"name": translate("Conflict", "Who is named")},
    }
    return words.get(kind, {})


def about(choice: Choice) -> str:
    """Which one is meant, where a file has several: "Delmål: Ringa moster"."""
    record = choice.seen.record
    if isinstance(record, Person | SupportPlan | Assignment | Brief | SafetySection):
        return ""
    if isinstance(record, AreaNote) and record.area:
        return area_word(NeedArea(record.area))
    if isinstance(record, NetworkNode):
        return record.relation
    text = record.text if isinstance(record, Goal | Subgoal) else getattr(record, "text", "") or ""
    if not text or choice.field == "text":
        return item_title(choice.kind)
    short = text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0] + " …"
    return translate("Conflict", "{what}: {text}").format(what=item_title(choice.kind), text=short)


def value_words(choice: Choice, value: Any, today: date) -> str:
    """A value as a person reads it."""
    return words_of(choice.kind, choice.field, value, today, choice.names or {}, choice.alias)


def words_of(kind: type[Record], field: str, value: Any, today: date, names: Mapping[int, str], alias: str = "") -> str:
    """A value of any field of any record."""
    nothing = translate("Conflict", "(nothing)")
    if value is None or value == "" or value == ():
        return nothing
    if isinstance(value, bytes):
        return translate("Conflict", "Started by the one named here")
    if isinstance(value, date):
        return near_day_words(value, today)
    if field.endswith("_municipality") or field == "unit":
        return municipalities.official_name(str(value)) or str(value)
    if isinstance(value, Spot):
        return f"{slice_word(slice_of(value))}, {ring_word(ring_of(value))}"
    if isinstance(value, Tie):
        return tie_word(value, alias)
    if isinstance(value, Reach):
        return reach_words(value, alias)
    if type(value) is int and field.endswith("_at"):
        return moment_words(local(value), today)
    if type(value) is int and kind in (LifeRating, PlanReview):
        return str(value)  # an answer from 0 to 10, and no member's number
    if type(value) is int and kind in (Assignment, Brief) and field not in _MEMBERS:
        return kronor(value) if field == "mile_pay" else str(value)
    if type(value) is int:
        return names.get(value) or str(value)
    if isinstance(value, tuple) and value and type(value[0]) is int:
        return translate("Conflict", "somebody else in the map")
    if isinstance(value, tuple):
        return "\n".join(words_of(kind, field, part, today, names, alias) for part in value)
    if kind is Person and field == "personal_number" and len(str(value)) == 12:
        return f"{value[:8]}-{value[8:]}"
    return values.value_words(value)


def part_lines(choice: Choice, today: date) -> list[str]:
    """What stands in the parts of something that was removed: "Delmål: Ringa moster"."""
    lines: dict[str, None] = {}
    for part in choice.beside:
        kind = type(part.record)
        for name in kind.__struct_fields__:
            value = getattr(part.record, name)
            if value != getattr(kind(), name) and name not in _WHICH:
                label = item_title(kind) if name == "text" else field_word(kind, name)
                said = words_of(kind, name, value, today, choice.names or {}, choice.alias)
                lines[translate("Conflict", "{what}: {text}").format(what=label, text=said)] = None
    return list(lines)


def whose(version: Version) -> str:
    """ "Du", "Ingrid Norell", or both where two wrote the same."""
    names = list(dict.fromkeys(name_of(by) for by in (version.by, *version.also)))
    both = translate("Conflict", "{first} and {other}")
    return both.format(first=", ".join(names[:-1]), other=names[-1]) if len(names) > 1 else names[0]


def _doer(version: Version) -> str:
    """After "av": "dig", or the name."""
    return translate("Conflict", "you") if version.by.mine else whose(version)


def when(version: Version, today: date, now: int) -> str:
    """When it was written; of a clock that is ahead, both times."""
    at = moment_words(local(version.by.at), today)
    if version.ahead:
        words = translate("Conflict", "{at} by that computer's clock. Here it is {now}.")
        return words.format(at=at, now=clock(local(now)))
    if version.as_before:
        return translate("Conflict", "{at}, back to the text before").format(at=at)
    return at


def hand_line(by: Hand, today: date) -> str:
    """ "Du, lör 16 jan 11.20"."""
    return f"{name_of(by)}, {moment_words(local(by.at), today)}"


def why(choice: Choice) -> tuple[str, str]:
    """What the amber row says: the first words in weight 600, and the rest."""
    if choice.settled is not None:
        return (
            translate("Conflict", "This has been chosen already."),
            translate("Conflict", "Choose again if it turned out wrong. Until then the earlier choice holds."),
        )
    if choice.nature is Nature.DELETION:
        if choice.again:
            first = translate("Conflict", "{who} has removed it and {other} kept it, at the same time.").format(
                who=_doer(choice.versions[0]), other=_doer(choice.versions[1])
            )
        else:
            first = translate("Conflict", "Removed by {who}, but changed by {other}.").format(
                who=_doer(choice.versions[0]), other=_doer(choice.versions[1])
            )
        return first, translate("Conflict", "Until you have chosen, it is still there.")
    if choice.again:
        return (
            _chosen_differently(choice),
            translate("Conflict", "So it must be chosen once more. Until then both hold."),
        )
    several = len(choice.versions) > 2
    first = translate("Conflict", "Until you have chosen, both hold.")
    if several:
        first = translate("Conflict", "Until you have chosen, all of them hold.")
    if choice.cautious:
        rest = translate("Conflict", "Where they differ: follow the more careful one. Your colleague sees the same.")
    else:
        rest = translate("Conflict", "Your colleague sees the same.")
    return first, rest


def _chosen_differently(choice: Choice) -> str:
    """Who has settled it, each in their own way; one person may have done both, on two computers."""
    names = list(dict.fromkeys(whose(version) for version in choice.versions))
    if len(names) < 2:
        return translate("Conflict", "You have chosen differently on two computers at the same time.")
    words = translate("Conflict", "{who} and {other} have chosen differently, without having seen each other's choice.")
    return words.format(who=", ".join(names[:-1]), other=names[-1])
