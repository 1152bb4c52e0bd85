"""Skriv upp en träff: three taps and two lines, and nothing of it required (SC11)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.assignment import Body, Mode, Mood, SupportSession, Task
from desktop.services.assignment.fee_basis import miles
from desktop.ui.sentences import sentence
from desktop.ui.views.assignment.terms_words import body_options
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.sessions.form_rows import FormRow, RowError, ShortEdit
from desktop.ui.views.sessions.session_words import alias_kind, kilometres_of, mode_options, mood_options, task_options
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.chip import Chip, Chips
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.header import AliasTile
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow, Row
from desktop.ui.widgets.paint import repolish
from desktop.ui.widgets.segment import Option
from desktop.ui.widgets.time_words import long_day

TODAY, YESTERDAY, OTHER_DAY = "today", "yesterday", "other"
USUAL_MINUTES = ("15", "30", "45", "60", "90")


class SessionForm(Card):
    """One session, new or being changed.

    Signals: `edited` when the person has changed anything; `done` when she is done; `cancelled` and `removed` while a
    session is being changed.
    """

    edited = Signal()
    done = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(gap=0.55, margins=(1.1, 0.85, 1.1, 0.9))
        self._today = today
        self._tile_place = Row(gap=0)
        self._tile: AliasTile | None = None
        self.title, self._purpose = Label("", role="area"), Label(self.tr("Only what you want. Nothing is required."))
        self._purpose.set_tone("ink2")
        self._make_controls()
        self._make_foot()
        head = Row(self._tile_place, gap=0.7)
        head.addLayout(Column(self.title, self._purpose, gap=0), 1)
        self.add(head)
        for row in self._rows():
            self.add(row)
        self.add(self._foot)
        self.set_today(today)
        self.show_new("", "", ())

    def _make_controls(self) -> None:
        self._day_words = Label("", tone="ink2", wrap=False)
        self.day = Chips(
            self.tr("When"),
            [
                Option(TODAY, self.tr("today")),
                Option(YESTERDAY, self.tr("yesterday")),
                Option(OTHER_DAY, self.tr("another day")),
            ],
            tail=[self._day_words],
        )
        self.other_day = DateField(self.tr("Which day?"), self._get_today)
        self.mode = Chips(self.tr("How"), mode_options())
        self.other_minutes = ShortEdit(self.tr("Other number of minutes"), self.tr("other"), 5.2)
        self.minutes = Chips(
            self.tr("How long"),
            [Option(minutes, minutes) for minutes in USUAL_MINUTES],
            tail=[self.other_minutes, Label(self.tr("minutes"), tone="ink2", wrap=False)],
        )
        self._minutes_error = RowError()
        self._tasks_place = Column(gap=0)
        self.tasks = Chips(self.tr("What"), task_options(), multi=True)
        self.went_to = Chips(self.tr("Went along to which place"), body_options())
        self.miles = ShortEdit(self.tr("Your journey in Swedish miles"), self.tr("none"), 5.2)
        self._miles_error = RowError()
        self.text = GrowingEditor(self.tr("Two lines"), lines=2, most_lines=10)
        self.mood = Chips(self.tr("How was it"), mood_options())
        self.day.changed.connect(self._day_chosen)
        self.other_day.changed.connect(self._changed)
        self.minutes.changed.connect(self._minutes_chosen)
        self.other_minutes.textEdited.connect(self._minutes_typed)
        self.tasks.changed.connect(self._tasks_chosen)
        for chips in (self.mode, self.mood):
            chips.changed.connect(self._changed)
        self.text.edited.connect(self._changed)
        self.went_to.changed.connect(self._changed)
        self.miles.textEdited.connect(self._miles_typed)

    def _rows(self) -> list[QWidget]:
        self._tasks_holder = QWidget()
        self._tasks_holder.setLayout(self._tasks_place)
        self._tasks_place.addWidget(self.tasks)
        self._other_day_row = FormRow("", self.other_day)
        self._minutes_error_row = FormRow("", self._minutes_error)
        self._went_to_row = FormRow(self.tr("To"), self.went_to)
        self._miles_error_row = FormRow("", self._miles_error)
        journey = QWidget()
        journey.setLayout(Flow(self.miles, Label(self.tr("Swedish miles there and back"), tone="ink2", wrap=False)))
        return [
            FormRow(self.tr("When"), self.day),
            self._other_day_row,
            FormRow(self.tr("How"), self.mode),
            FormRow(self.tr("How long"), self.minutes),
            self._minutes_error_row,
            FormRow(self.tr("What"), self._tasks_holder),
            self._went_to_row,
            FormRow(self.tr("Two lines"), self.text),
            FormRow(self.tr("How was it"), self.mood),
            FormRow(self.tr("Journey"), journey),
            self._miles_error_row,
        ]

    def _make_foot(self) -> None:
        self.finish = Button(self.tr("Done"), kind="main", keys="Ctrl+Return", large=True)
        self.call_me = Check(self.tr("Ask the handler to call me"))
        self.cancel = Button(self.tr("Cancel the change"), kind="quiet")
        self.remove = Button(self.tr("Remove the session"), kind="quiet")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self.finish.clicked.connect(self.done)
        self.call_me.toggled.connect(self._changed)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        actions = QWidget()
        actions.setLayout(Flow(self.finish, self.call_me, self.cancel, self.remove, gap=1.0))
        self._problem = RowError()
        row = Row(gap=0.6)
        row.addWidget(actions, 1)
        row.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignVCenter)
        self._foot = QWidget()
        self._foot.setLayout(Column(self._problem, row, gap=0.3))

    # What it shows

    def set_today(self, today: date) -> None:
        """Which day it is: a form may stand open over midnight."""
        self._today = today
        self._say_day()

    def set_tasks(self, assigned: tuple[Task, ...]) -> None:
        """What an assignment is about may add to what a session can be about."""
        chosen = self.tasks.values()
        old = self.tasks
        self.tasks = Chips(self.tr("What"), task_options(assigned), chosen, multi=True)
        self.tasks.changed.connect(self._tasks_chosen)
        self._tasks_place.addWidget(self.tasks)
        old.hide()  # else a show that Qt has queued would make a window of it
        old.setParent(None)
        old.deleteLater()
        before: QWidget = self.other_minutes
        for chip in self.tasks.findChildren(Chip):  # where Tab would have come had they stood here from the start
            QWidget.setTabOrder(before, chip)
            before = chip

    def show_new(self, alias: str, sign: str, assigned: tuple[Task, ...], content: Content | None = None) -> None:
        """An empty form for a new session, or with what was being typed."""
        self.title.setText(self.tr("Write down a session with {alias}").format(alias=alias))
        self._purpose.setVisible(True)
        self.finish.setText(self.tr("Done"))
        self._show_buttons(changing=False)
        self._show_tile(sign)
        self.set_tasks(assigned)
        self.set_content(content or {})

    def show_change(self, session: SupportSession, day: str, content: Content | None = None) -> None:
        """A session that has been written down, to be changed. `day` is its day in words."""
        self.title.setText(self.tr("Change the session of {day}").format(day=day))
        self._purpose.setVisible(False)
        self.finish.setText(self.tr("Save the change"))
        self._show_buttons(changing=True)
        self.set_tasks((*Task,))
        self.set_content(content or self.content_of(session))

    def _show_buttons(self, *, changing: bool) -> None:
        self.cancel.setVisible(changing)
        self.remove.setVisible(changing)

    def _show_tile(self, sign: str) -> None:
        if self._tile is not None:
            self._tile.hide()  # else a show that Qt has queued would make a window of it
            self._tile.setParent(None)
            self._tile.deleteLater()
        self._tile = AliasTile(alias_kind(sign))
        self._tile_place.addWidget(self._tile)

    # What it holds

    def content(self) -> Content:
        """All that has been chosen and typed, also what cannot be read as a day or a number: for the drafts."""
        held = self._held_on()
        return {
            "day": self.day.value() or TODAY,
            "held_on": held.isoformat() if held else "",
            "day_text": self.other_day.text(),
            "mode": self.mode.value() or "",
            "minutes": self.minutes.value() or self.other_minutes.text(),
            "tasks": list(self.tasks.values()),
            "text": self.text.text(),
            "mood": self.mood.value() or "",
            "call_me": self.call_me.isChecked(),
            "miles": self.miles.text(),
            "went_to": self.went_to.value() or "",
            "cursor": self.text.cursor_place(),
            "untouched": self.is_untouched(),
        }

    def content_of(self, session: SupportSession) -> Content:
        """The same of a session that has been written down."""
        return {
            "day": OTHER_DAY,
            "held_on": session.held_on.isoformat() if session.held_on else "",
            "mode": session.mode.value if session.mode else "",
            "minutes": str(session.minutes or ""),
            "tasks": [task.value for task in session.tasks],
            "text": session.text,
            "mood": session.mood.value if session.mood else "",
            "call_me": session.call_me,
            "miles": miles(session.kilometres).removesuffix(",0") if session.kilometres else "",
            "went_to": session.went_to.value if session.went_to else "",
        }

    def set_content(self, content: Content) -> None:
        """Shows a draft. A day that was today when it was written may be yesterday now."""
        held = date.fromisoformat(content["held_on"]) if content.get("held_on") else None
        self._set_day(held, content.get("day", TODAY), content.get("day_text", ""))
        self.mode.set_values((content.get("mode", Mode.MET.value),))
        self._set_minutes(str(content.get("minutes", "")))
        self.tasks.set_values(content.get("tasks", ()))
        self.went_to.set_values((content.get("went_to", ""),))
        self.miles.setText(content.get("miles", ""))
        self._show_went_to()
        self.text.set_text(content.get("text", ""))
        self.text.set_cursor_place(content.get("cursor", len(self.text.text())))
        self.mood.set_values((content.get("mood", ""),))
        self.call_me.blockSignals(True)
        self.call_me.setChecked(content.get("call_me", False))
        self.call_me.blockSignals(False)
        self.clear_problems()
        self.kept.setText("")

    def is_untouched(self) -> bool:
        """Nothing has been typed or chosen beyond what the form begins with."""
        minutes = self.minutes.value() or self.other_minutes.text()
        said = (minutes, self.tasks.values(), self.text.text(), self.mood.value(), self.call_me.isChecked())
        return not any((*said, self.miles.text())) and self.day.value() == TODAY and self.mode.value() == Mode.MET.value

    def session(self, before: SupportSession | None = None) -> SupportSession | None:
        """The session as typed; None when a day or a number cannot be read, which is said then."""
        if self.day.value() == OTHER_DAY and not self.other_day.check():
            return None
        minutes = self.minutes.value() or self.other_minutes.text().strip()
        if minutes and not minutes.isdecimal():
            self.show_problem(KnownError(Reason.MINUTES_ODD))
            return None
        kilometres = kilometres_of(self.miles.text())
        if kilometres is not None and kilometres < 0:
            self.show_problem(KnownError(Reason.MILEAGE_ODD))
            return None
        mode, mood, went_to = self.mode.value(), self.mood.value(), self.went_to.value()
        return SupportSession(
            held_on=self._held_on(),
            mode=Mode(mode) if mode else None,
            minutes=int(minutes) if minutes else None,
            tasks=tuple(Task(task) for task in self.tasks.values()),
            text=self.text.text(),
            mood=Mood(mood) if mood else None,
            call_me=self.call_me.isChecked(),
            written_by=before.written_by if before else None,
            kilometres=kilometres,
            went_to=Body(went_to) if went_to and Task.AUTHORITIES.value in self.tasks.values() else None,
        )

    # What is wrong

    def show_problem(self, error: Exception) -> None:
        """Says what to do where it is to be done; everything typed stays."""
        words = sentence(error)
        reason = error.reason if isinstance(error, KnownError) else None
        if reason is Reason.MINUTES_ODD:
            self._mark_minutes(words)
            self.other_minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif reason is Reason.MILEAGE_ODD:
            self._mark_miles(words)
            self.miles.setFocus(Qt.FocusReason.OtherFocusReason)
        elif reason is Reason.SESSION_IN_FUTURE:
            held = self._held_on()
            self._set_day(held, OTHER_DAY, self.other_day.text())
            self.other_day.show_error(words)
        else:
            self._problem.say(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self._mark_minutes("")
        self._mark_miles("")
        self.other_day.clear_error()
        self._problem.say("")

    def _mark_minutes(self, words: str) -> None:
        self._minutes_error.say(words)
        self._minutes_error_row.setVisible(bool(words))
        self.other_minutes.setProperty("error", bool(words))
        self.other_minutes.setAccessibleDescription(words)
        repolish(self.other_minutes)

    def _mark_miles(self, words: str) -> None:
        self._miles_error.say(words)
        self._miles_error_row.setVisible(bool(words))
        self.miles.setProperty("error", bool(words))
        self.miles.setAccessibleDescription(words)
        repolish(self.miles)

    # Days and minutes

    def _get_today(self) -> date:
        return self._today

    def _held_on(self) -> date | None:
        match self.day.value():
            case "other":
                return self.other_day.day()
            case "yesterday":
                return self._today - timedelta(days=1)
            case _:
                return self._today

    def _set_day(self, held: date | None, day: str, text: str) -> None:
        ago = (self._today - held).days if held is not None else None
        if ago in (0, 1):
            day = (TODAY, YESTERDAY)[ago]
        elif held is not None:
            day = OTHER_DAY
        self.day.set_values((day,))
        self.other_day.set_day(held if day == OTHER_DAY else None)
        if day == OTHER_DAY and held is None:
            self.other_day.set_text(text)
        self._say_day()

    def _say_day(self) -> None:
        other = self.day.value() == OTHER_DAY
        held = None if other else self._held_on()
        self._day_words.setText(long_day(held) if held else "")
        self._other_day_row.setVisible(other)

    def _set_minutes(self, minutes: str) -> None:
        self.minutes.set_values((minutes,))
        self.other_minutes.setText("" if minutes in USUAL_MINUTES else minutes)

    @Slot()
    def _day_chosen(self) -> None:
        if self.day.value() is None:  # one day it was held
            self.day.set_values((TODAY,))
        self._say_day()
        if self.day.value() == OTHER_DAY:
            self.other_day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    @Slot()
    def _minutes_chosen(self) -> None:
        self.other_minutes.clear()
        self._mark_minutes("")
        self._changed()

    @Slot()
    def _minutes_typed(self) -> None:
        self.minutes.set_values(())
        self._mark_minutes("")
        self._changed()

    @Slot()
    def _miles_typed(self) -> None:
        self._mark_miles("")
        self._changed()

    @Slot()
    def _tasks_chosen(self) -> None:
        self._show_went_to()
        self._changed()

    def _show_went_to(self) -> None:
        """Which kind of place is asked about only by one who went along somewhere (P05)."""
        self._went_to_row.setVisible(Task.AUTHORITIES.value in self.tasks.values())

    @Slot()
    def _changed(self) -> None:
        self._problem.say("")
        self.edited.emit()
