"""What may leave: the same rule for a question, an answer, a note and a disclosure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.domain.errors import KnownError, Reason
from desktop.services.guard.finding import Recognisable
from desktop.services.guard.guard import guard


def check_leaving(texts: Iterable[str], reason: str, day: date, names: Iterable[str] = ()) -> None:
    """Raise KnownError(RECOGNISABLE) where somebody could be recognised and no reason to send it anyway is given.

    A personal number is never sent, whatever the reason. The reason is sent too, and is looked at as well.
    """
    text = "\n".join((*texts, reason))
    found = {finding.reason for finding in guard().find(text, day, names)}
    if Recognisable.PERSONAL_NUMBER in found or (found and not reason.strip()):
        raise KnownError(Reason.RECOGNISABLE)
