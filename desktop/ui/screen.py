"""What every screen is to the window: a place that can be opened, refreshed, and kept before locking."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId, RecordId


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the program: a screen by its key, and what it should show there.

    Keys: "today", "consultation", "people", "sessions" (Mina träffar), "county" (Länet / Inkorg), "emergency".
    `tab` is a tab's key within the screen, `part` that of a page within the tab.
    """

    screen: str
    compartment: CompartmentId | None = None
    record: RecordId | None = None
    tab: str = ""
    part: str = ""


class Screen(QWidget):
    """Base of the screens in `desktop.ui.views`.

    Signals: `went(Place)` asks the window to show another place; `saved(ms)` tells when something was kept on this
    computer; `changed()` tells that records changed, so that the status line and a sync may follow.
    """

    went = Signal(object)
    saved = Signal(object)  # object, not int: Qt's int has 32 bits, and these are milliseconds
    changed = Signal()

    def open_place(self, place: Place) -> None:
        """Show this place. Called each time the person comes here."""

    def place(self) -> Place | None:
        """Where in the screen the person is now; None when it is where the window last led."""
        return None

    def refresh(self) -> None:
        """Something may have arrived: read again, without moving focus or losing what is being typed."""

    def show_names(self, shown: bool) -> None:
        """While F6 is held, names stand beside their aliases."""

    def keep(self) -> None:
        """The program is about to lock or close: hand every unsaved word to the drafts, now."""
