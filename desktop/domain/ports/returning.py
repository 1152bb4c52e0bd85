"""What a computer that was shut out needs of its vault when it is let in again as a new one (SC4 step 7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.domain.ports.mailbox import Identity


class Anew(Protocol):
    """The vault's side."""

    def begin(self, identity: Identity, lines: Sequence[bytes], carry: Callable[[], None]) -> None:
        """Become another device: all or nothing, and gone from the disk when the call returns.

        Everything that came or went under the old number is destroyed here: files, keys, queue, what has been
        delivered. What is kept: what was never to leave this computer, drafts, settings, and orders to erase that the
        server has not got, to be signed anew. `lines` are added to the directory. `carry` is called as the new device,
        and may found compartments; what it raises undoes everything.
        """
        ...
