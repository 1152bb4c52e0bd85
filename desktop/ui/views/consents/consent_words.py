"""The words of a consent: who, to whom, what, until when, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.consent import ConsentState
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.services.consent.consents import ConsentView
from desktop.ui.views.consents.reading import Party
from desktop.ui.widgets.segment import Option
from desktop.ui.widgets.time_words import clock, short_day, short_day_with_year

translate = QCoreApplication.translate


def part_word(part: Information) -> str:
    """A part of the file, as it is called when it is named."""
    return {
        Information.SITUATION_NOW: translate("ConsentWords", "How things are now"),
        Information.WISHES: translate("ConsentWords", "Wishes"),
        Information.SUPPORT_PLAN: translate("ConsentWords", "The support plan"),
        Information.ASSIGNMENT: translate("ConsentWords", "That there is a contact person"),
    }[part]


def part_explained(part: Information) -> str:
    """What is copied when the part is named."""
    return {
        Information.SITUATION_NOW: translate("ConsentWords", "The text under Overview, as it stands there."),
        Information.WISHES: translate("ConsentWords", "The wishes under Overview, as they stand there."),
        Information.SUPPORT_PLAN: translate("ConsentWords", "Own words, goals and steps. Not the safety of it."),
        Information.ASSIGNMENT: translate("ConsentWords", "From when to when, and how often. Not who."),
    }[part]


def parts_words(parts: Sequence[Information]) -> str:
    """Läget nu och önskemål"""
    return enumerated([part_word(part) for part in parts])


def enumerated(names: Sequence[str]) -> str:
    """ "a, b och c": the first keeps its capital."""
    words = [name if number == 0 else name[:1].lower() + name[1:] for number, name in enumerate(names)]
    if len(words) < 2:
        return "".join(words)
    return translate("ConsentWords", "{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])


def names_words(names: Sequence[str]) -> str:
    """ "Centrum mot våld och Strömsund": names keep their capitals."""
    if len(names) < 2:
        return "".join(names)
    return translate("ConsentWords", "{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def giver_options(alias: str) -> list[Option]:
    """Who can give it."""
    return [
        Option(Giver.PERSON.value, translate("ConsentWords", "{alias} in person").format(alias=alias)),
        Option(Giver.GUARDIAN.value, translate("ConsentWords", "The guardian")),
        Option(Giver.BOTH.value, translate("ConsentWords", "Both of them")),
    ]


def giver_words(consent: Consent, alias: str) -> str:
    """Who gave it."""
    return {option.value: option.text for option in giver_options(alias)}.get(str(consent.given_by), "")


def form_options(*, only_written: bool = False) -> list[Option]:
    """Silence is not consent, and is not offered. `only_written`: the municipality asks for a signature."""
    written = Option(ConsentForm.WRITTEN.value, translate("ConsentWords", "In writing"))
    waits = Option(TO_BE_SIGNED, translate("ConsentWords", "Is to be signed"))
    spoken = Option(ConsentForm.ORAL_WITNESSED.value, translate("ConsentWords", "Spoken, with a witness"))
    return [written, waits] if only_written else [written, waits, spoken]


TO_BE_SIGNED = "to_be_signed"
"""Not a form of consent yet: it is written down as proposed."""


def form_words(consent: Consent) -> str:
    """How it was given, and who heard it."""
    words = {option.value: option.text for option in form_options()}.get(str(consent.form), "")
    if consent.awaits_signature:
        return translate("ConsentWords", "Is to be signed")
    if consent.form is ConsentForm.ORAL_WITNESSED and consent.witness:
        return translate("ConsentWords", "Spoken, heard by {witness}").format(witness=consent.witness)
    return words


def parties_words(parties: Iterable[Party]) -> str:
    """To whom."""
    return names_words([party.name for party in parties])


def title_words(consent: Consent) -> str:
    """Samtycke tis 3 nov 2026"""
    day = short_day_with_year(consent.valid_from) if consent.valid_from else ""
    return translate("ConsentWords", "Consent of {day}").format(day=day).strip()


def state_words(view: ConsentView, today: date) -> str:
    """Where it stands, as a fact with its day."""
    consent = view.seen.record
    until = year_day(consent.valid_until, today)
    match view.state:
        case ConsentState.WITHDRAWN:
            day = local(consent.withdrawn_at).date() if consent.withdrawn_at is not None else None
            return translate("ConsentWords", "withdrawn {day}").format(day=year_day(day, today)).strip()
        case ConsentState.EXPIRED:
            return translate("ConsentWords", "ended {day}").format(day=until)
        case ConsentState.SUSPENDED:
            return translate("ConsentWords", "rests since {day}").format(day=year_day(view.rests_from, today))
        case ConsentState.PROPOSED if consent.awaits_signature:
            return translate("ConsentWords", "waits for a signature")
        case ConsentState.PROPOSED:
            begins = year_day(consent.valid_from, today)
            return translate("ConsentWords", "holds from {day}").format(day=begins)
    return translate("ConsentWords", "holds until {day}").format(day=until)


def days_left_words(view: ConsentView, today: date, within: int) -> str:
    """That it soon ends, when it does; else nothing."""
    until = view.seen.record.valid_until
    if view.state is not ConsentState.IN_FORCE or until is None or (until - today).days > within:
        return ""
    if until == today:
        return translate("ConsentWords", "Its last day is today.")
    if (until - today).days == 1:
        return translate("ConsentWords", "It runs out tomorrow.")
    return translate("ConsentWords", "It runs out in {count} days.").format(count=(until - today).days)


def year_day(day: date | None, today: date) -> str:
    """ "tis 3 nov", with the year when it is another."""
    if day is None:
        return ""
    return short_day(day) if day.year == today.year else short_day_with_year(day)


def with_year(day: date) -> str:
    """ "tis 3 nov 2026" """
    return short_day_with_year(day)


def stamp(at: int | None, today: date) -> str:
    """ "15.58" of today, "tis 19 jan 15.58" of another day."""
    if at is None:
        return ""
    moment: datetime = local(at)
    time = clock(moment)
    return time if moment.date() == today else f"{year_day(moment.date(), today)} {time}"
