"""The logs of one compartment as they travel: sealed segments, byte for byte, one's own and those that came."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import LogHead
from desktop.storage.database import Database


class SealedLogs:
    """The segments of one compartment, in whichever database holds them."""

    def __init__(self, database: Database, compartment: CompartmentId) -> None:
        self.database = database
        self.compartment = compartment

    def head(self, device: int) -> LogHead | None:
        """The end of what is sealed of a device's log."""
        row = self.database.row(
            "SELECT last, digest FROM segment WHERE compartment = ? AND device = ? ORDER BY first DESC LIMIT 1",
            (self.compartment, device),
        )
        return LogHead(*row) if row else None

    def keep_segment(self, device: int, first: int, last: int, digest: bytes, body: bytes) -> None:
        """Keep a sealed segment; the same one twice is kept once."""
        self.database.execute(
            "INSERT OR IGNORE INTO segment VALUES (?, ?, ?, ?, ?, ?)",
            (self.compartment, device, first, last, digest, body),
        )

    def segment(self, device: int, first: int) -> bytes | None:
        """A sealed segment's bytes."""
        body: bytes | None = self.database.value(
            "SELECT body FROM segment WHERE compartment = ? AND device = ? AND first = ?",
            (self.compartment, device, first),
        )
        return body

    def segment_with(self, change: ChangeId) -> bytes | None:
        """The sealed segment that holds a change."""
        body: bytes | None = self.database.value(
            "SELECT body FROM segment WHERE compartment = ? AND device = ? AND first <= ? AND last >= ?",
            (self.compartment, change.device, change.sequence, change.sequence),
        )
        return body

    def begins(self, device: int) -> int:
        """The first number of a device's sealed log that is here; 0 of none."""
        first: int | None = self.database.value(
            "SELECT min(first) FROM segment WHERE compartment = ? AND device = ?", (self.compartment, device)
        )
        return first or 0

    def unseal(self, device: int, epoch_of: Callable[[bytes], int], epoch: int) -> int:
        """Forget the end of a log, from what was sealed in this epoch on; the last number still sealed.

        A later epoch may have come by hand meanwhile: what was sealed in it stands on what is to be sealed anew.
        All that has been vouched for is told again with what is sealed next.
        """
        while (head := self.head(device)) is not None and epoch_of(self._last_body(device)) >= epoch:
            self.database.execute(
                "DELETE FROM segment WHERE compartment = ? AND device = ? AND last = ?",
                (self.compartment, device, head.sequence),
            )
        self.database.execute("DELETE FROM told WHERE compartment = ?", (self.compartment,))
        return head.sequence if head else 0

    def drop_segments(self, device: int, first: int) -> None:
        """Forget how a log is sealed from this number on; all that has been vouched for is told again."""
        self.database.execute(
            "DELETE FROM segment WHERE compartment = ? AND device = ? AND first >= ?",
            (self.compartment, device, first),
        )
        self.database.execute("DELETE FROM told WHERE compartment = ?", (self.compartment,))

    def _last_body(self, device: int) -> bytes:
        body: bytes = self.database.value(
            "SELECT body FROM segment WHERE compartment = ? AND device = ? ORDER BY first DESC LIMIT 1",
            (self.compartment, device),
        )
        return body

    def segment_digest(self, device: int, first: int) -> bytes | None:
        """The digest of the segment that begins at this number."""
        digest: bytes | None = self.database.value(
            "SELECT digest FROM segment WHERE compartment = ? AND device = ? AND first = ?",
            (self.compartment, device, first),
        )
        return digest

    def digest_ending(self, device: int, last: int) -> bytes | None:
        """The digest of the segment that ends at this number."""
        digest: bytes | None = self.database.value(
            "SELECT digest FROM segment WHERE compartment = ? AND device = ? AND last = ?",
            (self.compartment, device, last),
        )
        return digest

    def segments_after(self, device: int, sequence: int) -> list[tuple[int, int]]:
        """(first, last) of a device's segments that begin after a number."""
        rows = self.database.rows(
            "SELECT first, last FROM segment WHERE compartment = ? AND device = ? AND first > ? ORDER BY first",
            (self.compartment, device, sequence),
        )
        return [(first, last) for first, last in rows]

    def segment_sizes(self) -> list[tuple[int, int, int, int]]:
        """(device, first, last, bytes) of every segment, log by log."""
        rows = self.database.rows(
            "SELECT device, first, last, length(body) FROM segment WHERE compartment = ? ORDER BY device, first",
            (self.compartment,),
        )
        return [(device, first, last, size) for device, first, last, size in rows]
