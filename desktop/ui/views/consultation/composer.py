"""Ny konsultation: one large place to write in, and everything else optional (picture 04)."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.services.consultation.consultations import ConsultationDraft, Consultations, Preview, Terms
from desktop.services.guard import Finding
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.guard_banner import GuardBanner
from desktop.ui.views.consultation.options import ConsultationOptions
from desktop.ui.views.consultation.preview_page import PreviewPage
from desktop.ui.views.consultation.writing_room import WritingRoom
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.layouts import SIDE_BESIDE_FROM, Column, is_narrow, window_width_in_rad
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.words import ActionBar, IconWords, UndoRow

_GUARD_AFTER_MS = 300


class Composer(QWidget):
    """Writing one consultation.

    Signals: `sent(compartment)`, `kept_here(compartment)`; `saved(ms)` when a draft has reached the disk; `changed`
    when records have changed.
    """

    sent = Signal(object)
    kept_here = Signal(object)
    saved = Signal(object)
    changed = Signal()

    def __init__(self, consultations: Consultations, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consultations = consultations
        self._clock = clock
        self._tasks = tasks
        self._kept = b""
        self._loaded = False
        self._busy = False
        self._findings: tuple[Finding, ...] = ()
        self._thrown: ConsultationDraft | None = None
        self._terms: Terms | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self._say()

    def _make_parts(self) -> None:
        self.owner = IconWords("house", "", tone="ink2", wrap=False)
        self.header = PageHeader(self.tr("New consultation"), " ", right=[self.owner])
        self.editor = GrowingEditor(self.tr("Your question to the county"), lines=9, growing=False)
        self.field = Labelled(self.tr("Your question to the county"), self.editor)
        self.field.label.hide()  # the title says it; the name is there for those who listen
        self.banner = GuardBanner()
        self.options = ConsultationOptions(self._clock)
        self.ages = Banner("info", "", " ", icon="info")
        self.undo = UndoRow()
        self.preview = PreviewPage()
        self.preview_button = Button(self.tr("This is what the county sees"), "eye")
        self.send_button = Button(self.tr("Send to the county"), "paper-plane-tilt", "main", keys="Ctrl+Return")
        self.bar = ActionBar("", "", [self.preview_button, self.send_button])
        self.keeper = DraftKeeper(self._tasks, self.draft, self)
        self.keeper.aim(self._consultations.keep_draft)
        self._guard_timer = QTimer(self)
        self._guard_timer.setSingleShot(True)

    def _lay_out(self) -> None:
        self.panes = TwoPane(side_width=17.3, main_gap=0.6)
        self.panes.main.addWidget(self.field, 1)
        self.panes.main.addWidget(self.banner)
        self.panes.main.addWidget(self.ages)
        self.panes.main.addStretch()
        self.ages.hide()
        self.panes.side.addWidget(self.options)
        self.write_page = ScrollPage(gap=0.9)
        self.write_page.add(self.header, self.undo)
        self.write_page.body.addWidget(self.panes, 1)
        self.room = WritingRoom(self.write_page, self.panes, self.field, (self.banner, self.ages))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.write_page)
        self.pages.addWidget(self.preview)
        self.column = Column(gap=0)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(self.bar)
        self.setLayout(self.column)

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.options.changed.connect(self._chosen)
        self.options.thrown_away.connect(self._throw_away)
        self.undo.undone.connect(self._undo_throwing)
        self.banner.rewrite.connect(self._rewrite)
        self.banner.keep_here.connect(self._keep_here)
        self.banner.reason_changed.connect(self._chosen)
        self.preview_button.clicked.connect(self._toggle_preview)
        self.send_button.clicked.connect(self._send)
        self.keeper.kept.connect(self._kept_at)
        self.keeper.failed.connect(self._not_kept)
        self.keeper.mended.connect(self.field.clear_error)
        self._guard_timer.timeout.connect(self._guard)

    # Opening and keeping

    def open(self, kept: bytes = b"", continues: str = "") -> None:
        """Write on where the writer was. `continues`: code of an earlier consultation that this one goes on from."""
        self._show_writing()
        if self._loaded and kept == self._kept and not continues:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.keep()
        self.editor.setReadOnly(True)
        self._kept, self._loaded = kept, False
        done = partial(self._fill, continues)
        self._tasks.run(self, partial(_load, self._consultations, kept), done, self._failed)

    def keep(self) -> None:
        """Hand every unsaved word to the drafts, now."""
        self.keeper.flush()

    def draft(self) -> ConsultationDraft:
        """All that is written and chosen now."""
        return replace(
            self.options.draft(),
            text=self.editor.text(),
            send_anyway_reason=self.banner.reason.text(),
            cursor=self.editor.cursor_place(),
            kept=self._kept,
        )

    def _fill(self, continues: str, loaded: tuple[ConsultationDraft, Terms]) -> None:
        draft, self._terms = loaded
        self.options.show_terms(self._terms)
        self._show_draft(replace(draft, continues=continues) if continues else draft)
        self.owner.label.setText(
            self.tr("The matter is owned by {owner}.\nThe county advises.").format(owner=self._terms.owner)
        )
        self._loaded = True
        if continues:
            self.keeper.touch()

    def _show_draft(self, draft: ConsultationDraft) -> None:
        self.editor.setReadOnly(False)
        self.editor.set_text(draft.text)
        self.editor.set_cursor_place(draft.cursor)
        self.editor.set_foot("")
        self.field.clear_error()
        self.options.show_draft(draft)
        self.banner.set_reason(draft.send_anyway_reason)
        self._show_findings(())
        self._guard()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _kept_at(self, at: int) -> None:
        self.editor.set_foot(words.saved_words(at))
        self.saved.emit(at)

    @Slot(object)
    def _not_kept(self, error: Exception) -> None:
        self.field.show_error(sentence(error), focus=False)

    # Writing

    @Slot()
    def _edited(self) -> None:
        self.field.clear_error()
        self.undo.clear()
        self.editor.set_foot("")
        self.keeper.touch()
        self._guard_timer.start(_GUARD_AFTER_MS)
        self._say()

    @Slot()
    def _chosen(self) -> None:
        self.keeper.touch()
        self._say()

    @Slot()
    def _guard(self) -> None:
        text = self.editor.text()
        self._tasks.run(self, partial(_look, self._consultations, text), partial(self._guarded, text))

    def _guarded(self, text: str, seen: tuple[tuple[Finding, ...], tuple[int, ...]]) -> None:
        if text == self.editor.text():  # otherwise a newer look is on its way
            findings, ages = seen
            self._show_findings(findings)
            self._show_ages(ages)

    def _show_ages(self, ages: tuple[int, ...]) -> None:
        """The rule for the youngest is told, and hinders nothing (K29)."""
        self.ages.setVisible(bool(ages))
        if ages and self._terms is not None:
            rule = more_words.ages_words(ages, self._terms.hand_over_to)
            self.ages.first.set_two(self.tr("Somebody so young."), rule)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self.editor.mark([(finding.start, finding.end) for finding in findings])
        self.banner.show_findings(findings)
        self._say()

    @Slot()
    def _rewrite(self) -> None:
        """The cursor goes to the first marked words, which are chosen, so that typing replaces them."""
        self._show_writing()
        if self._findings:
            self.editor.set_cursor_place(self._findings[0].start)
            cursor = self.editor.textCursor()
            marked = self.editor.extraSelections()
            cursor.setPosition(marked[0].cursor.selectionEnd(), cursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _throw_away(self) -> None:
        self._thrown = self.draft()
        self.keeper.forget()
        self._tasks.run(self, partial(self._consultations.throw_away, self._thrown), self._nothing)
        done = partial(self._fill, "")  # empty, or as it is kept here
        self._tasks.run(self, partial(_load, self._consultations, self._kept), done, self._failed)
        self.undo.say(self.tr("The draft is thrown away."))

    @Slot()
    def _undo_throwing(self) -> None:
        if self._thrown is not None:
            self._show_draft(self._thrown)
            self.keeper.touch()
            self.keeper.flush()

    # Looking, sending, keeping here

    @Slot()
    def _toggle_preview(self) -> None:
        if self.pages.currentWidget() is self.preview:
            self._show_writing()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        draft = replace(self.draft(), send_anyway_reason=self.banner.reason_given())
        self._tasks.run(self, partial(self._consultations.preview, draft), self._show_preview, self._failed)

    def _show_preview(self, preview: Preview) -> None:
        self.preview.show_preview(preview)
        self.pages.setCurrentWidget(self.preview)
        self.preview_button.setText(self.tr("Back to the text"))
        self.preview_button.set_icon("pencil-simple")
        self._place_bar()
        self.preview_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_writing(self) -> None:
        self.pages.setCurrentWidget(self.write_page)
        self.preview_button.setText(self.tr("This is what the county sees"))
        self.preview_button.set_icon("eye")
        self._place_bar()

    @Slot()
    def _send(self) -> None:
        if self._busy:
            return
        self._begin()
        send = partial(self._consultations.send, self.draft(), self.banner.reason_given())
        self._tasks.run(self, send, self._was_sent, self._failed)

    @Slot()
    def _keep_here(self) -> None:
        if self._busy:
            return
        self._begin()
        keep = partial(self._consultations.keep_here, self.draft())
        self._tasks.run(self, keep, self._was_kept, self._failed)

    def _begin(self) -> None:
        self._busy = True
        self.keeper.hand_over()
        self.editor.setReadOnly(True)

    def _was_sent(self, compartment: CompartmentId) -> None:
        self._reset()
        self.changed.emit()
        self.sent.emit(compartment)

    def _was_kept(self, compartment: CompartmentId) -> None:
        self._reset()
        self.changed.emit()
        self.kept_here.emit(compartment)

    def _reset(self) -> None:
        self._busy, self._loaded, self._kept = False, False, b""
        self._show_writing()
        self._show_draft(ConsultationDraft())

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.editor.setReadOnly(False)
        self._show_writing()
        if self._loaded:
            self.keeper.touch()
            self.keeper.flush()
        if isinstance(error, KnownError) and error.reason is Reason.RECOGNISABLE:
            self._guard()
            return
        self.field.show_error(sentence(error))

    def _nothing(self, _result: None) -> None:
        """Nothing more to do."""

    # What the foot says

    def _say(self) -> None:
        written = bool(self.editor.text().strip())
        self.send_button.setEnabled(written and not self.banner.blocks())
        self.preview_button.setEnabled(written)
        day = words.long_day(self._terms.answer_by) if self._terms else ""
        answer = self.tr("If it is sent today, the answer comes by {day}.").format(day=day) if day else ""
        if not written:
            self.bar.say(self.tr("Write a few words first"), answer)
        elif self.banner.blocks():
            self.bar.say(self.tr("Choose first in the box above"), answer)
        else:
            self.bar.say(answer, self.tr("Without coverage it is sent later. Nothing needs to be done."))

    # Layout by width

    def _place_bar(self) -> None:
        """At the foot of the screen; where the window is narrow, last in the page: there it would cover the text."""
        page = self.preview if self.pages.currentWidget() is self.preview else self.write_page
        (page.body if is_narrow(self) else self.column).addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_bar()
        beside = window_width_in_rad(self) >= SIDE_BESIDE_FROM
        self.editor.set_growing(not beside)
        purpose = (
            self.tr("Write as you talk. Nothing to the right needs to be filled in to send.")
            if beside
            else self.tr("Write as you talk. Nothing below needs to be filled in to send.")
        )
        self.header.set_title(self.tr("New consultation"), purpose)


def _look(consultations: Consultations, text: str) -> tuple[tuple[Finding, ...], tuple[int, ...]]:
    return consultations.guard(text), consultations.handed_over_at_once(text)


def _load(consultations: Consultations, kept: bytes) -> tuple[ConsultationDraft, Terms]:
    return consultations.draft(kept), consultations.terms()
