"""What was never sent, in words: a day and a kind, and the alias where this computer knows it. Never content."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.services.county.manifests import UnsentWork, Work
from desktop.ui.widgets import RowWords
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate

ICONS = {
    Work.SESSION: "chat-circle-text",
    Work.URGENT: "warning-circle",
    Work.NOTE: "note-pencil",
    Work.PLAN: "file-text",
    Work.MAP: "share-network",
    Work.CONSULTATION: "chats-circle",
    Work.CONSENT: "handshake",
    Work.PERSON: "user",
    Work.ASSIGNMENT: "handshake",
    Work.ATTACHMENT: "paperclip",
    Work.OTHER: "file-text",
}


def work_word(work: Work) -> str:
    """What kind of thing it is."""
    return {
        Work.SESSION: translate("Unsent", "A session"),
        Work.URGENT: translate("Unsent", "An urgent note"),
        Work.NOTE: translate("Unsent", "A note in the file"),
        Work.PLAN: translate("Unsent", "Changes in the support plan"),
        Work.MAP: translate("Unsent", "Changes in the network map"),
        Work.CONSULTATION: translate("Unsent", "Something in a consultation"),
        Work.CONSENT: translate("Unsent", "A consent or something handed over"),
        Work.PERSON: translate("Unsent", "Changes in the person's details"),
        Work.ASSIGNMENT: translate("Unsent", "Changes in an assignment"),
        Work.ATTACHMENT: translate("Unsent", "An attached document"),
        Work.OTHER: translate("Unsent", "Something else"),
    }[work]


def unsent_rows(found: Iterable[UnsentWork]) -> list[RowWords]:
    """A row for each day, kind and client, with how many there are if more than one."""
    rows = []
    for (day, work, alias), same in groupby(found, key=lambda one: (one.day, one.work, one.alias)):
        count = len(list(same))
        title = ", ".join(part for part in (short_day_with_year(day), alias) if part)
        second = work_word(work)
        if count > 1:
            second = translate("Unsent", "{what}, {count} of them").format(what=second, count=count)
        rows.append(RowWords(title, second, icon=ICONS[work]))
    return rows
