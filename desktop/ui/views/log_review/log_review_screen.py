"""The screen *Logg och granskning*: the rota, the entries, and the computers that write them.

There is no content here: the reviewer has no key to any file. A manager comes here too, and reads what reviews came to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.policy import LogPolicy
from desktop.domain.ports import Drafts
from desktop.services.log.log_review import LogReview, Overview
from desktop.services.log.log_review_logs import DeviceLog, Line
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.log_review.log_list import LogList
from desktop.ui.views.log_review.review_page import ReviewPage
from desktop.ui.views.log_review.review_words import device_words
from desktop.ui.widgets import Banner, Column, EmptyState, Label, ListRow, PageHeader, RowCard, ScrollPage, TabBar

REVIEW, ENTRIES, COMPUTERS = "review", "entries", "computers"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the database thread answers."""

    overview: Overview
    lines: tuple[Line, ...]


class LogReviewScreen(Screen):
    """`Place("log_review")`; `tab` is one of its three parts."""

    def __init__(
        self,
        review: LogReview,
        drafts: Drafts,
        policy: LogPolicy,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._review, self._tasks = review, tasks
        self.header = PageHeader(
            self.tr("Log and review"),
            self.tr("Who has done what with your municipality's files, and reviews of it. Nothing of what they say."),
        )
        parts = [
            (REVIEW, self.tr("Review")),
            (ENTRIES, self.tr("Entries")),
            (COMPUTERS, self.tr("Computers")),
        ]
        self.bar = TabBar(self.tr("Parts of the log"), parts)
        self.review = ReviewPage(review, drafts, tasks, policy.sample_percent)
        self.entries = LogList(clock)
        self.computers = _Computers()
        self.broken = QWidget()
        self._broken = Column(gap=0)
        self.broken.setLayout(self._broken)
        self.page = ScrollPage(self.header, self.bar, self.broken, self.review, self.entries, self.computers, gap=0.7)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self.bar.chosen.connect(self._show_part)
        self.review.changed.connect(self._wrote)
        self.review.saved.connect(self.saved)
        self._show_part(REVIEW)

    # What the window asks

    def open_place(self, place: Place) -> None:
        """The part that the place names, or the one that was shown last."""
        if place.tab in (REVIEW, ENTRIES, COMPUTERS):
            self.bar.set_value(place.tab)
            self._show_part(place.tab)
        self.refresh()

    def place(self) -> Place:
        """Which part is shown."""
        return Place("log_review", tab=self.bar.value())

    def refresh(self) -> None:
        """Read again."""
        self._tasks.run(self, partial(_read, self._review), self._show)

    def keep(self) -> None:
        """Hand over every word."""
        self.review.keep()

    # Reading

    def _show(self, answer: _Answer) -> None:
        overview = answer.overview
        self.bar.setVisible(overview.may_review)
        self.review.show_overview(overview)
        self.entries.show_lines(answer.lines)
        self.computers.show_devices(overview.devices)
        self._say_broken([log for log in overview.devices if not log.whole] if overview.may_review else [])

    def _say_broken(self, logs: list[DeviceLog]) -> None:
        while (item := self._broken.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.broken.setVisible(bool(logs))
        if logs:
            names = ", ".join(dict.fromkeys(log.member.name for log in logs))
            said = self.tr("A log is not whole: {names}.").format(names=names)
            self._broken.addWidget(
                Banner(
                    "decide",
                    said,
                    self.tr("Under Computers it says what is missing. Ask; there may be a plain reason."),
                )
            )

    @Slot(str)
    def _show_part(self, key: str) -> None:
        for part, widget in ((REVIEW, self.review), (ENTRIES, self.entries), (COMPUTERS, self.computers)):
            widget.setVisible(part == key)

    @Slot()
    def _wrote(self) -> None:
        self.changed.emit()
        self.refresh()


def _read(review: LogReview) -> _Answer:
    return _Answer(review.overview(), review.lines())


class _Computers(QWidget):
    """Each computer's log, and whether it is whole."""

    def __init__(self) -> None:
        super().__init__()
        self.card, self.none = RowCard(self.tr("Computers")), EmptyState(self.tr("There is no computer yet."))
        words = self.tr(
            "Each entry carries a digest of the one before. So an entry that is missing or was changed shows here."
        )
        self.setLayout(Column(Label(words, tone="ink2"), self.card, self.none, gap=0.5))
        self._shown: tuple[DeviceLog, ...] = ()

    def show_devices(self, devices: tuple[DeviceLog, ...]) -> None:
        """Other computers."""
        if devices == self._shown and self.card.rows:
            return
        self._shown = devices
        self.card.clear()
        for log in devices:
            self.card.add_row(ListRow(device_words(log), bar="" if log.whole else "amber"))
        self.card.setVisible(bool(devices))
        self.none.setVisible(not devices)
