"""Work for the database thread in pieces: not so small that commits cost most, nor long enough to be noticed."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from desktop.domain.identity import CompartmentId


class Batches(Protocol):
    """The part of the mailbox that bounds them."""

    def together(self, compartments: Iterable[CompartmentId]) -> AbstractContextManager[None]:
        """What the block writes in these, and takes in, is committed at its end, or undone when it fails.

        Each compartment first, then the inbox: after a crash in between, what is here already comes again.
        """
        ...

    def refresh_one(self) -> bool:
        """Remake the card of one compartment that has changed; False when none is behind."""
        ...
