"""Two handlers have written differently of an assignment: a choice for each field."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from desktop.domain.projection import Projection
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.authorship import Rival
from desktop.ui.views.conflict.conflict_words import field_word, words_of
from desktop.ui.views.people.rival_choice import RivalChoice


def rival_choices(view: AssignmentView, today: date) -> list[tuple[Projection[Any], str, RivalChoice]]:
    """A choice for each field that two have set without having seen each other, with the record it belongs to."""
    found: list[tuple[Projection[Any], str, tuple[Rival, ...]]] = [
        (view.seen, field, rivals) for field, rivals in view.rivals.items()
    ]
    if view.brief is not None:
        found += [(view.brief, field, rivals) for field, rivals in view.brief_rivals.items()]
    return [(seen, field, _choice(view, seen, field, rivals, today)) for seen, field, rivals in found]


def _choice(
    view: AssignmentView, seen: Projection[Any], field: str, rivals: tuple[Rival, ...], today: date
) -> RivalChoice:
    kind = type(seen.record)
    words = partial(_words, kind, field, today, view.names)
    return RivalChoice(field_word(kind, field), rivals, words, today)


def _words(kind: type[Any], field: str, today: date, names: dict[int, str], value: Any) -> str:
    return words_of(kind, field, value, today, names)
