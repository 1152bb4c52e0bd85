"""A county lives by its seed: whatever happens, the invariants hold. `python -m bench.world` lets many more live."""

from __future__ import annotations

import re

import pytest

from tests.support.world.mutations import MUTATIONS, Mutation, breach
from tests.support.world.seeds import SEEDS
from tests.support.world.world import Size, a_world


@pytest.mark.parametrize("seed", SEEDS)
def test_a_county_lives_and_comes_to_rest(seed: int) -> None:
    """Weeks of writing, sharing, leaving, losing and restoring, on links that break, or by stick."""
    size, _why = SEEDS[seed]
    with a_world(seed, size) as world:
        lived = world.live()
    assert lived.days == size.days
    assert lived.rests >= 1
    assert lived.words > size.days // 2
    assert bool(lived.carried) == bool(size.carried)


def test_a_seed_tells_the_same_story_twice() -> None:
    """The same happenings, the same cuts, and every segment byte for byte; envelopes have a chance of their own."""
    size, stories = Size(computers=4, days=20, busy=0.8), []
    for _ in range(2):
        with a_world(5, size) as world:
            lived = world.live()
            stories.append((lived, list(world.chronicle), world.account.words, world.numbers))
    assert stories[0] == stories[1]


SEEDS_EACH = 5
"""The pinned seed and those after it: a change of the product may give it another story."""


@pytest.mark.parametrize("mutation", MUTATIONS.values(), ids=list(MUTATIONS))
def test_every_deliberate_bug_is_noticed(mutation: Mutation) -> None:
    """One for each invariant, in a county of five computers and thirty days."""
    seeds = range(mutation.seed, mutation.seed + SEEDS_EACH)
    assert any(re.search(mutation.noticed, breach(mutation, seed)) for seed in seeds)
