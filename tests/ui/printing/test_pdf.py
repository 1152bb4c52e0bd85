"""A paper as PDF: all its words, over the pages it needs, and nothing that tells who wrote it."""

import stat
import time
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import KnownError, Reason
from desktop.ui.printing.pdf import as_pdf, neutral_name, write_pdf
from desktop.ui.printing.sheet import (
    Boxes,
    Facts,
    Heading,
    OwnWords,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Rows,
    Sheet,
    WritingLines,
    words,
)
from tests.support.papers import texts

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'
SHEET = Sheet(
    "En rubrik",
    "En ingress med åäö.",
    (
        Heading("En del"),
        Paragraph("Löpande text."),
        OwnWords("Egna ord.", "Sagt 3 november"),
        Facts((("Datum", "14 januari 2027"),)),
        Boxes(("Ett val",)),
        WritingLines("Namnteckning"),
        Picture(SQUARE, 30, "En kvadrat"),
    ),
    foot="Nederst på sidan",
    day=date(2027, 1, 14),
)


def test_every_word_of_a_sheet_can_be_searched_for_in_the_paper(qtbot: QtBot) -> None:
    """Text is text and no picture of it."""
    (page,) = texts(as_pdf(SHEET))
    found = "".join(page.split())
    for line in words(SHEET).splitlines():
        for word in line.replace("En kvadrat", "").replace(":", " ").split():
            assert word in found


def test_a_paper_says_nothing_about_who_wrote_it_or_with_what(qtbot: QtBot) -> None:
    """No title, author, program or time stands in the file; two papers of the same words are the same bytes."""
    pdf = as_pdf(SHEET)
    for key in (b"/Title", b"/Author", b"/Creator", b"/Producer", b"/CreationDate", b"Qt ", b"xmp:", b"dc:"):
        assert key not in pdf
    assert as_pdf(SHEET) == pdf
    assert b'pdfaid:part="1" pdfaid:conformance="B"' in pdf


def test_a_long_table_repeats_its_head_on_every_page_and_breaks_no_row(qtbot: QtBot) -> None:
    """200 rows are set in under a second, each of them whole on one page."""
    rows = tuple((f"rad{n:03}a", "flera ord som måste brytas " * 3, f"rad{n:03}z") for n in range(200))
    started = time.perf_counter()
    pages = texts(as_pdf(Sheet("Lista", parts=(Rows(("Första", "Andra", "Tredje"), rows, (1, 2, 1)),))))
    assert time.perf_counter() - started < 1
    assert len(pages) > 4
    assert all("Andra" in page for page in pages)
    for n in range(200):
        (at,) = [page for page in pages if f"rad{n:03}a" in page]
        assert f"rad{n:03}z" in at


def test_a_heading_never_stands_last_on_a_page(qtbot: QtBot) -> None:
    """It goes with what it is about, wherever the page happens to end."""
    for count in range(28, 36):
        parts: list[Part] = [Paragraph(f"stycke {n}") for n in range(count)]
        parts += [Heading("Rubriken"), Heading("Underrubriken", 2), Facts((("etikett", "hör hit"), ("och", "detta")))]
        for page in texts(as_pdf(Sheet("Papper", parts=tuple(parts)))):
            assert ("Rubriken" in page) == ("hör hit" in page) == ("detta" in page)


def test_a_row_longer_than_a_page_goes_on_over_the_next(qtbot: QtBot) -> None:
    """No word falls off the paper."""
    long = " ".join(f"ord{n:04}" for n in range(1500))
    pages = texts(as_pdf(Sheet("Papper", parts=(Rows(("A", "B"), (("x", long),)), PageBreak(), Paragraph("sist")))))
    assert all(any(f"ord{n:04}" in page for page in pages) for n in range(1500))
    assert "sist" in pages[-1]
    assert "ord" not in pages[-1]


def test_a_saved_paper_is_its_owners_only_and_leaves_nothing_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Also over an older file of that name."""
    path = tmp_path / neutral_name(date(2027, 1, 14))
    path.write_bytes(b"older")
    write_pdf(SHEET, path)
    assert path.name == "bredvid-utskrift-20270114.pdf"
    assert texts(path.read_bytes())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_takes_no_paper_is_told_in_a_known_error(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing half-written stays there."""
    with pytest.raises(KnownError) as refused:
        write_pdf(SHEET, tmp_path / "missing" / "paper.pdf")
    assert refused.value.reason is Reason.DISK_REFUSED
