"""Taking over a municipality's recovery key from two papers, for as long as it takes to let a new handler in.

The vault that it works in lies in a folder of its own under the profile, opened by a passphrase that nobody knows and
nothing keeps. So whatever happens, what is left of it can be read by nobody, and is swept away at the next start.
"""

from __future__ import annotations

import secrets
import shutil
from functools import partial
from pathlib import Path

from desktop.bootstrap.county_link import open_transport
from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Executor, Identity
from desktop.services.county.enrolment import Enrolment
from desktop.services.log.access_log import AccessLog
from desktop.services.recovery.recovery_papers import PaperKey, join
from desktop.services.recovery.recovery_use import Opened, RecoveryWork
from desktop.storage import files
from desktop.storage.keys import FLOOR
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.desk import Desk as SyncDesk
from desktop.sync.engine import Engine
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.runner import Runner
from wire import canonical
from wire.errors import WireError
from wire.invitation import Invitation

FOLDER = "recovering"


class Recovering:
    """Implements `ui.door.MunicipalityDoor`. Every call belongs on the network thread."""

    def __init__(self, folder: Path, clock: Clock, database: Executor) -> None:
        self._profile, self._folder = folder, folder / FOLDER
        self._clock, self._database = clock, database
        self._vault: Vault | None = None
        self._transport: HttpTransport | None = None
        self._runner: Runner | None = None
        self._work: RecoveryWork | None = None
        self._let_in: int | None = None
        shutil.rmtree(self._folder, ignore_errors=True)  # of a program that was ended in the middle

    @property
    def is_open(self) -> bool:
        """Whether something has been taken over; from any thread."""
        return self._transport is not None

    def cancel(self) -> None:
        """Give up what is being fetched or sent; from any thread."""
        runner = self._runner
        if runner is not None:
            runner.cancel()

    def take_over(self, one: str, other: str, invitation: str) -> Opened:
        """What the papers open; it has been fetched, and nothing has been changed.

        Raises KnownError: INVITATION_WRONG, PAPER_WRONG, PAPERS_DIFFER, RECOVERY_KEY_UNKNOWN, SERVER_UNREACHABLE,
        DISK_FULL, DISK_REFUSED.
        """
        self.leave()
        try:
            read = Invitation.parse(invitation)
        except WireError as error:
            raise KnownError(Reason.INVITATION_WRONG) from error
        key = join(one, other, read.county)
        files.make_folder(self._profile)
        self._transport = open_transport(read.server, self._profile)
        try:
            lines = self._directory(read, key)
            self._database.submit(partial(self._begin, read, key, lines)).result()
            self._sync()
            opened: Opened = self._database.submit(self._opened).result()
        except BaseException:
            self.leave()
            raise
        return opened

    def let_in(self, member: int, by: str, reason: str) -> int:
        """Let the member into everything, and send it; how many there were. May be repeated when the link breaks.

        Raises KnownError: TEXT_MISSING, NOT_ALLOWED, SERVER_UNREACHABLE, GONE when nothing has been taken over.
        """
        work = self._work
        if work is None:
            raise KnownError(Reason.GONE)
        if self._let_in is None:
            self._let_in = self._database.submit(partial(work.let_in, member, by, reason)).result()
        self._sync()
        if self._database.submit(self._unsent).result():
            raise KnownError(Reason.SERVER_UNREACHABLE)
        count = self._let_in
        self.leave()
        return count

    def leave(self) -> None:
        """Destroy what was taken over. Safe to call at any time."""
        transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()
        self._runner = self._work = self._let_in = None
        self._database.submit(self._end).result()

    # On the database thread

    def _begin(self, read: Invitation, key: PaperKey, lines: list[bytes]) -> None:
        vault, _ = Vault.create(self._folder, secrets.token_hex(32), self._clock, cost=FLOOR)
        self._vault = vault
        keys = key.signing.secret, key.sealing.secret
        vault.mailbox.set_identity(Identity(read.server, read.county, *keys, None, read.text()))
        members = CountyMembers(vault.ledger, vault.mailbox)
        Enrolment(vault.mailbox, members).take(lines)
        if members.me.device not in members.devices_of(members.me.member):
            raise KnownError(Reason.RECOVERY_KEY_UNKNOWN)  # a newer one has been made
        log = AccessLog(vault.ledger, members, vault.settings, self._clock)
        self._work = RecoveryWork(vault.ledger, members, self._clock, log)
        engine = Engine(SyncDesk(vault.ledger, vault.mailbox, members, self._clock))
        if self._transport is not None:
            self._runner = Runner(engine, self._transport, self._database)

    def _opened(self) -> Opened:
        if self._work is None:
            raise KnownError(Reason.GONE)
        return self._work.opened()

    def _unsent(self) -> bool:
        """Whether something waits; what the server refuses because it has it already does not."""
        return self._vault is not None and any(item.refused is None for item in self._vault.mailbox.status().waiting)

    def _end(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    # On the network thread

    def _directory(self, read: Invitation, key: PaperKey) -> list[bytes]:
        """Every line, as the server gives it to one who applied with these keys; raises RECOVERY_KEY_UNKNOWN."""
        application = canonical.encode(read.apply(key.signing.public, key.sealing.public))
        try:
            lines = gate.apply(self._transport, application) if self._transport is not None else []
        except KnownError as error:
            if error.reason is Reason.INVITATION_SPENT:
                raise KnownError(Reason.RECOVERY_KEY_UNKNOWN) from error
            raise
        if not lines:
            raise KnownError(Reason.RECOVERY_KEY_UNKNOWN)
        return lines

    def _sync(self) -> None:
        if self._runner is None:
            raise KnownError(Reason.GONE)
        self._runner.sync()
