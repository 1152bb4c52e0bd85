"""Locks a program that nobody touches, and one that has been hidden.

It looks at the wall clock, so that the time a closed laptop slept counts too: after waking, the first look locks.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.domain.clock import Clock
from desktop.domain.policy import LockPolicy

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
LEAST_MINUTES, MOST_MINUTES = 1, 15


class AutoLock(QObject):
    """`due` is emitted by `look` when the time is over. Watches only between `start` and `stop`."""

    due = Signal()

    def __init__(self, clock: Clock, policy: LockPolicy, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        minutes = min(MOST_MINUTES, max(LEAST_MINUTES, policy.after_minutes))
        self._idle_ms = minutes * 60_000
        self._hidden_ms = policy.after_hide_seconds * 1_000
        self._touched: int | None = None
        self._hidden: int | None = None
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """After so long without a touch, from now on."""
        self._idle_ms = min(MOST_MINUTES, max(LEAST_MINUTES, minutes)) * 60_000

    def start(self) -> None:
        """Something is open that must not stay open."""
        self._touched, self._hidden = self._clock.now(), None

    def stop(self) -> None:
        """All is locked."""
        self._touched = self._hidden = None

    def hidden(self) -> None:
        """The window has been covered; the shorter time runs from now."""
        if self._touched is not None:
            self._hidden = self._clock.now()

    def revealed(self) -> None:
        """The person is back."""
        self._hidden = None

    @Slot()
    def look(self) -> None:
        """Whether the time is over. Called every few seconds, and safe to call at any time."""
        now = self._clock.now()
        if self._touched is not None and now < self._touched:
            self._touched = now  # the clock was set back
        idle = self._touched is not None and now - self._touched >= self._idle_ms
        hidden = self._hidden is not None and now - self._hidden >= self._hidden_ms
        if idle or hidden:
            self.due.emit()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if self._touched is not None and event.type() in _TOUCHES:
            self._touched = self._clock.now()
        return False
