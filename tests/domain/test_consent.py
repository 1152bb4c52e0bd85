"""Consent: nothing may be left out, and whatever is stricter holds until a person has settled it."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import codebook, merge
from desktop.domain.changes import Change
from desktop.domain.consent import REQUIRED, ConsentState, add_months, check, covers, missing, state
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.policy import ConsentPolicy
from desktop.domain.projection import Projection, project
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information

DAY = date(2026, 11, 3)
COUNTY, POLICE = 4, 9
WHOLE = Consent(
    given_by=Giver.PERSON,
    parties=(COUNTY,),
    information=(Information.SITUATION_NOW, Information.WISHES),
    purpose="samråd om fortsatt stöd",
    form=ConsentForm.WRITTEN,
    valid_from=DAY,
    valid_until=date(2027, 5, 3),
    third_persons_named=False,
)


def written(consent: Consent, *rivals: dict[str, Any]) -> Projection[Consent]:
    """A consent, with what others wrote into it without having seen each other."""
    kind, made = codebook.kind_of(Consent), ChangeId(3, 1)
    found = merge.apply(None, Change(made, kind, made, 1, codebook.plain(consent), {}), lambda _: True)
    for at, rival in enumerate(rivals):
        fields = {codebook.field_number(Consent, name): codebook.plain_value(value) for name, value in rival.items()}
        replaces = dict.fromkeys(fields, (made,))
        change = Change(ChangeId(5 + at, 1), kind, made, 2 + at, fields, replaces)
        found = merge.apply(found, change, lambda _: True)
    return project(CompartmentId(bytes(16)), found, Consent)


@pytest.mark.parametrize("name", REQUIRED)
def test_nothing_may_be_left_out(name: str) -> None:
    """Without any one of its parts a consent is a proposal, and is said to lack that part."""
    empty = msgspec.structs.replace(WHOLE, **{name: getattr(Consent(), name)})
    assert missing(empty) == (name,)
    assert state(written(empty), DAY) is ConsentState.PROPOSED
    with pytest.raises(KnownError) as refused:
        check(empty, ConsentPolicy())
    assert (refused.value.reason, refused.value.detail) == (Reason.CONSENT_INCOMPLETE, {"fields": (name,)})


def test_a_whole_one_holds_from_its_first_to_its_last_day() -> None:
    """Not the day before, and not the day after."""
    consent = written(WHOLE)
    days = [date(2026, 11, 2), DAY, date(2027, 5, 3), date(2027, 5, 4)]
    assert [state(consent, day) for day in days] == [
        ConsentState.PROPOSED,
        ConsentState.IN_FORCE,
        ConsentState.IN_FORCE,
        ConsentState.EXPIRED,
    ]


def test_it_covers_what_it_names_and_nothing_else() -> None:
    """Only these parties, only these parts."""
    consent = written(WHOLE)
    assert covers(consent, COUNTY, Information.WISHES, DAY)
    assert not covers(consent, POLICE, Information.WISHES, DAY)
    assert not covers(consent, COUNTY, Information.SUPPORT_PLAN, DAY)


def test_withdrawn_by_one_and_renewed_by_another_is_withdrawn() -> None:
    """Between withdrawn and given, withdrawn holds until a person has settled it."""
    rivals = ({"withdrawn_at": 5}, {"withdrawn_at": None})
    assert state(written(WHOLE, *rivals), DAY) is ConsentState.WITHDRAWN


def test_of_rival_parties_only_those_in_every_reading_are_covered() -> None:
    """While two lists stand, a party must be in both."""
    rivals = ({"parties": (COUNTY,)}, {"parties": (COUNTY, POLICE)})
    consent = written(WHOLE, *rivals)
    assert covers(consent, COUNTY, Information.WISHES, DAY)
    assert not covers(consent, POLICE, Information.WISHES, DAY)


def test_of_rival_ends_the_earlier_holds() -> None:
    """While two ends stand, the consent is over when the first is."""
    rivals = ({"valid_until": date(2026, 12, 1)}, {"valid_until": date(2027, 10, 1)})
    assert state(written(WHOLE, *rivals), date(2026, 12, 2)) is ConsentState.EXPIRED


@pytest.mark.parametrize(
    ("until", "reason"),
    [(date(2026, 11, 2), Reason.DATE_ORDER), (date(2027, 11, 4), Reason.CONSENT_TOO_LONG)],
)
def test_its_time_is_in_order_and_no_longer_than_the_policy(until: date, reason: Reason) -> None:
    """An end before the beginning, or beyond the municipality's months, is refused."""
    with pytest.raises(KnownError) as refused:
        check(msgspec.structs.replace(WHOLE, valid_until=until), ConsentPolicy(max_months=12))
    assert refused.value.reason is reason


def test_a_whole_one_within_its_time_passes() -> None:
    """The longest that the policy allows is allowed."""
    check(msgspec.structs.replace(WHOLE, valid_until=date(2027, 11, 3)), ConsentPolicy(max_months=12))


@given(st.dates(date(1999, 1, 1), date(2099, 1, 1)), st.integers(0, 40))
def test_months_later_is_the_same_day_or_the_month_s_last(day: date, months: int) -> None:
    """31 January and a month is the end of February."""
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + (date(2000, 1, 2) - date(2000, 1, 1))).day == 1)
