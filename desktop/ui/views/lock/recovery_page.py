"""A forgotten passphrase: the code from the municipality's safe, and a new passphrase."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Reason
from desktop.domain.paper_code import RECOVERY_CODE, is_recovery_code
from desktop.ui.sentences import sentence_of
from desktop.ui.views.lock.new_passphrase import NewPassphrase
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.views.lock.paper_field import PaperField
from desktop.ui.widgets import Button, Label, Row


class RecoveryPage(LockPage):
    """`recovery_asked(code, passphrase)` is emitted when both are there; `back` to try the passphrase again."""

    recovery_asked = Signal(str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        words = self.tr("Take the recovery code out of the safe. All that you have written is still here.")
        self.code = PaperField(self.tr("Recovery code"), RECOVERY_CODE)
        self.code.changed.connect(self._look)
        self.whole = Label(self.tr("The code is whole. Now choose a new passphrase; the old one stops working."))
        self.whole.hide()
        self.passphrase = NewPassphrase()
        self.passphrase.entered.connect(self._ask)
        self.button = Button(self.tr("Unlock with the code"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        back = Button(self.tr("Back to the passphrase"), kind="quiet")
        back.clicked.connect(self.back)
        self.column.addWidget(Label(words, tone="ink2"))
        self.column.addWidget(Space(0.5))
        self.column.addWidget(self.code)
        self.column.addWidget(self.whole)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(Space(0.5))
        self.column.addLayout(Row(self.button, back, None))

    def say_wrong(self, sentence: str, *, code: bool = True) -> None:
        """Why it did not open."""
        self.set_working(False)
        if code:
            self.code.show_error(sentence)
        else:
            self.passphrase.first.show_error(sentence)

    def set_working(self, working: bool) -> None:
        """The code is being tried."""
        self.button.setText(self.tr("Unlocking …") if working else self.tr("Unlock with the code"))
        self.button.setEnabled(not working)

    def forget(self) -> None:
        """Empty every field."""
        self.code.set_text("")
        self.whole.hide()
        self.passphrase.forget()
        self.set_working(False)

    def take_focus(self) -> None:
        """The cursor into the code."""
        self.code.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _look(self) -> None:
        """A slip that the words did not show is found by the last letters."""
        right = is_recovery_code(self.code.text())
        self.whole.setVisible(right)
        if self.code.is_whole() and not right:
            self.code.field.show_error(sentence_of(Reason.WRONG_RECOVERY_CODE), focus=False)

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
