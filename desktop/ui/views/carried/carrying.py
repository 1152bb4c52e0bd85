"""A file on its way: how many bytes are left, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.carried import Course
from desktop.ui.views.carried import carried_words as words
from desktop.ui.widgets import Button, Column, Flow, ProgressWords

_LOOK_MS = 200


class Carrying(QWidget):
    """Hidden until `begin`. `begun` and `ended` bracket the time in which nothing else may be pressed."""

    begun = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.course = Course()
        self._words = ProgressWords()
        self.stop = Button(self.tr("Stop"), "x")
        self.stop.clicked.connect(self._stop)
        self.setLayout(Column(self._words, Flow(self.stop), gap=0.5))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.hide()

    def begin(self) -> Course:
        """A new file; gives what it tells its course by."""
        self.course = Course()
        self.stop.setEnabled(True)
        self._look()
        self._timer.start()
        self.show()
        self.stop.setFocus()
        self.begun.emit()
        return self.course

    def end(self) -> None:
        """It is over, well or not."""
        self._timer.stop()
        self.hide()
        self.ended.emit()

    @Slot()
    def _look(self) -> None:
        done, total = self.course.done, self.course.total
        left = max(0, total - done)
        text = self.tr("{left} left").format(left=words.size(left)) if total and left else self.tr("A moment …")
        self._words.show_progress(text, min(done, total), total)

    @Slot()
    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.course.stop.set()
