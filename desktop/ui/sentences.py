"""One plain sentence for everything that can go wrong in a way that the person can act on (`domain.errors.Reason`).

A sentence says what to do, and that nothing is lost where that is true. It blames nobody and names no part of the
program. An error that is not in the list is a bug: it is raised again, to end in `sys.excepthook`.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import KnownError, Reason
from desktop.ui.views.attachments.attachment_sentences import attaching
from desktop.ui.views.carried.carried_sentences import carrying

translate = QCoreApplication.translate


def sentence(error: Exception) -> str:
    """The sentence for an error; raises the error again when it is not a KnownError."""
    if not isinstance(error, KnownError):
        raise error
    return sentence_of(error.reason, error.detail)


def sentence_of(reason: Reason, detail: Mapping[str, object] | None = None) -> str:
    """The sentence for a reason, with what the detail names."""
    texts = {
        **_unlocking(),
        **_disk(),
        **_joining(),
        **_sending(),
        **_writing(),
        **_deciding(),
        **_finding(),
        **_drawing(),
        **_giving_out(),
        **_choosing(),
        **attaching(),
        **carrying(),
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


def _unlocking() -> dict[Reason, str]:
    return {
        Reason.WRONG_PASSPHRASE: translate(
            "Sentences", "That is not the passphrase. Look at it with Show, and try again. Nothing has been lost."
        ),
        Reason.PASSPHRASE_WAIT: translate(
            "Sentences",
            "It has been wrong several times. Wait {minutes} minutes before the next try. Nothing has been lost; the"
            " recovery code opens without waiting.",
        ),
        Reason.VAULT_WIPED: translate(
            "Sentences",
            "It was wrong too many times, so what was on this computer has been taken away, as the municipality has"
            " decided. What had been sent is still with your colleagues and the county.",
        ),
        Reason.PAPER_WRONG: translate(
            "Sentences", "The paper and what is written here are not the same. Compare them, group by group."
        ),
        Reason.PAPERS_DIFFER: translate(
            "Sentences", "The two papers do not belong together. Each officer has one; both must be of the same day."
        ),
        Reason.RECOVERY_KEY_UNKNOWN: translate(
            "Sentences",
            "The two papers are whole, but the county does not know this key. Perhaps a newer one has been made.",
        ),
        Reason.WRONG_RECOVERY_CODE: translate(
            "Sentences",
            "The recovery code is not right. Compare it with the paper, sign by sign. Nothing has been lost.",
        ),
        Reason.VAULT_MISSING: translate(
            "Sentences", "There is nothing saved by Bredvid in this place. Ask the system administrator where it lies."
        ),
        Reason.VAULT_EXISTS: translate(
            "Sentences", "Bredvid has already been set up on this computer. Close the window and start again to unlock."
        ),
        Reason.VAULT_DAMAGED: translate(
            "Sentences",
            "What is saved on this computer cannot be read. Do not change anything, and ring the system administrator:"
            " there are copies to go back to.",
        ),
        Reason.VAULT_NEWER: translate(
            "Sentences",
            "What is saved here was written by a newer version of Bredvid. Install that version. Nothing"
            " has been lost.",
        ),
        Reason.VAULT_BUSY: translate(
            "Sentences", "Bredvid is already open in another window. Go on working there. Nothing has been lost."
        ),
        Reason.PASSPHRASE_WEAK: translate(
            "Sentences",
            "That passphrase is too easy to guess. Add a word or two that have nothing to do with the others.",
        ),
    }


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


def _deciding() -> dict[Reason, str]:
    return {
        Reason.CONSENT_INCOMPLETE: translate(
            "Sentences", "Before the consent can be used, fill in: {fields}. What you have written is still there."
        ),
        Reason.CONSENT_TOO_LONG: translate(
            "Sentences", "A consent may hold for at most {months} months. Choose an earlier end date."
        ),
        Reason.CONSENT_NOT_IN_FORCE: translate(
            "Sentences", "The consent does not hold now, so nothing can be handed over under it."
        ),
        Reason.CONSENT_WRITTEN: translate(
            "Sentences", "The municipality asks for a signature. Print the form, and write it down when it is signed."
        ),
        Reason.GUARDIAN_NEEDED: translate(
            "Sentences", "Below {age} a guardian gives the consent, alone or together with the child."
        ),
        Reason.OWN_CONSENT_NEEDED: translate(
            "Sentences", "From {age} the person's own agreement is needed. A guardian alone is not enough."
        ),
        Reason.OF_AGE: translate(
            "Sentences", "The person is {adult} or older, and gives the consent alone. Nobody signs for an adult."
        ),
        Reason.OTHERS_NOT_AGREED: translate(
            "Sentences",
            "Others are named in it, and {count} of them have not agreed. Nothing can be handed over before they have.",
        ),
        Reason.DISCLOSURE_INCOMPLETE: translate(
            "Sentences", "Before it can be handed over, fill in: {fields}. What you have written is still there."
        ),
        Reason.NOBODY_RECEIVES: translate(
            "Sentences",
            "Nobody there can receive it through Bredvid yet. Nothing has been sent, and what you have written is kept:"
            " ring them instead, or try again later.",
        ),
        Reason.SAFETY_FIRST: translate("Sentences", "Write the safety plan first. Then this list opens."),
        Reason.REASON_MISSING: translate("Sentences", "Write why, in a few words. It is kept with what you do."),
        Reason.LOWERING_NEEDS_REASON: translate(
            "Sentences", "A protection is only lowered with a reason. Choose the level again and write why."
        ),
        Reason.NEEDS_ANOTHER: translate(
            "Sentences", "Somebody else must approve it, on a computer of their own. You proposed it."
        ),
        Reason.EXCEPTION_OVER: translate(
            "Sentences", "This exception holds no more. Nothing has been handed over. A new one can be proposed."
        ),
        Reason.PLACE_NAMED: translate(
            "Sentences", "A name or a place stands in the text: {words}. Take it away first. What you wrote stays here."
        ),
        Reason.PROTECTED_IDENTITY: translate(
            "Sentences",
            "The person has a protected identity. Nothing is handed over before two have said yes: see Overview, Hand"
            " over despite the protection.",
        ),
        Reason.FILE_CLOSED: translate("Sentences", "The file is closed. What has been given can still be withdrawn."),
        Reason.DECISION_INCOMPLETE: translate(
            "Sentences", "Before the contact person is let in, fill in: {fields}. What you have written is still there."
        ),
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


def _drawing() -> dict[Reason, str]:
    return {
        Reason.RELATION_MISSING: translate(
            "Sentences", "Write with one word who it is to the person: aunt, neighbour, teacher. Never a name."
        ),
        Reason.MAP_FULL: translate(
            "Sentences", "The map holds at most {most}. Take away somebody who is not needed in it. Nothing is lost."
        ),
        Reason.MOMENTS_FULL: translate(
            "Sentences", "There can be at most {most} pictures. Take one away first. Nothing is lost."
        ),
        Reason.HEIR_CIRCLE: translate(
            "Sentences", "That goes round in a circle: someone would take over from themselves. Choose another."
        ),
    }


def _choosing() -> dict[Reason, str]:
    """Of contact persons to choose among."""
    return {
        Reason.CARD_WITHDRAWN: translate(
            "Sentences", "This card has been taken back, so it cannot be asked for. What you wrote is still there."
        ),
        Reason.CANDIDATE_INCOMPLETE: translate(
            "Sentences", "Before somebody can be chosen, fill in: {fields}. What you have written is still there."
        ),
        Reason.NOTHING_ATTENDED: translate("Sentences", "There is no evening to put on the certificate yet."),
        Reason.NOT_TOLD_YET: translate(
            "Sentences", "Those who keep the pool have not answered yet. The answer comes by itself."
        ),
        Reason.NOT_COMPARED: translate(
            "Sentences", "Compare the ties first. Then you can write down what you came to."
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
