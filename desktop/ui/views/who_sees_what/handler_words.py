"""What the card of handlers says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.records.membership import GrantBasis
from desktop.services.access.handlers import Change, Handler
from desktop.ui.views.people.person_words import day_words

translate = QCoreApplication.translate


def name_words(handler: Handler) -> str:
    """Ingrid Norell (du)"""
    name = handler.member.name or translate("HandlerWords", "Name not known here yet")
    return translate("HandlerWords", "{name} (you)").format(name=name) if handler.mine else name


def since_words(handler: Handler, today: date) -> str:
    """Vikarie till tors 18 feb. Insläppt mån 18 jan av Gun-Britt Modin."""
    sentences = []
    if handler.until is not None:
        last = day_words(handler.until, today)
        stands_in = handler.basis is GrantBasis.STAND_IN
        until = (
            translate("HandlerWords", "Stand-in until {day}.")
            if stands_in
            else translate("HandlerWords", "Until {day}.")
        )
        sentences.append(until.format(day=last))
    if handler.since is None:
        sentences.append(translate("HandlerWords", "Opened the file."))
    else:
        day = day_words(local(handler.since).date(), today)
        let_in = translate("HandlerWords", "Let in {day} by {name}.")
        sentences.append(let_in.format(day=day, name=handler.let_in_by))
    if not handler.has_computer:
        sentences.append(translate("HandlerWords", "Has no computer now."))
    return " ".join(sentences)


def nobody_words() -> str:
    """When every social worker of the unit handles the file already."""
    return translate("HandlerWords", "There is no other social worker in the municipality to let in.")


def done_words(change: Change) -> str:
    """What was just done, beside the way back."""
    name = change.member.name
    if change.ended or any(not made.record.rights for made in change.made):
        out = translate(
            "HandlerWords", "{name} does not handle the file any more, and gets nothing that is written now."
        )
        return out.format(name=name)
    [made] = change.made
    if made.record.until is not None:
        return translate("HandlerWords", "{name} stands in, with all that was.").format(name=name)
    return translate("HandlerWords", "{name} handles the file now, with all that was.").format(name=name)
