"""A handler opens a file without coverage; the log reviewer reads that she did, and nothing of what it says."""

from __future__ import annotations

from demo.cast import ANN_MARI, LOVE
from demo.checks import Checks
from demo.stage import Seat, Stage
from desktop.domain.compartments import CompartmentKind

ALIAS = "Björk"


def show_the_log(stage: Stage, checks: Checks) -> None:
    """Both sit down, one after the other."""
    with stage.sitting(LOVE) as seat:
        seat.lose_coverage()
        _look_who_has_seen(seat)
        seat.find_coverage()
        seat.send_and_fetch()
    with stage.sitting(ANN_MARI) as seat:
        seat.send_and_fetch()
        _look_at_the_rota(seat)
        _read_the_entries(seat, checks)
        _begin_a_review(seat)


def _look_who_has_seen(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    hands.press(ALIAS)
    hands.open_tab("Vem ser vad")
    hands.press("Vem har sett detta")
    hands.read("Love Sundin (du)")
    hands.read("I loggen heter akten")
    seat.picture("vem-har-sett-detta", variants=True)
    hands.press(f"Skriv ut till {ALIAS}")
    hands.read("Spara som PDF")
    seat.picture("vem-har-sett-papper")


def _look_at_the_rota(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Idag")
    hands.read("Skyddade uppgifter visades i nödläge")
    seat.picture("idag-loggranskaren", variants=True)
    hands.press("Logg")
    hands.read("Nästa granskning")
    seat.picture("granskning", variants=True)


def _read_the_entries(seat: Seat, checks: Checks) -> None:
    hands = seat.hands
    hands.open_tab("Rader")
    hands.read("Love Sundin")
    checks.none_in("granskaren ser inget alias", (ALIAS, "Korp", "Sävsparv"), hands.words())
    kinds = seat.behind(lambda desk: {info.kind for info in desk.ledger.compartments()})
    content = {CompartmentKind.PERSON_FILE, CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE}
    checks.that("granskarens dator har ingen nyckel till något innehåll", not kinds & content, str(kinds))
    seat.picture("loggen", variants=True)
    hands.open_tab("Datorer")
    hands.read("Loggen är hel")
    seat.picture("loggens-datorer")
    hands.open_tab("Granskning")


def _begin_a_review(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Börja granskningen")
    hands.read("granskas alltid")
    seat.picture("granskning-pagar", variants=True)
