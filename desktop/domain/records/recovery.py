"""What is remembered of a municipality's recovery key: that it was made, tried and used. The key itself is on paper."""

from __future__ import annotations

from datetime import date

from desktop.domain.records.base import Record


class RecoveryUse(Record, frozen=True, kw_only=True):
    """The key was used, and somebody was let in by it. Lies in each file opened so, for its handlers to see."""

    used_at: int | None = None  # ms
    by: str = ""  # the two officers
    reason: str = ""
    let_in: int | None = None  # directory number of the member


class RecoveryKey(Record, frozen=True, kw_only=True):
    """One that a unit has had made. Lies in the unit's `recovery` compartment."""

    signing_key: bytes = b""  # public; what its line in the directory bears
    made_on: date | None = None
    keepers: tuple[str, ...] = ()  # the two officers, by name


class RecoveryDrill(Record, frozen=True, kw_only=True):
    """Both papers were typed in, and the key was whole or was not. Nothing of it was kept."""

    signing_key: bytes = b""  # public; of the key that was tried
    held_on: date | None = None
    whole: bool = False
    by: str = ""
