"""Evictions for services whose vault has nobody to send to: nothing is ever evicted there."""

from __future__ import annotations

from typing import cast

from desktop.domain.ports import Evictions


def no_evictions() -> Evictions:
    """To be handed in where no test evicts anything; whoever does gets an AttributeError."""
    return cast(Evictions, object())
