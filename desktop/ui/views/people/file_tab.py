"""What a tab of the person file is to its frame: like a screen to the window, but for the one file that is open.

The frame (`file_screen`) shows the alias and who owns the matter; tabs of other rooms (Kontaktperson, Samtycken,
Vem ser vad) are handed to it by bootstrap.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId


class FileTab(QWidget):
    """Base of the tabs in a person file. A tab gets the room that is left below the tab bar, and scrolls by itself.

    `key`: the tab's name in `Place.tab`, never shown. Signals: `went(Place)` asks for another place; `saved(ms)` tells
    when something was kept on this computer; `changed()` tells that records changed; `did(act, what)` tells the
    access log that something of the file was copied, printed or saved elsewhere (an `Act`, a code word);
    `journal_wanted(Projection, fields)` asks to copy a record, or these fields of it, for the records system.
    """

    key: str = ""

    went = Signal(object)
    saved = Signal(object)  # object, not int: Qt's int has 32 bits, and these are milliseconds
    changed = Signal()
    did = Signal(str, str)
    journal_wanted = Signal(object, object)

    @staticmethod
    def title() -> str:
        """The word on the tab bar, translated."""
        raise NotImplementedError

    def head_buttons(self) -> Sequence[QWidget]:
        """Buttons that stand in the head of the file while this tab is shown: the same ones at each call."""
        return ()

    def open_file(self, compartment: CompartmentId) -> None:
        """Show this person's file. Called when the tab is chosen, and again when another file is opened."""

    def open_part(self, part: str) -> None:
        """Show the page of this key within the tab. Called after `open_file`."""

    def refresh(self) -> None:
        """Something may have arrived: read again, without moving focus or losing what is being typed."""

    def keep(self) -> None:
        """The program is about to lock or close: hand every unsaved word to the drafts, now."""
