"""What is written down beside a consultation, at both sides; and what stands beside an answer."""

from __future__ import annotations

from demo.cast import GUN_BRITT, PETRA
from demo.stage import Seat, Stage


def show_beside_consultations(stage: Stage) -> None:
    """Gun-Britt's forms, then Petra's."""
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        _say_more(seat)
        _write_down(seat)
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        _at_the_county(seat)


def _say_more(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Konsultation")
    seat.picture("konsultationer", variants=True)
    hands.press("Ny konsultation")
    hands.write("Din fråga till länet", "En 13-årig flicka har sagt något till sin lärare.")
    hands.read("Någon så ung.")
    hands.press("Mer som kan sägas")
    hands.choose("Den enskilde möts i", "Behovsprövad insats")
    hands.read("Journal måste föras i personakten")
    seat.picture("konsultation-mer", variants=True)
    hands.press("Släng utkastet")


def _write_down(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Konsultation")
    hands.press("Skriv upp ett samtal")
    hands.write("Minuter", "20")
    hands.press("Den utsatta var med")
    hands.read("Du var ensam.")
    seat.picture("samtal-uppskrivet", variants=True)
    hands.press("Tillbaka")
    hands.press("Konsultation K…")
    for button, picture in (
        ("Lotsad vidare till", "lotsad-vidare"),
        ("Köpt utifrån", "kopt-utifran"),
        ("Koppla till en akt", "koppla-till-akt"),
        ("Det här tog vi med oss", "avidentifierad"),
    ):
        hands.press(button)
        seat.picture(picture, variants=button == "Det här tog vi med oss")
        hands.press("Tillbaka")


def _at_the_county(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Inkorg")
    hands.press("Skriv upp en telefonkonsultation")
    seat.picture("telefonkonsultation", variants=True)
    hands.press("Tillbaka")
    hands.press("Jag är borta till …")
    seat.picture("borta-till")
    hands.press("Tillbaka")
    hands.press("Bibliotekets inkorg")
    seat.picture("bibliotekets-inkorg")
    hands.press("Bräcke…")
    hands.press("Stöd när du svarar")
    hands.read("Lyssna: vad är det som oroar mest just nu?")
    seat.picture("stod-nar-du-svarar", variants=True)
