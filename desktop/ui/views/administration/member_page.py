"""One member: what she is called, her roles, her computers, and the three ways of ending something."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.county.administration_room import AdministrationRoom
from desktop.services.county.roster import ComputerLine, MemberLine
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration import words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Chips, Column, KeyValues, Label, PageHeader, Row, ScrollPage, SectionTitle
from desktop.ui.widgets.layouts import Flow


class MemberPage(ScrollPage):
    """Signals: `left()`, `changed()`, `invite_wanted(member)`, `reported(CompartmentId)` of a computer that is lost.

    What cannot be undone is asked twice: the second button stands where the consequence is written out.
    """

    left = Signal()
    changed = Signal()
    reported = Signal(object)
    invite_wanted = Signal(int)

    def __init__(self, room: AdministrationRoom, tasks: Tasks, parent: QWidget | None = None) -> None:
        self.header = PageHeader("", "", back=self.tr("Administration"))
        super().__init__(self.header, gap=0.8, parent=parent)
        self._room, self._tasks = room, tasks
        self._number = 0
        self._shown: MemberLine | None = None
        self._wrong = Label("", tone="redink")
        self.facts = KeyValues()
        self._facts_card = Card(gap=0.4)
        self._facts_card.add(self.facts)
        self.roles = Chips(self.tr("What she does"), words.role_options(words.OF_PEOPLE), multi=True)
        self.save_roles = Button(self.tr("Save the roles"), "check")
        self._roles_card = Card(self.tr("Roles"), gap=0.5)
        hint = self.tr("Several may be chosen. Other roles do not change which files anybody has.")
        self._roles_card.add(Label(hint, tone="ink2"), self.roles, Row(self.save_roles, None))
        self._computers = Parts(gap=0.5)
        self.another = Button(self.tr("Invite one more computer"), "plus")
        self._end = Parts(gap=0.5)
        self.computers_title = SectionTitle(self.tr("Computers"))
        self.add(self._wrong, self._facts_card, self._roles_card, self.computers_title, self._computers)
        self.add(Row(self.another, None), self._end)
        self.keep_at_top()
        self._wrong.hide()
        self._connect()

    def _connect(self) -> None:
        self.header.back_pressed.connect(self.left)
        self.roles.changed.connect(self._roles_chosen)
        self.save_roles.clicked.connect(self._save_roles)
        self.another.clicked.connect(self._invite)

    def open(self, number: int) -> None:
        """Another member."""
        self._number, self._shown = number, None
        self.refresh()

    @property
    def number(self) -> int:
        """Whose page it is."""
        return self._number

    def refresh(self) -> None:
        """Read her anew."""
        self._tasks.run(self, partial(self._room.roster.member, self._number), self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        self._wrong.setText(sentence(error))
        self._wrong.show()

    def _show(self, line: MemberLine | None) -> None:
        if line is None or line == self._shown:
            return
        self._shown = line
        self._wrong.hide()
        info = line.info
        self.header.set_title(info.name or self.tr("Member no. {number}").format(number=info.member))
        facts = (
            (self.tr("Job title"), info.title),
            (self.tr("Works at"), info.unit_name or info.unit_code),
            (self.tr("Telephone"), info.phone),
            (self.tr("Hours"), info.hours),
            (self.tr("Roles"), words.role_words(info.roles)),
        )
        self.facts.set_pairs([pair for pair in facts if pair[1]])
        self._roles_card.setVisible(info.active and info.roles <= set(words.OF_PEOPLE))
        self.another.setVisible(info.active)
        self.roles.set_values([str(role) for role in info.roles])
        self.save_roles.setEnabled(False)
        self.computers_title.set_count(len(line.computers))
        self._computers.show_parts(*(self._computer(one) for one in line.computers))
        self._end.show_parts(*([self._ending(line)] if info.active and not line.myself else []))

    # Computers

    def _computer(self, line: ComputerLine) -> Card:
        card = Card(words.computer_title(line), gap=0.3)
        card.setAccessibleName(words.computer_title(line))
        card.add(Label(words.computer_second(line), tone="ink2"))
        if line.here:
            card.add(Label(self.tr("It holds the county's key. It can only be ended from a copy."), tone="ink2"))
        elif line.active:
            lost = self.tr("It is shut off at once, and a page begins with what is known of it.")
            end = self.tr("For one that has been handed in. It cannot be let in again without a new invitation.")
            card.add(self._step(self.tr("The computer is lost"), lost, self._report, line.number, red=True))
            card.add(self._step(self.tr("End this computer"), end, self._end_computer, line.number))
        else:
            card.add(self._step(self.tr("The computer is lost"), "", self._report, line.number))
        return card

    def _step(self, name: str, meaning: str, act: Callable[[int], None], number: int, *, red: bool = False) -> QWidget:
        step = TwoSteps(name, meaning, number, red=red)
        step.confirmed.connect(act)
        return step

    def _report(self, device: int) -> None:
        self._tasks.run(self, partial(self._room.lost.report, device), self._reported, self._failed)

    def _reported(self, compartment: object) -> None:
        self.changed.emit()
        self.reported.emit(compartment)

    def _end_computer(self, device: int) -> None:
        self._tasks.run(self, partial(self._room.roster.end_computer, device), self._done, self._failed)

    # The member herself

    def _ending(self, line: MemberLine) -> QWidget:
        meaning = self.tr("All her computers are shut off. What she has written stays with those who have the files.")
        card = Card(self.tr("Does not work here any more"), gap=0.3)
        card.add(self._step(self.tr("End the membership"), meaning, self._end_member, line.info.member))
        return card

    def _end_member(self, member: int) -> None:
        self._tasks.run(self, partial(self._room.roster.end_member, member), self._done, self._failed)

    @Slot(object)
    def _roles_chosen(self, values: tuple[str, ...]) -> None:
        has = {str(role) for role in self._shown.info.roles} if self._shown is not None else set()
        self.save_roles.setEnabled(bool(values) and set(values) != has)

    @Slot()
    def _save_roles(self) -> None:
        wanted = tuple(int(value) for value in self.roles.values())
        call = partial(self._room.roster.set_roles, self._number, wanted)
        self._tasks.run(self, call, self._done, self._failed)

    @Slot()
    def _invite(self) -> None:
        self.invite_wanted.emit(self._number)

    def _done(self, _nothing: None) -> None:
        self.changed.emit()
        self.refresh()


class TwoSteps(QWidget):
    """A button; pressed, what it means and the button that does it. `confirmed(number)` at the second press."""

    confirmed = Signal(int)

    def __init__(self, name: str, meaning: str, number: int, *, red: bool = False) -> None:
        super().__init__()
        self._number, self._asks = number, bool(meaning)
        self.first = Button(name, kind="redline" if red else "quiet")
        self.meaning = Label(meaning)
        self.second = Button(self.tr("Yes: {what}").format(what=name), kind="red" if red else "plain")
        self.no = Button(self.tr("No, leave it"), kind="quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.first, self.second, self.no, gap=0.5))
        self.setLayout(Column(self.meaning, buttons, gap=0.4))
        self.first.clicked.connect(self._ask)
        self.second.clicked.connect(self._confirm)
        self.no.clicked.connect(self._leave)
        self._leave()

    @Slot()
    def _leave(self) -> None:
        for part in (self.meaning, self.second, self.no):
            part.hide()
        self.first.show()

    @Slot()
    def _ask(self) -> None:
        if not self._asks:
            self._confirm()
            return
        self.first.hide()
        for part in (self.meaning, self.second, self.no):
            part.show()
        self.no.setFocus()

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit(self._number)
