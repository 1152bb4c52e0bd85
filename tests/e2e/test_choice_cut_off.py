"""Kill -9 in the middle of a choice: nothing is chosen by half, both texts are there, and so is what was begun."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from msgspec.structs import replace

from demo.cast import GUN_BRITT, LOVE, SOCIAL_WORKER
from demo.computer import Computer
from demo.county import County
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import HANDLER
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.safety import SafetyHeading, SafetySection
from desktop.services.desk import Desk
from tests.support.killed_choice import THIRD, kill_choosing

MINE, HERS = "Avstängd i skåpet.", "På hemma."


@contextmanager
def at_work(county: County, person: object) -> Iterator[Computer]:
    """Her computer, opened without a window."""
    computer = Computer.open(county.profile(person), SystemClock())  # type: ignore[arg-type]
    try:
        yield computer
    finally:
        computer.close()


def write(desk: Desk, file: CompartmentId, text: str) -> None:
    [seen] = desk.ledger.all(file, SafetySection)
    desk.ledger.edit(seen, replace(seen.record, text=text))


@pytest.fixture
def file(staffed_county: County) -> CompartmentId:
    """Of a file that two have written in, apart; what waits has come to Gun-Britt."""
    with (
        staffed_county.serving(),
        at_work(staffed_county, GUN_BRITT) as gun_britt,
        at_work(staffed_county, LOVE) as love,
    ):
        desk = gun_britt.desk
        made = desk.people.create("Tall")
        love_s = next(one.member for one in desk.members.with_role(SOCIAL_WORKER) if one.name == LOVE.name)
        desk.ledger.create(made, Grant(member=love_s, rights=int(HANDLER), basis=GrantBasis.HANDLER))
        desk.ledger.create(made, SafetySection(heading=SafetyHeading.TECHNOLOGY, text="Avstängd."))
        gun_britt.sync()
        love.sync()
        write(love.desk, made, HERS)
        write(desk, made, MINE)
        love.sync()
        gun_britt.sync()
        assert len(desk.conflicts.waiting(made)) == 1
    return made


def test_killed_while_a_third_text_is_written_nothing_is_chosen(staffed_county: County, file: CompartmentId) -> None:
    """Both stand there, and the third text as far as it had come."""
    kill_choosing(staffed_county.profile(GUN_BRITT), pressing=False, linger=0.0)
    with at_work(staffed_county, GUN_BRITT) as gun_britt:
        conflicts = gun_britt.desk.conflicts
        [choice] = conflicts.waiting(file)
        assert [version.value for version in choice.versions] == [MINE, HERS]
        draft = conflicts.draft(choice)
        assert draft is not None
        assert draft.text == THIRD
        assert conflicts.chosen(file) == ()


@pytest.mark.parametrize("linger", [0.0, 0.03])
def test_killed_at_the_press_it_is_chosen_or_not_and_nothing_between(
    staffed_county: County, file: CompartmentId, linger: float
) -> None:
    """Whichever it is, all three texts are there."""
    kill_choosing(staffed_county.profile(GUN_BRITT), pressing=True, linger=linger)
    with at_work(staffed_county, GUN_BRITT) as gun_britt:
        conflicts = gun_britt.desk.conflicts
        if waiting := conflicts.waiting(file):
            draft = conflicts.draft(waiting[0])
            third = draft.text if draft is not None else ""
            versions = waiting[0].versions
        else:
            [made] = conflicts.chosen(file)
            third = made.settled.value if made.settled is not None else ""
            versions = made.versions
        assert third == THIRD
        assert {version.value for version in versions} == {MINE, HERS}
