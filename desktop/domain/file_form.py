"""What a file is, by its first bytes: a name is what somebody has called it, and proves nothing."""

from __future__ import annotations

from desktop.domain.records.attachment import AttachmentKind

HEAD_BYTES = 64 * 1024
"""So many bytes from the beginning are enough to tell."""

KINDS = {
    "pdf": AttachmentKind.PDF,
    "png": AttachmentKind.PICTURE,
    "jpeg": AttachmentKind.PICTURE,
    "docx": AttachmentKind.DOCUMENT,
    "xlsx": AttachmentKind.DOCUMENT,
    "odt": AttachmentKind.DOCUMENT,
    "ods": AttachmentKind.DOCUMENT,
    "rtf": AttachmentKind.DOCUMENT,
    "txt": AttachmentKind.DOCUMENT,
}
"""The forms that may be attached. The form is also the ending of a copy that is saved."""

_BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"{\\rtf", "rtf"))
_ZIPPED = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\r\f")


def form_of(head: bytes) -> str:
    """The form that these first bytes begin; "" for one that may not be attached."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for beginning, form in _BEGINNINGS:
        if head.startswith(beginning):
            return form
    if head.startswith(b"PK\x03\x04"):
        return next((form for mark, form in _ZIPPED if mark in head), "")
    return "txt" if _is_text(head) else ""


def ending_form(name: str) -> str:
    """What the name says that it is."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return {"jpg": "jpeg", "jpe": "jpeg", "text": "txt"}.get(ending, ending)


def _is_text(head: bytes) -> bool:
    """Plain text has no control characters but those that part lines."""
    return bool(head) and not any(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
