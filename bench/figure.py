"""One measured figure, as a line of JSON."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

import msgspec


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` in `unit`; `of`: what it is held against, in words with its own value; `ratio`: value over that.

    `held`: whether that is a limit that was kept; None where it is a peer, or nothing.
    """

    name: str
    value: float
    unit: str
    of: str = ""
    ratio: float | None = None
    held: bool | None = None

    def line(self) -> str:
        """As it is printed, with the load of the machine meanwhile (processes that want to run, over a minute)."""
        return msgspec.json.encode({**asdict(self), "load": round(os.getloadavg()[0], 1)}).decode()


def against(name: str, value: float, unit: str, of: str, reference: float) -> Figure:
    """A figure beside its peer."""
    ratio = round(value / reference, 3) if reference else None
    return Figure(name, round(value, 3), unit, f"{of}: {round(reference, 3)} {unit}", ratio)


def within(name: str, value: float, unit: str, of: str, limit: float) -> Figure:
    """A figure that may not be above its limit."""
    return replace(against(name, value, unit, of, limit), held=value <= limit)


def milliseconds(call: Callable[[], object], times: int) -> float:
    """The median time of a call."""
    return statistics.median(_once(call) for _ in range(times))


def in_turns(times: int, *calls: Callable[[], object]) -> list[float]:
    """The median time of each of several calls, taken one after the other in every round."""
    rounds = [[_once(call) for call in calls] for _ in range(times)]
    return [statistics.median(taken) for taken in zip(*rounds, strict=True)]


def _once(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000
