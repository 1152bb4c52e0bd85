"""Waiting to be let in: an administrator looks at the application, on another computer."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lock.invitation_field import InvitationField
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Banner, Button, Card, Label, Row
from desktop.ui.widgets.time_words import clock


class WaitingPage(LockPage):
    """`ask_again` is emitted when the person does not want to wait for the next try; `invitation_given(text)` when
    the one that was used turned out to be spent; `back` where there is another way (`show_way_back`)."""

    ask_again = Signal()
    invitation_given = Signal(str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        self.banner = Banner(
            "waiting",
            self.tr("Waiting for the system administrator."),
            self.tr("Your computer has asked to be let in. You may close the window: it goes on when you come back."),
        )
        self.asked = Label("", tone="ink2")
        self.invitation = InvitationField(self.tr("New invitation"))
        self._editor = self.invitation.editor
        self.comparison = Label("", role="number")
        self.comparison.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._compare = Card(self.tr("Compare by telephone"), gap=0.3)
        self._compare.add(
            self.comparison,
            Label(
                self.tr("Ring the system administrator. If the same digits stand there, nobody has come in between."),
                tone="ink2",
            ),
        )
        self._compare.hide()
        self.again = Button(self.tr("Ask again now"), kind="main", large=True)
        self.again.clicked.connect(self._press)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._compare)
        self.column.addWidget(self.asked)
        self.column.addWidget(self.invitation)
        self.column.addWidget(Space(0.25))
        self.go_back = Button(self.tr("Back to what this computer never sent"), "arrow-left", "quiet")
        self.go_back.clicked.connect(self.back)
        self.column.addLayout(Row(self.again, self.go_back, None))
        self.invitation.hide()
        self.go_back.hide()

    def show_comparison(self, code: str) -> None:
        """The digits that the administrator sees too; empty for none."""
        self.comparison.setText(code)
        self.comparison.setAccessibleName(self.tr("Digits to compare: {code}").format(code=code))
        self._compare.setVisible(bool(code))

    def show_way_back(self, there_is: bool) -> None:
        """Whether it is a computer that was shut off, which can be left so, or erased."""
        self.go_back.setVisible(there_is)

    def say_asked(self, at: datetime) -> None:
        """When it was last asked, without an answer so far."""
        self.asked.setText(self.tr("Last asked at {time}. It is asked again by itself.").format(time=clock(at)))

    def say_wrong(self, sentence: str, *, new_invitation: bool = False) -> None:
        """Why it did not go. With `new_invitation`, another one may be given here."""
        if new_invitation:
            self.invitation.show()
            self.invitation.show_error(sentence)
        else:
            self.asked.setText(sentence)

    def take_focus(self) -> None:
        """The focus to the one button."""
        self.again.setFocus()

    @Slot()
    def _press(self) -> None:
        if not self.invitation.isHidden() and self._editor.text().strip():
            self.invitation.hide()
            self.invitation_given.emit(self._editor.text())
        else:
            self.ask_again.emit()
