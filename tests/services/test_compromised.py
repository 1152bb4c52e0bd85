"""Röjd: who loses access, what is called otherwise, and what can be undone (I03)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import SafetyHeading
from desktop.services.access.handlers import Handlers
from desktop.services.file.person_files import PersonFiles
from desktop.services.log.access_log import AccessLog
from desktop.services.safety.compromised import Compromised
from desktop.services.safety.safety_plans import SafetyPlans
from tests.support.shared_desk import SharedDesk, number


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def service(desk: SharedDesk) -> Compromised:
    ledger, clock = desk.vault.ledger, desk.clock
    log = AccessLog(ledger, desk, desk.vault.settings, clock)
    plans, people = SafetyPlans(ledger, desk, clock, log), PersonFiles(ledger, desk, clock)
    return Compromised(ledger, desk, clock, plans, people, Handlers(ledger, desk, clock))


@pytest.fixture
def file(desk: SharedDesk) -> CompartmentId:
    """With a contact person at work."""
    file = desk.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", sign="tree")])
    grant = Grant(member=number(ULLA), rights=int(CONTRIBUTOR), basis=GrantBasis.DECISION)
    room = desk.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall", sign="tree"), grant])
    terms = Assignment(status=AssignmentStatus.RUNNING, contact_person=number(ULLA), compartment=room)
    desk.vault.ledger.create(file, terms)
    return file


def brief(desk: SharedDesk, file: CompartmentId) -> tuple[Brief, Grant]:
    [assignment] = desk.vault.ledger.all(file, Assignment)
    room = CompartmentId(assignment.record.compartment)
    [seen] = desk.vault.ledger.all(room, Brief)
    [grant] = [one for one in desk.vault.ledger.all(room, Grant) if one.record.member == number(ULLA)]
    return seen.record, grant.record


def test_a_contact_person_is_shut_out_and_let_in_again(
    desk: SharedDesk, service: Compromised, file: CompartmentId
) -> None:
    """Her grant ends, which new keys follow; undoing it gives it back."""
    event = service.begin(file)
    undo = service.shut_out(event, {number(ULLA)})
    assert brief(desk, file)[1].ended_at is not None
    now = service.of(file)
    assert now is not None
    assert [one for one in now.access if one.member == number(ULLA)] == []
    assert len(now.shut_out) == 1
    undo()
    assert brief(desk, file)[1].ended_at is None
    again = service.of(file)
    assert again is not None
    assert again.shut_out == ()


def test_nobody_shuts_herself_out(service: Compromised, file: CompartmentId) -> None:
    """A file never stands without anybody; and nobody chosen is nobody shut out."""
    event = service.begin(file)
    for chosen in ({number(GUN_BRITT)}, set()):
        with pytest.raises(KnownError) as refused:
            service.shut_out(event, chosen)
        assert refused.value.reason is Reason.NOT_ALLOWED


def test_a_new_alias_reaches_what_the_contact_person_has(
    desk: SharedDesk, service: Compromised, file: CompartmentId
) -> None:
    """And goes back when it is undone."""
    event = service.begin(file)
    undo = service.rename(event, "Vik")
    assert (desk.vault.ledger.info(file).card.alias, brief(desk, file)[0].alias) == ("Vik", "Vik")
    undo()
    assert (desk.vault.ledger.info(file).card.alias, brief(desk, file)[0].alias) == ("Tall", "Tall")


def test_one_is_open_at_a_time(service: Compromised, file: CompartmentId) -> None:
    """Pressed again, the open one goes on; closed, it can be opened by undo; every heading is to be read."""
    event = service.begin(file)
    assert service.begin(file).ref == event.ref
    now = service.of(file)
    assert now is not None
    assert set(now.unread) == set(SafetyHeading)
    undo = service.close(event)
    assert service.of(file) is None
    undo()
    assert service.of(file) is not None


def test_who_must_know_has_a_word(service: Compromised, file: CompartmentId) -> None:
    """An empty line is refused; a mark can be taken back."""
    event = service.begin(file)
    with pytest.raises(KnownError) as refused:
        service.add_told(event, "  ")
    assert refused.value.reason is Reason.TEXT_MISSING
    step = service.add_told(event, "polisen")
    told = service.mark_told(step, told=True)
    assert told.record.done_at is not None
    assert service.mark_told(told, told=False).record.done_at is None
