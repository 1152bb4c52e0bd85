"""Träffarna så som handläggaren läser dem: by the day they were held; what came in late says so (SC3, P34)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from desktop.services.assignment.timeline import SessionEntry, SessionPage
from desktop.ui.theme import theme
from desktop.ui.views.assignment.timeline_delegate import TimelineDelegate, row_height
from desktop.ui.views.assignment.timeline_model import TimelineModel, entry_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.words import EmptyState

MOST_ROWS = 5
"""So many stand on the page at once; the list scrolls by itself."""


class TimelineList(QListView):
    """The list. It is as high as what it holds, up to `MOST_ROWS`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(self.model().rowCount() if self.model() else 0, 1), MOST_ROWS)
        return QSize(theme().rad(20), rows * row_height() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(8), self.sizeHint().height())


class Timeline(QWidget):
    """The sessions of one assignment, and the whole of the one that is chosen.

    `called(session)` is emitted when the handler has called the contact person who asked for it; `wanted(page)` when
    the page after this one is to be read; `copied(session)` when one is to be copied for the records system;
    `attach_wanted` when a document that a session speaks of is to be added to the file.
    """

    called = Signal(object)
    copied = Signal(object)
    attach_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._shown: SessionEntry | None = None
        self.title = SectionTitle(self.tr("Sessions with the contact person"), 0)
        self.list = TimelineList(self.tr("Sessions with the contact person"))
        self.model = TimelineModel(today, self)
        self._delegate = TimelineDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self._empty = EmptyState(self.tr("No session has come in yet."))
        self.reading = self._make_reading()
        self.setLayout(Column(self.title, self.list, self._empty, self.reading, gap=0.3))
        self.model.wanted.connect(self.wanted)
        self.model.modelReset.connect(self._filled)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self._filled()

    def _make_reading(self) -> Card:
        card = Card(gap=0.3, margins=(1.1, 0.8, 1.1, 0.9))
        self.head, self.text, self.foot = Label("", bold=True), Label("", role="own"), Label("", tone="ink2")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.call = Button(self.tr("I have called"))
        self.call.clicked.connect(self._called)
        self.copy = Button(self.tr("Copy to the journal"), "copy", "quiet")
        self.copy.clicked.connect(self._copied)
        self.attach = Button(self.tr("Add a document to the file"), "paperclip", "quiet")
        self.attach.clicked.connect(self.attach_wanted)
        card.add(self.head, self.text, self.foot)
        for button in (self.call, self.copy, self.attach):
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def show_first(self, page: SessionPage, count: int) -> None:
        """The latest, and how many there are in all."""
        self.title.set_count(count)
        self.model.show_first(page)
        self._refresh_reading()

    def show_next(self, page: SessionPage) -> None:
        """More of them."""
        self.model.show_next(page)

    @Slot()
    def _filled(self) -> None:
        there = self.model.rowCount() > 0
        self.list.setVisible(there)
        self.list.updateGeometry()
        self._empty.setVisible(not there)
        self._show_reading(None)
        asks = [row for row in range(self.model.rowCount()) if self._asks(row)]
        if asks:
            self.list.setCurrentIndex(self.model.index(asks[0], 0))

    def _asks(self, row: int) -> bool:
        entry = self.model.entry(row)
        return entry is not None and entry.seen.record.call_me

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show_reading(self.model.entry(now.row()) if now.isValid() else None)

    def _refresh_reading(self) -> None:
        now = self.list.currentIndex()
        self._show_reading(self.model.entry(now.row()) if now.isValid() else None)

    def _show_reading(self, entry: SessionEntry | None) -> None:
        self._shown = entry
        self.reading.setVisible(entry is not None)
        if entry is None:
            return
        words = entry_words(entry, self._today())
        self.head.setText(words.title)
        self.text.setText(words.second)
        self.foot.setText(" · ".join(part for part in (words.detail, words.right) if part))
        self.call.setVisible(entry.seen.record.call_me)

    @Slot()
    def _copied(self) -> None:
        if self._shown is not None:
            self.copied.emit(self._shown.seen)

    @Slot()
    def _called(self) -> None:
        if self._shown is not None:
            self.called.emit(self._shown.seen)
