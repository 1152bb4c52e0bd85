"""Who may give a consent at which age; and what a guardian has signed rests from the eighteenth birthday (SC13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import AgeDemand, ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, Giver
from desktop.domain.records.person_file import Person
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.consent.consents import Consents
from desktop.services.day.today import Today
from desktop.services.day.today_rows import About, Row
from tests.support.consents import consent, consents_of, disclosures_of, person_file, who_sees_of, write
from tests.support.shared_desk import STAND_IN, SharedDesk
from tests.support.withdrawals import hand_out

NUMBER = "200302022389"
"""A published test number: born 2 February 2003, eighteen on Tuesday 2 February 2021."""

NO_NUMBERS = EmergencyCard(check_after_days=180, situations=(), numbers=())
BEFORE = datetime(2020, 11, 20, 9, 0)
BIRTHDAY = date(2021, 2, 2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault", instant(BEFORE))
    yield desk
    desk.close()


@pytest.fixture
def consents(desk: SharedDesk) -> Consents:
    return consents_of(desk)


def signed(giver: Giver, **others: Any) -> Consent:
    """In the autumn before the birthday, for half a year after it."""
    days = {"valid_from": date(2020, 11, 20), "valid_until": date(2021, 8, 1)}
    return consent(given_by=giver, **{**days, **others})


def refusal(call: Any, *arguments: Any) -> KnownError:
    with pytest.raises(KnownError) as raised:
        call(*arguments)
    return raised.value


def born(desk: SharedDesk, **facts: Any) -> CompartmentId:
    file = person_file(desk)
    write(desk, file, **facts)
    return file


# ---- who may give it ----


@pytest.mark.parametrize(
    ("year", "giver", "reason"),
    [
        (2010, Giver.PERSON, Reason.GUARDIAN_NEEDED),
        (2010, Giver.GUARDIAN, None),
        (2010, Giver.BOTH, None),
        (2006, Giver.GUARDIAN, Reason.OWN_CONSENT_NEEDED),
        (2006, Giver.BOTH, None),
        (2001, Giver.GUARDIAN, Reason.OF_AGE),
        (2001, Giver.BOTH, Reason.OF_AGE),
        (2001, Giver.PERSON, None),
    ],
)
def test_the_age_decides_who_may_give_it(
    desk: SharedDesk, consents: Consents, year: int, giver: Giver, reason: Reason | None
) -> None:
    """A guardian below twelve, the child's own agreement from there, and from eighteen nobody else."""
    file = born(desk, birth_year=year)
    if reason is None:
        assert consents.record(file, signed(giver)).record.given_by is giver
    else:
        assert refusal(consents.record, file, signed(giver)).reason is reason
        assert consents.list(file) == ()


def test_the_ages_are_the_municipalitys(desk: SharedDesk) -> None:
    """None of them stands in the program."""
    desk.policy = replace(desk.policy, consent=replace(desk.policy.consent, own_from_age=15))
    file = born(desk, birth_year=2006)
    error = refusal(consents_of(desk).record, file, signed(Giver.PERSON))
    assert (error.reason, error.detail["age"]) == (Reason.GUARDIAN_NEEDED, 15)


def test_a_child_who_gives_it_alone_needs_a_reason(desk: SharedDesk, consents: Consents) -> None:
    """Why no guardian is asked is written down, and is enough: asking may be what endangers."""
    file = born(desk, birth_year=2006)
    alone = signed(Giver.PERSON)
    assert refusal(consents.record, file, alone).detail == {"fields": ("without_guardian",)}
    consents.record(file, replace(alone, without_guardian="Föräldrarna är de som hotar."))
    assert consents.list(file)[0].state is ConsentState.IN_FORCE


def test_a_guardian_signs_only_for_someone_whose_birth_is_known(desk: SharedDesk, consents: Consents) -> None:
    """Otherwise nobody would know when it must rest; the person's own needs no year."""
    file = person_file(desk)
    assert refusal(consents.record, file, signed(Giver.GUARDIAN)).detail == {"fields": ("birth_year",)}
    consents.record(file, signed(Giver.PERSON))
    assert consents.age_asks(file).demand is AgeDemand.UNKNOWN


# ---- the eighteenth birthday ----


def test_what_a_guardian_signed_rests_on_the_birthday(desk: SharedDesk, consents: Consents) -> None:
    """It is not deleted and not withdrawn; what was disclosed is taken back the same day, and nothing more follows."""
    file = born(desk, personal_number=NUMBER)
    seen = consents.record(file, signed(Giver.BOTH))
    made = disclosures_of(desk).disclose(seen)
    hand_out(desk, CompartmentId(made.record.compartment), cast.PETRA)
    turn_to(desk, date(2021, 2, 1))
    consents.settle_all()
    assert standing(desk, file) is ConsentState.IN_FORCE
    turn_to(desk, BIRTHDAY)
    assert consents.settle_all() == 1
    (view,) = consents.list(file)
    assert (view.state, view.seen.record, view.rests_from) == (ConsentState.SUSPENDED, seen.record, BIRTHDAY)
    assert view.disclosures[0].seen.record.ended_at == desk.clock.now()
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []
    assert [order for order, _ in desk.vault.mailbox.erase_orders()] == [made.record.compartment]
    assert who_sees_of(desk).of(file).gates == ()
    assert refusal(disclosures_of(desk).preview, seen).reason is Reason.CONSENT_NOT_IN_FORCE


def test_nothing_follows_from_midnight_even_before_the_day_is_begun(desk: SharedDesk, consents: Consents) -> None:
    """The state is read from the day, not from what somebody has written down."""
    file = born(desk, personal_number=NUMBER)
    seen = consents.record(file, signed(Giver.BOTH))
    made = disclosures_of(desk).disclose(seen)
    turn_to(desk, BIRTHDAY)
    write(desk, file, wishes="Vill flytta.")
    assert disclosures_of(desk).follow(file) == 0
    assert "Vill flytta." not in [item.text for item in disclosures_of(desk).items(made)]


def test_an_own_consent_after_the_birthday_is_a_new_one(desk: SharedDesk, consents: Consents) -> None:
    """The resting one stays as it was, and can still be withdrawn."""
    file = born(desk, personal_number=NUMBER)
    old = consents.record(file, signed(Giver.BOTH))
    turn_to(desk, BIRTHDAY)
    consents.record(file, signed(Giver.PERSON, valid_from=BIRTHDAY))
    assert [view.state for view in consents.list(file)] == [ConsentState.IN_FORCE, ConsentState.SUSPENDED]
    assert consents.withdraw(old).state is ConsentState.WITHDRAWN


def test_what_the_person_gave_alone_goes_on(desk: SharedDesk, consents: Consents) -> None:
    """It never was the guardian's."""
    file = born(desk, personal_number=NUMBER)
    consents.record(file, signed(Giver.PERSON, without_guardian="De ska inte få veta."))
    turn_to(desk, BIRTHDAY)
    assert standing(desk, file) is ConsentState.IN_FORCE


def test_with_only_the_year_known_it_rests_from_new_years_day(desk: SharedDesk, consents: Consents) -> None:
    """Too early asks somebody once more; too late would hand over without a right to."""
    file = born(desk, birth_year=2003)
    consents.record(file, signed(Giver.BOTH))
    turn_to(desk, date(2020, 12, 31))
    assert standing(desk, file) is ConsentState.IN_FORCE
    turn_to(desk, date(2021, 1, 1))
    (view,) = consents.list(file)
    assert (view.state, view.rests_from, view.rests_exactly) == (ConsentState.SUSPENDED, date(2021, 1, 1), False)


def test_of_two_birth_years_the_earlier_counts(desk: SharedDesk, consents: Consents) -> None:
    """Two have written differently and nobody has chosen: restrictive wins."""
    file = person_file(desk, STAND_IN)
    seen: Projection[Person] = desk.vault.ledger.all(file, Person)[0]
    desk.vault.ledger.edit(seen, replace(seen.record, birth_year=2004))
    with desk.at(STAND_IN):
        desk.vault.ledger.edit(seen, replace(seen.record, birth_year=2003))
    consents.record(file, signed(Giver.BOTH))
    turn_to(desk, date(2021, 1, 1))
    assert standing(desk, file) is ConsentState.SUSPENDED


# ---- the talk before ----


def test_a_talk_is_due_sixty_days_before(desk: SharedDesk, consents: Consents) -> None:
    """Not sooner, and as long as nothing else has come of it; after the birthday it says that the consent rests."""
    file = born(desk, personal_number=NUMBER)
    consents.record(file, signed(Giver.BOTH))
    turn_to(desk, date(2020, 12, 3))
    assert rows(desk) == []
    turn_to(desk, date(2020, 12, 4))
    assert [(row.on, row.late, row.compartment) for row in rows(desk)] == [(BIRTHDAY, False, file)]
    turn_to(desk, BIRTHDAY)
    assert [(row.on, row.late) for row in rows(desk)] == [(BIRTHDAY, True)]
    turn_to(desk, date(2021, 8, 2))
    assert rows(desk) == []


def test_without_the_day_the_talk_says_the_year(desk: SharedDesk, consents: Consents) -> None:
    """An honest row: the day is not known."""
    file = born(desk, birth_year=2003)
    consents.record(file, signed(Giver.BOTH))
    turn_to(desk, date(2020, 12, 1))
    assert [(row.on, row.of) for row in rows(desk)] == [(None, 2021)]


def test_nobody_is_reminded_where_no_guardian_has_signed(desk: SharedDesk, consents: Consents) -> None:
    """A birthday is nobody's business."""
    file = born(desk, personal_number=NUMBER)
    consents.record(file, signed(Giver.PERSON, without_guardian="Ville själv."))
    turn_to(desk, date(2021, 1, 30))
    assert rows(desk) == []


def standing(desk: SharedDesk, file: CompartmentId) -> ConsentState:
    (view,) = consents_of(desk).list(file)
    return view.state


def turn_to(desk: SharedDesk, day: date) -> None:
    moment = instant(datetime(day.year, day.month, day.day, 8, 0))
    desk.clock.turn(ms=moment - desk.clock.now())


def rows(desk: SharedDesk) -> list[Row]:
    ledger, policy = desk.vault.ledger, desk.policy
    view = Today(ledger, desk, desk.vault.settings, desk.clock, policy, consents_of(desk), NO_NUMBERS).view()
    return [row for row in view.waits_on_you if row.about is About.COMES_OF_AGE]
