"""A forgotten passphrase: the code from the municipality's safe, and a new passphrase."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lock.new_passphrase import NewPassphrase
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Button, Field, Label, Row


class RecoveryPage(LockPage):
    """`recovery_asked(code, passphrase)` is emitted when both are there; `back` to try the passphrase again."""

    recovery_asked = Signal(str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        words = self.tr("Take the recovery code out of the safe. All that you have written is still here.")
        self.code = Field(self.tr("Recovery code"), help=self.tr("Six groups of five. Spaces do not matter."))
        self.passphrase = NewPassphrase()
        self.passphrase.entered.connect(self._ask)
        self.button = Button(self.tr("Unlock with the code"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        back = Button(self.tr("Back to the passphrase"), kind="quiet")
        back.clicked.connect(self.back)
        self.column.addWidget(Label(words, tone="ink2"))
        self.column.addWidget(Space(0.5))
        self.column.addWidget(self.code)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(Space(0.5))
        self.column.addLayout(Row(self.button, back, None))

    def say_wrong(self, sentence: str, *, code: bool = True) -> None:
        """Why it did not open."""
        self.set_working(False)
        (self.code if code else self.passphrase.first).show_error(sentence)

    def set_working(self, working: bool) -> None:
        """The code is being tried."""
        self.button.setText(self.tr("Unlocking …") if working else self.tr("Unlock with the code"))
        self.button.setEnabled(not working)

    def forget(self) -> None:
        """Empty every field."""
        self.code.set_text("")
        self.passphrase.forget()
        self.set_working(False)

    def take_focus(self) -> None:
        """The cursor into the code."""
        self.code.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        if not self.button.isEnabled():
            return
        if not self.code.text().strip():
            self.code.show_error(self.tr("Write the recovery code first."))
            return
        passphrase = self.passphrase.value()
        if passphrase is not None:
            self.recovery_asked.emit(self.code.text(), passphrase)
