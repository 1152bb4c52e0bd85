"""Carried by hand: what waits goes to a stick, is read at another computer, and the answer comes back by stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from demo.cast import Person
from demo.hands import until
from demo.script import Script
from demo.stage import Seat, Stage
from demo.steps import county, social_worker


def choose_in_dialog(seat: Seat, path: Path) -> None:
    """What the file dialog is for: this folder, or this file."""

    def shown() -> QFileDialog | None:
        dialogs = seat.hands.root.findChildren(QFileDialog)
        return next((dialog for dialog in dialogs if dialog.isVisible()), None)

    until(shown, "fildialogen")
    dialog = shown()
    if dialog is not None:
        dialog.fileSelected.emit(str(path))
        dialog.done(0)


def write_to_usb(seat: Seat, folder: Path, to: str, picture: str = "") -> Path:
    """Written for one, whoever else there is something for; the file on the stick."""
    hands, before = seat.hands, set(folder.iterdir())
    hands.press("Den här datorn")
    hands.press("Skriv till USB …")
    hands.read("på minnet.")
    hands.read(to)
    if picture:
        seat.picture(f"{picture}-valj", variants=True)
    hands.press("Välj mapp och skriv …")
    choose_in_dialog(seat, folder)
    hands.read("Ta ut minnet på säkert sätt.")
    if picture:
        seat.picture(f"{picture}-skrivet")
    [made] = set(folder.iterdir()) - before
    return made


def read_from_usb(seat: Seat, file: Path, picture: str = "") -> None:
    """Read, and told what came."""
    hands = seat.hands
    hands.press("Den här datorn")
    hands.press("Läs från USB …")
    hands.press("Välj filen …")
    choose_in_dialog(seat, file)
    hands.read("Från ")
    if picture:
        seat.picture(picture, variants=True)


def ask_and_answer_by_hand(stage: Stage, worker: Person, coordinator: Person, folder: Path, script: Script) -> None:
    """Without coverage anywhere: a question goes to the county by stick, and its answer comes back by one."""
    stage.link.cut()
    with stage.sitting(worker) as seat:
        social_worker.ask_the_county(seat, script)
        there = write_to_usb(seat, folder, coordinator.name, "usb")
        seat.hands.press("Den här datorn")
        seat.hands.read("inte läst än")
        seat.picture("usb-den-har-datorn", variants=True)
    with stage.sitting(coordinator) as seat:
        read_from_usb(seat, there, "usb-last")
        county.answer(seat, script, "Strömsund")
        back = write_to_usb(seat, folder, worker.name)
    with stage.sitting(worker) as seat:
        read_from_usb(seat, back, "usb-svar")
        seat.hands.press("Den här datorn")
        seat.hands.no_longer_sees("inte läst än")
    stage.link.mend()


def show_carried(stage: Stage, worker: Person, coordinator: Person, folder: Path) -> None:
    """The pictures, and what a stranger's file says."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("bredvid-*"):
        old.unlink()
    ask_and_answer_by_hand(stage, worker, coordinator, folder, Script())
    other = folder / "bredvid-20270101-1.bvd"
    other.write_bytes(b"something else entirely")
    with stage.sitting(worker) as seat:
        hands = seat.hands
        hands.press("Den här datorn")
        hands.press("Läs från USB …")
        hands.press("Välj filen …")
        choose_in_dialog(seat, other)
        hands.read("Det här är ingen fil från Bredvid")
        seat.picture("usb-ingen-fil")
