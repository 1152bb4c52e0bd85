"""Who handles a file: let in with all that was, for a time or for good, and out again, with all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.consent import Disclosure
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.access.handlers import Handlers
from tests.support.shared_desk import CHIEF, STAND_IN, SharedDesk, number

MINE, HERS = number(cast.GUN_BRITT), number(STAND_IN)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def handlers(desk: SharedDesk) -> Handlers:
    return Handlers(desk.vault.ledger, desk, desk.clock)


@pytest.fixture
def file(desk: SharedDesk) -> CompartmentId:
    return desk.person_file("Lom")


def names(handlers: Handlers, file: CompartmentId) -> list[str]:
    return [one.member.name for one in handlers.of(file).handlers]


def refusal(call: object, *args: object) -> Reason:
    with pytest.raises(KnownError) as refused:
        call(*args)  # type: ignore[operator]
    return refused.value.reason


def hanging(desk: SharedDesk, file: CompartmentId, kind: CompartmentKind) -> CompartmentId:
    """An assignment or a disclosure of the file, founded by whoever sits there."""
    ledger = desk.vault.ledger
    record = Brief(alias="Lom") if kind is CompartmentKind.ASSIGNMENT else Grant(member=number(cast.PETRA), rights=1)
    made = ledger.found(kind, [record])
    line = Assignment(compartment=made) if kind is CompartmentKind.ASSIGNMENT else Disclosure(compartment=made)
    ledger.create(file, line)
    return made


def rights(desk: SharedDesk, compartment: CompartmentId, member: int, day: date | None = None) -> Right:
    return desk.rights(compartment, day or today(desk.clock)).get(member, Right(0))


def test_whoever_founded_a_file_handles_it_and_may_choose_among_her_unit_s_social_workers(
    desk: SharedDesk, handlers: Handlers, file: CompartmentId
) -> None:
    """Managers, contact persons and other municipalities are not offered."""
    found = handlers.of(file)
    [founder] = found.handlers
    assert (founder.member.member, founder.since, founder.mine, founder.endable) == (MINE, None, True, False)
    assert {one.name for one in found.candidates} == {STAND_IN.name}


def test_a_handler_is_let_in_for_good(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """She stands in the list with who let her in and when, and may do everything."""
    handlers.assign(file, HERS)
    hers = handlers.of(file).handlers[1]
    assert (hers.let_in_by, hers.until) == (cast.GUN_BRITT.name, None)
    assert hers.since is not None
    assert rights(desk, file, HERS) & HANDLER == HANDLER
    assert handlers.of(file).candidates == ()


def test_a_stand_in_has_a_last_day(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """The day after it she is out by herself."""
    until = today(desk.clock) + timedelta(days=30)
    handlers.stand_in(file, HERS, until)
    hers = handlers.of(file).handlers[1]
    assert (hers.basis, hers.until) == (GrantBasis.STAND_IN, until)
    assert rights(desk, file, HERS, until)
    assert not rights(desk, file, HERS, until + timedelta(days=1))
    assert refusal(handlers.stand_in, file, HERS, today(desk.clock) - timedelta(days=1)) is Reason.DATE_ORDER


@pytest.mark.parametrize("who", [CHIEF, cast.PETRA, cast.ULLA, cast.GUN_BRITT])
def test_only_colleagues_who_are_not_in_yet_can_be_let_in(
    handlers: Handlers, file: CompartmentId, who: cast.Person
) -> None:
    """A manager, the county, a contact person, and herself."""
    assert refusal(handlers.assign, file, number(who)) is Reason.NOT_ALLOWED


def test_one_who_does_not_handle_it_changes_nothing(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """Nor does she see whom she could have chosen."""
    with desk.at(CHIEF):
        assert handlers.of(file).candidates == ()
        assert refusal(handlers.assign, file, HERS) is Reason.NOT_ALLOWED
        assert refusal(handlers.remove, file, MINE) is Reason.NOT_ALLOWED


def test_letting_out_and_undoing(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """She is out at once; undone, she is in as she was, with her last day."""
    until = today(desk.clock) + timedelta(days=30)
    handlers.stand_in(file, HERS, until)
    change = handlers.remove(file, HERS)
    assert (names(handlers, file), rights(desk, file, HERS)) == ([cast.GUN_BRITT.name], Right(0))
    handlers.undo(change)
    assert handlers.of(file).handlers[1].until == until


def test_letting_in_can_be_undone(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """As if it had not been."""
    handlers.undo(handlers.assign(file, HERS))
    assert (names(handlers, file), rights(desk, file, HERS)) == ([cast.GUN_BRITT.name], Right(0))


def test_the_founder_can_be_let_out_by_a_colleague_and_come_back(
    desk: SharedDesk, handlers: Handlers, file: CompartmentId
) -> None:
    """She has left the municipality; undone, or assigned again, she is a handler like any other."""
    handlers.assign(file, HERS)
    with desk.at(STAND_IN):
        change = handlers.remove(file, MINE)
        assert (names(handlers, file), rights(desk, file, MINE)) == ([STAND_IN.name], Right(0))
        handlers.undo(change)
        assert cast.GUN_BRITT.name in names(handlers, file)
        handlers.remove(file, MINE)
        handlers.assign(file, MINE)
        assert rights(desk, file, MINE) & HANDLER == HANDLER


def test_nobody_lets_herself_out_here(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """Whoever leaves hands over, so that a file never stands without anybody."""
    handlers.assign(file, HERS)
    assert refusal(handlers.remove, file, MINE) is Reason.NOT_ALLOWED


@pytest.mark.parametrize("kind", [CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE])
def test_what_hangs_on_the_file_follows(
    desk: SharedDesk, handlers: Handlers, file: CompartmentId, kind: CompartmentKind
) -> None:
    """In with the same last day, out with the file; the founder of it too, and back again."""
    until = today(desk.clock) + timedelta(days=30)
    made = hanging(desk, file, kind)
    handlers.stand_in(file, HERS, until)
    assert rights(desk, made, HERS, until) & HANDLER == HANDLER
    assert not rights(desk, made, HERS, until + timedelta(days=1))
    handlers.undo(handlers.remove(file, HERS))
    assert rights(desk, made, HERS, until) & HANDLER == HANDLER
    with desk.at(STAND_IN):
        handlers.remove(file, MINE)
        assert not rights(desk, made, MINE)
        handlers.assign(file, MINE)
        assert rights(desk, made, MINE) & HANDLER == HANDLER


def test_recipients_keep_their_own_terms(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """The county's reader of a disclosure is no handler of the file, and stays as consent says."""
    made = hanging(desk, file, CompartmentKind.DISCLOSURE)
    handlers.remove(file, handlers.assign(file, HERS).member.member)
    assert rights(desk, made, number(cast.PETRA)) == Right.READ


def test_what_a_stand_in_founded_is_brought_in_line_the_day_after(
    desk: SharedDesk, handlers: Handlers, file: CompartmentId
) -> None:
    """Her own compartments too leave her when her time is over."""
    handlers.stand_in(file, HERS, today(desk.clock))
    with desk.at(STAND_IN):
        made = hanging(desk, file, CompartmentKind.ASSIGNMENT)
        desk.vault.ledger.create(made, Grant(member=MINE, rights=int(HANDLER), basis=GrantBasis.HANDLER))
    desk.clock.turn(days=1)
    assert rights(desk, made, HERS)
    handlers.settle_all()
    assert not rights(desk, made, HERS)
    assert rights(desk, made, MINE) & HANDLER == HANDLER


def test_a_closed_file_changes_hands_no_more(desk: SharedDesk, handlers: Handlers, file: CompartmentId) -> None:
    """Nobody is offered, and nothing is changed."""
    [person] = desk.vault.ledger.all(file, Person)
    desk.vault.ledger.edit(person, replace(person.record, closed_on=today(desk.clock)))
    assert handlers.of(file).may_change is False
    assert refusal(handlers.assign, file, HERS) is Reason.NOT_ALLOWED
