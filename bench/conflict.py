"""Fifty texts changed by two who had not seen each other: how many are gone, how many nobody is told of; and comparing.

Aims: 0 gone, 0 hidden; two texts of 10,000 characters beside each other within 200 ms, off the window's thread.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, milliseconds, within
from desktop.domain.identity import CompartmentId
from desktop.services.conflict.conflict_text import beside
from tests.support.two_desks import Worker, colleagues

TEXTS, LENGTH, WITHIN_MS = 50, 10_000, 200.0


def figures() -> Iterator[Figure]:
    """Two whole desks over real vaults, and a real server's service between them."""
    with tempfile.TemporaryDirectory() as folder, colleagues(Path(folder)) as (county, [one, other]):
        file = one.file(other)
        steps = [one.step(file, f"Steg {number}") for number in range(TEXTS)]
        county.settle()
        for number, step in enumerate(steps):
            one.write(step, text=f"Steg {number}, som den ena skrev det")
            other.write(step, text=f"Steg {number}, som den andra skrev det")
        county.settle()
        written = {f"Steg {number}, som den {who} skrev det" for number in range(TEXTS) for who in ("ena", "andra")}
        for name, worker in (("one", one), ("other", other)):
            shown = {version.value for choice in worker.conflicts.waiting(file) for version in choice.versions}
            yield within(
                f"conflict_hidden_{name}", len(written - shown), "texts", f"of {len(written)}, written by two; aim", 0
            )
        for choice in one.conflicts.waiting(file):
            one.conflicts.use(choice, choice.versions[0].value)
        county.settle()
        yield within("conflict_gone", len(written - _told(other, file)), "texts", "of the history; aim", 0)
        yield Figure("conflict_left", len(other.conflicts.waiting(file)), "choices", "on the other's computer")
    yield within("conflict_compare_10000", milliseconds(_compare, 5), "ms", "aim", WITHIN_MS)


def _told(worker: Worker, file: CompartmentId) -> set[object]:
    """What can still be read of each choice that was made."""
    return {version.value for choice in worker.conflicts.chosen(file) for version in choice.versions}


def _compare() -> None:
    words = [f"ord{number % 400}" for number in range(LENGTH // 6)]
    changed = [f"annat{at}" if at % 28 == 0 else word for at, word in enumerate(words)]
    beside([" ".join(words), " ".join(changed)])
