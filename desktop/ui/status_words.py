"""The status line in words, made of the queue's facts and of what is known about the coverage."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.services.status import Refusal, StatusView, WaitingItem, What
from desktop.ui.sending_words import Held, refusal_words
from desktop.ui.shell import Coverage, StatusLine, Waiting

translate = QCoreApplication.translate


def status_line(
    view: StatusView, today: date, coverage: Coverage, saved_at: int | None = None, held: Held | None = None
) -> StatusLine:
    """`saved_at`: when something was last kept in this window, drafts included; the later of the two is shown."""
    saved = max((at for at in (view.saved_at, saved_at) if at), default=None)
    return StatusLine(
        today=today,
        saved_at=_moment(saved),
        sent_at=_moment(view.sent_at),
        waiting=tuple(_waiting(item, coverage, held) for item in view.waiting),
        coverage=coverage,
        coverage_words=_locked(view.locked),
        user=", ".join(part for part in (view.user, view.place) if part),
    )


def locked_line(line: StatusLine, coverage: Coverage) -> StatusLine:
    """What may be said while locked: times and a number, not who, and not what."""
    words = translate("Status", "Something of yours")
    return StatusLine(
        today=line.today,
        saved_at=line.saved_at,
        sent_at=line.sent_at,
        waiting=tuple(Waiting(words, _why(None, coverage, None), item.since) for item in line.waiting),
        coverage=coverage,
        coverage_words=(
            translate("Status", "No coverage. You can unlock and write all the same.")
            if coverage is Coverage.OFFLINE
            else ""
        ),
    )


def _locked(count: int) -> str:
    """What was lent too long without contact, in place of the words about coverage: it is why there is less to see."""
    if count > 1:
        return translate("Status", "{count} things are locked until connected").format(count=count)
    return translate("Status", "Locked until connected") if count else ""


def _moment(at: int | None) -> datetime | None:
    return local(at) if at else None


def _waiting(item: WaitingItem, coverage: Coverage, held: Held | None) -> Waiting:
    holds = held if held is not None and (held.urgent_too or item.what is not What.WITHDRAWAL) else None
    return Waiting(_what(item), _why(item.refusal, coverage, holds), local(item.since))


def _what(item: WaitingItem) -> str:
    if item.what is What.CONSULTATION and item.code:
        return translate("Status", "Consultation {code}").format(code=item.code)
    return {
        What.WITHDRAWAL: translate("Status", "A withdrawn consent, before everything else"),
        What.PERSON_FILE: translate("Status", "Changes in a person file"),
        What.ASSIGNMENT: translate("Status", "A contact person's assignment"),
        What.CONSULTATION: translate("Status", "A consultation"),
        What.DISCLOSURE: translate("Status", "Something handed over"),
        What.OTHER: translate("Status", "Names and numbers of the county"),
    }[item.what]


def _why(refusal: Refusal | None, coverage: Coverage, held: Held | None) -> str:
    if refusal is not None:
        return refusal_words(refusal)
    if coverage is Coverage.OFFLINE:
        return translate("Status", "No coverage.")
    if held is not None:
        return held.words
    return translate("Status", "It is sent in a moment.")
