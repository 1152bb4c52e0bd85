"""What is found in a text by which someone could be recognised, and what is left alone."""

from itertools import pairwise

import pytest

from desktop.services.identifying_words import Finding, IdentifyingWords, Recognisable, identifying_words


def found(text: str) -> list[tuple[str, Recognisable]]:
    """The marked words and why."""
    return [(text[f.start : f.end], f.reason) for f in identifying_words().find(text)]


def test_the_youth_in_gaddede_is_found() -> None:
    """Age, village and language in one sentence are one stretch (SC1)."""
    text = "Jag vet inte.\nSkolan ringde i går om en 17-årig kille i Gäddede som pratar tigrinja. Han har slutat."
    assert found(text) == [("17-årig kille i Gäddede som pratar tigrinja", Recognisable.LANGUAGE)]


def test_the_youth_in_the_north_is_not() -> None:
    """The text that Love writes instead raises nothing (SC1)."""
    assert found("Skolan ringde i går om en ungdom i norra länet. Läraren berättar att olika släktingar hämtar.") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("En kille som är 17 år bor i Hammarstrand. Hemma talar de somaliska.", Recognisable.LANGUAGE),
        ("femtonåring i föllinge, arabisktalande", Recognisable.LANGUAGE),
        ("Hon går i årskurs 9 och bor i Kälarne. Byskolan har ringt.", Recognisable.SCHOOL),
        ("Sveg. Sorani. Hon är arton år.", Recognisable.LANGUAGE),
    ],
)
def test_the_three_are_found_anywhere_in_the_text(text: str, reason: Recognisable) -> None:
    """They identify as well when they stand in different sentences and forms."""
    assert {why for _, why in found(text)} == {reason}


@pytest.mark.parametrize(
    "text",
    [
        "17-årig kille i Strömsund som pratar tigrinja",  # a municipality
        "kille i Gäddede som pratar tigrinja",  # no age
        "17-årig kille i Gäddede",  # neither language nor school
        "Familjen flyttade till Gäddede för 3 år sedan och talar tigrinja",  # not her age
        "17-åringen väntade i hallen och pratade arabiska nere i backen",  # ordinary words
    ],
)
def test_two_of_the_three_are_left_alone(text: str) -> None:
    """Only age, small place and language or school together fit so few."""
    assert found(text) == []


def test_far_apart_each_word_is_marked_alone() -> None:
    """A mark over half the page would explain nothing."""
    text = "Hon är 17 år." + " Det är mycket att tänka på." * 10 + "\nDe bor i Backe och talar dari."
    assert [words for words, _ in found(text)] == ["17 år", "Backe", "dari"]


@pytest.mark.parametrize(
    "number",
    ["199002222397", "9002222397", "900222-2397", "19900222-2397", "19900222 2397", "900222 - 2397", "19610973-2393"],
)
def test_personal_and_coordination_numbers_are_found(number: str) -> None:
    """Ten or twelve digits, however they are written."""
    assert found(f"Hon har {number}, tror jag.") == [(number, Recognisable.PERSONAL_NUMBER)]


@pytest.mark.parametrize("number", ["070-174 06 21", "0701740621", "+46 70 174 06 21", "0980-319 214"])
def test_phone_numbers_are_found(number: str) -> None:
    """Mobile and landline, and never taken for a personal number."""
    assert found(f"Ring henne på {number} efter sex.") == [(number, Recognisable.PHONE)]


@pytest.mark.parametrize("text", ["Ring 112 eller 114 14.", "Kvinnofridslinjen 020-50 50 50", "den 2026-12-28 14.30"])
def test_help_lines_and_dates_are_left_alone(text: str) -> None:
    """They belong to nobody."""
    assert found(text) == []


def test_email_addresses_are_found() -> None:
    """They hold a name more often than not."""
    assert found("Skriv till tall.17@skolan.example.se.") == [("tall.17@skolan.example.se", Recognisable.EMAIL)]


def test_findings_come_in_order_and_never_overlap() -> None:
    """The screen marks them one after the other."""
    text = "070-174 06 21, 17 år, Gäddede, tigrinja, a@b.se, 199002222397"
    findings = identifying_words().find(text)
    assert list(findings) == sorted(findings, key=lambda f: f.start)
    assert all(a.end <= b.start for a, b in pairwise(findings))
    assert len(findings) == 4


def test_places_are_given_from_outside() -> None:
    """Another county brings its own list; an empty one finds no place and fails on nothing."""
    text = "17 år i Storuman, talar dari"
    assert IdentifyingWords(["Storuman"]).find(text) == (Finding(0, 28, Recognisable.LANGUAGE),)
    assert IdentifyingWords([]).find(text) == ()
