"""Files to attach, invented and small, and the service at work between two who handle one file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.person_file import Person
from desktop.services.attachment.adding import Added
from desktop.services.attachment.attachments import Attachments, AttachmentView
from desktop.services.log.access_log import AccessLog
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire.directory import Role

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff\xe0"
PDF = b"%PDF-1.7\n"


def noise(size: int, seed: str = "bild") -> bytes:
    """Bytes that nothing makes smaller, the same at every run."""
    blocks = (hashlib.sha256(f"{seed}{at}".encode()).digest() for at in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def docx() -> bytes:
    """As much of one as tells that it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
        zipped.writestr("word/document.xml", "<document/>")
    return buffer.getvalue()


def odt() -> bytes:
    """The same."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return buffer.getvalue()


class InMemory:
    """A source without a disk. `breaks_at`: from there on, it cannot be read."""

    def __init__(self, content: bytes, name: str = "bild.png", size: int | None = None, breaks_at: int = -1) -> None:
        self.name, self.size = name, len(content) if size is None else size
        self._content, self._at, self._breaks_at = content, 0, breaks_at
        self.closed = False

    def read(self, size: int) -> bytes:
        if 0 <= self._breaks_at <= self._at:
            raise OSError("the stick was pulled out")
        found = self._content[self._at : self._at + size]
        self._at += len(found)
        return found

    def close(self) -> None:
        self.closed = True


class Handling:
    """Somebody at her computer, with the service."""

    def __init__(self, colleague: Colleague) -> None:
        self.colleague, self.ledger = colleague, colleague.ledger
        vault = colleague.vault
        self.log = AccessLog(vault.ledger, colleague.members, vault.settings, colleague.clock)
        self.work = Attachments(vault.ledger, vault.mailbox, colleague.members, colleague.clock, self.log)

    def add(self, file: CompartmentId, content: bytes, name: str = "bild.png") -> Added:
        """Attach a file, step by step."""
        return self.add_from(file, InMemory(content, name))

    def add_from(self, file: CompartmentId, source: InMemory) -> Added:
        """The same, from any source."""
        adding = self.work.add(file, source)
        while not adding.step():
            pass
        assert adding.added is not None
        return adding.added

    def read(self, file: CompartmentId, seen: Projection[Attachment]) -> bytes:
        """Its content, as the viewer gets it."""
        reading = self.work.read(file, seen)
        while not reading.step():
            pass
        return reading.content

    def only(self, file: CompartmentId) -> AttachmentView:
        """The one that there is."""
        [view] = self.work.of(file)
        return view


@contextmanager
def two_who_handle(folder: Path) -> Iterator[tuple[SyncedCounty, Handling, Handling, CompartmentId]]:
    """Gun-Britt and Malin, and the file of Tall."""
    with a_county(folder) as county:
        first, second = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
        file = first.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(second)])
        county.settle()
        yield county, Handling(first), Handling(second), file
