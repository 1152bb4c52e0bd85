"""Two have written without having seen each other: what waits, how it is settled, and that nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.person_file import ProtectionLevel
from desktop.domain.records.support_plan import NeedArea, Subgoal, SubgoalState
from desktop.services.conflict.conflict_choices import Deed, Draft, Nature
from desktop.services.conflict.conflicts import nature_of
from tests.support.two_desks import Worker, colleagues


def test_the_same_field_waits_with_who_and_when_and_what_was_before(tmp_path: Path) -> None:
    """One's own comes first; the text that both had seen stands beside."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        choice = gun_britt.only_choice(file)
        assert [version.value for version in choice.versions] == ["Ringa moster på tisdag", "Ringa mormor"]
        assert [version.by.mine for version in choice.versions] == [True, False]
        assert choice.before is not None
        assert (choice.before.value, choice.tab, choice.nature) == ("Ringa moster", "plan", Nature.TEXT)
        assert [version.value for version in ingrid.only_choice(file).versions] == [
            "Ringa mormor",
            "Ringa moster på tisdag",
        ]
        assert gun_britt.conflicts.by_tab(file) == {"plan": 1}
        assert gun_britt.ledger.info(file).card.conflicts == 1


def test_a_third_text_holds_everywhere_and_both_stay_in_the_history(tmp_path: Path) -> None:
    """What was chosen over what can be read on every computer, and chosen again."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        gun_britt.conflicts.use(gun_britt.only_choice(file), "Ringa båda")
        county.settle()
        for worker in (gun_britt, ingrid):
            assert worker.conflicts.waiting(file) == ()
            assert worker.ledger.get(step, Subgoal).record.text == "Ringa båda"
            [chose] = [e for e in worker.conflicts.story(file, step, Subgoal).entries if e.deed is Deed.CHOSE]
            assert (chose.after, {over.value for over in chose.over}) == (
                "Ringa båda",
                {"Ringa moster på tisdag", "Ringa mormor"},
            )
        [again] = ingrid.conflicts.chosen(file)
        assert again.settled is not None
        ingrid.conflicts.use(again, "Ringa mormor")
        county.settle()
        assert gun_britt.ledger.get(step, Subgoal).record.text == "Ringa mormor"
        assert gun_britt.conflicts.waiting(file) == ()


def test_different_choices_on_two_computers_are_a_new_choice_and_said_so(tmp_path: Path) -> None:
    """Neither of them wins by itself."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        first, other = gun_britt.only_choice(file), ingrid.only_choice(file)
        assert not first.again
        gun_britt.conflicts.use(first, first.versions[0].value)
        ingrid.conflicts.use(other, other.versions[0].value)
        county.settle()
        choice = gun_britt.only_choice(file)
        assert choice.again
        gun_britt.conflicts.use(choice, "Ringa mormor")
        county.settle()
        assert ingrid.conflicts.waiting(file) == ()


def test_what_arrives_while_one_is_looking_is_not_chosen_away(tmp_path: Path) -> None:
    """A choice replaces what was on the screen, and nothing else."""
    with colleagues(tmp_path, 3) as (county, [gun_britt, ingrid, mats]):
        file = gun_britt.file(ingrid, mats)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        seen = gun_britt.only_choice(file)
        before = mats.ledger.get(step, Subgoal)
        mats.write(step, text="Ringa morbror") if not before.conflicts else mats.conflicts.use(
            mats.only_choice(file), "Ringa morbror"
        )
        county.settle()
        gun_britt.conflicts.use(seen, "Ringa moster på tisdag")
        county.settle()
        values = {version.value for version in gun_britt.only_choice(file).versions}
        assert values == {"Ringa moster på tisdag", "Ringa morbror"}


def test_a_text_that_was_changed_and_changed_back_is_still_a_choice(tmp_path: Path) -> None:
    """Somebody meant it to be as before: that is said beside it."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        gun_britt.write(step, text="Ringa moster")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        choice = ingrid.only_choice(file)
        assert [(one.value, one.as_before) for one in choice.versions] == [
            ("Ringa mormor", False),
            ("Ringa moster", True),
        ]


def test_changed_back_by_both_is_no_choice(tmp_path: Path) -> None:
    """Two who wrote the same have nothing to choose between."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        for worker in (gun_britt, ingrid):
            worker.write(step, text="Ringa mormor")
        county.settle()
        assert gun_britt.conflicts.waiting(file) == ()


@pytest.mark.parametrize("stays", [True, False])
def test_removed_by_one_and_changed_by_another_is_for_a_person(tmp_path: Path, stays: bool) -> None:
    """Kept or removed, on all computers, with everything in the history."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.ledger.delete(gun_britt.ledger.get(step, Subgoal))
        ingrid.write(step, due=date(2027, 2, 1))
        county.settle()
        choice = ingrid.only_choice(file)
        removed, changed = choice.versions
        assert (choice.nature, removed.by.mine, changed.by.mine) == (Nature.DELETION, False, True)
        assert changed.edits == {"due": date(2027, 2, 1)}
        (ingrid.conflicts.keep if stays else ingrid.conflicts.remove)(choice)
        county.settle()
        for worker in (gun_britt, ingrid):
            now = worker.ledger.get(step, Subgoal)
            assert (now.deleted, now.deleted_but_edited) == (not stays, False)
            assert worker.conflicts.waiting(file) == ()


def test_kept_by_one_and_removed_by_another_at_once_is_asked_anew(tmp_path: Path) -> None:
    """It does not disappear from under the one who kept it."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.ledger.delete(gun_britt.ledger.get(step, Subgoal))
        ingrid.write(step, who="moster")
        county.settle()
        ingrid.conflicts.keep(ingrid.only_choice(file))
        gun_britt.conflicts.remove(gun_britt.only_choice(file))
        county.settle()
        for worker in (gun_britt, ingrid):
            assert worker.only_choice(file).again
        gun_britt.conflicts.keep(gun_britt.only_choice(file))
        county.settle()
        assert not ingrid.ledger.get(step, Subgoal).deleted
        assert ingrid.conflicts.waiting(file) == ()


def test_what_was_removed_by_choice_can_be_kept_after_all(tmp_path: Path) -> None:
    """It stands among what has been chosen, with what was written in it; what was removed without a choice does not."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step, other = gun_britt.step(file), gun_britt.step(file, "Köpa busskort")
        county.settle()
        ingrid.ledger.delete(ingrid.ledger.get(other, Subgoal))
        ingrid.ledger.delete(ingrid.ledger.get(step, Subgoal))
        gun_britt.write(step, text="Ringa moster på tisdag")
        county.settle()
        gun_britt.conflicts.remove(gun_britt.only_choice(file))
        county.settle()
        for worker in (gun_britt, ingrid):
            [made] = worker.conflicts.chosen(file)
            assert (made.nature, made.ref) == (Nature.DELETION, step)
            assert [version.by.mine for version in made.versions] == [worker is ingrid, worker is gun_britt]
            assert made.versions[1].edits == {"text": "Ringa moster på tisdag"}
            assert made.settled is not None
            assert made.settled.by.mine is (worker is gun_britt)
        ingrid.conflicts.keep(ingrid.conflicts.chosen(file)[0])
        county.settle()
        assert gun_britt.conflicts.chosen(file) == ()
        assert gun_britt.ledger.get(step, Subgoal).record.text == "Ringa moster på tisdag"
        assert not gun_britt.ledger.get(step, Subgoal).deleted


def test_what_protects_comes_first_and_a_lower_level_takes_a_reason(tmp_path: Path) -> None:
    """Both levels show, the stricter is in force, and lowering it is written down."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        for worker, level in ((gun_britt, ProtectionLevel.FLAG), (ingrid, ProtectionLevel.ASSUMED)):
            seen = worker.person(file)
            worker.ledger.edit(seen, replace(seen.record, protection=level, name=level.value))
            worker.write(step, text=level.value)
        county.settle()
        waiting = gun_britt.conflicts.waiting(file)
        assert [(one.field, one.cautious, one.masked) for one in waiting] == [
            ("protection", True, False),
            ("name", False, True),
            ("text", False, False),
        ]
        assert all(one.protected for one in waiting)
        with pytest.raises(KnownError) as refused:
            gun_britt.conflicts.use(waiting[0], ProtectionLevel.FLAG)
        assert refused.value.reason is Reason.LOWERING_NEEDS_REASON
        gun_britt.conflicts.lower(waiting[0], ProtectionLevel.FLAG, "Skatteverket skrev fel")
        county.settle()
        assert ingrid.person(file).record.protection is ProtectionLevel.FLAG


def test_a_third_text_that_was_begun_waits_until_it_is_used(tmp_path: Path) -> None:
    """An interruption chooses nothing and loses nothing."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, text="Ringa moster på tisdag")
        ingrid.write(step, text="Ringa mormor")
        county.settle()
        choice = gun_britt.only_choice(file)
        gun_britt.conflicts.keep_draft(choice, Draft("Ringa bå", 8))
        assert gun_britt.conflicts.draft(gun_britt.only_choice(file)) == Draft("Ringa bå", 8)
        assert gun_britt.conflicts.waiting(file) != ()
        with pytest.raises(KnownError) as refused:
            gun_britt.conflicts.use(choice, "x" * 12_001)
        assert refused.value.reason is Reason.TEXT_TOO_LONG
        assert gun_britt.conflicts.draft(choice) is not None
        gun_britt.conflicts.use(choice, "Ringa båda")
        assert gun_britt.conflicts.draft(choice) is None


def test_the_order_of_things_is_never_asked_about(tmp_path: Path) -> None:
    """Nobody needs to choose between two places in a list."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        gun_britt.write(step, order=2.0)
        ingrid.write(step, order=3.0)
        county.settle()
        assert gun_britt.conflicts.waiting(file) == ()
        assert gun_britt.ledger.info(file).card.conflicts == 0


def test_a_clock_that_is_ahead_is_said(tmp_path: Path) -> None:
    """What one had seen decides, not the clock; the time that stands there is that computer's own."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        file = gun_britt.file(ingrid)
        step = gun_britt.step(file)
        county.settle()
        county.clock.turn(hours=3)
        ingrid.write(step, text="Ringa mormor")
        county.clock.turn(hours=-3)
        gun_britt.write(step, text="Ringa moster på tisdag")
        county.settle()
        assert [one.ahead for one in gun_britt.only_choice(file).versions] == [False, True]


def test_only_numbers_are_counted(tmp_path: Path) -> None:
    """A month's choices, in the whole county, for its coordinator; looking again at one counts nothing."""
    with colleagues(tmp_path) as (county, [gun_britt, ingrid]):
        petra = Worker(county.join_team())
        county.settle()
        file = gun_britt.file(ingrid)
        for chooser, text in ((gun_britt, "Ringa mormor"), (ingrid, "Ringa morfar"), (gun_britt, "Ringa morbror")):
            step = gun_britt.step(file)
            county.settle()
            gun_britt.write(step, text="Ringa moster på tisdag")
            ingrid.write(step, text=text)
            county.settle()
            chooser.conflicts.use(chooser.only_choice(file), text)
        gun_britt.conflicts.use(gun_britt.conflicts.chosen(file)[0], "Ringa")
        county.settle()
        [month] = petra.counts.months()
        assert (month.first_day, month.made) == (date(2026, 9, 1), 3)
        assert petra.ledger.compartments(CompartmentKind.PERSON_FILE) == []
        [mine] = gun_britt.counts.months()
        assert mine.made == 2, "a colleague's number is not hers to see"


@pytest.mark.parametrize(
    ("field", "values", "nature"),
    [
        ("text", ["a", "b"], Nature.TEXT),
        ("words", [None, "b"], Nature.TEXT),
        ("alarms", [("a",), ()], Nature.LINES),
        ("area", [NeedArea.HOUSING, NeedArea.MONEY], Nature.VALUE),
        ("state", [SubgoalState.DONE, SubgoalState.PAUSED], Nature.VALUE),
        ("areas", [(NeedArea.HOUSING,), (NeedArea.MONEY,)], Nature.LIST),
        ("due", [date(2027, 1, 1), None], Nature.VALUE),
        ("staying_municipality", ["2305", "2380"], Nature.VALUE),
    ],
)
def test_what_can_be_done_follows_from_what_it_is(field: str, values: list[object], nature: Nature) -> None:
    """Texts are put together, lists too; of two days it is one or the other."""
    assert nature_of(field, values) is nature
