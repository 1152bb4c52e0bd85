"""One attachment in the list: what it is, where it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.attachment import AttachmentKind
from desktop.services.attachment.attachments import AttachmentView, State
from desktop.ui.views.attachments.attachment_words import ICONS, about, standing
from desktop.ui.widgets import Button, Card, Column, Field, Flow, Glyph, Label, Row


class AttachmentCard(Card):
    """Signals, each with this card: `show_wanted`, `copy_wanted` when a reason has been typed, `removal_wanted`, and
    `note_wanted` to go to the note that it belongs to.
    """

    show_wanted = Signal(object)
    copy_wanted = Signal(object)
    removal_wanted = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, view: AttachmentView, *, may_copy: bool, parent: QWidget | None = None) -> None:
        super().__init__(margins=(0.8, 0.5, 0.6, 0.5), dashed=view.state is State.REMOVED, parent=parent)
        self.view = view
        record = view.seen.record
        kind = record.kind or AttachmentKind.DOCUMENT
        removed = view.state is State.REMOVED
        self.title = Label(record.name, bold=not removed, tone="ink2" if removed else "ink")
        self.about = Label(about(view), role="small", tone="ink2")
        self.standing = Label(standing(view), role="small", tone="ink")
        self.show_button = Button(self.tr("Show"), "eye")
        self.copy_button = Button(self.tr("Save a copy"), "download-simple", "quiet")
        self.note_button = Button(self.tr("To its note"), "note-pencil", "quiet")
        self.remove_button = Button(self.tr("Take away"), "trash", "quiet")
        self.reason = Field(self.tr("Why is a copy needed outside Bredvid?"), help=self.tr("It is written in the log."))
        self.go_on = Button(self.tr("Choose where"), "download-simple", "main")
        self.cancel = Button(self.tr("Not now"), "", "quiet")
        self._form = QWidget()
        self._lay(kind)
        self._offer(kind, may_copy=may_copy)
        self._connect()
        self.setAccessibleName(f"{record.name}. {about(view)} {standing(view)}")

    def _lay(self, kind: AttachmentKind) -> None:
        row = Row(gap=0.7)
        row.addWidget(Glyph(ICONS[kind], "ink2", 1.2), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(Column(self.title, self.about, self.standing, gap=0.05), 1)
        self.standing.setVisible(bool(self.standing.text()))
        buttons = QWidget()
        buttons.setLayout(Flow(*self._actions(), gap=0.4))
        choices = QWidget()
        choices.setLayout(Flow(self.go_on, self.cancel, gap=0.4))
        self._form.setLayout(Column(self.reason, choices, gap=0.4))
        self._form.hide()
        self._buttons = buttons
        self.body.addLayout(row)
        self.add(buttons, self._form)

    def _offer(self, kind: AttachmentKind, *, may_copy: bool) -> None:
        """What cannot be done is not offered."""
        name = self.view.seen.record.name
        self.show_button.setVisible(self.view.readable and kind is not AttachmentKind.DOCUMENT)
        self.copy_button.setVisible(self.view.readable and may_copy)
        self.note_button.setVisible(self.view.seen.record.about is not None)
        self.remove_button.setVisible(self.view.state is not State.REMOVED)
        self._buttons.setVisible(self.view.state is not State.REMOVED)
        for button in self._actions():
            button.setAccessibleName(f"{button.text()}: {name}")

    def _actions(self) -> tuple[Button, ...]:
        return self.show_button, self.copy_button, self.note_button, self.remove_button

    def _connect(self) -> None:
        self.show_button.clicked.connect(self._show)
        self.copy_button.clicked.connect(self._ask)
        self.note_button.clicked.connect(self._to_note)
        self.remove_button.clicked.connect(self._remove)
        self.go_on.clicked.connect(self._copy)
        self.reason.entered.connect(self._copy)
        self.cancel.clicked.connect(self.close_form)

    def focus(self) -> None:
        """On the first thing that can be done."""
        first = next((one for one in self._actions() if one.isVisible()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_form(self) -> None:
        """No copy, or it has been made."""
        self._form.hide()
        self._buttons.show()
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show(self) -> None:
        self.show_wanted.emit(self)

    @Slot()
    def _ask(self) -> None:
        self._buttons.hide()
        self._form.show()
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy(self) -> None:
        if self.reason.text().strip():
            self.copy_wanted.emit(self)
        else:
            self.reason.show_error(self.tr("Write why, in a few words."))

    @Slot()
    def _remove(self) -> None:
        self.removal_wanted.emit(self)

    @Slot()
    def _to_note(self) -> None:
        self.note_wanted.emit(self)

    @property
    def is_asking(self) -> bool:
        """Whether somebody is typing a reason."""
        return not self._form.isHidden()
