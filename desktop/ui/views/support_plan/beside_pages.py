"""The pages that are reached from the plan and lead back to it; each is made when somebody first goes there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.plan.plan_desk import PlanDesk
from desktop.services.plan.support_plans import PlanView, SupportPlans
from desktop.ui.tasks import Tasks
from desktop.ui.views.plan_review.closing_page import ClosingPage
from desktop.ui.views.plan_review.compare_page import ComparePage
from desktop.ui.views.plan_review.paper_page import PaperPage
from desktop.ui.views.plan_review.reviews_page import ReviewsPage
from desktop.ui.views.support_plan.plan_foot import CLOSING, COMPARISON, PAPER, REVIEWS
from desktop.ui.views.support_plan.versions_page import VersionsPage

P = TypeVar("P", bound=QWidget)


class BesidePages(QObject):
    """Pages in a stack whose first is the plan.

    Signals: `left()` when one is back at the plan; `saved(ms)`; `removed(words, undo)`; `closed()` when the plan rests;
    `compare_wanted()` leads to where one chooses.
    """

    left = Signal()
    saved = Signal(object)
    removed = Signal(str, object)
    closed = Signal()
    compare_wanted = Signal()

    def __init__(
        self, stack: QStackedWidget, plans: SupportPlans, desk: PlanDesk, drafts: Drafts, clock: Clock, tasks: Tasks
    ) -> None:
        super().__init__(stack)
        self._stack, self._plans, self._desk = stack, plans, desk
        self._drafts, self._clock, self._tasks = drafts, clock, tasks
        self._made: dict[type[QWidget], QWidget] = {}

    def page(self, kind: type[P]) -> P | None:
        """One of them, if somebody has been there."""
        made = self._made.get(kind)
        return made if isinstance(made, kind) else None

    def keep(self) -> None:
        """Hand over what has been typed in any of them."""
        for page in self._made.values():
            if isinstance(page, ReviewsPage | ClosingPage):
                page.keep()

    def refresh(self) -> None:
        """What is shown may have changed."""
        reviews = self.page(ReviewsPage)
        if reviews is not None and self._stack.currentWidget() is reviews:
            reviews.refresh()

    # Going there

    def show_page(self, key: str, view: PlanView) -> None:
        """One of those that the plan's links lead to."""
        {
            REVIEWS: partial(self.show_reviews, view),
            COMPARISON: partial(self.show_comparison, view.compartment),
            PAPER: partial(self.show_paper, view.compartment),
            CLOSING: partial(self.show_closing, view),
        }[key]()

    def show_versions(self, file: CompartmentId) -> None:
        """Every version, and the plan as it was."""
        page = self._go(VersionsPage, self._versions)
        page.open(file)

    def show_reviews(self, view: PlanView) -> None:
        """Reviews and quality of life."""
        page = self._go(ReviewsPage, self._reviews)
        page.open_file(view.compartment, view.parts.plan.record.phase if view.parts.plan is not None else None)

    def show_comparison(self, file: CompartmentId) -> None:
        """Since the latest review, or any two versions."""
        self._go(ComparePage, self._compare).open_file(file)

    def show_paper(self, file: CompartmentId) -> None:
        """The person's own paper."""
        self._go(PaperPage, self._paper).open_file(file)

    def show_closing(self, view: PlanView) -> None:
        """Before the plan rests."""
        self._go(ClosingPage, self._closing).open_file(view)

    def _go(self, kind: type[P], make: Callable[[], P]) -> P:
        page = self.page(kind)
        if page is None:
            page = self._made[kind] = make()
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        return page

    def _versions(self) -> VersionsPage:
        page = VersionsPage(self._plans, self._clock, self._tasks)
        page.left.connect(self._back)
        return page

    def _reviews(self) -> ReviewsPage:
        page = ReviewsPage(self._desk.reviews, self._drafts, self._clock, self._tasks)
        page.left.connect(self._back)
        page.saved.connect(self.saved)
        page.removed.connect(self.removed)
        page.compare_wanted.connect(self.compare_wanted)
        return page

    def _compare(self) -> ComparePage:
        page = ComparePage(self._plans, self._desk.comparing, self._clock, self._tasks)
        page.left.connect(self._back)
        return page

    def _paper(self) -> PaperPage:
        page = PaperPage(self._desk.papers, self._clock, self._tasks)
        page.left.connect(self._back)
        return page

    def _closing(self) -> ClosingPage:
        page = ClosingPage(self._desk.reviews, self._drafts, self._clock, self._tasks)
        page.left.connect(self._back)
        page.closed.connect(self._was_closed)
        return page

    # Coming back

    def go_back(self) -> None:
        """To the plan, without a word."""
        self._stack.setCurrentIndex(0)

    @Slot()
    def _back(self) -> None:
        self.go_back()
        self.left.emit()

    @Slot()
    def _was_closed(self) -> None:
        self.go_back()
        self.closed.emit()
