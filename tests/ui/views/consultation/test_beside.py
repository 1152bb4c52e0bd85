"""What is written down beside a consultation, through the real widgets and a real vault."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ConsultationPolicy, ConsultationTopic, OpeningHours, Policy
from desktop.domain.records import Record
from desktop.domain.records.consultation import (
    CheckIn,
    Consultation,
    ConsultationLink,
    ContactMode,
    ExternalWork,
    FollowUp,
    GuidedOn,
    HowItWent,
    Intake,
    Talk,
)
from desktop.domain.records.library import LibraryNote, OutOfOffice
from desktop.domain.records.person_file import Person
from desktop.services.consultation.consultations import ConsultationDraft, Consultations
from desktop.services.consultation.county_inbox import ReplyDraft
from desktop.services.consultation.entries import EntryKind
from desktop.ui.screen import Place
from desktop.ui.views.consultation.entry_forms import EntryForm, LibraryForm, TalkForm
from desktop.ui.views.consultation.screen import ConsultationScreen
from desktop.ui.views.county.inbox_screen import CountyInboxScreen
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.rows import PickRow
from desktop.ui.widgets.segment import SegmentButton
from tests.support.desks import LOVE, PETRA
from tests.support.desks_at_work import DesksAtWork
from tests.support.typing_words import keys

R = TypeVar("R", bound=Record)

POLICY = Policy(
    consultation=ConsultationPolicy(
        topics=(ConsultationTopic("partner", "Våld i nära relation"),),
        hours=(OpeningHours("tuesday", "7.00", "22.30"),),
        hand_over_ages=(13,),
        hand_over_to="mottagningen",
    )
)


@pytest.fixture
def screen(work: DesksAtWork) -> ConsultationScreen:
    vault = work.desks.vault
    services = Consultations(vault.ledger, vault.drafts, work.desks, work.clock, POLICY, vault.settings)
    screen = ConsultationScreen(services, work.entries, work.clock, work.tasks)
    work.show(screen)
    return screen


def ask(work: DesksAtWork, **said: Any) -> CompartmentId:
    return work.do(lambda: work.consultations.send(replace(ConsultationDraft(text="Hur gör andra?"), **said)))


def press(qtbot: QtBot, widget: QWidget, name: str, work: DesksAtWork) -> None:
    """The control of this name that is on the screen."""
    kinds = (Button, SegmentButton, Chip, PickRow)
    found = [one for kind in kinds for one in widget.findChildren(kind) if not one.isHidden() and _name(one) == name]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    work.settle()


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface else "") or widget.accessibleName()


def field(form: QWidget, label: str) -> QWidget:
    return next(one.edit for one in form.findChildren(Field) if one.label.text() == label)


def form_of(screen: ConsultationScreen | CountyInboxScreen) -> EntryForm:
    assert screen.entry_page.form is not None
    return screen.entry_page.form


def written(work: DesksAtWork, compartment: CompartmentId, kind: type[R]) -> list[R]:
    return [seen.record for seen in work.do(lambda: work.desks.vault.ledger.all(compartment, kind))]


def open_entry(screen: ConsultationScreen, kind: EntryKind, about: CompartmentId, work: DesksAtWork) -> EntryForm:
    screen.open_place(Place("consultation", about))
    work.settle()
    screen.thread_page.entry_wanted.emit(kind.value)
    work.settle()
    return form_of(screen)


def save(qtbot: QtBot, screen: ConsultationScreen | CountyInboxScreen, work: DesksAtWork) -> None:
    qtbot.mouseClick(screen.entry_page.save_button, Qt.MouseButton.LeftButton)
    work.settle()


# At the municipality


def test_a_talk_in_seconds_from_the_list(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """One button, the minutes, Ctrl+Enter; then it stands in the list."""
    screen.open_place(Place("consultation"))
    work.settle()
    press(qtbot, screen.list_page, "Write down a talk", work)
    keys(field(form_of(screen), "Minutes"), "20")
    keys(field(form_of(screen), "Swedish miles driven"), "4,5")
    qtbot.keyClick(screen.entry_page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    [row] = work.do(work.consultations.list)
    [talk] = written(work, row.compartment, Talk)
    assert (talk.minutes, talk.travel) == (20, 45)
    assert screen.list_page.findChildren(PickRow)


def test_a_slip_is_said_where_it_was_made_and_all_stays(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """Nothing is saved, nothing is lost."""
    asked = ask(work)
    form = open_entry(screen, EntryKind.TALK, asked, work)
    keys(field(form, "Minutes"), "tjugo")
    save(qtbot, screen, work)
    assert screen.entry_page.problem.isVisible()
    assert field(form, "Minutes").property("text") == "tjugo"
    assert written(work, asked, Talk) == []


def test_alone_with_somebody_exposed_is_noted_and_hinders_nothing(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """Two things may be worth a thought: to be two, and to tell of the duty to report (K27, K35)."""
    screen.open_place(Place("consultation"))
    screen.list_page.talk_wanted.emit()
    work.settle()
    form = form_of(screen)
    assert isinstance(form, TalkForm)
    form.exposed.click()
    assert "always be two" in form.notes.text()
    assert "duty to report" in form.notes.text()
    keys(form.second.edit, "kurator")
    form.more.told_of_duty.click()
    assert not form.notes.isVisible()
    save(qtbot, screen, work)
    [row] = work.do(work.consultations.list)
    [question] = written(work, row.compartment, Consultation)
    assert question.told_of_duty_at == work.clock.now()


def test_a_talk_about_a_question_asks_of_the_duty_to_report_too(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """A thought for both kinds of talk (K27): here there is no field for it, and nothing is hindered."""
    asked = ask(work)
    form = open_entry(screen, EntryKind.TALK, asked, work)
    assert isinstance(form, TalkForm)
    assert not form.notes.isVisible()
    form.exposed.click()
    assert "duty to report" in form.notes.text()
    assert "More that can be said" not in form.notes.text()
    save(qtbot, screen, work)
    assert len(written(work, asked, Talk)) == 1


def test_guided_on_and_bought_stand_beside_the_question(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """Both are kept while they are typed, and read where the question is (K31, K43)."""
    asked = ask(work)
    form = open_entry(screen, EntryKind.GUIDED_ON, asked, work)
    keys(field(form, "Guided on to"), "Mottagningen")
    screen.keep()
    work.settle()
    screen.open_place(Place("consultation", asked))
    form = open_entry(screen, EntryKind.GUIDED_ON, asked, work)
    assert field(form, "Guided on to").property("text") == "Mottagningen"
    save(qtbot, screen, work)
    form = open_entry(screen, EntryKind.EXTERNAL, asked, work)
    keys(field(form, "What was bought"), "Riskbedömning")
    save(qtbot, screen, work)
    assert isinstance(written(work, asked, GuidedOn)[0], GuidedOn)
    assert isinstance(written(work, asked, ExternalWork)[0], ExternalWork)
    work.settle()
    qtbot.waitUntil(screen.thread_page.beside.isVisible)  # what is laid out anew is shown a moment later


def test_received_is_one_press_and_stands_with_its_day(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """Said later, where it stands that it was guided on (K31)."""
    asked = ask(work)
    form = open_entry(screen, EntryKind.GUIDED_ON, asked, work)
    keys(field(form, "Guided on to"), "Mottagningen")
    save(qtbot, screen, work)
    work.settle()
    qtbot.waitUntil(screen.thread_page.beside.isVisible)
    press(qtbot, screen.thread_page.beside, "It was received", work)
    [guided] = written(work, asked, GuidedOn)
    assert guided == GuidedOn(to="Mottagningen", on=date(2026, 12, 22), received_on=date(2026, 12, 22))
    work.settle()
    words = [one.accessibleName() for one in screen.thread_page.beside.findChildren(Label)]
    assert any("Received" in one for one in words)
    assert not screen.thread_page.beside.findChildren(Button)


def test_a_field_that_is_refused_says_so_itself(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """The banner looks at the main text only: what tells of somebody elsewhere is marked where it stands."""
    asked = ask(work)
    form = open_entry(screen, EntryKind.GUIDED_ON, asked, work)
    keys(field(form, "Guided on to"), "Mottagningen")
    keys(field(form, "Received there by"), "ring 070-174 06 35")
    save(qtbot, screen, work)
    marked = [one for one, _text in form.fields if one.has_error()]
    assert [one.label.text() for one in marked] == ["Received there by"]
    assert "phone number" in marked[0].sentence()
    assert screen.window().focusWidget() is marked[0].control
    assert written(work, asked, GuidedOn) == []
    keys(marked[0].control, "x")
    assert not marked[0].has_error()


def test_an_anonymous_question_is_linked_to_a_file(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """The file is chosen by its alias, with a reason; the thread says so, to the municipality alone (K25)."""
    asked = ask(work)
    file = work.do(lambda: work.desks.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")]))
    form = open_entry(screen, EntryKind.LINK, asked, work)
    save(qtbot, screen, work)
    assert screen.entry_page.problem.isVisible(), "without a file it says which thing is missing"
    form = form_of(screen)
    form.show_content({"file": file.hex(), "reason": "Hon har berättat det själv."})
    save(qtbot, screen, work)
    [link] = written(work, file, ConsultationLink)
    assert link.reason == "Hon har berättat det själv."
    assert screen.thread_page.thread_shown is not None
    assert screen.thread_page.thread_shown.beside.linked_to == ("Tall",)


def test_a_text_about_nobody_is_warned_of_and_read_through(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """It begins without what the guard found; it leaves only when a person has read it (K13, K40)."""
    asked = ask(work, text="En ungdom i norra länet undrade.")
    form = open_entry(screen, EntryKind.LIBRARY, asked, work)
    assert isinstance(form, LibraryForm)
    assert form.guarded is not None
    form.guarded.set_text("En 17-årig kille i Gäddede som pratar tigrinja.")
    form.edited.emit()
    qtbot.waitUntil(lambda: not screen.entry_page._guard_timer.isActive())
    work.settle()
    assert form.banner.isVisible()
    assert not form.banner.keep_button.isVisible()
    save(qtbot, screen, work)
    assert work.do(work.entries.beside.library.inbox) == ()
    form.guarded.set_text("En ungdom undrade.")
    form.show_content({**form.content(), "read_through": True})
    save(qtbot, screen, work)
    [note] = work.do(work.entries.beside.library.inbox)
    assert note.record == LibraryNote(text="En ungdom undrade.", checked_by=LOVE.member, checked_at=work.clock.now())


def test_more_can_be_said_and_its_consequence_is_shown(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """Closed at first; the footing says what must be written down where (K14, K30, K33, K42, K45)."""
    screen.open_place(Place("consultation", tab="new"))
    work.settle()
    composer, more = screen.composer, screen.composer.options.more
    assert not more.topic.isVisible()
    keys(composer.editor, "En 13-årig flicka undrar.")
    qtbot.waitUntil(lambda: not composer._guard_timer.isActive())
    work.settle()
    assert composer.ages.isVisible(), "the rule for the youngest (K29)"
    press(qtbot, more, "More that can be said", work)
    more.topic.choice.chosen.emit(more.topic.choice.itemData(0))
    more.show_said({"topic": "partner", "mode": ContactMode.GRANTED, "intake": Intake.POLICE})
    assert "journal must be kept" in more.consequence.text()
    assert "7.00–22.30" in composer.options.facts.text()
    composer.keeper.touch()
    qtbot.mouseClick(composer.send_button, Qt.MouseButton.LeftButton)
    work.settle()
    thread = screen.thread_page.thread_shown
    assert thread is not None
    record = thread.question.record
    assert (record.topic, record.mode, record.intake) == ("partner", ContactMode.GRANTED, Intake.POLICE)
    assert thread.topic == "Våld i nära relation"


def test_how_it_went_is_one_press(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """Asked only where the county has asked; the next step is always in sight (K10, K44)."""
    asked = ask(work, follow_up_wanted=FollowUp.YES)
    screen.open_place(Place("consultation", asked))
    work.settle()
    page = screen.thread_page
    assert not page.how_field.isVisible()
    assert page.next_step.isVisible()
    assert page.next_step.step.text() == "Not said yet. You may ask for it."

    def at_the_county() -> None:
        work.desks.sit(PETRA)
        work.entries.beside.notes.check_in(asked, date(2026, 12, 22))
        work.inbox.reply(asked, ReplyDraft(text="Tack.", next_step="Ring läraren.", whom_to_ring="Rektorn."))
        work.desks.sit(LOVE)

    work.do(at_the_county)
    screen.refresh()
    work.settle()
    assert (page.next_step.step.text(), page.next_step.ring.text()) == ("Ring läraren.", "Rektorn.")
    work.clock.turn(hours=1)
    press(qtbot, page.how, "It went well", work)
    assert page.thread_shown is not None
    assert page.thread_shown.beside.how_it_went is HowItWent.HELPED
    assert not page.how_field.isVisible()


# At the county


@pytest.fixture
def inbox(work: DesksAtWork) -> CountyInboxScreen:
    screen = CountyInboxScreen(work.inbox, work.entries, work.clock, work.tasks)
    work.show(screen)
    return screen


def test_the_county_writes_down_who_is_away_and_a_telephone_consultation(
    qtbot: QtBot, inbox: CountyInboxScreen, work: DesksAtWork
) -> None:
    """From its inbox, in a few presses; who is away is told to those who ask."""
    work.do(lambda: work.desks.sit(PETRA))
    inbox.open_place(Place("county"))
    work.settle()
    press(qtbot, inbox, "Write down a telephone consultation", work)
    keys(field(form_of(inbox), "Minutes"), "15")
    save(qtbot, inbox, work)
    assert [row.compartment for row in work.do(work.inbox.inbox).talks]
    press(qtbot, inbox, "I am away until …", work)
    keys(field(form_of(inbox), "Away until, the last day"), "28 december")
    save(qtbot, inbox, work)
    assert "Petra Norlin" in inbox.facts.away.text()
    work.do(lambda: work.desks.sit(LOVE))
    [away] = work.do(work.consultations.terms).away
    assert isinstance(away.seen.record, OutOfOffice)
    work.do(lambda: work.desks.sit(PETRA))
    press(qtbot, inbox, "I am back", work)
    assert inbox.facts.away.text() == ""


def test_the_guard_stops_an_answer_and_words_to_use_are_put_in(
    qtbot: QtBot, inbox: CountyInboxScreen, work: DesksAtWork
) -> None:
    """It marks and waits for a choice, as for a question; words to use are typed where the cursor is (K19, K39)."""
    asked = ask(work)
    work.do(lambda: work.desks.sit(PETRA))
    inbox.open_place(Place("county", asked))
    work.settle()
    reply = inbox.thread_pane.reply
    press(qtbot, reply.help, "Support while you answer", work)
    line = reply.help.findChildren(PickRow)[0]
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert reply.editor.text() == line.key
    keys(reply.whom_to_ring.edit, "070-174 06 12")
    qtbot.waitUntil(lambda: not reply._guard_timer.isActive())
    work.settle()
    assert reply.banner.isVisible()
    assert not reply.send_button.isEnabled()
    press(qtbot, reply.banner, "Send anyway, say why", work)
    keys(reply.banner.reason.edit, "Växelns nummer.")
    assert reply.send_button.isEnabled()


def test_the_countys_day_to_ask_is_listed_until_it_has_asked(
    qtbot: QtBot, inbox: CountyInboxScreen, work: DesksAtWork
) -> None:
    """In the list on its day, and gone when she says that she has asked (K08)."""
    asked = ask(work, follow_up_wanted=FollowUp.YES)
    work.do(lambda: work.desks.sit(PETRA))
    work.do(lambda: work.desks.vault.ledger.create(asked, CheckIn(on=date(2026, 12, 22))))
    inbox.open_place(Place("county", asked))
    work.settle()
    assert len(inbox.list.findChildren(PickRow)) == 2
    press(qtbot, inbox.thread_pane, "I have asked how it went", work)
    assert len(inbox.list.findChildren(PickRow)) == 1


@pytest.mark.parametrize("kind", EntryKind)
def test_every_control_of_every_form_has_a_name_and_a_place_in_the_tab_order(
    qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork, kind: EntryKind
) -> None:
    """For those who listen, and those who have no mouse."""
    about = None if kind is EntryKind.AWAY else ask(work)
    screen._open_entry(kind, about)
    work.settle()
    page = screen.entry_page
    qtbot.waitUntil(form_of(screen).isVisible)
    inside = [
        one for one in page.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    controls = [one for one in inside if one.objectName() != "qt_scrollarea_viewport"]
    assert controls
    assert [type(one).__name__ for one in controls if not _name(one)] == []
