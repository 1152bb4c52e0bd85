"""Ctrl+F: the row above the page, the marks over it, and the way from one place to the next.

What one looks for is kept nowhere: it goes when the row is closed, when another page is shown, and at every lock.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from desktop.ui.finding.find_bar import FindBar
from desktop.ui.finding.marks import FindMarks, bring_into_view
from desktop.ui.finding.spots import Spot, spots


class Finder(QObject):
    """`bar` is to be put above the pages. `said(words)` is for those who listen."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bar = FindBar()
        self.found: list[Spot] = []
        self.current = -1
        self._page: QWidget | None = None
        self._marks: FindMarks | None = None
        self._before: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look_again)
        self.bar.field.textEdited.connect(self._typed)
        self.bar.field.entered.connect(self._entered)
        self.bar.after.clicked.connect(self.go_on)
        self.bar.before.clicked.connect(self.go_back)
        self.bar.end.clicked.connect(self.close)

    def open(self, page: QWidget, above: QWidget) -> None:
        """Ask what to look for on this page; `above` is what the marks are laid over. Once more: ask anew."""
        if self._page is not page:
            self.close()
            self._page, self._before = page, QApplication.focusWidget()
            self._marks = FindMarks(page, above)
            self._marks.laid_anew.connect(self._later.start)
            self.bar.say(0, 0)
            self.bar.show()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    @Slot()
    def close(self) -> bool:
        """Forget what was looked for; the cursor is where it was. Whether there was anything to close."""
        if self._page is None:
            return False
        self._later.stop()
        had_focus = self.bar.isAncestorOf(QApplication.focusWidget() or self.bar)
        if self._marks is not None and Shiboken.isValid(self._marks):
            self._marks.end()
        before, self._before = self._before, None
        self._page = self._marks = None
        self.found, self.current = [], -1
        self.bar.field.clear()
        self.bar.hide()
        if had_focus and before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def go_on(self) -> None:
        """To the next place; from the last one to the first."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """To the place before."""
        self._step(-1)

    @Slot(bool)
    def _entered(self, back: bool) -> None:
        self._step(-1 if back else 1)

    @Slot(str)
    def _typed(self, _words: str) -> None:
        self._look(0)
        self._show_current()

    @Slot()
    def _look_again(self) -> None:
        """The page has been laid out anew: the same words, at the place where one was."""
        self._look(self.current)

    def _step(self, by: int) -> None:
        self._look(self.current)
        if self.found:
            self._mark((self.current + by) % len(self.found))
            self._show_current()

    def _look(self, current: int) -> None:
        if self._page is None or not Shiboken.isValid(self._page):
            return
        self.found = spots(self._page, self.bar.field.text())
        self._mark(min(max(current, 0), len(self.found) - 1))

    def _mark(self, current: int) -> None:
        self.current = current
        if self._marks is not None:
            self._marks.mark(self.found, current)
        self.bar.say(current + 1, len(self.found))

    def _show_current(self) -> None:
        if self.found:
            bring_into_view(self.found[self.current])
        self.said.emit(self.bar.count.text())
