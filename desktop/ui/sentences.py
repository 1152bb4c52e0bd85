"""One plain sentence for everything that can go wrong in a way that the person can act on (`domain.errors.Reason`).

A sentence says what to do, and that nothing is lost where that is true. It blames nobody and names no part of the
program. An error that is not in the list is a bug: it is raised again, to end in `sys.excepthook`.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import KnownError, Reason
from desktop.ui.views.around.around_sentences import standing_around
from desktop.ui.views.attachments.attachment_sentences import attaching
from desktop.ui.views.carried.carried_sentences import carrying
from desktop.ui.views.consents.consent_sentences import deciding
from desktop.ui.views.lock.unlock_sentences import unlocking
from desktop.ui.views.network_map.map_sentences import drawing
from desktop.ui.views.pool.pool_sentences import choosing
from desktop.ui.views.transfer.transfer_sentences import moving

translate = QCoreApplication.translate


def sentence(error: Exception) -> str:
    """The sentence for an error; raises the error again when it is not a KnownError."""
    if not isinstance(error, KnownError):
        raise error
    return sentence_of(error.reason, error.detail)


def sentence_of(reason: Reason, detail: Mapping[str, object] | None = None) -> str:
    """The sentence for a reason, with what the detail names."""
    texts = {
        **unlocking(),
        **_disk(),
        **_joining(),
        **_sending(),
        **_writing(),
        **deciding(),
        **_finding(),
        **drawing(),
        **_giving_out(),
        **choosing(),
        **attaching(),
        **carrying(),
        **moving(),
        **standing_around(),
    }
    return texts[reason].format_map(_Words(detail or {}))


class _Words(dict[str, str]):
    """The detail of an error as words; what an error did not say is left out, never an exception in an error."""

    def __init__(self, detail: Mapping[str, object]) -> None:
        super().__init__({name: _word(name, value) for name, value in detail.items()})

    def __missing__(self, name: str) -> str:
        return "…"


def _word(name: str, value: object) -> str:
    if name == "fields" and isinstance(value, Iterable):
        words = _fields()
        return ", ".join(words.get(str(field), str(field)) for field in value)
    return str(value)


def _disk() -> dict[Reason, str]:
    return {
        Reason.FILE_DAMAGED: translate(
            "Sentences",
            "This file cannot be read. The others are sound. Ring the system administrator before you write"
            " more in it.",
        ),
        Reason.DISK_FULL: translate(
            "Sentences",
            "The computer's disk is full. Your text stays in the window: make room, and it is saved by itself.",
        ),
        Reason.DISK_REFUSED: translate(
            "Sentences",
            "The computer does not let Bredvid save here. Your text stays in the window. Ring the system"
            " administrator.",
        ),
    }


def _joining() -> dict[Reason, str]:
    return {
        Reason.INVITATION_WRONG: translate(
            "Sentences",
            "The invitation cannot be read: a character is wrong or missing. Compare it, or paste it again.",
        ),
        Reason.INVITATION_SPENT: translate(
            "Sentences", "The invitation has been used or has expired. Ask the system administrator for a new one."
        ),
        Reason.DIRECTORY_FORGED: translate(
            "Sentences",
            "The list of who belongs to the county has been changed by someone who may not. Nothing more is sent from"
            " here. Ring the system administrator.",
        ),
        Reason.DEVICE_ENDED: translate(
            "Sentences",
            "This computer may no longer send or fetch. What you have written is still here. Ring the system"
            " administrator.",
        ),
        Reason.NOT_ALLOWED: translate("Sentences", "You may not do this here. Ask the one who has the matter."),
    }


def _sending() -> dict[Reason, str]:
    return {
        Reason.SERVER_UNREACHABLE: translate(
            "Sentences", "The county cannot be reached just now. Everything is saved here, and is sent later by itself."
        ),
        Reason.SERVER_ODD: translate(
            "Sentences",
            "What answered is not the county's Bredvid: perhaps the network wants you to log in first. Everything is"
            " saved here, and is sent later.",
        ),
        Reason.TRANSFER_LARGE: translate(
            "Sentences",
            "There is much to send or fetch. Press Waiting at the bottom to see how much, and to choose when.",
        ),
        Reason.SERVER_CERTIFICATE: translate(
            "Sentences",
            "What answered at the county's address is not the computer that this one was told to trust. Nothing has"
            " been sent, and all is saved here. Either the county has changed its certificate, or somebody stands in"
            " between. Ring the system administrator, on a number that you already have, and ask for the new address.",
        ),
        Reason.CERTIFICATE_OVER: translate(
            "Sentences",
            "The time of the county's certificate is up, or this computer's clock is wrong. Nothing has been sent, and"
            " all is saved here. Look at the clock; if it is right, tell the system administrator.",
        ),
        Reason.CERTIFICATE_NAME: translate(
            "Sentences",
            "The county's certificate is made for another address than the one that this computer knows. Nothing has"
            " been sent, and all is saved here. Tell the system administrator.",
        ),
        Reason.SERVER_ADDRESS: translate(
            "Sentences", "The address begins with https://. Look at it again. Nothing has been made yet."
        ),
        Reason.CLOCK_WRONG: translate(
            "Sentences", "The computer's clock is wrong. Set it right and try again. Nothing has been lost."
        ),
        Reason.PROGRAM_OLD: translate(
            "Sentences", "Bredvid must be renewed before anything more can be sent. Everything is saved here meanwhile."
        ),
    }


def _writing() -> dict[Reason, str]:
    return {
        Reason.TEXT_TOO_LONG: translate(
            "Sentences", "The text is too long to save at once. Divide it into two. It stays in the window meanwhile."
        ),
        Reason.TEXT_MISSING: translate("Sentences", "Nothing is written yet. Write a few words first."),
        Reason.RATING_OUT_OF_RANGE: translate(
            "Sentences", "An answer goes from 0 to {most}. Nothing has been changed; what was there before holds."
        ),
        Reason.RECOGNISABLE: translate(
            "Sentences", "Someone could be recognised by the text. Look at the marked words. Nothing has been sent."
        ),
        Reason.ALIAS_MISSING: translate("Sentences", "Choose an alias first: a word that tells nothing."),
        Reason.ALIAS_TAKEN: translate("Sentences", "There is already a file under the alias {alias}. Choose another."),
        Reason.DATE_IMPOSSIBLE: translate("Sentences", "There is no such date as {typed}. Write it again."),
        Reason.DATE_ORDER: translate("Sentences", "The end lies before the beginning. Look at both dates."),
        Reason.SESSION_IN_FUTURE: translate(
            "Sentences", "That day has not come yet. Write down the session when it has been held."
        ),
        Reason.MINUTES_ODD: translate("Sentences", "Write how many minutes it took, with numbers from 1 to 1440."),
        Reason.FILE_NOT_CHOSEN: translate("Sentences", "Choose the file that it was about."),
        Reason.NOT_READ_THROUGH: translate(
            "Sentences", "Read the text through first, as a neighbour would, and say that you have."
        ),
        Reason.MILEAGE_ODD: translate(
            "Sentences", "Write the journey in Swedish miles, from 0 to 150. Four and a half is 4,5."
        ),
        Reason.AMOUNT_ODD: translate("Sentences", "Write the amount with figures, and not less than nothing."),
        Reason.ASSIGNMENT_OVERLAPS: translate(
            "Sentences",
            "This contact person has an assignment with the same person at that time already. Look at the days.",
        ),
        Reason.STEP_NEEDS_START: translate(
            "Sentences", "Start the assignment first: then the contact person is let in, and it is carried out."
        ),
        Reason.STATEMENT_UNSIGNED: translate("Sentences", "Write your name, and mark that the details are right."),
        Reason.STATEMENT_ACCEPTED: translate("Sentences", "This report has been approved already."),
    }


def _finding() -> dict[Reason, str]:
    return {
        Reason.LOCKED_UNTIL_CONTACT: translate(
            "Sentences", "It is locked on this computer until the computer has been in touch with the county."
        ),
        Reason.AWAY_FOR_JOURNEY: translate(
            "Sentences", "It has been taken off this computer for a journey. A colleague can let it come back."
        ),
        Reason.NOT_SEALED: translate(
            "Sentences", "Something written could not be made ready to send, so nothing was removed. Try again."
        ),
        Reason.TICKET_WRONG: translate(
            "Sentences", "What your colleague sent does not fit this journey. Ring them, and ask once more."
        ),
        Reason.NOBODY_APPROVES: translate(
            "Sentences", "Nobody could let it come back to this computer, so nothing was removed. Ask your manager."
        ),
        Reason.NO_OTHER_HOLDER: translate(
            "Sentences", "Something exists only on this computer, so nothing was removed. Connect once, and try again."
        ),
        Reason.GONE: translate("Sentences", "It is no longer on this computer. Go back and look at the list again."),
        Reason.SEARCH_KEY: translate(
            "Sentences", "Search by name or alias, personal number or case number. Nothing else may be searched."
        ),
    }


def _giving_out() -> dict[Reason, str]:
    return {
        Reason.ITEMS_LEFT: translate(
            "Sentences", "{count} items have not been decided about. Nothing leaves before somebody has read it."
        ),
        Reason.REQUEST_INCOMPLETE: translate(
            "Sentences", "Before the answer can be made, fill in: {fields}. What you have decided is still there."
        ),
        Reason.RECEIVER_MISSING: translate("Sentences", "Choose who takes over. Your lines are still there."),
        Reason.LINES_MISSING: translate("Sentences", "Write at least one line about what is going on."),
        Reason.LINES_TOO_MANY: translate(
            "Sentences", "There can be {most} lines. Take away what can be read in the file."
        ),
        Reason.LINE_TOO_LONG: translate(
            "Sentences", "A line can be {most} characters. Say it shorter; the rest stands in the file."
        ),
    }


def _fields() -> dict[str, str]:
    """What a required field is called inside a sentence."""
    return {
        "given_by": translate("Sentences", "who gives the consent"),
        "parties": translate("Sentences", "who may receive"),
        "information": translate("Sentences", "what may be handed over"),
        "purpose": translate("Sentences", "what it is for"),
        "form": translate("Sentences", "whether it is in writing"),
        "third_persons_named": translate("Sentences", "whether others are named in it"),
        "witness": translate("Sentences", "who heard it"),
        "birth_year": translate("Sentences", "year of birth"),
        "without_guardian": translate("Sentences", "why no guardian is asked"),
        "rule": translate("Sentences", "which rule"),
        "reason": translate("Sentences", "why the rule holds"),
        "recipients": translate("Sentences", "who may receive"),
        "age_and_capacity": translate("Sentences", "age, and how it was understood"),
        "valid_from": translate("Sentences", "from when it holds"),
        "valid_until": translate("Sentences", "until when it holds"),
        "contact_person": translate("Sentences", "who is to be contact person"),
        "decided_on": translate("Sentences", "when it was decided"),
        "decided_by": translate("Sentences", "who decided"),
        "register_checked_on": translate("Sentences", "when the register was checked"),
        "secrecy_signed_on": translate("Sentences", "when the duty of secrecy was signed"),
        "approved_on": translate("Sentences", "when she was approved"),
        "approved_by": translate("Sentences", "who approved"),
        "guardian": translate("Sentences", "who asks"),
        "asked_on": translate("Sentences", "when it was asked for"),
        "custody_checked_on": translate("Sentences", "when custody was checked"),
    }
