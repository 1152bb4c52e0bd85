"""The room *Kontaktpersoner*: what handlers ask for, the cards, those on their way; for a manager, reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import PoolPolicy
from desktop.domain.ports import Drafts, Me
from desktop.domain.projection import Projection
from desktop.domain.records.pool import Candidate, CheckReason, PoolCard, Source
from desktop.services.pool.candidates import CandidateView
from desktop.services.pool.matchings import OwnersView
from desktop.services.pool.pool_desk import PoolDesk
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.pool import pool_words as words
from desktop.ui.views.pool.candidate_page import CandidatePage
from desktop.ui.views.pool.evening_card import EveningCard
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    ChoiceField,
    Column,
    EmptyState,
    Field,
    Flow,
    Label,
    ListRow,
    Option,
    OwnWords,
    PageHeader,
    PickRow,
    RowCard,
    RowWords,
    ScrollPage,
    TabBar,
)
from desktop.ui.widgets.time_words import short_day_with_year

KEY = "pool"
ASKED, CARDS, WAY, REASONS = "asked", "cards", "way", "reasons"


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database thread answers."""

    owns: bool
    asked: tuple[OwnersView, ...]
    cards: tuple[Projection[PoolCard], ...]
    candidates: tuple[CandidateView, ...]
    reasons: tuple[Projection[CheckReason], ...]


class AskedCard(Card):
    """Somebody considers a card. `answered(what, matching)` when a button is pressed."""

    answered = Signal(str, object)

    def __init__(self, view: OwnersView, parent: QWidget | None = None) -> None:
        record, by = view.matching.seen.record, view.matching.by
        title = self.tr("{code}: {unit} considers her").format(code=record.code, unit=by.unit_name)
        super().__init__(title, bar="amber", gap=0.5, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self._id = view.matching.seen.ref.compartment
        self._what, said, button = self._action(view)
        self.add(Label(by.name, tone="ink2"), Label(said))
        for tie in view.news:
            self.add(OwnWords(tie.record.words, words.tie_word(tie.record.kind)))
        self.button = Button(button, "share-network", "main")
        self.button.clicked.connect(self._press)
        pressed = QWidget()
        pressed.setLayout(Flow(self.button, gap=0.5))
        self.add(pressed)

    @Slot()
    def _press(self) -> None:
        self.button.setEnabled(False)
        self.answered.emit(self._what, self._id)

    def _action(self, view: OwnersView) -> tuple[str, str, str]:
        if view.waits_for_ties:
            said = self.tr("The ties she has told of go to the one who asks, and to nobody else. For whom is not said.")
            return "ties", said, self.tr("Hand over the ties")
        if view.waits_for_name:
            said = self.tr("She has been chosen. Now the one who asks may know who she is.")
            return "name", said, self.tr("Hand over name and telephone")
        if view.waits_for_rest and not view.news:
            said = self.tr("The assignment is over. Ask her whether she wants another, or wants to rest.")
            return "free", said, self.tr("She can be asked again")
        said = self.tr("A tie has been learnt of that you do not have.")
        return "news", said, self.tr("Take it in, and tell the others who consider her")


class PoolScreen(Screen):
    """`Place("pool")`; `tab` is one of its parts."""

    def __init__(
        self,
        pool: PoolDesk,
        drafts: Drafts,
        policy: PoolPolicy,
        clock: Clock,
        tasks: Tasks,
        me: Me,
        unit: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pool, self._tasks = pool, tasks
        self._found: _Found | None = None
        self.header = PageHeader(
            self.tr("Contact persons"), self.tr("Those who can be chosen, and those who are on their way.")
        )
        parts = [
            (ASKED, self.tr("Asked for")),
            (CARDS, self.tr("The pool")),
            (WAY, self.tr("On the way")),
            (REASONS, self.tr("Reasons")),
        ]
        self.bar = TabBar(self.tr("Parts of the room"), parts)
        self.problem, self.asked = Parts(gap=0), Parts(gap=0.75)
        self.cards, self.reasons = Parts(gap=0.75), Parts(gap=0.75)
        self.evening = EveningCard(pool.candidates, drafts, policy, clock, tasks)
        self._make_way()
        self.candidate = CandidatePage(pool, drafts, policy, clock, tasks, (me.unit_code, unit))
        self.candidate.hide()
        self.list = QWidget()
        self.list.setLayout(Column(self.bar, self.problem, self.asked, self.cards, self.way, self.reasons, gap=0.7))
        self.page = ScrollPage(self.header, self.list, self.candidate, gap=0.7)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self.bar.chosen.connect(self._show_part)
        self.candidate.left.connect(self._leave)
        self.candidate.changed.connect(self.changed)
        self.candidate.saved.connect(self.saved)
        self._show_part(ASKED)

    def _make_way(self) -> None:
        self.name = Field(self.tr("Name of somebody who is interested"))
        sources = [Option(source.value, words.source_word(source)) for source in Source]
        self.source = ChoiceField(self.tr("How she came to hear of it"), sources)
        self.begin = Button(self.tr("Add her"), "plus", "main")
        pressed = QWidget()
        pressed.setLayout(Flow(self.begin, gap=0.5))
        form = Card(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9))
        form.add(self.name, self.source, pressed)
        self.candidates = RowCard(self.tr("On the way"))
        self.none = EmptyState(self.tr("Nobody is on the way."))
        self.way = QWidget()
        self.way.setLayout(Column(form, self.candidates, self.none, self.evening, gap=0.75))
        self.begin.clicked.connect(self._begin)
        self.name.entered.connect(self._begin)
        self.evening.written.connect(self._evening_written)
        self.candidates.picked.connect(self._open)

    # What the window asks

    def open_place(self, place: Place) -> None:
        if place.tab in (ASKED, CARDS, WAY, REASONS):
            self.bar.set_value(place.tab)
            self._show_part(place.tab)
        self.refresh()

    def place(self) -> Place:
        """Which part is shown."""
        return Place(KEY, tab=self.bar.value())

    def refresh(self) -> None:
        self._tasks.run(self, partial(_read, self._pool), self._show, self._refused)
        if not self.candidate.isHidden():
            self.candidate.refresh()

    def keep(self) -> None:
        self.candidate.keep()
        self.evening.keep()

    # Showing

    def _show(self, found: _Found) -> None:
        if found == self._found:
            return
        self._found = found
        if not found.owns:
            self.bar.set_value(REASONS)
        self.bar.setVisible(found.owns)
        waiting = [one for one in found.asked if one.waits]
        asked: list[QWidget] = []
        for view in waiting:
            card = AskedCard(view)
            card.answered.connect(self._answer)
            asked.append(card)
        self.asked.show_parts(*(asked or [EmptyState(self.tr("Nobody asks for anything."))]))
        self._show_cards(found.cards)
        self._show_candidates(found.candidates)
        self._show_reasons(found.reasons)
        self._show_part(self.bar.value() if found.owns else REASONS)

    def _show_cards(self, cards: tuple[Projection[PoolCard], ...]) -> None:
        rows = RowCard(self.tr("The pool"))
        for seen in cards:
            first, second = words.card_lines(seen.record)
            row = RowWords(seen.record.code, first, second, right=words.standing_word(seen.record.standing))
            rows.add_row(ListRow(row))
        empty = EmptyState(self.tr("There is no card yet. They are made under On the way."))
        self.cards.show_parts(rows if cards else empty)

    def _show_candidates(self, candidates: tuple[CandidateView, ...]) -> None:
        self.candidates.clear()
        for view in candidates:
            record = view.seen.record
            said = self.tr("{count} evenings").format(count=view.evenings) if view.training else ""
            since = short_day_with_year(record.since) if record.since else ""
            row = RowWords(record.name, words.stage_word(record.stage), said, right=since)
            self.candidates.add_row(PickRow(row, view.seen.ref.compartment.hex(), choice=False))
        self.candidates.setVisible(bool(candidates))
        self.none.setVisible(not candidates)
        self.evening.show_candidates(candidates)

    def _show_reasons(self, reasons: tuple[Projection[CheckReason], ...]) -> None:
        shown: list[QWidget] = []
        for seen in reasons:
            card = Card(f"{seen.record.alias}, {seen.record.code}", margins=(1.1, 0.8, 1.1, 0.9))
            card.add(OwnWords(seen.record.text))
            shown.append(card)
        empty = EmptyState(self.tr("Nobody has written why a contact person did not suit."))
        self.reasons.show_parts(*(shown or [empty]))

    @Slot(str)
    def _show_part(self, key: str) -> None:
        for part, widget in ((ASKED, self.asked), (CARDS, self.cards), (WAY, self.way), (REASONS, self.reasons)):
            widget.setVisible(part == key)

    # Doing

    @Slot(str, object)
    def _answer(self, what: str, matching: CompartmentId) -> None:
        calls: dict[str, Callable[[CompartmentId], None]] = {
            "ties": self._pool.matchings.tell_ties,
            "name": self._pool.matchings.tell_who,
            "news": self._pool.matchings.take_in,
            "free": self._pool.matchings.free_again,
        }
        self._tasks.run(self, partial(calls[what], matching), self._done, self._refused)

    @Slot()
    def _begin(self) -> None:
        source = self.source.value()
        call = partial(self._pool.candidates.begin, self.name.text(), Source(source) if source else None)
        self._tasks.run(self, call, self._begun, self._not_begun)

    @Slot()
    def _evening_written(self) -> None:
        self._done(None)

    def _begun(self, seen: Projection[Candidate]) -> None:
        self.name.set_text("")
        self.name.clear_error()
        self._done(None)
        self._open(seen.ref.compartment.hex())

    def _not_begun(self, error: Exception) -> None:
        self.name.show_error(sentence(error))

    def _done(self, _nothing: object) -> None:
        self.problem.show_parts()
        self.changed.emit()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self.problem.show_parts(Banner("decide", sentence(error)))

    @Slot(str)
    def _open(self, key: str) -> None:
        self.candidate.open_candidate(CompartmentId(bytes.fromhex(key)))
        self.list.hide()
        self.candidate.show()
        self.candidate.back.setFocus()

    @Slot()
    def _leave(self) -> None:
        self.candidate.keep()
        self.candidate.hide()
        self.list.show()
        self.refresh()


def _read(pool: PoolDesk) -> _Found:
    owns = pool.pools.owns()
    cards = pool.pools.cards() if owns else ()
    return _Found(owns, pool.matchings.asked(), cards, pool.candidates.all(), pool.checks.reasons())
