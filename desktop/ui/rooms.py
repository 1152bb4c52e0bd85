"""Which rooms a role has, and how each is made. A room is made when someone first goes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import RecordRef
from desktop.services.county.administration_room import AdministrationRoom
from desktop.services.desk import Desk
from desktop.ui.screen import Screen
from desktop.ui.shell import RailEntry
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration.administration_screen import KEY, AdministrationScreen
from desktop.ui.views.around.around_tab import AroundTab
from desktop.ui.views.assignment.assignment_tab import AssignmentTab
from desktop.ui.views.assignment.from_pool_strip import FromPoolStrip
from desktop.ui.views.attachments.attachments_tab import AttachmentsTab
from desktop.ui.views.conflict.choice_screen import KEY as CHOICES
from desktop.ui.views.conflict.choice_screen import ChoiceScreen
from desktop.ui.views.conflict.made_file_page import MadeFilePage
from desktop.ui.views.consents.consents_tab import ConsentsTab
from desktop.ui.views.consents.reading import Services
from desktop.ui.views.consultation.screen import ConsultationScreen
from desktop.ui.views.county.inbox_screen import CountyInboxScreen
from desktop.ui.views.county.shared_screen import SharedScreen
from desktop.ui.views.emergency.emergency_screen import EmergencyScreen
from desktop.ui.views.extract.extract_page import ExtractPage
from desktop.ui.views.guardian_request.request_page import RequestPage
from desktop.ui.views.handover.all_files_page import AllFilesPage
from desktop.ui.views.handover.handover_page import HandoverPage
from desktop.ui.views.handover.take_over import TakeOver
from desktop.ui.views.journal.copier import JournalCopier
from desktop.ui.views.journal.journal_tab import JournalTab
from desktop.ui.views.log_review.log_review_screen import LogReviewScreen
from desktop.ui.views.lost_computer.lost_banner import LostBanner
from desktop.ui.views.lost_computer.lost_screen import LostScreen
from desktop.ui.views.network_map.network_tab import NetworkTab
from desktop.ui.views.notices import Notices
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.views.pool.find_page import FindPage
from desktop.ui.views.pool.pool_screen import KEY as POOL
from desktop.ui.views.pool.pool_screen import PoolScreen
from desktop.ui.views.pool.tie_banner import TieBanner
from desktop.ui.views.protection.asked_page import AskedPage
from desktop.ui.views.protection.exception_page import ExceptionPage, ExceptionServices
from desktop.ui.views.protection.interpreter_page import InterpreterPage
from desktop.ui.views.protection.protected_screen import ProtectedScreen
from desktop.ui.views.quarantine.ended_banner import EndedBanner
from desktop.ui.views.quarantine.handed_screen import HandedScreen
from desktop.ui.views.safety.reading import SafetyServices
from desktop.ui.views.safety.safety_tab import SafetyTab
from desktop.ui.views.seen_by.seen_by_page import SeenByPage
from desktop.ui.views.sessions.sessions_screen import SessionsScreen
from desktop.ui.views.support_plan.plan_tab import PlanTab
from desktop.ui.views.this_computer.cards import this_computer
from desktop.ui.views.this_computer.screen import KEY as THIS_COMPUTER
from desktop.ui.views.today.today_screen import TodayScreen
from desktop.ui.views.transfer.received_screen import KEY as RECEIVED
from desktop.ui.views.transfer.received_screen import ReceivedScreen
from desktop.ui.views.transfer.transfer_page import TransferPage
from desktop.ui.views.travel.lease_banner import LeaseBanner
from desktop.ui.views.travel.requests_screen import RequestsScreen
from desktop.ui.views.who_sees_what.handlers_card import HandlersCard
from desktop.ui.views.who_sees_what.who_sees_tab import WhoSeesTab

SOCIAL_WORKER, CONTACT_PERSON, COORDINATOR, MANAGER, LOG_REVIEWER = 1, 2, 3, 4, 5  # wire.directory.Role
ADMINISTRATOR = 6

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Room:
    """A room in the rail, or one beside it: `of` is the one that the rail marks meanwhile."""

    entry: RailEntry
    make: Callable[[Desk, Tasks], Screen]
    of: str | None = None


def rooms_of(roles: frozenset[int]) -> list[Room]:
    """The rooms of someone with these roles, in the order of the rail; last the computer that one works at."""
    return [
        *_work_rooms(roles),
        Room(RailEntry(THIS_COMPUTER, "desktop", translate("Rooms", "This computer")), _computer),
    ]


def _work_rooms(roles: frozenset[int]) -> list[Room]:
    """A contact person has one only."""
    if CONTACT_PERSON in roles and not roles & {SOCIAL_WORKER, COORDINATOR}:
        return [Room(RailEntry("sessions", "chat-circle-text", translate("Rooms", "My sessions")), _sessions)]
    administration = Room(RailEntry(KEY, "identification-card", translate("Rooms", "Administration")), _administration)
    if roles == {ADMINISTRATOR}:
        return [administration]
    rooms = [Room(RailEntry("today", "sun-horizon", translate("Rooms", "Today")), _today)]
    if SOCIAL_WORKER in roles:
        rooms.append(Room(RailEntry("consultation", "chats-circle", translate("Rooms", "Consultation")), _consultation))
        rooms.append(Room(RailEntry("people", "users", translate("Rooms", "People")), _people))
    if COORDINATOR in roles:
        rooms.append(Room(RailEntry("county", "tray", translate("Rooms", "Inbox")), _inbox))
    elif SOCIAL_WORKER in roles:
        rooms.append(Room(RailEntry("county", "map-trifold", translate("Rooms", "The county")), _shared))
    if roles & {COORDINATOR, MANAGER}:
        rooms.append(pool_room())
    if MANAGER in roles:
        rooms.append(protected_room())
    if roles & {LOG_REVIEWER, MANAGER}:
        rooms.append(Room(RailEntry("log_review", "list", translate("Rooms", "The log")), _log_review))
    if ADMINISTRATOR in roles:
        rooms.append(administration)
    return rooms


def rooms_beside() -> list[Room]:
    """Those that one comes to without the rail: Akut nu, and from Idag where a second person's answer is asked for."""
    asked_of_two = [protected_room(), journeys_room(), handed_room(), choices_room(), received_room()]
    return [emergency_room(), lost_room(), *asked_of_two, pool_room()]


def protected_room() -> Room:
    """Skyddade uppgifter: a manager has it in the rail."""
    return Room(RailEntry("protected", "shield", translate("Rooms", "Protected ones")), _protected)


def emergency_room() -> Room:
    """Akut nu, which stands at the foot of every rail."""
    return Room(RailEntry("emergency", "phone-call", ""), _emergency)


def lost_room() -> Room:
    """Dator borta, which stands in no rail: Idag leads to it while there is cause."""
    return Room(RailEntry("lost", "laptop", ""), _lost)


def journeys_room() -> Room:
    """Colleagues who are back from a journey: Idag leads to it while somebody asks."""
    return Room(RailEntry("journeys", "suitcase", ""), _journeys)


def handed_room() -> Room:
    """What somebody handed over who could not send it: Idag leads to it while it waits."""
    return Room(RailEntry("handed-over", "tray", ""), _handed)


def choices_room() -> Room:
    """What two have written apart: Idag and the file lead to it while something waits to be chosen."""
    return Room(RailEntry(CHOICES, "columns", ""), _choices, of="people")


def received_room() -> Room:
    """Cases that other municipalities ask us to take over: Personer leads to it, and Idag while one waits."""
    return Room(RailEntry(RECEIVED, "tray", ""), _received, of="people")


def _received(desk: Desk, tasks: Tasks) -> Screen:
    return ReceivedScreen(desk.received, desk.people, tasks)


def _choices(desk: Desk, tasks: Tasks) -> Screen:
    return ChoiceScreen(desk.conflicts, desk.clock, tasks)


def pool_room() -> Room:
    """Kontaktpersoner: coordinators have it in the rail, and managers, who read reasons there."""
    return Room(RailEntry(POOL, "handshake", translate("Rooms", "Contact persons")), _pool)


def _pool(desk: Desk, tasks: Tasks) -> Screen:
    unit = desk.members.unit(desk.me.unit)[1]
    return PoolScreen(desk.pool, desk.drafts, desk.policy.pool, desk.clock, tasks, desk.me, unit)


def _journeys(desk: Desk, tasks: Tasks) -> Screen:
    return RequestsScreen(desk.travel_requests, tasks)


def _handed(desk: Desk, tasks: Tasks) -> Screen:
    return HandedScreen(desk.handed_works, tasks)


def _computer(desk: Desk, tasks: Tasks) -> Screen:
    return this_computer(desk, tasks)


def _today(desk: Desk, tasks: Tasks) -> Screen:
    asks = SOCIAL_WORKER in desk.me.roles
    people = desk.people if asks else None
    return TodayScreen(desk.today, people, tasks, desk.clock, asks=asks, above=_notices(desk, tasks))


def _notices(desk: Desk, tasks: Tasks) -> Notices:
    lost, leases = LostBanner(desk.lost, desk.manifests, tasks), LeaseBanner(desk.leases, desk.travel, tasks)
    ties = TieBanner(desk.pool.checks, tasks) if SOCIAL_WORKER in desk.me.roles else None
    return Notices(EndedBanner(desk.ended_access, tasks), leases, lost, ties)


def _lost(desk: Desk, tasks: Tasks) -> Screen:
    return LostScreen(desk.lost, desk.manifests, desk.drafts, desk.clock, tasks)


def _administration(desk: Desk, tasks: Tasks) -> Screen:
    room = AdministrationRoom(desk.administration, desk.roster, desk.lost)
    return AdministrationScreen(room, desk.drafts, desk.clock, tasks)


def _log_review(desk: Desk, tasks: Tasks) -> Screen:
    return LogReviewScreen(desk.log_review, desk.drafts, desk.policy.log, desk.clock, tasks)


def _consultation(desk: Desk, tasks: Tasks) -> Screen:
    copier = JournalCopier(desk.journal_copies, tasks)
    return ConsultationScreen(desk.consultations, desk.entries, desk.clock, tasks, copier)


def _people(desk: Desk, tasks: Tasks) -> Screen:
    clock = desk.clock
    copier = JournalCopier(desk.journal_copies, tasks)
    file_screen = PersonFileScreen(desk.people, tasks, file_tabs(desk, tasks), copier)
    hand_over = AllFilesPage(desk.handovers, clock, tasks)
    return PeopleScreen(desk.people, desk.drafts, clock, tasks, file_screen, hand_over)


def file_tabs(desk: Desk, tasks: Tasks) -> list[ToCome[FileTab]]:
    """The parts of a person file."""
    clock, drafts = desk.clock, desk.drafts
    return [
        ToCome(OverviewTab, partial(_overview, desk, tasks)),
        ToCome(PlanTab, partial(PlanTab, desk.plans, desk.plan_desk, drafts, clock, tasks)),
        ToCome(SafetyTab, partial(SafetyTab, _safety(desk), desk.policy, clock, tasks)),
        ToCome(AroundTab, partial(AroundTab, desk.around, drafts, clock, tasks)),
        ToCome(NetworkTab, partial(NetworkTab, desk.maps, drafts, clock, tasks)),
        ToCome(AssignmentTab, partial(_assignment, desk, tasks)),
        ToCome(JournalTab, partial(JournalTab, desk.journal, desk.note_papers, drafts, clock, tasks)),
        ToCome(AttachmentsTab, partial(AttachmentsTab, desk.attachments, clock, tasks)),
        *_disclosing(desk, tasks),
    ]


def _overview(desk: Desk, tasks: Tasks) -> OverviewTab:
    notices = [TakeOver(desk.handovers, tasks)]
    pages = file_pages(desk, tasks)
    return OverviewTab(desk.people, desk.protection, desk.drafts, desk.clock, tasks, pages, notices)


def _assignment(desk: Desk, tasks: Tasks) -> AssignmentTab:
    strip = FromPoolStrip(desk.pool.chosen, tasks)
    return AssignmentTab(desk.assignments, strip, desk.drafts, tasks, desk.clock)


def _safety(desk: Desk) -> SafetyServices:
    return SafetyServices(desk.safety, desk.risks, desk.safety_papers, desk.compromised, desk.drafts)


def file_pages(desk: Desk, tasks: Tasks) -> list[ToCome[FilePage]]:
    """What is reached from the overview of a file."""
    clock, drafts = desk.clock, desk.drafts
    exceptions = ExceptionServices(desk.people, desk.consents, desk.disclosures, desk.exceptions, drafts)
    return [
        ToCome(FindPage, partial(FindPage, desk.pool, drafts, tasks, clock)),
        ToCome(InterpreterPage, partial(InterpreterPage, desk.interpreter, drafts, clock, tasks)),
        ToCome(AskedPage, partial(AskedPage, desk.asked, drafts, clock, tasks)),
        ToCome(ExceptionPage, partial(ExceptionPage, exceptions, clock, tasks)),
        ToCome(ExtractPage, partial(ExtractPage, desk.extracts, clock, tasks)),
        ToCome(RequestPage, partial(RequestPage, desk.requests, drafts, desk.policy, clock, tasks)),
        ToCome(HandoverPage, partial(HandoverPage, desk.handovers, clock, tasks)),
        ToCome(TransferPage, partial(TransferPage, desk.transfers, desk.members, drafts, clock, tasks)),
        ToCome(MadeFilePage, partial(MadeFilePage, desk.conflicts, clock, tasks)),
    ]


def _disclosing(desk: Desk, tasks: Tasks) -> tuple[ToCome[FileTab], ToCome[FileTab]]:
    """Samtycken, and the picture that leads there when something is to be withdrawn."""
    services = Services(desk.consents, desk.disclosures, desk.who_sees, desk.drafts)
    consents = ToCome(ConsentsTab, partial(ConsentsTab, services, desk.policy, desk.clock, tasks))
    return consents, ToCome(WhoSeesTab, partial(_who_sees, desk, tasks, consents))


def _who_sees(desk: Desk, tasks: Tasks, consents: ToCome[ConsentsTab]) -> WhoSeesTab:
    seen_by = SeenByPage(desk.seen_by, desk.clock, tasks)
    handlers = HandlersCard(desk.handlers, desk.clock, tasks)
    tab = WhoSeesTab(desk.who_sees, desk.members, desk.clock, tasks, seen_by, handlers)
    tab.consent_chosen.connect(partial(_choose, consents))
    return tab


def _choose(consents: ToCome[ConsentsTab], consent: RecordRef) -> None:
    consents.made().choose(consent)


def _inbox(desk: Desk, tasks: Tasks) -> Screen:
    return CountyInboxScreen(desk.inbox, desk.entries, desk.clock, tasks)


def _shared(desk: Desk, tasks: Tasks) -> Screen:
    return SharedScreen(desk.shared, tasks)


def _sessions(desk: Desk, tasks: Tasks) -> Screen:
    return SessionsScreen(desk.sessions, tasks, desk.clock, above=_notices(desk, tasks))


def _protected(desk: Desk, tasks: Tasks) -> Screen:
    return ProtectedScreen(desk.protection, desk.exceptions, desk.clock, tasks)


def _emergency(desk: Desk, tasks: Tasks) -> Screen:
    return EmergencyScreen(desk.card, desk.clock, desk.emergency, tasks)
