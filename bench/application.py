"""The one application that measurements of windows share, and ending what they have opened."""

from __future__ import annotations

import os
from functools import cache


@cache
def the_application() -> object:
    """Made and dressed once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.ui.theme import install_theme

    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("a window needs an application of its own")
    install_theme(app)
    return app


def end(*windows: object) -> None:
    """Gone, and not only asked to go."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QWidget

    for window in windows:
        if isinstance(window, QWidget):
            window.close()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
