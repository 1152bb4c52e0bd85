"""What can go wrong with a stick, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def carrying() -> dict[Reason, str]:
    """Each says what to do, and that nothing is lost."""
    return {
        Reason.NOTHING_TO_CARRY: translate("Sentences", "There is nothing to carry for those whom you chose."),
        Reason.MEET_COUNTY_FIRST: translate(
            "Sentences",
            "This computer has been restored from an older copy. It must reach the county once before it writes to USB,"
            " or two versions of the same could go out. It can read from USB. Nothing has been lost.",
        ),
        Reason.CARRYING_STOPPED: translate("Sentences", "Stopped. Nothing has been lost."),
        Reason.STICK_FULL: translate(
            "Sentences",
            "There is not room enough on the stick. Choose another, or fewer receivers. Nothing has been lost.",
        ),
        Reason.STICK_GONE: translate(
            "Sentences",
            "The stick does not answer. Put it in again and do the same once more. Nothing has been lost.",
        ),
        Reason.STICK_READ_ONLY: translate(
            "Sentences", "It is not allowed to write there. Choose another folder or another stick."
        ),
        Reason.STICK_BROKEN: translate(
            "Sentences",
            "The stick did not give back what was written on it. Use another stick. Nothing has been lost.",
        ),
        Reason.STICK_FOREIGN: translate(
            "Sentences",
            "Nothing in the file is for this computer. It may be for another computer, another unit or another county.",
        ),
        Reason.STICK_NEWER: translate(
            "Sentences",
            "The file is written by a newer Bredvid than this one. Let this computer be updated, and read it then.",
        ),
        Reason.STICK_NO_FILE: translate(
            "Sentences", "This is no file from Bredvid, or its beginning is damaged. Ask for a new one."
        ),
    }
