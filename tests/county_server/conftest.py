"""A county with an administrator, two people who work together and one who does not, and a server that knows them.

Whatever takes `store`, or `server` on it, runs twice: on a file of SQLite and on a database of PostgreSQL.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from county_server.service.county import County
from county_server.store.database import Database
from tests.support.county import Computer, TestCounty
from tests.support.local_server import LocalServer
from tests.support.postgres import Cluster, NoPostgres, name_of, running_cluster
from wire.directory import Role


class People(NamedTuple):
    """Their computers."""

    admin: Computer
    worker: Computer
    reader: Computer
    stranger: Computer


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL for this test run."""
    yield from _cluster(durable=False)


@pytest.fixture(scope="session")
def durable_cluster() -> Iterator[Cluster]:
    """A PostgreSQL that means it: for what must outlive a power cut."""
    yield from _cluster(durable=True)


def _cluster(durable: bool) -> Iterator[Cluster]:
    try:
        with running_cluster(durable) as cluster:
            yield cluster
    except NoPostgres as error:
        if os.environ.get("CI"):
            pytest.fail(f"no PostgreSQL: {error}")
        pytest.skip(f"no PostgreSQL: {error}")


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """Name of a database that is made for the county and empty otherwise: a copy is there at once."""
    url = cluster.new_database()
    database = Database(url)
    County.found(database, TestCounty().root.public, "23")
    database.close()
    return name_of(url)


@pytest.fixture
def postgresql(cluster: Cluster) -> Iterator[str]:
    """URL of a database without tables."""
    url = cluster.new_database()
    yield url
    cluster.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a store that is still to be made."""
    return str(tmp_path / "county.db" if request.param == "sqlite" else request.getfixturevalue("postgresql"))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A store, or the place of one, for the county of `TestCounty`; `LocalServer` takes both."""
    if request.param == "sqlite":
        yield str(tmp_path / "county.db")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        url = cluster.new_database(request.getfixturevalue("template"))
        yield url
        cluster.drop(url)


@pytest.fixture
def county() -> TestCounty:
    return TestCounty()


@pytest.fixture
def people(county: TestCounty) -> People:
    return People(county.computer(Role.ADMINISTRATOR), county.computer(), county.computer(), county.computer())


@pytest.fixture
def server(store: str, county: TestCounty, people: People) -> Iterator[LocalServer]:
    """It knows the county's lines, and everyone has read them."""
    server = LocalServer(store, county)
    county.begin(server.post)
    for computer in people:
        server.sync(computer)
    yield server
    server.close()
