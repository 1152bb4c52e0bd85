"""The paper on the screen: what is seen is what is saved, or printed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from desktop.ui.printing import preview as module
from desktop.ui.printing.pdf import as_pdf
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.printing.printer import paint_on
from desktop.ui.printing.sheet import Paragraph, Sheet
from tests.support.desks_at_work import DesksAtWork
from tests.support.papers import texts

pytestmark = pytest.mark.usefixtures("swedish")

SHEET = Sheet("Ett papper", "Om något.", tuple(Paragraph(f"Rad {n}") for n in range(80)), day=date(2027, 1, 14))


@pytest.fixture
def preview(work: DesksAtWork, monkeypatch: pytest.MonkeyPatch) -> PaperPreview:
    """A preview of SHEET, at a computer without a printer."""
    monkeypatch.setattr(module, "has_printer", lambda: False)
    preview = PaperPreview(work.tasks, work.clock)
    work.show(preview)
    preview.show_sheet(SHEET)
    work.settle()
    return preview


def test_the_preview_shows_every_page_and_says_them_to_a_screen_reader(preview: PaperPreview) -> None:
    """A picture of a paper is nothing to one who cannot see it."""
    assert preview.view.page_count() == len(texts(as_pdf(SHEET)))
    assert "Rad 79" in preview.view.accessibleDescription()


def test_without_a_printer_it_says_so_instead_of_offering_one(preview: PaperPreview) -> None:
    """A button that cannot do anything is not there; its reason is."""
    assert not preview.print.isVisible()
    assert preview.no_printer.isVisible()


def test_what_is_saved_is_what_was_seen(
    work: DesksAtWork, preview: PaperPreview, tmp_path: Path, qtbot: object
) -> None:
    """Under a neutral name, at the place that the person chooses in the computer's own dialog."""
    preview.save.click()
    dialog = preview.saver.dialog
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bredvid-utskrift-20261222.pdf"
    dialog.close()
    preview.saver.save(str(tmp_path / "papper.pdf"))
    work.settle()
    assert (tmp_path / "papper.pdf").read_bytes() == as_pdf(SHEET)


def test_a_place_that_cannot_be_written_is_said_where_it_was_asked(
    work: DesksAtWork, preview: PaperPreview, tmp_path: Path
) -> None:
    """And the paper is still there to be saved elsewhere."""
    preview.save.click()
    assert preview.saver.dialog is not None
    preview.saver.dialog.close()
    preview.saver.save(str(tmp_path / "missing" / "papper.pdf"))
    work.settle()
    assert preview.view.page_count() > 0
    assert preview.findChildren(module.Banner)


def test_which_printer_is_asked_without_halting_the_program(work: DesksAtWork, preview: PaperPreview) -> None:
    """The dialog opens and the call returns; refusing it prints nothing."""
    printed: list[None] = []
    preview.printed.connect(lambda: printed.append(None))
    preview.printer.ask(SHEET)
    dialog = preview.printer.dialog
    assert dialog is not None
    dialog.reject()
    assert preview.printer.dialog is None
    assert printed == []


def test_a_printer_gets_the_same_pages(work: DesksAtWork, look: object, tmp_path: Path) -> None:
    """Painted by the same hand, in the printer's own dots."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    paint_on(printer, SHEET)
    printed = texts((tmp_path / "printed.pdf").read_bytes())
    assert len(printed) == len(texts(as_pdf(SHEET)))
    assert "Rad 79" in printed[-1]
