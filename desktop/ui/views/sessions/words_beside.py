"""Mer än en träff: a worry, a need that the plan may not have, and a note that is hers alone.

One card with three ways, and one form that opens in the place where she writes. What is typed is kept for each way and
each assignment until it has been sent or thrown away.
"""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import OwnNote
from desktop.domain.records.plan_review import ProposedNeed
from desktop.services.assignment.support_sessions import SessionsView, SupportSessions
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.views.sessions.own_notes_list import OwnNotesList
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.time_words import clock as clock_words
from desktop.ui.widgets.time_words import short_day, when
from desktop.ui.widgets.words import IconWords


class Way(StrEnum):
    """What she writes beside a session; the value names its draft."""

    WORRY = "worry"
    NEED = "need"
    NOTE = "note"


class WordCard(Card):
    """The form: whom it goes to, and room to write. `done` and `cancelled`."""

    done = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0.55, margins=(1.1, 0.85, 1.1, 0.9))
        self.title, self.goes_to = Label("", role="area"), Label("", tone="ink2")
        self.text = GrowingEditor(self.tr("What you want to say"), lines=4, most_lines=14)
        self.problem = RowError()
        self.send = Button("", kind="main", keys="Ctrl+Return", large=True)
        self.cancel = Button(self.tr("Throw it away"), kind="quiet")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        foot = QWidget()
        foot.setLayout(Flow(self.send, self.cancel, self.kept, gap=1.0))
        self.earlier = OwnNotesList()
        self.add(Column(self.title, self.goes_to, gap=0.1), self.text, self.problem, foot, self.earlier)
        self.send.clicked.connect(self.done)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()

    def content(self) -> Content:
        """What has been typed, for the drafts."""
        return {"text": self.text.text()}


class WordsBeside(QObject):
    """The card at the side, the form in the middle, and what they do. `changed` when something has been written."""

    changed = Signal()
    opened = Signal(bool)

    def __init__(self, sessions: SupportSessions, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._sessions, self._tasks = sessions, tasks
        self._view: SessionsView | None = None
        self._way: Way | None = None
        self.form = WordCard()
        self.card = Card(self.tr("More than a session"), gap=0.3)
        self.worry = Button(self.tr("Something worries me"), "hand", "plain")
        self.need = Button(self.tr("Propose a need"), "lightbulb", "quiet")
        self.note = Button(self.tr("A note for myself"), "notebook", "quiet")
        self.standing = Parts(gap=0.4)
        for button in (self.worry, self.need, self.note):
            self.card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.add(self.standing)
        self.keeper = DraftKeeper(tasks, self.form.content, self)
        self.worry.clicked.connect(self._open_worry)
        self.need.clicked.connect(self._open_need)
        self.note.clicked.connect(self._open_note)
        self.form.done.connect(self._send)
        self.form.cancelled.connect(self._throw_away)
        self.form.text.edited.connect(self.keeper.touch)
        self.form.earlier.removed.connect(self._remove_note)
        self.form.earlier.restored.connect(self._restore_note)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self._say)

    def show_view(self, view: SessionsView) -> None:
        """Of this assignment: what was written, and what has become of it."""
        another = self._view is None or self._view.assignment.compartment != view.assignment.compartment
        self._view = view
        for button in (self.worry, self.need):
            button.setVisible(view.assignment.open)
        self.standing.show_parts(*self._lines(view))
        if another and self._way is not None:
            self._close()

    def _lines(self, view: SessionsView) -> list[QWidget]:
        lines: list[QWidget] = []
        for concern in view.concerns[:2]:
            at = when(local(concern.seen.record.written_at or concern.seen.created_at), view.today)
            if concern.seen.record.read_at is not None:
                words = self.tr("Your worry of {time} has been read by {name}.").format(time=at, name=concern.read_by)
                answer = concern.seen.record.answer
                lines.append(IconWords("check-circle", f"{words} {answer}".strip()))
            elif concern.too_long:
                words = self.tr("Nobody has read your worry of {time}. Ring the handler.").format(time=at)
                lines.append(IconWords("phone", words, tone="accink", icon_tone="accink"))
            else:
                lines.append(IconWords("hourglass", self.tr("Your worry of {time} waits to be read.").format(time=at)))
        for need in view.needs[:2]:
            lines.append(IconWords("lightbulb", self._need_words(need.record)))
        return lines

    def _need_words(self, need: ProposedNeed) -> str:
        if need.taken_up_on is not None:
            words = self.tr("Taken up in the plan {day}: {text}")
            return words.format(day=short_day(need.taken_up_on), text=need.text)
        if need.answer:
            return self.tr("Not taken up: {words}").format(words=need.answer)
        return self.tr("Waits with the handler: {text}").format(text=need.text)

    # Writing

    @Slot()
    def _open_worry(self) -> None:
        first, then, days = self._view.concern_goes_to if self._view else ("", "", 0)
        goes_to = self.tr("It goes to {name}.").format(name=first or self.tr("those who handle the assignment"))
        late = self.tr("Unread for {count} days, it goes to {name} too.")
        goes_to += " " + late.format(count=days, name=then or self.tr("everybody who handles it"))
        urgent = self.tr("If it cannot wait: ring, or press Emergency now.")
        self._open(Way.WORRY, self.tr("Something worries me"), f"{goes_to} {urgent}", self.tr("Send the worry"))

    @Slot()
    def _open_need(self) -> None:
        words = self.tr("Something you see that the plan may not have. The handler takes it up, or says why not.")
        self._open(Way.NEED, self.tr("Propose a need"), words, self.tr("Send the proposal"))

    @Slot()
    def _open_note(self) -> None:
        words = self.tr(
            "Only for you, on this computer. It is no part of the person's file, and nobody else can open it."
        )
        self._open(Way.NOTE, self.tr("A note for myself"), words, self.tr("Keep the note"))

    def _open(self, way: Way, title: str, goes_to: str, send: str) -> None:
        if self._view is None:
            return
        compartment = self._view.assignment.compartment
        self.keeper.aim(partial(_keep, self._sessions, compartment, way))
        self._way = way
        self.form.title.setText(title)
        self.form.goes_to.setText(goes_to)
        self.form.send.setText(send)
        self.form.problem.say("")
        self.form.kept.setText("")
        self.form.earlier.forget()
        self.form.show()
        self.opened.emit(True)
        if way is Way.NOTE:
            self._read_notes()
        self._tasks.run(self, partial(self._sessions.word, compartment, way.value), self._show_text, self._say)

    def _read_notes(self, _changed: object = None) -> None:
        self._tasks.run(self, self._sessions.notes.all, self._show_notes, self._say)

    def _show_notes(self, notes: tuple[Projection[OwnNote], ...]) -> None:
        if self._way is Way.NOTE and self._view is not None:
            self.form.earlier.show_notes(notes, self._view.today)

    @Slot(object)
    def _remove_note(self, seen: Projection[OwnNote]) -> None:
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed goes
        self._tasks.run(self, partial(self._sessions.notes.remove, seen), self._read_notes, self._say)

    @Slot(object)
    def _restore_note(self, seen: Projection[OwnNote]) -> None:
        self._tasks.run(self, partial(self._sessions.notes.restore, seen), self._read_notes, self._say)

    def _show_text(self, text: str) -> None:
        self.form.text.set_text(text)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _send(self) -> None:
        if self._view is None or self._way is None:
            return
        self.keeper.hand_over()
        call = partial(_send, self._sessions, self._view.assignment.compartment, self._way, self.form.text.text())
        self._tasks.run(self, call, self._sent, self._not_sent)

    def _sent(self, _written: object) -> None:
        self._close()
        self.changed.emit()

    def _not_sent(self, error: Exception) -> None:
        self._say(error)
        self.keeper.touch()

    @Slot()
    def _throw_away(self) -> None:
        if self._view is not None and self._way is not None:
            self.keeper.forget()
            call = partial(self._sessions.drop_word, self._view.assignment.compartment, self._way.value)
            self._tasks.run(self, call, self._dropped, self._say)

    def _dropped(self, _dropped: None) -> None:
        self._close()

    def _close(self) -> None:
        self.keeper.aim(None)
        self._way = None
        self.form.hide()
        self.form.text.set_text("")
        self.opened.emit(False)

    def _say(self, error: Exception) -> None:
        self.form.problem.say(sentence(error))

    @Slot(object)
    def _kept(self, at: int) -> None:
        self.form.kept.setText(self.tr("Saved on this computer {time}").format(time=clock_words(local(at))))


# What is done on the database thread


def _keep(sessions: SupportSessions, compartment: CompartmentId, way: Way, content: Content) -> int | None:
    if not content["text"].strip():
        sessions.drop_word(compartment, way.value)
        return None
    return sessions.keep_word(compartment, way.value, content["text"])


def _send(sessions: SupportSessions, compartment: CompartmentId, way: Way, text: str) -> None:
    match way:
        case Way.WORRY:
            sessions.concerns.write(compartment, text)
        case Way.NEED:
            sessions.propose_need(compartment, text)
        case Way.NOTE:
            sessions.notes.write(text)
    sessions.drop_word(compartment, way.value)
