"""Two handlers have written differently of an assignment: what each field is called, and its values in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.projection import Projection
from desktop.domain.records.assignment import AssignmentStatus, Mode, Task
from desktop.services.assignments import AssignmentView
from desktop.services.authorship import Rival
from desktop.ui.views.people.rival_choice import RivalChoice
from desktop.ui.views.sessions.session_words import meeting_word, task_phrase
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate


def rival_choices(view: AssignmentView, today: date) -> list[tuple[Projection[Any], str, RivalChoice]]:
    """A choice for each field that two have set without having seen each other, with the record it belongs to."""
    found: list[tuple[Projection[Any], str, tuple[Rival, ...]]] = [
        (view.seen, field, rivals) for field, rivals in view.rivals.items()
    ]
    if view.brief is not None:
        found += [(view.brief, field, rivals) for field, rivals in view.brief_rivals.items()]
    words = partial(_value_words, names=view.names)
    return [(record, field, RivalChoice(_field_word(field), rivals, words, today)) for record, field, rivals in found]


def _field_word(field: str) -> str:
    words = {
        "status": translate("AssignmentRivals", "How far it has come"),
        "contact_person": translate("AssignmentRivals", "Contact person"),
        "decided_on": translate("AssignmentRivals", "Decided on"),
        "decided_by": translate("AssignmentRivals", "Decided by"),
        "legal_basis_version": translate("AssignmentRivals", "The law it was decided under"),
        "valid_from": translate("AssignmentRivals", "First day"),
        "valid_until": translate("AssignmentRivals", "Last day of the assignment"),
        "tasks": translate("AssignmentRivals", "What for"),
        "modes": translate("AssignmentRivals", "How they meet"),
        "frequency": translate("AssignmentRivals", "How often"),
        "compartment": translate("AssignmentRivals", "Which of two starts"),
        "phase_out": translate("AssignmentRivals", "How the support is tapered"),
        "alias": translate("AssignmentRivals", "Alias"),
        "meeting": translate("AssignmentRivals", "Where they meet, and where never"),
        "phone_rule": translate("AssignmentRivals", "Rule for the telephone"),
        "alarms": translate("AssignmentRivals", "Get in touch at once if"),
        "handler_phone": translate("AssignmentRivals", "The handler's telephone"),
        "handler_hours": translate("AssignmentRivals", "Hours"),
        "out_of_hours_phone": translate("AssignmentRivals", "Telephone on evenings and weekends"),
        "phones_checked_on": translate("AssignmentRivals", "When the numbers were checked"),
    }
    return words.get(field, translate("AssignmentRivals", "The assignment"))


def _value_words(value: Any, names: Mapping[int, str]) -> str:
    if isinstance(value, bytes):
        return translate("AssignmentRivals", "Started by the one named here")
    if value in (None, "", ()):
        return translate("AssignmentRivals", "(nothing)")
    if isinstance(value, tuple):
        return ", ".join(_value_words(part, names) for part in value)
    if isinstance(value, Task):
        return task_phrase(value)
    if isinstance(value, Mode):
        return meeting_word(value)
    if isinstance(value, AssignmentStatus):
        return _status_word(value)
    if isinstance(value, date):
        return short_day_with_year(value)
    if isinstance(value, int):
        return names.get(value, str(value))
    return str(value)


def _status_word(status: AssignmentStatus) -> str:
    return {
        AssignmentStatus.PROPOSED: translate("AssignmentRivals", "proposal"),
        AssignmentStatus.INVESTIGATED: translate("AssignmentRivals", "investigated"),
        AssignmentStatus.GRANTED: translate("AssignmentRivals", "granted, not started"),
        AssignmentStatus.RUNNING: translate("AssignmentRivals", "running"),
        AssignmentStatus.FOLLOWED_UP: translate("AssignmentRivals", "being followed up"),
        AssignmentStatus.ENDED: translate("AssignmentRivals", "ended"),
    }[status]
