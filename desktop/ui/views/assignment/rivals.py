"""Two handlers have written differently of an assignment: a notice for each field."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from desktop.domain.projection import Projection
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.authorship import Rival
from desktop.ui.views.conflict.conflict_words import field_word, words_of
from desktop.ui.views.conflict.rival_notice import RivalNotice


def rival_notices(view: AssignmentView, today: date) -> list[RivalNotice]:
    """A notice for each field that two have set without having seen each other."""
    found: list[tuple[Projection[Any], str, tuple[Rival, ...]]] = [
        (view.seen, field, rivals) for field, rivals in view.rivals.items()
    ]
    if view.brief is not None:
        found += [(view.brief, field, rivals) for field, rivals in view.brief_rivals.items()]
    return [_notice(view, seen, field, rivals, today) for seen, field, rivals in found]


def _notice(
    view: AssignmentView, seen: Projection[Any], field: str, rivals: tuple[Rival, ...], today: date
) -> RivalNotice:
    kind = type(seen.record)
    words = partial(_words, kind, field, today, view.names)
    return RivalNotice(field_word(kind, field), rivals, words, today)


def _words(kind: type[Any], field: str, today: date, names: dict[int, str], value: Any) -> str:
    return words_of(kind, field, value, today, names)
