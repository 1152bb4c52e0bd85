"""The way to a stick: carrying by hand blocks, and takes its turn with syncs on the thread that they run on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.domain.carried import Carrier
from desktop.ui.door import Link
from desktop.ui.tasks import Tasks

T = TypeVar("T")


class Way:
    """Runs what carries. A sync that is trying a bad link is given up first: what is written by hand cannot wait."""

    def __init__(self, link: Link, network: Tasks) -> None:
        self._link = link
        self._network = network

    def run(
        self,
        owner: QObject,
        call: Callable[[Carrier], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call with the carrier, off the GUI thread; then `done` or `failed` as `Tasks.run` has it."""
        self._link.cancel()
        self._network.run(owner, partial(call, self._link.carrier), done, failed)
