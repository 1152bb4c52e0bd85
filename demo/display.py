"""Whether anybody could see a window here."""

from __future__ import annotations

from collections.abc import Mapping


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Not where a window is drawn to memory, and on Linux only where a display is named."""
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return not platform.startswith("linux") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
