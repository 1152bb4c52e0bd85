"""One consultation and what the county has answered, for the one who asked."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import Consultation, FollowUp, HowItWent
from desktop.services.consultation.consultation_thread import Standing, Thread
from desktop.services.consultation.consultations import Consultations
from desktop.services.consultation.entries import EntryKind
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.beside_cards import BesideCard, NextStepCard
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import QuestionView
from desktop.ui.views.consultation.reply_card import ReplyCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner, Card
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.segment import Option, Segment
from desktop.ui.widgets.words import EmptyState, UndoRow


class ThreadPage(ScrollPage):
    """Signals: `back` to the list; `write_on(compartment)` for one kept here; `continue_wanted(code)` to ask more;
    `changed` when records have changed; `entry_wanted(kind)` to write something down beside it;
    `journal_wanted(Projection)` to copy it for the records system; `received(Projection)` as of the BesideCard.
    """

    entry_wanted = Signal(str)
    received = Signal(object)
    journal_wanted = Signal(object)
    back = Signal()
    write_on = Signal(object)
    continue_wanted = Signal(str)
    changed = Signal()

    def __init__(self, consultations: Consultations, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        self._consultations = consultations
        self._tasks = tasks
        self.thread_shown: Thread | None = None
        self.header = PageHeader(" ", " ", back=self.tr("Consultations"))
        self.header.back_pressed.connect(self.back)
        self.undo = UndoRow()
        self.undo.undone.connect(self._reopen)
        self.error = Label("", tone="accink")
        self.error.hide()
        self.panes = TwoPane(side_width=17.3, main_gap=0.6, side_gap=0.75)
        follow_up = self.tr("Do you want the county to get in touch later?")
        self.follow_up = Segment(follow_up, words.follow_up_options())
        self.follow_up_field = Labelled(
            follow_up, self.follow_up, help=self.tr("A no needs no reason. You can change your mind.")
        )
        self.close_button = Button(self.tr("Close the consultation"), "archive")
        self.continue_button = Button(self.tr("Ask more, go on from this"), "plus")
        self.write_button = Button(self.tr("Write on"), "pencil-simple", "main")
        self.copy_button = Button(self.tr("Copy to the journal"), "copy")
        self.copy_button.clicked.connect(self._copy)
        self.next_step = NextStepCard()
        how = self.tr("How did it go?")
        self.how = Segment(how, [Option(one, more_words.how_word(one)) for one in HowItWent])
        self.how_field = Labelled(how, self.how, help=self.tr("One press is enough. The county sees it."))
        self.entries = [Button(words, icon, "quiet") for words, icon, _kind in self._kinds()]
        self._lay_side()
        self.add(self.header, self.undo, self.error)
        self.body.addWidget(self.panes, 1)
        self.follow_up.chosen.connect(self._follow_up_chosen)
        self.close_button.clicked.connect(self._close)
        self.continue_button.clicked.connect(self._continue)
        self.write_button.clicked.connect(self._write_on)

    @Slot()
    def _copy(self) -> None:
        if self.thread_shown is not None:
            self.journal_wanted.emit(self.thread_shown.question)

    @Slot(str)
    def say(self, words: str) -> None:
        """What has become of something that was asked for."""
        self.error.setText(words)
        self.error.show()

    def _lay_side(self) -> None:
        side = self.panes.side
        for part in (self.next_step, self.how_field, self.follow_up_field):
            side.addWidget(part)
        for button in (self.write_button, self.continue_button, self.copy_button, self.close_button):
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.write_down = Label(self.tr("Write down beside it"), role="label")
        beside = Column(self.write_down, gap=0)
        for button, (_words, _icon, kind) in zip(self.entries, self._kinds(), strict=True):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(partial(self.entry_wanted.emit, kind.value))
        side.addLayout(beside)
        side.addStretch(1)
        self.how.chosen.connect(self._say_how)

    def _kinds(self) -> list[tuple[str, str, EntryKind]]:
        return [
            (self.tr("A talk about it"), "phone-call", EntryKind.TALK),
            (self.tr("Guided on to"), "path", EntryKind.GUIDED_ON),
            (self.tr("Bought from outside"), "note-pencil", EntryKind.EXTERNAL),
            (self.tr("Link to a file"), "link-simple", EntryKind.LINK),
            (self.tr("What we took with us"), "books", EntryKind.LIBRARY),
        ]

    def open(self, compartment: CompartmentId) -> None:
        """Read it from the ledger; it counts as read from now."""
        self.undo.clear()
        self._read(compartment)

    def refresh(self) -> None:
        """A reply may have come."""
        if self.thread_shown is not None:
            self._read(self.thread_shown.question.ref.compartment)

    def _read(self, compartment: CompartmentId) -> None:
        self._tasks.run(self, partial(self._consultations.thread, compartment), self._show, self._failed)

    def _show(self, thread: Thread) -> None:
        if thread == self.thread_shown:
            return
        self.thread_shown = thread
        self.error.hide()
        kept = thread.standing is Standing.KEPT
        self.header.set_title(
            self.tr("Consultation kept here") if kept else self.tr("Consultation {code}").format(code=thread.code),
            self.tr("The matter is owned by {owner}. The county advises.").format(owner=thread.owner),
        )
        self._fill_main(thread)
        closed = thread.standing is Standing.CLOSED
        self.follow_up.set_value(thread.follow_up)
        self.follow_up_field.setVisible(not kept and thread.standing is not Standing.LOGGED)
        self.write_button.setVisible(kept)
        self.continue_button.setVisible(not kept)
        self.next_step.show_thread(thread)
        self.next_step.setVisible(not kept and thread.standing is not Standing.LOGGED)
        self.how.set_value(thread.beside.how_it_went)
        self.how_field.setVisible(thread.beside.check_in_on is not None)
        for part in (self.write_down, *self.entries):
            part.setVisible(not kept)
        self.close_button.setVisible(not kept and not closed)

    def _fill_main(self, thread: Thread) -> None:
        main = self.panes.main
        empty(main)
        card = Card(gap=0, margins=(0, 0.7, 0, 0))
        self.question = QuestionView(thread.question.record, source_line(thread), thread.topic)
        card.add(self.question)
        main.addWidget(card)
        for notice in self._notices(thread):
            main.addWidget(notice)
        self.replies = [ReplyCard(reply) for reply in thread.replies]
        for reply in self.replies:
            main.addWidget(reply)
        self.beside = BesideCard(thread.beside)
        self.beside.received.connect(self.received)
        main.addWidget(self.beside)
        main.addStretch(1)

    def _notices(self, thread: Thread) -> list[QWidget]:
        by = words.long_day(thread.answer_by) if thread.answer_by else ""
        match thread.standing:
            case Standing.KEPT:
                text = self.tr("Nothing of this leaves the computer until you send it.")
                return [Banner("info", self.tr("Kept only here."), text, icon="desktop")]
            case Standing.WAITING_TO_SEND:
                text = self.tr("Nothing needs to be done.")
                return [Banner("waiting", self.tr("Is sent when you have coverage."), text)]
            case Standing.ASKED:
                return [EmptyState(self.tr("The county has it. Answer by {day}.").format(day=by))]
            case Standing.CLOSED:
                at = thread.question.record.closed_at
                day = words.day_of(at) if at is not None else ""
                itself = self.tr("It closed by itself, as nothing more was written. You can ask more.")
                rest = itself if thread.question.record.closed_itself else ""
                return [Banner("info", self.tr("Closed {day}.").format(day=day), rest, icon="archive")]
        return []

    # What the asker decides

    @Slot(str)
    def _follow_up_chosen(self, value: str) -> None:
        if self.thread_shown is not None:
            self._write(
                partial(self._consultations.choose_follow_up, self.thread_shown.question, FollowUp(value)),
            )

    @Slot(str)
    def _say_how(self, value: str) -> None:
        if self.thread_shown is not None:
            say = partial(self._consultations.say_how_it_went, self.thread_shown.question, HowItWent(value))
            self._tasks.run(self, say, self._written, self._failed)

    @Slot()
    def _close(self) -> None:
        if self.thread_shown is not None:
            self._write(partial(self._consultations.close, self.thread_shown.question))
            self.undo.say(self.tr("The consultation is closed."))

    @Slot()
    def _reopen(self) -> None:
        if self.thread_shown is not None:
            self._write(partial(self._consultations.reopen, self.thread_shown.question))

    def _write(self, call: partial[Projection[Consultation]]) -> None:
        self._tasks.run(self, call, self._written, self._failed)

    def _written(self, _projection: Any) -> None:
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.error.setText(sentence(error))
        self.error.show()

    @Slot()
    def _continue(self) -> None:
        if self.thread_shown is not None:
            self.continue_wanted.emit(self.thread_shown.code)

    @Slot()
    def _write_on(self) -> None:
        if self.thread_shown is not None:
            self.write_on.emit(self.thread_shown.question.ref.compartment)


def source_line(thread: Thread) -> str:
    """Love Sundin. Skickat tis 22 dec 18.10, kvitto 7F3K. Without contact yet: who and when."""
    translate = QCoreApplication.translate
    sent_at = thread.question.record.sent_at
    name = words.asker(thread.by.name, thread.question.record)
    if sent_at is None or thread.receipt is None:
        return translate("Consultation", "{name}, {time}").format(name=name, time=words.stamp(thread.by.at))
    sent = translate("Consultation", "{name}. Sent {time}, receipt {receipt}.")
    return sent.format(name=name, time=words.stamp(sent_at), receipt=thread.receipt)
