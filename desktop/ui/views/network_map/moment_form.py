"""The form of a moment: its day and its note, and the title of one that is put in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.services.network.network_view import Moment
from desktop.ui.sentences import sentence
from desktop.ui.views.network_map.map_words import moment_title
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets import Button, Card, DateField, Field, Flow, Label


class MomentForm(Card):
    """Signals: `edited` at every change; `saved`; `cancelled`; `removed` for one in between."""

    edited = Signal()
    saved = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.5, parent=parent)
        self.heading = Label("", role="h2")
        self.title_field = Field(
            self.tr("What the picture is called"), placeholder=self.tr("for example The first week")
        )
        self.on = DateField(self.tr("Drawn on"), today)
        self.note = Field(self.tr("A few words"), placeholder=self.tr("for example how it is wished to be"))
        self.problem = RowError()
        self.save = Button(self.tr("Ready"), kind="main", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.remove = Button(self.tr("Take away the picture"), "trash", "quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.save, self.cancel, self.remove, gap=0.4))
        self.add(self.heading, self.title_field, self.on, self.note, self.problem, buttons)
        for field in (self.title_field, self.on, self.note):
            field.changed.connect(self._changed)
            field.entered.connect(self.saved)
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)

    def show_form(self, moment: Moment | None, draft: Mapping[str, Any] | None) -> None:
        """A moment, or a new one, or the draft of either."""
        standard = moment is not None and moment.record.kind is not None
        self.heading.setText(moment_title(moment.record) if moment else self.tr("New picture in between"))
        self.title_field.setVisible(not standard)
        self.remove.setVisible(moment is not None and not standard)
        self.title_field.set_text(moment.record.title if moment else "")
        self.on.set_day(moment.record.on if moment else None)
        self.note.set_text(moment.record.note if moment else "")
        if draft:
            self.title_field.set_text(draft["title"])
            self.on.set_text(draft["on"])
            self.note.set_text(draft["note"])
        self.problem.say("")

    def focus_first(self) -> None:
        """Where to begin."""
        first = self.title_field if not self.title_field.isHidden() else self.on
        first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def content(self) -> dict[str, Any]:
        """All that is typed, for the drafts."""
        return {"title": self.title_field.text(), "on": self.on.text(), "note": self.note.text()}

    def written(self) -> tuple[str, date | None, str] | None:
        """Title, day and note; None when the day cannot be read, and the form says so."""
        if not self.on.check():
            return None
        return self.title_field.text(), self.on.day(), self.note.text()

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        words = sentence(error)
        if isinstance(error, KnownError) and error.reason is Reason.TEXT_MISSING:
            self.title_field.show_error(words)
        else:
            self.problem.say(words)

    @Slot()
    def _changed(self) -> None:
        self.problem.say("")
        self.edited.emit()
