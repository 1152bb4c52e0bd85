"""`python -m bench [name …]`: all figures, or those of the named parts (link, slow, peers and so on).

Long searches (`python -m bench.world`, `python -m bench fuzz`) are asked for by name alone.
"""

from __future__ import annotations

import importlib
import sys

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
    "pool",
    "withdrawal",
    "carried",
    "conflict",
)


def main(names: list[str]) -> int:
    """Print one line a figure."""
    for name in names or PARTS:
        for figure in importlib.import_module(f"bench.{name}").figures():
            print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
