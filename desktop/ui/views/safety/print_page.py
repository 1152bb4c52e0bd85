"""The safety plan on paper is a step of its own: why it is needed, what stays here, and then the paper itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.safety.safety_paper import SafetyPaper, SafetyPapers
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.safety.plan_sheet import plan_sheet
from desktop.ui.widgets import Button, Card, Column, Field, Flow, IconWords, Label, ScrollPage


class PrintPage(QWidget):
    """`left()` when one goes back to the plan."""

    left = Signal()

    def __init__(self, papers: SafetyPapers, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers, self._clock, self._tasks = papers, clock, tasks
        self._file: CompartmentId | None = None
        self.back = Button(self.tr("Back to the safety plan"), "caret-left", "link")
        self.reason = Field(
            self.tr("Why does it have to be on paper?"),
            placeholder=self.tr("For example: the person wants it, and has somewhere safe to keep it"),
        )
        self.go = Button(self.tr("Show the paper"), "printer", "main")
        self.preview = PaperPreview(tasks, clock)
        self._lay()
        self.back.clicked.connect(self._leave)
        self.go.clicked.connect(self._ask)
        self.reason.entered.connect(self._ask)
        self.preview.closed.connect(self._close_paper)
        self.preview.saved.connect(self._was_printed)
        self.preview.printed.connect(self._was_printed)

    def _lay(self) -> None:
        self._question = Card(gap=0.6)
        flow = QWidget()
        flow.setLayout(Flow(self.go, gap=0.5))
        self._question.add(
            Label(self.tr("A safety plan on paper can be found by somebody else"), role="h2"),
            Label(self.tr("Often it is better to talk it through and write nothing down.")),
            IconWords(
                "eye-slash",
                self.tr("The cover story, the assessments and all names stay here. Protected details are blank."),
                tone="ink2",
            ),
            self.reason,
            IconWords(
                "list", self.tr("The log keeps that it was printed, when, and what you write here."), tone="ink2"
            ),
            flow,
        )
        page = ScrollPage(self.back, self._question, self.preview, gap=0.8, margins=(1.5, 0.6, 1.5, 1.0))
        page.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(page, 1)
        self.setLayout(column)
        self.preview.hide()

    def open_file(self, file: CompartmentId) -> None:
        """Ask anew: yesterday's reason is none today."""
        self._file = file
        self._close_paper()
        self.reason.set_text("")
        self.reason.clear_error()
        self.reason.edit.setFocus()

    @Slot()
    def _leave(self) -> None:
        self._close_paper()
        self.left.emit()

    @Slot()
    def _ask(self) -> None:
        if self._file is not None:
            call = partial(self._papers.of, self._file, self.reason.text())
            self._tasks.run(self, call, self._show, self._not_shown)

    def _not_shown(self, error: Exception) -> None:
        self.reason.show_error(sentence(error))

    def _show(self, paper: SafetyPaper) -> None:
        self.reason.clear_error()
        self.preview.show_sheet(plan_sheet(paper, today(self._clock)))
        self._question.hide()
        self.preview.show()
        self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _was_printed(self) -> None:
        if self._file is not None:
            call = partial(self._papers.note_printed, self._file, self.reason.text())
            self._tasks.run(self, call, self._nothing)

    def _nothing(self, _result: None) -> None:
        """It stands in the log now."""

    @Slot()
    def _close_paper(self) -> None:
        self.preview.hide()
        self._question.show()
