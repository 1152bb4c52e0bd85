"""Writing a note, or the correction of one. What is typed is kept as a draft until it is signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.records.person_file import NoteKind
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import DraftKeeper, Keep
from desktop.ui.views.halves import Halves
from desktop.ui.widgets import Button, Card, DateField, Flow, Labelled, Option, Segment, TextEditor
from desktop.ui.widgets.time_words import clock


class NoteForm(Card):
    """Signals: `signed(text, kind, day)` when the person signs; `cancelled()` of a correction; `kept(ms)` of the draft.

    A correction (`short`) has neither kind nor day: it has those of what it corrects.
    """

    signed = Signal(str, object, object)
    cancelled = Signal()
    kept = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        today: Callable[[], date],
        *,
        short: bool = False,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edge="border" if short else "hair", gap=0.6, parent=parent)
        self._short = short
        label = label or (self.tr("What is right") if short else self.tr("New note"))
        self.text = TextEditor(label, lines=3 if short else 4)
        self.labelled = Labelled(label, self.text)
        self.kind = Segment(
            self.tr("Kind of note"),
            [
                Option(NoteKind.FACT.value, self.tr("Fact")),
                Option(NoteKind.ASSESSMENT.value, self.tr("Assessment")),
            ],
            stretch=False,
        )
        self.day = DateField(self.tr("About the day"), today, value=today())
        self.sign = Button(
            self.tr("Sign"), "pen-nib", "plain" if short else "main", keys="" if short else "Ctrl+Return"
        )
        self.cancel = Button(self.tr("Leave it"), kind="quiet")
        self._today = today
        self._draft = DraftKeeper(tasks, self._typed, self)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.add(self.labelled)
        if not self._short:
            about = QWidget()
            about.setLayout(Halves(Labelled(self.tr("Kind of note"), self.kind), self.day))
            self.add(about)
        buttons = QWidget()
        buttons.setLayout(Flow(self.sign, *((self.cancel,) if self._short else ()), gap=0.5))
        self.add(buttons)

    def _connect(self) -> None:
        self.text.edited.connect(self._edited)
        self.kind.chosen.connect(self._draft.touch)
        self.day.changed.connect(self._draft.touch)
        self.sign.clicked.connect(self._sign)
        self.cancel.clicked.connect(self.cancelled)
        self._draft.kept.connect(self._was_kept)
        self._draft.failed.connect(self._was_not_kept)
        self._draft.mended.connect(self.labelled.clear_error)

    # The draft

    def aim(self, keep: Keep | None) -> None:
        """Drafts go here from now on."""
        self._draft.aim(keep)

    def flush(self) -> None:
        """Keep the draft now."""
        self._draft.flush()

    def show_draft(self, draft: dict[str, Any] | None) -> None:
        """Put back what was being written, with the cursor where it was."""
        draft = draft or {}
        self.text.set_text(draft.get("text", ""))
        self.text.set_cursor_place(draft.get("cursor", 0))
        self.text.set_foot("")
        self.kind.set_value(draft.get("kind") or None)
        self.day.set_text(draft.get("day") or self._today().isoformat())

    def clear(self) -> None:
        """It has been signed: nothing is left to keep."""
        self._draft.forget()
        self._set_open(True)
        self.show_draft(None)

    def _typed(self) -> dict[str, Any]:
        return {
            "text": self.text.text(),
            "cursor": self.text.cursor_place(),
            "kind": self.kind.value() or "",
            "day": self.day.text(),
        }

    @Slot(object)
    def _was_kept(self, at: int) -> None:
        self.text.set_foot(self.tr("Saved on the computer {time}").format(time=clock(local(at))))
        self.kept.emit(at)

    @Slot()
    def _edited(self) -> None:
        self.labelled.clear_error()
        self._draft.touch()

    # Signing

    @Slot()
    def _sign(self) -> None:
        if not self._short and not self.day.check():
            return
        value = self.kind.value()
        kind = NoteKind(value) if value else None
        self._draft.hand_over()
        self._set_open(False)  # until it is answered: one press, one note
        self.signed.emit(self.text.text(), kind, None if self._short else self.day.day())

    @Slot(object)
    def _was_not_kept(self, error: Exception) -> None:
        self.labelled.show_error(sentence(error), focus=False)

    @Slot(object)
    def say_error(self, error: Exception) -> None:
        """It could not be signed; the text stays."""
        self._set_open(True)
        self.labelled.show_error(sentence(error))

    def _set_open(self, opened: bool) -> None:
        self.sign.setEnabled(opened)
        self.text.setReadOnly(not opened)

    def focus_text(self) -> None:
        """Ready to type."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
