"""What there is one of may be begun on two computers at once: one choice makes one of it, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.identity import CompartmentId
from desktop.domain.records.safety import CoverStory, SafetyHeading, SafetySection
from desktop.services.conflict.conflict_choices import Deed, Nature
from tests.support.two_desks import Worker, colleagues

MINE, HERS = "Avstängd i skåpet.", "På hemma."


def section(text: str, heading: SafetyHeading = SafetyHeading.TECHNOLOGY, **fields: Any) -> SafetySection:
    return SafetySection(heading=heading, text=text, **fields)


def texts(worker: Worker, file: CompartmentId) -> list[str]:
    return [seen.record.text for seen in worker.ledger.all(file, SafetySection)]


def test_two_sections_begun_apart_are_one_choice_and_become_one(tmp_path: Path) -> None:
    """Counted once; what stood beside the texts is kept, and every computer ends alike."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, section(MINE, review_on=date(2026, 9, 20), advice="Byt kod."))
        ingrid.ledger.create(file, section(HERS, review_on=date(2026, 9, 11), advice="Stäng av plats."))
        ingrid.ledger.create(file, section("Läraren vet.", SafetyHeading.SCHOOL))
        county.settle()
        for worker, first in ((gun_britt, MINE), (ingrid, HERS)):
            choice = worker.only_choice(file)
            assert choice.versions[0].value == first
            assert {version.value for version in choice.versions} == {MINE, HERS}
            assert (choice.nature, choice.cautious, choice.tab, choice.again) == (Nature.TEXT, True, "safety", False)
            assert worker.conflicts.by_tab(file) == {"safety": 1}
            assert worker.ledger.info(file).card.conflicts == 1
        ingrid.conflicts.use(ingrid.only_choice(file), MINE)
        county.settle()
        for worker in (gun_britt, ingrid):
            assert worker.conflicts.waiting(file) == ()
            assert sorted(texts(worker, file)) == [MINE, "Läraren vet."]
            [one] = [seen.record for seen in worker.ledger.all(file, SafetySection) if seen.record.text == MINE]
            assert one.review_on == date(2026, 9, 11)
            assert set(one.advice.splitlines()) == {"Byt kod.", "Stäng av plats."}


@pytest.mark.parametrize("chosen", [MINE, HERS, "Avstängd hemma, på i skolan."])
def test_the_history_tells_it_as_one_choice_and_it_can_be_made_again(tmp_path: Path, chosen: str) -> None:
    """Whoever's record became the one that stays."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, section(MINE))
        ingrid.ledger.create(file, section(HERS))
        county.settle()
        gun_britt.conflicts.use(gun_britt.only_choice(file), chosen)
        county.settle()
        for worker in (gun_britt, ingrid):
            [made] = worker.conflicts.chosen(file)
            assert {version.value for version in made.versions} == {MINE, HERS}
            assert made.settled is not None
            assert made.settled.value == chosen
            entries = worker.conflicts.story(file, made.ref, SafetySection).entries
            [chose] = [one for one in entries if one.deed is Deed.CHOSE]
            assert {over.value for over in chose.over} == {MINE, HERS} - {chosen}
            assert {one.after for one in entries if one.deed is Deed.WROTE and one.field == "text"} == {MINE, HERS}
            assert not [one for one in entries if one.deed is Deed.REMOVED]
        ingrid.conflicts.use(ingrid.conflicts.chosen(file)[0], HERS)
        county.settle()
        assert texts(gun_britt, file) == [HERS]


def test_joined_differently_on_two_computers_is_asked_anew_and_said_so(tmp_path: Path) -> None:
    """Both choices stand until a third one."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, section(MINE))
        ingrid.ledger.create(file, section(HERS))
        county.settle()
        gun_britt.conflicts.use(gun_britt.only_choice(file), MINE)
        ingrid.conflicts.use(ingrid.only_choice(file), HERS)
        county.settle()
        choice = gun_britt.only_choice(file)
        assert (choice.again, {version.value for version in choice.versions}) == (True, {MINE, HERS})
        gun_britt.conflicts.use(choice, HERS)
        county.settle()
        assert texts(gun_britt, file) == texts(ingrid, file) == [HERS]


def test_what_somebody_goes_on_writing_meanwhile_is_asked_about(tmp_path: Path) -> None:
    """She had not seen that hers was made one with the other; her words are not taken away with it."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, section(MINE))
        hers = ingrid.ledger.create(file, section(HERS)).ref
        county.settle()
        gun_britt.conflicts.use(gun_britt.only_choice(file), MINE)
        ingrid.write(hers, SafetySection, text="På hemma, men utan ljud.")
        county.settle()
        for worker in (gun_britt, ingrid):
            choice = worker.only_choice(file)
            assert {version.value for version in choice.versions} == {MINE, "På hemma, men utan ljud."}
        ingrid.conflicts.use(ingrid.only_choice(file), "På hemma, men utan ljud.")
        county.settle()
        assert texts(gun_britt, file) == texts(ingrid, file) == ["På hemma, men utan ljud."]


def test_the_same_words_twice_are_no_choice(tmp_path: Path) -> None:
    """Nothing differs."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, section(MINE))
        ingrid.ledger.create(file, section(MINE))
        county.settle()
        assert gun_britt.conflicts.waiting(file) == ()
        assert gun_britt.ledger.info(file).card.conflicts == 0


def test_two_cover_stories_are_one_choice_that_shows_when_asked_for(tmp_path: Path) -> None:
    """Its words stay hidden like any that tell who or where."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        county.settle()
        gun_britt.ledger.create(file, CoverStory(text="Pluggar här."))
        ingrid.ledger.create(file, CoverStory(text="Flyttade för jobbet."))
        county.settle()
        choice = ingrid.only_choice(file)
        assert choice.masked
        ingrid.conflicts.use(choice, "Flyttade för jobbet.")
        county.settle()
        assert [seen.record.text for seen in gun_britt.ledger.all(file, CoverStory)] == ["Flyttade för jobbet."]
