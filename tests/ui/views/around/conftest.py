"""The tab Kring personen in a person file, over a real vault on its thread."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.services.around.around import AroundPersons, AroundView
from desktop.services.file.journal_copy import JournalCopies
from desktop.services.file.note_paper import NotePapers
from desktop.ui.views.around.around_tab import AroundTab
from desktop.ui.views.journal.copier import JournalCopier
from desktop.ui.views.journal.journal_tab import JournalTab
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.people.to_come import ToCome
from tests.support.people_at_work import PeopleAtWork, work
from tests.ui.theme.look import look

__all__ = ["look", "work"]


class AroundAtWork:
    """The tab and the notes beside it, with what they work with."""

    def __init__(self, work: PeopleAtWork) -> None:
        here, clock = work.here, work.clock
        self.work = work
        self.around = AroundPersons(here.vault.ledger, here.members, clock, Policy())
        self.tab = AroundTab(self.around, work.drafts, clock, work.tasks)
        papers = NotePapers(here.vault.ledger, work.log)
        self.journal = JournalTab(work.journal, papers, work.drafts, clock, work.tasks)
        copier = JournalCopier(JournalCopies(here.vault.ledger, here.members, work.log), work.tasks)
        tabs = [ToCome.ready(self.tab), ToCome.ready(self.journal)]
        file_screen = PersonFileScreen(work.files, work.tasks, tabs, copier)
        self.screen = PeopleScreen(work.files, work.drafts, clock, work.tasks, file_screen)
        self.file: CompartmentId = work.tall(birth_year=2010)

    def open(self, tab: str = "around") -> AroundTab:
        """Go to the tab, and wait for it."""
        self.work.open(self.screen, self.file, tab)
        return self.tab

    def view(self) -> AroundView:
        """As it is on the disk."""
        return self.work.do(lambda: self.around.view(self.file))

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
        found = [b for b in (within or self.screen).findChildren(QAbstractButton) if b.isVisible()]
        return next(b for b in found if b.text().startswith(text))

    def words(self) -> str:
        """Everything that is on the screen."""
        labels = [label for label in self.screen.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.accessibleName() or label.text() for label in labels)


@pytest.fixture
def around(work: PeopleAtWork) -> AroundAtWork:
    at_work = AroundAtWork(work)
    work.show(at_work.screen)
    return at_work
