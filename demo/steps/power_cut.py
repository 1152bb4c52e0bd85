"""Step 5. A power cut (kill -9) at any moment loses nothing that was called saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

from demo.cast import PASSPHRASE
from demo.checks import Checks
from demo.computer import Computer
from demo.saving import ALIAS
from desktop.bootstrap.surroundings import SystemClock

ROOT = Path(__file__).resolve().parents[2]


def cut_the_power(profile: Path, checks: Checks, luck: Random, *, times: int, on_screen: int) -> None:
    """Kill a process that saves, some moment after a save that it has said; open, and look for every one."""
    for run in range(times):
        _once(profile, checks, luck, "services", run, saves=luck.randrange(1, 30))
    for run in range(times, times + on_screen):
        _once(profile, checks, luck, "screen", run, saves=luck.randrange(1, 3))


def _once(profile: Path, checks: Checks, luck: Random, how: str, run: int, saves: int) -> None:
    said = _killed(profile, how, run, saves, luck.random() * 0.05)
    computer = Computer.open(profile, SystemClock())
    try:
        here = _notes(computer) if how == "services" else computer.desk.consultations.draft().text
    finally:
        computer.close()
    lost = [text for text in said if text not in here]
    where = "tjänsterna" if how == "services" else "skärmen"
    checks.that(f"strömavbrott {run + 1}: allt som {where} kallat sparat finns ({len(said)} st)", not lost, str(lost))


def _killed(profile: Path, how: str, run: int, saves: int, linger: float) -> list[str]:
    """What the process had said, whole lines only, when it was killed."""
    command = (sys.executable, "-m", "demo.saving", how, str(profile), str(run + 1))
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise TypeError("a process with pipes has pipes")
        process.stdin.write(PASSPHRASE + "\n")
        process.stdin.flush()
        said = [process.stdout.readline() for _ in range(saves)]
        try:
            process.wait(timeout=linger)
        except subprocess.TimeoutExpired:
            process.kill()
        said += process.stdout.readlines()
        if process.wait() >= 0:
            raise RuntimeError("processen slutade av sig själv innan strömmen bröts")
    return [line.strip() for line in said if line.endswith("\n")]


def _notes(computer: Computer) -> set[str]:
    found = computer.desk.people.search(ALIAS)
    if not found:
        return set()
    return {view.note.record.text for view in computer.desk.journal.notes(found[0].compartment)}
