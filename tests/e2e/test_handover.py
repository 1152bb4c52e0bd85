"""SC10: Gun-Britt retires. Her file goes to a colleague in a few lines, over a real server, and her access ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from demo.cast import GUN_BRITT, KERSTIN, SOCIAL_WORKER
from demo.computer import Computer
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import extracts, social_worker
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.person_file import JournalNote
from desktop.services.desk import Desk
from tests.support.staff import INGRID

SCRIPT, LINE = Script(), "Hon vill inte bli uppringd på måndagar."
LATER = "Ingrid skriver efter överlämningen."


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    """Two who handle matters in Bräcke."""
    with a_stage(staffed_county, (GUN_BRITT, INGRID), Album(None)) as made:
        yield made


def the_file(desk: Desk) -> CompartmentId:
    """The one person file."""
    return desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id


def handlers(desk: Desk) -> set[str]:
    """Names of those who handle it today."""
    held = desk.members.rights(the_file(desk), today(desk.clock))
    return {desk.members.member(number).name for number, rights in held.items() if Right.GRANT in rights}


def notes(desk: Desk) -> list[str]:
    """What the notes of the file say here; none where the file is not."""
    try:
        return [seen.record.text for seen in desk.ledger.all(the_file(desk), JournalNote)]
    except (KnownError, IndexError):
        return []


def acts(desk: Desk) -> set[Act]:
    """What has been done with the file, by its own marks."""
    return {seen.record.act for seen in desk.ledger.all(the_file(desk), Visit)}


def test_a_file_goes_to_a_colleague_and_the_one_who_leaves_is_left_out(stage: Stage) -> None:
    """First thing in Idag; her access ends when it has been taken over, and her computer the same day."""
    day = today(SystemClock()).isoformat()
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.write_a_note(seat, SCRIPT)
        seat.hands.open_tab("Översikt")
        extracts.hand_over(seat, f"{INGRID.name}, {INGRID.title}", day, LINE)
        assert SCRIPT.note not in seat.hands.words()
        assert seat.behind(handlers) == {GUN_BRITT.name, INGRID.name}
        assert Act.HANDED_OVER in seat.behind(acts)
        seat.send_and_fetch()

    with stage.sitting(INGRID) as seat:
        seat.send_and_fetch()
        extracts.take_over(seat, LINE)
        assert seat.behind(handlers) == {INGRID.name}
        assert SCRIPT.note in seat.behind(notes), "with all that was"
        seat.send_and_fetch()
        _write(seat, LATER)
        seat.send_and_fetch()

    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        assert LATER not in seat.behind(notes), "no key to what was written after"

    _end_her_computers(stage)
    profile = stage.county.profile(GUN_BRITT)
    with closing(Computer.open(profile, SystemClock())) as computer, pytest.raises(KnownError) as refused:
        computer.sync()
    assert refused.value.reason is Reason.DEVICE_ENDED


def _write(seat: Seat, text: str) -> None:
    seat.hands.open_tab("Anteckningar")
    seat.hands.write("Ny anteckning", text)
    seat.hands.press("Skriv under")
    seat.hands.read(text)


def _end_her_computers(stage: Stage) -> None:
    """The administrator, the same day."""
    with closing(Computer.open(stage.county.profile(KERSTIN), SystemClock())) as kerstin:
        kerstin.sync()
        workers = kerstin.members.with_role(SOCIAL_WORKER)
        gun_britt = next(one for one in workers if one.name == GUN_BRITT.name)
        kerstin.desk.roster.end_member(gun_britt.member)
        kerstin.sync()
