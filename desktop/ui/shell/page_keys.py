"""The keys that act on the page that is shown: F1 Hjälp, Ctrl+F Sök i sidan, Ctrl+P Skriv ut, Ctrl+Z Ångra.

What they need is made when it is first asked for, not before the window is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.words import UndoRow

if TYPE_CHECKING:
    from desktop.ui.finding.finder import Finder
    from desktop.ui.help.helper import Helper, Pages

PRINTER = "printer"
"""The icon of every button that leads to a paper, and of no other."""


class PageKeys(QObject):
    """`said(words)` is for those who listen. `content` is what the pages stand in, with room above them for a row."""

    said = Signal(str)

    def __init__(self, content: QWidget, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._content, self._column = content, column
        self._finder: Finder | None = None
        self._helper: Helper | None = None

    # Hjälp

    def help(self, pages: Pages) -> None:
        """What the screen is for that is shown, and its keys; from there, back."""
        if self._helper is None:
            from desktop.ui.help.helper import Helper

            self._helper = Helper(pages, self)
        self._helper.show()

    def end(self) -> bool:
        """Esc: the row of what is looked for goes first, then the help. Whether there was anything to end."""
        return self.end_finding() or (self._helper is not None and self._helper.leave())

    # Sök i sidan

    def finder(self) -> Finder:
        """What finds words on a page."""
        if self._finder is None:
            from desktop.ui.finding.finder import Finder

            self._finder = Finder(self)
            self._finder.said.connect(self.said)
            self._column.insertWidget(1, self._finder.bar)  # under what concerns the whole program
        return self._finder

    def find(self, page: QWidget) -> None:
        """Ask what to look for on this page."""
        self.finder().open(page, self._content)

    def end_finding(self) -> bool:
        """Whether there was anything to end."""
        return self._finder is not None and self._finder.close()

    # Skriv ut

    def print(self, page: QWidget) -> None:
        """Press what leads to paper: the button of what has the focus, or the only one. Of several, go to the first."""
        buttons = self._leading_to_paper(page)
        beside = self._beside_focus(buttons)
        if beside is not None or len(buttons) == 1:
            (beside or buttons[0]).click()
        elif buttons:
            buttons[0].setFocus()
            self.said.emit(self.tr("There are several papers here. Go to the one that you want."))
        else:
            self.said.emit(self.tr("This page has no paper. Nothing has been printed."))

    @staticmethod
    def _leading_to_paper(page: QWidget) -> list[Button]:
        shown = (button for button in page.findChildren(Button) if button.isVisible() and button.isEnabled())
        return [button for button in shown if button.icon_name() == PRINTER]

    @staticmethod
    def _beside_focus(buttons: list[Button]) -> Button | None:
        """The one in the smallest part of the page that holds both it and what has the focus, if it is alone there."""
        around = QApplication.focusWidget()
        while around is not None:
            inside = [button for button in buttons if button is around or around.isAncestorOf(button)]
            if inside:
                return inside[0] if len(inside) == 1 else None
            around = around.parentWidget()
        return None

    # Ångra

    def undo(self) -> None:
        """Press the undo row that is in sight. A field that has something to take back has had the key before."""
        row = next((row for row in self._content.findChildren(UndoRow) if row.isVisible()), None)
        if row is not None:
            row.undo()
