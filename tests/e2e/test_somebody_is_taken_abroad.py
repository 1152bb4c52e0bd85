"""SC14: a contact person hears that a nine-year-old sister will be taken abroad. Real windows, vaults and a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from demo.cast import GUN_BRITT, PETRA, ULLA
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.services.desk import Desk
from tests.e2e.test_consent_withdrawn import frames_up
from wire.messages import Kind

SCRIPT = Script()
WHAT, WHEN, REACH = "Lillasystern ska med på resan.", "Flyget på fredag, 9.40.", "070-174 06 52"
NUMBERS = ("112", "0980-319 214", "08-465 004 12", "114 14", "0980-319 230", "08-465 004 60")
"""Danger, socialjouren, UD, the police, the county's line and the national one."""


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None), record=True) as made:
        yield made


def test_one_key_opens_the_numbers_and_three_lines_go_before_all_else(stage: Stage) -> None:
    """Locked and offline the numbers are there; unlocked, a note of three fields leaves before all that waits."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.let_someone_go_beside(seat, SCRIPT, ULLA, "Åre")
        seat.send_and_fetch()
    with stage.sitting(ULLA) as seat:
        seat.send_and_fetch()
    with stage.at_the_door(ULLA) as seat:
        seat.lose_coverage()
        the_numbers_are_there_locked(seat)
        seat.unlock()
        assignment = seat.behind(_assignment)
        seat.hands.press("Mina träffar")
        write_three_lines(seat)
        before = len(stage.link.carried)
        seat.find_coverage()
        seat.send_and_fetch()
    up = [(kind, body) for kind, body in frames_up(bytes(stage.link.carried[before:])) if kind is Kind.SEGMENT]
    assert assignment in up[0][1], "the note's segment goes first"
    assert any(assignment not in body for _, body in up), "and there was something else that waited"
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        seat.hands.press("Idag")
        seat.hands.read(SCRIPT.alias)
        assert seat.behind(_urgent), "the handler is told at once"


def the_numbers_are_there_locked(seat: Seat) -> None:
    """One key; nothing of anybody, and nothing to write in."""
    QTest.keyClick(seat.program.window.shell, Qt.Key.Key_F12)
    hands = seat.hands
    for number in NUMBERS:
        hands.read(number)
    assert not hands.sees(SCRIPT.alias)
    fields = seat.program.window.shell.findChildren(QLineEdit) + seat.program.window.shell.findChildren(QPlainTextEdit)
    fields += seat.program.window.shell.findChildren(QTextEdit)
    assert not [field for field in fields if field.isVisible()]
    hands.press("Tillbaka")


def write_three_lines(seat: Seat) -> None:
    """From where she is, with one key; offline."""
    QTest.keyClick(seat.program.window.shell, Qt.Key.Key_F12)
    hands = seat.hands
    for number in NUMBERS:
        hands.read(number)
    hands.write("Vad händer?", WHAT)
    hands.write("När och vart?", WHEN)
    hands.write_anew("Hur når vi dig?", REACH)
    hands.press("Skicka före allt annat")
    hands.read("Anteckningen är sparad.")
    hands.read("Den går före allt annat så snart det finns täckning.")


def _assignment(desk: Desk) -> CompartmentId:
    [info] = desk.ledger.compartments(CompartmentKind.ASSIGNMENT)
    return info.id


def _urgent(desk: Desk) -> bool:
    return any(info.card.urgent_at for info in desk.ledger.compartments(CompartmentKind.ASSIGNMENT))
