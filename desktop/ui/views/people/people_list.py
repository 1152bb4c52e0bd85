"""The list of person files, and the search by the three keys that the law allows (DOMAIN L10)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.services.file.person_files import PersonCard, PersonFiles
from desktop.ui.tasks import Tasks
from desktop.ui.views.people.person_words import due_words
from desktop.ui.widgets import Button, EmptyState, Field, PageHeader, PickRow, RowCard, RowWords, ScrollPage
from desktop.ui.widgets.header import ALIAS_ICONS


class PeopleList(ScrollPage):
    """Alias and dates, nothing sensitive. `picked(CompartmentId)` opens a file; `new_wanted()` asks for a new one."""

    picked = Signal(object)
    new_wanted = Signal()
    handing_over_wanted = Signal()
    receiving_wanted = Signal()

    def __init__(self, person_files: PersonFiles, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        self._new = Button(self.tr("New person"), "plus", "main")
        self.header = PageHeader(
            self.tr("People"), self.tr("The person files of your municipality, under their aliases."), right=[self._new]
        )
        super().__init__(self.header, gap=1.0, parent=parent)
        self._person_files, self._clock, self._tasks = person_files, clock, tasks
        self.search = Field(
            self.tr("Search for a person"),
            placeholder=self.tr("Alias or name, personal number, case number"),
            icon="magnifying-glass",
        )
        self.rows = RowCard(self.tr("Person files"))
        self.empty = EmptyState("")
        self.hand_over = Button(self.tr("Hand over your files to a colleague"), "handshake", "link")
        self.hand_over.hide()
        self.receive = Button(self.tr("Take over a case from another municipality"), "tray", "link")
        self.add(self.search, self.rows, self.empty, self.hand_over, self.receive)
        self.keep_at_top()
        self._cards: tuple[PersonCard, ...] = ()
        self._asked = 0
        self._new.clicked.connect(self.new_wanted)
        self.search.changed.connect(self._search_changed)
        self.search.entered.connect(self._open_first)
        self.rows.picked.connect(self._picked)
        self.hand_over.clicked.connect(self.handing_over_wanted)
        self.receive.clicked.connect(self.receiving_wanted)
        self.rows.hide()
        self.empty.hide()

    def offer_handing_over(self) -> None:
        """There is a page for it."""
        self.hand_over.show()

    @Slot()
    def refresh(self) -> None:
        """Read the list again, as the search now stands."""
        text = self.search.text().strip()
        self._asked += 1
        call = partial(self._person_files.search, text) if text else self._person_files.cards
        self._tasks.run(self, call, partial(self._show, self._asked))

    @Slot(str)
    def _search_changed(self, _text: str) -> None:
        self.refresh()

    def focus_search(self) -> None:
        """Ready to type whom one looks for."""
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def _show(self, asked: int, cards: tuple[PersonCard, ...]) -> None:
        if asked != self._asked:
            return  # something else has been typed since
        had_focus = next((n for n, row in enumerate(self.rows.rows) if row.focus_target().hasFocus()), None)
        self._cards = cards
        self.rows.clear()
        for number, card in enumerate(cards):
            self.rows.add_row(PickRow(self._words(card, today(self._clock)), str(number), choice=False))
        self.rows.setVisible(bool(cards))
        self.empty.label.setText(self._nothing())
        self.empty.setVisible(not cards)
        if had_focus is not None and had_focus < len(cards):
            self.rows.rows[had_focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing(self) -> str:
        if self.search.text().strip():
            return self.tr(
                "Nobody found. One can search for an alias or a name, a whole personal number or a whole case number,"
                " and nothing else."
            )
        return self.tr("There is no person file yet. New person opens one under an alias.")

    def _words(self, card: PersonCard, day: date) -> RowWords:
        second = ""
        if card.closed:
            second = self.tr("Closed")
        elif card.next_due is not None:
            second = due_words(card.next_due, day)
        right = self.tr("Two versions to choose between") if card.conflicts else ""
        icon = ALIAS_ICONS.get(card.sign, "tree")
        return RowWords(card.alias, second, right=right, right_icon="columns" if right else "", icon=icon)

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.picked.emit(self._cards[int(key)].compartment)

    @Slot()
    def _open_first(self) -> None:
        if len(self._cards) == 1:
            self.picked.emit(self._cards[0].compartment)
