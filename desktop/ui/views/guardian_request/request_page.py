"""En vårdnadshavare begär att läsa, from Översikt: the request, one choice an item, and the answer on paper (SC9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.request import GuardianRequest, HarmGround, HarmTest, Outcome
from desktop.services.editing import Editing
from desktop.services.extract.guardian_request import GuardianRequests, RequestView
from desktop.services.extract.register_extract import Released
from desktop.services.extract.register_extract_items import Item
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.extract.item_review import ItemReview, ReviewChoice, ReviewState
from desktop.ui.views.guardian_request.answer_paper import answer_sheet, package_sheet
from desktop.ui.views.guardian_request.request_form import RequestForm
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.people.record_saver import RecordSaver
from desktop.ui.widgets import Banner, Button, Column, EmptyState, Flow, Label, PickRow, RowCard, RowWords
from desktop.ui.widgets.time_words import short_day_with_year

_GROUNDS = tuple(HarmGround)


@dataclass(frozen=True, slots=True)
class Found:
    """All that the page reads. `shown`: the request that is open, with what of it could not be saved."""

    file: CompartmentId
    requests: tuple[Projection[GuardianRequest], ...]
    shown: RequestView | None
    unsaved: dict[str, Any]


class RequestPage(FilePage):
    """Three faces: no request, one of them to work with, and its papers."""

    icon = "scales"

    def __init__(
        self,
        requests: GuardianRequests,
        drafts: Drafts,
        policy: Policy,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._requests, self._drafts, self._policy = requests, drafts, policy
        self._clock, self._tasks = clock, tasks
        self._file: CompartmentId | None = None
        self._request: RecordRef | None = None
        self._shown: RecordRef | None = None
        self._saver: RecordSaver | None = None
        self._answer: tuple[RequestView, Released] | None = None
        self._noted, self._letter_shown = False, True
        self._make_parts()
        self._lay()
        self._connect()
        self._show_working(True)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("RequestPage", "A guardian asks to read")

    def purpose(self) -> str:
        return self.tr("Each item is considered by itself. Nothing is released before you have said so.")

    def _make_parts(self) -> None:
        self.new = Button(self.tr("Write down a request"), "plus")
        self.empty = EmptyState(self.tr("Nobody has asked to read this file."))
        self.rows = RowCard(self.tr("Requests"))
        self.apart = Label(
            self.tr("Each guardian is considered apart. What one may read decides nothing for the other."),
            role="small",
            tone="ink2",
        )
        self.form = RequestForm(self._get_today)
        self.review = ItemReview(self._choices(), self.tr("May the guardian read this?"))
        self.show_answer = Button(self.tr("Show the answer"), "file-text", "main", keys="Ctrl+Return")
        self.preview = PaperPreview(self._tasks, self._clock)
        self.other_paper = Button("", "file-text")
        self.problem = Column(gap=0)

    def _choices(self) -> tuple[ReviewChoice, ...]:
        return (
            ReviewChoice(Outcome.RELEASED.value, self.tr("Release"), self.tr("released")),
            ReviewChoice(
                Outcome.PARTLY.value, self.tr("Release in part"), self.tr("released in part"), _GROUNDS, hides=True
            ),
            ReviewChoice(Outcome.REFUSED.value, self.tr("Do not release"), self.tr("not released"), _GROUNDS),
        )

    def _lay(self) -> None:
        self._working, buttons, self._one = QWidget(), QWidget(), QWidget()
        buttons.setLayout(Flow(self.show_answer, gap=0.5))
        self._one.setLayout(Column(self.form, self.review, buttons, gap=0.8))
        top = QWidget()
        top.setLayout(Flow(self.new, gap=0.5))
        self._working.setLayout(Column(self.empty, self.rows, self.apart, top, self._one, gap=0.7))
        self.preview.buttons.addWidget(self.other_paper)
        self.body.addLayout(self.problem)
        self.body.addWidget(self._working)
        self.body.addWidget(self.preview)

    def _connect(self) -> None:
        self.new.clicked.connect(self._begin)
        self.rows.picked.connect(self._picked)
        self.form.typed.connect(self._typed)
        self.review.decided.connect(self._decide)
        self.review.finished.connect(self._all_decided)
        self.show_answer.clicked.connect(self._make_answer)
        self.other_paper.clicked.connect(self._show_other)
        self.preview.closed.connect(self._back_to_work)
        self.preview.saved.connect(self._given_out)
        self.preview.printed.connect(self._given_out)

    def _get_today(self) -> date:
        return today(self._clock)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._close_saver()
            self._file, self._request = compartment, None
            self._show_working(True)
        self._read()

    def refresh(self) -> None:
        if not self._is_typing():
            self._read()

    def keep(self) -> None:
        if self._saver is not None:
            self._saver.flush()

    def _is_typing(self) -> bool:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.form.isAncestorOf(focused)
        return inside or (self._saver is not None and self._saver.is_waiting())

    def _read(self) -> None:
        if self._file is not None:
            call = partial(_read, self._requests, self._drafts, self._file, self._request)
            self._tasks.run(self, call, self._show, self._say)

    def _show(self, found: Found) -> None:
        if found.file != self._file:
            return
        self._show_rows(found)
        self._one.setVisible(found.shown is not None)
        if found.shown is not None:
            self._show_one(found.shown, found.unsaved)

    def _show_rows(self, found: Found) -> None:
        self.empty.setVisible(not found.requests)
        self.rows.setVisible(bool(found.requests))
        self.apart.setVisible(bool(found.requests))
        self.rows.clear()
        for seen in found.requests:
            self.rows.add_row(PickRow(self._row_words(seen.record), _key(seen.ref)))
        if found.shown is not None:
            self.rows.choose(_key(found.shown.seen.ref))

    def _row_words(self, request: GuardianRequest) -> RowWords:
        title = request.relation or self.tr("A guardian")
        day = short_day_with_year(request.asked_on) if request.asked_on else ""
        right = self.tr("answered") if request.answered_at is not None else self.tr("being considered")
        return RowWords(title[:1].upper() + title[1:], right=right, lead=(day,) if day else (), bold=False)

    def _show_one(self, view: RequestView, unsaved: dict[str, Any]) -> None:
        self._request = view.seen.ref
        if self._shown != view.seen.ref or not self._is_typing():
            self._shown = view.seen.ref
            self._new_saver(view.seen)
            self.form.show_request(view.seen.record, view.age)
            self.form.put_back(unsaved)
        self.review.show_items(view.found.items, _states(view))
        self.review.setVisible(not view.age.is_adult)
        self.show_answer.setEnabled(not view.age.is_adult)

    @Slot(str)
    def _picked(self, key: str) -> None:
        self._close_saver()
        self._request = self._ref(key)
        self._read()

    def _ref(self, key: str) -> RecordRef | None:
        if self._file is None:
            return None
        device, sequence = key.split("/")
        return RecordRef(self._file, RecordId(int(device), int(sequence)))

    # The request

    @Slot()
    def _begin(self) -> None:
        if self._file is not None:
            self.new.setEnabled(False)
            call = partial(self._requests.begin, self._file, GuardianRequest())
            self._tasks.run(self, call, self._begun, self._say)

    def _begun(self, seen: Projection[GuardianRequest]) -> None:
        self.new.setEnabled(True)
        self._close_saver()
        self._request = seen.ref
        self._tell(seen.touched_at)
        self._read()
        self.form.guardian.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _typed(self, name: str, value: Any) -> None:
        if self._saver is not None:
            self._saver.put(**{name: value})

    def _new_saver(self, seen: Projection[GuardianRequest]) -> None:
        self._close_saver()
        editing = Editing(seen, self._requests.edit)
        self._saver = RecordSaver(self._tasks, editing, partial(_keep_unsaved, self._drafts, seen.ref), self)
        self._saver.saved.connect(self._was_saved)
        self._saver.failed.connect(self._not_saved)

    def _close_saver(self) -> None:
        saver, self._saver = self._saver, None
        if saver is not None:
            saver.close()

    @Slot(object)
    def _was_saved(self, seen: Projection[GuardianRequest]) -> None:
        empty(self.problem)
        self._tell(seen.touched_at)

    @Slot(object)
    def _not_saved(self, errors: Mapping[str, Exception]) -> None:
        self._say(next(iter(errors.values())))

    # The harm test

    @Slot(object, object)
    def _decide(self, item: Item, state: ReviewState) -> None:
        if self._request is not None:
            call = partial(
                self._requests.test, self._request, item, Outcome(state.value), state.ground, "", state.words
            )
            self._tasks.run(self, call, self._decided, self._say)

    def _decided(self, seen: Projection[HarmTest]) -> None:
        self._tell(seen.touched_at)

    @Slot()
    def _all_decided(self) -> None:
        self.show_answer.setFocus(Qt.FocusReason.OtherFocusReason)

    # The answer

    @Slot()
    def _make_answer(self) -> None:
        if self._request is not None:
            self.keep()
            self._tasks.run(self, partial(self._requests.answer, self._request), self._answered, self._say)

    def _answered(self, answer: tuple[RequestView, Released]) -> None:
        self._answer, self._noted = answer, False
        empty(self.problem)
        self._show_working(False)
        self._show_letter()
        self.preview.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show_letter(self) -> None:
        if self._answer is not None:
            view, given = self._answer
            self.other_paper.setText(self.tr("Show what is released"))
            self.other_paper.setVisible(bool(given.items))
            self.preview.show_sheet(answer_sheet(view, given, self._policy.appeal, self._get_today()))
            self._letter_shown = True

    @Slot()
    def _show_other(self) -> None:
        if self._answer is None:
            return
        if not self._letter_shown:
            self._show_letter()
            return
        view, given = self._answer
        self.other_paper.setText(self.tr("Show the letter"))
        self.preview.show_sheet(package_sheet(view, given, self._get_today()))
        self._letter_shown = False

    @Slot()
    def _given_out(self) -> None:
        """What is released has left the program: once for an answer, and not for the letter alone."""
        if self._answer is not None and not self._noted and not self._letter_shown:
            self._noted = True
            view, given = self._answer
            call = partial(self._requests.given_out, view.seen.ref, given)
            self._tasks.run(self, call, self._was_noted, self._say)

    def _was_noted(self, _nothing: None) -> None:
        self.changed.emit()

    @Slot()
    def _back_to_work(self) -> None:
        self._show_working(True)
        self._read()
        self.show_answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_working(self, working: bool) -> None:
        self._working.setVisible(working)
        self.preview.setVisible(not working)
        self._letter_shown = True

    # What is kept, and what goes wrong

    def _tell(self, at: int) -> None:
        self.saved.emit(at)
        self.changed.emit()

    def _say(self, error: Exception) -> None:
        words = sentence(error)
        self.new.setEnabled(True)
        empty(self.problem)
        self.problem.addWidget(Banner("info", words))


def _states(view: RequestView) -> dict[str, ReviewState]:
    tests = {key: test.record for key, test in view.tests.items() if test.record.outcome is not Outcome.CONSIDERED}
    return {key: ReviewState(test.outcome.value, test.ground, test.words) for key, test in tests.items()}


def _key(ref: RecordRef) -> str:
    return f"{ref.record.device}/{ref.record.sequence}"


# On the database thread


def _read(requests: GuardianRequests, drafts: Drafts, file: CompartmentId, chosen: RecordRef | None) -> Found:
    """The requests of the file, and the chosen one, or the newest that has no answer."""
    found = requests.all(file)
    open_ones = [seen.ref for seen in found if seen.record.answered_at is None]
    ref = chosen or next(iter(open_ones), found[0].ref if found else None)
    if ref is None:
        return Found(file, found, None, {})
    return Found(file, found, requests.view(ref), drafts.get(_draft(ref)) or {})


def _keep_unsaved(drafts: Drafts, ref: RecordRef, fields: dict[str, Any], _record: object) -> None:
    if fields:
        drafts.keep(_draft(ref), fields)
    else:
        drafts.drop(_draft(ref))


def _draft(ref: RecordRef) -> str:
    return f"guardian-request/{ref.compartment.hex()}/{_key(ref)}"
