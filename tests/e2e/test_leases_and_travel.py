"""Real programs, a real server: what is lent is locked without contact, and a file is off a computer for a journey."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, PASSPHRASE, PETRA, ULLA
from demo.clocks import today
from demo.computer import Computer
from demo.county import County
from demo.stage import Album, Stage, a_stage
from demo.steps.travel import ask_back, in_days, leave, let_come_back
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Brief, SupportSession
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.desk import Desk
from desktop.storage import keys
from tests.support.remains import remains

WORDS = ("Ordxtravla", "ordxanteckning", "ordxtraffen", "ordxuppdraget")
ALIAS, NOTE, SESSION, TASK = WORDS


@pytest.fixture
def written(small_county: County) -> County:
    """Gun-Britt keeps a file, and Ulla goes beside; both computers know of it."""
    with small_county.serving():
        with closing(Computer.open(small_county.profile(GUN_BRITT), SystemClock())) as gun_britt:
            desk = gun_britt.desk
            ulla = next(one for one in desk.members.with_role(2) if one.name == ULLA.name)
            file = desk.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=ALIAS)])
            desk.ledger.create(file, JournalNote(text=NOTE))
            terms = Assignment(
                contact_person=ulla.member,
                decided_on=today(),
                decided_by="Mats Ederborg",
                valid_from=today(),
                valid_until=today() + timedelta(days=200),
            )
            desk.assignments.grant(file, terms, Brief(alias=ALIAS, meeting=TASK))
            gun_britt.sync()
        with closing(Computer.open(small_county.profile(ULLA), SystemClock())) as ulla_computer:
            ulla_computer.sync()
    return small_county


@pytest.fixture
def stage(written: County, application: None) -> Iterator[Stage]:
    with a_stage(written, (GUN_BRITT, ULLA, PETRA), Album(None)) as made:
        yield made


def left_words(folder: Path) -> set[str]:
    """Which planted words stand in any page that the vault's own key decrypts, or in any other byte of the profile."""
    key = keys.unlock(folder, PASSPHRASE).database_key
    return {word.decode() for word in remains(folder, key, [word.encode() for word in WORDS])}


def test_what_is_lent_is_told_of_locked_and_back_at_the_next_contact(stage: Stage) -> None:
    """By her own screens: in good time, then locked with nothing left to read, then whole, also what was not sent."""
    stage.link.cut()
    with stage.sitting(ULLA) as seat:
        seat.hands.read(ALIAS)
        assignment = seat.behind(_assignment)
        seat.behind(lambda desk: desk.ledger.create(assignment, SupportSession(held_on=today(), text=SESSION)))
        assert not seat.hands.sees("låses det du har till låns")
    profile = stage.county.profile(ULLA)
    assert left_words(profile) >= {ALIAS, TASK}
    with stage.sitting(ULLA, in_days(11)) as seat:
        seat.hands.read("Om 3 dagar låses det du har till låns.")
        seat.hands.read(ALIAS)
    with stage.sitting(ULLA, in_days(14.5)) as seat:
        seat.hands.read("Uppdraget är låst tills datorn har haft kontakt med länet.")
        seat.hands.read("Låst tills anslutning")
        assert not seat.hands.sees(ALIAS)
    assert left_words(profile) == set()
    assert stage.files_of(ULLA) == set()
    with stage.sitting(ULLA) as seat:  # the clock is right again: that makes no lease longer
        assert not seat.hands.sees(ALIAS)
        seat.find_coverage()
        seat.send_and_fetch()
        seat.send_and_fetch()
        seat.hands.no_longer_sees("är låst tills")
        seat.hands.read(ALIAS)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        sessions = seat.behind(lambda desk: desk.ledger.all(assignment, SupportSession))
        assert [session.record.text for session in sessions] == [SESSION]


def test_a_file_is_off_the_computer_until_a_colleague_says_so(stage: Stage) -> None:
    """Gun-Britt is alone in Bräcke: the county's coordinator answers, and never sees what comes back."""
    profile = stage.county.profile(GUN_BRITT)
    with stage.sitting(GUN_BRITT) as seat:
        file = seat.behind(_file)
        leave(seat, ALIAS)
        seat.hands.press("Personer")
        assert not seat.hands.sees(ALIAS)
    assert left_words(profile) == set()
    assert not stage.has_keys(GUN_BRITT, file)
    with stage.sitting(GUN_BRITT) as seat:
        seat.hands.press("Idag")
        seat.hands.read("är inte på den här datorn")
        ask_back(seat)
    assert left_words(profile) == set()
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        let_come_back(seat, GUN_BRITT)
    assert not stage.has_keys(PETRA, file)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        seat.send_and_fetch()
        seat.hands.press("Personer")
        seat.hands.press(ALIAS)
        seat.hands.open_tab("Anteckningar")
        seat.hands.read(NOTE)
    assert stage.has_keys(GUN_BRITT, file)


def _assignment(desk: Desk) -> CompartmentId:
    return desk.ledger.compartments(CompartmentKind.ASSIGNMENT)[0].id


def _file(desk: Desk) -> CompartmentId:
    return desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id
