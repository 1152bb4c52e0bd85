"""Journeys and leases in words: what waits, who can let it come back, and what is locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.compartments import CompartmentKind
from desktop.domain.ports import MemberInfo
from desktop.services.away.leases import LeaseView, Locked
from desktop.services.away.travel import Waits
from desktop.services.away.travel_choices import Choice
from desktop.ui.widgets.time_words import clock, short_day

translate = QCoreApplication.translate


def moment(at: int) -> str:
    """tor 4 feb 16.18"""
    when = local(at)
    return f"{short_day(when.date())} {clock(when)}"


def names(members: Sequence[MemberInfo]) -> str:
    """Who, with the number to ring where there is one."""
    return ", ".join(
        translate("Travel", "{name}, {phone}").format(name=one.name, phone=one.phone) if one.phone else one.name
        for one in members
    )


def choice_words(choice: Choice) -> tuple[str, str]:
    """A line to tick, and the small one below it."""
    kinds = {
        CompartmentKind.PERSON_FILE: translate("Travel", "{alias}, person file"),
        CompartmentKind.ASSIGNMENT: translate("Travel", "{alias}, contact person's assignment"),
        CompartmentKind.DISCLOSURE: translate("Travel", "{alias}, received copy"),
        CompartmentKind.PROTECTED: translate("Travel", "{alias}, protected details"),
    }
    small = []
    if len(choice.parts) > 1:
        small.append(translate("Travel", "With all that belongs to it."))
    if choice.unsent:
        small.append(unsent_words(choice.unsent, choice.since))
    if not choice.holders:
        small.append(translate("Travel", "Nobody else has all of it on a computer."))
    return kinds[choice.kind].format(alias=choice.alias or "–"), " ".join(small)


def unsent_words(changes: int, since: int | None) -> str:
    """How much has not been sent, and since when."""
    when = moment(since) if since is not None else "–"
    if changes == 1:
        return translate("Travel", "One change has not been sent, since {when}.").format(when=when)
    return translate("Travel", "{count} changes have not been sent, since {when}.").format(count=changes, when=when)


def waits_line(waits: Waits) -> str:
    """Exactly what keeps the journey from beginning."""
    if not waits.alias:
        return translate("Travel", "The word to your colleague that lets the files come back has not been sent yet.")
    return f"{waits.alias}: {unsent_words(waits.changes, waits.since)}"


def files_word(count: int) -> str:
    """How many."""
    if count == 1:
        return translate("Travel", "one file")
    return translate("Travel", "{count} files").format(count=count)


def lease_words(view: LeaseView) -> tuple[str, str]:
    """The end of the lease in good time: which day, and what to do about it. Nothing for a quiet lease."""
    if not view.warns or view.days_left is None or view.locks_at is None:
        return "", ""
    if view.days_left <= 1:
        first = translate("Travel", "What you have been lent is locked within a day.")
    else:
        first = translate("Travel", "In {days} days what you have been lent is locked.").format(days=view.days_left)
    rest = translate("Travel", "Connect once before {when}, and it stays. Nothing that you have written is lost.")
    return first, rest.format(when=moment(view.locks_at))


def locked_words(locked: Locked) -> tuple[str, str]:
    """What is locked until the next contact; or has gone, because the access has ended."""
    if not locked.is_any:
        if not locked.over:
            return "", ""
        return (
            translate("Travel", "Something that you were lent is no longer here."),
            translate("Travel", "Your access to it has ended. Ring the one who gave it, if that was not meant."),
        )
    if locked.assignments:
        first = translate("Travel", "The assignment is locked until this computer has been in touch with the county.")
    else:
        first = translate("Travel", "Copies are locked until this computer has been in touch with the county.")
    rest = translate("Travel", "Connect once, and it comes back by itself.")
    if locked.unsent:
        kept = translate("Travel", "What you had written is kept, sealed, and is sent first.")
        rest = f"{rest} {kept}"
    return first, rest
