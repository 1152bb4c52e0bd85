"""One candidate, for those who own the pool."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import PoolPolicy
from desktop.domain.ports import Drafts
from desktop.domain.records.pool import DropOut, PoolCard, Stage, TieKind
from desktop.services.pool.candidates import CandidateView, Certificate
from desktop.services.pool.pool_desk import PoolDesk
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.pool.candidate_form import InterviewCard, TiesCard, TrainingCard, WayCard
from desktop.ui.views.pool.card_form import CardForm
from desktop.ui.views.pool.certificate_paper import certificate_sheet
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Button, Column, Label


class CandidatePage(QWidget):
    """`left` when the person goes back; `changed` and `saved` as those of a screen."""

    left = Signal()
    changed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        pool: PoolDesk,
        drafts: Drafts,
        policy: PoolPolicy,
        clock: Clock,
        tasks: Tasks,
        unit: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pool, self._drafts, self._clock, self._tasks = pool, drafts, clock, tasks
        self._unit = unit[1]
        self._view: CandidateView | None = None
        self.back = Button(self.tr("Back to the list"), "caret-left", "link")
        self.name = Label("", role="area")
        self.problem = Parts(gap=0)
        self.way = WayCard(self._get_today)
        self.interview = InterviewCard(self._get_today)
        self.training = TrainingCard(policy.training_evenings)
        self.ties = TiesCard()
        self.card = CardForm(unit[0], self._get_today)
        self.paper = PaperPreview(tasks, clock)
        self.paper.hide()
        self._cards = (self.way, self.interview, self.training, self.ties, self.card)
        column = Column(gap=0.7)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.name, self.problem, self.paper, *self._cards):
            column.addWidget(part)
        self.setLayout(column)
        self.keeper = DraftKeeper(tasks, self._content, self)
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        for card in (self.way, self.interview, self.ties, self.card):
            card.edited.connect(self.keeper.touch)
        self.way.saved.connect(self._save)
        self.way.moved.connect(self._move)
        self.way.dropped.connect(self._drop)
        self.interview.pressed.connect(self._interview)
        self.training.attended.connect(self._attend)
        self.training.certificate_wanted.connect(self._certificate)
        self.ties.declared.connect(self._declare)
        self.card.pressed.connect(self._put_in_pool)
        self.paper.closed.connect(self._close_paper)
        self.keeper.kept.connect(self.saved)

    def _get_today(self) -> date:
        return today(self._clock)

    # Reading

    def open_candidate(self, candidate: CompartmentId) -> None:
        """Show her; what was being typed comes back."""
        self._view = None
        self.keeper.aim(partial(self._drafts.keep, _key(candidate)))
        self._load(candidate)

    def refresh(self) -> None:
        """Something may have come; what is being typed is left alone."""
        if self._view is not None:
            self._load(self._view.seen.ref.compartment)

    def keep(self) -> None:
        """Hand every word to the drafts."""
        self.keeper.flush()

    def _load(self, candidate: CompartmentId) -> None:
        self._tasks.run(self, partial(_read, self._pool, self._drafts, candidate), self._show, self._refused)

    def _show(self, found: tuple[CandidateView, Content | None]) -> None:
        view, draft = found
        first, self._view = self._view is None, view
        self.name.setText(view.seen.record.name)
        self.training.show_training(view)
        self.ties.show_ties(view)
        if first:
            self._close_paper()
            self.problem.show_parts()
            self.interview.show_interview(view)
            self.way.show_candidate(view.seen.record)
            self.card.show_card(view.card.record if view.card is not None else PoolCard())
            self.ties.words.set_text("")
            if draft is not None:
                self._show_draft(draft)
        self.way.stage.set_values([view.seen.record.stage])

    def _show_draft(self, draft: Content) -> None:
        self.way.show_content(draft["way"])
        self.card.show_content(draft["card"])
        self.interview.text.set_text(draft["interview"])
        self.ties.words.set_text(draft["tie"])

    def _content(self) -> Content:
        return {
            "way": self.way.content(),
            "card": self.card.content(),
            "interview": self.interview.text.text(),
            "tie": self.ties.words.text(),
        }

    # Writing

    def _write(self, call: Callable[[], Any]) -> None:
        if self._view is not None:
            self.keeper.flush()
            self._tasks.run(self, call, self._written, self._refused)

    def _written(self, _made: object) -> None:
        self.problem.show_parts()
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        banner = Banner("decide", sentence(error))
        self.problem.show_parts(banner)
        if self._view is not None:
            self.way.stage.set_values([self._view.seen.record.stage])

    @Slot()
    def _save(self) -> None:
        if self._view is not None and (record := self.way.written(self._view.seen.record)) is not None:
            self._write(partial(self._pool.candidates.edit, self._view.seen, record))

    @Slot(object)
    def _move(self, _chosen: object) -> None:
        stage = self.way.stage.value()
        if self._view is not None and stage is not None:
            self._write(partial(self._pool.candidates.move, self._view.seen, Stage(stage)))

    @Slot(str)
    def _drop(self, why: str) -> None:
        if self._view is not None:
            self._write(partial(self._pool.candidates.drop_out, self._view.seen, DropOut(why)))

    @Slot()
    def _interview(self) -> None:
        if self._view is not None and self.interview.held_on.check():
            held = self.interview.held_on.day() or self._get_today()
            text, by = self.interview.text.text(), self.interview.by.text()
            self._write(partial(self._pool.candidates.interview, self._view.seen, text, by, held))

    @Slot(int, bool)
    def _attend(self, number: int, present: bool) -> None:
        if self._view is not None:
            written = [one.record for one in self._view.training if one.record.number == number]
            evening = replace(written[0] if written else self._pool.candidates.evening(number), present=present)
            self._write(partial(self._pool.candidates.attend, (self._view.seen.ref.compartment,), evening))

    @Slot(str, str)
    def _declare(self, kind: str, words: str) -> None:
        if self._view is not None:
            place = self._view.seen.ref.compartment
            call = partial(self._pool.matchings.declare, place, TieKind(kind), words)
            self._tasks.run(self, call, self._declared, self._refused)

    def _declared(self, made: object) -> None:
        self.ties.words.set_text("")
        self.keeper.touch()
        self._written(made)

    @Slot()
    def _put_in_pool(self) -> None:
        if self._view is not None and (card := self.card.card()) is not None:
            self._write(partial(self._pool.candidates.put_in_pool, self._view.seen, card))

    # The certificate

    @Slot()
    def _certificate(self) -> None:
        if self._view is not None:
            call = partial(self._pool.candidates.certificate, self._view.seen.ref.compartment)
            self._tasks.run(self, call, self._show_certificate, self._refused)

    def _show_certificate(self, given: Certificate) -> None:
        for card in self._cards:
            card.hide()
        self.paper.show()
        self.paper.show_sheet(certificate_sheet(given, self._unit, self._get_today()))
        self.paper.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_paper(self) -> None:
        self.paper.hide()
        for card in self._cards:
            card.show()


def _read(pool: PoolDesk, drafts: Drafts, candidate: CompartmentId) -> tuple[CandidateView, Content | None]:
    return pool.candidates.get(candidate), drafts.get(_key(candidate))


def _key(candidate: CompartmentId) -> str:
    return f"candidate/{candidate.hex()}"
