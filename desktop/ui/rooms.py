"""Which rooms a role has, and how each is made. A room is made when someone first goes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.services.desk import Desk
from desktop.ui.screen import Screen
from desktop.ui.shell import RailEntry
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.screen import ConsultationScreen
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.sessions.sessions_screen import SessionsScreen
from desktop.ui.views.today.today_screen import TodayScreen

SOCIAL_WORKER, CONTACT_PERSON, COORDINATOR = 1, 2, 3  # wire.directory.Role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Room:
    """A room in the rail."""

    entry: RailEntry
    make: Callable[[Desk, Tasks], Screen]


def rooms_of(roles: frozenset[int]) -> list[Room]:
    """The rooms of someone with these roles, in the order of the rail. A contact person has one room only."""
    if CONTACT_PERSON in roles and not roles & {SOCIAL_WORKER, COORDINATOR}:
        return [_sessions()]
    rooms = [Room(RailEntry("today", "sun-horizon", translate("Rooms", "Today")), _today)]
    if SOCIAL_WORKER in roles:
        rooms.append(Room(RailEntry("consultation", "chats-circle", translate("Rooms", "Consultation")), _consultation))
        rooms.append(Room(RailEntry("people", "users", translate("Rooms", "People")), _people))
    return rooms


def _sessions() -> Room:
    return Room(RailEntry("sessions", "handshake", translate("Rooms", "My sessions")), _make_sessions)


def _today(desk: Desk, tasks: Tasks) -> Screen:
    asks = SOCIAL_WORKER in desk.me.roles
    return TodayScreen(desk.today, desk.people if asks else None, tasks, desk.clock, asks=asks)


def _consultation(desk: Desk, tasks: Tasks) -> Screen:
    return ConsultationScreen(desk.consultations, tasks)


def _people(desk: Desk, tasks: Tasks) -> Screen:
    tabs = [OverviewTab(desk.people, desk.clock, tasks)]
    file_screen = PersonFileScreen(desk.people, tasks, tabs)
    return PeopleScreen(desk.people, desk.drafts, desk.clock, tasks, file_screen)


def _make_sessions(desk: Desk, tasks: Tasks) -> Screen:
    return SessionsScreen(desk.sessions, tasks, desk.clock)
