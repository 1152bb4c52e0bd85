"""The overview of a file: saved as it is typed, and masked until one asks."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.support_plan import AreaNote, NeedArea
from desktop.ui.screen import Place
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


def overview(screen: PeopleScreen) -> OverviewTab:
    tab = screen.file.tab("overview")
    assert isinstance(tab, OverviewTab)
    return tab


def person(work: PeopleAtWork, file: CompartmentId) -> Person:
    return work.do(lambda: work.files.overview(file)).person.record


def in_force(work: PeopleAtWork, file: CompartmentId) -> ProtectionLevel:
    return work.do(lambda: work.files.overview(file)).protection


def test_what_is_typed_is_saved_at_a_pause(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """One change for a pause, not one for a key."""
    file = work.tall()
    work.open(screen, file, "overview")
    tab = overview(screen)
    tab.situation.setFocus()
    with qtbot.waitSignal(tab.saved, timeout=5_000):
        keys(tab.situation, "Bor hos en vän.")
    assert person(work, file).situation_now == "Bor hos en vän."
    seen = work.do(lambda: work.files.overview(file)).person
    assert len(work.do(lambda: work.here.vault.ledger.history(seen.ref))) == 2


def test_what_is_typed_is_saved_before_a_lock(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Without waiting for the pause."""
    file = work.tall()
    work.open(screen, file, "overview")
    keys(overview(screen).wishes, "Läsa klart trean.")
    keys(overview(screen).phone_rule.edit, "endast SMS")
    screen.keep()
    work.settle()
    saved = person(work, file)
    assert (saved.wishes, saved.phone_rule) == ("Läsa klart trean.", "endast SMS")


def test_what_arrives_meanwhile_moves_nothing_that_is_being_typed(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Text and cursor stay; what came is a rival to choose between, and nothing is gone."""
    file = work.tall(situation_now="Bor hos en vän")
    work.to_malin(file)
    work.open(screen, file, "overview")
    tab = overview(screen)
    tab.situation.setFocus()
    tab.situation.set_cursor_place(14)
    keys(tab.situation, " i stan")
    seen = work.do(lambda: work.her_files.overview(file)).person
    edited = msgspec.structs.replace(seen.record, situation_now="Bor hos moster")
    work.do(lambda: work.her_files.edit_person(seen, edited))
    work.from_malin(file)
    screen.refresh()
    work.settle()
    assert (tab.situation.text(), tab.situation.cursor_place()) == ("Bor hos en vän i stan", 21)
    screen.keep()
    work.settle()
    rivals = work.do(lambda: work.files.overview(file)).rivals["situation_now"]
    assert {rival.value for rival in rivals} == {"Bor hos en vän i stan", "Bor hos moster"}


def test_the_details_are_masked_until_asked_for(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """And masked again when one looks away."""
    file = work.tall(name="Mira Exempelsson")
    work.open(screen, file, "overview")
    details = overview(screen).details
    assert not details.is_revealed()
    assert not details.name.isVisible()
    qtbot.mouseClick(details.show_button, Qt.MouseButton.LeftButton)
    assert details.name.isVisible()
    assert details.name.text() == "Mira Exempelsson"
    work.open(screen, file, "journal")
    work.open(screen, file, "overview")
    assert not details.name.isVisible()


def test_details_are_saved_as_they_are_typed(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Also a level and a municipality; the number in its one form."""
    file = work.tall()
    work.open(screen, file, "overview")
    details = overview(screen).details
    details.reveal()
    keys(details.case_number.edit, "BRÄ 2027-3")
    keys(details.number.edit, "900222-2397")
    details.number.edit.editingFinished.emit()
    keys(details.staying.edit, "Krokom")
    details.staying.edit.editingFinished.emit()
    details.protection.chosen.emit(ProtectionLevel.FLAG.value)
    screen.keep()
    work.settle()
    saved = person(work, file)
    assert (saved.case_number, saved.personal_number, saved.staying_municipality, saved.protection) == (
        "BRÄ 2027-3",
        "199002222397",
        "2309",
        ProtectionLevel.FLAG,
    )


def test_an_alias_that_is_taken_is_said_and_stays(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The file keeps the alias it had."""
    work.do(lambda: work.files.create("Ripa"))
    file = work.tall()
    work.open(screen, file, "overview")
    details = overview(screen).details
    details.reveal()
    details.alias.edit.clear()
    keys(details.alias.edit, "Ripa")
    screen.keep()
    work.settle()
    assert details.alias.has_error()
    assert (details.alias.text(), person(work, file).alias) == ("Ripa", "Tall")


def test_two_levels_of_protection_wait_for_a_choice(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Both are shown with who and when, the stricter masks, and one press leads to where one chooses."""
    file = work.tall(protection=ProtectionLevel.FLAG)
    work.to_malin(file)
    for files, level in ((work.files, ProtectionLevel.REGISTRATION), (work.her_files, ProtectionLevel.ASSUMED)):
        seen = work.do(lambda files=files: files.overview(file)).person
        edited = msgspec.structs.replace(seen.record, protection=level)
        work.do(lambda files=files, seen=seen, edited=edited: files.edit_person(seen, edited))
    work.from_malin(file)
    work.open(screen, file, "overview")
    [notice] = overview(screen).findChildren(RivalNotice)
    assert any("Malin Grahn" in label.text() for label in notice.findChildren(QLabel))
    went: list[Place] = []
    overview(screen).went.connect(went.append)
    qtbot.mouseClick(notice.compare, Qt.MouseButton.LeftButton)
    assert [(place.screen, place.compartment, place.tab) for place in went] == [("choices", file, "overview")]
    assert in_force(work, file) is ProtectionLevel.ASSUMED


def test_two_places_wait_masked_for_a_choice(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """That there is something to choose is said; the places themselves show only with the details."""
    file = work.tall(staying_municipality="2305")
    work.to_malin(file)
    for files, place in ((work.files, "2309"), (work.her_files, "2380")):
        seen = work.do(lambda files=files: files.overview(file)).person
        edited = msgspec.structs.replace(seen.record, staying_municipality=place)
        work.do(lambda files=files, seen=seen, edited=edited: files.edit_person(seen, edited))
    work.from_malin(file)
    work.open(screen, file, "overview")
    tab = overview(screen)
    [choice] = tab.findChildren(RivalNotice)
    assert (choice.isVisible(), tab.details.waits.isVisible()) == (False, True)
    tab.details.reveal()
    assert (choice.isVisible(), tab.details.waits.isVisible()) == (True, False)
    tab.details.cover()
    assert not choice.isVisible()


def test_days_far_off_wait_until_they_are_asked_for(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Ten areas with a day each leave room for what is nearest."""
    file = work.tall()
    days = [date(2027, 2, day) for day in range(1, 11)]

    def plan() -> None:
        work.plans.start(file)
        for area, day in zip(NeedArea, days, strict=False):
            work.plans.note_area(file, AreaNote(area=area, needs="Något", review_on=day))

    work.do(plan)
    work.open(screen, file, "overview")
    aside = overview(screen).aside
    lines = [label for label in aside.findChildren(QLabel) if "Feb" in label.text() or "feb" in label.text()]
    seen = [line for line in lines if line.isVisible()]
    assert 0 < len(seen) < len(lines)
    qtbot.mouseClick(aside.later_button, Qt.MouseButton.LeftButton)
    assert all(line.isVisible() for line in lines)
    assert not aside.later_button.isVisible()
