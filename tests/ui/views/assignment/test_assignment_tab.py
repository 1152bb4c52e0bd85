"""Kontaktperson in the person file, through its real widgets: deciding, starting, reading, ending."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import AssignmentStatus, EmergencyNote, Mode, SupportSession, Task
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.saved_once import save_once
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.assignment.assignment_tab import AssignmentTab
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.label import Label
from tests.support.pool_at_work import strip
from tests.support.power_cut import PowerCut
from tests.support.shared_desk import number
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import brief, decision
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    """Gun-Britt's file about Lom, without a contact person."""
    return work.do(work.desk.person_file)


@pytest.fixture
def running(work: SharedDeskAtWork, file: CompartmentId) -> CompartmentId:
    """The compartment of Lom's started assignment."""
    started = work.do(lambda: work.assignments().grant(file, decision(ULLA), brief("Lom")))
    return CompartmentId(started.record.compartment)


def opened(work: SharedDeskAtWork, file: CompartmentId) -> AssignmentTab:
    """The tab, as one comes to it."""
    tab = AssignmentTab(work.assignments(), strip(work), work.desk.vault.drafts, work.tasks, work.desk.clock)
    work.show(tab)
    tab.open_file(file)
    work.settle()
    return tab


def held(work: SharedDeskAtWork, compartment: CompartmentId, **fields: object) -> None:
    """Ulla writes a session."""
    session = replace(SupportSession(written_by=number(ULLA)), **fields)

    def write() -> None:
        with work.desk.at(ULLA):
            work.desk.vault.ledger.create(compartment, session)

    work.do(write)


def only(work: SharedDeskAtWork, file: CompartmentId) -> AssignmentView:
    [view] = work.do(lambda: work.assignments().of(file))
    return view


def texts(widget: QWidget) -> list[str]:
    """What can be read in it."""
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def lines(tab: AssignmentTab) -> list[str]:
    """What a screen reader says of each session."""
    model = tab.view.timeline.model
    return [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def fill_in(tab: AssignmentTab) -> None:
    """The whole decision, and some of what she will see."""
    terms, seen = tab.form.terms, tab.form.brief
    terms.person.set_value(str(number(ULLA)))
    terms.decided_on.set_text("1 oktober 2026")
    terms.decided_by.set_text("Mats Ederborg")
    terms.valid_from.set_text("5 oktober 2026")
    terms.valid_until.set_text("2027-06-30")
    for chip in terms.tasks.findChildren(Chip)[:2]:
        chip.click()
    terms.modes.findChildren(Chip)[0].click()
    seen.meeting.set_text("I biblioteket")
    seen.alarms[1].set_text("Lom inte svarar")


# Starting


def test_an_empty_file_offers_one_thing(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """One sentence, one button."""
    tab = opened(work, file)
    assert texts(tab) == ["Det finns ingen kontaktperson än."]
    assert tab.begin.isVisible()
    assert tab.title() == "Kontaktperson"


def test_a_whole_decision_starts_the_assignment(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Ctrl+Enter decides, lets the contact person in, and shows what she sees."""
    tab = opened(work, file)
    tab.begin.click()
    fill_in(tab)
    with work.qtbot.waitSignals([tab.saved, tab.changed]):
        work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    view = only(work, file)
    assert view.seen.record.status is AssignmentStatus.RUNNING
    assert (view.seen.record.tasks, view.seen.record.modes) == ((Task.EMOTIONAL, Task.PRACTICAL), (Mode.MET,))
    assert view.brief is not None
    assert (view.brief.record.alias, view.brief.record.meeting) == ("Lom", "I biblioteket")
    assert view.brief.record.alarms == ("", "Lom inte svarar", "")
    assert tab.view.isVisible()
    assert "I biblioteket" in texts(tab.view)


def test_what_is_missing_is_said_at_each_field(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """Nothing is started or written; the focus goes to the first, and what is there stays."""
    tab = opened(work, file)
    tab.begin.click()
    tab.form.terms.decided_by.set_text("Mats Ederborg")
    tab.form.start.click()
    work.settle()
    wrong = [one.label.text() for one in tab.form.findChildren(Labelled) if one.has_error()]
    assert wrong == ["Kontaktperson", "Beslutat den", "Från"]
    assert work.focus() is tab.form.terms.person.choice
    assert tab.form.terms.decided_by.text() == "Mats Ederborg"
    assert work.do(lambda: work.assignments().of(file)) == ()


def test_an_end_before_the_start_is_said_at_the_end(
    work: SharedDeskAtWork, file: CompartmentId, swedish: object
) -> None:
    """The sentence stands below the last day; nothing is written."""
    tab = opened(work, file)
    tab.begin.click()
    fill_in(tab)
    tab.form.terms.valid_until.set_text("4 oktober 2026")
    tab.form.start.click()
    work.settle()
    assert tab.form.terms.valid_until.sentence() == "Slutet ligger före början. Titta på båda datumen."
    assert work.focus() is tab.form.terms.valid_until.edit
    assert tab.form.terms.valid_until.text() == "4 oktober 2026"
    assert work.do(lambda: work.assignments().of(file)) == ()


def test_a_day_that_does_not_exist_is_said(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """The text stays as it was typed."""
    tab = opened(work, file)
    tab.begin.click()
    fill_in(tab)
    tab.form.terms.valid_from.set_text("31 juni 2026")
    tab.form.start.click()
    work.settle()
    assert tab.form.terms.valid_from.sentence() == "Den 31 juni finns inte. Juni 2026 har 30 dagar."
    assert tab.form.terms.valid_from.text() == "31 juni 2026"


def test_a_proposal_is_kept_whole_and_gone_on_with(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """A proposal needs nothing; what was written for the contact person is there when it is taken up again."""
    tab = opened(work, file)
    tab.begin.click()
    tab.form.brief.meeting.set_text("I biblioteket")
    tab.form.save.click()
    work.settle()
    assert only(work, file).seen.record.status is AssignmentStatus.PROPOSED
    again = opened(work, file)
    again.view.decision.change.click()
    assert again.form.brief.meeting.text() == "I biblioteket"
    fill_in(again)
    again.form.start.click()
    work.settle()
    assert only(work, file).seen.record.status is AssignmentStatus.RUNNING


def test_the_draft_survives_a_lock(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """A half-filled form comes back by itself, also a day that cannot be read."""
    tab = opened(work, file)
    tab.begin.click()
    tab.form.terms.decided_by.edit.setFocus()
    work.type("Mats E")
    tab.form.terms.valid_from.set_text("snart")
    tab.keep()
    work.settle()
    work.do(work.desk.lock_and_unlock)
    again = opened(work, file)
    assert again.form.isVisible()
    assert (again.form.terms.decided_by.text(), again.form.terms.valid_from.text()) == ("Mats E", "snart")


def test_cancelling_throws_the_draft_away(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Nothing of it comes back."""
    tab = opened(work, file)
    tab.begin.click()
    tab.form.terms.decided_by.edit.setFocus()
    work.type("x")
    tab.keep()
    tab.form.cancel.click()
    work.settle()
    assert opened(work, file).empty.isVisible()


# Running


def test_sessions_stand_by_their_day_and_say_when_they_came_late(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, swedish: object
) -> None:
    """Whole texts, the latest event first; what came after the handler had looked says "inkom senare" (SC3)."""
    held(work, running, held_on=date(2027, 1, 19), mode=Mode.MET, minutes=45, text="Vi lagade cykeln.")
    tab = opened(work, file)
    assert lines(tab) == ["tis 19 jan, träffades, 45 min. Vi lagade cykeln. Ulla Påhlman"]
    work.desk.clock.turn(days=1)
    held(work, running, held_on=date(2027, 1, 18), mode=Mode.PHONE, text="Kvällssamtal.")
    tab.refresh()
    work.settle()
    assert lines(tab) == [
        "tis 19 jan, träffades, 45 min. Vi lagade cykeln. Ulla Påhlman",
        "mån 18 jan, telefon. Kvällssamtal. Ulla Påhlman. inkom senare",
    ]


def test_a_call_that_was_asked_for_is_marked_as_made(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, swedish: object
) -> None:
    """The row says it, in words and with the amber bar, until the handler has called (P28)."""
    held(work, running, held_on=date(2027, 1, 19), call_me=True)
    tab = opened(work, file)
    [line] = lines(tab)
    assert "vill att du ringer" in line
    assert tab.view.timeline.call.isVisible()
    tab.view.timeline.call.click()
    work.settle()
    assert "vill att du ringer" not in lines(tab)[0]
    assert not tab.view.timeline.call.isVisible()


def test_changed_terms_reach_what_she_sees(work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId) -> None:
    """The same form changes what runs, but not who."""
    tab = opened(work, file)
    tab.view.decision.change.click()
    assert not tab.form.terms.person.choice.isEnabled()
    tab.form.terms.frequency.set_text("varannan vecka")
    tab.form.brief.phone_rule.set_text("Bara sms")
    tab.form.save_changes.click()
    work.settle()
    view = only(work, file)
    assert view.brief is not None
    assert (view.brief.record.frequency, view.brief.record.phone_rule) == ("varannan vecka", "Bara sms")
    assert view.brief.record.meeting == brief("Lom").meeting
    assert "Bara sms" in texts(tab.view)


def test_an_end_is_planned_with_its_tapering(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, swedish: object
) -> None:
    """An end before the start gets a sentence; a plan is shown, and the assignment runs on until its day."""
    tab = opened(work, file)
    tab.view.decision.plan_end.click()
    work.type("varannan vecka")
    tab.view.end.last_day.set_text("1 oktober 2026")
    tab.view.end.save.click()
    work.settle()
    assert tab.view.end.last_day.sentence() == "Slutet ligger före början. Titta på båda datumen."
    tab.view.end.last_day.set_text("28 februari 2027")
    tab.view.end.save.click()
    work.settle()
    assert not tab.view.end.isVisible()
    terms = only(work, file).seen.record
    assert (terms.status, terms.valid_until) == (AssignmentStatus.RUNNING, date(2027, 2, 28))
    assert "varannan vecka" in texts(tab.view.decision)


def test_an_ended_assignment_makes_room_for_another(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, swedish: object
) -> None:
    """After its last day it is shown as ended, with its sessions, and a new one can begin."""
    held(work, running, held_on=date(2027, 1, 19), text="Fika")
    work.desk.clock.turn(days=200)
    tab = opened(work, file)
    assert "avslutad" in texts(tab.view.decision)
    assert len(lines(tab)) == 1
    tab.view.new.click()
    assert tab.form.isVisible()


def test_an_urgent_note_stands_above_all_until_it_is_read(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, swedish: object
) -> None:
    """Who, when, what, and where to reach her; then one press."""
    note = EmergencyNote(
        what="Lillasyster ska resa", reach_me="070-174 06 52", written_by=number(ULLA), written_at=work.desk.clock.now()
    )
    work.do(lambda: work.desk.vault.ledger.create(running, note))
    tab = opened(work, file)
    assert texts(tab.urgent) == [
        "Brådskande anteckning från Ulla Påhlman, 17.21",
        "Lillasyster ska resa\nNås på 070-174 06 52",
    ]
    tab.urgent.findChildren(QAbstractButton)[0].click()
    work.settle()
    assert not tab.urgent.isVisible()


def test_a_note_in_a_file_without_contact_person_is_seen_too(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """What a colleague wrote into the file in a hurry stands there, whatever else the tab shows."""
    note = EmergencyNote(what="Hot", written_by=number(GUN_BRITT))
    work.do(lambda: work.desk.vault.ledger.create(file, note))
    tab = opened(work, file)
    assert tab.urgent.isVisible()
    assert tab.empty.isVisible()


def test_another_file_shows_nothing_of_the_first(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId
) -> None:
    """What was typed for one person never stands under another."""
    other = work.do(lambda: work.desk.person_file("Ripa"))
    tab = opened(work, file)
    tab.view.decision.change.click()
    tab.form.terms.frequency.edit.setFocus()
    work.type("x")
    tab.open_file(other)
    work.settle()
    assert tab.empty.isVisible()
    tab.open_file(file)
    work.settle()
    assert tab.form.terms.frequency.text() == "x"


# For everyone


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId, zoom: float
) -> None:
    """Page and form scroll up and down, never sideways, at any text size."""
    held(work, running, held_on=date(2027, 1, 19), text="Ord " * 100, call_me=True)
    theme().set_zoom(zoom)
    tab = opened(work, file)
    tab.resize(1280, 735)
    assert tab.page.least_width() <= tab.page.viewport().width()
    tab.view.decision.change.click()
    assert tab.page.least_width() <= tab.page.viewport().width()


def test_everything_has_a_name_and_is_large_enough(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId
) -> None:
    """Whatever takes the focus in the form can be heard and hit."""
    tab = opened(work, file)
    tab.view.decision.change.click()
    kinds = (QAbstractButton, QLineEdit, Choice)
    reached = [w for w in tab.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    assert len(reached) > 20
    assert [w for w in reached if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))] == []
    assert [w for w in reached if w.height() < theme().rad(2)] == []


def test_what_cannot_be_saved_is_there_again_in_its_own_file(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """A day that does not exist and words that are too many, after another file and after a lock."""
    tab = opened(work, file)
    tab.begin.click()
    fill_in(tab)
    tab.form.terms.valid_until.edit.setFocus()
    tab.form.terms.valid_until.edit.selectAll()
    work.type("30 februari")
    tab.form.save.click()
    other = work.do(lambda: work.desk.person_file("Asp"))
    tab.open_file(other)
    work.settle()
    assert not tab.form.isVisible()
    for back in (tab, opened(work, file)):
        back.open_file(file)
        work.settle()
        assert (back.form.terms.valid_until.text(), back.form.terms.valid_until.has_error()) == ("30 februari", True)


def test_a_plan_for_the_end_is_kept_while_it_is_written(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId
) -> None:
    """After another file and after a lock; not after it was saved, or put away."""
    tab = opened(work, file)
    tab.view.decision.plan_end.click()
    work.type("varannan vecka")
    tab.view.end.last_day.edit.setFocus()
    tab.view.end.last_day.edit.selectAll()
    work.type("30 februari")
    tab.open_file(work.do(lambda: work.desk.person_file("Asp")))
    work.settle()
    tab.open_file(file)
    work.settle()
    for back in (tab, opened(work, file)):
        assert back.view.end.isVisible()
        assert back.view.end.phase_out.text() == "varannan vecka"
        assert (back.view.end.last_day.text(), back.view.end.last_day.has_error()) == ("30 februari", True)
    tab.view.end.cancel.click()
    work.settle()
    assert not opened(work, file).view.end.isVisible()


def test_a_decision_that_was_written_down_before_a_power_cut_is_gone_on_with(
    work: SharedDeskAtWork, file: CompartmentId
) -> None:
    """The draft becomes a change of it: starting makes one assignment, with the brief that was typed."""
    tab = opened(work, file)
    tab.begin.click()
    fill_in(tab)
    tab.form.brief.meeting.set_text("Ses ute")
    tab.form.edited.emit()
    tab.keep()
    work.settle()
    drafts, key = work.desk.vault.drafts, f"assignment/{file.hex()}"

    def cut() -> None:
        raise PowerCut

    assignments = work.assignments()
    written = tab.form.written()
    assert written is not None

    def proposed_and_cut() -> None:
        with pytest.raises(PowerCut):
            save_once(
                drafts, key, lambda: assignments.count(file), lambda: (assignments.propose(file, written[0]), cut())
            )

    work.do(proposed_and_cut)
    again = opened(work, file)
    assert again.form.isVisible()
    again.form.start.click()
    work.settle()
    view = only(work, file)
    assert view.seen.record.status is AssignmentStatus.RUNNING
    assert view.brief is not None
    assert view.brief.record.meeting == "Ses ute"
    assert not opened(work, file).form.isVisible()


def test_what_two_have_decided_waits_for_a_choice(
    work: SharedDeskAtWork, file: CompartmentId, running: CompartmentId
) -> None:
    """Both with who and when; one press, by keyboard, leads to where all choices are made."""
    assignments = work.assignments()

    def decide_twice() -> None:
        [view] = assignments.of(file)
        assignments.revise(view.seen, replace(view.seen.record, frequency="varje dag"))
        assignments.revise(view.seen, replace(view.seen.record, frequency="varannan vecka"))

    work.do(decide_twice)
    tab = opened(work, file)
    [notice] = tab.view.findChildren(RivalNotice)
    assert {"varje dag", "varannan vecka"} <= {label.text() for label in notice.findChildren(QLabel)}
    went: list[Place] = []
    tab.went.connect(went.append)
    notice.compare.setFocus()
    work.press(Qt.Key.Key_Space)
    assert [(place.screen, place.compartment, place.tab) for place in went] == [("choices", file, "assignment")]
