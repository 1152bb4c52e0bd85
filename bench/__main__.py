"""`python -m bench [name …]`: all figures, or those of the named parts (link, slow, peers and so on).

Among all, `world` is a sample: its two thousand seeds take long, and are played when it is named. A line of JSON a
figure, with `held` where there is a limit; the last line counts them. It ends with 0 also when a limit was missed, for
that is a figure too, and a machine may be busy; with 1 when a part could not be measured, which the last line names.
"""

from __future__ import annotations

import importlib
import sys
import time
import traceback
from collections.abc import Iterator
from typing import Any

import msgspec

from bench.figure import Figure

PARTS = (
    "argon",
    "save",
    "start",
    "link",
    "first",
    "slow",
    "peers",
    "attachment",
    "crash",
    "server",
    "guard",
    "network_map",
    "plan",
    "timeline",
    "typing",
    "meanwhile",
    "pool",
    "withdrawal",
    "carried",
    "conflict",
    "fuzz",
    "world",
)


def main(names: list[str]) -> int:
    """Print one line a figure."""
    began, told, seconds, failed = time.monotonic(), [], {}, []
    for name in names or PARTS:
        part = time.monotonic()
        try:
            for figure in _figures(name, whole=bool(names)):
                told.append(figure)
                print(figure.line(), flush=True)
        except Exception:  # noqa: BLE001 - the other parts are measured all the same
            traceback.print_exc()
            failed.append(name)
        seconds[name] = round(time.monotonic() - part)
    limited = [figure for figure in told if figure.held is not None]
    summary = {
        "name": "bench",
        "value": round(time.monotonic() - began),
        "unit": "s",
        "held": sum(bool(figure.held) for figure in limited),
        "missed": [figure.name for figure in limited if not figure.held],
        "not_measured": failed,
        "seconds": seconds,
    }
    print(msgspec.json.encode(summary).decode(), flush=True)
    return bool(failed)


def _figures(name: str, whole: bool) -> Iterator[Figure]:
    part: Any = importlib.import_module(f"bench.{name}")
    figures: Iterator[Figure] = part.figures() if whole or not hasattr(part, "sample") else part.sample()
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
