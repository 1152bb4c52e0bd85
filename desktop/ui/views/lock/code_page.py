"""The recovery code, shown once: written off on paper, and a check that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Button, Card, Field, Label, Row

if TYPE_CHECKING:
    from desktop.ui.printing.preview import PaperPreview

_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


class CodePage(LockPage):
    """`written` is emitted when the person has typed the end of the code from the paper."""

    written = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, parent=parent)
        self._tasks, self._clock = tasks, clock
        self._code = ""
        title = Label(self.tr("Write this code on paper"), role="area")
        why = Label(
            self.tr(
                "It opens what you have written if you forget the passphrase. It is shown only now. Put the paper in"
                " the municipality's safe, in a sealed envelope."
            ),
            tone="ink2",
        )
        self.code = Label("", role="area")
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sheet = Card(margins=1.0)
        how = Label(self.tr("Write it by hand, or print it. The program sends it nowhere."), tone="ink2")
        self.print = Button(self.tr("Print the code instead"), "printer", "quiet")
        self.print.clicked.connect(self._show_paper)
        sheet.add(self.code, how, Row(self.print, None))
        self.preview: PaperPreview | None = None
        self.check = Field(
            self.tr("The last two groups, from your paper"),
            help=self.tr("Ten letters and digits. So we both know it is right."),
        )
        self.check.entered.connect(self._check)
        self.button = Button(self.tr("The code is on paper"), kind="main", large=True)
        self.button.clicked.connect(self._check)
        for part in (title, why, sheet, self.check):
            self.column.addWidget(part)
        self.column.addWidget(Space(0.25))
        self.column.addLayout(Row(self.button, None))

    def show_code(self, code: str) -> None:
        """The code to write off."""
        self._code = code
        groups = code.split("-")
        half = (len(groups) + 1) // 2
        self.code.setText("\n".join("  ".join(line) for line in (groups[:half], groups[half:])))
        self.check.set_text("")
        if self.preview is not None:
            self.preview.hide()

    def forget(self) -> None:
        """Take the code off the page."""
        self.show_code("")

    def take_focus(self) -> None:
        """The cursor into the check."""
        self.check.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_paper(self) -> None:
        if self._code:
            from desktop.ui.views.papers import recovery_code_sheet

            preview = self._paper()
            preview.show_sheet(recovery_code_sheet(self._code, None, today(self._clock)))
            preview.show()

    def _paper(self) -> PaperPreview:
        """Made when it is asked for: a program that starts draws no papers."""
        if self.preview is None:
            from desktop.ui.printing.preview import PaperPreview

            self.preview = PaperPreview(self._tasks, self._clock)
            self.preview.closed.connect(self.preview.hide)
            self.column.addWidget(self.preview)
        return self.preview

    @Slot()
    def _check(self) -> None:
        wanted = _letters(self._code)[-10:]
        if wanted and _letters(self.check.text()) == wanted:
            self.written.emit()
        else:
            self.check.show_error(self.tr("It is not the same as above. Compare the paper, sign by sign."))


def _letters(text: str) -> str:
    """As the code is read: no spaces or dashes, and what looks alike is alike."""
    return "".join(sign for sign in text.upper() if sign.isalnum()).translate(_LOOKALIKES)
