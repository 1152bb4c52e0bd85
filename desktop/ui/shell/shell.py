"""The window: rail, content and status line, laid out by its width in rad.

The shell knows no services. It is given plain data and pages, and it emits what the user asks for. From 40 rad of width
the rail stands at the left; below that it is a menu, with Akut nu, Dölj and Lås kept in sight. A page shown `alone`
(unlocking, Akut nu before unlocking) has neither.
"""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.ui.shell import keys
from desktop.ui.shell.app_icon import app_icon
from desktop.ui.shell.hidden_page import HiddenPage
from desktop.ui.shell.keys import Command
from desktop.ui.shell.notice import Notice
from desktop.ui.shell.page_keys import PageKeys
from desktop.ui.shell.pane import StatusPane
from desktop.ui.shell.rail import RAIL_WIDTH, Rail, RailEntry
from desktop.ui.shell.status import STATUS_HEIGHT, StatusBar, StatusLine
from desktop.ui.shell.top_bar import TopBar
from desktop.ui.theme import theme
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.layouts import Column, is_narrow

TITLE = "Bredvid"


class Shell(QWidget):
    """The one window.

    Signals: `navigated(key)` when a room is chosen; `emergency_requested`, `lock_requested`; `hide_requested` after the
    neutral page has covered all, `return_requested` when the user wants back from it (then call `reveal` or lock);
    `commanded(Command)` for the other keys; `names_wanted(bool)` while F6 is held; `closing` before the window closes;
    `status_acted(key)` when an act of the panel above the status line is pressed.
    """

    navigated = Signal(str)
    emergency_requested = Signal()
    lock_requested = Signal()
    hide_requested = Signal()
    return_requested = Signal()
    commanded = Signal(object)
    names_wanted = Signal(bool)
    closing = Signal()
    status_acted = Signal(str)

    def __init__(self, now: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setWindowIcon(app_icon())
        self._now = now
        self._last_escape = float("-inf")
        self._alone = False
        self._focus_before_hiding: QWidget | None = None
        self._pages: dict[str, QWidget] = {}
        self._work = QWidget(self)
        foot = self._foot()
        self.rail, self.top_bar = Rail(foot, self._work), TopBar(foot, self._work)
        self._content = QWidget(self._work)
        self._stack = QStackedWidget()
        self.notice = Notice()
        self._lay_content()
        self.status = StatusBar(self._work)
        self._pane = StatusPane(self._work)
        self._hidden = HiddenPage(self)
        self._ring = FocusRing(self)
        self._shortcuts = self._make_shortcuts()
        self._connect()
        self.resize(theme().rad(64), theme().rad(40))
        theme().dress(self)

    def _foot(self) -> list[tuple[RailEntry, str]]:
        return [
            (RailEntry("emergency", "phone-call", self.tr("Emergency")), "F12"),
            (RailEntry("hide", "eye-slash", self.tr("Hide page")), "F9"),
            (RailEntry("lock", "lock", self.tr("Lock")), "Ctrl+L"),
        ]

    def _lay_content(self) -> None:
        column = Column(gap=0)
        column.addWidget(self.notice)  # and under it, when it is asked for, the row of what is looked for
        column.addWidget(self._stack, 1)
        self._content.setLayout(column)
        self.page_keys = PageKeys(self._content, column, self)
        self.page_keys.said.connect(self.announce)

    def _connect(self) -> None:
        self.rail.navigated.connect(self._navigate)
        self.rail.foot_pressed.connect(self._foot_pressed)
        self.top_bar.foot_pressed.connect(self._foot_pressed)
        self.top_bar.menu_pressed.connect(self._toggle_menu)
        self.status.opened.connect(self._open_pane)
        self.status.announced.connect(self.announce)
        self._pane.closed.connect(self._pane_closed)
        self._pane.acted.connect(self.status_acted)
        self._hidden.left.connect(self.return_requested)
        theme().changed.connect(self._arrange)

    def _make_shortcuts(self) -> list[QShortcut]:
        made = []
        for command in Command:
            shortcut = QShortcut(QKeySequence(command.value), self)
            shortcut.setObjectName(command.name)
            shortcut.activated.connect(self._key_pressed)
            shortcut.activatedAmbiguously.connect(self._key_pressed)
            made.append(shortcut)
        zooms = (
            (keys.ZOOM_IN, theme().zoom_in),
            (keys.ZOOM_OUT, theme().zoom_out),
            (keys.ZOOM_RESET, theme().zoom_reset),
        )
        for sequences, act in zooms:
            for sequence in sequences:
                shortcut = QShortcut(QKeySequence(sequence), self)
                shortcut.activated.connect(act)
                made.append(shortcut)
        return made

    # Rooms and pages

    def set_entries(self, entries: Sequence[RailEntry]) -> None:
        """The rooms of the role that is signed in."""
        self.rail.set_entries(entries)
        self._arrange()

    def add_page(self, key: str, page: QWidget) -> None:
        """Adds a page; the shell owns it from now on."""
        if key in self._pages:
            self.remove_page(key)
        self._pages[key] = page
        self._stack.addWidget(page)

    def remove_page(self, key: str) -> None:
        """Takes a page away and deletes it."""
        page = self._pages.pop(key)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def page(self, key: str) -> QWidget | None:
        """The page of a key, if it has been added."""
        return self._pages.get(key)

    def show_page(self, key: str, *, alone: bool = False, room: str | None = None) -> None:
        """Shows a page. `room` is the room to mark in the rail when it is not of the same key."""
        self._alone = alone
        self.page_keys.end_finding()
        self._stack.setCurrentWidget(self._pages[key])
        self.rail.choose(room if room is not None else key)
        self.rail.set_keys_enabled(not alone)
        self._close_overlays()
        self._arrange()

    def current(self) -> str | None:
        """The key of the page that is shown."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), None)

    def is_alone(self) -> bool:
        """Whether the page is shown without rail and status line."""
        return self._alone

    # What is said at the bottom, and aloud

    def set_status(self, line: StatusLine) -> None:
        """What the status line says."""
        self.status.set_line(line)
        if self._pane.isVisible():
            self._pane.explain(self._pane.key, line)
            self._place_pane()

    @Slot(str)
    def announce(self, text: str) -> None:
        """Says something to a screen reader, without moving the focus."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def panel_is_open(self) -> bool:
        """Whether the panel above the status line is seen."""
        return self._pane.isVisible()

    # Hiding

    @Slot()
    def hide_content(self) -> None:
        """Covers everything with the neutral page, at once."""
        if self.is_hidden_page():
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._focus_before_hiding = QApplication.focusWidget()
        self.names_wanted.emit(False)
        self._close_overlays()
        self._hidden.setGeometry(self.rect())
        self._work.hide()
        self._hidden.take_over()
        self.hide_requested.emit()

    @Slot()
    def reveal(self) -> None:
        """Back from the neutral page, with the cursor where it was."""
        self._hidden.hide()
        self._work.show()
        before, self._focus_before_hiding = self._focus_before_hiding, None
        if before is not None and self.isAncestorOf(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_hidden_page(self) -> bool:
        """Whether the neutral page covers the window."""
        return not self._hidden.isHidden()

    # What the user does

    @Slot(str)
    def _navigate(self, key: str) -> None:
        self._close_overlays()
        self.navigated.emit(key)

    @Slot(str)
    def _foot_pressed(self, key: str) -> None:
        commands = {"emergency": Command.EMERGENCY, "hide": Command.HIDE, "lock": Command.LOCK}
        self._do(commands[key])

    @Slot()
    def _key_pressed(self) -> None:
        shortcut = self.sender()
        if shortcut is None or self.is_hidden_page():
            return
        command = Command[shortcut.objectName()]
        if not self._alone or command in keys.WITHOUT_RAIL:
            self._do(command)

    def _do(self, command: Command) -> None:
        if command is Command.HIDE:
            self.hide_content()
        elif command is Command.EMERGENCY:
            self._close_overlays()
            self.emergency_requested.emit()
        elif command is Command.LOCK:
            self.lock_requested.emit()
        elif command is Command.BACK:
            self._escape()
        elif command is Command.HELP:
            self.page_keys.help(self)
        elif command is Command.UNDO:
            self.page_keys.undo()
        elif command in (Command.FIND, Command.PRINT):
            self._act_on_page(command)
        else:
            if command is Command.SAVE:
                self._open_pane("saved")  # all is saved already; this is where it says so
            self.commanded.emit(command)

    def _act_on_page(self, command: Command) -> None:
        page = self._stack.currentWidget()
        if page is not None:
            (self.page_keys.find if command is Command.FIND else self.page_keys.print)(page)

    def _escape(self) -> None:
        before, self._last_escape = self._last_escape, self._now()
        if self._last_escape - before <= keys.TWICE_WITHIN_S:
            self.hide_content()
        elif self._pane.isVisible():
            self._pane.hide()
            self._pane_closed()
        elif is_narrow(self) and self.rail.isVisible():
            self._toggle_menu()
        elif not self.page_keys.end():
            self.commanded.emit(Command.BACK)

    @Slot()
    def _toggle_menu(self) -> None:
        opening = self.rail.isHidden()
        self.rail.setVisible(opening)
        self.rail.raise_()
        self._ring.raise_()
        if opening:
            self.rail.focus_current()
        else:
            self.top_bar.menu.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _open_pane(self, key: str) -> None:
        line = self.status.line()
        if line is None:
            return
        if self._pane.isVisible() and self._pane.key == key:
            self._pane.hide()
            self._pane_closed()
            return
        self._pane.explain(key, line)
        self._place_pane()

    @Slot()
    def _pane_closed(self) -> None:
        button = {"saved": self.status.saved, "sent": self.status.sent}.get(self._pane.key, self.status.waits)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_overlays(self) -> None:
        self._pane.hide()
        if is_narrow(self) or self._alone:
            self.rail.hide()

    # Names while F6 is held

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_F6 and not event.isAutoRepeat() and not self.is_hidden_page():
            self.names_wanted.emit(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_F6 and not event.isAutoRepeat():
            self.names_wanted.emit(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.names_wanted.emit(False)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # Layout by width

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        rad, width, height = theme().rad, self.width(), self.height()
        self._work.setGeometry(self.rect())
        self._hidden.setGeometry(self.rect())
        narrow = is_narrow(self)
        foot = rad(STATUS_HEIGHT)
        top = rad(2.6) if narrow and not self._alone else 0
        left = rad(RAIL_WIDTH) if not narrow and not self._alone else 0
        was_open = not self.rail.isHidden()
        self.top_bar.setVisible(bool(top))
        self.top_bar.setGeometry(0, 0, width, top)
        self.rail.foot.setVisible(not narrow)
        self.rail.setVisible(bool(left) or (narrow and not self._alone and was_open and self._menu_has_focus()))
        self.rail.setGeometry(0, top, left or min(width, rad(14)), height - top - foot)
        self._content.setGeometry(left, top, width - left, height - top - foot)
        self.status.setGeometry(0, height - foot, width, foot)
        self._place_pane()
        self._ring.follow()

    def _menu_has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.rail.isAncestorOf(focused)

    def _place_pane(self) -> None:
        if self._pane.isHidden():
            return
        rim = theme().rad(0.4)
        width = min(self._pane.preferred_width(), self.width() - 2 * rim)
        room = self.height() - self.status.height() - 2 * rim
        height = min(room, self._pane.preferred_height(width))
        self._pane.setGeometry(rim, self.height() - self.status.height() - rim - height, width, height)
        self._pane.raise_()
        self._ring.follow()
