"""The panel above the status line in words: who has received what, what stays here, and what goes over the link now."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.transfer import Allowance, Answer, Transfer
from desktop.services.sendings import Kept, Receiver, Sending, SendingsView, Stays
from desktop.services.status import Refusal, What
from desktop.ui.shell import Act, Moving, Passage
from desktop.ui.widgets.time_words import when

translate = QCoreApplication.translate

_WORTH_TELLING = 64 * 1024
_KILO, _MEGA = 1_000, 1_000_000
_MANY_MINUTES = 90


class Held(NamedTuple):
    """Why what waits is not sent although there may be coverage. `urgent_too`: not even what cannot wait."""

    words: str
    urgent_too: bool


def passages(view: SendingsView, today: date) -> tuple[Passage, ...]:
    """What has been received, and what stays; nothing is said of what there is nothing to say of."""
    found = []
    if view.sendings:
        rows = tuple((_written(one, today), _course(one, today)) for one in view.sendings)
        last = translate(
            "Status",
            "Received means that the colleague's own computer has said so. It does when she writes in the same place.",
        )
        found.append(Passage(translate("Status", "Received by others"), rows, last))
    if view.kept:
        counted = Counter((one.what, one.code, one.why) for one in view.kept)
        kept = tuple((_kept(Kept(*one), count), _stays(one[2])) for one, count in counted.items())
        found.append(Passage(translate("Status", "Stays on this computer"), kept))
    return tuple(found)


def moving(transfer: Transfer, allowance: Allowance, *, busy: bool) -> Moving | None:
    """What goes, or waits for an answer; None while there is nothing that anybody need know of."""
    if allowance.paused:
        words = translate(
            "Status", "Paused by you. Nothing is sent or fetched until you go on, or until tomorrow. All is saved here."
        )
        return Moving(words, acts=(Act("resume", translate("Status", "Go on sending"), "play"),))
    if busy and transfer.left >= _WORTH_TELLING:
        words = translate("Status", "Sending and fetching: {left}.").format(left=_left(transfer))
        pause = Act("pause", translate("Status", "Pause"), "pause")
        return Moving(words, transfer.done, transfer.done + transfer.left, (pause,))
    if allowance.asks is not None and allowance.answer is None:
        return _question(allowance.asks, allowance.network.metered)
    if allowance.answer is Answer.LATER:
        words = translate(
            "Status", "What is large waits until tomorrow, or for another network. What is urgent is sent all the same."
        )
        return Moving(words, acts=(Act("now", translate("Status", "Fetch it now"), "download-simple"),))
    return None


def held(allowance: Allowance, *, failed: bool) -> Held | None:
    """Why nothing, or only little, goes. `failed`: the last attempt met something that is no lack of coverage."""
    if allowance.paused:
        return Held(translate("Status", "Paused by you."), urgent_too=True)
    if failed:
        words = translate("Status", "It could not be sent: the sentence at the top says why.")
        return Held(words, urgent_too=True)
    if allowance.answer is Answer.LATER:
        return Held(translate("Status", "It waits until tomorrow, as you chose."), urgent_too=False)
    if allowance.asks is not None and allowance.answer is None:
        return Held(translate("Status", "It waits for your answer."), urgent_too=False)
    return None


def moving_in_short(transfer: Transfer, allowance: Allowance, *, busy: bool) -> str:
    """The same for the line itself; empty where its usual words stand."""
    if allowance.paused:
        return translate("Status", "Paused")
    if busy and transfer.left >= _WORTH_TELLING:
        return translate("Status", "{size} left").format(size=size_words(transfer.left))
    if allowance.asks is not None and allowance.answer is None:
        return translate("Status", "Much to fetch: choose when")
    return ""


def by_hand() -> tuple[Act, ...]:
    """The other way, where there is no coverage: the rooms are found by the acts' keys (`Window`)."""
    return (
        Act("write-usb", translate("Status", "Write to USB"), "upload-simple"),
        Act("read-usb", translate("Status", "Read from USB"), "download-simple"),
    )


def refusal_words(refusal: Refusal) -> str:
    """Why the county's computer would not take it, and what comes of it."""
    return {
        Refusal.ERASED: translate("Status", "It has been taken back for all, so it is not sent. It stays here."),
        Refusal.NO_ACCESS: translate("Status", "You may not write there any more. Ask the one who has the matter."),
        Refusal.TOO_LARGE: translate("Status", "It is too long to be sent at once. Divide the text into two."),
        Refusal.DISAGREE: translate("Status", "This computer and the county's count differently. It mends by itself."),
        Refusal.OTHER: translate("Status", "The county's computer would not take it. Ring the system administrator."),
    }[refusal]


def size_words(size: int) -> str:
    """Bytes as a person says them: 340 kB, 1,2 MB."""
    if size < _MEGA:
        return translate("Status", "{count} kB").format(count=max(1, round(size / _KILO)))
    return translate("Status", "{count} MB").format(count=f"{size / _MEGA:.1f}".replace(".", ","))


def _question(transfer: Transfer, metered: bool) -> Moving:
    words = translate("Status", "There is much to send or fetch: {left}.").format(left=_left(transfer))
    if metered:
        cost = translate("Status", "The network that you are on may cost by the megabyte.")
        words = f"{words} {cost}"
    rest = translate("Status", "What is urgent has gone already. The answer holds over this network until midnight.")
    return Moving(
        f"{words} {rest}",
        acts=(
            Act("now", translate("Status", "Take it all now"), "download-simple"),
            Act("later", translate("Status", "Wait until tomorrow"), "hourglass"),
        ),
    )


def _left(transfer: Transfer) -> str:
    size = size_words(transfer.left)
    if transfer.seconds is None:
        return translate("Status", "{size} left").format(size=size)
    minutes = round(transfer.seconds / 60)
    if minutes < 1:
        return translate("Status", "{size} left, less than a minute").format(size=size)
    if minutes == 1:
        return translate("Status", "{size} left, about a minute").format(size=size)
    if minutes <= _MANY_MINUTES:
        return translate("Status", "{size} left, about {count} minutes").format(size=size, count=minutes)
    return translate("Status", "{size} left, about {count} hours").format(size=size, count=round(minutes / 60))


def _name(what: What, code: str) -> str:
    if what is What.CONSULTATION and code:
        return translate("Status", "Consultation {code}").format(code=code)
    return {
        What.WITHDRAWAL: translate("Status", "A withdrawn consent"),
        What.PERSON_FILE: translate("Status", "A person file"),
        What.ASSIGNMENT: translate("Status", "An assignment"),
        What.CONSULTATION: translate("Status", "A consultation"),
        What.DISCLOSURE: translate("Status", "Something handed over"),
        What.OTHER: translate("Status", "Something of another kind"),
    }[what]


def _written(one: Sending, today: date) -> str:
    words = translate("Status", "{what}, written {when}")
    return words.format(what=_name(one.what, one.code), when=when(local(one.written_at), today))


def _course(one: Sending, today: date) -> str:
    if not one.sent:
        return translate("Status", "Waits to be sent.")
    if not one.receivers:
        return translate("Status", "Sent. Nobody else can read it.")
    said = [translate("Status", "Sent.")]
    received = [f"{who.name} {when(local(who.at), today)}" for who in one.receivers if who.at is not None]
    if received:
        said.append(translate("Status", "Received by {names}.").format(names=", ".join(received)))
    said += _not_yet(one.receivers)
    return " ".join(said)


def _not_yet(receivers: tuple[Receiver, ...]) -> list[str]:
    silent = [who.name for who in receivers if who.at is None and who.reachable]
    gone = [who.name for who in receivers if who.at is None and not who.reachable]
    said = []
    if silent:
        said.append(translate("Status", "Not confirmed yet by {names}.").format(names=", ".join(silent)))
    if gone:
        said.append(translate("Status", "No computer takes it for {names}.").format(names=", ".join(gone)))
    return said


def _kept(one: Kept, count: int) -> str:
    name = _name(one.what, one.code)
    return name if count == 1 else translate("Status", "{what}: {count} of them").format(what=name, count=count)


def _stays(why: Stays) -> str:
    return {
        Stays.OWN: translate("Status", "Begun here, and not shared with anybody."),
        Stays.PROTECTED: translate(
            "Status",
            "Protected: it goes to those who work in the file, and to others only by an exception made by two.",
        ),
        Stays.CONSENT: translate(
            "Status", "A consent is missing. Nothing is handed over before all who must have agreed."
        ),
        Stays.LOCKED: translate("Status", "Locked until this computer has been in contact with the county."),
        Stays.AWAY: translate("Status", "Taken away before a journey. It comes back when a colleague says yes."),
    }[why]
