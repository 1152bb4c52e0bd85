"""The county server of the demo: a real process on this machine's loopback, gone when its owner is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_COMMAND = (sys.executable, "-m", "county_server")


class ServerRefused(RuntimeError):
    """The server did not start; the text is its own last line."""


class Server:
    """A server that listens at `url`, on the store it was given. `log` is the file of its standard error."""

    def __init__(self, store: Path, port: int = 0) -> None:
        """`port` 0: any free one. Raises ServerRefused, for one when the port is taken."""
        self.store = store
        self.log = store.with_suffix(".log")
        with self.log.open("ab") as errors:
            self._process = subprocess.Popen(
                (*_COMMAND, "serve", "--store", str(store), "--port", str(port), "--exit-with-parent"),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,  # Ctrl+C is for the window, which ends the server when it has locked
            )
        self.url = self._listening()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.url.rpartition(":")[2])

    def stop(self) -> None:
        """Let it end what it is doing, and wait until it has. Stopping twice is allowed."""
        process = self._process
        if process.stdin is not None:
            process.stdin.close()  # it was told to end with its parent's end
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def _listening(self) -> str:
        """The address from the one line that it writes when it is ready."""
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            self.stop()
            lines = self.log.read_text(encoding="utf-8").splitlines()
            raise ServerRefused(lines[-1] if lines else "the server ended without a word")
        return line.split()[-1]


def make_store(store: Path, root_key: bytes, code: str) -> None:
    """A new store for the county of this public root key, by the server's own command."""
    subprocess.run(
        (*_COMMAND, "init", "--store", str(store), "--root-key", root_key.hex(), "--code", code), cwd=ROOT, check=True
    )
