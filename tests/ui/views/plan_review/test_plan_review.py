"""What lies beside the plan, through the real widgets and a real vault: by mouse, by keys alone, and by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.plan_review import DesiredState, LifeArea, LifeRating, PlanReview, ProposedNeed
from desktop.domain.records.support_plan import NeedArea, Subgoal
from desktop.ui.printing.sheet import words as paper_words
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.plan_review.closing_page import MET, REMAINS, ClosingPage
from desktop.ui.views.plan_review.compare_page import ComparePage
from desktop.ui.views.plan_review.life_chart import _DASHES, LifeChart
from desktop.ui.views.plan_review.paper_page import EASY, PaperPage
from desktop.ui.views.plan_review.reviews_page import ReviewsPage
from desktop.ui.views.support_plan.plan_foot import CLOSING, COMPARISON, PAPER, REVIEWS
from desktop.ui.views.support_plan.plan_tab import PlanTab
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.views.support_plan.ticks import Ticks
from desktop.ui.widgets import Button, Chips, DateField, SmallTable, TextEditor
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


@pytest.fixture
def file(work: PeopleAtWork) -> CompartmentId:
    """Tall's file, with a plan of two goals, the first with two steps."""
    file = work.tall()

    def begin() -> None:
        work.plans.start(file)
        goal = work.plans.add_goal(file, NeedArea.NETWORK, "Ha två vuxna att ringa")
        work.plans.add_subgoal(goal, Subgoal(text="Ringa moster", who="Tall och du"))
        work.plans.add_subgoal(goal, Subgoal(text="Videosamtal", when="varje onsdag"))
        work.plans.add_goal(file, NeedArea.NETWORK, "Hitta ett sammanhang")

    work.do(begin)
    return file


@pytest.fixture
def tab(screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId) -> PlanTab:
    work.open(screen, file, "plan")
    tab = screen.file.tab("plan")
    assert isinstance(tab, PlanTab)
    return tab


def press(widget: QWidget, work: PeopleAtWork) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    work.settle()


def button(within: QWidget, text: str) -> Button:
    return next(b for b in within.findChildren(Button) if b.text() == text and b.isVisible())


def go(tab: PlanTab, work: PeopleAtWork, key: str, kind: type[W]) -> W:
    """By the plan's own link."""
    press(tab.page.links.buttons[key], work)
    page = tab.beside.page(kind)
    assert page is not None
    assert page.isVisible()
    return page


def editor(page: QWidget) -> RecordEditor:
    return next(e for e in page.findChildren(RecordEditor) if e.isVisible())


def named(within: QWidget, kind: type[W], name: str) -> W:
    return next(one for one in within.findChildren(kind) if one.accessibleName().startswith(name))


def goals(work: PeopleAtWork, file: CompartmentId) -> list[str]:
    return [goal.goal.record.text for goal in work.plan(file).parts.area(NeedArea.NETWORK).goals]


def steps(work: PeopleAtWork, file: CompartmentId) -> list[str]:
    views = work.plan(file).parts.area(NeedArea.NETWORK).goals
    return [step.record.text for goal in views for step in goal.subgoals]


# ---- reviews and ratings ----


def test_a_review_is_written_and_saved_as_it_is_typed(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """Own words, loneliness, what is so today and the next day; *Klar* only closes it (S09, S23)."""
    page = go(tab, work, REVIEWS, ReviewsPage)
    press(page.card.add_button, work)
    form = editor(page)
    for name, text in (
        ("What the person says, in own words", "Jag sover."),
        ("And about being alone, in own words", "Värst på söndagar."),
        ("What we saw and agreed", "Kvällarna först."),
    ):
        keys(named(form, TextEditor, name), text)
    press(named(form, Chips, "Have you got somebody")._chips[2], work)
    press(named(form, Chips, "Who went through it")._chips[0], work)
    press(form.findChildren(Ticks)[0].boxes[DesiredState.NETWORK_BEGUN.value], work)
    next_on = next(field for field in form.findChildren(DateField) if field.label.text() == "Gone through again on")
    keys(next_on.edit, "2 mars")
    press(button(form, "Ready"), work)
    [seen] = work.do(lambda: work.plan_desk.reviews.view(file)).reviews
    assert seen.record == PlanReview(
        on=date(2027, 1, 19),
        with_person=True,
        own_words="Jag sover.",
        loneliness="Värst på söndagar.",
        company=2,
        found="Kvällarna först.",
        states=(DesiredState.NETWORK_BEGUN,),
        next_on=date(2027, 3, 2),
    )
    assert "2 mar" in page.card.next.text()


def test_a_rating_is_chosen_by_keys_and_taken_back_with_a_second_press(
    tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Nothing has to be answered; what is not, is a gap and no zero (S22)."""
    page = go(tab, work, REVIEWS, ReviewsPage)
    press(page.life.add_button, work)
    form = editor(page)
    safe, body = named(form, Chips, "Feeling safe"), named(form, Chips, "Sleep and body")
    safe._chips[0].setFocus()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    press(body._chips[7], work)
    press(body._chips[7], work)
    press(button(form, "Ready"), work)
    [seen] = work.do(lambda: work.plan_desk.reviews.view(file)).life.ratings
    assert seen.record == LifeRating(on=date(2027, 1, 19), safe=4)


def test_a_text_that_is_too_long_waits_and_comes_back(
    tab: PlanTab, screen: PeopleScreen, work: PeopleAtWork, file: CompartmentId
) -> None:
    """What could not be saved is kept, with the sentence that says why, until it can be."""
    page = go(tab, work, REVIEWS, ReviewsPage)
    press(page.card.add_button, work)
    long = "ord " * 4000
    named(editor(page), TextEditor, "What we saw").insertPlainText(long)
    press(button(editor(page), "Ready"), work)
    assert "too long" in editor(page)._error.text()
    again = work.screen()
    work.show(again)
    work.open(again, file, "plan")
    other = again.file.tab("plan")
    assert isinstance(other, PlanTab)
    page = go(other, work, REVIEWS, ReviewsPage)
    work.settle()
    assert named(editor(page), TextEditor, "What we saw").text() == long


def test_a_year_of_five_digits_is_refused_in_words(tab: PlanTab, work: PeopleAtWork) -> None:
    """And stays in its field, to be mended."""
    page = go(tab, work, REVIEWS, ReviewsPage)
    press(page.card.add_button, work)
    field = editor(page).findChildren(DateField)[0]
    field.set_text("20226-01-05")
    press(button(editor(page), "Ready"), work)
    assert field.has_error()
    assert field.edit.text() == "20226-01-05"


def test_the_chart_and_the_table_say_the_same(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """A gap where she was not asked; no mean and no verdict; a low line says that one can talk about it."""
    for month, values in ((11, {"safe": 5, "body": 3}), (12, {"safe": 6}), (1, {"safe": 6, "body": 2})):
        year = 2027 if month == 1 else 2026
        rating = LifeRating(on=date(year, month, 5), **values)
        work.do(lambda rating=rating: work.plan_desk.reviews.rate(file, rating))  # type: ignore[misc]
    page = go(tab, work, REVIEWS, ReviewsPage)
    assert page.life.chart.isVisible()
    assert "Feeling safe: " in page.life.chart.accessibleDescription()
    press(page.life.as_table, work)
    table = page.life.findChildren(SmallTable)[0]
    said = [cell.accessibleName() for cell in table._cells]
    assert said[4] == "Feeling safe: 6"
    assert said[5] == "Sleep and body: not asked"
    talk = page.life.talk.itemAt(0).widget()
    assert talk is not None
    assert "Sleep and body: talk about it." in talk.accessibleName() or "Sleep and body" in str(
        [child.text() for child in talk.findChildren(QAbstractButton)] + [_label_text(talk)]
    )
    lines = {line.area: page.life.chart.places(line) for line in page.life.chart._lines}
    assert [len(run) for run in lines[LifeArea.BODY]] == [1, 1]
    assert [len(run) for run in lines[LifeArea.SAFE]] == [3]


def _label_text(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_lines_are_told_apart_without_their_colour() -> None:
    """Each has a dash of its own (LOOK 6)."""
    assert len(set(_DASHES.values())) == len(LifeArea)


# ---- versions ----


def test_what_has_changed_is_marked_word_by_word(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """Since the latest review; what is the same is shown when one asks for it."""
    work.do(lambda: work.plan_desk.reviews.review(file, PlanReview(on=date(2027, 1, 19), with_person=True)))
    work.clock.turn(days=2)
    step = work.plan(file).parts.area(NeedArea.NETWORK).goals[0].subgoals[0]
    work.do(lambda: work.plans.edit(step, Subgoal(**{**_fields(step.record), "text": "Ringa moster på onsdag"})))
    page = go(tab, work, COMPARISON, ComparePage)
    assert "19 jan" in _label_text(page._notice)
    assert "changed" in _label_text(page._inside)
    assert "Ha två vuxna att ringa" not in _label_text(page._inside)
    press(page.same, work)
    assert page._comparison is not None
    assert "the same" in _label_text(page._inside)


def _fields(record: Subgoal) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__struct_fields__}


# ---- the paper ----


def test_the_paper_is_written_in_easy_swedish_and_protection_is_left_out(
    tab: PlanTab, work: PeopleAtWork, file: CompartmentId, tmp_path: Path
) -> None:
    """No alias on it, and not even its title says what it is about."""
    work.do(lambda: work.plans.add_goal(file, NeedArea.PROTECTION, "Byta lås"))
    page = go(tab, work, PAPER, PaperPage)
    page.language.set_value(EASY)
    press(page.go, work)
    assert page.preview._sheet is not None
    said = paper_words(page.preview._sheet)
    assert "Ringa moster" in said
    assert not [word for word in ("Byta lås", "våld", "heder", "stödplan") if word in said.casefold()]
    page.preview.saver.ask(page.preview._sheet)
    page.preview.saver.save(str(tmp_path / "paper.pdf"))
    work.settle()
    assert page.preview.saver.dialog is not None
    page.preview.saver.dialog.close()
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


# ---- the end ----


def test_the_plan_is_closed_area_by_area_and_opened_again(
    tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Nothing has to be answered, and nothing is written anew when it goes on (S25, S26)."""
    page = go(tab, work, CLOSING, ClosingPage)
    press(page.answers[NeedArea.NETWORK]._buttons[0], work)
    press(page.answers[NeedArea.PROTECTION]._buttons[1], work)
    keys(page.words, "Kontaktpersonen går kvar.")
    press(page.go, work)
    closing = work.plan(file).parts.closing
    assert closing is not None
    assert (closing.record.remains, closing.record.met) == ((NeedArea.NETWORK,), (NeedArea.PROTECTION,))
    assert closing.record.words == "Kontaktpersonen går kvar."
    assert not tab.page.links.buttons[CLOSING].isVisible()
    press(button(tab.page, "Open the plan again"), work)
    assert work.plan(file).parts.closing is None
    assert goals(work, file) == ["Ha två vuxna att ringa", "Hitta ett sammanhang"]


def test_answers_that_were_begun_are_there_the_next_time(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """Leaving the page closes nothing and loses nothing."""
    page = go(tab, work, CLOSING, ClosingPage)
    press(page.answers[NeedArea.NETWORK]._buttons[1], work)
    keys(page.words, "Vi hörs i maj.")
    press(page.back, work)
    assert work.plan(file).parts.closing is None
    page = go(tab, work, CLOSING, ClosingPage)
    assert (page.answers[NeedArea.NETWORK].value(), page.words.text()) == (MET, "Vi hörs i maj.")
    assert REMAINS != MET


# ---- the long run, the decision, the order ----


def test_the_long_run_and_the_decision_are_there_from_the_start(
    tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """Asked before anybody has been placed (S27, S46); every field is saved."""
    for part, texts in (
        (tab.page.foot.long_run, ("Kontaktpersonen går kvar", "Eget boende")),
        (tab.page.foot.decision, ("Kontaktperson", "IFO-chefen", "Kommunen")),
    ):
        press(part.press, work)
        form = editor(tab)
        fields: list[QWidget] = [*form.findChildren(TextEditor)]
        fields += [edit for edit in form.findChildren(QLineEdit) if not isinstance(edit.parent(), DateField)]
        for field, text in zip(fields, texts, strict=False):
            keys(field, text)
        press(button(form, "Ready"), work)
    plan = work.plan(file).parts.plan
    assert plan is not None
    record = plan.record
    assert (record.after_placement, record.long_term) == ("Kontaktpersonen går kvar", "Eget boende")
    assert (record.decision, record.decided_by, record.executor) == ("Kontaktperson", "IFO-chefen", "Kommunen")
    assert "Eget boende" in tab.page.foot.long_run.press.accessibleName()


def test_goals_and_steps_are_moved_with_alt_and_an_arrow(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """The focus goes along, and it can be put back."""
    title = tab.page.pane.blocks[1].title
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    work.settle()
    assert goals(work, file) == ["Hitta ett sammanhang", "Ha två vuxna att ringa"]
    assert QApplication.focusWidget() is tab.page.pane.blocks[0].title
    tab.undo()
    work.settle()
    assert goals(work, file) == ["Ha två vuxna att ringa", "Hitta ett sammanhang"]
    row = next(iter(tab.page.pane.blocks[0].table._rows))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    work.settle()
    assert steps(work, file) == ["Videosamtal", "Ringa moster"]


def test_a_step_is_dragged_and_not_pressed(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """A line shows where it will stand; a press that does not move opens it as before."""
    table = tab.page.pane.blocks[0].table
    first, second = list(table._rows)
    below = QPoint(10, second.y() - first.y() + second.height() + 2)
    QTest.mousePress(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 5))
    QTest.mouseMove(first, QPoint(10, 30))
    QTest.mouseMove(first, below)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)
    work.settle()
    assert steps(work, file) == ["Videosamtal", "Ringa moster"]
    assert not [one for one in tab.findChildren(RecordEditor) if one.isVisible()]
    assert tab.undo_row.isVisible()


def test_own_words_that_are_taken_back_say_so(tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """They stay, with what she has done since; no word says why (S24)."""
    press(tab.page.own_words.shown, work)
    keys(editor(tab).findChildren(TextEditor)[0], "Jag vill hem.")
    press(editor(tab).findChildren(Chips)[0]._chips[2], work)
    press(button(editor(tab), "Ready"), work)
    said = tab.page.own_words.shown.accessibleName()
    assert "“Jag vill hem.”" in said
    assert "Tall has taken it back" in said


# ---- what a contact person has seen, and what has lost its goal ----


@pytest.fixture
def need(work: PeopleAtWork, file: CompartmentId) -> str:
    """A need that the contact person has proposed."""
    ledger = work.here.vault.ledger

    def propose() -> None:
        room = ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall")])
        ledger.create(file, Assignment(compartment=bytes(room)))
        ledger.create(room, ProposedNeed(text="Hon har inga vinterskor."))

    work.do(propose)
    return "Hon har inga vinterskor."


def test_a_proposed_need_becomes_a_goal_with_two_presses(
    need: str, tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """In the area that the handler chooses (S08)."""
    [card] = tab.page.proposal_cards
    card.area.set_value(NeedArea.MONEY.value)
    press(card.take, work)
    assert work.plan(file).parts.area(NeedArea.MONEY).goals[0].goal.record.text == need
    assert tab.page.proposal_cards == []


def test_a_proposed_need_is_answered_in_words(need: str, tab: PlanTab, work: PeopleAtWork, file: CompartmentId) -> None:
    """An answer without words is not given; a change meanwhile does not take away what is being written."""
    [card] = tab.page.proposal_cards
    press(card.reply, work)
    assert card.words.has_error()
    keys(card.words.edit, "I januari.")
    work.do(lambda: work.plans.add_goal(file, NeedArea.NETWORK, "tre"))
    tab.refresh()
    work.settle()
    assert tab.page.proposal_cards == [card]
    press(card.reply, work)
    assert work.do(lambda: work.plan_desk.proposed.waiting(file)) == ()
    assert tab.page.proposal_cards == []


def test_steps_whose_goal_is_not_here_are_shown_and_gathered(
    tab: PlanTab, work: PeopleAtWork, file: CompartmentId
) -> None:
    """None is lost, whatever another program has written."""
    work.do(lambda: work.here.vault.ledger.create(file, Subgoal(text="Kören", goal=(7, 9999))))
    tab.refresh()
    work.settle()
    assert "Kören" in _label_text(tab.page)
    press(button(tab.page, "Put them under a new goal"), work)
    [goal] = work.plan(file).parts.area(NeedArea.PROTECTION).goals
    assert [step.record.text for step in goal.subgoals] == ["Kören"]


# ---- for every page ----


@pytest.mark.parametrize(
    ("key", "kind"),
    [(REVIEWS, ReviewsPage), (COMPARISON, ComparePage), (PAPER, PaperPage), (CLOSING, ClosingPage)],
    ids=[REVIEWS, COMPARISON, PAPER, CLOSING],
)
def test_every_control_has_a_name_and_the_keyboard_goes_through_and_back(
    tab: PlanTab, work: PeopleAtWork, key: str, kind: type[QWidget]
) -> None:
    """The first thing is the way back, and Enter takes it."""
    page = go(tab, work, key, kind)
    if isinstance(page, ReviewsPage):
        press(page.card.add_button, work)
    controls = [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLineEdit | QTextEdit | QComboBox | QAbstractSpinBox) and one.isVisible()
    ]
    assert len(controls) > 2
    assert [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())] == []
    if isinstance(page, ReviewsPage):
        press(button(editor(page), "Ready"), work)
    back = page.back  # type: ignore[attr-defined]
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Return)
    work.settle()
    assert tab.page.isVisible()


def test_a_chart_is_drawn_at_any_width_in_light_and_dark(work: PeopleAtWork, file: CompartmentId) -> None:
    """Painted without a word of complaint, on one day only too."""
    make: Callable[[], LifeChart] = LifeChart
    chart = make()
    work.do(lambda: work.plan_desk.reviews.rate(file, LifeRating(on=date(2027, 1, 5), safe=0, company=10, body=10)))
    life = work.do(lambda: work.plan_desk.reviews.view(file)).life
    chart.show_life(life, date(2027, 1, 19))
    for width in (200, 700, 1600):
        chart.resize(width, chart.sizeHint().height())
        picture = QImage(chart.size(), QImage.Format.Format_ARGB32_Premultiplied)
        chart.render(picture)
        assert not picture.isNull()
    chart.deleteLater()
