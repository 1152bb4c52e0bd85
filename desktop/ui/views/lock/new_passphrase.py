"""Choosing a passphrase: twice, with advice about length while it is written."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Reason
from desktop.services import passphrase
from desktop.ui.sentences import sentence_of
from desktop.ui.widgets import Column, SecretField


class NewPassphrase(QWidget):
    """Two fields. `entered` is emitted at Enter in the second."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice = self.tr(
            "At least four words, or fifteen characters. A sentence that only you would say is easy to remember."
        )
        self.first = SecretField(self.tr("New passphrase"), help=self._advice)
        self.second = SecretField(self.tr("The same passphrase once more"))
        self.first.changed.connect(self._advise)
        self.second.entered.connect(self.entered)
        self.setLayout(Column(self.first, self.second, gap=0.75))

    def value(self) -> str | None:
        """The passphrase, or None when something is to be mended first; then the field says what."""
        if not passphrase.is_enough(self.first.text()):
            self.first.show_error(sentence_of(Reason.PASSPHRASE_WEAK))
            return None
        if self.second.text() != self.first.text():
            self.second.show_error(self.tr("The two are not the same. Look at both with Show."))
            return None
        return self.first.text()

    def forget(self) -> None:
        """Take both out of the fields."""
        self.first.set_text("")
        self.second.set_text("")

    @Slot(str)
    def _advise(self, text: str) -> None:
        self.first.set_help(self.tr("That is long enough.") if passphrase.is_enough(text) else self._advice)
