"""A clock and an open vault for the tests of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    """A vault of device 7, closed after the test."""
    vault = make_vault(tmp_path / "profile", clock=clock)
    yield vault
    vault.close()
