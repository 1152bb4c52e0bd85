"""What a network map cannot hold, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def drawing() -> dict[Reason, str]:
    """Each says what to do, and that nothing is lost where that is true."""
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
