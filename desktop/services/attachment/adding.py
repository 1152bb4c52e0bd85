"""A file on its way into the vault, a few pieces at a time, so that nobody's typing waits for it.

The pieces lie in a place of their own that nothing leaves until all of them are there; then the record is written in
the person file. What was cut off half-way by a lock or a crash is taken away at the next unlock; the file that was
chosen is not touched.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.file_form import HEAD_BYTES, KINDS, ending_form, form_of
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment, Piece
from desktop.domain.records.membership import Grant

T = TypeVar("T")

MOST_BYTES = 20 * 1024 * 1024

PIECE_BYTES = 15_800
"""Sealed, padded and signed, a piece that cannot be made smaller is just below the 16 KiB that a cut may cost."""

_AT_ONCE = 4
_MOST_OF_A_NAME = 120


class Source(Protocol):
    """The chosen file. Its methods raise OSError."""

    @property
    def name(self) -> str:
        """What it is called, without the folder."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...

    def read(self, size: int) -> bytes:
        """The next bytes; fewer only at the end."""
        ...

    def close(self) -> None:
        """No more is read."""
        ...


@dataclass(frozen=True, slots=True)
class Added:
    """What has been attached. `called_otherwise`: its name says that it is something else."""

    record: Projection[Attachment]
    called_otherwise: bool


class Adding:
    """One file. Call `step` until it gives True; then `added` is there. `close` when it is given up."""

    def __init__(
        self,
        ledger: Ledger,
        file: CompartmentId,
        source: Source,
        grants: Callable[[], list[Grant]],
        member: int,
        about: RecordId | None,
    ) -> None:
        self._ledger, self._file, self._source = ledger, file, source
        self._grants, self._member, self._about = grants, member, about
        self._digest = hashlib.sha256()
        self.room: CompartmentId | None = None
        self._waiting = b""
        self._form = ""
        self._number = 0
        self.size = 0
        self.done = 0  # bytes
        self.added: Added | None = None

    def step(self) -> bool:
        """Take in some pieces; True when all is there.

        Raises KnownError ATTACHMENT_EMPTY, ATTACHMENT_LARGE, ATTACHMENT_KIND, ATTACHMENT_UNREADABLE, DISK_FULL …;
        nothing is left of it then.
        """
        try:
            if self.room is None:
                self._begin()
            elif self.done < self.size:
                self._take(self.room)
            else:
                self._finish(self.room)
        except BaseException:
            self.close()
            raise
        return self.added is not None

    def close(self) -> None:
        """Take away what is there of it, unless all is."""
        self._source.close()
        room, self.room = self.room, None
        if room is not None and self.added is None:
            self._ledger.destroy(room)

    def _begin(self) -> None:
        self.size = self._asked(lambda: self._source.size)
        if self.size > MOST_BYTES:
            raise KnownError(Reason.ATTACHMENT_LARGE, most=MOST_BYTES // (1024 * 1024))
        self._waiting = self._asked(lambda: self._source.read(min(HEAD_BYTES, self.size)))
        if not self._waiting:
            raise KnownError(Reason.ATTACHMENT_EMPTY)
        self._form = form_of(self._waiting)
        if not self._form:
            raise KnownError(Reason.ATTACHMENT_KIND)
        self.room = self._ledger.found(CompartmentKind.ATTACHMENT, self._grants(), local=True)

    def _take(self, room: CompartmentId) -> None:
        of = -(-self.size // PIECE_BYTES)
        with self._ledger.transaction(room):
            for _ in range(min(_AT_ONCE, of - self._number)):
                data = self._next(min(PIECE_BYTES, self.size - self.done))
                self._ledger.create(room, Piece(number=self._number, of=of, data=data))
                self._digest.update(data)
                self._number += 1
                self.done += len(data)

    def _next(self, size: int) -> bytes:
        data, self._waiting = self._waiting[:size], self._waiting[size:]
        if len(data) < size:
            data += self._asked(lambda: self._source.read(size - len(data)))
        if len(data) < size:  # somebody has made it shorter meanwhile
            raise KnownError(Reason.ATTACHMENT_UNREADABLE)
        return data

    def _finish(self, room: CompartmentId) -> None:
        self._source.close()
        record = Attachment(
            name=plain_name(self._source.name),
            kind=KINDS[self._form],
            form=self._form,
            size=self.size,
            digest=self._digest.digest(),
            compartment=bytes(room),
            added_by=self._member,
            about=self._about,
        )
        made = self._ledger.create(self._file, record)
        self.added = Added(made, ending_form(record.name) != self._form)
        self._ledger.share(room)

    @staticmethod
    def _asked(call: Callable[[], T]) -> T:
        try:
            return call()
        except OSError as error:
            raise KnownError(Reason.ATTACHMENT_UNREADABLE) from error


def plain_name(name: str) -> str:
    """The name without folders and without signs that would turn a line around; shortened in its middle."""
    last = re.split(r"[/\\]", name)[-1]
    clean = "".join(sign for sign in last if sign.isprintable()).strip()
    if len(clean) <= _MOST_OF_A_NAME:
        return clean
    ending = clean[-12:]
    return f"{clean[: _MOST_OF_A_NAME - 13]}…{ending}"
