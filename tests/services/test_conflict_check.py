"""SC2 on real computers: what a candidate has declared goes to one handler, and nothing of the client goes anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import PoolPolicy, RetentionPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, LogEntry, Visit
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import Person
from desktop.domain.records.pool import (
    Candidate,
    CardStanding,
    ClientWish,
    ConflictCheck,
    Matching,
    PoolCard,
    Stage,
    Suitability,
    TieKind,
    Wish,
)
from desktop.domain.records.safety import RiskPerson
from desktop.services.log.access_log import AccessLog
from desktop.services.pool.candidates import Candidates
from desktop.services.pool.conflict_checks import ConflictChecks
from desktop.services.pool.matchings import Matchings
from desktop.services.pool.pools import Pools, Wanted
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire.directory import Role


class Worker:
    """Somebody with what this work needs."""

    def __init__(self, colleague: Colleague) -> None:
        self.colleague = colleague
        self.ledger = ledger = colleague.ledger
        members, clock = colleague.members, colleague.clock
        self.log = AccessLog(ledger, members, colleague.vault.settings, clock)
        self.pools = Pools(ledger, members, clock, PoolPolicy())
        self.candidates = Candidates(ledger, members, clock, self.pools, PoolPolicy(), RetentionPolicy())
        self.matchings = Matchings(ledger, members, clock, self.pools, self.candidates)
        self.checks = ConflictChecks(ledger, members, clock, self.matchings, self.log)

    def has(self, kind: CompartmentKind) -> bool:
        return bool(self.ledger.compartments(kind))


@dataclass
class Story:
    county: SyncedCounty
    petra: Worker  # the county's coordinator
    gun_britt: Worker
    love: Worker  # a social worker with another file
    mats: Worker  # the unit's manager
    tall: CompartmentId

    def settle(self) -> None:
        self.county.settle()

    def card(self, code: str) -> Projection[PoolCard]:
        return next(c for c in self.gun_britt.pools.cards() if c.record.code == code)

    def considered(self, code: str = "Kort 1") -> Projection[ConflictCheck]:
        """Gun-Britt has asked, and Petra has told the ties."""
        check = self.gun_britt.checks.consider(self.tall, self.card(code))
        self.settle()
        for one in self.petra.matchings.asked():
            if one.waits_for_ties:
                self.petra.matchings.tell_ties(one.matching.seen.ref.compartment)
        self.settle()
        return check


def make_candidate(petra: Worker, name: str, ties: dict[TieKind, str], card: PoolCard) -> CompartmentId:
    seen = petra.candidates.begin(name, phone="070-174 06 20")
    day = today(petra.colleague.clock)
    whole: Candidate = replace(
        seen.record, register_checked_on=day, secrecy_signed_on=day, approved_on=day, approved_by="Petra Norlin"
    )
    seen = petra.candidates.put_in_pool(petra.candidates.edit(seen, whole), card)
    for kind, words in ties.items():
        petra.matchings.declare(seen.ref.compartment, kind, words)
    return seen.ref.compartment


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with a_county(tmp_path) as county:
        petra, gun_britt, love, mats = (
            Worker(one)
            for one in (
                county.join_team(),
                county.join(Role.SOCIAL_WORKER),
                county.join(Role.SOCIAL_WORKER),
                county.join(Role.MANAGER),
            )
        )
        county.settle()
        make_candidate(
            petra,
            "Rut Löfdahl",
            {TieKind.KIN: "Kusin till Jonas Rask", TieKind.WORKPLACE: "Sågen i Bräcke"},
            PoolCard(region="2305"),
        )
        make_candidate(petra, "Ulla Påhlman", {TieKind.ASSOCIATION: "Hallens hembygd"}, PoolCard(region="2321"))
        tall = gun_britt.ledger.found(
            CompartmentKind.PERSON_FILE,
            [
                Person(alias="Tall", name="Elin Rask", case_number="2027-118"),
                RiskPerson(relation="kusin", name="Jonas Rask", ties="kör lastbil"),
            ],
        )
        county.settle()
        yield Story(county, petra, gun_britt, love, mats, tall)


def everything(worker: Worker) -> str:
    """All that the pool's side has on its computer, as text."""
    found: list[str] = []
    for info in worker.ledger.compartments():
        for kind in (PoolCard, Candidate, Matching, Grant, Visit):
            found += [repr(seen.record) for seen in worker.ledger.all(info.id, kind)]
        found.append(info.id.hex())
    return "\n".join(found)


def test_the_perpetrators_cousin_is_found_and_only_two_read_why(story: Story) -> None:
    """SC2, steps 1 to 3: asked, told, compared, found unsuitable; the card is as it was for others."""
    gun_britt, petra = story.gun_britt, story.petra
    check = story.considered()
    hits = gun_britt.checks.compare(check)
    assert [(hit.kind, hit.somebody, hit.alike) for hit in hits] == [(TieKind.KIN, "kusin", ("jonas", "rask"))]
    gun_britt.checks.conclude(check, Suitability.UNSUITABLE, TieKind.KIN, "Kusin till den som Elin flydde från.")
    story.settle()
    [view] = gun_britt.checks.of(story.tall)
    assert (view.seen.record.outcome, view.seen.record.reason_class) == (Suitability.UNSUITABLE, TieKind.KIN)
    assert view.matching is None, "what she declared is erased when it is needed no more"
    assert [seen.record.text for seen in story.mats.checks.reasons()] == ["Kusin till den som Elin flydde från."]
    assert not petra.has(CompartmentKind.CHECK_REASON)
    assert not story.love.has(CompartmentKind.CHECK_REASON)
    found = story.love.pools.search(Wanted(here="2305"))
    assert {one.seen.record.standing for one in found} == {CardStanding.FREE}
    assert len(found) == 2


def test_a_colleague_in_the_file_sees_the_outcome_and_not_the_reason(story: Story) -> None:
    """The class of the reason is enough for her."""
    check = story.considered()
    story.gun_britt.checks.compare(check)
    story.gun_britt.ledger.create(story.tall, grant(story.love.colleague))
    story.gun_britt.checks.settle(story.tall)
    story.gun_britt.checks.conclude(check, Suitability.UNSUITABLE, TieKind.KIN, "Bara för två.")
    story.settle()
    [view] = story.love.checks.of(story.tall)
    assert view.seen.record.reason_class is TieKind.KIN
    assert view.reason is None
    assert not story.love.has(CompartmentKind.CHECK_REASON)


def test_nothing_of_the_client_reaches_the_pools_side(story: Story) -> None:
    """No alias, no name, no case number and no file: not in what they read, and not in the matching itself (SC2)."""
    check = story.considered()
    story.gun_britt.checks.compare(check)
    story.gun_britt.checks.conclude(check, Suitability.SUITABLE, reason="Elin känner henne inte.")
    story.settle()
    text = everything(story.petra)
    for token in ("Tall", "Elin", "2027-118", story.tall.hex(), repr(bytes(story.tall)), "Jonas känner"):
        assert token not in text
    assert not story.petra.has(CompartmentKind.PERSON_FILE)
    words = ("client", "person", "file", "alias", "case")
    assert [name for name in Matching.__struct_fields__ if any(word in name for word in words)] == []


def test_the_ties_go_to_one_handler_and_who_she_is_only_after_the_match(story: Story) -> None:
    """A social worker who has not asked has neither; before the match there is no name (P12)."""
    check = story.considered("Kort 2")
    assert not story.love.has(CompartmentKind.MATCHING)
    assert not story.gun_britt.has(CompartmentKind.CANDIDATE)
    [view] = story.gun_britt.checks.of(story.tall)
    assert view.matching is not None
    assert view.matching.told is not None
    assert view.matching.told.record.name == ""
    matching = view.matching.seen.ref.compartment
    with pytest.raises(KnownError) as refused:
        story.petra.matchings.tell_who(matching)
    assert refused.value.reason is Reason.NOT_ALLOWED
    story.gun_britt.checks.compare(check)
    story.gun_britt.checks.conclude(check, Suitability.SUITABLE)
    story.settle()
    story.petra.matchings.tell_who(matching)
    story.settle()
    told = story.gun_britt.matchings.view(matching).told
    assert told is not None
    assert (told.record.name, told.record.phone) == ("Ulla Påhlman", "070-174 06 20")
    assert story.card("Kort 2").record.standing is CardStanding.ON_ASSIGNMENT


def test_the_log_says_who_compared_and_not_what_was_found(story: Story) -> None:
    """In the computer's log, and in the file for *Vem har sett detta*."""
    check = story.considered()
    with pytest.raises(KnownError) as refused:
        story.gun_britt.checks.conclude(check, Suitability.SUITABLE)
    assert refused.value.reason is Reason.NOT_COMPARED
    story.gun_britt.checks.compare(check)
    ledger = story.gun_britt.ledger
    marks = [seen.record for seen in ledger.all(story.tall, Visit)]
    assert [(mark.act, mark.what) for mark in marks] == [(Act.COMPARED, "conflict_check")]
    book = story.gun_britt.log.own_books()[0].id
    entries = [seen.record for seen in ledger.all(book, LogEntry)]
    assert [(entry.act, entry.what, entry.reason) for entry in entries] == [(Act.COMPARED, "conflict_check", "")]
    [view] = story.gun_britt.checks.of(story.tall)
    assert view.seen.record.checked_by == story.gun_britt.colleague.member


def test_a_new_tie_asks_the_question_anew_of_those_who_own_an_assignment(story: Story) -> None:
    """Two handlers have Ulla; one learns that she has married into a family; both are told, a third is not (SC2, 6)."""
    gun_britt, petra, love = story.gun_britt, story.petra, story.love
    bjork = love.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Björk")])
    hers = love.checks.consider(bjork, story.card("Kort 2"))
    mine = story.considered("Kort 2")
    for worker, check in ((gun_britt, mine), (love, hers)):
        worker.checks.compare(check)
        worker.checks.conclude(check, Suitability.SUITABLE)
    assert gun_britt.checks.to_check_again() == love.checks.to_check_again() == ()
    story.county.clock.turn(days=42)
    gun_britt.checks.new_tie(mine, TieKind.KIN, "Gift med Peter Rask sedan i mars")
    story.settle()
    [asked] = [one for one in petra.matchings.asked() if one.news]
    petra.matchings.take_in(asked.matching.seen.ref.compartment)
    story.settle()
    assert [(one.alias, one.code, one.news) for one in gun_britt.checks.to_check_again()] == [("Tall", "Kort 2", 1)]
    assert [(one.alias, one.code, one.news) for one in love.checks.to_check_again()] == [("Björk", "Kort 2", 1)]
    assert petra.checks.to_check_again() == story.mats.checks.to_check_again() == ()
    hits = gun_britt.checks.compare(gun_britt.ledger.get(mine.ref, ConflictCheck))
    assert [hit.kind for hit in hits] == [TieKind.KIN]
    assert gun_britt.checks.to_check_again() == ()


def test_a_card_that_is_taken_back_while_somebody_is_matching_says_so_and_loses_nothing(story: Story) -> None:
    """The comparison stays in the file; asking anew, or matching, is refused with a sentence."""
    check = story.considered("Kort 2")
    story.gun_britt.checks.compare(check)
    seen = next(v.seen for v in story.petra.candidates.all() if v.seen.record.name == "Ulla Påhlman")
    story.petra.candidates.move(seen, Stage.ENDED)
    old = story.card("Kort 2")
    story.settle()
    for call in (
        lambda: story.gun_britt.checks.conclude(check, Suitability.SUITABLE, reason="Passar bra."),
        lambda: story.gun_britt.matchings.ask(old),
    ):
        with pytest.raises(KnownError) as refused:
            call()
        assert refused.value.reason is Reason.CARD_WITHDRAWN
    [view] = story.gun_britt.checks.of(story.tall)
    assert view.matching is not None
    assert not view.matching.available
    assert view.seen.record.checked_at is not None
    assert view.seen.record.outcome is None
    assert not story.gun_britt.ledger.compartments(CompartmentKind.CHECK_REASON)


def test_names_that_stand_nowhere_can_be_typed_and_are_not_kept(story: Story) -> None:
    """What somebody remembers on the telephone."""
    check = story.considered()
    hits = story.gun_britt.checks.compare(check, ["Åke, sågen"])
    assert [hit.kind for hit in hits] == [TieKind.KIN, TieKind.WORKPLACE]
    records = [repr(seen.record) for seen in story.gun_britt.ledger.all(story.tall, ConflictCheck)]
    assert "Åke" not in "".join(records)


def test_nothing_is_compared_before_the_owners_have_answered(story: Story) -> None:
    """A sentence says that the answer comes by itself."""
    check = story.gun_britt.checks.consider(story.tall, story.card("Kort 1"))
    with pytest.raises(KnownError) as refused:
        story.gun_britt.checks.compare(check)
    assert refused.value.reason is Reason.NOT_TOLD_YET


def test_what_the_person_wants_is_kept_and_nothing_of_where_she_comes_from(story: Story) -> None:
    """One wish a file, asked again when it has changed (P17)."""
    wish = ClientWish(from_here=Wish.NOT_WANTED, words="inte någon härifrån")
    story.gun_britt.checks.keep_wish(story.tall, wish)
    story.gun_britt.checks.keep_wish(story.tall, replace(wish, alike=Wish.NO_MATTER))
    [kept] = story.gun_britt.ledger.all(story.tall, ClientWish)
    assert (kept.record.from_here, kept.record.alike) == (Wish.NOT_WANTED, Wish.NO_MATTER)
    assert kept.record.asked_on == today(story.county.clock)
