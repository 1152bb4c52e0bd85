"""What came otherwise than it should, or has not come, in words: a part of the panel above the status line."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.status import StatusView, Withheld
from desktop.ui.shell import Passage
from desktop.ui.widgets.time_words import when

translate = QCoreApplication.translate

_NEWS = timedelta(days=30)
"""What was put aside longer ago is told in *This computer* only."""

Row = tuple[str, str]


def odd_passage(view: StatusView, newer: int, today: date) -> tuple[Passage, ...]:
    """`newer`: how much waits for a later version of the program. Nothing is said where all is as it should be."""
    rows = [_newer(newer)] if newer else []
    rows += [_withheld(one, today) for one in view.withheld]
    if view.set_aside_at is not None and today - local(view.set_aside_at).date() <= _NEWS:
        rows.append(_set_aside(view.set_aside, when(local(view.set_aside_at), today)))
    return (Passage(translate("Status", "Not as it should be"), tuple(rows), early=True),) if rows else ()


def odd_in_short(view: StatusView, newer: int, today: date) -> str:
    """The same for the line itself: while it lasts, and of what was put aside on the day."""
    new = view.set_aside_at is not None and local(view.set_aside_at).date() == today
    if newer or view.withheld or new:
        return translate("Status", "Something is not as it should be")
    return ""


def _newer(count: int) -> Row:
    title = translate("Status", "Written with a newer Bredvid")
    if count > 1:
        title = translate("Status", "Written with a newer Bredvid: {count} things").format(count=count)
    return title, translate("Status", "It has come and is kept, and can be read when this computer has been updated.")


def _withheld(one: Withheld, today: date) -> Row:
    title = translate("Status", "The list of who is in the county")
    if one.by:
        title = translate("Status", "What {name} has written").format(name=one.by)
    words = translate(
        "Status",
        "Others have seen more of it than the county's computer gives here, since {when}. If it has not come tomorrow,"
        " ring the system administrator.",
    )
    return title, words.format(when=when(local(one.since), today))


def _set_aside(count: int, latest: str) -> Row:
    title = translate("Status", "Kept apart: one thing that came")
    if count > 1:
        title = translate("Status", "Kept apart: {count} things that came").format(count=count)
    words = translate(
        "Status",
        "It could not be believed, and has changed nothing here. The latest came {when}. This computer says more.",
    )
    return title, words.format(when=latest)
