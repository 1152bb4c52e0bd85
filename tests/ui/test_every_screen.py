"""Through every room of every role, with something of every kind in it: what holds for all screens alike."""

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabBar, QTextEdit, QWidget

from desktop.domain.compartments import CompartmentKind
from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.widgets import ScrollPage
from tests.support.grown_office import write_all_kinds
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look
from tools import i18n
from wire.directory import Role

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]
ROLES = [Role.SOCIAL_WORKER, Role.COORDINATOR, Role.CONTACT_PERSON, Role.MANAGER]
TABS = ("overview", "plan", "safety", "around", "assignment", "journal", "consents", "who_sees_what")


def every_place(here: Office) -> Iterator[Place]:
    """Before unlocking, then each room, and each thing in it; the page is shown when its place is given."""
    for page in ("unlock", "create", "found", "code", "recovery", "waiting", "ended"):
        here.window.lobby._go(page)
        yield Place(page)
    here.window.lobby.show_emergency(here.window._card)
    yield Place("emergency-locked")
    here.window.lobby._go("unlock")
    here.unlock()
    for place in (*rooms(here), *inside(here), Place("emergency")):
        here.window.go(place)
        here.settle()
        yield place
        if place.tab == "overview":
            yield from pages(here, place)


def pages(here: Office, overview: Place) -> Iterator[Place]:
    """What is reached from the overview of a file."""
    for tab in here.shell.findChildren(OverviewTab):
        for page, link in tab.links.items():
            link.click()
            here.settle()
            yield Place(overview.screen, overview.compartment, tab=page.kind.title())
            page.made().back.click()
            here.settle()


def rooms(here: Office) -> list[Place]:
    """The rooms of the rail, and the pages for something new."""
    keys = [button.entry.key for button in here.shell.rail.buttons]
    new = [Place(key, tab="new") for key in keys if key in ("consultation", "people")]
    tabs = ("invite", f"member:{here.window.desk.me.member}") if here.window.desk is not None else ()
    deeper = [Place(key, tab=tab) for key in keys if key == "administration" for tab in tabs]
    return [*(Place(key) for key in keys), *new, *deeper, Place("lost")]


def inside(here: Office) -> list[Place]:
    """What there is in them."""
    assert here.window.desk is not None
    places = []
    for info in here.program.database.submit(here.window.desk.ledger.compartments).result():
        match info.kind:
            case CompartmentKind.PERSON_FILE:
                places += [Place("people", info.id, tab=tab) for tab in TABS]
            case CompartmentKind.CONSULTATION:
                places += [Place("consultation", info.id), Place("county", info.id)]
            case CompartmentKind.DISCLOSURE:
                places.append(Place("county", info.id))
            case CompartmentKind.ASSIGNMENT:
                places.append(Place("sessions", info.id))
    return places


def shown(here: Office) -> list[QWidget]:
    """Every widget that can be seen or scrolled to."""
    return [widget for widget in here.shell.findChildren(QWidget) if widget.isVisible()]


def words_of(widget: QWidget) -> set[str]:
    """All that a widget says, to the eye and to the ear."""
    words = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
    if isinstance(widget, QLabel | QAbstractButton):
        words.add(widget.text())
    if isinstance(widget, QLineEdit | QTextEdit):
        words.add(widget.placeholderText())
    if isinstance(widget, QTabBar):
        words |= {widget.tabText(at) for at in range(widget.count())}
    return words - {""}


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Every source text that reads otherwise in Swedish."""
    path: Path = tmp_path_factory.mktemp("english") / "bredvid_sv.ts"
    i18n.gather(path)
    swedish_of = i18n.read_terms().swedish
    sources = {i18n.source_of(message) for message in ElementTree.parse(path).iter("message")}
    return frozenset(source for source in sources if swedish_of.get(source) != source)


def buddies(widget: QWidget) -> list[QLabel]:
    """Labels that name it."""
    parent = widget.parentWidget()
    return [label for label in parent.findChildren(QLabel) if label.buddy() is widget] if parent is not None else []


class ShownWindows(QObject):
    """Notes every window that is shown while it watches."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(f"{type(watched).__name__} {words_of(watched)}")
        return False


@pytest.mark.parametrize("role", ROLES)
def test_every_place_is_in_swedish_and_named_and_in_the_window(
    office: Make, english: frozenset[str], qapp: QApplication, role: Role
) -> None:
    """One walk, since walking is what costs: no source text is left that was never handed to tr or not found again; a
    screen reader says what every control is for; and no part is shown before it has a parent, as a window of its own,
    which would flash over the screen and take the keyboard away.
    """
    here = office(role, write=write_all_kinds)
    watcher = ShownWindows(here.window)
    qapp.installEventFilter(watcher)
    left: set[str] = set()
    nameless: set[str] = set()
    for place in every_place(here):
        where = f"{place.screen} {place.tab}"
        seen = shown(here)
        left |= {f"{where}: {words}" for widget in seen for words in words_of(widget) & english}
        nameless |= {f"{where}: {type(widget).__name__}" for widget in seen if takes_focus_nameless(widget)}
    here.lock()
    assert left == set(), "English"
    assert nameless == set(), "without a name"
    assert watcher.found == [], "a window of its own"


def takes_focus_nameless(widget: QWidget) -> bool:
    """Whether Tab comes to it and nothing says what it is."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and not (words_of(widget) or buddies(widget))


@pytest.mark.parametrize("role", ROLES)
def test_nothing_is_cut_off_at_double_size(office: Make, look: Theme, role: Role) -> None:
    """At 200 % no page needs more width than it has: reading is never sideways."""
    here = office(role, write=write_all_kinds)
    here.shell.resize(1280, 770)
    look.set_zoom(2.0)
    wide = {
        f"{place.screen} {place.tab}: {page.least_width()} in {page.viewport().width()}"
        for place in every_place(here)
        for page in shown(here)
        if isinstance(page, ScrollPage) and page.least_width() > page.viewport().width()
    }
    assert wide == set()
