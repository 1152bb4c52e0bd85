"""Consents beside the main job: a form that asks for what the age demands, its paper, a part, another rule."""

from __future__ import annotations

from datetime import timedelta

from demo.cast import COUNTY_TEAM, GUN_BRITT
from demo.clocks import today
from demo.stage import Seat, Stage

PERSON = "Rönn"
"""Has a consent that soon ends."""


def show_consents(stage: Stage) -> None:
    """Pictures of the rarer pages, from a window that somebody sits at."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press(PERSON)
        hands.open_tab("Samtycken")
        _propose_one_of_a_minor(seat)
        _withdraw_a_part(seat)
        _decide_on_a_rule(seat)


def _propose_one_of_a_minor(seat: Seat) -> None:
    hands, day = seat.hands, today()
    hands.press("Nytt samtycke")
    hands.press("Båda två", of="Vem som ger det")
    hands.write("Födelseår", str(day.year - 16))
    hands.press(COUNTY_TEAM, of="Till vem")
    hands.press("Läget nu")
    hands.press("Önskemål")
    hands.write("Vad det ska användas till", "Råd från länet om stödet på längre sikt")
    hands.press("Ska skrivas under", of="Hur det ges")
    hands.write_anew("Gäller till", (day + timedelta(days=150)).isoformat())
    hands.press("Ja, andra nämns", of="Nämns någon annan i det som lämnas ut?")
    hands.write("Vem som nämns", "lillasyster")
    hands.write("Ålder, och hur det har förståtts", "Sexton år. Fick frågan i enrum, och kan säga nej.")
    seat.picture("samtycke-underarig", variants=True)
    hands.press("Skriv upp samtycket")
    hands.read("Alla som nämns")
    seat.picture("samtycke-vantar-pa-underskrift", variants=True)
    hands.press("Blanketten på papper")
    hands.read("Spara som PDF")
    seat.picture("samtycke-pa-papper", variants=True)
    hands.press("Tillbaka")
    hands.press("Det är underskrivet")
    hands.press("Har skrivit under")
    hands.read("Har sagt ja.")


def _withdraw_a_part(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Återkalla bara en del")
    hands.press("Läget nu")
    seat.picture("samtycke-en-del", variants=True)
    hands.press("Ändra inte")


def _decide_on_a_rule(seat: Seat) -> None:
    hands, day = seat.hands, today()
    hands.press("Lämna ut på annan grund")
    hands.press("Nödvändigt för det egna uppdraget", of="Vilken regel")
    hands.write("Varför regeln gäller här", "Länet måste veta läget i natt för att kunna ordna ett skyddat boende.")
    hands.press(COUNTY_TEAM, of="Till vem")
    hands.press("Läget nu")
    hands.write("Vad det ska användas till", "Skydd i natt")
    hands.write_anew("Får läsas till", (day + timedelta(days=14)).isoformat())
    hands.press("Se det de kommer att se")
    hands.read("Det här ser länet")
    seat.picture("annan-grund", variants=True)
    hands.press("Lämna ut till länet")
    hands.read("Beslutat")
    seat.picture("annan-grund-utlamnat", variants=True)
    hands.open_tab("Vem ser vad")
    hands.read("Kommunens gräns")
    seat.picture("annan-grund-vem-ser-vad", variants=True)
