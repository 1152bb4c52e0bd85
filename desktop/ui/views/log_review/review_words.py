"""What the room says of logs, entries and reviews. Facts and dates: an entry is not a suspicion."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.access_log import Fault, Flaw
from desktop.domain.clock import local
from desktop.domain.records.access_log import Act, Outcome
from desktop.services.log.log_review import Item, ReviewView, Rota
from desktop.services.log.log_review_logs import DeviceLog, Line, worst
from desktop.ui.views.seen_by.deed_words import act_words
from desktop.ui.widgets import RowWords
from desktop.ui.widgets.time_words import clock, short_day, short_day_with_year, week_number

translate = QCoreApplication.translate

ICONS = {
    Act.OPENED: "eye",
    Act.PRINTED: "printer",
    Act.EXPORTED: "download-simple",
    Act.COPIED: "copy",
    Act.DISCLOSED: "share-network",
    Act.REFUSED: "prohibit",
    Act.UNMASKED: "warning-circle",
    Act.RECOVERED: "key",
    Act.HANDED_OVER: "handshake",
    Act.LOWERED: "shield",
    Act.LINKED: "link-simple",
    Act.COMPARED: "columns",
    Act.STARTED: "desktop",
}


def name_of(line: Line | DeviceLog) -> str:
    """Who it is; the reviewer herself is told apart, for she should not be the one to judge it."""
    name = line.member.name or translate("LogReview", "Somebody whose name has not come here")
    return translate("LogReview", "{name} (you)").format(name=name) if line.mine else name


def line_words(line: Line, *, lead: str = "") -> RowWords:
    """An entry as a row: who, what, the file's code, when."""
    marks = [translate("LogReview", "protected identity")] if line.protected else []
    file = [" ".join(part for part in (line.code, line.alias) if part)] if line.code else []
    return RowWords(
        name_of(line),
        " · ".join([act_words(line.act, line.what, line.kind), *file, *marks]),
        translate("LogReview", "Reason: {reason}").format(reason=line.reason) if line.reason else "",
        right=lead or clock(local(line.at)),
        icon=ICONS.get(line.act, "list") if line.act else "list",
    )


def item_words(item: Item) -> RowWords:
    """An entry to look at, and why it is: drawn, or always."""
    why = translate("LogReview", "drawn at random") if item.drawn else translate("LogReview", "always looked at")
    moment = local(item.line.at)
    return line_words(item.line, lead=f"{short_day(moment.date())} {clock(moment)} · {why}")


def outcome_word(outcome: Outcome) -> str:
    """Utan anmärkning, fråga ställd, avvikelse."""
    return {
        Outcome.NO_REMARK: translate("LogReview", "No remark"),
        Outcome.ASKED: translate("LogReview", "Question asked"),
        Outcome.DEVIATION: translate("LogReview", "Deviation"),
    }[outcome]


def device_words(log: DeviceLog) -> RowWords:
    """A computer: is its log whole, and when was it last heard from."""
    title = translate("LogReview", "{name}, computer {number}").format(name=name_of(log), number=log.device)
    return RowWords(title, state_words(log), heard_words(log), icon="desktop")


def state_words(log: DeviceLog) -> str:
    """Whole, or the first thing that is wrong with it."""
    fault = worst(log.chain.faults)
    if fault is not None:
        return fault_words(fault)
    if log.withheld:
        return translate("LogReview", "Part of the log has been written and has not come here.")
    if log.heard_at is None:
        return translate("LogReview", "Nothing has come from this computer yet.")
    return translate("LogReview", "The log is whole. Entries: {count}.").format(count=log.count)


def fault_words(fault: Fault) -> str:
    """One flaw in a sentence."""
    first, last = fault.after + 1, fault.before - 1
    since = short_day_with_year(local(fault.since * 1000).date()) if fault.since else ""
    sentences = {
        Flaw.GAP: translate("LogReview", "Entry {first} to {last} is missing, after {day}."),
        Flaw.REWRITTEN: translate(
            "LogReview", "Entry {number} was changed after it was written, or another before it."
        ),
        Flaw.TWICE: translate("LogReview", "There are two entries with number {number}."),
        Flaw.END_MISSING: translate("LogReview", "The end is missing: entry {last} was here at an earlier review."),
        Flaw.CLOCK_BACK: translate("LogReview", "The computer's clock was set back after {day}. No entry is missing."),
    }
    if fault.flaw is Flaw.GAP and not since:
        return translate("LogReview", "The beginning is missing, up to entry {last}.").format(last=last)
    return sentences[fault.flaw].format(first=first, last=last, number=fault.before, day=since)


def heard_words(log: DeviceLog) -> str:
    """Senast hörd av; tyst sedan …"""
    if log.heard_at is None:
        return ""
    moment = local(log.heard_at)
    day = f"{short_day_with_year(moment.date())} {clock(moment)}"
    if log.silent:
        return translate("LogReview", "Not heard from since {day}.").format(day=day)
    if not log.active:
        return translate("LogReview", "The computer has ended. Last entry {day}.").format(day=day)
    return translate("LogReview", "Last entry {day}.").format(day=day)


def rota_title(rota: Rota) -> str:
    """Nästa granskning: tor 18 feb, v. 7"""
    return translate("LogReview", "Next review: {day}, week {week}").format(
        day=short_day(rota.next_on), week=week_number(rota.next_on)
    )


def rota_words(rota: Rota, percent: int) -> str:
    """What has come since the last one, and how much of it is looked at."""
    words = translate(
        "LogReview",
        "New entries: {count}. Of these {always} concern protected identities, emergencies or recovery, and are all"
        " looked at. Of the rest {percent} per cent are drawn at random.",
    ).format(count=rota.entries, always=rota.always, percent=percent)
    if rota.due:
        return translate("LogReview", "It has not been begun.") + " " + words
    return words


def begun_words(view: ReviewView) -> str:
    """When it began, how many it covers, and by what the sample can be drawn again."""
    record = view.seen.record
    moment = local(record.begun_at or 0)
    always = sum(not item.drawn for item in view.items)
    return translate(
        "LogReview",
        "Begun {day} {time} by {name}. Entries: {entries}. Always looked at: {always}. Drawn: {drawn}."
        " Number of the draw: {seed}.",
    ).format(
        day=short_day(moment.date()),
        time=clock(moment),
        name=view.by.name,
        entries=view.entries,
        always=always,
        drawn=record.drawn,
        seed=record.seed.hex(),
    )


def done_words(view: ReviewView) -> RowWords:
    """A review that has been ended."""
    record = view.seen.record
    found = translate("LogReview", "Entries: {entries}. Drawn: {drawn}. Questions: {asked}. Deviations: {deviations}.")
    title = outcome_word(record.outcome or Outcome.NO_REMARK)
    return RowWords(
        title,
        found.format(entries=view.entries, drawn=record.drawn, asked=view.asked, deviations=view.deviations),
        record.note,
        right=_by(record.done_on, view.by.name),
        icon="list",
    )


def _by(day: date | None, name: str) -> str:
    return ", ".join(part for part in (short_day_with_year(day) if day else "", name) if part)
