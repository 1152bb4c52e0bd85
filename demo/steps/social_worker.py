"""Step 1. A social worker, offline: a consultation, a person file, a plan, an assignment."""

from __future__ import annotations

from datetime import timedelta

from demo.cast import COUNTY_TEAM, Person
from demo.clocks import today
from demo.script import Script
from demo.stage import Seat

CONSENT_DAYS, ASSIGNMENT_DAYS = 105, 180
"""How long they hold, from today."""


def ask_the_county(seat: Seat, script: Script) -> None:
    """A consultation that names nobody: free text first, nothing else needed; what the county will see, literally."""
    hands = seat.hands
    hands.press("Idag")
    hands.press("Ny konsultation")
    hands.write("Din fråga till länet", script.question)
    hands.read("Sparat på datorn")
    hands.press("Misstanke", of="Rör det heder?")
    hands.choose("Skede", "Förhandsbedömning")
    hands.press("Ja", of="Finns syskon eller andra barn?")
    seat.picture("konsultation", variants=True)
    hands.press("Det här ser länet")
    for line in script.question.split("\n"):
        hands.read(line)
    hands.read("Anonym")
    seat.picture("det-har-ser-lanet")
    hands.press("Skicka till länet")
    hands.read("Skickas när du har täckning.")
    seat.picture("konsultation-vantar")


def open_a_file(seat: Seat, script: Script) -> None:
    """A file under an alias; what is now, and what she wishes."""
    hands = seat.hands
    hands.press("Personer")
    hands.press("Ny person")
    hands.write("Alias", script.alias)
    hands.write("Namn", script.name)
    seat.picture("ny-person")
    hands.press("Öppna akten")
    hands.write("Läget nu", script.situation)
    hands.write("Den enskildes önskemål", script.wishes)
    hands.read("Länet konsulterar.")
    seat.picture("personakt")


def start_a_plan(seat: Seat, script: Script) -> None:
    """Phase, the person's own words, what there is, a goal with its first delmål."""
    hands = seat.hands
    hands.open_tab("Stödplan")
    hands.press("Påbörja stödplanen")
    hands.press("Akut fas…")
    hands.press("Börja med den enskildes egna ord")
    hands.write("Egna ord", script.own_words)
    hands.press("Klar")
    hands.press("Nätverk och relationer")
    hands.press("Skriv vad som redan finns…")
    hands.write("Det som redan finns", script.resources)
    hands.press("Klar")
    hands.press("Nytt mål")
    hands.write("Vad målet är", script.goal)
    hands.press("Klar")
    hands.press("Skriv delmål")
    hands.write("Vad ska hända", script.subgoal)
    hands.press("Klar")
    hands.read(script.own_words)
    hands.read(script.goal)
    hands.read(script.subgoal)
    seat.picture("stodplan")


def write_a_note(seat: Seat, script: Script) -> None:
    """A signed note."""
    hands = seat.hands
    hands.open_tab("Anteckningar")
    hands.write("Ny anteckning", script.note)
    hands.press("Skriv under")
    hands.read(script.note)
    seat.picture("anteckning")


def let_someone_go_beside(seat: Seat, script: Script, person: Person, place: str) -> None:
    """An assignment: decision, period, tasks, mode; and literally what the contact person will see."""
    hands, day = seat.hands, today()
    hands.open_tab("Kontaktperson")
    hands.press("Nytt uppdrag")
    hands.choose("Kontaktperson", f"{person.name}, {place}")
    hands.write("Hur ofta", script.frequency)
    hands.write("Beslutat av", script.decided_by)
    hands.write_anew("Beslutat den", day.isoformat())
    hands.write_anew("Från", day.isoformat())
    hands.write_anew("Till", (day + timedelta(days=ASSIGNMENT_DAYS)).isoformat())
    hands.press("Någon att prata med", of="Uppgifter")
    hands.press("Hjälp med praktiska saker", of="Uppgifter")
    hands.press("Träffas", of="Hur de ses")
    hands.press("Telefon", of="Hur de ses")
    hands.write_anew("Var de ses, och var aldrig", script.meeting)
    hands.write_anew("Regel för telefonen", script.phone_rule)
    hands.write_anew("Hör av dig genast om", script.alarm)
    hands.write_anew("Handläggarens telefon", script.handler_phone)
    seat.picture("uppdrag")
    hands.press("Starta uppdraget")
    hands.read(script.meeting)
    seat.picture("uppdrag-igang")


def write_down_the_consent(seat: Seat, script: Script) -> None:
    """Every question has its answer: who, to whom, what, what for, how, from when to when, others named, capacity."""
    hands, day = seat.hands, today()
    hands.open_tab("Samtycken")
    hands.press("Nytt samtycke")
    hands.press(f"{script.alias} själv", of="Vem som ger det")
    hands.press(COUNTY_TEAM, of="Till vem")
    hands.press("Läget nu")
    hands.press("Önskemål")
    hands.write("Vad det ska användas till", script.purpose)
    hands.press("Skriftligt", of="Hur det ges")
    hands.write_anew("Gäller från", day.isoformat())
    hands.write_anew("Gäller till", (day + timedelta(days=CONSENT_DAYS)).isoformat())
    hands.press("Ingen", of="Nämns någon annan i det som lämnas ut?")
    hands.write("Ålder, och hur det har förståtts", script.capacity)
    seat.picture("nytt-samtycke")
    hands.press("Skriv upp samtycket")
    hands.read(script.purpose)


def disclose(seat: Seat, script: Script) -> None:
    """What the county will see, word for word; then it is handed over."""
    hands = seat.hands
    hands.read(script.situation)
    hands.read(script.wishes)
    seat.picture("samtycke")
    hands.press("Lämna ut till länet")
    hands.read("Utlämnat")
    seat.picture("utlamnat")


def _open_her_file(seat: Seat, script: Script) -> None:
    seat.hands.press("Personer")
    if seat.hands.has(script.alias):
        seat.hands.press(script.alias)
    seat.hands.read(script.alias)


def see_the_sessions(seat: Seat, script: Script) -> None:
    """What the contact person has written stands in the file."""
    seat.hands.press("Idag")
    seat.picture("idag-efter-tackning")
    _open_her_file(seat, script)
    seat.hands.open_tab("Kontaktperson")
    seat.hands.read(script.first_session)
    seat.hands.read(script.second_session)
    seat.picture("traffar-i-akten")


def read_the_answer(seat: Seat, script: Script) -> None:
    """The county's first answer and its reflection."""
    hands = seat.hands
    hands.press("Idag")
    hands.press("Läs", of="Väntar på dig")
    hands.read(script.first_reply)
    hands.read(script.reflection)
    seat.picture("svar-fran-lanet")


def see_who_sees_what(seat: Seat, script: Script) -> None:
    """The file's readers: by decision, by consent, and nobody else."""
    _open_her_file(seat, script)
    seat.hands.open_tab("Vem ser vad")
    seat.hands.read("Kommunens gräns")
    seat.picture("vem-ser-vad")
