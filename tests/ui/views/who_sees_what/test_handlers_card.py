"""Handläggare through real widgets and a real vault: in, for a time, out, and undone, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from demo import cast
from desktop.domain.identity import CompartmentId
from desktop.services.access.handlers import Handlers
from desktop.ui.views.who_sees_what.handlers_card import HandlersCard
from desktop.ui.views.who_sees_what.who_sees_tab import WhoSeesTab
from tests.support.consents import person_file, who_sees_of
from tests.support.consents_at_work import opened, texts
from tests.support.shared_desk import STAND_IN, number
from tests.support.shared_desk_at_work import SharedDeskAtWork

pytestmark = pytest.mark.usefixtures("swedish")


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: work.desk.person_file("Tall", "tree"))


def tab_of(work: SharedDeskAtWork, file: CompartmentId) -> tuple[WhoSeesTab, HandlersCard]:
    desk = work.desk
    card = HandlersCard(Handlers(desk.vault.ledger, desk, desk.clock), desk.clock, work.tasks)
    tab = WhoSeesTab(who_sees_of(desk), desk, desk.clock, work.tasks, handlers=card)
    return opened(work, tab, file), card


def click(work: SharedDeskAtWork, button: QWidget) -> None:
    work.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    work.settle()


def rows(card: HandlersCard) -> list[str]:
    return [row.accessibleName() for row in card.rows]


def let_in(work: SharedDeskAtWork, card: HandlersCard, last_day: str = "") -> None:
    card.colleague.set_value(str(number(STAND_IN)))
    card.until.edit.setText(last_day)
    click(work, card.let_in)


def test_the_founder_stands_there_alone(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Who opened it; nobody to end; and one colleague to choose."""
    _, card = tab_of(work, file)
    assert rows(card) == ["Gun-Britt Modin (du). Lade upp akten."]
    assert not card.rows[0].end.isVisibleTo(card)
    choice = card.colleague.choice
    assert [choice.itemText(at) for at in range(choice.count())] == [STAND_IN.name]


def test_a_colleague_is_let_in_and_the_picture_follows(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """She stands in the list at once, and in the picture's own words above."""
    tab, card = tab_of(work, file)
    let_in(work, card)
    assert rows(card)[1] == "Ingrid Norell. Insläppt tis 19 jan av Gun-Britt Modin."
    assert "Du och Ingrid Norell läser allt." in texts(tab.picture)
    assert card.undo.accessibleName() == "Ingrid Norell handlägger nu akten och läser allt som varit."
    assert card.nobody.isVisibleTo(card)


def test_a_stand_in_has_a_last_day(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """It stands in her row."""
    _, card = tab_of(work, file)
    let_in(work, card, "19 februari")
    assert rows(card)[1].startswith("Ingrid Norell. Vikarie till och med fre 19 feb. Insläppt")


def test_ending_can_be_undone(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """No question before; a way back after."""
    _, card = tab_of(work, file)
    let_in(work, card, "19 februari")
    click(work, card.rows[1].end)
    assert len(rows(card)) == 1
    assert card.undo.accessibleName() == (
        "Ingrid Norell handlägger inte längre akten och får inget av det som skrivs nu."
    )
    card.undo.undo()
    work.settle()
    assert rows(card)[1].startswith("Ingrid Norell. Vikarie till och med fre 19 feb.")
    assert not card.undo.isVisibleTo(card)


def test_nobody_chosen_is_said_at_the_field(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """And a last day that is over, in words."""
    _, card = tab_of(work, file)
    click(work, card.let_in)
    assert card.colleague.sentence() == "Välj vem som ska släppas in."
    let_in(work, card, "1 januari 2027")
    assert len(rows(card)) == 1
    assert card.until.sentence() == "Den dagen har passerat."


def test_by_keyboard_alone(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Choose, let in, and end again, without the mouse."""
    _, card = tab_of(work, file)
    card.colleague.choice.setFocus()
    work.press(Qt.Key.Key_Down)
    work.press(Qt.Key.Key_Tab)
    work.press(Qt.Key.Key_Tab)
    assert work.focus() is card.let_in
    work.press(Qt.Key.Key_Space)
    work.settle()
    assert len(rows(card)) == 2
    work.press(Qt.Key.Key_Space)  # the way back has the focus
    work.settle()
    assert len(rows(card)) == 1
    assert work.focus() is card.colleague.choice


def test_one_who_only_reads_sees_who_handles_it(work: SharedDeskAtWork) -> None:
    """No buttons, nobody to choose."""
    file = work.do(lambda: person_file(work.desk, STAND_IN))
    work.sit(cast.PETRA)
    _, card = tab_of(work, file)
    assert len(rows(card)) == 2
    assert not any(row.end.isVisibleTo(card) for row in card.rows)
    assert not card.let_in.isVisibleTo(card)


def test_one_without_a_computer_is_said_to_have_none(
    work: SharedDeskAtWork, file: CompartmentId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Her only one is shut off: she has her right and no key, in the list and in the picture's words."""
    tab, card = tab_of(work, file)
    let_in(work, card)
    monkeypatch.setattr(work.desk, "devices_of", lambda member: [] if member == number(STAND_IN) else [member])
    tab.refresh()
    card.refresh()
    work.settle()
    assert [row.endswith("Har ingen dator nu.") for row in rows(card)] == [False, True]
    assert f"{STAND_IN.name} har ingen dator nu, och läser inget förrän det finns en ny." in "\n".join(texts(tab))
