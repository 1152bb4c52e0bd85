"""A page for one thing that is written down beside a consultation, at the municipality and at the county alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.services.consultation.entries import Content, Entries, EntryContext, EntryKind
from desktop.services.guard import Finding
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.entry_forms import EntryForm, make_form
from desktop.ui.views.consultation.guard_words import guard_sentences
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Flow
from desktop.ui.widgets.page import ScrollPage

_GUARD_AFTER_MS = 300


class EntryPage(ScrollPage):
    """Signals: `back` when the person leaves, `written` when it has been saved, `saved(ms)` when a draft has been."""

    back = Signal()
    written = Signal()
    saved = Signal(object)

    def __init__(self, entries: Entries, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        self._entries, self._clock, self._tasks = entries, clock, tasks
        self._kind = EntryKind.TALK
        self._about: CompartmentId | None = None
        self.form: EntryForm | None = None
        self.header = PageHeader(" ", " ", back=self.tr("Back to where you were"))
        self.header.back_pressed.connect(self._leave)
        self.card = Card(gap=0.75)
        self.save_button = Button(self.tr("Write it down"), "note-pencil", "main", keys="Ctrl+Return", large=True)
        self.problem = Label("", tone="accink")
        self.kept = Label("", role="small", tone="ink2")
        pressed = QWidget()
        pressed.setLayout(Flow(self.save_button, gap=0.5))
        self.add(self.header, self.card, self.problem, pressed, self.kept, None)
        self.problem.hide()
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.keeper.kept.connect(self._kept_at)
        self.keeper.failed.connect(self._say_problem)
        self.keeper.mended.connect(self.problem.hide)
        self.save_button.clicked.connect(self._save)
        self._guard_timer = QTimer(self)
        self._guard_timer.setSingleShot(True)
        self._guard_timer.timeout.connect(self._guard)

    def open(self, kind: EntryKind, about: CompartmentId | None) -> None:
        """Write such a thing about a consultation, or about none."""
        self.keep()
        self._kind, self._about = kind, about
        if self.form is not None:
            self.card.body.removeWidget(self.form)
            self.form.hide()
            self.form.setParent(None)
            self.form.deleteLater()
        self.form = make_form(kind, self._clock, whole=about is None)
        self.form.edited.connect(self._edited)
        self.form.setEnabled(False)
        self.card.add(self.form)
        self.problem.hide()
        self.kept.setText("")
        self.header.set_title(*self._titles(kind))
        self.keeper.aim(partial(self._entries.keep_draft, kind, about))
        load = partial(_load, self._entries, kind, about)
        self._tasks.run(self, load, partial(self._fill, self.form), self._say_problem)

    def keep(self) -> None:
        """Hand every unsaved word to the drafts, now."""
        self.keeper.flush()

    def _titles(self, kind: EntryKind) -> tuple[str, str]:
        return {
            EntryKind.TALK: (
                self.tr("Write down a talk"),
                self.tr("Minutes are enough. Who rang, and from which number, is never kept."),
            ),
            EntryKind.GUIDED_ON: (self.tr("Guided on"), self.tr("Where the question was taken further, and by whom.")),
            EntryKind.EXTERNAL: (
                self.tr("Bought from outside"),
                self.tr("So that what was learnt stays when the bill is paid."),
            ),
            EntryKind.LINK: (
                self.tr("Link to a file"),
                self.tr("It was anonymous when you asked. Now you know whom it was about."),
            ),
            EntryKind.LIBRARY: (
                self.tr("De-identified version"),
                self.tr("A text about nobody, for others to learn from. It goes to the library's inbox."),
            ),
            EntryKind.CHECK_IN: (
                self.tr("Ask how it went"),
                self.tr("A day in your list. The municipality sees that you mean to ask."),
            ),
            EntryKind.AWAY: (self.tr("I am away"), self.tr("Those who ask see until when, and who answers.")),
        }[kind]

    def _fill(self, form: EntryForm, loaded: tuple[EntryContext, Content | None]) -> None:
        if form is not self.form:
            return
        context, content = loaded
        form.offer(context)
        form.show_content(content or {})
        form.setEnabled(True)
        form.setFocus()
        form.focusNextChild()
        self._guard()

    def _content(self) -> Content:
        return self.form.content() if self.form is not None else {}

    @Slot()
    def _edited(self) -> None:
        self.problem.hide()
        self.kept.setText("")
        self.keeper.touch()
        self._guard_timer.start(_GUARD_AFTER_MS)

    @Slot()
    def _guard(self) -> None:
        if self.form is not None and self.form.guarded is not None:
            text = self.form.guarded.text()
            self._tasks.run(self, partial(self._entries.guard, text), partial(self._guarded, self.form, text))

    def _guarded(self, form: EntryForm, text: str, findings: tuple[Finding, ...]) -> None:
        if form is self.form and form.guarded is not None and form.guarded.text() == text:
            form.guarded.mark([(finding.start, finding.end) for finding in findings])
            form.banner.show_findings(findings)

    @Slot()
    def _save(self) -> None:
        self.keeper.hand_over()
        self.save_button.setEnabled(False)
        save = partial(self._entries.save, self._kind, self._about, self._content())
        self._tasks.run(self, save, self._was_saved, self._not_saved)

    def _was_saved(self, _nothing: None) -> None:
        self.save_button.setEnabled(True)
        self.written.emit()
        self.back.emit()

    def _not_saved(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self.keeper.touch()
        self._say_problem(error)
        self._guard()
        if self.form is not None and isinstance(error, KnownError) and error.reason is Reason.RECOGNISABLE:
            texts = tuple(text() for _field, text in self.form.fields)
            self._tasks.run(self, partial(_look, self._entries, texts), partial(self._mark, self.form, texts))

    def _mark(self, form: EntryForm, texts: tuple[str, ...], found: tuple[tuple[Finding, ...], ...]) -> None:
        """Each field that was refused says why, and the focus goes to the first of them."""
        first: Labelled | None = None
        for (field, text), was, findings in zip(form.fields, texts, found, strict=True):
            reasoned = field.control is form.guarded and not form.banner.blocks()  # sent anyway, with a reason
            if form is self.form and findings and not reasoned and text() == was:
                field.show_error(guard_sentences(findings)[0], focus=False)
                first = first or field
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _say_problem(self, error: Exception) -> None:
        self.problem.setText(sentence(error))
        self.problem.show()

    @Slot(object)
    def _kept_at(self, at: int) -> None:
        self.kept.setText(words.saved_words(at))
        self.saved.emit(at)

    @Slot()
    def _leave(self) -> None:
        self.keep()
        self.back.emit()


def _look(entries: Entries, texts: tuple[str, ...]) -> tuple[tuple[Finding, ...], ...]:
    return tuple(entries.guard(text) for text in texts)


def _load(entries: Entries, kind: EntryKind, about: CompartmentId | None) -> tuple[EntryContext, Content | None]:
    return entries.context(), entries.draft(kind, about, more_words.stand_ins())
