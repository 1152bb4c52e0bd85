"""Lämna över alla: every file that one handles, with what is left to hand over, in one overview (SC10)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local, today
from desktop.services.access.handover import FileToHandOver, Handovers
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.handover.handover_form import HandoverForm
from desktop.ui.views.people.person_words import due_words
from desktop.ui.widgets import (
    Banner,
    Column,
    EmptyState,
    Label,
    PageHeader,
    PickRow,
    RowCard,
    RowWords,
    ScrollPage,
    TwoPane,
)
from desktop.ui.widgets.header import ALIAS_ICONS
from desktop.ui.widgets.time_words import short_day


class AllFilesPage(ScrollPage):
    """The files at the side, the form of one of them to fill in. Signals: `left`, `saved(ms)`, `changed`."""

    left = Signal()
    saved = Signal(object)
    changed = Signal()

    def __init__(self, handovers: Handovers, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        self.header = PageHeader(
            self.tr("Hand over your files"),
            self.tr("One file at a time: what is going on, and who takes over. Nothing is handed over by itself."),
            back=self.tr("Back to People"),
        )
        super().__init__(self.header, gap=0.9, parent=parent)
        self._handovers, self._clock, self._tasks = handovers, clock, tasks
        self._files: tuple[FileToHandOver, ...] = ()
        self._take_focus = False
        self.problem = Column(gap=0)
        self.nothing = EmptyState(self.tr("You handle no open file."))
        self.rows = RowCard(self.tr("Your files"))
        self.sum = Label("", tone="ink2")
        self.heading = Label("", role="area")
        self.form = HandoverForm(handovers, tasks, self._get_today)
        self._panes = TwoPane(side_width=18.0, gap=1.0, side_first=True)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self._panes.side.addWidget(self.sum)
        self._panes.side.addWidget(self.rows)
        self._panes.side.addStretch(1)
        self._panes.main.addWidget(self.heading)
        self._panes.main.addWidget(self.form)
        self._panes.main.addStretch(1)
        self.body.addLayout(self.problem)
        self.add(self.nothing, self._panes)
        self.keep_at_top()

    def _connect(self) -> None:
        self.header.back_pressed.connect(self.left)
        self.rows.picked.connect(self._picked)
        self.form.saved.connect(self.saved)
        self.form.handed_over.connect(self._handed_over)

    def _get_today(self) -> date:
        return today(self._clock)

    def open(self) -> None:
        """Show the overview, with the first file that is left."""
        self._take_focus = True
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again; lines that are being written are left alone."""
        self._tasks.run(self, self._handovers.overview, self._show, self._say)

    def keep(self) -> None:
        """Hand over every unsaved word, now."""
        self.form.keep()

    def _show(self, files: tuple[FileToHandOver, ...]) -> None:
        chosen = self.rows.chosen()
        focused = next((n for n, row in enumerate(self.rows.rows) if row.hasFocus()), None)
        self._files = files
        self.rows.clear()
        for one in files:
            self.rows.add_row(PickRow(self._words(one), one.file.hex()))
        self.nothing.setVisible(not files)
        self._panes.setVisible(bool(files))
        left = sum(not one.receiver for one in files)
        words = self.tr("{left} of {count} files left to hand over").format(left=left, count=len(files))
        self.sum.setText(words if left else self.tr("All {count} files have been handed over").format(count=len(files)))
        keys = [one.file.hex() for one in files]
        if files:
            self._open(keys.index(chosen) if chosen in keys else 0)
        if self._take_focus and files:
            focused = keys.index(chosen) if chosen in keys else 0
        self._take_focus = False
        if focused is not None and focused < len(files):
            self.rows.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, one: FileToHandOver) -> RowWords:
        second = due_words(one.next_due, self._get_today()) if one.next_due is not None else ""
        icon = ALIAS_ICONS.get(one.sign, one.sign or "tree")
        return RowWords(one.alias, second, detail=self._standing(one), icon=icon, bold=False)

    def _standing(self, one: FileToHandOver) -> str:
        if one.received_at is not None:
            day = short_day(local(one.received_at).date())
            return self.tr("{name} took over {day}").format(name=one.receiver, day=day)
        if one.receiver:
            return self.tr("waits for {name} to confirm").format(name=one.receiver)
        if one.lines:
            return self.tr("{count} lines written, not handed over").format(count=one.lines)
        return self.tr("not handed over")

    @Slot(str)
    def _picked(self, key: str) -> None:
        self._open([one.file.hex() for one in self._files].index(key))

    def _open(self, number: int) -> None:
        one = self._files[number]
        self.rows.choose(one.file.hex())
        self.heading.setText(one.alias)
        self.form.open_file(one.file)

    @Slot()
    def _handed_over(self) -> None:
        """On to the next that is left."""
        empty(self.problem)
        here = self.rows.chosen()
        rest = [n for n, one in enumerate(self._files) if not one.receiver and one.file.hex() != here]
        if rest:
            self._open(rest[0])
            self.rows.rows[rest[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self.changed.emit()

    def _say(self, error: Exception) -> None:
        words = sentence(error)
        empty(self.problem)
        self.problem.addWidget(Banner("info", words))
