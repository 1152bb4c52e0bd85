"""Lås upp: one field, one button. What was typed before locking is kept, and the page says so."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from desktop.ui.views.lock.page import LockPage, Space
from desktop.ui.widgets import Banner, Button, Column, Glyph, Hairline, Label, Row, SecretField
from desktop.ui.widgets.time_words import clock


class UnlockPage(LockPage):
    """The page that a locked program shows.

    `unlock_asked(passphrase)` is emitted by Enter or the button; `forgotten` when the passphrase is not remembered.
    """

    unlock_asked = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, parent=parent)
        self._first, self._second = Label(""), Label("", tone="ink2")
        self._notice = Column(gap=0, margins=(0, 0.5, 0, 0))
        self._banner: Banner | None = None
        self._waits = False
        self.field = SecretField(self.tr("Passphrase"))
        self.field.entered.connect(self._ask)
        self.button = Button(self.tr("Unlock"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        self._hint = Label(self.tr("or press Enter"), tone="ink2", wrap=False)
        action = Row(self.button, self._hint, gap=0.8)
        action.addStretch(1)
        self._add(self._first, self._second, self._notice, Space(1.4), self.field, Space(0.75), action)
        self._add(Space(1.75), Hairline(), Space(0.75), self._forgotten())
        self.say_locked(None)

    def _add(self, *parts: QWidget | QLayout) -> None:
        for part in parts:
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)

    def _forgotten(self) -> Row:
        link = Button(self.tr("I do not remember the passphrase"), kind="link")
        link.clicked.connect(self.forgotten)
        where = self.tr("The recovery code lies in the municipality's safe. The system administrator helps you.")
        words = Column(gap=0)
        words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(Label(where, tone="ink2"))
        words.addStretch(1)
        sign = Glyph("key", "ink2")
        row = Row(sign, gap=0.6)
        row.addLayout(words, 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        return row

    def say_locked(self, at: datetime | None) -> None:
        """When it was locked; None at a fresh start, when nothing is known yet."""
        if at is None:
            self._first.setText(self.tr("Write your passphrase to open Bredvid."))
            self._second.setText(self.tr("Before that, nobody can read what is saved here."))
        else:
            words = self.tr("Locked at {time}. All you wrote is saved on this computer.")
            self._first.setText(words.format(time=clock(at)))
            self._second.setText(self.tr("When you unlock, the cursor stands where you left it."))

    def say_notice(self, first: str, rest: str = "") -> None:
        """Something that the person must know before unlocking; stays until the next unlocking. Empty: nothing."""
        if self._banner is not None:
            self._notice.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if first:
            self._banner = Banner("safety", first, rest)
            self._notice.addWidget(self._banner)

    def say_wrong(self, sentence: str) -> None:
        """Why it did not open. The text is kept and selected."""
        self.set_working(False)
        self.field.show_error(sentence)
        self.field.edit.selectAll()

    def set_working(self, working: bool) -> None:
        """The passphrase is being tried: the button says so, and a second press does nothing."""
        self.button.setText(self.tr("Unlocking …") if working else self.tr("Unlock"))
        self.button.setEnabled(not working and not self._waits)
        self.field.edit.setReadOnly(working)
        self._hint.setVisible(not working and not self._waits)

    def say_wait(self, until: datetime | None) -> None:
        """It has been wrong too many times in a row: from when it may be tried again. None: now."""
        waited, self._waits = self._waits, until is not None
        if until is not None:
            words = self.tr(
                "It has been wrong several times. The next try can be made at {time}. Nothing has been lost; the"
                " recovery code opens without waiting."
            )
            self.field.show_error(words.format(time=clock(until)))
        elif waited:
            self.field.clear_error()
        self.button.setEnabled(until is None)
        self._hint.setVisible(until is None)

    def forget(self) -> None:
        """Take the passphrase out of the field."""
        self.field.set_text("")
        self.set_working(False)

    def take_focus(self) -> None:
        """The cursor into the field."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        if self.button.isEnabled() and self.field.text():
            self.unlock_asked.emit(self.field.text())
