"""The words for what a session and an assignment say: how they met, about what, how it was."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.records.assignment import Mode, Mood, SupportSession, Task
from desktop.ui.widgets.header import ALIAS_ICONS
from desktop.ui.widgets.segment import Option

translate = QCoreApplication.translate

NEAR_DAYS = 300
"""Within these, a day without its year can be taken for no other."""

_ALIAS_KINDS = {"tree-evergreen": "tree", "tree": "leaf", "bird": "bird", "waves": "water"}


def alias_kind(sign: str) -> str:
    """The kind of alias tile for the sign that a record keeps."""
    return _ALIAS_KINDS.get(sign, "leaf")


def alias_icon(sign: str) -> str:
    """The icon for the sign that a record keeps."""
    return ALIAS_ICONS[alias_kind(sign)]


def day_in_month(day: date, today: date) -> str:
    """mån 5 oktober; with the year when it is far from now."""
    return _day(day, "ddd d MMMM" if _is_near(day, today) else "ddd d MMMM yyyy")


def day_of_year(day: date, today: date) -> str:
    """11 jan; with the year when it is far from now."""
    return _day(day, "d MMM" if _is_near(day, today) else "d MMM yyyy")


def day_in_row(day: date, today: date) -> str:
    """sön 17 jan; without the weekday but with the year when it is far from now."""
    return _day(day, "ddd d MMM" if _is_near(day, today) else "d MMM yyyy")


def _is_near(day: date, today: date) -> bool:
    return abs((day - today).days) < NEAR_DAYS


def _day(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern).replace(".", "")


def mode_options() -> list[Option]:
    """How they met, on chips."""
    icons = {Mode.MET: "users", Mode.PHONE: "phone", Mode.VIDEO: "video-camera", Mode.MESSAGES: "chat-circle"}
    return [Option(mode.value, mode_word(mode), icon=icons[mode]) for mode in Mode]


def mode_word(mode: Mode) -> str:
    """How they met, as a word of its own."""
    return {
        Mode.MET: translate("SessionWords", "Met"),
        Mode.PHONE: translate("SessionWords", "Telephone"),
        Mode.VIDEO: translate("SessionWords", "Video"),
        Mode.MESSAGES: translate("SessionWords", "Messages"),
    }[mode]


def meeting_word(mode: Mode) -> str:
    """How they are to meet, in an assignment."""
    return translate("SessionWords", "Meeting") if mode is Mode.MET else mode_word(mode)


def meeting_options() -> list[Option]:
    """How they are to meet, on chips."""
    return [replace(option, text=meeting_word(Mode(option.value))) for option in mode_options()]


def task_word(task: Task) -> str:
    """What a session was about, on a chip."""
    return {
        Task.EMOTIONAL: translate("SessionWords", "Talking"),
        Task.PRACTICAL: translate("SessionWords", "Practical"),
        Task.AUTHORITIES: translate("SessionWords", "Went along"),
        Task.NETWORK: translate("SessionWords", "Network"),
        Task.ACTIVITY: translate("SessionWords", "Leisure"),
        Task.ADULT_SUPPORT: translate("SessionWords", "Adult support"),
        Task.RIGHTS: translate("SessionWords", "Rights"),
        Task.OTHER: translate("SessionWords", "Something else"),
    }[task]


def task_phrase(task: Task) -> str:
    """What a contact person is there for, as a phrase in an assignment."""
    return {
        Task.EMOTIONAL: translate("SessionWords", "Someone to talk to"),
        Task.PRACTICAL: translate("SessionWords", "Help with practical things"),
        Task.AUTHORITIES: translate("SessionWords", "Going along to authorities"),
        Task.NETWORK: translate("SessionWords", "Building a network"),
        Task.ACTIVITY: translate("SessionWords", "Leisure and activities"),
        Task.ADULT_SUPPORT: translate("SessionWords", "An adult to lean on"),
        Task.RIGHTS: translate("SessionWords", "Rights and how society works"),
        Task.OTHER: translate("SessionWords", "Something else"),
    }[task]


_ALWAYS = (Task.EMOTIONAL, Task.PRACTICAL, Task.AUTHORITIES, Task.NETWORK, Task.ACTIVITY)


def task_options(assigned: tuple[Task, ...] = ()) -> list[Option]:
    """What a session was about: six chips, and those of the rarer ones that the assignment names."""
    rarer = [task for task in (Task.ADULT_SUPPORT, Task.RIGHTS) if task in assigned]
    return [Option(task.value, task_word(task)) for task in (*_ALWAYS, *rarer, Task.OTHER)]


def mood_options() -> list[Option]:
    """One mark for how it was."""
    words = {
        Mood.LIGHT: (translate("SessionWords", "Light"), "sun"),
        Mood.AS_USUAL: (translate("SessionWords", "As usual"), "cloud-sun"),
        Mood.HEAVY: (translate("SessionWords", "Heavy"), "cloud"),
        Mood.UNSURE: (translate("SessionWords", "Not sure"), "cloud-fog"),
    }
    return [Option(mood.value, text, icon=icon) for mood, (text, icon) in words.items()]


def how_and_how_long(session: SupportSession) -> str:
    """träffades, 60 min; what was not said is left out."""
    parts = [mode_word(session.mode).lower()] if session.mode else []
    if session.minutes is not None:
        parts.append(translate("SessionWords", "{minutes} min").format(minutes=session.minutes))
    return ", ".join(parts)


def first_words(session: SupportSession, most: int = 90) -> str:
    """The beginning of what was written, or what it was about."""
    text = " ".join(session.text.split())
    if not text:
        return ", ".join(task_word(task) for task in session.tasks) or translate("SessionWords", "No text")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def duration(minutes: int) -> str:
    """11 tim 20 min"""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("SessionWords", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("SessionWords", "{hours} h").format(hours=hours)
    return translate("SessionWords", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def kilometres_of(text: str) -> int | None:
    """A journey that was typed in Swedish miles; less than nothing for what cannot be read."""
    whole, _, tenths = text.strip().replace(".", ",").partition(",")
    if not whole and not tenths:
        return None
    readable = whole.isdecimal() and len(whole) <= 4 and (not tenths or (tenths.isdecimal() and len(tenths) == 1))
    return int(whole) * 10 + int(tenths or 0) if readable else -1
