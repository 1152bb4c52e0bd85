"""The page *Vem har sett detta* of a person file: who, when and what, newest first; and a paper for the person."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act
from desktop.services.log.access_log_marks import Marks, Reader, ReadingDay, SeenBy
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.seen_by.deed_words import deed_words
from desktop.ui.views.seen_by.seen_by_sheet import seen_by_sheet
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Column, EmptyState, Flow, Label, ListRow, RowCard, RowWords, SectionTitle
from desktop.ui.widgets.time_words import long_day, long_day_with_year

translate = QCoreApplication.translate

FIRST_DAYS = 14
"""Days that are shown at once; the rest at a press."""

CODE = "seen_by"


class SeenByPage(QWidget):
    """Signals: `left` when the person goes back; `did(act, what)` when the paper was saved or printed."""

    left = Signal()
    did = Signal(str, str)

    def __init__(self, marks: Marks, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks, self._clock, self._tasks = marks, clock, tasks
        self._file: CompartmentId | None = None
        self._seen: SeenBy | None = None
        self._all = False
        self.title = Label(self.tr("Who has seen this"), role="h2")
        self.lead = Label("", tone="ink2")
        self.code = Label("", role="small", tone="ink2")
        self.back = Button(self.tr("Back to who sees what"), "arrow-left", "quiet")
        self.paper = Button("", "printer")
        self.more = Button(self.tr("Show earlier days too"), "caret-down", "quiet")
        self.days = Parts(gap=0.8)
        self.preview = PaperPreview(tasks, clock)
        self._words = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = QWidget()
        buttons.setLayout(Flow(self.paper, self.back, gap=0.5))
        self._words.setLayout(Column(self.title, self.lead, self.code, buttons, self.days, gap=0.4))
        self._more = Column(self.more, gap=0, margins=(0, 0.4, 0, 0))
        self._more.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        column = Column(self._words, gap=0)
        column.addLayout(self._more)
        column.addWidget(self.preview)
        self.setLayout(column)
        self._show_paper(False)
        self.more.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.paper.clicked.connect(self._preview)
        self.more.clicked.connect(self._show_all)
        self.preview.closed.connect(self._close_paper)
        self.preview.saved.connect(self._saved)
        self.preview.printed.connect(self._printed)

    # Reading

    def open_file(self, file: CompartmentId) -> None:
        """Who has seen this one."""
        if file != self._file:
            self._file, self._seen, self._all = file, None, False
            self._show_paper(False)
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        if self._file is not None:
            self._tasks.run(self, partial(self._marks.of, self._file), self._show, _gone)

    def _show(self, seen: SeenBy) -> None:
        if seen.file != self._file or seen == self._seen:
            return
        self._seen = seen
        self.lead.setText(
            self.tr(
                "Everyone who has opened {alias}'s file, the assignment or what has been handed over, you too."
                " The latest first."
            ).format(alias=seen.alias)
        )
        self.code.setText(self.tr("In the log the file is called {code}.").format(code=seen.code))
        self.paper.setText(self.tr("Print for {alias}").format(alias=seen.alias))
        self._fill()

    def _fill(self) -> None:
        if self._seen is None:
            return
        shown = self._seen.days if self._all else self._seen.days[:FIRST_DAYS]
        day = today(self._clock)
        parts: list[QWidget] = [day_part(one, day, places=not self._seen.protected) for one in shown]
        self.days.show_parts(*(parts or [EmptyState(self.tr("Nobody has opened it yet."))]))
        self.more.setVisible(len(shown) < len(self._seen.days))

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    # The paper

    @Slot()
    def _preview(self) -> None:
        if self._seen is not None:
            self.preview.show_sheet(seen_by_sheet(self._seen, today(self._clock)))
            self._show_paper(True)
            self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_paper(self) -> None:
        self._show_paper(False)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paper(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self._words.setVisible(not shown)
        if shown:
            self.more.hide()
        else:
            self._fill()

    @Slot(object)
    def _saved(self, _path: object) -> None:
        self.did.emit(Act.EXPORTED, CODE)

    @Slot()
    def _printed(self) -> None:
        self.did.emit(Act.PRINTED, CODE)


def day_part(one: ReadingDay, now: date, *, places: bool) -> QWidget:
    """A day, and a row for each who was here."""
    part, card = QWidget(), RowCard(day_words(one.day, now))
    for reader in one.readers:
        card.add_row(ListRow(reader_words(reader, places=places)))
    part.setLayout(Column(SectionTitle(day_words(one.day, now)), card, gap=0.3))
    return part


def day_words(day: date, now: date) -> str:
    """Idag, tisdag 19 januari"""
    words = long_day(day) if day.year == now.year else long_day_with_year(day)
    if day == now:
        return translate("Deeds", "Today, {day}").format(day=words)
    return words[:1].upper() + words[1:]


def reader_words(reader: Reader, *, places: bool) -> RowWords:
    """Who, what was done, and from where unless that place is protected."""
    member = reader.member
    name = member.name or translate("Deeds", "Somebody whose name has not come here")
    where = ", ".join(part for part in (member.title, member.unit_name if places else "") if part)
    return RowWords(
        translate("Deeds", "{name} (you)").format(name=name) if reader.mine else name,
        ". ".join(deed_words(deed) for deed in reader.deeds) + ".",
        right=where,
        icon="user",
    )


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
