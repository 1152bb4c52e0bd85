"""Where one was when it was locked, kept in the vault, so that unlocking leads back there."""

from __future__ import annotations

from typing import Any

from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Settings
from desktop.ui.screen import Place

_KEY = "window/place"


def write(settings: Settings, place: Place | None) -> None:
    """Remember a place."""
    if place is None:
        return
    content = {
        "screen": place.screen,
        "compartment": place.compartment,
        "record": [*place.record] if place.record else None,
        "tab": place.tab,
    }
    settings.set(_KEY, content)


def read(settings: Settings) -> Place | None:
    """The place that was remembered, if any."""
    content: dict[str, Any] | None = settings.get(_KEY)
    if content is None:
        return None
    compartment, record = content["compartment"], content["record"]
    return Place(
        content["screen"],
        CompartmentId(compartment) if compartment else None,
        RecordId(*record) if record else None,
        content["tab"],
    )
