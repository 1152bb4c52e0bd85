"""Emptying a layout whose parts are made anew."""

from PySide6.QtWidgets import QBoxLayout


def empty(layout: QBoxLayout) -> None:
    """Takes every part out and deletes it; hidden at once, so that nothing flickers."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
