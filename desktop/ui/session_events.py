"""The computer's own signs that nobody sits at it: its screen is locked, its lid closed, or it is about to sleep.

`system_session` picks what this computer has: logind, the screen saver and UPower by D-Bus on Linux, the window's own
messages on Windows. Where none answers, nothing is ever emitted, and the time of idleness locks as it always does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class SessionEvents(QObject):
    """`left` is emitted, perhaps several times, when the person has left the computer."""

    left = Signal()

    def watch(self, window: QWidget) -> None:
        """This is the program's window, for a system that tells windows."""


def system_session(parent: QObject) -> SessionEvents:
    """What this computer has."""
    if sys.platform == "win32":
        from desktop.ui.session_events_windows import WindowsSession

        return WindowsSession(parent)
    if sys.platform.startswith("linux"):
        from desktop.ui.session_events_linux import LinuxSession

        return LinuxSession(parent)
    return SessionEvents(parent)
