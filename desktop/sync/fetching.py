"""What is bulky comes down when it is asked for, a portion with each request, after all that is not (docs/sync.md, 41).

So a picture of 20 MB stands in nobody's way: whatever was written since comes before its next portion, and what has
come is never sent again.
"""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Arriving
from desktop.sync.desk import Desk
from wire import canonical
from wire.messages import Kind, Lease, Wish, frame
from wire.segment import TARGET_BYTES


class Fetching:
    """Asks for one attachment at a time, the newest first, as long as the server has more of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: Arriving | None = None
        self._dry: set[CompartmentId] = set()  # the server had no more of these in this sync

    def begin(self) -> None:
        """A new sync: whoever sends it may have sent more."""
        self._asked = None
        self._dry.clear()

    @property
    def wants(self) -> bool:
        """Whether there is something to ask for."""
        return self._next() is not None

    @property
    def left(self) -> int:
        """About how many bytes are to come of what has begun to come."""
        return sum((one.left or 0) * TARGET_BYTES for one in self._desk.mailbox.arriving())

    def ask(self) -> list[bytes]:
        """The frame that asks for the next portion. It is neither queued nor counted: the next one asks anew."""
        self._asked = self._next()
        if self._asked is None:
            return []
        own = self._desk.own
        wish = Lease(self._asked.compartment, own.device, Wish.NEXT, 0, self._desk.clock.now())
        return [frame(Kind.LEASE, canonical.encode(wish.signed(own.county, own.signer)))]

    def goes_on(self) -> bool:
        """Whether to ask once more in this sync; the answer to the last question has been taken in."""
        if self._asked is not None and self._asked in self._desk.mailbox.arriving():  # as it was: nothing has come
            self._dry.add(self._asked.compartment)
        self._asked = None
        return self.wants

    def _next(self) -> Arriving | None:
        return next((one for one in self._desk.mailbox.arriving() if one.compartment not in self._dry), None)
