"""The one thread that owns every connection."""

import threading
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import Person
from desktop.storage.database_thread import DatabaseThread
from desktop.storage.vault import Vault
from tests.support.vaults import make_vault


def test_calls_run_one_at_a_time_in_order_on_one_thread() -> None:
    """And that thread is not the caller's."""
    thread, seen = DatabaseThread(), []
    futures = [thread.submit(lambda n=n: seen.append((n, threading.get_ident()))) for n in range(50)]
    thread.close()
    assert [future.result() for future in futures] == [None] * 50
    assert [n for n, _ in seen] == list(range(50))
    assert len({ident for _, ident in seen} | {threading.get_ident()}) == 2


def test_errors_come_back_with_the_result() -> None:
    """Known ones and bugs alike; the thread goes on."""
    thread = DatabaseThread()

    def fail() -> None:
        raise KnownError(Reason.DISK_FULL)

    with pytest.raises(KnownError):
        thread.submit(fail).result()
    assert thread.submit(lambda: 7).result() == 7
    thread.close()


def test_closing_finishes_what_was_handed_in_and_takes_no_more(tmp_path: Path) -> None:
    """What was given to be saved is saved."""
    thread = DatabaseThread()
    vault = thread.submit(lambda: make_vault(tmp_path / "profile")).result()
    saves = [thread.submit(lambda n=n: found(vault, n)) for n in range(5)]
    names = thread.submit(lambda: [info.card.alias for info in vault.ledger.compartments()])
    thread.submit(vault.close)
    thread.close()
    assert all(save.done() for save in saves)
    assert names.result() == [f"Tall {n}" for n in reversed(range(5))]
    with pytest.raises(RuntimeError):
        thread.submit(lambda: 1)


def found(vault: Vault, number: int) -> CompartmentId:
    return vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"Tall {number}")])
