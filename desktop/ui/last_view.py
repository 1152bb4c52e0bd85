"""Where one was when it was locked, and how large the text was, kept in the vault: unlocking leads back there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.identity import CompartmentId, RecordId
from desktop.ui.screen import Place

if TYPE_CHECKING:
    from desktop.domain.ports import Settings

_KEY = "window/view"


@dataclass(frozen=True, slots=True)
class View:
    """`place` is None before anything has been shown. `zoom` is 1.0 to 2.0."""

    place: Place | None = None
    zoom: float = 1.0


def write(settings: Settings, view: View) -> None:
    """Remember it."""
    place = view.place
    content: dict[str, Any] = {"zoom": view.zoom}
    if place is not None:
        content["place"] = [place.screen, place.compartment, [*place.record] if place.record else None, place.tab]
    settings.set(_KEY, content)


def read(settings: Settings) -> View:
    """What was remembered; a first view where nothing was."""
    content: dict[str, Any] = settings.get(_KEY) or {}
    if "place" not in content:
        return View(zoom=content.get("zoom", 1.0))
    screen, compartment, record, tab = content["place"]
    place = Place(
        screen, CompartmentId(compartment) if compartment else None, RecordId(*record) if record else None, tab
    )
    return View(place, content["zoom"])
