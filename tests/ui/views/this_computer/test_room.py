"""Den här datorn, in the real window: what opens it, when it locks, and that nothing shows on the outside."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain import paper_code
from desktop.storage import keys
from desktop.ui.printing.sheet import words
from desktop.ui.screen import Place
from desktop.ui.theme import ThemeChoice, theme
from desktop.ui.views.this_computer.about_card import AboutCard
from desktop.ui.views.this_computer.backup_card import BackupCard
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.views.this_computer.code_card import CodeCard
from desktop.ui.views.this_computer.lock_card import LockCard
from desktop.ui.views.this_computer.look_card import LookCard
from desktop.ui.views.this_computer.passphrase_card import PassphraseCard
from desktop.ui.views.this_computer.screen import KEY, ThisComputerScreen
from tests.support.grown_office import write_two_files
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import PASSPHRASE, recovery_code
from tests.ui.theme.look import look

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]
C = TypeVar("C", bound=ComputerCard)
NEW = "vinden bar doften av tjära"


def room(here: Office) -> ThisComputerScreen:
    """Unlocked, and gone there."""
    here.unlock()
    here.window.go(Place(KEY))
    here.settle()
    screen = here.window._screens[KEY]
    assert isinstance(screen, ThisComputerScreen)
    return screen


def card(screen: ThisComputerScreen, kind: type[C]) -> C:
    [found] = [one for one in screen.cards if isinstance(one, kind)]
    return found


def test_the_passphrase_is_changed_and_nothing_is_left_in_the_fields(office: Make) -> None:
    """The old one, the new one twice; how long it takes to guess is said meanwhile."""
    here = office()
    changing = card(room(here), PassphraseCard)
    changing.button.click()
    page = changing.page
    page.old.set_text(PASSPHRASE)
    page.new.first.set_text("sommar2027")
    here.settle()
    assert "Lägg till ett eller två ord." in page.new.first.sentence()
    page.new.first.set_text(NEW)
    page.new.second.set_text(NEW)
    here.settle()
    assert "Det räcker." in page.new.first.sentence()
    page.button.click()
    here.settle()
    assert (page.old.text(), page.new.first.text(), page.new.second.text()) == ("", "", "")
    assert changing.words.text().startswith("Bytt tis 19 jan 2027")
    here.lock()
    here.unlock(NEW)


def test_a_wrong_old_passphrase_changes_nothing(office: Make) -> None:
    """The sentence stands at the old one; what was typed stays."""
    here = office()
    changing = card(room(here), PassphraseCard)
    changing.button.click()
    page = changing.page
    page.old.set_text("fel fras")
    for field in (page.new.first, page.new.second):
        field.set_text(NEW)
    here.settle()
    page.button.click()
    here.settle()
    assert page.old.sentence().startswith("Det är inte rätt lösenfras.")
    assert page.new.first.text() == NEW
    here.lock()
    here.unlock()


def test_a_new_code_holds_when_its_end_has_been_typed_from_the_paper(office: Make) -> None:
    """The paper names no one; the old code opens until the last step."""
    here = office(write=write_two_files)
    code = card(room(here), CodeCard)
    code.button.click()
    here.settle()
    sheet, typed = code.page.preview._sheet, code.page._code
    assert sheet is not None
    said = words(sheet)
    assert all(group in said for group in typed.split("-"))
    assert "Gun-Britt" not in said
    assert "Tall" not in said
    code.page.check.set_text("AAAAA AAAAA")
    code.page.button.click()
    assert code.page.check.has_error()
    keys.unlock_with_recovery(here.folder, recovery_code())
    code.page.check.set_text(paper_code.letters_of(typed)[-10:].lower())
    code.page.button.click()
    here.settle()
    keys.unlock_with_recovery(here.folder, typed)
    assert code.page._code == ""
    assert "tis 19 jan 2027" in code.words.text()


def test_the_chosen_minutes_hold_at_once_and_after_the_next_unlocking(office: Make) -> None:
    """One minute without a touch, and it locks."""
    here = office()
    lock = card(room(here), LockCard)
    lock.minutes.choice.set_value("1")
    lock.minutes.choice._activated(lock.minutes.choice.currentIndex())
    here.settle()
    here.clock.turn(minutes=1)
    here.window.beat()
    assert here.window.desk is None
    here.settle()
    here.unlock()
    here.clock.turn(minutes=1)
    here.window.beat()
    assert here.window.desk is None
    here.settle()


def test_light_or_dark_is_remembered(office: Make) -> None:
    """Chosen here, worn again after unlocking."""
    here = office()
    looks = card(room(here), LookCard)
    looks.theme.chosen.emit(ThemeChoice.DARK.value)
    here.settle()
    here.lock()
    theme().set_choice(ThemeChoice.LIGHT)
    here.unlock()
    assert theme().choice is ThemeChoice.DARK
    theme().set_choice(ThemeChoice.SYSTEM)


def test_a_backup_is_made_and_told(office: Make, tmp_path: Path) -> None:
    """Its folder's name tells a day."""
    here = office(write=write_two_files)
    backup = card(room(here), BackupCard)
    stick = tmp_path / "stick"
    stick.mkdir()
    backup.make(str(stick))
    here.settle()
    assert "bredvid-kopia-20270119" in backup.outcome.text()
    assert [path.name for path in stick.iterdir()] == ["bredvid-kopia-20270119"]


def test_what_is_here_is_counted_and_nothing_shows_on_the_outside(office: Make) -> None:
    """No alias in the room, and in every room a window title that tells nothing."""
    here = office(write=write_two_files)
    screen = room(here)
    assert ("Personakter", "2") in pairs(card(screen, AboutCard))
    shown = [label.text() for label in screen.findChildren(QWidget) if hasattr(label, "text")]
    assert not any("Tall" in str(text) for text in shown)
    for button in here.shell.rail.buttons:
        button.click()
        here.settle()
        titles = {window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible()}
        assert titles == {"Bredvid"}


def pairs(about: AboutCard) -> list[tuple[str, str]]:
    texts = [part.text() for part in about.facts._parts if hasattr(part, "text")]
    return list(zip(texts[::2], texts[1::2], strict=True))
