"""Two thousand small counties that live by their seeds, and one of fifty computers that lives for two years.

    python -m bench.world --seed 7                          one world again, as it was
    python -m bench.world --seeds 2000 --kept seeds.txt     many, on two processes; goes on where the file ends

Half of the seeds are worlds (tests/support/world), every second with sticks; the others are the state machines of
tests/convergence.
Progress goes to standard error, as does every seed that fails, with the command that plays it again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import hypothesis
from hypothesis.stateful import run_state_machine_as_test

from bench.figure import Figure, within
from tests.convergence.test_by_hand import ByHand
from tests.convergence.test_convergence import County
from tests.convergence.test_leaving import Office
from tests.support.world.world import Size, a_world

SEEDS, SAMPLE, PROCESSES = 2_000, 60, 2
SMALL = Size(computers=4, days=30, busy=0.6)
CARRYING = replace(SMALL, carried=0.4)
LARGE = Size(computers=50, days=730, busy=0.12, connected=0.4, carried=0.01)
LARGE_SEED = 2027
SIZES = {"world": SMALL, "carrying world": CARRYING}
MACHINES = {"county": County, "office": Office, "by hand": ByHand}
KINDS = ("world", "county", "carrying world", "office", "world", "county", "carrying world", "by hand")
"""What a seed plays, by its remainder."""


class Played(NamedTuple):
    """What came of one seed. `told`: of one that failed."""

    seed: int
    days: int
    changes: int
    syncs: int
    seconds: float
    told: str = ""


def play(seed: int, size: Size | None = None) -> Played:
    """One seed; with a size, a world whatever its remainder."""
    began = time.monotonic()
    kind = "world" if size else KINDS[seed % len(KINDS)]
    try:
        if kind in MACHINES:
            _machine(kind, seed)
            return Played(seed, 0, 0, 0, time.monotonic() - began)
        with a_world(seed, size or SIZES[kind]) as world:
            lived = world.live()
            return Played(seed, lived.days, lived.changes, lived.syncs, time.monotonic() - began)
    except Exception as error:  # noqa: BLE001 - every failing seed is told, and the others are played
        return Played(seed, 0, 0, 0, time.monotonic() - began, f"{type(error).__name__}: {error}")


def _machine(kind: str, seed: int) -> None:
    """One example of a state machine, chosen by the seed; it is not made smaller when it fails."""
    settings = hypothesis.settings(
        max_examples=1,
        stateful_step_count=40,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    machine = type(kind, (MACHINES[kind],), {})
    run_state_machine_as_test(hypothesis.seed(seed)(machine), settings=settings)


def play_many(seeds: list[int], kept: Path | None, processes: int = PROCESSES) -> list[Played]:
    """All of them, those in the file `kept` not again."""
    known = {one.seed: one for one in _read(kept)}
    left = [seed for seed in seeds if seed not in known]
    played, began = [known[seed] for seed in seeds if seed in known], time.monotonic()
    with multiprocessing.get_context("spawn").Pool(processes, maxtasksperchild=100) as pool:
        for one in pool.imap_unordered(play, left):
            played.append(one)
            _write(kept, one)
            if one.told:
                print(f"python -m bench.world --seed {one.seed}\n{one.told}", file=sys.stderr, flush=True)
            if len(played) % 50 == 0:
                print(f"world: {len(played)} seeds, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return played


def _read(kept: Path | None) -> Iterator[Played]:
    """Those that went well: one that failed is played again."""
    if kept is not None and kept.exists():
        for line in kept.read_text().splitlines():
            seed, days, changes, syncs, seconds = line.split()
            yield Played(int(seed), int(days), int(changes), int(syncs), float(seconds))


def _write(kept: Path | None, one: Played) -> None:
    if kept is not None and not one.told:
        with kept.open("a") as file:
            file.write(f"{one.seed} {one.days} {one.changes} {one.syncs} {one.seconds:.2f}\n")


def figures() -> Iterator[Figure]:
    """The many small ones, then the large one."""
    yield from _of_many(play_many(list(range(SEEDS)), None))
    yield _of_large(play(LARGE_SEED, LARGE))


def sample() -> Iterator[Figure]:
    """A few of the small ones."""
    yield from _of_many(play_many(list(range(SAMPLE)), None))


def _of_many(played: list[Played]) -> Iterator[Figure]:
    worlds = [one for one in played if one.days]
    days, changes, syncs, seconds = (sum(column) for column in list(zip(*played, strict=True))[1:5])
    of = f"{len(worlds)} worlds of {SMALL.computers} computers, {days / 365:.1f} virtual years, {changes} changes, "
    of += f"{syncs} syncs, and {len(played) - len(worlds)} plays of state machines; {seconds:.0f} s of one process"
    yield Figure("world_seeds", len(played), "seeds", of)
    yield within("world_seeds_failed", sum(bool(one.told) for one in played), "seeds", f"of {len(played)}; aim", 0)


def _of_large(one: Played) -> Figure:
    of = f"{LARGE.computers} computers, {one.days / 365:.1f} virtual years, {one.changes} changes, {one.syncs} syncs"
    return Figure("world_large", round(one.seconds, 1), "s", of + (f"; {one.told[:500]}" if one.told else ""))


def main(arguments: list[str]) -> int:
    """Play what the command line asks for; 1 when a seed has failed."""
    parser = argparse.ArgumentParser(prog="python -m bench.world", description=__doc__)
    parser.add_argument("--seed", type=int, help="play this one only")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="how many")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kept", type=Path, help="file to go on from")
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--computers", type=int)
    parser.add_argument("--days", type=int)
    parser.add_argument("--large", action="store_true", help="fifty computers for two years")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("PYTHONHASHSEED", "0")
    if asked.large or asked.seed is not None:
        size = LARGE if asked.large else SMALL
        if asked.computers or asked.days:
            size = replace(size, computers=asked.computers or size.computers, days=asked.days or size.days)
        seed = LARGE_SEED if asked.seed is None else asked.seed
        one = play(seed, None if size is SMALL else size)
        print(one.told or one)
        return bool(one.told)
    played = play_many(list(range(asked.first, asked.first + asked.seeds)), asked.kept, asked.processes)
    for figure in _of_many(played):
        print(figure.line(), flush=True)
    return any(one.told for one in played)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
