"""The county of `make run`, made once and kept under build/: the second time the window opens at once.

It is kept under a name that tells what it was made by, so that a changed demo, store or record makes a new one.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from demo.cast import COUNTY
from demo.clocks import TurnedClock
from demo.county import County
from demo.history import administration
from demo.history.telling import tell
from desktop.bootstrap.surroundings import SystemClock

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"

BEFORE_ALL_MS = 560 * 24 * 60 * 60 * 1000
"""The county begins before anything in it happens: what is written is never dated before what its writer has seen."""

_MADE_BY = (
    "demo/**/*.py",
    "desktop/domain/records/*.py",
    "desktop/storage/migrations/*.sql",
    "county_server/store/schema.py",
    "wire/*.py",
)


def kept_county(build: Path = BUILD) -> County:
    """The county as it was left the last time; a new one where there is none, or where it would not fit any more."""
    folder = build / "demo" / _digest()
    live = folder / "live"
    if not live.exists():
        untouched_county(build).copied_to(live)
    return County(live)


def fresh_county(folder: Path, build: Path = BUILD) -> County:
    """A county that nobody has been in yet, in `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    return untouched_county(build).copied_to(folder)


def untouched_county(build: Path = BUILD) -> County:
    """The county as its history left it; to be copied, never entered."""
    folder = build / "demo" / _digest()
    county = County(folder / "untouched")
    if not county.folder.exists():
        shutil.rmtree(folder.parent, ignore_errors=True)  # those that do not fit any more
        making = folder / "making"
        _make(making)
        making.rename(county.folder)
    return county


def _make(folder: Path) -> None:
    now = SystemClock().now()
    county = County.make(folder, COUNTY, TurnedClock(now - BEFORE_ALL_MS))
    try:
        tell(county, now)
        administration.tell(county, now)
    finally:
        county.close()


def _digest() -> str:
    """What the county is made by, in a few letters."""
    state = hashlib.sha256()
    for path in sorted(path for pattern in _MADE_BY for path in ROOT.glob(pattern)):
        state.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()[:12]
