"""What the rows of Kring personen say: by relation, and never a name."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.projection import Projection
from desktop.domain.records.around import Bond, Circumstance, Matter
from desktop.services.around.around import AgeNow, AroundView, CloseView, SchoolView
from desktop.ui.views.around.around_words import (
    exposure_word,
    gap_words,
    gender_word,
    matter_word,
    minor_words,
    school_word,
    years_words,
)
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.safety.record_list import RowContent
from desktop.ui.views.safety.safety_words import part_words

translate = QCoreApplication.translate


def person_row(view: AroundView, today: date) -> RowContent:
    """The person herself: age and gender, as far as they are written."""
    record = view.person.record
    gender = gender_word(record.gender) if record.gender else translate("AroundRows", "Gender is not written")
    age = years_words(view.age) if view.age else translate("AroundRows", "Age is not known here")
    return RowContent(view.person, age, gender, (_minor(view.age, today),))


def close_row(view: CloseView, today: date) -> RowContent:
    """One who is near. The name is not shown, only that there is one."""
    record = view.seen.record
    asks = ""
    if view.twice:
        asks = translate("AroundRows", "This guardian is written twice. Take one of them away.")
    elif record.bond is Bond.CHILD and record.asked_on is None:
        asks = translate("AroundRows", "Has anybody talked with this child in private?")
    small = (
        years_words(view.age) if view.age else "",
        _minor(view.age, today) if record.bond is Bond.CHILD else "",
        gender_word(record.gender) if record.gender else "",
        part_words(record.part) if record.part else "",
        _after(translate("AroundRows", "Lives with: {words}"), record.lives),
        _after(translate("AroundRows", "May know: {words}"), record.may_know),
        _day(translate("AroundRows", "Talked with in private {day}"), record.asked_on, today),
        translate("AroundRows", "A name is written. Press to see it.") if record.name else "",
    )
    return RowContent(view.seen, record.relation or _untitled(), record.words, small, asks)


def school_row(view: SchoolView, today: date) -> RowContent:
    """A stretch of schooling, and how many days were without it."""
    record = view.seen.record
    title = school_word(record.state) if record.state else translate("AroundRows", "How school goes is not written")
    if record.whose:
        title = f"{record.whose}: {title}"
    small = (
        _day(translate("AroundRows", "From {day}"), record.since, today),
        _day(translate("AroundRows", "To {day}"), record.until, today),
        gap_words(view.gap_days) if view.gap_days else "",
        _after(translate("AroundRows", "Contact at the school: {words}"), record.contact),
        _after(translate("AroundRows", "Needs to know: {words}"), record.may_know),
    )
    asks = ""
    if record.contact and not record.may_know:
        asks = translate("AroundRows", "Write what the school's contact needs to know, and no more.")
    elif record.state and record.since is None:
        asks = translate("AroundRows", "Write from which day, so that days without school can be counted.")
    return RowContent(view.seen, title, record.words, small, asks)


def circumstance_row(seen: Projection[Circumstance], today: date) -> RowContent:
    """One thing that holds around the person."""
    record = seen.record
    exposures = ". ".join(exposure_word(one) for one in record.exposures)
    title = record.what or exposures or (matter_word(record.about) if record.about else _untitled())
    day = _day("{day}", record.on, today)
    small: tuple[str, ...] = (day, record.detail, _after(translate("AroundRows", "Answer: {words}"), record.answer))
    asks = ""
    if record.about is Matter.REFUSED and not record.answer:
        asks = translate("AroundRows", "Write what was answered. What is not given is a need that remains.")
    return RowContent(seen, title, record.words, small, asks)


def rows_of(found: tuple[Projection[Any], ...], today: date) -> list[RowContent]:
    """Of several circumstances."""
    return [circumstance_row(seen, today) for seen in found]


def _minor(age: AgeNow | None, today: date) -> str:
    return minor_words(age, today) if age is not None else ""


def _after(sentence: str, words: str) -> str:
    return sentence.format(words=words) if words else ""


def _day(sentence: str, day: date | None, today: date) -> str:
    return sentence.format(day=near_day_words(day, today)) if day else ""


def _untitled() -> str:
    return translate("AroundRows", "(nothing written on this line)")
