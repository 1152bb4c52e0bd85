"""The room *Administration*: the county's list, and the pages that one goes to from it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.county.administration_room import AdministrationRoom
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration.county_page import CountyPage
from desktop.ui.views.administration.invitation_page import InvitationPage
from desktop.ui.views.administration.invite_page import InvitePage
from desktop.ui.views.administration.member_page import MemberPage
from desktop.ui.views.lost_computer.lost_page import LostPage
from desktop.ui.widgets import Column

KEY = "administration"
MEMBER, INVITE, INVITATION = "member", "invite", "invitation"
"""What `Place.tab` begins with; a number or an id follows after a colon. With a compartment it is a lost computer."""


class AdministrationScreen(Screen):
    """Only on the computer that holds the county's root key."""

    def __init__(
        self, room: AdministrationRoom, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.county = CountyPage(room, clock, tasks)
        self.member = MemberPage(room, tasks)
        self.invite = InvitePage(room, drafts, tasks)
        self.invitation = InvitationPage(room, clock, tasks)
        self.lost = LostPage(room.lost, drafts, clock, tasks, self.tr("Administration"))
        self._stack = QStackedWidget()
        for page in (self.county, self.member, self.invite, self.invitation, self.lost):
            self._stack.addWidget(page)
        self.setLayout(Column(self._stack, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.county.member_picked.connect(self._go_to_member)
        self.county.invitation_picked.connect(self._go_to_invitation)
        self.county.lost_picked.connect(self._go_to_lost)
        self.county.invite_wanted.connect(self._go_to_invite)
        self.member.invite_wanted.connect(self._go_to_invite_computer)
        self.member.reported.connect(self._go_to_lost)
        self.invite.invited.connect(self._invited)
        self.invite.saved.connect(self.saved)
        self.lost.saved.connect(self.saved)
        for page in (self.county, self.member, self.invitation, self.lost):
            page.changed.connect(self.changed)
        for leaving in (self.member, self.invite, self.invitation, self.lost):
            leaving.left.connect(self._go_home)

    # What the window asks

    def open_place(self, place: Place) -> None:
        self.keep()
        kind, _, which = place.tab.partition(":")
        if place.compartment is not None:
            self._stack.setCurrentWidget(self.lost)
            self.lost.open(place.compartment)
        elif kind == MEMBER:
            self._stack.setCurrentWidget(self.member)
            self.member.open(int(which))
        elif kind == INVITE:
            self._stack.setCurrentWidget(self.invite)
            self.invite.open(int(which) if which else None)
        elif kind == INVITATION:
            self._stack.setCurrentWidget(self.invitation)
            self.invitation.open(which)
        else:
            self._stack.setCurrentWidget(self.county)
            self.county.refresh()

    def place(self) -> Place:
        """Which page is shown, of whom."""
        shown = self._stack.currentWidget()
        if shown is self.lost:
            return Place(KEY, self.lost.compartment)
        if shown is self.member:
            return Place(KEY, tab=f"{MEMBER}:{self.member.number}")
        if shown is self.invite:
            return Place(KEY, tab=INVITE if self.invite.member is None else f"{INVITE}:{self.invite.member}")
        if shown is self.invitation:
            return Place(KEY, tab=f"{INVITATION}:{self.invitation.id}")
        return Place(KEY)

    def refresh(self) -> None:
        """Read again what is shown; a form that is being filled in is left alone."""
        shown = self._stack.currentWidget()
        if isinstance(shown, CountyPage | MemberPage | InvitationPage | LostPage):
            shown.refresh()

    def keep(self) -> None:
        self.invite.keep()
        self.lost.keep()

    # Going about

    @Slot()
    def _go_home(self) -> None:
        self.went.emit(Place(KEY))

    @Slot(int)
    def _go_to_member(self, number: int) -> None:
        self.went.emit(Place(KEY, tab=f"{MEMBER}:{number}"))

    @Slot(str)
    def _go_to_invitation(self, id: str) -> None:
        self.went.emit(Place(KEY, tab=f"{INVITATION}:{id}"))

    @Slot(object)
    def _go_to_lost(self, compartment: CompartmentId) -> None:
        self.went.emit(Place(KEY, compartment))

    @Slot()
    def _go_to_invite(self) -> None:
        self.went.emit(Place(KEY, tab=INVITE))

    @Slot(int)
    def _go_to_invite_computer(self, number: int) -> None:
        self.went.emit(Place(KEY, tab=f"{INVITE}:{number}"))

    @Slot(str)
    def _invited(self, id: str) -> None:
        self.changed.emit()
        self._go_to_invitation(id)
