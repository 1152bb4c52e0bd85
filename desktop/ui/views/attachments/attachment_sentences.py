"""What is said when a file could not be added, or not be shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def attaching() -> dict[Reason, str]:
    """By reason."""
    return {
        Reason.ATTACHMENT_EMPTY: translate("Sentences", "There is nothing in the file, so it was not added."),
        Reason.ATTACHMENT_LARGE: translate(
            "Sentences",
            "The file is larger than {most} MB, so it was not added. Save it smaller, or in parts, and try again.",
        ),
        Reason.ATTACHMENT_KIND: translate(
            "Sentences",
            "That kind of file cannot be added. PDF, PNG and JPEG can, and documents from Word, Excel and LibreOffice,"
            " RTF and plain text.",
        ),
        Reason.ATTACHMENT_UNREADABLE: translate(
            "Sentences", "The file could not be read where it lies, so it was not added. Try again, or copy it first."
        ),
        Reason.ATTACHMENT_COMING: translate(
            "Sentences", "Not all of it has come to this computer yet. It comes when there is contact with the county."
        ),
        Reason.ATTACHMENT_DAMAGED: translate(
            "Sentences", "What lies here is not what was added, so it is not shown. Ask whoever added it to do it anew."
        ),
    }
