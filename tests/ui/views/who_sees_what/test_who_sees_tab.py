"""Vem ser vad through its real widgets and a real vault: the picture, its text, and what each reader literally has."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from demo import cast
from desktop.domain.identity import CompartmentId
from desktop.services.access.who_sees_what import Part
from desktop.services.assignment.assignments import Assignments
from desktop.ui.screen import Place
from desktop.ui.theme import ThemeChoice, theme
from desktop.ui.views.who_sees_what.who_sees_tab import WhoSeesTab
from tests.support.consents import SITUATION, consent, person_file, write
from tests.support.consents_at_work import disclose, give, texts, who_sees_tab, withdraw
from tests.support.shared_desk import STAND_IN
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import brief, decision
from tests.support.withdrawals import hand_out

pytestmark = pytest.mark.usefixtures("swedish")


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: person_file(work.desk, STAND_IN))


@pytest.fixture
def shared(work: SharedDeskAtWork, file: CompartmentId) -> CompartmentId:
    """The picture's file: a contact person by decision, the county by consent."""

    def start() -> None:
        desk, vault = work.desk, work.desk.vault
        assignments = Assignments(vault.ledger, desk, desk.clock, desk.policy, vault.settings)
        assignments.grant(file, decision(cast.ULLA), brief("Tall"))

    work.do(start)
    disclose(work, give(work, file, consent()))
    return file


def click(work: SharedDeskAtWork, button: QWidget) -> None:
    work.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    work.settle()


def words_of(widget: QWidget) -> str:
    return "\n".join(unescape(text) for text in texts(widget))


def chosen(tab: WhoSeesTab) -> list[str]:
    return [gate.accessibleName() for gate in tab.picture.gates if gate.isChecked()]


# ---- the picture ----


def test_a_file_that_stays_whole_says_so(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Seven parts that stay, no gate, and nobody else."""
    tab = who_sees_tab(work, file)
    assert tab.title() == "Vem ser vad"
    assert texts(tab.picture.parts).count("stannar") == len(Part)
    assert tab.picture.gates == []
    assert texts(tab.picture)[-1] == "Ingen annan. Inte heller de som sköter datorerna."


def test_every_reader_stands_behind_its_gate(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """Basis and day on the gate; on the card who, what, until when, and whether it has left."""
    tab = who_sees_tab(work, shared)
    assert [gate.accessibleName() for gate in tab.picture.gates] == ["Beslut tors 1 okt", "Samtycke tis 3 nov"]
    ulla, county = (words_of(card).splitlines() for card in tab.picture.cards)
    assert ulla == [
        "Kontaktpersonen",
        "till ons 30 juni 2027",
        "Ser alias, uppgifter, mötessätt, larm och telefonregel. Inte namn, adress eller akten.",
        "Kan läsas av Ulla Påhlman.",
        "Har inte skickats än.",
    ]
    assert county == [
        "Centrum mot våld, länet",
        "till mån 3 maj 2027",
        "Ser läget nu och önskemål. Inget annat.",
        "Kan läsas av Petra Norlin.",
        "Har inte skickats än.",
    ]
    assert tab.picture.handlers.text() == "Du och Ingrid Norell läser allt."
    assert texts(tab.picture.parts).count("stannar") == 3


def test_a_gate_stands_in_the_wall_at_the_middle_of_its_reader(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """So that the path between them is level."""
    tab = who_sees_tab(work, shared)
    for gate, card in zip(tab.picture.gates, tab.picture.cards, strict=True):
        middle = card.mapTo(tab.picture, QPoint(0, card.height() // 2)).y()
        assert abs(gate.geometry().center().y() - middle) <= 1
        assert tab.picture.parts.geometry().right() < gate.x()
        assert gate.geometry().right() < card.mapTo(tab.picture, QPoint(0, 0)).x()


def test_the_chosen_path_is_thick_and_its_parts_are_marked(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """The consent first; then whichever gate is pressed, or whose reader has the focus."""
    tab = who_sees_tab(work, shared)
    assert chosen(tab) == ["Samtycke tis 3 nov"]
    click(work, tab.picture.gates[0])
    assert chosen(tab) == ["Beslut tors 1 okt"]
    marked = [part for part, row in tab.picture.parts.rows.items() if row.title.property("bold")]
    assert marked == [Part.TASKS, Part.ALARMS]
    tab.picture.cards[1].look.setFocus()
    assert chosen(tab) == ["Samtycke tis 3 nov"]


def test_the_wall_and_the_paths_are_drawn(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """The wall in dark grey, the chosen path in the colour of links, the other in that of edges; in both themes."""
    tab = who_sees_tab(work, shared)
    picture = tab.picture
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme().set_choice(choice)
        work.qtbot.wait(0)
        image = picture.grab().toImage()
        gates = [gate.geometry() for gate in picture.gates]
        between = (gates[0].bottom() + gates[1].top()) // 2
        assert image.pixelColor(gates[0].center().x(), between) == theme().colour("ink2")
        for gate, tone in zip(gates, ("border", "link"), strict=True):
            assert image.pixelColor(gate.right() + theme().rad(), gate.center().y()) == theme().colour(tone)


def test_what_a_part_leads_to_is_told_to_those_who_listen(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """What the lines say to the eye."""
    tab = who_sees_tab(work, shared)
    said = {part: row.accessibleDescription() for part, row in tab.picture.parts.rows.items()}
    assert said[Part.TASKS] == "läses av Kontaktpersonen"
    assert said[Part.WISHES] == "läses av Centrum mot våld, länet"
    assert said[Part.NOTES] == "stannar"
    assert tab.picture.gates[1].accessibleDescription() == (
        "släpper igenom Läget nu, Önskemål till Centrum mot våld, länet"
    )


def test_tab_goes_from_gate_to_reader_to_the_next_gate(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """In the order of the picture."""
    tab = who_sees_tab(work, shared)
    first, second = tab.picture.cards
    tab.picture.gates[0].setFocus()
    stops = []
    for _ in range(6):
        stops.append(work.focus())
        work.press(Qt.Key.Key_Tab)
    assert stops == [tab.picture.gates[0], first.look, first.end, tab.picture.gates[1], second.look, second.end]


def test_something_that_arrives_moves_no_focus(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """The picture is drawn anew around it."""
    tab = who_sees_tab(work, shared)
    tab.picture.cards[0].look.setFocus()
    work.do(lambda: write(work.desk, shared, alias="Gran"))
    tab.refresh()
    work.settle()
    assert tab.picture.title.text() == "Akten om Gran i Bräcke"
    assert tab.picture.cards[0].look.hasFocus()


def test_who_has_not_answered_a_withdrawal_is_not_left_out(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The last line is true only because this card stands above it."""
    seen = give(work, file, consent())
    made = disclose(work, seen)
    work.do(lambda: hand_out(work.desk, CompartmentId(made.record.compartment), cast.PETRA))
    withdraw(work, seen)
    tab = who_sees_tab(work, file)
    shown = words_of(tab.picture)
    assert "Återkallat, på väg tillbaka\nPetra Norlin kan ha en kopia kvar, tills datorn har svarat." in shown


# ---- its text ----


def test_the_text_says_what_the_picture_says(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """Every reader, basis, day and part; one press, and one back."""
    tab = who_sees_tab(work, shared)
    (button,) = tab.head_buttons()
    click(work, button)
    assert not tab.picture.isVisible()
    assert words_of(tab.text).splitlines() == [
        "Akten om Tall i Bräcke",
        "Du och Ingrid Norell läser allt.",
        "Kontaktpersonen, till ons 30 juni 2027",
        "Grund: Beslut tors 1 okt.",
        "Ser alias, uppgifter, mötessätt, larm och telefonregel. Inte namn, adress eller akten.",
        "Kan läsas av Ulla Påhlman.",
        "Har inte skickats än.",
        "Centrum mot våld, länet, till mån 3 maj 2027",
        "Grund: Samtycke tis 3 nov.",
        "Ser läget nu och önskemål. Inget annat.",
        "Kan läsas av Petra Norlin.",
        "Har inte skickats än.",
        "Stannar i kommunen",
        "Stödplan",
        "Anteckningar",
        "Namn och adress",
        "Ingen annan. Inte heller de som sköter datorerna.",
    ]
    assert tab.as_text.text() == "Visa som bild"
    click(work, button)
    assert tab.picture.isVisible()


# ---- what each literally has, and where it ends ----


def test_what_the_county_sees_is_shown_word_for_word(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """And back again, to the button that one came from."""
    tab = who_sees_tab(work, shared)
    county = tab.picture.cards[1]
    assert county.look.text() == "Det här ser länet"
    click(work, county.look)
    assert SITUATION in words_of(tab.copy)
    assert tab.copy.back.hasFocus()
    click(work, tab.copy.back)
    assert tab.picture.cards[1].look.hasFocus()


def test_what_the_contact_person_sees_is_her_own_cards(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """The very brief, and not a word of the file."""
    tab = who_sees_tab(work, shared)
    ulla = tab.picture.cards[0]
    assert ulla.look.text() == "Det här ser Ulla"
    click(work, ulla.look)
    shown = words_of(tab.copy)
    assert "Ses ute eller i församlingshemmet, aldrig hemma hos Tall" in shown
    assert "Handläggaren i Åre" in shown
    assert SITUATION not in shown


def test_withdraw_leads_to_where_it_is_withdrawn(work: SharedDeskAtWork, shared: CompartmentId) -> None:
    """With the consent that the gate stands on; a decision is changed in its own place."""
    tab = who_sees_tab(work, shared)
    went: list[Any] = []
    tab.consent_chosen.connect(went.append)
    tab.went.connect(went.append)
    decided, consented = tab.picture.cards
    assert (decided.end.text(), consented.end.text()) == ("Ändra", "Återkalla")
    click(work, consented.end)
    assert consented.gate.consent is not None
    assert went == [consented.gate.consent.ref, Place("people", shared, tab="consents")]
    went.clear()
    click(work, decided.end)
    assert went == [Place("people", shared, tab="assignment")]


# ---- size ----


@pytest.mark.parametrize("zoom", [1.0, 1.2, 1.5, 2.0])
def test_where_there_is_no_room_for_a_wall_it_is_said_in_words(
    work: SharedDeskAtWork, shared: CompartmentId, zoom: float
) -> None:
    """Below 56 line heights each reader names its own basis; nothing is cut off sideways at any size."""
    tab = who_sees_tab(work, shared)
    theme().set_zoom(zoom)
    tab.window().resize(1280, 800)
    work.qtbot.wait(0)
    drawn = 1280 / theme().rad() >= 56
    assert [gate.isVisible() for gate in tab.picture.gates] == [drawn, drawn]
    assert [card.basis.isVisible() for card in tab.picture.cards] == [not drawn] * 2
    assert tab.picture.cards[1].basis.text() == "Samtycke tis 3 nov"
    assert tab.page.least_width() <= tab.page.viewport().width()
