"""Something that must be seen first in a person file: it stands above *Översikt* while there is cause for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId


class FileNotice(QWidget):
    """Base of such notices; hidden while there is nothing to say. `saved` and `changed` as those of a tab."""

    saved = Signal(object)
    changed = Signal()

    def open_file(self, compartment: CompartmentId) -> None:
        """Look whether there is something to say of this file."""

    def refresh(self) -> None:
        """Something may have arrived."""
