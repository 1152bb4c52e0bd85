"""Kill -9 in the middle of a choice, in a real window of a process of its own.

    kill_choosing(profile, pressing=False, linger=0.0)   # while a third text is being written, and is kept
    kill_choosing(profile, pressing=True, linger=0.02)   # so long after the press that takes it

The child is this module, run with the passphrase on its standard input; it says one line when it has come so far.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from demo.cast import PASSPHRASE
from demo.hands import let_happen, until
from demo.playing import playing
from demo.stage import Seat, a_seat
from desktop.services.conflict.conflicts import Conflicts

ROOT = Path(__file__).resolve().parents[2]
THIRD = "Avstängd i skolan, på hemma."


def kill_choosing(profile: Path, *, pressing: bool, linger: float) -> None:
    """Begin a choice in the window of this profile, and end the process without a word."""
    command = [sys.executable, "-m", "tests.support.killed_choice", str(profile), "press" if pressing else "write"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(PASSPHRASE + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "so far\n"
        try:
            child.wait(timeout=linger)
        except subprocess.TimeoutExpired:
            child.kill()
    assert child.returncode == -signal.SIGKILL, "the child ended by itself"


def choose(profile: Path, how: str, passphrase: str) -> None:
    """Write a third text until it is kept; and press what takes it."""
    with playing(), a_seat(profile) as seat:
        seat.unlock(passphrase)
        hands = seat.hands
        hands.press("Idag")
        hands.press("Jämför", of="Väntar på dig")
        hands.read("Tills du har valt gäller båda.")
        hands.write_anew("Skriv ihop", THIRD)
        until(partial(_is_kept, seat), "att det blev sparat")
        if how == "press":
            button = hands.control("Använd det här")
            _say()
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            _say()
        while True:
            let_happen(1_000)


def _is_kept(seat: Seat) -> bool:
    return seat.behind(lambda desk: _draft(desk.conflicts)) == THIRD


def _draft(conflicts: Conflicts) -> str:
    draft = conflicts.draft(conflicts.everywhere()[0])
    return draft.text if draft is not None else ""


def _say() -> None:
    sys.stdout.write("so far\n")
    sys.stdout.flush()


if __name__ == "__main__":
    choose(Path(sys.argv[1]), sys.argv[2], sys.stdin.readline().rstrip("\n"))
