"""Handlingar: the tab with what is attached to the file; a file is added by a button or by dropping it here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment
from desktop.services.attachment.adding import Added
from desktop.services.attachment.attachments import Attachments, AttachmentView
from desktop.ui.printing.pdf import neutral_name, write_bytes
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.viewer.viewer import AttachmentViewer
from desktop.ui.views.attachments.attachment_card import AttachmentCard
from desktop.ui.views.attachments.attachment_words import kind_word, size_words
from desktop.ui.views.attachments.chosen_file import ChosenFile
from desktop.ui.views.attachments.origin import NOTES, SESSIONS, Origin, origin_of
from desktop.ui.views.attachments.work import ComingIn, GoingOut
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.widgets import Banner, Button, Column, EmptyState, Label, ScrollPage, UndoRow

_List = tuple[tuple[AttachmentView, ...], bool]
"""What there is, and whether copies may be saved outside."""


class AttachmentsTab(FileTab):
    """What is attached to the open file."""

    key = "attachments"

    def __init__(self, work: Attachments, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._clock, self._tasks = work, clock, tasks
        self._file: CompartmentId | None = None
        self._removed: Projection[Attachment] | None = None
        self._origin: Origin | None = None
        self._saving: AttachmentCard | None = None
        self.cards: list[AttachmentCard] = []
        self.dialog: QFileDialog | None = None
        self.back = Button("", "caret-left", "link")
        self.add_button = Button(self.tr("Add a file"), "paperclip", "main")
        self.empty = EmptyState(
            self.tr("Nothing has been added yet. Choose a file, or drop one here: a PDF, a picture or a document.")
        )
        self.lead = Label(
            self.tr("Decisions, letters and pictures that belong to the file. Those who handle it can read them."),
            tone="ink2",
        )
        self.progress = Label("", role="small", tone="ink2")
        self.undo_row = UndoRow()
        self.viewer = AttachmentViewer()
        self.coming, self.going = ComingIn(work, tasks, self), GoingOut(tasks, self)
        self._notice, self._list = Column(gap=0), Column(gap=0.5)
        self._lay()
        self._connect()
        self.setAcceptDrops(True)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AttachmentsTab", "Documents")

    def _lay(self) -> None:
        listed = QWidget()
        listed.setLayout(self._list)
        top = Column(gap=0.5)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self.lead)
        top.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        head, notice = QWidget(), QWidget()
        head.setLayout(top)
        notice.setLayout(self._notice)
        self.page = ScrollPage(
            head, notice, self.progress, self.undo_row, self.empty, listed, gap=0.6, margins=(1.5, 0.6, 1.5, 1.0)
        )
        self.page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        column.addWidget(self.viewer, 1)
        self.setLayout(column)
        for part in (self.back, self.empty, self.progress, self.viewer):
            part.hide()

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.ask)
        self.back.clicked.connect(self._go_back)
        self.undo_row.undone.connect(self._take_back)
        self.viewer.closed.connect(self._close_viewer)
        self.coming.moved.connect(self._moved)
        self.coming.added.connect(self._added)
        self.coming.failed.connect(self._not_added)
        self.coming.rested.connect(self._rested)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self.keep()
            self._file = compartment
            self._say(None)
            self._clear()
        self._come_from(None)
        self.refresh()

    def open_part(self, part: str) -> None:
        """From a note or from the sessions: what is added belongs there, and the way back stands above."""
        origin = origin_of(part)
        self._come_from(origin)
        if origin is not None:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            if origin.adds:
                self.ask()

    def _come_from(self, origin: Origin | None) -> None:
        self._origin = origin
        words = {NOTES: self.tr("Back to the note"), SESSIONS: self.tr("Back to the sessions")}
        self.back.setText(words.get(origin.tab, "") if origin is not None else "")
        self.back.setVisible(bool(self.back.text()))

    @Slot()
    def _go_back(self) -> None:
        if self._origin is not None and self._file is not None:
            self.went.emit(self._origin.back(self._file))

    @Slot(object)
    def _to_note(self, card: AttachmentCard) -> None:
        about = card.view.seen.record.about
        if about is not None and self._file is not None:
            self.went.emit(Origin(NOTES, RecordId(*about)).back(self._file))

    def refresh(self) -> None:
        file = self._file
        if file is not None and not any(card.is_asking for card in self.cards):
            self._tasks.run(self, partial(_read, self._work, file), partial(self._show, file), self._not_read)

    def keep(self) -> None:
        """Whoever leaves has no second thoughts: what was taken away is erased; nothing shown is kept."""
        self.going.drop()
        self.viewer.forget()
        self._close_viewer()
        removed, self._removed = self._removed, None
        self.undo_row.clear()
        if removed is not None and self._file is not None:
            self._tasks.run(self, partial(self._work.erase_removed, self._file), self._erased, self._not_read)

    def _erased(self, count: int) -> None:
        if count:
            self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, file: CompartmentId, found: _List) -> None:
        if file != self._file:
            return
        views, may_copy = found
        if [card.view for card in self.cards] != list(views):
            self._clear()
            for view in views:
                self._list.addWidget(self._card(view, may_copy=may_copy))
        self.empty.setVisible(not views)

    def _card(self, view: AttachmentView, *, may_copy: bool) -> AttachmentCard:
        card = AttachmentCard(view, may_copy=may_copy)
        card.show_wanted.connect(self._open)
        card.copy_wanted.connect(self._ask_where)
        card.removal_wanted.connect(self._remove)
        card.note_wanted.connect(self._to_note)
        self.cards.append(card)
        return card

    def _clear(self) -> None:
        self.cards.clear()
        empty(self._list)

    # Adding

    @Slot()
    def ask(self) -> None:
        """The computer's own dialog."""
        dialog = QFileDialog(self, self.tr("Choose a file to add"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setDirectory(QDir.homePath())
        dialog.filesSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(list)
    def add(self, places: list[str]) -> None:
        """These files."""
        self._say(None)
        for place in places:
            if self._file is not None:
                about = self._origin.about if self._origin is not None else None
                self.coming.take(self._file, ChosenFile(Path(place)), about)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self.viewer.isHidden() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        places = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add(places)

    @Slot(str, int, int)
    def _moved(self, name: str, done: int, size: int) -> None:
        said = self.tr("{name} is being sealed: {done} of {size}")
        self.progress.setText(said.format(name=name, done=size_words(done), size=size_words(size)))
        self.progress.show()

    @Slot(object)
    def _added(self, added: Added) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()
        if added.called_otherwise:
            record = added.record.record
            words = self.tr("{name} is not what its name says. It was added as what it is: {kind}.")
            self._say(Banner("info", words.format(name=record.name, kind=kind_word(record.kind).lower())))
        self.refresh()

    @Slot(str, object)
    def _not_added(self, name: str, error: Exception) -> None:
        self._say(Banner("decide", name, sentence(error)))

    @Slot()
    def _rested(self) -> None:
        self.progress.hide()

    # Looking at one

    @Slot(object)
    def _open(self, card: AttachmentCard) -> None:
        if self._file is not None:
            seen = card.view.seen
            begin = partial(self._work.read, self._file, seen)
            self.going.read(begin, partial(self._opened, seen.record), self._failed)

    def _opened(self, record: Attachment, content: bytes) -> None:
        self._say(None)
        self.page.hide()
        self.viewer.show()
        self.viewer.show_document(record.name, record.form, content)

    @Slot()
    def _close_viewer(self) -> None:
        if not self.viewer.isHidden():
            self.viewer.hide()
            self.page.show()
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # A copy outside

    @Slot(object)
    def _ask_where(self, card: AttachmentCard) -> None:
        self._saving = card
        form = card.view.seen.record.form
        dialog = QFileDialog(self, self.tr("Save the copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(form)
        dialog.setNameFilter(f"*.{form}")
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(neutral_name(today(self._clock), form))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def save(self, place: str) -> None:
        """Write the copy there."""
        card, self._saving = self._saving, None
        if card is None or self._file is None:
            return
        begin = partial(self._work.read_to_save, self._file, card.view.seen, card.reason.text())
        card.close_form()
        self.going.read(begin, partial(self._write, Path(place)), self._failed)

    def _write(self, path: Path, content: bytes) -> None:
        self._tasks.run(self, partial(write_bytes, content, path), self._written, self._failed)

    def _written(self, _nothing: None) -> None:
        rest = self.tr("The copy lies outside Bredvid now. Take it away when it is not needed.")
        self._say(Banner("info", self.tr("The copy has been saved."), rest))
        self.changed.emit()

    # Taking away

    @Slot(object)
    def _remove(self, card: AttachmentCard) -> None:
        self._tasks.run(self, partial(self._work.remove, card.view.seen), self._was_removed, self._failed)

    def _was_removed(self, removed: Projection[Attachment]) -> None:
        self._removed = removed
        self.undo_row.say(self.tr("Taken away. It is erased everywhere when you leave this page."))
        self.changed.emit()
        self.refresh()

    @Slot()
    def _take_back(self) -> None:
        removed, self._removed = self._removed, None
        if removed is not None:
            self._tasks.run(self, partial(self._work.take_back, removed), self._was_taken_back, self._failed)

    def _was_taken_back(self, _seen: Projection[Attachment]) -> None:
        self.changed.emit()
        self.refresh()

    # Saying

    def _failed(self, error: Exception) -> None:
        gone = isinstance(error, KnownError) and error.reason is Reason.GONE
        self._say(Banner("info" if gone else "decide", sentence(error)))
        self.refresh()

    def _say(self, notice: Banner | None) -> None:
        empty(self._notice)
        if notice is not None:
            self._notice.addWidget(notice)


def _read(work: Attachments, file: CompartmentId) -> _List:
    return work.of(file), not work.is_protected(file)
