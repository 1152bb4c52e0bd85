"""A frame on its way in, or several together: who brought it, and the transaction that it will be stored in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection

from county_server.service.county import County
from county_server.service.refusal import Refusal
from county_server.store import streams
from wire.directory import Directory
from wire.errors import Code
from wire.messages import Kind


@dataclass(frozen=True)
class Turn:
    """What a frame's own rule needs to decide about it, and to keep it."""

    connection: Connection
    county: County
    sender: int  # device number
    kind: Kind
    home: bytes
    body: bytes = b""  # of the one frame; of segments that come together, `writing` is told

    @cached_property
    def directory(self) -> Directory:
        """The directory as this transaction sees it. Whoever is to add a line locks the county first."""
        return self.county.directory(self.connection)

    def require_sender(self, device: int) -> None:
        """Raise Refusal(NOT_MEMBER) unless the frame names its sender as the one who made it."""
        if device != self.sender:
            raise Refusal(Code.NOT_MEMBER, "made by another device")

    def keep(self, recipients: Iterable[int]) -> bytes:
        """Store the frame and owe it to those recipients that are still devices; gives the frame's id."""
        return self.keep_all([self.body], recipients)[0]

    def keep_all(self, bodies: Sequence[bytes], recipients: Iterable[int]) -> list[bytes]:
        """The same with several frames of this kind and home, in this order."""
        active = {number for number in recipients if self.directory.active(number)}
        return streams.keep_all(self.connection, self.sender, self.kind, bodies, active, self.home)
