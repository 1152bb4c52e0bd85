"""Who may do what in a compartment: a grant counts when its giver could give it."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from desktop.domain import codebook, merge
from desktop.domain.changes import DELETED, Change
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, Right
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.projection import Projection, project
from desktop.domain.records.membership import Grant
from desktop.domain.rights import Given, in_force, rights, weigh

FILE = CompartmentId(bytes(16))
DAY = date(2027, 2, 12)
ASTRID, MATS, ROJDA, STRANGER = 10, 20, 30, 40
DEVICES = {11: ASTRID, 12: ASTRID, 21: MATS, 31: ROJDA, 41: STRANGER}


def grant(device: int, record: Grant, *rivals: dict[str, Any], deleted: bool = False) -> Projection[Grant]:
    """A grant that this computer made; `rivals` are what others wrote without having seen it."""
    kind, made = codebook.kind_of(Grant), ChangeId(device, 1)
    state = merge.apply(None, Change(made, kind, made, 1, codebook.plain(record), {}), lambda _: True)
    for at, rival in enumerate(rivals, start=1):
        fields = {codebook.field_number(Grant, name): codebook.plain_value(value) for name, value in rival.items()}
        state = merge.apply(state, Change(ChangeId(12, at), kind, made, 1 + at, fields, {}), lambda _: True)
    if deleted:
        mark = Change(ChangeId(12, 9), kind, made, 99, {DELETED: [device, 1]}, {})
        state = merge.apply(state, mark, lambda _: True)
    return project(FILE, state, Grant)


def held(*grants: Projection[Grant], day: date = DAY) -> dict[int, Right]:
    return rights(11, grants, lambda device: DEVICES[device], day)


def test_the_founder_is_a_handler_from_the_beginning() -> None:
    """Whoever founds a compartment may do everything in it, from every computer of hers."""
    assert held() == {ASTRID: HANDLER}


def test_a_grant_by_one_who_may_not_give_counts_nothing() -> None:
    """A contact person cannot let anyone in, and a stranger cannot let herself in."""
    contact = grant(11, Grant(member=ROJDA, rights=CONTRIBUTOR))
    by_contact = grant(31, Grant(member=MATS, rights=HANDLER))
    by_stranger = grant(41, Grant(member=STRANGER, rights=HANDLER))
    assert held(contact, by_contact, by_stranger) == {ASTRID: HANDLER, ROJDA: CONTRIBUTOR}


def test_grants_count_in_whatever_order_they_are_read() -> None:
    """A handler's own grants count once hers does, wherever it stands in the list."""
    grants = [
        grant(11, Grant(member=MATS, rights=HANDLER)),
        grant(21, Grant(member=ROJDA, rights=CONTRIBUTOR)),
        grant(31, Grant(member=STRANGER, rights=READER)),
    ]
    expected = {ASTRID: HANDLER, MATS: HANDLER, ROJDA: CONTRIBUTOR}
    assert all(held(*order) == expected for order in permutations(grants))


def test_two_cannot_vouch_for_each_other_in_a_ring() -> None:
    """Two who name each other, and whom nobody else has let in, stay outside."""
    ring = (grant(31, Grant(member=STRANGER, rights=HANDLER)), grant(41, Grant(member=ROJDA, rights=HANDLER)))
    assert held(*ring) == {ASTRID: HANDLER}


@pytest.mark.parametrize(("day", "holds"), [(date(2027, 2, 11), True), (DAY, True), (date(2027, 2, 13), False)])
def test_a_grant_holds_through_its_last_day(day: date, holds: bool) -> None:
    """`until` is the last day, not the first without."""
    assert in_force(grant(11, Grant(member=MATS, rights=READER, until=DAY)), day) is holds


def test_an_ended_or_deleted_grant_counts_nothing() -> None:
    """Ended is ended, also when someone else at the same time made it longer."""
    ended = grant(11, Grant(member=MATS, rights=READER, ended_at=1))
    deleted = grant(11, Grant(member=MATS, rights=READER), deleted=True)
    assert held(ended, deleted) == {ASTRID: HANDLER}


def test_of_rival_ends_the_stricter_is_in_force() -> None:
    """Until a person has chosen, the earlier end holds."""
    rivals = ({"until": date(2027, 1, 1)}, {"until": date(2028, 1, 1)})
    assert not in_force(grant(11, Grant(member=MATS, rights=READER), *rivals), DAY)
    assert not in_force(grant(11, Grant(member=MATS, rights=READER), {"ended_at": 5}, {"ended_at": None}), DAY)


def test_rights_from_several_grants_add_up() -> None:
    """One who may read by one grant and write by another may do both."""
    assert weigh(ASTRID, [Given(ASTRID, MATS, Right.READ), Given(ASTRID, MATS, Right.WRITE)])[MATS] == CONTRIBUTOR
