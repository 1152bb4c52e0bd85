"""Sentences for what goes wrong when a case moves to another municipality."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def moving() -> dict[Reason, str]:
    """Reasons of their own."""
    return {
        Reason.TRANSFER_EMPTY: translate(
            "Errors", "There is nothing written in what you have chosen. Choose something more, or write it first."
        ),
        Reason.TRANSFER_UNDECIDED: translate(
            "Errors", "Two versions wait for a choice in what you want to send. Choose first, then it can go along."
        ),
        Reason.TRANSFER_WAITS: translate(
            "Errors", "A municipality has been asked already, and has not answered. Take that back first."
        ),
        Reason.TRANSFER_RECEIVED: translate("Errors", "This case has become a file here already. Nothing was changed."),
        Reason.SAFETY_NOT_WISHED: translate(
            "Errors", "The safety plan goes along only when the person wishes it. Ask first, and tick that it is so."
        ),
        Reason.RECEIVER_DIFFERS: translate(
            "Errors", "Code {code} belongs to {belongs}, and you wrote {name}. Nothing has been sent. Look at both."
        ),
        Reason.RECEIVER_NUMBER: translate(
            "Errors",
            "The number is not the one that the receiver's program shows today. Nothing has been sent. Ring and ask"
            " for it once more.",
        ),
        Reason.CLOSING_INCOMPLETE: translate(
            "Errors", "Before the file is closed, write who carries out the assignment, who pays, and its last day."
        ),
        Reason.NOT_ANSWERED: translate(
            "Errors", "No other municipality has taken the case over, so it is still yours and stays open."
        ),
        Reason.CLOSED_NEEDS_REASON: translate("Errors", "The file is closed. Write why you need to read it."),
        Reason.SEALED_NO_FILE: translate("Errors", "That is not a file with a case in it. Nothing was opened."),
        Reason.SEALED_DAMAGED: translate("Errors", "The file is damaged or not whole. Ask the sender for it again."),
        Reason.SEALED_WRONG_PASSPHRASE: translate(
            "Errors", "The passphrase is not right. Have the ten words read to you once more. Nothing is lost."
        ),
    }
