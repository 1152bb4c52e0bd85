"""Kill -9 at two hundred random points: how many saved records were lost. There is one acceptable answer."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, within
from tests.support.crash import Crash, acknowledged
from tests.support.vaults import make_vault, opened

TIMES = 200


def figures() -> Iterator[Figure]:
    """Saves said to be durable that were not there after a kill."""
    chance, lost, said = random.Random(2027), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        make_vault(profile).close()
        everything: list[str] = []
        for _ in range(TIMES):
            everything += Crash(profile).after(chance.randrange(1, 40), chance.random() * 0.05)
            with opened(profile):
                pass  # it must open after each
        with opened(profile) as vault:
            kept = set(acknowledged(vault))
        lost = sum(text not in kept for text in everything)
        said = len(everything)
    yield within("saves_lost_by_kill_9", lost, "records", f"{TIMES} kills, {said} saves said to be durable; aim", 0)
