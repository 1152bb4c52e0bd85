"""The first page of Administration: who waits, open invitations, lost computers, and everybody unit by unit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.county.administration import Applicant
from desktop.services.county.administration_room import AdministrationRoom, RoomView
from desktop.services.county.roster import MemberLine, UnitLines
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration import words
from desktop.ui.views.lost_computer.lost_rows import closed_title, lost_rows
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Button,
    Card,
    Column,
    Label,
    PageHeader,
    PickRow,
    RowCard,
    RowWords,
    ScrollPage,
    SectionTitle,
)
from desktop.ui.widgets.layouts import Flow


class CountyPage(ScrollPage):
    """Signals: `member_picked(number)`, `invitation_picked(id)`, `lost_picked(CompartmentId)`, `invite_wanted()`,
    `changed()` when somebody was let in or refused."""

    member_picked = Signal(int)
    invitation_picked = Signal(str)
    lost_picked = Signal(object)
    invite_wanted = Signal()
    changed = Signal()

    def __init__(self, room: AdministrationRoom, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        self.invite = Button("", "plus", "main")
        self.header = PageHeader("", "", right=[self.invite])
        super().__init__(self.header, gap=0.9, parent=parent)
        self._room, self._clock, self._tasks = room, clock, tasks
        self.invite.setText(self.tr("Invite somebody"))
        self.header.set_title(
            self.tr("Administration"),
            self.tr("Who belongs to the county, and on which computers. You see nothing of what they write."),
        )
        self._names: dict[str, str] = {}
        self._applicants: dict[str, Applicant] = {}
        self._lost: dict[str, CompartmentId] = {}
        self._shown: RoomView | None = None
        self._wrong = Label("", tone="redink")
        self._wrong.hide()
        self._parts = Parts(gap=0.9)
        self.add(self._wrong, self._parts)
        self.keep_at_top()
        self.invite.clicked.connect(self.invite_wanted)

    def refresh(self) -> None:
        """Read everything anew."""
        self._tasks.run(self, self._room.view, self.show_view, self._failed)

    def _failed(self, error: Exception) -> None:
        self._wrong.setText(sentence(error))
        self._wrong.show()

    def show_view(self, view: RoomView) -> None:
        """What there is; nothing moves when nothing has changed."""
        self._wrong.hide()
        if view == self._shown:
            return
        self._shown = view
        self._names = {unit.code: unit.name for unit in view.units}
        self._applicants = {str(one.position): one for one in view.applicants}
        self._lost = {one.compartment.hex(): one.compartment for one in view.lost}
        parts = [*self._server(view), *self._waiting(view), *self._lost_ones(view), *self._invitations(view)]
        self._parts.show_parts(*parts, *(self._unit(unit) for unit in view.units), *self._ended(view))

    # Parts

    def _server(self, view: RoomView) -> list[QWidget]:
        if not view.server_key:
            return []
        card = Card(self.tr("The county's server is to be started"), bar="dashed", gap=0.4)
        command = Label(f"bredvid-county init --code {view.county} --root-key {view.server_key}", role="own")
        command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(
            Label(self.tr("Give this line to whoever runs the server. It holds no secret."), tone="ink2"),
            command,
            Label(self.tr("As soon as it answers, the county begins by itself."), tone="ink2"),
        )
        return [card]

    def _waiting(self, view: RoomView) -> list[QWidget]:
        if not view.applicants:
            return []
        section = Column(SectionTitle(self.tr("Wait to be let in"), len(view.applicants)), gap=0.4)
        for applicant in view.applicants:
            section.addWidget(self._applicant(applicant))
        return [_widget(section)]

    def _applicant(self, applicant: Applicant) -> Card:
        who, key = applicant.who, str(applicant.position)
        card = Card(who.name, bar="amber", gap=0.3)
        card.setAccessibleName(who.name)
        digits = Label(applicant.code, role="number")
        digits.setAccessibleName(self.tr("Digits to compare: {code}").format(code=applicant.code))
        phone = self.tr("Ring {phone} and ask which digits stand on the screen there.").format(phone=who.phone)
        ask = phone if who.phone else self.tr("Ring and ask which digits stand on the screen there.")
        let_in, refuse = Button(self.tr("The same digits: let in"), "check"), Button(self.tr("Do not let in"), "x")
        for button, slot in ((let_in, self._let_in), (refuse, self._refuse)):
            button.setProperty("key", key)
            button.clicked.connect(slot)
        proved = self.tr("Has shown the invitation's secret. The digits tell whether it is the right computer.")
        buttons = QWidget()
        buttons.setLayout(Flow(let_in, refuse, gap=0.5))
        place = words.who_words(who, self._names.get(who.unit, who.unit))
        card.add(Label(place, tone="ink2"), digits, Label(ask), Label(proved, role="small", tone="ink2"), buttons)
        return card

    def _invitations(self, view: RoomView) -> list[QWidget]:
        if not view.invitations:
            return []
        rows = RowCard(self.tr("Open invitations"))
        day = today(self._clock)
        for one in view.invitations:
            second = words.invitation_second(one, self._names.get(one.who.unit, one.who.unit), day)
            rows.add_row(PickRow(RowWords(one.who.name, second, icon="envelope-simple"), one.id, choice=False))
        rows.picked.connect(self.invitation_picked)
        return [_widget(Column(SectionTitle(self.tr("Open invitations"), len(view.invitations)), rows, gap=0.4))]

    def _lost_ones(self, view: RoomView) -> list[QWidget]:
        still = [one for one in view.lost if one.closed_at is None]
        closed = [one for one in view.lost if one.closed_at is not None]
        found = []
        for title, some in ((self.tr("Lost computers"), still), (closed_title(), closed)):
            if some:
                rows = lost_rows(some)
                rows.picked.connect(self._open_lost)
                found.append(_widget(Column(SectionTitle(title, len(some)), rows, gap=0.4)))
        return found

    def _unit(self, unit: UnitLines) -> QWidget:
        section = Column(SectionTitle(unit.name or unit.code, len(unit.members)), gap=0.4)
        if unit.members:
            section.addWidget(self._members(unit.name or unit.code, unit.members))
        else:
            section.addWidget(Label(self.tr("Nobody here yet."), tone="ink2"))
        return _widget(section)

    def _ended(self, view: RoomView) -> list[QWidget]:
        ended = tuple(line for unit in view.units for line in unit.ended)
        if not ended:
            return []
        title = self.tr("Do not work here any more")
        return [_widget(Column(SectionTitle(title, len(ended)), self._members(title, ended), gap=0.4))]

    def _members(self, name: str, lines: tuple[MemberLine, ...]) -> RowCard:
        rows = RowCard(name)
        for line in lines:
            icon = "user" if line.info.active else "user-minus"
            called = line.info.name or self.tr("Member no. {number}").format(number=line.info.member)
            look = RowWords(called, words.member_second(line), right=words.member_detail(line), icon=icon)
            rows.add_row(PickRow(look, str(line.info.member), choice=False))
        rows.picked.connect(self._open_member)
        return rows

    # Pressing

    @Slot(str)
    def _open_member(self, key: str) -> None:
        self.member_picked.emit(int(key))

    @Slot(str)
    def _open_lost(self, key: str) -> None:
        self.lost_picked.emit(self._lost[key])

    @Slot()
    def _let_in(self) -> None:
        self._decide(self._room.administration.approve)

    @Slot()
    def _refuse(self) -> None:
        self._decide(self._room.administration.refuse)

    def _decide(self, decide: object) -> None:
        button = self.sender()
        applicant = self._applicants.pop(str(button.property("key")), None) if button is not None else None
        if applicant is not None and callable(decide):
            self._tasks.run(self, partial(decide, applicant), self._decided, self._failed)

    def _decided(self, _result: object) -> None:
        self.changed.emit()
        self.refresh()


def _widget(column: Column) -> QWidget:
    widget = QWidget()
    widget.setLayout(column)
    return widget
