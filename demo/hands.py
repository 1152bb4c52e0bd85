"""Hands and eyes for a window: finds what a person would find, by the name that is read out; uses mouse and keys.

Nothing here calls a service or a slot. A control that is hidden, disabled or has no name cannot be used, as a person
with a screen reader could not use it.
"""

from __future__ import annotations

import html
import re
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

from desktop.ui.widgets import TabBar

PATIENCE = 30.0
"""Seconds. On a busy machine everything takes longer; what never comes, never comes."""

_LOOK_EVERY_MS = 10
_TAG = re.compile(r"</?(?:p|span|b|br|div|a)\b[^>]*>")


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
    """At one window. Names are whole; one that ends with … may go on.

    `busy` tells whether the window waits for something; a person too waits until it stands still.
    """

    def __init__(self, root: QWidget, busy: Callable[[], bool] = lambda: False) -> None:
        self.root = root
        self._busy = busy

    def settle(self) -> None:
        """Wait until the window stands still."""
        for _ in range(3):
            let_happen(5)
            until(lambda: not self._busy(), "att fönstret blev färdigt")

    # ---- eyes ----

    def words(self) -> str:
        """Every word that is on the screen, fields included, in the order in which the widgets were made."""
        said = (_said(widget) for widget in self._visible(QWidget))
        return "\n".join(html.unescape(_TAG.sub("", one)) for one in said if one)

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

    def control(self, name: str, kind: type[QWidget] = QWidget, of: str = "") -> QWidget:
        """Wait for a control of this name that can be used; `of`: the name of the group that it stands in."""
        found: list[QWidget] = []

        def look() -> bool:
            found[:] = [w for w in self._visible(kind) if _usable(w) and _is_named(w, name) and _stands_in(w, of)]
            return bool(found)

        try:
            until(look, name)
        except NotThere:
            names = sorted({_name(w) for w in self._visible(QWidget) if _usable(w) and _name(w)})
            raise NotThere(f"här finns inget som heter ”{name}”, bara: {', '.join(names)}") from None
        return found[0]

    def has(self, name: str) -> bool:
        """Whether there is a control of this name that can be used now."""
        return any(_usable(w) and _is_named(w, name) for w in self._visible(QWidget))

    def _visible(self, kind: type[QWidget]) -> Iterator[QWidget]:
        if isinstance(self.root, kind):
            yield self.root
        for widget in self.root.findChildren(kind):
            if widget.isVisible():
                yield widget

    # ---- hands ----

    def press(self, name: str, of: str = "") -> None:
        """Click on the middle of a button, chip or row."""
        widget = self._in_view(name, QWidget, of)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.settle()

    def open_tab(self, name: str) -> None:
        """Click on a tab of a row of tabs; where the row does not fit, choose it from the list in its place."""

        def find() -> QTabBar | QComboBox | None:
            for bar in self._visible(QTabBar):
                if isinstance(bar, QTabBar) and name in (bar.tabText(index) for index in range(bar.count())):
                    return bar
            for row in self._visible(TabBar):
                for box in row.findChildren(QComboBox):
                    if box.isVisible() and box.findText(name) >= 0:
                        return box
            return None

        self.settle()
        try:
            until(find, f"fliken {name}")
        except NotThere as error:
            raise NotThere(f"{error}\npå skärmen står:\n{self.words()}") from None
        found = find()
        if isinstance(found, QTabBar):
            index = next(index for index in range(found.count()) if found.tabText(index) == name)
            QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=found.tabRect(index).center())
        elif found is not None:
            _walk_to(found, name)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Click into a field or an editor, and type after what stands there."""
        field = self._enter_field(name)
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.type_text(text, field)

    def write_anew(self, name: str, text: str) -> None:
        """Type in place of what stands in a field."""
        field = self._enter_field(name)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type_text(text, field)

    def _enter_field(self, name: str) -> QWidget:
        field = _writable(self._in_view(name))
        QTest.mouseClick(_face(field), Qt.MouseButton.LeftButton)
        return field

    def type_text(self, text: str, into: QWidget | None = None) -> None:
        """Type where the cursor is. Each letter is a key of its own, as on a Swedish keyboard."""
        target = into or QApplication.focusWidget() or self.root
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                said = "\r" if letter == "\n" else letter
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, said))
        let_happen()

    def choose(self, name: str, answer: str) -> None:
        """One of many, from a list: with the arrow, until it stands there."""
        box = self._in_view(name, QComboBox)
        if not isinstance(box, QComboBox):
            return
        if _walk_to(box, answer):
            self.settle()
            return
        raise NotThere(f"”{answer}” står inte i listan ”{name}”")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.root, key, modifier)
        let_happen()

    def _in_view(self, name: str, kind: type[QWidget] = QWidget, of: str = "") -> QWidget:
        """The control, scrolled to as the wheel would; found again when the window made it anew meanwhile."""
        while True:
            self.settle()
            widget = self.control(name, kind, of)
            _scroll_to(widget)
            self.settle()
            if Shiboken.isValid(widget) and widget.isVisible():
                return widget


def _walk_to(box: QComboBox, answer: str) -> bool:
    """With the arrows, up or down, until it stands there."""
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for _ in range(box.count()):
            if box.currentText() == answer:
                return True
            QTest.keyClick(box, key)
    return box.currentText() == answer


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            parent.ensureWidgetVisible(widget, 0, 40)
        parent = parent.parentWidget()


def _name(widget: QWidget) -> str:
    """What is read out: the accessible name, without the shortcut's ampersand."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None and interface.isValid() else ""
    return (name or widget.accessibleName()).replace("&", "")


def _is_named(widget: QWidget, name: str) -> bool:
    return _name(widget).startswith(name[:-1]) if name.endswith("…") else _name(widget) == name


def _stands_in(widget: QWidget, group: str) -> bool:
    parent: QWidget | None = widget
    while group and parent is not None:
        if _name(parent) == group and parent is not widget:
            return True
        parent = parent.parentWidget()
    return not group


def _usable(widget: QWidget) -> bool:
    return widget.isEnabled() and _takes_input(widget)


def _takes_input(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QTextEdit | QPlainTextEdit) or (
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
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QListView):
        return "\n".join(_lines(widget))
    if isinstance(widget, QTabBar):
        return " ".join(widget.tabText(index) for index in range(widget.count()))
    if isinstance(widget, QAbstractButton):
        return " ".join(filter(None, (_name(widget), widget.accessibleDescription())))
    return " ".join(filter(None, (widget.accessibleName(), widget.accessibleDescription())))


def _lines(rows: QListView) -> Iterator[str]:
    """What the rows of a painted list say, as a screen reader has them."""
    model = rows.model()
    for row in range(model.rowCount() if model is not None else 0):
        yield str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")


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
