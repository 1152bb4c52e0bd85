"""Booking an interpreter: a name, a street or a place stops the text; a language and a wish do not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.protection import Asked, AskedAbout
from desktop.domain.records.safety import RiskPerson
from desktop.services import municipalities
from desktop.services.protected.asked_about import AskedAbouts
from desktop.services.protected.interpreter import Interpreter, languages
from tests.support.desks import Desks
from tests.support.protected import ProtectedDesk
from tests.support.vaults import HandClock


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    made = Desks(tmp_path / "profile", HandClock())
    yield made
    made.vault.close()


@pytest.fixture
def desk(desks: Desks) -> ProtectedDesk:
    return ProtectedDesk(desks)


@pytest.fixture
def file(desk: ProtectedDesk) -> CompartmentId:
    return desk.bjork()


@pytest.fixture
def interpreter(desk: ProtectedDesk) -> Interpreter:
    return Interpreter(desk.desks.vault.ledger, desk.desks.clock, desk.log)


def stopped(interpreter: Interpreter, file: CompartmentId, text: str) -> list[str]:
    """The words that stop the text."""
    found = interpreter.find(text, interpreter.circle(file))
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samtalet gäller någon i Strömsund", ["Strömsund"]),
        ("Ring till Storgatan 4", ["Storgatan 4"]),
        ("Hon heter Mira", ["Mira"]),
        ("Miras mamma ska inte höra", ["Miras"]),
        ("Tolk för Björk", ["Björk"]),
        ("hon går på kråkbergsskolan", ["kråkbergsskolan"]),
        ("Från Vara kommun", ["Vara"]),
        ("Någon från Jämtland", ["Jämtland"]),
        ("Bor i Gäddede", ["Gäddede"]),
        ("Nå henne på 070-174 06 14", ["070-174 06 14"]),
        ("Storuman och Boden", ["Storuman", "Boden"]),
    ],
)
def test_what_tells_who_or_where_stops(
    interpreter: Interpreter, file: CompartmentId, text: str, words: list[str]
) -> None:
    """In any case and with an ending, from the file and from the lists."""
    assert stopped(interpreter, file, text) == words
    with pytest.raises(KnownError) as caught:
        interpreter.check(file, text)
    assert caught.value.reason is Reason.PLACE_NAMED
    assert caught.value.detail["words"] == ", ".join(words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Gärna en tolk som är van vid samtal om våld. Tala långsamt.",
        "Det får vara en annan dag. Samtalet ska vara kort.",
        "En ung kvinna på 17 år som talar tigrinja",
        "Inte någon från länet",
    ],
)
def test_what_a_booking_must_say_does_not_stop(interpreter: Interpreter, file: CompartmentId, text: str) -> None:
    """Language, age and how; and a word that is also a municipality's name."""
    assert stopped(interpreter, file, text) == []
    interpreter.check(file, text)


def test_the_name_of_who_may_harm_stops(desk: ProtectedDesk, interpreter: Interpreter, file: CompartmentId) -> None:
    """An interpreter may know him, and then knows whom it is about."""
    desk.desks.vault.ledger.create(file, RiskPerson(relation="äldsta brodern", name="Arvid Planterad"))
    assert stopped(interpreter, file, "Inte någon som känner Arvid") == ["Arvid"]


def test_every_municipality_and_county_stops(interpreter: Interpreter, file: CompartmentId) -> None:
    """All 290 and all 21, where somebody is said to be in one."""
    circle = interpreter.circle(file)
    names = [*municipalities.names().values(), *municipalities.counties()]
    passed = [name for name in names if not interpreter.find(f"Det är i {name} nu", circle)]
    assert passed == []
    assert len(municipalities.counties()) == 21


def test_languages_are_those_that_can_be_booked() -> None:
    """ "Kurdiska" is never enough; codes are ISO 639-3."""
    assert languages()["tir"] == "tigrinja"
    assert {len(code) for code in languages()} == {3}
    assert "kurdiska" not in languages().values()


def logged(desk: ProtectedDesk) -> list[tuple[Act, str]]:
    ledger = desk.desks.vault.ledger
    [book] = ledger.compartments(CompartmentKind.ACCESS_LOG)
    return [(seen.record.act, seen.record.what) for seen in ledger.all(book.id, LogEntry)]


def test_a_question_that_was_refused_is_kept_and_logged(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Who asked, what, and why not: in the file. That something was refused: in the log, without content."""
    asked = AskedAbouts(desk.desks.vault.ledger, desk.desks, desk.desks.clock, desk.log)
    with pytest.raises(KnownError) as caught:
        asked.write(file, AskedAbout(who="En lärare"))
    assert caught.value.reason is Reason.REASON_MISSING
    question = AskedAbout(
        who="En lärare", asked=(Asked.WHEREABOUTS,), known=False, given=False, reason="Kan röja var hon finns"
    )
    asked.write(file, question)
    [kept] = asked.list(file)
    assert (kept.seen.record.who, kept.seen.record.asked, kept.by.mine) == ("En lärare", (Asked.WHEREABOUTS,), True)
    assert kept.seen.record.asked_at == desk.desks.clock.now()
    assert logged(desk)[-1] == (Act.REFUSED, "asked_about")
    asked.write(file, AskedAbout(who="Vårdcentralen", given=True, reason="Hon har bett om det"))
    assert logged(desk)[-1] == (Act.DISCLOSED, "asked_about")
    assert asked.count(file) == 2
