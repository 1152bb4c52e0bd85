"""Akut nu, through its real widgets: readable by anyone, and a note that goes first for those who have unlocked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import EmergencyNote
from desktop.services.assignment.emergency_card import EmergencyCard, read_card
from desktop.storage import urgency
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.emergency.emergency_screen import EmergencyScreen
from desktop.ui.views.emergency.note_form import NoteForm
from desktop.ui.views.emergency.number_card import NumberCard
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.label import Label
from tests.support.shared_desk import SharedDesk
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import start_assignment
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock

__all__ = ["swedish", "swedish_texts"]

CARD = Path(__file__).parents[4] / "resources" / "emergency.toml"


@pytest.fixture(scope="module")
def card() -> EmergencyCard:
    return read_card(CARD.read_bytes())


@pytest.fixture
def lom(work: SharedDeskAtWork) -> CompartmentId:
    """Ulla sits down, with her assignment with Lom."""
    compartment = work.do(lambda: start_assignment(work.desk, "Lom", ULLA))
    work.sit(ULLA)
    return compartment


def opened(work: SharedDeskAtWork, card: EmergencyCard, about: CompartmentId | None = None) -> EmergencyScreen:
    """The screen of an open vault, as one comes to it."""
    screen = EmergencyScreen(card, work.desk.clock, work.emergency(), work.tasks)
    work.show(screen)
    screen.open_place(Place("emergency", about))
    work.settle()
    return screen


def note_of(screen: EmergencyScreen) -> NoteForm:
    assert screen.note is not None
    return screen.note


def texts(widget: QWidget) -> list[str]:
    """What can be read in it."""
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def notes(desk: SharedDesk, compartment: CompartmentId) -> list[EmergencyNote]:
    return [seen.record for seen in desk.vault.ledger.all(compartment, EmergencyNote)]


# Locked


def test_locked_it_shows_numbers_and_steps_and_no_field(
    work: SharedDeskAtWork, card: EmergencyCard, swedish: object
) -> None:
    """Without a vault: the six numbers, the steps that need no note, and nothing to write in."""
    screen = EmergencyScreen(card, HandClock(), locked=True)
    work.show(screen)
    assert [number.number.text() for number in screen.findChildren(NumberCard)] == [
        "112", "0980-319 214", "08-465 004 12", "114 14", "0980-319 230", "08-465 004 60",
    ]  # fmt: skip
    assert screen.findChildren(QLineEdit) + screen.findChildren(Choice) == []
    assert screen.note is None
    shown = texts(screen)
    assert "Ring 112. Säg ”barn förs ut ur landet”." in shown
    assert "Skriv tre rader här nedanför." not in shown
    assert "Lås upp för att skriva en anteckning som går före allt annat." in shown


def test_a_locked_screen_offers_nothing_even_when_it_could(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard
) -> None:
    """The flag outranks the services: nothing of anybody is on it."""
    screen = EmergencyScreen(card, work.desk.clock, work.emergency(), work.tasks, locked=True)
    work.show(screen)
    screen.open_place(Place("emergency"))
    work.settle()
    assert screen.note is None
    assert "070-174 06 33" not in texts(screen)


def test_the_situation_is_chosen_by_keyboard(work: SharedDeskAtWork, card: EmergencyCard) -> None:
    """Tab and space show the steps of another situation."""
    screen = EmergencyScreen(card, HandClock(), locked=True)
    work.show(screen)
    screen.situation.findChildren(QAbstractButton)[0].setFocus()
    work.press(Qt.Key.Key_Right)
    work.press(Qt.Key.Key_Space)
    assert screen.situation.value() == "threat"
    work.qtbot.waitUntil(lambda: "Ring 112. Säg var ni är." in texts(screen.steps))


def test_a_number_nobody_has_checked_says_so_in_words(
    work: SharedDeskAtWork, card: EmergencyCard, swedish: object
) -> None:
    """Half a year later each number but the alarm tells that it is unchecked (K16)."""
    clock = HandClock()
    clock.turn(days=365)
    screen = EmergencyScreen(card, clock, locked=True)
    work.show(screen)
    checked = [number.checked.text() for number in screen.findChildren(NumberCard)]
    assert checked == ["", *["inte kontrollerat sedan 26 okt 2026"] * 5]


def test_under_the_note_it_says_that_it_is_no_alarm(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard, swedish: object
) -> None:
    """The last words, which are what to do, are the strong ones (picture 13)."""
    screen = opened(work, card)
    assert screen.warning.accessibleName() == (
        "Anteckningen är inget larm. Den läses när någon öppnar datorn. Ring också."
    )
    assert screen.warning.first.text().endswith('<span style="font-weight:600">Ring också.</span>')


def test_back_is_asked_for(work: SharedDeskAtWork, card: EmergencyCard) -> None:
    """The button tells the window, which knows where one came from."""
    screen = EmergencyScreen(card, HandClock(), locked=True)
    work.show(screen)
    with work.qtbot.waitSignal(screen.left):
        screen.back.click()


# A contact person's note


def test_a_note_goes_urgent_into_her_assignment(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard, swedish: object
) -> None:
    """Three fields by keyboard; the number she is reached at is there already (SC14)."""
    screen = opened(work, card)
    note_of(screen).what.edit.setFocus()
    work.type("Lillasyster ska resa")
    work.press(Qt.Key.Key_Tab)
    work.type("21.40, flyget")
    with work.qtbot.waitSignals([screen.saved, screen.changed]):
        work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    [note] = work.do(lambda: work.desk.vault.ledger.all(lom, EmergencyNote))
    found = (note.record.what, note.record.when_and_where, note.record.reach_me)
    assert found == ("Lillasyster ska resa", "21.40, flyget", "070-174 06 52")
    [change] = work.do(lambda: work.desk.vault.ledger.history(note.ref))
    assert urgency.is_urgent(change)
    assert "Sparat på datorn 17.21" in texts(screen)
    assert not note_of(screen).what.isVisible()


def test_her_handler_s_number_stands_there(work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard) -> None:
    """With one assignment there is nothing to choose, and her own office is the fifth card."""
    screen = opened(work, card)
    assert not note_of(screen).about.isVisible()
    assert "070-174 06 33" in texts(screen)


def test_an_empty_note_is_not_sent(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard, swedish: object
) -> None:
    """One sentence says so, the focus goes to the first field, and nothing is written."""
    screen = opened(work, card)
    note_of(screen).send.click()
    work.settle()
    assert "Inget är skrivet än. Skriv några ord först." in texts(screen)
    assert work.focus() is note_of(screen).what.edit
    assert work.do(lambda: notes(work.desk, lom)) == []


def test_the_draft_survives_a_lock(work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard) -> None:
    """Half a note is there after unlocking; what the program filled in itself is none."""
    screen = opened(work, card)
    screen.keep()
    work.settle()
    assert work.do(lambda: work.emergency().view()).draft is None
    note_of(screen).what.edit.setFocus()
    work.type("Lillasyster")
    screen.keep()
    work.settle()
    work.do(work.desk.lock_and_unlock)
    assert note_of(opened(work, card)).what.text() == "Lillasyster"


def test_what_is_too_long_to_send_is_there_again(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard
) -> None:
    """Refused with its sentence, and after a lock every word of it."""
    text = "x" * 12_001
    screen = opened(work, card)
    note_of(screen).what.edit.insert(text)
    note_of(screen).edited.emit()
    note_of(screen).send.click()
    work.settle()
    assert note_of(screen).problem.isVisible()
    screen.keep()
    work.settle()
    assert note_of(opened(work, card)).what.text() == text
    assert work.do(lambda: notes(work.desk, lom)) == []


def test_one_more_note_begins_empty(work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard) -> None:
    """After the first, another can be written."""
    screen = opened(work, card)
    note_of(screen).what.edit.setFocus()
    work.type("Ett")
    note_of(screen).send.click()
    work.settle()
    note_of(screen).more.click()
    work.settle()
    assert note_of(screen).what.text() == ""
    work.type("Tva")
    note_of(screen).send.click()
    work.settle()
    assert [note.what for note in work.do(lambda: notes(work.desk, lom))] == ["Ett", "Tva"]


# A social worker's note


def test_a_social_worker_comes_with_the_file_she_had_open(work: SharedDeskAtWork, card: EmergencyCard) -> None:
    """The file of the place is chosen already."""
    tall = work.do(lambda: work.desk.person_file("Tall", "tree-evergreen"))
    work.do(lambda: work.desk.person_file("Ripa"))
    screen = opened(work, card, tall)
    assert note_of(screen).compartment() == tall
    note_of(screen).what.edit.setFocus()
    work.type("Hot")
    note_of(screen).send.click()
    work.settle()
    assert [note.what for note in work.do(lambda: notes(work.desk, tall))] == ["Hot"]


def test_without_a_file_she_learns_where_it_lies(work: SharedDeskAtWork, card: EmergencyCard, swedish: object) -> None:
    """A new file is opened for it, and its alias is told."""
    work.sit(GUN_BRITT)
    screen = opened(work, card)
    note_of(screen).what.edit.setFocus()
    work.type("En mamma ringde")
    note_of(screen).send.click()
    work.settle()
    [info] = work.do(lambda: work.desk.vault.ledger.compartments(CompartmentKind.PERSON_FILE))
    assert f"Den ligger i en ny akt, {info.card.alias}, som din enhet kan läsa." in note_of(screen).done.first.text()


# For everyone


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways(
    work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard, zoom: float
) -> None:
    """At any text size the page scrolls up and down, never sideways."""
    theme().set_zoom(zoom)
    screen = opened(work, card)
    screen.resize(1280, 735)
    assert screen.page.least_width() <= screen.page.viewport().width()


def test_narrow_the_numbers_come_first(work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard) -> None:
    """In one column, 112 stands above the steps."""
    theme().set_zoom(2.0)
    screen = opened(work, card)
    alarm = screen.findChildren(NumberCard)[0]
    assert alarm.mapTo(screen, alarm.rect().topLeft()).y() < screen.steps.mapTo(screen, screen.rect().topLeft()).y()


def test_every_number_can_be_heard(work: SharedDeskAtWork, lom: CompartmentId, card: EmergencyCard) -> None:
    """A screen reader says whose number it is together with the number."""
    screen = opened(work, card)
    assert "Socialjouren 0980-319 214" in [number.accessibleName() for number in screen.findChildren(NumberCard)]
