"""A banner above whatever page is shown, for what concerns the whole program. It stays until its cause ends."""

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.layouts import Column


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(gap=0, margins=(1.5, 0.8, 1.5, 0))
        self.setLayout(self._column)
        self._banner: Banner | None = None
        self._words = ""
        self.hide()

    def words(self) -> str:
        """What it says; empty when it says nothing."""
        return self._words

    def say(self, words: str) -> None:
        """A sentence that the person can do something about; empty for none."""
        if words == self._words:
            return
        self._words = words
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if words:
            first, stop, rest = words.partition(". ")
            self._banner = Banner("decide", f"{first}{stop.strip()}", rest, icon="warning-circle")
            self._column.addWidget(self._banner)
        self.setVisible(bool(words))
