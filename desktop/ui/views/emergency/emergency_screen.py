"""Akut nu: numbers and steps that are always there, and where the vault is open, a note that goes first (K15, SC14).

Locked, the screen knows nothing of anybody: it shows the county's card and offers no field.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.services.assignment.emergency import Emergency, EmergencyView, SentNote
from desktop.services.assignment.emergency_card import EmergencyCard, Number
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.emergency.note_form import NoteForm
from desktop.ui.views.emergency.number_card import NumberCard
from desktop.ui.views.emergency.steps_card import StepsCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.segment import Option, Segment


class EmergencyScreen(Screen):
    """The card, and the note.

    `left` is emitted when the person wants back to where she came from. Without an `emergency` service (and `tasks`)
    the screen is locked.
    """

    left = Signal()

    def __init__(
        self,
        card: EmergencyCard,
        clock: Clock,
        emergency: Emergency | None = None,
        tasks: Tasks | None = None,
        *,
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._clock = clock
        self._emergency = None if locked else emergency
        self._tasks = tasks
        self._place = Place("emergency")
        self._number_cards: list[NumberCard] = []
        self._shown: tuple[object, ...] | None = None
        self._draft_shown = False
        self.note: NoteForm | None = None
        self._make_parts()
        self._lay_out()
        if self._emergency is not None and tasks is not None:
            self._offer_note(tasks)
        self._show_situation(self.situation.value() or "")
        self._show_numbers(None)

    def _make_parts(self) -> None:
        self.back = Button(self.tr("Back"), "caret-left", hint=self.tr("Esc"))
        self.back.clicked.connect(self.left)
        purpose = self.tr("Can be read without coverage and without unlocking. Ring first, write then.")
        self.header = PageHeader(self.tr("Emergency now"), purpose, right=[self.back])
        situations = self._card.situations
        options = [Option(situation.key, situation.title) for situation in situations]
        self.situation = Segment(self.tr("What is going on"), options, situations[0].key)
        self.situation.chosen.connect(self._show_situation)
        self.steps = StepsCard()
        self.warning = Banner(
            "safety",
            self.tr("The note is no alarm. It is read when someone opens a computer."),
            self.tr("Ring as well."),
            strong_end=True,
        )
        self.locked = Label(self.tr("Unlock to write a note that goes before everything else."), tone="ink2")

    def _lay_out(self) -> None:
        self._panes = TwoPane(side_width=17.8, gap=1.0, main_gap=0.55, side_gap=0.55, side_first=True)
        self._note_place = Column(gap=0.55)
        main = self._panes.main
        main.addWidget(self.situation)
        main.addWidget(self.steps)
        main.addLayout(self._note_place)
        self._note_place.addWidget(self.locked)
        main.addStretch(1)
        self._numbers = Column(gap=0.55)
        self._panes.side.addLayout(self._numbers)
        self._panes.side.addStretch(1)
        self.page = ScrollPage(self.header, gap=0.6, margins=(1.5, 1.0, 1.5, 0.75))
        self.page.add(self._panes)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self.warning.hide()

    def _offer_note(self, tasks: Tasks) -> None:
        self.locked.hide()
        self.note = NoteForm()
        self._note_place.addWidget(self.note)
        self._note_place.addWidget(self.warning)
        self.warning.show()
        self.keeper = DraftKeeper(tasks, self.note.content, self)
        self.note.edited.connect(self.keeper.touch)
        self.note.sent.connect(self._send)
        self.note.another.connect(self._write_another)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self.note.say_unkept)
        self.keeper.mended.connect(self.note.problem.hide)

    # What the window asks

    def open_place(self, place: Place) -> None:
        """The compartment of a place is what a note is about, unless another is chosen."""
        self._place = place
        self.refresh()
        self.situation.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Reads own offices and what a note may be about; what is being typed stays."""
        if self._emergency is not None and self._tasks is not None and self.note is not None:
            self._tasks.run(self, self._emergency.view, self._loaded, self.note.show_problem)

    def keep(self) -> None:
        """Hands what is being typed to the drafts, now."""
        if self.note is not None:
            self.keeper.flush()

    # What it shows

    @Slot(str)
    def _show_situation(self, key: str) -> None:
        steps = next(situation.steps for situation in self._card.situations if situation.key == key)
        self.steps.show_steps([step for step in steps if self.note is not None or not step.note])

    def _show_numbers(self, view: EmergencyView | None) -> None:
        numbers = [*self._card.numbers, *(self._handlers(view) if view else ())]
        day = today(self._clock)
        if (shown := (*numbers, day)) == self._shown:
            return
        self._shown = shown
        for old in self._number_cards:
            self._numbers.removeWidget(old)
            old.hide()  # else a show that Qt has queued would make a window of it
            old.setParent(None)
            old.deleteLater()
        self._number_cards = [NumberCard(number, day, old=self._card.is_old(number, day)) for number in numbers]
        for card in self._number_cards:
            self._numbers.addWidget(card)

    def _handlers(self, view: EmergencyView) -> list[Number]:
        known, other = self.tr("The handler in {place}"), self.tr("The handler")
        return [
            Number(known.format(place=one.place) if one.place else other, one.number, one.hours, one.checked_on)
            for one in view.handlers
        ]

    def _loaded(self, view: EmergencyView) -> None:
        self._show_numbers(view)
        if self.note is None or self._emergency is None:
            return
        self.note.offer(view)
        if not self._draft_shown:
            self._draft_shown = True
            self.keeper.aim(partial(_keep, self._emergency, view.reach_me))
            self.note.set_content(view.draft or {"reach_me": view.reach_me, "about": self._about(view)})

    def _about(self, view: EmergencyView) -> str:
        wanted = self._place.compartment
        return wanted.hex() if wanted is not None and wanted in [one.compartment for one in view.about] else ""

    # The note

    @Slot()
    def _send(self) -> None:
        if self.note is None or self._emergency is None or self._tasks is None:
            return
        self.keeper.hand_over()
        content = self.note.content()
        call = partial(
            self._emergency.note,
            content["what"],
            content["when_and_where"],
            content["reach_me"],
            self.note.compartment(),
        )
        self.note.send.setEnabled(False)
        self._tasks.run(self, call, self._sent, self._not_sent)

    def _sent(self, sent: SentNote) -> None:
        if self.note is None:
            return
        at = self._clock.now()
        self.note.send.setEnabled(True)
        self.note.show_sent(sent)
        self.note.show_kept(at)
        self.note.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(at)
        self.changed.emit()

    def _not_sent(self, error: Exception) -> None:
        if self.note is not None:
            self.note.send.setEnabled(True)
            self.note.show_problem(error)
            self.keeper.touch()

    @Slot()
    def _write_another(self) -> None:
        if self.note is not None:
            self.note.show_fields()
            self.note.kept.setText("")
            self._draft_shown = False
            self.refresh()
            self.note.what.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _kept(self, at: int) -> None:
        if self.note is not None:
            self.note.show_kept(at)
        self.saved.emit(at)


def _keep(emergency: Emergency, known_reach: str, content: Content) -> int | None:
    """Runs on the database thread. What the program filled in itself is no draft."""
    if content["what"] or content["when_and_where"] or content["reach_me"] not in ("", known_reach):
        return emergency.keep_draft(content)
    emergency.drop_draft()
    return None
