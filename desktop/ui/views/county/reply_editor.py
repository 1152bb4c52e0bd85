"""Where the county answers: a quick first answer, or the team's considered reflection (K04, K05, K18)."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import AdviceOutcome, ReplyStage, TeamRole
from desktop.services.consultation.county_inbox import CountyInbox, ReplyDraft
from desktop.services.guard import Finding
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.guard_banner import GuardBanner
from desktop.ui.views.county.answering_help import AnsweringHelp
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chips
from desktop.ui.widgets.field import Field, Labelled
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column, Row
from desktop.ui.widgets.segment import Option, Segment

MOST_PEOPLE = 6
_GUARD_AFTER_MS = 300


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
        outcomes = [Option(one, more_words.outcome_word(one)) for one in AdviceOutcome]
        self.outcomes = Chips(self.tr("What do you advise?"), outcomes, multi=True)
        self.next_step = Field(self.tr("Next reasonable step"))
        self.whom_to_ring = Field(self.tr("Whom should they ring?"))
        self.banner = GuardBanner(keeps=False)
        self.help = AnsweringHelp()
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
        steps = QWidget()
        steps.setLayout(Halves(self.next_step, self.whom_to_ring))
        advice = Labelled(self.outcomes.accessibleName(), self.outcomes)
        parts = (head, self.field, self.banner, self.reflection, advice, steps, foot, self.why_not, self.help)
        column = Column(*parts, gap=0.4, margins=(1.0, 0.5, 1.0, 0.7))
        self.setLayout(column)
        self.why_not.hide()

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.reflection.edited.connect(self._edited)
        self.outcomes.changed.connect(self._edited)
        self.next_step.changed.connect(self._edited)
        self.whom_to_ring.changed.connect(self._edited)
        self.banner.reason_changed.connect(self._reason_changed)
        self.help.picked.connect(self._insert)
        self._guard_timer = QTimer(self)
        self._guard_timer.setSingleShot(True)
        self._guard_timer.timeout.connect(self._guard)
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
        draft = ReplyDraft(
            stage=stage,
            text=self.editor.text(),
            next_step=self.next_step.text(),
            whom_to_ring=self.whom_to_ring.text(),
            outcomes=tuple(AdviceOutcome(value) for value in self.outcomes.values()),
            send_anyway_reason=self.banner.reason.text(),
            cursor=self.editor.cursor_place(),
        )
        return self.reflection.into(draft)

    def _fill(self, compartment: CompartmentId, draft: ReplyDraft) -> None:
        if compartment != self._compartment:
            return
        self.editor.setReadOnly(False)
        self.editor.set_text(draft.text)
        self.editor.set_cursor_place(draft.cursor)
        self.next_step.set_text(draft.next_step)
        self.whom_to_ring.set_text(draft.whom_to_ring)
        self.outcomes.set_values(draft.outcomes)
        self.banner.set_reason(draft.send_anyway_reason)
        self.reflection.show_draft(draft)
        self._guard()
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
            self._guard_timer.start(_GUARD_AFTER_MS)
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
        draft = replace(self.draft(), send_anyway_reason=self.banner.reason_given())
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

    @Slot()
    def _reason_changed(self) -> None:
        if self._loaded:
            self.keeper.touch()
        self._say()

    @Slot(str)
    def _insert(self, text: str) -> None:
        """Where the cursor is; typed by a person, and hers to change."""
        cursor = self.editor.textCursor()
        cursor.insertText(text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> str:
        """All that would leave, the answer first, so that its marks stand where it stands."""
        draft = self.draft()
        beside = (draft.protection, draft.change_work, draft.next_step, draft.whom_to_ring)
        return "\n".join((draft.text, *beside))

    @Slot()
    def _guard(self) -> None:
        words = self._words()
        self._tasks.run(self, partial(self._inbox.guard, words), partial(self._guarded, words))

    def _guarded(self, words: str, findings: tuple[Finding, ...]) -> None:
        if words == self._words():  # otherwise a newer look is on its way
            end = len(self.editor.text())
            self.editor.mark([(finding.start, finding.end) for finding in findings if finding.end <= end])
            self.banner.show_findings(findings)
            self._say()

    def _say(self) -> None:
        reflection = self.stage.value() == ReplyStage.REFLECTION
        self.title.setText(self.tr("The team's reflection") if reflection else self.tr("Your first answer"))
        self.send_button.setText(self.tr("Send the reflection") if reflection else self.tr("Send first answer"))
        self.reflection.setVisible(reflection)
        self.send_button.setEnabled(bool(self.editor.text().strip()) and not self._closed and not self.banner.blocks())
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
        roles = [Option(one, more_words.team_word(one)) for one in TeamRole]
        self.team = Chips(self.tr("Who was there, by role?"), roles, multi=True)
        both = QWidget()
        pair = Row(gap=0.75)
        pair.addWidget(self._labelled(self.protection), 1)
        pair.addWidget(self._labelled(self.change_work), 1)
        both.setLayout(pair)
        column = Column(gap=0.5)
        column.addWidget(Labelled(self.took_part.accessibleName(), self.took_part))
        column.addWidget(both)
        column.addWidget(Labelled(self.team.accessibleName(), self.team))
        self.setLayout(column)
        self.took_part.chosen.connect(self._chosen)
        self.team.changed.connect(self.edited)
        for editor in (self.protection, self.change_work):
            editor.edited.connect(self.edited)

    @staticmethod
    def _labelled(editor: GrowingEditor) -> Labelled:
        return Labelled(editor.accessibleName(), editor)

    def show_draft(self, draft: ReplyDraft) -> None:
        """What was written before."""
        self.took_part.set_value(str(draft.took_part) if draft.took_part else None)
        self.protection.set_text(draft.protection)
        self.change_work.set_text(draft.change_work)
        self.team.set_values(draft.team)

    def into(self, draft: ReplyDraft) -> ReplyDraft:
        """The draft with what is written here."""
        return replace(
            draft,
            took_part=int(self.took_part.value() or 0),
            protection=self.protection.text(),
            change_work=self.change_work.text(),
            team=tuple(TeamRole(value) for value in self.team.values()),
        )

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self.edited.emit()
