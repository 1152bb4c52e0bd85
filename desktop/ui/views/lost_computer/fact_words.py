"""The nine facts in words: what is known, what is not, and who can know it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.county.lost_computers import LostView, UnitHalf
from desktop.ui.widgets.time_words import clock, short_day, short_day_with_year

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the nine: what is asked, and the answer as far as anybody knows."""

    title: str
    text: str


def moment(at: int | None) -> str:
    """Such as "fre 12 feb 2027 16.20"."""
    if at is None:
        return translate("LostComputer", "not known")
    when = local(at)
    return f"{short_day_with_year(when.date())} {clock(when)}"


def deadline(at: int | None) -> str:
    """Such as "mån 15 feb 16.20"."""
    if at is None:
        return translate("LostComputer", "not known")
    when = local(at)
    return f"{short_day(when.date())} {clock(when)}"


def facts(view: LostView) -> list[Fact]:
    """All nine, in the order in which an authority asks."""
    return [
        Fact(
            translate("LostComputer", "Was what lay on it encrypted?"),
            translate("LostComputer", "Yes, all that Bredvid saved. It cannot be opened without the passphrase."),
        ),
        Fact(translate("LostComputer", "Since when is it locked?"), _locked(view)),
        Fact(translate("LostComputer", "Which clients were on it?"), _aliases(view)),
        Fact(translate("LostComputer", "Who of them has protected personal data?"), _protected(view)),
        Fact(translate("LostComputer", "What had not been sent?"), _unsent(view)),
        Fact(
            translate("LostComputer", "Were there passwords in plain text?"),
            translate("LostComputer", "No. Bredvid saves none. Was the passphrase on a paper with the computer?"),
        ),
        Fact(translate("LostComputer", "Who had it, and where?"), ""),
        Fact(translate("LostComputer", "When was it last in contact?"), _heard(view)),
        Fact(translate("LostComputer", "What could it open, and have the keys been changed?"), _keys(view)),
    ]


def revoked(view: LostView) -> str:
    """That it is shut off, since when, and whether the county knows."""
    words = translate("LostComputer", "The computer is shut off since {when}.").format(
        when=moment(view.seen.record.revoked_at)
    )
    if view.told:
        rest = translate("LostComputer", "It is refused, and locks itself if it comes back.")
    else:
        rest = translate("LostComputer", "That goes to the county at the first coverage, before everything else.")
    return f"{words} {rest}"


def _locked(view: LostView) -> str:
    return translate(
        "LostComputer", "Bredvid locks itself after {minutes} minutes, and when the lid is closed. Known to be locked:"
    ).format(minutes=view.lock_minutes)


def _only_unit(view: LostView) -> str:
    return translate("LostComputer", "Only {unit} can see that. Ask them to open the page.").format(
        unit=view.who.unit_name or view.who.unit_code
    )


def _aliases(view: LostView) -> str:
    if view.unit is None:
        return _only_unit(view)
    if not view.unit.aliases:
        return translate("LostComputer", "None that you can see. Ask those who have the files to add theirs.")
    return ", ".join(held.alias for held in view.unit.aliases)


def _protected(view: LostView) -> str:
    if view.unit is None:
        return _only_unit(view)
    protected = [held.alias for held in view.unit.aliases if held.protected]
    return ", ".join(protected) or translate("LostComputer", "None of those that are known here.")


def _unsent(view: LostView) -> str:
    if view.unit is None:
        return _only_unit(view)
    if view.unit.unsent:
        return translate("LostComputer", "This it said was waiting, and it has not come. Only days are known:")
    return _nothing_told(view.unit)


def _nothing_told(unit: UnitHalf) -> str:
    if unit.told_at is not None:
        return translate("LostComputer", "All that it said was waiting {when} has come since.").format(
            when=moment(unit.told_at)
        )
    return translate(
        "LostComputer", "It never said that anything waited. What was written after its last contact nobody knows."
    )


def _heard(view: LostView) -> str:
    at = view.seen.record.last_heard_at
    if at is None:
        return translate("LostComputer", "Not known yet: the computers of {unit} tell it by themselves.").format(
            unit=view.who.unit_name or view.who.unit_code
        )
    return translate("LostComputer", "The latest that has come from it was written {when}.").format(when=moment(at))


def _keys(view: LostView) -> str:
    if view.unit is None:
        left = view.seen.record.keys_left
        if left is None:
            return translate("LostComputer", "Not known yet: the computers of {unit} tell it by themselves.").format(
                unit=view.who.unit_name or view.who.unit_code
            )
        return _left(left)
    could = translate("LostComputer", "{count} files, assignments and consultations that you have too.").format(
        count=view.unit.keys
    )
    return f"{could} {_left(view.unit.keys_left)}"


def _left(count: int) -> str:
    if not count:
        return translate("LostComputer", "All of them have a new key that it never had.")
    return translate(
        "LostComputer", "{count} of them get a new key as soon as somebody who handles them is in contact."
    ).format(count=count)
