"""The link of one open vault: the runner that syncs, and the schedule that says when (implements `ui.door.Link`)."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from random import SystemRandom

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import Policy
from desktop.domain.ports import Executor
from desktop.domain.transfer import Allowance, Answer, Network, Transfer
from desktop.services.county.administration import UNBEGUN
from desktop.services.county.manifests import Manifests
from desktop.services.recovery.municipality_recovery import PENDING
from desktop.storage.vault import Vault
from desktop.sync import gate
from desktop.sync.carried.carrier import VaultCarrier
from desktop.sync.desk import Desk as SyncDesk
from desktop.sync.engine import Engine, State
from desktop.sync.http import HttpTransport
from desktop.sync.members import CountyMembers
from desktop.sync.result import SyncResult
from desktop.sync.runner import Runner
from desktop.sync.schedule import Schedule, Wake

AUTHORITY = "county.pem"
"""In the profile's folder: the only authority whose certificates are trusted, where the county has one of its own.

Put there by the municipality, or kept from the first connection where the address names it (`desktop.sync.pinning`).
"""

_ALLOWANCE = "transfer_allowance"


def open_transport(server: str, folder: Path) -> HttpTransport:
    """The way to a server, trusting the authority that its address names, or whose file lies in the profile."""
    return HttpTransport(server, folder / AUTHORITY)


class CountyLink:
    """Runner, schedule and transport. `close` belongs on the network thread, after the last sync."""

    def __init__(
        self, vault: Vault, members: CountyMembers, clock: Clock, database: Executor, policy: Policy | None = None
    ) -> None:
        policy = policy or Policy()
        lock_days = policy.consent.keep_locked_days
        self._transport = open_transport(vault.mailbox.identity().server, vault.folder)
        desk = SyncDesk(vault.ledger, vault.mailbox, members, clock, lock_days, policy.cache.max_age_days)
        self._engine = Engine(desk)
        self._runner = Runner(self._engine, self._transport, database)
        self._carrier = VaultCarrier(desk, self._engine, database)
        self._vault, self._database = vault, database
        self._manifests = Manifests(vault.ledger, vault.mailbox, members, clock)
        self._schedule = Schedule(clock, SystemRandom())
        self._clock = clock
        self._allowance = Allowance(clock, policy.transfer.ask_above, policy.transfer.ask_above_metered)
        self._allowance.take(vault.settings.get(_ALLOWANCE))

    def sync(self) -> SyncResult:
        self._transport.move_to(self._database.submit(self._vault.mailbox.identity).result().server)
        self._begin()
        with suppress(KnownError):  # a full disk, for which the person has been told, keeps nothing from being sent
            self._database.submit(self._manifests.tell).result()
        self._apply_for_recovery_key()
        self._engine.budget = self._allowance.budget
        return self._runner.sync()

    def _apply_for_recovery_key(self) -> None:
        """The municipality's key has been put on paper here: the county gets its public half, once."""
        settings = self._vault.settings
        pending = self._database.submit(partial(settings.get, PENDING)).result()
        if pending and pending["application"]:
            try:
                gate.apply(self._transport, pending["application"])
                answered = None
            except KnownError as error:
                if error.reason is not Reason.INVITATION_SPENT:
                    return  # later, by itself
                answered = {"refused": True, "application": b""}
            self._database.submit(partial(settings.set, PENDING, answered)).result()

    def _begin(self) -> None:
        """A county that was made here brings its first lines to its server, once."""
        lines = self._database.submit(self._first_lines).result()
        if lines:
            gate.begin(self._transport, lines)
            self._database.submit(partial(self._vault.settings.set, UNBEGUN, False)).result()

    def _first_lines(self) -> list[bytes]:
        return self._vault.mailbox.directory_lines() if self._vault.settings.get(UNBEGUN) else []

    @property
    def carrier(self) -> VaultCarrier:
        return self._carrier

    def cancel(self) -> None:
        self._runner.cancel()
        self._carrier.cancel()

    def close(self) -> None:
        """Let go of the connection."""
        self._transport.close()

    @property
    def transfer(self) -> Transfer:
        return self._engine.transfer

    @property
    def newer(self) -> int:
        return self._engine.result.newer

    @property
    def allowance(self) -> Allowance:
        return self._allowance

    def move_to(self, network: Network) -> None:
        self._allowance.move_to(network)

    def answer(self, answer: Answer) -> None:
        self._allowance.say(answer)
        self._schedule.wake(Wake.PRESS)
        self._keep_allowance()

    def pause(self) -> None:
        self._allowance.pause()
        self._keep_allowance()
        self._runner.cancel()

    def resume(self) -> None:
        self._allowance.resume()
        self._keep_allowance()
        self._schedule.wake(Wake.PRESS)

    def _keep_allowance(self) -> None:
        self._database.submit(partial(self._vault.settings.set, _ALLOWANCE, self._allowance.kept()))

    @property
    def wait(self) -> int:
        return max(self._schedule.wait, self._allowance.paused_until - self._clock.now())

    @property
    def stopped(self) -> bool:
        return self._schedule.stopped

    def saved(self) -> None:
        self._schedule.wake(Wake.SAVED)

    def reachable(self) -> None:
        self._schedule.wake(Wake.REACHABLE)

    def pressed(self) -> None:
        self._schedule.wake(Wake.PRESS)

    def succeeded(self) -> None:
        self._allowance.settle()
        self._schedule.succeeded()

    def failed(self, error: Exception) -> None:
        """Later; or, where a person must act first, not before she does."""
        if isinstance(error, KnownError) and error.reason is Reason.TRANSFER_LARGE:
            self._allowance.ask(self._engine.transfer)
            self._schedule.succeeded()  # what may go has gone; the rest waits for an answer
        elif isinstance(error, KnownError) and self._engine.state is State.STOPPED:
            self._schedule.stop()
        else:
            self._schedule.failed()
