"""Kring personen: those near by relation, ages by policy, days without school, and what cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.age_bands import band
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.around import (
    Bond,
    Circumstance,
    CloseOne,
    Exposure,
    Matter,
    Schooling,
    SchoolState,
)
from desktop.domain.records.person_file import Gender, Person, ProtectionLevel
from desktop.domain.records.safety import BanKind, BothWays, ContactBan
from desktop.services.around.around import AroundPersons
from desktop.services.protected.protection import others_names
from tests.support.office import Computer, Office
from tests.support.vaults import HandClock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def here(office: Office) -> Computer:
    return office.computer(7)


@pytest.fixture
def file(here: Computer) -> CompartmentId:
    return here.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", birth_year=2009)])


@pytest.fixture
def around(here: Computer, office: Office) -> AroundPersons:
    return AroundPersons(here.vault.ledger, here.members, office.clock, Policy())


def test_age_bands_are_the_policys_and_begin_at_nothing() -> None:
    """Sources differ, so each municipality sets its own; the youngest are counted too (I15, I16)."""
    begins = Policy().ages.bands
    assert [band(years, begins) for years in (0, 12, 13, 17, 18, 25, 90)] == [
        (0, 12),
        (0, 12),
        (13, 14),
        (15, 17),
        (18, 20),
        (21, 25),
        (26, None),
    ]
    assert band(3, (7,)) == (0, 6)


def test_the_persons_age_says_what_the_policy_makes_of_it(around: AroundPersons, file: CompartmentId) -> None:
    """A minor from the age of her own say, and the day on which she is of age (I17)."""
    age = around.view(file).age
    assert age is not None
    assert (age.years, age.band, age.minor, age.own_say, age.adult_on) == (17, (15, 17), True, True, date(2027, 1, 1))


def test_everybody_near_stands_by_relation_and_boys_as_girls(around: AroundPersons, file: CompartmentId) -> None:
    """One may be exposed and expose others; the name is among those that no paper tells (I06, I07, I09)."""
    son = CloseOne(bond=Bond.CHILD, relation="yngste sonen", born="2017", gender=Gender.MAN, part=BothWays.BOTH)
    seen = around.create(file, son)
    around.create(file, CloseOne(bond=Bond.OTHER, relation="äldste brodern", name="Ahmad Testsson"))
    view = around.view(file)
    [child] = view.of_bond(Bond.CHILD)
    assert (child.seen.id, child.age.years if child.age else None) == (seen.id, 9)
    assert child.age is not None
    assert (child.age.minor, child.age.own_say) == (True, False)
    assert [one.seen.record.relation for one in view.of_bond(Bond.OTHER)] == ["äldste brodern"]


def test_names_around_the_person_are_told_on_no_surface(
    around: AroundPersons, here: Computer, file: CompartmentId
) -> None:
    """They count among the words by which a protected person could be found."""
    around.create(file, CloseOne(bond=Bond.GUARDIAN, relation="mamma", name="Leyla Testsson"))
    assert others_names(here.vault.ledger, file) == ("Leyla Testsson",)


@pytest.mark.parametrize("born", ["20226", "17", "2017-02-30", "i fjol", "1066", "0000"])
def test_a_birth_that_cannot_be_is_refused(around: AroundPersons, file: CompartmentId, born: str) -> None:
    """Neither a year nor a day."""
    with pytest.raises(KnownError) as refused:
        around.create(file, CloseOne(bond=Bond.CHILD, relation="dottern", born=born))
    assert refused.value.reason is Reason.BIRTH_ODD


@pytest.mark.parametrize("born", ["2027", "2026-09-02"])
def test_a_child_born_in_the_future_is_refused(around: AroundPersons, file: CompartmentId, born: str) -> None:
    """Today is 1 September 2026."""
    with pytest.raises(KnownError) as refused:
        around.create(file, CloseOne(bond=Bond.CHILD, relation="dottern", born=born))
    assert (refused.value.reason, refused.value.detail) == (Reason.BORN_IN_FUTURE, {"typed": born})


def test_a_guardian_is_not_written_twice(around: AroundPersons, file: CompartmentId) -> None:
    """Whatever the letters; one and the same may be changed, and another relation is another guardian."""
    mother = around.create(file, CloseOne(bond=Bond.GUARDIAN, relation="Mamma"))
    with pytest.raises(KnownError) as refused:
        around.create(file, CloseOne(bond=Bond.GUARDIAN, relation=" mamma "))
    assert refused.value.reason is Reason.GUARDIAN_TWICE
    around.edit(mother, replace(mother.record, may_know="Bara tider, på telefon till arbetet"))
    around.create(file, CloseOne(bond=Bond.GUARDIAN, relation="pappa"))
    around.create(file, CloseOne(bond=Bond.OTHER, relation="mamma"))
    assert [one.twice for one in around.view(file).of_bond(Bond.GUARDIAN)] == [False, False]


def test_a_guardian_written_twice_on_two_computers_says_so(
    around: AroundPersons, here: Computer, file: CompartmentId
) -> None:
    """Nothing is refused that has arrived."""
    for _ in range(2):
        here.vault.ledger.create(file, CloseOne(bond=Bond.GUARDIAN, relation="pappa"))
    assert [one.twice for one in around.view(file).of_bond(Bond.GUARDIAN)] == [True, True]


def test_a_name_needs_its_relation(around: AroundPersons, file: CompartmentId) -> None:
    """A relation first; a name only where it is needed."""
    with pytest.raises(KnownError) as refused:
        around.create(file, CloseOne(bond=Bond.OTHER, name="Leyla Testsson"))
    assert refused.value.reason is Reason.RELATION_MISSING


def test_days_without_school_are_counted(around: AroundPersons, file: CompartmentId) -> None:
    """Working days of the person's own schooling, up to today, each once; a sibling's are counted by themselves."""
    monday = date(2026, 8, 24)
    around.create(file, Schooling(state=SchoolState.AWAY, since=monday, until=date(2026, 8, 27)))
    around.create(file, Schooling(state=SchoolState.NONE, since=date(2026, 8, 27)))
    around.create(file, Schooling(whose="yngste sonen", state=SchoolState.AWAY, since=date(2026, 8, 31)))
    around.create(file, Schooling(state=SchoolState.GOES, since=date(2026, 1, 7), until=date(2026, 6, 12)))
    view = around.view(file)
    assert view.gap_days == 7  # 24–28 August, 31 August and 1 September
    assert [one.gap_days for one in view.schooling] == [2, 4, 4, 0]


def test_a_stretch_that_ends_before_it_begins_is_refused(around: AroundPersons, file: CompartmentId) -> None:
    """Both days are looked at."""
    with pytest.raises(KnownError) as refused:
        around.create(file, Schooling(since=date(2026, 9, 1), until=date(2026, 8, 1)))
    assert refused.value.reason is Reason.DATE_ORDER


def test_what_was_sought_and_refused_stays_a_need(around: AroundPersons, file: CompartmentId) -> None:
    """Beside what the person is exposed to, several at once, the everyday among them (I08, I13, I19)."""
    refused = Circumstance(about=Matter.REFUSED, what="skyddat boende", on=date(2026, 8, 3), answer="Tar inte emot män")
    around.create(file, refused)
    exposed = (Exposure.CONTROL, Exposure.LIMITS, Exposure.PHYSICAL)
    around.create(file, Circumstance(about=Matter.EXPOSURE, exposures=exposed, detail="partnern och två bröder"))
    view = around.view(file)
    assert [seen.record.what for seen in view.about(Matter.REFUSED)] == ["skyddat boende"]
    assert view.about(Matter.EXPOSURE)[0].record.exposures == exposed
    assert next(iter(Exposure)) is Exposure.CONTROL


def test_contact_bans_are_counted_where_they_stand(around: AroundPersons, here: Computer, file: CompartmentId) -> None:
    """They are written in Trygghet, and nowhere else."""
    here.vault.ledger.create(file, ContactBan(kind=BanKind.EXTENDED, valid_until=date(2026, 12, 1)))
    here.vault.ledger.create(file, ContactBan(kind=BanKind.CONTACT, valid_until=date(2026, 8, 1)))
    assert around.view(file).bans == 1


def test_what_was_taken_away_comes_back(around: AroundPersons, file: CompartmentId) -> None:
    """Undo, and no question beforehand."""
    seen = around.create(file, CloseOne(bond=Bond.CHILD, relation="dottern"))
    removed = around.remove(seen)
    assert around.view(file).close == ()
    around.restore(removed)
    assert [one.seen.record.relation for one in around.view(file).close] == ["dottern"]


def test_no_field_holds_religion_origin_or_whom_somebody_loves() -> None:
    """They are not asked for, so they cannot leak (I09, I11, I12)."""
    names = {name for kind in (CloseOne, Schooling, Circumstance, Person) for name in kind.__struct_fields__}
    told = ("relig", "ethnic", "origin", "orient", "faith", "national")
    assert [name for name in sorted(names) for part in told if part in name] == []
    assert [one.value for one in Gender] == ["woman", "man", "other", "unsaid"]
    assert ProtectionLevel.NONE in ProtectionLevel
