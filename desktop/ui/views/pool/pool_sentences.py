"""What can stand in the way of choosing a contact person, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def choosing() -> dict[Reason, str]:
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
