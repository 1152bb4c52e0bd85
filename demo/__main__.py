"""`python -m demo run`: the fictional county in a window. `python -m demo tour`: the main job, played by itself.

Without a display `run` plays the tour, so that whoever has no screen still sees everything happen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from demo.display import has_display


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the window was closed, or when the whole tour held."""
    parser = argparse.ArgumentParser(prog="demo", description="Bredvid in a county that does not exist.")
    parser.add_argument("what", choices=["run", "tour"])
    parser.add_argument("--onscreen", action="store_true", help="play the tour on the display, to watch it")
    given = parser.parse_args(arguments)
    os.umask(0o077)
    if given.what == "run" and has_display(os.environ, sys.platform):
        from demo.running import run

        return run()
    from demo.tour import tour

    return tour(shown=given.onscreen)


if __name__ == "__main__":
    sys.exit(main())
