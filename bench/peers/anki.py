"""Anki's own sync server and two of its own clients."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench.peers.environment import python_with
from bench.peers.material import Edit, Record

DESK = Path(__file__).with_name("anki_desk.py")


class Failed(Exception):
    """Anki raised; the text is its own."""


class AnkiDesk:
    """A client in a process of its own."""

    def __init__(self, python: Path, folder: Path, name: str) -> None:
        folder.joinpath(name).mkdir()
        self._process = subprocess.Popen(
            [python, "-P", DESK, folder / name / "collection.anki2"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(folder / f"{name}.log").open("wb"),
            text=True,
        )
        self.address = ""

    def login(self) -> None:
        self._ask("login", address=self.address)

    def add(self, records: Sequence[Record]) -> None:
        self._ask("add", records=[[record.text, record.rest] for record in records])

    def edit(self, edits: Sequence[Edit]) -> None:
        self._ask("edit", changes=[[edit.at, 0 if edit.is_text else 1, edit.value] for edit in edits])

    def sync(self) -> None:
        """Raises Failed."""
        self._ask("sync", address=self.address)

    def texts(self) -> list[str]:
        """What the text of each record says here, shown or kept anywhere that a person could look."""
        return list(self._ask("read", field=0))

    def close(self) -> None:
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()

    def _ask(self, do: str, **what: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **what}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "failed" in answer:
            raise Failed(answer["failed"])
        return answer["answer"]


@contextmanager
def anki_server(folder: Path) -> Iterator[tuple[str, Path]]:
    """(address of a server with one user, the Python of Anki's environment). Raises NotHere."""
    python = python_with("anki")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {"SYNC_USER1": "u:p", "SYNC_BASE": str(folder / "server"), "SYNC_HOST": "127.0.0.1"}
    process = subprocess.Popen(
        [python, "-m", "anki.syncserver"],
        env={**os.environ, **settings, "SYNC_PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with process:
        try:
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/", python
        finally:
            process.kill()


@contextmanager
def anki_desks(folder: Path, address: str, python: Path) -> Iterator[tuple[AnkiDesk, AnkiDesk]]:
    """Two clients of one user, both with the same empty collection."""
    with ExitStack() as stack:
        desks = []
        for name in ("first", "second"):
            desks.append(AnkiDesk(python, folder, name))
            stack.callback(desks[-1].close)
            desks[-1].address = address
            desks[-1].login()
            desks[-1].sync()
        first, second = desks
        yield first, second
