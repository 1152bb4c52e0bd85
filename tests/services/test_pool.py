"""The pool: cards without names, the way into it, and a search that never asks where somebody comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain import codebook
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import PoolPolicy, RetentionPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Mode
from desktop.domain.records.pool import (
    Band,
    Candidate,
    CardStanding,
    ClientWish,
    DropOut,
    Interview,
    Pool,
    PoolCard,
    PoolOwner,
    Source,
    Stage,
    Wish,
)
from desktop.services.pool.candidates import Candidates
from desktop.services.pool.distance import band
from desktop.services.pool.pools import Pools, Wanted
from tests.support.shared_desk import SharedDesk, number

POLICY = PoolPolicy(themes=("Rollen", "Sekretess"))


@dataclass
class Office:
    desk: SharedDesk
    pools: Pools
    candidates: Candidates

    def ready(self, name: str, card: PoolCard) -> Projection[Candidate]:
        """Somebody who has come all the way."""
        seen = self.candidates.begin(name, Source.UNIVERSITY)
        day = today(self.desk.clock)
        whole = replace(
            seen.record,
            register_checked_on=day,
            register_checked_by="Petra Norlin",
            secrecy_signed_on=day,
            approved_on=day,
            approved_by="Petra Norlin",
        )
        return self.candidates.put_in_pool(self.candidates.edit(seen, whole), card)


def make_office(desk: SharedDesk, policy: PoolPolicy = POLICY) -> Office:
    ledger, clock = desk.vault.ledger, desk.clock
    pools = Pools(ledger, desk, clock, policy)
    return Office(desk, pools, Candidates(ledger, desk, clock, pools, policy, RetentionPolicy()))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    desk = SharedDesk(tmp_path / "vault")
    desk.sit(cast.PETRA)
    yield make_office(desk)
    desk.close()


def codes(found: object) -> list[str]:
    return [one.seen.record.code for one in found]  # type: ignore[attr-defined]


FORBIDDEN = ("ethnic", "religio", "congregation", "origin", "nationality", "faith", "race", "birthplace", "background")


def test_no_record_has_a_field_for_origin_or_belief() -> None:
    """Not in the pool, and nowhere else either (P17)."""
    fields = [f"{kind.__name__}.{name}" for kind in codebook.KINDS.values() for name in kind.__struct_fields__]
    assert [field for field in fields if any(word in field.casefold() for word in FORBIDDEN)] == []


def test_a_card_has_no_name_no_place_of_its_own_and_no_age() -> None:
    """Who somebody is lies with the candidate (P12, P29)."""
    assert {"name", "phone", "address", "age", "born", "gender", "personal_number"} & set(
        PoolCard.__struct_fields__
    ) == set()


def test_nobody_is_put_in_the_pool_before_what_the_law_asks_is_written(office: Office) -> None:
    """The missing fields are named, and nothing is lost."""
    seen = office.candidates.begin("Rut Löfdahl", Source.SOCIAL_MEDIA)
    with pytest.raises(KnownError) as refused:
        office.candidates.put_in_pool(seen, PoolCard(region="2305"))
    assert refused.value.reason is Reason.CANDIDATE_INCOMPLETE
    assert refused.value.detail["fields"] == ("register_checked_on", "secrecy_signed_on", "approved_on", "approved_by")
    assert office.pools.cards() == ()


def test_cards_get_numbers_and_nothing_of_the_candidate(office: Office) -> None:
    """Kort 1, Kort 2; the search works for a social worker."""
    office.ready("Rut Löfdahl", PoolCard(region="2305", languages=("sv",)))
    office.ready("Ulla Påhlman", PoolCard(region="2321", languages=("sv", "fa"), modes=(Mode.VIDEO,)))
    assert [card.record.code for card in office.pools.cards()] == ["Kort 1", "Kort 2"]
    office.desk.sit(cast.GUN_BRITT)
    assert codes(office.pools.search(Wanted(language="fa"))) == ["Kort 2"]
    assert codes(office.pools.search(Wanted(modes=(Mode.MET,)))) == ["Kort 1"]


def test_those_from_elsewhere_come_first_unless_the_person_wants_otherwise(office: Office) -> None:
    """And "inte någon härifrån" leaves those out who live in the same municipality (P15, P17)."""
    office.ready("Rut Löfdahl", PoolCard(region="2305"))
    office.ready("Ulla Påhlman", PoolCard(region="2321"))
    office.desk.sit(cast.GUN_BRITT)
    assert codes(office.pools.search(Wanted())) == ["Kort 2", "Kort 1"]
    assert codes(office.pools.search(Wanted(), ClientWish(from_here=Wish.WANTED))) == ["Kort 1", "Kort 2"]
    assert codes(office.pools.search(Wanted(), ClientWish(from_here=Wish.NOT_WANTED))) == ["Kort 2"]
    assert codes(office.pools.search(Wanted(farthest=Band.SAME))) == ["Kort 1"]


def test_a_wish_for_somebody_alike_only_looks_at_what_was_offered(office: Office) -> None:
    """Those who have told of it themselves come first; the others are still there."""
    office.ready("Rut Löfdahl", PoolCard(region="2321"))
    office.ready("Ulla Påhlman", PoolCard(region="2321", offered="Har själv levt skyddat och berättar gärna om det."))
    assert codes(office.pools.search(Wanted(here="2305"), ClientWish(alike=Wish.WANTED))) == ["Kort 2", "Kort 1"]


def test_a_card_that_cannot_commit_long_enough_is_left_out(office: Office) -> None:
    """One that says nothing of it is still there (P07)."""
    office.ready("Rut Löfdahl", PoolCard(region="2321", commits_until=date(2027, 6, 30)))
    office.ready("Ulla Påhlman", PoolCard(region="2321"))
    assert codes(office.pools.search(Wanted(until=date(2027, 6, 1)))) == ["Kort 1", "Kort 2"]
    assert codes(office.pools.search(Wanted(until=date(2027, 12, 1)))) == ["Kort 2"]


def test_an_organisation_has_its_agreement_by_policy(tmp_path: Path) -> None:
    """With its days; the county's coordinators keep the cards (P14)."""
    desk = SharedDesk(tmp_path / "vault")
    desk.sit(cast.PETRA)
    agreed = PoolPolicy(owner="civil_society", organisation="Kvinnojouren", agreement_until=date(2027, 12, 31))
    office = make_office(desk, agreed)
    [pool] = desk.vault.ledger.all(office.pools.ensure(), Pool)
    desk.close()
    assert (pool.record.organisation, pool.record.agreement_until) == ("Kvinnojouren", date(2027, 12, 31))
    assert pool.record.owner is PoolOwner.CIVIL_SOCIETY


def test_bands_tell_how_far_it_is_between_municipalities() -> None:
    """A place outside the table is said to be unknown."""
    assert band("2305", "2305") is Band.SAME
    assert band("2380", "2309") is Band.NEAR
    assert band("2305", "2321") is Band.FAR
    assert band("2361", "2313") is Band.VERY_FAR
    assert band("2305", "0180") is Band.UNKNOWN


def test_social_workers_read_the_cards_and_coordinators_edit_them(office: Office) -> None:
    """By grants, so by keys; contact persons are not among them."""
    pool = office.pools.ensure()
    office.pools.settle()
    held = office.desk.rights(pool, today(office.desk.clock))
    assert held[number(cast.GUN_BRITT)] == Right.READ
    assert Right.EDIT in held[number(cast.PETRA)]
    assert number(cast.ULLA) not in held


def test_a_municipality_may_own_its_pool_by_policy(tmp_path: Path) -> None:
    """Then its own social workers keep it, and nobody else has it (P13)."""
    desk = SharedDesk(tmp_path / "vault")
    office = make_office(desk, PoolPolicy(owner="municipality"))
    held = desk.rights(office.pools.ensure(), today(desk.clock))
    units = {desk.member(member).unit_code for member in held}
    desk.sit(cast.PETRA)
    owns = office.pools.owns()
    desk.close()
    assert units == {"2305"}
    assert not owns


def test_a_social_worker_makes_no_card_in_the_countys_pool(office: Office) -> None:
    """She reads."""
    office.desk.sit(cast.GUN_BRITT)
    with pytest.raises(KnownError) as refused:
        office.pools.ensure()
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_one_who_does_not_go_on_is_erased_after_the_policys_days(office: Office) -> None:
    """The interview sooner than the rest (P08, P09, L21)."""
    seen = office.candidates.begin("Rut Löfdahl", Source.ADVERTISEMENT)
    day = today(office.desk.clock)
    seen = office.candidates.interview(seen, "Vill gärna, men har ont om tid.", "Petra Norlin", day)
    seen = office.candidates.drop_out(seen, DropOut.TIME)
    assert (seen.record.stage, seen.record.erase_on) == (Stage.ENDED, day + timedelta(days=180))
    office.desk.clock.turn(days=91)
    office.candidates.settle()
    [view] = office.candidates.all()
    assert view.interview is None
    assert not interviews(office)
    office.desk.clock.turn(days=100)
    office.candidates.settle()
    assert office.candidates.all() == ()


def interviews(office: Office) -> list[Interview]:
    ledger = office.desk.vault.ledger
    infos = ledger.compartments(CompartmentKind.CANDIDATE)
    return [seen.record for info in infos for seen in ledger.all(info.id, Interview)]


def test_one_who_has_been_in_the_pool_is_not_forgotten_and_her_card_is_taken_back(office: Office) -> None:
    """Assignments of hers may still be asked about."""
    seen = office.ready("Ulla Påhlman", PoolCard(region="2321"))
    seen = office.candidates.drop_out(seen, DropOut.MOVED)
    assert seen.record.erase_on is None
    assert office.pools.cards()[0].record.standing is CardStanding.WITHDRAWN
    assert office.pools.search(Wanted()) == ()


def test_evenings_are_written_for_several_at_once_and_make_a_certificate(office: Office) -> None:
    """Also for one who never comes into the pool (P10, P35)."""
    rut, siri = (office.candidates.begin(name).ref.compartment for name in ("Rut Löfdahl", "Siri Norberg"))
    with pytest.raises(KnownError) as refused:
        office.candidates.certificate(rut)
    assert refused.value.reason is Reason.NOTHING_ATTENDED
    office.candidates.attend((rut, siri), office.candidates.evening(1))
    office.candidates.attend((rut,), office.candidates.evening(2))
    office.candidates.attend((siri,), replace(office.candidates.evening(2), present=False))
    certificate = office.candidates.certificate(rut)
    assert (certificate.evenings, certificate.hours, certificate.themes) == (2, 6, ("Rollen", "Sekretess"))
    assert not certificate.whole
    assert office.candidates.get(siri).evenings == 1


def test_an_interview_is_not_held_tomorrow(office: Office) -> None:
    """A clear answer, and nothing is written."""
    seen = office.candidates.begin("Rut Löfdahl")
    with pytest.raises(KnownError) as refused:
        office.candidates.interview(seen, "Text", "Petra", date(2030, 1, 1))
    assert refused.value.reason is Reason.SESSION_IN_FUTURE
