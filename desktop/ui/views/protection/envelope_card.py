"""The envelope for an emergency: closed, its alias and whom to ask; opened with a reason, for a short while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local
from desktop.services.protected.protection import OpenedEnvelope, SealedEnvelope
from desktop.ui.views.people.person_words import protection_word
from desktop.ui.views.protection.break_glass import BreakGlass, Glimpse
from desktop.ui.widgets import AliasTile, Button, Card, Column, KeyValues, Label, OwnWords, Row
from desktop.ui.widgets.time_words import clock as clock_words


class EnvelopeCard(Card):
    """`asked(reason)` when it is to be opened."""

    asked = Signal(str)

    def __init__(self, envelope: SealedEnvelope, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(0.95, 0.65, 0.95, 0.85), parent=parent)
        self.envelope, self._clock = envelope, clock
        names = ", ".join(member.name for member in envelope.handlers if member.name)
        words = self.tr("{level}. Ask {names} first, if there is time.").format(
            level=protection_word(envelope.level), names=names
        )
        head = Row(AliasTile(envelope.sign), gap=0.6)
        head.addLayout(Column(Label(envelope.alias, role="h2"), Label(words, tone="ink2"), gap=0), 1)
        self.glass = BreakGlass(self.tr("Open the envelope"))
        self.glass.reason.edit.setPlaceholderText(self.tr("For example: the out-of-hours service rang at 02.10"))
        self.must_know = OwnWords("")
        self.content = KeyValues()
        self.until = Label("", role="small", tone="ink2")
        self.close_button = Button(self.tr("Close the envelope"), "eye-slash", "quiet")
        close = Column(self.until, gap=0.2)
        close.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._open = QWidget()
        self._open.setLayout(Column(self.must_know, self.content, close, gap=0.6))
        self.add(head, self.glass, self._open)
        self._open.hide()
        self._glimpse = Glimpse(self)
        self._glimpse.timeout.connect(self.cover)
        self.glass.asked.connect(self.asked)
        self.close_button.clicked.connect(self.cover)
        self.setAccessibleName(envelope.alias)

    def is_open(self) -> bool:
        """Whether what it holds is on the screen, or a reason is being written."""
        return not self._open.isHidden() or bool(self.glass.reason.text())

    def show_content(self, opened: OpenedEnvelope) -> None:
        """What it holds, until its time is up or one looks away."""
        content = opened.content
        facts = [
            (self.tr("Name"), content.name),
            (self.tr("Address"), content.address),
            (self.tr("School or work"), content.school),
            (self.tr("When and how one may ring"), content.phone_rule),
        ]
        nothing = self.tr("Not written")
        self.content.set_pairs([(name, text or nothing) for name, text in facts])
        self.must_know.set_words(content.in_emergency, self.tr("What whoever acts at night must know"))
        self.must_know.setVisible(bool(content.in_emergency))
        self.until.setText(self.tr("Shown until {time}").format(time=clock_words(local(opened.shown.until))))
        self.glass.clear()
        self.glass.hide()
        self._open.show()
        self.close_button.setFocus()
        self._glimpse.begin(opened.shown.until, self._clock.now())

    @Slot()
    def cover(self) -> None:
        """Closed: nothing of it is left in the window."""
        self._glimpse.stop()
        self._open.hide()
        self.glass.show()
        self.content.set_pairs([])
        self.must_know.set_words("")

    def hideEvent(self, event: QHideEvent, /) -> None:
        self.cover()
        super().hideEvent(event)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.cover()
        return super().event(event)
