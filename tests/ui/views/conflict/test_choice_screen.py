"""Välj vad som ska gälla: with real widgets over two real vaults."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.choices import is_asked, is_asked_about
from desktop.domain.codebook import KINDS
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import SafetySection
from desktop.domain.records.support_plan import Subgoal, SubgoalState
from desktop.ui.translation import Translation
from desktop.ui.views.conflict.conflict_words import field_word
from desktop.ui.views.conflict.made_page import MadePage
from desktop.ui.views.conflict.story_page import StoryPage
from desktop.ui.widgets import Button
from tests.ui.views.conflict.conftest import BEFORE, HERS, MINE, Choosing, make_choosing


def words(choosing: Choosing) -> str:
    """Everything that is said on the page."""
    assert choosing.screen.page is not None
    labels = (label for label in choosing.screen.page.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def press(choosing: Choosing, text: str) -> None:
    """A button by its word."""
    assert choosing.screen.page is not None
    [button] = [b for b in choosing.screen.page.findChildren(Button) if b.text() == text and b.isVisible()]
    button.click()
    choosing.work.settle()


def key(choosing: Choosing, which: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which, how)
    choosing.work.settle()


def test_both_texts_stand_beside_each_other_with_the_differences_marked(choosing: Choosing) -> None:
    """Whose, when, what differs; nothing is chosen beforehand, and what was before is a press away."""
    choosing.open(choosing.technology())
    mine, hers = choosing.columns()
    assert mine.text.marked() == ["ligger avstängd i skåpet på skolan", "Ny kod i går. Bara Tall kan den."]
    assert hers.text.marked()[-1] == ", aldrig på biblioteket"
    assert "Malin Grahn" in hers.accessibleName()
    focused = QApplication.focusWidget()
    assert focused is choosing.page.columns
    key(choosing, Qt.Key.Key_Return)
    assert choosing.page.choice.field == "text", "Enter chooses nothing before one has gone to a version"
    choosing.page.show_before.click()
    assert BEFORE in words(choosing)


def test_arrow_and_enter_choose_and_the_next_comes_by_itself(choosing: Choosing) -> None:
    """Two choices by four keys; at the end what has been chosen stands there."""
    file = choosing.technology()
    step = choosing.work.do(lambda: choosing.work.here.vault.ledger.create(file, Subgoal(text="Ringa moster"))).ref
    choosing.apart(step, Subgoal, {"due": date(2027, 2, 1)}, {"due": date(2027, 2, 3)})
    choosing.open(file)
    assert "1 of 2" in choosing.page.purpose.text()
    key(choosing, Qt.Key.Key_Right)
    key(choosing, Qt.Key.Key_Right)
    key(choosing, Qt.Key.Key_Return)
    assert choosing.section(file).text == HERS
    assert "2 of 2" in choosing.page.purpose.text()
    assert QApplication.focusWidget() is choosing.page.columns
    key(choosing, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    page = choosing.screen.page
    assert isinstance(page, MadePage)
    assert len([b for b in page.findChildren(Button) if b.text() == "Choose again"]) == 2


def test_a_third_text_is_written_together(choosing: Choosing) -> None:
    """It begins as one's own, takes in all of both, and holds with Ctrl+Enter."""
    file = choosing.technology()
    choosing.open(file)
    third = choosing.page.third
    assert third is not None
    assert third.editor.text() == MINE
    press(choosing, "Put in everything")
    assert set(MINE.splitlines()) | set(HERS.splitlines()) == set(third.editor.text().splitlines())
    key(choosing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert set(choosing.section(file).text.splitlines()) == set(MINE.splitlines()) | set(HERS.splitlines())


def test_an_interruption_chooses_nothing_and_keeps_what_was_begun(choosing: Choosing) -> None:
    """Lock, resize, and a new window: the third text stands there, and both versions still hold."""
    file = choosing.technology()
    choosing.open(file)
    third = choosing.page.third
    assert third is not None
    third.editor.setFocus()
    third.editor.selectAll()
    QTest.keyClicks(third.editor, "Telefonen ")
    choosing.screen.resize(560, 600)
    choosing.screen.resize(1000, 700)
    choosing.screen.keep()
    choosing.work.settle()
    later = make_choosing(choosing.work)
    later.open(file)
    assert later.page.third is not None
    assert later.page.third.editor.text() == "Telefonen "
    assert [one.value for one in later.page.choice.versions] == [MINE, HERS]


def test_what_arrives_while_one_writes_moves_nothing(choosing: Choosing) -> None:
    """The same question stays on the screen, with what has been typed in it."""
    file = choosing.technology()
    choosing.open(file)
    page = choosing.page
    assert page.third is not None
    page.third.editor.setFocus()
    QTest.keyClicks(page.third.editor, "Nu ")
    choosing.screen.refresh()
    choosing.work.settle()
    assert choosing.page is page


def test_removed_by_one_and_changed_by_another_says_so(choosing: Choosing) -> None:
    """In plain words, with what was written; kept with one press."""
    work = choosing.work
    file = work.tall()
    step = work.do(lambda: work.here.vault.ledger.create(file, Subgoal(text="Ringa moster"))).ref
    choosing.apart(step, Subgoal, {"state": SubgoalState.DONE}, {})
    choosing.open(file)
    assert "Removed by Malin Grahn, but changed by you." in words(choosing)
    press(choosing, "Keep it")
    assert not work.do(lambda: work.here.vault.ledger.get(step, Subgoal)).deleted


def test_what_was_removed_by_choice_is_kept_after_all(choosing: Choosing) -> None:
    """The foot says that it can be chosen again, and so it can."""
    work = choosing.work
    file = work.tall()
    step = work.do(lambda: work.here.vault.ledger.create(file, Subgoal(text="Ringa moster"))).ref
    choosing.apart(step, Subgoal, {"state": SubgoalState.DONE}, {})
    choosing.open(file)
    press(choosing, "Remove it")
    assert "Holds: Removed." in words(choosing)
    press(choosing, "Choose again")
    assert "This has been chosen already." in words(choosing)
    press(choosing, "Keep it")
    assert not work.do(lambda: work.here.vault.ledger.get(step, Subgoal)).deleted
    assert "Choose again" not in words(choosing)


def test_choose_later_goes_on_and_back(choosing: Choosing) -> None:
    """The last one that is left leads back to where it belongs."""
    file = choosing.technology()
    choosing.open(file)
    press(choosing, "Choose later")
    assert [(place.screen, place.compartment, place.tab) for place in choosing.went] == [("people", file, "safety")]
    assert choosing.conflicts is not None


def test_a_lower_level_takes_a_reason(choosing: Choosing) -> None:
    """The stricter is in force until somebody has said why not."""
    work = choosing.work
    file = work.tall()
    ref = choosing.person_ref(file)
    choosing.apart(ref, Person, {"protection": ProtectionLevel.FLAG}, {"protection": ProtectionLevel.ASSUMED})
    choosing.open(file)
    choosing.columns()[0].button.click()
    work.settle()
    assert choosing.page.reason.isVisible()
    QTest.keyClicks(choosing.page.reason.edit, "Skatteverket skrev fel")
    press(choosing, "Lower the protection")
    assert choosing.person(file).protection is ProtectionLevel.FLAG


def test_who_and_where_show_only_when_asked_for(qtbot: QtBot, choosing: Choosing) -> None:
    """And go again as soon as one looks away; with a protected identity only to whoever says why."""
    work = choosing.work
    file = work.tall(protection=ProtectionLevel.FLAG)
    ref = choosing.person_ref(file)
    choosing.apart(ref, Person, {"address": "Storgatan 1"}, {"address": "Lillgatan 2"})
    choosing.open(file)
    assert choosing.columns() == []
    assert not [name for name in ("Storgatan", "Lillgatan") if name in words(choosing)]
    QTest.keyClicks(choosing.page.glass.reason.edit, "ska dit i dag")
    press(choosing, "Show the two versions")
    assert len(choosing.columns()) == 2
    choosing.screen.hide()
    work.settle()
    assert choosing.columns() == []


def test_the_story_says_what_was_chosen_over_what(choosing: Choosing) -> None:
    """A readable page of one record; the choice can be made again."""
    file = choosing.technology()
    choosing.open(file)
    press(choosing, "Use yours")
    press(choosing, "Earlier versions")
    page = choosing.screen.page
    assert isinstance(page, StoryPage)
    assert "Instead of (Malin Grahn" in page.lines[0]
    assert HERS in page.lines[0]
    assert any(BEFORE in line for line in page.lines)
    press(choosing, "Back")
    press(choosing, "Choose again")
    press(choosing, "Use this version")
    assert choosing.section(file).text == HERS


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [360, 760, 1080])
def test_nothing_is_cut_off_at_any_width(choosing: Choosing, look, zoom: float, width: int) -> None:  # type: ignore[no-untyped-def]
    """The columns stand under each other where there is no room; never sideways."""
    look.set_zoom(zoom)
    choosing.open(choosing.technology())
    choosing.screen.resize(round(width * zoom), 700)
    QApplication.sendPostedEvents()
    assert choosing.page.least_width() <= choosing.page.viewport().width()
    for column in choosing.columns():
        assert column.text.document().size().height() <= column.text.height() + 1


def test_every_field_that_can_be_chosen_has_a_swedish_name(swedish: Translation) -> None:
    """Also those that no other screen names."""
    plain = field_word(Person, "a field of a newer program")
    unnamed = [
        f"{kind.__name__}.{field}"
        for kind in KINDS.values()
        if is_asked(kind)
        for field in kind.__struct_fields__
        if is_asked_about(kind, field) and field_word(kind, field) == plain
    ]
    assert plain == "En uppgift"
    assert [name for name in unnamed if name.split(".")[0] in KNOWN] == []


KNOWN = {
    *("Person", "SupportPlan", "FirstThing", "AreaNote", "Goal", "Subgoal", "Assignment", "Brief"),
    *("SafetySection", "NetworkNode"),
}


def test_the_picture_is_told_in_swedish(choosing: Choosing, swedish: Translation) -> None:
    """As in look 10."""
    choosing.open(choosing.technology())
    assert choosing.page.title.text() == "Teknik: välj vad som ska gälla"
    assert "Tills du har valt gäller båda." in words(choosing)
    assert SafetySection is choosing.page.choice.kind
