"""Bilaga: a PDF, a picture or a document that belongs to a person file (docs/adr/attachments.md).

What it is called and what it is stands in the file; its content lies in pieces in a compartment of its own, so that the
file is whole and usable before the content has come, and the content can be erased everywhere by destroying a key.
"""

from enum import StrEnum

from desktop.domain.records.base import Record


class AttachmentKind(StrEnum):
    """What it is by its content, whatever its name says."""

    PDF = "pdf"
    PICTURE = "picture"
    DOCUMENT = "document"  # is never read here: a copy is saved for the program that made it


class Attachment(Record, frozen=True, kw_only=True):
    """In the person file: that something is attached, and what became of it."""

    name: str = ""  # as the file was called where it was fetched; leaves this record for nothing else
    kind: AttachmentKind | None = None
    form: str = ""  # what its first bytes say: "pdf", "png", "jpeg", "docx", "odt", "txt" …
    size: int = 0  # bytes
    digest: bytes = b""  # SHA-256 of the content
    compartment: bytes = b""  # compartments.CompartmentId, of kind ATTACHMENT
    added_by: int | None = None  # member number
    about: tuple[int, int] | None = None  # record id of the note that it belongs to
    removed_by: int | None = None  # member number; the content is erased everywhere then
    removed_at: int | None = None  # ms


class Piece(Record, frozen=True, kw_only=True):
    """A piece of the content, in the attachment's compartment. Written once, by whoever attached it."""

    number: int = 0  # from 0
    of: int = 0  # how many there are
    data: bytes = b""
