"""Two people, each at a computer of her own, let out exactly one package about someone with protected identity."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Information
from desktop.domain.records.protection import ExceptionApproval, ExceptionProposal, ProposedItem
from desktop.services.protected.exceptions import ExceptionView, Standing
from tests.support.desks import LOVE, MATS, SIV, Desks
from tests.support.protected import ProtectedDesk
from tests.support.vaults import HandClock

ABOUT = "consent 112.4"
ITEMS = (
    ProposedItem(Information.WISHES, "Vill ha hjälp med ett samtal"),
    ProposedItem(Information.SITUATION_NOW, "Lugnt nu"),
)
COUNTY = (1,)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def desks(tmp_path: Path, clock: HandClock) -> Iterator[Desks]:
    made = Desks(tmp_path / "profile", clock)
    yield made
    made.vault.close()


@pytest.fixture
def desk(desks: Desks) -> ProtectedDesk:
    return ProtectedDesk(desks)


@pytest.fixture
def file(desk: ProtectedDesk) -> CompartmentId:
    return desk.bjork(SIV.member)


def refusal(call: Callable[[], object]) -> Reason:
    """Why it was refused."""
    with pytest.raises(KnownError) as caught:
        call()
    return caught.value.reason


def propose(desk: ProtectedDesk, file: CompartmentId, why: str = "Samråd i morgon") -> ExceptionView:
    return desk.exceptions.propose(file, ABOUT, COUNTY, ITEMS, "samråd", why)


def allowed(desk: ProtectedDesk, file: CompartmentId, items: tuple[ProposedItem, ...] = ITEMS) -> bool:
    return desk.exceptions.allowing(file, ABOUT, COUNTY, items) is not None


def answer(desk: ProtectedDesk, view: ExceptionView, *, approved: bool, words: str = "") -> ExceptionView:
    return desk.exceptions.answer(view.seen, approved=approved, words=words)


@pytest.mark.parametrize("approver", [MATS, SIV])
def test_a_manager_or_another_handler_approves(desk: ProtectedDesk, file: CompartmentId, approver: object) -> None:
    """Proposed by one, waiting at the other's, and open for exactly this package when she has said yes."""
    propose(desk, file)
    assert not allowed(desk, file)
    assert desk.exceptions.waiting() == (), "not at one's own desk"
    desk.desks.sit(approver)  # type: ignore[arg-type]
    [waiting] = desk.exceptions.waiting()
    assert (waiting.alias, waiting.seen.record.items, waiting.proposed.name) == ("Björk", ITEMS, LOVE.name)
    answer(desk, waiting, approved=True)
    desk.desks.sit(LOVE)
    assert allowed(desk, file)
    [view] = desk.exceptions.of(file)
    assert view.standing is Standing.APPROVED
    assert view.answered is not None
    assert view.answered.name == approver.name  # type: ignore[attr-defined]


def test_it_covers_exactly_that_package(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Another word, another recipient, another basis: not covered. The order of the parts does not matter."""
    view = propose(desk, file)
    desk.desks.sit(MATS)
    answer(desk, view, approved=True)
    desk.desks.sit(LOVE)
    changed = (msgspec.structs.replace(ITEMS[0], text="Vill inte"), ITEMS[1])
    assert not allowed(desk, file, changed)
    assert not allowed(desk, file, ITEMS[:1])
    assert desk.exceptions.allowing(file, ABOUT, (1, 3), ITEMS) is None
    assert desk.exceptions.allowing(file, "consent 112.9", COUNTY, ITEMS) is None
    assert allowed(desk, file, ITEMS[::-1])


def test_nobody_approves_her_own_proposal(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Neither through the program nor by writing the record herself."""
    view = propose(desk, file)
    assert refusal(lambda: answer(desk, view, approved=True)) is Reason.NEEDS_ANOTHER
    forged = ExceptionApproval(proposal=view.seen.id, package=view.seen.record.package, approved=True)
    desk.desks.vault.ledger.create(view.seen.ref.compartment, forged)
    assert not allowed(desk, file)


def test_a_no_cannot_be_turned_into_a_yes_by_the_one_who_proposed(desk: ProtectedDesk, file: CompartmentId) -> None:
    """She may edit in the compartment; what counts is whose device signed the value."""
    view = propose(desk, file)
    desk.desks.sit(MATS)
    assert refusal(lambda: answer(desk, view, approved=False)) is Reason.REASON_MISSING
    answer(desk, view, approved=False, words="Vänta till efter helgen")
    desk.desks.sit(LOVE)
    ledger = desk.desks.vault.ledger
    [no] = ledger.all(view.seen.ref.compartment, ExceptionApproval)
    ledger.edit(no, msgspec.structs.replace(no.record, approved=True))
    [now] = desk.exceptions.of(file)
    assert now.standing is Standing.REFUSED
    assert now.words == "Vänta till efter helgen"
    ledger.delete(ledger.get(no.ref, ExceptionApproval))
    assert desk.exceptions.of(file)[0].standing is Standing.REFUSED, "taking it away does not help either"


def test_what_was_approved_cannot_be_changed_afterwards(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Neither by the one who proposed, nor by the one who approved and then rewrites the proposal."""
    view = propose(desk, file)
    desk.desks.sit(MATS)
    answer(desk, view, approved=True)
    desk.desks.sit(LOVE)
    ledger = desk.desks.vault.ledger
    seen: Projection[ExceptionProposal] = ledger.get(view.seen.ref, ExceptionProposal)
    other = (ProposedItem(Information.WISHES, "Något annat"),)
    ledger.edit(seen, msgspec.structs.replace(seen.record, items=other))
    assert not allowed(desk, file, other)
    assert not allowed(desk, file)


def test_the_approver_cannot_write_what_she_approves(desk: ProtectedDesk, file: CompartmentId) -> None:
    """A handler who approves may edit; a proposal that two have written is nobody's."""
    view = propose(desk, file)
    desk.desks.sit(SIV)
    ledger = desk.desks.vault.ledger
    seen = ledger.get(view.seen.ref, ExceptionProposal)
    edited = ledger.edit(seen, msgspec.structs.replace(seen.record, recipients=(1, 3)))
    view = desk.exceptions.of(file)[0]
    assert refusal(lambda: answer(desk, view, approved=True)) is Reason.NEEDS_ANOTHER
    assert edited.record.recipients == (1, 3)


def test_it_holds_for_a_set_time_and_once(desk: ProtectedDesk, file: CompartmentId, clock: HandClock) -> None:
    """72 hours; used is used."""
    view = propose(desk, file)
    desk.desks.sit(MATS)
    answer(desk, view, approved=True)
    desk.desks.sit(LOVE)
    clock.turn(hours=71)
    assert allowed(desk, file)
    found = desk.exceptions.allowing(file, ABOUT, COUNTY, ITEMS)
    assert found is not None
    desk.exceptions.note_used(found, file)
    assert not allowed(desk, file)
    assert desk.exceptions.was_used(file, ABOUT)
    late = propose(desk, file)
    clock.turn(hours=73)
    desk.desks.sit(MATS)
    assert desk.exceptions.of(file)[0].standing is Standing.OVER
    assert refusal(lambda: answer(desk, late, approved=True)) is Reason.EXCEPTION_OVER


def test_it_can_be_taken_back(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Also after it was approved."""
    view = propose(desk, file)
    desk.desks.sit(MATS)
    answer(desk, view, approved=True)
    desk.desks.sit(LOVE)
    assert desk.exceptions.withdraw(view.seen).standing is Standing.WITHDRAWN
    assert not allowed(desk, file)


def test_a_proposal_needs_a_reason_and_something_to_hand_over(desk: ProtectedDesk, file: CompartmentId) -> None:
    """Nothing is put to anybody without both."""
    assert refusal(lambda: propose(desk, file, " ")) is Reason.REASON_MISSING
    nothing = [ProposedItem(Information.WISHES, "")]
    assert refusal(lambda: desk.exceptions.propose(file, ABOUT, COUNTY, nothing, "", "x")) is Reason.TEXT_MISSING
    long = [ProposedItem(Information.WISHES, "x" * 13_000)]
    assert refusal(lambda: desk.exceptions.propose(file, ABOUT, COUNTY, long, "", "x")) is Reason.TEXT_TOO_LONG
    assert desk.exceptions.of(file) == ()
