"""The details of somebody with protected identity: empty until the glass is broken, and again soon after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.ui.views.people.details_card import DetailsCard
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys

WHO = {"name": "Mira Exempelsson", "address": "Snödropsgränd 14", "staying_municipality": "2421"}


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


def details(screen: PeopleScreen) -> DetailsCard:
    tab = screen.file.tab("overview")
    assert isinstance(tab, OverviewTab)
    return tab.details


def opened(screen: PeopleScreen, work: PeopleAtWork, level: ProtectionLevel) -> CompartmentId:
    file = work.tall(protection=level, **WHO)
    work.open(screen, file, "overview")
    return file


def break_glass(screen: PeopleScreen, work: PeopleAtWork, reason: str) -> None:
    keys(details(screen).glass.reason.edit, reason)
    details(screen).glass.button.click()
    work.settle()


def stand_in_fields(screen: PeopleScreen) -> str:
    """All that stands in any field, shown or not."""
    return " ".join(edit.text() for edit in details(screen).findChildren(QLineEdit))


def person(work: PeopleAtWork, file: CompartmentId) -> Person:
    return work.do(lambda: work.files.overview(file)).person.record


def unmaskings(work: PeopleAtWork) -> list[str]:
    """The reasons that the log has."""

    def read() -> list[str]:
        ledger = work.here.vault.ledger
        books = ledger.compartments(CompartmentKind.ACCESS_LOG)
        entries = [seen.record for book in books for seen in ledger.all(book.id, LogEntry)]
        return [entry.reason for entry in entries if entry.act is Act.UNMASKED]

    return work.do(read)


def test_nothing_shows_and_nothing_stands_in_a_field_without_a_reason(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Not even in one that cannot be seen."""
    opened(screen, work, ProtectionLevel.REGISTRATION)
    assert not details(screen).show_button.isVisible()
    details(screen).reveal()
    break_glass(screen, work, " ")
    assert details(screen).glass.reason.has_error()
    assert not details(screen).is_revealed()
    assert not any(word in stand_in_fields(screen) for word in ("Mira", "Snödropsgränd", "Storuman"))
    assert unmaskings(work) == []


def test_the_glass_is_broken_for_a_short_while(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The log has the reason; after a minute everything is out of the fields, and a new reason is needed."""
    opened(screen, work, ProtectionLevel.FLAG)
    card = details(screen)
    break_glass(screen, work, "Ringer skyddat boende")
    assert card.is_revealed()
    assert (card.name.text(), card.address.text(), card.staying.text()) == (
        "Mira Exempelsson",
        "Snödropsgränd 14",
        "Storuman",
    )
    assert unmaskings(work) == ["Ringer skyddat boende"]
    assert card._glimpse.isActive()
    assert card._glimpse.interval() == 60_000
    card._glimpse.timeout.emit()
    assert not card.is_revealed()
    assert card.glass.reason.text() == ""
    assert not any(word in stand_in_fields(screen) for word in ("Mira", "Snödropsgränd", "Storuman"))


def test_what_is_typed_when_the_time_is_up_is_saved(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Also what was half written: it waits in its draft, and the file keeps what it had."""
    file = opened(screen, work, ProtectionLevel.FLAG)
    card = details(screen)
    break_glass(screen, work, "Ny adress")
    card.address.edit.clear()
    keys(card.address.edit, "Harvägen 3")
    card.staying.edit.clear()
    keys(card.staying.edit, "Storumaan")
    card._glimpse.timeout.emit()
    work.settle()
    assert (person(work, file).address, person(work, file).staying_municipality) == ("Harvägen 3", "2421")
    screen.keep()
    work.settle()
    assert (person(work, file).name, person(work, file).staying_municipality) == ("Mira Exempelsson", "2421")
    work.open(screen, file, "overview")
    assert card.unsaved.isVisible()
    break_glass(screen, work, "Rätta stavningen")
    assert (card.address.text(), card.staying.text()) == ("Harvägen 3", "Storumaan")


def test_a_level_is_raised_at_once(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """One press, no question; what was on the screen is gone with it."""
    file = opened(screen, work, ProtectionLevel.NONE)
    card = details(screen)
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert card.name.text() == "Mira Exempelsson"
    card.protection.chosen.emit(ProtectionLevel.ASSUMED.value)
    assert not card.is_revealed()
    assert "Mira" not in stand_in_fields(screen)
    screen.keep()
    work.settle()
    assert person(work, file).protection is ProtectionLevel.ASSUMED


def test_a_level_is_lowered_with_a_reason_and_not_before(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork
) -> None:
    """Until it has been given, the stricter holds; one may leave it as it is."""
    file = opened(screen, work, ProtectionLevel.ASSUMED)
    level = details(screen).level
    level.segment.chosen.emit(ProtectionLevel.NONE.value)
    assert level.is_lowering()
    qtbot.mouseClick(level.confirm, Qt.MouseButton.LeftButton)
    work.settle()
    assert level.reason.has_error()
    qtbot.mouseClick(level.cancel, Qt.MouseButton.LeftButton)
    assert (level.is_lowering(), level.segment.value()) == (False, ProtectionLevel.ASSUMED)
    assert person(work, file).protection is ProtectionLevel.ASSUMED
    level.segment.chosen.emit(ProtectionLevel.FLAG.value)
    keys(level.reason.edit, "Beslut 2027-01-18")
    qtbot.mouseClick(level.confirm, Qt.MouseButton.LeftButton)
    work.settle()
    assert person(work, file).protection is ProtectionLevel.FLAG
    assert (level.is_lowering(), level.segment.value()) == (False, ProtectionLevel.FLAG)
    [kept] = work.do(lambda: work.protection.lowerings(file))
    assert kept.reason == "Beslut 2027-01-18"
