"""Making the municipality's recovery key: an invitation, two officers, then one paper after the other.

The key is in memory from the first paper to the last, and nowhere else. Leaving, locking or a power cut before the end
means that there is no key, and that the invitation still holds.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain import paper_code
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.services.municipalities import official_name
from desktop.services.recovery.municipality_recovery import MunicipalityRecovery, Proposal
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.invitation_field import InvitationField
from desktop.ui.views.papers import half_sheet
from desktop.ui.views.this_computer.card import ComputerPage
from desktop.ui.widgets import Button, Card, Column, Field, Label, Row

_CHECKED = 8  # letters that are typed from the paper: the last two groups


class MakeKeyPage(ComputerPage):
    """First the form, then each paper."""

    def __init__(
        self, recovery: MunicipalityRecovery, unit: str, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recovery, self._unit, self._clock, self._tasks = recovery, unit, clock, tasks
        self._proposal: Proposal | None = None
        self._paper = 0
        self.header.set_title(
            self.tr("Make a recovery key"),
            self.tr("The two officers sit here together with you. It takes a quarter of an hour."),
        )
        self.form, self.printing = QWidget(), QWidget()
        self._make_form()
        self._make_printing(clock, tasks)
        self.add(self.form, self.printing)

    def _make_form(self) -> None:
        self.invitation = InvitationField(self.tr("The administrator's invitation for the key"))
        self.keepers = (
            Field(self.tr("The first officer, who gets paper 1")),
            Field(self.tr("The second officer, who gets paper 2")),
        )
        self.problem = Label("", tone="accink")
        self.problem.hide()
        self.button = Button(self.tr("Make the key"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        column = Column(self.invitation, *self.keepers, self.problem, Row(self.button, None), gap=0.75)
        self.form.setLayout(column)

    def _make_printing(self, clock: Clock, tasks: Tasks) -> None:
        self.which = Label("", role="h2")
        self.check = Field(self.tr("The last two groups, from the paper"))
        self.check.entered.connect(self._next)
        self.next = Button(self.tr("The paper is in its envelope"))
        self.next.clicked.connect(self._next)
        self.preview = PaperPreview(tasks, clock)
        self.preview.closed.connect(self.left)
        last = Card(
            self.tr("Last, when the paper has been printed"), bar="amber", gap=0.5, margins=(1.1, 0.8, 1.1, 0.9)
        )
        last.add(self.check, Row(self.next, None))
        self.printing.setLayout(Column(self.which, last, self.preview, gap=0.75))

    def open(self) -> None:
        self.forget()
        self.invitation.take_focus()

    def forget(self) -> None:
        self._proposal, self._paper = None, 0
        self.invitation.set_text("")
        self.check.set_text("")
        for field in self.keepers:
            field.set_text("")
        self.problem.hide()
        self.form.show()
        self.printing.hide()

    @Slot()
    def _ask(self) -> None:
        for field in self.keepers:
            if not field.text().strip():
                field.show_error(self.tr("Write the officer's name."))
                return
        if self.keepers[0].text().strip().casefold() == self.keepers[1].text().strip().casefold():
            self.keepers[1].show_error(self.tr("It must be two different persons."))
            return
        call = partial(self._recovery.propose, self.invitation.text())
        self._tasks.run(self, call, self._made, self._refused)

    def _made(self, proposal: Proposal) -> None:
        self._proposal, self._paper = proposal, 0
        self.form.hide()
        self.printing.show()
        self._show_paper()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError) and error.reason is Reason.INVITATION_WRONG:
            self.invitation.show_error(sentence(error))
        else:
            self.problem.setText(sentence(error))
            self.problem.show()

    def _show_paper(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        keeper = self.keepers[self._paper].text().strip()
        words = self.tr("Paper {number} of 2, for {keeper}. The other officer looks away.")
        self.which.setText(words.format(number=self._paper + 1, keeper=keeper))
        unit = official_name(self._unit) or self._unit
        half, day = proposal.papers[self._paper], today(self._clock)
        self.preview.show_sheet(half_sheet(half, self._paper + 1, proposal.invitation, unit, day))
        self.check.set_text("")
        self.check.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _next(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        wanted = paper_code.letters_of(proposal.papers[self._paper])[-_CHECKED:]
        if paper_code.letters_of(self.check.text()) != wanted:
            self.check.show_error(self.tr("It is not the same as on the paper below. Compare them, sign by sign."))
            return
        if self._paper == 0:
            self._paper = 1
            self._show_paper()
            return
        keepers = (self.keepers[0].text().strip(), self.keepers[1].text().strip())
        self._tasks.run(self, partial(self._recovery.announce, proposal, keepers), self._announced, self._not_announced)

    def _announced(self, _nothing: None) -> None:
        self.changed.emit()
        self.left.emit()

    def _not_announced(self, error: Exception) -> None:
        self.check.show_error(sentence(error))
