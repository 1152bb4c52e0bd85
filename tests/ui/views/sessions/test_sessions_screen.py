"""Mina träffar, through its real widgets: quick by keyboard, never losing a word, true about what has been sent."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from demo.cast import ULLA
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Mode, Mood, SupportSession, Task
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.sessions.sessions_screen import SessionsScreen
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.rows import PickRow
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import start_assignment
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lom(work: SharedDeskAtWork) -> CompartmentId:
    """Ulla sits down, with her assignment with Lom."""
    compartment = work.do(lambda: start_assignment(work.desk, "Lom", ULLA))
    work.sit(ULLA)
    return compartment


def opened(work: SharedDeskAtWork, compartment: CompartmentId | None = None) -> SessionsScreen:
    """The screen, as she comes to it."""
    screen = SessionsScreen(work.sessions(), work.tasks, work.desk.clock)
    work.show(screen)
    screen.open_place(Place("sessions", compartment))
    work.settle()
    return screen


def logged(work: SharedDeskAtWork, compartment: CompartmentId) -> list[SupportSession]:
    """What the vault holds, the latest event first."""
    return [one.seen.record for one in work.do(lambda: work.sessions().view(compartment)).sessions]


def rows(screen: SessionsScreen) -> list[str]:
    """What the list says."""
    return [row.text() for row in screen.list.findChildren(PickRow)]


# Writing


def test_two_lines_and_one_press_are_enough(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """The cursor stands in the two lines; the rest has sane answers already."""
    opened(work)
    work.type("Promenad vid sjon")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    [session] = logged(work, lom)
    expected = (date(2027, 1, 19), Mode.MET, None, (), "Promenad vid sjon", None, False)
    found = (session.held_on, session.mode, session.minutes, session.tasks, session.text, session.mood, session.call_me)
    assert found == expected


def test_a_whole_session_takes_twelve_presses(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """By keyboard alone: text, two things done, the time, how it was, and a call asked for (SC11)."""
    screen = opened(work)
    work.type("Vi lagade cykeln och pratade om korkort.")
    for key, modifier in (
        (Qt.Key.Key_Tab, SHIFT),  # what
        (Qt.Key.Key_Space, NONE),  # talking
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_Space, NONE),  # practical
        (Qt.Key.Key_Tab, SHIFT),  # other number of minutes
    ):
        work.press(key, modifier)
    work.type("50")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab):  # what, two lines, how was it
        work.press(key)
    work.press(Qt.Key.Key_Space)  # light
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    assert work.presses <= 12
    [session] = logged(work, lom)
    assert (session.minutes, session.tasks, session.mood) == (50, (Task.EMOTIONAL, Task.PRACTICAL), Mood.LIGHT)
    assert screen.form.is_untouched()
    assert work.focus() is screen.form.text


def test_what_was_written_stands_in_the_list_and_waits(
    work: SharedDeskAtWork, lom: CompartmentId, swedish: object
) -> None:
    """Saved is said at once, and that it has not been sent yet."""
    screen = opened(work)
    screen.form.mode.set_values((Mode.PHONE.value,))
    screen.form.other_minutes.setText("20")
    work.type("Kvallssamtal")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    [row] = screen.list.findChildren(PickRow)
    assert row.text() == "Kvallssamtal"
    assert row.accessibleDescription() == "tis 19 jan. telefon, 20 min. väntar"
    assert screen.form.kept.text() == "Sparat på datorn 17.21"


def test_the_window_hears_of_it(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """The status line is told what was saved when, and that a sync may follow."""
    screen = opened(work)
    with work.qtbot.waitSignals([screen.saved, screen.changed]):
        work.type("x")
        work.press(Qt.Key.Key_Return, CTRL)
    work.settle()


# Never losing a word


def test_typing_becomes_a_draft_after_a_pause(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Within two seconds of a pause the words are on the disk."""
    screen = opened(work)
    with work.qtbot.waitSignal(screen.keeper.kept, timeout=2_000):
        work.type("Halva meningen")
    draft = work.do(lambda: work.sessions().draft(lom))
    assert draft is not None
    assert draft["text"] == "Halva meningen"


def test_a_lock_keeps_everything_and_the_cursor(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """After unlocking, the form is as it was left: text, chips, odd minutes, and the place of the cursor."""
    screen = opened(work)
    work.type("Vi lagade cykeln")
    screen.form.text.set_cursor_place(3)
    screen.form.mood.set_values((Mood.HEAVY.value,))
    screen.form.other_minutes.setText("kvart")
    screen.form.edited.emit()
    screen.keep()
    work.settle()
    screen.close()
    work.do(work.desk.lock_and_unlock)
    again = opened(work)
    assert again.form.text.text() == "Vi lagade cykeln"
    assert again.form.text.cursor_place() == 3
    assert again.form.mood.value() == Mood.HEAVY.value
    assert again.form.other_minutes.text() == "kvart"


def test_a_draft_of_today_is_of_yesterday_tomorrow(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """The day that was meant stays the day, when midnight passes before she is done."""
    screen = opened(work)
    work.type("Fika")
    screen.keep()
    work.settle()
    work.desk.clock.turn(days=1)
    again = opened(work)
    again.form.done.emit()
    work.settle()
    assert [session.held_on for session in logged(work, lom)] == [date(2027, 1, 19)]


def test_refreshing_leaves_the_typing_alone(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Something arrives in the middle of a sentence: focus and words stay."""
    screen = opened(work)
    work.type("Mitt i en")
    screen.refresh()
    work.settle()
    work.type(" mening")
    assert screen.form.text.text() == "Mitt i en mening"


@pytest.mark.parametrize(
    ("day", "minutes", "sentence"),
    [
        ("i morgon", "", "Den dagen har inte kommit än. Skriv upp träffen när den har varit."),
        ("30 februari", "", "Den 30 februari finns inte. Februari 2027 har 28 dagar."),
        ("", "1441", "Skriv hur många minuter det tog, med siffror från 1 till 1440."),
        ("", "0", "Skriv hur många minuter det tog, med siffror från 1 till 1440."),
        ("", "en kvart", "Skriv hur många minuter det tog, med siffror från 1 till 1440."),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(
    work: SharedDeskAtWork, lom: CompartmentId, swedish: object, day: str, minutes: str, sentence: str
) -> None:
    """The sentence stands where it is to be mended, the focus goes there, and every word stays."""
    screen = opened(work)
    work.type("Vi lagade cykeln")
    if day:
        screen.form.day.findChildren(Chip)[2].click()
        screen.form.other_day.set_text(day)
    screen.form.other_minutes.setText(minutes)
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    shown = [label.text() for label in screen.form.findChildren(Label) if label.isVisible()]
    assert sentence in shown
    assert work.focus() is (screen.form.other_day.edit if day else screen.form.other_minutes)
    assert logged(work, lom) == []
    assert screen.form.text.text() == "Vi lagade cykeln"
    assert (screen.form.other_day.text(), screen.form.other_minutes.text()) == (
        "2027-01-20" if day == "i morgon" else day,
        minutes,
    )


def test_pressing_twice_writes_once(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """A second press while it is being saved does nothing."""
    screen = opened(work)
    work.type("Fika")
    work.press(Qt.Key.Key_Return, CTRL)
    work.qtbot.keyClick(screen, Qt.Key.Key_Return, CTRL)
    work.settle()
    assert len(logged(work, lom)) == 1


# Changing, removing, taking back


def test_a_session_is_changed_where_it_was_written(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Pressing a row opens it in the form; what was being typed comes back afterwards."""
    work.do(lambda: work.sessions().log(lom, SupportSession(held_on=date(2027, 1, 12), minutes=60, text="Tandlakare")))
    screen = opened(work)
    work.type("Ny traff")
    screen.list.findChildren(PickRow)[0].click()
    work.settle()
    assert screen.form.text.text() == "Tandlakare"
    assert screen.form.minutes.value() == "60"
    work.type("!")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    assert [session.text for session in logged(work, lom)] == ["Tandlakare!"]
    assert screen.form.text.text() == "Ny traff"


def test_a_change_can_be_thrown_away(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Cancelling leaves the session as it was."""
    work.do(lambda: work.sessions().log(lom, SupportSession(text="Tandlakare")))
    screen = opened(work)
    screen.list.findChildren(PickRow)[0].click()
    work.settle()
    work.type(" ...")
    screen.form.cancel.click()
    work.settle()
    assert [session.text for session in logged(work, lom)] == ["Tandlakare"]
    assert screen.form.is_untouched()


def test_removing_can_be_undone(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """No question is asked; the way back stands below."""
    work.do(lambda: work.sessions().log(lom, SupportSession(text="Tandlakare")))
    screen = opened(work)
    screen.list.findChildren(PickRow)[0].click()
    work.settle()
    screen.form.remove.click()
    work.settle()
    assert logged(work, lom) == []
    assert screen.undo.isVisible()
    screen.undo.findChildren(QAbstractButton)[0].click()
    work.settle()
    assert rows(screen) == ["Tandlakare"]


def test_writing_down_can_be_undone_with_its_words(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Taken back, the words stand in the form again."""
    screen = opened(work)
    work.type("Fel person")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    screen.undo.findChildren(QAbstractButton)[0].click()
    work.settle()
    assert logged(work, lom) == []
    assert screen.form.text.text() == "Fel person"


# Whose it is


def test_with_several_she_chooses_by_alias(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Each assignment has its own words, and what is typed for one is not written to another."""
    asp = work.do(lambda: start_assignment(work.desk, "Asp", ULLA, "tree"))
    screen = opened(work, lom)
    work.type("Om Lom")
    chips = screen.chooser.chips
    assert chips is not None
    assert [option.text() for option in chips.findChildren(QAbstractButton)] == ["Asp", "Lom"]
    chips.findChildren(QAbstractButton)[0].click()
    work.settle()
    assert "Asp" in screen.form.title.text()
    assert screen.form.text.text() == ""
    screen.form.text.setFocus()
    work.type("Om Asp")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    assert ([s.text for s in logged(work, asp)], logged(work, lom)) == (["Om Asp"], [])
    chips.findChildren(QAbstractButton)[1].click()
    work.settle()
    assert screen.form.text.text() == "Om Lom"


def test_what_cannot_be_saved_is_there_again(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Minutes that are no number and a day that does not exist: after another assignment, and after a lock."""
    asp = work.do(lambda: start_assignment(work.desk, "Asp", ULLA, "tree"))
    screen = opened(work, lom)
    screen.form.other_minutes.setFocus()
    work.type("en stund")
    next(chip for chip in screen.form.day.findChildren(QAbstractButton) if chip.text() == "another day").click()
    work.type("30 februari")
    work.press(Qt.Key.Key_Return, CTRL)
    work.settle()
    screen._choose(asp)
    work.settle()
    assert screen.form.other_minutes.text() == ""
    for back in (screen, opened(work, lom)):
        back._choose(lom)
        work.settle()
        assert (back.form.other_minutes.text(), back.form.other_day.text()) == ("en stund", "30 februari")
    assert logged(work, lom) == []


def test_with_one_there_is_nothing_to_choose(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """One assignment: no chips with aliases."""
    assert not opened(work).chooser.isVisible()


def test_without_any_one_sentence_says_so(work: SharedDeskAtWork, swedish: object) -> None:
    """Nothing to fill in before the handler has started an assignment."""
    work.sit(ULLA)
    screen = opened(work)
    assert screen.empty.isVisible()
    assert not screen.form.isVisible()
    assert screen.empty.label.text().startswith("Du har inget uppdrag på den här datorn än.")


def test_an_ended_assignment_shows_what_was_written(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """No form any more, and all her sessions."""
    work.do(lambda: work.sessions().log(lom, SupportSession(text="Sista fikat")))
    work.desk.clock.turn(days=200)
    screen = opened(work)
    assert not screen.form.isVisible()
    assert screen.ended.isVisible()
    assert rows(screen) == ["Sista fikat"]


def test_her_assignment_stands_beside(work: SharedDeskAtWork, lom: CompartmentId, swedish: object) -> None:
    """What for, where, the rule for the telephone, the alarms and the numbers: and no word more of anybody."""
    screen = opened(work)
    shown = [label.text() for label in screen.assignment.findChildren(Label) + screen.alarms.findChildren(Label)]
    assert shown == [
        "Ditt uppdrag",
        "Med Lom sedan mån 5 oktober.",
        "Någon att prata med. Hjälp med praktiska saker",
        "Ses ute eller i församlingshemmet, aldrig hemma hos Lom",
        "Ring inte. Skicka ”Ska vi fika?” så ringer Lom",
        "Hör av dig genast om",
        "någon talar om en resa",
        "Lom inte svarar på två dagar",
        "släkten frågar dig om Lom",
        "Handläggaren i Åre",
        "070-174 06 33",
        "Kväll och helg",
        "0980-319 214",
    ]


def test_the_half_year_report_is_counted(work: SharedDeskAtWork, lom: CompartmentId, swedish: object) -> None:
    """It counts the half-year that is due, and opens where it stands."""
    for day in (date(2026, 11, 3), date(2026, 12, 8), date(2027, 1, 5)):
        work.do(lambda day=day: work.sessions().log(lom, SupportSession(held_on=day, minutes=40, mode=Mode.PHONE)))
    screen = opened(work)
    shown = [label.text() for label in screen.report.findChildren(Label) if label.isVisible()]
    assert shown == ["Halvårsrapporten", "Skriver sig själv av dina 2 träffar. Lämnas senast fre 29 jan."]
    screen.report.read.click()
    opened_report = [label.text() for label in screen.report.findChildren(Label) if label.isVisible()]
    assert {"1 tim 20 min", "telefon 2", "november 1, december 1"} <= set(opened_report)


# For everyone


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways(work: SharedDeskAtWork, lom: CompartmentId, zoom: float) -> None:
    """At any text size the page scrolls up and down, never sideways."""
    work.do(lambda: work.sessions().log(lom, SupportSession(text="Ord " * 60, minutes=60, mode=Mode.MET)))
    theme().set_zoom(zoom)
    screen = opened(work)
    screen.resize(1280, 735)
    assert screen.page.least_width() <= screen.page.viewport().width()


def test_everything_has_a_name_and_is_large_enough(work: SharedDeskAtWork, lom: CompartmentId) -> None:
    """Whatever takes the focus can be heard and hit: 40 pixels high at 100 %."""
    screen = opened(work)
    kinds = (QAbstractButton, QLineEdit, QTextEdit)
    reached = [w for w in screen.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    assert len(reached) > 20
    nameless = [w for w in reached if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert nameless == []
    assert [w for w in reached if w.height() < theme().rad(2)] == []
