"""What a vault keeps of what is carried by hand (docs/adr/carried-by-hand.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain.identity import CompartmentId
from desktop.domain.ports.delivered import Delivered


@dataclass(frozen=True, slots=True)
class OwnFrame:
    """A frame that was made here, other than a segment. `confirmed`: the server has it."""

    kind: int  # wire.messages.Kind
    body: bytes = field(repr=False)
    confirmed: bool


@dataclass(frozen=True, slots=True)
class SealedPart:
    """A segment that lies here, of anybody's log."""

    compartment: CompartmentId
    device: int
    first: int
    last: int
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """What a device has said that it has read by hand: lines of the directory, and how far each log."""

    lines: int
    logs: Mapping[tuple[CompartmentId, int], int]


@dataclass(frozen=True, slots=True)
class WrittenParcel:
    """A parcel that was written here. `read_at`: when its recipient said that it had read it all, ms."""

    parcel: bytes
    recipient: int  # device
    written_at: int  # ms
    size: int  # bytes
    lines: int
    read_at: int | None = None


@dataclass(frozen=True, slots=True)
class ReadParcel:
    """A parcel that is being read here, or was. `kept`: how many of its blocks are here."""

    parcel: bytes
    writer: int  # device
    written_at: int  # ms
    kept: int
    blocks: int


class CarriedStore(Protocol):
    """The vault's side. Each method is one transaction."""

    def own_frames(self) -> list[OwnFrame]:
        """Every frame made here but segments, in the order they were made."""
        ...

    def unanswered_orders(self) -> list[tuple[bytes, frozenset[int]]]:
        """Erase orders given here, each with the devices that had some of it and have not answered."""
        ...

    def hurry(self) -> list[CompartmentId]:
        """Where something waits for the server, the most urgent first."""
        ...

    def offer(self) -> None:
        """What waits is taken in hand: from now on, any of it may have left this computer."""
        ...

    def sealed_parts(self, compartment: CompartmentId) -> list[SealedPart]:
        """All segments that lie here, log by log, in sequence."""
        ...

    def sealed_part(self, part: SealedPart) -> bytes | None:
        """Its bytes; None when it has gone meanwhile."""
        ...

    def first_unconfirmed(self, compartment: CompartmentId) -> int | None:
        """The number that the first own segment begins with that the server does not have."""
        ...

    def heard_by(self, device: int) -> Heard:
        """What a device has said that it has."""
        ...

    def note_written(self, parcel: WrittenParcel, logs: Mapping[tuple[CompartmentId, int], int]) -> None:
        """A parcel lies on a stick now; `logs`: how far each log reached in it."""
        ...

    def written_parcels(self) -> list[WrittenParcel]:
        """All that were written here, the latest first."""
        ...

    def may_be_behind(self) -> bool:
        """Whether this computer may have written more than it knows of, and has not met the server since.

        It was opened from a backup, or somebody has read more of its logs than is here.
        """
        ...

    def kept_blocks(self, parcel: bytes) -> int:
        """How many blocks of a parcel are here; 0 of one that was never seen."""
        ...

    def keep_carried(self, parcel: ReadParcel, frames: Sequence[tuple[int, bytes]]) -> list[Delivered]:
        """Keep frames and how far the parcel has been read, in one transaction; the server's cursor stays.

        Gives what is new: what waits already, or was set aside, comes no second time.
        """
        ...

    def read_by(self, position: int, parcel: bytes, device: int, at: int) -> None:
        """Its recipient says that it has read a parcel; takes the delivery in."""
        ...

    def heard_word(self, compartments: Iterable[CompartmentId], at: int) -> None:
        """One who may let in there has written by hand at this time, ms."""
        ...

    def last_word(self, compartment: CompartmentId) -> int | None:
        """When that was last, ms."""
        ...
