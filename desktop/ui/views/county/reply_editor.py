"""Where the county answers: a quick first answer, or the team's considered reflection (K04, K05, K18)."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import ReplyStage
from desktop.services.consultation.county_inbox import CountyInbox, ReplyDraft
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation import words
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column, Row
from desktop.ui.widgets.segment import Option, Segment

MOST_PEOPLE = 6


class ReplyEditor(QWidget):
    """One reply to one consultation.

    Signals: `replied` when a reply has been saved and waits to be sent; `saved(ms)` when a draft has reached the disk.
    """

    replied = Signal()
    saved = Signal(object)

    def __init__(self, inbox: CountyInbox, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._tasks = tasks
        self._compartment: CompartmentId | None = None
        self._loaded = False
        self._closed = False
        self.title = Label("", role="label")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self.editor = GrowingEditor(self.tr("Your answer"), lines=4)
        self.field = Labelled(self.tr("Your answer"), self.editor)
        self.field.label.hide()
        self.reflection = ReflectionFields()
        self.stage = Segment(
            self.tr("What kind of answer"),
            [
                Option(ReplyStage.FIRST, self.tr("First answer")),
                Option(ReplyStage.REFLECTION, self.tr("Reflection")),
            ],
            ReplyStage.FIRST,
            stretch=False,
        )
        self.send_button = Button(self.tr("Send first answer"), "paper-plane-tilt", "main", keys="Ctrl+Return")
        self.why_not = Label("", tone="ink2")
        self.keeper = DraftKeeper(tasks, self.draft, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head, foot = QWidget(), QWidget()
        head.setLayout(Beside(self.title, self.kept))
        foot.setLayout(Beside(self.send_button, self.stage, grow=1, least=8))
        column = Column(head, self.field, self.reflection, foot, self.why_not, gap=0.4, margins=(1.0, 0.5, 1.0, 0.7))
        self.setLayout(column)
        self.why_not.hide()

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.reflection.edited.connect(self._edited)
        self.stage.chosen.connect(self._stage_chosen)
        self.send_button.clicked.connect(self._send)
        self.keeper.kept.connect(self._kept_at)
        self.keeper.failed.connect(self._not_kept)
        self.keeper.mended.connect(self.field.clear_error)

    # Opening and keeping

    def open(self, compartment: CompartmentId, *, closed: bool) -> None:
        """Write on where the writer was. `closed`: the municipality takes no more answers."""
        self._closed = closed
        if compartment == self._compartment:
            self._say()
            return
        self.keeper.aim(partial(self._inbox.keep_draft, compartment))
        self._loaded, self._compartment = False, compartment
        self.editor.setReadOnly(True)
        done = partial(self._fill, compartment)
        self._tasks.run(self, partial(self._inbox.draft, compartment), done, self._not_kept)

    def keep(self) -> None:
        """Hand every unsaved word to the drafts, now."""
        self.keeper.flush()

    def draft(self) -> ReplyDraft:
        """All that is written now."""
        stage = ReplyStage(self.stage.value() or ReplyStage.FIRST)
        return self.reflection.into(ReplyDraft(stage=stage, text=self.editor.text(), cursor=self.editor.cursor_place()))

    def _fill(self, compartment: CompartmentId, draft: ReplyDraft) -> None:
        if compartment != self._compartment:
            return
        self.editor.setReadOnly(False)
        self.editor.set_text(draft.text)
        self.editor.set_cursor_place(draft.cursor)
        self.reflection.show_draft(draft)
        self.stage.set_value(draft.stage)
        self.kept.setText("")
        self.field.clear_error()
        self._loaded = True
        self._say()

    @Slot(object)
    def _kept_at(self, at: int) -> None:
        self.kept.setText(words.saved_words(at))
        self.saved.emit(at)

    @Slot(object)
    def _not_kept(self, error: Exception) -> None:
        self.field.show_error(sentence(error), focus=False)

    # Writing and sending

    @Slot()
    def _edited(self) -> None:
        if self._loaded:
            self.field.clear_error()
            self.kept.setText("")
            self.keeper.touch()
            self._say()

    @Slot(str)
    def _stage_chosen(self, _value: str) -> None:
        if self._loaded:
            self.keeper.touch()
        self._say()

    @Slot()
    def _send(self) -> None:
        if self._compartment is None or not self._loaded:
            return
        draft = self.draft()
        self._loaded = False
        self.keeper.hand_over()
        self.editor.setReadOnly(True)
        send = partial(self._inbox.reply, self._compartment, draft)
        self._tasks.run(self, send, self._sent, self._failed)

    def _sent(self, _reply: object) -> None:
        self._compartment = None  # what is written next begins anew
        self.replied.emit()

    def _failed(self, error: Exception) -> None:
        self.editor.setReadOnly(False)
        self._loaded = True
        self.keeper.touch()
        self.field.show_error(sentence(error))

    def _say(self) -> None:
        reflection = self.stage.value() == ReplyStage.REFLECTION
        self.title.setText(self.tr("The team's reflection") if reflection else self.tr("Your first answer"))
        self.send_button.setText(self.tr("Send the reflection") if reflection else self.tr("Send first answer"))
        self.reflection.setVisible(reflection)
        self.send_button.setEnabled(bool(self.editor.text().strip()) and not self._closed)
        self.why_not.setText(
            self.tr("The municipality has closed the consultation. What you have written is kept here.")
        )
        self.why_not.setVisible(self._closed)


class ReflectionFields(QWidget):
    """What a reflection holds beside its text. `edited` is emitted when any of it has changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        people = [Option(str(count), str(count)) for count in range(1, MOST_PEOPLE + 1)]
        self.took_part = Segment(self.tr("How many took part in the talk?"), people, stretch=False)
        self.protection = GrowingEditor(self.tr("Protection"), lines=2)
        self.change_work = GrowingEditor(self.tr("Change work"), lines=2)
        self.next_step = GrowingEditor(self.tr("Next reasonable step"), lines=2)
        both = QWidget()
        pair = Row(gap=0.75)
        pair.addWidget(self._labelled(self.protection), 1)
        pair.addWidget(self._labelled(self.change_work), 1)
        both.setLayout(pair)
        column = Column(gap=0.5)
        column.addWidget(Labelled(self.took_part.accessibleName(), self.took_part))
        column.addWidget(both)
        column.addWidget(self._labelled(self.next_step))
        self.setLayout(column)
        self.took_part.chosen.connect(self._chosen)
        for editor in (self.protection, self.change_work, self.next_step):
            editor.edited.connect(self.edited)

    @staticmethod
    def _labelled(editor: GrowingEditor) -> Labelled:
        return Labelled(editor.accessibleName(), editor)

    def show_draft(self, draft: ReplyDraft) -> None:
        """What was written before."""
        self.took_part.set_value(str(draft.took_part) if draft.took_part else None)
        self.protection.set_text(draft.protection)
        self.change_work.set_text(draft.change_work)
        self.next_step.set_text(draft.next_step)

    def into(self, draft: ReplyDraft) -> ReplyDraft:
        """The draft with what is written here."""
        return replace(
            draft,
            took_part=int(self.took_part.value() or 0),
            protection=self.protection.text(),
            change_work=self.change_work.text(),
            next_step=self.next_step.text(),
        )

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self.edited.emit()
