"""Roles, computers and invitations in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.county.administration import NewMember, OpenInvitation
from desktop.services.county.roster import ComputerLine, MemberLine
from desktop.ui.widgets import Option
from desktop.ui.widgets.time_words import clock, short_day_with_year

translate = QCoreApplication.translate

CHOSEN = (1, 2, 3, 4, 5, 6, 7)
"""wire.directory.Role. The last is no person: a municipality's recovery key, which has no other role."""
OF_PEOPLE = CHOSEN[:-1]


def role_word(role: int) -> str:
    """What a role is called."""
    return {
        1: translate("Roles", "Social worker"),
        2: translate("Roles", "Contact person"),
        3: translate("Roles", "County coordinator"),
        4: translate("Roles", "Manager"),
        5: translate("Roles", "Log reviewer"),
        6: translate("Roles", "System administrator"),
        7: translate("Roles", "Recovery key on paper"),
    }.get(role, translate("Roles", "A role of a newer version"))


def role_words(roles: Iterable[int]) -> str:
    """Several, one after another."""
    return ", ".join(role_word(role) for role in sorted(roles))


def role_options(roles: Sequence[int] = CHOSEN) -> list[Option]:
    """The roles to choose among."""
    return [Option(str(role), role_word(role)) for role in roles]


def moment(at: int | None) -> str:
    """A day and a clock, or that it is not known."""
    if at is None:
        return translate("Administration", "not known")
    when = local(at)
    return f"{short_day_with_year(when.date())} {clock(when)}"


def member_second(line: MemberLine) -> str:
    """Title and roles, once if they are the same word."""
    return " · ".join(_once(line.info.title, role_words(line.info.roles)))


def member_detail(line: MemberLine) -> str:
    """How many computers, since when; or that she has ended."""
    if not line.info.active:
        ended = max((one.ended_at or 0 for one in line.computers), default=0)
        words = translate("Administration", "Ended {day}").format(day=moment(ended or None))
        return words if line.told else f"{words}. {not_told()}"
    here = line.in_use
    if not here:
        return translate("Administration", "No computer")
    since = min((one.since for one in here if one.since is not None), default=None)
    count = len(here)
    words = (
        translate("Administration", "One computer")
        if count == 1
        else translate("Administration", "{count} computers").format(count=count)
    )
    return words if since is None else f"{words}, {since_words(since)}"


def since_words(at: int) -> str:
    """Since which day."""
    return translate("Administration", "since {day}").format(day=short_day_with_year(local(at).date()))


def not_told() -> str:
    """What is decided here and nobody else knows yet."""
    return translate("Administration", "Goes to the county at the first coverage, before everything else.")


def computer_title(line: ComputerLine) -> str:
    """What a computer is called: by its number in the directory when it has no name."""
    words = line.label or translate("Administration", "Computer no. {number}").format(number=line.number)
    return translate("Administration", "{computer}, this one").format(computer=words) if line.here else words


def computer_second(line: ComputerLine) -> str:
    """Since when, or ended when."""
    if line.active:
        return since_words(line.since) if line.since is not None else translate("Administration", "in use")
    words = translate("Administration", "Shut off {day}").format(day=moment(line.ended_at))
    return words if line.told else f"{words}. {not_told()}"


def invitation_second(invitation: OpenInvitation, unit: str, today: date) -> str:
    """For which unit and role, and until when it can be used."""
    until = local(invitation.expires).date()
    if until < today:
        ends = translate("Administration", "expired {day}").format(day=short_day_with_year(until))
    else:
        ends = translate("Administration", "can be used once, until {day}").format(day=short_day_with_year(until))
    return " · ".join((unit, role_words(invitation.who.roles), ends))


def who_words(who: NewMember, unit: str) -> str:
    """An applicant or an invited one: title, unit, roles."""
    another = translate("Administration", "another computer") if who.member is not None else ""
    return " · ".join(_once(who.title, role_words(who.roles), unit, another))


def _once(*parts: str) -> list[str]:
    """Those that say something, and the same thing once: a title is often the role."""
    found: list[str] = []
    for part in parts:
        if part and part.casefold() not in (other.casefold() for other in found):
            found.append(part)
    return found
