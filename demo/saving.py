"""What the power cut hits: a process that saves without end, and says each time that it has.

    python -m demo.saving services <profile> <run>   saves by the services, and says what it has saved
    python -m demo.saving screen <profile> <run>     types in the window, and says what the screen has called saved

The passphrase comes on standard input.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from demo.computer import Computer
from demo.hands import until
from demo.playing import playing
from demo.stage import a_seat
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.identity import CompartmentId
from desktop.ui.screen import Screen

ALIAS = "Skär"
"""Of the file that is written in; opened by the first run."""


def by_services(profile: Path, run: str, passphrase: str) -> None:
    """Signed notes, one after another."""
    computer = Computer.open(profile, SystemClock(), passphrase)
    desk = computer.desk
    found = desk.people.search(ALIAS)
    file: CompartmentId = found[0].compartment if found else desk.people.create(ALIAS)
    number = 0
    while True:
        number += 1
        text = f"Sparat {run}.{number}"
        desk.journal.write(file, text)
        say(text)


def on_the_screen(profile: Path, run: str, passphrase: str) -> None:
    """A consultation is typed, sentence by sentence; each is said when the page says that it is saved."""
    with playing(), a_seat(profile) as seat:
        seat.unlock(passphrase)
        seat.hands.press("Idag")
        seat.hands.press("Ny konsultation")
        page = seat.program.window.shell.page("consultation")
        if not isinstance(page, Screen):
            raise TypeError("konsultationen öppnades inte")
        saved, number = QSignalSpy(page.saved), 0
        while True:
            number += 1
            text = f"Skrivet {run}.{number}."
            seat.hands.write("Din fråga till länet", text + " ")
            until(partial(_more_than, saved, saved.count()), "att det stod sparat")
            seat.hands.read("Sparat på datorn")
            say(text)


def _more_than(saved: QSignalSpy, before: int) -> bool:
    return saved.count() > before


def say(text: str) -> None:
    """One line, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    how, folder, which = sys.argv[1:]
    secret = sys.stdin.readline().rstrip("\n")
    os.umask(0o077)
    if how == "services":
        by_services(Path(folder), which, secret)
    else:
        on_the_screen(Path(folder), which, secret)
