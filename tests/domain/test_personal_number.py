"""Personal numbers: every way of writing one, and what is odd about those that do not hold."""

from datetime import date

import pytest

from desktop.domain.personal_number import NumberKind, NumberWarning, PersonalNumber, birth_date, parse_personal_number

TODAY = date(2027, 1, 19)

PUBLISHED = (  # HL7 Sweden's example patients (DOMAIN 4.2); never tied to a name
    "189002029800",
    "189602029812",
    "196101182803",
    "199002222397",
    "200001252386",
    "200302022389",
)
COORDINATION = "196109732393"


@pytest.mark.parametrize("number", PUBLISHED)
def test_published_numbers_hold(number: str) -> None:
    """Each published test number is a personal number without anything odd."""
    assert parse_personal_number(number, TODAY) == PersonalNumber(NumberKind.PERSONAL, number)
    assert parse_personal_number(number, TODAY).holds


def test_a_coordination_number_is_told_apart() -> None:
    """The day + 60 makes a coordination number, whose birth date is the day itself."""
    assert parse_personal_number(COORDINATION, TODAY) == PersonalNumber(NumberKind.COORDINATION, COORDINATION)
    assert birth_date(COORDINATION) == date(1961, 9, 13)


@pytest.mark.parametrize(
    "written", ["19610118-2803", " 19610118 2803 ", "1961 01 18-2803", "19610118\N{EN DASH}2803", "196101182803"]
)
def test_twelve_digits_may_be_written_in_any_way(written: str) -> None:
    """Signs and spaces do not matter."""
    assert parse_personal_number(written, TODAY) == PersonalNumber(NumberKind.PERSONAL, "196101182803")


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("610118-2803", "196101182803"),
        ("6101182803", "196101182803"),
        ("000125-2386", "200001252386"),
        ("900202+9800", "189002029800"),
        ("960202+9812", "189602029812"),
    ],
)
def test_ten_digits_get_the_latest_century_that_fits(written: str, stored: str) -> None:
    """The century is assumed and said to be; `+` means a hundred years or more."""
    read = parse_personal_number(written, TODAY)
    assert read == PersonalNumber(NumberKind.PERSONAL, stored, (NumberWarning.CENTURY_ASSUMED,))
    assert read.holds


@pytest.mark.parametrize(
    ("written", "warnings"),
    [
        ("196101182804", (NumberWarning.CHECK_DIGIT,)),
        ("196102302803", (NumberWarning.NO_SUCH_DAY,)),
        ("196113182803", (NumberWarning.NO_SUCH_DAY,)),
        ("205001252380", (NumberWarning.IN_FUTURE, NumberWarning.CHECK_DIGIT)),
    ],
)
def test_an_odd_number_is_kept_with_what_is_odd(written: str, warnings: tuple[NumberWarning, ...]) -> None:
    """Nothing typed is refused; the number is no search key until it holds."""
    read = parse_personal_number(written, TODAY)
    assert read == PersonalNumber(NumberKind.PERSONAL, written, warnings)
    assert not read.holds


def test_reserve_numbers_with_letters_are_kept() -> None:
    """Health care's reserve numbers have letters and no check digit."""
    assert parse_personal_number("19610118-t12x", TODAY) == PersonalNumber(NumberKind.RESERVE, "19610118T12X")


@pytest.mark.parametrize("text", ["okänt", "123", "19610118", "070-174 06 21"])
def test_what_is_no_number_is_kept_as_typed(text: str) -> None:
    """'Okänt' is a fine answer, and no key."""
    read = parse_personal_number(text, TODAY)
    assert read == PersonalNumber(NumberKind.OTHER, text, (NumberWarning.NOT_A_NUMBER,))
    assert not read.holds


def test_nothing_is_nothing() -> None:
    """An empty field has no warning: an alias is enough to help someone."""
    assert parse_personal_number("  ", TODAY) == PersonalNumber(NumberKind.NONE, "")


@pytest.mark.parametrize(("text", "shown"), [("196101182803", "19610118-2803"), ("okänt", "okänt"), ("", "")])
def test_it_is_shown_with_its_sign(text: str, shown: str) -> None:
    """Twelve digits get a sign; other text stays as it is."""
    assert parse_personal_number(text, TODAY).shown() == shown
