"""Consent, disclosure and withdrawal between real vaults, through the real engine and the real server's service."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from county_server.store.schema import frame
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, DisclosedItem, DisclosureNote, Giver, Information
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.access.who_sees_what import WhoSees
from desktop.services.consent.consents import Consents, ConsentView
from desktop.services.consent.disclosures import Disclosures
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire import directory as lines
from wire.directory import Role
from wire.messages import Kind


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


@pytest.fixture
def team(county: SyncedCounty) -> int:
    """The county's team, a unit of its own."""
    return add_line(county, lines.Unit("23"))


def add_line(county: SyncedCounty, entry: lines.Entry) -> int:
    """A line in the directory, which the server has too."""
    known = len(county.county.lines)
    number = county.county.line(entry)
    county.server.sync(county.admin, *county.county.new_lines(known))
    return number


@pytest.fixture
def gun_britt(county: SyncedCounty) -> Colleague:
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def petra(county: SyncedCounty, team: int, gun_britt: Colleague) -> Colleague:
    member = add_line(county, lines.Member(team, (Role.COORDINATOR,)))
    petra = county.join(member=member)
    county.settle()
    return petra


def consents_of(colleague: Colleague) -> Consents:
    return Consents(colleague.ledger, colleague.members, colleague.clock, Policy())


def disclosures_of(colleague: Colleague) -> Disclosures:
    return Disclosures(colleague.ledger, colleague.members, colleague.clock, Policy())


def file_of(gun_britt: Colleague, *others: Colleague) -> CompartmentId:
    person = Person(alias="Tall", name="Hemligt Namn", situation_now="Bor hos en vän.", wishes="Vill bo kvar.")
    records = [person, JournalNote(text="Stannar i akten."), *(grant(other) for other in others)]
    return gun_britt.ledger.found(CompartmentKind.PERSON_FILE, records)


def give(colleague: Colleague, file: CompartmentId, team: int) -> Projection[Consent]:
    """Läget nu, to the county's team, for half a year."""
    consent = Consent(
        given_by=Giver.PERSON,
        parties=(team,),
        information=(Information.SITUATION_NOW,),
        purpose="Samråd",
        form=ConsentForm.WRITTEN,
        valid_from=date(2026, 9, 1),
        valid_until=date(2027, 3, 1),
        third_persons_named=False,
        age_and_capacity="Myndig.",
    )
    return consents_of(colleague).record(file, consent)


def had_by(colleague: Colleague) -> list[str]:
    """Every text that was disclosed to this computer and is there."""
    infos = colleague.ledger.compartments(CompartmentKind.DISCLOSURE)
    return [item.record.text for info in infos for item in colleague.ledger.all(info.id, DisclosedItem)]


def the_view(colleague: Colleague, file: CompartmentId) -> ConsentView:
    (view,) = consents_of(colleague).list(file)
    return view


def test_the_county_gets_exactly_what_the_consent_names(
    county: SyncedCounty, team: int, gun_britt: Colleague, petra: Colleague
) -> None:
    """With sender, basis and end date; later versions follow; she has nothing else of the municipality's."""
    file = file_of(gun_britt)
    made = disclosures_of(gun_britt).disclose(give(gun_britt, file, team))
    county.settle()
    assert had_by(petra) == ["Bor hos en vän."]
    (info,) = petra.ledger.compartments(CompartmentKind.DISCLOSURE, CompartmentKind.PERSON_FILE)
    (note,) = petra.ledger.all(info.id, DisclosureNote)
    assert (note.record.alias, note.record.sender, note.record.basis_on, note.record.valid_until) == (
        "Tall",
        gun_britt.member,
        date(2026, 9, 1),
        date(2027, 3, 1),
    )
    assert info.id == made.record.compartment
    (view,) = the_view(gun_britt, file).disclosures
    assert (view.sent, view.waiting) == (True, False)

    person = gun_britt.ledger.all(file, Person)[0]
    gun_britt.ledger.edit(person, replace(person.record, situation_now="Har fått ett rum."))
    disclosures_of(gun_britt).follow(file)
    assert the_view(gun_britt, file).disclosures[0].waiting
    county.settle()
    assert had_by(petra) == ["Har fått ett rum."]


def test_a_withdrawal_offline_takes_back_the_copy_at_the_next_contact(
    county: SyncedCounty, team: int, gun_britt: Colleague, petra: Colleague
) -> None:
    """Here at once; then the server holds none of it, the county's copy is gone, and the receipt comes home."""
    file = file_of(gun_britt)
    seen = give(gun_britt, file, team)
    disclosures_of(gun_britt).disclose(seen)
    county.settle()
    (info,) = petra.ledger.compartments(CompartmentKind.DISCLOSURE)
    assert {Kind.FOUND, Kind.SEGMENT} <= held_by_server(county, info.id)

    view = consents_of(gun_britt).withdraw(seen, "Nu räcker det.")
    (told,) = view.taking_back.told
    assert (told.member.member, told.told_at, told.answered_at) == (petra.member, None, None)
    assert had_by(petra) == ["Bor hos en vän."]

    county.clock.turn(minutes=3)
    gun_britt.sync()
    told_at = county.clock.now()
    assert held_by_server(county, info.id) <= {Kind.ERASE}
    (told,) = the_view(gun_britt, file).taking_back.told
    assert (told.told_at, told.answered_at) == (told_at, None)

    county.clock.turn(minutes=2)
    petra.sync()
    assert petra.ledger.compartments(CompartmentKind.DISCLOSURE) == []
    assert petra.mailbox.keys(info.id) is None
    county.settle()
    back = the_view(gun_britt, file).taking_back
    assert back.told[0].answered_at == county.clock.now()
    assert (back.gone_at, back.is_over) == (told_at, True)


def held_by_server(county: SyncedCounty, compartment: CompartmentId) -> set[int]:
    """Kinds of the frames of it that the server's store holds."""
    with county.server.database.read() as connection:
        return set(connection.scalars(select(frame.c.kind).where(frame.c.home == compartment)))


def test_what_never_left_reaches_nobody(
    county: SyncedCounty, team: int, gun_britt: Colleague, petra: Colleague
) -> None:
    """Disclosed and withdrawn without coverage in between."""
    file = file_of(gun_britt)
    seen = give(gun_britt, file, team)
    disclosures_of(gun_britt).disclose(seen)
    consents_of(gun_britt).withdraw(seen)
    county.settle()
    assert had_by(petra) == []
    assert petra.ledger.erasures() == []
    assert len(the_view(gun_britt, file).taking_back.never_sent) == 1


def test_a_colleague_can_withdraw_what_another_disclosed(
    county: SyncedCounty, team: int, gun_britt: Colleague, petra: Colleague
) -> None:
    """The stand-in presses; the county's copy goes, and each computer says where the answers come."""
    stand_in = county.join(Role.SOCIAL_WORKER)
    county.settle()
    file = file_of(gun_britt, stand_in)
    disclosures_of(gun_britt).disclose(give(gun_britt, file, team))
    county.settle()
    view = consents_of(stand_in).withdraw(the_view(stand_in, file).seen)
    assert view.taking_back.ordered_at is not None
    county.settle()
    assert had_by(petra) == []
    assert had_by(gun_britt) == []
    assert the_view(stand_in, file).taking_back.is_over
    assert not the_view(gun_britt, file).taking_back.is_over
    consents_of(stand_in).settle_all()  # as the window does when something has arrived
    county.settle()
    here = the_view(gun_britt, file)
    assert here.withdrawn_by is not None
    assert here.withdrawn_by.member == stand_in.member
    assert (here.taking_back.elsewhere, here.taking_back.is_over) == (True, True)
    assert here.disclosures[0].seen.record.ended_at is not None


def test_what_was_disclosed_after_a_withdrawal_that_had_not_arrived_is_taken_back(
    county: SyncedCounty, team: int, gun_britt: Colleague, petra: Colleague
) -> None:
    """Two handlers offline: one withdraws, the other hands over. When they hear of each other, the stricter holds."""
    stand_in = county.join(Role.SOCIAL_WORKER)
    county.settle()
    file = file_of(gun_britt, stand_in)
    give(gun_britt, file, team)
    county.settle()
    consents_of(stand_in).withdraw(the_view(stand_in, file).seen)
    disclosures_of(gun_britt).disclose(the_view(gun_britt, file).seen)
    county.settle()
    for colleague in (gun_britt, stand_in):
        consents_of(colleague).settle(file)
    county.settle()
    assert had_by(petra) == []
    assert WhoSees(gun_britt.ledger, gun_britt.members, county.clock, Policy()).of(file).gates == ()
