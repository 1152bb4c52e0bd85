"""The screen *Länet* of a municipality: what it has asked, what has come back, what it has disclosed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.shared_with_county import DisclosedOut, Shared, SharedWithCounty
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.list_page import row_of
from desktop.ui.views.county import words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import PageHeader, SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import ListRow, PickRow, RowCard, RowWords
from desktop.ui.widgets.words import EmptyState


class SharedScreen(Screen):
    """`Place("county")` for a municipality. A consultation opens in its own screen."""

    def __init__(self, shared: SharedWithCounty, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._tasks = tasks
        self._shown: Shared | None = None
        self.cards: list[RowCard] = []
        self.ask_button = Button(self.tr("New consultation"), "plus", "main", hint="Ctrl+N")
        self.ask_button.clicked.connect(self._ask)
        header = PageHeader(
            self.tr("The county"),
            self.tr("What you have asked the county and what you have disclosed. It sees nothing else of yours."),
            right=[self.ask_button],
        )
        self.page = ScrollPage(gap=0.9)
        self._rows = Column(gap=0.4)
        body = QWidget()
        body.setLayout(self._rows)
        self.page.add(header, body)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))

    def open_place(self, place: Place) -> None:
        self.refresh()

    def refresh(self) -> None:
        self._tasks.run(self, self._shared.overview, self._show)

    def _show(self, shared: Shared) -> None:
        if shared == self._shown:
            return
        self._shown = shared
        empty(self._rows)
        self.cards.clear()
        if not (shared.answered or shared.waiting or shared.disclosed):
            self._rows.addWidget(EmptyState(self.tr("Nothing of yours is with the county.")))
        self._section(self.tr("Answers from the county"), [row_of(row) for row in shared.answered])
        self._section(self.tr("Waiting for an answer"), [row_of(row) for row in shared.waiting])
        self._section(self.tr("Disclosed by you"), [self._disclosed(row) for row in shared.disclosed])

    def _section(self, title: str, rows: list[PickRow] | list[ListRow]) -> None:
        if not rows:
            return
        card = RowCard(title)
        card.picked.connect(self._picked)
        for row in rows:
            card.add_row(row)
        self._rows.addWidget(SectionTitle(title, len(rows)))
        self._rows.addWidget(card)
        self._rows.addSpacing(self.fontMetrics().height() // 2)
        self.cards.append(card)

    def _disclosed(self, row: DisclosedOut) -> ListRow:
        readers = self.tr("Read by {units}.").format(units=", ".join(row.recipients))
        waits = self.tr("Is sent when you have coverage. Nothing needs to be done.")
        second = readers if row.sent else waits
        return ListRow(RowWords(row.alias, second, right=words.until_words(row.valid_until), icon="share-network"))

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.went.emit(Place("consultation", CompartmentId(bytes.fromhex(key))))

    @Slot()
    def _ask(self) -> None:
        self.went.emit(Place("consultation", tab="new"))
