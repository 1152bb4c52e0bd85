"""The tab Trygghet in a person file, over a real vault on its thread."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.services.access.handlers import Handlers
from desktop.services.safety.compromised import Compromised
from desktop.services.safety.risk_register import RiskRegister
from desktop.services.safety.safety_paper import SafetyPapers
from desktop.services.safety.safety_plans import SafetyPlans
from desktop.services.safety.safety_view import SafetyView
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.views.safety.reading import SafetyServices
from desktop.ui.views.safety.safety_tab import SafetyTab
from tests.support.people_at_work import PeopleAtWork, work
from tests.ui.theme.look import look

__all__ = ["look", "work"]


class SafetyAtWork:
    """One tab, with what it works with."""

    def __init__(self, work: PeopleAtWork) -> None:
        here, clock = work.here, work.clock
        ledger, members = here.vault.ledger, here.members
        self.work = work
        self.plans = SafetyPlans(ledger, members, clock, work.log)
        self.risks = RiskRegister(ledger, members)
        handlers = Handlers(ledger, members, clock)
        self.compromised = Compromised(ledger, members, clock, self.plans, work.files, handlers)
        papers = SafetyPapers(ledger, self.plans, work.log)
        services = SafetyServices(self.plans, self.risks, papers, self.compromised, work.drafts)
        self.tab = SafetyTab(services, Policy(), clock, work.tasks)
        file_screen = PersonFileScreen(work.files, work.tasks, [ToCome.ready(self.tab)])
        self.screen = PeopleScreen(work.files, work.drafts, clock, work.tasks, file_screen)
        self.screen.went.connect(self.screen.open_place)
        self.file: CompartmentId = work.tall()

    def open(self) -> SafetyTab:
        """Go to the tab, and wait for it."""
        self.work.open(self.screen, self.file, "safety")
        return self.tab

    def view(self) -> SafetyView:
        """The plan as it is on the disk."""
        return self.work.do(lambda: self.plans.view(self.file))

    def do(self, call: Callable[[], object]) -> None:
        """Write something, and show it."""
        self.work.do(call)
        self.tab.refresh()
        self.work.settle()

    def press(self, button: QAbstractButton) -> None:
        """Press, and wait until it is done."""
        button.click()
        self.work.settle()

    def button(self, text: str, *, within: QWidget | None = None) -> QAbstractButton:
        """A button that can be seen, by the beginning of its words."""
        found = [b for b in (within or self.tab).findChildren(QAbstractButton) if b.isVisible()]
        return next(b for b in found if b.text().startswith(text))

    def words(self) -> str:
        """Everything that is on the screen."""
        labels = [label for label in self.tab.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.accessibleName() or label.text() for label in labels)


@pytest.fixture
def safety(work: PeopleAtWork) -> SafetyAtWork:
    at_work = SafetyAtWork(work)
    work.show(at_work.screen)
    return at_work
