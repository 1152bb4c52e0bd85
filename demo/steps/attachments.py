"""Beside the main job: a decision and a picture that are added to the file, looked at inside, and taken away."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from demo.cast import GUN_BRITT
from demo.hands import until
from demo.stage import Seat, Stage
from desktop.domain.clock import today
from desktop.ui.printing.pdf import as_pdf
from desktop.ui.printing.sheet import Facts, Heading, Paragraph, Sheet
from desktop.ui.views.attachments.attachments_tab import AttachmentsTab

PDF, PICTURE = "beslut om kontaktperson.pdf", "karta till mötesplatsen.png"


def show_attachments(stage: Stage) -> None:
    """Two invented files, made here; both are gone again when she leaves."""
    with stage.sitting(GUN_BRITT) as seat, tempfile.TemporaryDirectory() as folder:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Handlingar")
        hands.read("Inget har lagts till än")
        seat.picture("tall-handlingar-tom")
        _add(seat, Path(folder) / PDF, a_decision(seat))
        _add(seat, Path(folder) / PICTURE, a_map())
        seat.picture("tall-handlingar", variants=True)
        hands.press(f"Visa: {PDF}")
        hands.read("Sida 1 av")
        _painted(seat)
        seat.picture("tall-handling-visas", variants=True)
        hands.press("Tillbaka till handlingarna")
        hands.press(f"Spara kopia: {PDF}")
        hands.read("Varför behövs en kopia utanför Bredvid?")
        seat.picture("tall-handling-kopia")
        hands.press("Inte nu")
        hands.press(f"Ta bort: {PICTURE}")
        hands.read("Den raderas överallt när du lämnar sidan")
        seat.picture("tall-handling-borttagen")
        hands.press(f"Ta bort: {PDF}")
        hands.open_tab("Anteckningar")


def _add(seat: Seat, place: Path, content: bytes) -> None:
    place.write_bytes(content)
    [tab] = seat.hands.root.findChildren(AttachmentsTab)
    tab.add([str(place)])
    seat.hands.read(place.name)
    until(lambda: tab.progress.isHidden(), "att filen är tillagd")


def _painted(seat: Seat) -> None:
    [tab] = seat.hands.root.findChildren(AttachmentsTab)
    until(lambda: bool(tab.viewer.view.sheets.painted_pages), "att sidan är målad")


def a_map() -> bytes:
    """A drawing as somebody may have made it by hand: a road, a lake, a cross. Of no place that exists."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4f1e8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#b9d3de"))
    painter.drawEllipse(520, 90, 300, 200)
    painter.setPen(QColor("#6b6b6b"))
    pen = painter.pen()
    pen.setWidth(6)
    painter.setPen(pen)
    painter.drawLine(0, 460, 420, 380)
    painter.drawLine(420, 380, 900, 500)
    painter.setPen(QColor("#333333"))
    font = QFont("Open Sans")
    font.setPixelSize(30)
    painter.setFont(font)
    painter.drawText(600, 200, "sjön")
    painter.drawText(330, 350, "× här, vid bagarstugan")
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())


def a_decision(seat: Seat) -> bytes:
    """A decision without a name, set in type by the program itself."""
    sheet = Sheet(
        title="Beslut om kontaktperson",
        lead="Enligt socialtjänstlagen.",
        parts=(
            Facts((("Nämnd", "Socialnämnden i Bräcke"), ("Gäller", "sex månader"))),
            Heading("Beslut", 2),
            Paragraph("Den sökta insatsen beviljas. Kontaktpersonen träffar den enskilde en gång i veckan."),
            Heading("Skäl", 2),
            Paragraph("Behovet av stöd kan inte tillgodoses på annat sätt. Den enskilde har själv valt hur de möts."),
        ),
        day=today(seat.desk.clock),
    )
    return as_pdf(sheet)
