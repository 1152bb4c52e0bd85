"""The person's own paper of the plan: in which Swedish, with which areas, and then the paper itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.records.support_plan import NeedArea
from desktop.services.plan.plan_paper import PlanPaper, PlanPapers
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.plan_review.client_sheet import client_sheet
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Chips,
    Column,
    Flow,
    IconWords,
    Label,
    Labelled,
    Option,
    ScrollPage,
    Segment,
)

PLAIN, EASY = "plain", "easy"


class PaperPage(ScrollPage):
    """`left()` goes back to the plan."""

    left = Signal()

    def __init__(self, papers: PlanPapers, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._papers, self._clock, self._tasks = papers, clock, tasks
        self._file: CompartmentId | None = None
        self.back = Button(self.tr("Back to the plan"), "caret-left", "link")
        words = [
            Option(PLAIN, self.tr("Plain Swedish")),
            Option(EASY, self.tr("Easy Swedish: short sentences, one thing at a time")),
        ]
        self.language = Segment(self.tr("How it is written"), words, PLAIN, stretch=False)
        self._areas, self.areas = QWidget(), Column(gap=0)
        self._areas.setLayout(self.areas)
        self.chosen: Chips | None = None
        self.go = Button(self.tr("Show the paper for the person"), "printer", "main")
        self.preview = PaperPreview(tasks, clock)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self._question, flow = Card(gap=0.7), QWidget()
        flow.setLayout(Flow(self.go, gap=0.5))
        self._notice, self.notice = QWidget(), Column(gap=0)
        self._notice.setLayout(self.notice)
        self._question.add(
            Label(self.tr("A paper for the person to keep"), role="h2"),
            Label(self.tr("Go through it together first. It belongs to the person, who may also say no to a paper.")),
            IconWords(
                "eye-slash",
                self.tr(
                    "No name and no heading that tells what it is about. Protected details are blank."
                    " Your own words stand as you wrote them: read them through."
                ),
                tone="ink2",
            ),
            Labelled(self.tr("How it is written"), self.language),
            self._areas,
            self._notice,
            flow,
        )
        self.add(self.back, self._question, self.preview)
        self.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self.keep_at_top()
        self.preview.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self._leave)
        self.go.clicked.connect(self._ask)
        self.preview.closed.connect(self._close_paper)
        self.preview.saved.connect(self._was_printed)
        self.preview.printed.connect(self._was_printed)

    def open_file(self, file: CompartmentId) -> None:
        """Begin with plain Swedish and every area but protection: a paper can be found by somebody else."""
        self._file = file
        self._close_paper()
        self.language.set_value(PLAIN)
        self._tasks.run(self, partial(self._papers.areas, file), self._show_areas, self._failed)

    def _show_areas(self, areas: tuple[NeedArea, ...]) -> None:
        empty(self.areas)
        options = [Option(area.value, area_word(area)) for area in areas]
        chosen = [area.value for area in areas if area is not NeedArea.PROTECTION]
        label = self.tr("Which areas shall stand on it")
        self.chosen = Chips(label, options, chosen, multi=True)
        self.areas.addWidget(Labelled(label, self.chosen))
        self._areas.setVisible(bool(areas))

    @Slot()
    def _ask(self) -> None:
        if self._file is not None and self.chosen is not None:
            areas = frozenset(NeedArea(value) for value in self.chosen.values())
            self._tasks.run(self, partial(self._papers.of, self._file, areas), self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        empty(self.notice)
        self.notice.addWidget(Banner("info", sentence(error)))

    def _show(self, paper: PlanPaper) -> None:
        empty(self.notice)
        self.preview.show_sheet(client_sheet(paper, today(self._clock), easy=self.language.value() == EASY))
        self._question.hide()
        self.preview.show()
        self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _was_printed(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._papers.note_printed, self._file), self._nothing)

    def _nothing(self, _result: None) -> None:
        """It stands in the log now."""

    @Slot()
    def _close_paper(self) -> None:
        self.preview.hide()
        self._question.show()

    @Slot()
    def _leave(self) -> None:
        self._close_paper()
        self.left.emit()
