"""A million inputs to everything that reads bytes from elsewhere: no crash, no standing still, no growing."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Iterator

from bench.figure import Figure, within
from tests.support.fuzzing.fuzzer import MOST_SECONDS, fuzz

INPUTS, SEED = 1_000_000, 2027
STUCK_SECONDS = 120
MOST_GROWTH_MB = 32.0


def figures() -> Iterator[Figure]:
    """Raises at the first reader that crashes, and prints where it stands when one does not come back."""
    found = fuzz(SEED, INPUTS, _progress)
    faulthandler.cancel_dump_traceback_later()
    of = f"{INPUTS} inputs, seed {SEED}, {found.taken} of them taken, {found.seconds:.0f} s"
    yield Figure("fuzz_crashes", 0, "inputs", of)
    yield within("fuzz_slowest_input", found.slowest, "s", "cap", MOST_SECONDS)
    yield within("fuzz_memory_growth", found.grown / 1_000_000, "MB", "cap", MOST_GROWTH_MB)


def _progress(done: int) -> None:
    faulthandler.dump_traceback_later(STUCK_SECONDS, exit=True)  # armed anew by every thousand
    if done % 50_000 == 0:
        print(f"fuzz: {done}", file=sys.stderr, flush=True)
