"""The ledger writes what the member's rights cover, by the rule that readers go by, and refuses all else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.shared_desk import STAND_IN, SharedDesk, number

HERS = number(STAND_IN)
NO_RIGHTS = Right(0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    desk.vault.ledger.guard(desk)
    yield desk
    desk.close()


def file_with(desk: SharedDesk, rights: Right) -> CompartmentId:
    """Gun-Britt's file, with one note of hers; the stand-in has these rights in it."""
    grants = [Grant(member=HERS, rights=int(rights))] if rights else []
    file = desk.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Lom"), *grants])
    desk.vault.ledger.create(file, JournalNote(text="gun-britts"))
    return file


def the_note(desk: SharedDesk, file: CompartmentId) -> Projection[JournalNote]:
    return desk.vault.ledger.all(file, JournalNote)[0]


def writes(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.create(file, JournalNote(text="en till"))


def edits(desk: SharedDesk, file: CompartmentId) -> None:
    seen = the_note(desk, file)
    desk.vault.ledger.edit(seen, replace(seen.record, text="ändrad"))


def deletes(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.delete(the_note(desk, file))


def restores(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.restore(the_note(desk, file))


def chooses(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.choose(the_note(desk, file), "text", "vald")


def lets_in(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.create(file, Grant(member=number(cast.ULLA), rights=int(READER)))


def begins_an_epoch(desk: SharedDesk, file: CompartmentId) -> None:
    desk.vault.ledger.create(file, NewEpoch(epoch=1))


WRITES = (writes,)
EDITS = (edits, deletes, restores, chooses)
LETS_IN = (lets_in, begins_an_epoch)
NEEDED = {
    act: right
    for right, acts in ((CONTRIBUTOR, WRITES), (CONTRIBUTOR | Right.EDIT, EDITS), (HANDLER, LETS_IN))
    for act in acts
}


@pytest.mark.parametrize("rights", [NO_RIGHTS, READER, CONTRIBUTOR, CONTRIBUTOR | Right.EDIT, HANDLER])
@pytest.mark.parametrize("act", [*WRITES, *EDITS, *LETS_IN])
def test_each_act_needs_its_right(desk: SharedDesk, rights: Right, act: object) -> None:
    """What is refused leaves no change behind."""
    file = file_with(desk, rights)
    needed = NEEDED[act]  # type: ignore[index]
    with desk.at(STAND_IN):
        before = desk.vault.ledger.info(file).unsent
        if rights & needed == needed:
            act(desk, file)  # type: ignore[operator]
            return
        with pytest.raises(KnownError) as refused:
            act(desk, file)  # type: ignore[operator]
        assert refused.value.reason is Reason.NOT_ALLOWED
        assert desk.vault.ledger.info(file).unsent == before


def test_one_s_own_records_stay_one_s_own(desk: SharedDesk) -> None:
    """One who may add changes what she has added, and nothing else."""
    file = file_with(desk, CONTRIBUTOR)
    with desk.at(STAND_IN):
        mine = desk.vault.ledger.create(file, JournalNote(text="min"))
        assert desk.vault.ledger.edit(mine, replace(mine.record, text="min, ändrad")).record.text == "min, ändrad"


def test_a_right_that_has_ended_covers_nothing(desk: SharedDesk) -> None:
    """From the moment that the ending is known here."""
    file = file_with(desk, HANDLER)
    [hers] = desk.vault.ledger.all(file, Grant)
    desk.vault.ledger.edit(hers, replace(hers.record, ended_at=desk.clock.now()))
    with desk.at(STAND_IN), pytest.raises(KnownError) as refused:
        writes(desk, file)
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_whoever_founds_may_do_everything_at_once(desk: SharedDesk) -> None:
    """Also before anything of it is sent."""
    with desk.at(STAND_IN):
        file = desk.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran")], local=True)
        writes(desk, file)
        lets_in(desk, file)
        assert len(desk.vault.ledger.all(file, JournalNote)) == 1
