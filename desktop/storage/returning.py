"""Becoming another device with the same vault: what belonged to the old number goes, what is one's own stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Identity
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from desktop.storage.profile import Profile


class VaultAnew:
    """`desktop.domain.ports.Anew` over a vault."""

    def __init__(self, vault: Database, profile: Profile, compartments: Compartments) -> None:
        self._vault = vault
        self._profile = profile
        self._compartments = compartments

    def begin(self, identity: Identity, lines: Sequence[bytes], carry: Callable[[], None]) -> None:
        try:
            with self._vault.transaction():
                self._go_compartments()
                self._go_queues()
                self._vault.execute_many("INSERT INTO directory_line (line) VALUES (?)", [(line,) for line in lines])
                self._profile.set_identity(identity)
                carry()
        except BaseException:
            self._profile.forget()  # it is what it was
            raise
        self._compartments.sweep()

    def _go_compartments(self) -> None:
        """All that came from others or was to go to them. What has been evicted keeps the place of its drafts."""
        rows = self._vault.rows(
            "SELECT id FROM compartment WHERE id NOT IN (SELECT compartment FROM evicted) AND (NOT local OR kind = ?)",
            (CompartmentKind.QUARANTINE,),
        )
        for (compartment,) in rows:
            self._compartments.remove(CompartmentId(compartment))
        self._vault.execute(
            "UPDATE compartment SET written = 0, sealed = 0, confirmed = 0, waiting_since = NULL, dirty = 1"
        )
        self._vault.execute("UPDATE evicted SET asked_at = NULL")
        self._vault.execute("DELETE FROM handed_out")
        for (compartment,) in self._vault.rows("SELECT id FROM compartment"):
            self._compartments.mark_stale(compartment)

    def _go_queues(self) -> None:
        """Nothing goes under the old number. An order to erase that the server has not got is signed by the new one."""
        self._vault.execute("DELETE FROM outbox")
        self._vault.execute("DELETE FROM inbox")
        self._vault.execute("DELETE FROM vouched")
        self._vault.execute("UPDATE erase_order SET frame = NULL WHERE server_at IS NULL")
        self._vault.execute("UPDATE sync SET position = 0, stored = 0, mark = x''")
