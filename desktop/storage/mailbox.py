"""The vault's side of a sync: keys, what goes up, what comes down, and what a person sees of it."""

from __future__ import annotations

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import OwnLogState, QueuedItem, QueueStatus, SetAside
from desktop.storage import cards
from desktop.storage.away import Away
from desktop.storage.carried import Carried
from desktop.storage.compartments import HERE
from desktop.storage.downward import Downward
from desktop.storage.keyring import Keyring
from desktop.storage.locking import Locking
from desktop.storage.outbox import State
from desktop.storage.own_log import OwnLog
from desktop.storage.upward import Upward
from wire.errors import Code

_UNHEARD_OF = "(outbox.code = ? AND compartment.confirmed = 0 AND compartment.founder != ?)"
"""Came by hand, and was written in before the server heard that one is let in: that waits, and is no refusal."""


class VaultMailbox(Keyring, Upward, Downward, OwnLog, Locking, Away, Carried):
    """`desktop.domain.ports.Mailbox` over a vault."""

    def status(self) -> QueueStatus:
        self._compartments.refresh()
        saved_at = self._vault.value("SELECT max(written_at) FROM compartment")
        sent_at = self._vault.value("SELECT synced_at FROM sync")
        aside = self._vault.rows("SELECT position, kind, reason, at FROM set_aside ORDER BY id")
        waiting = (*self._orders(), *self._compartments_waiting(), *self._evicted_waiting())
        return QueueStatus(saved_at, sent_at, waiting, tuple(SetAside(*row) for row in aside))

    def own_logs(self, limit: int) -> list[OwnLogState]:
        self._compartments.refresh()
        rows = self._vault.rows(
            "SELECT id, kind, card, written, confirmed, written_at FROM compartment"  # noqa: S608 - HERE is a constant
            f" WHERE NOT local AND written > 0 AND written_at IS NOT NULL AND {HERE}"
            " ORDER BY written_at DESC LIMIT ?",
            (limit,),
        )
        return [
            OwnLogState(compartment, CompartmentKind(kind), _label(card), written, confirmed, at)
            for compartment, kind, card, written, confirmed, at in rows
        ]

    def _compartments_waiting(self) -> list[QueuedItem]:
        since = dict(self._vault.rows("SELECT id, waiting_since FROM compartment WHERE waiting_since IS NOT NULL"))
        infos = [info for info in self._compartments.infos() if info.unsent and not info.local and info.id in since]
        refused = dict(
            self._vault.rows(
                "SELECT compartment, outbox.code FROM outbox"  # noqa: S608 - a constant
                " JOIN compartment ON compartment.id = compartment"
                f" WHERE state = ? AND NOT {_UNHEARD_OF} ORDER BY outbox.id DESC",
                (State.REFUSED, Code.NOT_MEMBER, self._me),
            )
        )
        return [
            QueuedItem(
                info.id,
                CompartmentKind(info.kind),
                info.card.alias or info.card.code,
                info.unsent,
                since[info.id],
                refused.get(info.id),
            )
            for info in infos
        ]

    def _evicted_waiting(self) -> list[QueuedItem]:
        """What was sealed before its compartment was evicted, and still waits: nobody can say here whom it is about."""
        away = [one for one in self.evicted() if one.unsent]
        since = dict(self._vault.rows("SELECT id, waiting_since FROM compartment"))
        return [
            QueuedItem(one.compartment, one.kind, "", one.unsent, since[one.compartment] or one.at, None)
            for one in away
        ]

    def _orders(self) -> list[QueuedItem]:
        rows = self._vault.rows(
            "SELECT given.compartment, ordered_at, state, code FROM erase_order given"
            " LEFT JOIN outbox ON outbox.id = frame WHERE sent AND server_at IS NULL ORDER BY ordered_at"
        )
        return [
            QueuedItem(CompartmentId(compartment), None, "", 0, at, code if state == State.REFUSED else None)
            for compartment, at, state, code in rows
        ]


def _label(card: bytes) -> str:
    read = cards.read(card)
    return read.alias or read.code
