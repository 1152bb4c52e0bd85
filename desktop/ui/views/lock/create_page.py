"""The first start: an invitation, and a passphrase of one's own. Without one, a county may be begun."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lock.invitation_field import InvitationField
from desktop.ui.views.lock.new_passphrase import NewPassphrase
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Banner, Button, Column, Label, Row


class CreatePage(LockPage):
    """`create_asked(invitation, passphrase)` is emitted when both are there; `found_asked` to begin a county.

    `recover_asked` when two officers are to open a municipality's files with the papers that they have.
    """

    create_asked = Signal(str, str)
    found_asked = Signal()
    recover_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        purpose = self.tr("This computer has not been set up yet. It takes a few minutes, once.")
        self.invitation = InvitationField(self.tr("Invitation"))
        self._editor = self.invitation.editor
        self.passphrase = NewPassphrase()
        self.passphrase.entered.connect(self._ask)
        self.button = Button(self.tr("Set up this computer"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        self._notice = Column(gap=0)
        self.column.addLayout(self._notice)
        self.column.addWidget(Label(purpose, tone="ink2"))
        self.column.addWidget(Space(0.5))
        self.column.addWidget(self.invitation)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(Space(0.5))
        self.found = Button(self.tr("Begin a new county instead"), kind="link")
        self.found.clicked.connect(self.found_asked)
        self.column.addLayout(Row(self.button, None))
        self.column.addWidget(Space(0.5))
        self.recover = Button(self.tr("Recover a municipality with two papers"), kind="link")
        self.recover.clicked.connect(self.recover_asked)
        self.column.addLayout(Row(self.found, None))
        self.column.addLayout(Row(self.recover, None))

    def say_wrong(self, sentence: str, *, invitation: bool) -> None:
        """Why it did not go; the sentence stands at the invitation or at the passphrase."""
        self.set_working(False)
        (self.invitation if invitation else self.passphrase.first).show_error(sentence)

    def say_notice(self, sentence: str) -> None:
        """Why it is to be set up anew."""
        self._notice.addWidget(Banner("safety", sentence))

    def set_working(self, working: bool) -> None:
        """The keys are being made."""
        self.button.setText(self.tr("Setting up …") if working else self.tr("Set up this computer"))
        self.button.setEnabled(not working)

    def take_focus(self) -> None:
        """The cursor into the invitation."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        if not self.button.isEnabled():
            return
        if not self._editor.text().strip():
            self.invitation.show_error(self.tr("Write the invitation first."))
            return
        passphrase = self.passphrase.value()
        if passphrase is not None:
            self.create_asked.emit(self._editor.text(), passphrase)
