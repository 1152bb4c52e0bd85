"""Person files: opened under an alias, found by three keys, masked when protected."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import msgspec
import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.consent import Giver
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.file import aliases
from desktop.services.file.person_files import PersonFiles
from desktop.services.text_limit import TEXT_LIMIT
from tests.support.consents import consent
from tests.support.office import BRACKE, Computer, Office
from tests.support.vaults import HandClock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def computer(office: Office) -> Computer:
    return office.computer()


@pytest.fixture
def files(computer: Computer, office: Office) -> PersonFiles:
    return PersonFiles(computer.vault.ledger, computer.members, office.clock, Random(1))


def found(files: PersonFiles, text: str) -> list[str]:
    return [card.alias for card in files.search(text)]


# ---- opening one ----


def test_a_consent_that_rests_is_none_that_holds(files: PersonFiles, computer: Computer, office: Office) -> None:
    """A guardian has signed for one who has come of age since."""
    day = today(office.clock)
    file = files.create("Tall", details=Person(birth_year=day.year - 17))
    until = date(day.year + 1, 6, 30)
    computer.vault.ledger.create(file, consent(given_by=Giver.GUARDIAN, valid_from=day, valid_until=until))
    assert files.overview(file).consents_until == (until,)
    office.clock.turn(days=(date(day.year + 1, 1, 1) - day).days)
    assert files.overview(file).consents_until == ()


def test_an_alias_is_enough(files: PersonFiles) -> None:
    """The file belongs to one's own municipality, and has the sign of its word."""
    overview = files.overview(files.create(" Tall "))
    person = overview.person.record
    assert (person.alias, person.sign, overview.owner, person.name) == ("Tall", "tree", BRACKE, "")


def test_an_alias_is_needed(files: PersonFiles) -> None:
    """Nothing is opened without a word to call it by."""
    with pytest.raises(KnownError) as raised:
        files.create("  ")
    assert raised.value.reason is Reason.ALIAS_MISSING
    assert files.cards() == ()


def test_an_alias_is_taken_once(files: PersonFiles) -> None:
    """Capitals make no other alias."""
    files.create("Tall")
    with pytest.raises(KnownError) as raised:
        files.create("TALL")
    assert (raised.value.reason, raised.value.detail) == (Reason.ALIAS_TAKEN, {"alias": "TALL"})


def test_another_alias_must_be_free_too(files: PersonFiles) -> None:
    """Changing an alias follows the same rule; keeping one's own does not break it."""
    files.create("Tall")
    seen = files.overview(files.create("Ripa")).person
    kept = files.edit_person(seen, msgspec.structs.replace(seen.record, alias="Ripa", phone_rule="endast SMS"))
    assert kept.record.phone_rule == "endast SMS"
    with pytest.raises(KnownError) as raised:
        files.edit_person(kept, msgspec.structs.replace(kept.record, alias="Tall"))
    assert raised.value.reason is Reason.ALIAS_TAKEN


def test_suggestions_are_free_and_neutral(files: PersonFiles) -> None:
    """Taken words are not suggested, and each has a sign."""
    files.create("Tall")
    suggested = files.suggest_aliases(len(aliases.SIGNS))
    assert set(aliases.SIGNS) - {"Tall"} == set(suggested)
    assert {"tree", "leaf", "bird", "water"} == {aliases.sign_for(alias) for alias in suggested}


def test_a_text_that_no_frame_holds_is_refused(files: PersonFiles) -> None:
    """It would never reach anybody; the screen keeps it."""
    with pytest.raises(KnownError) as raised:
        files.create("Tall", details=Person(wishes="x" * (TEXT_LIMIT + 1)))
    assert raised.value.reason is Reason.TEXT_TOO_LONG


def test_a_number_is_kept_in_one_form(files: PersonFiles) -> None:
    """However it was written; what is no number stays as typed."""
    first = files.create("Tall", details=Person(personal_number="610118-2803"))
    second = files.create("Ripa", details=Person(personal_number="okänt"))
    assert files.overview(first).person.record.personal_number == "196101182803"
    assert files.overview(second).person.record.personal_number == "okänt"


# ---- finding it again ----


@pytest.fixture
def three(files: PersonFiles) -> PersonFiles:
    files.create(
        "Tall",
        details=Person(
            name="Mira Exempelsson",
            case_number="BRÄ 2026-114",
            staying_municipality="2380",
            situation_now="bor hos en vän i Gällö",
            phone_rule="070-174 06 21",
        ),
    )
    files.create("Tallört", details=Person(personal_number="19900222-2397"))
    files.create("Björk", details=Person(name="Mira Skyddsson", protection=ProtectionLevel.REGISTRATION))
    files.create("Rönn", details=Person(personal_number="196109732393", protection=ProtectionLevel.FLAG))
    return files


@pytest.mark.parametrize(
    ("text", "aliases_found"),
    [
        ("tall", ["Tall", "Tallört"]),
        ("Mira", ["Tall"]),
        ("exempels", ["Tall"]),
        ("900222-2397", ["Tallört"]),
        ("199002222397", ["Tallört"]),
        ("brä2026-114", ["Tall"]),
        ("610973-2393", ["Rönn"]),
        ("björk", ["Björk"]),
    ],
)
def test_the_three_keys_find(three: PersonFiles, text: str, aliases_found: list[str]) -> None:
    """Alias or name from its beginning, the whole personal number, the whole case number (L10)."""
    assert aliases_found == found(three, text)


@pytest.mark.parametrize(
    "text",
    ["Gällö", "vän", "2380", "Östersund", "070-174 06 21", "1990", "9002", "2397", "BRÄ 2026", "lsson", " ", "a"],
)
def test_nothing_else_finds(three: PersonFiles, text: str) -> None:
    """No place, no text, no telephone number, and no part of a number."""
    assert found(three, text) == []


def test_a_protected_name_is_no_key(three: PersonFiles) -> None:
    """Alias and numbers still find the file; the name does not, and no list holds it."""
    assert found(three, "Skyddsson") == []
    card = three.search("björk")[0]
    assert card.protected
    assert "Mira" not in repr(card)


def test_the_list_holds_aliases_and_dates_only(three: PersonFiles) -> None:
    """No name, number or place of anybody stands in a list (L9)."""
    listed = repr(three.cards())
    assert [card.alias for card in three.cards()] == ["Björk", "Rönn", "Tall", "Tallört"]
    assert not [secret for secret in ("Mira", "2397", "BRÄ", "2380", "Gällö") if secret in listed]


def test_other_kinds_are_not_people(files: PersonFiles, computer: Computer) -> None:
    """A consultation is nobody's file."""
    computer.vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="Tall")])
    assert files.cards() == ()


def test_opening_a_file_is_noted(files: PersonFiles, computer: Computer, office: Office) -> None:
    """The overview alone is not an opening; opening is, with its time."""
    file = files.create("Tall")
    files.overview(file)
    assert computer.vault.ledger.info(file).read_at is None
    files.open(file)
    assert computer.vault.ledger.info(file).read_at == office.clock.now()


# ---- two who write ----


def test_the_stricter_protection_is_in_force_until_someone_has_chosen(office: Office, files: PersonFiles) -> None:
    """Two levels written apart: both are shown with their authors, and the more cautious masks."""
    here, there = office._computers[0], office.computer(9)
    file = files.create("Tall", details=Person(protection=ProtectionLevel.FLAG))
    office.hand_over(file, here, there)
    others = PersonFiles(there.vault.ledger, there.members, office.clock)
    for at, level in ((files, ProtectionLevel.REGISTRATION), (others, ProtectionLevel.ASSUMED)):
        seen = at.overview(file).person
        at.edit_person(seen, msgspec.structs.replace(seen.record, protection=level))
        office.clock.turn(minutes=1)
    office.hand_over(file, there, here)
    overview = files.overview(file)
    assert overview.protection is ProtectionLevel.ASSUMED
    assert {(r.value, r.by.name, r.by.mine) for r in overview.rivals["protection"]} == {
        (ProtectionLevel.ASSUMED, "Malin Grahn", False),
        (ProtectionLevel.REGISTRATION, "Gun-Britt Modin", True),
    }
    here.vault.ledger.choose(overview.person, "protection", ProtectionLevel.ASSUMED)
    settled = files.overview(file)
    assert (settled.protection, settled.rivals) == (ProtectionLevel.ASSUMED, {})
