"""What the rows of Trygghet's cards say: facts and days, relations before names, no colour for how bad it sounds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.projection import Projection
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
)
from desktop.services.safety.instruments import instrument
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.safety.record_list import RowContent
from desktop.ui.views.safety.safety_words import ban_word, part_words, scale_words, yes_no_word

translate = QCoreApplication.translate


def restriction_row(seen: Projection[Restriction], today: date) -> RowContent:
    """Vad begränsar vi, varför, till när?"""
    record = seen.record
    last = ""
    if record.ended_on:
        last = translate("SafetyRows", "Stopped {day}.").format(day=near_day_words(record.ended_on, today))
    elif record.review_on:
        last = translate("SafetyRows", "Tried again {day}.").format(day=near_day_words(record.review_on, today))
    small = " ".join(part for part in (last, record.person_view) if part)
    return RowContent(seen, record.what or _untitled(), record.reason, (small,), _restriction_asks(record))


def _restriction_asks(record: Restriction) -> str:
    """A limit nobody has given a reason or a day for is one too many (S16)."""
    if record.ended_on:
        return ""
    if not record.reason.strip():
        return translate("SafetyRows", "Write why, or stop limiting it.")
    if not record.proportion.strip():
        return translate("SafetyRows", "Write why nothing milder will do.")
    return "" if record.review_on else translate("SafetyRows", "Say when it is to be tried again.")


def child_row(seen: Projection[ChildSafety], today: date) -> RowContent:
    """One child's own lines, and who sees to them (L28)."""
    record = seen.record
    who = translate("SafetyRows", "Responsible: {who}").format(who=record.responsible) if record.responsible else ""
    review = ""
    if record.review_on:
        review = translate("SafetyRows", "Looked at again {day}").format(day=near_day_words(record.review_on, today))
    asks = "" if record.responsible else translate("SafetyRows", "Say who is responsible for this child's protection.")
    return RowContent(seen, record.child or _untitled(), record.text, (who, review), asks)


def ban_row(seen: Projection[ContactBan], today: date) -> RowContent:
    """Kind, against whom, and until when; one that has passed says so."""
    record = seen.record
    title = ban_word(record.kind) if record.kind else translate("SafetyRows", "Contact ban, kind not said")
    against = translate("SafetyRows", "Against: {who}").format(who=record.against) if record.against else ""
    asks, until = "", ""
    if record.ended_on:
        until = translate("SafetyRows", "Lifted {day}").format(day=near_day_words(record.ended_on, today))
    elif record.valid_until is None:
        asks = translate("SafetyRows", "Write the last day, so that there is time to ask for a new one.")
    elif record.valid_until < today:
        asks = translate("SafetyRows", "Held until {day}. It no longer protects. Is a new one to be asked for?")
        asks = asks.format(day=near_day_words(record.valid_until, today))
    else:
        until = translate("SafetyRows", "Holds until {day}").format(day=near_day_words(record.valid_until, today))
    return RowContent(seen, title, record.words, (against, until), asks)


def person_row(seen: Projection[RiskPerson], _today: date) -> RowContent:
    """By relation. The name is not shown here, only that there is one."""
    record = seen.record
    named = translate("SafetyRows", "A name is written. Press to see it.") if record.name else ""
    part = part_words(record.part) if record.part else ""
    ties = translate("SafetyRows", "Ties: {ties}").format(ties=record.ties) if record.ties else ""
    return RowContent(seen, record.relation or _untitled(), record.words, (part, ties, named))


def assessment_row(seen: Projection[RiskAssessment], today: date) -> RowContent:
    """Instrument, who, when, and each result as it was given."""
    record = seen.record
    title = " ".join(part for part in (instrument(record.instrument).name, record.version) if part) or _untitled()
    if record.on:
        title = f"{title}, {near_day_words(record.on, today)}"
    results = ", ".join(f"{one.question}: {one.result}" for one in record.results)
    lines = []
    if record.assessor:
        trained = (
            translate("SafetyRows", "trained {day}").format(day=record.competence_on) if record.competence_on else ""
        )
        who = ", ".join(part for part in (record.assessor, trained) if part)
        lines.append(translate("SafetyRows", "Assessed by: {who}").format(who=who))
    if record.ordered_by:
        lines.append(translate("SafetyRows", "Asked for by: {who}").format(who=record.ordered_by))
    if results:
        lines.append(translate("SafetyRows", "As the instrument gave it: {results}").format(results=results))
    return RowContent(seen, title, record.note, tuple(lines))


def talk_row(seen: Projection[RiskTalk], today: date) -> RowContent:
    """When the question was asked, by whom, in private or not, and where on the scale somebody put it."""
    record = seen.record
    title = near_day_words(record.on, today) if record.on else translate("SafetyRows", "No day is written")
    asked = translate("SafetyRows", "Asked by: {who}").format(who=record.asked_by) if record.asked_by else ""
    private = ""
    if record.private:
        private = translate("SafetyRows", "In private: {answer}").format(answer=yes_no_word(record.private).lower())
    scale = scale_words(record)
    if scale and record.judged_by:
        scale = translate("SafetyRows", "{scale}, put there by {who}").format(scale=scale, who=record.judged_by)
    return RowContent(seen, title, record.own_words, (asked, private, scale))


def _untitled() -> str:
    return translate("SafetyRows", "(nothing written on this line)")
