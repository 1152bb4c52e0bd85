"""The municipality's recovery key: made, let into every file of the unit, tried once a year, replaced after use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.county.administration import Administration, NewMember
from desktop.services.file.person_files import PersonFiles
from desktop.services.recovery.municipality_recovery import MunicipalityRecovery, Proposal
from desktop.services.recovery.recovery_papers import PaperKey, join
from desktop.storage.vault import Vault
from tests.support.programs import found_county
from tests.support.vaults import HandClock, make_vault
from wire.directory import Role
from wire.invitation import Invitation
from wire.messages import Kind

KEY = NewMember("Återställningsnyckeln", "", "", "2305", (Role.RECOVERY,))
OFFICERS = ("Mats Ederborg", "Inger Backlund")


class Unit:
    """Gun-Britt's vault in Bräcke, whose computer also keeps the county's directory."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.vault: Vault = make_vault(folder, device=None, clock=self.clock)
        vault = self.vault
        self.members = found_county(vault, self.clock, Role.SOCIAL_WORKER)
        self.administration = Administration(vault.ledger, vault.mailbox, self.members, vault.settings, self.clock)
        self.recovery = MunicipalityRecovery(vault.ledger, vault.mailbox, self.members, vault.settings, self.clock)
        self._position = 0

    def propose(self) -> Proposal:
        """By an administrator's invitation."""
        return self.recovery.propose(self.administration.invite(KEY))

    def let_in(self, proposal: Proposal) -> int:
        """The application reaches the administrator, who says yes; the key's member number."""
        self._position += 1
        self.vault.mailbox.receive([Delivered(self._position, Kind.APPLICATION, proposal.application)], self._position)
        [applicant] = self.administration.applicants()
        return self.members.member_of(self.administration.approve(applicant))

    def make(self) -> tuple[Proposal, int]:
        proposal = self.propose()
        self.recovery.announce(proposal, OFFICERS)
        return proposal, self.let_in(proposal)

    def file(self, alias: str) -> CompartmentId:
        return self.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=alias)])

    def rights(self, compartment: CompartmentId, member: int) -> Right:
        return self.members.rights(compartment, today(self.clock)).get(member, Right(0))


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[Unit]:
    made = Unit(tmp_path / "vault")
    yield made
    made.vault.close()


def test_there_is_none_then_it_waits_then_it_is_a_member(unit: Unit) -> None:
    """Each step is told, with who keeps the papers."""
    assert unit.recovery.standing().member is None
    proposal = unit.propose()
    assert not unit.recovery.standing().waiting  # nothing is done before both papers are in their envelopes
    unit.recovery.announce(proposal, OFFICERS)
    assert unit.recovery.standing().waiting
    member = unit.let_in(proposal)
    standing = unit.recovery.standing()
    assert (standing.member, standing.waiting, standing.keepers) == (member, False, OFFICERS)
    assert standing.made_on == today(unit.clock)


def test_nothing_secret_of_it_is_kept(unit: Unit) -> None:
    """Neither seed nor half, in no record, setting or queue: the public keys are all that is there."""
    proposal, _ = unit.make()
    key = join(*proposal.papers, unit.vault.mailbox.identity().county)
    secrets = (key.seed, key.signing.secret, key.sealing.secret, *(half.encode() for half in proposal.papers))
    kept = [repr(unit.vault.settings.get("municipality_recovery/pending")).encode()]
    kept += [frame.body for frame in unit.vault.mailbox.outgoing()]
    for info in unit.vault.ledger.compartments():
        kept += [repr(change).encode() for change in unit.vault.mailbox.own_changes(info.id, 1_000)]
    assert not any(secret in blob for secret in secrets for blob in kept)
    assert proposal.papers[0] not in repr(proposal)


def test_an_invitation_of_another_county_makes_no_key(unit: Unit) -> None:
    """Nor one with a slip."""
    for text in (Invitation.create("https://other.example", bytes(16)).text(), "AAAAA BBBBB"):
        with pytest.raises(KnownError) as raised:
            unit.recovery.propose(text)
        assert raised.value.reason is Reason.INVITATION_WRONG


def test_it_is_let_into_old_files_and_founded_into_new_ones(unit: Unit) -> None:
    """With the right to let a new handler in, and on a basis of its own that everyone can see."""
    old = unit.file("Tall")
    _, key = unit.make()
    unit.recovery.settle()
    new = PersonFiles(unit.vault.ledger, unit.members, unit.clock).create("Gran", "tree")
    for file in (old, new):
        assert unit.rights(file, key) == HANDLER
        [grant] = [seen.record for seen in unit.vault.ledger.all(file, Grant) if seen.record.member == key]
        assert grant.basis is GrantBasis.RECOVERY


def test_settling_again_writes_nothing(unit: Unit) -> None:
    """It is run each day, and at all news."""
    file = unit.file("Tall")
    unit.make()
    unit.recovery.settle()
    before = len(unit.vault.ledger.all(file, Grant))
    unit.recovery.settle()
    unit.vault.settings.set("municipality_recovery/let_in", None)  # as if it had forgotten
    unit.recovery.settle()
    assert len(unit.vault.ledger.all(file, Grant)) == before


def test_a_newer_key_takes_the_place_of_the_older(unit: Unit) -> None:
    """When the administrator has ended the old one, its grants end, and only the new one can let in."""
    file = unit.file("Tall")
    first, old = unit.make()
    unit.recovery.settle()
    unit.clock.turn(days=1)
    _, new = unit.make()
    from wire.directory import Ended

    unit.administration._lines.append(Ended(old))
    unit.members.refresh()
    unit.recovery.settle()
    assert unit.rights(file, new) == HANDLER
    assert unit.rights(file, old) == Right(0)
    assert not unit.recovery.drill(*first.papers, "båda")  # the old papers are whole, and no longer the key


def test_the_drill_proves_the_key_and_is_due_once_a_year(unit: Unit) -> None:
    """The papers of the day, in either order; the day is written down with the names."""
    proposal, _ = unit.make()
    one, other = proposal.papers
    unit.clock.turn(days=364)
    assert not unit.recovery.standing().drill_due
    unit.clock.turn(days=1)
    assert unit.recovery.standing().drill_due
    assert unit.recovery.drill(other, one, "Mats Ederborg och Inger Backlund")
    standing = unit.recovery.standing()
    assert (standing.drilled_on, standing.drill_due) == (today(unit.clock), False)


def test_a_drill_that_fails_is_no_drill(unit: Unit) -> None:
    """Papers of a key that the county does not know; a slip; the same paper twice."""
    proposal, _ = unit.make()
    unit.clock.turn(days=400)
    county = unit.vault.mailbox.identity().county
    assert not unit.recovery.drill(*PaperKey.generate().halves(county), "båda")
    for one, other, reason in (
        (proposal.papers[0], proposal.papers[0], Reason.PAPERS_DIFFER),
        (proposal.papers[0][:-1], proposal.papers[1], Reason.PAPER_WRONG),
    ):
        with pytest.raises(KnownError) as raised:
            unit.recovery.drill(one, other, "båda")
        assert raised.value.reason is reason
    assert unit.recovery.standing().drill_due


def test_without_a_key_there_is_nothing_to_try(unit: Unit) -> None:
    with pytest.raises(KnownError) as raised:
        unit.recovery.drill("", "", "båda")
    assert raised.value.reason is Reason.GONE


def test_a_key_has_no_other_role(unit: Unit) -> None:
    """It is nobody's, so that it can do nothing but what it is for."""
    with pytest.raises(KnownError) as raised:
        unit.administration.invite(NewMember("x", "", "", "2305", (Role.RECOVERY, Role.ADMINISTRATOR)))
    assert raised.value.reason is Reason.NOT_ALLOWED
