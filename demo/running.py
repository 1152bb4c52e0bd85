"""`make run`: the county's server, the demo's window, and the end of both."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from demo.prepared import kept_county
from demo.window import DemoWindow
from desktop.ui.tasks import collect_on_gui_thread
from desktop.ui.theme import install_theme
from desktop.ui.translation import Translation


def run() -> int:
    """Run until the window is closed."""
    print("Det påhittade länet öppnas. Första gången tar det en halv minut.", flush=True)
    with kept_county().serving():
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Bredvid")
        install_theme(app)
        translation = Translation(app)
        collect_on_gui_thread(app)
        window = DemoWindow(kept_county())
        window.show()
        code = app.exec()
        window.close()
        translation.remove()
        return code
