"""The page of one lost computer: nine facts, two clocks, and what has been done."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.records.incident import PaperPassphrase
from desktop.services.county.lost_computers import LostComputers, LostView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.lost_computer import fact_words as words
from desktop.ui.views.lost_computer.fact_row import FactRow
from desktop.ui.views.lost_computer.moment_field import MomentField
from desktop.ui.views.lost_computer.steps_card import StepsCard
from desktop.ui.views.lost_computer.unsent_words import unsent_rows
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Field,
    Label,
    ListRow,
    Option,
    PageHeader,
    RowCard,
    ScrollPage,
    Segment,
    TwoPane,
)

LOCKED, ALIASES, UNSENT, PAPER, HOLDER = 1, 2, 4, 5, 6
"""Places of the facts that have more than a sentence."""


class LostPage(ScrollPage):
    """Signals: `left()`, `changed()` when something was written, `saved(ms)`."""

    left = Signal()
    changed = Signal()
    saved = Signal(object)

    def __init__(
        self,
        lost: LostComputers,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        self.header = PageHeader(
            "", self.tr("What is known, and by whom. Nothing here is sent on by itself."), back=back
        )
        super().__init__(self.header, gap=0.8, parent=parent)
        self._lost, self._drafts, self._clock, self._tasks = lost, drafts, clock, tasks
        self._compartment: CompartmentId | None = None
        self._view: LostView | None = None
        self._revoked = Parts(gap=0)
        self.rows: list[FactRow] = [FactRow(number) for number in range(1, 10)]
        self.locked = MomentField(self.tr("Locked on"), self.tr("at"), self._today)
        self.holder = Field(self.tr("Who had it, where it was, when it was missed"))
        answers = {
            PaperPassphrase.NO: self.tr("No"),
            PaperPassphrase.YES: self.tr("Yes"),
            PaperPassphrase.UNKNOWN: self.tr("Do not know"),
        }
        paper = self.tr("Passphrase on paper")
        self.paper = Segment(paper, [Option(key.value, text) for key, text in answers.items()], stretch=False)
        self.gather = Button(self.tr("Add what I know"), "plus")
        self.unsent = RowCard(self.tr("Not sent"))
        self.aware = MomentField(self.tr("The municipality knew on"), self.tr("at"), self._today)
        self.warn, self.notify = FactRow(0), FactRow(0)
        self.steps = StepsCard()
        self.close_matter = Button(self.tr("Close the matter"), "check")
        self.open_again = Button(self.tr("Open the matter again"), kind="quiet")
        self._closed = Label("", tone="ink2")
        self._draft = DraftKeeper(tasks, self.steps.field.text, self)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        for place, part in ((LOCKED, self.locked), (UNSENT, self.unsent), (HOLDER, self.holder)):
            self.rows[place].add(part)
        for place, narrow in ((ALIASES, self.gather), (PAPER, self.paper)):
            self.rows[place].add(narrow, wide=False)
        nine = Card(self.tr("Nine facts"), gap=0.75)
        for row in self.rows:
            nine.add(row)
        clocks = Card(self.tr("Time to report"), gap=0.5)
        whether = self.tr("Whether it is to be reported is for people to decide. The program only counts the hours.")
        clocks.add(self.warn, self.notify, Label(whether, role="small", tone="ink2"), self.aware)
        panes = TwoPane(side_width=17)
        panes.main.addWidget(nine)
        panes.main.addStretch(1)
        panes.side.addWidget(clocks)
        panes.side.addWidget(self.steps)
        closing = Card(self.tr("When nothing more is to be done"), gap=0.4)
        what = self.tr("It is no longer told of in Today. The page stays, under Closed matters.")
        closing.add(self._closed, Label(what, role="small", tone="ink2"), self.close_matter, self.open_again)
        panes.side.addWidget(closing)
        panes.side.addStretch(1)
        self.add(self._revoked, panes)
        self.keep_at_top()

    def _connect(self) -> None:
        self.header.back_pressed.connect(self.left)
        self.locked.moment_changed.connect(self._locked_changed)
        self.aware.moment_changed.connect(self._aware_changed)
        self.holder.edit.editingFinished.connect(self._holder_written)
        self.paper.chosen.connect(self._paper_chosen)
        self.gather.clicked.connect(self._gather)
        self.close_matter.clicked.connect(self._close)
        self.open_again.clicked.connect(self._open_again)
        self.steps.written.connect(self._write_step)
        self.steps.field.changed.connect(self._draft.touch)
        self._draft.kept.connect(self.saved)

    def _today(self) -> Any:
        return today(self._clock)

    # Coming and going

    def open(self, compartment: CompartmentId) -> None:
        """The page of another computer."""
        self.keep()
        if compartment != self._compartment:
            self._compartment, self._view = compartment, None
            self.steps.forget()
            self._draft.aim(partial(_keep, self._drafts, compartment))
            self._tasks.run(self, partial(self._drafts.get, _key(compartment)), self._show_draft)
        self.refresh()

    def _show_draft(self, draft: dict[str, Any] | None) -> None:
        if draft is not None and not self.steps.field.text():
            self.steps.field.set_text(draft.get("text", ""))

    @property
    def compartment(self) -> CompartmentId | None:
        """Which it is."""
        return self._compartment

    def refresh(self) -> None:
        """Read it anew."""
        if self._compartment is not None:
            self._tasks.run(self, partial(_read, self._lost, self._compartment), self.show_view, self._failed)

    def keep(self) -> None:
        """What stands in a field and has not been saved."""
        self._draft.flush()
        if self._view is not None:
            self._holder_written()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, KnownError) and error.reason is Reason.GONE:
            self.left.emit()
        else:
            self.steps.say_wrong(sentence(error))

    # Showing

    def show_view(self, view: LostView) -> None:
        """What is known now."""
        if view == self._view:
            return
        self._view = view
        record = view.seen.record
        place = ", ".join(part for part in (view.who.name, view.who.unit_name) if part)
        self.header.set_title(self.tr("Computer lost: {who}").format(who=place))
        first, _, rest = words.revoked(view).partition(". ")
        self._revoked.show_parts(Banner("info" if view.told else "waiting", f"{first}.", rest, icon="prohibit"))
        for row, fact in zip(self.rows, words.facts(view), strict=True):
            row.say(fact.title, fact.text)
        self.locked.set_moment(record.locked_at)
        self.aware.set_moment(record.aware_at)
        if not self.holder.edit.hasFocus():
            self.holder.set_text(record.holder)
        self.paper.set_value(record.paper.value if record.paper else None)
        self._show_unit(view)
        self._show_closed(record.closed_at)
        self.warn.say(self.tr("Early warning (24 h)"), self.tr("by {when}").format(when=words.deadline(view.warn_by)))
        notify = self.tr("by {when}").format(when=words.deadline(view.notify_by))
        self.notify.say(self.tr("Report to IMY (72 h)"), notify)
        unit_steps = view.unit.steps if view.unit is not None else ()
        self.steps.show_steps((*view.steps, *unit_steps), own=view.unit is not None)

    def _show_closed(self, at: int | None) -> None:
        self._closed.setText("" if at is None else self.tr("Closed {when}.").format(when=words.moment(at)))
        self._closed.setVisible(at is not None)
        self.close_matter.setVisible(at is None)
        self.open_again.setVisible(at is not None)

    def _show_unit(self, view: LostView) -> None:
        unit = view.unit
        self.gather.setVisible(unit is not None and not unit.added and bool(unit.aliases))
        self.unsent.clear()
        for look in unsent_rows(unit.unsent if unit is not None else ()):
            self.unsent.add_row(ListRow(look))
        self.unsent.setVisible(bool(self.unsent.rows))

    # Writing

    @Slot(object)
    def _locked_changed(self, at: int) -> None:
        self._edit(locked_at=at)

    @Slot(object)
    def _aware_changed(self, at: int) -> None:
        self._edit(aware_at=at)

    @Slot(str)
    def _paper_chosen(self, value: str) -> None:
        self._edit(paper=PaperPassphrase(value))

    @Slot()
    def _holder_written(self) -> None:
        self._edit(holder=self.holder.text().strip())

    def _edit(self, **fields: Any) -> None:
        view = self._view
        if view is None or all(getattr(view.seen.record, name) == value for name, value in fields.items()):
            return
        edited = msgspec.structs.replace(view.seen.record, **fields)
        self._tasks.run(self, partial(self._lost.edit, view.seen, edited), self._written, self._not_written)

    def _not_written(self, error: Exception) -> None:
        self.holder.show_error(sentence(error), focus=False)

    @Slot(str)
    def _write_step(self, text: str) -> None:
        if self._compartment is not None:
            self._draft.hand_over()
            add = partial(_add_step, self._lost, self._drafts, self._compartment, text)
            self._tasks.run(self, add, self._step_written, self._failed)

    def _step_written(self, _nothing: None) -> None:
        self.steps.forget()
        self._written(None)

    @Slot()
    def _gather(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(self._lost.gather, self._compartment), self._written, self._failed)

    @Slot()
    def _close(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(self._lost.close, self._compartment), self._written, self._failed)

    @Slot()
    def _open_again(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(self._lost.open_again, self._compartment), self._written, self._failed)

    def _written(self, _result: object) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()


def _key(compartment: CompartmentId) -> str:
    return f"lost/{compartment.hex()}"


def _keep(drafts: Drafts, compartment: CompartmentId, text: str) -> int | None:
    """A line that is being written; an empty one is none."""
    if text.strip():
        return drafts.keep(_key(compartment), {"text": text})
    drafts.drop(_key(compartment))
    return None


def _add_step(lost: LostComputers, drafts: Drafts, compartment: CompartmentId, text: str) -> None:
    lost.add_step(compartment, text)
    drafts.drop(_key(compartment))


def _read(lost: LostComputers, compartment: CompartmentId) -> LostView:
    """The page; whoever is of the unit tells the administrator the numbers that she cannot know, by looking."""
    lost.tell_numbers(compartment)
    return lost.view(compartment)
