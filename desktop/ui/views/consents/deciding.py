"""Handing over on other rules than consent, from the list of what is out to the press that hands over or takes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.consent import Disclosure
from desktop.services.consent.disclosures import Decision, Package
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import reading
from desktop.ui.views.consents.decided_card import DecidedCard
from desktop.ui.views.consents.decision_page import DecisionPage
from desktop.ui.views.consents.reading import FileConsents, Services
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.widgets import Column


class Deciding(QWidget):
    """The list, or the form in its place.

    Signals: `opened` and `closed` of the form; `handed_over`; `done(ms)` when something has changed; `kept(ms)`.
    """

    opened = Signal()
    closed = Signal()
    handed_over = Signal()
    done = Signal(object)
    kept = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._services, self._tasks, self._today = services, tasks, today
        self._found: FileConsents | None = None
        self.list, self.page = DecidedCard(), DecisionPage(today)
        self.keeper = DraftKeeper(tasks, self.page.form.content, self)
        self.setLayout(Column(self.list, self.page, gap=0))
        self.page.hide()
        self._connect()

    def _connect(self) -> None:
        form = self.page.form
        self.list.new_wanted.connect(self.open_form)
        self.list.ended.connect(self._end)
        self.page.preview_wanted.connect(self._preview)
        self.page.decided.connect(self._decide)
        form.edited.connect(self.keeper.touch)
        form.cancelled.connect(self._cancel)
        self.keeper.kept.connect(self._was_kept)
        self.keeper.failed.connect(form.show_problem)
        self.keeper.mended.connect(form.problem.hide)

    @property
    def is_writing(self) -> bool:
        """Whether the form is open."""
        return not self.page.isHidden()

    def show_file(self, found: FileConsents) -> None:
        """What is out; a form that is open is left alone."""
        if self._found is None or self._found.file != found.file:
            self.keeper.aim(partial(reading.keep_draft, self._services, reading.DECISION, found.file))
            self._close()
        self._found = found
        self.list.show_decided(found.decided, self._today(), closed=found.closed, any_rules=bool(found.bases))
        self._show_list()

    @Slot()
    def open_form(self) -> None:
        """A draft comes back."""
        if self._found is not None:
            self.page.show_form(self._found)
            self.list.hide()
            self.page.show()
            self.opened.emit()
            self.page.form.focus_first()

    def _close(self) -> None:
        self.page.hide()
        self._show_list()

    def _show_list(self) -> None:
        """Not where there is nothing in it, and nothing that it could be for."""
        found = self._found
        wanted = found is not None and (bool(found.decided) or (bool(found.bases) and not found.closed))
        self.list.setVisible(wanted and not self.is_writing)

    @Slot(object)
    def _preview(self, decision: Decision) -> None:
        if self._found is not None:
            call = partial(self._services.disclosures.preview_decision, self._found.file, decision)
            self._tasks.run(self, call, partial(self._previewed, decision), self.page.form.show_problem)

    def _previewed(self, decision: Decision, package: Package) -> None:
        if self._found is not None:
            self.page.show_preview(decision, package, self._found)

    @Slot(object)
    def _decide(self, decision: Decision) -> None:
        if self._found is not None:
            self.keeper.flush()
            call = partial(reading.decide, self._services, self._found.file, decision)
            self._tasks.run(self, call, self._decided, self.page.say)

    def _decided(self, made: Projection[Disclosure]) -> None:
        self.keeper.forget()
        self._close()
        self.closed.emit()
        self.handed_over.emit()
        self.done.emit(made.touched_at)

    @Slot(object)
    def _end(self, seen: Projection[Disclosure]) -> None:
        self._tasks.run(self, partial(reading.end, self._services, seen), self._ended, self.page.say)

    def _ended(self, at: int) -> None:
        self.done.emit(at)

    @Slot()
    def _cancel(self) -> None:
        self.keeper.forget()
        if self._found is not None:
            call = partial(reading.drop_draft, self._services, reading.DECISION, self._found.file)
            self._tasks.run(self, call, self._cancelled, self.page.form.show_problem)

    def _cancelled(self, _nothing: None) -> None:
        self._close()
        self.closed.emit()

    @Slot(object)
    def _was_kept(self, at: int) -> None:
        self.page.form.show_kept(at)
        self.kept.emit(at)
