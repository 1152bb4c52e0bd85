"""The painting process: reads one PDF or picture that a stranger may have made, and paints its pages.

`python -m desktop --paint` with what it is to show on its standard input. It has no vault, no key and no window, gives
its rights away before it reads a byte (`confined`), and ends with the pipe. What it says is dots and sizes, which
whoever started it checks. If what it reads makes it fall, the program says that it cannot be shown, and goes on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtPdf import QPdfDocument

from desktop.ui.viewer.confined import confine
from desktop.ui.viewer.telling import MOST_DOTS, Answered, Asked, Hearing, Open, Opened, Painted, Refusal, Refused, said

_AT_ONCE = 1 << 16

Page = Callable[[int, int], QImage]
"""A page by its number and width."""


class _Cannot(Exception):
    def __init__(self, why: Refusal) -> None:
        self.why = why


def main() -> int:
    """Answer until the pipe is closed."""
    app = QCoreApplication(sys.argv[:1])
    QImageReader.supportedImageFormats()  # the readers are loaded while files may be opened
    QPdfDocument().pageCount()
    held = confine()
    hearing: Hearing[Asked] = Hearing(Asked)
    page: Page | None = None
    try:
        while data := os.read(sys.stdin.fileno(), _AT_ONCE):
            for message in hearing.feed(data):
                if isinstance(message, Open):
                    page, sizes = _pdf(message.content) if message.form == "pdf" else _picture(message.content)
                    _say(Opened(sizes, held))
                elif page is not None:
                    _say(_painted(page(message.page, message.width), message.page, message.width))
    except _Cannot as refusal:
        _say(Refused(refusal.why))
    del app
    return 0


def _say(message: Answered) -> None:
    sys.stdout.buffer.write(said(message))
    sys.stdout.buffer.flush()


def _pdf(content: bytes) -> tuple[Page, list[tuple[float, float]]]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    if document.error() is QPdfDocument.Error.IncorrectPassword:
        raise _Cannot(Refusal.PASSWORD)
    if document.status() is not QPdfDocument.Status.Ready or not document.pageCount():
        raise _Cannot(Refusal.BROKEN)
    points = [document.pagePointSize(number) for number in range(document.pageCount())]
    sizes = [(max(1.0, size.width()), max(1.0, size.height())) for size in points]

    def page(number: int, width: int) -> QImage:
        assert buffer.isOpen()  # noqa: S101 - and so it lives as long as the document that reads it
        wide, high = sizes[number]
        rendered = document.render(number, _bounded(width, high / wide))
        paper = QImage(rendered.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        return _laid(rendered, paper)

    return page, sizes


def _laid(over: QImage, paper: QImage) -> QImage:
    from PySide6.QtGui import QPainter

    painter = QPainter(paper)
    painter.drawImage(0, 0, over)
    painter.end()
    return paper


def _picture(content: bytes) -> tuple[Page, list[tuple[float, float]]]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > 10 * MOST_DOTS:
        raise _Cannot(Refusal.TOO_LARGE)
    image = reader.read()
    if image.isNull():
        raise _Cannot(Refusal.BROKEN)

    def page(_number: int, width: int) -> QImage:
        size = _bounded(width, image.height() / image.width())
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        paper = QImage(scaled.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        return _laid(scaled, paper)

    return page, [(float(image.width()), float(image.height()))]


def _bounded(width: int, shape: float) -> QSize:
    wide = max(1, min(width, round((MOST_DOTS / shape) ** 0.5)))
    return QSize(wide, max(1, round(wide * shape)))


def _painted(image: QImage, page: int, wanted: int) -> Painted:
    return Painted(page, wanted, image.width(), image.height(), bytes(image.constBits()))


if __name__ == "__main__":
    sys.exit(main())
