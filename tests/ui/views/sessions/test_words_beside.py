"""What a contact person writes beside a session, and the half-year's report, through the real widgets of her screen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Body, SupportSession
from desktop.ui.printing.pdf import as_pdf
from desktop.ui.printing.sheet import words
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.assignment.report_paper import report_sheet
from desktop.ui.views.sessions.sessions_screen import SessionsScreen
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Label
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import start_assignment
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lom(work: SharedDeskAtWork) -> CompartmentId:
    """Ulla sits down, with her assignment with Lom."""
    compartment = work.do(lambda: start_assignment(work.desk, "Lom", ULLA))
    work.sit(ULLA)
    return compartment


def opened(work: SharedDeskAtWork, compartment: CompartmentId) -> SessionsScreen:
    screen = SessionsScreen(work.sessions(), work.tasks, work.desk.clock)
    work.show(screen)
    screen.open_place(Place("sessions", compartment))
    work.settle()
    return screen


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget))


def test_a_worry_is_sent_by_keyboard_and_stands_beside(
    work: SharedDeskAtWork, lom: CompartmentId, swedish: object
) -> None:
    """It says whom it goes to; Ctrl+Enter sends it; then that it waits, and after some days whom to ring."""
    screen = opened(work, lom)
    screen.words.worry.click()
    work.settle()
    assert "Det går till dem som handlägger uppdraget." in screen.words.form.goes_to.text()
    assert not screen.form.isVisible()
    work.type("Hon ater inte")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    assert screen.form.isVisible()
    assert "väntar på att läsas" in texts(screen.words.card)
    work.desk.clock.turn(days=3)
    screen.refresh()
    work.settle()
    assert "Ring handläggaren" in texts(screen.words.card)


def test_what_is_typed_is_kept_through_a_lock_for_each_way(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """A worry and a note each have their own words; thrown away they are gone."""
    screen = opened(work, lom)
    for button, word in ((screen.words.worry, "oro"), (screen.words.note, "anteckning")):
        button.click()
        work.settle()
        work.type(word)
        screen.keep()
        work.settle()
    work.do(work.desk.lock_and_unlock)
    again = opened(work, lom)
    for button, word in ((again.words.note, "anteckning"), (again.words.worry, "oro")):
        button.click()
        work.settle()
        assert again.words.form.text.text() == word
    again.words.form.cancel.click()
    work.settle()
    again.words.worry.click()
    work.settle()
    assert again.words.form.text.text() == ""


def test_her_own_notes_stand_below_and_one_can_be_removed_and_taken_back(
    work: SharedDeskAtWork, lom: CompartmentId
) -> None:
    """The latest first, only where she writes a note; by their buttons, which say which note they are about."""
    for text in ("Tung dag.", "Bra samtal."):
        work.do(lambda text=text: work.sessions().notes.write(text))
        work.desk.clock.turn(days=1)
    screen = opened(work, lom)
    screen.words.note.click()
    work.settle()
    earlier = screen.words.form.earlier
    assert texts(earlier).index("Bra samtal.") < texts(earlier).index("Tung dag.")
    remove = next(one for one in earlier.findChildren(QAbstractButton) if "Remove the note of" in one.accessibleName())
    remove.click()
    work.settle()
    assert "Bra samtal." not in texts(earlier)
    assert [seen.record.text for seen in work.do(work.sessions().notes.all)] == ["Tung dag."]
    earlier.undo.undone.emit()
    work.settle()
    assert "Bra samtal." in texts(earlier)
    screen.words.worry.click()
    work.settle()
    assert not earlier.isVisible()


def test_an_empty_word_says_so_and_stays(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Nothing is sent without a word."""
    screen = opened(work, lom)
    screen.words.need.click()
    work.settle()
    screen.words.form.send.click()
    work.settle()
    assert screen.words.form.isVisible()
    assert screen.words.form.problem.isVisible()
    assert work.do(lambda: work.sessions().view(lom)).needs == ()


def test_who_went_along_says_what_kind_of_place_and_how_far(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """The place is asked about only then (P05); four and a half miles are 45 kilometres."""
    screen = opened(work, lom)
    assert not screen.form.went_to.isVisible()
    along = next(chip for chip in screen.form.tasks.findChildren(Chip) if chip.text() == "Went along")
    along.click()
    assert screen.form.went_to.isVisible()
    screen.form.went_to.findChildren(Chip)[0].click()
    screen.form.miles.setFocus()
    work.type("4,5")
    screen.form.finish.click()
    work.settle()
    [one] = work.do(lambda: work.sessions().view(lom)).sessions
    assert (one.seen.record.went_to, one.seen.record.kilometres) == (Body.CARE, 45)


@pytest.mark.parametrize("typed", ["-3", "fyra", "1501", "4,55"])
def test_a_journey_that_cannot_be_gets_a_sentence(work: SharedDeskAtWork, lom: CompartmentId, typed: str) -> None:
    """Said at the field; nothing is lost, nothing is written."""
    screen = opened(work, lom)
    screen.form.text.set_text("Vid sjön")
    screen.form.miles.setText(typed)
    screen.form.finish.click()
    work.settle()
    assert "150" in screen.form.miles.accessibleDescription()
    assert (screen.form.text.text(), screen.form.miles.text()) == ("Vid sjön", typed)
    assert work.do(lambda: work.sessions().view(lom)).sessions == ()


def test_the_report_is_signed_and_handed_in_without_coverage(
    work: SharedDeskAtWork, lom: CompartmentId, swedish: object
) -> None:
    """Without the declaration it is not; with it, it waits for coverage, and the handler approves it."""
    work.do(lambda: work.sessions().log(lom, SupportSession(held_on=date(2026, 12, 4), minutes=60, text="Hemligt ord")))
    screen = opened(work, lom)
    screen.report.hand_in.click()
    work.settle()
    assert "oktober" in screen.statement.missing.text()
    screen.statement.hand_in.click()
    assert screen.statement.problem.isVisible()
    screen.statement.declares.click()
    screen.statement.hand_in.click()
    work.settle()
    assert screen.form.isVisible()
    assert "Den går i väg när det finns täckning." in screen.report.state.text()
    with_report = work.do(lambda: work.sessions().view(lom)).handed_in
    assert with_report is not None
    record = with_report.seen.record
    assert (record.signed_name, record.signed_on) == (ULLA.name, date(2027, 1, 19))
    paper = report_sheet(record, ULLA.name, date(2027, 1, 19))
    assert "Hemligt ord" not in words(paper)
    assert as_pdf(paper).startswith(b"%PDF")
    work.sit(GUN_BRITT)
    work.do(lambda: work.assignments().statements.accept(with_report.seen))
    work.sit(ULLA)
    screen.refresh()
    work.settle()
    assert screen.report.state.text() == "Godkänd tis 19 jan."


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut_off_and_everything_has_a_name(work: SharedDeskAtWork, lom: CompartmentId, zoom: float) -> None:
    """The word's form and the report, at any size of text: reached, heard, and hit."""
    work.do(lambda: work.sessions().log(lom, SupportSession(held_on=date(2026, 12, 4))))
    theme().set_zoom(zoom)
    screen = opened(work, lom)
    for way in (screen.words.worry.click, screen.report.hand_in.click):
        way()
        work.settle()
        assert screen.page.least_width() <= screen.page.viewport().width()
        kinds = (QAbstractButton, QLineEdit, QTextEdit)
        reached = [w for w in screen.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
        assert [w for w in reached if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))] == []
