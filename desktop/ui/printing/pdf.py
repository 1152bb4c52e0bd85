"""Papers as PDF/A-1b: real text that can be searched and read aloud, in reading order, and nothing about who wrote it.

Qt 6.11 cannot tag a PDF (its writer knows no structure tree); headings and tables are therefore plain text in order.
The bytes are made in memory and reach the disk once, under the name that the person chose, readable by its owner only.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.domain.errors import KnownError, Reason
from desktop.ui.printing.fonts import RESOLUTION
from desktop.ui.printing.pages import paint_page, set_in_type
from desktop.ui.printing.sheet import Sheet

_OWNER_ONLY = 0o600
_ONLY_THE_STANDARD = (
    b"<?xpacket begin='\xef\xbb\xbf' id='W5M0MpCehiHzreSzNTczkc9d'?>"
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1" '
    b'pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
"""What PDF/A-1b asks of the metadata (ISO 19005-1, 6.7.11), and not a word more: no title, no name, no time."""

_INFO = re.compile(rb"/(Title|Author|Creator|Producer|CreationDate|ModDate)\s*\((?:\\.|[^\\)])*\)", re.DOTALL)


def neutral_name(day: date, kind: str = "pdf") -> str:
    """A file name that tells nothing to one who sees the folder."""
    return f"bredvid-utskrift-{day:%Y%m%d}.{kind}"


def as_pdf(sheet: Sheet) -> bytes:
    """The paper."""
    pages = set_in_type(sheet)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = new_writer(buffer)
    painter = QPainter(writer)
    for number in range(len(pages.pages)):
        if number:
            writer.newPage()
        paint_page(painter, pages, number)
    painter.end()
    return without_traces(bytes(buffer.data().data()))


def new_writer(buffer: QBuffer) -> QPdfWriter:
    """One that writes A4 without margins, in dots of `fonts.RESOLUTION`, and says nothing about itself."""
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle("")
    writer.setCreator("")
    writer.setDocumentId(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))  # nothing to know two papers by
    writer.setDocumentXmpMetadata(QByteArray(_ONLY_THE_STANDARD))
    return writer


def without_traces(pdf: bytes) -> bytes:
    """The same file with an empty information dictionary: blanks of the same length, for a PDF counts its bytes."""
    return _INFO.sub(_blank, pdf)


def _blank(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])


def write_pdf(sheet: Sheet, path: Path) -> None:
    """Set the sheet in type and write it to `path`. Raises KnownError DISK_REFUSED, and leaves nothing then."""
    write_bytes(as_pdf(sheet), path)


def write_bytes(content: bytes, path: Path) -> None:
    """All or nothing, readable by the owner only. Raises KnownError DISK_REFUSED.

    What is written first lies beside the place that was chosen, never in a common folder for temporary files.
    """
    beside = path.with_name(path.name + ".del")
    try:
        number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), _OWNER_ONLY)
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise KnownError(Reason.DISK_REFUSED) from error
