"""One invitation: the letters to read out, the same as a square code and as a file; and the way to take it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.clock import Clock, local, today
from desktop.services.county.administration import OpenInvitation
from desktop.services.county.administration_room import AdministrationRoom
from desktop.ui.printing.pdf import write_bytes
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration import words
from desktop.ui.views.administration.member_page import TwoSteps
from desktop.ui.views.administration.qr_code import QrCode
from desktop.ui.widgets import Banner, Button, Card, KeyValues, Label, PageHeader, Row, ScrollPage, TwoPane
from desktop.ui.widgets.time_words import long_day_with_year

SUFFIX = "bredvid-inbjudan"
IN_A_LINE = 5
"""Groups of five letters; short lines are easier to read out."""


class InvitationPage(ScrollPage):
    """Signals: `left()`, `changed()` when it was taken back."""

    left = Signal()
    changed = Signal()

    def __init__(self, room: AdministrationRoom, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        self.header = PageHeader("", "", back=self.tr("Administration"))
        super().__init__(self.header, gap=0.8, parent=parent)
        self._room, self._clock, self._tasks = room, clock, tasks
        self._shown: OpenInvitation | None = None
        self._id = ""
        self.said = Banner("info", "")
        self.said.hide()
        self.letters = Label("", role="area")
        self.letters.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.facts = KeyValues()
        self.save = Button(self.tr("Save as a file"), "floppy-disk", "main")
        self.qr = QrCode()
        self.dialog: QFileDialog | None = None
        self._lay()
        self.header.back_pressed.connect(self.left)
        self.save.clicked.connect(self._ask)

    def _lay(self) -> None:
        panes = TwoPane(side_width=13)
        text = Card(self.tr("To read out, or to write on paper"), gap=0.6)
        how = self.tr("Five letters or digits at a time. A slip is told at once, so nothing can go wrong by it.")
        text.add(self.letters, Label(how, tone="ink2"))
        file = Card(self.tr("As a file"), gap=0.5)
        where = self.tr(
            "Give it on a memory stick, or by a way that only the two of you use. It opens nothing by itself."
        )
        file.add(Label(where, tone="ink2"), Row(self.save, None))
        facts = Card(gap=0.5)
        facts.add(self.facts)
        self.withdraw = TwoSteps(
            self.tr("Take the invitation back"), self.tr("Whoever has it cannot use it any more."), 0
        )
        self.withdraw.confirmed.connect(self._withdraw)
        facts.add(self.withdraw)
        for part in (facts, text, file):
            panes.main.addWidget(part)
        panes.main.addStretch(1)
        square = Card(self.tr("As a square code"), gap=0.5)
        square.add(self.qr, Label(self.tr("For a paper. Bredvid has no camera: the letters are typed."), tone="ink2"))
        panes.side.addWidget(square)
        panes.side.addStretch(1)
        self.add(self.said, panes)
        self.keep_at_top()

    def open(self, id: str) -> None:
        """Another invitation."""
        self._id = id
        self.said.hide()
        self.refresh()

    @property
    def id(self) -> str:
        """Which it is."""
        return self._id

    def refresh(self) -> None:
        """Read it anew; used or taken back, the page is left."""
        self._tasks.run(self, partial(_find, self._room, self._id), self._show)

    def _show(self, found: tuple[OpenInvitation, str] | None) -> None:
        if found is None:
            self.left.emit()
            return
        invitation, unit = found
        if invitation == self._shown:
            return
        self._shown = invitation
        self.header.set_title(self.tr("Invitation for {name}").format(name=invitation.who.name))
        until = local(invitation.expires).date()
        over = until < today(self._clock)
        day = long_day_with_year(until)
        ends = self.tr("Expired {day}. Make a new one.") if over else self.tr("Once, until {day}")
        self.facts.set_pairs(
            [
                (self.tr("For"), words.who_words(invitation.who, unit)),
                (self.tr("Can be used"), ends.format(day=day)),
                (self.tr("Afterwards"), self.tr("The new computer shows digits. Ring, compare, and let it in here.")),
            ]
        )
        groups = invitation.text.split()
        lines = [groups[at : at + IN_A_LINE] for at in range(0, len(groups), IN_A_LINE)]
        self.letters.setText("\n".join("   ".join(line) for line in lines))
        self.letters.setAccessibleName(self.tr("The invitation's letters: {text}").format(text=invitation.text))
        self.qr.set_text(invitation.text)

    # Saving

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the invitation"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setNameFilter(f"*.{SUFFIX}")
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(f"inbjudan-{today(self._clock):%Y%m%d}.{SUFFIX}")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def save_to(self, place: str) -> None:
        """Write it there, and say so."""
        if self._shown is not None:
            write = partial(write_bytes, f"{self._shown.text}\n".encode("ascii"), Path(place))
            self._tasks.run(self, write, self._saved, self._not_saved)

    def _saved(self, _nothing: object) -> None:
        self._say(self.tr("The file has been saved. Take it away when it has been used."))

    def _not_saved(self, error: Exception) -> None:
        self._say(sentence(error))

    def _say(self, sentence_: str) -> None:
        self.said.first.setText(sentence_)
        self.said.show()

    @Slot(int)
    def _withdraw(self, _number: int) -> None:
        self._tasks.run(self, partial(self._room.administration.withdraw, self._id), self._withdrawn, self._not_saved)

    def _withdrawn(self, _nothing: None) -> None:
        self.changed.emit()
        self.left.emit()


def _find(room: AdministrationRoom, id: str) -> tuple[OpenInvitation, str] | None:
    units = {unit.code: unit.name for unit in room.roster.view()}
    found = next((one for one in room.administration.open_invitations() if one.id == id), None)
    return None if found is None else (found, units.get(found.who.unit, found.who.unit))
