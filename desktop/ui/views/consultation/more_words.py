"""The words for what may be said beside a question, and for what is written down about it afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.policy import OpeningHours
from desktop.domain.records.consultation import (
    AdviceOutcome,
    Channel,
    ContactMode,
    ExternalWork,
    GuidedOn,
    HowItWent,
    Intake,
    TakenUpIn,
    Talk,
    TeamRole,
)
from desktop.services.consultation.absences import Absence
from desktop.services.guard import Recognisable
from desktop.ui.widgets import time_words

translate = QCoreApplication.translate


def channel_word(channel: Channel) -> str:
    """How people spoke."""
    return {
        Channel.WRITTEN: translate("Consultation", "In writing"),
        Channel.PHONE: translate("Consultation", "By phone"),
        Channel.VIDEO: translate("Consultation", "By video"),
        Channel.VISIT: translate("Consultation", "In person"),
    }[channel]


def intake_word(intake: Intake) -> str:
    """How it came, aktualisering (K42)."""
    return {
        Intake.CONCERN_REPORT: translate("Consultation", "Concern report"),
        Intake.APPLICATION: translate("Consultation", "Own application"),
        Intake.OWN_CONTACT: translate("Consultation", "The person's own contact"),
        Intake.FRIEND_OR_ADULT: translate("Consultation", "Through a friend or another adult"),
        Intake.MUNICIPALITY: translate("Consultation", "Another municipality"),
        Intake.POLICE: translate("Consultation", "The police"),
        Intake.HEALTH_CARE: translate("Consultation", "The health care"),
    }[intake]


def taken_up_word(place: TakenUpIn) -> str:
    """Consultation or supervision (K14)."""
    return {
        TakenUpIn.CONSULTATION: translate("Consultation", "Consultation only"),
        TakenUpIn.SUPERVISION: translate("Consultation", "Supervision too, later"),
        TakenUpIn.BOTH: translate("Consultation", "Both at once"),
    }[place]


def mode_word(mode: ContactMode) -> str:
    """On what footing (K30)."""
    return {
        ContactMode.ADVICE: translate("Consultation", "Service and advice"),
        ContactMode.OPEN_INTERVENTION: translate("Consultation", "Intervention without needs assessment"),
        ContactMode.GRANTED: translate("Consultation", "Granted intervention"),
    }[mode]


def mode_consequence(mode: ContactMode) -> str:
    """What follows from it for what is written, said before it is chosen for good (K33)."""
    return {
        ContactMode.ADVICE: translate(
            "Consultation", "Nothing is written in a journal. No name is asked for. It counts as one contact."
        ),
        ContactMode.OPEN_INTERVENTION: translate(
            "Consultation", "What is done is documented by the municipality's own rule, without an assessment of needs."
        ),
        ContactMode.GRANTED: translate(
            "Consultation",
            "A journal must be kept in the person's file, and guardians are told unless that is dangerous. Not here.",
        ),
    }[mode]


def outcome_word(outcome: AdviceOutcome) -> str:
    """What was advised (K17, K23)."""
    return {
        AdviceOutcome.WAIT: translate("Consultation", "Wait for now"),
        AdviceOutcome.STEP_BACK: translate("Consultation", "Step back"),
        AdviceOutcome.GO_ON: translate("Consultation", "Go on"),
        AdviceOutcome.CONCERN_REPORT: translate("Consultation", "Make a concern report"),
        AdviceOutcome.BEFORE_REPORT: translate("Consultation", "Support before a concern report"),
        AdviceOutcome.PROTECTION: translate("Consultation", "Protection first"),
        AdviceOutcome.CHANGE_WORK: translate("Consultation", "Work for change"),
    }[outcome]


def team_word(role: TeamRole) -> str:
    """Who took part, by role."""
    return {
        TeamRole.COORDINATOR: translate("Consultation", "County coordinator"),
        TeamRole.SOCIAL_WORKER: translate("Consultation", "Social worker"),
        TeamRole.COUNSELLOR: translate("Consultation", "Counsellor"),
        TeamRole.FAMILY_THERAPIST: translate("Consultation", "Family therapist"),
        TeamRole.POLICE: translate("Consultation", "Police officer"),
        TeamRole.HEALTH_CARE: translate("Consultation", "Somebody from health care"),
        TeamRole.LIVED_EXPERIENCE: translate("Consultation", "Somebody who has lived with it"),
        TeamRole.OTHER: translate("Consultation", "Another role"),
    }[role]


def how_word(how: HowItWent) -> str:
    """The municipality's answer (K10)."""
    return {
        HowItWent.HELPED: translate("Consultation", "It went well"),
        HowItWent.GOING_ON: translate("Consultation", "It is going on"),
        HowItWent.TALK_AGAIN: translate("Consultation", "We want to talk again"),
    }[how]


def stand_ins() -> Mapping[Recognisable, str]:
    """What stands in a de-identified version for what was taken away."""
    number, name = translate("Consultation", "[number]"), translate("Consultation", "[name]")
    return {
        Recognisable.PERSONAL_NUMBER: number,
        Recognisable.DOUBTFUL_NUMBER: number,
        Recognisable.NAME: name,
        Recognisable.ADDRESS: translate("Consultation", "[address]"),
        Recognisable.PHONE: translate("Consultation", "[phone]"),
        Recognisable.EMAIL: translate("Consultation", "[e-mail]"),
        Recognisable.SMALL_PLACE: translate("Consultation", "[somebody]"),
        Recognisable.PLACE: translate("Consultation", "[place]"),
    }


def away_words(absence: Absence) -> str:
    """Petra Norlin är borta till och med fre 8 jan. Siv Ahlm svarar."""
    day = time_words.short_day(absence.until)
    if absence.deputy:
        words = translate("Consultation", "{name} is away until {day}. {deputy} answers.")
        return words.format(name=absence.name, day=day, deputy=absence.deputy)
    words = translate("Consultation", "{name} is away until {day}. The rest of the team answers.")
    return words.format(name=absence.name, day=day)


def hours_words(hours: OpeningHours | None) -> str:
    """Länet svarar i telefon i dag 7.00–22.30 (K34)."""
    if hours is None:
        return ""
    if not hours.opens:
        return translate("Consultation", "The county's telephone is closed today.")
    words = translate("Consultation", "The county answers the telephone today {opens}–{closes}.")
    return words.format(opens=hours.opens, closes=hours.closes)


def talk_by_words(day: date | None) -> str:
    """Behöver ni talas vid erbjuds det senast tor 24 dec (K06)."""
    if day is None:
        return ""
    words = translate("Consultation", "If you need to talk, that is offered by {day}.")
    return words.format(day=time_words.short_day(day))


def ages_words(ages: Sequence[int], to: str) -> str:
    """The municipality's own rule for the youngest (K29)."""
    words = translate(
        "Consultation", "Your rule: whoever is {ages} is handed over at once to {to}. You can ask all the same."
    )
    return words.format(ages=", ".join(map(str, ages)), to=to or translate("Consultation", "those who decide"))


def talk_words(talk: Talk) -> str:
    """tis 22 dec, i telefon, 20 min, 4,5 mil, två personal"""
    parts = [time_words.short_day(talk.held_on)] if talk.held_on else []
    word = channel_word(talk.channel)
    parts.append(word[:1].lower() + word[1:])
    if talk.minutes:
        parts.append(translate("Consultation", "{count} min").format(count=talk.minutes))
    if talk.travel:
        miles = f"{talk.travel / 10:g}".replace(".", ",")
        parts.append(translate("Consultation", "{miles} Swedish miles").format(miles=miles))
    if talk.second_worker:
        parts.append(translate("Consultation", "together with {role}").format(role=talk.second_worker))
    return ", ".join(parts)


def guided_words(guided: GuidedOn) -> str:
    """Mottagningen, tis 22 dec. Mottagen av …"""
    day = time_words.short_day(guided.on) if guided.on else ""
    first = ", ".join(part for part in (guided.to, day) if part)
    if not guided.received_by and guided.received_on:
        received = time_words.short_day(guided.received_on)
        return translate("Consultation", "{to}. Received {day}.").format(to=first, day=received)
    if not guided.received_by:
        return translate("Consultation", "{to}. Nobody has said yet that it was received.").format(to=first)
    return translate("Consultation", "{to}. Received by {who}.").format(to=first, who=guided.received_by)


def external_words(work: ExternalWork) -> str:
    """Riskbedömning, Konsultbolaget. Det lärde vi oss: …"""
    first = ", ".join(part for part in (work.what, work.provider) if part)
    if not work.learned:
        return first
    return translate("Consultation", "{work}. What we learned: {learned}").format(work=first, learned=work.learned)
