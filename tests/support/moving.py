"""A file in Strömsund that is to go to Bräcke: everything in it that may travel, and everything that may not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, SupportSession
from desktop.domain.records.case_transfer import TransferPart
from desktop.domain.records.consent import Consent
from desktop.domain.records.network_map import Knows, NetworkNode, Spot
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.safety import CoverStory, RiskPerson, SafetyHeading, SafetySection
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Subgoal, SubgoalState, SupportPlan
from desktop.services.assignment.assignments import Assignments
from desktop.services.file.person_files import PersonFiles
from desktop.services.log.access_log import AccessLog
from desktop.services.network.network_maps import NetworkMaps
from desktop.services.transfer.case_transfers import CaseTransfers
from desktop.services.transfer.packing import Choice
from desktop.services.transfer.received_cases import ReceivedCases
from tests.support.desks import GUN_BRITT, LOVE, ULLA, Desks
from tests.support.vaults import HandClock

ALL = tuple(TransferPart)
OWN_WORDS, GOAL, OPEN_STEP, DONE_STEP = "Jag vill ha en egen dörr.", "Bo själv", "Ringa hyresvärden", "Söka bostad"
SAFE, RAW, STORY = "Hon ringer 112 från grannens telefon.", "Rå anteckning om träffen.", "Hon är på läger."
NAME, BROTHER, AUNT = "Tova Lindqvist", "Rashid", "Maryam"
NEVER = (RAW, STORY, BROTHER, AUNT, ULLA.name.split()[1], "Samtycke till länet", "Journalnoten")


class Moving:
    """Both handlers at their desks; `sit` changes who works."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.clock = clock
        self.desk = Desks(folder, clock)
        ledger, settings = self.desk.vault.ledger, self.desk.vault.settings
        self.ledger = ledger
        self.log = AccessLog(ledger, self.desk, settings, clock)
        self.assignments = Assignments(ledger, self.desk, clock, Policy(), settings)
        self.sending = CaseTransfers(ledger, self.desk, clock, Policy(), self.log, self.assignments)
        self.people = PersonFiles(ledger, self.desk, clock, log=self.log)
        self.receiving = ReceivedCases(ledger, self.desk, clock, self.people, self.log)
        self.maps = NetworkMaps(ledger, self.desk)
        self.file = self._write()

    def _write(self) -> CompartmentId:
        ledger = self.ledger
        person = Person(
            name=NAME, personal_number="199002222397", situation_now=f"{AUNT} är orolig.", wishes="Gå kvar."
        )
        file = self.people.create("Tall", details=person)
        ledger.create(file, SupportPlan(own_words=OWN_WORDS, executor="Ulla"))
        ledger.create(file, FirstThing(text="Nya nycklar"))
        ledger.create(file, AreaNote(area=NeedArea.HOUSING, resources=f"{AUNT}s lägenhet"))
        goal = ledger.create(file, Goal(area=NeedArea.HOUSING, text=GOAL))
        ledger.create(file, Subgoal(goal=goal.id, text=OPEN_STEP, who=AUNT))
        ledger.create(file, Subgoal(goal=goal.id, text=DONE_STEP, state=SubgoalState.DONE))
        ledger.create(file, SafetySection(heading=SafetyHeading.PHYSICAL, text=SAFE))
        ledger.create(file, CoverStory(text=STORY))
        ledger.create(file, RiskPerson(name=BROTHER, relation="bror"))
        ledger.create(file, JournalNote(text="Journalnoten"))
        ledger.create(file, Consent(purpose="Samtycke till länet"))
        self._assign(file)
        self._draw(file)
        return file

    def _assign(self, file: CompartmentId) -> None:
        session = SupportSession(held_on=date(2027, 1, 4), minutes=60, text=RAW)
        room = self.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), session])
        running = Assignment(
            contact_person=ULLA.member,
            compartment=room,
            status=AssignmentStatus.RUNNING,
            decided_on=date(2026, 10, 1),
            decided_by="IFO-chefen",
            valid_from=date(2026, 10, 5),
            valid_until=date(2027, 6, 30),
            frequency="varje vecka",
            legal_basis_version="2025:400",
        )
        self.ledger.create(file, running)

    def _draw(self, file: CompartmentId) -> None:
        self.maps.start(file)
        view = self.maps.view(file)
        first = view.pictures[0].moment
        node = NetworkNode(relation="moster", name=AUNT)
        self.maps.add_node(view, first, node, Spot(200, 300), knows=Knows.YES, words=f"{AUNT} lyssnar")

    def sit(self, who: object) -> None:
        """From now on this one works."""
        self.desk.sit(who)  # type: ignore[arg-type]

    def choice(self, *parts: TransferPart, **fields: object) -> Choice:
        """All parts, unless told; the last picture of the map."""
        given = {
            "safety_wished": True,
            "moment": self.maps.view(self.file).pictures[-1].moment.key,
            "sessions": "1 träff, 60 minuter. Hon vill ut och gå.",
            "continuation": "Vill gärna fortsätta till midsommar.",
            "words": f"Ring {AUNT} först.",
            **fields,
        }
        return Choice(parts=parts or ALL, **given)  # type: ignore[arg-type]

    def send(self, *parts: TransferPart) -> None:
        """Directly to Gun-Britt, whose number has been read out."""
        self.sit(GUN_BRITT)
        number = self.receiving.number_for("2313")
        self.sit(LOVE)
        to = self.sending.receiver("2305", "Bräcke")
        self.sending.send(self.file, to, GUN_BRITT.member, number, self.choice(*parts))


@pytest.fixture
def moving(tmp_path: Path) -> Iterator[Moving]:
    """A made file, and Love at the desk, on Monday 1 March 2027."""
    made = Moving(tmp_path / "vault", HandClock(instant(datetime(2027, 3, 1, 9, 0))))
    yield made
    made.desk.vault.close()
