"""Idag on the screen: what its rows say, where they lead, and that a refresh disturbs nobody."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap.surroundings import installed_card
from desktop.domain.clock import instant, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.assignment import Brief, EmergencyNote
from desktop.domain.records.consent import Consent
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import SupportPlan
from desktop.services.day.today_rows import About, Part, Row
from desktop.services.desk import Ports, make_desk
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.translation import Translation
from desktop.ui.views.today import row_words
from desktop.ui.views.today.today_screen import TodayScreen
from tests.support.desks import LOVE, PETRA, Desks
from tests.support.evictions import no_evictions
from tests.support.swedish import swedish, swedish_texts
from tests.support.syncing import Here
from tests.support.vaults import HandClock
from tests.ui.theme.look import look

__all__ = ["look", "swedish", "swedish_texts"]

DAY = date(2027, 1, 19)
SCREEN = CompartmentId(bytes(16))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desks]:
    desks = Desks(tmp_path / "vault", HandClock(instant(datetime(2027, 1, 19, 16, 18))))
    yield desks
    desks.vault.close()


@pytest.fixture
def screen_of(office: Desks, qtbot: QtBot, look: object, swedish: Translation) -> Callable[[], TodayScreen]:
    """Idag of whoever sits there."""

    def make() -> TodayScreen:
        vault, asks = office.vault, office.here is not PETRA
        ports = Ports(
            vault.ledger, vault.drafts, vault.settings, vault.mailbox, office, vault.strongbox, no_evictions()
        )
        desk = make_desk(ports, office.clock, Policy(), installed_card())
        tasks = Tasks(Here())
        screen = TodayScreen(desk.today, desk.people if asks else None, tasks, office.clock, asks=asks)
        tasks.setParent(screen)
        qtbot.addWidget(screen)
        screen.resize(1280, 770)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        open_today(screen, qtbot, Place("today"))
        return screen

    return make


def open_today(screen: TodayScreen, qtbot: QtBot, place: Place) -> None:
    """Come there, and wait until it has been read."""
    screen.open_place(place)
    qtbot.waitUntil(lambda: not screen._tasks.is_busy())


def write_tall(office: Desks) -> CompartmentId:
    """A file with a first review on Friday."""
    records = [Person(alias="Tall", sign="tree"), SupportPlan(first_review=DAY + timedelta(days=3))]
    return office.vault.ledger.found(CompartmentKind.PERSON_FILE, records)


def titles(screen: TodayScreen) -> list[str]:
    """The bold lines of what waits on you."""
    return [row.accessibleName() for row in screen.waits_on_you.card.rows]


def test_day_says_its_date_and_what_waits(office: Desks, screen_of: Callable[[], TodayScreen]) -> None:
    """Title, rows and week are in Swedish, with weekday and week number."""
    write_tall(office)
    screen = screen_of()
    assert screen.header.title.text() == "Idag, tisdag 19 januari"
    assert titles(screen) == ["Tall · Stödplan"]
    row = screen.waits_on_you.card.rows[0]
    assert row.accessibleDescription() == "Första genomgången tillsammans: fre 22 jan, v.\u00a03"
    assert screen.week.title.text() == "Vecka 3"
    assert screen.waits_on_others.empty.label.text() == "Inget väntar på andra."


def test_button_leads_to_the_part_of_the_file(
    office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot
) -> None:
    """The first button has the focus, so that Enter opens what waits longest."""
    file = write_tall(office)
    screen = screen_of()
    with qtbot.waitSignal(screen.went) as heard:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert heard.args == [Place("people", file, tab="plan")]


def test_refresh_leaves_the_focus_where_it_is(
    office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot
) -> None:
    """Something has arrived: the list grows under the hand without taking it away."""
    write_tall(office)
    screen = screen_of()
    consent = Consent(valid_until=DAY + timedelta(days=10))
    office.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Rönn", sign="leaf"), consent])
    screen.refresh()
    qtbot.waitUntil(lambda: len(screen.waits_on_you.card.rows) == 2)
    assert QApplication.focusWidget() is screen.waits_on_you.card.rows[0].focus_target()
    assert titles(screen) == ["Tall · Stödplan", "Rönn · Samtycke"]


def test_nothing_new_makes_no_new_rows(office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot) -> None:
    """A refresh without news touches nothing."""
    write_tall(office)
    screen = screen_of()
    before = list(screen.waits_on_you.card.rows)
    screen.refresh()
    qtbot.waitUntil(lambda: not screen._tasks.is_busy())
    assert screen.waits_on_you.card.rows == before


def test_urgent_note_stands_first_with_a_red_bar(office: Desks, screen_of: Callable[[], TodayScreen]) -> None:
    """It says when it was written, and to read it first."""
    write_tall(office)
    compartment = office.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall")])
    office.vault.ledger.create(compartment, EmergencyNote(what="Systern reser i morgon"))
    screen = screen_of()
    assert titles(screen)[0] == "Tall · Brådskande anteckning"
    assert screen.waits_on_you.card.rows[0].accessibleDescription() == "Skriven i dag 16.18. Läs den före allt annat"


def test_search_finds_by_alias_and_opens(office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot) -> None:
    """What is found stands below the field; Enter opens the first."""
    file = write_tall(office)
    screen = screen_of()
    assert screen.search is not None
    open_today(screen, qtbot, Place("today", tab="search"))
    assert QApplication.focusWidget() is screen.search.field.edit
    qtbot.keyClicks(screen.search.field.edit, "tal")
    qtbot.waitUntil(lambda: len(screen.search.rows.rows) == 1)
    with qtbot.waitSignal(screen.went) as heard:
        qtbot.keyClick(screen.search.field.edit, Qt.Key.Key_Return)
    assert heard.args == [Place("people", file)]


def test_search_that_finds_nothing_says_so(office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot) -> None:
    """A sentence, and no list."""
    screen = screen_of()
    assert screen.search is not None
    qtbot.keyClicks(screen.search.field.edit, "ripa")
    qtbot.waitUntil(lambda: screen.search.field.sentence() == "Ingen akt finns under det.")
    assert screen.search.rows.isHidden()


def test_county_has_no_files_and_asks_nobody(office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot) -> None:
    """The coordinator answers: her rows lead to the inbox."""
    office.sit(LOVE)
    question = Consultation(text="Hur gör jag?", unit="2313", code="K27-7F3K", sent_at=office.clock.now())
    compartment = office.vault.ledger.found(CompartmentKind.CONSULTATION, [question])
    office.vault.mailbox.confirmed([outgoing.id for outgoing in office.vault.mailbox.outgoing()])
    office.sit(PETRA)
    screen = screen_of()
    assert screen.search is None
    assert titles(screen) == ["Konsultation K27-7F3K · Strömsund"]
    with qtbot.waitSignal(screen.went) as heard:
        screen.waits_on_you.card.rows[0].focus_target().click()
    assert heard.args == [Place("county", compartment)]


@pytest.mark.parametrize("about", About)
@pytest.mark.parametrize("count", [1, 3])
def test_every_row_has_whole_words(look: object, swedish: Translation, about: About, count: int) -> None:
    """No placeholder is left, and no English word."""
    full = Row(about, SCREEN, "Tall", Part.PLAN, DAY, 1_800_000_000_000, count, 1, "Bräcke", 40, False)
    bare = Row(about, alias="Tall", count=count)
    for row in (full, bare):
        shown = row_words.look(row, DAY)
        words = f"{shown.words.title} {shown.words.second} {shown.button}"
        assert "{" not in words
        assert "None" not in words
        assert not any(english in words for english in ("the ", "The ", "Read", "Open"))
    assert row_words.look(full, DAY).button


def test_day_that_has_gone_over_midnight(office: Desks, screen_of: Callable[[], TodayScreen], qtbot: QtBot) -> None:
    """A refresh on the next day has the next day's title."""
    screen = screen_of()
    office.clock.turn(days=1)
    screen.refresh()
    qtbot.waitUntil(lambda: not screen._tasks.is_busy())
    assert screen.header.title.text() == "Idag, onsdag 20 januari"
    assert today(office.clock) == date(2027, 1, 20)
