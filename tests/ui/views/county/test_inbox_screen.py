"""The county's inbox, through the real widgets and a real vault."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.choice_count import ChoiceCount
from desktop.domain.records.consent import Basis, DisclosedItem, DisclosureNote, Information
from desktop.domain.records.consultation import CaseStage, Profession, ReplyStage
from desktop.services.consultation.consultations import ConsultationDraft
from desktop.services.consultation.county_inbox import ReplyDraft
from desktop.services.consultation.shared_with_county import SharedWithCounty
from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.views.county.facts_card import FactsCard
from desktop.ui.views.county.inbox_screen import CountyInboxScreen
from desktop.ui.views.county.shared_screen import SharedScreen
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import ListRow, PickRow
from desktop.ui.widgets.segment import Segment, SegmentButton
from tests.support.desks import GUN_BRITT, LOVE, PETRA
from tests.support.desks_at_work import DesksAtWork
from tests.support.typing_words import keys

TEXT = "Ska jag vänta till efter helgerna?"
ANSWER = "Tack för att du skriver."
INBOX = Place("county")


@pytest.fixture
def screen(work: DesksAtWork) -> CountyInboxScreen:
    work.do(lambda: work.desks.sit(PETRA))
    screen = CountyInboxScreen(work.inbox, work.entries, work.clock, work.tasks)
    work.show(screen)
    return screen


def ask(work: DesksAtWork, text: str = TEXT) -> CompartmentId:
    """Love asks at her computer; Petra sits down again."""
    draft = ConsultationDraft(
        text=text, case_stage=CaseStage.PRELIMINARY_ASSESSMENT, profession=Profession.SOCIAL_WORKER_CHILDREN
    )

    def at_hers() -> CompartmentId:
        work.desks.sit(LOVE)
        compartment = work.consultations.send(draft)
        work.desks.sit(PETRA)
        return compartment

    return work.do(at_hers)


def disclose(work: DesksAtWork) -> CompartmentId:
    """Gun-Britt discloses a part of Tall's file; Petra sits down again."""
    note = DisclosureNote(
        alias="Tall",
        sign="tree",
        sender=GUN_BRITT.member,
        unit="2305",
        basis=Basis.CONSENT,
        basis_on=date(2026, 11, 3),
        valid_until=date(2027, 5, 3),
    )
    item = DisclosedItem(information=Information.SITUATION_NOW, text="Bor hos en vän.")

    def at_hers() -> CompartmentId:
        work.desks.sit(GUN_BRITT)
        compartment = work.desks.vault.ledger.found(CompartmentKind.DISCLOSURE, [note, item])
        work.desks.sit(PETRA)
        return compartment

    return work.do(at_hers)


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def pick(qtbot: QtBot, segment: Segment, words: str) -> None:
    press(qtbot, next(b for b in segment.findChildren(SegmentButton) if b.text() == words))


def texts(widget: QWidget) -> list[str]:
    """What the labels below say, in plain words."""
    return [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]


def rows(screen: QWidget) -> list[PickRow]:
    return [row for row in screen.findChildren(PickRow) if not row.isHidden()]


def test_the_list_holds_facts_and_no_text(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """Municipality, stage, code and dates; longest waiting first."""
    first = ask(work)
    work.clock.turn(hours=1)
    second = ask(work)
    screen.open_place(INBOX)
    work.settle()
    assert [row.key for row in rows(screen)] == [first.hex(), second.hex()]
    assert rows(screen)[0].text() == "Strömsund, social services"
    assert {"Preliminary assessment", "Came tis 22 dec 15.43 · answer by mån 28 dec"} <= set(texts(screen.list))
    assert not [text for text in texts(screen.list) if "helgerna" in text]


def test_read_and_give_a_first_answer(qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """Choose, read, type, Ctrl+Enter; the asker then has it (main job, step 3)."""
    asked = ask(work)
    screen.open_place(INBOX)
    work.settle()
    press(qtbot, rows(screen)[0])
    work.settle()
    assert TEXT in texts(screen.thread_pane)
    assert "The matter is owned by Strömsunds kommun. You advise." in texts(screen.thread_pane)
    editor = screen.thread_pane.reply.editor
    editor.setFocus()
    keys(editor, ANSWER)
    with qtbot.waitSignal(screen.changed):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    replies = work.do(lambda: work.consultations.thread(asked)).replies
    assert [(r.by.name, r.seen.record.stage, r.seen.record.text) for r in replies] == [
        ("Petra Norlin", ReplyStage.FIRST, ANSWER)
    ]
    assert [card.title.text() for card in screen.thread_pane.replies] == ["First answer"]
    assert editor.text() == ""
    assert screen.thread_pane.reply.send_button.text() == "Send the reflection"


def test_the_reflection_tells_how_many_took_part(qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """With protection and change work side by side, and the next step (K18, K44)."""
    asked = ask(work)
    screen.open_place(Place("county", asked))
    work.settle()
    reply = screen.thread_pane.reply
    pick(qtbot, reply.stage, "Reflection")
    keys(reply.editor, ANSWER)
    pick(qtbot, reply.reflection.took_part, "2")
    keys(reply.reflection.protection, "Skydd")
    keys(reply.reflection.change_work, "Samtal")
    keys(reply.next_step.edit, "Ring kuratorn")
    press(qtbot, reply.send_button)
    work.settle()
    [given] = work.do(lambda: work.consultations.thread(asked)).replies
    record = given.seen.record
    assert (record.stage, record.took_part) == (ReplyStage.REFLECTION, 2)
    assert (record.protection, record.change_work, record.next_step) == ("Skydd", "Samtal", "Ring kuratorn")
    assert screen.thread_pane.replies[0].title.text() == "Reflection from 2 people"


def test_the_reply_is_kept_while_typing(qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """Within two seconds; going to another thread and back loses nothing."""
    first, second = ask(work), ask(work)
    screen.open_place(Place("county", first))
    work.settle()
    with qtbot.waitSignal(screen.saved, timeout=2_000):
        keys(screen.thread_pane.reply.editor, "Halvv")
    assert screen.thread_pane.reply.kept.text() == "Saved on this computer 15.43"
    keys(screen.thread_pane.reply.editor, "ägs")
    screen.open_item(second)
    work.settle()
    assert screen.thread_pane.reply.editor.text() == ""
    screen.open_item(first)
    work.settle()
    assert screen.thread_pane.reply.editor.text() == "Halvvägs"


def test_a_reply_that_is_too_long_is_there_again(qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """Refused with its sentence; after another thread, every word of it, and none of it in the other."""
    first, second = ask(work), ask(work)
    text = "å" * 12_001
    screen.open_place(Place("county", first))
    work.settle()
    reply = screen.thread_pane.reply
    reply.editor.insertPlainText(text)
    press(qtbot, reply.send_button)
    work.settle()
    assert reply.field.has_error()
    screen.open_item(second)
    work.settle()
    assert (reply.editor.text(), reply.field.has_error()) == ("", False)
    screen.open_item(first)
    work.settle()
    assert reply.editor.text() == text
    assert work.do(lambda: work.inbox.thread(first)).replies == ()


def test_the_reply_survives_closing_the_screen(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """Also the last second, when the program locks."""
    asked = ask(work)
    screen.open_place(Place("county", asked))
    work.settle()
    keys(screen.thread_pane.reply.editor, "Halvvägs")
    screen.keep()
    work.settle()
    assert work.do(lambda: work.inbox.draft(asked)) == ReplyDraft(text="Halvvägs", cursor=8)


def test_a_refresh_leaves_what_is_being_typed(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """A sync in the middle of a sentence changes neither text nor cursor."""
    asked = ask(work)
    screen.open_place(Place("county", asked))
    work.settle()
    editor = screen.thread_pane.reply.editor
    editor.setFocus()
    keys(editor, "Halv")
    ask(work)
    screen.refresh()
    work.settle()
    keys(editor, "vägs")
    assert editor.text() == "Halvvägs"
    assert len(rows(screen)) == 2


def test_what_the_municipality_closes_while_one_writes(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """The words stay, the button says why it does not send."""
    asked = ask(work)
    screen.open_place(Place("county", asked))
    work.settle()
    reply = screen.thread_pane.reply
    keys(reply.editor, "Halvvägs")

    def close() -> None:
        work.desks.sit(LOVE)
        work.consultations.close(work.consultations.thread(asked).question)
        work.desks.sit(PETRA)

    work.do(close)
    screen.refresh()
    work.settle()
    assert not reply.send_button.isEnabled()
    assert reply.why_not.isVisible()
    assert reply.editor.text() == "Halvvägs"


def test_a_disclosure_is_read_with_sender_basis_and_end(
    qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork
) -> None:
    """And there is nothing to change in it."""
    disclose(work)
    screen.open_place(INBOX)
    work.settle()
    press(qtbot, rows(screen)[0])
    work.settle()
    pane = screen.copy_pane
    said = set(texts(pane))
    assert {"Tall, Bräcke", "The situation now", "Bor hos en vän."} <= said
    assert {"Sent by: Gun-Britt Modin, Bräcke", "Basis: Consent tis 3 nov"} <= said
    assert "May be read until: måndag 3 maj 2027" in said
    assert [w for w in pane.findChildren(QWidget) if can_have_focus(w)] == []


def test_taken_back_while_it_is_open(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """At the next refresh nothing of it is on the screen, nor anywhere below it."""
    compartment = disclose(work)
    screen.open_place(Place("county", compartment))
    work.settle()
    work.do(lambda: work.desks.vault.ledger.destroy(compartment))
    screen.refresh()
    work.settle()
    assert "It has been taken back, and is gone from here." in texts(screen)
    assert not [text for text in texts(screen) if "vän" in text or "Tall" in text]
    assert rows(screen) == []


def test_one_comes_back_to_what_is_gone_since(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """As after a night: the place is remembered, and the copy in it has been taken back or locked."""
    compartment = disclose(work)
    work.do(lambda: work.desks.vault.ledger.destroy(compartment))
    screen.open_place(Place("county", compartment))
    work.settle()
    assert "It has been taken back, and is gone from here." in texts(screen)
    assert screen.place() == Place("county", None)


def test_the_filter_shows_one_kind(qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """All, consultations, or what was disclosed."""
    asked, disclosed = ask(work), disclose(work)
    screen.open_place(INBOX)
    work.settle()
    assert len(rows(screen)) == 2
    pick(qtbot, screen.list.filter, "Disclosed")
    assert [row.key for row in rows(screen)] == [disclosed.hex()]
    pick(qtbot, screen.list.filter, "Consultations")
    assert [row.key for row in rows(screen)] == [asked.hex()]


def test_an_empty_inbox_says_so(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """One sentence for each kind."""
    screen.open_place(INBOX)
    work.settle()
    assert {"No consultation is waiting.", "Nothing is disclosed to the county now."} <= set(texts(screen.list))


def test_in_a_narrow_window_one_side_at_a_time(
    qtbot: QtBot, screen: CountyInboxScreen, work: DesksAtWork, look: Theme
) -> None:
    """At 200 % the list gives way to what is chosen, and a link leads back."""
    ask(work)
    look.set_zoom(2.0)
    screen.resize(1280, 620)
    screen.open_place(INBOX)
    work.settle()
    assert not screen.thread_pane.isVisible()
    press(qtbot, rows(screen)[0])
    work.settle()
    assert screen.thread_pane.isVisible()
    assert not screen.list.isVisible()
    press(qtbot, screen.back_button)
    assert screen.list.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("what", ["inbox", "thread", "copy"])
def test_nothing_scrolls_sideways(
    screen: CountyInboxScreen, work: DesksAtWork, look: Theme, zoom: float, what: str
) -> None:
    """Whatever is open, at any size."""
    asked, disclosed = ask(work), disclose(work)
    look.set_zoom(zoom)
    screen.resize(1280, 620)
    screen.open_place(Place("county", {"thread": asked, "copy": disclosed}.get(what)))
    work.settle()
    screen.thread_pane.reply.stage.set_value(ReplyStage.REFLECTION)
    screen.thread_pane.reply._say()
    screen.grab()
    for page in screen.findChildren(ScrollPage):
        if page.isVisible():
            assert page.least_width() <= page.viewport().width()
            assert page.horizontalScrollBar().maximum() == 0


def can_have_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(widget, (QScrollArea, QScrollBar))


def test_every_control_has_a_name(screen: CountyInboxScreen, work: DesksAtWork) -> None:
    """What has the focus can be said aloud."""
    screen.open_place(Place("county", ask(work)))
    work.settle()
    controls = [w for w in screen.findChildren(QWidget) if can_have_focus(w) and w.isVisible()]
    names = [QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in controls]
    assert controls
    assert "" not in names


# The municipality's side


def test_the_municipality_sees_what_lies_with_the_county(qtbot: QtBot, work: DesksAtWork) -> None:
    """Answers, what waits, what is disclosed; a consultation opens in its own room."""
    asked = ask(work)
    disclose(work)
    work.do(lambda: work.desks.sit(LOVE))
    shared = SharedScreen(
        SharedWithCounty(work.desks.vault.ledger, work.desks, work.clock, work.consultations), work.tasks
    )
    work.show(shared)
    shared.open_place(INBOX)
    work.settle()
    [row] = rows(shared)
    with qtbot.waitSignal(shared.went) as went:
        press(qtbot, row)
    assert went.args == [Place("consultation", asked)]
    work.do(lambda: work.desks.sit(GUN_BRITT))
    shared.refresh()
    work.settle()
    assert [row.accessibleName() for row in shared.findChildren(ListRow)] == ["Tall"]


def test_how_many_choices_were_made_is_told_month_by_month_and_nothing_else(
    screen: CountyInboxScreen, work: DesksAtWork
) -> None:
    """The sum of what every computer has counted, the latest three months; no line while nothing has been chosen."""
    facts = screen.findChildren(FactsCard)[0]
    screen.open_place(INBOX)
    work.settle()
    assert not facts.choices.isVisibleTo(facts)

    def counted(made: dict[int, int]) -> None:
        months = [ChoiceCount(year=2026, month=month, made=count) for month, count in made.items()]
        work.desks.vault.ledger.found(CompartmentKind.LIBRARY, months)

    work.do(lambda: counted({9: 4, 10: 2, 12: 5}))
    work.do(lambda: counted({11: 1, 12: 7}))
    screen.refresh()
    work.settle()
    assert facts.choices.isVisibleTo(facts)
    assert facts.choices.text() == (
        "Choices between two versions, in the whole county: 2026-12: 12, 2026-11: 1, 2026-10: 2."
        " Only the number is told."
    )
