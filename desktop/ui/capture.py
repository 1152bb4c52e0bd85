"""Screen capture: the window is left out of pictures, recordings and shared screens where the system offers that."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget

WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x01, 0x11  # winuser.h; the second since Windows 10, version 2004


def keep_out_of_capture(window: QWidget) -> bool:
    """Ask the system to leave this window out; False where it cannot (everything but Windows)."""
    if sys.platform != "win32":
        return False
    import ctypes

    handle = int(window.winId())
    affinity = ctypes.windll.user32.SetWindowDisplayAffinity
    return bool(affinity(handle, WDA_EXCLUDEFROMCAPTURE) or affinity(handle, WDA_MONITOR))
