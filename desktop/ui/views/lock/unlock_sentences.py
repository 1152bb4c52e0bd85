"""What can go wrong before the vault is open, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def unlocking() -> dict[Reason, str]:
    """Each says what to do, and that nothing is lost where that is true."""
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
