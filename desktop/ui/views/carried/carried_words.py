"""What is carried by hand, in words: how much, for whom, when it was written, and whether it has been read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.carried import Brought, Outcome
from desktop.domain.clock import local
from desktop.services.carried.by_hand import Group, Receiver, WrittenTo
from desktop.ui.widgets.time_words import clock, short_day

translate = QCoreApplication.translate

_MOST_NAMES = 4


def size(count: int) -> str:
    """34 kB; 1,2 MB"""
    if count < 1_000:
        return translate("Carried", "under 1 kB")
    if count < 1_000_000:
        return translate("Carried", "{count} kB").format(count=round(count / 1_000))
    return translate("Carried", "{count} MB").format(count=f"{count / 1_000_000:.1f}".replace(".", ","))


def moment(at: int, today: date) -> str:
    """14.30, or tis 19 jan 14.30"""
    when = local(at)
    return clock(when) if when.date() == today else f"{short_day(when.date())} {clock(when)}"


def group(which: Group) -> str:
    """The heading above some receivers."""
    return {
        Group.OWN: translate("Carried", "Your own"),
        Group.UNIT: translate("Carried", "Your unit"),
        Group.COUNTY: translate("Carried", "The county"),
        Group.OTHER: translate("Carried", "Other units"),
    }[which]


def who(name: str) -> str:
    """The name, or what is said of one whose name has not come yet."""
    return name or translate("Carried", "A colleague whose name has not come yet")


def came_from(name: str, time: str) -> str:
    """Från Love Sjödin, skrivet 14.30"""
    if not name:
        return translate("Carried", "From a colleague whose name has not come yet, written {time}").format(time=time)
    return translate("Carried", "From {name}, written {time}").format(name=name, time=time)


def receiver(one: Receiver, today: date) -> tuple[str, str]:
    """A line to tick, and the small one below it."""
    name = translate("Carried", "My other computer") if one.group is Group.OWN else who(one.name)
    text = name if one.group in (Group.OWN, Group.UNIT) or not one.unit else f"{name}, {one.unit}"
    about = translate("Carried", "about {size}").format(size=size(one.size))
    return text, f"{about}. {written(one.last, today)}" if one.last is not None else about


def held(labels: Sequence[str]) -> tuple[str, str]:
    """What stays here until the county has been reached, by name where it has one; and why."""
    named = [label for label in labels if label]
    shown, more = named[:_MOST_NAMES], len(labels) - len(named[:_MOST_NAMES])
    if more and shown:
        shown.append(translate("Carried", "{count} more").format(count=more))
    elif more:
        shown = [translate("Carried", "something new")]
    first = translate("Carried", "Stays here until the county has been reached: {what}.")
    why = translate(
        "Carried",
        "Who may read there has changed, and the county must hear of that first. What is new there waits meanwhile, and"
        " nothing is lost.",
    )
    return first.format(what=", ".join(shown)), why


def written(one: WrittenTo, today: date) -> str:
    """Skrivet till USB 14.30. Inte läst än."""
    at = moment(one.written_at, today)
    if one.read_at is None:
        return translate("Carried", "Written to USB {time}, not read yet").format(time=at)
    read = moment(one.read_at, today)
    return translate("Carried", "Written to USB {time}, read {read}").format(time=at, read=read)


def outcome(told: Brought) -> tuple[str, str]:
    """How the reading ended: the first sentence, and the next."""
    match told.outcome:
        case Outcome.DAMAGED:
            return (
                translate("Carried", "The file is damaged, or was cut off."),
                translate("Carried", "What could be read is here. Ask for a new file; nothing comes twice."),
            )
        case Outcome.PULLED_OUT:
            return (
                translate("Carried", "The stick was pulled out."),
                translate("Carried", "What was read is here. Put it in and read again: it goes on where it stopped."),
            )
        case Outcome.STOPPED:
            return (
                translate("Carried", "Stopped before all was read."),
                translate("Carried", "What was read is here. Read again when you like: it goes on where it stopped."),
            )
        case _ if told.ended and not told.new and not told.known:
            return (
                translate("Carried", "The file was written by a computer that has been shut off."),
                translate("Carried", "Nothing from it is taken. Tell your system administrator."),
            )
        case _ if (told.old or told.erased_here) and not told.new:
            return (
                translate("Carried", "The file is older than what is on this computer."),
                translate("Carried", "What has ended or been erased since then is not taken. Nothing has been lost."),
            )
        case _ if told.new:
            return translate("Carried", "Read. It is on this computer now."), ""
        case _:
            return translate("Carried", "There was nothing in it that this computer did not have already."), ""


def results(told: Brought) -> list[str]:
    """What came, and what did not, a line each."""
    lines = []
    if told.new:
        lines.append(_count(told.new, translate("Carried", "1 new part"), translate("Carried", "{count} new parts")))
    if told.known:
        one, many = (
            translate("Carried", "1 part was here already"),
            translate("Carried", "{count} parts were here already"),
        )
        lines.append(_count(told.known, one, many))
    if told.taken_back:
        one = translate("Carried", "1 thing was taken back by its owner, and has been erased here")
        many = translate("Carried", "{count} things were taken back by their owner, and have been erased here")
        lines.append(_count(told.taken_back, one, many))
    if told.erased_here:
        one = translate("Carried", "1 part was left out: it is of something that has been erased")
        many = translate("Carried", "{count} parts were left out: they are of something that has been erased")
        lines.append(_count(told.erased_here, one, many))
    if told.old:
        one = translate("Carried", "1 part was left out: the file is older than what has ended here since")
        many = translate("Carried", "{count} parts were left out: the file is older than what has ended here since")
        lines.append(_count(told.old, one, many))
    if told.ended and (told.new or told.known):
        one = translate("Carried", "1 part was left out: its computer has been shut off")
        many = translate("Carried", "{count} parts were left out: their computer has been shut off")
        lines.append(_count(told.ended, one, many))
    if told.waiting:
        one = translate("Carried", "1 part waits for something that has not come yet")
        many = translate("Carried", "{count} parts wait for something that has not come yet")
        lines.append(_count(told.waiting, one, many))
    if told.set_aside:
        one = translate("Carried", "1 part could not be believed, and was laid aside")
        many = translate("Carried", "{count} parts could not be believed, and were laid aside")
        lines.append(_count(told.set_aside, one, many))
    return lines


def _count(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
