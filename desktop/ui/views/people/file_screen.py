"""The frame of a person file: whose it is under the alias, who owns the matter, and the tabs.

A tab is made when it is first shown. One that nobody has opened holds no typing, so there is nothing of it to keep.

The name shows only while F6 is held, and never stays: it goes when the key is let up, when the window loses the focus,
when the file is left, and at every lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.services import municipalities
from desktop.services.file.person_files import FileOverview, PersonFiles
from desktop.ui.finding.spots import leave_out
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.conflict.choice_notice import ChoiceNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.journal.copier import JournalCopier
from desktop.ui.views.people.closed_door import ClosedDoor
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.tall_stack import TallStack
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.widgets import Banner, Column, Flow, PageHeader, ScrollPage, TabBar
from desktop.ui.widgets.layouts import is_narrow
from desktop.ui.widgets.page import NARROW_SIDES

_SIDES = 1.5


class PersonFileScreen(Screen):
    """One person's file."""

    def __init__(
        self,
        person_files: PersonFiles,
        tasks: Tasks,
        tabs: Sequence[ToCome[FileTab]],
        copier: JournalCopier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person_files, self._tasks = person_files, tasks
        self._to_come = {tab.kind.key: tab for tab in tabs}
        self._tabs: dict[str, FileTab] = {}
        self._copier = copier
        self._compartment: CompartmentId | None = None
        self._overview: FileOverview | None = None
        self._actions = {key: _Actions() for key in self._to_come}
        self.header = PageHeader(
            " ",
            " ",
            right=list(self._actions.values()),
            alias="tree",
            hint=self.tr("Hold F6 to see the name"),
        )
        leave_out(self.header.hint)  # a name must not be found by who tries one
        self.bar = TabBar(
            self.tr("Parts of the file"), [(tab.kind.key, tab.kind.title()) for tab in tabs], indent=_SIDES
        )
        self._stack = TallStack()
        self.choices = ChoiceNotice(_SIDES)
        self.choices.compare_wanted.connect(self._compare)
        self._damage = QWidget()
        self._damaged = Column(gap=0, margins=(_SIDES, 0.5, _SIDES, 0))
        self._damage.setLayout(self._damaged)
        self._damage.hide()
        self.closed = ClosedDoor()
        if copier is not None:
            copier.setParent(self)
            copier.said.connect(self._say)
        self._lay()
        self.bar.chosen.connect(self._tab_chosen)
        self.closed.opened.connect(self._open_closed)

    def _lay(self) -> None:
        parts = (_Head(self.header), self.bar, self._damage, self.choices, self.closed, self._stack)
        self.page = ScrollPage(*parts, gap=0, margins=0)
        self.page.body.setStretchFactor(self._stack, 1)
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        self.setLayout(column)
        self._show_actions(self.bar.value())

    def _make(self, key: str) -> FileTab:
        tab = self._to_come[key].made()
        self._stack.add_tab(tab)
        self._actions[key].take(tab.head_buttons())
        tab.went.connect(self.went)
        tab.saved.connect(self.saved)
        tab.changed.connect(self.changed)
        tab.changed.connect(self._read)
        tab.did.connect(self._did)
        tab.journal_wanted.connect(self._to_journal)
        return tab

    # Coming here

    def open_place(self, place: Place) -> None:
        """Show a file, on the tab that the place names, or on the one that was shown last."""
        if place.compartment is None:
            return
        self._keep_shown()
        self.show_names(False)
        new_file = place.compartment != self._compartment
        self._compartment = place.compartment
        if new_file:
            self._overview = None
            self.choices.set_count(0)
            self.header.set_title(" ", " ")
            self._shut(False)
        key = place.tab if place.tab in self._to_come else self.bar.value()
        self.bar.set_value(key)
        self._tasks.run(self, partial(self._person_files.open, place.compartment), self._opened, self._not_opened)
        self._open_tab(key)
        if place.part:
            self.tab(key).open_part(place.part)
        self._take_focus()

    def _take_focus(self) -> None:
        """One stands in the file now, so that its keys work: on the tabs, from where Tab leads into the page."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            for part in self.bar.findChildren(QWidget):
                if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    part.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def refresh(self) -> None:
        """Read again what the head and the shown tab say; nothing of a closed file before a reason is given."""
        if not self.closed.isHidden():
            return
        self._read()
        self.tab(self.bar.value()).refresh()

    def keep(self) -> None:
        """Before a lock: the name goes, and every tab hands over its words."""
        self.show_names(False)
        for tab in self._tabs.values():
            tab.keep()

    def tab(self, key: str) -> FileTab:
        """One of the tabs, made now if nobody has opened it."""
        if key not in self._tabs:
            self._tabs[key] = self._make(key)
        return self._tabs[key]

    def place(self) -> Place:
        """Where the person is now."""
        return Place("people", self._compartment, tab=self.bar.value())

    @Slot()
    def _read(self) -> None:
        if self._compartment is not None:
            call = partial(self._person_files.overview, self._compartment)
            self._tasks.run(self, call, self._show, self._not_opened)

    @Slot()
    def _compare(self) -> None:
        """To what waits to be chosen, what belongs to this tab first."""
        self.went.emit(Place("choices", self._compartment, tab=self.bar.value()))

    @Slot(str, str)
    def _did(self, act: str, what: str) -> None:
        """A tab has copied, printed or saved something of the file."""
        if self._compartment is not None:
            call = partial(self._person_files.note, self._compartment, Act(act), what)
            self._tasks.run(self, call, self._noted)

    @Slot(object, object)
    def _to_journal(self, seen: Projection[Any], fields: tuple[str, ...]) -> None:
        """A tab wants a record copied for the records system."""
        if self._copier is not None and self._compartment is not None:
            self._copier.copy(self._compartment, seen, fields)

    @Slot(str)
    def _say(self, words: str) -> None:
        """Where one looks for it: above the tab, until something else is opened."""
        self._clear_damage()
        self._damaged.addWidget(Banner("info", words))
        self._damage.show()
        self.page.ensureVisible(0, 0)

    def _noted(self, _nothing: None) -> None:
        """Written down; the tabs that show it read it when they are next opened."""

    def _opened(self, overview: FileOverview) -> None:
        if overview.compartment == self._compartment:
            self._shut(False)
            self._show(overview)

    def _show(self, overview: FileOverview) -> None:
        if overview.compartment != self._compartment or not self.closed.isHidden():
            return  # another file has been opened since, or this one waits for a reason
        self._overview = overview
        self._clear_damage()
        self.choices.set_count(overview.choices)
        person = overview.person.record
        self.header.set_title(person.alias, self._whose(overview))
        if self.header.tile is not None:
            self.header.tile.set_kind(person.sign)

    def _whose(self, overview: FileOverview) -> str:
        if overview.protected:
            return self.tr("Protected identity: no municipality is named here. The county advises.")
        owner = municipalities.official_name(overview.owner) or overview.owner
        return self.tr("The matter is owned by {municipality}. The county advises.").format(municipality=owner)

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._clear_damage()
        if error.reason is Reason.CLOSED_NEEDS_REASON:
            self._shut(True)
            return
        self._damaged.addWidget(Banner("safety", sentence(error)))
        self._damage.show()

    def _shut(self, shut: bool) -> None:
        """A closed file shows nothing before it is said why it must be read."""
        self.closed.setVisible(shut)
        self.bar.setVisible(not shut)
        self._stack.setVisible(not shut)
        if shut:
            self.closed.show_asked(sentence(KnownError(Reason.CLOSED_NEEDS_REASON)))

    @Slot(str)
    def _open_closed(self, reason: str) -> None:
        if self._compartment is not None:
            call = partial(self._person_files.open, self._compartment, reason)
            self._tasks.run(self, call, self._opened, self._not_opened)

    def _clear_damage(self) -> None:
        self._damage.hide()
        empty(self._damaged)

    # Tabs

    @Slot(str)
    def _tab_chosen(self, key: str) -> None:
        self._keep_shown()
        self._open_tab(key)

    def _keep_shown(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, FileTab) and self._compartment is not None:
            shown.keep()

    def _open_tab(self, key: str) -> None:
        tab = self.tab(key)
        self._show_actions(key)
        self._stack.setCurrentWidget(tab)
        if self._compartment is not None:
            tab.open_file(self._compartment)

    def _show_actions(self, key: str) -> None:
        for other, actions in self._actions.items():
            actions.setVisible(other == key and actions.has_any())

    # The name while F6 is held

    @Slot(bool)
    def show_names(self, shown: bool) -> None:
        """The name beside the alias, for as long as F6 is held."""
        self.header.hint.setText(self._name_words() if shown else self.tr("Hold F6 to see the name"))

    def _name_words(self) -> str:
        if self._overview is None:
            return ""
        if self._overview.protected:
            return self.tr("Protected: the name stands only under Overview")
        return self._overview.person.record.name or self.tr("No name is written")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_F6:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.show_names(True)

    def keyReleaseEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_F6:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.show_names(False)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.show_names(False)
        return super().event(event)

    def hideEvent(self, event: QHideEvent, /) -> None:
        self.show_names(False)
        super().hideEvent(event)


class _Head(QWidget):
    """The header, with the sides of the page: narrower in a narrow window."""

    def __init__(self, header: PageHeader) -> None:
        super().__init__()
        self._column = Column(header, gap=0)
        self.setLayout(self._column)
        theme().changed.connect(self._set_rims)
        self._set_rims()

    @Slot()
    def _set_rims(self) -> None:
        rad, side = theme().rad, min(_SIDES, NARROW_SIDES) if is_narrow(self) else _SIDES
        self._column.setContentsMargins(rad(side), rad(1.0), rad(side), rad(0.3))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._set_rims()


class _Actions(QWidget):
    """The buttons of one tab, in the head; none before the tab is made."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(gap=0.5, right=True)
        self.setLayout(self._flow)

    def take(self, buttons: Sequence[QWidget]) -> None:
        """The tab's own."""
        for button in buttons:
            self._flow.addWidget(button)

    def has_any(self) -> bool:
        """Whether the tab has put any here."""
        return self._flow.count() > 0
