"""What the person's age asks of a consent, in a line (SC13)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.consent import AgeDemand, demanded
from desktop.domain.records.consent import Giver
from desktop.services.consent.consents import AgeAsks
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate


def demand_on(asks: AgeAsks, day: date | None, today: date) -> AgeDemand:
    """What a consent that holds from this day must meet."""
    return demanded(asks.birth, day or today, asks.policy)


def age_line(asks: AgeAsks, demand: AgeDemand, giver: str, alias: str) -> str:
    """Who must give it; and, where a guardian signs, when it comes to rest."""
    own, adult = asks.policy.own_from_age, asks.policy.adult_age
    line = {
        AgeDemand.UNKNOWN: translate(
            "ConsentAge",
            "The file does not say when {alias} was born. With the year it is clear who gives the consent.",
        ),
        AgeDemand.GUARDIAN: translate("ConsentAge", "Below {own}: a guardian gives it, gladly together with {alias}."),
        AgeDemand.OWN: translate(
            "ConsentAge",
            "From {own} {alias} must agree too. With a guardian, or alone for a reason that you write down.",
        ),
        AgeDemand.ALONE: translate("ConsentAge", "{adult} or older: {alias} gives it alone."),
    }[demand]
    said = [line.format(alias=alias, own=own, adult=adult)]
    if giver in (Giver.GUARDIAN, Giver.BOTH) and demand is not AgeDemand.ALONE:
        said.append(rests_line(asks.adult_on, asks.birth.day is not None, adult))
    return " ".join(part for part in said if part)


def rests_line(on: date | None, exactly: bool, adult: int) -> str:
    """From which day what a guardian has signed rests, and how sure that is."""
    if on is None:
        return ""
    if exactly:
        sentence = translate("ConsentAge", "It rests from {day}, the {adult}th birthday.")
    else:
        sentence = translate(
            "ConsentAge", "Only the year of birth is known, so it rests from {day}, the year of the {adult}th birthday."
        )
    return sentence.format(day=short_day_with_year(on), adult=adult)
