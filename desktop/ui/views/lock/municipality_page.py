"""Recovering a municipality: two officers, two papers, and whom they let in. On a computer that is not set up.

Nothing is changed before the last button, and then it is written in every file by whom and why.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import Reason
from desktop.domain.paper_code import HALF
from desktop.ui.sentences import sentence_of
from desktop.ui.views.lock.invitation_field import MOST_BYTES, InvitationField
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage
from desktop.ui.views.lock.paper_field import PaperField
from desktop.ui.widgets import (
    Banner,
    Button,
    ChoiceField,
    Column,
    Field,
    Flow,
    KeyValues,
    Label,
    Labelled,
    Option,
    Row,
    TextEditor,
)

if TYPE_CHECKING:
    from desktop.services.recovery.recovery_use import Opened


class MunicipalityPage(LockPage):
    """Three steps on one page.

    `open_asked(one, other, invitation)` when both papers are typed; `let_in_asked(member, by, reason)` when it has been
    chosen who is let in; `back` to leave, at any time.
    """

    open_asked = Signal(str, str, str)
    let_in_asked = Signal(int, str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        self.papers, self.choosing, self.over = QWidget(), QWidget(), QWidget()
        self.column.addWidget(Label(self.tr("Recover a municipality"), role="area"))
        self._make_papers()
        self._make_choosing()
        self._make_over()
        self.dialog: QFileDialog | None = None
        leave = Button(self.tr("Leave, and forget the key"), kind="quiet")
        leave.clicked.connect(self.back)
        for part in (self.papers, self.choosing, self.over):
            self.column.addWidget(part)
        self.column.addLayout(Row(leave, None))
        self.forget()

    def _make_papers(self) -> None:
        why = self.tr(
            "When nobody can open the municipality's files any more. Both officers are here, and each types the own"
            " paper. Nothing is changed before you have chosen who is let in."
        )
        self.one = PaperField(self.tr("The first officer's paper"), HALF)
        self.other = PaperField(self.tr("The second officer's paper"), HALF)
        self.county = InvitationField(self.tr("The county, as it stands on either paper"))
        self.county.field.set_help(self.tr("The groups of five under The county. It tells where the files lie."))
        self.county.open_file.hide()
        self.from_file = Button(self.tr("Read a paper from a file"), "folder-open", "quiet")
        self.from_file.clicked.connect(self._choose_file)
        self.problem = Label("", tone="accink")
        self.button = Button(self.tr("Open with the two papers"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        actions = QWidget()
        actions.setLayout(Flow(self.button, self.from_file, gap=0.5))
        column = Column(Label(why, tone="ink2"), self.one, self.other, self.county, self.problem, actions, gap=0.75)
        self.papers.setLayout(column)

    def _make_choosing(self) -> None:
        self.found = KeyValues()
        self.member = ChoiceField(self.tr("Who is let in"), [], placeholder=self.tr("Choose a person"))
        self.by = Field(self.tr("Who uses the key"), help=self.tr("Both officers' names. They stand in every file."))
        self.reason = TextEditor(self.tr("Why the key is used"), lines=2)
        self.why = Labelled(
            self.tr("Why the key is used"),
            self.reason,
            help=self.tr("Stands in every file too. Write nothing about any client."),
        )
        self.reason.edited.connect(self.why.clear_error)
        self.trouble = Label("", tone="accink")
        self.let_in = Button(self.tr("Let in, and write it in every file"), kind="main", large=True)
        self.let_in.clicked.connect(self._let_in)
        parts = (self.found, self.member, self.by, self.why, self.trouble, Row(self.let_in, None))
        self.choosing.setLayout(Column(*parts, gap=0.75))

    def _make_over(self) -> None:
        self.done = Label("", bold=True)
        then = self.tr(
            "The key has been used and forgotten here. Have the system administrator end it, and make a new one: these"
            " two papers have been together."
        )
        self.over.setLayout(Column(self.done, Banner("info", then), gap=0.75))

    # What the lobby says

    def say_wrong(self, sentence: str) -> None:
        """Why it did not go, in the step that one is in."""
        self.set_working(False)
        said = self.trouble if self.choosing.isVisibleTo(self) else self.problem
        said.setText(sentence)
        said.show()

    def set_working(self, working: bool) -> None:
        """The county is being asked, which may take a while."""
        self.button.setText(self.tr("Fetching …") if working else self.tr("Open with the two papers"))
        self.let_in.setText(self.tr("Letting in …") if working else self.tr("Let in, and write it in every file"))
        for button in (self.button, self.let_in):
            button.setEnabled(not working)

    def show_opened(self, opened: Opened) -> None:
        """The papers are the key; this is what it opens."""
        self.set_working(False)
        names = {
            CompartmentKind.PERSON_FILE: self.tr("Person files"),
            CompartmentKind.ASSIGNMENT: self.tr("Assignments"),
            CompartmentKind.CONSULTATION: self.tr("Consultations"),
        }
        counted = [(names[kind], str(count)) for kind, count in opened.counts if kind in names]
        self.found.set_pairs([(self.tr("Municipality"), opened.unit), *counted])
        options = [Option(str(who.member), who.name, who.title) for who in opened.candidates]
        self.member.choice.set_options(options)
        for field in (self.one, self.other):
            field.set_text("")  # the key is taken over: the papers can go back
        self._step(self.choosing)
        self.member.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done(self, count: int) -> None:
        """It has been sent."""
        self.set_working(False)
        who = self.member.choice.currentText()
        self.done.setText(self.tr("{who} now has the {count} files.").format(who=who, count=count))
        self._step(self.over)

    def forget(self) -> None:
        """Nothing of it stays on the page."""
        for field in (self.one, self.other, self.by):
            field.set_text("")
        self.county.set_text("")
        self.reason.set_text("")
        self.set_working(False)
        self._step(self.papers)

    def take_focus(self) -> None:
        """The cursor into the first paper."""
        self.one.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, shown: QWidget) -> None:
        for part in (self.papers, self.choosing, self.over):
            part.setVisible(part is shown)
        self.problem.hide()
        self.trouble.hide()

    # What the person does

    @Slot()
    def _ask(self) -> None:
        for field in (self.one, self.other):
            if not field.is_whole():
                field.show_error(sentence_of(Reason.PAPER_WRONG))
                return
        if not self.county.text().strip():
            self.county.show_error(self.tr("Write what stands under The county on either paper."))
            return
        self.problem.hide()
        self.set_working(True)
        self.open_asked.emit(self.one.text(), self.other.text(), self.county.text())

    @Slot()
    def _let_in(self) -> None:
        if self.member.value() is None:
            self.member.show_error(self.tr("Choose who is let in."))
        elif not self.by.text().strip():
            self.by.show_error(self.tr("Write both officers' names."))
        elif not self.reason.text().strip():
            self.why.show_error(self.tr("Write why the key is used."))
        else:
            self.trouble.hide()
            self.set_working(True)
            self.let_in_asked.emit(int(self.member.value() or 0), self.by.text(), self.reason.text())

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Read a paper from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(QDir.homePath())
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def take(self, place: str) -> None:
        """What a reader of square codes has made of a paper: the groups on one line, the county on the next."""
        path = Path(place)
        try:
            if path.stat().st_size > MOST_BYTES:
                raise ValueError
            half, _, county = path.read_text(encoding="ascii").strip().partition("\n")
        except (OSError, ValueError):
            self.problem.setText(self.tr("That file cannot be read as a paper. Choose another, or type it."))
            self.problem.show()
            return
        empty = self.one if not self.one.text().strip() else self.other
        empty.set_text(half.strip())
        if county.strip():
            self.county.set_text(county.strip())
