"""Words for cards, stages, ties and wishes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.pool import (
    Band,
    CardStanding,
    DropOut,
    PartOfDay,
    PoolCard,
    Source,
    Stage,
    Suitability,
    TieKind,
    Weekday,
    Wish,
)
from desktop.services import municipalities
from desktop.ui.views.sessions.session_words import meeting_word, task_word
from desktop.ui.widgets import Option
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def stage_word(stage: Stage) -> str:
    """Where somebody is on the way."""
    return {
        Stage.INTERESTED: translate("Pool", "Interested"),
        Stage.INTERVIEW: translate("Pool", "Interview"),
        Stage.TRAINING: translate("Pool", "In training"),
        Stage.APPROVED: translate("Pool", "Approved"),
        Stage.IN_POOL: translate("Pool", "In the pool"),
        Stage.ON_ASSIGNMENT: translate("Pool", "Has an assignment"),
        Stage.RESTING: translate("Pool", "Resting"),
        Stage.ENDED: translate("Pool", "Has ended"),
    }[stage]


def standing_word(standing: CardStanding) -> str:
    """Whether a card can be asked for."""
    return {
        CardStanding.FREE: translate("Pool", "Free"),
        CardStanding.ON_ASSIGNMENT: translate("Pool", "Has an assignment"),
        CardStanding.RESTING: translate("Pool", "Resting"),
        CardStanding.WITHDRAWN: translate("Pool", "The card is taken back"),
    }[standing]


def source_word(source: Source) -> str:
    """How she came to hear of it."""
    return {
        Source.UNIVERSITY: translate("Pool", "The university"),
        Source.SOCIAL_MEDIA: translate("Pool", "Social media"),
        Source.ACQUAINTANCE: translate("Pool", "Somebody she knows"),
        Source.ASSOCIATION: translate("Pool", "An association"),
        Source.ADVERTISEMENT: translate("Pool", "An advertisement"),
        Source.OTHER: translate("Pool", "Another way"),
    }[source]


def drop_out_word(why: DropOut) -> str:
    """Why somebody did not go on."""
    return {
        DropOut.TIME: translate("Pool", "Has not the time"),
        DropOut.MOVED: translate("Pool", "Moved away"),
        DropOut.WORK_OR_STUDIES: translate("Pool", "Work or studies"),
        DropOut.NOT_WHAT_SHE_THOUGHT: translate("Pool", "Was not what she thought"),
        DropOut.NOT_SUITABLE: translate("Pool", "Does not suit the assignment"),
        DropOut.NO_ANSWER: translate("Pool", "Has not answered"),
        DropOut.OTHER: translate("Pool", "Another reason to end"),
    }[why]


def tie_word(kind: TieKind) -> str:
    """What binds two people."""
    return {
        TieKind.KIN: translate("Pool", "Kin"),
        TieKind.WORKPLACE: translate("Pool", "Workplace"),
        TieKind.ASSOCIATION: translate("Pool", "Association"),
        TieKind.NEIGHBOUR: translate("Pool", "Neighbour"),
        TieKind.BUSINESS: translate("Pool", "Business"),
        TieKind.SCHOOL: translate("Pool", "School"),
        TieKind.FRIENDS: translate("Pool", "Friends"),
        TieKind.OTHER: translate("Pool", "Another tie"),
    }[kind]


def possible_tie(kind: TieKind) -> str:
    """What may have been found: a possibility, never a fact."""
    return {
        TieKind.KIN: translate("Pool", "Perhaps kin"),
        TieKind.WORKPLACE: translate("Pool", "Perhaps the same workplace"),
        TieKind.ASSOCIATION: translate("Pool", "Perhaps the same association"),
        TieKind.NEIGHBOUR: translate("Pool", "Perhaps neighbours"),
        TieKind.BUSINESS: translate("Pool", "Perhaps business with each other"),
        TieKind.SCHOOL: translate("Pool", "Perhaps the same school"),
        TieKind.FRIENDS: translate("Pool", "Perhaps friends"),
        TieKind.OTHER: translate("Pool", "Perhaps a tie"),
    }[kind]


def outcome_word(outcome: Suitability) -> str:
    """What a handler came to."""
    return {
        Suitability.SUITABLE: translate("Pool", "Suits this assignment"),
        Suitability.UNSUITABLE: translate("Pool", "Does not suit this assignment"),
        Suitability.TO_ASK_MORE: translate("Pool", "More has to be asked first"),
    }[outcome]


def band_word(band: Band) -> str:
    """How far away."""
    return {
        Band.SAME: translate("Pool", "the same municipality"),
        Band.NEAR: translate("Pool", "up to 6 mil"),
        Band.FAR: translate("Pool", "6 to 15 mil"),
        Band.VERY_FAR: translate("Pool", "more than 15 mil"),
        Band.UNKNOWN: translate("Pool", "distance not known"),
    }[band]


def weekday_word(day: Weekday) -> str:
    """Its short name."""
    return {
        Weekday.MONDAY: translate("Pool", "Mon"),
        Weekday.TUESDAY: translate("Pool", "Tue"),
        Weekday.WEDNESDAY: translate("Pool", "Wed"),
        Weekday.THURSDAY: translate("Pool", "Thu"),
        Weekday.FRIDAY: translate("Pool", "Fri"),
        Weekday.SATURDAY: translate("Pool", "Sat"),
        Weekday.SUNDAY: translate("Pool", "Sun"),
    }[day]


def part_word(part: PartOfDay) -> str:
    """When on a day."""
    return {
        PartOfDay.DAYTIME: translate("Pool", "Daytime"),
        PartOfDay.EVENING: translate("Pool", "Evenings"),
    }[part]


def wish_options() -> list[Option]:
    """Asked outright."""
    return [
        Option(Wish.WANTED.value, translate("Pool", "Wants")),
        Option(Wish.NOT_WANTED.value, translate("Pool", "Does not want")),
        Option(Wish.NO_MATTER.value, translate("Pool", "Does not matter")),
    ]


def tie_options() -> list[Option]:
    """All of them."""
    return [Option(kind.value, tie_word(kind)) for kind in TieKind]


def weekday_options() -> list[Option]:
    """Monday first."""
    return [Option(day.value, weekday_word(day)) for day in Weekday]


def part_options() -> list[Option]:
    """Both."""
    return [Option(part.value, part_word(part)) for part in PartOfDay]


def region_options(unit_code: str) -> list[Option]:
    """The municipalities of the county."""
    names = municipalities.names()
    return [Option(code, names[code]) for code in municipalities.of_county(unit_code[:2])]


def card_lines(card: PoolCard) -> tuple[str, str]:
    """What a card says, in two lines: place, languages and ways; days, tasks and how long."""
    first = [municipalities.names().get(card.region, ""), ", ".join(card.languages)]
    first.append(", ".join(meeting_word(mode) for mode in card.modes))
    second = [" ".join(weekday_word(day) for day in card.weekdays)]
    second.append(", ".join(part_word(part).lower() for part in card.parts_of_day))
    second.append(", ".join(task_word(task).lower() for task in card.tasks))
    if card.commits_until is not None:
        words = translate("Pool", "can commit until {day}")
        second.append(words.format(day=long_day_with_year(card.commits_until)))
    return " · ".join(part for part in first if part), " · ".join(part for part in second if part)


def languages_of(text: str) -> tuple[str, ...]:
    """ "Svenska, arabiska" as it is kept."""
    return tuple(dict.fromkeys(word.strip().lower() for word in text.split(",") if word.strip()))
