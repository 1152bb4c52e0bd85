"""Asking the county, through the real widgets and a real vault."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import Answer, Consultation, FollowUp, ReplyStage
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.consultations import ConsultationDraft
from desktop.services.consultation.county_inbox import ReplyDraft
from desktop.services.text_limit import TEXT_LIMIT
from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.views.consultation.composer import Composer
from desktop.ui.views.consultation.screen import ConsultationScreen
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import PickRow
from desktop.ui.widgets.segment import Segment, SegmentButton
from tests.support.desks import LOVE, PETRA
from tests.support.desks_at_work import DesksAtWork
from tests.support.typing_words import keys

TELLING = "En 17-årig kille i Gäddede som pratar tigrinja."
PLAIN = "En ungdom i norra länet."
NEW = Place("consultation", tab="new")


@pytest.fixture
def screen(work: DesksAtWork) -> ConsultationScreen:
    screen = ConsultationScreen(work.consultations, work.entries, work.clock, work.tasks)
    work.show(screen)
    return screen


@pytest.fixture
def composer(screen: ConsultationScreen, work: DesksAtWork) -> Composer:
    screen.open_place(NEW)
    work.settle()
    return screen.composer


def write(qtbot: QtBot, composer: Composer, text: str, work: DesksAtWork) -> None:
    """Type, and let the program have its look at it."""
    keys(composer.editor, text)
    qtbot.waitUntil(lambda: not composer._guard_timer.isActive())
    work.settle()


def pick(qtbot: QtBot, segment: Segment, words: str) -> None:
    """Press the part of a segment with these words."""
    button = next(b for b in segment.findChildren(SegmentButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def sent(work: DesksAtWork) -> list[Consultation]:
    """What has been founded to be sent."""
    ledger = work.desks.vault.ledger

    def read() -> list[Consultation]:
        shared = [info.id for info in ledger.compartments() if not info.local]
        return [question.record for c in shared for question in ledger.all(c, Consultation)]

    return work.do(read)


def ask(work: DesksAtWork, text: str = PLAIN) -> CompartmentId:
    return work.do(lambda: work.consultations.send(ConsultationDraft(text=text)))


def reply(work: DesksAtWork, compartment: CompartmentId, stage: ReplyStage, took_part: int = 0) -> None:
    """Petra answers at her own computer."""

    def at_hers() -> None:
        work.desks.sit(PETRA)
        work.inbox.reply(
            compartment,
            ReplyDraft(stage=stage, text="Vi har pratat om det.", took_part=took_part, next_step="Ring i dag."),
        )
        work.desks.sit(LOVE)

    work.clock.turn(hours=1)
    work.do(at_hers)
    work.clock.turn(hours=1)


# Writing and sending


def test_write_choose_and_send(qtbot: QtBot, composer: Composer, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """One text is enough; what was chosen goes with it, and Ctrl+Enter sends (SC1)."""
    assert composer.editor.hasFocus()
    write(qtbot, composer, PLAIN, work)
    pick(qtbot, composer.options.siblings, "Yes")
    pick(qtbot, composer.options.follow_up, "I will be in touch")
    with qtbot.waitSignal(screen.changed):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    [record] = sent(work)
    assert (record.text, record.siblings, record.follow_up_wanted) == (PLAIN, Answer.YES, FollowUp.I_WILL_CALL)
    shown = screen.thread_page.thread_shown
    assert shown is not None
    assert shown.standing is Standing.WAITING_TO_SEND
    assert said(screen.thread_page, "Is sent when you have coverage. Nothing needs to be done.")


def test_nothing_but_text_is_needed(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """The button waits for words and says so; the day of the answer is told before."""
    assert not composer.send_button.isEnabled()
    assert composer.bar.title.text() == "Write a few words first"
    write(qtbot, composer, "Hur gör jag?", work)
    assert composer.send_button.isEnabled()
    assert composer.bar.title.text() == "If it is sent today, the answer comes by måndag 28 december."


def test_what_is_typed_is_kept_and_told(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """Within two seconds, with the time of the clock on the wall."""
    with qtbot.waitSignal(composer.saved, timeout=2_000):
        keys(composer.editor, PLAIN)
    foot = composer.editor.findChildren(QLabel)[0]
    assert foot.text() == "Saved on this computer 15.43"
    assert work.do(work.consultations.draft).text == PLAIN


def test_a_draft_survives_closing_the_screen(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """Also the words of the last second, when the program locks; the cursor comes back to where it was."""
    keys(composer.editor, PLAIN)
    composer.editor.set_cursor_place(3)
    screen = composer.window()
    assert isinstance(screen, ConsultationScreen)
    screen.keep()
    screen.close()
    work.settle()
    again = ConsultationScreen(work.consultations, work.entries, work.clock, work.tasks)
    work.show(again)
    again.open_place(NEW)
    work.settle()
    assert again.composer.editor.text() == PLAIN
    assert again.composer.editor.cursor_place() == 3


def test_leaving_for_the_list_keeps_the_text(
    qtbot: QtBot, composer: Composer, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """The list then shows a begun consultation, which opens where it was."""
    write(qtbot, composer, PLAIN, work)
    screen.open_place(Place("consultation"))
    work.settle()
    [row] = screen.list_page.findChildren(PickRow)
    assert row.text() == "A consultation you have begun"
    press(qtbot, row)
    work.settle()
    assert composer.isVisible()
    assert composer.editor.text() == PLAIN


def test_too_long_says_what_to_do_and_keeps_the_text(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """Bad input gets a sentence and loses nothing."""
    text = "ord " * (TEXT_LIMIT // 4 + 1)
    composer.editor.insertPlainText(text)
    press(qtbot, composer.send_button)
    work.settle()
    assert composer.field.sentence().startswith("The text is too long to save at once.")
    assert composer.editor.text() == text
    assert work.do(work.consultations.draft).text == text
    assert sent(work) == []


def test_throwing_away_can_be_undone(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """Undo instead of a question."""
    write(qtbot, composer, PLAIN, work)
    press(qtbot, composer.options.throw_button)
    work.settle()
    assert composer.editor.text() == ""
    assert work.do(work.consultations.draft).empty
    composer.undo.undone.emit()
    work.settle()
    assert composer.editor.text() == PLAIN
    assert work.do(work.consultations.draft).text == PLAIN


def test_throwing_away_what_was_added_to_one_kept_here(
    qtbot: QtBot, composer: Composer, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """What is kept here stays as it was."""
    kept = work.do(lambda: work.consultations.keep_here(ConsultationDraft(text=PLAIN)))
    composer.open(kept=kept)
    work.settle()
    write(qtbot, composer, " Och mer.", work)
    press(qtbot, composer.options.throw_button)
    work.settle()
    assert composer.editor.text() == PLAIN


# The guard


def test_sending_waits_for_a_choice(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """The warning explains and marks; neither the button nor the key sends."""
    write(qtbot, composer, TELLING, work)
    assert composer.banner.isVisible()
    assert composer.banner.banner.first.text() == "So few fit this that the person can be recognised."
    assert [s.cursor.selectedText() for s in composer.editor.extraSelections()] == [
        "17-årig kille i Gäddede som pratar tigrinja"
    ]
    assert not composer.send_button.isEnabled()
    assert composer.bar.title.text() == "Choose first in the box above"
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    assert sent(work) == []


def test_the_key_pressed_before_the_look_does_not_send(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """Quick fingers are no way around: the service looks too, and then the warning shows."""
    keys(composer.editor, TELLING)
    press(qtbot, composer.send_button)
    work.settle()
    qtbot.waitUntil(lambda: composer.banner.isVisible())
    assert sent(work) == []
    assert composer.editor.text() == TELLING


def test_rewriting_takes_the_warning_away(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """The marked words are chosen, so that typing replaces them; nothing is rewritten by the program."""
    write(qtbot, composer, TELLING, work)
    press(qtbot, composer.banner.rewrite_button)
    assert composer.editor.hasFocus()
    write(qtbot, composer, "ungdom i norra länet", work)
    assert composer.editor.text() == "En ungdom i norra länet."
    assert composer.banner.isHidden()
    assert composer.send_button.isEnabled()


def test_sending_anyway_needs_a_reason(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """And the reason goes with it."""
    write(qtbot, composer, TELLING, work)
    press(qtbot, composer.banner.anyway_button)
    assert composer.banner.reason.edit.hasFocus()
    assert not composer.send_button.isEnabled()
    keys(composer.banner.reason.edit, "Länet känner familjen.")
    assert composer.send_button.isEnabled()
    press(qtbot, composer.send_button)
    work.settle()
    assert [record.send_anyway_reason for record in sent(work)] == ["Länet känner familjen."]


def test_a_personal_number_cannot_be_sent_anyway(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """It is never sent, so the choice is not there."""
    write(qtbot, composer, "Hon har 19900222-2397.", work)
    assert composer.banner.banner.first.text() == "There is a personal number in the text."
    assert composer.banner.anyway_button.isHidden()
    assert not composer.send_button.isEnabled()


def test_keeping_here_sends_nothing(
    qtbot: QtBot, composer: Composer, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """It can be written on, and then sent; the kept wording never leaves."""
    write(qtbot, composer, TELLING, work)
    press(qtbot, composer.banner.keep_button)
    work.settle()
    assert sent(work) == []
    assert screen.thread_page.header.title.text() == "Consultation kept here"
    press(qtbot, screen.thread_page.write_button)
    work.settle()
    assert composer.editor.text() == TELLING
    composer.editor.selectAll()
    write(qtbot, composer, PLAIN, work)
    press(qtbot, composer.send_button)
    work.settle()
    assert [record.text for record in sent(work)] == [PLAIN]
    assert [info.local for info in work.do(work.desks.vault.ledger.compartments)] == [False]


# The preview


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def said(widget: QWidget, words: str) -> bool:
    """Whether a label below says this, in plain words."""
    names = [label.accessibleName() for label in widget.findChildren(QLabel)]
    return words in [*names, *texts(widget)]


def test_the_preview_is_what_the_thread_shows_afterwards(
    qtbot: QtBot, composer: Composer, screen: ConsultationScreen, work: DesksAtWork
) -> None:
    """The same widget over the same record: facts and text are literally alike."""
    write(qtbot, composer, PLAIN, work)
    pick(qtbot, composer.options.honour, "Unclear")
    pick(qtbot, composer.options.siblings, "Do not know")
    press(qtbot, composer.preview_button)
    work.settle()
    question = composer.preview.question
    assert composer.preview.isVisible()
    assert question is not None
    before = (texts(question.facts), question.text.text())
    assert texts(question.facts) == ["Anonymous", "Unclear about honour", "Siblings not known"]
    assert said(composer.preview, "Petra Norlin, Centrum mot våld")
    press(qtbot, composer.send_button)
    work.settle()
    after = screen.thread_page.question
    assert (texts(after.facts), after.text.text()) == before


def test_back_from_the_preview_to_the_text(qtbot: QtBot, composer: Composer, work: DesksAtWork) -> None:
    """One button there and back, and the text is as it was."""
    write(qtbot, composer, PLAIN, work)
    press(qtbot, composer.preview_button)
    work.settle()
    assert composer.preview_button.text() == "Back to the text"
    press(qtbot, composer.preview_button)
    assert composer.editor.isVisible()
    assert composer.editor.text() == PLAIN


# The list and the thread


def test_an_empty_list_says_so(screen: ConsultationScreen, work: DesksAtWork) -> None:
    """One sentence, one action."""
    screen.open_place(Place("consultation"))
    work.settle()
    assert said(screen.list_page, "Nothing has been asked yet.")


def test_the_list_shows_no_text(screen: ConsultationScreen, work: DesksAtWork) -> None:
    """Codes and facts only."""
    ask(work, "Något som ingen ska se i en lista.")
    screen.open_place(Place("consultation"))
    work.settle()
    assert not [text for text in texts(screen.list_page) if "Något" in text]


def test_a_reply_is_new_until_it_is_read(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """SC1, step 7: the asker sees "Reflektion från 2 personer"."""
    asked = ask(work)
    reply(work, asked, ReplyStage.FIRST)
    reply(work, asked, ReplyStage.REFLECTION, took_part=2)
    screen.open_place(Place("consultation"))
    work.settle()
    assert said(screen.list_page, "New from the county")
    press(qtbot, screen.list_page.findChildren(PickRow)[0])
    work.settle()
    assert [card.title.text() for card in screen.thread_page.replies] == ["First answer", "Reflection from 2 people"]
    screen.open_place(Place("consultation"))
    work.settle()
    assert not said(screen.list_page, "New from the county")
    assert said(screen.list_page, "Answered")


def test_a_reply_that_comes_while_reading_is_shown(screen: ConsultationScreen, work: DesksAtWork) -> None:
    """After a sync the window asks for a refresh."""
    asked = ask(work)
    screen.open_place(Place("consultation", asked))
    work.settle()
    reply(work, asked, ReplyStage.FIRST)
    screen.refresh()
    work.settle()
    assert len(screen.thread_page.replies) == 1


def test_follow_up_in_one_press(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """K10: three choices, no reason asked."""
    asked = ask(work)
    screen.open_place(Place("consultation", asked))
    work.settle()
    pick(qtbot, screen.thread_page.follow_up, "No")
    work.settle()
    assert work.do(lambda: work.consultations.thread(asked)).follow_up is FollowUp.NO


def test_closing_can_be_undone(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """K12."""
    asked = ask(work)
    screen.open_place(Place("consultation", asked))
    work.settle()
    press(qtbot, screen.thread_page.close_button)
    work.settle()
    assert work.do(lambda: work.consultations.thread(asked)).standing is Standing.CLOSED
    assert screen.thread_page.undo.isVisible()
    screen.thread_page.undo.undone.emit()
    work.settle()
    assert work.do(lambda: work.consultations.thread(asked)).standing is Standing.WAITING_TO_SEND


def test_asking_more_keeps_what_is_being_written(qtbot: QtBot, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """The new question names the earlier one by its code (K36)."""
    asked = ask(work)
    work.do(lambda: work.consultations.keep_draft(ConsultationDraft(text="Halvvägs")))
    screen.open_place(Place("consultation", asked))
    work.settle()
    press(qtbot, screen.thread_page.continue_button)
    work.settle()
    code = work.do(lambda: work.consultations.thread(asked)).code
    assert screen.composer.editor.text() == "Halvvägs"
    assert screen.composer.draft().continues == code


def test_a_thread_that_is_gone_gets_a_sentence(screen: ConsultationScreen, work: DesksAtWork) -> None:
    """Not a crash."""
    screen.open_place(Place("consultation", CompartmentId(bytes(16))))
    work.settle()
    assert screen.thread_page.error.text().startswith("It is no longer on this computer.")


# For everyone


def can_have_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(widget, (QScrollArea, QScrollBar))


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def open_composer(screen: ConsultationScreen, work: DesksAtWork) -> None:
    work.do(lambda: work.consultations.keep_draft(ConsultationDraft(text=TELLING, send_anyway_reason="Därför.")))
    screen.open_place(NEW)


def open_preview(screen: ConsultationScreen, work: DesksAtWork) -> None:
    open_composer(screen, work)
    work.settle()
    screen.composer.preview_button.click()


def open_list(screen: ConsultationScreen, work: DesksAtWork) -> None:
    reply(work, ask(work), ReplyStage.FIRST)
    screen.open_place(Place("consultation"))


def open_thread(screen: ConsultationScreen, work: DesksAtWork) -> None:
    asked = ask(work)
    reply(work, asked, ReplyStage.REFLECTION, took_part=3)
    screen.open_place(Place("consultation", asked))


each_page = pytest.mark.parametrize("open_page", [open_composer, open_preview, open_list, open_thread])
Opener = Callable[[ConsultationScreen, DesksAtWork], None]


@each_page
def test_every_control_has_a_name(open_page: Opener, screen: ConsultationScreen, work: DesksAtWork) -> None:
    """What has the focus can be said aloud."""
    open_page(screen, work)
    work.settle()
    controls = [w for w in screen.findChildren(QWidget) if can_have_focus(w) and w.isVisible()]
    assert controls
    assert [widget for widget in controls if not name_of(widget)] == []


@each_page
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_nothing_scrolls_sideways(
    open_page: Opener, screen: ConsultationScreen, work: DesksAtWork, look: Theme, zoom: float
) -> None:
    """At 200 % everything stands under each other."""
    look.set_zoom(zoom)
    open_page(screen, work)
    work.settle()
    screen.resize(1280, 620)
    screen.grab()
    for page in screen.findChildren(ScrollPage):
        if page.isVisible():
            assert page.least_width() <= page.viewport().width()
            assert page.horizontalScrollBar().maximum() == 0


def test_tab_goes_from_the_text_to_the_choices(qtbot: QtBot, composer: Composer) -> None:
    """The first stop after the text is beside it, the last before the end is the blue button."""
    assert composer.editor.hasFocus()
    qtbot.keyClick(composer.editor, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, SegmentButton)
    assert focused.accessibleDescription() == "Is it about honour?"


def test_the_place_to_write_stays_in_sight_beside_a_long_column(
    qtbot: QtBot, composer: Composer, work: DesksAtWork
) -> None:
    """The side column goes on below the window; the box does not, and what is told below it is seen too."""
    composer.window().resize(1280, 770)
    press(qtbot, composer.options.more.opener)
    write(qtbot, composer, TELLING, work)
    page = composer.write_page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: composer.banner.isVisible() and seen(composer.editor, page) and seen(composer.banner, page))
    assert composer.options.height() > page.viewport().height()


def seen(widget: QWidget, page: ScrollPage) -> bool:
    """Whether the whole of it stands within what the page shows."""
    top = widget.mapTo(page.viewport(), widget.rect().topLeft()).y()
    return top >= 0 and top + widget.height() <= page.viewport().height()
