"""The words for a consultation's choices and facts, the same on both sides."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.records.consultation import (
    Answer,
    CaseStage,
    Consultation,
    FollowUp,
    HonourAssessment,
    Profession,
)
from desktop.ui.views.consultation import more_words
from desktop.ui.widgets import time_words
from desktop.ui.widgets.segment import Option

translate = QCoreApplication.translate


def honour_options() -> list[Option]:
    """Rör det heder? Never forced to yes or no (K02)."""
    return [
        Option(HonourAssessment.UNCLEAR, translate("Consultation", "Unclear")),
        Option(HonourAssessment.SUSPECTED, translate("Consultation", "Suspected")),
        Option(HonourAssessment.CONFIRMED, translate("Consultation", "Confirmed")),
        Option(HonourAssessment.OTHER, translate("Consultation", "Something else")),
    ]


def stage_options() -> list[Option]:
    """Skede."""
    return [Option(stage, stage_word(stage)) for stage in CaseStage]


def stage_word(stage: CaseStage) -> str:
    """Where the matter stands."""
    return {
        CaseStage.BEFORE_REPORT: translate("Consultation", "Before a report"),
        CaseStage.PRELIMINARY_ASSESSMENT: translate("Consultation", "Preliminary assessment"),
        CaseStage.INVESTIGATION: translate("Consultation", "Investigation"),
        CaseStage.INTERVENTION: translate("Consultation", "Intervention"),
        CaseStage.AFTER_CLOSING: translate("Consultation", "After closing"),
    }[stage]


def profession_options() -> list[Option]:
    """Ditt yrke."""
    return [Option(profession, profession_word(profession)) for profession in Profession]


def profession_word(profession: Profession) -> str:
    """Who asks, by profession."""
    return {
        Profession.SOCIAL_WORKER_CHILDREN: translate("Consultation", "Social worker, children and youth"),
        Profession.SOCIAL_WORKER_ADULTS: translate("Consultation", "Social worker, adults"),
        Profession.TEACHER: translate("Consultation", "Teacher or mentor"),
        Profession.SCHOOL_COUNSELLOR: translate("Consultation", "School counsellor"),
        Profession.SCHOOL_NURSE: translate("Consultation", "School nurse"),
        Profession.HEAD_TEACHER: translate("Consultation", "Head teacher"),
        Profession.PRESCHOOL: translate("Consultation", "Preschool"),
        Profession.HEALTH_CARE: translate("Consultation", "Health care"),
        Profession.POLICE: translate("Consultation", "Police"),
        Profession.CIVIL_SOCIETY: translate("Consultation", "Civil society"),
        Profession.OTHER: translate("Consultation", "Another profession"),
    }[profession]


def field_word(profession: Profession | None) -> str:
    """The field that someone asks from, for lists: "socialtjänst", "skola"; empty when it was not said."""
    social, school = translate("Consultation", "social services"), translate("Consultation", "school")
    words = {
        Profession.SOCIAL_WORKER_CHILDREN: social,
        Profession.SOCIAL_WORKER_ADULTS: social,
        Profession.TEACHER: school,
        Profession.SCHOOL_COUNSELLOR: school,
        Profession.SCHOOL_NURSE: school,
        Profession.HEAD_TEACHER: school,
        Profession.PRESCHOOL: translate("Consultation", "preschool"),
        Profession.HEALTH_CARE: translate("Consultation", "health care"),
        Profession.POLICE: translate("Consultation", "police"),
        Profession.CIVIL_SOCIETY: translate("Consultation", "civil society"),
    }
    return words.get(profession, "") if profession is not None else ""


def sibling_options() -> list[Option]:
    """Finns syskon eller andra barn? (K20)"""
    return [
        Option(Answer.YES, translate("Consultation", "Yes")),
        Option(Answer.NO, translate("Consultation", "No")),
        Option(Answer.UNKNOWN, translate("Consultation", "Do not know")),
    ]


def follow_up_options() -> list[Option]:
    """Vill du att länet hör av sig sedan? (K09, K10)"""
    return [
        Option(FollowUp.YES, translate("Consultation", "Yes")),
        Option(FollowUp.NO, translate("Consultation", "No")),
        Option(FollowUp.I_WILL_CALL, translate("Consultation", "I will be in touch")),
    ]


def facts(record: Consultation) -> list[tuple[str, str]]:
    """The choices that go with the text, as icon and words (the profession goes with the name, see `asker`).

    What was left open is not there.
    """
    found = [("eye-slash", translate("Consultation", "Anonymous"))]
    if record.case_stage is not None:
        found.append(("path", stage_word(record.case_stage)))
    if record.honour_assessment is not None:
        found.append(("question", _honour_fact(record.honour_assessment)))
    if record.siblings is not None:
        found.append(("users", _sibling_fact(record.siblings)))
    if record.follow_up_wanted is not None:
        found.append(("phone-call", follow_up_fact(record.follow_up_wanted)))
    if record.intake is not None:
        found.append(("path", more_words.intake_word(record.intake)))
    if record.mode is not None:
        found.append(("file-text", more_words.mode_word(record.mode)))
    if record.taken_up_in is not None:
        found.append(("chats-circle", more_words.taken_up_word(record.taken_up_in)))
    if record.told_of_duty_at is not None:
        told = translate("Consultation", "Told of the duty to report {time}")
        found.append(("check", told.format(time=stamp(record.told_of_duty_at))))
    if record.told_before_report is not None:
        found.append(("info", _told_fact(record)))
    if record.continues:
        found.append(("link-simple", translate("Consultation", "Continues {code}").format(code=record.continues)))
    return found


def asker(name: str, record: Consultation) -> str:
    """Love Sundin, socialsekreterare, barn och unga"""
    if record.profession is None:
        return name
    word = profession_word(record.profession)
    return f"{name}, {word[:1].lower()}{word[1:]}"


def _honour_fact(assessment: HonourAssessment) -> str:
    return {
        HonourAssessment.UNCLEAR: translate("Consultation", "Unclear about honour"),
        HonourAssessment.SUSPECTED: translate("Consultation", "Honour suspected"),
        HonourAssessment.CONFIRMED: translate("Consultation", "Honour confirmed"),
        HonourAssessment.OTHER: translate("Consultation", "Something else than honour"),
    }[assessment]


def _told_fact(record: Consultation) -> str:
    said = {
        Answer.YES: translate("Consultation", "Told before the report"),
        Answer.NO: translate("Consultation", "Not told before the report"),
        Answer.UNKNOWN: translate("Consultation", "Not known whether told before the report"),
    }[record.told_before_report or Answer.UNKNOWN]
    return f"{said}: {record.told_before_report_why}" if record.told_before_report_why else said


def _sibling_fact(answer: Answer) -> str:
    return {
        Answer.YES: translate("Consultation", "There are siblings"),
        Answer.NO: translate("Consultation", "No siblings"),
        Answer.UNKNOWN: translate("Consultation", "Siblings not known"),
    }[answer]


def follow_up_fact(wanted: FollowUp) -> str:
    """Whether the county may come back."""
    return {
        FollowUp.YES: translate("Consultation", "The county may get in touch"),
        FollowUp.NO: translate("Consultation", "No follow-up"),
        FollowUp.I_WILL_CALL: translate("Consultation", "The municipality will be in touch"),
    }[wanted]


def stamp(at: int) -> str:
    """tis 22 dec 15.43"""
    moment = local(at)
    return f"{time_words.short_day(moment.date())} {time_words.clock(moment)}"


def day_of(at: int) -> str:
    """tis 22 dec"""
    return time_words.short_day(local(at).date())


def saved_words(at: int) -> str:
    """Sparat på datorn 15.43"""
    return translate("Consultation", "Saved on this computer {time}").format(time=time_words.clock(local(at)))


def long_day(day: date) -> str:
    """måndag 28 december"""
    return time_words.long_day(day)
