"""Ctrl+Z belongs to the field with the focus while that has something to take back, and otherwise to the undo row."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def asks_to_undo(event: QEvent) -> bool:
    """Whether Qt asks a field if it wants Ctrl+Z for itself; one that would do nothing with it answers no."""
    asks = event.type() == QEvent.Type.ShortcutOverride
    return asks and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
