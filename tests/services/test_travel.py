"""A journey without files: nothing is lost by it, nothing comes back by itself, and a colleague lets it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy, TravelPolicy
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.consent import DisclosureNote
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.away.travel import Stage, Waits
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.travellers import requests_of, travel_of
from wire.directory import Role

__all__ = ["astrid", "county", "mats", "rojda"]

CONTENT = (CompartmentKind.PERSON_FILE, CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE)


def file_of(founder: Colleague, alias: str, *handlers: Colleague) -> CompartmentId:
    records = [Person(alias=alias), JournalNote(text=f"om {alias}"), *(grant(other) for other in handlers)]
    return founder.ledger.found(CompartmentKind.PERSON_FILE, records)


def here(colleague: Colleague) -> set[str]:
    return {info.card.alias for info in colleague.ledger.compartments(*CONTENT)}


def notes(colleague: Colleague, file: CompartmentId) -> list[str]:
    return [note.record.text for note in colleague.ledger.all(file, JournalNote)]


def refused(reason: Reason) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=reason.value)


def leave(county: SyncedCounty, traveller: Colleague, *files: CompartmentId) -> None:
    """Prepare, be in touch, leave."""
    travel = travel_of(traveller)
    travel.prepare(frozenset(files))
    county.settle()
    assert travel.proceed()


def test_a_colleague_lets_the_chosen_files_come_back(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Chosen ones go, others stay; what the colleague writes meanwhile is there afterwards."""
    taken, stays = file_of(astrid, "Tall", mats), file_of(astrid, "Gran", mats)
    county.settle()
    back_on = date(2026, 9, 20)
    travel = travel_of(astrid)
    journey = travel.prepare(frozenset({taken}), back_on)
    assert (journey.stage, journey.files, journey.waits) == (Stage.PREPARED, 1, (Waits("", 0, None),))
    assert [one.member for one in journey.approvers] == [mats.member]
    assert not travel.proceed()
    county.settle()
    assert travel.proceed()
    assert here(astrid) == {"Gran"}
    assert astrid.ledger.compartments(CompartmentKind.JOURNEY) == []
    [away] = requests_of(mats).travelling()
    assert (away.traveller.member, away.left_on, away.back_on) == (astrid.member, today(county.clock), back_on)
    assert requests_of(mats).all() == ()
    mats.ledger.create(taken, JournalNote(text="medan Astrid reser"))
    county.settle()
    assert here(astrid) == {"Gran"}

    assert travel.ask_back().stage is Stage.ASKED
    county.settle()
    assert not travel.proceed()
    [asked] = requests_of(mats).all()
    assert (asked.traveller.member, asked.files, asked.aliases, asked.back_on) == (astrid.member, 1, ("Tall",), back_on)
    requests_of(mats).approve(asked.id)
    county.settle()
    assert travel.proceed()
    county.settle()
    assert here(astrid) == {"Tall", "Gran"}
    assert notes(astrid, taken) == ["om Tall", "medan Astrid reser"]
    assert travel.journey() is None
    astrid.ledger.create(taken, JournalNote(text="hemma igen"))
    county.settle()
    assert notes(mats, taken)[-1] == "hemma igen"
    assert mats.ledger.compartments(CompartmentKind.JOURNEY) == []
    assert (requests_of(mats).all(), requests_of(mats).travelling()) == ((), ())
    assert stays in {info.id for info in astrid.ledger.compartments(*CONTENT)}


def test_without_her_colleagues_word_nothing_comes_back(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Not by syncing, not by starting the program again, and not by asking the server."""
    file = file_of(mats, "Tall", astrid)  # her keys came in an envelope, which the server still had
    county.settle()
    leave(county, astrid, file)
    for _ in range(3):
        astrid = county.restart(astrid)
        county.settle()
        assert not travel_of(astrid).proceed()
    assert here(astrid) == set()
    with refused(Reason.AWAY_FOR_JOURNEY):
        astrid.ledger.all(file, JournalNote)


def test_a_colleague_may_say_not_yet(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """With a reason; then she may be asked again."""
    file = file_of(astrid, "Tall", mats)
    county.settle()
    leave(county, astrid, file)
    travel = travel_of(astrid)
    travel.ask_back()
    county.settle()
    [asked] = requests_of(mats).all()
    with refused(Reason.TEXT_MISSING):
        requests_of(mats).decline(asked.id, " ")
    requests_of(mats).decline(asked.id, "Ring mig först")
    county.settle()
    assert travel.proceed()
    journey = travel.journey()
    assert journey is not None
    assert (journey.stage, journey.declined) == (Stage.DECLINED, "Ring mig först")
    requests_of(mats).approve(asked.id)  # she rang
    county.settle()
    assert travel.proceed()
    county.settle()
    assert here(astrid) == {"Tall"}


def test_a_lone_worker_asks_her_manager(county: SyncedCounty, astrid: Colleague) -> None:
    """Who gets a ticket, and neither keys nor words."""
    manager = county.join(Role.MANAGER)
    county.settle()
    file = file_of(astrid, "Tall")
    county.settle()
    assert [one.member for one in travel_of(astrid).plan(frozenset({file})).approvers] == [manager.member]
    leave(county, astrid, file)
    assert here(astrid) == set()
    assert manager.mailbox.keys(file) is None
    travel_of(astrid).ask_back()
    county.settle()
    [asked] = requests_of(manager).all()
    assert asked.aliases == ()
    requests_of(manager).approve(asked.id)
    county.settle()
    assert travel_of(astrid).proceed()
    assert notes(astrid, file) == ["om Tall"]


def test_policy_lets_the_countys_coordinators_do_it_too(county: SyncedCounty, astrid: Colleague) -> None:
    """Where a unit has no manager who is at her desk."""
    county.join(Role.COORDINATOR)  # at a municipality: none of the county's team
    petra = county.join_team()
    county.settle()
    file = file_of(astrid, "Tall")
    county.settle()
    assert travel_of(astrid).plan(frozenset({file})).approvers == ()
    with refused(Reason.NOBODY_APPROVES):
        travel_of(astrid).prepare(frozenset({file}))
    policy = Policy(travel=TravelPolicy(approver="coordinator"))
    plan = travel_of(astrid, policy).plan(frozenset({file}))
    assert [one.member for one in plan.approvers] == [petra.member]


def test_nothing_leaves_before_the_ticket_and_every_word_have_arrived(county: SyncedCounty, astrid: Colleague) -> None:
    """It is said exactly what waits, since when; and where nobody else has the file there is no way around it."""
    county.join(Role.MANAGER)
    file = file_of(astrid, "Tall")
    county.settle()
    written_at = county.clock.now()
    astrid.ledger.create(file, JournalNote(text="ännu inte skickat"))
    county.clock.turn(hours=1)
    travel = travel_of(astrid)
    journey = travel.prepare(frozenset({file}))
    [file_waits, ticket_waits] = journey.waits
    assert (file_waits.alias, file_waits.changes) == ("Tall", 1)
    assert 0 <= (file_waits.since or 0) - written_at < 1_000
    assert ticket_waits == Waits("", 0, None)
    assert not travel.proceed()
    with refused(Reason.NO_OTHER_HOLDER):
        travel.depart()
    assert here(astrid) == {"Tall"}
    county.settle()
    assert travel.proceed()
    assert here(astrid) == set()


def test_where_a_colleague_has_the_file_it_can_leave_without_coverage(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """What waited is sealed, goes out at the next contact, and is there when all comes back."""
    file = file_of(astrid, "Tall", mats)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="vid vägkanten"))
    travel = travel_of(astrid)
    travel.prepare(frozenset({file}))
    assert travel.depart().stage is Stage.AWAY
    assert here(astrid) == set()
    county.settle()
    assert notes(mats, file) == ["om Tall", "vid vägkanten"]
    travel.ask_back()
    county.settle()
    requests_of(mats).approve(requests_of(mats).all()[0].id)
    county.settle()
    assert travel.proceed()
    county.settle()
    assert notes(astrid, file) == ["om Tall", "vid vägkanten"]


def test_a_file_takes_along_all_that_tells_of_the_same_person(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Its assignment and its copies; what belongs to no file is chosen by itself."""
    brief = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    file = astrid.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Tall"), Assignment(compartment=brief), grant(mats)]
    )
    copy = mats.ledger.found(CompartmentKind.DISCLOSURE, [DisclosureNote(alias="Björk"), grant(astrid, READER)])
    county.settle()
    choices = travel_of(astrid).choices()
    assert [(choice.alias, choice.parts) for choice in choices] == [("Tall", (file, brief)), ("Björk", (copy,))]
    assert choices[0].holders == frozenset()  # Mats has the file, and not the assignment
    assert [one.member for one in travel_of(astrid).plan(frozenset({copy})).approvers] == [mats.member]
    leave(county, astrid, file, copy)
    assert here(astrid) == set()
    assert here(rojda) == {"Tall"}


def test_it_can_be_called_off_before_anything_has_left(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The ticket is taken back from everybody."""
    file = file_of(astrid, "Tall", mats)
    county.settle()
    travel = travel_of(astrid)
    travel.prepare(frozenset({file}))
    astrid.sync()
    mats.sync()
    assert len(requests_of(mats).travelling()) == 1
    travel.cancel()
    county.settle()
    assert (travel.journey(), requests_of(mats).travelling(), here(astrid)) == (None, (), {"Tall"})


def test_nobody_can_ask_for_anothers_files(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A wish counts only from the one who left."""
    file = file_of(astrid, "Tall", mats)
    county.settle()
    leave(county, astrid, file)
    county.settle()
    [info] = mats.ledger.compartments(CompartmentKind.JOURNEY)
    [departure] = mats.ledger.all(info.id, Departure)
    rojda.ledger.found(CompartmentKind.JOURNEY, [Return(journey=departure.record.journey), grant(mats)])
    county.settle()
    assert requests_of(mats).all() == ()


@pytest.mark.parametrize("kind", [Departure, Return])
def test_a_ticket_is_never_shown(kind: type[Departure | Return]) -> None:
    """Not in a trace, not in a log."""
    assert "secret" not in repr(kind(ticket=b"secret"))
