"""Protected identity: the stricter holds, an unknown level is the strictest, and each surface shows what it may."""

from typing import Any

import pytest

from desktop.domain import codebook, protection
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.merge import RecordState, Value
from desktop.domain.projection import Projection, project
from desktop.domain.protection import Surface
from desktop.domain.records.person_file import Person, ProtectionLevel

MIRA = Person(
    alias="Björk",
    name="Mira Exempelsson",
    personal_number="200001252386",
    case_number="SN 2026-114",
    birth_year=2000,
    registered_municipality="2480",
    staying_municipality="2313",
    responsible_municipality="2313",
    wishes="Träna",
)
ABOVE_NONE = [level for level in ProtectionLevel if level is not ProtectionLevel.NONE]


def written(*levels: Any) -> Projection[Person]:
    """A person whose level has been written so, each without the others having been seen."""
    number = codebook.field_number(Person, "protection")
    values = tuple(Value(ChangeId(device, 1), device, level) for device, level in enumerate(levels, start=1))
    state = RecordState(ChangeId(1, 1), 20, {number: values} if values else {}, {}, 0, 0)
    return project(CompartmentId(bytes(16)), state, Person)


def test_the_stricter_of_rival_values_is_in_force() -> None:
    """Until somebody has chosen, whichever came first."""
    assert protection.in_force(written("none", "assumed", "flag")) is ProtectionLevel.ASSUMED
    assert protection.in_force(written("flag", "none")) is ProtectionLevel.FLAG
    assert protection.in_force(written()) is ProtectionLevel.NONE


@pytest.mark.parametrize("unknown", ["witness_programme", 7, None, b"x"])
def test_a_level_of_a_newer_program_is_the_most_cautious(unknown: Any) -> None:
    """It must never read as none, alone or beside a known one."""
    assert protection.in_force(written(unknown)) is ProtectionLevel.ASSUMED
    assert protection.in_force(written("none", unknown)) is ProtectionLevel.ASSUMED


def test_a_newer_level_is_the_strictest_wherever_the_record_is_read() -> None:
    """Also by those who look at the field itself."""
    assert written("witness_programme").record.protection is ProtectionLevel.ASSUMED


@pytest.mark.parametrize("level", ABOVE_NONE)
@pytest.mark.parametrize("surface", [surface for surface in Surface if surface is not Surface.DETAIL])
def test_name_and_place_leave_every_surface(level: ProtectionLevel, surface: Surface) -> None:
    """At every level above none; what the person wishes is no identity and stays."""
    shown = protection.masked(MIRA, level, surface)
    assert (shown.name, shown.registered_municipality, shown.staying_municipality) == ("", "", "")
    assert shown.responsible_municipality == ""
    assert (shown.alias, shown.wishes) == ("Björk", "Träna")
    assert {"address", "school"} <= protection.hidden(level, surface)


@pytest.mark.parametrize("level", ProtectionLevel)
def test_the_detail_shows_all_to_the_one_who_asks(level: ProtectionLevel) -> None:
    """Masking takes nothing away from the field itself."""
    assert protection.masked(MIRA, level, Surface.DETAIL) == MIRA


def test_titles_file_names_and_logs_show_nobody() -> None:
    """Not even those without protection (DOMAIN section 6)."""
    for surface in (Surface.TITLE, Surface.FILE_NAME, Surface.LOG, Surface.LIST):
        assert protection.hidden(ProtectionLevel.NONE, surface) == protection.ALL
    assert protection.hidden(ProtectionLevel.NONE, Surface.PRINT) == frozenset()


def test_a_number_finds_the_file_until_the_identity_is_new() -> None:
    """With fingerade personuppgifter nothing leads from the old number to the file."""
    assert protection.shows(ProtectionLevel.REGISTRATION, Surface.SEARCH, "personal_number")
    assert not protection.shows(ProtectionLevel.ASSUMED, Surface.SEARCH, "personal_number")
    assert protection.shows(ProtectionLevel.ASSUMED, Surface.SEARCH, "case_number")


def test_going_down_is_told_from_going_up() -> None:
    """Up needs nothing, down needs a reason."""
    assert protection.lowers(ProtectionLevel.ASSUMED, ProtectionLevel.FLAG)
    assert not protection.lowers(ProtectionLevel.NONE, ProtectionLevel.FLAG)
    assert not protection.lowers(ProtectionLevel.FLAG, ProtectionLevel.FLAG)


def test_statistics_and_later_versions() -> None:
    """No municipality row counts the person; nothing follows what was handed over unless the policy says so."""
    assert [protection.may_be_counted_in_a_municipality(level) for level in ProtectionLevel] == [True, *[False] * 3]
    assert not protection.follows(ProtectionLevel.FLAG, "never")
    assert protection.follows(ProtectionLevel.FLAG, "standing")
    assert protection.follows(ProtectionLevel.NONE, "never")


def test_telling_words_are_blanked_in_free_text() -> None:
    """In any case, with a genitive, and never as part of another word."""
    words = protection.telling_words("Mira Exempelsson", "Strömsund", "Åsvägen 4")
    text = "Mira mötte strömsunds skola på Åsvägen 4. Miraklet väntar."
    assert protection.blanked(text, words) == "____ mötte ____ skola på ____ 4. Miraklet väntar."
