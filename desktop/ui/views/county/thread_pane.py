"""The right side of the inbox: what was asked, what has been answered, and where to answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.consultation import FollowUp
from desktop.services.consultation.consultation_thread import Standing, Thread
from desktop.services.consultation.county_inbox import CountyInbox
from desktop.services.consultation.entries import EntryKind
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.beside_cards import BesideCard
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import QuestionView
from desktop.ui.views.consultation.reply_card import ReplyCard
from desktop.ui.views.consultation.thread_page import source_line
from desktop.ui.views.county.reply_editor import ReplyEditor
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner, Card
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.page import ScrollPage


class ThreadPane(Card):
    """One consultation at the county. `replied` and `saved(ms)` as of the ReplyEditor; `entry_wanted(kind)` to write
    something down beside it; `asked_how` when the county has asked how it went; `received(Projection)` as of the
    BesideCard.
    """

    entry_wanted = Signal(str)
    asked_how = Signal()
    received = Signal(object)
    replied = Signal()
    saved = Signal(object)

    def __init__(self, inbox: CountyInbox, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=0.05, parent=parent)
        self.title = Label("", role="area")
        self.owner = Label("", tone="ink2")
        self._column = Column(gap=0.5, margins=(0, 0, 0, 0.1))
        self.reply = ReplyEditor(inbox, tasks)
        self.page = ScrollPage(gap=0, margins=0)
        head, body = QWidget(), QWidget()
        head.setLayout(Column(self.title, self.owner, gap=0, margins=(1.0, 0.7, 1.0, 0.5)))
        body.setLayout(self._column)
        ground = QWidget()
        ground.setAutoFillBackground(True)
        ground.setBackgroundRole(ground.palette().ColorRole.Window)
        ground.setLayout(Column(Hairline(), self.reply, gap=0))
        self.beside = QWidget()
        self._entries = [Button(words, icon, "quiet") for words, icon, _kind in self._kinds()]
        self._asked = Button(self.tr("I have asked how it went"), "check", "quiet")
        self._asked.clicked.connect(self.asked_how)
        self.beside.setLayout(Flow(*self._entries, self._asked, gap=0.3))
        for button, (_words, _icon, kind) in zip(self._entries, self._kinds(), strict=True):
            button.clicked.connect(partial(self.entry_wanted.emit, kind.value))
        self.page.add(head, body, _indented(self.beside), None, ground)
        self._answering = ground
        self.add(self.page)
        self.shown: Thread | None = None
        self.reply.replied.connect(self.replied)
        self.reply.saved.connect(self.saved)

    def _kinds(self) -> list[tuple[str, str, EntryKind]]:
        return [
            (self.tr("Write down a talk about it"), "phone-call", EntryKind.TALK),
            (self.tr("Guide on to"), "path", EntryKind.GUIDED_ON),
            (self.tr("Ask how it went"), "hourglass", EntryKind.CHECK_IN),
            (self.tr("De-identified version"), "books", EntryKind.LIBRARY),
        ]

    def show_thread(self, thread: Thread) -> None:
        """What it is now; what is being written stays."""
        self.reply.open(thread.question.ref.compartment, closed=thread.standing is Standing.CLOSED)
        if thread == self.shown:
            return
        self.shown = thread
        self.title.setText(self.tr("{unit}, {code}").format(unit=thread.unit, code=thread.code))
        self.owner.setText(self.tr("The matter is owned by {owner}. You advise.").format(owner=thread.owner))
        empty(self._column)
        logged, closed = thread.standing is Standing.LOGGED, thread.standing is Standing.CLOSED
        self._answering.setVisible(not logged)
        may_ask = not logged and not closed and thread.follow_up is not FollowUp.NO
        self._entries[2].setVisible(may_ask)
        self._asked.setVisible(thread.beside.check_in_on is not None)
        self.question = QuestionView(thread.question.record, source_line(thread), thread.topic)
        self._column.addWidget(self.question)
        self.replies = [ReplyCard(reply) for reply in thread.replies]
        for reply in self.replies:
            self._column.addWidget(_indented(reply))
        self.written = BesideCard(thread.beside)
        self.written.received.connect(self.received)
        self._column.addWidget(_indented(self.written))
        if closed:
            notice = Banner("info", self.tr("The municipality has closed this."), icon="archive")
            self._column.addWidget(_indented(notice))

    def keep(self) -> None:
        """Hand every unsaved word to the drafts, now."""
        self.reply.keep()


def _indented(widget: QWidget) -> QWidget:
    around = QWidget()
    around.setLayout(Column(widget, gap=0, margins=(1.0, 0, 1.0, 0)))
    return around
