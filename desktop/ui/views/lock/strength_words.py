"""How good a passphrase is, in calm words: how long guessing would take, and whether that is enough."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.recovery.passphrase import GuessTime, Strength

translate = QCoreApplication.translate


def strength_words(strength: Strength) -> str:
    """One or two sentences; what is missing is said as something to do."""
    took = _time(strength.time)
    if strength.enough:
        enough = translate(
            "StrengthWords", "Somebody who stole the computer would need {time} to guess it. That is enough."
        )
        return enough.format(time=took)
    more = translate(
        "StrengthWords", "Somebody who stole the computer would need {time} to guess it. Add a word or two."
    )
    return more.format(time=took)


def _time(time: GuessTime) -> str:
    return {
        GuessTime.MINUTES: translate("StrengthWords", "less than an hour"),
        GuessTime.HOURS: translate("StrengthWords", "some hours"),
        GuessTime.DAYS: translate("StrengthWords", "some days"),
        GuessTime.MONTHS: translate("StrengthWords", "some months"),
        GuessTime.YEARS: translate("StrengthWords", "some years"),
        GuessTime.CENTURIES: translate("StrengthWords", "hundreds of years"),
        GuessTime.FOR_EVER: translate("StrengthWords", "longer than anybody can wait"),
    }[time]
