"""To which municipality, and what goes along: chosen item by item."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import RecordId
from desktop.domain.records.case_transfer import TransferPart
from desktop.services.transfer.case_transfers import SessionCount, TransferView
from desktop.services.transfer.packing import Choice
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.views.network_map.map_words import moment_title
from desktop.ui.views.transfer.transfer_words import never_travels, transfer_part_word
from desktop.ui.widgets import (
    Button,
    Card,
    Check,
    ChoiceField,
    Column,
    Field,
    Flow,
    IconWords,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)
from desktop.ui.widgets.time_words import long_day_with_year


class ChoiceForm(Card):
    """Signals: `edited` at every change; `preview_wanted` when the person wants to see what goes along."""

    edited = Signal()
    preview_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.85, margins=(1.1, 0.9, 1.1, 1.1), parent=parent)
        self.code = Field(self.tr("The municipality's code, four figures"), placeholder="2281")
        self.name = Field(self.tr("The municipality's name"), placeholder="Sundsvall")
        self.parts = {part: Check(transfer_part_word(part)) for part in TransferPart}
        wishes = [Option("yes", self.tr("Yes, the person wants that")), Option("no", self.tr("No"))]
        self.wish = Segment(self.tr("Does the person want the safety plan to go along?"), wishes, stretch=False)
        self.moment = ChoiceField(self.tr("Which picture of the map"), [], placeholder=self.tr("Choose a picture"))
        self.sessions = TextEditor(self.tr("The sessions in your own short words"), lines=2)
        self.continuation = TextEditor(self.tr("What the contact person has said of going on"), lines=2)
        self.words = TextEditor(self.tr("To the colleague who receives"), lines=2)
        self.look = Button(self.tr("Look at what goes along"), "eye", "main", keys="Ctrl+Return", large=True)
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self._lay()
        self._connect()
        self.problem.hide()
        self._dress()

    def _lay(self) -> None:
        where, checks, buttons = QWidget(), QWidget(), QWidget()
        where.setLayout(Halves(self.code, self.name))
        checks.setLayout(Column(*self.parts.values(), gap=0.1))
        buttons.setLayout(Flow(self.look, gap=0.6))
        self._wish = Labelled(self.tr("Does the person want the safety plan to go along?"), self.wish)
        self._sessions = Labelled(self.tr("The sessions in your own short words"), self.sessions)
        self._continuation = Labelled(self.tr("What the contact person has said of going on"), self.continuation)
        self.add(
            Column(
                Label(self.tr("To which municipality"), role="h2"),
                Label(self.tr("Write both. They have to belong together: one figure wrong is another place.")),
                gap=0.1,
            ),
            where,
            Label(self.tr("What goes along"), role="h2"),
            checks,
            self._wish,
            self.moment,
            self._sessions,
            self._continuation,
            Labelled(self.tr("To the colleague who receives"), self.words),
            Column(
                Label(self.tr("Never goes along"), role="label"),
                *(IconWords("prohibit", line, tone="ink2") for line in never_travels()),
                gap=0.15,
            ),
            self.problem,
            buttons,
        )

    def _connect(self) -> None:
        for field in (self.code, self.name):
            field.changed.connect(self._changed)
        for check in self.parts.values():
            check.toggled.connect(self._changed)
        self.wish.chosen.connect(self._changed)
        self.moment.chosen.connect(self._changed)
        for editor in (self.sessions, self.continuation, self.words):
            editor.edited.connect(self._changed)
        self.look.clicked.connect(self.preview_wanted)

    # What it shows

    def show_view(self, view: TransferView) -> None:
        """What the file has to choose among; what has been chosen stays."""
        chosen = self.moment.value()
        options = [Option(_key(moment.key), moment_title(moment.record)) for moment in view.moments]
        keys = {option.value for option in options}
        self.moment.choice.set_options(options, chosen if chosen in keys else None)
        self._sessions.set_help(self._counted(view.sessions))

    def _counted(self, sessions: SessionCount) -> str:
        if not sessions.count or sessions.first is None or sessions.last is None:
            return self.tr("No sessions are written here.")
        said = self.tr("Written here: {count} sessions, {hours} hours, {first} – {last}. What was said stays.")
        return said.format(
            count=sessions.count,
            hours=round(sessions.minutes / 60),
            first=long_day_with_year(sessions.first),
            last=long_day_with_year(sessions.last),
        )

    def show_problem(self, text: str) -> None:
        """Why it cannot be looked at; empty: nothing is wrong."""
        self.problem.label.setText(text)
        self.problem.setVisible(bool(text))

    # What stands in it

    def choice(self) -> Choice:
        """As the services take it."""
        moment = self.moment.value()
        return Choice(
            parts=tuple(part for part, check in self.parts.items() if check.isChecked()),
            safety_wished={"yes": True, "no": False}.get(self.wish.value() or ""),
            moment=RecordId(*(int(number) for number in moment.split("."))) if moment else None,
            sessions=self.sessions.text(),
            continuation=self.continuation.text(),
            words=self.words.text(),
        )

    def content(self) -> Content:
        """As a draft keeps it."""
        return {
            "code": self.code.text(),
            "name": self.name.text(),
            "parts": [part.value for part, check in self.parts.items() if check.isChecked()],
            "wish": self.wish.value() or "",
            "moment": self.moment.value() or "",
            "sessions": self.sessions.text(),
            "continuation": self.continuation.text(),
            "words": self.words.text(),
        }

    def fill(self, content: Content) -> None:
        """A draft, or an empty form."""
        self.code.set_text(content.get("code", ""))
        self.name.set_text(content.get("name", ""))
        for part, check in self.parts.items():
            check.blockSignals(True)
            check.setChecked(part.value in content.get("parts", ()))
            check.blockSignals(False)
        self.wish.set_value(content.get("wish") or None)
        self.moment.set_value(content.get("moment") or None)
        self.sessions.set_text(content.get("sessions", ""))
        self.continuation.set_text(content.get("continuation", ""))
        self.words.set_text(content.get("words", ""))
        self.show_problem("")
        self._dress()

    @Slot()
    def _changed(self) -> None:
        self.show_problem("")
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        """Only what belongs to a chosen part asks for anything."""
        self._wish.setVisible(self.parts[TransferPart.SAFETY_PLAN].isChecked())
        self.moment.setVisible(self.parts[TransferPart.NETWORK].isChecked())
        self._sessions.setVisible(self.parts[TransferPart.SESSIONS].isChecked())
        self._continuation.setVisible(self.parts[TransferPart.CONTINUATION].isChecked())

    def take_focus(self) -> None:
        """To the first thing that is written."""
        self.code.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(moment: RecordId) -> str:
    return f"{moment.device}.{moment.sequence}"
