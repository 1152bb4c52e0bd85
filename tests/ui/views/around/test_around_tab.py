"""Kring personen through real widgets: written where it stands, no name in a list, bad input kept, and copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records import Record
from desktop.domain.records.around import Bond, Circumstance, CloseOne, Matter, Schooling
from desktop.domain.records.person_file import NoteKind
from desktop.ui.clipboard import clipboard
from desktop.ui.finding.spots import spots
from desktop.ui.views.around.around_editors import Variant
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import ChoiceField, DateField, Field, TextEditor
from tests.support.typing_words import keys
from tests.ui.views.around.conftest import AroundAtWork

EVERYTHING: list[tuple[type[Record], Variant]] = [
    (CloseOne, Bond.CHILD),
    (CloseOne, Bond.GUARDIAN),
    (CloseOne, Bond.OTHER),
    (Schooling, None),
    (Circumstance, Matter.LANGUAGE),
    (Circumstance, Matter.EXPOSURE),
    (Circumstance, Matter.REFUSED),
    (Circumstance, Matter.SIP),
]


def editor_of(around: AroundAtWork) -> RecordEditor:
    return next(one for one in around.tab.findChildren(RecordEditor) if one.isVisible())


def field(around: AroundAtWork, label: str) -> Field:
    return next(one for one in editor_of(around).findChildren(Field) if one.label.text() == label)


def new_child(around: AroundAtWork) -> None:
    around.open()
    around.press(around.button("Write down a child"))


def test_a_child_is_written_where_it_stands(around: AroundAtWork) -> None:
    """Relation and year; the row says the age, and asks whether anybody has talked with the child."""
    new_child(around)
    keys(field(around, "Who, by relation").edit, "yngste sonen")
    keys(field(around, "Year of birth, or day").edit, "2017")
    around.press(around.button("Ready", within=editor_of(around)))
    [child] = around.view().of_bond(Bond.CHILD)
    assert (child.seen.record.relation, child.seen.record.born) == ("yngste sonen", "2017")
    assert "10 years, counted in 0–12" in around.words()
    assert "Has anybody talked with this child in private?" in around.words()


def test_a_child_born_in_the_future_is_explained_and_kept(around: AroundAtWork) -> None:
    """The relation beside it is saved; what cannot be right comes back where it was typed, in the next window too."""
    new_child(around)
    keys(field(around, "Who, by relation").edit, "dottern")
    keys(field(around, "Year of birth, or day").edit, "2031")
    around.press(around.button("Ready", within=editor_of(around)))
    assert "2031 has not come yet" in around.words()
    [child] = around.view().of_bond(Bond.CHILD)
    assert (child.seen.record.relation, child.seen.record.born) == ("dottern", "")
    other = around.work.do(lambda: around.work.files.create("Rönn"))
    around.work.open(around.screen, other, "around")
    around.open()
    around.work.settle()
    assert field(around, "Year of birth, or day").text() == "2031"


def test_a_guardian_twice_is_explained_and_kept(around: AroundAtWork) -> None:
    """Nothing that was typed goes."""
    around.work.do(lambda: around.around.create(around.file, CloseOne(bond=Bond.GUARDIAN, relation="mamma")))
    around.open()
    around.press(around.button("Write down a guardian"))
    keys(field(around, "Who, by relation").edit, "Mamma")
    around.press(around.button("Ready", within=editor_of(around)))
    assert "A guardian with that relation is written already" in around.words()
    assert field(around, "Who, by relation").text() == "Mamma"
    keys(field(around, "Who, by relation").edit, " Leylas")
    around.press(around.button("Ready", within=editor_of(around)))
    assert len(around.view().of_bond(Bond.GUARDIAN)) == 2


def test_a_day_in_the_year_20226_stays_and_is_explained(around: AroundAtWork) -> None:
    """The rest is saved."""
    around.open()
    around.press(around.button("Write what was sought"))
    keys(field(around, "What was sought").edit, "skyddat boende")
    day = editor_of(around).findChildren(DateField)[0]
    keys(day.edit, "20226-01-29")
    around.press(around.button("Ready", within=editor_of(around)))
    assert "cannot be read as a date" in day.sentence()
    around.tab.keep()
    around.work.settle()
    assert [seen.record.what for seen in around.view().about(Matter.REFUSED)] == ["skyddat boende"]


def test_no_name_is_in_the_list(around: AroundAtWork) -> None:
    """That there is one is said; it shows when the row is pressed."""
    named = CloseOne(bond=Bond.OTHER, relation="äldste brodern", name="Ahmad Testsson")
    around.work.do(lambda: around.around.create(around.file, named))
    around.open()
    assert "Ahmad" not in around.words()
    areas = around.tab.findChildren(PressArea)
    assert not any("Ahmad" in area.accessibleName() for area in areas)
    around.press(next(area for area in areas if "äldste brodern" in area.accessibleName()))
    assert field(around, "The name, only if it is needed").text() == "Ahmad Testsson"
    assert spots(around.tab, "Ahmad") == []  # nor does Ctrl+F find it
    assert spots(around.tab, "siblings and others") != []


@pytest.mark.parametrize(("kind", "variant"), EVERYTHING)
def test_every_field_of_every_editor_is_saved(around: AroundAtWork, kind: type[Record], variant: Variant) -> None:
    """What is typed is there again; every field has a name for a screen reader."""
    around.open()
    around.press(around.tab.page.lists[kind, variant].add_button)
    editor = editor_of(around)
    for widget in {*editor.findChildren(Field), *editor.findChildren(DateField)}:
        if isinstance(widget, DateField):
            keys(widget.edit, "2026-11-02")
        else:
            keys(widget.edit, "2016" if widget.label.text().startswith("Year") else "skrivet")
    for text in editor.findChildren(TextEditor):
        keys(text, "några ord")
    for choice in editor.findChildren(ChoiceField):
        assert choice.accessibleName() or choice.label.text()
    around.press(around.button("Ready", within=editor))
    places = around.tab.page.lists[kind, variant].places
    assert len(places) == 1
    around.press(next(iter(places.values())))
    again = editor_of(around)
    assert all(one.text() for one in again.findChildren(Field))
    assert all(one.day() is not None for one in again.findChildren(DateField))
    assert all(text.text() == "några ord" for text in again.findChildren(TextEditor))


def test_the_tab_is_worked_with_the_keyboard_alone(qtbot: QtBot, around: AroundAtWork) -> None:
    """Tab goes to every card; Enter opens, Ctrl+Enter closes, and the focus is on what was written."""
    around.open()
    add = around.tab.page.lists[CloseOne, Bond.CHILD].add_button
    add.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(add, Qt.Key.Key_Space)
    around.work.settle()
    focused = QApplication.focusWidget()
    assert focused is field(around, "Who, by relation").edit
    keys(focused, "dottern")
    qtbot.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.work.settle()
    area = QApplication.focusWidget()
    assert isinstance(area, PressArea)
    assert "dottern" in area.accessibleName()


def test_everything_that_takes_the_focus_has_a_name(around: AroundAtWork) -> None:
    """For whoever hears the screen."""
    around.open()
    silent = [
        widget
        for widget in around.tab.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert silent == []


def test_what_was_taken_away_comes_back(around: AroundAtWork) -> None:
    """Undo, and no question beforehand."""
    around.work.do(lambda: around.around.create(around.file, CloseOne(bond=Bond.CHILD, relation="dottern")))
    around.open()
    around.press(next(iter(around.tab.page.lists[CloseOne, Bond.CHILD].places.values())))
    around.press(around.button("Take away", within=editor_of(around)))
    assert around.view().close == ()
    around.tab.undo()
    around.work.settle()
    assert len(around.view().close) == 1


def test_what_was_written_is_copied_for_the_records_system(around: AroundAtWork) -> None:
    """Plain words on the clipboard for a short while, with a line on where they belong."""
    schooling = Schooling(contact="rektorn", may_know="Vem som får hämta")
    around.work.do(lambda: around.around.create(around.file, schooling))
    around.open()
    around.press(next(iter(around.tab.page.lists[Schooling, None].places.values())))
    around.press(around.button("Copy to the journal", within=editor_of(around)))
    text = QGuiApplication.clipboard().text()
    assert "Contact at the school: rektorn" in text
    assert "What the school's contact needs to know: Vem som får hämta" in text
    assert "Gun-Britt Modin" in text
    assert "the official note stands there, not here" in around.words()
    clipboard().empty()
    assert QGuiApplication.clipboard().text() == ""


def test_a_note_in_other_words_is_copied_as_it_reads_now(around: AroundAtWork) -> None:
    """The earlier wording is below its button; the copy has the latest."""
    work = around.work
    note = work.do(lambda: work.journal.write(around.file, "Ringde skola.", NoteKind.FACT))
    around.open()
    around.open("journal")
    card = around.journal.cards[0]
    assert "You can put it in other words until" in around.words()
    around.press(card.reword)
    form = around.journal._correction
    assert form is not None
    assert form.text.text() == "Ringde skola."
    form.text.set_text("Ringde skolan, talade med rektorn.")
    around.press(form.sign)
    [view] = work.do(lambda: work.journal.notes(around.file))
    assert (view.note.id, view.text) == (note.id, "Ringde skolan, talade med rektorn.")
    card = around.journal.cards[0]
    assert "Ringde skola." not in around.words()
    around.press(card.earlier)
    assert "Ringde skola." in around.words()
    around.press(card.copy)
    assert "Ringde skolan, talade med rektorn." in QGuiApplication.clipboard().text()
    clipboard().empty()
