"""The words of the county's inbox and of what was disclosed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.consent import Basis, Information
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.county_inbox import DisclosedRow, TakenBack, WaitingRow
from desktop.ui.views.consultation import words
from desktop.ui.widgets import time_words

translate = QCoreApplication.translate


def information_word(part: Information) -> str:
    """A part of a person file."""
    return {
        Information.SITUATION_NOW: translate("County", "The situation now"),
        Information.WISHES: translate("County", "Wishes"),
        Information.SUPPORT_PLAN: translate("County", "Support plan"),
        Information.ASSIGNMENT: translate("County", "Contact person"),
    }[part]


def information_words(parts: tuple[Information, ...]) -> str:
    """Läget nu och önskemål"""
    names = [information_word(part) for part in parts]
    names = names[:1] + [name[:1].lower() + name[1:] for name in names[1:]]
    if len(names) < 2:
        return "".join(names)
    return translate("County", "{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def basis_words(basis: Basis | None, on: date | None) -> str:
    """Samtycke tis 3 nov"""
    day = time_words.short_day(on) if on is not None else ""
    sentences = {
        Basis.CONSENT: translate("County", "Consent {day}"),
        Basis.DECISION: translate("County", "Decision {day}"),
        Basis.OTHER_RULE: translate("County", "Another rule {day}"),
        Basis.NOT_IDENTIFYING: translate("County", "Can identify nobody {day}"),
    }
    return sentences[basis].format(day=day).strip() if basis is not None else ""


def basis_in_full(row: DisclosedRow) -> str:
    """Samtycke tis 3 nov; or the rule with its statute, and the day it was decided."""
    if not row.rule:
        return basis_words(row.basis, row.basis_on)
    day = time_words.short_day(row.basis_on) if row.basis_on is not None else ""
    return translate("County", "{rule}. Decided {day}").format(rule=row.rule, day=day)


def taken_back_words(back: TakenBack) -> str:
    """When, and what is left of it."""
    at = words.stamp(back.at)
    if back.locked_until is not None:
        sentence = translate("County", "Taken back {time}. Nobody here can read it; it is removed {day}.")
        return sentence.format(time=at, day=time_words.short_day(back.locked_until))
    return translate("County", "Taken back {time}. It is gone from here.").format(time=at)


def until_words(until: date | None) -> str:
    """till 3 maj"""
    return translate("County", "until {day}").format(day=short_date(until)) if until is not None else ""


def short_date(day: date) -> str:
    """3 maj"""
    return f"{day.day} {time_words.month_name(day.month)[:3]}"


def waiting_title(row: WaitingRow) -> str:
    """Strömsund, socialtjänst"""
    return ", ".join(part for part in (row.unit, words.field_word(row.profession)) if part)


def waiting_second(row: WaitingRow) -> str:
    """Pågående utredning, fortsätter K26-051"""
    parts = [words.stage_word(row.case_stage)] if row.case_stage is not None else []
    if row.continues:
        parts.append(translate("County", "continues {code}").format(code=row.continues))
    return ", ".join(parts) or translate("County", "The stage is not said")


def waiting_detail(row: WaitingRow) -> str:
    """Inkom tis 22 dec 18.10 · svar senast mån 28 dec"""
    if row.standing is Standing.CLOSED:
        return translate("County", "Closed by the municipality")
    if row.first_reply_at is None:
        came = translate("County", "Came {time}").format(time=words.stamp(row.sent_at))
        return _joined(came, translate("County", "answer by {day}"), row.answer_by)
    given = translate("County", "First answer given {day}").format(day=words.day_of(row.first_reply_at))
    if row.standing is Standing.REFLECTION:
        return translate("County", "Reflection given")
    return _joined(given, translate("County", "reflection by {day}"), row.reflection_by)


def disclosed_detail(row: DisclosedRow) -> str:
    """Samtycke tis 3 nov · kom fre 18 dec"""
    if row.ended:
        return translate("County", "Its last day has passed")
    came = translate("County", "came {day}").format(day=words.day_of(row.newest_at))
    return " · ".join(part for part in (basis_words(row.basis, row.basis_on), came) if part)


def _joined(first: str, second: str, day: date | None) -> str:
    return f"{first} · {second.format(day=time_words.short_day(day))}" if day is not None else first
