"""Hands and eyes for a window: finds what a person would find, by the name that is read out, and uses mouse and keys.

Nothing here calls a service or a slot. A control that is hidden, disabled or has no name cannot be used, as it could not
be by a person with a screen reader.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

PATIENCE = 20.0
"""Seconds. On a busy machine everything takes longer; what never comes, never comes."""

_LOOK_EVERY_MS = 10


class NotThere(AssertionError):
    """What was looked for did not come; the text says what was on the screen instead."""


def let_happen(ms: int = 0) -> None:
    """Let the window do what it has to do; with `ms`, until something happens or so long has passed."""
    flags = QEventLoop.ProcessEventsFlag.AllEvents
    if ms:
        bell = QTimer()  # wakes the loop although nothing happens
        bell.setSingleShot(True)
        bell.start(ms)
        flags |= QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    QApplication.processEvents(flags)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Let the window live until the condition holds. Raises NotThere."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise NotThere(f"det kom aldrig: {what}")
        let_happen(_LOOK_EVERY_MS)


class Hands:
    """At one window. Names are whole; `near` is a widget or a name of one that the wanted one stands within."""

    def __init__(self, root: QWidget) -> None:
        self.root = root

    # ---- eyes ----

    def words(self) -> str:
        """Every word that is on the screen, fields included, top to bottom as the widgets come."""
        return "\n".join(filter(None, (_said(widget) for widget in self._visible(QWidget))))

    def sees(self, text: str) -> bool:
        """Whether it is on the screen now."""
        return text in self.words()

    def read(self, text: str) -> None:
        """Wait until it is on the screen."""
        try:
            until(lambda: self.sees(text), text)
        except NotThere as error:
            raise NotThere(f"{error}\npå skärmen står:\n{self.words()}") from None

    def no_longer_sees(self, text: str) -> None:
        """Wait until it is not."""
        until(lambda: not self.sees(text), f"att ”{text}” försvann")

    def control(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Wait for the control of this name, of which there must be one that can be used."""
        found: list[QWidget] = []

        def look() -> bool:
            found[:] = [w for w in self._visible(kind) if w.isEnabled() and _name(w) == name and _usable(w)]
            return bool(found)

        try:
            until(look, name)
        except NotThere:
            names = sorted({_name(w) for w in self._visible(QWidget) if _usable(w) and _name(w)})
            raise NotThere(f"här finns inget som heter ”{name}”, bara: {', '.join(names)}") from None
        return found[0]

    def has(self, name: str) -> bool:
        """Whether there is a control of this name that can be used now."""
        return any(w.isEnabled() and _name(w) == name and _usable(w) for w in self._visible(QWidget))

    def _visible(self, kind: type[QWidget]) -> Iterator[QWidget]:
        if isinstance(self.root, kind):
            yield self.root
        for widget in self.root.findChildren(kind):
            if widget.isVisible():
                yield widget

    # ---- hands ----

    def press(self, name: str) -> None:
        """Click on the middle of a button, tab, chip or row."""
        widget = self.control(name)
        self._bring_into_view(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_spot(widget))
        let_happen()

    def open_tab(self, name: str) -> None:
        """Click on a tab of a row of tabs."""

        def find() -> tuple[QTabBar, int] | None:
            for bar in self._visible(QTabBar):
                if isinstance(bar, QTabBar):
                    for index in range(bar.count()):
                        if bar.tabText(index) == name:
                            return bar, index
            return None

        until(find, f"fliken {name}")
        found = find()
        if found is not None:
            bar, index = found
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
            let_happen()

    def write(self, name: str, text: str) -> None:
        """Click into a field or an editor, and type; what stands there stays before it."""
        widget = self.control(name, QWidget)
        field = _writable(widget)
        self._bring_into_view(field)
        QTest.mouseClick(_face(field), Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.type(text, field)

    def write_anew(self, name: str, text: str) -> None:
        """Type in place of what stands in a field."""
        field = _writable(self.control(name, QWidget))
        self._bring_into_view(field)
        QTest.mouseClick(_face(field), Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text, field)

    def type(self, text: str, into: QWidget | None = None) -> None:
        """Type where the cursor is."""
        target = into or QApplication.focusWidget() or self.root
        for at, line in enumerate(text.split("\n")):
            if at:
                QTest.keyClick(target, Qt.Key.Key_Return)
            QTest.keyClicks(target, line)
        let_happen()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.root, key, modifier)
        let_happen()

    def _bring_into_view(self, widget: QWidget) -> None:
        """Scroll, as the wheel would."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea) and parent.widget() is not None:
                let_happen()
                parent.ensureWidgetVisible(widget, 0, 40)
            parent = parent.parentWidget()
        let_happen()


def _name(widget: QWidget) -> str:
    """What is read out: the accessible name, without the shortcut's ampersand."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None and interface.isValid() else ""
    return (name or widget.accessibleName()).replace("&", "")


def _usable(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton | QLineEdit | QTextEdit | QPlainTextEdit) or (
        widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(widget, QScrollArea)
    )


def _said(widget: QWidget) -> str:
    """What a widget of our own or Qt's says to a reader."""
    if isinstance(widget, QLineEdit):
        return "" if widget.echoMode() is QLineEdit.EchoMode.Password else widget.text()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, QTabBar):
        return " ".join(widget.tabText(index) for index in range(widget.count()))
    if isinstance(widget, QAbstractButton):
        return " ".join(filter(None, (_name(widget), widget.accessibleDescription())))
    return " ".join(filter(None, (widget.accessibleName(), widget.accessibleDescription())))


def _writable(widget: QWidget) -> QWidget:
    """The line or editor of a field."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return widget
    for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
        inner = widget.findChild(kind)
        if isinstance(inner, QWidget):
            return inner
    raise NotThere(f"i ”{_name(widget)}” går det inte att skriva")


def _face(field: QWidget) -> QWidget:
    """Where a click lands: an editor's viewport."""
    return field.viewport() if isinstance(field, QTextEdit | QPlainTextEdit) else field


def _spot(widget: QWidget) -> QPoint:
    return widget.rect().center()
