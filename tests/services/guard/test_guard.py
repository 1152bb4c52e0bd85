"""What is marked in a text by which someone could be recognised, and what is left alone."""

from datetime import date
from itertools import pairwise

import pytest

from demo.stories import CONSULTATIONS, FIRST_REPLIES, REFLECTIONS
from desktop.services.guard import Finding, Guard, Ingredient, Recognisable, guard

TODAY = date(2026, 12, 22)
AGE_PLACE_LANGUAGE = (Ingredient.AGE, Ingredient.PLACE, Ingredient.LANGUAGE)


def found(text: str, *names: str) -> list[tuple[str, Recognisable]]:
    """The marked words and why."""
    return [(text[f.start : f.end], f.reason) for f in guard().find(text, TODAY, names)]


def reasons(text: str, *names: str) -> set[Recognisable]:
    return {reason for _, reason in found(text, *names)}


# SC1


def test_the_youth_in_gaddede_is_found() -> None:
    """Age, village and language in one sentence are one stretch (SC1)."""
    text = "Jag vet inte vad jag frågar efter.\nSkolan ringde i går om en 17-årig kille i Gäddede som pratar tigrinja."
    (finding,) = guard().find(text, TODAY)
    assert text[finding.start : finding.end] == "17-årig kille i Gäddede som pratar tigrinja"
    assert (finding.reason, finding.ingredients) == (Recognisable.SMALL_PLACE, AGE_PLACE_LANGUAGE)


def test_the_youth_in_the_north_is_not() -> None:
    """The text that Love writes instead raises nothing (SC1)."""
    assert found("Skolan ringde i går om en ungdom i norra länet. Läraren berättar att olika släktingar hämtar.") == []


# The rule of the small place


@pytest.mark.parametrize(
    ("text", "ingredients"),
    [
        ("17 år, Sveg, sorani", AGE_PLACE_LANGUAGE),
        ("Tvillingarna i Lit, romsk familj", (Ingredient.PLACE, Ingredient.ORIGIN, Ingredient.FAMILY)),
        ("15 år, Krokom, pappan är imam", (Ingredient.AGE, Ingredient.PLACE, Ingredient.TRADE)),
        ("17 år på Granbackaskolan, dari", (Ingredient.AGE, Ingredient.LANGUAGE, Ingredient.SCHOOL)),
        (
            "Tvilling, 16 år, talar dari, pappan är frisör",
            (Ingredient.AGE, Ingredient.LANGUAGE, Ingredient.TRADE, Ingredient.FAMILY),
        ),
    ],
)
def test_the_finding_says_what_stands_together(text: str, ingredients: tuple[Ingredient, ...]) -> None:
    """So that it can be explained in words, not by a number."""
    assert [finding.ingredients for finding in guard().find(text, TODAY)] == [ingredients]


@pytest.mark.parametrize(
    "text",
    [
        "17-årig kille i Strömsund som går på Granbackaskolan",  # a municipality, age and school: a whole class fits
        "17-årig kille i Östersund som pratar tigrinja",  # a large municipality
        "17-årig kille som pratar tigrinja",  # no place
        "en kille i Strömsund som pratar tigrinja",  # no age
        "Familjen flyttade till Strömsund för 3 år sedan och talar tigrinja",  # not her age
        "17-åringen väntade i hallen och pratade arabiska nere i backen",  # ordinary words
        "Jag har jobbat i 17 år i Strömsund och talar arabiska",  # a length of time
    ],
)
def test_what_many_fit_is_left_alone(text: str) -> None:
    """A warning that always comes is read by nobody."""
    assert found(text) == []


@pytest.mark.parametrize(
    "age",
    [
        "17-årig",
        "17 årig",
        "17-åring",
        "sjuttonåring",
        "sjutton år gammal",
        "på 17 år",
        "som är 17,",
        "f. 2009",
        "född 2009",
        "som går i åk 9",
        "i årskurs 9",
        "i klass 9B",
        "som går i nian",
        "i 9:an",
        "som går i 9 B,",
        "i nionde klass",
        "som går tredje året",
        "som fyller arton i maj",
        "i 15-årsåldern",
    ],
)
def test_an_age_is_known_in_every_dress(age: str) -> None:
    """Digits or letters, age or year of birth, or the grade, which says the same."""
    assert reasons(f"En flicka {age} i Hoting, hemma talar de dari.") == {Recognisable.SMALL_PLACE}


@pytest.mark.parametrize(
    "years",
    ["för 17 år sedan", "i 17 år", "efter 17 år", "mellan 13–25 år", "under 18 år", "en 3-årig insats", "17 år äldre"],
)
def test_years_that_are_nobodys_age_are_none(years: str) -> None:
    """Lengths of time, ranges and limits of the law."""
    assert reasons(f"Det gäller Hoting, {years}, och de talar dari.") == {Recognisable.PLACE}


@pytest.mark.parametrize(
    "language",
    ["tigrinja", "tigrinjatalande", "tigrinja-talande", "Tigrinska", "DARI", "daritalande", "arabisktalande"],
)
def test_a_language_is_known_inflected_and_in_compounds(language: str) -> None:
    """Whoever speaks it, in whatever word."""
    assert reasons(f"En 17-åring i Hoting, {language}.") == {Recognisable.SMALL_PLACE}


def test_far_apart_each_word_is_marked_alone() -> None:
    """A mark over half the page would explain nothing."""
    text = "Hon är 17 år." + " Det är mycket att tänka på." * 10 + "\nDe bor i Backe och talar dari."
    assert found(text) == [(words, Recognisable.SMALL_PLACE) for words in ("17 år", "Backe", "dari")]


def test_the_nearest_village_is_the_one_that_is_marked() -> None:
    """Another village in the same text is marked for being one."""
    text = "Vi träffas i Sveg. Hon är 17 år, bor i Hoting och talar dari."
    assert found(text) == [
        ("Sveg", Recognisable.PLACE),
        ("17 år, bor i Hoting och talar dari", Recognisable.SMALL_PLACE),
    ]


def test_places_are_given_from_outside() -> None:
    """Another county brings its own list; an empty one fails on nothing."""
    text = "17 år, Saxnäs, talar dari"
    together = Finding(0, len(text), Recognisable.SMALL_PLACE, AGE_PLACE_LANGUAGE)
    assert Guard(["Saxnäs"]).find(text, TODAY) == (together,)
    assert Guard([]).find(text, TODAY) == ()


# Places


@pytest.mark.parametrize("place", ["Gäddede", "Gäddedes", "gäddede", "Gaddede", "Gäddedebo", "Stora Blåsjön", "Frösön"])
def test_a_place_smaller_than_a_municipality_is_found(place: str) -> None:
    """Also with its ending, and from a keyboard without dots."""
    assert found(f"Det gäller {place} och vintern.") == [(place, Recognisable.PLACE)]


@pytest.mark.parametrize("place", ["Strömsund", "Bräcke kommun", "Jämtland", "Östersund", "Skåne", "Sverige", "Syrien"])
def test_municipalities_and_what_is_larger_are_allowed(place: str) -> None:
    """The county knows which municipality asks."""
    assert found(f"Flickan bor i {place} sedan i våras.") == []


# Numbers


@pytest.mark.parametrize(
    "number",
    ["199002222397", "9002222397", "900222-2397", "19900222-2397", "19900222 2397", "900222 - 2397", "19610973-2393"],
)
def test_personal_and_coordination_numbers_are_found(number: str) -> None:
    """Ten or twelve digits, however they are written."""
    assert found(f"Hon har {number}, tror jag.") == [(number, Recognisable.PERSONAL_NUMBER)]


@pytest.mark.parametrize("number", ["19900222-2398", "9002222398", "610973-2390", "20100314-XXXX"])
def test_what_only_looks_like_a_personal_number_is_a_softer_finding(number: str) -> None:
    """A slip of the pen must not stop an urgent question for good."""
    assert found(f"Hon har {number}, tror jag.") == [(number, Recognisable.DOUBTFUL_NUMBER)]


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-28 1430",
        "den 2026-12-28 klockan 14.30",
        "212000-2510",
        "202612281430",
        "12 500 000 kronor",
        "SN 2026/00345",
        "1234-5678901",
    ],
)
def test_times_sums_and_case_numbers_are_none(text: str) -> None:
    """They have the digits, but not the birth."""
    assert found(f"Det står {text} i kallelsen.") == []


# Phones and e-mail


@pytest.mark.parametrize(
    "number",
    ["070-174 06 21", "0701740621", "+46 70 174 06 21", "0980-319 214", "+44 7700 900123", "0046701740621"],
)
def test_phone_numbers_are_found(number: str) -> None:
    """Mobile, landline and abroad, and never taken for a personal number."""
    assert found(f"Ring henne på {number} efter sex.") == [(number, Recognisable.PHONE)]


@pytest.mark.parametrize("text", ["112", "114 14", "1177", "116 111", "116 006", "020-50 50 50", "0771-567 567"])
def test_help_lines_are_left_alone(text: str) -> None:
    """They belong to nobody (DOMAIN 4.4)."""
    assert found(f"Ring {text} om det är bråttom.") == []


@pytest.mark.parametrize("address", ["tall.17@skolan.example.se", "tall (at) example.se", "TALL@EXAMPLE.ORG"])
def test_email_addresses_are_found(address: str) -> None:
    """They hold a name more often than not."""
    assert found(f"Skriv till {address}.") == [(address, Recognisable.EMAIL)]


# Addresses


@pytest.mark.parametrize(
    "address",
    [
        "Granvägen 12",
        "Södra Kyrkogatan 5 B",
        "Kung Haralds väg 4",
        "björkstigen 7",
        "Industrigatan 14, lgh 1102",
        "Skolgatan 3, 830 90 Gäddede",
        "831 30 Östersund",
        "Sikås 210",
    ],
)
def test_street_addresses_are_found(address: str) -> None:
    """A street word and a number, a village and a number, a postal code and its town."""
    assert found(f"De bor på {address}.") == [(address, Recognisable.ADDRESS)]


@pytest.mark.parametrize(
    "text",
    ["på rätt väg 3 steg", "på vägen 3 mil", "motorvägen 45", "förändringen 2 gånger", "plan 3", "Utredningen 4 visar"],
)
def test_ways_and_plans_in_another_sense_are_none(text: str) -> None:
    """A way is more often a manner than a street."""
    assert found(f"Vi såg det {text} i går.") == []


# Names


@pytest.mark.parametrize(
    "written", ["Åsa Källmark", "Åsa", "Källmark", "ÅSA", "åsa", "Åsas", "Asa", "Aasa", "källmarks", "Kaellmark"]
)
def test_names_of_the_units_files_are_found(written: str) -> None:
    """First or last, genitive, any case, and without rings and dots."""
    assert found(f"Jag pratade med {written} i går.", "Åsa Källmark") == [(written, Recognisable.NAME)]


@pytest.mark.parametrize(
    "text",
    ["Mina kollegor undrar.", "Jag såg en björn.", "Det är mina ord.", "Klara besked behövs.", "Vi måste klara det."],
)
def test_names_that_are_words_need_a_capital_inside_a_sentence(text: str) -> None:
    """Otherwise every second sentence would be marked."""
    assert found(text, "Mina Sten", "Klara Björn") == []


def test_a_name_that_the_text_gives_is_found_though_no_file_has_it() -> None:
    """Somebody is called something; a method or a school is not somebody."""
    assert found("Det gäller en flicka som heter Nasrin.") == [("Nasrin", Recognisable.NAME)]
    assert found("Jag läste att metoden heter Patriark.") == []


# All together


def test_findings_come_in_order_and_never_overlap() -> None:
    """The screen marks them one after the other."""
    text = "070-174 06 21, 17 år, Gäddede, tigrinja, a@b.se, 199002222397, Granvägen 3, Awet, Hoting"
    findings = guard().find(text, TODAY, ["Awet"])
    assert list(findings) == sorted(findings, key=lambda f: f.start)
    assert all(a.end <= b.start for a, b in pairwise(findings))
    assert {finding.reason for finding in findings} == set(Recognisable) - {Recognisable.DOUBTFUL_NUMBER}


@pytest.mark.parametrize("text", ["", " ", "\n", "17", "@", "i", "enda", "İstanbul ß ﬁ", "Ulvs väg", "0" * 5000])
def test_odd_texts_are_no_trouble(text: str) -> None:
    """Half a word is what the guard sees most, while somebody is writing."""
    assert guard().find(text, TODAY, ["", " ", "-", "Å"]) == ()


def test_what_people_write_here_every_day_is_left_alone() -> None:
    """The invented county's consultations and replies name nobody, and none of them is marked."""
    texts = [*(text for text, *_ in CONSULTATIONS), *FIRST_REPLIES, *REFLECTIONS]
    assert [found(text) for text in texts] == [[]] * len(texts)
