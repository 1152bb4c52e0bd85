"""Brådskande anteckning: three fields that go before all else (SC14)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.identity import CompartmentId
from desktop.services.assignment.emergency import About, EmergencyView, SentNote
from desktop.ui.sentences import sentence
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner, Card
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column
from desktop.ui.widgets.segment import Option
from desktop.ui.widgets.time_words import clock

NOBODY = ""


class NoteForm(Card):
    """The note. `edited` when the person has typed; `sent` when she wants it sent; `another` to write one more."""

    edited = Signal()
    sent = Signal()
    another = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0.45, margins=(1.0, 0.75, 1.0, 0.9))
        title = Label(self.tr("Urgent note"), role="h2")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self.about = ChoiceField(self.tr("Whom is it about?"), [])
        self.what = Field(self.tr("What is happening?"))
        self.when_and_where = Field(self.tr("When and where to?"))
        self.reach_me = Field(self.tr("How do we reach you?"))
        self.send = Button(
            self.tr("Send before everything else"), "paper-plane-tilt", "red", keys="Ctrl+Return", hint=""
        )
        self.problem = Label("", role="small", tone="accink")
        self._fields = QWidget()
        self._fields.setLayout(Halves(self.what, self.when_and_where, self.reach_me, self.send, gap_y=0.5, bottom=True))
        self.done = Banner("info", "", icon="paper-plane-tilt")
        self.more = Button(self.tr("Write one more"), kind="quiet")
        self._done = QWidget()
        column = Column(self.done, gap=0.4)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._done.setLayout(column)
        self.add(Beside(title, self.kept, least=6, under_gap=0), self.about, self._fields, self.problem, self._done)
        self.about.hide()
        self.problem.hide()
        self._done.hide()
        self._connect()

    def _connect(self) -> None:
        for field in (self.what, self.when_and_where, self.reach_me):
            field.changed.connect(self._changed)
        self.about.chosen.connect(self._changed)
        self.send.clicked.connect(self.sent)
        self.more.clicked.connect(self.another)

    # What it holds

    def content(self) -> Content:
        """What has been typed, for the drafts."""
        return {
            "about": self.about.value() or NOBODY,
            "what": self.what.text(),
            "when_and_where": self.when_and_where.text(),
            "reach_me": self.reach_me.text(),
        }

    def set_content(self, content: Content) -> None:
        """Shows a draft."""
        self.about.set_value(content.get("about", NOBODY))
        self.what.set_text(content.get("what", ""))
        self.when_and_where.set_text(content.get("when_and_where", ""))
        self.reach_me.set_text(content.get("reach_me", ""))

    def compartment(self) -> CompartmentId | None:
        """What it is about; None where that is not said."""
        about = self.about.value()
        return CompartmentId(bytes.fromhex(about)) if about else None

    def offer(self, view: EmergencyView) -> None:
        """Whom it may be about. With one assignment there is nothing to ask."""
        asks = len(view.about) > 1 or (bool(view.about) and not view.contact_person)
        nobody = self.tr("All your handlers") if view.contact_person else self.tr("Someone without a file")
        chosen = self.about.value()
        self.about.choice.set_options([Option(NOBODY, nobody), *_options(view.about)], chosen or NOBODY)
        self.about.setVisible(asks)

    # What it says

    def show_kept(self, at: int) -> None:
        """The words are on the disk."""
        self.kept.setText(self.tr("Saved on this computer {time}").format(time=clock(local(at))))

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.say_unkept(error)
        self.what.edit.setFocus()

    def say_unkept(self, error: Exception) -> None:
        """What is being typed could not be kept yet. Whoever types is not moved."""
        self.problem.setText(sentence(error))
        self.problem.show()

    def show_sent(self, sent: SentNote) -> None:
        """It is saved and goes first. The fields give way to that."""
        rest = self.tr("It goes before everything else as soon as there is coverage.")
        if sent.new_alias:
            file = self.tr("It lies in a new file, {alias}, that your unit can read.").format(alias=sent.new_alias)
            rest = f"{file} {rest}"
        self.done.first.set_two(self.tr("The note is saved."), rest)
        self.about.hide()
        self._fields.hide()
        self.problem.hide()
        self._done.show()

    def show_fields(self) -> None:
        """The fields again, for one more."""
        self._done.hide()
        self._fields.show()

    @Slot()
    def _changed(self) -> None:
        self.problem.hide()
        self.edited.emit()


def _options(about: Sequence[About]) -> list[Option]:
    return [Option(one.compartment.hex(), one.alias) for one in about]
