"""Feeds every reader with bytes made worse: none may crash, stand still, or grow."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.support.fuzzing.mutation import worse
from tests.support.fuzzing.targets import Target, targets

MOST_SECONDS = 2.0
"""Of this thread, for one input: none takes a hundredth of it."""

KEPT, LONGEST_KEPT = 64, 2_000
"""So many inputs that a reader took, of so many bytes at most, are kept as examples to make worse in turn."""


class Found(AssertionError):
    """A reader did what it must not. Tells the input."""


@dataclass
class Fuzzed:
    """What came of it. `grown`: bytes of memory, from when a fifth was done to the end."""

    inputs: int
    taken: int
    seconds: float
    slowest: float
    grown: int


def fuzz(seed: int, inputs: int, progress: Callable[[int], None] = lambda done: None) -> Fuzzed:
    """So many inputs, spread over all readers. Raises Found."""
    luck, began = Random(seed), time.monotonic()
    taken, slowest, settled = 0, 0.0, 0
    with targets(luck) as readers:
        examples = {reader.name: list(reader.examples) for reader in readers}
        shares = [reader.share for reader in readers]
        for number in range(inputs):
            reader = luck.choices(readers, shares)[0]
            known = examples[reader.name]
            data = worse(luck.choice(known), known, luck)
            went_well, seconds = _read(reader, data, seed, number)
            slowest = max(slowest, seconds)
            if went_well:
                taken += 1
                _keep(known, data, len(reader.examples), luck)
            if number == inputs // 5:
                settled = resident()
            if number % 1_000 == 999:
                progress(number + 1)
        gc.collect()
        grown = resident() - settled
    return Fuzzed(inputs, taken, time.monotonic() - began, slowest, grown)


def resident() -> int:
    """Bytes of this process in memory; 0 where the system does not say."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


def _read(reader: Target, data: bytes, seed: int, number: int) -> tuple[bool, float]:
    began, went_well = time.thread_time(), True
    try:
        reader.read(data)
    except reader.declared:
        went_well = False
    except Exception as error:
        raise Found(f"{reader.name}, seed {seed}, input {number}: {error!r} for {data[:2_000].hex()}") from error
    seconds = time.thread_time() - began
    if seconds > MOST_SECONDS:
        raise Found(f"{reader.name}, seed {seed}, input {number}: {seconds:.1f} s for {data[:2_000].hex()}")
    return went_well, seconds


def _keep(known: list[bytes], data: bytes, given: int, luck: Random) -> None:
    if len(data) > LONGEST_KEPT:
        return
    if len(known) < given + KEPT:
        known.append(data)
    else:
        known[luck.randrange(given, len(known))] = data
