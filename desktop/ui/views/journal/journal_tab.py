"""Anteckningar: the tab where notes are written, read and corrected by addition."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import JournalNote
from desktop.services.file.journal import Journal, NoteView
from desktop.services.file.note_paper import NotePaper, NotePapers
from desktop.services.saved_once import save_once, unsaved
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.attachments.origin import NOTES, Origin, note_of
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.journal.note_card import NoteCard
from desktop.ui.views.journal.note_form import NoteForm
from desktop.ui.views.journal.note_sheet import note_sheet
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.tall_stack import bring_into_view
from desktop.ui.widgets import Button, Column, EmptyState, ScrollPage, SectionTitle

Note = Projection[JournalNote]

AT_ONCE = 30
"""Notes shown before one asks for older ones."""


class JournalTab(FileTab):
    """The notes of the open file. The draft of a new note stays with its file."""

    key = "journal"

    def __init__(
        self,
        journal: Journal,
        papers: NotePapers,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._journal, self._drafts, self._clock, self._tasks = journal, drafts, clock, tasks
        self._compartment: CompartmentId | None = None
        self._notes: tuple[NoteView, ...] = ()
        self._shown = AT_ONCE
        self._correction: NoteForm | None = None
        self._corrected: NoteCard | None = None
        self._rewords = False
        self._focus_next: RecordId | None = None
        self._sought = False  # somebody wants to see the note that gets the focus, wherever in the list it stands
        self.form = NoteForm(tasks, partial(today, clock))
        self.heading = SectionTitle(
            self.tr("Notes"), 0, self.tr("Locked after some days, and then corrected by another")
        )
        self.empty = EmptyState(self.tr("No note has been signed yet."))
        self.older = Button(self.tr("Show older notes"), "caret-down", "quiet")
        self.cards: list[NoteCard] = []
        self._list = Column(gap=0.5)
        self.preview = PaperPreview(tasks, clock)
        self._lay()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("JournalTab", "Notes")

    def _lay(self) -> None:
        cards, self._notes_page = QWidget(), QWidget()
        cards.setLayout(self._list)
        self._notes_page.setLayout(Column(self.form, self.heading, self.empty, cards, self.older, gap=0.7))
        self.page = ScrollPage(self._notes_page, self.preview, gap=0.7, margins=(1.5, 0.6, 1.5, 1.0))
        self.page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        self.setLayout(column)
        self.empty.hide()
        self.older.hide()
        self.preview.hide()

    def _connect(self) -> None:
        self.preview.closed.connect(self._close_paper)
        self.preview.saved.connect(self._was_printed)
        self.preview.printed.connect(self._was_printed)
        self.form.signed.connect(self._sign)
        self.form.kept.connect(self.saved)
        self.older.clicked.connect(self._show_older)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment, self._notes, self._shown = compartment, (), AT_ONCE
            self._close_correction()
            self._close_paper()
            key = _draft_key(compartment)
            self.form.aim(partial(self._drafts.keep, key))
            draft = partial(unsaved, self._drafts, key, partial(self._journal.count, compartment))
            self._tasks.run(self, draft, partial(self._show_draft, compartment))
        self.refresh()

    def refresh(self) -> None:
        if self._compartment is not None:
            call = partial(self._journal.notes, self._compartment)
            self._tasks.run(self, call, partial(self._show, self._compartment), self._not_read)

    def keep(self) -> None:
        self.form.flush()
        if self._correction is not None:
            self._correction.flush()

    def _show_draft(self, compartment: CompartmentId, draft: dict[str, Any] | None) -> None:
        if compartment == self._compartment:
            self.form.show_draft(draft)

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, compartment: CompartmentId, notes: tuple[NoteView, ...]) -> None:
        if compartment != self._compartment or self._correction is not None:
            return  # while a correction is being written, the notes around it stand still
        self._notes = notes
        self._fill()

    def _fill(self) -> None:
        day = today(self._clock)
        focused = next((card.view.note.id for card in self.cards if card.button.hasFocus()), self._focus_next)
        self._focus_next = None
        if self._sought and focused not in [note.note.id for note in self._notes[: self._shown]]:
            self._shown = len(self._notes)
        empty(self._list)
        self.cards = [NoteCard(note, day) for note in self._notes[: self._shown]]
        for card in self.cards:
            card.correct_wanted.connect(self._open_correction)
            card.print_wanted.connect(self._print)
            card.reword_wanted.connect(self._open_rewording)
            card.copy_wanted.connect(self._copy)
            card.attach_wanted.connect(self._attach)
            card.attached_wanted.connect(self._show_attached)
            self._list.addWidget(card)
            card.show()
            if card.view.note.id == focused:
                card.button.setFocus(Qt.FocusReason.OtherFocusReason)
                if self._sought:
                    bring_into_view(card)
        self._sought = False
        self.heading.set_count(len(self._notes))
        self.empty.setVisible(not self._notes)
        self.older.setVisible(len(self._notes) > self._shown)

    @Slot()
    def _show_older(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    # Writing

    @Slot(str, object, object)
    def _sign(self, text: str, kind: Any, day: Any) -> None:
        if self._compartment is not None:
            write = partial(self._journal.write, self._compartment, text, kind, day)
            call = self._once(_draft_key(self._compartment), self._compartment, write)
            self._tasks.run(self, call, self._was_signed, self.form.say_error)

    def _once(self, key: str, file: CompartmentId, sign: Callable[[], Note]) -> Callable[[], Note]:
        return partial(save_once, self._drafts, key, partial(self._journal.count, file), sign)

    def _was_signed(self, note: Note) -> None:
        if note.ref.compartment == self._compartment:
            self.form.clear()
            self.form.focus_text()
        self._written(note)

    def _dropped(self, _nothing: None) -> None:
        """It was not wanted."""

    def _written(self, note: Note) -> None:
        self.saved.emit(note.touched_at)
        self.changed.emit()
        self.refresh()

    # Elsewhere

    @Slot(object)
    def _copy(self, card: NoteCard) -> None:
        """Its latest words; the frame copies them."""
        self.keep()
        latest = card.view.wordings[-1] if card.view.wordings else card.view
        self.journal_wanted.emit(latest.note, ())

    @Slot(object)
    def _attach(self, card: NoteCard) -> None:
        self._to_documents(Origin(NOTES, card.view.note.id))

    @Slot(object)
    def _show_attached(self, card: NoteCard) -> None:
        self._to_documents(Origin(NOTES, card.view.note.id, adds=False))

    def _to_documents(self, origin: Origin) -> None:
        if self._compartment is not None:
            self.went.emit(origin.place(self._compartment))

    def open_part(self, part: str) -> None:
        """The note of this id: one comes back to it from what belongs to it."""
        note = note_of(part)
        if note is not None:
            self._focus_next, self._sought = note, True
            self.refresh()

    # On paper

    @Slot(object)
    def _print(self, card: NoteCard) -> None:
        self._focus_next = card.view.note.id
        self._tasks.run(self, partial(self._papers.of, card.view), self._show_paper, self._not_read)

    def _show_paper(self, paper: NotePaper) -> None:
        self.preview.show_sheet(note_sheet(paper, today(self._clock)))
        self._notes_page.hide()
        self.preview.show()
        self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _was_printed(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(self._papers.note_printed, self._compartment), self._dropped)

    @Slot()
    def _close_paper(self) -> None:
        if self.preview.isHidden():
            return
        self.preview.hide()
        self._notes_page.show()
        self._fill()

    # Correcting

    @Slot(object)
    def _open_correction(self, card: NoteCard) -> None:
        self._open_short(card, self.tr("What is right"), rewords=False)

    @Slot(object)
    def _open_rewording(self, card: NoteCard) -> None:
        self._open_short(card, self.tr("The note in other words"), rewords=True)

    def _open_short(self, card: NoteCard, label: str, *, rewords: bool) -> None:
        self._close_correction()
        form = NoteForm(self._tasks, partial(today, self._clock), short=True, label=label)
        self._correction, self._corrected, self._rewords = form, card, rewords
        key = self._short_key(card)
        form.aim(partial(self._drafts.keep, key))
        form.kept.connect(self.saved)
        form.signed.connect(self._sign_correction)
        form.cancelled.connect(self._cancel_correction)
        card.add(form)
        count = partial(self._journal.count, card.view.note.ref.compartment)
        begin = {"text": card.view.text} if rewords else None
        self._tasks.run(form, partial(_unsaved_or, begin, self._drafts, key, count), form.show_draft)
        form.focus_text()
        bring_into_view(form)

    @Slot(str, object, object)
    def _sign_correction(self, text: str, _kind: Any, _day: Any) -> None:
        if self._correction is not None and self._corrected is not None:
            view = self._corrected.view
            key, file = self._short_key(self._corrected), view.note.ref.compartment
            sign = self._journal.reword if self._rewords else self._journal.correct
            call = self._once(key, file, partial(sign, view.note, text))
            self._tasks.run(self._correction, call, self._was_corrected, self._correction.say_error)

    def _short_key(self, card: NoteCard) -> str:
        key = _draft_key(card.view.note.ref.compartment, card.view)
        return f"{key}/reword" if self._rewords else key

    def _was_corrected(self, note: Note) -> None:
        if self._correction is not None:
            self._correction.clear()
        self._close_correction()
        self._written(note)

    @Slot()
    def _cancel_correction(self) -> None:
        self._drop_correction()
        self.refresh()

    def _drop_correction(self) -> None:
        if self._correction is not None and self._corrected is not None:
            key = self._short_key(self._corrected)
            self._correction.clear()
            self._tasks.run(self, partial(self._drafts.drop, key), self._dropped)
        self._close_correction()

    def _close_correction(self) -> None:
        """What was typed stays as a draft of that note's correction."""
        form, card, self._correction, self._corrected = self._correction, self._corrected, None, None
        if form is not None and card is not None:
            self._focus_next = card.view.note.id
            form.flush()
            form.hide()
            form.deleteLater()


def _unsaved_or(
    begin: dict[str, Any] | None, drafts: Drafts, key: str, count: Callable[[], int]
) -> dict[str, Any] | None:
    """What was being written; else what one begins with."""
    return unsaved(drafts, key, count) or begin


def _draft_key(compartment: CompartmentId, corrected: NoteView | None = None) -> str:
    if corrected is None:
        return f"note/{compartment.hex()}"
    device, sequence = corrected.note.id
    return f"note/{compartment.hex()}/{device}-{sequence}"
