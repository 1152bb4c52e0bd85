"""SC2: the candidate is the perpetrator's cousin. Real programs, a real server, and what lies on each computer.

Petra keeps the pool; Gun-Britt proposes somebody for Tall from the tab of the assignment; Ulla is the one who suits,
and later marries into the family.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from demo.cast import GUN_BRITT, PETRA, ULLA
from demo.clocks import today
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker
from desktop.domain.codebook import KINDS
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.pool import ConflictCheck, Matching
from desktop.services.desk import Desk

SCRIPT = Script(alias="Tall", name="Elin Påhittad")
COUSIN, WHY = "Rut Löfdahl", "Kusin till den som hon flydde från."


@dataclass(frozen=True)
class Someone:
    """Whom Petra takes into the pool."""

    name: str
    municipality: str
    way: str
    tie: tuple[str, str]


RUT = Someone(COUSIN, "Bräcke", "Träffas", ("Släkt", "Kusin till Jonas Rask"))
RESERVE = Someone(ULLA.name, "Åre", "Telefon", ("Förening", "Hallens hembygd"))


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None)) as made:
        yield made


def test_the_cousin_is_found_and_another_goes_beside(stage: Stage) -> None:
    """SC2 from the first step to the last, and what holds then."""
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Kontaktpersoner")
        for one in (RUT, RESERVE):
            takes_into_the_pool(seat, one)
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        social_worker.open_a_file(seat, SCRIPT)
        writes_down_the_risk(seat)
        looks_from_the_assignment(seat)
        considers(seat, "Kort 1")
        seat.send_and_fetch()
    hands_over_the_ties(stage)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        finds_the_cousin(seat)
        asks_what_she_wants(seat)
        considers(seat, "Kort 2")
        seat.send_and_fetch()
    hands_over_the_ties(stage)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        finds_that_she_suits(seat)
        seat.send_and_fetch()
    hands_over_the_name(stage)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        starts_the_assignment(seat)
        assert linked(seat.behind(terms)) == seat.behind(matching_of_the_second)
        assert seat.behind(compared) == ["conflict_check", "conflict_check"]
        seat.send_and_fetch()
    with stage.sitting(ULLA) as seat:
        seat.send_and_fetch()
        sees_only_the_assignment(seat)
    with stage.sitting(GUN_BRITT) as seat:
        learns_that_she_has_married(seat)
        seat.send_and_fetch()
    takes_in_the_news(stage)
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        is_asked_anew(seat)


# Petra


def takes_into_the_pool(seat: Seat, one: Someone) -> None:
    """From interest to a card, by what stands on the screen."""
    hands, day = seat.hands, today().isoformat()
    hands.open_tab("På väg")
    hands.write("Namn på någon som är intresserad", one.name)
    hands.press("Lägg till personen")
    hands.write("Telefon till personen", "070-174 06 52")
    hands.write_anew("Registret kontrollerat den", day)
    hands.write("Registret kontrollerat av", PETRA.name)
    hands.write_anew("Tystnadsplikten undertecknad den", day)
    hands.write_anew("Godkänd den", day)
    hands.write("Godkänd av", PETRA.name)
    hands.press("Spara uppgifterna")
    hands.press(one.tie[0], of="Slag av anknytning")
    hands.write("Till vem eller vad", one.tie[1])
    hands.press("Lägg till anknytningen")
    hands.read(one.tie[1])
    hands.choose("Kommun", one.municipality)
    hands.write("Språk som talas", "svenska")
    hands.press(one.way, of="Sätt att träffas")
    hands.press("Lägg kortet i banken")
    hands.press("Tillbaka till listan")
    hands.open_tab("Banken")
    hands.read("Kort")


def hands_over_the_ties(stage: Stage) -> None:
    """She learns which card and who asks, and nothing of whom it is for."""
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Kontaktpersoner")
        seat.hands.open_tab("Frågor")
        seat.hands.press("Lämna ut anknytningarna")
        seat.hands.read("Ingen frågar om något.")
        has_nothing_of_the_client(seat)
        seat.send_and_fetch()


def hands_over_the_name(stage: Stage) -> None:
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Kontaktpersoner")
        seat.hands.open_tab("Frågor")
        seat.hands.press("Lämna ut namn och telefon")
        seat.hands.read("Ingen frågar om något.")
        seat.hands.open_tab("Banken")
        seat.hands.read("På uppdrag")
        seat.hands.read("Ledig")  # the cousin's card, as it was
        has_nothing_of_the_client(seat)
        seat.send_and_fetch()


def takes_in_the_news(stage: Stage) -> None:
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Kontaktpersoner")
        seat.hands.open_tab("Frågor")
        seat.hands.read("Gift in i familjen Rask")
        seat.hands.press("Ta in den, och lämna den vidare till andra som prövar kortet")
        seat.hands.read("Ingen frågar om något.")
        has_nothing_of_the_client(seat)
        seat.send_and_fetch()


def has_nothing_of_the_client(seat: Seat) -> None:
    """No alias, no name, no word of the file: not on the screen, and not in any record on the computer."""
    found = seat.behind(everything) + seat.hands.words()
    for token in (SCRIPT.alias, "Elin", "Påhittad", WHY, SCRIPT.situation, SCRIPT.wishes):
        assert token not in found
    assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.PERSON_FILE)) == []


# Gun-Britt


def writes_down_the_risk(seat: Seat) -> None:
    hands = seat.hands
    hands.open_tab("Trygghet")
    hands.press("Skriv upp någon")
    hands.write("Relation till personen", "kusin")
    hands.write("Namn, bara om det behövs", "Jonas Rask")
    hands.press("Klar")
    hands.read("kusin")


def looks_from_the_assignment(seat: Seat) -> None:
    hands = seat.hands
    hands.open_tab("Kontaktperson")
    hands.press("Sök kontaktperson")
    hands.read("Kort 1")
    hands.read("Kort 2")
    assert not hands.sees(COUSIN)
    assert not hands.sees(ULLA.name)


def considers(seat: Seat, code: str) -> None:
    seat.hands.press(f"Pröva {code}")
    seat.hands.read("Frågan är ställd.")


def back_to_the_search(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    if hands.has(SCRIPT.alias):
        hands.press(SCRIPT.alias)
    hands.open_tab("Kontaktperson")
    hands.press("Sök kontaktperson")


def finds_the_cousin(seat: Seat) -> None:
    hands = seat.hands
    back_to_the_search(seat)
    hands.press("Jämför")
    hands.read("Möjlig släktkoppling")
    hands.press("Ej lämplig för detta uppdrag", of="Vad du kom fram till")
    hands.choose("Om kontaktpersonen inte är lämplig: slag av skäl", "Släkt")
    hands.write("Varför. Läses bara av dig och chefen", WHY)
    hands.press("Spara bedömningen")
    hands.no_longer_sees("Kusin till Jonas Rask")
    hands.read(WHY)


def asks_what_she_wants(seat: Seat) -> None:
    """Somebody from elsewhere, at a distance: the wish is kept, and no background."""
    hands = seat.hands
    hands.press("Vill inte", of="Någon härifrån")
    hands.write("Önskemålet med den enskildes egna ord", "inte någon härifrån")
    hands.press("Telefon", of="Hur de ska träffas")
    hands.press("Spara önskemålet")
    assert not hands.has("Pröva Kort 1")


def finds_that_she_suits(seat: Seat) -> None:
    hands = seat.hands
    back_to_the_search(seat)
    hands.read("Hallens hembygd")
    hands.press("Jämför")
    hands.read("Inga ord liknar varandra.")
    assert not hands.sees(ULLA.name)
    hands.press("Lämplig för detta uppdrag", of="Vad du kom fram till")
    hands.press("Spara bedömningen")
    hands.press("Till uppdraget")
    hands.read("Kort 2 är lämplig för det här uppdraget.")
    hands.read("Vem det är kommer från dem som har hand om banken.")


def starts_the_assignment(seat: Seat) -> None:
    """Granted; what she is to see is written where it is decided."""
    hands, day = seat.hands, today()
    hands.press("Personer")
    if hands.has(SCRIPT.alias):
        hands.press(SCRIPT.alias)
    hands.open_tab("Kontaktperson")
    hands.read(f"{ULLA.name} (Kort 2) är lämplig för det här uppdraget.")
    hands.press("Skriv in i uppdraget")
    hands.read(f"{ULLA.name}, Åre")
    hands.write("Beslutat av", SCRIPT.decided_by)
    hands.write_anew("Beslutat den", day.isoformat())
    hands.write_anew("Från", day.isoformat())
    hands.write_anew("Till", (day + timedelta(days=200)).isoformat())
    hands.press("Någon att prata med", of="Uppgifter")
    hands.press("Telefon", of="Hur de ses")
    hands.write_anew("Regel för telefonen", SCRIPT.phone_rule)
    hands.write_anew("Hör av dig genast om", SCRIPT.alarm)
    hands.press("Starta uppdraget")
    hands.read(f"Från banken: {ULLA.name} (Kort 2).")
    hands.read(SCRIPT.phone_rule)


def learns_that_she_has_married(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    if hands.has(SCRIPT.alias):
        hands.press(SCRIPT.alias)
    hands.open_tab("Översikt")
    if hands.has("Sök kontaktperson"):
        hands.press("Sök kontaktperson")
    hands.choose("Slag av ny anknytning", "Släkt")
    hands.write("En ny anknytning som du har fått veta om", "Gift in i familjen Rask")
    hands.press("Skriv upp den nya anknytningen")
    hands.read("Gift in i familjen Rask")


def is_asked_anew(seat: Seat) -> None:
    """In Idag, and above the assignment: the page to compare on is one press away."""
    hands = seat.hands
    hands.press("Idag")
    hands.read("En kontaktperson har fått en ny anknytning.")
    hands.press("Öppna Tall")
    hands.open_tab("Kontaktperson")
    hands.read(f"En ny anknytning har kommit sedan {ULLA.name} (Kort 2) jämfördes.")
    hands.press("Jämför igen")
    hands.press("Jämför")
    hands.read("Möjlig släktkoppling")
    hands.press("Idag")
    hands.no_longer_sees("En kontaktperson har fått en ny anknytning.")


# Ulla


def sees_only_the_assignment(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Mina träffar")
    hands.read("Tall")
    hands.read(SCRIPT.phone_rule)
    kinds = {info.kind for info in seat.behind(lambda desk: tuple(desk.ledger.compartments()))}
    assert not kinds & {CompartmentKind.PERSON_FILE, CompartmentKind.MATCHING, CompartmentKind.POOL}
    for token in ("Elin", SCRIPT.situation, SCRIPT.wishes, "Rask"):
        assert token not in seat.behind(everything)


# What is stored


def everything(desk: Desk) -> str:
    """Every record of every kind that this computer has, as text."""
    found: list[str] = []
    for info in desk.ledger.compartments():
        found.append(repr(info.card))
        for kind in KINDS.values():
            try:
                found += [repr(seen.record) for seen in desk.ledger.all(info.id, kind)]
            except KnownError:  # nothing of the kind can be there
                continue
    return "\n".join(found)


def terms(desk: Desk) -> Assignment:
    [file] = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    [seen] = desk.ledger.all(file.id, Assignment)
    assert seen.record.status is AssignmentStatus.RUNNING
    [brief] = desk.ledger.all(desk.assignments.of(file.id)[0].brief.ref.compartment, Brief)  # type: ignore[union-attr]
    assert (brief.record.alias, brief.record.phone_rule) == (SCRIPT.alias, SCRIPT.phone_rule)
    return seen.record


def linked(assignment: Assignment) -> bytes:
    return assignment.matching


def matching_of_the_second(desk: Desk) -> bytes:
    [file] = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    [check] = [seen.record for seen in desk.ledger.all(file.id, ConflictCheck) if seen.record.code == "Kort 2"]
    [info] = desk.ledger.compartments(CompartmentKind.MATCHING)
    [matching] = desk.ledger.all(info.id, Matching)
    assert matching.record.matched_at is not None
    assert bytes(info.id) == check.matching
    return check.matching


def compared(desk: Desk) -> list[str]:
    """What the log says: who compared stands in her own book."""
    books = desk.ledger.compartments(CompartmentKind.ACCESS_LOG)
    found = [seen.record for book in books for seen in desk.ledger.all(book.id, LogEntry)]
    return [entry.what for entry in found if entry.act is Act.COMPARED]
