"""The right side of the inbox: what was asked, what has been answered, and where to answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.consultation.consultation_thread import Standing, Thread
from desktop.services.consultation.county_inbox import CountyInbox
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import QuestionView
from desktop.ui.views.consultation.reply_card import ReplyCard
from desktop.ui.views.consultation.thread_page import source_line
from desktop.ui.views.county.reply_editor import ReplyEditor
from desktop.ui.widgets.card import Banner, Card
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage


class ThreadPane(Card):
    """One consultation at the county. `replied` and `saved(ms)` as of the ReplyEditor."""

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
        self.page.add(head, body, None, ground)
        self.add(self.page)
        self.shown: Thread | None = None
        self.reply.replied.connect(self.replied)
        self.reply.saved.connect(self.saved)

    def show_thread(self, thread: Thread) -> None:
        """What it is now; what is being written stays."""
        self.reply.open(thread.question.ref.compartment, closed=thread.standing is Standing.CLOSED)
        if thread == self.shown:
            return
        self.shown = thread
        self.title.setText(self.tr("{unit}, {code}").format(unit=thread.unit, code=thread.code))
        self.owner.setText(self.tr("The matter is owned by {owner}. You advise.").format(owner=thread.owner))
        empty(self._column)
        self.question = QuestionView(thread.question.record, source_line(thread))
        self._column.addWidget(self.question)
        self.replies = [ReplyCard(reply) for reply in thread.replies]
        for reply in self.replies:
            self._column.addWidget(_indented(reply))
        if thread.standing is Standing.CLOSED:
            closed = Banner("info", self.tr("The municipality has closed this."), icon="archive")
            self._column.addWidget(_indented(closed))

    def keep(self) -> None:
        """Hand every unsaved word to the drafts, now."""
        self.reply.keep()


def _indented(widget: QWidget) -> QWidget:
    around = QWidget()
    around.setLayout(Column(widget, gap=0, margins=(1.0, 0, 1.0, 0)))
    return around
