"""All that has to do with choosing a contact person, laid out together."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.services.log.access_log import AccessLog
from desktop.services.pool.candidates import Candidates
from desktop.services.pool.chosen import ChosenFromPool
from desktop.services.pool.conflict_checks import ConflictChecks
from desktop.services.pool.matchings import Matchings
from desktop.services.pool.pools import Pools


@dataclass(frozen=True, slots=True)
class PoolDesk:
    """The owners' side and the handler's side."""

    pools: Pools
    candidates: Candidates
    matchings: Matchings
    checks: ConflictChecks
    chosen: ChosenFromPool

    def settle(self) -> None:
        """Who reads the pool, and what has had its day. Safe to repeat; at unlock and when something has come."""
        self.pools.settle()
        self.candidates.settle()
        self.matchings.settle()


def make_pool_desk(ledger: Ledger, members: Members, clock: Clock, policy: Policy, log: AccessLog) -> PoolDesk:
    """Lay it."""
    pools = Pools(ledger, members, clock, policy.pool)
    candidates = Candidates(ledger, members, clock, pools, policy.pool, policy.retention)
    matchings = Matchings(ledger, members, clock, pools, candidates)
    checks = ConflictChecks(ledger, members, clock, matchings, log)
    return PoolDesk(pools, candidates, matchings, checks, ChosenFromPool(ledger, members, clock, matchings, checks))
