"""What cannot be saved in the plan, or in the overview, is there again with its sentence when one comes back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Subgoal
from desktop.services.text_limit import TEXT_LIMIT
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.support_plan.plan_tab import PlanTab
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import Button, DateField, Label, TextEditor
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys

TOO_LONG = "å" * (TEXT_LIMIT + 1)
NO_SUCH_DAY = "There is no 30 februari"


@pytest.fixture
def file(work: PeopleAtWork) -> CompartmentId:
    """Tall's file: a plan with one goal and one step."""
    file = work.tall()

    def begin() -> None:
        work.plans.start(file)
        goal = work.plans.add_goal(file, NeedArea.NETWORK, "Ha två vuxna att ringa")
        work.plans.add_subgoal(goal, Subgoal(text="Ringa moster"))

    work.do(begin)
    return file


@pytest.fixture
def other(work: PeopleAtWork) -> CompartmentId:
    """Another file to go to."""
    return work.do(lambda: work.files.create("Ripa"))


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


def plan_tab(screen: PeopleScreen) -> PlanTab:
    tab = screen.file.tab("plan")
    assert isinstance(tab, PlanTab)
    return tab


def overview(screen: PeopleScreen) -> OverviewTab:
    tab = screen.file.tab("overview")
    assert isinstance(tab, OverviewTab)
    return tab


def editor(screen: PeopleScreen) -> RecordEditor:
    return next(e for e in plan_tab(screen).findChildren(RecordEditor) if e.isVisible())


def no_editor(screen: PeopleScreen) -> bool:
    return not [e for e in plan_tab(screen).findChildren(RecordEditor) if e.isVisible()]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def write(editor: TextEditor, text: str) -> None:
    """As if it were pasted: long texts are."""
    editor.setFocus()
    editor.selectAll()
    editor.insertPlainText(text)


def step_editor(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId) -> RecordEditor:
    """The step opened for changing."""
    work.open(screen, file, "plan")
    press(qtbot, next(iter(plan_tab(screen).page.pane.blocks[0].table._rows)))
    return editor(screen)


def only_step(work: PeopleAtWork, file: CompartmentId) -> Subgoal:
    [step] = work.plan(file).parts.area(NeedArea.NETWORK).goals[0].subgoals
    return step.record


# The plan


def test_a_text_that_is_too_long_is_there_again_in_its_editor(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """To another file and back: the editor is open with the whole text and its sentence; shortened, it is saved."""
    step = step_editor(qtbot, screen, work, file)
    write(step.findChildren(TextEditor)[0], TOO_LONG)
    work.open(screen, other, "plan")
    assert no_editor(screen)
    work.open(screen, file, "plan")
    work.settle()
    again = editor(screen)
    text = again.findChildren(TextEditor)[0]
    assert text.text() == TOO_LONG
    assert "The text is too long" in texts(again)
    assert only_step(work, file).text == "Ringa moster"
    write(text, "Ringa moster på söndag")
    press(qtbot, next(b for b in again.findChildren(Button) if b.text() == "Ready"))
    work.settle()
    assert only_step(work, file).text == "Ringa moster på söndag"
    work.open(screen, other, "plan")
    work.open(screen, file, "plan")
    assert no_editor(screen)


def test_a_day_that_is_half_written_is_there_again_after_a_lock(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """The rest of the editor is saved; the day stands there as it was typed, and what is wrong with it below."""
    step = step_editor(qtbot, screen, work, file)
    write(step.findChildren(TextEditor)[0], "Ringa moster i kväll")
    keys(step.findChildren(DateField)[0].edit, "30 februari")
    screen.keep()
    screen.hide()
    work.settle()
    unlocked = work.screen()
    work.show(unlocked)
    work.open(unlocked, file, "plan")
    day = editor(unlocked).findChildren(DateField)[0]
    assert (day.text(), day.has_error()) == ("30 februari", True)
    assert NO_SUCH_DAY in texts(editor(unlocked))
    assert only_step(work, file).text == "Ringa moster i kväll"
    day.edit.selectAll()
    keys(day.edit, "26 januari")
    unlocked.keep()
    work.settle()
    assert only_step(work, file).due == date(2027, 1, 26)


def test_something_new_is_made_once_when_only_a_part_of_it_could_be_saved(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """Its words have made a step; what is too long comes back in that step, and makes no second one."""
    work.open(screen, file, "plan")
    block = plan_tab(screen).page.pane.blocks[0]
    press(qtbot, block.add_button)
    new = editor(screen)
    write(new.findChildren(TextEditor)[0], "Videosamtal")
    sign = next(f for f in new.findChildren(QWidget) if getattr(f, "text", None) and f.accessibleName() == "Who")
    sign.setFocus()
    sign.insert(TOO_LONG)  # type: ignore[attr-defined]
    sign.textEdited.emit(TOO_LONG)  # type: ignore[attr-defined]
    work.open(screen, other, "plan")
    work.open(screen, file, "plan")
    work.settle()
    [_, second] = work.plan(file).parts.area(NeedArea.NETWORK).goals[0].subgoals
    assert (second.record.text, second.record.who) == ("Videosamtal", "")
    again = editor(screen)
    assert again.editing.seen is not None
    assert again.editing.seen.ref == second.ref
    assert "The text is too long" in texts(again)


@pytest.mark.parametrize("part", ["own words", "plan facts", "first thing", "area", "goal"])
def test_every_editor_comes_back(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId, part: str
) -> None:
    """Each with the day that could not be read, in a field of the same name."""
    note, thing = AreaNote(area=NeedArea.NETWORK, needs="Någon att prata med"), FirstThing(text="Boende")
    work.do(lambda: (work.plans.note_area(file, note), work.plans.add_first_thing(file, thing)))
    work.open(screen, file, "plan")
    page = plan_tab(screen).page
    opener = {
        "own words": page.own_words.shown,
        "plan facts": page.phases.facts,
        "first thing": next(iter(page.first_things._shown)),
        "area": page.pane.facts,
        "goal": page.pane.blocks[0].title,
    }[part]
    press(qtbot, opener)
    day = editor(screen).findChildren(DateField)[0]
    label = day.label.text()
    day.edit.selectAll()
    keys(day.edit, "30 februari")
    work.open(screen, other, "plan")
    work.open(screen, file, "plan")
    work.settle()
    again = editor(screen).findChildren(DateField)[0]
    assert (again.label.text(), again.text(), again.has_error()) == (label, "30 februari", True)


def test_words_outlive_what_they_were_about(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """A colleague removed the goal meanwhile: what was typed stands in a new one."""
    work.open(screen, file, "plan")
    press(qtbot, plan_tab(screen).page.pane.blocks[0].title)
    write(editor(screen).findChildren(TextEditor)[0], TOO_LONG)
    work.open(screen, other, "plan")
    work.do(lambda: work.plans.remove_goal(work.plans.plan(file).parts.area(NeedArea.NETWORK).goals[0]))
    work.open(screen, file, "plan")
    work.settle()
    assert editor(screen).findChildren(TextEditor)[0].text() == TOO_LONG
    assert work.do(lambda: work.here.vault.ledger.all(file, Goal)) == []


# The overview


def person(work: PeopleAtWork, file: CompartmentId) -> Person:
    return work.do(lambda: work.files.overview(file)).person.record


def test_in_the_overview_one_text_that_is_too_long_keeps_no_other_from_the_disk(
    screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """It comes back with its sentence where it was typed, in its own file only."""
    work.open(screen, file, "overview")
    tab = overview(screen)
    write(tab.wishes, "Läsa klart trean.")
    write(tab.situation, TOO_LONG)
    work.open(screen, other, "overview")
    assert tab.situation.text() == ""
    assert not tab._labelled["situation_now"].has_error()
    work.open(screen, file, "overview")
    work.settle()
    assert tab.situation.text() == TOO_LONG
    assert tab._labelled["situation_now"].has_error()
    assert not tab._labelled["wishes"].has_error()
    assert (person(work, file).wishes, person(work, file).situation_now) == ("Läsa klart trean.", "")


def test_details_that_could_not_be_read_are_there_again_and_say_so_while_masked(
    screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """A municipality half written, and an alias that is taken."""
    work.open(screen, file, "overview")
    details = overview(screen).details
    details.reveal()
    keys(details.staying.edit, "Krok")
    details.alias.edit.clear()
    keys(details.alias.edit, "Ripa")
    work.open(screen, other, "overview")
    assert not details.unsaved.isVisible()
    work.open(screen, file, "overview")
    work.settle()
    assert details.unsaved.isVisible()
    details.reveal()
    assert (details.staying.text(), details.staying.has_error()) == ("Krok", True)
    assert (details.alias.text(), details.alias.has_error()) == ("Ripa", True)
    keys(details.staying.edit, "om")
    screen.keep()
    work.settle()
    assert (person(work, file).staying_municipality, person(work, file).alias) == ("2309", "Tall")


def test_what_a_full_disk_refuses_is_saved_when_there_is_room(
    screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId, other: CompartmentId
) -> None:
    """Also after having been elsewhere meanwhile."""

    def set_room(database: object, pages: int) -> None:
        database.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    vault = work.here.vault
    room = work.do(lambda: vault._rooms.of(file).database)
    work.do(lambda: set_room(room, room.value("PRAGMA page_count")))
    text = "".join(chr(0x4E00 + (number * 7919) % 20_000) for number in range(TEXT_LIMIT))
    work.open(screen, file, "overview")
    write(overview(screen).situation, text)
    work.open(screen, other, "overview")
    work.open(screen, file, "overview")
    work.settle()
    assert overview(screen).situation.text() == text
    assert overview(screen)._labelled["situation_now"].has_error()
    work.do(lambda: set_room(room, 1_000_000))
    screen.keep()
    work.settle()
    assert person(work, file).situation_now == text
    assert not overview(screen)._labelled["situation_now"].has_error()
    assert QApplication.focusWidget() is not None
