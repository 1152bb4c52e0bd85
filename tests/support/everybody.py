"""A county with somebody of every role and in every standing, and at least one record of every kind in its place.

    with everybody(folder, {"file": [JournalNote], …}) as world:
        world.rooms["file"], world.people["removed handler"], world.desk("handler").who_sees

The people are let in, let out, revoked and outlived by the services that the screens call; the server is the real one.
At `written_from` everything is written once; at `ended_from` some people's access ends; at `written_again_from` it is
all written again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from desktop.bootstrap.surroundings import installed_card, installed_policy
from desktop.domain.clock import today
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment, Brief, Mode, Task
from desktop.domain.records.consent import Consent, ConsentForm, Disclosure, Giver, Information
from desktop.domain.records.incident import DeviceManifest, UnitPart
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.domain.records.pool import CheckReason
from desktop.services.access import roles
from desktop.services.consultation.consultations import ConsultationDraft
from desktop.services.county.administration import NewMember
from desktop.services.desk import Desk, Ports, make_desk
from desktop.services.recovery.municipality_recovery import Proposal
from desktop.sync.evictions import VaultEvictions
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.syncing import Colleague
from wire.directory import Role, Unit

UNITS = ("2305", "23", "2313", "2326", "2321")
"""Where the story plays, the county's team, and three more: one whose consent is taken back, one whose consent runs
out, and one that nobody has let into anything."""

SOCIAL_WORKER, CONTACT, COORDINATOR = Role.SOCIAL_WORKER, Role.CONTACT_PERSON, Role.COORDINATOR
PEOPLE: dict[str, tuple[str, Role]] = {
    "handler": ("2305", SOCIAL_WORKER),
    "second handler": ("2305", SOCIAL_WORKER),
    "travelling handler": ("2305", SOCIAL_WORKER),
    "removed handler": ("2305", SOCIAL_WORKER),
    "revoked handler": ("2305", SOCIAL_WORKER),
    "colleague": ("2305", SOCIAL_WORKER),
    "stand-in": ("2305", SOCIAL_WORKER),
    "removed stand-in": ("2305", SOCIAL_WORKER),
    "revoked stand-in": ("2305", SOCIAL_WORKER),
    "expired stand-in": ("2305", SOCIAL_WORKER),
    "late stand-in": ("2305", SOCIAL_WORKER),
    "contact": ("2305", CONTACT),
    "withdrawn contact": ("2305", CONTACT),
    "revoked contact": ("2305", CONTACT),
    "expired contact": ("2305", CONTACT),
    "no contact": ("2305", CONTACT),
    "coordinator": ("23", COORDINATOR),
    "former coordinator": ("23", COORDINATOR),
    "revoked coordinator": ("23", COORDINATOR),
    "withdrawn coordinator": ("2313", COORDINATOR),
    "expired coordinator": ("2326", COORDINATOR),
    "no coordinator": ("2321", COORDINATOR),
    "manager": ("2305", Role.MANAGER),
    "former manager": ("2305", Role.MANAGER),
    "revoked manager": ("2305", Role.MANAGER),
    "no manager": ("2313", Role.MANAGER),
    "reviewer": ("2305", Role.LOG_REVIEWER),
    "former reviewer": ("2305", Role.LOG_REVIEWER),
    "revoked reviewer": ("2305", Role.LOG_REVIEWER),
    "no reviewer": ("2313", Role.LOG_REVIEWER),
    "key": ("2305", Role.RECOVERY),
    "older key": ("2305", Role.RECOVERY),
    "no key": ("2313", Role.RECOVERY),
    "stranger": ("2313", SOCIAL_WORKER),
}

LOSING = frozenset({"removed", "revoked", "withdrawn", "expired", "former", "older"})
PROTECTED = ProtectionLevel.REGISTRATION


class Everybody:
    """The county, its people by name, and its compartments by name."""

    def __init__(self, office: AdministeredCounty, kinds: Mapping[str, Collection[type[Record]]]) -> None:
        """`kinds`: what is to lie in each room, by its name."""
        self.office = office
        self._kinds = kinds
        self.county = office.county
        self.clock = office.clock
        self.rooms: dict[str, CompartmentId] = {}
        self.writers: dict[str, str] = {}
        self.people: dict[str, Colleague] = {}
        self._desks: dict[str, Desk] = {}
        self._gather()
        self._let_in()
        self._share()
        self.written_from = self.clock.now()
        self._write_everywhere()
        self._sync(*(name for name in PEOPLE if name.split()[0] in LOSING))
        self.ended_from = self.clock.now() + 1
        self._end()
        self.clock.turn(minutes=1)  # stamps of what ended it run ahead of the clock by a little
        self.written_again_from = self.clock.now()
        self._write_everywhere()
        self._sync(*self.people)

    def desk(self, name: str) -> Desk:
        """Her services, as her program lays them."""
        if name not in self._desks:
            one = self.people[name]
            vault = one.vault
            ports = Ports(
                vault.ledger,
                vault.drafts,
                vault.settings,
                vault.mailbox,
                one.members,
                vault.strongbox,
                VaultEvictions(one.desk),
            )
            self._desks[name] = make_desk(ports, self.clock, installed_policy(), installed_card())
        return self._desks[name]

    def member(self, name: str) -> int:
        return self.people[name].member

    # Who is there

    def _gather(self) -> None:
        hands = self.county.county
        first = hands.unit
        numbers = {"2305": first, **{code: hands.line(Unit(code)) for code in UNITS[1:]}}
        self.county.server.sync(self.county.admin, *hands.new_lines(first + 1))
        for name, (code, role) in PEOPLE.items():
            hands.unit = numbers[code]
            self.people[name] = self.office.join(role)
        hands.unit = first
        self.people["lost"] = self.office.join(member=self.member("colleague"))
        self.people["administrator"] = self.office.kerstin

    def _until(self, days: int) -> date:
        return today(self.clock) + timedelta(days=days)

    def _let_in(self) -> None:
        """Tall's file, and Björk's, whose identity is protected."""
        mine = self.desk("handler")
        for name, person in (("file", Person()), ("protected file", Person(protection=PROTECTED, name="Björk"))):
            alias = {"file": "Tall", "protected file": "Björk"}[name]
            file = self._room(name, mine.people.create(alias, "", replace(person, wishes="Bo kvar.")))
            for one in ("second handler", "travelling handler", "removed handler", "revoked handler"):
                mine.handlers.assign(file, self.member(one))
            for one in ("stand-in", "removed stand-in", "revoked stand-in"):
                mine.handlers.stand_in(file, self.member(one), self._until(60))
            mine.handlers.stand_in(file, self.member("expired stand-in"), self._until(3))
            mine.handlers.stand_in(file, self.member("late stand-in"), self._until(1))
        self._room("envelope", mine.protection.rooms.ensure(self.rooms["protected file"]))

    def _share(self) -> None:
        """What hangs on Tall's file, and what the unit has beside it."""
        for standing in ("", "withdrawn", "revoked", "expired"):
            self._assignment(f"{standing} contact".strip(), f"{standing} assignment".strip())
        for standing, code in (("", "23"), ("withdrawn", "2313"), ("expired", "2326")):
            self._disclosure(f"{standing} disclosure".strip(), code, 3 if standing == "expired" else 60)
        mine = self.desk("handler")
        self._room("consultation", mine.consultations.send(ConsultationDraft(text="Hur gör andra?")))
        mine.access_log.begin_day()
        self._room("log", mine.access_log.own_books()[0].id)
        self._sync("handler", "reviewer")
        self._room("reviews", self.desk("reviewer").log_review.begin().seen.ref.compartment, "reviewer")
        self._recovery()
        self._lost_computer()
        self._without_coverage()
        self._journey()
        self._pool()
        [names] = self.people["administrator"].ledger.compartments(CompartmentKind.DIRECTORY)
        self._room("directory", names.id, "administrator")

    def _assignment(self, contact: str, room: str) -> None:
        days = 3 if room.startswith("expired") else 60
        terms = Assignment(
            contact_person=self.member(contact),
            decided_on=today(self.clock),
            decided_by="enligt delegation",
            valid_from=today(self.clock),
            valid_until=self._until(days),
            tasks=(Task.EMOTIONAL,),
            modes=(Mode.MET,),
        )
        made = self.desk("handler").assignments.grant(self.rooms["file"], terms, Brief(alias="Tall"))
        self._room(room, CompartmentId(made.record.compartment))

    def _disclosure(self, room: str, code: str, days: int) -> None:
        mine = self.desk("handler")
        consent = Consent(
            given_by=Giver.PERSON,
            parties=(mine.members.unit_number(code) or 0,),
            information=(Information.WISHES,),
            purpose="Samråd",
            form=ConsentForm.WRITTEN,
            valid_from=today(self.clock),
            valid_until=self._until(days),
            third_persons_named=False,
            age_and_capacity="Myndig.",
        )
        made = mine.disclosures.disclose(mine.consents.record(self.rooms["file"], consent))
        self._room(room, CompartmentId(made.record.compartment))

    def _pool(self) -> None:
        """What the county's team keeps, what goes to it, and what one handler writes for her manager."""
        keeping, mine = self.desk("coordinator"), self.desk("handler")
        self._room("pool", keeping.pool.pools.ensure(), "coordinator")
        self._room("candidate", keeping.pool.candidates.begin("Rut").ref.compartment, "coordinator")
        mine.conflict_counts.add()
        self._room("library", self._newest("handler", CompartmentKind.LIBRARY))
        managers = roles.managers(mine.members, mine.me.unit)
        grants = [Grant(member=one, rights=int(READER), basis=GrantBasis.EMERGENCY) for one in sorted(managers)]
        reason = mine.ledger.found(CompartmentKind.CHECK_REASON, [CheckReason(text="Kusin"), *grants])
        self._room("check reason", reason)

    def _recovery(self) -> None:
        invited = NewMember("Nyckeln", "", "", "2305", (Role.RECOVERY,))
        proposal: Proposal = self.desk("handler").recovery.propose(self.office.administration().invite(invited))
        self.desk("handler").recovery.announce(proposal, ("Mats", "Inger"))
        self._room("recovery", self._newest("handler", CompartmentKind.RECOVERY))

    def _lost_computer(self) -> None:
        lost = self.desk("administrator").lost.report(self.people["lost"].device)
        self._gone("lost")
        self._room("lost computer", lost, "administrator")
        self._sync("administrator", "handler")
        self.desk("handler").lost.gather(lost)
        ledger = self.people["handler"].ledger
        infos = ledger.compartments(CompartmentKind.INCIDENTS)
        [unit] = [info.id for info in infos if ledger.all(info.id, UnitPart)]
        self._room("incident of the unit", unit)

    def _without_coverage(self) -> None:
        """Two write without coverage for two days: one whose last day passes, and one whose computer tells of it."""
        late, second = self.people["late stand-in"], self.people["second handler"]
        self._sync("handler", "late stand-in", "second handler")
        for one in (late, second):
            one.ledger.create(self.rooms["file"], JournalNote(text="Utan täckning."))
        self.clock.turn(days=2)
        quarantine = self.desk("late stand-in").quarantine
        quarantine.look()
        [held] = quarantine.mine()
        self._room("quarantine", quarantine.hand_over(held.id).id, "late stand-in")
        assert self.desk("second handler").manifests.tell()
        infos = second.ledger.compartments(CompartmentKind.INCIDENTS)
        [told] = [info.id for info in infos if second.ledger.all(info.id, DeviceManifest)]
        self._room("manifest", told, "second handler")

    def _journey(self) -> None:
        """One of the handlers leaves Tall at home."""
        self._sync("handler", "travelling handler")
        self.desk("travelling handler").travel.prepare(frozenset({self.rooms["file"]}))
        self._sync("travelling handler", "manager")
        ticket = self._newest("travelling handler", CompartmentKind.JOURNEY)
        self._room("journey", ticket, "manager")

    # Whose access ends

    def _end(self) -> None:
        self.clock.turn(minutes=1)
        mine, root = self.desk("handler"), self.desk("administrator")
        for file in (self.rooms["file"], self.rooms["protected file"]):
            mine.handlers.remove(file, self.member("removed handler"))
            mine.handlers.remove(file, self.member("removed stand-in"))
        [withdrawn] = [
            seen
            for seen in mine.ledger.all(self.rooms["file"], Assignment)
            if seen.record.contact_person == self.member("withdrawn contact")
        ]
        mine.assignments.end(withdrawn, today(self.clock))
        [disclosure] = [
            seen
            for seen in mine.ledger.all(self.rooms["file"], Disclosure)
            if seen.record.compartment == self.rooms["withdrawn disclosure"]
        ]
        [consent] = [
            view.seen for view in mine.consents.list(self.rooms["file"]) if view.seen.id == disclosure.record.consent
        ]
        self.people["withdrawn coordinator"].desk.lock_days = 30
        mine.consents.withdraw(consent)
        for name in ("revoked handler", "revoked stand-in", "revoked contact", "revoked coordinator"):
            root.lost.report(self.people[name].device)
        for name in ("revoked manager", "revoked reviewer"):
            root.lost.report(self.people[name].device)
        for name in ("former manager", "former reviewer", "former coordinator"):
            root.roster.set_roles(self.member(name), (int(CONTACT),))
        root.roster.end_member(self.member("older key"))
        for name in PEOPLE:
            if name.startswith("revoked") or name == "older key":
                self._gone(name)
        self._sync("administrator", "handler", "reviewer")
        self.clock.turn(days=3)
        for name in ("administrator", "handler", "reviewer", "coordinator", "removed handler", "travelling handler"):
            self._sync(name)
            self.desk(name).begin_day()
            self.desk(name).take_in_news()
            self._sync(name)
        self._sync(*self._writers())

    def _gone(self, name: str) -> None:
        """Somebody has her computer; it syncs no more."""
        self.county.colleagues.remove(self.people[name])

    # What is written

    def _write_everywhere(self) -> None:
        """A record of every kind in every compartment that is there still, by somebody who may."""
        self.clock.turn(minutes=1)
        for room, place in self.rooms.items():
            writer = self.people[self.writers[room]]
            if not writer.mailbox.erased(place):
                for kind in self._kinds[room]:
                    writer.ledger.create(place, kind())
        self._sync(*self._writers())
        self.clock.turn(minutes=1)

    # Small things

    def _writers(self) -> list[str]:
        return sorted(set(self.writers.values()), key=lambda name: (name != "administrator", name))

    def _sync(self, *names: str) -> None:
        """These, one after another, if their computers are still there."""
        for name in names:
            if self.people[name] in self.county.colleagues:
                self.people[name].sync()

    def _room(self, name: str, compartment: CompartmentId, writer: str = "handler") -> CompartmentId:
        self.rooms[name], self.writers[name] = compartment, writer
        return compartment

    def _newest(self, name: str, kind: CompartmentKind) -> CompartmentId:
        return self.people[name].ledger.compartments(kind)[-1].id

    def close(self) -> None:
        for one in self.people.values():
            if one not in self.county.colleagues:
                one.vault.close()


KINDS_IN: dict[str, frozenset[int]] = {}
"""Filled by whoever tests: the kinds of record that lie in each room."""


@contextmanager
def everybody(folder: Path, kinds: Mapping[str, Collection[type[Record]]]) -> Iterator[Everybody]:
    """All of it, as it is when everything has been written twice."""
    with an_administered_county(folder) as office:
        world = Everybody(office, kinds)
        try:
            yield world
        finally:
            world.close()
