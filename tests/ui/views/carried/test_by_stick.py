"""Skriv till USB and Läs från USB in the real window: by keyboard, with names for all, and in words when it fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.domain.carried import Brought, Outcome
from desktop.domain.clock import today
from desktop.services.carried.by_hand import Told, WrittenTo
from desktop.ui.screen import Place
from desktop.ui.views.carried import carried_words as words
from desktop.ui.views.carried.carried_card import CarriedCard
from desktop.ui.views.this_computer.screen import KEY, READ_USB, WRITE_USB, ThisComputerScreen
from desktop.ui.widgets import Label
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


def opened(here: Office, tab: str = "") -> CarriedCard:
    """Unlocked, and gone there, as from wherever one is told that something waits."""
    here.unlock()
    here.window.go(Place(KEY, tab=tab))
    settle(here)
    screen = here.window._screens[KEY]
    assert isinstance(screen, ThisComputerScreen)
    [card] = [one for one in screen.cards if isinstance(one, CarriedCard)]
    return card


def settle(here: Office) -> None:
    """Until neither the vault nor the stick is waited for."""
    here.qtbot.waitUntil(lambda: not here.window.tasks.is_busy() and not here.window.traffic._network.is_busy())
    here.settle()


def said(part: QWidget) -> str:
    """Every word that is shown."""
    return "\n".join(label.text() for label in part.findChildren(Label) if label.isVisible())


def test_nothing_waits_and_that_is_said(office: Make) -> None:
    """The only member of a county has nobody to carry to."""
    here = office()
    page = opened(here, WRITE_USB).write_page
    here.qtbot.waitUntil(lambda: "Inget väntar på att skickas från den här datorn." in said(page))
    assert not page.go.isEnabled()
    assert "Den som hittar minnet kan inte läsa något." in said(page)


def test_a_file_that_is_none_is_told_in_words(office: Make, tmp_path: Path) -> None:
    """And the page is ready for another."""
    here = office()
    page = opened(here, READ_USB).read_page
    (tmp_path / "annat.bvd").write_bytes(b"something else")
    page.read(str(tmp_path / "annat.bvd"))
    here.qtbot.waitUntil(lambda: "Det här är ingen fil från Bredvid" in said(page))
    assert page.go.isEnabled()
    page.read(str(tmp_path / "borta.bvd"))
    here.qtbot.waitUntil(lambda: "Minnet svarar inte." in said(page))


def test_by_keyboard_and_with_a_name_each(office: Make) -> None:
    """From the card to the page and back."""
    here = office()
    card = opened(here)
    card.read_button.setFocus()
    QTest.keyClick(card.read_button, Qt.Key.Key_Space)
    settle(here)
    assert card.read_page.isVisible()
    for page in (card.read_page, card.write_page):
        for button in page.findChildren(QAbstractButton):
            assert button.accessibleName() or button.text()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_came_and_what_did_not_in_a_line_each(swedish: object) -> None:
    """Only what there was; one and many are said differently."""
    brought = Brought(Outcome.WHOLE, ((3, 5),), 1, 2, 1, 3, 0, 1, 1, 2, 0, True)
    assert words.results(brought) == [
        "1 ny del",
        "2 delar fanns redan här",
        "2 saker har tagits tillbaka av den som äger dem, och är raderade här",
        "1 del togs inte emot: den hör till något som är raderat",
        "3 delar togs inte emot: filen är äldre än det som sedan har avslutats här",
        "1 del väntar på något som inte har kommit än",
        "1 del gick inte att lita på och är lagd åt sidan",
    ]
    for outcome in Outcome:
        first, _ = words.outcome(Brought(outcome, (), 1, 0, 0, 0, 0, 0, 0, 0, 0, False))
        assert first
    ended = Brought(Outcome.WHOLE, ((3, 5),), 0, 0, 0, 0, 4, 0, 0, 0, 0, True)
    assert words.outcome(ended)[0] == "Filen är skriven av en dator som är avstängd."
    assert Told(ended, (("Love", 5),)).writers == (("Love", 5),)


def test_sizes(swedish: object) -> None:
    """As one says them."""
    assert [words.size(count) for count in (12, 34_400, 1_240_000)] == ["under 1 kB", "34 kB", "1,2 MB"]


def test_written_is_not_read(swedish: object, office: Make) -> None:
    """Until its reader has said so."""
    here = office()
    now = here.clock.now()
    line = words.written(WrittenTo("Love", now, 400, None), today(here.clock))
    assert line == "Skrivet till USB 16.18, inte läst än"
    assert words.written(WrittenTo("Love", now, 400, now), today(here.clock)) == "Skrivet till USB 16.18, läst 16.18"
