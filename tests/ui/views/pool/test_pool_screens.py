"""SC2 through the real screens: asked for, told, compared, found unsuitable; a certificate; nothing typed is lost."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit, QWidget

from demo import cast
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import PoolPolicy
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Mode, Task
from desktop.domain.records.person_file import Person
from desktop.domain.records.pool import Band, Candidate, CardStanding, PoolCard, Stage, Suitability, TieKind, Weekday
from desktop.domain.records.safety import RiskPerson
from desktop.services.pool.pool_desk import PoolDesk
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.pool.check_card import CheckCard
from desktop.ui.views.pool.find_page import FindPage
from desktop.ui.views.pool.pool_screen import AskedCard, PoolScreen
from desktop.ui.views.pool.tie_banner import TieBanner
from desktop.ui.widgets import PickRow
from tests.support.pool_at_work import pool_of
from tests.support.shared_desk_at_work import SharedDeskAtWork


class Room:
    """Petra's room and Gun-Britt's page over one vault."""

    def __init__(self, work: SharedDeskAtWork) -> None:
        self.work = work
        desk = work.desk
        self.pool: PoolDesk = pool_of(work)
        self.work.sit(cast.PETRA)
        self.work.do(self._make_candidate)
        self.work.sit(cast.GUN_BRITT)
        self.file = self.work.do(
            lambda: desk.vault.ledger.found(
                CompartmentKind.PERSON_FILE,
                [Person(alias="Tall"), RiskPerson(relation="kusin", name="Jonas Rask")],
            )
        )

    def _make_candidate(self) -> None:
        day = today(self.work.desk.clock)
        seen = self.pool.candidates.begin("Rut Löfdahl")
        seen = self.pool.candidates.edit(
            seen,
            Candidate(
                name="Rut Löfdahl",
                register_checked_on=day,
                secrecy_signed_on=day,
                approved_on=day,
                approved_by="Petra Norlin",
            ),
        )
        seen = self.pool.candidates.put_in_pool(seen, PoolCard(region="2303", languages=("svenska",)))
        self.pool.matchings.declare(seen.ref.compartment, TieKind.KIN, "Kusin till Jonas Rask")

    def find(self) -> FindPage:
        page = FindPage(self.pool, self.work.desk.vault.drafts, self.work.tasks, self.work.desk.clock)
        self.work.show(page)
        page.open_file(self.file)
        self.work.settle()
        return page

    def screen(self) -> PoolScreen:
        desk = self.work.desk
        screen = PoolScreen(
            self.pool, desk.vault.drafts, PoolPolicy(), desk.clock, self.work.tasks, desk.me, "Centrum mot våld"
        )
        self.work.show(screen)
        screen.refresh()
        self.work.settle()
        return screen

    def answer(self) -> None:
        """Petra presses what waits."""
        self.work.sit(cast.PETRA)
        screen = self.screen()
        for card in screen.asked.findChildren(AskedCard):
            card.button.click()
        self.work.settle()
        screen.hide()
        self.work.sit(cast.GUN_BRITT)


@pytest.fixture
def room(work: SharedDeskAtWork) -> Room:
    return Room(work)


def press(room: Room, page: QWidget, text: str) -> None:
    """A button by its words."""
    next(button for button in page.findChildren(QAbstractButton) if button.text() == text).click()
    room.work.settle()


def only_card(page: FindPage) -> CheckCard:
    [card] = page.check_cards()
    return card


def test_the_cousin_is_found_and_her_card_stays_as_it_was(room: Room) -> None:
    """SC2 by the buttons that are on the screen."""
    page = room.find()
    press(room, page, "Consider Kort 1")
    assert only_card(page).view.matching is not None
    room.answer()
    page.refresh()
    room.work.settle()
    card = only_card(page)
    card.compare_button.click()
    room.work.settle()
    card = only_card(page)
    assert card.view.seen.record.grounds == (TieKind.KIN,)
    card.outcome.set_value(Suitability.UNSUITABLE)
    card.conclude_button.click()
    room.work.settle()
    assert only_card(page).view.seen.record.outcome is None, "a kind of reason is asked for first"
    card.reason_class.set_value(TieKind.KIN)
    card.reason.set_text("Kusin till den som hon flydde från.")
    card.conclude_button.click()
    room.work.settle()
    assert only_card(page).view.seen.record.outcome is Suitability.UNSUITABLE
    [free] = room.work.do(room.pool.pools.cards)
    assert free.record.standing is CardStanding.FREE


def test_a_suitable_one_is_matched_and_then_named(room: Room) -> None:
    """Name and telephone come after the match, by the owners' hand."""
    page = room.find()
    press(room, page, "Consider Kort 1")
    room.answer()
    page.refresh()
    room.work.settle()
    only_card(page).compare_button.click()
    room.work.settle()
    card = only_card(page)
    card.outcome.set_value(Suitability.SUITABLE)
    card.conclude_button.click()
    room.work.settle()
    room.answer()
    page.refresh()
    room.work.settle()
    matching = only_card(page).view.matching
    assert matching is not None
    assert matching.told is not None
    assert matching.told.record.name == "Rut Löfdahl"


def test_a_card_taken_back_while_somebody_matches_says_so_and_keeps_the_words(room: Room) -> None:
    """What was typed stands, and there is a sentence."""
    page = room.find()
    press(room, page, "Consider Kort 1")
    room.answer()
    page.refresh()
    room.work.settle()
    only_card(page).compare_button.click()
    room.work.settle()
    card = only_card(page)
    card.outcome.set_value(Suitability.SUITABLE)
    card.reason.set_text("Passar bra.")
    [seen] = room.work.do(lambda: [view.seen for view in room.pool.candidates.all()])
    room.work.sit(cast.PETRA)
    room.work.do(lambda: room.pool.candidates.move(seen, Stage.ENDED))
    room.work.sit(cast.GUN_BRITT)
    card.conclude_button.click()
    room.work.settle()
    assert card.reason.text() == "Passar bra."
    page.refresh()
    room.work.settle()
    assert only_card(page).reason.text() == "Passar bra."
    assert only_card(page).view.seen.record.outcome is None


def test_what_is_typed_at_one_card_stays_while_another_changes(room: Room) -> None:
    """Two are considered; one of them is answered, and the other keeps its words and its place."""
    room.work.sit(cast.PETRA)
    room.work.do(lambda: room.pool.pools.add(PoolCard(region="2321")))
    room.work.sit(cast.GUN_BRITT)
    page = room.find()
    press(room, page, "Consider Kort 1")
    room.answer()
    page.refresh()
    room.work.settle()
    first = only_card(page)
    first.typed.set_text("Åke Sandin")
    press(room, page, "Consider Kort 2")
    second, kept = page.check_cards()
    assert kept is first
    assert (second.view.seen.record.code, kept.typed.text()) == ("Kort 2", "Åke Sandin")


def test_the_wish_is_kept(room: Room) -> None:
    """Asked outright, in own words."""
    page = room.find()
    page.wish.from_here.set_value("not_wanted")
    page.wish.words.set_text("inte någon härifrån")
    page.wish.save.click()
    room.work.settle()
    kept = room.work.do(lambda: room.pool.checks.wish(room.file))
    assert kept is not None
    assert kept.record.words == "inte någon härifrån"


def test_the_search_begins_with_what_is_known(room: Room) -> None:
    """The wish is kept with how, when, how far and which language; the proposal says what for and until when (P17)."""
    page = room.find()
    page.search.modes.set_values([Mode.PHONE])
    page.search.weekdays.set_values(["monday"])
    page.search.farthest.set_value(Band.FAR)
    page.search.language.set_value("svenska")
    page.wish.save.click()
    room.work.settle()
    until = date(2027, 9, 30)
    terms = Assignment(status=AssignmentStatus.PROPOSED, tasks=(Task.PRACTICAL,), valid_until=until)
    room.work.do(lambda: room.work.desk.vault.ledger.create(room.file, terms))
    again = room.find()
    wanted = again.search.wanted()
    assert (wanted.modes, wanted.weekdays, wanted.farthest) == ((Mode.PHONE,), (Weekday.MONDAY,), Band.FAR)
    assert (wanted.language, wanted.tasks, wanted.until) == ("svenska", (Task.PRACTICAL,), until)


def test_somebody_interested_goes_to_training_and_gets_a_certificate(room: Room) -> None:
    """Also one who never comes into the pool (P35); what is half typed comes back."""
    room.work.sit(cast.PETRA)
    screen = room.screen()
    screen.bar.set_value("way")
    screen.name.set_text("Siri Norberg")
    screen.begin.click()
    room.work.settle()
    page = screen.candidate
    assert page.name.text() == "Siri Norberg"
    page.training.attended.emit(1, True)
    page.interview.text.set_text("Vill gärna.")
    page.interview.text.edited.emit()
    page.keep()
    room.work.settle()
    page.training.certificate.click()
    room.work.settle()
    assert page.paper.isVisibleTo(screen)
    screen.hide()
    again = room.screen()
    [key] = [row.key for row in again.candidates.rows if row._words.title == "Siri Norberg"]  # type: ignore[union-attr]
    again.candidates.picked.emit(key)
    room.work.settle()
    assert again.candidate.interview.text.text() == "Vill gärna."
    again.candidate.interview.held_on.set_day(date(2027, 1, 18))
    again.candidate.interview.save.click()
    room.work.settle()
    views = {view.seen.record.name: view for view in room.work.do(room.pool.candidates.all)}
    interview = views["Siri Norberg"].interview
    assert interview is not None
    assert interview.record.text == "Vill gärna."


def test_an_evening_is_written_once_for_all_who_were_there(room: Room) -> None:
    """Theme by policy, who held it, the day; half typed it comes back (P10, P11)."""
    room.work.sit(cast.PETRA)
    for name in ("Siri Norberg", "Maj Sörlin"):
        room.work.do(partial(room.pool.candidates.begin, name))
    screen = room.screen()
    screen.bar.set_value("way")
    screen.evening.number.set_value("3")
    screen.evening.lecturer.set_text("Amina Holm")
    screen.evening.theme.set_text("Heder")
    screen.evening.keeper.touch()
    screen.keep()
    room.work.settle()
    screen.hide()
    again = room.screen().evening
    assert (again.number.value(), again.lecturer.text()) == ("3", "Amina Holm")
    again.save.click()
    assert again.problem.isVisibleTo(again), "nobody has been chosen"
    assert again.who is not None
    again.who.set_values(list(again._there))
    again.save.click()
    room.work.settle()
    views = [view for view in room.work.do(room.pool.candidates.all) if view.training]
    assert {view.seen.record.name for view in views} == {"Siri Norberg", "Maj Sörlin"}
    assert {(one.record.number, one.record.lecturer) for view in views for one in view.training} == {(3, "Amina Holm")}
    assert again.lecturer.text() == ""


def test_a_new_tie_is_told_above_idag(room: Room) -> None:
    """The file by its alias, and what to do."""
    page = room.find()
    press(room, page, "Consider Kort 1")
    room.answer()
    page.refresh()
    room.work.settle()
    only_card(page).compare_button.click()
    room.work.settle()
    card = only_card(page)
    card.outcome.set_value(Suitability.SUITABLE)
    card.conclude_button.click()
    room.work.settle()
    banner = TieBanner(room.pool.checks, room.work.tasks)
    room.work.show(banner)
    banner.refresh()
    room.work.settle()
    assert banner.findChildren(QAbstractButton) == []
    card = only_card(page)
    card.tie.set_text("Gift in i familjen Rask")
    card.kind.set_value(TieKind.KIN)
    card.tie_button.click()
    room.work.settle()
    went: list[Place] = []
    banner.went.connect(went.append)
    banner.refresh()
    room.work.settle()
    press(room, banner, "Open Tall")
    assert went == [Place("people", room.file, tab="overview", part="find")]


def unnamed(page: QWidget) -> list[str]:
    """Controls that a screen reader could say nothing of."""
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)
    controls = [one for kind in kinds for one in page.findChildren(kind) if one.isVisibleTo(page) and one.isEnabled()]
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in controls
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_control_of_the_room_and_the_search_has_a_name(room: Room, zoom: float) -> None:
    """Those of each part, of a candidate, of a card that is considered, and of the search; also at 200 %."""
    theme().set_zoom(zoom)
    page = room.find()
    press(room, page, "Consider Kort 1")
    room.answer()
    page.refresh()
    room.work.settle()
    assert unnamed(page) == []
    room.work.sit(cast.PETRA)
    screen = room.screen()
    for part in ("asked", "cards", "way", "reasons"):
        screen.open_place(Place("pool", tab=part))
        room.work.settle()
        assert unnamed(screen) == []
    screen.open_place(Place("pool", tab="way"))
    first = next(row for row in screen.candidates.rows if isinstance(row, PickRow))
    screen.candidates.picked.emit(first.key)
    room.work.settle()
    assert unnamed(screen.candidate) == []
    theme().set_zoom(1.0)


def test_a_card_is_considered_and_compared_by_keys_alone(room: Room) -> None:
    """Tab comes to the button of the card, Enter presses it; the same with the comparison, where the focus stays."""
    page = room.find()
    walk_to(room, "Consider Kort 1")
    room.work.press(Qt.Key.Key_Return)
    room.work.settle()
    room.answer()
    page.activateWindow()
    page.refresh()
    room.work.settle()
    page.back.setFocus()
    walk_to(room, "Compare")
    room.work.press(Qt.Key.Key_Return)
    room.work.settle()
    assert only_card(page).view.seen.record.grounds == (TieKind.KIN,)
    assert room.work.focus() is only_card(page).compare_button


def walk_to(room: Room, text: str) -> None:
    """By Tab, as far as it is."""
    for _ in range(80):
        room.work.press(Qt.Key.Key_Tab)
        focused = room.work.focus()
        if isinstance(focused, QAbstractButton) and focused.text() == text:
            return
    raise AssertionError(text)
