"""A handler opens a file without coverage; after the next contact the reviewer sees that, and notes what she found."""

from __future__ import annotations

from demo.cast import ANN_MARI, LOVE
from demo.county import County
from demo.stage import Album, Seat, a_stage
from desktop.domain.access_log import file_code, file_ref
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, Finding, Outcome, Review

ALIAS, WISH = "Vide", "ordxloggq"
CONTENT = (CompartmentKind.PERSON_FILE, CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE)


def test_opened_offline_and_reviewed(staffed_county: County, application: None) -> None:
    """Through real windows, a real server and a link that is cut; the reviewer reads acts and no content."""
    with a_stage(staffed_county, (LOVE, ANN_MARI), Album(None), record=True) as stage:
        with stage.sitting(LOVE) as seat:
            seat.lose_coverage()
            file = open_and_copy(seat)
            who_has_seen(seat)
            seat.find_coverage()
            seat.send_and_fetch()
        with stage.sitting(ANN_MARI) as seat:
            seat.send_and_fetch()
            read_the_log(seat, file)
            review(seat)
        assert not stage.has_keys(ANN_MARI, file)
        assert WISH.encode() not in bytes(stage.link.carried)


def open_and_copy(seat: Seat) -> CompartmentId:
    """A file under an alias, opened, left, and opened again; its plan is copied."""
    hands = seat.hands
    hands.press("Personer")
    hands.press("Ny person")
    hands.write("Alias", ALIAS)
    hands.press("Öppna akten")
    hands.write("Den enskildes önskemål", WISH)
    hands.press("Idag")
    hands.press("Personer")
    hands.press(ALIAS)
    return seat.behind(lambda desk: desk.people.cards()[0].compartment)


def who_has_seen(seat: Seat) -> None:
    """Her own opening stands there at once: once, for she never left the file for another."""
    hands = seat.hands
    hands.open_tab("Vem ser vad")
    hands.press("Vem har sett detta")
    hands.read(f"{LOVE.name} (du)")
    hands.read("Öppnade akten, ")


def read_the_log(seat: Seat, file: CompartmentId) -> None:
    """Who, what, which file by its code; and no key to anything with content."""
    hands = seat.hands
    hands.press("Logg")
    hands.open_tab("Rader")
    hands.read(f"Öppnade akten · {file_code(file_ref(file))}")
    assert ALIAS not in hands.words()
    assert seat.behind(lambda desk: desk.ledger.compartments(*CONTENT)) == []
    lines = seat.behind(lambda desk: desk.log_review.lines())
    assert [line.act for line in lines if line.code] == [Act.OPENED]
    hands.open_tab("Datorer")
    hands.read("Loggen är hel.")


def review(seat: Seat) -> None:
    """Begin, ask, write down, end; the next one has its day."""
    hands = seat.hands
    hands.open_tab("Granskning")
    hands.press("Börja granskningen")
    hands.press("Fråga ställd", of=LOVE.name)
    hands.write("Vad som frågades, vad det visade", "Frågat Love")
    hands.press("Utan anmärkning", of="Granskningen som helhet")
    hands.write("Vad granskningen visade", "Genomgången")
    hands.press("Avsluta granskningen")
    hands.read("Frågor: 1. Avvikelser: 0.")
    hands.read("Nästa granskning")
    reviews = seat.behind(lambda desk: desk.log_review.overview().reviews)
    assert [(view.seen.record.outcome, view.seen.record.note) for view in reviews] == [
        (Outcome.NO_REMARK, "Genomgången")
    ]
    room = reviews[0].seen.ref.compartment
    findings = seat.behind(lambda desk: desk.ledger.all(room, Finding))
    assert [(finding.record.outcome, finding.record.note) for finding in findings] == [(Outcome.ASKED, "Frågat Love")]
    assert len(seat.behind(lambda desk: desk.ledger.all(room, Review))) == 1
