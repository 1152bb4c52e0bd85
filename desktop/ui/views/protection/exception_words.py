"""The words of an exception: to whom, how far it has come, until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.protected.exceptions import ExceptionView, Standing
from desktop.ui.views.consents.consent_words import names_words
from desktop.ui.views.people.person_words import hand_words, moment_words

translate = QCoreApplication.translate

COUNTY_DIGITS = 2


def to_whom(view: ExceptionView) -> str:
    """Centrum mot våld och Åre"""
    return names_words([name or code for code, name in view.recipients])


def title(view: ExceptionView) -> str:
    """Björk: lämna ut till Centrum mot våld"""
    return translate("Exceptions", "{alias}: hand over to {units}").format(alias=view.alias, units=to_whom(view))


def standing_words(view: ExceptionView, today: date) -> str:
    """How far it has come, and who said what."""
    answered = hand_words(view.answered, today) if view.answered is not None else ""
    until = moment_words(local(view.seen.record.valid_until or 0), today)
    return {
        Standing.WAITING: translate("Exceptions", "Waits for somebody else's answer, until {until}."),
        Standing.APPROVED: translate("Exceptions", "Approved by {answered}. May be handed over until {until}."),
        Standing.REFUSED: translate("Exceptions", "The answer was no. {answered}"),
        Standing.USED: translate("Exceptions", "Handed over. Approved by {answered}."),
        Standing.WITHDRAWN: translate("Exceptions", "Taken back."),
        Standing.OVER: translate("Exceptions", "Its time was up {until}."),
    }[view.standing].format(answered=answered, until=until)
