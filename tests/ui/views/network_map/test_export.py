"""What leaves the program as a picture: black on white, at the person's own place, and without any name."""

import re
import zlib
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from desktop.domain.identity import RecordId
from desktop.domain.records.network_map import NetworkNode
from desktop.services.network.network_view import Picture
from desktop.ui.views.network_map.export import as_pdf, as_svg
from tests.support.network_story import DURING, WORDS
from tests.ui.views.network_map.drawing import Drawing

DAY = date(2027, 1, 14)
NAME = "Vendela Planterad"
PLANTED = (NAME, "Vendela", "Planterad", "Tall", WORDS, "Gun-Britt", "Bräcke")


@pytest.fixture
def picture(drawn: Drawing) -> Picture:
    """The map of the picture, where somebody's name was written in the field for it."""

    def plant() -> RecordId:
        view = drawn.maps.view(drawn.file)
        node = next(node for node in view.nodes.values() if node.relation == "lillasyster")
        drawn.maps.edit_node(node, NetworkNode(relation="lillasyster", name=NAME))
        return node.id

    drawn.work.do(plant)
    return drawn.view().pictures[DURING]


def plain(pdf: bytes) -> bytes:
    """All of a PDF, its streams unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    unpacked = []
    for stream in streams:
        try:
            unpacked.append(zlib.decompress(stream))
        except zlib.error:
            unpacked.append(stream)
    return pdf + b"\n".join(unpacked)


@pytest.mark.parametrize("make", [as_pdf, as_svg])
def test_no_name_leaves_with_the_picture(picture: Picture, make: object) -> None:
    """Not the person's alias, not a name in the map, not the own words, not who drew it or where."""
    assert callable(make)
    made = plain(make(picture, DAY))
    found = [word for word in PLANTED for code in ("utf-8", "utf-16-be", "utf-16-le") if word.encode(code) in made]
    assert found == []


def test_the_svg_says_the_relations_and_how_to_read_them(picture: Picture) -> None:
    """And nothing of how it was made."""
    svg = as_svg(picture, DAY).decode()
    assert [word for word in ("lillasyster", "advokaten", "skolsköterskan") if word not in svg] == []
    assert re.findall(r"<(?:title|desc|metadata)\b|Qt |bredvid", svg, re.IGNORECASE) == []
    assert "#a8202a" not in svg.lower()


def test_the_pdf_can_be_read_and_tells_nothing_of_itself(picture: Picture) -> None:
    """One page with its relations; every field of its metadata is empty."""
    pdf = as_pdf(picture, DAY)
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert (document.error(), document.pageCount()) == (QPdfDocument.Error.None_, 1)
    text = document.getAllText(0).text()
    assert [word for word in ("lillasyster", "advokaten", "14 januari 2027") if word not in text] == []
    fields = (QPdfDocument.MetaDataField.Title, QPdfDocument.MetaDataField.Author, QPdfDocument.MetaDataField.Producer)
    assert [document.metaData(field) for field in (*fields, QPdfDocument.MetaDataField.Creator)] == [""] * 4
    assert not document.metaData(QPdfDocument.MetaDataField.CreationDate).isValid()
    assert re.findall(rb"Qt \d|xmp:|CreationDate \(", plain(pdf)) == []
    document.close()


@pytest.mark.parametrize("kind", ["pdf", "svg"])
def test_it_is_saved_where_the_person_chooses(drawn: Drawing, picture: Picture, tmp_path: Path, kind: str) -> None:
    """The dialog is opened, not executed, with the neutral name in it; then it is said where the picture now lies."""
    drawn.tab.exporter.ask(picture, kind)
    dialog = drawn.tab.exporter.dialog
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == [f"bredvid-utskrift-20270119.{kind}"]
    place = tmp_path / f"bild.{kind}"
    drawn.tab.exporter.save(str(place))
    dialog.reject()
    assert place.read_bytes()[:5] == {"pdf": b"%PDF-", "svg": b"<?xml"}[kind]
    assert "saved" in drawn.tab.page.notice()


def test_a_place_that_takes_nothing_gets_a_sentence(drawn: Drawing, picture: Picture, tmp_path: Path) -> None:
    """Nothing else happens."""
    drawn.tab.exporter.ask(picture, "pdf")
    assert drawn.tab.exporter.dialog is not None
    drawn.tab.exporter.save(str(tmp_path / "is" / "not" / "there.pdf"))
    drawn.tab.exporter.dialog.reject()
    assert "does not let Bredvid save" in drawn.tab.page.notice()
