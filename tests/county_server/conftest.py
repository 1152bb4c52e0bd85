"""A county with an administrator, two people who work together and one who does not, and a server that knows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.county import Computer, TestCounty
from tests.support.local_server import LocalServer
from wire.directory import Role


class People(NamedTuple):
    """Their computers."""

    admin: Computer
    worker: Computer
    reader: Computer
    stranger: Computer


@pytest.fixture
def county() -> TestCounty:
    return TestCounty()


@pytest.fixture
def people(county: TestCounty) -> People:
    return People(county.computer(Role.ADMINISTRATOR), county.computer(), county.computer(), county.computer())


@pytest.fixture
def server(tmp_path: Path, county: TestCounty, people: People) -> Iterator[LocalServer]:
    """It knows the county's lines, and everyone has read them."""
    server = LocalServer(tmp_path / "county.db", county)
    county.begin(server.post)
    for computer in people:
        server.sync(computer)
    yield server
    server.close()
