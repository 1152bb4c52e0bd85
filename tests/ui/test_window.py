"""The window: unlocking, locking, hiding, and where one is in it."""

import sys
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.screen import Place, Screen
from desktop.ui.shell import Command, Coverage
from desktop.ui.theme import Theme
from desktop.ui.views.consultation.screen import ConsultationScreen
from tests.support.grown_office import write_two_files
from tests.support.live_county import GUN_BRITT, live_county
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import PASSPHRASE, HandClock, opened, recovery_code
from tests.ui.theme.look import look
from wire.directory import Role

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


def press(here: Office, command: Command) -> None:
    """A key that works wherever one is."""
    keys = QKeySequence(command.value)
    here.qtbot.keySequence(QApplication.focusWidget() or here.shell, keys)


# ---- unlocking ----


def test_right_passphrase_opens_the_day(office: Make) -> None:
    """After unlocking, a social worker sees Idag, and the field holds nothing."""
    here = office()
    here.unlock()
    assert here.shell.current() == "today"
    assert here.window.lobby.unlock_page.field.text() == ""


def test_wrong_passphrase_says_so_and_loses_nothing(office: Make) -> None:
    """The sentence stands below the field, and the text is selected so that it can be written over."""
    here = office()
    page = here.window.lobby.unlock_page
    here.qtbot.keyClicks(page.field.edit, "fel fras")
    here.qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert page.button.text() == "Låser upp …"
    here.settle()
    assert page.field.sentence().startswith("Det är inte rätt lösenfras.")
    assert page.field.edit.selectedText() == "fel fras"
    assert page.button.text() == "Lås upp"


def test_recovery_code_opens_and_takes_a_new_passphrase(office: Make) -> None:
    """What was forgotten is replaced, and works from then on."""
    here, new = office(), "fyra ord som räcker"
    page = here.window.lobby.recovery_page
    here.window.lobby.unlock_page.forgotten.emit()
    assert here.shell.current() == "recovery"
    page.code.set_text(recovery_code().lower())
    page.passphrase.first.set_text(new)
    page.passphrase.second.set_text(new)
    with here.qtbot.waitSignal(here.window.unlocked, timeout=20_000):
        page.button.click()
    here.lock()
    here.unlock(new)
    assert here.shell.current() == "today"


def test_wrong_recovery_code_says_so(office: Make) -> None:
    """The sentence stands at the code, which stays."""
    here = office()
    page = here.window.lobby.recovery_page
    here.window.lobby.recover("AAAAA-BBBBB", "fyra ord som räcker")
    here.settle()
    assert page.code.sentence().startswith("Återställningskoden stämmer inte.")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda folder: (folder / "vault.json").write_text('{"format": 99}'),
            "Det som är sparat här skrevs med en nyare",
        ),
        (lambda folder: (folder / "vault.json").write_text("{"), "Det som är sparat på datorn går inte att läsa."),
        (
            lambda folder: (folder / "vault.db").write_bytes(bytes(8192)),
            "Det som är sparat på datorn går inte att läsa.",
        ),
        (lambda folder: (folder / "vault.json").unlink(), "Det finns inget sparat av Bredvid"),
    ],
    ids=["newer", "damaged-key-file", "damaged-database", "gone"],
)
def test_bad_vault_gets_its_sentence(office: Make, spoil: Callable[[Path], object], sentence: str) -> None:
    """A vault that cannot be opened says why and what to do."""
    here = office()
    spoil(here.folder)
    here.program.unlock(PASSPHRASE)
    here.settle()
    assert here.window.lobby.unlock_page.field.sentence().startswith(sentence)


def test_vault_that_is_open_elsewhere_says_so(office: Make) -> None:
    """Two windows never write in one vault."""
    here = office()
    with opened(here.folder):
        here.program.unlock(PASSPHRASE)
        here.settle()
    assert here.window.lobby.unlock_page.field.sentence().startswith("Bredvid är redan öppet")


# ---- locking ----


def test_lock_closes_everything_and_says_when(office: Make) -> None:
    """No room, no desk, no vault and no name is left; the times are."""
    here = office(write=write_two_files)
    here.unlock()
    here.lock()
    assert here.shell.current() == "unlock"
    assert here.window.desk is None
    assert here.program.door.vault is None
    line = here.shell.status.line()
    assert line is not None
    assert line.user == ""
    texts = [label.text() for label in here.shell.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert "Låst 16.18. Allt du skrev är sparat på den här datorn." in texts
    assert not any("Tall" in text or "Gun-Britt" in text for text in texts)


def test_lock_keeps_a_half_written_consultation_with_its_cursor(office: Make) -> None:
    """After a lock in the middle of a word, unlocking leads back to it."""
    here = office()
    here.unlock()
    press(here, Command.NEW_CONSULTATION)
    here.settle()
    here.qtbot.keyClicks(composer(here).editor, "Jag vet inte vad jag fråg")
    composer(here).editor.set_cursor_place(8)
    here.qtbot.keyClicks(composer(here).editor, "riktigt ")
    press(here, Command.LOCK)
    here.settle()
    here.unlock()
    editor = composer(here).editor
    assert here.shell.current() == "consultation"
    assert editor.text() == "Jag vet riktigt inte vad jag fråg"
    assert editor.cursor_place() == 16
    assert editor.isVisible()


def composer(here: Office) -> QWidget:
    """The page where a consultation is written."""
    page = here.shell.page("consultation")
    assert isinstance(page, ConsultationScreen)
    return page.composer


def test_unlocking_leads_back_to_the_same_file(office: Make) -> None:
    """Where one was is remembered in the vault."""
    here = office(write=write_two_files)
    here.unlock()
    assert here.window.desk is not None
    file = here.program.database.submit(here.window.desk.people.cards).result()[0].compartment
    here.window.go(Place("people", file, tab="plan"))
    here.settle()
    here.lock()
    here.unlock()
    assert here.window._here() == Place("people", file, tab="plan")


def test_unlocking_brings_back_the_size_of_the_text(office: Make, look: Theme) -> None:
    """The lock screen keeps it, and so does the vault."""
    here = office()
    here.unlock()
    look.set_zoom(1.5)
    here.lock()
    look.set_zoom(1.0)
    here.unlock()
    assert look.zoom == 1.5


def test_name_shows_while_f6_is_held_wherever_the_focus_is(office: Make) -> None:
    """Held in the rail, it shows in the file; let go, it is gone."""
    here = office(write=write_two_files)
    here.unlock()
    assert here.window.desk is not None
    file = here.program.database.submit(here.window.desk.people.cards).result()[0].compartment
    here.window.go(Place("people", file))
    here.settle()
    hint = here.shell.page("people").file.header.hint
    rail = here.shell.rail.buttons[0]
    rail.setFocus()
    here.qtbot.keyPress(rail, Qt.Key.Key_F6)
    assert hint.text() == "Inget namn är skrivet"
    here.qtbot.keyRelease(rail, Qt.Key.Key_F6)
    assert hint.text() == "Håll nere F6 för att se namnet"


def test_closing_the_window_keeps_what_was_written(office: Make) -> None:
    """The same as a lock; the program can then be started again."""
    here = office()
    here.unlock()
    here.window.go(Place("consultation", tab="new"))
    here.settle()
    here.qtbot.keyClicks(composer(here).editor, "Några ord")
    here.shell.close()
    with opened(here.folder, here.clock) as vault:
        assert vault.drafts.get("consultation/new") is not None


# ---- locking by itself ----


def test_nobody_touches_it_for_five_minutes_and_it_locks(office: Make) -> None:
    """A key in between counts; after it the whole time runs again."""
    here = office()
    here.unlock()
    here.clock.turn(minutes=4)
    here.qtbot.keyClick(here.shell, Qt.Key.Key_Shift)
    here.clock.turn(minutes=4)
    here.window.beat()
    assert here.window.desk is not None
    here.clock.turn(minutes=1)
    here.window.beat()
    here.settle()
    assert here.window.desk is None
    assert here.shell.current() == "unlock"


def test_hidden_window_locks_after_a_minute(office: Make) -> None:
    """The neutral page stays over it; behind it there is nothing left."""
    here = office()
    here.unlock()
    press(here, Command.HIDE)
    assert here.shell.is_hidden_page()
    here.clock.turn(minutes=0.5)
    here.window.beat()
    assert here.window.desk is not None
    here.clock.turn(minutes=0.5)
    here.window.beat()
    here.settle()
    assert here.window.desk is None
    assert here.shell.is_hidden_page()


def test_back_from_hiding_within_a_minute(office: Make) -> None:
    """The screen is where it was, and the short time has stopped."""
    here = office()
    here.unlock()
    here.shell.hide_content()
    here.shell.return_requested.emit()
    here.clock.turn(minutes=2)
    here.window.beat()
    assert not here.shell.is_hidden_page()
    assert here.window.desk is not None


def test_clock_that_is_set_back_does_not_keep_it_open(office: Make) -> None:
    """The time runs from the earlier moment."""
    here = office()
    here.unlock()
    here.clock.turn(hours=-3)
    here.window.beat()
    here.clock.turn(minutes=5)
    here.window.beat()
    here.settle()
    assert here.window.desk is None


# ---- about the house ----


EVERYWHERE = ("Administration", "Den här datorn")
"""At the end of the rail of each member here, whose computer also keeps the county's directory."""


@pytest.mark.parametrize(
    ("role", "rooms"),
    [
        (Role.SOCIAL_WORKER, ["Idag", "Konsultation", "Personer", "Länet", *EVERYWHERE]),
        (Role.COORDINATOR, ["Idag", "Inkorg", "Kontaktpersoner", *EVERYWHERE]),
        (Role.CONTACT_PERSON, ["Mina träffar", "Den här datorn"]),
        (Role.MANAGER, ["Idag", "Kontaktpersoner", "Skyddade", "Logg", *EVERYWHERE]),
        (Role.LOG_REVIEWER, ["Idag", "Logg", *EVERYWHERE]),
    ],
)
def test_role_decides_the_rooms(office: Make, role: Role, rooms: list[str]) -> None:
    """The rail shows what the role has, and unlocking leads to the first of them."""
    here = office(role)
    here.unlock()
    assert [button.text() for button in here.shell.rail.buttons] == rooms
    assert here.shell.rail.buttons[0].isChecked()


def test_every_room_opens(office: Make) -> None:
    """Each room of the rail shows a page, and a contact person's place of nobody else's."""
    here = office(write=write_two_files)
    here.unlock()
    for button in here.shell.rail.buttons:
        button.click()
        here.settle()
        assert here.shell.current() == button.entry.key
    here.window.go(Place("sessions"))
    assert here.shell.current() == here.shell.rail.buttons[-1].entry.key


def test_escape_leads_out_step_by_step(office: Make) -> None:
    """From a file to the list, and from the list to where one was before."""
    here = office(write=write_two_files)
    here.unlock()
    assert here.window.desk is not None
    file = here.program.database.submit(here.window.desk.people.cards).result()[0].compartment
    here.window.go(Place("people", file))
    here.settle()
    here.shell.commanded.emit(Command.BACK)
    assert here.window._here() == Place("people")
    here.shell.commanded.emit(Command.BACK)
    here.settle()
    assert here.shell.current() == "today"


def test_emergency_needs_no_unlocking(office: Make) -> None:
    """F12 shows the numbers over the lock, and leads back to it with what was typed."""
    here = office()
    page = here.window.lobby.unlock_page
    here.qtbot.keyClicks(page.field.edit, "halva")
    press(here, Command.EMERGENCY)
    assert here.shell.current() == "emergency-locked"
    assert here.program.door.vault is None
    here.shell.commanded.emit(Command.BACK)
    assert here.shell.current() == "unlock"
    assert page.field.text() == "halva"


def test_emergency_when_unlocked_leads_back(office: Make) -> None:
    """F12 and Esc lead to where one was."""
    here = office()
    here.unlock()
    here.window.go(Place("people"))
    here.settle()
    press(here, Command.EMERGENCY)
    here.settle()
    assert here.shell.current() == "emergency"
    here.shell.commanded.emit(Command.BACK)
    here.settle()
    assert here.shell.current() == "people"


# ---- what goes wrong, and what is told ----


def test_without_an_answer_the_line_says_so(office: Make) -> None:
    """A sync that comes to nothing is no alarm: nothing needs to be done."""
    here = office()
    with here.qtbot.waitSignal(here.window.traffic.ended, timeout=20_000):
        here.unlock()
    here.settle()
    assert here.window.traffic.coverage is Coverage.OFFLINE
    assert here.shell.status.coverage.text() == "Ingen täckning. Inget behöver göras."
    assert here.shell.status.user.text() == "Gun-Britt Modin, Bräcke"


def test_mistake_of_ours_locks_and_says_so(office: Make, tmp_path: Path) -> None:
    """The words are saved, the vault is closed, and the report holds no word of what was written."""
    here = office()
    here.unlock()
    here.program.mishaps.watch()
    try:
        secret = "Tall bor i Kälarne"
        with here.qtbot.waitSignal(here.program.mishaps.happened):
            try:
                raise RuntimeError(secret)
            except RuntimeError:
                sys.excepthook(*sys.exc_info())
        here.settle()
    finally:
        here.program.mishaps.unwatch()
    assert here.shell.current() == "unlock"
    assert here.program.door.vault is None
    report = next((here.folder / "log").iterdir()).read_text(encoding="utf-8")
    assert report.startswith("builtins.RuntimeError\ntests/ui/test_window.py:")
    assert "Tall" not in report


def test_a_new_day_is_noticed(office: Make) -> None:
    """After midnight Idag has the new day."""
    here = office()
    here.unlock()
    here.clock.turn(minutes=7 * 60 + 45)
    here.window.autolock.start()
    here.window.beat()
    here.settle()
    page = here.shell.page("today")
    assert page is not None
    assert page.header.title.text() == "Idag, onsdag 20 januari"


# ---- with a server ----


def test_what_is_written_is_sent_by_itself(tmp_path: Path, qtbot: QtBot, look: object, swedish: object) -> None:
    """What a screen has changed goes to the county, and the line says when and that nothing waits."""
    clock = HandClock(time.time_ns() // 1_000_000)
    with at_work(tmp_path, qtbot, clock) as here:
        desk, page = here.window.desk, here.shell.page("today")
        assert desk is not None
        assert isinstance(page, Screen)
        here.program.database.submit(partial(desk.people.create, "Tall")).result()
        with here.qtbot.waitSignal(here.window.traffic.ended, timeout=20_000):
            page.changed.emit()
        here.settle()
        line = here.shell.status.line()
        assert line is not None
        assert line.waiting == ()
        assert here.shell.status.coverage.text() == "Uppkopplad"
        assert here.shell.status.sent.text().startswith("Skickat ")


def test_clock_that_is_a_day_wrong_gets_its_sentence(
    tmp_path: Path, qtbot: QtBot, look: object, swedish: object
) -> None:
    """The county refuses to talk to it; the banner says what to do, and goes when it has been done."""
    clock = HandClock(time.time_ns() // 1_000_000)
    with at_work(tmp_path, qtbot, clock) as here:
        clock.turn(days=1)
        here.window.autolock.start()
        press_status(here)
        assert here.shell.notice.words().startswith("Datorns klocka går fel.")
        clock.turn(days=-1)
        press_status(here)
        assert here.shell.notice.words() == ""


def press_status(here: Office) -> None:
    """Press the middle of the status line, and wait for what comes of it."""
    with here.qtbot.waitSignal(here.window.traffic.ended, timeout=20_000):
        here.shell.status.sent.click()
    here.settle()


@contextmanager
def at_work(folder: Path, qtbot: QtBot, clock: HandClock) -> Iterator[Office]:
    """Gun-Britt, let into a county whose server runs, at her desk after the first sync."""
    with live_county(folder, clock) as (kerstin, _):
        here = Office(folder / "gun-britt", qtbot, clock)
        try:
            lobby = here.window.lobby
            lobby.create(kerstin.invite(GUN_BRITT), PASSPHRASE)
            qtbot.waitUntil(lambda: here.shell.current() == "code", timeout=20_000)
            lobby.code_page.written.emit()
            qtbot.waitUntil(lambda: lobby.waiting_page.asked.text() != "", timeout=20_000)
            kerstin.let_in()
            with qtbot.waitSignal(here.window.traffic.ended, timeout=20_000):
                lobby.ask()
            here.settle()
            yield here
        finally:
            here.close()


def test_nothing_of_the_vault_outlives_the_lock(office: Make) -> None:
    """No screen, service or callback holds the vault, its keys or a desk; so far Python can promise it."""
    here = office(write=write_two_files)
    here.unlock()
    for button in here.shell.rail.buttons:
        button.click()
        here.settle()
    held = [weakref.ref(here.program.door.vault), weakref.ref(here.program.door.members)]
    screens = [weakref.ref(screen) for screen in here.window._screens.values()]
    here.lock()
    here.qtbot.waitUntil(lambda: not [ref for ref in (*held, *screens) if ref() is not None])
