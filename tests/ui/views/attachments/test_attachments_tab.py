"""Handlingar through the real widgets, a real vault and the real reader: added, shown, copied, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.attachment.attachments import Attachments, State
from desktop.ui.views.attachments.attachments_tab import AttachmentsTab
from tests.support.attached import PNG, docx, noise
from tests.support.papers_of_strangers import pdf, picture
from tests.support.people_at_work import PeopleAtWork


@pytest.fixture
def file(work: PeopleAtWork) -> CompartmentId:
    return work.tall()


@pytest.fixture
def service(work: PeopleAtWork) -> Attachments:
    vault = work.here.vault
    return Attachments(vault.ledger, vault.mailbox, work.here.members, work.clock, work.log)


@pytest.fixture
def tab(work: PeopleAtWork, service: Attachments, file: CompartmentId) -> Iterator[AttachmentsTab]:
    tab = AttachmentsTab(service, work.clock, work.tasks)
    work.show(tab)
    tab.open_file(file)
    work.settle()
    yield tab
    tab.keep()
    work.settle()


def words(tab: AttachmentsTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def add(tab: AttachmentsTab, work: PeopleAtWork, place: Path, content: bytes) -> None:
    """Choose a file, as the dialog says it."""
    place.write_bytes(content)
    tab.add([str(place)])
    work.settle()


def rooms(work: PeopleAtWork) -> int:
    return work.do(lambda: len(work.here.vault.ledger.compartments(CompartmentKind.ATTACHMENT)))


def test_a_chosen_file_stands_in_the_list(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """With kind, size, who and when; the empty words go."""
    assert tab.empty.isVisible()
    add(tab, work, tmp_path / "beslut.pdf", pdf("Beslut"))
    [card] = tab.cards
    assert (card.title.text(), card.view.state) == ("beslut.pdf", State.WAITING)
    assert "PDF" in card.about.text()
    assert card.standing.text() == "Waits to be sent"
    assert not tab.empty.isVisible()
    assert not tab.progress.isVisible()


def test_several_files_come_in_one_after_another(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """Also a larger one; each has its line."""
    places = []
    for number in range(3):
        places.append(tmp_path / f"bild {number}.png")
        places[-1].write_bytes(PNG + noise(100_000, str(number)))
    tab.add([str(place) for place in places])
    work.settle()
    assert sorted(card.title.text() for card in tab.cards) == ["bild 0.png", "bild 1.png", "bild 2.png"]


def test_a_file_can_be_dropped_here(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """From the computer's own windows."""
    place = tmp_path / "foto.png"
    place.write_bytes(picture())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(place))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    tab.dragEnterEvent(enter)
    assert enter.isAccepted()
    tab.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    work.settle()
    assert [card.title.text() for card in tab.cards] == ["foto.png"]


def test_what_cannot_be_added_is_said_and_the_others_come(
    tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path
) -> None:
    """A program, an empty file and a folder; the sentence names the file."""
    (tmp_path / "kör.exe").write_bytes(b"MZ\x90\x00")
    (tmp_path / "bild.png").write_bytes(picture())
    tab.add([str(tmp_path / "kör.exe"), str(tmp_path / "bild.png")])
    work.settle()
    assert "kör.exe" in words(tab)
    assert "That kind of file cannot be added" in words(tab)
    assert [card.title.text() for card in tab.cards] == ["bild.png"]
    add(tab, work, tmp_path / "tom.pdf", b"")
    assert "There is nothing in the file" in words(tab)
    tab.add([str(tmp_path)])
    work.settle()
    assert "could not be read" in words(tab)


def test_a_picture_that_is_called_a_pdf_is_told_of(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """It is added as the picture that it is."""
    add(tab, work, tmp_path / "beslut.pdf", picture())
    assert "It was added as what it is: picture" in words(tab)


def test_it_is_shown_inside_and_escape_leads_back(
    tab: AttachmentsTab, work: PeopleAtWork, qtbot: QtBot, tmp_path: Path
) -> None:
    """A document for another program is not offered to be shown."""
    add(tab, work, tmp_path / "beslut.pdf", pdf("Beslut", "Skäl"))
    (card,) = tab.cards
    with qtbot.waitSignal(tab.viewer.pages.painted, timeout=20_000):
        card.show_button.click()
    assert tab.viewer.isVisible()
    assert not tab.page.isVisible()
    qtbot.keyClick(tab.viewer, Qt.Key.Key_Escape)
    assert tab.page.isVisible()
    add(tab, work, tmp_path / "brev.docx", docx())
    document = next(card for card in tab.cards if card.title.text() == "brev.docx")
    assert not document.show_button.isVisible()
    assert document.copy_button.isVisible()


def test_a_copy_needs_a_reason_and_is_the_very_file(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """The reason is in the log; the place is the person's choice, with a neutral name proposed."""
    content = pdf("Beslut")
    add(tab, work, tmp_path / "beslut.pdf", content)
    (card,) = tab.cards
    card.copy_button.click()
    card.go_on.click()
    assert card.reason.has_error()
    assert tab.dialog is None
    card.reason.set_text("Till åklagaren")
    card.go_on.click()
    assert tab.dialog is not None
    assert "beslut" not in tab.dialog.selectedFiles()[0]
    tab.dialog.reject()
    tab.save(str(tmp_path / "kopia.pdf"))
    work.settle()
    assert (tmp_path / "kopia.pdf").read_bytes() == content
    assert "The copy has been saved" in words(tab)
    entries = work.do(
        lambda: [seen.record for book in work.log.own_books() for seen in work.here.vault.ledger.all(book.id, LogEntry)]
    )
    assert [(one.what, one.reason) for one in entries if one.act is Act.EXPORTED] == [("attachment", "Till åklagaren")]


def test_of_a_protected_person_no_copy_is_offered(work: PeopleAtWork, service: Attachments, tmp_path: Path) -> None:
    """What stands in a scanned paper cannot be made blank."""
    file = work.tall(protection=ProtectionLevel.FLAG)
    tab = AttachmentsTab(service, work.clock, work.tasks)
    work.show(tab)
    tab.open_file(file)
    add(tab, work, tmp_path / "beslut.pdf", pdf("Beslut"))
    (card,) = tab.cards
    assert card.show_button.isVisible()
    assert not card.copy_button.isVisible()
    tab.keep()


def test_what_is_taken_away_comes_back_until_one_leaves(
    tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path
) -> None:
    """Undo instead of a question; whoever leaves means it."""
    add(tab, work, tmp_path / "bild.png", picture())
    tab.cards[0].remove_button.click()
    work.settle()
    assert tab.cards[0].view.state is State.REMOVED
    assert "Taken away by you" in tab.cards[0].standing.text()
    assert tab.undo_row.isVisible()
    tab.undo_row.undo()
    work.settle()
    assert tab.cards[0].view.readable
    tab.cards[0].remove_button.click()
    work.settle()
    tab.keep()
    work.settle()
    assert rooms(work) == 0
    assert not tab.undo_row.isVisible()


def test_another_file_has_its_own_documents(tab: AttachmentsTab, work: PeopleAtWork, tmp_path: Path) -> None:
    """Nothing of the one is shown with the other."""
    add(tab, work, tmp_path / "bild.png", picture())
    other = work.do(lambda: work.files.create("Lom"))
    tab.open_file(other)
    work.settle()
    assert tab.cards == []
    assert tab.empty.isVisible()
