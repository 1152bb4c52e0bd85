"""The administrator's list: who there is, on which computers, and what ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from county_server.store.schema import frame as stored
from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Brief, SupportSession
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.syncing import Colleague, grant
from wire import canonical, segment
from wire.directory import Role
from wire.errors import Code, WireError
from wire.messages import Error, Kind, frame
from wire.segment import EpochKey

SECRET = "Hemliga ord om Tall"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[AdministeredCounty]:
    with an_administered_county(tmp_path) as office:
        yield office


@pytest.fixture
def gun_britt(office: AdministeredCounty) -> Colleague:
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def malin(office: AdministeredCounty, gun_britt: Colleague) -> Colleague:
    return office.join(Role.SOCIAL_WORKER)


def test_everybody_stands_in_the_list_with_her_computers(
    office: AdministeredCounty, gun_britt: Colleague, malin: Colleague
) -> None:
    """By unit; one's own computer is marked."""
    second = office.join(member=gun_britt.member)
    [unit] = office.roster(office.kerstin).view()
    assert unit.code == "2305"
    assert [line.info.member for line in unit.members] == [office.kerstin.member, gun_britt.member, malin.member]
    assert [[computer.number for computer in line.computers] for line in unit.members] == [
        [office.kerstin.device],
        [gun_britt.device, second.device],
        [malin.device],
    ]
    assert [line.myself for line in unit.members] == [True, False, False]
    assert unit.members[0].computers[0].here


def test_a_computer_ends_at_once_also_without_coverage(office: AdministeredCounty, gun_britt: Colleague) -> None:
    """It is ended here when the call returns; the line goes before all content, and then everybody knows."""
    kerstin = office.kerstin
    kerstin.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Sälg")])
    office.roster().end_computer(gun_britt.device)
    line = office.roster().member(gun_britt.member)
    assert line is not None
    [computer] = line.computers
    assert (computer.active, computer.told, computer.ended_at) == (False, False, office.clock.now())
    assert next(iter(kerstin.mailbox.outgoing())).kind == Kind.DIRECTORY
    kerstin.sync()
    line = office.roster().member(gun_britt.member)
    assert line is not None
    assert line.computers[0].told
    office.roster().end_computer(gun_britt.device)  # again: nothing more happens
    assert [outgoing.kind for outgoing in kerstin.mailbox.outgoing()] == []


def test_an_ended_computer_is_refused_and_shown_the_proof(office: AdministeredCounty, gun_britt: Colleague) -> None:
    """It takes nothing up, gets nothing more, and knows by the root's own line that it has ended."""
    office.kerstin.sync()
    office.roster().end_computer(gun_britt.device)
    office.kerstin.sync()
    file = gun_britt.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    with pytest.raises(KnownError) as refused:
        gun_britt.sync()
    assert refused.value.reason is Reason.DEVICE_ENDED
    assert not gun_britt.members.directory.active(gun_britt.device)
    assert gun_britt.ledger.info(file).unsent == 1


def test_a_server_that_only_says_so_is_not_believed(office: AdministeredCounty, gun_britt: Colleague) -> None:
    """Without a line of the root the computer is as active as before; it just cannot send."""
    kerstin = office.kerstin
    lie = frame(Kind.ERROR, canonical.encode(Error(Code.DEVICE_ENDED, office.clock.now())))
    gun_britt.engine.start()
    while gun_britt.engine.work():
        pass
    gun_britt.engine.request()
    gun_britt.engine.heard(lie)
    with pytest.raises(KnownError) as refused:
        gun_britt.engine.ended()
    assert refused.value.reason is Reason.DEVICE_ENDED
    assert gun_britt.members.directory.active(gun_britt.device)
    assert kerstin.members.directory.active(gun_britt.device)


def test_a_member_who_leaves_ends_with_all_her_computers(
    office: AdministeredCounty, gun_britt: Colleague, malin: Colleague
) -> None:
    """She stands apart in the list, with the day; colleagues no longer see her as active."""
    second = office.join(member=malin.member)
    office.kerstin.sync()
    office.roster().end_member(malin.member)
    office.sync(office.kerstin, gun_britt)
    [unit] = office.roster().view()
    assert [line.info.member for line in unit.ended] == [malin.member]
    assert [computer.ended_at for computer in unit.ended[0].computers] == [office.clock.now()] * 2
    assert not gun_britt.members.member(malin.member).active
    with pytest.raises(KnownError):
        second.sync()


def test_other_roles_leave_every_grant_in_place(
    office: AdministeredCounty, gun_britt: Colleague, malin: Colleague
) -> None:
    """She becomes manager too, and then only that; what she was let into she still reads."""
    file = gun_britt.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(malin)])
    office.kerstin.sync()
    office.roster().set_roles(malin.member, (Role.SOCIAL_WORKER, Role.MANAGER))
    office.settle()
    assert malin.members.me.roles == {Role.SOCIAL_WORKER, Role.MANAGER}
    office.roster().set_roles(malin.member, (Role.MANAGER,))
    office.settle()
    assert malin.members.me.roles == {Role.MANAGER}
    assert gun_britt.members.rights(file, today(office.clock))[malin.member] == HANDLER
    assert malin.ledger.all(file, Person)[0].record.alias == "Tall"


def test_nobody_shuts_herself_out(office: AdministeredCounty, gun_britt: Colleague) -> None:
    """Not this computer, not oneself, not one's own role; and nobody without the root key changes anything."""
    kerstin, roster = office.kerstin, office.roster()
    for forbidden in (
        lambda: roster.end_computer(kerstin.device),
        lambda: roster.end_member(kerstin.member),
        lambda: roster.set_roles(kerstin.member, (Role.MANAGER,)),
        lambda: roster.set_roles(gun_britt.member, ()),
        lambda: office.roster(gun_britt).end_computer(kerstin.device),
        lambda: office.roster(gun_britt).view(),
    ):
        with pytest.raises(KnownError) as refused:
            forbidden()
        assert refused.value.reason is Reason.NOT_ALLOWED


def test_the_administrator_opens_nothing(office: AdministeredCounty, gun_britt: Colleague, malin: Colleague) -> None:
    """After a full sync with a rich county, none of her keys opens any change in any file, tried one by one."""
    ulla = office.join(Role.CONTACT_PERSON)
    kinds = CompartmentKind
    founded = [
        gun_britt.ledger.found(kinds.PERSON_FILE, [Person(alias="Tall"), JournalNote(text=SECRET), grant(malin)]),
        gun_britt.ledger.found(kinds.ASSIGNMENT, [Brief(alias="Tall"), Assignment(), grant(ulla)]),
        gun_britt.ledger.found(kinds.CONSULTATION, [Consultation(text=SECRET), grant(malin)]),
    ]
    kerstin = office.kerstin
    office.settle()
    ulla.ledger.create(founded[1], SupportSession(text=SECRET))
    office.lost(kerstin).report(malin.device)
    office.leave(malin)
    office.settle()
    has = kerstin.mailbox.compartments()
    assert {kerstin.ledger.info(one).kind for one in has} == {kinds.DIRECTORY, kinds.INCIDENTS}
    secrets = [secret for one in has for secret in _keys(kerstin, one)]
    opened = [body for body in _segments(office) for secret in secrets if _opens(kerstin, body, secret)]
    closed = [body for body in _segments(office) if body not in opened]
    assert {segment.read(body).header.compartment for body in opened} == set(has)
    assert {segment.read(body).header.compartment for body in closed} == set(founded)
    everything = b"".join(path.read_bytes() for path in kerstin.vault.folder.rglob("*") if path.is_file())
    assert SECRET.encode() not in everything


def _keys(colleague: Colleague, compartment: CompartmentId) -> list[bytes]:
    keys = colleague.mailbox.keys(compartment)
    assert keys is not None
    return list(keys.epochs.values())


def _segments(office: AdministeredCounty) -> list[bytes]:
    """Every segment that the server holds."""
    with office.county.server.database.read() as connection:
        rows = connection.execute(select(stored.c.body).where(stored.c.kind == Kind.SEGMENT))
        return [row.body for row in rows]


def _opens(colleague: Colleague, body: bytes, secret: bytes) -> bool:
    """Whether a key opens a segment, when whoever holds it tries it everywhere."""
    header = segment.read(body).header
    author = colleague.members.directory.device(header.device).signing_key
    try:
        segment.open_sealed(body, EpochKey(header.compartment, header.epoch, secret), author)
    except WireError:
        return False
    return True
