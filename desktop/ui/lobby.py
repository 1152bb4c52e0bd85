"""Before the vault is open: which page stands there, and what its buttons do.

The first start, unlocking, a forgotten passphrase, and waiting to be let in all end the same way: `entered`. Argon2id
and everything else that takes time runs on the database thread, asking the county on the network thread.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.clock import Clock, local
from desktop.domain.errors import KnownError, Reason
from desktop.ui.door import Door, Opened
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.shell import Shell
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.code_page import CodePage
from desktop.ui.views.lock.create_page import CreatePage
from desktop.ui.views.lock.ended_page import EndedPage
from desktop.ui.views.lock.found_page import FoundPage
from desktop.ui.views.lock.municipality_page import MunicipalityPage
from desktop.ui.views.lock.page import LockPage
from desktop.ui.views.lock.recovery_page import RecoveryPage
from desktop.ui.views.lock.unlock_page import UnlockPage
from desktop.ui.views.lock.waiting_page import WaitingPage

if TYPE_CHECKING:
    from desktop.services.assignment.emergency_card import EmergencyCard
    from desktop.services.county.founding import NewCounty
    from desktop.services.recovery.recovery_use import Opened as RecoveryOpened
    from desktop.ui.views.emergency.emergency_screen import EmergencyScreen

ASK_AGAIN_MS = (5_000, 10_000, 30_000, 60_000)
"""How long to wait between two questions; the last one for good."""
_MINUTE_MS = 60_000


class Lobby(QObject):
    """Owns the pages before unlocking, and the door.

    `opened` is emitted as soon as a vault is open, so that it may be locked again by itself; `entered(Opened)` when
    there is a desk to work at; `emergency_asked` from any of the pages; `lock_asked` where a vault is open without one.
    """

    opened = Signal()
    entered = Signal(object)
    emergency_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self, shell: Shell, door: Door, database: Tasks, network: Tasks, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._door, self._clock = shell, door, clock
        self._database, self._network = database, network
        self._vault: Opened | None = None
        self._times_asked = 0
        self._asking = False
        self._recovering = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)
        self._wait_over = QTimer(self)
        self._wait_over.setSingleShot(True)
        self._wait_over.timeout.connect(self._ask_wait)
        self.unlock_page, self.create_page, self.code_page = UnlockPage(), CreatePage(), CodePage(database, clock)
        self.recovery_page, self.waiting_page = RecoveryPage(), WaitingPage()
        self.found_page, self.ended_page = FoundPage(), EndedPage()
        self.municipality_page = MunicipalityPage()
        self._pages: dict[str, LockPage] = {
            "municipality": self.municipality_page,
            "found": self.found_page,
            "ended": self.ended_page,
            "unlock": self.unlock_page,
            "create": self.create_page,
            "code": self.code_page,
            "recovery": self.recovery_page,
            "waiting": self.waiting_page,
        }
        for choosing in (self.create_page.passphrase, self.recovery_page.passphrase, self.found_page.passphrase):
            choosing.judge_with(database, door.judge)
        self._shown = "unlock"
        self._emergency: EmergencyScreen | None = None
        self._connect()

    def _connect(self) -> None:
        for key, page in self._pages.items():
            self._shell.add_page(key, page)
            page.emergency_asked.connect(self.emergency_asked)
        self.unlock_page.unlock_asked.connect(self.unlock)
        self.unlock_page.forgotten.connect(self._show_recovery)
        self.create_page.create_asked.connect(self.create)
        self.code_page.written.connect(self._written)
        self.recovery_page.recovery_asked.connect(self.recover)
        self.recovery_page.back.connect(self._show_unlock)
        self.waiting_page.ask_again.connect(self.ask)
        self.waiting_page.invitation_given.connect(self._invite_again)
        self.waiting_page.back.connect(self._show_ended)
        self.create_page.found_asked.connect(self._show_found)
        self.found_page.found_asked.connect(self.found)
        self.found_page.back.connect(self._show_create)
        self.create_page.recover_asked.connect(self._show_municipality)
        self.municipality_page.open_asked.connect(self.take_over)
        self.municipality_page.let_in_asked.connect(self._let_in)
        self.municipality_page.back.connect(self._leave_municipality)
        self.ended_page.wipe_asked.connect(self.wipe)
        self.ended_page.return_asked.connect(self._return)
        self.ended_page.lock_asked.connect(self.lock_asked)

    # Which page

    @Slot()
    def show(self) -> None:
        """The page that was shown last; at the start, the one that this profile needs."""
        if self._shown == "unlock" and not self._door.exists():
            self._shown = "create"
        self._go(self._shown)
        self._ask_wait()

    def _go(self, key: str) -> None:
        self._shown = key
        self._shell.show_page(key, alone=True)
        page = self._pages[key]
        page.take_focus()

    @Slot()
    def _show_found(self) -> None:
        self._go("found")

    @Slot()
    def _show_create(self) -> None:
        self._go("create")

    @Slot()
    def _show_recovery(self) -> None:
        self._go("recovery")

    @Slot()
    def _show_unlock(self) -> None:
        self.recovery_page.forget()
        self._go("unlock")

    def show_emergency(self, card: EmergencyCard) -> None:
        """Akut nu, which needs nothing of the vault."""
        if self._emergency is None:
            from desktop.ui.views.emergency.emergency_screen import EmergencyScreen

            self._emergency = EmergencyScreen(card, self._clock, locked=True)
            self._emergency.left.connect(self.show)
            self._shell.add_page("emergency-locked", self._emergency)
        self._shell.show_page("emergency-locked", alone=True)
        self._emergency.open_place(Place("emergency"))

    def locked(self, first: str = "", rest: str = "") -> None:
        """Everything has just been locked; `first` and `rest` say what else the person must know."""
        self._timer.stop()
        self._vault = None
        if self._recovering:
            self._leave_municipality()
        self.code_page.forget()
        self.recovery_page.forget()
        self.unlock_page.forget()
        self.unlock_page.say_locked(local(self._clock.now()))
        self.unlock_page.say_notice(first, rest)
        self._go("unlock" if self._door.exists() else "create")

    @property
    def waits(self) -> bool:
        """A vault is open, or a municipality's key taken over, and there is no desk."""
        return self._vault is not None or self._recovering

    # Opening

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Try a passphrase."""
        self.unlock_page.set_working(True)
        self._database.run(self, partial(self._door.open, passphrase), self._opened, self._not_unlocked)

    def _not_unlocked(self, error: Exception) -> None:
        self.unlock_page.set_working(False)
        if isinstance(error, KnownError) and error.reason is Reason.VAULT_WIPED:
            self.unlock_page.forget()
            self.create_page.say_notice(sentence(error))
            self._go("create")
            return
        self.unlock_page.say_wrong(sentence(error))
        self._ask_wait()

    @Slot()
    def _ask_wait(self) -> None:
        """Whether too many wrong ones have been tried for another one now."""
        self._database.run(self, self._door.wait, self._told_wait)

    def _told_wait(self, wait: int) -> None:
        over = self._clock.now() + wait + _MINUTE_MS - 1  # said in whole minutes, and never too early
        self.unlock_page.say_wait(local(over) if wait else None)
        if wait:
            self._wait_over.start(wait)

    @Slot(str, str)
    def recover(self, code: str, passphrase: str) -> None:
        """Try the recovery code; the passphrase becomes the new one."""
        self.recovery_page.set_working(True)
        self._database.run(self, partial(self._door.recover, code, passphrase), self._opened, self._not_recovered)

    def _not_recovered(self, error: Exception) -> None:
        self.recovery_page.set_working(False)
        weak = isinstance(error, KnownError) and error.reason is Reason.PASSPHRASE_WEAK
        self.recovery_page.say_wrong(sentence(error), code=not weak)

    @Slot(str, str)
    def create(self, invitation: str, passphrase: str) -> None:
        """Set up this computer."""
        self.create_page.set_working(True)
        self._database.run(self, partial(self._door.create, invitation, passphrase), self._opened, self._not_created)

    def _not_created(self, error: Exception) -> None:
        self.create_page.set_working(False)
        weak = isinstance(error, KnownError) and error.reason is Reason.PASSPHRASE_WEAK
        self.create_page.say_wrong(sentence(error), invitation=not weak)

    @Slot(object, str)
    def found(self, county: NewCounty, passphrase: str) -> None:
        """Begin a county on this computer."""
        self.found_page.set_working(True)
        self._database.run(self, partial(self._door.found, county, passphrase), self._opened, self._not_founded)

    def _not_founded(self, error: Exception) -> None:
        reason = error.reason if isinstance(error, KnownError) else None
        weak, address = reason is Reason.PASSPHRASE_WEAK, reason is Reason.SERVER_ADDRESS
        self.found_page.say_wrong(sentence(error), passphrase=weak, server=address)

    @Slot()
    def wipe(self) -> None:
        """Destroy what an ended computer still holds; then it is as new."""
        self._database.run(self, self._door.wipe, self._wiped, self._not_wiped)

    def _wiped(self, _nothing: None) -> None:
        self._vault = None
        self._shell.status.hide()  # what it told was of what is gone
        self._go("create")

    def _not_wiped(self, error: Exception) -> None:
        self.ended_page.say_wrong(sentence(error))

    def _opened(self, vault: Opened) -> None:
        self._vault = vault
        self.found_page.passphrase.forget()
        self.found_page.set_working(False)
        self.unlock_page.forget()
        self.unlock_page.say_notice("")
        self.recovery_page.forget()
        self.create_page.passphrase.forget()
        self.opened.emit()
        self._go_on()

    def _go_on(self) -> None:
        vault = self._vault
        if vault is None:
            return  # locked meanwhile
        if vault.ended is not None and not vault.comparison:
            self._show_ended()
        elif vault.recovery_code:
            self.code_page.show_code(vault.recovery_code)
            self._go("code")
        elif vault.desk is None:
            self._times_asked = 0
            self.waiting_page.show_comparison(vault.comparison)
            self.waiting_page.show_way_back(vault.ended is not None)
            self._go("waiting")
            self.ask()
        else:
            self._vault = None
            self._shown = "unlock"
            self.entered.emit(vault)

    @Slot()
    def _written(self) -> None:
        self._database.run(self, self._door.code_written, self._code_is_written)

    def _code_is_written(self, _nothing: None) -> None:
        self.code_page.forget()
        if self._vault is not None:
            self._vault = replace(self._vault, recovery_code="")
            self._go_on()

    # Recovering a municipality

    @Slot()
    def _show_municipality(self) -> None:
        self._go("municipality")

    @Slot(str, str, str)
    def take_over(self, one: str, other: str, invitation: str) -> None:
        """Take over the municipality's recovery key from two papers."""
        call = partial(self._door.municipality.take_over, one, other, invitation)
        self._network.run(self, call, self._taken_over, self._not_recovering)

    def _taken_over(self, opened: RecoveryOpened) -> None:
        self._recovering = True
        self.municipality_page.show_opened(opened)
        self.opened.emit()

    @Slot(int, str, str)
    def _let_in(self, member: int, by: str, reason: str) -> None:
        call = partial(self._door.municipality.let_in, member, by, reason)
        self._network.run(self, call, self.municipality_page.show_done, self._not_recovering)

    def _not_recovering(self, error: Exception) -> None:
        self.municipality_page.say_wrong(sentence(error))

    @Slot()
    def _leave_municipality(self) -> None:
        self._network.run(self, self._door.municipality.leave, self._left_municipality)

    def _left_municipality(self, _nothing: None) -> None:
        self._recovering = False
        self.municipality_page.forget()
        if self._shown == "municipality":
            self._go("create")

    # Waiting to be let in

    @Slot()
    def ask(self) -> None:
        """Ask the county whether this computer has been let in."""
        if self._vault is not None and not self._asking and self._shown == "waiting":
            self._asking = True
            self._timer.stop()
            self._network.run(self, self._door.ask, self._answered, self._not_answered)

    def _answered(self, vault: Opened) -> None:
        self._asking = False
        if self._vault is None:
            return
        if vault.desk is not None:
            self._vault = vault
            self._go_on()
        else:
            self.waiting_page.say_asked(local(self._clock.now()))
            self._ask_later()

    def _not_answered(self, error: Exception) -> None:
        self._asking = False
        if self._vault is None:
            return
        spent = isinstance(error, KnownError) and error.reason is Reason.INVITATION_SPENT
        self.waiting_page.say_wrong(sentence(error), new_invitation=spent)
        if not spent:
            self._ask_later()

    @Slot()
    def _show_ended(self) -> None:
        """It has been shut off: what was never sent, and the ways on."""
        if self._vault is not None and self._vault.ended is not None:
            self._timer.stop()
            self.ended_page.show_ended(self._vault.ended)
            self._go("ended")

    @Slot(str)
    def _return(self, invitation: str) -> None:
        self._database.run(self, partial(self._door.invite_again, invitation), self._returning, self._not_returning)

    def _returning(self, comparison: str) -> None:
        if self._vault is not None:
            self._vault = replace(self._vault, comparison=comparison)
            self._go_on()

    def _not_returning(self, error: Exception) -> None:
        self.ended_page.say_not_let_in(sentence(error))

    def _ask_later(self) -> None:
        self._timer.start(ASK_AGAIN_MS[min(self._times_asked, len(ASK_AGAIN_MS) - 1)])
        self._times_asked += 1

    @Slot(str)
    def _invite_again(self, invitation: str) -> None:
        call = partial(self._door.invite_again, invitation)
        self._database.run(self, call, self._invited, self._not_invited)

    def _invited(self, comparison: str) -> None:
        self.waiting_page.show_comparison(comparison)
        self.ask()

    def _not_invited(self, error: Exception) -> None:
        self.waiting_page.say_wrong(sentence(error), new_invitation=True)
