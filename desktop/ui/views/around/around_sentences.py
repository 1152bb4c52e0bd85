"""What can be wrong with what stands around a person, and with a note, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def standing_around() -> dict[Reason, str]:
    """Each says what to do, and that nothing is lost where that is true."""
    return {
        Reason.BIRTH_ODD: translate(
            "Sentences", "Write the year of birth with four digits, or the whole day as 2017-05-03. The rest is saved."
        ),
        Reason.BORN_IN_FUTURE: translate(
            "Sentences", "{typed} has not come yet. Look at the year of birth. The rest is saved."
        ),
        Reason.GUARDIAN_TWICE: translate(
            "Sentences",
            "A guardian with that relation is written already. Press that line instead, or say which one this is.",
        ),
        Reason.NOTE_LOCKED: translate(
            "Sentences", "The note is locked after {days} days, and is only added to. Write a correction instead."
        ),
        Reason.NOTHING_TO_COPY: translate("Sentences", "Nothing is written there yet, so nothing was copied."),
    }
