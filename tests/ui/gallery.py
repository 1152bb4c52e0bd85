"""Draws every part of the window with invented data, to be laid beside the target pictures.

Run by hand: `python -m tests.ui.gallery out_dir`. Each sheet is drawn light and dark, at 100 % and 200 %.
"""

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme import ThemeChoice, install_theme, theme
from tests.ui.gallery_sheets import SHEETS

TODAY = date(2027, 1, 19)


def settle(app: QApplication) -> None:
    """Lets layouts and paints that were posted happen."""
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def picture(app: QApplication, widget: QWidget, path: Path) -> None:
    """One sheet at the size of the target pictures, less the title bar."""
    widget.resize(1280, 770)
    theme().dress(widget)
    widget.show()
    widget.activateWindow()
    settle(app)
    widget.grab().save(str(path))


def main() -> int:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:]
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    app = QApplication(sys.argv[:1])
    install_theme(app, ThemeChoice.LIGHT)
    for name, make in SHEETS.items():
        if wanted and name not in wanted:
            continue
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            for zoom in (1.0, 2.0):
                theme().set_choice(choice)
                theme().set_zoom(zoom)
                sheet = make()
                picture(app, sheet, out / f"{name}-{choice.value}-{round(zoom * 100)}.png")
                sheet.close()
                sheet.deleteLater()
                app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


if __name__ == "__main__":
    sys.exit(main())
