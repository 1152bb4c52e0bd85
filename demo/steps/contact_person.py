"""Step 2. The contact person, on her own computer: one assignment under an alias, and two sessions without coverage."""

from __future__ import annotations

import time

from demo.checks import Checks
from demo.script import Script
from demo.stage import Seat
from desktop.domain.compartments import CompartmentKind
from desktop.services.desk import Desk

A_MINUTE = 60.0


def see_only_the_assignment(seat: Seat, script: Script, checks: Checks) -> None:
    """Alias, tasks, where they meet, the rule for the telephone, what to be alert to; and nothing else."""
    hands = seat.hands
    hands.press("Mina träffar")
    _choose(seat, script.alias)
    hands.read(f"Skriv upp en träff med {script.alias}")
    words = hands.words()
    given = (script.meeting, script.phone_rule, script.alarm, script.handler_phone)
    checks.all_in("hon ser vad uppdraget säger", given, words)
    withheld = (script.name, script.situation, script.wishes, script.own_words, script.goal, script.note)
    checks.none_in("hon ser inget annat ur akten", withheld, words)
    kinds = seat.behind(_kinds)
    checks.that(
        "på hennes dator finns bara uppdrag, länets katalog och hennes egen logg",
        kinds <= {CompartmentKind.ASSIGNMENT, CompartmentKind.DIRECTORY, CompartmentKind.ACCESS_LOG},
        str(sorted(kinds)),
    )


def log_two_sessions(seat: Seat, script: Script, checks: Checks) -> None:
    """Three taps and two lines, each in under a minute; they wait here until there is coverage."""
    taps = (("Träffades", "45", "Prata", "Lätt"), ("Telefon", "15", "Prata", "Tung"))
    for number, (text, chosen) in enumerate(zip((script.first_session, script.second_session), taps, strict=True)):
        began = time.monotonic()
        _log(seat, script.alias, text, chosen)
        took = time.monotonic() - began
        checks.that(f"träff {number + 1} var uppskriven på under en minut", took < A_MINUTE, f"{took:.1f} s")
        seat.hands.read(text)
    seat.hands.read("väntar")
    checks.that("båda träffarna väntar på täckning", seat.hands.sees("Väntar: 1"), "statusraden")
    seat.picture("mina-traffar-vantar")


def _log(seat: Seat, alias: str, text: str, chosen: tuple[str, str, str, str]) -> None:
    hands = seat.hands
    _choose(seat, alias)
    mode, minutes, task, mood = chosen
    if mode != "Träffades":  # which is chosen already
        hands.press(mode, of="Hur")
    hands.press(minutes, of="Hur länge")
    hands.press(task, of="Vad")
    hands.write("Två rader", text)
    hands.press(mood, of="Hur var den")
    hands.read("Sparat på datorn")
    seat.picture("mina-traffar", variants=minutes == "45")
    hands.press("Klar")


def _choose(seat: Seat, alias: str) -> None:
    """The right one, for someone who goes beside several."""
    if not seat.hands.sees(f"Skriv upp en träff med {alias}"):
        seat.hands.press(alias, of="Med vem")


def _kinds(desk: Desk) -> set[CompartmentKind]:
    return {info.kind for info in desk.ledger.compartments()}
