"""The desk: every use case of one open vault, made once when it is unlocked and gone when it is locked."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.cards import Due
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Drafts, Evictions, Ledger, Mailbox, Me, Members, Settings, Strongbox
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.person_file import Person
from desktop.services.access.handlers import Handlers
from desktop.services.access.handover import Handovers
from desktop.services.access.held_by import HeldBy
from desktop.services.access.role_readers import RoleReaders
from desktop.services.access.who_sees_what import WhoSees
from desktop.services.around.around import AroundPersons
from desktop.services.assignment.assignments import Assignments
from desktop.services.assignment.emergency import Emergency
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.services.attachment.attachments import Attachments
from desktop.services.away.ended_access import EndedAccess
from desktop.services.away.handed_work import HandedWorks
from desktop.services.away.leases import Leases
from desktop.services.away.quarantine import Quarantine
from desktop.services.away.travel import Travel
from desktop.services.away.travel_requests import TravelRequests
from desktop.services.carried.by_hand import ByHand
from desktop.services.conflict.conflict_counts import ConflictCounts
from desktop.services.conflict.conflicts import Conflicts, Follow
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures
from desktop.services.consultation.consultations import Consultations
from desktop.services.consultation.county_inbox import CountyInbox
from desktop.services.consultation.entries import Entries, make_entries
from desktop.services.consultation.shared_with_county import SharedWithCounty
from desktop.services.county.administration import Administration
from desktop.services.county.lost_computers import LostComputers
from desktop.services.county.manifests import Manifests
from desktop.services.county.roster import Roster
from desktop.services.county.server_address import ServerAddress
from desktop.services.day.today import Today
from desktop.services.extract.guardian_request import GuardianRequests
from desktop.services.extract.register_extract import RegisterExtracts
from desktop.services.file.journal import Journal
from desktop.services.file.journal_copy import JournalCopies
from desktop.services.file.note_paper import NotePapers
from desktop.services.file.person_files import PersonFiles
from desktop.services.held_drafts import HeldDrafts
from desktop.services.log.access_log import AccessLog
from desktop.services.log.access_log_marks import Marks
from desktop.services.log.log_review import LogReview
from desktop.services.network.network_maps import NetworkMaps
from desktop.services.plan.plan_desk import PlanDesk, make_plan_desk
from desktop.services.plan.support_plans import SupportPlans
from desktop.services.pool.pool_desk import PoolDesk, make_pool_desk
from desktop.services.protected.asked_about import AskedAbouts
from desktop.services.protected.exceptions import Exceptions
from desktop.services.protected.interpreter import Interpreter
from desktop.services.protected.protection import Protection
from desktop.services.recovery.municipality_recovery import MunicipalityRecovery
from desktop.services.recovery.this_computer import ThisComputer
from desktop.services.safety.compromised import Compromised
from desktop.services.safety.risk_register import RiskRegister
from desktop.services.safety.safety_paper import SafetyPapers
from desktop.services.safety.safety_plans import SafetyPlans
from desktop.services.sendings import Sendings
from desktop.services.status import Status
from desktop.services.transfer.case_transfers import CaseTransfers
from desktop.services.transfer.received_cases import ReceivedCases


@dataclass(frozen=True, slots=True)
class Ports:
    """What an open vault gives."""

    ledger: Ledger
    drafts: Drafts
    settings: Settings
    mailbox: Mailbox
    members: Members
    strongbox: Strongbox
    evictions: Evictions


@dataclass(frozen=True, slots=True)
class Desk:
    """The services, and who works here. Only to be called on the database thread."""

    me: Me
    clock: Clock
    policy: Policy
    card: EmergencyCard
    ledger: Ledger
    drafts: Drafts
    settings: Settings
    members: Members
    access_log: AccessLog
    seen_by: Marks
    log_review: LogReview
    today: Today
    status: Status
    sendings: Sendings
    server_address: ServerAddress
    consultations: Consultations
    inbox: CountyInbox
    shared: SharedWithCounty
    entries: Entries
    people: PersonFiles
    plans: SupportPlans
    plan_desk: PlanDesk
    conflicts: Conflicts
    conflict_counts: ConflictCounts
    maps: NetworkMaps
    safety: SafetyPlans
    safety_papers: SafetyPapers
    compromised: Compromised
    risks: RiskRegister
    journal: Journal
    assignments: Assignments
    pool: PoolDesk
    sessions: SupportSessions
    emergency: Emergency
    consents: Consents
    disclosures: Disclosures
    who_sees: WhoSees
    handlers: Handlers
    role_readers: RoleReaders
    protection: Protection
    exceptions: Exceptions
    interpreter: Interpreter
    note_papers: NotePapers
    asked: AskedAbouts
    extracts: RegisterExtracts
    requests: GuardianRequests
    handovers: Handovers
    administration: Administration
    roster: Roster
    manifests: Manifests
    lost: LostComputers
    recovery: MunicipalityRecovery
    this_computer: ThisComputer
    leases: Leases
    travel: Travel
    attachments: Attachments
    travel_requests: TravelRequests
    quarantine: Quarantine
    ended_access: EndedAccess
    handed_works: HandedWorks
    by_hand: ByHand
    around: AroundPersons
    journal_copies: JournalCopies
    transfers: CaseTransfers
    received: ReceivedCases

    def has_ended(self) -> bool:
        """Whether the county's root, and not only its server, says that this computer is none of the county's."""
        return self.me.device not in self.members.devices_of(self.me.member)

    def take_in_news(self) -> int:
        """Something has come: what it ends is ended, whom it lets in is let in. How many consents have ended."""
        ended = self.consents.settle_all()
        self.recovery.settle()
        self.leases.keep()
        self.travel.proceed()
        self.quarantine.look()
        self.ended_access.look()
        self.pool.settle()
        self.entries.beside.absences.settle()
        self.transfers.settle()
        self.role_readers.settle()
        return ended

    def follow(self, compartment: CompartmentId) -> None:
        """Later versions of what stands disclosed go to those who have it; the envelope of a protected file follows."""
        if self.ledger.info(compartment).kind is CompartmentKind.PERSON_FILE:
            self.disclosures.follow(compartment)
            self.protection.follow(compartment)

    def begin_day(self) -> None:
        """What a new day ends: consents whose last day has passed, assignments too. At unlock and after midnight."""
        self.access_log.begin_day()
        self.log_review.begin_day()
        self.consents.settle_all()
        self.ledger.erase_locked(today(self.clock))
        self.protection.follow_all()
        self.handovers.settle_all()
        self.handlers.settle_all()
        self.attachments.settle()
        self.recovery.settle()
        self.travel.proceed()
        self.quarantine.look()
        self.ended_access.look()
        self.pool.settle()
        self.consultations.settle()
        self.transfers.settle()
        self.entries.beside.absences.settle()
        self.role_readers.settle()
        for info in self.ledger.compartments(CompartmentKind.PERSON_FILE):
            if any(_is_assignment(due) for due in info.card.due):
                try:
                    self.assignments.settle(info.id)
                except KnownError:  # a damaged file says so when it is opened; the others have their day
                    continue


def _is_assignment(due: Due) -> bool:
    return due.what == "assignment_ends"


def make_desk(ports: Ports, clock: Clock, policy: Policy, card: EmergencyCard) -> Desk:
    """Lay the desk. Raises LookupError before this computer has been let into a county."""
    ledger, drafts, settings, members = ports.ledger, HeldDrafts(ports.drafts), ports.settings, ports.members
    access_log = AccessLog(ledger, members, settings, clock)
    log_review = LogReview(ledger, ports.mailbox, members, clock, policy)
    consultations = Consultations(ledger, drafts, members, clock, policy, settings)
    consents = Consents(ledger, members, clock, policy)
    protection = Protection(ledger, members, clock, policy.protected, access_log)
    exceptions = Exceptions(ledger, members, clock, policy.protected, protection.rooms, access_log)
    sessions = SupportSessions(ledger, drafts, members, clock, access_log)
    roster = Roster(ledger, ports.mailbox, members, clock)
    manifests = Manifests(ledger, ports.mailbox, members, clock, settings)
    held_by = HeldBy(ledger, ports.mailbox, members)
    held = Quarantine(ledger, ports.mailbox, members, settings, clock)
    requests = TravelRequests(ledger, members)
    disclosures = Disclosures(ledger, members, clock, policy, exceptions)
    assignments = Assignments(ledger, members, clock, policy, settings)
    counts = ConflictCounts(ledger, members, clock)
    moves: dict[type[Record], Follow] = {Person: protection.follow, Assignment: assignments.settle}
    conflicts = Conflicts(ledger, drafts, members, clock, protection, counts, moves)
    attachments = Attachments(ledger, ports.mailbox, members, clock, access_log)
    handed = HandedWorks(ledger, members, clock, attachments.follow)
    pool = make_pool_desk(ledger, members, clock, policy, access_log)
    role_readers = RoleReaders(ledger, ports.mailbox, members, settings, clock)
    follows = (disclosures.follow, protection.follow, attachments.follow, pool.checks.settle, role_readers.follow)
    handlers = Handlers(ledger, members, clock, follows)
    people = PersonFiles(ledger, members, clock, log=access_log, policy=policy)
    safety = SafetyPlans(ledger, members, clock, access_log)
    plans = SupportPlans(ledger, members, clock, policy, settings)
    recovery = MunicipalityRecovery(ledger, ports.mailbox, members, settings, clock)
    return Desk(
        me=members.me,
        clock=clock,
        policy=policy,
        card=card,
        ledger=ledger,
        drafts=drafts,
        settings=settings,
        members=members,
        access_log=access_log,
        seen_by=Marks(ledger, members),
        log_review=log_review,
        today=Today(
            ledger,
            members,
            settings,
            clock,
            policy,
            consents,
            card,
            log_review,
            exceptions,
            requests,
            handed,
            recovery,
            conflicts,
        ),
        status=Status(ports.mailbox, members),
        sendings=Sendings(ledger, ports.mailbox, members, clock, policy),
        server_address=ServerAddress(ports.mailbox),
        consultations=consultations,
        inbox=CountyInbox(ledger, members, clock, policy, drafts, access_log),
        shared=SharedWithCounty(ledger, members, clock, consultations),
        entries=make_entries(ledger, drafts, members, clock, policy, access_log),
        people=people,
        plans=plans,
        plan_desk=make_plan_desk(ledger, members, clock, policy, access_log, card, plans),
        maps=NetworkMaps(ledger, members),
        safety=safety,
        safety_papers=SafetyPapers(ledger, safety, access_log),
        compromised=Compromised(ledger, members, clock, safety, people, handlers, follows),
        risks=RiskRegister(ledger, members),
        journal=Journal(ledger, members, clock, policy),
        journal_copies=JournalCopies(ledger, members, access_log),
        around=AroundPersons(ledger, members, clock, policy),
        assignments=assignments,
        pool=pool,
        conflicts=conflicts,
        conflict_counts=counts,
        sessions=sessions,
        emergency=Emergency(ledger, drafts, members, clock, sessions),
        consents=consents,
        disclosures=disclosures,
        who_sees=WhoSees(ledger, members, clock, policy),
        handlers=handlers,
        role_readers=role_readers,
        protection=protection,
        exceptions=exceptions,
        interpreter=Interpreter(ledger, clock, access_log),
        note_papers=NotePapers(ledger, access_log),
        asked=AskedAbouts(ledger, members, clock, access_log),
        administration=Administration(ledger, ports.mailbox, members, settings, clock),
        roster=roster,
        manifests=manifests,
        lost=LostComputers(ledger, members, clock, policy, roster, manifests, held_by),
        recovery=recovery,
        this_computer=ThisComputer(ledger, members, settings, ports.strongbox, clock, policy),
        leases=Leases(ledger, ports.mailbox, members, clock, policy, ports.evictions),
        attachments=attachments,
        travel=Travel(ledger, ports.mailbox, members, settings, clock, policy, ports.evictions),
        travel_requests=requests,
        quarantine=held,
        ended_access=EndedAccess(ledger, ports.mailbox, members, settings, drafts, clock, held),
        handed_works=handed,
        by_hand=ByHand(ledger, ports.mailbox, members, clock),
        transfers=CaseTransfers(ledger, members, clock, policy, access_log, assignments),
        received=ReceivedCases(ledger, members, clock, people, access_log),
        extracts=RegisterExtracts(ledger, members, drafts, clock, access_log),
        requests=GuardianRequests(ledger, members, clock, policy, access_log),
        handovers=Handovers(ledger, members, drafts, clock, access_log, handlers),
    )
