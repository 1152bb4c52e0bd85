"""The lines of a handover in words: suggestions that a person picks among and words anew."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.access.handover_lines import Going, Suggestion
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate


def line_words(one: Suggestion) -> str:
    """One line, with its day first where it has one."""
    words = _sentence(one)
    if one.on is None:
        return words
    day = short_day_with_year(one.on)
    return translate("HandoverWords", "{day}: {words}").format(day=day[:1].upper() + day[1:], words=words)


def _sentence(one: Suggestion) -> str:
    sentences = {
        Going.URGENT_NOTE: translate("HandoverWords", "An urgent note from the contact person has not been read."),
        Going.CALL_ME: translate("HandoverWords", "The contact person has asked to be rung up."),
        Going.CONFLICT: translate("HandoverWords", "Two versions wait for somebody to choose ({count})."),
        Going.REQUEST: translate("HandoverWords", "A guardian ({text}) has asked to read, and has no answer yet."),
        Going.FIRST_THING: translate("HandoverWords", "to be solved first: {text}"),
        Going.CONSENT_ASKED: translate("HandoverWords", "A consent waits to be signed."),
        Going.CONSENT_ENDS: translate("HandoverWords", "a consent runs out"),
        Going.ASSIGNMENT_ENDS: translate("HandoverWords", "the assignment of {who} ends"),
        Going.CONTACT_PERSON: translate("HandoverWords", "Contact person: {who}, {text}."),
        Going.ALARM: translate("HandoverWords", "The contact person rings at once if {text}."),
        Going.REVIEW: translate("HandoverWords", "first review of the plan"),
        Going.AREA_REVIEW: translate("HandoverWords", "{area} is looked at again"),
        Going.SUBGOAL: translate("HandoverWords", "Under way: {text}"),
        Going.PHASE_OUT: translate("HandoverWords", "{text} ends its support"),
    }
    area = area_word(one.area) if one.area is not None else translate("HandoverWords", "an area of the plan")
    text = _with_who(one) if one.about in (Going.FIRST_THING, Going.SUBGOAL) else one.text
    said = sentences[one.about].format(text=text, who=one.who, count=one.count, area=area)
    return said.replace(", .", ".").replace("()", "").replace("  ", " ")


def _with_who(one: Suggestion) -> str:
    return f"{one.text} ({one.who})" if one.who else one.text
