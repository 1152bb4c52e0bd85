"""What every computer's session has in common: the sign that nobody sits at it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class SessionEvents(QObject):
    """`left` is emitted, perhaps several times, when the person has left the computer."""

    left = Signal()

    def watch(self, window: QWidget) -> None:
        """This is the program's window, for a system that tells windows."""
