"""Registerutdrag, from Översikt: every free text is read, and then there is a paper to look at, save or print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.records.request import HarmGround
from desktop.services.extract.register_extract import (
    Choice,
    Decision,
    Decisions,
    ExtractView,
    RegisterExtracts,
    Released,
)
from desktop.services.extract.register_extract_items import Item
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.extract.extract_paper import extract_json, extract_sheet
from desktop.ui.views.extract.item_review import ItemReview, ReviewChoice, ReviewState
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.widgets import Banner, Button, Column, EmptyState, Flow, Label

_REASONS = (HarmGround.SOMEBODY_ELSE, HarmGround.TOLD_IN_CONFIDENCE, HarmGround.WHEREABOUTS)


class ExtractPage(FilePage):
    """Two faces: the items to read, and the paper."""

    icon = "file-text"

    def __init__(self, extracts: RegisterExtracts, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extracts, self._clock, self._tasks = extracts, clock, tasks
        self._file: CompartmentId | None = None
        self._given: Released | None = None
        self._noted = False
        self.review = ItemReview(self._choices(), self.tr("May this be in the extract?"))
        self.nothing = EmptyState(self.tr("Nothing has been written here that must be read first."))
        self.rules = Label(
            self.tr(
                "Details, dates and decisions go with by themselves. Names of witnesses, of the contact person and of"
                " those in the network map stay by themselves."
            ),
            role="small",
            tone="ink2",
        )
        self.show_paper = Button(self.tr("Show the paper"), "file-text", "main", keys="Ctrl+Return")
        self.anew = Button(self.tr("Begin the reading anew"), kind="quiet")
        self.problem = Column(gap=0)
        self._reading, self._buttons = QWidget(), QWidget()
        self._buttons.setLayout(Flow(self.show_paper, self.anew, gap=0.5))
        self._reading.setLayout(Column(self.rules, self.nothing, self.review, self._buttons, gap=0.7))
        self.preview = PaperPreview(tasks, clock)
        self.as_data = Button(self.tr("Save for another program (JSON)"), "export")
        self.preview.buttons.addWidget(self.as_data)
        self.body.addLayout(self.problem)
        self.body.addWidget(self._reading)
        self.body.addWidget(self.preview)
        self._show_reading(True)
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ExtractPage", "Extract of what is written")

    def purpose(self) -> str:
        return self.tr("The person may see what is written. Read each text first, so that it tells of nobody else.")

    def _choices(self) -> tuple[ReviewChoice, ...]:
        return (
            ReviewChoice(Choice.INCLUDE.value, self.tr("Take with"), self.tr("taken with")),
            ReviewChoice(
                Choice.BLACK.value,
                self.tr("Without the underlined words"),
                self.tr("words left out"),
                (HarmGround.SOMEBODY_ELSE,),
                hides=True,
            ),
            ReviewChoice(Choice.LEAVE_OUT.value, self.tr("Leave out"), self.tr("left out"), _REASONS),
        )

    def _connect(self) -> None:
        self.review.decided.connect(self._decide)
        self.review.finished.connect(self._all_decided)
        self.show_paper.clicked.connect(self._make)
        self.anew.clicked.connect(self._begin_anew)
        self.preview.closed.connect(self._back_to_reading)
        self.preview.saved.connect(self._given_out)
        self.preview.printed.connect(self._given_out)
        self.as_data.clicked.connect(self._save_data)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._file = compartment
            self._show_reading(True)
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None and not self._reading.isHidden():
            self._tasks.run(self, partial(self._extracts.view, self._file), self._show, self._say)

    def _show(self, view: ExtractView) -> None:
        if view.found.file != self._file:
            return
        self.review.show_items(view.to_read, _states(view.decisions))
        self.review.setVisible(bool(view.to_read))
        self.nothing.setVisible(not view.to_read)
        self.anew.setVisible(bool(view.decisions))

    @Slot(object, object)
    def _decide(self, item: Item, state: ReviewState) -> None:
        if self._file is not None:
            decision = Decision(Choice(state.value), item.seen, state.words, state.ground)
            call = partial(self._extracts.decide, self._file, item.key, decision)
            self._tasks.run(self, call, self._decided, self._say)

    def _decided(self, at: int) -> None:
        self.anew.show()
        self.saved.emit(at)

    @Slot()
    def _all_decided(self) -> None:
        self.show_paper.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _begin_anew(self) -> None:
        if self._file is not None:
            call = partial(self._extracts.begin_anew, self._file)
            self._tasks.run(self, call, self._begun_anew, self._say)

    def _begun_anew(self, _nothing: None) -> None:
        self.refresh()

    # The paper

    @Slot()
    def _make(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._extracts.release, self._file), self._show_paper, self._say)

    def _show_paper(self, given: Released) -> None:
        if given.file != self._file:
            return
        self._given, self._noted = given, False
        empty(self.problem)
        self._show_reading(False)
        self.preview.show_sheet(extract_sheet(given, today(self._clock)))
        self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot()
    def _save_data(self) -> None:
        if self._given is not None:
            self.preview.saver.ask_bytes(extract_json(self._given, today(self._clock)), "json")

    @Slot()
    def _given_out(self) -> None:
        """Once for a paper, also when it is both saved and printed."""
        if self._given is not None and not self._noted:
            self._noted = True
            self._tasks.run(self, partial(self._extracts.given_out, self._given), self._was_noted, self._say)

    def _was_noted(self, _nothing: None) -> None:
        self.changed.emit()

    @Slot()
    def _back_to_reading(self) -> None:
        self._show_reading(True)
        self.refresh()
        self.show_paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reading(self, reading: bool) -> None:
        self._reading.setVisible(reading)
        self.preview.setVisible(not reading)

    # What goes wrong

    def _say(self, error: Exception) -> None:
        words = sentence(error)
        empty(self.problem)
        self.problem.addWidget(Banner("info", words))


def _states(decisions: Decisions) -> dict[str, ReviewState]:
    return {key: ReviewState(one.choice.value, one.ground, one.words) for key, one in decisions.items()}
