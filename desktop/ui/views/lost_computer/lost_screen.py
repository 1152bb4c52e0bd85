"""Dator borta for those who work at the unit: reached from Idag, where it stands while there is something to do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.county.lost_computers import LostComputers, Summary
from desktop.services.county.manifests import Manifests, UnsentWork
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.lost_computer.lost_page import LostPage
from desktop.ui.views.lost_computer.lost_rows import closed_title, lost_rows
from desktop.ui.views.lost_computer.unsent_words import unsent_rows
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Column,
    EmptyState,
    Label,
    ListRow,
    PageHeader,
    RowCard,
    ScrollPage,
    SectionTitle,
)


class LostScreen(Screen):
    """`Place("lost")` is the list, and what one's own earlier computer never sent; with a compartment, its page."""

    def __init__(
        self,
        lost: LostComputers,
        manifests: Manifests,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lost, self._manifests, self._tasks = lost, manifests, tasks
        self._places: dict[str, CompartmentId] = {}
        header = PageHeader(
            self.tr("Lost computers"), self.tr("What is known of a computer that is gone, and what was never sent.")
        )
        self._parts = Parts(gap=0.9)
        self.list = ScrollPage(header, self._parts, gap=0.9)
        self.list.keep_at_top()
        self.page = LostPage(lost, drafts, clock, tasks, self.tr("Lost computers"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        self.setLayout(Column(self._stack, gap=0))
        self.page.left.connect(self._leave)
        self.page.changed.connect(self.changed)
        self.page.saved.connect(self.saved)

    def open_place(self, place: Place) -> None:
        if place.compartment is not None:
            self._stack.setCurrentWidget(self.page)
            self.page.open(place.compartment)
        else:
            self._stack.setCurrentWidget(self.list)
            self.refresh()

    def place(self) -> Place:
        """The list, or one computer's page."""
        return Place("lost", self.page.compartment if self._stack.currentWidget() is self.page else None)

    def refresh(self) -> None:
        if self._stack.currentWidget() is self.page:
            self.page.refresh()
        else:
            self._tasks.run(self, partial(_read, self._lost, self._manifests), self._show)

    def keep(self) -> None:
        self.page.keep()

    def _show(self, read: tuple[tuple[Summary, ...], tuple[UnsentWork, ...]]) -> None:
        lost, mine = read
        self._places = {one.compartment.hex(): one.compartment for one in lost}
        parts: list[QWidget] = []
        if mine:
            rows = RowCard(self.tr("Write these again"))
            for look in unsent_rows(mine):
                rows.add_row(ListRow(look))
            why = Label(
                self.tr(
                    "Your earlier computer said that this was waiting, and it never came. Only the days are known."
                    " Write it again where it belongs, with its own day."
                ),
                tone="ink2",
            )
            parts.append(_section(SectionTitle(self.tr("Write these again"), len(mine)), why, rows))
        if still := [one for one in lost if one.closed_at is None]:
            parts.append(self._rows(lost_rows(still)))
        if closed := [one for one in lost if one.closed_at is not None]:
            parts.append(_section(SectionTitle(closed_title(), len(closed)), self._rows(lost_rows(closed))))
        self._parts.show_parts(*(parts or [EmptyState(self.tr("No computer of yours or your unit's is lost."))]))

    def _rows(self, rows: RowCard) -> RowCard:
        rows.picked.connect(self._open)
        return rows

    @Slot(str)
    def _open(self, key: str) -> None:
        self.went.emit(Place("lost", self._places[key]))

    @Slot()
    def _leave(self) -> None:
        self.went.emit(Place("lost"))


def _section(*parts: QWidget) -> QWidget:
    widget = QWidget()
    widget.setLayout(Column(*parts, gap=0.4))
    return widget


def _read(lost: LostComputers, manifests: Manifests) -> tuple[tuple[Summary, ...], tuple[UnsentWork, ...]]:
    return lost.all(), manifests.missing_of_mine()
