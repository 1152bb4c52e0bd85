"""The door to the one vault of a profile (implements `ui.door.Door`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bootstrap.county_link import CountyLink, open_transport
from desktop.bootstrap.recovering import Recovering
from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import Policy
from desktop.domain.ports import Executor
from desktop.services.away.quarantine import Quarantine
from desktop.services.away.returning import Returning
from desktop.services.county import founding
from desktop.services.county.ended import ended_here
from desktop.services.county.enrolment import Enrolment, Waiting
from desktop.services.recovery import passphrase as passphrases
from desktop.services.recovery.passphrase import Strength
from desktop.services.recovery.this_computer import CODE_AT
from desktop.storage import keys
from desktop.storage.attempts import Attempts, since_start, wipe
from desktop.storage.keys import Cost
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.desk import Desk as SyncDesk
from desktop.sync.evictions import VaultEvictions
from desktop.sync.members import CountyMembers
from desktop.ui.door import Opened
from wire.errors import WireError
from wire.invitation import Invitation

if TYPE_CHECKING:
    from desktop.services.assignment.emergency_card import EmergencyCard
    from desktop.services.county.founding import NewCounty
    from desktop.services.desk import Desk

_UNWRITTEN = "recovery/unwritten"
"""Setting that holds the recovery code until someone has confirmed that it is on paper."""


class VaultDoor:
    """Opens, makes and closes. `vault` and `members` are those of the open vault, None while it is closed.

    `cost`: of guessing the passphrase of a new vault; calibrated to this computer when left out. `uptime`: what waits
    are measured by.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        policy: Policy,
        card: EmergencyCard,
        database: Executor,
        network: Executor,
        cost: Cost | None = None,
        uptime: Callable[[], int] = since_start,
    ) -> None:
        self.folder = folder
        self.attempts = Attempts(folder, uptime)
        self.vault: Vault | None = None
        self.members: CountyMembers | None = None
        self._clock, self._policy, self._card = clock, policy, card
        self._database, self._network = database, network
        self._cost = cost
        self.municipality = Recovering(folder, clock, database)
        self._link: CountyLink | None = None

    def exists(self) -> bool:
        return (self.folder / keys.FILE_NAME).exists()

    def wait(self) -> int:
        return self.attempts.wait if self.exists() else 0

    def judge(self, passphrase: str) -> Strength:
        return passphrases.judge(passphrase, self._policy.lock.min_guesses_log10)

    def open(self, passphrase: str) -> Opened:
        self.attempts.begin()
        try:
            vault = Vault.open(self.folder, passphrase, self._clock)
        except KnownError as error:
            self._not_opened(error)
            raise
        self.attempts.succeeded()
        return self._enter(vault)

    def _not_opened(self, error: KnownError) -> None:
        """Wrong counts; whatever else was in the way does not. Raises KnownError(VAULT_WIPED) where policy says so."""
        if error.reason is not Reason.WRONG_PASSPHRASE:
            self.attempts.withdraw()
        elif 0 < self._policy.lock.wipe_after <= self.attempts.wrong:
            wipe(self.folder)
            raise KnownError(Reason.VAULT_WIPED) from error

    def recover(self, code: str, passphrase: str) -> Opened:
        self._check_strength(passphrase)
        vault = Vault.open_with_recovery(self.folder, code, self._clock)
        self.attempts.succeeded()
        vault.change_passphrase(passphrase)
        return self._enter(vault)

    def create(self, invitation: str, passphrase: str) -> Opened:
        self._check_strength(passphrase)
        _check_invitation(invitation)
        vault, code = Vault.create(self.folder, passphrase, self._clock, cost=self._cost)
        vault.settings.set(_UNWRITTEN, code)
        Enrolment(vault.mailbox, CountyMembers(vault.ledger, vault.mailbox)).accept(invitation)
        return self._enter(vault)

    def found(self, county: NewCounty, passphrase: str) -> Opened:
        self._check_strength(passphrase)
        founding.check(county)
        vault, code = Vault.create(self.folder, passphrase, self._clock, cost=self._cost)
        vault.settings.set(_UNWRITTEN, code)
        members = CountyMembers(vault.ledger, vault.mailbox)
        founding.found(county, vault.ledger, vault.mailbox, members, vault.settings, self._clock)
        return self._enter(vault)

    def wipe(self) -> None:
        self.close()
        wipe(self.folder)

    def _check_strength(self, passphrase: str) -> None:
        passphrases.check(passphrase, self._policy.lock.min_guesses_log10)

    def invite_again(self, invitation: str) -> str:
        vault, members = self._open_vault()
        way = self._returning() if self._is_ended() else Enrolment(vault.mailbox, members)
        return way.accept(invitation).code

    def code_written(self) -> None:
        vault, _ = self._open_vault()
        vault.settings.set(CODE_AT, self._clock.now())
        vault.settings.set(_UNWRITTEN, "")

    def ask(self) -> Opened:
        """One question to the county; once let in, the first sync brings the names."""
        waiting = self._database.submit(self._waiting).result()
        if waiting is not None:
            transport = open_transport(waiting.server, self.folder)
            try:
                lines = gate.apply(transport, waiting.application)
            finally:
                transport.close()
            if not self._database.submit(partial(self._take, lines)).result():
                return Opened(None, None)
        opened: Opened = self._database.submit(self._opened).result()
        if opened.link is not None:
            try:
                opened.link.sync()
            except KnownError as error:
                opened.link.failed(error)  # the names come later, by themselves
        return opened

    def close(self) -> None:
        vault, self.vault, self.members = self.vault, None, None
        link, self._link = self._link, None
        if link is not None:
            link.cancel()
            self._network.submit(link.close)
        if vault is not None:
            vault.close()

    def desk(self) -> Desk | None:
        """A desk at the open vault; None while this computer waits to be let in."""
        vault, members = self._open_vault()
        if vault.mailbox.identity().device is None:
            return None
        from desktop.services.desk import Ports, make_desk  # every service comes with it: not before there is a desk

        evictions = VaultEvictions(SyncDesk(vault.ledger, vault.mailbox, members, self._clock))
        ports = Ports(vault.ledger, vault.drafts, vault.settings, vault.mailbox, members, vault.strongbox, evictions)
        return make_desk(ports, self._clock, self._policy, self._card)

    def _enter(self, vault: Vault) -> Opened:
        self.vault = vault
        self.members = CountyMembers(vault.ledger, vault.mailbox)
        try:
            return self._opened()
        except KnownError:
            self.close()
            raise

    def _opened(self) -> Opened:
        vault, members = self._open_vault()
        ended = ended_here(vault.ledger, vault.mailbox, members, self._clock)
        if ended is not None:
            back = self._returning().waiting()
            return Opened(None, None, comparison=back.code if back else "", ended=ended)
        desk = self.desk()
        if desk is not None:
            desk.leases.keep()  # what has run out is gone before anything is shown
        if desk is not None and self._link is None:
            self._link = CountyLink(vault, members, self._clock, self._database, self._policy)
        waiting = self._waiting() if desk is None else None
        code = waiting.code if waiting is not None else ""
        return Opened(desk, self._link, vault.settings.get(_UNWRITTEN, ""), code)

    def _waiting(self) -> Waiting | None:
        vault, members = self._open_vault()
        return self._returning().waiting() or Enrolment(vault.mailbox, members).waiting()

    def _take(self, lines: list[bytes]) -> bool:
        vault, members = self._open_vault()
        returning = self._returning()
        if returning.waiting() is None:
            return Enrolment(vault.mailbox, members).take(lines)
        taken = returning.take(lines)
        self.members = CountyMembers(vault.ledger, vault.mailbox)  # what it knew was of the old computer
        return taken

    def _is_ended(self) -> bool:
        vault, members = self._open_vault()
        return ended_here(vault.ledger, vault.mailbox, members, self._clock) is not None

    def _returning(self) -> Returning:
        vault, members = self._open_vault()
        held = Quarantine(vault.ledger, vault.mailbox, members, vault.settings, self._clock)
        return Returning(vault.ledger, vault.mailbox, members, vault.settings, held, vault.anew)

    def _open_vault(self) -> tuple[Vault, CountyMembers]:
        if self.vault is None or self.members is None:
            raise KnownError(Reason.GONE)  # locked meanwhile
        return self.vault, self.members


def _check_invitation(text: str) -> None:
    """Before anything is written: raises KnownError(INVITATION_WRONG)."""
    try:
        Invitation.parse(text)
    except WireError as error:
        raise KnownError(Reason.INVITATION_WRONG) from error
