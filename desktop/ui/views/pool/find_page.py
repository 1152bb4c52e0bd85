"""Sök kontaktperson: what the person wants, who there is, and the conflict check; all on this computer (P12-P17)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.pool import ClientWish, PoolCard, Wish
from desktop.services.pool.chosen import Chosen, FromPool
from desktop.services.pool.conflict_checks import CheckView
from desktop.services.pool.pool_desk import PoolDesk
from desktop.services.pool.pools import CardFound, Wanted
from desktop.services.pool.tie_comparison import Hit
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.pool import pool_words as words
from desktop.ui.views.pool.check_card import CheckCard
from desktop.ui.views.pool.search_card import SearchCard
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Label,
    Labelled,
    ListRow,
    RowCard,
    RowWords,
    SectionTitle,
    Segment,
)

MOST_SHOWN = 30
"""Cards at a time. Nobody reads more, and a row is a widget."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database thread answers."""

    wish: Projection[ClientWish] | None
    checks: tuple[CheckView, ...]
    cards: tuple[CardFound, ...]
    languages: tuple[str, ...]
    draft: Content | None
    wanted: Wanted  # by which the cards were searched
    chosen: FromPool


class WishCard(Card):
    """What the person wants, asked outright. `edited`, `pressed`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        why = self.tr("Ask, and write the answer. Where somebody comes from is neither asked nor concluded.")
        self.from_here = Segment(self.tr("Somebody from the same place"), words.wish_options(), stretch=False)
        alike = self.tr("Somebody who has told that she has been through something like it")
        self.alike = Segment(alike, words.wish_options(), stretch=False)
        self.words = Field(self.tr("The wish, in the person's own words"))
        self.save = Button(self.tr("Save the wish"), "check")
        also = Label(self.tr("How and when to meet, how far and in which language are chosen below."), "small", "ink2")
        pressed = QWidget()
        pressed.setLayout(Flow(self.save, gap=0.5))
        self.add(Label(self.tr("What the person wants"), role="h2"), Label(why, tone="ink2"))
        self.add(Labelled(self.from_here.accessibleName(), self.from_here), Labelled(alike, self.alike))
        self.add(self.words, also, pressed)

    def wish(self, wanted: Wanted) -> ClientWish:
        """What stands here, with what is looked for."""
        here, alike = self.from_here.value(), self.alike.value()
        return ClientWish(
            from_here=Wish(here) if here else None,
            alike=Wish(alike) if alike else None,
            words=self.words.text(),
            languages=(wanted.language,) if wanted.language else (),
            modes=wanted.modes,
            weekdays=wanted.weekdays,
            parts_of_day=wanted.parts_of_day,
            farthest=wanted.farthest,
        )

    def show_wish(self, wish: ClientWish) -> None:
        """What is kept."""
        self.from_here.set_value(wish.from_here)
        self.alike.set_value(wish.alike)
        self.words.set_text(wish.words)


class FindPage(FilePage):
    """Of one file."""

    icon = "handshake"
    key = "find"

    def __init__(
        self, pool: PoolDesk, drafts: Drafts, tasks: Tasks, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pool, self._drafts, self._tasks = pool, drafts, tasks
        self._file: CompartmentId | None = None
        self._first = True
        self._cards: dict[str, CheckCard] = {}
        self.problem = Parts(gap=0)
        self.wish = WishCard()
        self.search = SearchCard(self._get_today)
        self.considered, self.results = Parts(gap=0.75), Parts(gap=0.75)
        self.considered_title = SectionTitle(self.tr("Considered"), 0)
        for part in (
            self.problem,
            self.considered_title,
            self.considered,
            self.wish,
            self.search,
            self.results,
        ):
            self.body.addWidget(part)
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.search.changed.connect(self._search)
        self.wish.save.clicked.connect(self._keep_wish)
        self.wish.words.changed.connect(self.keeper.touch)
        self.keeper.kept.connect(self.saved)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("FindPage", "Look for a contact person")

    def purpose(self) -> str:
        return self.tr("The cards lie on this computer. Nobody else learns whom you look for.")

    # Coming here

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._file, self._first = compartment, True
            self._cards = {}
            self.keeper.aim(partial(self._drafts.keep, _key(compartment)))
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            call = partial(_read, self._pool, self._drafts, self._file, self._wanted())
            self._tasks.run(self, call, partial(self._show, self._file), self._refused)

    def keep(self) -> None:
        self.keeper.flush()

    def check_cards(self) -> list[CheckCard]:
        """Those on the page, the latest first."""
        return list(self._cards.values())

    def _get_today(self) -> date:
        return today(self._clock)

    def _wanted(self) -> Wanted | None:
        """What is looked for; what the file says, the first time."""
        return None if self._first else self.search.wanted()

    @Slot()
    def _search(self) -> None:
        self.refresh()

    def _show(self, file: CompartmentId, found: _Found) -> None:
        if file != self._file:
            return
        self.search.offer_languages(found.languages)
        self._show_checks(found)
        self._show_results(found)
        if self._first:
            self._first = False
            self.problem.show_parts()
            self.wish.show_wish(found.wish.record if found.wish else ClientWish())
            self.search.show_wanted(found.wanted)
            self._show_draft(found.draft)

    def _show_checks(self, found: _Found) -> None:
        """A card is made anew when what it shows has changed; what was being typed goes with it."""
        shown: dict[str, CheckCard] = {}
        chosen = {bytes(one.matching): one for one in found.chosen.chosen}
        for view in found.checks:
            key = _check_key(view)
            old, one = self._cards.get(key), chosen.get(view.seen.record.matching)
            same = old is not None and (old.view, old.given) == (view, one)
            shown[key] = old if old is not None and same else self._new_card(view, one, old)
        if list(shown.values()) != list(self._cards.values()):
            self._cards = shown
            self.considered.show_parts(*shown.values())
        self.considered_title.set_count(len(shown))
        self.considered_title.setVisible(bool(shown))

    def _new_card(self, view: CheckView, chosen: Chosen | None, old: CheckCard | None) -> CheckCard:
        card = CheckCard(view, chosen)
        if old is not None:
            card.show_content(old.content())
            card.typed.set_text(old.typed.text())
        card.edited.connect(self.keeper.touch)
        card.compared.connect(self._compare)
        card.concluded.connect(self._conclude)
        card.tie_learnt.connect(self._learn)
        card.went.connect(self._to_assignment)
        return card

    def _show_results(self, found: _Found) -> None:
        considered = {view.matching.seen.record.card for view in found.checks if view.matching is not None}
        rows = RowCard(self.tr("Cards that fit"))
        for one in found.cards[:MOST_SHOWN]:
            first, second = words.card_lines(one.seen.record)
            offered = " · ".join(part for part in (second, one.seen.record.offered) if part)
            row = RowWords(one.seen.record.code, first, offered, right=words.band_word(one.band))
            button = Button(self.tr("Consider {code}").format(code=one.seen.record.code))
            button.setEnabled(tuple(one.seen.id) not in considered)
            button.clicked.connect(partial(self._consider_pressed, one.seen))
            rows.add_row(ListRow(row, button=button))
        parts: list[QWidget] = [rows if found.cards else EmptyState(self.tr("No free card fits. Ask for less."))]
        if len(found.cards) > MOST_SHOWN:
            more = self.tr("{shown} of {count} are shown, the best first. Choose more above to see fewer.")
            parts.append(Label(more.format(shown=MOST_SHOWN, count=len(found.cards)), "small", tone="ink2"))
        self.results.show_parts(*parts)

    # Doing

    @Slot()
    def _to_assignment(self) -> None:
        self.went.emit(Place("people", self._file, tab="assignment"))

    def _consider_pressed(self, card: Projection[PoolCard], _checked: bool = False) -> None:
        if self._file is not None:
            self._write(partial(self._pool.checks.consider, self._file, card))

    @Slot()
    def _keep_wish(self) -> None:
        if self._file is not None:
            self._write(partial(self._pool.checks.keep_wish, self._file, self.wish.wish(self.search.wanted())))

    @Slot(object)
    def _compare(self, card: CheckCard) -> None:
        call = partial(self._pool.checks.compare, card.view.seen, card.names())
        self._tasks.run(self, call, partial(self._compared, _check_key(card.view)), partial(_say, card))

    def _compared(self, key: str, hits: tuple[Hit, ...]) -> None:
        self.changed.emit()
        if self._file is not None:
            call = partial(_read, self._pool, self._drafts, self._file, self._wanted())
            self._tasks.run(self, call, partial(self._show_with, self._file, key, hits), self._refused)

    def _show_with(self, file: CompartmentId, key: str, hits: tuple[Hit, ...], found: _Found) -> None:
        self._show(file, found)
        card = self._cards.get(key)
        if card is not None and file == self._file:
            card.show_hits(hits)
            card.compare_button.setEnabled(True)
            card.compare_button.setFocus()

    @Slot(object)
    def _conclude(self, card: CheckCard) -> None:
        outcome, kind, reason = card.chosen()
        if outcome is not None:
            call = partial(self._pool.checks.conclude, card.view.seen, outcome, kind, reason)
            self._tasks.run(self, call, partial(self._concluded, card), partial(_say, card))

    def _concluded(self, card: CheckCard, saved: object) -> None:
        card.reason.set_text("")
        self._written(saved)

    @Slot(object)
    def _learn(self, card: CheckCard) -> None:
        call = partial(self._pool.checks.new_tie, card.view.seen, *card.learnt())
        self._tasks.run(self, call, partial(self._learnt, card), partial(_say, card))

    def _learnt(self, card: CheckCard, saved: object) -> None:
        card.tie.set_text("")
        self._written(saved)

    def _write(self, call: Callable[[], Any]) -> None:
        self._tasks.run(self, call, self._written, self._refused)

    def _written(self, _saved: object) -> None:
        self.problem.show_parts()
        self.keeper.touch()
        self.changed.emit()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self.problem.show_parts(Banner("decide", sentence(error)))

    # What is kept

    def _content(self) -> Content:
        return {
            "words": self.wish.words.text(),
            "checks": {key: card.content() for key, card in self._cards.items()},
        }

    def _show_draft(self, draft: Content | None) -> None:
        if draft is None:
            return
        self.wish.words.set_text(draft["words"])
        for key, content in draft["checks"].items():
            if key in self._cards:
                self._cards[key].show_content(content)


def _say(card: CheckCard, error: Exception) -> None:
    card.show_problem(sentence(error))


def _read(pool: PoolDesk, drafts: Drafts, file: CompartmentId, wanted: Wanted | None) -> _Found:
    pool.checks.settle(file)
    wish = pool.checks.wish(file)
    wanted = wanted or pool.chosen.wanted(file)
    every = pool.pools.cards()
    cards = pool.pools.search(wanted, wish.record if wish else None, every)
    languages = tuple(sorted({one for seen in every for one in seen.record.languages}))
    checks, chosen = pool.checks.of(file), pool.chosen.of(file)
    return _Found(wish, checks, cards, languages, drafts.get(_key(file)), wanted, chosen)


def _check_key(view: CheckView) -> str:
    record = view.seen.id
    return f"{record.device}-{record.sequence}"


def _key(file: CompartmentId) -> str:
    return f"find-contact/{file.hex()}"
