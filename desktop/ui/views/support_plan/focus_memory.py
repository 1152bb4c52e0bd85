"""Keeps the focus where it was when what is shown is made anew, as at every arrival from elsewhere."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.views.support_plan.press_area import PressArea


class OtherButton(NamedTuple):
    """A button that shows no record: its words, and which of those with the same words it is."""

    text: str
    number: int


class FocusMemory:
    """Remembers which of the buttons within a page has the focus, by what it shows and not by which object it is."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._key: Hashable = None

    def aim(self, key: Hashable) -> None:
        """The next `give_back` goes to the PressArea of this key."""
        self._key = key

    def here(self) -> Hashable:
        """What the button shows that has the focus; None when none within the page has it."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, QAbstractButton) or not self._page.isAncestorOf(focused):
            return None
        return self._keys_of_buttons().get(focused)

    def take(self) -> None:
        """Note where the focus is, unless it is known where it shall go."""
        if self._key is None:
            self._key = self.here()

    def give_back(self) -> None:
        """Put it there, if it is still shown."""
        key, self._key = self._key, None
        if key is not None:
            for button, other in self._keys_of_buttons().items():
                if other == key:
                    button.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def _keys_of_buttons(self) -> dict[QAbstractButton, Hashable]:
        keys: dict[QAbstractButton, Hashable] = {}
        same: dict[str, int] = {}
        for button in self._page.findChildren(QAbstractButton):
            if not button.isVisible():
                continue
            if isinstance(button, PressArea):
                keys[button] = button.key
            else:
                same[button.text()] = same.get(button.text(), 0) + 1
                keys[button] = OtherButton(button.text(), same[button.text()])
        return keys
