"""A PostgreSQL of the tests' own: a new cluster in a folder of its own, reached by a socket there and by nothing else.

PostgreSQL refuses to run as root; where the tests do, it runs as `postgres`, whom Debian's package has made. It dies
with the process that started it, also when that is killed.

with running_cluster() as cluster:
    Database(cluster.new_database())
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

OWNER = "bredvid"
LEAST = 15
"""The oldest PostgreSQL that the server is promised to work on."""

_UNSAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_SMALL = {
    "shared_buffers": "32MB",
    "max_connections": "60",
    "jit": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
    "recovery_init_sync_method": "syncfs",
}


_AS_POSTGRES = ("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=KILL")
# In a chroot whose root folder only root may enter, another user reaches no program at all without this; the bit is for
# access(2), with which PostgreSQL looks at its own programs and which else forgets the capability.
_ENTERING = ("--securebits=+no_setuid_fixup", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")


class NoPostgres(Exception):
    """There is none on this machine; the text says where it was looked for."""


class Cluster:
    """A server of PostgreSQL that listens in a folder."""

    def __init__(self, folder: Path, durable: bool) -> None:
        self.folder = folder
        self._made = 0
        self._settings = {"listen_addresses": "", "unix_socket_directories": str(folder), **_SMALL}
        self._settings |= {} if durable else _UNSAFE
        self._as_whom = _as_whom()
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        initdb = [binaries() / "initdb", "-D", folder / "data", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-locale"]
        command = [*self._as_whom, *initdb, "--no-sync", "--no-instructions"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        self.start()

    def start(self) -> None:
        """Run it, and wait until it answers."""
        command = [*self._as_whom, binaries() / "postgres", "-D", self.folder / "data"]
        command += [part for name, value in self._settings.items() for part in ("-c", f"{name}={value}")]
        log = self.folder / "log"
        with log.open("ab") as errors:
            self.process = subprocess.Popen(
                command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
            )
        ready = [binaries() / "pg_isready", "-q", "-h", self.folder, "-t", "1"]
        while subprocess.run(ready, check=False).returncode:
            assert self.process.poll() is None, log.read_text()

    def kill(self) -> None:
        """As a power cut does it, to everything that PostgreSQL runs."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Without saving anything."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait()

    def new_database(self, template: str = "template1") -> str:
        """The URL of a new database, which is empty or like its template."""
        self._made += 1
        name = f"county_{self._made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return f"postgresql://{OWNER}@/{name}?host={self.folder}"

    def drop(self, url: str) -> None:
        """Take a database away, whoever is still in it."""
        self.run(f"DROP DATABASE {name_of(url)} WITH (FORCE)")

    def run(self, command: str) -> None:
        """One command, outside any transaction."""
        with psycopg.connect(host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True) as connection:
            connection.execute(command.encode())


def name_of(url: str) -> str:
    """The database that a URL of `new_database` names."""
    return urlsplit(url).path.removeprefix("/")


def _as_whom() -> tuple[str, ...]:
    """What to put before a command, so that it runs as somebody whom PostgreSQL accepts."""
    if os.geteuid() != 0:
        return ()
    closed = not Path("/").stat().st_mode & 0o001
    return _AS_POSTGRES + _ENTERING if closed else _AS_POSTGRES


def binaries() -> Path:
    """The folder of initdb and postgres. Raises NoPostgres."""
    debian = Path("/usr/lib/postgresql")
    found = sorted((p for p in debian.glob("*/bin") if (p / "initdb").exists()), key=lambda p: float(p.parent.name))
    if found and float(found[-1].parent.name) >= LEAST:
        return found[-1]
    if command := shutil.which("initdb"):
        return Path(command).resolve().parent
    raise NoPostgres(f"no initdb in {debian}/*/bin of version {LEAST} or later, nor on the PATH")


@contextmanager
def running_cluster(durable: bool = False) -> Iterator[Cluster]:
    """A cluster until the block ends; without `durable` it gives up being safe for being quick. Raises NoPostgres."""
    binaries()
    folder = Path(tempfile.mkdtemp(prefix="bredvid-pg-"))
    try:
        cluster = Cluster(folder, durable)
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
