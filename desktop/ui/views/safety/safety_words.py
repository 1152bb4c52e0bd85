"""Words for the codes of the safety plan and the risk register. They state; they never judge."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.safety import (
    BanKind,
    BothWays,
    RiskTalk,
    SafetyEventKind,
    SafetyHeading,
    ScaleStep,
    YesNo,
)
from desktop.services.safety.safety_plans import FamilyItem

translate = QCoreApplication.translate

HEADING_ICONS = {
    SafetyHeading.PHYSICAL: "house-line",
    SafetyHeading.SOCIAL: "users",
    SafetyHeading.PSYCHOLOGICAL: "heart",
    SafetyHeading.TECHNOLOGY: "device-mobile",
    SafetyHeading.SCHOOL: "student",
}

EVENT_ICONS = {
    SafetyEventKind.NEW_PHONE: "device-mobile",
    SafetyEventKind.MOVE: "house-line",
    SafetyEventKind.FAMILY_CONTACT: "users-three",
    SafetyEventKind.NEW_SCHOOL: "student",
    SafetyEventKind.COMPROMISED: "warning-circle",
}


def heading_word(heading: SafetyHeading) -> str:
    """A part of the safety plan."""
    return {
        SafetyHeading.PHYSICAL: translate("Safety", "Physical protection"),
        SafetyHeading.SOCIAL: translate("Safety", "Social protection"),
        SafetyHeading.PSYCHOLOGICAL: translate("Safety", "Psychological protection"),
        SafetyHeading.TECHNOLOGY: translate("Safety", "Technology: phone and internet"),
        SafetyHeading.SCHOOL: translate("Safety", "School and protection"),
    }[heading]


def event_word(kind: SafetyEventKind) -> str:
    """Something that has happened."""
    return {
        SafetyEventKind.NEW_PHONE: translate("Safety", "New phone"),
        SafetyEventKind.MOVE: translate("Safety", "Has moved"),
        SafetyEventKind.FAMILY_CONTACT: translate("Safety", "The family has been in touch"),
        SafetyEventKind.NEW_SCHOOL: translate("Safety", "New school"),
        SafetyEventKind.COMPROMISED: translate("Safety", "The place may be known"),
    }[kind]


def ban_word(kind: BanKind) -> str:
    """The four kinds of contact ban."""
    return {
        BanKind.CONTACT: translate("Safety", "Contact ban"),
        BanKind.SHARED_HOME: translate("Safety", "Contact ban for a shared home"),
        BanKind.EXTENDED: translate("Safety", "Extended contact ban"),
        BanKind.SPECIALLY_EXTENDED: translate("Safety", "Specially extended contact ban"),
    }[kind]


def part_words(part: BothWays) -> str:
    """What somebody is to the person; one may be both."""
    return {
        BothWays.EXPOSES: translate("Safety", "May harm or control"),
        BothWays.EXPOSED: translate("Safety", "Is exposed too"),
        BothWays.BOTH: translate("Safety", "Both: is exposed, and may harm or control"),
    }[part]


def yes_no_word(value: YesNo) -> str:
    """Yes or no, said outright."""
    return {YesNo.YES: translate("Safety", "Yes"), YesNo.NO: translate("Safety", "No")}[value]


def scale_words(talk: RiskTalk) -> str:
    """Where on the scale somebody put it: a breadth, which is what it is (R02)."""
    ends = sorted({int(step) for step in (talk.scale_from, talk.scale_to) if step is not None})
    if not ends:
        return ""
    if len(ends) == 1:
        return translate("Safety", "{step} on the scale 1–10").format(step=ends[0])
    return translate("Safety", "{least} to {most} on the scale 1–10").format(least=ends[0], most=ends[1])


def scale_step_word(step: ScaleStep) -> str:
    """Its number; the ends say what they stand for."""
    if step is ScaleStep.ONE:
        return translate("Safety", "1 (everyday control)")
    if step is ScaleStep.TEN:
        return translate("Safety", "10 (deadly violence)")
    return step.value


def family_item_words(item: FamilyItem) -> str:
    """What is gone through before work with the family."""
    return {
        FamilyItem.PRIVATE_TALK: translate("Safety", "Everybody has had a talk in private, without the others."),
        FamilyItem.OWN_WISH: translate("Safety", "The person wants it, and knows that no is an answer."),
        FamilyItem.NOT_REUNION: translate("Safety", "The aim is safety. Moving back together is never the aim."),
        FamilyItem.BROTHERS: translate(
            "Safety", "A brother may control and be pressed to it. Both have been asked about."
        ),
        FamilyItem.INTERPRETER: translate("Safety", "A booked interpreter is used: no relative, and never a child."),
        FamilyItem.MESSENGERS: translate("Safety", "No child carries a message, or is asked to watch over somebody."),
        FamilyItem.SECRETS: translate("Safety", "It has been agreed what the family is not to know, and who answers."),
    }[item]
