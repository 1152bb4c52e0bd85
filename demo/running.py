"""`make run`: the county's server, the demo's window, and the end of both."""

from __future__ import annotations

import signal

from demo.playing import playing
from demo.prepared import kept_county
from demo.window import DemoWindow


def run() -> int:
    """Run until the window is closed."""
    print("Det påhittade länet öppnas. Första gången tar det en halv minut.", flush=True)
    county = kept_county()
    with county.serving(), playing(system_points=None, shown=True) as app:
        signal.signal(signal.SIGINT, lambda *_: app.quit())  # Ctrl+C in the terminal ends it as closing the window does
        window = DemoWindow(county)
        window.show()
        code = app.exec()
        window.close()
        return code
