"""A day and a clock, written as one likes: for when something was lost, or known."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import ZONE, instant, local
from desktop.ui.views.halves import Halves
from desktop.ui.widgets import DateField, Field
from desktop.ui.widgets.time_words import clock

_CLOCK = re.compile(r"(\d{1,2})\s*[.:]?\s*(\d{2})")


class MomentField(QWidget):
    """`moment_changed(ms)` is emitted when both can be read and the moment has changed."""

    moment_changed = Signal(object)

    def __init__(self, day: str, hour: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateField(day, today)
        self.hour = Field(hour, placeholder="16.20")
        self._value: int | None = None
        self.setLayout(Halves(self.day, self.hour))
        self.day.day_changed.connect(self._finished)
        self.hour.edit.editingFinished.connect(self._finished)

    def value(self) -> int | None:
        """The moment as last read or set, ms."""
        return self._value

    def set_moment(self, at: int | None) -> None:
        """Another moment, without emitting; what is being typed is left alone."""
        if at == self._value and at is not None:
            return
        self._value = at
        if not (self.day.edit.hasFocus() or self.hour.edit.hasFocus()):
            self.day.set_day(local(at).date() if at is not None else None)
            self.hour.set_text(clock(local(at)) if at is not None else "")

    @Slot()
    def _finished(self) -> None:
        day, text = self.day.day(), self.hour.text().strip()
        if day is None or not text:
            return
        hour = _read(text)
        if hour is None:
            self.hour.show_error(self.tr("Write the time as 16.20."), focus=False)
            return
        self.hour.clear_error()
        at = instant(datetime.combine(day, hour, ZONE))
        if at != self._value:
            self._value = at
            self.moment_changed.emit(at)


def _read(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))
