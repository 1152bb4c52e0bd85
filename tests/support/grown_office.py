"""What a vault holds in tests that go through every room: a file with a plan, an assignment, an answer, a copy."""

from __future__ import annotations

from datetime import date, datetime

from desktop.domain.clock import instant
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, EmergencyNote, SupportSession
from desktop.domain.records.consent import Consent, ConsentForm, DisclosedItem, DisclosureNote, Giver, Information
from desktop.domain.records.consultation import Consultation, Reply, ReplyStage
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, NoteKind, Person
from desktop.domain.records.support_plan import AreaNote, Goal, NeedArea, Phase, Subgoal, SupportPlan
from desktop.storage.vault import Vault
from desktop.sync.members import CountyMembers

MONDAY = instant(datetime(2027, 1, 18, 15, 10))


def write_two_files(vault: Vault, _members: CountyMembers) -> None:
    """Tall and Rönn."""
    for alias in ("Tall", "Rönn"):
        vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=alias, sign="tree")])


def write_all_kinds(vault: Vault, members: CountyMembers) -> None:
    """One of everything that a screen shows."""
    ledger, me = vault.ledger, members.me
    file = ledger.found(
        CompartmentKind.PERSON_FILE,
        [
            Person(alias="Ask", sign="tree", responsible_municipality="2305", situation_now="Bor hos en vän"),
            SupportPlan(own_words="Jag vill bo kvar", phase=Phase.MIDDLE, first_review=date(2027, 1, 22)),
            AreaNote(area=NeedArea.NETWORK, resources="En moster", needs="Vänner"),
            JournalNote(text="Ringde skolan", kind=NoteKind.FACT, written_by=me.member, happened_on=date(2027, 1, 18)),
            Consent(
                given_by=Giver.PERSON,
                parties=(1,),
                information=(Information.SITUATION_NOW,),
                purpose="samråd",
                form=ConsentForm.WRITTEN,
                valid_from=date(2026, 11, 1),
                valid_until=date(2027, 1, 29),
                third_persons_named=False,
            ),
        ],
    )
    goal = ledger.create(file, Goal(text="Ett eget hem", area=NeedArea.NETWORK))
    ledger.create(file, Subgoal(goal=goal.id, text="Ställa sig i kö", who="Ask"))
    grant = Grant(member=me.member, rights=int(CONTRIBUTOR), basis=GrantBasis.DECISION)
    brief = Brief(
        alias="Ask", sign="tree", alarms=("någon talar om en resa",), handler_phone="070-174 06 33", unit="2305"
    )
    session = SupportSession(held_on=date(2027, 1, 17), minutes=40, text="Promenad längs vattnet", call_me=True)
    note = EmergencyNote(what="Systern reser i morgon", written_by=me.member)
    own = ledger.found(CompartmentKind.ASSIGNMENT, [brief, grant, session, note])
    terms = Assignment(status=AssignmentStatus.RUNNING, contact_person=me.member, compartment=own)
    ledger.create(file, terms)
    question = Consultation(text="Hur gör jag?", unit="2305", code="K27-7F3K", sent_at=MONDAY, asked_by=me.member)
    reply = Reply(stage=ReplyStage.REFLECTION, text="Vi tänker så här", took_part=2, given_at=MONDAY)
    ledger.found(CompartmentKind.CONSULTATION, [question, reply])
    copy = DisclosureNote(alias="Ask", sign="tree", unit="2305", valid_until=date(2027, 5, 3), purpose="samråd")
    ledger.found(CompartmentKind.DISCLOSURE, [copy, DisclosedItem(information=Information.WISHES, text="Vill läsa")])
