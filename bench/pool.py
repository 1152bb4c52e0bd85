"""Looking for a contact person among 400 cards, offline: the search over the bare query, and the page of what comes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.figure import Figure, against, in_turns, within
from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import PoolPolicy
from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.pool import Band, ClientWish, PartOfDay, PoolCard, Weekday, Wish
from desktop.services.pool.pools import Pools, Wanted
from desktop.storage.vault import Vault
from tests.support.office import OfficeMembers
from tests.support.vaults import HandClock, make_vault

CARDS, TIMES, AIM = 400, 15, 50.0  # ms
_PLACES = ("2303", "2305", "2309", "2313", "2321", "2326", "2361", "2380")
_LANGUAGES = ("svenska", "arabiska", "kurmanji", "somaliska", "dari", "engelska")


def figures() -> Iterator[Figure]:
    """The bare query, and the search by everything that can be asked for."""
    clock = HandClock()
    with tempfile.TemporaryDirectory() as folder:
        vault = make_vault(Path(folder) / "profile", clock=clock)
        pools = Pools(vault.ledger, OfficeMembers(7), clock, PoolPolicy(owner="municipality"))
        fill(vault)
        wanted = Wanted(
            here="2305",
            farthest=Band.FAR,
            language="svenska",
            modes=(Mode.PHONE,),
            weekdays=(Weekday.MONDAY, Weekday.TUESDAY),
            parts_of_day=(PartOfDay.EVENING,),
            tasks=(Task.EMOTIONAL,),
        )
        wish = ClientWish(from_here=Wish.NOT_WANTED)
        bare, searched = in_turns(TIMES, lambda: bare_query(vault), lambda: pools.search(wanted, wish))
        yield against(f"pool_searches_{CARDS}_cards", searched, "ms", "the bare query", bare)
        yield within(f"pool_searches_{CARDS}_cards_aim", searched, "ms", "the aim", AIM)
        vault.close()


def bare_query(vault: Vault) -> None:
    """Every card as it lies on the disk."""
    for info in vault.ledger.compartments(CompartmentKind.POOL):
        vault.ledger.all(info.id, PoolCard)


def fill(vault: Vault) -> None:
    """Cards of every kind, the same each time."""
    luck = Random(5)
    cards = [
        PoolCard(
            code=f"Kort {number}",
            region=luck.choice(_PLACES),
            languages=tuple(luck.sample(_LANGUAGES, 2)),
            modes=tuple(luck.sample(list(Mode), 2)),
            weekdays=tuple(luck.sample(list(Weekday), 3)),
            parts_of_day=(luck.choice(list(PartOfDay)),),
            tasks=tuple(luck.sample(list(Task), 3)),
        )
        for number in range(1, CARDS + 1)
    ]
    vault.ledger.found(CompartmentKind.POOL, cards)
