"""What is read by a role ends with it: also where nobody who founded the place is left, and only where it is so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consent import DisclosedItem
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.incident import DeviceManifest
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.domain.records.pool import CheckReason
from desktop.services.access.role_readers import RoleReaders
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.syncing import Colleague, grant
from wire.directory import Role


@pytest.fixture
def office(tmp_path: Path) -> Iterator[AdministeredCounty]:
    with an_administered_county(tmp_path) as office:
        yield office


@pytest.fixture
def astrid(office: AdministeredCounty) -> Colleague:
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def gun_britt(office: AdministeredCounty, astrid: Colleague) -> Colleague:
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def mats(office: AdministeredCounty, gun_britt: Colleague) -> Colleague:
    """Who answers for the unit."""
    return office.join(Role.MANAGER)


def readers_of(one: Colleague) -> RoleReaders:
    vault = one.vault
    return RoleReaders(vault.ledger, vault.mailbox, one.members, vault.settings, one.clock)


def by_role(one: Colleague, right: Right, basis: GrantBasis = GrantBasis.MEMBERSHIP) -> Grant:
    return Grant(member=one.member, rights=int(right), basis=basis)


def reads(viewer: Colleague, place: CompartmentId, one: Colleague) -> bool:
    """Whether somebody is among the readers, as another's computer has it."""
    held = viewer.members.rights(place, today(viewer.clock))
    return Right.READ in held.get(one.member, Right(0))


def becomes(office: AdministeredCounty, one: Colleague, *roles: Role) -> None:
    """The administrator gives her other roles, and everybody hears of it."""
    office.roster().set_roles(one.member, tuple(map(int, roles)))
    office.settle()


def is_kept_from(place: CompartmentId, one: Colleague, writer: Colleague, kind: type) -> None:
    """What is written there from now on does not reach her."""
    before = len(one.ledger.all(place, kind))
    writer.ledger.create(place, kind())
    writer.sync()
    one.sync()
    with suppress(KnownError):  # her own program has taken it away already
        assert len(one.ledger.all(place, kind)) == before


def test_a_former_manager_reads_no_later_reason(office: AdministeredCounty, astrid: Colleague, mats: Colleague) -> None:
    """Why somebody was found unsuitable: whoever wrote it ends it, and lets the next manager in."""
    inger = office.join(Role.SOCIAL_WORKER)
    office.kerstin.sync()
    reason = CheckReason(text="Kusin", written_by=astrid.member)
    records = [reason, by_role(mats, READER, GrantBasis.EMERGENCY)]
    place = astrid.ledger.found(CompartmentKind.CHECK_REASON, records)
    office.settle()
    assert mats.ledger.all(place, CheckReason)
    becomes(office, mats, Role.CONTACT_PERSON)
    becomes(office, inger, Role.SOCIAL_WORKER, Role.MANAGER)
    readers_of(astrid).settle()
    office.settle()
    assert (reads(astrid, place, mats), reads(astrid, place, inger)) == (False, True)
    assert inger.ledger.all(place, CheckReason)
    is_kept_from(place, mats, astrid, CheckReason)


def test_the_founder_who_has_left_her_role_is_let_out_by_those_who_stay(
    office: AdministeredCounty, astrid: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """Of a consultation that she sent: her colleagues may grant, and have it."""
    petra = office.county.join_team()
    office.kerstin.sync()
    records = [
        Consultation(text="Hur gör andra?", unit="2305"),
        by_role(gun_britt, HANDLER, GrantBasis.HANDLER),
        by_role(petra, Right.READ | Right.WRITE, GrantBasis.CONSULTATION),
    ]
    place = astrid.ledger.found(CompartmentKind.CONSULTATION, records)
    office.settle()
    becomes(office, astrid, Role.CONTACT_PERSON)
    for one in (astrid, gun_britt, petra):
        readers_of(one).settle()
    office.settle()
    assert [reads(gun_britt, place, one) for one in (astrid, gun_britt, petra)] == [False, True, True]
    is_kept_from(place, astrid, petra, Reply)
    gun_britt.sync()
    assert gun_britt.ledger.all(place, Reply)


def test_nobody_ends_her_own(office: AdministeredCounty, astrid: Colleague, mats: Colleague) -> None:
    """Where she is the last one who may let in, somebody else of the unit is let in, and ends it then."""
    told = astrid.ledger.found(
        CompartmentKind.INCIDENTS, [DeviceManifest(told_at=1), by_role(mats, Right.READ | Right.WRITE | Right.GRANT)]
    )
    office.kerstin.sync()
    office.settle()
    becomes(office, mats, Role.CONTACT_PERSON)
    readers_of(mats).settle()
    office.settle()
    assert reads(mats, told, mats)
    readers_of(astrid).settle()
    office.settle()
    assert not reads(astrid, told, mats)


def test_a_coordinator_who_is_none_any_more_gets_no_later_version(
    office: AdministeredCounty, astrid: Colleague, gun_britt: Colleague
) -> None:
    """Of a copy that was disclosed to her unit: another coordinator goes on reading."""
    petra, rojda = office.county.join_team(), office.county.join_team()
    office.kerstin.sync()
    consent = GrantBasis.CONSENT
    records = [DisclosedItem(), grant(gun_britt), by_role(petra, READER, consent), by_role(rojda, READER, consent)]
    copy = astrid.ledger.found(CompartmentKind.DISCLOSURE, records)
    office.settle()
    becomes(office, petra, Role.CONTACT_PERSON)
    readers_of(gun_britt).settle()
    office.settle()
    assert [reads(astrid, copy, one) for one in (petra, rojda, astrid, gun_britt)] == [False, True, True, True]
    is_kept_from(copy, petra, astrid, DisclosedItem)


def test_one_who_handles_a_file_no_more_leaves_what_was_handed_over_of_it(
    office: AdministeredCounty, astrid: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """A contact person's held work: those who handle the file decide about it, and one who came later is let in."""
    ulla, inger = office.join(Role.CONTACT_PERSON), office.join(Role.SOCIAL_WORKER)
    office.kerstin.sync()
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(gun_britt)])
    work = HeldWork(compartment=bytes(16), alias="Tall", kind=1, record=(1, 1))  # its assignment is gone
    grants = [by_role(astrid, HANDLER, GrantBasis.HANDLER), by_role(gun_britt, HANDLER, GrantBasis.HANDLER)]
    held = ulla.ledger.found(CompartmentKind.QUARANTINE, [work, *grants, by_role(mats, HANDLER)])
    office.settle()
    [hers] = [one for one in astrid.ledger.all(file, Grant) if one.record.member == gun_britt.member]
    astrid.ledger.delete(hers)
    astrid.ledger.create(file, grant(inger))
    readers_of(astrid).follow(file)
    office.settle()
    who = (ulla, astrid, inger, mats, gun_britt)
    assert [reads(astrid, held, one) for one in who] == [True, True, True, True, False]
    is_kept_from(held, gun_britt, astrid, HeldWork)


def test_nothing_is_written_where_all_is_so(office: AdministeredCounty, astrid: Colleague, mats: Colleague) -> None:
    """Again and again, on every computer; somebody new in the county changes nothing in what is the unit's own."""
    petra = office.county.join_team()
    office.kerstin.sync()
    page = office.lost(office.kerstin).report(petra.device)
    office.leave(petra)
    for kind, record in ((CompartmentKind.CONSULTATION, Consultation()), (CompartmentKind.PERSON_FILE, Person())):
        astrid.ledger.found(kind, [record])
    office.settle()
    assert page
    for _ in range(2):
        for one in (astrid, mats, office.kerstin):
            readers_of(one).settle()
            assert not any(info.unsent for info in one.ledger.compartments())
