"""The application that the demo's windows live in: theme, Swedish, and text of the size of the drawn screens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from desktop.ui.tasks import collect_on_gui_thread
from desktop.ui.theme import install_theme
from desktop.ui.theme.theme import ThemeChoice
from desktop.ui.translation import Translation

DRAWN_AT_POINTS = 9.0
"""The system's size of text for which the screens were drawn."""


@contextmanager
def playing(system_points: float | None = DRAWN_AT_POINTS, *, shown: bool = False) -> Iterator[QApplication]:
    """An application, drawn to memory unless it is to be shown. Light, whatever the computer prefers."""
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Bredvid")
    install_theme(app, ThemeChoice.LIGHT, system_points=system_points)
    translation = Translation(app)
    collector = collect_on_gui_thread(app)
    try:
        yield app
    finally:
        collector.deleteLater()
        gc.enable()
        translation.remove()
