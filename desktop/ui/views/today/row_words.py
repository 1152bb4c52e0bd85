"""What the rows of *Idag* say. Facts and dates; nothing is ever late, and nobody is reminded twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.day.today_rows import About, Part, Row
from desktop.ui.widgets import RowWords
from desktop.ui.widgets.time_words import clock, short_day, week_number

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RowLook:
    """A row as the list shows it: its words, the bar at its edge, and the word on its button."""

    words: RowWords
    bar: str = ""
    button: str = ""


ICONS = {
    About.URGENT_NOTE: "warning-circle",
    About.CALL_ME: "phone",
    About.HANDED_OVER: "handshake",
    About.CONFLICT: "columns",
    About.REPLY: "chats-circle",
    About.CONSENT_ENDS: "calendar-blank",
    About.RULE_ENDS: "calendar-blank",
    About.COMES_OF_AGE: "file-text",
    About.EXCEPTION: "users-three",
    About.FIRST_REVIEW: "calendar-blank",
    About.PLAN_REVIEW: "calendar-blank",
    About.AREA_REVIEW: "calendar-blank",
    About.ASSIGNMENT_ENDS: "handshake",
    About.ASSIGNMENT_REVIEW: "handshake",
    About.CONCERN: "chat-circle-text",
    About.REPORT: "file-text",
    About.SAFETY_REVIEW: "shield",
    About.SAFETY_EVENT: "shield",
    About.BAN_ENDS: "calendar-blank",
    About.QUESTION: "chats-circle",
    About.TEAM_TALK: "users-three",
    About.ASKED: "chats-circle",
    About.NOT_SENT: "hourglass",
    About.REFLECTION_TO_COME: "chats-circle",
    About.WITHDRAWAL: "prohibit",
    About.SESSION: "chat-circle-text",
    About.REPLIED: "chats-circle",
    About.DISCLOSED: "share-network",
    About.TAKEN_BACK: "prohibit",
    About.RETURN_ASKED: "suitcase",
    About.WORK_HANDED: "tray",
    About.LOG_UNMASKED: "warning-circle",
    About.LOG_BROKEN: "list",
    About.LOG_REVIEW: "list",
    About.TRANSFER_WAITS: "hourglass",
    About.TRANSFER_TAKEN: "handshake",
    About.TRANSFER_REFUSED: "handshake",
    About.TRANSFER_ASKED: "tray",
    About.KEY_DRILL: "key",
    About.KEY_USED: "key",
}
TONES = {About.URGENT_NOTE: "redink", About.CONFLICT: "accink", About.LOG_BROKEN: "accink"}
BARS = {
    About.URGENT_NOTE: "red",
    About.HANDED_OVER: "amber",
    About.CONFLICT: "amber",
    About.EXCEPTION: "amber",
    About.LOG_BROKEN: "amber",
}

KEYS = (About.KEY_DRILL, About.KEY_USED)
LOGS = (About.LOG_UNMASKED, About.LOG_BROKEN, About.LOG_REVIEW)


def look(row: Row, today: date) -> RowLook:
    """A row in words."""
    words = RowWords(title(row), second(row, today), icon=ICONS[row.about], icon_tone=TONES.get(row.about, "ink2"))
    return RowLook(words, BARS.get(row.about, ""), button(row))


def title(row: Row) -> str:
    """The bold line: alias and part, or the consultation and the other side."""
    match row.about:
        case About.SESSION:
            return _session_title(row)
        case About.DISCLOSED:
            return translate("Today", "{alias} · Handed over by {unit}").format(alias=row.alias, unit=row.unit)
        case About.RETURN_ASKED:
            return translate("Today", "{who} is back from a journey").format(who=row.who)
        case About.WORK_HANDED:
            return translate("Today", "{alias} · Handed over by {who}").format(alias=row.alias, who=row.who)
        case About.TRANSFER_ASKED:
            return translate("Today", "{unit} asks you to take over a case").format(unit=row.unit)
        case About.TAKEN_BACK:
            return translate("Today", "Taken back by {unit}").format(unit=row.unit)
        case About.LOG_UNMASKED:
            return translate("Today", "Protected details were shown in an emergency")
        case About.LOG_BROKEN:
            return translate("Today", "A log is not whole")
        case About.LOG_REVIEW:
            return translate("Today", "Review of the log")
        case About.KEY_DRILL | About.KEY_USED:
            return translate("Today", "The municipality's recovery key")
        case About.QUESTION | About.TEAM_TALK:
            return translate("Today", "Consultation {code} · {unit}").format(code=row.alias, unit=row.unit)
        case About.ASKED | About.NOT_SENT | About.REFLECTION_TO_COME | About.REPLY | About.REPLIED:
            return translate("Today", "Consultation {code} · The county").format(code=row.alias)
    return f"{row.alias} · {_subject(row)}"


def _subject(row: Row) -> str:
    subjects = {
        About.URGENT_NOTE: translate("Today", "Urgent note"),
        About.CALL_ME: translate("Today", "Ring the contact person"),
        About.HANDED_OVER: translate("Today", "Handed over to you"),
        About.CONSENT_ENDS: translate("Today", "Consent"),
        About.RULE_ENDS: translate("Today", "Handed over on another basis"),
        About.COMES_OF_AGE: translate("Today", "The guardian's consent"),
        About.EXCEPTION: translate("Today", "Handing over despite the protection"),
        About.FIRST_REVIEW: translate("Today", "Support plan"),
        About.PLAN_REVIEW: translate("Today", "Support plan"),
        About.AREA_REVIEW: translate("Today", "Support plan"),
        About.ASSIGNMENT_ENDS: translate("Today", "The contact person's assignment"),
        About.ASSIGNMENT_REVIEW: translate("Today", "The contact person's assignment"),
        About.CONCERN: translate("Today", "Something worries the contact person"),
        About.REPORT: translate("Today", "Half-year report from the contact person"),
        About.WITHDRAWAL: translate("Today", "Withdrawn consent"),
        About.SAFETY_REVIEW: translate("Today", "Safety"),
        About.SAFETY_EVENT: translate("Today", "Safety"),
        About.BAN_ENDS: translate("Today", "A contact ban ends"),
        About.TRANSFER_WAITS: translate("Today", "The case is to move"),
        About.TRANSFER_TAKEN: translate("Today", "The case has moved"),
        About.TRANSFER_REFUSED: translate("Today", "The case does not move"),
    }
    return subjects.get(row.about) or part_word(row.part)


def part_word(part: Part | None) -> str:
    """What a part of the person file is called."""
    words = {
        Part.OVERVIEW: translate("Today", "Overview"),
        Part.PLAN: translate("Today", "Support plan"),
        Part.SAFETY: translate("Today", "Safety"),
        Part.NETWORK: translate("Today", "Network map"),
        Part.CONTACT_PERSON: translate("Today", "Contact person"),
        Part.CONSENTS: translate("Today", "Consents"),
    }
    return words.get(part, "") if part else ""


def _session_title(row: Row) -> str:
    if row.count > 1:
        return translate("Today", "{alias} · {count} new sessions").format(alias=row.alias, count=row.count)
    return translate("Today", "{alias} · Session {session}").format(alias=row.alias, session=_session(row))


def _session(row: Row) -> str:
    day = short_day(row.on) if row.on else ""
    minutes = translate("Today", "{minutes} min").format(minutes=row.minutes) if row.minutes else ""
    return ", ".join(part for part in (day, minutes) if part)


def second(row: Row, today: date) -> str:
    """The line below: what is so, since when, until when."""
    return _lines(row).format(
        when=_when(row.at, today),
        day=_day(row.on),
        session=_session(row),
        who=row.who,
        unit=row.unit,
        count=row.count,
        done=row.of,
        all=row.count,
    )


def _lines(row: Row) -> str:
    match row.about:
        case About.CONFLICT:
            return _conflict_line(row)
        case About.REPLY if row.of:
            return translate("Today", "The county's reflection came {when}.")
        case About.WITHDRAWAL if row.late:
            return translate("Today", "It goes before everything else, at the first coverage.")
        case About.SESSION if row.count > 1:
            return translate("Today", "Written by the contact person. The latest: {session}.")
        case About.SESSION if row.late:
            return translate("Today", "Written by the contact person {when}, after the day itself.")
        case About.COMES_OF_AGE if row.late:
            return translate("Today", "It rests since the person turned {all}. Ask whether to give an own consent.")
        case About.COMES_OF_AGE if row.on is None:
            return translate("Today", "Turns {all} in {done}, no day is known. It rests from 1 January that year.")
        case About.RETURN_ASKED if row.count > 1:
            return translate("Today", "Asked {when} to have {count} files back. It needs your yes.")
        case About.WORK_HANDED if row.count > 1:
            return translate("Today", "{count} things that could not be sent came {when}. Take them in, or not.")
        case About.DISCLOSED if row.on is None:
            return translate("Today", "You may read it for as long as it stays here.")
    return {
        About.URGENT_NOTE: translate("Today", "Written {when}. Read it before anything else."),
        About.CALL_ME: translate("Today", "Asked for it {when}."),
        About.HANDED_OVER: translate("Today", "Came {when}. Read what is going on, and say that you have got it."),
        About.REPLY: translate("Today", "The county's first answer came {when}."),
        About.CONSENT_ENDS: translate("Today", "Holds until {day}. Ask whether to renew it or let it end."),
        About.RULE_ENDS: translate("Today", "Holds until {day}. Then the copy is taken back."),
        About.COMES_OF_AGE: translate("Today", "Turns {all} {day}. From then on it rests: talk about an own consent."),
        About.EXCEPTION: translate("Today", "{who} asked for your yes or no {when}."),
        About.FIRST_REVIEW: translate("Today", "First review together: {day}."),
        About.PLAN_REVIEW: translate("Today", "The plan is gone through together: {day}."),
        About.AREA_REVIEW: translate("Today", "One area was to be looked over {day}."),
        About.ASSIGNMENT_ENDS: translate("Today", "Ends {day}. Talk about how the support is to taper off."),
        About.ASSIGNMENT_REVIEW: translate("Today", "To be followed up {day}."),
        About.CONCERN: translate("Today", "Written {when}. Nobody has read it yet."),
        About.REPORT: translate("Today", "Handed in {day}. Read it and approve it."),
        About.SAFETY_REVIEW: translate("Today", "Something in it was to be looked at again {day}."),
        About.SAFETY_EVENT: translate("Today", "Something happened {day}. Read the plan again."),
        About.BAN_ENDS: translate("Today", "Holds until {day}. Talk about whether to ask for a new one."),
        About.QUESTION: translate("Today", "Came {when}. First answer by {day}."),
        About.TEAM_TALK: translate("Today", "First answer given {when}. Reflection by {day}."),
        About.NOT_SENT: translate("Today", "Not sent yet. It goes by itself as soon as there is coverage."),
        About.ASKED: translate("Today", "Sent {when}. Answer by {day}."),
        About.REFLECTION_TO_COME: translate("Today", "First answer came {when}. Reflection by {day}."),
        About.WITHDRAWAL: translate("Today", "{done} of {all} have confirmed. Waiting since {when}."),
        About.SESSION: translate("Today", "Written by the contact person."),
        About.REPLIED: translate("Today", "The answer came {when}. You have read it."),
        About.DISCLOSED: translate("Today", "You may read it until {day}."),
        About.TAKEN_BACK: translate("Today", "The copy here was removed {when}."),
        About.RETURN_ASKED: translate("Today", "Asked {when} to have one file back. It needs your yes."),
        About.WORK_HANDED: translate("Today", "Something that could not be sent came {when}. Take it in, or not."),
        About.LOG_UNMASKED: translate("Today", "Times since the last review: {count}. The latest {when}."),
        About.LOG_BROKEN: translate("Today", "Computers: {count}. Something is missing, or was changed."),
        About.LOG_REVIEW: translate("Today", "The next one: {day}. New entries: {count}."),
        About.TRANSFER_WAITS: translate("Today", "Sent to {unit} {when}. Waits for an answer; the case is yours."),
        About.TRANSFER_TAKEN: translate("Today", "{unit} has taken it over. See to what is left, and close the file."),
        About.TRANSFER_REFUSED: translate("Today", "{unit} has said no. The case is yours."),
        About.TRANSFER_ASKED: translate("Today", "Came {when}. It is theirs until you have answered."),
        About.KEY_DRILL: translate("Today", "It is over a year since the two papers were tried."),
        About.KEY_USED: translate("Today", "It was used {when}. Make a new one."),
    }[row.about]


def _conflict_line(row: Row) -> str:
    if row.count > 1:
        return translate("Today", "{count} choices to make. Until you have chosen, both versions hold.")
    return translate("Today", "1 choice to make. Until you have chosen, both versions hold.")


def _when(at: int | None, today: date) -> str:
    if at is None:
        return ""
    moment = local(at)
    if moment.date() == today:
        return translate("Today", "today at {time}").format(time=clock(moment))
    return f"{short_day(moment.date())} {clock(moment)}"


def _day(day: date | None) -> str:
    if day is None:
        return ""
    return translate("Today", "{day}, week\u00a0{week}").format(day=short_day(day), week=week_number(day))


def button(row: Row) -> str:
    """The word on the row's button; empty where there is nothing to do."""
    if row.about in LOGS or row.about in KEYS:
        return translate("Today", "Open")
    if row.compartment is None:
        return ""
    words = {
        About.CONFLICT: translate("Today", "Compare"),
        About.URGENT_NOTE: translate("Today", "Read"),
        About.HANDED_OVER: translate("Today", "Read"),
        About.EXCEPTION: translate("Today", "Read and answer"),
        About.REPLY: translate("Today", "Read"),
        About.DISCLOSED: translate("Today", "Read"),
        About.SESSION: translate("Today", "Read"),
        About.QUESTION: translate("Today", "Give an answer"),
    }
    return words.get(row.about, translate("Today", "Open"))


def in_week(row: Row) -> str:
    """A row as the week's card says it."""
    words = {
        About.CONSENT_ENDS: translate("Today", "{alias}, last day of a consent"),
        About.RULE_ENDS: translate("Today", "{alias}, last day of what was handed over"),
        About.FIRST_REVIEW: translate("Today", "{alias}, first review"),
        About.PLAN_REVIEW: translate("Today", "{alias}, the plan is gone through"),
        About.AREA_REVIEW: translate("Today", "{alias}, look over an area"),
        About.ASSIGNMENT_ENDS: translate("Today", "{alias}, last day of the assignment"),
        About.ASSIGNMENT_REVIEW: translate("Today", "{alias}, follow up the assignment"),
        About.SAFETY_REVIEW: translate("Today", "{alias}, look at the safety plan again"),
        About.SAFETY_EVENT: translate("Today", "{alias}, read the safety plan again"),
        About.BAN_ENDS: translate("Today", "{alias}, last day of a contact ban"),
        About.ASKED: translate("Today", "Answer from the county, {alias}"),
        About.QUESTION: translate("Today", "First answer, {alias}"),
        About.TEAM_TALK: translate("Today", "Reflection, {alias}"),
    }
    return words[row.about].format(alias=row.alias)
