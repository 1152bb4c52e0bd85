"""What an extract calls what is written of a case that went to another municipality, or came from one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Record
from desktop.domain.records.case_transfer import CaseTransfer, ReceivedCase

translate = QCoreApplication.translate


def transfer_titles() -> dict[type[Record], str]:
    """What one item is."""
    return {
        CaseTransfer: translate("Extract", "Another municipality was asked to take over"),
        ReceivedCase: translate("Extract", "Received from another municipality"),
    }


def transfer_labels() -> dict[type[Record], dict[str, str]]:
    """What the fields are."""
    parts = translate("Extract", "What went along")
    words = translate("Extract", "Words to the one who receives")
    sessions = translate("Extract", "The sessions in short")
    return {
        CaseTransfer: {
            "receiver": translate("Extract", "The municipality that was asked"),
            "parts": parts,
            "safety_wished": translate("Extract", "The person wished the safety plan to go along"),
            "sessions": sessions,
            "words": words,
            "sent_at": translate("Extract", "Went on"),
            "taken": translate("Extract", "Was taken over"),
            "answered_on": translate("Extract", "Answered on"),
            "answer": translate("Extract", "What the other municipality answered"),
            "ended_at": translate("Extract", "Taken back on"),
            "executor": translate("Extract", "Who carries out the contact person's assignment after the move"),
            "payer": translate("Extract", "Who pays for it"),
            "support_until": translate("Extract", "Last day of that assignment"),
            "closed_by": translate("Extract", "Who closed the file"),
        },
        ReceivedCase: {
            "unit": translate("Extract", "The municipality that it came from"),
            "parts": parts,
            "words": words,
            "sessions": sessions,
            "received_on": translate("Extract", "Received on"),
            "received_by": translate("Extract", "Received by"),
        },
    }
