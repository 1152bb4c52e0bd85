"""SC5: a consent is withdrawn offline, through real windows, real vaults and a real server process."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from contextlib import closing

import pytest

from demo.cast import GUN_BRITT, PETRA, ULLA
from demo.checks import Checks
from demo.computer import Computer
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker, withdrawal
from demo.steps.travel import in_days
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.services.desk import Desk
from wire.messages import Kind, Reader

SCRIPT = Script()


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None), record=True) as made:
        yield made


_REQUEST = re.compile(
    rb"POST /v1/sync HTTP/1.1\r\n(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n", re.I
)


def frames_up(carried: bytes) -> list[tuple[Kind, bytes]]:
    """Every frame that a computer has sent through the link, in order."""
    requests = [(found.end(), int(found[1])) for found in _REQUEST.finditer(carried)]
    return [frame for start, length in requests for frame in Reader().feed(carried[start : start + length])]


def the_file(seat: Seat) -> None:
    seat.hands.press("Personer")
    if seat.hands.has(SCRIPT.alias):
        seat.hands.press(SCRIPT.alias)


def test_withdrawn_offline_it_holds_at_once_and_goes_before_all_else(stage: Stage) -> None:
    """All steps: disclosed, withdrawn without coverage, locked, taken back everywhere, and refused when it returns."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.write_down_the_consent(seat, SCRIPT)
        social_worker.disclose(seat, SCRIPT)
        seat.send_and_fetch()
        copy = withdrawal.disclosed_compartment(seat, SCRIPT)
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Inkorg")
        seat.hands.press(f"{SCRIPT.alias}, Bräcke")
        seat.hands.read(SCRIPT.situation)
    package = (Kind.ENVELOPE, Kind.SEGMENT)
    old = [(kind, body) for kind, body in frames_up(bytes(stage.link.carried)) if kind in package and copy in body]
    assert {kind for kind, _ in old} == set(package)

    with stage.sitting(GUN_BRITT) as seat:
        seat.lose_coverage()
        write_much_else(seat)
        withdrawal.withdraw(seat, SCRIPT)
        the_county_may_not_have_it(seat)
        assert seat.behind(copies) == []
        before = len(stage.link.carried)
        seat.find_coverage()
        seat.send_and_fetch()
        kinds = [kind for kind, _ in frames_up(bytes(stage.link.carried[before:]))]
        assert kinds[:2] == [Kind.HELLO, Kind.ERASE]
        assert len(kinds) > 3
        the_file(seat)
        seat.hands.open_tab("Översikt")
        seat.hands.read(SCRIPT.situation)  # the municipality's own file stays
    assert stage.sealed_frames(copy) == 0

    locked_without_contact(stage)
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        withdrawal.see_that_it_is_gone(seat, SCRIPT, Checks(say=lambda _: None), "Bräcke")
    assert not stage.has_keys(PETRA, copy)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        withdrawal.see_the_receipts(seat, SCRIPT, PETRA)

    arrives_again(stage, old)
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Inkorg")
        assert SCRIPT.situation not in seat.hands.words()
        assert seat.behind(copies) == []
    assert not stage.has_keys(PETRA, copy)


def locked_without_contact(stage: Stage) -> None:
    """Petra has not been told: what she has is locked all the same when `cache.max_age_days` have passed."""
    stage.link.cut()
    with stage.sitting(PETRA, in_days(15)) as seat:
        seat.hands.read("Låst tills anslutning")
        seat.hands.press("Inkorg")
        assert SCRIPT.situation not in seat.hands.words()
        assert seat.behind(copies) == []
    assert stage.files_of(PETRA) == set()
    stage.link.mend()


def write_much_else(seat: Seat) -> None:
    """What waits beside: another file, and a question to the county."""
    social_worker.ask_the_county(seat, SCRIPT)
    social_worker.open_a_file(seat, dataclasses.replace(SCRIPT, alias="Vide"))


def the_county_may_not_have_it(seat: Seat) -> None:
    """What was withdrawn is neither handed over again nor shown as handed over."""
    seat.hands.open_tab("Vem ser vad")
    seat.hands.read("Återkallat, på väg tillbaka")


def arrives_again(stage: Stage, old: list[tuple[Kind, bytes]]) -> None:
    """Envelope and segments once more, as a server that kept them could send them."""
    with closing(Computer.open(stage.county.profile(PETRA), SystemClock())) as computer:
        mailbox = computer.vault.mailbox
        first = mailbox.cursor().position
        again = [Delivered(first + at, int(kind), body) for at, (kind, body) in enumerate(old, start=1)]
        mailbox.receive(again, first)


def copies(desk: Desk) -> list[CompartmentId]:
    """What of it is on this computer."""
    return [info.id for info in desk.ledger.compartments(CompartmentKind.DISCLOSURE)]
