"""Reading papers as somebody else's program would: with a reader of PDFs, which the product does not carry."""

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument


def texts(pdf: bytes) -> list[str]:
    """What a reader finds on each page."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.error() == QPdfDocument.Error.None_
    found = [document.getAllText(number).text() for number in range(document.pageCount())]
    document.close()
    return found
