"""What came of one sync, for the status line and for whoever asks what waits."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Missing


@dataclass(frozen=True, slots=True)
class SyncResult:
    """One whole sync. Bytes are those of the frames; a link carries some more for HTTP and TLS."""

    sent: int = 0  # frames that the server has confirmed
    refused: int = 0  # frames that it will not take
    received: int = 0  # deliveries that have come
    taken_in: int = 0  # of them, or of those that waited: believed
    set_aside: int = 0  # not believed; kept apart with a reason
    waiting: int = 0  # still in the inbox, for a key, a predecessor or a grant
    newer: int = 0  # of them: written by a later version of this program, and readable by that
    erased: int = 0  # compartments that others have taken back
    withheld: tuple[Missing, ...] = ()  # logs, and the directory (device 0), that reach farther than the server gives
    forked: tuple[
        tuple[CompartmentId, int], ...
    ] = ()  # logs, by device, of which others were shown another; 0 as above
    bytes_up: int = 0
    bytes_down: int = 0
    requests: int = 0
