"""F1: the help of the screen that is shown, over it, and back to it as it was. Nothing is opened or read again."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from desktop.ui.help.page import HelpPage
from desktop.ui.help.texts import help_for
from desktop.ui.screen import Screen

KEY = "help"


class Pages(Protocol):
    """What Hjälp needs of the window."""

    def add_page(self, key: str, page: QWidget) -> None: ...
    def remove_page(self, key: str) -> None: ...
    def page(self, key: str) -> QWidget | None: ...
    def show_page(self, key: str, *, alone: bool = False, room: str | None = None) -> None: ...
    def current(self) -> str | None: ...
    def is_alone(self) -> bool: ...


class Helper(QObject):
    """Shows Hjälp and leaves it. Where something else has been shown meanwhile, there is nothing to leave."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._from = ""
        self._before: QWidget | None = None

    def show(self) -> None:
        """The help of what is shown now; asked for once more, back again."""
        here = self._pages.current()
        if here is None or self.leave():
            return
        self._from, self._before = here, QApplication.focusWidget()
        if self._pages.page(KEY) is not None:
            self._pages.remove_page(KEY)
        page = HelpPage(help_for(here, _part(self._pages.page(here))))
        page.left.connect(self.leave)
        self._pages.add_page(KEY, page)
        self._pages.show_page(KEY, alone=self._pages.is_alone(), room=here)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> bool:
        """Back to where it was asked for, with the cursor where it was. Whether help was shown."""
        if self._pages.current() != KEY or self._pages.page(self._from) is None:
            return False
        self._pages.show_page(self._from, alone=self._pages.is_alone())
        self._pages.remove_page(KEY)
        before, self._before = self._before, None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _part(page: QWidget | None) -> str:
    """Which part of a screen is shown: a tab of a file."""
    place = page.place() if isinstance(page, Screen) else None
    return place.tab if place is not None else ""
