"""A withdrawal holds at once, and is swept when nobody waits: at the next contact, at the lock, or after a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consent import DisclosedItem
from desktop.storage import vault as storage
from desktop.storage.vault import Vault
from tests.support.pages import holds
from tests.support.vaults import HandClock, make_vault, master_key, reopen

KEY = master_key().database_key


@pytest.fixture
def ordered(tmp_path: Path) -> tuple[Vault, CompartmentId, list[bytes]]:
    """A vault from which a copy has just been taken back without sweeping, and the keys that opened it."""
    vault = make_vault(tmp_path / "vault", clock=HandClock())
    made = vault.ledger.found(CompartmentKind.DISCLOSURE, [DisclosedItem(text="läget nu")])
    keys = vault.mailbox.keys(made)
    assert keys is not None
    (file_key,) = vault._database.row("SELECT file_key FROM compartment WHERE id = ?", (made,)) or (b"",)
    vault.ledger.order_erasure(made, sweep=False)
    return vault, made, [file_key, *keys.epochs.values()]


def test_file_and_row_are_gone_before_any_sweep(ordered: tuple[Vault, CompartmentId, list[bytes]]) -> None:
    """No service opens it any more, and no file of it is on the disk."""
    vault, made, _ = ordered
    with pytest.raises(KnownError) as raised:
        vault.ledger.all(made, DisclosedItem)
    assert raised.value.reason is Reason.GONE
    assert vault.mailbox.erased(made)
    assert list((vault.folder / "files").iterdir()) == []
    vault.close()


def swept_when_asked(vault: Vault) -> Vault:
    assert vault.ledger.sweep()
    assert not vault.ledger.sweep()
    vault.close()
    return vault


def swept_at_the_lock(vault: Vault) -> Vault:
    vault.close()
    return vault


def swept_after_a_crash(vault: Vault) -> Vault:
    """The process ended without closing anything."""
    vault._rooms.close()
    vault._database.close()
    vault._lock.release(clean=False)
    again = reopen(vault.folder, HandClock())
    again.close()
    return again


@pytest.mark.parametrize("sweep", [swept_when_asked, swept_at_the_lock, swept_after_a_crash])
def test_no_page_holds_its_keys_after_the_sweep(
    ordered: tuple[Vault, CompartmentId, list[bytes]], sweep: Callable[[Vault], Vault]
) -> None:
    """With the vault's own key in hand."""
    vault, _, keys = ordered
    sweep(vault)
    assert holds(vault.folder / storage.DATABASE_NAME, KEY, keys) == set()
