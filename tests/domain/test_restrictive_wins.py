"""Restrictive wins at once: whatever arrives in whatever order, the stricter holds until a person has settled it.

Two devices write without having seen each other: one restricts, the other does not. Every order of arrival, with
duplicates and at every point in between, gives the same answer, and from the moment the restriction is here, it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domain import codebook, consent, lease, merge, projection, rights
from desktop.domain.changes import Change
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.consent import ConsentState
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.lease import Contact
from desktop.domain.merge import RecordState
from desktop.domain.projection import Projection, project
from desktop.domain.records import Record
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import PROTECTION_ORDER, Person, ProtectionLevel

DAY = date(2027, 1, 19)
FOUNDER, COLLEAGUE, READER_MEMBER = 1, 2, 3
HERE = CompartmentId(bytes(16))


def creation(record: Record) -> Change:
    """The record as its founder made it."""
    first = ChangeId(FOUNDER, 1)
    return Change(first, codebook.kind_of(type(record)), first, 1_000, projection.creation(record), {})


def edit(device: int, sequence: int, seen: Projection[Any], edited: Record, time: int) -> Change:
    """An edit by one who saw just that."""
    fields, replaces = projection.difference(seen, edited)
    return Change(ChangeId(device, sequence), codebook.kind_of(type(edited)), seen.id, time, fields, replaces)


def read(kind: type[Any], arrived: Sequence[Change]) -> Projection[Any] | None:
    """What a device shows that has these changes, in the order in which they came; repeated ones count once."""
    state: RecordState | None = None
    have: set[ChangeId] = set()
    for change in arrived:
        if change.id not in have:
            have.add(change.id)
            state = merge.apply(state, change, have.__contains__)
    return project(HERE, state, kind) if state is not None else None


ORDERS = st.permutations([0, 1, 2]).flatmap(
    lambda order: st.lists(st.sampled_from([0, 1, 2]), max_size=4).map(lambda again: [*order, *again])
)
TIMES = st.tuples(st.integers(2_000, 9_000), st.integers(2_000, 9_000))


def holds_from_then_on(
    born: Change, strict: Change, free: Change, order: list[int], is_strict: Callable[[Projection[Any]], bool]
) -> None:
    """From the arrival of the restriction, provided that what it restricts is here, every reading is strict."""
    changes = [born, strict, free]
    kind = codebook.KINDS[born.kind]
    for length in range(1, len(order) + 1):
        arrived = [changes[at] for at in order[:length]]
        seen = read(kind, arrived)
        if born in arrived and strict in arrived:
            assert seen is not None
            assert is_strict(seen)


GIVEN = Consent(
    given_by=Giver.PERSON,
    parties=(7, 8),
    information=(Information.SITUATION_NOW, Information.WISHES),
    purpose="samråd",
    form=ConsentForm.WRITTEN,
    valid_from=DAY - timedelta(days=30),
    valid_until=DAY + timedelta(days=90),
    third_persons_named=False,
)


@pytest.mark.parametrize(
    ("strict", "free"),
    [
        ({"withdrawn_at": 5_000}, {"purpose": "något annat"}),
        ({"withdrawn_at": 5_000}, {"valid_until": DAY + timedelta(days=300)}),
        ({"valid_until": DAY - timedelta(days=1)}, {"valid_until": DAY + timedelta(days=300)}),
        ({"parties": (8,)}, {"parties": (7, 8, 9)}),
        ({"information": (Information.WISHES,)}, {"information": (Information.SITUATION_NOW, Information.ASSIGNMENT)}),
    ],
)
@given(order=ORDERS, times=TIMES)
def test_a_consent_discloses_nothing_that_one_of_two_has_taken_out(
    strict: dict[str, Any], free: dict[str, Any], order: list[int], times: tuple[int, int]
) -> None:
    """Withdrawn and extended, ended and renewed, narrowed and widened: by time or by order the wider never wins."""
    born = creation(GIVEN)
    seen = read(Consent, [born])
    assert seen is not None
    narrower = edit(FOUNDER, 2, seen, replace(GIVEN, **strict), times[0])
    wider = edit(COLLEAGUE, 1, seen, replace(GIVEN, **free), times[1])
    holds_from_then_on(
        born, narrower, wider, order, lambda now: not consent.covers(now, 7, Information.SITUATION_NOW, DAY)
    )


@given(order=ORDERS, times=TIMES)
def test_a_withdrawn_consent_is_withdrawn(order: list[int], times: tuple[int, int]) -> None:
    """Though somebody has written in it since, by a clock that is ahead."""
    born = creation(GIVEN)
    seen = read(Consent, [born])
    assert seen is not None
    gone = edit(FOUNDER, 2, seen, replace(GIVEN, withdrawn_at=4_000), times[0])
    kept = edit(COLLEAGUE, 1, seen, replace(GIVEN, purpose="mer"), times[1])
    holds_from_then_on(born, gone, kept, order, lambda now: consent.state(now, DAY) is ConsentState.WITHDRAWN)


@pytest.mark.parametrize(
    ("strict", "free"),
    [
        ({"ended_at": 3_000}, {"until": DAY + timedelta(days=300)}),
        ({"until": DAY - timedelta(days=1)}, {"until": DAY + timedelta(days=300)}),
        ({"until": DAY - timedelta(days=1)}, {"until": None}),
        ({"rights": int(READER)}, {"rights": int(HANDLER)}),
        ({"rights": 0}, {"rights": int(HANDLER)}),
    ],
)
@given(order=ORDERS, times=TIMES)
def test_a_grant_gives_no_more_than_the_stricter_of_two(
    strict: dict[str, Any], free: dict[str, Any], order: list[int], times: tuple[int, int]
) -> None:
    """Ended and prolonged, narrowed and widened."""
    let_in = Grant(
        member=READER_MEMBER,
        rights=int(CONTRIBUTOR),
        basis=GrantBasis.DECISION,
        until=DAY + timedelta(days=30),
    )
    born = creation(let_in)
    seen = read(Grant, [born])
    assert seen is not None
    less = edit(FOUNDER, 2, seen, replace(let_in, **strict), times[0])
    more = edit(COLLEAGUE, 1, seen, replace(let_in, **free), times[1])
    given_by_less = Right(strict.get("rights", 0))

    def is_strict(now: Projection[Any]) -> bool:
        held = rights.rights(FOUNDER, [now], lambda device: device, DAY).get(READER_MEMBER, Right(0))
        return held & ~given_by_less == Right(0)

    holds_from_then_on(born, less, more, order, is_strict)


@given(order=ORDERS, times=TIMES, levels=st.permutations(list(ProtectionLevel)))
def test_the_stronger_protection_holds(order: list[int], times: tuple[int, int], levels: list[ProtectionLevel]) -> None:
    """Between two levels that two have set without having seen each other."""
    base, one, other = levels[0], levels[1], levels[2]
    born = creation(Person(alias="Björk", protection=base))
    seen = read(Person, [born])
    assert seen is not None
    first = edit(FOUNDER, 2, seen, replace(seen.record, protection=one), times[0])
    second = edit(COLLEAGUE, 1, seen, replace(seen.record, protection=other), times[1])
    strongest = max((one, other), key=PROTECTION_ORDER.index)

    def strictest(now: Projection[Any]) -> ProtectionLevel:
        rivals = [ProtectionLevel(value.content) for value in now.conflicts.get("protection", ())]
        return max([now.record.protection, *rivals], key=PROTECTION_ORDER.index)

    whole = read(Person, [[born, first, second][at] for at in order])
    assert whole is not None
    assert strictest(whole) is strongest


@given(turns=st.lists(st.integers(-30 * lease.DAY_MS, 30 * lease.DAY_MS), max_size=12), days=st.integers(1, 30))
def test_a_lease_never_grows_by_a_clock(turns: list[int], days: int) -> None:
    """However the clock is turned between two looks, a lease that has ended stays ended, and none lasts longer."""
    contact = Contact(1_000 * lease.DAY_MS, 1_000 * lease.DAY_MS)
    clock, ended = contact.latest, False
    for turn in turns:
        clock = max(0, clock + turn)
        contact = Contact(contact.at, contact.now(clock))
        over = lease.is_over(contact, clock, days)
        assert over or not ended
        assert over or clock < (contact.at or 0) + days * lease.DAY_MS
        ended = over


@pytest.mark.parametrize("kind", list(CompartmentKind))
def test_between_lent_and_ones_own_the_stricter_holds(kind: CompartmentKind) -> None:
    """Who may not let others in holds an assignment or a copy on a lease, also while a right is in doubt."""
    assert lease.is_leased(kind, HANDLER) is False
    lent = kind in (CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE)
    assert all(lease.is_leased(kind, held) is lent for held in (Right(0), READER, CONTRIBUTOR))
