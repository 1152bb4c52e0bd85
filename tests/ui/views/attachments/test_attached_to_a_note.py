"""From a note to the documents of the file, and back: what is added belongs to the note, by mouse and by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.records.attachment import Attachment
from desktop.services.attachment.attachments import Attachments
from desktop.services.file.journal import Journal
from desktop.ui.screen import Place
from desktop.ui.views.attachments.attachments_tab import AttachmentsTab
from desktop.ui.views.attachments.origin import NOTES, SESSIONS, Origin, note_of, origin_of
from desktop.ui.views.journal.journal_tab import JournalTab
from desktop.ui.views.people.people_screen import PeopleScreen
from tests.support.attached import PNG
from tests.support.people_at_work import PeopleAtWork
from tests.ui.theme.look import show_active


@pytest.fixture
def file(work: PeopleAtWork) -> CompartmentId:
    return work.tall()


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    """The file as the program has it: the journal, and the documents."""
    vault = work.here.vault
    service = Attachments(vault.ledger, vault.mailbox, work.here.members, work.clock, work.log)
    screen = work.screen(AttachmentsTab(service, work.clock, work.tasks))
    work.show(screen)
    return screen


def journal(screen: PeopleScreen) -> JournalTab:
    tab = screen.file.tab("journal")
    assert isinstance(tab, JournalTab)
    return tab


def documents(screen: PeopleScreen) -> AttachmentsTab:
    tab = screen.file.tab("attachments")
    assert isinstance(tab, AttachmentsTab)
    return tab


def press(qtbot: QtBot, work: PeopleAtWork, button: QWidget) -> None:
    """With the space bar, as one who uses no mouse."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    work.settle()


def test_a_document_is_added_to_a_note_and_found_from_it(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, tmp_path: Path
) -> None:
    """The dialog opens at once; the way back stands above, and leads to the very note."""
    notes = Journal(work.here.vault.ledger, work.here.members, work.clock)
    note = work.do(lambda: notes.write(file, "Beslutet kom i dag."))
    work.clock.turn(days=1)
    work.do(lambda: notes.write(file, "Ringde skolan."))
    work.open(screen, file, "journal")
    card = next(one for one in journal(screen).cards if one.view.note.id == note.id)
    press(qtbot, work, card.attach)
    tab = documents(screen)
    assert tab.isVisible()
    assert tab.dialog is not None
    tab.dialog.reject()
    place = tmp_path / "beslut.png"
    place.write_bytes(PNG + b"data")
    tab.add([str(place)])
    work.settle()
    [attached] = work.do(lambda: work.here.vault.ledger.all(file, Attachment))
    assert attached.record.about == tuple(note.id)
    assert tab.back.text() == "Back to the note"
    show_active(qtbot, screen)  # the dialog has gone by now
    press(qtbot, work, tab.back)
    card = next(one for one in journal(screen).cards if one.view.note.id == note.id)
    assert [button.text() for button in card.attached] == ["beslut.png"]
    assert card.attached[0].accessibleName() == "Document that belongs to the note: beslut.png"
    assert QApplication.focusWidget() is card.button
    press(qtbot, work, card.attached[0])
    [shown] = documents(screen).cards
    press(qtbot, work, shown.note_button)
    assert journal(screen).isVisible()


def test_what_is_added_by_the_tab_itself_belongs_to_no_note(
    screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, tmp_path: Path
) -> None:
    """The way back goes with whoever came by it."""
    work.open(screen, file, "journal")
    screen.open_place(Origin(SESSIONS).place(file))
    work.settle()
    tab = documents(screen)
    assert tab.back.text() == "Back to the sessions"
    assert tab.dialog is not None
    tab.dialog.reject()
    work.open(screen, file, "attachments")
    assert not tab.back.isVisible()
    place = tmp_path / "bild.png"
    place.write_bytes(PNG + b"data")
    tab.add([str(place)])
    work.settle()
    [attached] = work.do(lambda: work.here.vault.ledger.all(file, Attachment))
    assert attached.record.about is None
    assert not tab.cards[0].note_button.isVisible()


@pytest.mark.parametrize("part", ["", "add", "add/journal", "look/journal/7.12", "overview"])
def test_a_part_that_says_nothing_of_where_one_came_from_is_none(part: str) -> None:
    """A place of another part of the program."""
    assert origin_of(part) is None


def test_a_place_says_where_one_came_from(file: CompartmentId) -> None:
    """And back."""
    note = note_of("7.12")
    assert note is not None
    origin = Origin(NOTES, note, adds=False)
    assert origin_of(origin.place(file).part) == origin
    assert origin.back(file) == Place("people", file, tab="journal", part="7.12")
    assert note_of("seven") is None
