"""Who is who: numbers from the signed directory, names from the county's own compartment."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind
from desktop.domain.records.membership import MemberName, UnitName
from desktop.sync.members import CountyMembers
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.vaults import HandClock, make_vault
from wire.directory import Role


def test_who_works_here(county: SyncedCounty, astrid: Colleague) -> None:
    """Her device, member, unit and roles, by the directory alone."""
    me = astrid.members.me
    assert (me.device, me.member) == (astrid.device, astrid.member)
    assert (me.unit, me.unit_code, me.roles) == (county.county.unit, "2305", {Role.SOCIAL_WORKER})


def test_a_name_that_nobody_vouches_for_is_empty(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Names that a member writes in a directory compartment of her own count nowhere, not even here."""
    astrid.ledger.found(CompartmentKind.DIRECTORY, [MemberName(member=mats.member, name="Kungen")])
    astrid.members.refresh()
    assert astrid.members.member(mats.member).name == ""


def test_an_unknown_number_is_nobody(astrid: Colleague) -> None:
    """No error for a number from a directory that has not come yet: nobody, no unit, no computer."""
    nobody = astrid.members.member(4_711)
    assert (nobody.name, nobody.active, nobody.roles) == ("", False, frozenset())
    assert (astrid.members.member_of(4_711), astrid.members.unit(4_711)) == (0, ("", ""))


def test_members_by_role_and_unit(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> None:
    """Active ones, of one role, anywhere or at one unit."""
    county.settle()
    workers = [info.member for info in astrid.members.with_role(Role.SOCIAL_WORKER)]
    assert workers == [astrid.member, mats.member]
    assert astrid.members.with_role(Role.CONTACT_PERSON, unit=4_711) == []
    assert astrid.members.unit_number("2305") == county.county.unit
    known = len(county.county.lines)
    county.county.end(mats.member)
    county.server.sync(county.admin, *county.county.new_lines(known))
    astrid.sync()
    assert [info.member for info in astrid.members.with_role(Role.SOCIAL_WORKER)] == [astrid.member]
    assert not astrid.members.member(mats.member).active


def test_rights_are_computed_from_the_grants(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """What *Vem ser vad* shows is what keys are sealed by."""
    county.settle()
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [grant(mats), grant(rojda, CONTRIBUTOR)])
    assert astrid.members.rights(file, today(county.clock)) == {
        astrid.member: HANDLER,
        mats.member: HANDLER,
        rojda.member: CONTRIBUTOR,
    }


def test_names_come_with_the_county_s_directory(county: SyncedCounty, astrid: Colleague) -> None:
    """Written at an administrator's computer, read at everybody's, and new ones as soon as they come."""
    admin = county.seat(county.admin)
    names = [UnitName(unit=county.county.unit, name="Bräcke"), MemberName(member=astrid.member, name="Astrid Lund")]
    compartment = admin.ledger.found(CompartmentKind.DIRECTORY, [*names, grant(astrid, CONTRIBUTOR)])
    county.settle()
    info = astrid.members.member(astrid.member)
    assert (info.name, info.unit_name) == ("Astrid Lund", "Bräcke")
    admin.ledger.create(compartment, MemberName(member=admin.member, name="Kerstin Dahl"))
    county.settle()
    assert astrid.members.member(admin.member).name == "Kerstin Dahl"


def test_before_it_is_let_in_a_computer_is_nobody_s(tmp_path: Path) -> None:
    """There is no «me» until an administrator has approved."""
    vault = make_vault(tmp_path / "vault", device=None, clock=HandClock())
    with pytest.raises(LookupError):
        _ = CountyMembers(vault.ledger, vault.mailbox).me
    vault.close()
