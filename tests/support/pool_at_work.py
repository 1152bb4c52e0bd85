"""The pool of a shared desk, for tests of screens."""

from __future__ import annotations

from desktop.domain.policy import Policy
from desktop.services.log.access_log import AccessLog
from desktop.services.pool.pool_desk import PoolDesk, make_pool_desk
from desktop.ui.views.assignment.from_pool_strip import FromPoolStrip
from tests.support.shared_desk_at_work import SharedDeskAtWork


def pool_of(work: SharedDeskAtWork) -> PoolDesk:
    """Both sides of it."""
    desk = work.desk
    log = AccessLog(desk.vault.ledger, desk, desk.vault.settings, desk.clock)
    return work.do(lambda: make_pool_desk(desk.vault.ledger, desk, desk.clock, Policy(), log))


def strip(work: SharedDeskAtWork) -> FromPoolStrip:
    """What stands above the assignment."""
    return FromPoolStrip(pool_of(work).chosen, work.tasks)
