"""Every room of every role by keyboard alone: Tab reaches all there is, what it reaches is seen, and Esc leads back."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from tests.support.grown_office import write_all_kinds
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.test_every_screen import ROLES, every_place, inside, shown, words_of
from tests.ui.theme.look import look
from wire.directory import Role

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]
ENDLESS = 400


def walk(here: Office) -> tuple[list[QWidget], list[str]]:
    """Everything that Tab comes to, from what has the focus until it comes round; and what of it was not in sight."""
    reached: list[QWidget] = []
    unseen: list[str] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in reached and len(reached) < ENDLESS:
        reached.append(focused)
        if not comes_in_sight(here, focused):
            unseen.append(named(focused))
        here.qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    return reached, unseen


def in_sight(widget: QWidget) -> bool:
    """A whole control, or what fits of a large one. What has no size has nothing to show."""
    if widget.size().isEmpty():
        return True
    seen = widget.visibleRegion().boundingRect()
    return seen.height() >= min(widget.height(), 60) and 2 * seen.width() >= widget.width()


def comes_in_sight(here: Office, widget: QWidget) -> bool:
    """Now, or when the page has been laid out."""
    with suppress(here.qtbot.TimeoutError):
        here.qtbot.waitUntil(lambda: in_sight(widget), timeout=1_000)
    return in_sight(widget)


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {sorted(words_of(widget))[:1]}"


def stops(here: Office) -> list[QWidget]:
    """What Tab should come to. Of chips one is enough: arrows go on from there."""
    return [
        widget
        for widget in shown(here)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, Chip)
    ]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_tab_reaches_everything_and_all_that_it_reaches_is_seen(
    office: Make, look: Theme, role: Role, zoom: float
) -> None:
    """In a low window, where pages scroll: no control is left out, nothing holds the focus, nothing has it unseen."""
    here = office(role, write=write_all_kinds)
    here.shell.resize(1280, 600)
    look.set_zoom(zoom)
    left: set[str] = set()
    for place in every_place(here):
        here.settle()
        reached, unseen = walk(here)
        where = f"{place.screen} {place.tab}"
        left |= {f"{where}: {name} is not seen" for name in unseen}
        left |= {f"{where}: {named(stop)} is not reached" for stop in stops(here) if stop not in reached}
    assert left == set()


@pytest.mark.parametrize("role", ROLES)
def test_escape_leads_back_to_where_the_keys_work(office: Make, role: Role) -> None:
    """From within a room to its beginning, with the focus on something in sight."""
    here = office(role, write=write_all_kinds)
    here.unlock()
    window, keys = here.window, {button.entry.key for button in here.shell.rail.buttons}
    for place in [place for place in inside(here) if place.screen in keys]:
        window.go(place)
        here.settle()
        if window._here() == Place(place.screen):
            continue
        here.shell._last_escape = float("-inf")  # twice at once would hide the window
        here.qtbot.keyClick(QApplication.focusWidget() or here.shell, Qt.Key.Key_Escape)
        here.settle()
        focused = QApplication.focusWidget()
        assert here.shell.current() == place.screen, place
        assert focused is not None, place
        assert here.shell.isAncestorOf(focused), place
        assert comes_in_sight(here, focused), (place, named(focused))
