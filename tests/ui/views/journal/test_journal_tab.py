"""Notes through the real widgets and a real vault: kept while they are written, signed, corrected by addition."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import NoteKind
from desktop.services.file.journal import NoteView
from desktop.ui.views.journal.journal_tab import AT_ONCE, JournalTab
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.widgets.segment import SegmentButton
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


@pytest.fixture
def file(work: PeopleAtWork) -> CompartmentId:
    return work.tall()


@pytest.fixture
def tab(screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId) -> JournalTab:
    return shown(screen, work, file)


def shown(screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId) -> JournalTab:
    work.open(screen, file, "journal")
    tab = screen.file.tab("journal")
    assert isinstance(tab, JournalTab)
    return tab


def notes(work: PeopleAtWork, file: CompartmentId) -> tuple[NoteView, ...]:
    return work.do(lambda: work.journal.notes(file))


def sign(qtbot: QtBot, tab: JournalTab, work: PeopleAtWork) -> None:
    qtbot.mouseClick(tab.form.sign, Qt.MouseButton.LeftButton)
    work.settle()


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_note_is_written_and_signed(qtbot: QtBot, tab: JournalTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """With its kind; the form is empty for the next, and no draft is left."""
    keys(tab.form.text, "Ringde skolan.")
    fact = next(b for b in tab.form.findChildren(SegmentButton) if b.option.value == NoteKind.FACT)
    qtbot.mouseClick(fact, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tab.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    [note] = notes(work, file)
    assert (note.note.record.text, note.note.record.kind) == ("Ringde skolan.", NoteKind.FACT)
    assert (tab.form.text.text(), tab.form.kind.value(), len(tab.cards)) == ("", None, 1)
    assert work.do(lambda: work.here.vault.drafts.get(f"note/{file.hex()}")) is None


def test_two_presses_sign_one_note(qtbot: QtBot, tab: JournalTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """The second comes before the answer to the first."""
    keys(tab.form.text, "Ringde skolan.")
    for _ in range(2):
        qtbot.mouseClick(tab.form.sign, Qt.MouseButton.LeftButton)
    work.settle()
    assert len(notes(work, file)) == 1
    assert tab.form.sign.isEnabled()


def test_an_empty_note_is_not_signed(qtbot: QtBot, tab: JournalTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """A sentence says what to do, and the focus goes to the text."""
    sign(qtbot, tab, work)
    assert notes(work, file) == ()
    assert tab.form.labelled.has_error()
    assert QApplication.focusWidget() is tab.form.text
    keys(tab.form.text, "Ringde.")
    assert not tab.form.labelled.has_error()
    sign(qtbot, tab, work)
    assert len(notes(work, file)) == 1


def test_a_day_that_does_not_exist_is_said(
    qtbot: QtBot, tab: JournalTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """The note waits, and nothing of it is gone."""
    keys(tab.form.text, "Ringde skolan.")
    tab.form.day.edit.clear()
    keys(tab.form.day.edit, "31 april")
    sign(qtbot, tab, work)
    assert (notes(work, file), tab.form.day.has_error(), tab.form.text.text()) == ((), True, "Ringde skolan.")
    tab.form.day.edit.clear()
    keys(tab.form.day.edit, "i går")
    sign(qtbot, tab, work)
    assert notes(work, file)[0].on.isoformat() == "2027-01-18"
    assert "18" in tab.cards[0].accessibleName()


def test_what_is_written_survives_a_lock_with_its_cursor(work: PeopleAtWork, file: CompartmentId) -> None:
    """In the next window the text is there, and the cursor where it was; another file's form is empty."""
    screen = work.screen()
    work.show(screen)
    tab = shown(screen, work, file)
    keys(tab.form.text, "Ringde skolan.")
    tab.form.text.set_cursor_place(6)
    screen.keep()
    work.settle()
    again = work.screen()
    work.show(again)
    tab = shown(again, work, file)
    assert (tab.form.text.text(), tab.form.text.cursor_place()) == ("Ringde skolan.", 6)
    other = work.do(lambda: work.files.create("Ripa"))
    assert shown(again, work, other).form.text.text() == ""
    assert shown(again, work, file).form.text.text() == "Ringde skolan."


def test_typing_is_kept_at_a_pause(qtbot: QtBot, tab: JournalTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """And the form says when."""
    with qtbot.waitSignal(tab.saved, timeout=5_000):
        keys(tab.form.text, "Ringde")
    draft = work.do(lambda: work.here.vault.drafts.get(f"note/{file.hex()}"))
    assert draft is not None
    assert draft["text"] == "Ringde"
    assert "14.32" in words_of(tab.form)


def test_a_note_is_corrected_by_another(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Both stand: the first as it was signed, the second below it."""
    work.do(lambda: work.journal.write(file, "Moster heter Anna."))
    tab = shown(screen, work, file)
    qtbot.mouseClick(tab.cards[0].button, Qt.MouseButton.LeftButton)
    work.settle()
    form = tab._correction
    assert form is not None
    keys(form.text, "Moster heter Anja.")
    screen.refresh()
    work.settle()
    assert form.text.text() == "Moster heter Anja."
    qtbot.mouseClick(form.sign, Qt.MouseButton.LeftButton)
    work.settle()
    [note] = notes(work, file)
    assert [c.note.record.text for c in note.corrections] == ["Moster heter Anja."]
    assert "Moster heter Anna." in words_of(tab.cards[0])
    assert "Moster heter Anja." in words_of(tab.cards[0])


def test_a_note_that_cannot_be_signed_is_there_again(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """A day that does not exist and words that are too many: after another file, and after a lock."""
    other, text = work.do(lambda: work.files.create("Ripa")), "å" * 12_001
    tab = shown(screen, work, file)
    tab.form.text.insertPlainText(text)
    sign(qtbot, tab, work)
    assert tab.form.labelled.has_error()
    tab.form.day.edit.selectAll()
    keys(tab.form.day.edit, "30 februari")
    sign(qtbot, tab, work)
    shown(screen, work, other)
    assert tab.form.text.text() == ""
    shown(screen, work, file)
    assert (tab.form.text.text(), tab.form.day.text()) == (text, "30 februari")
    screen.keep()
    screen.hide()
    work.settle()
    unlocked = work.screen()
    work.show(unlocked)
    again = shown(unlocked, work, file)
    assert (again.form.text.text(), again.form.day.text()) == (text, "30 februari")
    assert notes(work, file) == ()


def test_a_correction_can_be_left_and_is_kept_when_one_goes_away(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Going to another file keeps the words; leaving it throws them away, as asked."""
    work.do(lambda: work.journal.write(file, "Moster heter Anna."))
    other = work.do(lambda: work.files.create("Ripa"))
    tab = shown(screen, work, file)
    qtbot.mouseClick(tab.cards[0].button, Qt.MouseButton.LeftButton)
    work.settle()
    assert tab._correction is not None
    keys(tab._correction.text, "Moster")
    shown(screen, work, other)
    shown(screen, work, file)
    qtbot.mouseClick(tab.cards[0].button, Qt.MouseButton.LeftButton)
    work.settle()
    assert tab._correction.text.text() == "Moster"
    qtbot.mouseClick(tab._correction.cancel, Qt.MouseButton.LeftButton)
    work.settle()
    qtbot.mouseClick(tab.cards[0].button, Qt.MouseButton.LeftButton)
    work.settle()
    assert tab._correction.text.text() == ""
    assert notes(work, file)[0].corrections == ()


def test_the_focus_stays_where_one_works(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """After signing, in the text; after a correction, on its note; through every refresh."""
    work.do(lambda: work.journal.write(file, "Moster heter Anna."))
    tab = shown(screen, work, file)
    keys(tab.form.text, "Ringde.")
    sign(qtbot, tab, work)
    assert QApplication.focusWidget() is tab.form.text
    corrected = next(card for card in tab.cards if "Anna" in words_of(card))
    qtbot.mouseClick(corrected.button, Qt.MouseButton.LeftButton)
    work.settle()
    assert tab._correction is not None
    keys(tab._correction.text, "Moster heter Anja.")
    qtbot.mouseClick(tab._correction.sign, Qt.MouseButton.LeftButton)
    work.settle()
    for _ in range(2):
        [card] = [card for card in tab.cards if "Anja" in words_of(card)]
        assert QApplication.focusWidget() is card.button
        screen.refresh()
        work.settle()


def test_no_note_says_so(tab: JournalTab) -> None:
    """One sentence."""
    assert tab.empty.isVisible()


def test_hundreds_of_notes_come_a_page_at_a_time(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """The latest first; older ones on asking (P34)."""

    def write() -> None:
        for number in range(AT_ONCE + 5):
            work.journal.write(file, f"Anteckning {number}")

    work.do(write)
    tab = shown(screen, work, file)
    assert len(tab.cards) == AT_ONCE
    assert tab.cards[0].view.note.record.text == f"Anteckning {AT_ONCE + 4}"
    qtbot.mouseClick(tab.older, Qt.MouseButton.LeftButton)
    assert (len(tab.cards), tab.older.isVisible()) == (AT_ONCE + 5, False)
