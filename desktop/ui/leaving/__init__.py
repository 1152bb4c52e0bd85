"""The computer's own signs that nobody sits at it: its screen is locked, its lid closed, or it is about to sleep.

`system_session` picks what this computer has: logind, the screen saver and UPower by D-Bus on Linux, the window's own
messages on Windows. Where none answers, nothing is ever emitted, and the time of idleness locks as it always does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from desktop.ui.leaving.session_events import SessionEvents

__all__ = ["SessionEvents", "system_session"]


def system_session(parent: QObject) -> SessionEvents:
    """What this computer has."""
    if sys.platform == "win32":
        from desktop.ui.leaving.windows import WindowsSession

        return WindowsSession(parent)
    if sys.platform.startswith("linux"):
        from desktop.ui.leaving.linux import LinuxSession

        return LinuxSession(parent)
    return SessionEvents(parent)
