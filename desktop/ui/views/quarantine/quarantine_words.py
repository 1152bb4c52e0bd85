"""Held work in words: why it is held, how far it has come, and of which days and kinds it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.services.away.held_items import HeldItem
from desktop.services.away.quarantine import Held, Odd, Where
from desktop.ui.views.lost_computer.unsent_words import ICONS, work_word
from desktop.ui.widgets import RowWords
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate


def reason(code: str) -> str:
    """Why it may not be sent."""
    return {
        "ended": translate("Quarantine", "Your access ended before it had been sent."),
        "shut_out": translate("Quarantine", "The computer was shut off before it had been sent."),
        "refused": translate("Quarantine", "The county's computer would not take it."),
        "erased": translate("Quarantine", "What it belonged to was taken back before it had been sent."),
    }.get(code, "")


def reason_of_other(code: str) -> str:
    """The same, said to the one who receives it."""
    return {
        "ended": translate("Quarantine", "The access ended before it had been sent."),
        "shut_out": translate("Quarantine", "The computer was shut off before it had been sent."),
        "refused": translate("Quarantine", "The county's computer would not take it where it was meant to go."),
        "erased": translate("Quarantine", "What it belonged to was taken back before it had been sent."),
    }.get(code, "")


def standing(held: Held) -> str:
    """How far it has come."""
    who = ", ".join(one.name for one in held.receivers)
    return {
        Where.HERE: translate("Quarantine", "It lies here and nowhere else. Hand it over to: {who}.").format(who=who)
        if who
        else translate("Quarantine", "It lies here and nowhere else. Ring your unit: nobody there has a computer yet."),
        Where.WAITING: translate("Quarantine", "Handed over to {who}. It goes at the first coverage.").format(who=who),
        Where.SENT: translate("Quarantine", "Sent to {who}. Nobody has decided about it yet.").format(who=who),
        Where.TAKEN_IN: translate("Quarantine", "The unit has taken it in."),
        Where.PUT_ASIDE: translate("Quarantine", "The unit has put it aside: {reason}").format(reason=held.said),
    }[held.where]


def item_rows(items: Iterable[HeldItem], alias: str) -> list[RowWords]:
    """One row for each, by day and kind; no words of it."""
    return [
        RowWords(
            ", ".join(part for part in (short_day_with_year(item.day), alias) if part),
            work_word(item.work),
            icon=ICONS[item.work],
        )
        for item in items
    ]


def odd_line(odd: Odd) -> str:
    """Something that came and was not believed."""
    why = {
        "malformed": translate("Quarantine", "it could not be read"),
        "signature": translate("Quarantine", "its signature does not hold"),
        "not_granter": translate("Quarantine", "the sender may not let anyone in there"),
        "not_mine": translate("Quarantine", "it was meant for another computer"),
        "fork": translate("Quarantine", "two different versions came under one number"),
        "two_directories": translate("Quarantine", "its sender was shown another list of who is in the county"),
        "key_changed": translate("Quarantine", "it carried another key than the one that is known"),
        "proof": translate("Quarantine", "the computer that asked to be let in did not know its invitation"),
        "not_asked": translate("Quarantine", "it answers something that was never asked here"),
    }.get(odd.reason, translate("Quarantine", "the reason is not known to this version"))
    if odd.count == 1:
        return translate("Quarantine", "One thing that came is kept apart: {why}.").format(why=why)
    return translate("Quarantine", "{count} things that came are kept apart: {why}.").format(count=odd.count, why=why)
