"""The vault: one folder, opened with a passphrase, and everything that the ports ask for.

Opening: lock the folder, unwrap the master key, open vault.db, bring it up to this version, and repair what a crash
may have left behind. All calls on one vault, these too, belong on one `DatabaseThread`.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path

from desktop.domain.clock import Clock, HybridClock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Anew, Backup, Drafts, Ledger, Mailbox, Settings, Strongbox
from desktop.storage import files, keys, schema
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from desktop.storage.erasing import Eraser
from desktop.storage.evicting import Evictor
from desktop.storage.keys import Cost, MasterKey
from desktop.storage.ledger import VaultLedger
from desktop.storage.mailbox import VaultMailbox
from desktop.storage.parts import Parts
from desktop.storage.profile import Profile, VaultDrafts, VaultSettings
from desktop.storage.returning import VaultAnew
from desktop.storage.rooms import Rooms
from desktop.storage.strongbox import VaultStrongbox

DATABASE_NAME = "vault.db"
_UNFINISHED = "vault.db.new"


class Vault:
    """An open vault. `master` opens it; `create` and `open` find that key."""

    def __init__(self, folder: Path, master: MasterKey, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self._master = master
        self._closed = False
        self._lock = files.Lock(folder)
        with ExitStack() as unless_opened:
            unless_opened.callback(self._lock.release, clean=not self._lock.was_torn)
            self._database = _open_database(folder, master)
            unless_opened.callback(self._database.close)
            profile = Profile(self._database)
            self._rooms = Rooms(folder, self._database)
            unless_opened.callback(self._rooms.close)
            self._compartments = Compartments(self._database, self._rooms, profile)
            if self._lock.was_torn:
                self._compartments.repair()
            self._compartments.finish()
            unless_opened.pop_all()
        eraser = Eraser(self._database, profile, self._compartments, clock)
        evictor = Evictor(self._database, profile, self._compartments, clock)
        parts = Parts(
            self._database, profile, self._rooms, self._compartments, eraser, evictor, clock, HybridClock(clock)
        )
        self.ledger: Ledger = VaultLedger(parts)
        self.mailbox: Mailbox = VaultMailbox(parts)
        self.drafts: Drafts = VaultDrafts(self._database, clock)
        self.settings: Settings = VaultSettings(self._database)
        self.anew: Anew = VaultAnew(self._database, profile, self._compartments)
        self.strongbox: Strongbox = VaultStrongbox(folder, master, self._compartments)

    @classmethod
    def create(cls, folder: Path, passphrase: str, clock: Clock, *, cost: Cost | None = None) -> tuple[Vault, str]:
        """A new vault in an empty or new folder, and its recovery code, which is shown once.

        `cost`: of guessing the passphrase, at least the floor; calibrated to this computer when left out.
        Raises KnownError(VAULT_EXISTS, PASSPHRASE_WEAK, DISK_FULL, DISK_REFUSED).
        """
        files.make_folder(folder)
        if (folder / keys.FILE_NAME).exists() or (folder / DATABASE_NAME).exists():
            raise KnownError(Reason.VAULT_EXISTS)
        new = keys.make(passphrase, cost)
        unfinished = folder / _UNFINISHED
        unfinished.unlink(missing_ok=True)  # of an attempt that a crash ended: no key was ever written for it
        database = Database(unfinished, new.master.database_key, _damaged(), create=True)
        try:
            schema.create(database, schema.VAULT)
            Profile(database).begin()
        finally:
            database.close()
        keys.write(folder, new.file)
        return cls(folder, new.master, clock), new.recovery_code

    @classmethod
    def open(cls, folder: Path, passphrase: str, clock: Clock) -> Vault:
        """Raises KnownError(WRONG_PASSPHRASE, VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER, VAULT_BUSY, DISK_*)."""
        return cls(folder, keys.unlock(folder, passphrase), clock)

    @classmethod
    def open_with_recovery(cls, folder: Path, code: str, clock: Clock) -> Vault:
        """Raises KnownError(WRONG_RECOVERY_CODE) and what `open` raises; `change_passphrase` should follow."""
        return cls(folder, keys.unlock_with_recovery(folder, code), clock)

    def change_passphrase(self, passphrase: str) -> None:
        """Wrap the master key anew; raises KnownError(PASSPHRASE_WEAK). The recovery code stays valid."""
        keys.change_passphrase(self.folder, self._master, passphrase)

    def back_up(self, target: Path) -> Backup:
        """A verified copy in a new folder; raises KnownError(VAULT_EXISTS, DISK_FULL, DISK_REFUSED)."""
        return self.strongbox.back_up(str(target))

    def close(self) -> None:
        """Bring cards up to date, close every database, let others in. Closing twice is allowed."""
        if self._closed:
            return
        self._closed = True
        with suppress(KnownError):  # what could not be brought up to date is done at the next opening
            self._compartments.refresh()
            self._compartments.sweep_what_waits()
        self._rooms.close()
        self._database.close()
        self._lock.release(clean=self._compartments.is_up_to_date)


def _open_database(folder: Path, master: MasterKey) -> Database:
    path, unfinished = folder / DATABASE_NAME, folder / _UNFINISHED
    if unfinished.exists() and not path.exists():
        unfinished.replace(path)  # the last step of creation
        files.sync_folder(folder)
    database = Database(path, master.database_key, _damaged())
    try:
        schema.migrate(database, schema.VAULT, _damaged())
    except KnownError:
        database.close()
        raise
    return database


def _damaged() -> KnownError:
    return KnownError(Reason.VAULT_DAMAGED)
