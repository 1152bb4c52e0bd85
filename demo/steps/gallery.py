"""The screens that the main job does not pass: of files with a history, of Akut nu, and of what hides and locks."""

from __future__ import annotations

from PySide6.QtCore import Qt

from demo.cast import GUN_BRITT, ULLA
from demo.hands import until
from demo.stage import Seat, Stage


def show_the_rest(stage: Stage) -> None:
    """Pictures for the eye, each from a window that somebody sits at."""
    with stage.sitting(GUN_BRITT) as seat:
        _show_a_long_plan(seat)
        _show_consents(seat)
        _show_emergency(seat)
        _hide_and_lock(seat)
    with stage.sitting(ULLA) as seat:
        seat.hands.press("Akut nu")
        seat.picture("akut-nu-kontaktperson")


def _show_a_long_plan(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    seat.picture("personer", variants=True)
    hands.press("Tall")
    hands.open_tab("Översikt")
    seat.picture("tall-oversikt")
    hands.open_tab("Stödplan")
    hands.press("Nätverk och relationer")
    seat.picture("tall-stodplan", variants=True)
    hands.open_tab("Kontaktperson")
    seat.picture("tall-kontaktperson")
    hands.open_tab("Anteckningar")
    seat.picture("tall-anteckningar")


def _show_consents(seat: Seat) -> None:
    hands = seat.hands
    hands.open_tab("Samtycken")
    seat.picture("tall-samtycke")
    hands.open_tab("Vem ser vad")
    hands.read("Kommunens gräns")
    seat.picture("tall-vem-ser-vad", variants=True)
    hands.press("Visa som text")
    seat.picture("tall-vem-ser-vad-text")
    hands.press("Personer")
    hands.press("Ripa")
    hands.open_tab("Samtycken")
    hands.read("inte svarat")
    seat.picture("ripa-aterkallat", variants=True)


def _show_emergency(seat: Seat) -> None:
    seat.hands.press("Akut nu")
    seat.hands.read("112")
    seat.picture("akut-nu", variants=True)
    seat.hands.press("Länet")
    seat.picture("lanet")


def _hide_and_lock(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Dölj")
    seat.picture("dold")
    hands.key(Qt.Key.Key_F9)
    if seat.program.window.shell.is_hidden_page():
        hands.press("Fortsätt")
    hands.press("Lås")
    until(lambda: seat.program.window.desk is None, "att det låstes")
    seat.picture("last")
    hands.key(Qt.Key.Key_F12)
    hands.read("112")
    seat.picture("akut-nu-last")
