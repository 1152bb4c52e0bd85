"""Taking back: the order goes first, the server holds nothing, the copy is gone, and the giver sees the receipts."""

from __future__ import annotations

import pytest

from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.vaults import reopen
from tests.sync.hostile import put, reasons
from tests.sync.test_one_sync import deliveries_to
from wire import canonical
from wire.directory import Role, Unit
from wire.messages import Kind, Outcome, Reader, Receipt


@pytest.fixture
def kerstin(county: SyncedCounty, rojda: Colleague) -> Colleague:
    """The county's coordinator, of another unit."""
    unit = county.county.unit
    county.county.unit = county.county.line(Unit("23"))
    county.server.sync(county.admin, *county.county.new_lines(len(county.county.lines) - 1))
    colleague = county.join(Role.COORDINATOR)
    county.county.unit = unit
    return colleague


@pytest.fixture
def disclosed(county: SyncedCounty, astrid: Colleague, kerstin: Colleague) -> CompartmentId:
    """What Astrid has disclosed to the county."""
    made = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="läget nu"), grant(kerstin, READER)])
    county.settle()
    assert [info.id for info in kerstin.ledger.compartments()] == [made]
    return made


def test_the_order_goes_before_everything_else(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """Given without coverage after much else was written, it is the first frame after HELLO."""
    for at in range(30):
        astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"alias {at}"), grant(kerstin)])
    astrid.ledger.order_erasure(disclosed)
    asked = len(astrid.link.requests)
    astrid.sync()
    kinds = [kind for kind, _ in Reader().feed(astrid.link.requests[asked])]
    assert kinds[:2] == [Kind.HELLO, Kind.ERASE]


def test_server_and_recipient_have_none_of_it_and_the_giver_sees_the_receipts(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """Withdrawn at nine, gone from the server at ten, from the county at eleven; each said with its time."""
    files = {path.name for path in (kerstin.vault.folder / "files").iterdir()}
    assert files
    county.clock.turn(hours=1)
    ordered = county.clock.now()
    astrid.ledger.order_erasure(disclosed)
    county.clock.turn(hours=1)
    astrid.sync()
    at_server = county.clock.now()
    assert [kind for kind, _ in deliveries_to(county, kerstin) if kind in (Kind.SEGMENT, Kind.ENVELOPE)] == []
    county.clock.turn(hours=1)
    assert kerstin.sync().erased == 1
    answered = county.clock.now()
    astrid.sync()
    course = astrid.ledger.receipts(disclosed)
    assert (course.ordered_at, course.server_at, course.members) == (ordered, at_server, (kerstin.device,))
    assert [(one.device, one.outcome, one.at) for one in course.receipts] == [(kerstin.device, "erased", answered)]
    assert kerstin.ledger.compartments() == []
    left = {path.name for path in (kerstin.vault.folder / "files").iterdir()}
    assert files & left == set()
    assert len(kerstin.ledger.erasures()) == 1


def test_the_order_that_comes_back_to_its_own_sender_changes_nothing(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """The server owes it to her too, for a copy that has forgotten it; here it is no news, and asks for no receipt."""
    astrid.ledger.order_erasure(disclosed)
    result = astrid.sync()
    assert (result.received, result.erased, result.set_aside) == (1, 0, 0)
    assert [frame.kind for frame in astrid.mailbox.own_frames() if frame.kind == Kind.RECEIPT] == []
    assert (astrid.mailbox.inbox(), astrid.ledger.erasures()) == ([], [])
    assert (astrid.sync().requests, kerstin.sync().erased) == (1, 1)


def test_an_old_package_that_comes_later_is_refused(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """A server that replays the envelope, the segment and the order brings nothing back, and gets no second receipt."""
    old = [(kind, body) for kind, body in deliveries_to(county, kerstin) if kind in (Kind.SEGMENT, Kind.ENVELOPE)]
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    orders = [(kind, body) for kind, body in deliveries_to(county, kerstin) if kind == Kind.ERASE]
    for kind, body in [*old, *orders]:
        put(county, kerstin, Kind(kind), body)
    result = kerstin.sync()
    assert (result.erased, result.sent, kerstin.ledger.compartments()) == (0, 0, [])
    assert (reasons(kerstin), kerstin.mailbox.inbox()) == ([], [])


def test_one_who_never_fetched_it_answers_too(county: SyncedCounty, astrid: Colleague, kerstin: Colleague) -> None:
    """Taken back before it was read: there is nothing to erase, and the giver is told so."""
    county.settle()
    made = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="läget nu"), grant(kerstin, READER)])
    astrid.sync()
    astrid.ledger.order_erasure(made)
    county.settle()
    assert [one.device for one in astrid.ledger.receipts(made).receipts] == [kerstin.device]
    assert kerstin.ledger.compartments() == []


def test_a_colleague_of_the_giver_may_take_it_back(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, kerstin: Colleague
) -> None:
    """Mats, let in later, withdraws; Kerstin has not heard that he was let in, and her copy is gone all the same."""
    made = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="läget nu"), grant(kerstin, READER)])
    county.settle()
    astrid.ledger.create(made, grant(mats))
    astrid.sync()
    mats.sync()
    mats.ledger.order_erasure(made)
    mats.sync()
    kerstin.sync()
    county.settle()
    assert [colleague.ledger.compartments() for colleague in (astrid, mats, kerstin)] == [[], [], []]
    answered = {one.device for one in mats.ledger.receipts(made).receipts}
    assert answered == {astrid.device, kerstin.device}


def test_the_other_keys_of_an_envelope_survive_an_erasure(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, kerstin: Colleague
) -> None:
    """One of two compartments is erased while an envelope with both keys is under way: the other arrives."""
    county.settle()
    first = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="ett"), grant(mats)])
    county.settle()
    second = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="två"), grant(mats)])
    county.settle()
    for made in (first, second):
        mats.ledger.create(made, grant(kerstin, READER))
    astrid.ledger.order_erasure(first)
    astrid.sync()  # the server has erased it before Mats's envelope with both keys comes
    county.settle()
    assert [info.id for info in kerstin.ledger.compartments()] == [second]


def test_a_receipt_for_nothing_that_was_asked(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """An answer to an order that was never given here is set aside."""
    receipt = Receipt(disclosed, mats.device, kerstin.device, Outcome.ERASED, 1)
    signed = receipt.signed(county.county.fingerprint, mats.computer.signer)
    put(county, kerstin, Kind.RECEIPT, canonical.encode(signed))
    kerstin.sync()
    assert reasons(kerstin) == ["not_asked"]


def test_a_damaged_copy_is_erased_like_any_other(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """A file that cannot be read any more holds up nothing, and the order that takes it back is obeyed."""
    other = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="annat"), grant(kerstin, READER)])
    astrid.ledger.create(disclosed, JournalNote(text="till den skadade"))
    astrid.sync()
    [file] = [path for path in (kerstin.vault.folder / "files").iterdir() if "-" not in path.name]
    county.colleagues.remove(kerstin)
    kerstin.vault.close()
    file.write_bytes(bytes(8_192))
    kerstin = county.sit(kerstin.computer, reopen(kerstin.vault.folder, county.clock))
    result = kerstin.sync()
    assert (result.waiting, [n.record.text for n in kerstin.ledger.all(other, JournalNote)]) == (1, ["annat"])
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    assert [info.id for info in kerstin.ledger.compartments()] == [other]
    assert not file.exists()


def test_an_order_outlives_a_server_that_had_lost_everything(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, kerstin: Colleague
) -> None:
    """Mats withdraws while the restored server knows nothing of it; Astrid's program then brings it all again."""
    county.settle()
    backup = county.back_up_server()
    made = astrid.ledger.found(
        CompartmentKind.DISCLOSURE, [JournalNote(text="läget nu"), grant(mats), grant(kerstin, READER)]
    )
    county.settle()
    mats.ledger.order_erasure(made)
    county.restore_server(backup)
    mats.sync()
    assert mats.ledger.receipts(made).server_at == county.clock.now()  # for now, it holds none
    astrid.sync()
    county.settle()
    assert [colleague.ledger.compartments() for colleague in (astrid, mats, kerstin)] == [[], [], []]
    assert {one.device for one in mats.ledger.receipts(made).receipts} == {astrid.device, kerstin.device}
