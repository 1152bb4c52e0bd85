"""A county in this process, with the people whom most tests need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.syncing import Colleague, SyncedCounty, a_county
from wire.directory import Role


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


@pytest.fixture
def astrid(county: SyncedCounty) -> Colleague:
    """A social worker, who founds what is shared."""
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def mats(county: SyncedCounty, astrid: Colleague) -> Colleague:
    """Her colleague."""
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def rojda(county: SyncedCounty, mats: Colleague) -> Colleague:
    """A contact person."""
    return county.join(Role.CONTACT_PERSON)
