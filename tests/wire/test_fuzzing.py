"""Whatever comes, every reader of bytes says what it thinks of it, soon, and forgets it. bench/fuzz.py tries longer."""

from __future__ import annotations

from random import Random

import msgspec
import pytest

from tests.support.fuzzing import fuzzer
from tests.support.fuzzing.fuzzer import Found, fuzz
from tests.support.fuzzing.mutation import worse
from wire import canonical, segment
from wire.errors import WireError

INPUTS = 20_000


def test_no_reader_crashes_stands_still_or_grows() -> None:
    """Frames, messages, segments, envelopes, lines, answers and requests, all made worse."""
    found = fuzz(7, INPUTS)
    assert found.inputs == INPUTS
    assert found.taken > INPUTS // 20, "most inputs are so bad that nothing is read of them"
    assert found.grown < 64 * 1024 * 1024


def test_a_crash_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fuzzer would see one: here what cannot be decoded is not told in the words that were declared."""
    monkeypatch.setattr(canonical, "decode", lambda data, kind: msgspec.msgpack.decode(data, type=kind))
    with pytest.raises(Found, match=r"seed 7, input \d+: (DecodeError|ValidationError)"):
        fuzz(7, 1_000)


def test_standing_still_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one that takes too long: here for any time at all."""
    monkeypatch.setattr(fuzzer, "MOST_SECONDS", 0.0)
    with pytest.raises(Found, match="input 0"):
        fuzz(7, 1)


def test_worse_is_other_and_repeats() -> None:
    """The same chance makes the same bytes."""
    whole = bytes(range(200))
    first, again = ([worse(whole, [whole], Random(seed)) for seed in range(50)] for _ in range(2))
    assert first == again
    assert len(set(first)) > 40


def test_mutated_bytes_reach_beyond_the_first_check() -> None:
    """Some say another value where the form still holds."""
    luck, reached = Random(3), 0
    header = segment.Header(bytes(16), 7, 1, 1, 0, b"", 0)
    data = canonical.encode(segment.Segment(header, bytes(40), bytes(64)))
    for _ in range(500):
        try:
            segment.read(worse(data, [data], luck))
            reached += 1
        except WireError:
            continue
    assert reached > 10
