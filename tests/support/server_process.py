"""A real county server in a process of its own, for tests that need one. Always killed, also when the test run is.

with running_server(make_store(tmp_path / "county.db", county.root.public)) as server:
    httpx.post(server.url + SYNC_PATH, content=...)
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from county_server.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "county_server")
Store = TypeVar("Store", str, Path)  # the URL of a database, or a file


@dataclass(frozen=True, slots=True)
class ServerProcess:
    """A server that listens. `log` is the file of its standard error."""

    url: str
    process: subprocess.Popen[str]
    log: Path

    def kill(self) -> None:
        """As a power cut does it."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """Ask it to stop, as an operating system does; give its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=30)


def make_store(store: Store, root_key: bytes, code: str = "23") -> Store:
    """Run `init` for the county with this public root key."""
    assert main(["init", "--store", str(store), "--root-key", root_key.hex(), "--code", code]) == 0
    return store


@contextmanager
def running_server(
    store: Path | str, *arguments: str, environment: Mapping[str, str] | None = None, logs: Path | None = None
) -> Iterator[ServerProcess]:
    """Run `serve` on a free port, from the line that says it listens until the block ends.

    Its log is made in the folder `logs`; by default that of the store's own file.
    """
    folder = logs or Path(store).parent
    log = folder / f"county.{len(list(folder.glob('*.log')))}.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            (*COMMAND, "serve", "--store", str(store), "--port", "0", "--exit-with-parent", *arguments),
            cwd=ROOT,
            env={**os.environ, "BREDVID_REQUEST_BURST": "1000000", **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    with process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("bredvid-county listening on "), log.read_text()
            yield ServerProcess(line.split()[-1], process, log)
        finally:
            process.kill()
