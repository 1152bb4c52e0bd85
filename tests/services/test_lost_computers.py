"""A lost computer: what each side knows of it, what was unsent, and what the server and the thief do not learn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.incident import HeldAlias, PaperPassphrase
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.county.manifests import TELL_AFTER_MS, UnsentWork, Work
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.syncing import Colleague, grant
from wire.directory import Role

HOUR = 60 * 60 * 1000
DAYS = (date(2027, 2, 9), date(2027, 2, 10), date(2027, 2, 12))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[AdministeredCounty]:
    with an_administered_county(tmp_path) as office:
        yield office


@pytest.fixture
def malin(office: AdministeredCounty) -> Colleague:
    """Whose computer is lost."""
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def gun_britt(office: AdministeredCounty, malin: Colleague) -> Colleague:
    """Her colleague, who has the same files."""
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def mats(office: AdministeredCounty, gun_britt: Colleague) -> Colleague:
    """Their manager, who has no file."""
    return office.join(Role.MANAGER)


@pytest.fixture
def later(office: AdministeredCounty, mats: Colleague, malin: Colleague) -> Colleague:
    """Her new computer, which nobody has turned on yet."""
    new = office.join(member=malin.member)
    office.county.colleagues.remove(new)
    return new


@pytest.fixture
def tall(office: AdministeredCounty, later: Colleague, malin: Colleague, gun_britt: Colleague) -> CompartmentId:
    """An assignment that both handlers have, and two files more: one protected, one that is Gun-Britt's alone."""
    bjork = Person(alias="Björk", protection=list(ProtectionLevel)[1])
    malin.ledger.found(CompartmentKind.PERSON_FILE, [bjork, grant(gun_britt)])
    gun_britt.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Rönn")])
    tall = malin.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(gun_britt)])
    office.kerstin.sync()
    office.settle()
    return tall


def write_three_sessions(office: AdministeredCounty, malin: Colleague, tall: CompartmentId) -> None:
    """Without coverage, on three days."""
    for day in DAYS:
        malin.ledger.create(tall, SupportSession(held_on=day, text="hemligt"))
    office.clock.turn(ms=TELL_AFTER_MS + 60_000)


def cut_after_the_manifest(office: AdministeredCounty, malin: Colleague) -> None:
    """A link so bad that only what comes first gets through."""
    assert office.manifests(malin).tell()
    malin.link.up = -10  # all but the end of the last frame
    with pytest.raises(KnownError):
        malin.sync()


def test_it_is_revoked_at_once_and_its_page_has_two_halves(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """The administrator sees no alias; the unit sees those of the files that it has, with what is protected."""
    kerstin = office.kerstin
    page = office.lost(kerstin).report(malin.device)
    assert not kerstin.members.directory.active(malin.device)
    view = office.lost(kerstin).view(page)
    assert (view.unit, view.told, view.seen.record.revoked_at) == (None, False, office.clock.now())
    office.leave(malin)
    office.settle()
    assert office.lost(kerstin).view(page).told
    unit = office.lost(gun_britt).view(page).unit
    assert unit is not None
    assert unit.aliases == (HeldAlias("Björk", protected=True), HeldAlias("Tall"))
    assert (unit.keys, unit.keys_left) == (2, 0), "both got a new key as soon as a handler was in contact"
    assert office.lost(mats).view(page).unit.aliases == ()  # type: ignore[union-attr]


def test_the_unit_gathers_what_its_members_know(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """The manager, who opens no file, gets the aliases from the handler; the administrator gets numbers only."""
    kerstin = office.kerstin
    page = office.lost(kerstin).report(malin.device)
    office.leave(malin)
    office.settle()
    office.lost(gun_britt).gather(page)
    office.settle()
    unit = office.lost(mats).view(page).unit
    assert unit is not None
    assert [held.alias for held in unit.aliases] == ["Björk", "Tall"]
    assert office.lost(gun_britt).view(page).unit.added  # type: ignore[union-attr]
    record = office.lost(kerstin).view(page).seen.record
    assert (record.last_heard_at is not None, record.keys_left) == (True, 0)
    words = b"".join(path.read_bytes() for path in kerstin.vault.folder.rglob("*") if path.is_file())
    assert "Björk".encode() not in words
    assert {kerstin.ledger.info(one).kind for one in kerstin.mailbox.compartments()} == {
        CompartmentKind.DIRECTORY,
        CompartmentKind.INCIDENTS,
    }
    with pytest.raises(KnownError) as refused:
        office.lost(kerstin).gather(page)
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_both_clocks_run_from_when_the_municipality_knew(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague
) -> None:
    """24 and 72 hours after the moment that a person has set."""
    lost = office.lost(office.kerstin)
    page = lost.report(malin.device)
    view = lost.view(page)
    aware = view.seen.record.aware_at
    assert aware == office.clock.now()
    lost.edit(view.seen, replace(view.seen.record, aware_at=aware - HOUR, holder="I bilen", paper=PaperPassphrase.NO))
    view = lost.view(page)
    assert (view.warn_by, view.notify_by) == (aware + 23 * HOUR, aware + 71 * HOUR)
    assert (view.seen.record.holder, view.seen.record.paper) == ("I bilen", PaperPassphrase.NO)


def test_each_side_keeps_its_own_log(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """The unit reads both; the administrator does not see the unit's."""
    kerstin = office.kerstin
    page = office.lost(kerstin).report(malin.device)
    office.leave(malin)
    office.lost(kerstin).add_step(page, "Polisanmälan gjord")
    office.settle()
    office.lost(gun_britt).add_step(page, "Ringt Björk")
    office.settle()
    assert [step.text for step in office.lost(kerstin).view(page).steps] == ["Polisanmälan gjord"]
    view = office.lost(mats).view(page)
    assert view.unit is not None
    assert [step.text for step in (*view.steps, *view.unit.steps)] == ["Polisanmälan gjord", "Ringt Björk"]
    with pytest.raises(KnownError):
        office.lost(mats).add_step(page, "  ")


def test_a_computer_that_syncs_says_nothing_more(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague
) -> None:
    """What goes at once costs no byte for a manifest; after half an hour without coverage one is written, once."""
    malin.ledger.create(tall, SupportSession(held_on=DAYS[0]))
    assert not office.manifests(malin).tell()
    office.clock.turn(ms=TELL_AFTER_MS + 60_000)
    assert office.manifests(malin).tell()
    assert not office.manifests(malin).tell()
    assert office.manifests(malin).waiting() == (UnsentWork(DAYS[0], Work.SESSION, "Tall"),)
    malin.sync()
    assert office.manifests(malin).waiting() == ()


def test_what_was_unsent_is_known_by_its_days(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague, mats: Colleague
) -> None:
    """The link broke after the computer had said what waits: the colleague sees three days, the manager too."""
    write_three_sessions(office, malin, tall)
    cut_after_the_manifest(office, malin)
    page = office.lost(office.kerstin).report(malin.device)
    office.leave(malin)
    office.settle()
    unit = office.lost(gun_britt).view(page).unit
    assert unit is not None
    assert unit.unsent == tuple(UnsentWork(day, Work.SESSION, "Tall") for day in DAYS)
    manager = office.lost(mats).view(page).unit
    assert manager is not None
    assert manager.unsent == tuple(UnsentWork(day, Work.SESSION, "", sure=False) for day in DAYS)


def test_the_new_computer_gets_all_back_and_is_told_what_is_missing(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague, later: Colleague
) -> None:
    """Everything that she has a right to, and the three days that nobody has."""
    write_three_sessions(office, malin, tall)
    cut_after_the_manifest(office, malin)
    here = {info.id for info in malin.ledger.compartments() if info.kind is not CompartmentKind.INCIDENTS}
    office.lost(office.kerstin).report(malin.device)
    office.leave(malin)
    office.county.colleagues.append(later)
    office.settle()
    assert here <= {info.id for info in later.ledger.compartments()}
    assert [(one.day, one.work) for one in office.manifests(later).missing_of_mine()] == [
        (day, Work.SESSION) for day in DAYS
    ]
    assert later.ledger.all(tall, SupportSession) == []


def test_what_came_after_all_is_not_missing(
    office: AdministeredCounty, tall: CompartmentId, malin: Colleague, gun_britt: Colleague
) -> None:
    """The link held the second time, before the computer was lost."""
    write_three_sessions(office, malin, tall)
    cut_after_the_manifest(office, malin)
    malin.sync()
    page = office.lost(office.kerstin).report(malin.device)
    office.leave(malin)
    office.settle()
    unit = office.lost(gun_britt).view(page).unit
    assert unit is not None
    assert (unit.unsent, unit.told_at is not None) == ((), True)


def test_a_contact_person_has_her_dates_told_to_the_handlers(
    office: AdministeredCounty, malin: Colleague, later: Colleague
) -> None:
    """Her sessions wait on her computer; the social workers of the unit learn which days."""
    ulla = office.join(Role.CONTACT_PERSON)
    brief = malin.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom"), grant(ulla, CONTRIBUTOR)])
    office.kerstin.sync()
    office.settle()
    write_three_sessions(office, ulla, brief)
    cut_after_the_manifest(office, ulla)
    page = office.lost(office.kerstin).report(ulla.device)
    office.leave(ulla)
    office.settle()
    unit = office.lost(malin).view(page).unit
    assert unit is not None
    assert [(one.day, one.alias) for one in unit.unsent] == [(day, "Lom") for day in DAYS]
