"""Erased is gone: the keys, the file, the queue, and every trace in the pages of vault.db."""

import random
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentKeys, Delivered, Erasure, Founding, Receipt
from desktop.domain.records.consent import DisclosureNote
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.storage import vault as storage
from desktop.storage.vault import Vault
from tests.support.pages import holds, plain_pages
from tests.support.vaults import HandClock, make_vault, master_key, opened
from wire.errors import Code
from wire.messages import Kind

KEY = master_key().database_key


def disclosed_by(device: int, kind: CompartmentKind = CompartmentKind.DISCLOSURE) -> CompartmentKeys:
    """Keys as another device's envelope brings them."""
    compartment = CompartmentId(random.Random(device).randbytes(16))
    return CompartmentKeys(compartment, kind, Founding(device, bytes(32), bytes(16)), {0: bytes(32)})


def database(vault: Vault) -> Path:
    return vault.folder / storage.DATABASE_NAME


@pytest.mark.parametrize("kind", [CompartmentKind.PERSON_FILE, CompartmentKind.CONSULTATION])
def test_nothing_of_an_erased_compartment_is_left_in_any_page(vault: Vault, kind: CompartmentKind) -> None:
    """With the vault's own key in hand, no page of the database or its log holds a word or a key of it."""
    chance = random.Random(7)
    planted, kept = [], []
    compartments = []
    for number in range(30):
        word = chance.randbytes(12).hex()
        notes = [JournalNote(text=f"{word} {'x' * chance.randrange(900)}") for _ in range(chance.randrange(4))]
        compartment = vault.ledger.found(kind, [Person(alias=f"{word}-alias"), *notes])
        vault.ledger.create(compartment, Consultation(text=f"{word}-edit"))
        keys = vault.mailbox.keys(compartment)
        assert keys is not None
        secrets = [word.encode(), *keys.epochs.values(), compartment]
        if number % 3:
            planted += secrets
            compartments.append(compartment)
        else:
            kept += secrets
    vault.ledger.compartments()  # cards are written
    planted += file_keys(vault, compartments)
    assert holds(database(vault), KEY, kept) != set()
    assert holds(database(vault), KEY, planted) != set()
    for compartment in compartments:
        vault.ledger.destroy(compartment)
    vault.ledger.compartments()
    assert holds(database(vault), KEY, planted) == set()
    assert len(vault.ledger.compartments()) == 10


def file_keys(vault: Vault, compartments: list[CompartmentId]) -> list[bytes]:
    """The keys of files, found in the pages by the rows that hold them."""
    rows = vault._database.rows("SELECT id, file_key FROM compartment WHERE file_key IS NOT NULL")
    return [key for compartment, key in rows if compartment in compartments]


def test_every_page_is_read(vault: Vault) -> None:
    """The search above would find what is there: the schema stands in the pages, and nothing stands in the file."""
    assert any(b"CREATE TABLE compartment" in page for page in plain_pages(database(vault), KEY))
    assert b"CREATE TABLE" not in database(vault).read_bytes()


def test_a_destroyed_file_is_unlinked_and_its_copy_opens_no_more(vault: Vault, tmp_path: Path) -> None:
    """Whoever kept the encrypted file has bytes without a key."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    (file,) = (path for path in (vault.folder / "files").iterdir() if not path.name.endswith("-wal"))
    kept = file.read_bytes()
    vault.ledger.destroy(compartment)
    assert list((vault.folder / "files").iterdir()) == []
    assert vault.ledger.compartments() == []
    assert vault.mailbox.keys(compartment) is None
    file.write_bytes(kept)
    vault.close()
    with opened(vault.folder) as again, pytest.raises(KnownError) as raised:
        again.ledger.all(compartment, Person)
    assert raised.value.reason is Reason.GONE


def test_what_never_left_this_computer_is_erased_without_an_order(vault: Vault) -> None:
    """Nobody is told of what nobody has had."""
    compartment = vault.ledger.found(CompartmentKind.DISCLOSURE, [DisclosureNote(alias="Tall")])
    vault.ledger.order_erasure(compartment)
    assert vault.mailbox.erase_orders() == []
    assert list(vault.mailbox.outgoing()) == []
    receipts = vault.ledger.receipts(compartment)
    assert (receipts.sent, receipts.members, receipts.ordered_at) == (False, (), vault.clock.now())


def test_an_order_goes_first_and_its_course_is_seen(vault: Vault, clock: HandClock) -> None:
    """Given here, taken by the server, answered by those to whom keys were handed out."""
    compartment = vault.ledger.found(CompartmentKind.DISCLOSURE, [DisclosureNote(alias="Tall")])
    vault.mailbox.note_handed_out([(compartment, 8, 0), (compartment, 9, 0)], b"envelope")
    assert [frame.kind for frame in vault.mailbox.outgoing()] == [Kind.FOUND, Kind.ENVELOPE]
    other = vault.ledger.found(CompartmentKind.CONSULTATION)

    ordered_at = clock.now()
    vault.ledger.order_erasure(compartment)
    assert vault.mailbox.erase_orders() == [(compartment, ordered_at)]
    assert vault.mailbox.erased(compartment)
    assert [item.compartment for item in vault.mailbox.status().waiting] == [compartment]
    vault.mailbox.sign_erase_order(compartment, b"order")
    assert vault.mailbox.erase_orders() == []
    frames = list(vault.mailbox.outgoing())
    assert [(frame.kind, frame.compartment) for frame in frames] == [(Kind.ERASE, compartment), (Kind.FOUND, other)]

    clock.turn(minutes=5)
    vault.mailbox.confirmed([frames[0].id])
    vault.mailbox.receive([Delivered(1, Kind.RECEIPT, b"receipt")], 1)
    vault.mailbox.add_receipt(1, compartment, Receipt(9, "erased", clock.now()))
    receipts = vault.ledger.receipts(compartment)
    assert (receipts.ordered_at, receipts.server_at, receipts.members) == (ordered_at, clock.now(), (8, 9))
    assert receipts.receipts == (Receipt(9, "erased", clock.now()),)
    assert vault.mailbox.inbox() == []


def test_a_server_that_never_had_it_has_erased_it(vault: Vault, clock: HandClock) -> None:
    """The founding was sent, no answer came, and it turns out that the server has none of it."""
    compartment = vault.ledger.found(CompartmentKind.DISCLOSURE)
    list(vault.mailbox.outgoing())
    vault.ledger.order_erasure(compartment)
    vault.mailbox.sign_erase_order(compartment, b"order")
    (frame,) = vault.mailbox.outgoing()
    vault.mailbox.refused(frame.id, Code.NOT_MEMBER, 0)
    assert vault.ledger.receipts(compartment).server_at == clock.now()
    assert list(vault.mailbox.outgoing()) == []


def test_keys_that_wait_for_others_are_not_sent_with_those_of_an_erased_compartment(vault: Vault) -> None:
    """A joint envelope is withdrawn; for what is still here, another will be made."""
    gone, stays = (vault.ledger.found(CompartmentKind.DISCLOSURE) for _ in range(2))
    vault.mailbox.note_handed_out([(gone, 8, 0), (stays, 8, 0)], b"joint envelope")
    vault.mailbox.note_handed_out([(stays, 9, 0)], b"other envelope")
    vault.ledger.destroy(gone)
    assert vault.mailbox.handed_out(stays) == {(9, 0)}
    assert [frame.body for frame in vault.mailbox.outgoing() if frame.kind == Kind.ENVELOPE] == [b"other envelope"]


def test_what_another_takes_back_is_destroyed_and_stays_away(vault: Vault, clock: HandClock) -> None:
    """The copy is gone, a receipt waits, and keys that come late do not bring it back."""
    keys = disclosed_by(8)
    vault.mailbox.add_keys(keys)
    change_of(vault, keys.compartment, DisclosureNote(alias="Tall", unit="2305"))
    vault.ledger.compartments()
    vault.mailbox.receive([Delivered(4, Kind.ERASE, b"order")], 4)
    vault.mailbox.erase(4, keys.compartment, b"receipt")
    assert vault.ledger.compartments() == []
    assert vault.ledger.erasures() == [Erasure("2305", clock.now())]
    assert [(frame.kind, frame.body) for frame in vault.mailbox.outgoing()] == [(Kind.RECEIPT, b"receipt")]
    vault.mailbox.add_keys(keys)
    assert vault.mailbox.keys(keys.compartment) is None
    assert vault.mailbox.erased(keys.compartment)


def test_an_order_for_what_was_never_here_is_answered_and_not_listed(vault: Vault) -> None:
    """The person sees only what was on this computer."""
    keys = disclosed_by(8)
    vault.mailbox.erase(4, keys.compartment, b"receipt")
    assert vault.ledger.erasures() == []
    assert vault.mailbox.erased(keys.compartment)
    assert [frame.kind for frame in vault.mailbox.outgoing()] == [Kind.RECEIPT]


def test_a_damaged_file_can_be_erased(tmp_path: Path) -> None:
    """Whoever withdraws does not have to wait for a file to be mended."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(CompartmentKind.DISCLOSURE, [DisclosureNote(alias="Tall")])
    list(vault.mailbox.outgoing())
    vault.close()
    for path in (tmp_path / "profile" / "files").iterdir():
        path.write_bytes(b"damaged")
    with opened(tmp_path / "profile") as again:
        again.ledger.order_erasure(compartment)
        assert again.ledger.compartments() == []
        assert [order[0] for order in again.mailbox.erase_orders()] == [compartment]


def test_a_sweep_that_a_crash_prevented_is_done_at_the_next_opening(tmp_path: Path) -> None:
    """Deleted but not swept: the next opening unlinks the file and cleans the pages."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    secrets = file_keys(vault, [compartment])
    with vault._database.transaction():
        vault._compartments.remove(compartment)
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert list((again.folder / "files").iterdir()) == []
        assert holds(database(again), KEY, secrets) == set()


def change_of(vault: Vault, compartment: CompartmentId, record: DisclosureNote) -> None:
    """The founder's first record, integrated."""
    from desktop.domain import codebook, projection
    from desktop.domain.changes import Change
    from desktop.domain.ports import LogHead

    first = ChangeId(8, 1)
    change = Change(first, codebook.kind_of(type(record)), first, vault.clock.now(), projection.creation(record), {})
    body = msgspec.msgpack.encode("segment")
    vault.mailbox.integrate(3, compartment, 8, LogHead(1, b"digest"), [change], body)
