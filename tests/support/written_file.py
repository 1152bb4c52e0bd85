"""A person file with something of most kinds in it, for what reads a whole file: extract, request, handover."""

from __future__ import annotations

from datetime import date

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, Mode, Mood, SupportSession, Task
from desktop.domain.records.consent import Basis, Consent, ConsentForm, Disclosure, Giver, Information
from desktop.domain.records.network_map import (
    Knows,
    MomentKind,
    NetworkMoment,
    NetworkNode,
    NetworkState,
    Reach,
    Spot,
    Tie,
)
from desktop.domain.records.person_file import JournalNote, NoteKind, Person
from desktop.domain.records.support_plan import (
    AreaNote,
    FirstThing,
    Goal,
    NeedArea,
    Phase,
    Subgoal,
    SubgoalState,
    SupportPlan,
)
from tests.support.shared_desk import SharedDesk, number

WITNESS, AUNT = "Barbro Ek", "Samira Yasin"


def written_file(desk: SharedDesk, alias: str = "Tall", **details: object) -> CompartmentId:
    """The file of somebody with an aunt, a consent, a plan, notes and a contact person."""
    ledger = desk.vault.ledger
    person = Person(
        alias=alias,
        responsible_municipality="2305",
        situation_now="Bor hos en vän sedan i november. Går i skolan de flesta dagar.",
        wishes="Vill ta körkort och slippa frågor om pengar.",
        phone_rule="Bara sms, aldrig efter fem.",
        **details,  # type: ignore[arg-type]
    )
    file = ledger.found(CompartmentKind.PERSON_FILE, [person])
    _notes(desk, file)
    _plan(desk, file)
    _network(desk, file)
    _contact_person(desk, file, alias)
    consent = ledger.create(
        file,
        Consent(
            given_by=Giver.PERSON,
            parties=(6,),
            information=(Information.SITUATION_NOW, Information.WISHES),
            purpose="Råd om fortsatt stöd",
            form=ConsentForm.ORAL_WITNESSED,
            witness=WITNESS,
            valid_from=date(2026, 11, 3),
            valid_until=date(2027, 5, 3),
            third_persons_named=False,
        ),
    )
    ledger.create(
        file,
        Disclosure(
            basis=Basis.CONSENT,
            consent=(consent.id.device, consent.id.sequence),
            recipients=(6,),
            information=(Information.SITUATION_NOW,),
            disclosed_at=desk.clock.now(),
            decided_by=number(GUN_BRITT),
        ),
    )
    ledger.create(file, Visit(act=Act.OPENED, at=1_800_000_000, times=3))
    return file


def _notes(desk: SharedDesk, file: CompartmentId) -> None:
    for day, kind, text in (
        (date(2026, 11, 3), NoteKind.FACT, f"Ringde {AUNT} på 070-174 06 99. Hon kan ta emot på helger."),
        (date(2027, 1, 12), NoteKind.ASSESSMENT, "Läget är lugnare än i höstas. Vi fortsätter som vi har planerat."),
    ):
        desk.vault.ledger.create(file, JournalNote(text=text, kind=kind, happened_on=day, written_by=number(GUN_BRITT)))


def _plan(desk: SharedDesk, file: CompartmentId) -> None:
    ledger = desk.vault.ledger
    ledger.create(
        file,
        SupportPlan(
            phase=Phase.MIDDLE,
            middle_since=date(2026, 11, 20),
            own_words="Jag vill kunna åka buss utan att titta mig om.",
            own_words_on=date(2026, 11, 20),
            first_review=date(2027, 1, 26),
        ),
    )
    ledger.create(file, FirstThing(text="Betala hyran för januari", who="Tall och Gun-Britt", due=date(2027, 1, 29)))
    ledger.create(
        file, AreaNote(area=NeedArea.NETWORK, resources="Har en vän i klassen.", needs="Fler som vet om läget.")
    )
    goal = ledger.create(file, Goal(area=NeedArea.NETWORK, text="Träffa någon utanför skolan varje vecka"))
    ids = (goal.id.device, goal.id.sequence)
    ledger.create(file, Subgoal(goal=ids, text="Gå på kören", who="Ulla följer med", state=SubgoalState.ONGOING))


def _network(desk: SharedDesk, file: CompartmentId) -> None:
    ledger = desk.vault.ledger
    moment = ledger.create(file, NetworkMoment(kind=MomentKind.BEFORE, on=date(2026, 11, 20), order=1.0))
    for relation, name, spot, tie, words in (
        ("moster", AUNT, Spot(300, 300), Tie.STRONG, "hon lyssnar"),
        ("kusin", "", Spot(900, 600), Tie.DRAINING, ""),
    ):
        node = ledger.create(file, NetworkNode(relation=relation, name=name))
        ledger.create(
            file,
            NetworkState(
                node=(node.id.device, node.id.sequence),
                moment=(moment.id.device, moment.id.sequence),
                there=True,
                spot=spot,
                tie=tie,
                reach=Reach.OTHER,
                knows=Knows.PARTLY,
                words=words or None,
            ),
        )


def _contact_person(desk: SharedDesk, file: CompartmentId, alias: str) -> None:
    ledger = desk.vault.ledger
    session = SupportSession(
        held_on=date(2027, 1, 16),
        mode=Mode.MET,
        minutes=60,
        tasks=(Task.ACTIVITY,),
        text="Vi gick ut med hunden och fikade.",
        mood=Mood.LIGHT,
        written_by=number(ULLA),
    )
    brief = Brief(alias=alias, meeting="Vid biblioteket, aldrig vid busstationen", alarms=("hon inte svarar",))
    room = ledger.found(CompartmentKind.ASSIGNMENT, [brief])
    with desk.at(ULLA):
        ledger.create(room, session)
    ledger.create(
        file,
        Assignment(
            contact_person=number(ULLA),
            compartment=room,
            status=AssignmentStatus.RUNNING,
            decided_on=date(2026, 10, 5),
            decided_by="Mats Ederborg",
            frequency="varje lördag",
            valid_until=date(2027, 6, 30),
        ),
    )
