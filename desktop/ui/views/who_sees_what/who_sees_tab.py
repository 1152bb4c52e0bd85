"""The tab *Vem ser vad* of a person file: the picture, its text, and what each reader literally has."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Members
from desktop.services import municipalities
from desktop.services.access.who_sees_what import Gate, WhoSees, WhoSeesWhat
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.seen_by.seen_by_page import SeenByPage
from desktop.ui.views.who_sees_what.copy_page import CopyPage
from desktop.ui.views.who_sees_what.handlers_card import HandlersCard
from desktop.ui.views.who_sees_what.text_page import TextView
from desktop.ui.views.who_sees_what.wall_picture import WallPicture
from desktop.ui.widgets import Button, Column, ScrollPage


class Answer(NamedTuple):
    """What the database thread answers: the picture of a file, and who looks at it."""

    file: CompartmentId
    picture: WhoSeesWhat
    me: int


class WhoSeesTab(FileTab):
    """`consent_chosen(RecordRef)` before the tab asks to go where that consent is withdrawn."""

    key = "who_sees_what"
    consent_chosen = Signal(object)

    def __init__(
        self,
        who_sees: WhoSees,
        members: Members,
        clock: Clock,
        tasks: Tasks,
        seen_by: SeenByPage | None = None,
        handlers: HandlersCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._who_sees, self._members, self._clock, self._tasks = who_sees, members, clock, tasks
        self._file: CompartmentId | None = None
        self._looked_at: Gate | None = None
        self._seen_wanted = False
        self.as_text = Button(self.tr("Show as text"), "text-align-left")
        self.as_text.setCheckable(True)
        self.has_seen = Button(self.tr("Who has seen this"), "eye")
        self.picture, self.text, self.copy, self.seen_by = WallPicture(), TextView(), CopyPage(), seen_by
        self.page = ScrollPage(self.picture, self.text, self.copy, gap=0, margins=(1.5, 0.8, 1.5, 1.0))
        self.handlers = handlers
        self._handlers_place = QWidget()
        if handlers is not None:
            self._handlers_place.setLayout(Column(handlers, gap=0, margins=(0, 1.2, 0, 0)))
            self.page.add(self._handlers_place)
            handlers.changed.connect(self._handlers_changed)
        if seen_by is not None:
            self.page.add(seen_by)
            seen_by.left.connect(self._leave_seen_by)
            seen_by.did.connect(self.did)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self._show_only(None)
        self.as_text.toggled.connect(self._toggle)
        self.has_seen.clicked.connect(self._go_to_seen_by)
        self.picture.look_wanted.connect(self._look)
        self.picture.change_wanted.connect(self._change)
        self.picture.withdrawal_wanted.connect(self._withdraw)
        self.copy.left.connect(self._back)

    @staticmethod
    def title() -> str:
        """The word on the tab bar."""
        return QCoreApplication.translate("WhoSeesTab", "Who sees what")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """The picture, or its words."""
        return (self.as_text, self.has_seen) if self.seen_by is not None else (self.as_text,)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        """Show this file's readers."""
        if compartment != self._file:
            self._file, self._looked_at, self._seen_wanted = compartment, None, False
            self._show_only(None)
        self.refresh()

    def refresh(self) -> None:
        """Read again; the gate that is looked at stays."""
        if self._file is not None:
            call = partial(_read, self._who_sees, self._members, self._file)
            self._tasks.run(self, call, self._loaded, _gone)
            if self.handlers is not None:
                self.handlers.open_file(self._file)

    @Slot()
    def _handlers_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _loaded(self, answer: Answer) -> None:
        if answer.file != self._file:
            return
        day = self._get_today()
        self.picture.show_picture(answer.picture, answer.me, day)
        self.text.show_picture(answer.picture, answer.me, day)
        if self._looked_at is not None:
            same = (gate for gate in answer.picture.gates if gate.compartment == self._looked_at.compartment)
            self._looked_at = next(same, None)
        self._show_current()

    def _get_today(self) -> date:
        return today(self._clock)

    # Showing

    def _show_current(self) -> None:
        if self._seen_wanted and self.seen_by is not None and self._file is not None:
            self.seen_by.open_file(self._file)
            self._show_only(self.seen_by)
        elif self._looked_at is not None:
            unit = self._looked_at.brief.unit if self._looked_at.brief is not None else ""
            self.copy.show_gate(self._looked_at, municipalities.names().get(unit, ""), self._get_today())
            self._show_only(self.copy)
        else:
            self._show_only(self.text if self.as_text.isChecked() else self.picture)

    def _show_only(self, shown: QWidget | None) -> None:
        for part in (self.picture, self.text, self.copy, self.seen_by):
            if part is not None:
                part.setVisible(part is shown)
        self._handlers_place.setVisible(self.handlers is not None and shown in (self.picture, self.text))

    @Slot(bool)
    def _toggle(self, text: bool) -> None:
        self.as_text.setText(self.tr("Show as a picture") if text else self.tr("Show as text"))
        self._looked_at, self._seen_wanted = None, False
        self._show_current()

    @Slot()
    def _go_to_seen_by(self) -> None:
        self._seen_wanted = True
        self._show_current()
        if self.seen_by is not None:
            self.seen_by.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave_seen_by(self) -> None:
        self._seen_wanted = False
        self._show_current()
        self.has_seen.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _look(self, gate: Gate) -> None:
        self._looked_at = gate
        self._show_current()
        self.copy.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _back(self) -> None:
        before, self._looked_at = self._looked_at, None
        self._show_current()
        cards = (card for card in self.picture.cards if before and card.gate.compartment == before.compartment)
        card = next(cards, None)
        if card is not None and self.picture.isVisibleTo(self):
            card.look.setFocus(Qt.FocusReason.OtherFocusReason)

    # Going elsewhere

    @Slot(object)
    def _change(self, _gate: Gate) -> None:
        self.went.emit(Place("people", self._file, tab="assignment"))

    @Slot(object)
    def _withdraw(self, gate: Gate) -> None:
        if gate.consent is not None:
            self.consent_chosen.emit(gate.consent.ref)
        self.went.emit(Place("people", self._file, tab="consents"))


def _read(who_sees: WhoSees, members: Members, file: CompartmentId) -> Answer:
    return Answer(file, who_sees.of(file), members.me.member)


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
