"""A computer that the county has shut off: what it never sent, and the ways on. Nothing else of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lock.invitation_field import InvitationField
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Banner, Button, Card, Column, Label, ListRow, Row, RowCard
from desktop.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from desktop.services.county.ended import EndedHere


class EndedPage(LockPage):
    """`wipe_asked` is emitted at the second press: the first says what it means. `lock_asked`: leave it for now.

    `return_asked(invitation)`: it is to be let in again.
    """

    return_asked = Signal(str)
    wipe_asked = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, gap=0.7, parent=parent)
        self.banner = Banner(
            "safety",
            self.tr("This computer has been shut off by the county."),
            self.tr("It can neither send nor fetch, and what lies on it is not shown any more."),
        )
        self.unsent_title = Label("", role="h2")
        self.invitation = InvitationField(self.tr("New invitation to this computer"))
        self.enter = Button(self.tr("Ask to be let in again"), kind="main")
        self.promise = Label(
            self.tr(
                "None of it is sent before the system administrator has compared the digits and let you in. Then it"
                " stands in This computer, for you to hand over. What had been sent is erased here, and comes again as"
                " to a new computer."
            ),
            tone="ink2",
        )
        self._again = Card(self.tr("Use the computer again"), gap=0.5)
        self._again.add(Column(self.promise, self.invitation, Row(self.enter, None), gap=0.5))
        self.unsent = RowCard(self.tr("Never sent from this computer"))
        self.how = Label("", tone="ink2")
        self.again = Button(self.tr("Use the computer again"))
        self.wipe = Button(self.tr("Erase everything on this computer"), "trash", "redline")
        self.sure = Button(self.tr("Yes, erase it now"), "trash", "red")
        self.lock = Button(self.tr("Lock and leave it"), "lock")
        self.meaning = Label(
            self.tr("What has been sent lies with your colleagues and on your new computer. What was not is gone."),
            tone="ink2",
        )
        self.wrong = Label("", tone="redink")
        self.again.clicked.connect(self._ask_for_invitation)
        self.wipe.clicked.connect(self._ask)
        self.sure.clicked.connect(self.wipe_asked)
        self.lock.clicked.connect(self.lock_asked)
        self.enter.clicked.connect(self._enter)
        self.invitation.edited.connect(self._written)
        for part in (self.banner, Space(0.2), self.unsent_title, self.unsent, self.how, self._again):
            self.column.addWidget(part)
        buttons = QWidget()
        buttons.setLayout(Flow(self.again, self.wipe, self.sure, self.lock, gap=0.6))
        card = Card(gap=0.5)
        card.add(Column(self.meaning, buttons, self.wrong, gap=0.5))
        self.column.addWidget(card)
        self.column.addLayout(Row(None))
        self._reset()

    def show_ended(self, ended: EndedHere) -> None:
        """What it holds unsent, by day, and whom to ring."""
        from desktop.ui.views.lost_computer.unsent_words import unsent_rows  # not before there is something

        self._reset()
        self.unsent.clear()
        for words in unsent_rows(ended.unsent):
            self.unsent.add_row(ListRow(words))
        self.unsent.setVisible(bool(ended.unsent))
        if ended.unsent:
            self.unsent_title.setText(self.tr("This was never sent. It lies here and nowhere else:"))
        else:
            self.unsent_title.setText(self.tr("Everything written here had been sent."))
        people = [", ".join(part for part in (who.name, who.phone) if part) for who in ended.administrators if who.name]
        self.how.setText(
            self.tr(
                "If the computer is to be used again: ring the system administrator, {who}, and ask for an invitation."
            ).format(who="; ".join(people) or self.tr("in your municipality"))
            if ended.may_return
            else self.tr(
                "Part of it is sealed, and cannot be read on this computer any more. Write it again on your new"
                " computer. If this one is to be used again, it must be erased first: ring the system administrator,"
                " {who}."
            ).format(who="; ".join(people) or self.tr("in your municipality"))
        )
        self.again.setVisible(ended.may_return)

    def say_not_let_in(self, sentence: str) -> None:
        """Why the invitation cannot be used; its text stays."""
        self.enter.setEnabled(True)
        self.invitation.show_error(sentence)

    def say_wrong(self, sentence: str) -> None:
        """Why it could not be erased."""
        self._reset()
        self.wrong.setText(sentence)
        self.wrong.show()

    def take_focus(self) -> None:
        """To the harmless one."""
        self.lock.setFocus()

    def _reset(self) -> None:
        self.sure.hide()
        self.wipe.show()
        self.meaning.hide()
        self.wrong.hide()
        self._again.hide()
        self._written()

    @Slot()
    def _ask_for_invitation(self) -> None:
        self.again.hide()
        self._again.show()
        self.invitation.take_focus()

    @Slot()
    def _written(self) -> None:
        self.enter.setEnabled(bool(self.invitation.text().strip()))

    @Slot()
    def _enter(self) -> None:
        self.enter.setEnabled(False)
        self.return_asked.emit(self.invitation.text())

    @Slot()
    def _ask(self) -> None:
        self.wipe.hide()
        self.meaning.show()
        self.sure.show()
        self.sure.setFocus()
