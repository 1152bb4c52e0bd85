"""The support plan through the real widgets and a real vault: changed where it stands, saved as it is typed."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.support_plan import (
    FirstThing,
    Goal,
    NeedArea,
    Phase,
    Subgoal,
    SubgoalState,
    SupportPlan,
)
from desktop.services.plan.support_plans import SupportPlans
from desktop.ui.screen import Place
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.support_plan.goal_block import GoalBlock
from desktop.ui.views.support_plan.plan_tab import PlanTab
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.views.support_plan.versions_page import VersionsPage
from desktop.ui.widgets import Button, DateField, Field, TextEditor
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
    """Tall's file, with a plan, a goal with two steps and a goal with none."""
    file = work.tall()

    def begin() -> None:
        work.plans.start(file)
        goal = work.plans.add_goal(file, NeedArea.NETWORK, "Ha två vuxna att ringa")
        work.plans.add_subgoal(goal, Subgoal(text="Ringa moster", who="Tall och du", due=date(2027, 1, 26)))
        work.plans.add_subgoal(goal, Subgoal(text="Videosamtal", when="varje onsdag", state=SubgoalState.ONGOING))
        work.plans.add_goal(file, NeedArea.NETWORK, "Hitta ett sammanhang")

    work.do(begin)
    return file


@pytest.fixture
def tab(screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId) -> PlanTab:
    work.open(screen, file, "plan")
    tab = screen.file.tab("plan")
    assert isinstance(tab, PlanTab)
    return tab


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(within: QWidget, text: str) -> Button:
    return next(b for b in within.findChildren(Button) if b.text() == text and b.isVisible())


def editor(tab: PlanTab) -> RecordEditor:
    return next(e for e in tab.findChildren(RecordEditor) if e.isVisible())


def field(tab: PlanTab, label: str) -> Field:
    return next(f for f in editor(tab).findChildren(Field) if f.label.text() == label)


def text(tab: PlanTab) -> TextEditor:
    return editor(tab).findChildren(TextEditor)[0]


def ready(qtbot: QtBot, tab: PlanTab, work: PeopleAtWork) -> None:
    press(qtbot, button(editor(tab), "Ready"))
    work.settle()


def block(tab: PlanTab, number: int = 1) -> GoalBlock:
    return tab.page.pane.blocks[number - 1]


def rows(tab: PlanTab) -> list[PressArea]:
    return list(block(tab).table._rows)


def steps(work: PeopleAtWork, file: CompartmentId) -> list[Subgoal]:
    goals = work.plan(file).parts.area(NeedArea.NETWORK).goals
    return [step.record for goal in goals for step in goal.subgoals]


def goals(work: PeopleAtWork, file: CompartmentId) -> list[str]:
    return [goal.goal.record.text for goal in work.plan(file).parts.area(NeedArea.NETWORK).goals]


# ---- beginning and phases ----


def test_an_empty_plan_is_begun_with_one_press(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """One sentence and one thing to do; then the person's own words come first."""
    file = work.tall()
    work.open(screen, file, "plan")
    tab = screen.file.tab("plan")
    assert isinstance(tab, PlanTab)
    press(qtbot, button(tab, "Begin the support plan"))
    work.settle()
    assert not tab.page.empty.isVisible()
    assert work.plan(file).parts.plan is not None
    assert tab.page.own_words.shown.isVisible()


def test_a_phase_is_entered_with_one_press_and_taken_back(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Nobody is asked whether she is sure; the way back stands below."""
    middle = next(b for b in tab.findChildren(SegmentButton) if b.option.value == Phase.MIDDLE)
    press(qtbot, middle)
    work.settle()
    plan = work.plan(file).parts.plan
    assert plan is not None
    assert (plan.record.phase, plan.record.middle_since) == (Phase.MIDDLE, date(2027, 1, 19))
    assert tab.undo_row.isVisible()
    press(qtbot, tab.undo_row._button)
    work.settle()
    plan = work.plan(file).parts.plan
    assert plan is not None
    assert (plan.record.phase, plan.record.middle_since) == (None, None)
    assert tab.page.phases._segment.value() is None  # type: ignore[attr-defined]


# ---- editing in place ----


def test_own_words_are_written_where_they_stand(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Press, type, ready: the words stand in quotation marks and the focus is back on them."""
    press(qtbot, tab.page.own_words.shown)
    assert QApplication.focusWidget() is text(tab)
    keys(text(tab), "Jag vill läsa klart trean.")
    ready(qtbot, tab, work)
    shown = tab.page.own_words.shown
    assert isinstance(shown, PressArea)
    assert "Jag vill läsa klart trean." in shown.accessibleName()
    assert QApplication.focusWidget() is shown
    plan = work.plan(file).parts.plan
    assert plan is not None
    assert plan.record.own_words == "Jag vill läsa klart trean."


def test_typing_makes_one_change_a_pause(qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """Not one a key."""
    press(qtbot, rows(tab)[0])
    before = work.plan(file).parts.area(NeedArea.NETWORK).goals[0].subgoals[0]
    with qtbot.waitSignal(tab.saved, timeout=5_000):
        keys(text(tab), "Nu: ")
    work.settle()
    assert len(work.do(lambda: work.here.vault.ledger.history(before.ref))) == 2
    assert steps(work, file)[0].text == "Nu: Ringa moster"
    ready(qtbot, tab, work)


def test_a_step_is_opened_by_keyboard_and_finished_by_ctrl_enter(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Without the mouse, from row to field and back to the row."""
    row = rows(tab)[1]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    keys(field(tab, "Who").edit, "Kontaktpersonen")
    qtbot.keyClick(editor(tab), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    assert steps(work, file)[1].who == "Kontaktpersonen"
    assert QApplication.focusWidget() is rows(tab)[1]


def test_every_field_of_a_step_is_saved(qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """What, who, when, how we notice it, and the state."""
    press(qtbot, block(tab, 2).findChildren(Button)[-1])  # the hint's own: there is no step yet
    keys(text(tab), "Prova kören")
    keys(field(tab, "Who").edit, "Tall")
    keys(field(tab, "When").edit, "onsdagar")
    keys(field(tab, "Last day").edit, "5 feb")
    keys(field(tab, "How we notice it").edit, "Hen vill gå igen")
    ongoing = next(b for b in editor(tab).findChildren(SegmentButton) if b.option.value == SubgoalState.ONGOING)
    press(qtbot, ongoing)
    ready(qtbot, tab, work)
    step = steps(work, file)[2]
    assert (step.text, step.who, step.when, step.due, step.sign, step.state) == (
        "Prova kören",
        "Tall",
        "onsdagar",
        date(2027, 2, 5),
        "Hen vill gå igen",
        SubgoalState.ONGOING,
    )
    assert not block(tab, 2).hint.isVisible()


def test_a_day_that_does_not_exist_keeps_the_editor_open(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """A clear sentence, the text stays, the focus is there; the rest is saved all the same."""
    press(qtbot, rows(tab)[0])
    due = field(tab, "Last day")
    assert isinstance(due, DateField)
    due.edit.clear()
    keys(due.edit, "30 februari")
    keys(field(tab, "Who").edit, " ihop")
    ready(qtbot, tab, work)
    assert (due.has_error(), due.text()) == (True, "30 februari")
    assert "30" in due.sentence()
    assert QApplication.focusWidget() is due.edit
    due.edit.clear()
    keys(due.edit, "26 februari")
    ready(qtbot, tab, work)
    assert (steps(work, file)[0].due, steps(work, file)[0].who) == (date(2027, 2, 26), "Tall och du ihop")


def test_a_new_goal_is_made_of_its_first_words(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """And nothing is made when nothing was written."""
    press(qtbot, button(tab.page.pane, "New goal"))
    ready(qtbot, tab, work)
    assert len(goals(work, file)) == 2
    press(qtbot, button(tab.page.pane, "New goal"))
    keys(text(tab), "Sjunga")
    ready(qtbot, tab, work)
    assert QApplication.focusWidget() is block(tab, 3).title
    assert goals(work, file) == ["Ha två vuxna att ringa", "Hitta ett sammanhang", "Sjunga"]


def test_goals_and_steps_are_moved(qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """Up and down, from their own editor; the focus follows."""
    press(qtbot, block(tab, 2).title)
    press(qtbot, button(editor(tab), "Move up"))
    work.settle()
    assert goals(work, file) == ["Hitta ett sammanhang", "Ha två vuxna att ringa"]
    focused = QApplication.focusWidget()
    assert focused is block(tab, 1).title
    press(qtbot, next(iter(block(tab, 2).table._rows)))
    press(qtbot, button(editor(tab), "Move down"))
    work.settle()
    assert [step.text for step in steps(work, file)] == ["Videosamtal", "Ringa moster"]


def test_what_is_removed_can_be_brought_back(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """A step, and a goal with all that was in it, also words typed a moment ago."""
    press(qtbot, rows(tab)[0])
    keys(text(tab), "Nu: ")
    press(qtbot, button(editor(tab), "Remove the step"))
    work.settle()
    assert QApplication.focusWidget() is tab.undo_row._button
    assert [step.text for step in steps(work, file)] == ["Videosamtal"]
    assert tab.undo_row.isVisible()
    tab.undo()
    work.settle()
    assert [step.text for step in steps(work, file)] == ["Nu: Ringa moster", "Videosamtal"]
    assert QApplication.focusWidget() is rows(tab)[0]
    press(qtbot, block(tab).title)
    keys(text(tab), "Snart: ")
    press(qtbot, button(editor(tab), "Remove the goal"))
    work.settle()
    assert goals(work, file) == ["Hitta ett sammanhang"]
    press(qtbot, tab.undo_row._button)
    work.settle()
    assert goals(work, file) == ["Snart: Ha två vuxna att ringa", "Hitta ett sammanhang"]
    assert not work.plan(file).parts.area(NeedArea.NETWORK).goals[0].contested


def test_what_must_be_solved_first_is_written_and_solved(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """With who and when; solved, it stays in small."""
    press(qtbot, button(tab.page.first_things, "Write something"))
    keys(field(tab, "What").edit, "Hyran för januari")
    keys(field(tab, "Who does it").edit, "Du")
    keys(field(tab, "Last day").edit, "22 jan")
    ready(qtbot, tab, work)
    [thing] = work.plan(file).parts.first_things
    assert thing.record == FirstThing(text="Hyran för januari", who="Du", due=date(2027, 1, 22))
    press(qtbot, tab.page.first_things.place_of(thing))
    keys(field(tab, "Solved on").edit, "i dag")
    ready(qtbot, tab, work)
    assert work.plan(file).parts.first_things[0].record.done_on == date(2027, 1, 19)


def test_an_area_has_resources_before_needs(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Its first words make its note."""
    pane = tab.page.pane
    assert pane.facts is not None
    press(qtbot, pane.facts)
    resources, needs = editor(tab).findChildren(TextEditor)
    keys(resources, "moster på annan ort")
    keys(needs, "någon att ringa")
    ready(qtbot, tab, work)
    note = work.plan(file).parts.area(NeedArea.NETWORK).note
    assert note is not None
    assert (note.record.resources, note.record.needs) == ("moster på annan ort", "någon att ringa")


@pytest.mark.parametrize(
    "area", [NeedArea.HOUSING, NeedArea.LANGUAGE, NeedArea.EVERYDAY_LIFE, NeedArea.HEALTH, NeedArea.COURT]
)
def test_an_area_can_be_added(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId, area: NeedArea
) -> None:
    """From those that are not there yet; it is shown at once."""
    press(qtbot, tab.page.add_area)
    tab.page._area_to_add((area.value,))
    work.settle()
    assert tab.page.areas.chosen() == area
    assert work.plan(file).parts.areas[-1].area is area


def test_an_open_editor_makes_way_for_another(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """One press saves the first and opens the second; a day that does not exist keeps the first open."""
    press(qtbot, rows(tab)[0])
    keys(text(tab), "Nu: ")
    press(qtbot, rows(tab)[1])
    work.settle()
    assert steps(work, file)[0].text == "Nu: Ringa moster"
    assert text(tab).text() == "Videosamtal"
    keys(field(tab, "Last day").edit, "31 april")
    press(qtbot, rows(tab)[0])
    work.settle()
    assert text(tab).text() == "Videosamtal"
    assert field(tab, "Last day").has_error()


def test_another_area_waits_until_the_words_are_saved(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """The area that was pressed is shown when the open editor has closed."""
    press(qtbot, rows(tab)[0])
    keys(text(tab), "Nu: ")
    first = tab.page.areas.rows[0]
    press(qtbot, first)
    work.settle()
    assert tab.page.areas.chosen() == NeedArea.PROTECTION
    assert tab.page.pane.area is NeedArea.PROTECTION
    assert steps(work, file)[0].text == "Nu: Ringa moster"


def test_every_label_of_an_editor_belongs_to_its_field(qtbot: QtBot, tab: PlanTab) -> None:
    """For those who listen: each field is called what stands above it."""
    press(qtbot, rows(tab)[0])
    names = [f.edit.accessibleName() for f in editor(tab).findChildren(Field)]
    assert names == ["Who", "When", "Last day", "How we notice it"]


# ---- locking, leaving, arriving ----


def test_words_are_on_the_disk_before_a_lock(
    qtbot: QtBot, screen: PeopleScreen, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Without waiting for the pause, and also a day that was just written."""
    press(qtbot, rows(tab)[0])
    keys(text(tab), "Nu: ")
    field(tab, "Last day").edit.clear()
    keys(field(tab, "Last day").edit, "28 jan")
    screen.keep()
    work.settle()
    assert (steps(work, file)[0].text, steps(work, file)[0].due) == ("Nu: Ringa moster", date(2027, 1, 28))


def test_what_arrives_meanwhile_moves_neither_text_nor_focus(
    qtbot: QtBot, screen: PeopleScreen, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """The open editor stands still; both values of the same field are there afterwards."""
    work.to_malin(file)
    press(qtbot, rows(tab)[0])
    keys(text(tab), "Nu: ")
    change_step(work, file, work.her_plans, text="Ringa morbror")
    work.from_malin(file)
    screen.refresh()
    work.settle()
    assert (text(tab).text(), QApplication.focusWidget()) == ("Nu: Ringa moster", text(tab))
    ready(qtbot, tab, work)
    [notice] = [one for one in tab.findChildren(RivalNotice) if one.isVisible()]
    shown = [label.text() for label in notice.findChildren(QLabel)]
    assert sorted("Ringa morbror" in words for words in shown if words.startswith(("Nu: ", "Ringa"))) == [False, True]
    went: list[Place] = []
    tab.went.connect(went.append)
    press(qtbot, notice.compare)
    assert [(place.screen, place.compartment, place.tab) for place in went] == [("choices", file, "plan")]


def change_step(work: PeopleAtWork, file: CompartmentId, plans: SupportPlans, **fields: object) -> None:
    def change() -> None:
        step: Projection[Subgoal] = plans.plan(file).parts.area(NeedArea.NETWORK).goals[0].subgoals[0]
        plans.edit(step, msgspec.structs.replace(step.record, **fields))

    work.do(change)


def test_what_others_changed_is_told_shown_and_undone(
    qtbot: QtBot, screen: PeopleScreen, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """A line at the foot; nothing was asked, and one press sets it back (SC3)."""
    work.to_malin(file)
    screen.keep()  # she has looked at the plan as it is
    work.settle()
    change_step(work, file, work.her_plans, who="Malin och Tall")
    work.from_malin(file)
    screen.refresh()
    work.settle()
    news = tab.page.pane.news
    assert news.isVisible()
    assert "1 change by Malin Grahn" in news.sentence()
    press(qtbot, button(news, "Show"))
    assert news._list.isVisible()
    press(qtbot, button(news, "Undo"))
    work.settle()
    assert steps(work, file)[0].who == "Tall och du"
    assert not news.isVisible()


def test_a_removed_goal_that_was_gone_on_with_asks(
    qtbot: QtBot, screen: PeopleScreen, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """It stands there until somebody has chosen, where all choices are made."""
    work.to_malin(file)
    first = work.plan(file).parts.area(NeedArea.NETWORK).goals[0]
    work.do(lambda: work.plans.remove_goal(first))
    work.do(lambda: work.her_plans.add_subgoal(first.goal, Subgoal(text="Skriva till moster")))
    work.from_malin(file)
    screen.refresh()
    work.settle()
    assert goals(work, file)[0] == "Ha två vuxna att ringa"
    screen.blockSignals(True)  # there is no such room in this window
    with qtbot.waitSignal(tab.went) as went:
        press(qtbot, button(block(tab), "Compare and choose"))
    assert went.args == [Place("choices", file, tab="plan")]


def test_a_plan_begun_twice_is_put_together_with_one_press(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork
) -> None:
    """Both texts stand afterwards."""
    file = work.tall()
    work.to_malin(file)
    for plans, words in ((work.plans, "Jag vill läsa."), (work.her_plans, "Jag vill handla.")):
        begin_with(work, plans, file, words)
    work.from_malin(file)
    work.open(screen, file, "plan")
    press(qtbot, button(screen.file.tab("plan"), "Put them together"))
    work.settle()
    parts = work.plan(file).parts
    assert parts.plan is not None
    assert sorted(parts.plan.record.own_words.splitlines()) == ["Jag vill handla.", "Jag vill läsa."]
    assert parts.beside == ()


def begin_with(work: PeopleAtWork, plans: SupportPlans, file: CompartmentId, words: str) -> None:
    def begin() -> None:
        plan: Projection[SupportPlan] = plans.start(file)
        plans.edit(plan, msgspec.structs.replace(plan.record, own_words=words))

    work.do(begin)


# ---- versions and copying ----


def test_earlier_versions_can_be_read(qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """The list newest first, each as it was; back to the plan with one press."""
    work.clock.turn(days=1)
    work.do(lambda: work.plans.remove_goal(work.plans.plan(file).parts.area(NeedArea.NETWORK).goals[0]))
    press(qtbot, tab.versions_button)
    work.settle()
    versions = tab.beside.page(VersionsPage)
    assert versions is not None
    assert [row.accessibleName() for row in versions.rows.rows] == ["Version 2", "Version 1"]
    assert "Ha två vuxna att ringa" not in words_of(versions._pane)
    press(qtbot, versions.rows.rows[1])
    work.settle()
    assert "Ha två vuxna att ringa" in words_of(versions._pane)
    press(qtbot, button(versions, "Back to the plan"))
    assert tab.page.isVisible()


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_plan_is_copied_as_clean_text_and_taken_off_the_clipboard(
    qtbot: QtBot, screen: PeopleScreen, tab: PlanTab, work: PeopleAtWork
) -> None:
    """So that nothing is written twice; it does not lie about when one goes elsewhere (SC6)."""
    press(qtbot, tab.copy_button)
    work.settle()
    copied = QGuiApplication.clipboard().text()
    assert "Ha två vuxna att ringa" in copied
    assert "- Ringa moster. Tall och du" in copied
    screen.file.bar.set_value("overview")
    screen.file._tab_chosen("overview")
    work.settle()
    assert QGuiApplication.clipboard().text() == ""


def test_names_and_places_of_a_protected_person_are_not_copied(
    qtbot: QtBot, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """A clipboard lies about; what could find her is blank in it (SC6)."""

    def protect() -> None:
        ledger = work.here.vault.ledger
        person, goal = ledger.all(file, Person)[0], ledger.all(file, Goal)[0]
        level = ProtectionLevel.REGISTRATION
        ledger.edit(person, msgspec.structs.replace(person.record, school="Backaskolan", protection=level))
        ledger.edit(goal, msgspec.structs.replace(goal.record, text="Byta från Backaskolan"))

    work.do(protect)
    tab.refresh()
    work.settle()
    press(qtbot, tab.copy_button)
    work.settle()
    copied = QGuiApplication.clipboard().text()
    assert "Byta från" in copied
    assert "Backaskolan" not in copied


def test_goals_have_their_numbers_and_the_hint(tab: PlanTab) -> None:
    """A goal without steps asks what shall happen first, and nothing fills itself in (S05)."""
    assert [b.title.accessibleName() for b in tab.page.pane.blocks] == [
        "Goal 1. Ha två vuxna att ringa",
        "Goal 2. Hitta ett sammanhang",
    ]
    assert [b.hint.isVisible() for b in tab.page.pane.blocks] == [False, True]
    assert Goal().text == ""
